//! Writing an agreement as a file.

use document::write;
use sha2::{Digest, Sha256};
use toml_edit::{DocumentMut, Table};

use crate::agreement::Agreement;
use crate::{ContentHash, FORMAT};

impl Agreement {
    /// The file of which [`Agreement::read`] makes this agreement again. Comments of the file that it came from are gone.
    pub fn to_toml(&self) -> String {
        let mut document = DocumentMut::new();
        let root: &mut Table = document.as_table_mut();
        write::put(root, "format", FORMAT);
        self.head.write(self.zone(), root);
        self.fields.iter().for_each(|field| field.write(root));
        self.lifecycle.write(root);
        self.scoring.write(root);
        self.assignment.write(root);
        document.to_string()
    }

    /// What tells it from every other agreement, whatever the layout and the comments of its file.
    pub fn content_hash(&self) -> ContentHash {
        ContentHash::new(Sha256::digest(self.to_toml().as_bytes()).into())
    }
}
