//! An answer on her card, page by page.
//!
//! Knows: which page shows, and which button leads on. Does not know: what made it an answer.

use super::Button;
use super::hers::{Face2, Room};
use crate::content::Arg;
use crate::passage::pages::{self, ANSWER};
use crate::passage::tap::Tap;

impl Room<'_> {
    pub(super) fn answer(&self, number: u32) -> Face2 {
        let reply = self.case.and_then(|case| case.answers.iter().find(|reply| reply.number == number));
        let Some((reply, words)) = reply.and_then(|reply| Some((reply, reply.words.as_ref()?))) else {
            return self.case();
        };
        let title = self.say_with("answer-title", "time", &self.when(reply.at));
        let (words, turn) = self.part(words.reveal(), ANSWER);
        // Only the last page says that she has it all.
        let more = turn.as_ref().is_some_and(|turn| turn.data != Tap::Page(1).data(Some(self.lang)));
        let have = (!more).then(|| self.button("have-button", &Tap::Have(number)));
        let buttons = turn.into_iter().chain(have).chain([self.button("wrong-button", &Tap::Wrong)]);
        (vec![title, words, self.say("answer-stays")], buttons.map(|button| vec![button]).collect())
    }

    /// The page of `words` that she is at, which says so if there are several; and the way to the next, at last to the first.
    pub(super) fn part(&self, words: &str, longest: usize) -> (String, Option<Button>) {
        let pieces = pages::pieces(words, longest);
        let page = usize::try_from(self.visit.page).unwrap_or(1).clamp(1, pieces.len());
        let shown = pieces.get(page - 1).copied().unwrap_or_default();
        if pieces.len() == 1 {
            return (shown.to_owned(), None);
        }
        let number = |page: usize| i64::try_from(page).unwrap_or(i64::MAX);
        let args = [("page", Arg::Number(number(page))), ("pages", Arg::Number(number(pieces.len())))];
        let (key, next) = if page < pieces.len() { ("label-next", page + 1) } else { ("page-first-button", 1) };
        let turn = self.button(key, &Tap::Page(u32::try_from(next).unwrap_or(1)));
        (format!("{shown}\n\n{}", self.content.say(self.lang, "page-line", &args)), Some(turn))
    }
}
