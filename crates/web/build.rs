//! The front-end bundle is built by npm (`frontend/`); this build only embeds what is there.

use std::path::Path;

fn main() -> std::io::Result<()> {
    // A build without the bundle must still compile: its pages are plain, and `assets` says what is missing.
    std::fs::create_dir_all(Path::new("dist"))?;
    println!("cargo::rerun-if-changed=dist");
    println!("cargo::rerun-if-changed=../words/i18n");
    Ok(())
}
