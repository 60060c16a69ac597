//! A number to come back with: what it is, the number itself, and where one is typed.
//!
//! Knows: that the danger is said before the number shows, and that every refusal says the same. Does not know: whether any
//! number works.

use super::Button;
use super::hers::{Drawn, Room};
use crate::passage::case::Case;
use crate::passage::number::Number;
use crate::passage::returning;
use crate::passage::tap::{NumberTap, Tap};
use crate::passage::visit::Face;

impl Room<'_> {
    /// What it is, and what it can do in other hands.
    pub(super) fn keep(&self) -> Drawn {
        let rows = vec![vec![self.button("number-show-button", &Tap::Number(NumberTap::Show))]];
        (vec![self.say("number-keep"), self.say("number-keep.body")], rows)
    }

    /// The number, while it is known.
    pub(super) fn number_shown(&self) -> Drawn {
        let number = self.visit.number.as_ref().map(Number::grouped);
        (std::iter::once(self.say("number-shown")).chain(number).chain([self.say("number-shown.body")]).collect(), Vec::new())
    }

    /// Where one is typed; `again` after any that did not work.
    pub(super) fn enter(&self, again: bool) -> Drawn {
        let first = self.say(if again { "number-did-not" } else { "number-enter" });
        let rows = vec![vec![self.button("label-back", &Tap::Return)]];
        (vec![first, self.say("number-enter.body")], rows)
    }

    /// The twelve pictures for everybody who says that she wrote before, and the way to where a number is typed.
    pub(super) fn wrote_before(&self) -> Drawn {
        let enter = || vec![self.button("number-have-button", &Tap::Number(NumberTap::Enter))];
        let mut rows = self.pictures(false);
        rows.extend(self.content.return_code.then(enter));
        (vec![self.say("return-title"), self.say("return-title.body")], rows)
    }

    /// The way to a number, on a case that can have one.
    pub(super) fn want_number(&self) -> Option<Button> {
        let can = self.content.return_code && self.case.is_some_and(returning::can_have);
        (can && self.visit.face == Face::Case).then(|| self.button("number-button", &Tap::Number(NumberTap::Keep)))
    }

    /// That she has come back to it from another phone, until she has written from this one.
    pub(super) fn came_back(&self, case: &Case) -> Option<String> {
        let back = case.returned.is_some() && case.last_said().is_none();
        back.then(|| self.say("case-returned"))
    }
}
