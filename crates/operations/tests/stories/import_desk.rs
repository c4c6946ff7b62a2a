//! What whoever works on an import in the pages relies on: brought, mapped, tried, run, cancelled, gone on with.

use operations::import::desk::{self, ActRefused};
use operations::import::{Fate, LineFrom, Look};
use operations::uploads::{Arriving, UploadRefused};
use operations::{Operations, Uploads, qualify};
use records::{Actor, Contact, Import, ImportFile, ImportId, ImportStatus, ImportWork};
use store::StoreError;
use testkit::Base;
use words::Language;

const MOST: u64 = 4096;
const ROWS: &str = "E-mail;Prénom;Société\nada@example.com;Ada;Acme\nnobody;Bob;Acme\nada@example.com;Augusta;Acme\n";

async fn house(base: &Base) -> Operations {
    let folder = base.data().join("uploads");
    crate::house(base).await.with_uploads(Uploads { folder, most_bytes: MOST })
}

async fn arrive(house: &Operations, text: &str) -> Result<Arriving, UploadRefused> {
    let mut arriving = Arriving::begin(house).await?;
    for piece in text.as_bytes().chunks(7) {
        arriving.take(piece).await?;
    }
    Ok(arriving)
}

async fn brought(house: &Operations, name: &str, text: &str) -> ImportId {
    let arriving = arrive(house, text).await.expect("it is not too long");
    desk::receive(house, Actor::Program, arriving, name, None).await.expect("it is kept")
}

async fn do_all_jobs(house: &Operations) {
    while qualify::round(house).await.expect("a round of the worker") {}
}

async fn opened(house: &Operations, import: ImportId) -> desk::Desk {
    desk::desk(house, import, Language::En).await.expect("the import is there")
}

async fn ask(house: &Operations, import: ImportId, work: ImportWork) {
    desk::ask(house, Actor::Program, import, work).await.expect("it may be asked for");
}

async fn looked(house: &Operations, desk: &desk::Desk) -> Look {
    desk::look_of(house, desk, Language::En.into()).await.expect("the file is there").expect("it can be read")
}

fn left_over(base: &Base) -> usize {
    std::fs::read_dir(base.data().join("uploads")).map_or(0, Iterator::count)
}

