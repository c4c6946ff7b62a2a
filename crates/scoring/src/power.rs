//! Two to a power, with the same bits on every machine.
//!
//! Half-lives need `2^x`. The standard library's `exp2` is whatever the platform's mathematics library gives, which
//! differs between machines and versions; a score must not. This one uses nothing but the IEEE 754 operations `+ - *`,
//! which every machine rounds alike (Rust never contracts them into fused ones).
//!
//! Method, after P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE floating-point
//! arithmetic" (ACM TOMS 15, 1989): `x = i + j/32 + r` with whole `i`, `0 <= j < 32` and `|r| <= 1/64`, and
//! `2^x = 2^i * 2^(j/32) * 2^r`, the middle factor from a table of twice the precision, the last one by its Taylor
//! polynomial. The error stays below 0.56 units in the last place, and below 1 where the result is subnormal.

/// `2^(j/32)` for `j` from 0 to 31: the bits of the nearest f64, and of the nearest f64 to what that leaves.
const THIRTY_SECONDS: [(u64, u64); 32] = [
    (0x3ff0_0000_0000_0000, 0x0000_0000_0000_0000),
    (0x3ff0_59b0_d315_8574, 0x3c8d_73e2_a475_b465),
    (0x3ff0_b558_6cf9_890f, 0x3c98_a62e_4adc_610b),
    (0x3ff1_1301_d012_5b51, 0xbc96_c510_3944_9b3a),
    (0x3ff1_72b8_3c7d_517b, 0xbc81_9041_b9d7_8a76),
    (0x3ff1_d487_3168_b9aa, 0x3c9e_016e_00a2_643c),
    (0x3ff2_387a_6e75_6238, 0x3c99_b07e_b6c7_0573),
    (0x3ff2_9e9d_f51f_dee1, 0x3c86_12e8_afad_1255),
    (0x3ff3_06fe_0a31_b715, 0x3c86_f46a_d231_82e4),
    (0x3ff3_71a7_373a_a9cb, 0xbc96_3aea_bf42_eae2),
    (0x3ff3_dea6_4c12_3422, 0x3c8a_da09_11f0_9ebc),
    (0x3ff4_4e08_6061_892d, 0x3c48_9b7a_04ef_80d0),
    (0x3ff4_bfda_d536_2a27, 0x3c7d_4397_afec_42e2),
    (0x3ff5_342b_569d_4f82, 0xbc80_7abe_1db1_3cad),
    (0x3ff5_ab07_dd48_5429, 0x3c96_324c_0546_47ad),
    (0x3ff6_247e_b03a_5585, 0xbc93_83c1_7e40_b497),
    (0x3ff6_a09e_667f_3bcd, 0xbc9b_dd34_13b2_6456),
    (0x3ff7_1f75_e8ec_5f74, 0xbc81_6e47_8688_7a99),
    (0x3ff7_a114_73eb_0187, 0xbc84_1577_ee04_992f),
    (0x3ff8_2589_994c_ce13, 0xbc9d_4c1d_d415_32d8),
    (0x3ff8_ace5_422a_a0db, 0x3c96_e9f1_5686_4b27),
    (0x3ff9_3737_b0cd_c5e5, 0xbc67_5fc7_81b5_7ebc),
    (0x3ff9_c491_82a3_f090, 0x3c7c_7c46_b071_f2be),
    (0x3ffa_5503_b23e_255d, 0xbc9d_2f6e_db8d_41e1),
    (0x3ffa_e89f_995a_d3ad, 0x3c97_a1cd_345d_cc81),
    (0x3ffb_7f76_f2fb_5e47, 0xbc75_584f_7e54_ac3b),
    (0x3ffc_199b_dd85_529c, 0x3c81_1065_8950_48dd),
    (0x3ffc_b720_dcef_9069, 0x3c75_03cb_d1e9_49db),
    (0x3ffd_5818_dcfb_a487, 0x3c82_ed02_d75b_3707),
    (0x3ffd_fc97_337b_9b5f, 0xbc91_a5cd_4f18_4b5c),
    (0x3ffe_a4af_a2a4_90da, 0xbc9e_9c23_179c_2893),
    (0x3fff_5076_5b6e_4540, 0x3c99_d3e1_2dd8_a18b),
];

