//! What is made ready ahead of whoever uses it, on a task of its own.

use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::run::ImportError;

/// Things as they come, until there are no more or making one fails; the task ends when this is dropped.
pub(super) struct Ahead<T> {
    ready: mpsc::Receiver<Result<T, ImportError>>,
    /// Nothing once it has ended.
    task: Option<JoinHandle<()>>,
}

impl<T> Ahead<T> {
    /// What the task that `begin` spawns sends, at most one of them waiting.
    pub(super) fn of(begin: impl FnOnce(mpsc::Sender<Result<T, ImportError>>) -> JoinHandle<()>) -> Self {
        let (sender, ready) = mpsc::channel(1);
        Self { ready, task: Some(begin(sender)) }
    }

    /// The next; nothing at the end. A task that broke breaks whoever waits for it too: its end is not the end of the file.
    pub(super) async fn next(&mut self) -> Result<Option<T>, ImportError> {
        if let Some(made) = self.ready.recv().await {
            return made.map(Some);
        }
        if let Some(task) = self.task.take()
            && let Err(stopped) = task.await
            && stopped.is_panic()
        {
            std::panic::resume_unwind(stopped.into_panic());
        }
        Ok(None)
    }
}
