//! The form: what would be sent, to whom, and every choice.
//!
//! Knows: that the preview is what the desk gets, and that every choice carries a mark. Does not know: what is made of it.

use super::Button;
use super::hers::{Drawn, Room};
use crate::content::{Arg, Attendance, Centre, Lang};
use crate::passage::form::{self, About, PlaceNote, Reach, With};
use crate::passage::pages::PAGE;
use crate::passage::tap::Tap;

/// Place, for whom, language: so many facts stand in one line of the preview.
const SHORT_FACTS: usize = 3;

impl Room<'_> {
    pub(super) fn form(&self) -> Drawn {
        let form = &self.visit.form;
        let mut rows = Vec::new();
        let mut lines = Vec::new();
        match (form::sent(self.visit), form::centre(self.content, &form.place, self.moment)) {
            (Some(sent), Some(centre)) => {
                let (preview, turn) = self.preview(&sent);
                lines.push(preview);
                lines.push(self.terms(centre));
                rows.extend(turn.into_iter().map(|turn| vec![turn]));
                let print = form::fingerprint(self.content, self.visit, self.moment);
                let names = form.names_somebody(self.content);
                lines.extend(names.then(|| self.say("form-names")));
                let out = if names { "leave-out-button" } else { "throw-button" };
                let throw = form.line.as_ref().map(|_| self.button(out, &Tap::Throw));
                rows.push(std::iter::once(self.button("send-button", &Tap::Send(Some(print)))).chain(throw).collect());
            }
            (_, _) => {
                let pauses = form::pauses(self.content, &form.place, self.moment);
                lines.push(self.say(if pauses { "paused" } else { "form-no-desk" }));
                lines.push(self.say_with("help-number", "number", &self.number("national")));
            }
        }
        lines.extend(form.note.map(|note| match note {
            PlaceNote::NoPlace => self.say("form-no-place"),
            PlaceNote::Abroad => self.say("form-abroad"),
        }));
        let german = Lang::parse("de").filter(|german| form.german && *german != self.lang && self.content.speaks(*german));
        rows.extend(
            german.map(|german| vec![Button { label: self.content.own_name(german), data: Tap::Speak(german).data(None) }]),
        );
        rows.extend(self.places());
        rows.extend(self.wishes());
        (lines, rows)
    }

    /// What the team would get, in few lines: the screen is small, and the buttons below are many.
    fn preview(&self, sent: &form::Sent<'_>) -> (String, Option<Button>) {
        let mut facts = form::facts(self.content, sent, self.lang).into_iter();
        let mut lines = vec![self.say("form-title")];
        lines.extend(facts.next());
        let short: Vec<String> = facts.by_ref().take(SHORT_FACTS).collect();
        lines.push(short.join(" · "));
        lines.extend(facts);
        let centre = form::centre(self.content, sent.place, self.moment);
        let needs = centre.is_some_and(|centre| form::needs_interpreter(self.content, &centre.id, sent.lang));
        lines.extend(needs.then(|| self.say("card-interpreter")));
        let line = self.visit.form.line.as_ref();
        let (part, turn) = self.part(line.map_or("", |line| line.reveal()), PAGE);
        lines.extend(line.map(|_| format!("“{part}”")));
        (lines.join("\n"), turn)
    }

    /// Who gets it and when, and what she should know before.
    fn terms(&self, centre: &Centre) -> String {
        let minor = self.visit.form.about.minor();
        let hours = form::hours(self.content, centre, self.lang, self.moment.desks, self.moment.now);
        let mut lines = vec![format!("{} {hours}", self.say_with("form-to", "centre", &centre.name))];
        lines.push(self.content.say(self.lang, "form-truths", &[("days", Arg::Number(self.days_kept()))]));
        if minor {
            lines.push(self.say("form-minor"));
        }
        if minor || matches!(self.moment.desks.attendance(centre, self.moment.now), Attendance::ClosedUntil(_)) {
            lines.push(self.any_hour(minor));
        }
        lines.extend(self.names().into_iter().chain(self.sounds()));
        if self.drafted {
            lines.push(self.say("draft-mark"));
        }
        lines.join("\n")
    }

    /// Whoever writes about somebody else is told before a name is typed, not after.
    fn names(&self) -> Option<String> {
        matches!(self.visit.form.about, About::Other | About::OtherMinor).then(|| self.say("form-others"))
    }

    /// What a notice is and when it may come, while one is chosen.
    fn sounds(&self) -> Option<String> {
        let (from, until) = self.moment.patience.notice_hours;
        let (opens, ends) = (format!("{from:02}:00"), format!("{until:02}:00"));
        match self.visit.form.reached() {
            Reach::Quiet => None,
            // The same hour twice is the whole day, as for the notice itself.
            Reach::Notice if from == until => Some(self.say("form-sound-any")),
            Reach::Notice => {
                let hours = [("from", Arg::Text(&opens)), ("until", Arg::Text(&ends))];
                Some(self.content.say(self.lang, "form-sound", &hours))
            }
        }
    }

    fn places(&self) -> Vec<Vec<Button>> {
        let place = &self.visit.form.place;
        let cities: Vec<Button> = self
            .content
            .cities
            .iter()
            .map(|city| {
                let label = self.chosen(place.city.as_deref() == Some(&city.id), &format!("city-{}", city.id));
                self.labelled(label, &Tap::Where(city.region, Some(city.id.clone())))
            })
            .collect();
        let mut rows: Vec<Vec<Button>> = cities.chunks(3).map(<[Button]>::to_vec).collect();
        let unsaid = place.region.is_none() && !place.far;
        let far = self.labelled(self.chosen(place.far, "far-button"), &Tap::Far);
        let reach =
            |reach: Reach, key: &str| self.labelled(self.chosen(self.visit.form.reached() == reach, key), &Tap::Reach(reach));
        rows.push(vec![far, self.labelled(self.chosen(unsaid, "skip-place-button"), &Tap::SkipPlace)]);
        rows.push(vec![reach(Reach::Quiet, "reach-quiet"), reach(Reach::Notice, "reach-notice")]);
        rows
    }

    fn wishes(&self) -> Vec<Vec<Button>> {
        let form = &self.visit.form;
        let about = |whom: About| {
            let label = self.chosen(form.about == whom, &format!("about-{}", whom.as_str()));
            self.labelled(label, &Tap::About(whom))
        };
        let mut rows = vec![vec![about(About::Me), about(About::MeMinor)], vec![about(About::Other), about(About::OtherMinor)]];
        if !self.visit.ticks.is_empty() {
            rows.push(vec![match form.with {
                With::Nothing => self.labelled(self.say("with-nothing"), &Tap::With(With::Signs)),
                With::Signs => self.labelled(self.say("with-signs"), &Tap::With(With::Nothing)),
            }]);
        }
        rows
    }

    fn chosen(&self, chosen: bool, key: &str) -> String {
        let label = self.say(key);
        if chosen { format!("✓ {label}") } else { label }
    }
}