/// `ln(2)^n / n!` for `n` from 1: the Taylor coefficients of `2^r - 1`. Six keep the truncation below 0.02 units in the
/// last place for `|r| <= 1/64`.
const TAYLOR: [f64; 6] = [
    std::f64::consts::LN_2,
    0.240_226_506_959_100_72,
    0.055_504_108_664_821_58,
    0.009_618_129_107_628_477,
    0.001_333_355_814_642_844_3,
    0.000_154_035_303_933_816_1,
];

/// Adding and subtracting this rounds a small f64 to the nearest whole number: beside it, a unit in the last place is 1.
const ROUNDING: f64 = 6_755_399_441_055_744.0;

/// Above this the result is infinite, below [`LOWEST`] it is 0 (half of the least subnormal number rounds to 0).
const HIGHEST: f64 = 1024.0;
const LOWEST: f64 = -1075.0;

/// `2^x`: exact where `x` is whole, subnormal results kept, the error below one unit in the last place everywhere.
#[must_use]
pub fn exp2(x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    if x >= HIGHEST {
        return f64::INFINITY;
    }
    if x <= LOWEST {
        return 0.0;
    }
    let rounded = x * 32.0 + ROUNDING;
    let whole = rounded - ROUNDING;
    let steps = whole as i64;
    let (high, low) = thirty_second(steps);
    scale(significand(x - whole * (1.0 / 32.0), high, low), steps >> 5)
}

/// `2^((steps mod 32)/32)`, and what is left of it.
#[inline(always)]
fn thirty_second(steps: i64) -> (f64, f64) {
    let (high, low) = THIRTY_SECONDS[(steps & 31) as usize];
    (f64::from_bits(high), f64::from_bits(low))
}

/// `2^r` times what [`thirty_second`] gave.
#[inline(always)]
fn significand(r: f64, high: f64, low: f64) -> f64 {
    let [c1, c2, c3, c4, c5, c6] = TAYLOR;
    let beyond_one = r * (c1 + r * (c2 + r * (c3 + r * (c4 + r * (c5 + r * c6)))));
    high + (low + high * beyond_one)
}

/// So many powers are computed together.
pub const LANES: usize = 64;

/// [`exp2`] of each, to the same bits: the same operations, side by side, which processors do several at a time.
#[inline(always)]
pub fn exp2_of_each(xs: &mut [f64; LANES]) {
    // Here a result is normal, and the power of two beside its significand too.
    if !xs.iter().all(|x| x.abs() <= 1020.0) {
        return xs.iter_mut().for_each(|x| *x = exp2(*x));
    }
    let mut steps = [0_u64; LANES];
    for (steps, x) in steps.iter_mut().zip(xs.iter_mut()) {
        let rounded = *x * 32.0 + ROUNDING;
        let whole = rounded - ROUNDING;
        *x -= whole * (1.0 / 32.0);
        // Near `ROUNDING` a unit in the last place is 1, so that the bits count the steps.
        *steps = rounded.to_bits().wrapping_sub(ROUNDING.to_bits());
    }
    let (mut high, mut low) = ([0.0; LANES], [0.0; LANES]);
    for ((steps, high), low) in steps.iter().zip(&mut high).zip(&mut low) {
        (*high, *low) = thirty_second(*steps as i64);
    }
    for (((x, steps), high), low) in xs.iter_mut().zip(&steps).zip(&high).zip(&low) {
        let significand = significand(*x, *high, *low);
        // The bits of 2^(exponent - 1), as in `scale`; the bias is added first, so that nothing is negative.
        let power = f64::from_bits((steps.wrapping_add((1023 - 1) << 5) >> 5) << 52);
        *x = (significand + significand) * power;
    }
}

