//! Mappings that come with the program, known by their name.

/// A mapping that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    pub name: &'static str,
    /// The mapping, as TOML.
    pub source: &'static str,
}

macro_rules! presets {
    ($($name:literal),+ $(,)?) => {
        /// All presets, by name.
        pub const PRESETS: &[Preset] =
            &[$(Preset { name: $name, source: include_str!(concat!("../../../../presets/", $name, ".toml")) }),+];
    };
}

presets!(
    "maven-accounts",
    "maven-opportunities",
    "maven-people",
    "maven-products",
    "olist-deals",
    "olist-leads",
    "x-education",
);

/// The preset of a name.
pub fn preset(name: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.name == name)
}
