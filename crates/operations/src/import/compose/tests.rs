use super::*;
use crate::import::{Mapping, PRESETS};

fn line(column: &str, target: &str) -> Line {
    Line { from: LineFrom::Column(column.to_owned()), target: target.parse().expect("a target") }
}

#[test]
fn a_target_reads_back_as_it_was_written() {
    for text in ["contact.email", "activities1.at", "stage:mql", "new:account:yes_no"] {
        assert_eq!(text.parse::<Target>().expect("a target").to_string(), text);
    }
    for text in ["", "contact", "contact.", "nobody.email", "new:lead:text", "stage:won", "activities.at"] {
        assert_eq!(text.parse::<Target>(), Err(NotATarget), "{text}");
    }
}

#[test]
fn a_mapping_that_nobody_touched_says_the_same_after_it_was_drawn_as_lines() {
    for preset in PRESETS {
        let drawn = redraft(preset.source, &Draft::of(preset.source), &[]);
        let same = |source: &str| format!("{:?}", Mapping::read(source).map(without_places));
        assert_eq!(same(&drawn), same(preset.source), "{}", preset.name);
    }
}

fn without_places(mapping: Mapping) -> Vec<String> {
    let fields = mapping.records.iter().flat_map(|record| {
        let stages = record
            .stages
            .iter()
            .map(|stage| format!("{:?} {:?}", stage.stage.from, stage.at.as_ref().map(|at| &at.from)));
        let fields = record.fields.iter().map(|field| {
            let cell = &field.cell;
            let mut values: Vec<String> = cell.values.iter().map(|(key, value)| format!("{key}={value}")).collect();
            values.sort();
            format!("{:?} {} {:?} {values:?} {}", record.kind, field.key, cell.from, cell.shift)
        });
        stages.chain(fields).collect::<Vec<_>>()
    });
    let mut fields: Vec<String> = fields.collect();
    fields.sort();
    fields
}

#[test]
fn lines_become_a_mapping_that_reads() {
    let name = |text: &str| text.parse::<SectionName>().expect("a section");
    let draft = Draft {
        name: "Fair".into(),
        source: "fair".into(),
        sections: ["contact", "lead", "activities0"].map(|text| SectionDraft::new(name(text))).to_vec(),
        lines: vec![
            line("E-mail", "contact.email"),
            line("Taille", "new:contact:number"),
            line("Title", "new:contact:text"),
            line("Scanned", "stage:mql"),
            line("Scanned", "activities0.at"),
            Line {
                from: LineFrom::Constant("trade_show".into()),
                target: "activities0.kind".parse().expect("a target"),
            },
        ],
        ..Draft::default()
    };
    let source = redraft("", &draft, &[]);
    let mapping = Mapping::read(&source).unwrap_or_else(|faults| panic!("{faults:?}\n{source}"));
    assert_eq!(mapping.records.len(), 3, "{source}");
    assert!(source.contains("taille = { column = \"Taille\", custom = \"number\", label = \"Taille\" }"), "{source}");
    assert!(source.contains("title_2 = "), "a built-in key is never taken: {source}");
    let again = Draft::of(&source);
    assert_eq!(again.sections.len(), 3);
    assert_eq!(again.lines.len(), 6);
}

#[test]
fn another_column_keeps_what_is_said_of_the_cell() {
    let source = "name = \"a\"\nsource = \"b\"\n[account.fields]\nname = \"N\"\nannual_revenue = { column = \"R\", scale = 1000 }\n";
    let mut draft = Draft::of(source);
    draft.lines[1].from = LineFrom::Column("Revenue".into());
    let drawn = redraft(source, &draft, &[]);
    assert!(drawn.contains("scale = 1000") && drawn.contains("\"Revenue\""), "{drawn}");
    draft.lines.remove(1);
    assert!(!redraft(&drawn, &draft, &[]).contains("annual_revenue"));
}
