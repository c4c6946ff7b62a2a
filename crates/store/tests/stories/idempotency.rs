//! Keys by which a request is done once.

use records::{Actor, ApiTokenId, Instant};
use store::{Answer, Claim};
use testkit::Base;

const TOKEN: ApiTokenId = ApiTokenId::new(7);

async fn claim(base: &Base, token: ApiTokenId, fingerprint: &str, since: Instant) -> Claim {
    let mut write = base.store.write(Actor::Program).await.unwrap();
    let claim = write.claim_key(token, "key", fingerprint, since).await.unwrap();
    write.commit().await.unwrap();
    claim
}

testkit::on_both_databases! {
    async fn a_key_belongs_to_the_first_request_until_its_time_is_over(base: Base) {
        let began = base.clock.now();
        assert_eq!(claim(&base, TOKEN, "one", began).await, Claim::Fresh);
        assert_eq!(claim(&base, TOKEN, "one", began).await, Claim::UnderWay);
        assert_eq!(claim(&base, TOKEN, "other", began).await, Claim::Different);
        assert_eq!(claim(&base, ApiTokenId::new(8), "other", began).await, Claim::Fresh, "each token has its own");

        let answer = Answer { status: 201, headers: "{}".into(), body: Some("é".into()) };
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.keep_answer(TOKEN, "key", &answer).await.unwrap();
        write.release_key(TOKEN, "key").await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(claim(&base, TOKEN, "one", began).await, Claim::Answered(answer), "what was answered stays");

        base.clock.advance_seconds(1);
        assert_eq!(claim(&base, TOKEN, "other", base.clock.now()).await, Claim::Fresh);
    }

    async fn a_key_that_was_given_back_is_free(base: Base) {
        let began = base.clock.now();
        assert_eq!(claim(&base, TOKEN, "one", began).await, Claim::Fresh);
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.release_key(TOKEN, "key").await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(claim(&base, TOKEN, "two", began).await, Claim::Fresh);
    }

    async fn of_two_that_bring_a_key_at_once_one_is_fresh(base: Base) {
        let stores = [base.store.clone(), base.open_again().await];
        let since = base.clock.now();
        let claims = stores.map(|store| tokio::spawn(async move {
            let mut write = store.write(Actor::Program).await.unwrap();
            let claim = write.claim_key(TOKEN, "key", "one", since).await.unwrap();
            write.commit().await.unwrap();
            claim
        }));
        let mut found = Vec::new();
        for claim in claims {
            found.push(claim.await.unwrap());
        }
        found.sort_by_key(|claim| *claim != Claim::Fresh);
        assert_eq!(found, [Claim::Fresh, Claim::UnderWay]);
    }
}
