//! A preview gives the bits of a full rescore.

use columnar::Plan;
use columnar::preview::{Difference, Preview};
use proptest::prelude::*;
use records::{Decision, Instant};

use crate::batch::{agreement, catalogue, columns, model, people, rows};

const T: i64 = 1_793_491_200_000_000;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn one_question_after_the_other_is_answered_to_the_bit(
        texts in prop::collection::vec(any::<bool>().prop_flat_map(agreement), 1..4),
        people in people(),
        most_bytes in prop_oneof![Just(usize::MAX), Just(0), 0..3_000_usize],
        points in -5.0..5.0_f64,
    ) {
        let catalogue = catalogue();
        let rows = rows(&people, &catalogue);
        let (columns, t) = (columns(&rows, &catalogue), Instant::from_micros(T));
        let mut preview = Preview::new(&columns, &catalogue, t, 2, most_bytes);
        for text in &texts {
            let mut model = model(text, &catalogue);
            for _ in 0..2 {
                let plan = Plan::new(&model, &catalogue, &columns).expect("the same fields");
                let (full, previewed) = (plan.score(t, 1), preview.score(&model).expect("the same fields"));
                let bits = |numbers: &[f64]| numbers.iter().map(|number| number.to_bits()).collect::<Vec<_>>();
                prop_assert_eq!(bits(&previewed.fit), bits(&full.fit), "{}", text);
                prop_assert_eq!(bits(&previewed.activity), bits(&full.activity), "{}", text);
                prop_assert_eq!(&previewed, &full);
                prop_assert!(preview.bytes() <= most_bytes);
                // Then with other points and another half-life for the first rule.
                if let Some(rule) = model.activity.groups.iter_mut().flat_map(|group| &mut group.rules).next() {
                    rule.points = points;
                    rule.decay.half_life_days = Some(11.0);
                }
            }
        }
    }
}

#[test]
fn a_difference_tells_who_moves() {
    let catalogue = catalogue();
    let text = |cap: u32| {
        format!(
            "[scoring.activity]\ncap = {cap}\n[[scoring.activity.groups]]\nname = 'g'\n[[scoring.activity.groups.rules]]\n\
             name = 'r'\non = ['a']\npoints = 20\n[grid]\nmql = ['D3', 'D4']"
        )
    };
    let did = |times: i64| (vec![], (0..times).map(|id| (id, 5, 0, vec![])).collect());
    let rows = rows(&[did(0), did(1), did(2), did(3)], &catalogue);
    let (columns, t) = (columns(&rows, &catalogue), Instant::from_micros(T));
    let mut preview = Preview::new(&columns, &catalogue, t, 1, usize::MAX);
    let [old, new] = [model(&text(100), &catalogue), model(&text(20), &catalogue)];
    let [before, after] = [&old, &new].map(|model| preview.score(model).expect("the same fields"));
    assert_eq!(before.activity, [0.0, 20.0, 40.0, 60.0]);
    assert_eq!(before.decision[2..], [Decision::Mql, Decision::Mql]);
    let difference = Difference::of((&before, &old), (&after, &new));
    assert_eq!(
        (&difference.moved[..], &difference.lost[..], &difference.gained[..]),
        (&[2, 3][..], &[2, 3][..], &[][..])
    );
    assert_eq!(difference.before[3], [1, 1, 1, 1]);
    assert_eq!(difference.after[3], [0, 0, 3, 1]);
}
