//! Her card: every face of it, in her language.
//!
//! Knows: the two rows that end every card but the neutral one, and that a first line is harmless. Does not know: what the
//! desk sees.

use jiff::Timestamp;

use super::{Button, Card};
use crate::content::{Arg, Choice, Content, Kind, Lang};
use crate::passage::block;
use crate::passage::case::{Case, Picture, State};
use crate::passage::event::Thing;
use crate::passage::form::{self, Reach};
use crate::passage::pages::PAGE;
use crate::passage::passing::{self, Goes};
use crate::passage::tap::Tap;
use crate::passage::visit::{Face, Visit};
use crate::passage::{Moment, Passage};

/// The neutral card: the same bytes for everyone, always.
pub fn neutral(content: &Content) -> Card {
    let button = Button { label: content.neutral.button.clone(), data: Tap::Open.data(None) };
    Card { text: content.neutral.text.clone(), buttons: vec![vec![button]] }
}

/// What her card shows now. `drafted`: texts that no person has reviewed are served, and marked.
pub fn card(content: &Content, passage: &Passage, moment: &Moment<'_>, drafted: bool) -> Card {
    let visit = &passage.visit;
    let desk = Room { content, visit, case: passage.shown(), moment, lang: visit.speaks(None), drafted };
    let (mut lines, mut buttons) = match &visit.face {
        Face::Neutral => return neutral(content),
        Face::Languages { hint } => desk.languages(*hint),
        Face::Safety => (desk.step_lines("safety"), vec![vec![desk.button("label-ok", &Tap::Go("menu".to_owned()))]]),
        Face::Step(step) => desk.step(step),
        Face::Danger => (vec![desk.say("danger"), desk.say("danger.body")], Vec::new()),
        Face::Help => desk.help(),
        Face::Form => desk.form(),
        Face::Paused => desk.paused(),
        Face::Unsent => desk.unsent(),
        Face::NotCarried(thing) => {
            // What she had begun to write is what she goes back to.
            let back = if visit.form.line.is_some() { Tap::Write } else { Tap::Go("menu".to_owned()) };
            (vec![desk.say(not_carried(*thing))], vec![vec![desk.button("label-back", &back)]])
        }
        Face::Return => desk.wrote_before(),
        Face::Enter { again } => desk.enter(*again),
        Face::Case => desk.case(),
        Face::Keep => desk.keep(),
        Face::Number if visit.number.is_none() => return neutral(content),
        Face::Number => desk.number_shown(),
        Face::Answer(number) => desk.answer(*number),
        Face::Call if desk.case.is_some() => desk.call(),
        Face::Call => desk.case(),
        Face::Wrong => desk.wrong(),
        Face::Ended => (vec![desk.say("ended"), desk.say("ended.body")], Vec::new()),
        Face::Phrases { chapter, page } => desk.phrases(*chapter, *page),
        Face::Erase => desk.erase(),
        Face::Erased => (vec![desk.say("erased"), desk.say("erased.body")], Vec::new()),
    };
    lines.extend(desk.carries());
    lines.extend(desk.noticed());
    if visit.lost_line {
        lines.push(desk.say("lost-line"));
    }
    lines.extend(visit.refused.map(|thing| desk.say(not_carried(thing))));
    if visit.unheard {
        lines.push(desk.say("unheard"));
    }
    if visit.stays {
        lines.push(desk.say("stays"));
    }
    buttons.extend(desk.ends());
    Card { text: lines.join("\n\n"), buttons }
}

/// What a face is made of.
pub(super) struct Room<'a> {
    pub(super) content: &'a Content,
    pub(super) visit: &'a Visit,
    pub(super) case: Option<&'a Case>,
    pub(super) moment: &'a Moment<'a>,
    pub(super) lang: Lang,
    pub(super) drafted: bool,
}

pub(super) type Drawn = (Vec<String>, Vec<Vec<Button>>);

