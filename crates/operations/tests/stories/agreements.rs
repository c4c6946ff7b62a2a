use operations::in_force::{ImportRefused, Imported, import};
use operations::qualify;
use records::{Actor, AgreementVersion, VersionStatus};
use testkit::Base;

use crate::{house, judge_all};

testkit::on_both_databases! {
    async fn the_starter_agreement_judges_unsigned_from_the_first_run(base: Base) {
        let operations = house(&base).await;
        house(&base).await;
        let in_force = operations.in_force().await.unwrap();
        assert_eq!((in_force.number, in_force.signed), (1, false));
        assert_eq!(base.store.read().count::<AgreementVersion>().await.unwrap(), 1);
        assert_eq!(in_force.source, agreement::starter());
    }

    async fn an_agreement_brought_in_judges_everybody_at_once_and_the_old_one_stays_readable(base: Base) {
        let operations = house(&base).await;
        let company = base.company().await;
        let (contact, _) = base.contact(&company.account, "Thomas Kerr", "thomas@mecalis.example").await;
        judge_all(&operations).await;
        let generous = agreement::starter().replace(r#"when = "email_kind = 'corporate'"
points = 5"#, r#"when = "email_kind = 'corporate'"
points = 40"#);
        assert_ne!(generous, agreement::starter());
        base.clock.advance_seconds(60);
        let imported = import(&operations, Actor::Program, &generous).await.unwrap();
        assert_eq!(imported, Imported::InForce { number: 2 });
        assert_eq!(import(&operations, Actor::Program, &generous).await.unwrap(), Imported::Unchanged { number: 2 });
        while qualify::round(&operations).await.unwrap() {}
        let score = base.store.read().score_of(contact.id).await.unwrap().unwrap();
        assert_eq!((score.fit, score.version), (40.0, operations.in_force().await.unwrap().id));
        let versions = base.store.read().all::<AgreementVersion>().await.unwrap();
        let statuses: Vec<_> = versions.iter().map(|version| version.status).collect();
        assert_eq!(statuses, [VersionStatus::Superseded, VersionStatus::InForce]);
        assert_eq!(versions[0].source, agreement::starter());
    }

    async fn a_file_with_mistakes_is_refused_whole(base: Base) {
        let operations = house(&base).await;
        let wrong = agreement::starter().replace("industry IN", "industri IN").replace("cap = 60", "cap = 'sixty'");
        let refused = import(&operations, Actor::Program, &wrong).await.unwrap_err();
        let ImportRefused::Wrong(wrongs) = refused else { panic!("{refused:?}") };
        assert!(wrongs.len() >= 3, "{wrongs:?}");
        assert_eq!(operations.in_force().await.unwrap().number, 1);
    }
}
