//! The glossary: the company's own words as its agreement has them, then those that the program brings.

use agreement::Agreement;
use records::Stage;
use scoring::Scale;
use words::{text, vocabulary};

use crate::label;
use crate::reader::Reader;

/// A part of the glossary.
pub(super) struct Chapter {
    pub(super) id: &'static str,
    pub(super) title: String,
    /// Whether the agreement says it, and in which of its chapters.
    pub(super) is_agreed: bool,
    pub(super) place: Option<&'static str>,
    pub(super) terms: Vec<Term>,
}

/// A word and what it means.
pub(super) struct Term {
    /// Where links lead.
    pub(super) id: Option<String>,
    pub(super) name: String,
    pub(super) meaning: String,
}

impl Term {
    fn agreed(name: String, meaning: String) -> Self {
        Self { id: None, name, meaning }
    }
}

/// Every chapter that has a word; the agreement's first, because they are the company's own.
pub(super) fn chapters(reader: &Reader, agreed: &Agreement) -> Vec<Chapter> {
    let of_agreement = |id, place, title, terms| Chapter { id, title, is_agreed: true, place: Some(place), terms };
    let ours = |id, title, terms| Chapter { id, title, is_agreed: false, place: None, terms };
    let all = [
        of_agreement("stages", "stages", t!(reader, "doc-stages"), stages(reader, agreed)),
        of_agreement("cells", "grid", t!(reader, "glossary-cells"), cells(reader, agreed)),
        ours("score", t!(reader, "glossary-score"), score_words(reader)),
        ours("records", t!(reader, "glossary-records"), record_words(reader)),
        of_agreement("kinds", "activity", t!(reader, "glossary-kinds"), kinds(reader, agreed)),
        of_agreement("interests", "interests", t!(reader, "interests"), interests(reader, agreed)),
        of_agreement("buying-stages", "intent", t!(reader, "glossary-buying-stages"), buying_stages(reader, agreed)),
        of_agreement("bant", "bant", "BANT".to_owned(), bant(reader)),
        of_agreement("reject-reasons", "reject-reasons", t!(reader, "doc-reject-reasons"), rejections(reader, agreed)),
        of_agreement(
            "recycle-reasons",
            "recycle-reasons",
            t!(reader, "doc-recycle-reasons"),
            recyclings(reader, agreed),
        ),
        ours("data", t!(reader, "glossary-data"), data_words(reader)),
    ];
    all.into_iter().filter(|chapter| !chapter.terms.is_empty()).collect()
}

/// A label in the reader's language, else the key in letters that people read.
fn named(reader: &Reader, label: Option<&document::Labels>, key: &str) -> String {
    let own = label.map(|label| label.get(reader.tag())).filter(|text| !text.is_empty());
    own.map_or_else(|| vocabulary::readable(key), str::to_owned)
}

fn stages(reader: &Reader, agreed: &Agreement) -> Vec<Term> {
    let term = |stage: Stage, label: Option<&document::Labels>, definition: Option<&document::Labels>| {
        let own = label.map(|label| label.get(reader.tag())).filter(|text| !text.is_empty());
        Term {
            id: Some(format!("stage-{}", records::Keyed::key(stage))),
            name: own.map_or_else(|| words::label(reader.locale, stage), str::to_owned),
            meaning: definition.map(|text| text.get(reader.tag()).to_owned()).unwrap_or_default(),
        }
    };
    let terms = &agreed.lifecycle;
    let path = terms.stages.iter().map(|terms| term(terms.stage, terms.label.as_ref(), terms.definition.as_ref()));
    let beside =
        terms.side_stages.iter().map(|terms| term(terms.stage, terms.label.as_ref(), terms.definition.as_ref()));
    path.chain(beside).filter(|term| !term.meaning.is_empty()).collect()
}