/// `significand * 2^exponent`; in two steps where the result is subnormal, so that only the last one rounds.
fn scale(significand: f64, exponent: i64) -> f64 {
    if exponent >= -1021 {
        // Twice the significand and half the power, since just below 2^1024 the power alone would be infinite.
        (significand + significand) * power(exponent - 1)
    } else {
        significand * power(exponent + 64) * power(-64)
    }
}

/// `2^exponent` for an exponent of a normal number, -1022 to 1023.
fn power(exponent: i64) -> f64 {
    f64::from_bits(((exponent + 1023) as u64) << 52)
}

#[cfg(test)]
mod tests {
    use super::{exp2, exp2_of_each};
    use proptest::prelude::*;

    /// Correctly rounded values, computed with 80 decimal digits.
    const KNOWN: &[(f64, f64)] = &[
        (-0.5, std::f64::consts::FRAC_1_SQRT_2),
        (-0.25, 0.8408964152537145),
        (-0.3333333333333333, 0.7937005259840998),
        (-0.1, 0.9330329915368074),
        (-1e-09, 0.9999999993068528),
        (-1e-300, 1.0),
        (0.5, std::f64::consts::SQRT_2),
        (1.5, 2.8284271247461903),
        (-1.5, 0.3535533905932738),
        (-2.75, 0.14865088937534013),
        (-10.1, 0.0009111650307976637),
        (-33.333, 9.242025331264051e-11),
        (-0.9999999999999999, 0.5),
        (-1021.5, 3.1467296279827175e-308),
        (-1022.5, 1.5733648139913585e-308),
        (-1050.7, 5.1025064e-317),
        (-1073.5, 5e-324),
        (-1074.25, 5e-324),
        (1023.5, 1.2711610061536464e+308),
        (-19.42996588998974, 1.415785474793372e-06),
        (-9.050950435470115, 0.0018853519290748897),
        (-39.056068382391224, 1.7496529131432408e-12),
        (-4.346177200052566, 0.04916661353916297),
        (-32.15292025840135, 2.09414405877961e-10),
        (-21.941335014755133, 2.483133194755273e-07),
        (-3.4799354864824084, 0.08962621075916564),
        (-30.446143991365215, 6.835926842546185e-10),
        (-2.249739506519093, 0.2102620653723453),
        (-26.018741019743153, 1.4708842703601737e-08),
        (-4.191325414477136, 0.05473754669113748),
        (-5.442780800631903, 0.02299109834689204),
        (-25.471151348550837, 2.1499057438067955e-08),
        (-49.61112748032228, 1.162953927491521e-15),
        (-7.428117668978736, 0.005806491175046094),
        (-13.394337876420872, 9.287579133718727e-05),
        (-37.64599334433536, 4.6497198474497816e-12),
        (-56.86253654742034, 7.632571295016852e-18),
        (-34.62617691704992, 3.771222122345567e-11),
        (-23.80082847904681, 6.84284505392509e-08),
        (-58.575306335575206, 2.3284975632573936e-18),
    ];

    #[test]
    fn whole_powers_are_exact_down_to_the_least_subnormal() {
        for n in -1074..=1023_i32 {
            let expected =
                if n >= -1022 { f64::from_bits(((n + 1023) as u64) << 52) } else { f64::from_bits(1 << (n + 1074)) };
            assert_eq!(exp2(f64::from(n)).to_bits(), expected.to_bits(), "2^{n}");
        }
        assert_eq!(exp2(-1075.0), 0.0);
        assert_eq!(exp2(f64::NEG_INFINITY), 0.0);
        assert_eq!(exp2(1024.0), f64::INFINITY);
        assert!(exp2(f64::NAN).is_nan());
    }

