//! Reading the scoring part of an agreement: everything that is wrong is found in one go.

mod activity;
mod fit;
mod grid;
mod interests;
mod scale;
mod signals;
mod verdict;

use conditions::{Condition, Filter, Scope};
use document::{At, Located, Place, Section, Source};
use records::{Catalogue, Folded, Zone};

use crate::account::{AccountModel, Combine};
use crate::bounds::Bounds;
use crate::expansion::ExpansionModel;
use crate::model::Model;
use crate::scale::Scale;
use crate::wrong::{Complaints, Wrong, in_condition};

impl Model {
    /// Reads the sections that make a score: `[scoring]`, `[[interests]]`, `[[signals]]`, `[grid]`, `[[disqualify]]`,
    /// `[[fast_track]]`, `[[intent]]` and `[[buying_stages]]`.
    ///
    /// There is a model only where all of it could be read; complaints about the form are noted in the document.
    pub fn read(root: &Section<'_>, catalogue: &Catalogue, zone: &Zone) -> (Option<Model>, Vec<Located<Wrong>>) {
        let (grades, levels) = (Some(Scale::default_grades()), Some(Scale::default_levels()));
        let mut reader = Reader { catalogue, complaints: Complaints::new(), kinds: Vec::new(), grades, levels };
        let model = reader.model(root, zone);
        (model.filter(|_| reader.complaints.is_empty()), reader.complaints)
    }
}

/// What the parts share while they are read.
///
/// Each of its functions reads all keys of its section before it gives up on the first that is missing, so that one
/// mistake hides no other.
struct Reader<'c> {
    catalogue: &'c Catalogue,
    complaints: Complaints,
    /// The kinds of activity that rules name.
    kinds: Vec<Folded>,
    /// The labels that make the grid's cells, where they could be read.
    grades: Option<Scale>,
    levels: Option<Scale>,
}

impl Reader<'_> {
    fn model(&mut self, root: &Section<'_>, zone: &Zone) -> Option<Model> {
        let absent = Model::empty(zone.clone(), self.catalogue);
        let scoring = root.table("scoring");
        let table = |key| scoring.as_ref().and_then(|scoring| scoring.table(key));
        let fit = table("fit").map_or(Some(absent.fit), |section| self.fit(section));
        let activity = table("activity").map_or(Some(absent.activity), |section| self.activity(section));
        let account = table("account").map_or(Some(absent.account), |section| Some(account(section)));
        let expansion = match table("expansion") {
            Some(section) => self.expansion(section).map(Some),
            None => Some(None),
        };
        if let Some(scoring) = scoring {
            scoring.finish();
        }
        let interests = self.interests(root);
        let buying_stages = self.buying_stages(root);
        let intents = self.intents(root, buying_stages.as_deref());
        let disqualify = self.disqualifications(root);
        let fast_track = self.fast_tracks(root);
        let signals = self.signals(root);
        let grid = self.grid(root);
        Some(Model {
            zone: zone.clone(),
            grid,
            fit: fit?,
            activity: activity?,
            interests: interests?,
            signals: signals?,
            disqualify: disqualify?,
            fast_track: fast_track?,
            intents: intents?,
            buying_stages: buying_stages?,
            account: account?,
            expansion: expansion?,
            interest_field: absent.interest_field,
        })
    }

    fn expansion(&mut self, section: Section<'_>) -> Option<ExpansionModel> {
        let inherit_activity = section.boolean("inherit_activity").is_none_or(|inherits| inherits.value);
        let opens_when = self.condition_if_any(section.condition("opens_when"), Scope::Expansion);
        section.finish();
        Some(ExpansionModel { inherit_activity, opens_when: opens_when? })
    }

    fn complain(&mut self, place: Place, what: Wrong) {
        self.complaints.push(Located::new(place, what));
    }

    fn condition(&mut self, source: &Source, scope: Scope) -> Option<Condition> {
        match conditions::compile(&source.text, self.catalogue, scope) {
            Ok(condition) => Some(condition),
            Err(mistakes) => {
                self.complaints.extend(mistakes.into_iter().map(|mistake| in_condition(source, mistake)));
                None
            }
        }
    }

    /// `Some(None)` where nothing is asked, `None` where it cannot be read.
    fn condition_if_any(&mut self, source: Option<Source>, scope: Scope) -> Option<Option<Condition>> {
        match source {
            Some(source) => self.condition(&source, scope).map(Some),
            None => Some(None),
        }
    }

    /// `on` and `where`.
    fn filter(&mut self, section: &Section<'_>) -> Option<Filter> {
        let on = section.required_item("on").and_then(|item| {
            let is_empty = item.list()?.value.is_empty();
            if is_empty {
                self.complain(item.place(), Wrong::NoKinds);
            }
            item.texts()
        });
        let on: Option<Vec<Folded>> =
            on.map(|kinds| kinds.value.iter().filter_map(|kind| Folded::new(&kind.value)).collect());
        let where_ = self.condition_if_any(section.condition("where"), Scope::Activity);
        let on = on?;
        self.kinds.extend(on.iter().cloned());
        Some(Filter { on, where_: where_? })
    }

    /// `floor` and `cap`.
    fn bounds(&mut self, section: &Section<'_>) -> Bounds {
        let (floor, cap) = (section.number("floor"), section.number("cap"));
        if let (Some(At { value: floor, .. }), Some(At { value: cap, place })) = (&floor, &cap)
            && cap < floor
        {
            self.complain(*place, Wrong::CapBelowFloor { cap: *cap, floor: *floor });
        }
        Bounds { floor: floor.map(|floor| floor.value), cap: cap.map(|cap| cap.value) }
    }
}

fn account(section: Section<'_>) -> AccountModel {
    let combine = section.keyed::<Combine>("combine").map_or(Combine::default(), |combine| combine.value);
    section.finish();
    AccountModel { combine }
}

/// All of them, or none if one could not be read; whichever it is, each has been read.
fn all<T>(read: Vec<Option<T>>) -> Option<Vec<T>> {
    read.into_iter().collect()
}
