//! What whoever writes a mapping is told before any file is read.

use operations::import::{ImportError, Mapping, refusal_sentence};
use words::{Language, Locale};

#[test]
fn a_mapping_tells_all_its_faults_at_once() {
    let mapping = r#"
format = 2
name = "Wrong"
source = "x"
time_zone = "Mars/Olympus"
[contact]
identity = ["email"]
[contact.fields]
fist_name = "First"
buying_role = { constant = "boss" }
phone = { join = "," }
[opportunity]
[opportunity.fields]
amount = { column = "A", scale = 1500 }
"#;
    for language in [Language::En, Language::Fr, Language::Es] {
        let faults = Mapping::read(mapping).unwrap_err();
        let lines: Vec<u32> = faults.iter().map(|fault| fault.place.line).collect();
        assert_eq!(lines, [2, 5, 7, 9, 10, 11, 12, 14], "{faults:?}");
        let sentences = refusal_sentence(Locale::from(language), "m.toml", &ImportError::Mapping(faults));
        assert!(
            sentences.iter().all(|sentence| sentence.starts_with("m.toml:") && !sentence.contains('{')),
            "{sentences:?}"
        );
    }
}

/// A section, its identity and what it may leave to the file; and the words that the refusal must hold.
#[test]
fn what_the_base_cannot_look_up_is_no_identity() {
    let cases = [
        ("opportunity", "name", "external_id"),
        ("account", "city", "external_id, domain, name"),
        ("account", "employees", "external_id, domain, name"),
        ("contact", "shoe_size", "external_id, email, first_name"),
        ("contact", "account", "external_id, email, first_name"),
        ("contact", "buying_role", "external_id, email, first_name"),
        ("person", "region", "external_id, email, name"),
        ("team", "manager", "name"),
        ("product", "family", "name"),
        ("campaign", "channel", "name"),
    ];
    for (section, key, choices) in cases {
        let custom = if key == "shoe_size" { ", custom = \"text\"" } else { "" };
        let mapping = format!(
            "name = \"x\"\nsource = \"x\"\n[{section}]\nidentity = [\"{key}\"]\n\
             [{section}.fields]\n{key} = {{ column = \"A\"{custom} }}\n"
        );
        for language in [Language::En, Language::Fr, Language::Es] {
            let faults = Mapping::read(&mapping).unwrap_err();
            let sentences = refusal_sentence(Locale::from(language), "m.toml", &ImportError::Mapping(faults));
            assert_eq!(sentences.len(), 1, "{section} {key}: {sentences:?}");
            assert!(sentences[0].starts_with("m.toml:4:13:"), "{sentences:?}");
            assert!(sentences[0].contains(key) && sentences[0].contains(choices), "{sentences:?}");
        }
    }
}

#[test]
fn a_section_either_makes_or_refuses_what_is_not_there() {
    let contact = "name = \"x\"\nsource = \"x\"\n[contact.fields]\nemail = \"A\"\n";
    for (section, is_read) in [
        ("[account]\nunknown = \"reject\"\n[account.fields]\nname = \"B\"", true),
        ("[account]\nunknown = \"create\"\n[account.fields]\nname = \"B\"", true),
        ("[account]\nunknown = \"warn\"\n[account.fields]\nname = \"B\"", false),
        ("[lead]\nunknown = \"reject\"", false),
        ("[account.fields]\nname = \"B\"\nparent = { column = \"C\", unknown = \"warn\" }", true),
    ] {
        assert_eq!(Mapping::read(&format!("{contact}{section}\n")).is_ok(), is_read, "{section}");
    }
}

#[test]
fn every_preset_reads() {
    for preset in operations::import::PRESETS {
        assert!(Mapping::read(preset.source).is_ok(), "{}", preset.name);
    }
}
