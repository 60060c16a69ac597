//! Her card: every face of it, in her language.
//!
//! Knows: the two rows that end every card but the neutral one, and that a first line is harmless. Does not know: what the
//! desk sees.

use jiff::Timestamp;

use super::{Button, Card};
use crate::content::{Arg, Attendance, Choice, Content, Kind, Lang};
use crate::passage::case::{Case, Picture, State};
use crate::passage::event::Thing;
use crate::passage::form::{self, About, PlaceNote, Reach, With};
use crate::passage::pages::{self, ANSWER, PAGE};
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
        Face::Unsent => desk.unsent(),
        Face::NotCarried(thing) => {
            (vec![desk.say(not_carried(*thing))], vec![vec![desk.button("label-back", &Tap::Go("menu".to_owned()))]])
        }
        Face::Return => (vec![desk.say("return-title"), desk.say("return-title.body")], desk.pictures(false)),
        Face::Case => desk.case(),
        Face::Answer(number) => desk.answer(*number),
        Face::Call if desk.case.is_some() => desk.call(),
        Face::Call => desk.case(),
        Face::Ended => (vec![desk.say("ended"), desk.say("ended.body")], Vec::new()),
        Face::Phrases { chapter, page } => desk.phrases(*chapter, *page),
        Face::Erase => desk.erase(),
        Face::Erased => (vec![desk.say("erased"), desk.say("erased.body")], Vec::new()),
    };
    lines.extend(desk.noticed());
    if visit.lost_line {
        lines.push(desk.say("lost-line"));
    }
    lines.extend(visit.refused.map(|thing| desk.say(not_carried(thing))));
    if visit.unheard {
        lines.push(desk.say("unheard"));
    }
    buttons.extend(desk.ends());
    Card { text: lines.join("\n\n"), buttons }
}

/// What a face is made of.
pub(super) struct Room<'a> {
    pub(super) content: &'a Content,
    pub(super) visit: &'a Visit,
    pub(super) case: Option<&'a Case>,
    moment: &'a Moment<'a>,
    pub(super) lang: Lang,
    drafted: bool,
}

pub(super) type Face2 = (Vec<String>, Vec<Vec<Button>>);

