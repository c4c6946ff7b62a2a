//! Imports: interrupted anywhere, gone on with from where the last chunk was committed.

use records::*;
use testkit::Base;

testkit::on_both_databases! {
    async fn an_interrupted_import_is_found_at_its_last_committed_chunk(base: Base) {
        let import = Import {
            id: ImportId::new(9001),
            file: "leads.csv".into(),
            fingerprint: "ab12".into(),
            mapping: "format = 1".into(),
            status: ImportStatus::Running,
            position: 0,
            counts: ImportCounts::default(),
            by: Actor::Program,
            started_at: base.clock.now(),
            finished_at: None,
        };
        let counts = ImportCounts { rows: 1000, created: 990, rejected: 10, ..ImportCounts::default() };
        let mut write = base.store.write(Actor::Import(import.id)).await.unwrap();
        write.add(std::slice::from_ref(&import)).await.unwrap();
        write.advance_import(import.id, 1000, counts).await.unwrap();
        write.commit().await.unwrap();
        let mut lost = base.store.write(Actor::Import(import.id)).await.unwrap();
        lost.advance_import(import.id, 2000, ImportCounts { rows: 2000, ..counts }).await.unwrap();
        drop(lost);

        let found = base.store.read().interrupted_import("ab12").await.unwrap().unwrap();
        assert_eq!((found.position, found.counts), (1000, counts));
        let mut write = base.store.write(Actor::Import(import.id)).await.unwrap();
        write.end_import(import.id, ImportStatus::Done).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(base.store.read().interrupted_import("ab12").await.unwrap(), None);
        assert!(base.store.read().latest_imports(1).await.unwrap()[0].finished_at.is_some());
    }

    async fn refused_rows_are_kept_in_the_order_of_their_lines(base: Base) {
        let problem = |line| ImportProblem {
            import: ImportId::new(1), line, refused: line % 2 == 0, reason: r#""bad_email""#.into(), cells: r#"["a","b"]"#.into(),
        };
        let mut write = base.store.write(Actor::Program).await.unwrap();
        write.add_import_problems(&[problem(9), problem(2), problem(5)]).await.unwrap();
        write.commit().await.unwrap();
        let kept = base.store.read().import_problems(ImportId::new(1), 2, 10).await.unwrap();
        assert_eq!(kept, [problem(5), problem(9)]);
    }
}
