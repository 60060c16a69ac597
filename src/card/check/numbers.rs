//! The faces about a number to come back with, as they are where a centre has chosen it.
//!
//! Knows: the way to each. Does not know: what is right or wrong with a card.

use jiff::civil::Date;

use super::tale::{House, Sample, Tale, hour};
use crate::content::{Content, Files, Lang};
use crate::passage::event::{Came, Event};
use crate::passage::number::Number;
use crate::passage::returning;

/// What the number of a sample is found by.
const INDEX: [u8; 16] = [3; 16];

/// The same content, with the number.
pub(super) fn switched_on(files: &Files) -> Option<Content> {
    let mut content = Content::read(files).ok()?;
    content.return_code = true;
    Some(content)
}

/// Every card of it, in `lang`.
pub(super) fn all(content: &Content, lang: Lang, today: Date) -> Vec<Sample> {
    let fresh = || Tale::new(content, lang, House::Open, hour(content, true, today));
    let asked = || {
        let mut tale = fresh();
        tale.crossed().all(&["go:case", "number"]);
        tale
    };
    let shown = || {
        let mut tale = asked();
        tale.takes(Event::Number(Came::Fresh { number: Number::draw(&[7; 32]), index: INDEX }));
        tale
    };
    let entering = || {
        let mut tale = fresh();
        tale.inside().all(&["return", "number:enter"]);
        tale
    };
    let mut samples = vec![
        fresh().inside().presses("return").sample("return, with a number".to_owned()),
        fresh().crossed().presses("go:case").sample("case that can have a number".to_owned()),
        asked().sample("what a number is".to_owned()),
        shown().sample("the number".to_owned()),
        entering().sample("where a number is typed".to_owned()),
        entering().takes(Event::Number(Came::Nothing)).sample("after a number that did not work".to_owned()),
    ];
    let mut back = entering();
    if let Some(crossed) = returning::cross(content, shown().passage, back.passage.clone(), &INDEX, &back.moment()) {
        back.passage = crossed.new;
        samples.push(back.sample("case that was come back to".to_owned()));
        samples.push(back.presses("picture:skip").sample("case that was come back to, past the picture".to_owned()));
        samples.extend(back.desk_sample("come back to with a number"));
    }
    samples
}
