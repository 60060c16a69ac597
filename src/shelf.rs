//! Where content files come from: built into the program, or folders that replace them.
//!
//! Knows: files and folders. Does not know: what is in them.

use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::content::Files;

static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// Why a folder can't be read; the name of the setting that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this folder can't be read")]
pub struct Unreadable(pub &'static str);

/// The content files: those of `content` and `locales` where they are given, else the built-in ones.
///
/// # Errors
/// When a folder or a file in it can't be read as text.
pub fn files(content: Option<&Path>, locales: Option<&Path>) -> Result<Files, Unreadable> {
    let mut files = Files::new();
    match content {
        Some(folder) => read(folder, "", &mut files).map_err(|_| Unreadable("content.dir"))?,
        None => built_in(&CONTENT, "", &mut files),
    }
    match locales {
        Some(folder) => read(folder, "locales/", &mut files).map_err(|_| Unreadable("content.locales"))?,
        None => built_in(&LOCALES, "locales/", &mut files),
    }
    Ok(files)
}

fn built_in(folder: &Dir<'_>, prefix: &str, files: &mut Files) {
    for file in folder.files() {
        if let (Some(name), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.insert(format!("{prefix}{name}"), text.to_owned());
        }
    }
    folder.dirs().for_each(|inner| built_in(inner, prefix, files));
}

fn read(folder: &Path, prefix: &str, files: &mut Files) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if path.is_dir() {
            read(&path, &format!("{prefix}{name}/"), files)?;
        } else if name.ends_with(".toml") || name.ends_with(".ftl") {
            files.insert(format!("{prefix}{name}"), std::fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_and_read_are_the_same() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let read = files(Some(&root.join("content")), Some(&root.join("locales"))).unwrap();
        assert_eq!(files(None, None).unwrap(), read);
        assert!(read.contains_key("walk.toml") && read.contains_key("locales/en/walk.ftl"));
    }

    #[test]
    fn a_folder_that_is_not_there_is_named_by_its_setting() {
        assert_eq!(files(Some(Path::new("/nowhere")), None), Err(Unreadable("content.dir")));
        assert_eq!(files(None, Some(Path::new("/nowhere"))), Err(Unreadable("content.locales")));
    }
}