testkit::on_both_databases! {
    async fn a_file_is_mapped_by_the_names_of_its_columns_tried_and_brought_in(base: Base) {
        let house = house(&base).await;
        let import = brought(&house, "C:\\lists\\Salon 2026.csv", ROWS).await;
        let draft = opened(&house, import).await;
        assert_eq!((draft.import.file.as_str(), draft.import.status), ("Salon 2026.csv", ImportStatus::Draft));
        let look = looked(&house, &draft).await;
        assert_eq!((look.delimiter, look.names().len()), (Some(';'), 3));
        assert_eq!(desk::faults(Language::En.into(), &draft.import.mapping, &look.names()), Vec::<String>::new());

        ask(&house, import, ImportWork::Trial).await;
        do_all_jobs(&house).await;
        let tried = opened(&house, import).await;
        let trial = tried.trial.expect("the trial is done");
        assert_eq!((trial.rows, trial.created, trial.updated, trial.rejected), (3, 1, 1, 1));
        let of = |fate: Fate| trial.examples.iter().filter(|example| example.fate == fate).collect::<Vec<_>>();
        assert_eq!((of(Fate::Created).len(), of(Fate::Refused).len()), (1, 1));
        assert_eq!(base.store.read().count::<Contact>().await.unwrap(), 0, "a trial changes nothing");

        ask(&house, import, ImportWork::Run).await;
        do_all_jobs(&house).await;
        let done = opened(&house, import).await;
        assert_eq!((done.import.status, done.import.counts.created), (ImportStatus::Done, 1));
        assert_eq!(base.store.read().count::<Contact>().await.unwrap(), 1);
        assert_eq!(done.file.expect("what is known of the file").columns, look.names());
        assert_eq!(left_over(&base), 0, "the file was read to its end, and holds people's data");
    }

    async fn a_trial_says_what_would_change_of_what_is_there(base: Base) {
        let house = house(&base).await;
        let first = brought(&house, "a.csv", "E-mail,Prénom\nada@example.com,Ada\n").await;
        ask(&house, first, ImportWork::Run).await;
        do_all_jobs(&house).await;
        let second = brought(&house, "b.csv", "E-mail,Prénom\nada@example.com,Augusta\n").await;
        ask(&house, second, ImportWork::Trial).await;
        do_all_jobs(&house).await;
        let trial = opened(&house, second).await.trial.expect("the trial is done");
        let [example] = trial.examples.as_slice() else { panic!("{:?}", trial.examples) };
        let changes: Vec<_> =
            example.changes.iter().map(|change| (change.field.as_str(), change.before.as_deref(), change.after.as_deref())).collect();
        assert_eq!((example.fate, changes), (Fate::Updated, vec![("first_name", Some("Ada"), Some("Augusta"))]));
    }

    async fn a_file_that_is_too_long_or_empty_leaves_nothing_behind(base: Base) {
        let house = house(&base).await;
        let long = arrive(&house, &"x".repeat(MOST as usize + 1)).await;
        assert!(matches!(long, Err(UploadRefused::TooLarge { most: MOST })), "{long:?}");
        let empty = arrive(&house, "").await.expect("nothing is not too long");
        let refused = desk::receive(&house, Actor::Program, empty, "a.csv", None).await;
        assert!(matches!(refused, Err(UploadRefused::Empty)), "{refused:?}");
        assert_eq!(left_over(&base), 0);
        assert_eq!(base.store.read().count::<Import>().await.unwrap(), 0);
    }

    async fn an_import_that_stopped_in_the_middle_goes_on_where_it_was(base: Base) {
        let house = house(&base).await;
        let rows: String = (0..60).map(|n| format!("p{n}@example.com\n")).collect();
        let import = brought(&house, "a.csv", &format!("E-mail\n{rows}")).await;
        ask(&house, import, ImportWork::Run).await;
        desk::cancel(&house, Actor::Program, import).await.expect("it runs");
        do_all_jobs(&house).await;
        assert_eq!(opened(&house, import).await.import.status, ImportStatus::Cancelled);
        assert_eq!(base.store.read().count::<Contact>().await.unwrap(), 0, "it was cancelled before it began");
        let again = desk::cancel(&house, Actor::Program, import).await;
        assert!(matches!(again, Err(ActRefused::NotNow)), "{again:?}");
        ask(&house, import, ImportWork::Run).await;
        // The first worker dies with the job in hand; another takes it up when its lease is over.
        let mut write = base.store.write(Actor::Program).await.unwrap();
        assert_eq!(write.claim_jobs(5, 60_000_000).await.unwrap().len(), 1);
        write.commit().await.unwrap();
        do_all_jobs(&house).await;
        assert_eq!(opened(&house, import).await.import.status, ImportStatus::Running);
        base.clock.advance_seconds(61);
        do_all_jobs(&house).await;
        assert_eq!(opened(&house, import).await.import.status, ImportStatus::Done);
        assert_eq!(base.store.read().count::<Contact>().await.unwrap(), 60);
    }

    async fn what_cannot_be_done_is_said_in_the_readers_language(base: Base) {
        let house = house(&base).await;
        let import = brought(&house, "a.csv", "E-mail\nada@example.com\n").await;
        let asks_for_more = "name = \"m\"\nsource = \"m\"\n[contact.fields]\nemail = \"Mail\"\n";
        desk::set_mapping(&house, Actor::Program, import, asks_for_more).await.expect("a draft takes any mapping");
        ask(&house, import, ImportWork::Run).await;
        do_all_jobs(&house).await;
        let failed = opened(&house, import).await;
        assert_eq!(failed.import.status, ImportStatus::Failed);
        assert!(failed.failure[0].contains("The file has no column “Mail”"), "{:?}", failed.failure);
        let french = desk::desk(&house, import, Language::Fr).await.expect("the import is there").failure;
        assert_ne!(french, failed.failure);
        let faulty = "name = \"m\"\nsource = \"m\"\n[lead]\n";
        let refused = desk::set_mapping(&house, Actor::Program, import, faulty).await;
        assert!(matches!(refused, Err(ActRefused::NotNow)), "an import that began keeps its mapping: {refused:?}");
    }

    async fn a_mapping_that_was_kept_is_offered_and_learnt_from(base: Base) {
        let house = house(&base).await;
        let import = brought(&house, "a.csv", "Adresse,Rang\nada@example.com,CEO\n").await;
        let mapping = "name = \"Fair\"\nsource = \"fair\"\n[contact.fields]\nemail = \"Adresse\"\ntitle = \"Rang\"\n";
        desk::set_mapping(&house, Actor::Program, import, mapping).await.expect("a draft");
        desk::save_mapping(&house, Actor::Program, import, " Fair 2026 ").await.expect("a name");
        assert!(matches!(desk::save_mapping(&house, Actor::Program, import, " ").await, Err(ActRefused::NoName)));
        let columns = ["Adresse", "Rang", "More"].map(str::to_owned);
        let offers = desk::offers(&house, &columns).await.unwrap();
        assert_eq!((offers[0].key.as_str(), offers[0].fit.is_whole()), ("saved:Fair 2026", true));
        let again = brought(&house, "b.csv", "Adresse,Rang,More\nb@example.com,CTO,x\n").await;
        assert_eq!(opened(&house, again).await.import.mapping, mapping, "it fits wholly");
        let part = brought(&house, "c.csv", "Rang,E-mail\nCTO,c@example.com\n").await;
        let lines = operations::import::Draft::of(&opened(&house, part).await.import.mapping).lines;
        let of_rang = lines.iter().find(|line| line.from == LineFrom::Column("Rang".into())).expect("it is mapped");
        assert_eq!(of_rang.target.to_string(), "contact.title");
    }

    async fn a_draft_can_be_taken_away_and_an_import_undone_by_a_worker(base: Base) {
        let house = house(&base).await;
        let unwanted = brought(&house, "a.csv", ROWS).await;
        desk::discard(&house, Actor::Program, unwanted).await.expect("it never began");
        assert_eq!((left_over(&base), base.store.read().count::<Import>().await.unwrap()), (0, 0));
        let import = brought(&house, "b.csv", ROWS).await;
        ask(&house, import, ImportWork::Run).await;
        do_all_jobs(&house).await;
        assert!(matches!(desk::discard(&house, Actor::Program, import).await, Err(ActRefused::NotNow)));
        ask(&house, import, ImportWork::Undo).await;
        do_all_jobs(&house).await;
        assert_eq!(opened(&house, import).await.import.status, ImportStatus::Undone);
        assert_eq!(base.store.read().count::<Contact>().await.unwrap(), 0);
    }

    async fn two_people_who_start_one_import_start_it_once(base: Base) {
        let house = house(&base).await;
        let import = brought(&house, "a.csv", ROWS).await;
        ask(&house, import, ImportWork::Run).await;
        let second = desk::ask(&house, Actor::Program, import, ImportWork::Run).await;
        assert!(matches!(second, Err(ActRefused::NotNow)), "{second:?}");
        assert_eq!(base.store.read().waiting_jobs().await.unwrap(), 1);
    }
}

/// Of a base that the test's own mistake would leave: not a story, but what the stories stand on.
#[test]
fn a_missing_import_is_nobodys() {
    Base::run(testkit::Kind::Sqlite, |base| async move {
        let mut write = base.store.write(Actor::Program).await.unwrap();
        let missing = write.discard_import(ImportId::new(7)).await;
        assert!(matches!(missing, Err(StoreError::Missing)), "{missing:?}");
        assert_eq!(base.store.read().import_file(ImportId::new(7)).await.unwrap(), None::<ImportFile>);
    });
}