    #[test]
    fn a_table_of_correctly_rounded_values_is_met_within_one_unit() {
        for &(x, expected) in KNOWN {
            let apart = exp2(x).to_bits().abs_diff(expected.to_bits());
            assert!(apart <= 1, "2^{x}: {} instead of {expected}", exp2(x));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]
        #[test]
        fn the_error_stays_below_one_unit(x in -1074.9_f64..1023.9) {
            prop_assert!(error_in_units(x) < 1.0);
        }

        #[test]
        fn the_error_of_a_normal_result_stays_below_three_quarters_of_a_unit(x in -1021.0_f64..1023.9) {
            prop_assert!(error_in_units(x) < 0.75);
        }

        #[test]
        fn many_together_give_the_bits_of_each(
            xs in prop::array::uniform32(prop_oneof![-40.0_f64..0.0, -1100.0_f64..1100.0, -1e-9_f64..1e-9]),
            wide in any::<bool>(),
        ) {
            let mut each = [0.0; super::LANES];
            for (to, from) in each.iter_mut().zip(xs) {
                *to = if wide { from } else { from.clamp(-1020.0, 1020.0) };
            }
            let one_by_one = each.map(exp2);
            exp2_of_each(&mut each);
            prop_assert_eq!(each.map(f64::to_bits), one_by_one.map(f64::to_bits));
        }

        #[test]
        fn what_is_older_never_weighs_more(x in -1075.0_f64..0.0) {
            prop_assert!(exp2(x) <= exp2(x.next_up()));
        }
    }

    /// How far `exp2(x)` is from `2^x`, in units in the last place of the result.
    fn error_in_units(x: f64) -> f64 {
        let whole = x.floor();
        let significand = double_double::exp2_of_fraction(x - whole);
        let unit = if whole < -1022.0 { exp2(-1074.0 - whole) } else { f64::EPSILON };
        // exp2 of `x` over 2^whole, in two steps so that neither leaves the range.
        let (half, rest) = ((whole / 2.0).floor(), whole - (whole / 2.0).floor());
        let found = exp2(x) / exp2(half) / exp2(rest);
        (significand.minus(found)).abs() / unit
    }

    /// Numbers of 106 bits as sums of two f64 (T. J. Dekker 1971), to hold `exp2` against.
    mod double_double {
        #[derive(Clone, Copy)]
        pub(super) struct Pair(f64, f64);

        fn sum(a: f64, b: f64) -> Pair {
            let s = a + b;
            let t = s - a;
            Pair(s, (a - (s - t)) + (b - t))
        }

        fn halves(a: f64) -> (f64, f64) {
            let c = 134_217_729.0 * a;
            let high = c - (c - a);
            (high, a - high)
        }

        fn product(a: f64, b: f64) -> Pair {
            let p = a * b;
            let ((ah, al), (bh, bl)) = (halves(a), halves(b));
            Pair(p, ((ah * bh - p) + ah * bl + al * bh) + al * bl)
        }

        impl Pair {
            fn plus(self, other: Self) -> Self {
                let Pair(s, e) = sum(self.0, other.0);
                let Pair(t, f) = sum(self.1, other.1);
                let Pair(s, e) = sum(s, e + t);
                sum(s, e + f)
            }

            fn times(self, other: Self) -> Self {
                let Pair(p, e) = product(self.0, other.0);
                sum(p, e + (self.0 * other.1 + self.1 * other.0))
            }

            fn over(self, n: f64) -> Self {
                let q = self.0 / n;
                let Pair(p, e) = product(q, n);
                sum(q, ((self.0 - p) - e + self.1) / n)
            }

            pub(super) fn minus(self, x: f64) -> f64 {
                let Pair(s, e) = sum(self.0, -x);
                s + (e + self.1)
            }
        }

        /// `2^f` for `0 <= f < 1`, to some 100 bits.
        pub(super) fn exp2_of_fraction(f: f64) -> Pair {
            const LN_2: Pair = Pair(std::f64::consts::LN_2, 2.319_046_813_846_299_6e-17);
            let y = Pair(f, 0.0).times(LN_2);
            let mut term = Pair(1.0, 0.0);
            let mut total = term;
            for n in 1..40 {
                term = term.times(y).over(f64::from(n));
                total = total.plus(term);
            }
            total
        }
    }
}
