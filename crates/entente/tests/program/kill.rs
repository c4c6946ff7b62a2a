//! An import that is killed in the middle, again and again, leaves what an uninterrupted one does.

use std::process::{Child, Stdio};

use testkit::Base;

use crate::program::{Program, leads_file, until};

const ROWS: usize = 14_000;
/// How often it is killed: each time as soon as it has gone further than the last.
const KILLS: usize = 3;

/// How far the import of the base has come.
async fn position(base: &Base) -> i64 {
    let imports = base.store.read().latest_imports(1).await.expect("the imports");
    imports.first().map_or(0, |import| import.position)
}

fn has_ended(import: &mut Child) -> bool {
    import.try_wait().expect("a child of ours").is_some()
}

testkit::on_both_databases! {
    async fn an_import_killed_in_the_middle_goes_on_without_loss_or_doubling(base: Base) {
        let (file, mapping) = leads_file(base.data(), ROWS);
        let arguments = ["import", &file, "--map", &mapping];
        let place = base.fresh_place().await;
        let uninterrupted = Program::on(place.data(), place.url());
        uninterrupted.run(&arguments);

        let program = Program::on(base.data(), base.url.as_deref());
        let mut killed_in_the_middle = 0;
        for _ in 0..KILLS {
            let before = position(&base).await;
            let mut import = program.command(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            until("the import goes on", async || has_ended(&mut import) || position(&base).await > before).await;
            import.kill().unwrap();
            import.wait().unwrap();
            killed_in_the_middle += usize::from(position(&base).await < ROWS as i64);
        }
        assert!(killed_in_the_middle > 0, "every import was through before it could be killed");

        program.run(&arguments);
        let imports = base.store.read().latest_imports(10).await.unwrap();
        assert_eq!(imports.iter().map(|import| (import.position, import.counts.created)).collect::<Vec<_>>(), [(ROWS as i64, ROWS as i64)]);
        for (found, expected) in program.contents().iter().zip(uninterrupted.contents()) {
            let differing = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
            assert_eq!(differing, None);
            assert_eq!(found.lines().count(), expected.lines().count());
        }
    }
}
