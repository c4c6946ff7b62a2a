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
    "hubspot-companies",
    "hubspot-contacts",
    "hubspot-deals",
    "mautic-companies",
    "mautic-contacts",
    "maven-accounts",
    "maven-opportunities",
    "maven-people",
    "maven-products",
    "odoo-companies",
    "odoo-contacts",
    "odoo-opportunities",
    "olist-deals",
    "olist-leads",
    "salesforce-accounts",
    "salesforce-contacts",
    "salesforce-opportunities",
    "salesforce-people",
    "trade-show",
    "webinar",
    "x-education",
);

/// The preset of a name.
pub fn preset(name: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.name == name)
}
