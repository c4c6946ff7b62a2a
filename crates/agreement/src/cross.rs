//! What one part of an agreement says about another.

use assignment::{EscalateTo, Target};
use document::{At, Item, Kind, Located, Section};
use lifecycle::Lifecycle;
use records::nearest;

use crate::wrong::Wrong;

/// Checks that reasons which rules name are among those agreed, where any are, and that fast tracks lead somewhere.
pub(crate) fn check(root: &Section<'_>, lifecycle: &Lifecycle) -> Vec<Located<Wrong>> {
    let mut wrongs = Vec::new();
    for reason in root.tables("disqualify").iter().filter_map(|section| quiet_text(section.item("reason"))) {
        if !lifecycle.reject_reasons.is_empty() && lifecycle.reject_reason(&reason.value).is_none() {
            let nearest = nearest(&reason.value, lifecycle.reject_reasons.iter().map(|reason| reason.key.as_str()));
            wrongs.push(Located::new(reason.place, Wrong::UnknownRejectReason { reason: reason.value, nearest }));
        }
    }
    for to in root.tables("fast_track").iter().filter_map(|section| quiet_text(section.item("to"))) {
        // A fast track cannot lead to itself. A bare name, such as `senior`, is for whoever assigns to make sense of.
        let leads_nowhere = match to.value.parse::<Target>() {
            Ok(target) => target == Target::FastTrack,
            Err(_) => to.value.contains(':'),
        };
        if leads_nowhere {
            let forms = Target::FORMS.into_iter().filter(|form| *form != "fast_track").collect();
            wrongs.push(Located::new(to.place, Wrong::NotATarget { found: to.value, forms }));
        }
    }
    for escalation in root.tables("sla").iter().flat_map(|section| section.tables("escalate")) {
        let Some(to) = quiet_text(escalation.item("to")) else { continue };
        if let Ok(EscalateTo::Recycle(reason)) = to.value.parse()
            && !lifecycle.recycle_reasons.is_empty()
            && lifecycle.recycle_reason(&reason).is_none()
        {
            let nearest = nearest(&reason, lifecycle.recycle_reasons.iter().map(|reason| reason.key.as_str()));
            wrongs.push(Located::new(to.place, Wrong::UnknownRecycleReason { reason, nearest }));
        }
    }
    wrongs
}

/// A text whose own room complains where it is none.
fn quiet_text(item: Option<Item<'_>>) -> Option<At<String>> {
    item.filter(|item| item.kind() == Kind::Text)?.text()
}