impl Room<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        self.content.say(self.lang, key, &[])
    }

    pub(super) fn say_with(&self, key: &str, name: &str, text: &str) -> String {
        self.content.say(self.lang, key, &[(name, Arg::Text(text))])
    }

    /// The hour, with the day where it is not today.
    pub(super) fn when(&self, at: Timestamp) -> String {
        form::day_and_clock(self.content, self.lang, at, self.moment.now)
    }

    /// For how many days a case is kept.
    pub(super) fn days_kept(&self) -> i64 {
        i64::try_from(self.moment.patience.case.as_secs() / 86_400).unwrap_or(i64::MAX)
    }

    pub(super) fn button(&self, key: &str, tap: &Tap) -> Button {
        self.labelled(self.say(key), tap)
    }

    pub(super) fn labelled(&self, label: String, tap: &Tap) -> Button {
        Button { label, data: tap.data(Some(self.lang)) }
    }

    /// The two rows that end every card.
    fn ends(&self) -> Vec<Vec<Button>> {
        let mut first = vec![self.button("danger-button", &Tap::Danger), self.button("person-button", &Tap::Help)];
        first.push(self.button("language-button", &Tap::Go("languages".to_owned())));
        let mut last: Vec<Button> = self.want_number().into_iter().collect();
        if self.case.is_some() && !matches!(self.visit.face, Face::Case) {
            last.push(self.button("case-button", &Tap::Go("case".to_owned())));
        } else if self.visit.face == Face::Form {
            last.push(self.button("label-back", &Tap::Go("menu".to_owned())));
        }
        last.push(self.button("close", &Tap::Exit));
        vec![first, last]
    }

    fn step_lines(&self, step: &str) -> Vec<String> {
        let body = format!("{step}.body");
        let mut lines = vec![self.say(step)];
        if self.content.says(self.lang, &body) || self.content.says(Lang::EN, &body) {
            let minutes = i64::try_from(self.moment.patience.hide_after.as_secs().div_ceil(60)).unwrap_or(i64::MAX);
            let settings = [("days", Arg::Number(self.days_kept())), ("minutes", Arg::Number(minutes))];
            lines.push(self.content.say(self.lang, &body, &settings));
        }
        lines
    }

    fn step(&self, id: &str) -> Drawn {
        let mut lines = self.step_lines(id);
        let Some(step) = self.content.steps.get(id) else { return (lines, Vec::new()) };
        let mut rows = Vec::new();
        if let Kind::Signs(signs) = &step.kind {
            rows.extend(signs.iter().map(|sign| {
                let mark = if self.visit.ticks.contains(sign) { "☑" } else { "☐" };
                vec![self.labelled(format!("{mark} {}", self.say(sign)), &Tap::Tick(sign.clone()))]
            }));
        }
        rows.extend(step.choices.iter().filter_map(|choice| Some(vec![self.choice(choice)?])));
        let aside: Vec<Button> = step.aside.iter().filter_map(|choice| self.choice(choice)).collect();
        if !aside.is_empty() {
            rows.push(aside);
        }
        let fact = step.facts.iter().any(|fact| self.content.facts.get(fact).is_some_and(|fact| fact.status != "reviewed"));
        let shown = |tel: &str| lines.iter().any(|line| line.contains(tel));
        let number = self.content.numbers.values().any(|number| number.status != "reviewed" && shown(&number.tel));
        if self.drafted && (fact || number) {
            lines.push(self.say("draft-mark"));
        }
        (lines, rows)
    }

    /// A button of the walk's; without any desk none offers to write to one.
    fn choice(&self, choice: &Choice) -> Option<Button> {
        let tap = Tap::parse(&choice.to).0?;
        let writes = matches!(tap, Tap::Write | Tap::About(_));
        (!writes || self.someone()).then(|| self.button(&format!("label-{}", choice.label), &tap))
    }

    /// Whether any centre has a desk that works.
    pub(super) fn someone(&self) -> bool {
        self.content.centres.keys().any(|centre| self.moment.desks.open(centre))
    }

    /// Nothing is taken here now, whatever the reason: the same bytes for a desk that pauses and a phone that is blocked.
    fn paused(&self) -> Drawn {
        let mut lines = vec![self.say("paused"), self.say("paused.body"), self.any_hour(false), self.centre_lines()];
        lines.extend(self.unconfirmed_numbers());
        (lines, Vec::new())
    }

    fn help(&self) -> Drawn {
        let mut lines = vec![self.say("help"), self.say_with("help-number", "number", &self.number("national"))];
        lines.push(self.centre_lines());
        lines.push(self.say("help-ask"));
        lines.extend(self.unconfirmed_numbers());
        let write = self.someone().then(|| self.button("write-button", &Tap::Write));
        let call = self.case.and_then(|case| self.call_button(case));
        (lines, write.into_iter().chain(call).map(|button| vec![button]).collect())
    }

    /// The centres with their numbers and hours.
    fn centre_lines(&self) -> String {
        let centres: Vec<String> = self
            .content
            .centres
            .values()
            .map(|centre| {
                let region = self.say(&format!("region-{}", centre.region.as_str()));
                let hours = self.content.numbers.get(&centre.number).map_or("unknown", |number| number.hours.as_str());
                let (number, hours) = (self.number(&centre.number), self.say(&format!("hours-{hours}")));
                let args = [
                    ("name", Arg::Text(&centre.name)),
                    ("region", Arg::Text(&region)),
                    ("number", Arg::Text(&number)),
                    ("hours", Arg::Text(&hours)),
                ];
                self.content.say(self.lang, "centre-line", &args)
            })
            .collect();
        centres.join("\n")
    }

    /// The mark of numbers that nobody has dialled, where such are served.
    fn unconfirmed_numbers(&self) -> Option<String> {
        let open = self.content.numbers.values().any(|number| number.status != "reviewed");
        (self.drafted && open).then(|| self.say("draft-mark"))
    }

    /// Who answers at any hour: for a child the children's line first.
    pub(super) fn any_hour(&self, minor: bool) -> String {
        let mut numbers = vec![self.number("national")];
        if minor {
            numbers.insert(0, self.number("child-focus"));
        }
        self.say_with("help-number", "number", &numbers.join(", "))
    }

    pub(super) fn number(&self, key: &str) -> String {
        self.content.numbers.get(key).map_or_else(String::new, |number| number.tel.clone())
    }

    fn unsent(&self) -> Drawn {
        let (words, turn) = self.part(self.visit.unsent.as_ref().map_or("", |words| words.reveal()), PAGE);
        let lines = vec![self.say("unsent"), format!("“{words}”")];
        let ours = self.case.is_some_and(|case| case.state != State::Ended);
        let send =
            if ours { self.button("send-button", &Tap::Send(None)) } else { self.button("unsent-write-button", &Tap::Write) };
        let mut rows: Vec<Vec<Button>> = turn.into_iter().map(|turn| vec![turn]).collect();
        rows.extend([vec![send], vec![self.button("throw-button", &Tap::Throw)]]);
        if !self.visit.behind {
            rows.push(vec![self.button("label-return", &Tap::Return)]);
        }
        (lines, rows)
    }

    pub(super) fn pictures(&self, skip: bool) -> Vec<Vec<Button>> {
        let pictures: Vec<Button> = (1_u8..)
            .zip(&self.content.pictures)
            .map(|(number, picture)| self.labelled(picture.emoji.clone(), &Tap::Picture(number)))
            .collect();
        let mut rows: Vec<Vec<Button>> = pictures.chunks(6).map(<[Button]>::to_vec).collect();
        if skip {
            rows.push(vec![self.button("skip-picture-button", &Tap::SkipPicture)]);
        }
        rows
    }

    pub(super) fn case(&self) -> Drawn {
        let Some(case) = self.case else { return (vec![self.say("return-title")], self.pictures(false)) };
        let name = self.content.spoken_name(self.lang, case.name);
        let mut lines = vec![self.say_with("case-title", "name", &name)];
        lines.push(match (case.state, case.card.message, case.stuck) {
            (State::Ended, _, _) => self.say("ended"),
            (State::Closed, _, _) if block::blocked(case) => self.say("paused"),
            (State::Closed, _, _) => self.say("case-closed"),
            (State::Open, _, true) => self.say_with("case-stuck", "number", &self.number("national")),
            (State::Open, None, false) => self.say("case-being-sent"),
            (State::Open, Some(_), false) => self.standing(case),
        });
        if let Some(back) = case.back(self.moment.now) {
            let time = form::day_and_clock(self.content, self.lang, back, self.moment.now);
            lines.push(self.say_with("case-back", "time", &time));
        }
        lines.extend(self.came_back(case));
        let asked = case.picture == Picture::Unasked;
        let said = case.last_said().filter(|said| !asked && (case.words.len() > 1 || said.from.is_some()));
        lines.extend(self.last_words(case, said));
        lines.push(self.who_reads(case));
        lines.extend(self.interpreter(case));
        lines.extend(self.call_line(case));
        if case.lapsed {
            lines.push(self.say("case-lapsed"));
        }
        if case.complained || !case.looked_at.is_empty() {
            lines.push(self.say("wrong-told"));
        }
        let mut rows = Vec::new();
        if case.readable().is_some() {
            rows.push(vec![self.button("read-button", &Tap::Read)]);
        }
        lines.extend(self.passing(case));
        lines.push(self.any_hour(case.about.minor()));
        lines.extend(self.unconfirmed_numbers());
        if asked {
            lines.push(self.say("picture-ask"));
            rows.extend(self.pictures(true));
        } else if case.state != State::Open {
            rows.push(vec![self.button("label-erase", &Tap::Erase)]);
        } else if passing::asks(case) {
            let words = case.has_words_to_give();
            rows.extend(words.then(|| vec![self.button("pass-words-button", &Tap::Pass(Some(Goes::Words)))]));
            let (yes, no) = (Tap::Pass(Some(Goes::Form)), Tap::Pass(None));
            let yes = self.button(if words { "pass-form-button" } else { "pass-yes-button" }, &yes);
            rows.push(vec![yes, self.button("pass-no-button", &no)]);
            if case.readable().is_none() {
                rows.push(vec![self.button("end-button", &Tap::End)]);
            }
        } else {
            if case.readable().is_none() && case.can_take_back().is_some() {
                rows.push(vec![self.button("takeback-button", &Tap::TakeBack)]);
            }
            if case.reach == Reach::Notice {
                rows.push(vec![self.button("notice-off-button", &Tap::NoticeOff)]);
            }
            if rows.len() < 2 {
                rows.extend(self.call_button(case).map(|button| vec![button]));
            }
            rows.push(vec![self.button("end-button", &Tap::End), self.button("label-erase", &Tap::Erase)]);
        }
        (lines, rows)
    }

    /// What she is asked about another centre, or that she has agreed.
    fn passing(&self, case: &Case) -> Option<String> {
        let passing = case.life.passing.as_ref().filter(|_| case.state == State::Open)?;
        let centre = self.content.centres.get(&passing.to)?;
        let region = self.say(&format!("region-{}", centre.region.as_str()));
        let args = [("centre", Arg::Text(&centre.name)), ("region", Arg::Text(&region))];
        let key = match (passing.agreed, case.has_words_to_give()) {
            (Some(_), _) => "case-pass-agreed",
            (None, true) => "case-pass-words",
            (None, false) => "case-pass",
        };
        Some(self.content.say(self.lang, key, &args))
    }

    /// Whether everything should go. The same for everyone, but for the way back that those behind a picture have anyway.
    fn erase(&self) -> Drawn {
        let mut rows = vec![vec![self.button("erase-yes-button", &Tap::EraseYes)]];
        if self.case.is_none() {
            rows.push(vec![self.button("label-back", &Tap::Go("menu".to_owned()))]);
        }
        (vec![self.say("erase"), self.say("erase.body")], rows)
    }

    /// The line that stands for a notice while the card is awake behind her picture.
    fn noticed(&self) -> Option<String> {
        let elsewhere = !matches!(self.visit.face, Face::Case | Face::Answer(_));
        let waits = self.case.is_some_and(|case| case.reach == Reach::Notice && case.readable().is_some());
        (elsewhere && waits).then(|| self.say("notice-line"))
    }

    /// Taken or not, answered or not: the truth, in one line.
    fn standing(&self, case: &Case) -> String {
        let since = self.say_with("case-in-room", "time", &self.when(case.sent));
        let taken = match case.owner {
            Some(_) if case.life.another => self.say("case-another"),
            Some((_, at)) => self.say_with("case-taken", "time", &self.when(at)),
            None if case.life.before.is_some() => self.say("case-free-again"),
            None => self.say("case-not-taken"),
        };
        let answer = match (case.readable(), case.answered()) {
            (Some(_), _) => self.say("case-answer-waits"),
            (None, true) => self.say("case-answered"),
            (None, false) => self.say("case-no-answer"),
        };
        format!("{since} {taken} {answer}")
    }
}

/// The kind line for what is not carried.
fn not_carried(thing: Thing) -> &'static str {
    match thing {
        Thing::Picture => "not-carried-picture",
        Thing::Voice => "not-carried-voice",
        Thing::Place => "not-carried-place",
        Thing::Contact => "not-carried-contact",
        Thing::Sticker | Thing::Other => "not-carried-other",
    }
}