impl Room<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        self.content.say(self.lang, key, &[])
    }

    pub(super) fn say_with(&self, key: &str, name: &str, text: &str) -> String {
        self.content.say(self.lang, key, &[(name, Arg::Text(text))])
    }

    /// For how many days a case is kept.
    fn days_kept(&self) -> i64 {
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
        let mut last = Vec::new();
        if self.case.is_some() && !matches!(self.visit.face, Face::Case) {
            last.push(self.button("case-button", &Tap::Go("case".to_owned())));
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

    fn step(&self, id: &str) -> Face2 {
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
    fn someone(&self) -> bool {
        self.content.centres.keys().any(|centre| self.moment.desks.open(centre))
    }

    fn help(&self) -> Face2 {
        let mut lines = vec![self.say("help"), self.say_with("help-number", "number", &self.number("national"))];
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
        lines.push(centres.join("\n"));
        lines.push(self.say("help-ask"));
        lines.extend(self.unconfirmed_numbers());
        let write = self.someone().then(|| self.button("write-button", &Tap::Write));
        let call = self.case.and_then(|case| self.call_button(case));
        (lines, write.into_iter().chain(call).map(|button| vec![button]).collect())
    }

    /// The mark of numbers that nobody has dialled, where such are served.
    fn unconfirmed_numbers(&self) -> Option<String> {
        let open = self.content.numbers.values().any(|number| number.status != "reviewed");
        (self.drafted && open).then(|| self.say("draft-mark"))
    }

    /// Who answers at any hour: for a child the children's line first.
    fn any_hour(&self, minor: bool) -> String {
        let mut numbers = vec![self.number("national")];
        if minor {
            numbers.insert(0, self.number("child-focus"));
        }
        self.say_with("help-number", "number", &numbers.join(", "))
    }

    fn number(&self, key: &str) -> String {
        self.content.numbers.get(key).map_or_else(String::new, |number| number.tel.clone())
    }

    fn form(&self) -> Face2 {
        let form = &self.visit.form;
        let mut rows = Vec::new();
        let mut lines = Vec::new();
        match (form::sent(self.visit), form::centre(self.content, &form.place, self.moment)) {
            (Some(sent), Some(centre)) => {
                lines.push(self.say("form-title"));
                let mut preview = form::facts(self.content, &sent, self.lang);
                let (line, turn) = self.part(form.line.as_ref().map_or("", |line| line.reveal()), PAGE);
                preview.extend(form.line.as_ref().map(|_| format!("“{line}”")));
                lines.push(preview.join("\n"));
                rows.extend(turn.into_iter().map(|turn| vec![turn]));
                let hours = form::hours(self.content, centre, self.lang, self.moment.now);
                lines.push(format!("{} {hours}", self.say_with("form-to", "centre", &centre.name)));
                lines.push(self.content.say(self.lang, "form-truths", &[("days", Arg::Number(self.days_kept()))]));
                if form.about.minor() {
                    lines.push(self.say("form-minor"));
                }
                let closed = matches!(self.content.attendance(centre, self.moment.now), Attendance::ClosedUntil(_));
                if closed || form.about.minor() {
                    lines.push(self.any_hour(form.about.minor()));
                }
                if self.drafted {
                    lines.push(self.say("draft-mark"));
                }
                let print = form::fingerprint(self.content, self.visit, self.moment);
                rows.push(vec![self.button("send-button", &Tap::Send(Some(print)))]);
                if form.names_somebody(self.content) {
                    lines.push(self.say("form-names"));
                    rows.push(vec![self.button("leave-out-button", &Tap::Throw)]);
                }
            }
            (_, _) => {
                lines.push(self.say("form-no-desk"));
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
        let mut rows: Vec<Vec<Button>> = cities.chunks(4).map(<[Button]>::to_vec).collect();
        let unsaid = place.region.is_none() && !place.far;
        let far = self.labelled(self.chosen(place.far, "far-button"), &Tap::Far);
        let reach = match self.visit.form.reached() {
            Reach::Quiet => self.labelled(self.say("reach-quiet"), &Tap::Reach(Reach::Notice)),
            Reach::Notice => self.labelled(self.say("reach-notice"), &Tap::Reach(Reach::Quiet)),
        };
        rows.push(vec![far, self.labelled(self.chosen(unsaid, "skip-place-button"), &Tap::SkipPlace)]);
        rows.push(vec![reach]);
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

    fn unsent(&self) -> Face2 {
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

    fn pictures(&self, skip: bool) -> Vec<Vec<Button>> {
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

    fn case(&self) -> Face2 {
        let Some(case) = self.case else { return (vec![self.say("return-title")], self.pictures(false)) };
        let name = self.content.spoken_name(self.lang, case.name);
        let mut lines = vec![self.say_with("case-title", "name", &name)];
        lines.push(match (case.state, case.card.message, case.stuck) {
            (State::Ended, _, _) => self.say("ended"),
            (State::Closed, _, _) => self.say("case-closed"),
            (State::Open, _, true) => self.say_with("case-stuck", "number", &self.number("national")),
            (State::Open, None, false) => self.say("case-being-sent"),
            (State::Open, Some(_), false) => self.standing(case),
        });
        let asked = case.picture == Picture::Unasked;
        if case.words.iter().any(|said| said.refused) {
            lines.push(self.say("words-refused"));
        } else if let Some(said) = case.last_said().filter(|said| !asked && (case.words.len() > 1 || said.from.is_some())) {
            lines.push(match said.carried {
                _ if said.taken_back => self.say("words-taken-back"),
                Some((_, at)) => self.say_with("words-carried", "time", &form::clock(at)),
                None => self.say("words-not-yet"),
            });
        }
        if let Some(centre) = self.content.centres.get(&case.centre) {
            lines.push(form::hours(self.content, centre, self.lang, self.moment.now));
        }
        if !asked {
            lines.push(self.say("case-truths"));
        }
        lines.extend(self.call_line(case));
        if case.complained {
            lines.push(self.say("wrong-told"));
        }
        let mut rows = Vec::new();
        if case.readable().is_some() {
            rows.push(vec![self.button("read-button", &Tap::Read)]);
        }
        lines.push(self.any_hour(case.about.minor()));
        lines.extend(self.unconfirmed_numbers());
        if asked {
            lines.push(self.say("picture-ask"));
            rows.extend(self.pictures(true));
        } else if case.state != State::Open {
            rows.push(vec![self.button("label-erase", &Tap::Erase)]);
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

    /// Whether everything should go. The same for everyone, but for the way back that those behind a picture have anyway.
    fn erase(&self) -> Face2 {
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
        let since = self.say_with("case-in-room", "time", &form::clock(case.sent));
        let taken = match case.owner {
            Some((_, at)) => self.say_with("case-taken", "time", &form::clock(at)),
            None => self.say("case-not-taken"),
        };
        let answer = match (case.readable(), case.answered()) {
            (Some(_), _) => self.say("case-answer-waits"),
            (None, true) => self.say("case-answered"),
            (None, false) => self.say("case-no-answer"),
        };
        format!("{since} {taken} {answer}")
    }

    fn answer(&self, number: u32) -> Face2 {
        let reply = self.case.and_then(|case| case.answers.iter().find(|reply| reply.number == number));
        let Some((reply, words)) = reply.and_then(|reply| Some((reply, reply.words.as_ref()?))) else {
            return self.case();
        };
        let title = self.say_with("answer-title", "time", &when(self.content, self.lang, reply.at, self.moment.now));
        let (words, turn) = self.part(words.reveal(), ANSWER);
        // Only the last page says that she has it all.
        let more = turn.as_ref().is_some_and(|turn| turn.data != Tap::Page(1).data(Some(self.lang)));
        let have = (!more).then(|| self.button("have-button", &Tap::Have(number)));
        let buttons = turn.into_iter().chain(have).chain([self.button("wrong-button", &Tap::Wrong)]);
        (vec![title, words, self.say("answer-stays")], buttons.map(|button| vec![button]).collect())
    }
}

impl Room<'_> {
    /// The page of `words` that she is at, which says so if there are several; and the way to the next, at last to the first.
    fn part(&self, words: &str, longest: usize) -> (String, Option<Button>) {
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

fn when(content: &Content, lang: Lang, at: Timestamp, now: Timestamp) -> String {
    form::day_and_clock(content, lang, at, now)
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
