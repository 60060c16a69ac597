//! What a card says that takes her words: who reads them when, that nobody can come, that somebody must translate them.
//!
//! Knows: from which cards words go to the team. Does not know: what else stands there.

use super::hers::Room;
use crate::content::{Arg, Attendance, Lang};
use crate::passage::block;
use crate::passage::case::{Case, State};
use crate::passage::form;
use crate::passage::visit::Face;

impl Room<'_> {
    /// Who reads when what she writes now, and that the team can't come.
    pub(super) fn who_reads(&self, case: &Case) -> String {
        let taken = case.state == State::Open && case.owner.is_some();
        let (desks, now) = (self.moment.desks, self.moment.now);
        let centre = self.content.centres.get(&case.centre);
        let hours = centre.map(|centre| form::hours_of(self.content, centre, self.lang, desks, now, taken));
        let lines: Vec<String> = hours.into_iter().chain([self.say("case-truths")]).collect();
        lines.join(" ")
    }

    /// The same on every other card from which typed words go to the team: always where they are sent by a button, elsewhere
    /// while nobody is there.
    pub(super) fn carries(&self) -> Option<String> {
        let case = self.case.filter(|case| case.state != State::Ended && !block::blocked(case))?;
        let sends = match self.visit.face {
            Face::Unsent => true,
            Face::Languages { .. } | Face::Safety | Face::Step(_) | Face::Danger | Face::Help | Face::NotCarried(_) => false,
            Face::Return | Face::Answer(_) | Face::Wrong | Face::Erase | Face::Phrases { .. } | Face::Paused => false,
            Face::Keep | Face::Number | Face::Enter { .. } => false,
            // These say it by themselves, or nothing is carried from them.
            Face::Neutral | Face::Form | Face::Case | Face::Call | Face::Ended | Face::Erased => return None,
        };
        let centre = self.content.centres.get(&case.centre)?;
        let nobody = matches!(self.moment.desks.attendance(centre, self.moment.now), Attendance::ClosedUntil(_));
        (sends || nobody).then(|| self.who_reads(case))
    }

    /// What the team reads, and that words in her language take longer, while hers wait; or that somebody translates them.
    pub(super) fn interpreter(&self, case: &Case) -> Option<String> {
        let needs = form::needs_interpreter(self.content, &case.centre, case.lang);
        if !needs || case.state != State::Open || !case.waits() {
            return None;
        }
        if !form::lacks_interpreter(self.content, case) {
            return Some(self.say("case-interpreter-found"));
        }
        let tags = self.content.centres.get(&case.centre).into_iter().flat_map(|centre| &centre.languages);
        let ours = tags.filter_map(|tag| Lang::parse(tag)).filter(|lang| self.content.speaks(*lang));
        let languages: Vec<String> = ours.map(|lang| self.content.own_name(lang)).collect();
        Some(self.content.say(self.lang, "case-interpreter", &[("languages", Arg::Text(&languages.join(", ")))]))
    }
}
