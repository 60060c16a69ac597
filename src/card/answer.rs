//! An answer of the team's on her card, page by page, and where her own last words are.
//!
//! Knows: which page of a text shows, and the ways on. Does not know: what a phrase adds (`phrase`).

use super::Button;
use super::hers::{Drawn, Room};
use crate::content::Arg;
use crate::passage::case::{Case, Said};
use crate::passage::pages::{self, ANSWER};
use crate::passage::phrase::Says;
use crate::passage::tap::Tap;
use crate::passage::wrong::{self, Look};

impl Room<'_> {
    /// Answer `number`, if she can read it; else her case.
    pub(super) fn answer(&self, number: u32) -> Drawn {
        let reply = self.case.and_then(|case| case.answers.iter().find(|reply| reply.number == number));
        let Some((case, reply)) = self.case.zip(reply) else { return self.case() };
        let Some(said) = reply.text(self.content, case, self.lang).filter(|_| case.shows(reply)) else { return self.case() };
        let title = self.say_with("answer-title", "time", &self.when(reply.at));
        // A phrase or a question is one page.
        let (said, turn) = if reply.says == Says::Free { self.part(&said, ANSWER) } else { (said, None) };
        // Only the last page says that she has it all.
        let more = turn.as_ref().is_some_and(|turn| turn.data != Tap::Page(1).data(Some(self.lang)));
        let mut lines = vec![title, said];
        let mut rows: Vec<Vec<Button>> = turn.into_iter().map(|turn| vec![turn]).collect();
        self.chosen_words(case, reply, &mut lines, &mut rows);
        // What she has answered says so instead; the card must show whole.
        if reply.chose.is_none() {
            lines.push(self.say("answer-stays"));
        }
        // While she looks at a question that she has answered, the team may have written.
        let next = case.readable().is_some_and(|next| next.number != number).then(|| self.button("read-button", &Tap::Read));
        let have = (!more).then(|| self.button("have-button", &Tap::Have(number)));
        let have: Vec<Button> = next.into_iter().chain(have).collect();
        rows.extend((!have.is_empty()).then_some(have));
        rows.push(vec![self.button("wrong-button", &Tap::Wrong(None))]);
        (lines, rows)
    }

    /// Who should look at the answers, and what they are told.
    pub(super) fn wrong(&self) -> Drawn {
        let Some(case) = self.case else { return self.case() };
        let name = self.content.spoken_name(self.lang, case.name);
        let here = (!case.complained).then(|| self.button("wrong-here-button", &Tap::Wrong(Some(Look::Here))));
        let there = wrong::elsewhere(self.content, case, self.moment.desks).map(|centre| {
            let label = self.say_with("wrong-there-button", "centre", &centre.name);
            self.labelled(label, &Tap::Wrong(Some(Look::At(centre.id.clone()))))
        });
        let there: Vec<Button> = there.collect();
        let elsewhere = !there.is_empty();
        let rows = here.into_iter().chain(there).map(|button| vec![button]).collect();
        let mut lines = vec![self.say("wrong-title"), self.say_with("wrong-title.body", "name", &name)];
        lines.extend(elsewhere.then(|| self.say("wrong-there")));
        (lines, rows)
    }

    /// Where her last words `said` are.
    pub(super) fn last_words(&self, case: &Case, said: Option<&Said>) -> Option<String> {
        if case.words.iter().any(|said| said.refused) {
            return Some(self.say("words-refused"));
        }
        said.map(|said| match said.carried {
            _ if said.taken_back => self.say("words-taken-back"),
            Some((_, at)) => self.say_with("words-carried", "time", &self.when(at)),
            None => self.say("words-not-yet"),
        })
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