/// The letters, the levels, and what the cells that they make are for.
fn cells(reader: &Reader, agreed: &Agreement) -> Vec<Term> {
    let model = &agreed.scoring;
    let mut terms = vec![
        Term::agreed(t!(reader, "glossary-letter"), scale(reader, &model.fit.grades)),
        Term::agreed(t!(reader, "glossary-level"), scale(reader, &model.activity.levels)),
    ];
    let cells = |cells: &[scoring::Cell]| {
        text::together(reader.locale, &cells.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    if !model.grid.mql.is_empty() {
        let name = label::stage(reader, Stage::Mql);
        terms.push(Term::agreed(name, t!(reader, "doc-grid-mql", cells = cells(&model.grid.mql))));
    }
    if !model.grid.refuse.is_empty() {
        let name = words::text::capitalised(&t!(reader, "grid-refused"));
        terms.push(Term::agreed(name, t!(reader, "doc-grid-refused", cells = cells(&model.grid.refuse))));
    }
    terms
}

/// "A from 75, B from 50, C from 25, D below."
fn scale(reader: &Reader, scale: &Scale) -> String {
    let step = |step: &scoring::Step| {
        t!(reader, "doc-from", label = step.label.to_string(), from = reader.number(&step.at_least))
    };
    let below = t!(reader, "doc-below", label = scale.below().to_string());
    let steps = scale.steps().iter().map(step).chain([below]).collect::<Vec<_>>();
    format!("{}.", steps.join(", "))
}

/// The kinds of activity that the rules count, each with the rules that name it.
fn kinds(reader: &Reader, agreed: &Agreement) -> Vec<Term> {
    let mut kinds: Vec<(String, Vec<String>)> = Vec::new();
    let rules = agreed.scoring.activity.groups.iter().flat_map(|group| &group.rules);
    for rule in rules.filter(|rule| rule.enabled) {
        let said = rule.name.said(reader.tag()).to_owned();
        for kind in &rule.filter.on {
            let name = vocabulary::kind(reader.locale, kind.as_str());
            match kinds.iter_mut().find(|(known, _)| *known == name) {
                Some((_, rules)) => rules.push(said.clone()),
                None => kinds.push((name, vec![said.clone()])),
            }
        }
    }
    let term = |(name, rules): (String, Vec<String>)| {
        Term::agreed(name, t!(reader, "glossary-counted-by", rules = text::together(reader.locale, &rules)))
    };
    kinds.into_iter().map(term).collect()
}

fn interests(reader: &Reader, agreed: &Agreement) -> Vec<Term> {
    let hot = |from: Option<f64>| {
        from.map_or_else(|| t!(reader, "doc-never-hot"), |from| t!(reader, "doc-hot", from = reader.number(&from)))
    };
    let term = |interest: &scoring::Interest| {
        let name = named(reader, interest.label.as_ref(), &interest.key);
        Term::agreed(name, text::capitalised(&hot(interest.hot_at)))
    };
    agreed.scoring.interests.iter().map(term).collect()
}

/// The buyer's own steps, each with the sequences that raise a contact to it.
fn buying_stages(reader: &Reader, agreed: &Agreement) -> Vec<Term> {
    let model = &agreed.scoring;
    let term = |stage: &scoring::BuyingStage| {
        let intents = model.intents.iter().filter(|intent| intent.raises_to == stage.key);
        let names: Vec<String> = intents.map(|intent| intent.name.said(reader.tag()).to_owned()).collect();
        let meaning = if names.is_empty() {
            t!(reader, "glossary-buying-stage-first")
        } else {
            t!(reader, "glossary-buying-stage", intents = text::either(reader.locale, &names))
        };
        Term::agreed(named(reader, stage.label.as_ref(), stage.key.as_str()), meaning)
    };
    model.buying_stages.iter().map(term).collect()
}

fn bant(reader: &Reader) -> Vec<Term> {
    let terms = [
        (t!(reader, "bant-budget"), t!(reader, "glossary-budget")),
        (t!(reader, "bant-authority"), t!(reader, "glossary-authority")),
        (t!(reader, "bant-need"), t!(reader, "glossary-need")),
        (t!(reader, "bant-timeframe"), t!(reader, "glossary-timeframe")),
    ];
    terms.into_iter().map(|(name, meaning)| Term::agreed(text::capitalised(&name), meaning)).collect()
}

fn rejections(reader: &Reader, agreed: &Agreement) -> Vec<Term> {
    let reasons = &agreed.lifecycle.reject_reasons;
    let term = |reason: &lifecycle::RejectReason| {
        Term::agreed(named(reader, reason.label.as_ref(), &reason.key), t!(reader, "glossary-rejected-for"))
    };
    reasons.iter().map(term).collect()
}

fn recyclings(reader: &Reader, agreed: &Agreement) -> Vec<Term> {
    let back = |reason: &lifecycle::RecycleReason| match reason.back_in_days {
        Some(days) => t!(reader, "glossary-back-in", days = words::time::days(reader.locale, days as f64)),
        None if reason.ask_date => t!(reader, "glossary-back-on-date"),
        None => t!(reader, "glossary-back-by-activity"),
    };
    let term = |reason: &lifecycle::RecycleReason| {
        Term::agreed(named(reader, reason.label.as_ref(), &reason.key), back(reason))
    };
    agreed.lifecycle.recycle_reasons.iter().map(term).collect()
}

/// Words of our own: the place that links lead to, the name, and what it means.
macro_rules! own {
    ($reader:expr; $($id:literal: $name:literal = $meaning:literal,)+) => {
        vec![$(Term { id: Some($id.to_owned()), name: t!($reader, $name), meaning: t!($reader, $meaning) }),+]
    };
}

fn score_words(reader: &Reader) -> Vec<Term> {
    own![reader;
        "word-fit": "fit-score" = "glossary-fit",
        "word-activity": "activity-score" = "glossary-activity",
        "word-cell": "column-cell" = "glossary-cell",
        "word-points": "glossary-points-name" = "glossary-points",
        "word-cap": "glossary-cap-name" = "glossary-cap",
        "word-limit": "glossary-limit-name" = "glossary-limit",
        "word-half-life": "glossary-half-life-name" = "glossary-half-life",
        "word-agreement": "agreement" = "glossary-agreement",
        "word-sdr": "glossary-sdr-name" = "glossary-sdr",
        "word-next-step": "add-next-step" = "glossary-next-step",
    ]
}

fn record_words(reader: &Reader) -> Vec<Term> {
    own![reader;
        "word-contact": "field-contact" = "glossary-contact",
        "word-account": "account" = "glossary-account",
        "word-lead": "glossary-lead-name" = "glossary-lead",
        "word-opportunity": "deal-unnamed" = "glossary-opportunity",
        "word-buying-group": "buying-group" = "glossary-buying-group",
        "word-campaign": "glossary-campaign-name" = "glossary-campaign",
        "word-content": "content" = "glossary-content",
        "word-segment": "glossary-segment-name" = "glossary-segment",
        "word-persona": "field-persona" = "glossary-persona",
        "word-owner": "column-owner" = "glossary-owner",
    ]
}

fn data_words(reader: &Reader) -> Vec<Term> {
    own![reader;
        "word-mapping": "glossary-mapping-name" = "glossary-mapping",
        "word-trial": "glossary-trial-name" = "glossary-trial",
        "word-refused-row": "import-rejects" = "glossary-refused-row",
        "word-identity": "glossary-identity-name" = "glossary-identity",
        "word-view": "glossary-view-name" = "glossary-view",
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use words::Language;

    use super::*;
    use crate::reader::tests::reader;

    #[test]
    fn the_starter_agreement_is_explained_whole_in_every_language() {
        let agreed =
            Agreement::read(agreement::starter(), &agreement::Surroundings::of_no_base()).expect("it is right");
        for language in Language::ALL {
            let chapters = chapters(&reader(language), &agreed.agreement);
            let ids: BTreeSet<&str> = chapters.iter().map(|chapter| chapter.id).collect();
            assert_eq!((chapters.len(), ids.len()), (11, 11), "{ids:?}");
            for term in chapters.iter().flat_map(|chapter| &chapter.terms) {
                assert!(!term.name.is_empty() && !term.meaning.is_empty(), "{:?} in {}", term.name, language.tag());
            }
            let mql = chapters[0].terms.iter().find(|term| term.id.as_deref() == Some("stage-mql"));
            assert!(mql.is_some_and(|term| term.name.contains("MQL")), "stages stand under the agreement's own names");
        }
    }
}
