//! Every journey goes as written, played by the program itself.
//!
//! Knows: the folder of journeys. Does not know: what is in them.

use std::path::Path;
use std::process::Command;

#[test]
fn every_journey_goes_as_written() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/journeys");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 4, "journeys stand in {folder}");
    for file in files {
        assert_eq!(played(&file, None), Ok(()), "{}", file.display());
        // What is about her languages themselves goes in those that it names.
        for tongue in ["nl", "fr", "de"].into_iter().filter(|_| !file.ends_with("04-six-at-night.txt")) {
            assert_eq!(played(&file, Some(tongue)), Ok(()), "{} in {tongue}", file.display());
        }
    }
}

/// Plays a journey, its phones in another language if `tongue` is given.
fn played(file: &Path, tongue: Option<&str>) -> Result<(), String> {
    let mut play = Command::new(env!("CARGO_BIN_EXE_footbridge"));
    play.args(["rehearse", "--journey"]).arg(file).args(tongue.iter().flat_map(|tongue| ["--in", tongue]));
    let played = play.output().unwrap();
    if played.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&played.stderr).into_owned()) }
}

#[test]
fn a_journey_in_another_language_finds_what_is_not_so_there() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("journey.txt");
    std::fs::write(&file, "person  starts\nperson  taps [Menu], [English], [OK], [A person]\ncard    no [Write to the team]\n")
        .unwrap();
    let why = played(&file, Some("nl")).unwrap_err();
    assert!(why.contains("line 3: not so: NotOffer(\"Write to the team\"); there is: \"Mensen die je kan bellen."), "{why}");
    assert!(played(&file, Some("xx")).unwrap_err().contains("--in: takes a language that has words here"));
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
