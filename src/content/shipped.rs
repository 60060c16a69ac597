//! The content as it stands in this checkout, for tests.
//!
//! Knows: the folders. Does not know: what is in them.

use super::Files;

/// The content as it is shipped.
pub(crate) fn shipped() -> Files {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Files::new();
    for entry in std::fs::read_dir(root.join("content")).unwrap() {
        let path = entry.unwrap().path();
        files.insert(path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(path).unwrap());
    }
    for locale in std::fs::read_dir(root.join("locales")).unwrap() {
        for entry in std::fs::read_dir(locale.unwrap().path()).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.insert(name, std::fs::read_to_string(path).unwrap());
        }
    }
    files
}
