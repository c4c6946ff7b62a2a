//! Work in the background and contacts due for scoring: claimed once, taken up again, given up at last.

use records::Actor;
use store::TRIES;
use testkit::Base;

const MINUTE: i64 = 60_000_000;

testkit::on_both_databases! {
    async fn a_job_is_claimed_by_one_worker_and_taken_up_when_that_one_dies(base: Base) {
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let id = write.enqueue("sweep", r#"{"day":1}"#.into(), None).await.unwrap();
        write.commit().await.unwrap();

        let claim = async || {
            let mut write = base.store.write(Actor::Program).await.unwrap();
            let jobs = write.claim_jobs(10, MINUTE).await.unwrap();
            write.commit().await.unwrap();
            jobs
        };
        let claimed = claim().await;
        assert_eq!(claimed.iter().map(|job| (job.id, job.kind.as_str(), job.attempts)).collect::<Vec<_>>(), [(id, "sweep", 1)]);
        assert!(claim().await.is_empty(), "while the lease holds");
        base.clock.advance_seconds(61);
        assert_eq!(claim().await[0].attempts, 2);

        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.finish_job(id).await.unwrap();
        write.commit().await.unwrap();
        base.clock.advance_seconds(61);
        assert!(claim().await.is_empty());
    }

    async fn a_job_that_keeps_failing_is_laid_before_people_and_can_be_sent_again(base: Base) {
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let id = write.enqueue("send", "{}".into(), None).await.unwrap();
        write.commit().await.unwrap();
        let mut tries = 0;
        while base.store.read().waiting_jobs().await.unwrap() > 0 {
            let mut write = base.store.write(Actor::Program).await.unwrap();
            for job in write.claim_jobs(1, MINUTE).await.unwrap() {
                write.fail_job(&job, "no route").await.unwrap();
                tries += 1;
            }
            write.commit().await.unwrap();
            base.clock.advance_seconds(60);
        }
        assert_eq!(tries, TRIES);
        let dead = base.store.read().dead_jobs(10).await.unwrap();
        assert_eq!(dead[0].last_error.as_deref(), Some("no route"));
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.replay_job(id).await.unwrap();
        assert_eq!(write.claim_jobs(1, MINUTE).await.unwrap().len(), 1);
    }

    async fn a_job_that_ends_its_worker_every_time_is_laid_before_people(base: Base) {
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let id = write.enqueue("import", "{}".into(), None).await.unwrap();
        write.enqueue("sweep", "{}".into(), Some(records::Instant::MAX)).await.unwrap();
        write.commit().await.unwrap();
        let mut tries = 0;
        loop {
            let mut write = base.store.write(Actor::Program).await.unwrap();
            let claimed = write.claim_jobs(1, MINUTE).await.unwrap();
            write.commit().await.unwrap();
            if claimed.is_empty() {
                break;
            }
            tries += 1;
            assert!(tries <= TRIES);
            base.clock.advance_seconds(61);
        }
        assert_eq!(tries, TRIES);
        let dead = base.store.read().dead_jobs(10).await.unwrap();
        assert_eq!(dead.iter().map(|job| (job.id, job.attempts, job.leased_until)).collect::<Vec<_>>(), [(id, TRIES, None)]);
        assert!(dead[0].last_error.is_some());
        assert_eq!(base.store.read().waiting_jobs().await.unwrap(), 1, "the other job waits on");
    }

    async fn a_change_during_scoring_makes_the_contact_due_anew(base: Base) {
        let company = base.company().await;
        let (ana, _) = base.contact(&company.account, "Ana Díaz", "ana@example.com").await;
        let (bob, _) = base.contact(&company.account, "Bob Dupont", "bob@example.com").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let claimed = write.claim_due(10, MINUTE).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(claimed.iter().map(|due| due.contact).collect::<Vec<_>>(), [ana.id, bob.id]);

        base.activity(ana.id, "download").await;
        let mut write = base.store.write(Actor::Program).await.unwrap();
        assert!(write.claim_due(10, MINUTE).await.unwrap().is_empty());
        write.scored(&claimed).await.unwrap();
        let anew = write.claim_due(10, MINUTE).await.unwrap();
        assert_eq!(anew.iter().map(|due| due.contact).collect::<Vec<_>>(), [ana.id]);
        assert!(anew[0].since > claimed[0].latest);
    }
}
