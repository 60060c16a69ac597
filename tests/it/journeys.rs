//! Every journey goes as written, played by the program itself.
//!
//! Knows: the folder of journeys. Does not know: what is in them.

use std::process::Command;

#[test]
fn every_journey_goes_as_written() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/journeys");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 4, "journeys stand in {folder}");
    for file in files {
        let played = Command::new(env!("CARGO_BIN_EXE_footbridge")).args(["rehearse", "--journey"]).arg(&file).output().unwrap();
        assert!(played.status.success(), "{}: {}", file.display(), String::from_utf8_lossy(&played.stderr));
    }
}

#[test]
fn a_journey_that_does_not_go_as_written_says_where_and_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let table = [
        ("person  starts\ncard    \"something else\"\n", 1, "line 2: not so: Say(\"something else\"); there is: \"Goedemorgen"),
        ("person  starts\nperson  taps [Nothing]\n", 1, "line 2: there is no [Nothing] on:"),
        ("person  jumps\n", 1, "line 1: this can't be understood: person  jumps"),
    ];
    for (text, code, said) in table {
        let file = folder.path().join("journey.txt");
        std::fs::write(&file, text).unwrap();
        let played = Command::new(env!("CARGO_BIN_EXE_footbridge")).args(["rehearse", "--journey"]).arg(&file).output().unwrap();
        let heard = String::from_utf8_lossy(&played.stderr).into_owned();
        assert_eq!(played.status.code(), Some(code), "{heard}");
        assert!(heard.contains(said), "{heard}");
    }
}
