//! Between her and the desk: opening a case, carrying words over, ending it.
//!
//! Knows: what the desk gets, and when. Does not know: which press led here.

use super::answering::settle;
use super::aside;
use super::calling;
use super::case::{Case, CaseCard, Notice, Picture, Reply, ReplyState, Said, State};
use super::effect::{Alarm, Effect, Errand, Mark, Rank, Row};
use super::erasing;
use super::filling::ticked;
use super::form::clock;
use super::ids::{Chat, Message, Words};
use super::life::Life;
use super::pages;
use super::passing;
use super::snooze;
use super::turn::{Moment, Passage};
use super::visit::Face;
use crate::content::{Arg, CentreId, Content, Lang};

/// The longest piece of hers that stands in one message, in UTF-16 units; the rest of 4,096 is for our own line.
const PIECE: usize = 3500;

/// Words older than this say how old they are.
const LATE_SECONDS: i64 = 120;

/// Whether words typed now go to the desk: her case is awake on the card.
pub(super) fn carries(passage: &Passage) -> bool {
    passage.block.is_none() && passage.visit.awake() && passage.shown().is_some_and(|case| case.state != State::Ended)
}

/// Opens a case with `centre` from what stands on the form.
pub(super) fn open(content: &Content, passage: &mut Passage, centre: &CentreId, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let (Some(desk), Some((name, _))) = (moment.desks.0.get(centre), passage.visit.form.name) else {
        return;
    };
    let form = std::mem::take(&mut passage.visit.form);
    let lang = passage.visit.speaks(None);
    let mut case = Case {
        name,
        centre: centre.clone(),
        group: desk.group,
        desk_lang: desk.lang,
        lang,
        place: form.place.clone(),
        about: form.about,
        ticks: ticked(&form, &passage.visit.ticks),
        reach: form.reached(),
        sent: moment.now,
        touched: moment.now,
        state: State::Open,
        picture: Picture::Unasked,
        topic: None,
        replaced: 0,
        card: CaseCard::default(),
        owner: None,
        words: Vec::new(),
        next_words: 1,
        wordless: form.line.is_none(),
        answers: Vec::new(),
        stuck: false,
        unreachable: None,
        looked: None,
        shut: None,
        misses: None,
        complained: false,
        looked_at: Vec::new(),
        lapsed: false,
        notice: Notice::default(),
        reminded: 0,
        back_at: None,
        call: None,
        told: Vec::new(),
        told_free: Vec::new(),
        notes: Vec::new(),
        early: Vec::new(),
        taken_over: None,
        menu: None,
        menus: 0,
        life: Life::default(),
        number: None,
        returned: None,
    };
    if case.about.minor() {
        effects.push(Effect::Alarm(Alarm::Minor));
    }
    let line = form.line;
    // Somebody with this phone sends without her picture: it stays beside her case and tells nothing here.
    if let Some(hers) = passage.case.as_ref().filter(|case| case.state != State::Ended) {
        let line = line.unwrap_or_else(|| Words::new(content.say(hers.desk_lang, "no-words-yet", &[])));
        aside::take_in(content, passage, case, form.line_from, &line, moment, effects);
        return;
    }
    let ended = passage.case.as_ref().map(|ended| erasing::inter(ended, moment)).unwrap_or_default();
    forget(passage, effects);
    effects.extend(ended);
    open_topic(content, &case, effects);
    let line = line.unwrap_or_else(|| Words::new(content.say(desk.lang, "no-words-yet", &[])));
    let head = head(content, &case, moment.now, moment);
    say_words(content, &mut case, form.line_from, &line, moment.now, &head, effects);
    passage.case = Some(case);
    passage.visit.behind = true;
    passage.visit.beside = false;
    passage.visit.show(Face::Case);
}

/// Asks for the case's topic, the first or the next one.
pub(super) fn open_topic(content: &Content, case: &Case, effects: &mut Vec<Effect>) {
    let spoken = content.spoken_name(case.desk_lang, case.name);
    let key = match (case.replaced, case.about.minor()) {
        (0, false) => "topic-title",
        (0, true) => "topic-title-minor",
        (_, false) => "topic-title-continued",
        (_, true) => "topic-title-minor-continued",
    };
    let title = content.say(case.desk_lang, key, &[("name", Arg::Text(&spoken))]);
    effects.push(Effect::Send(Row { to: case.group, rank: Rank::HandOff, what: Errand::OpenTopic { title } }));
}

/// Carries words of hers over, and opens a closed case again.
pub(super) fn carry(
    content: &Content,
    passage: &mut Passage,
    from: Option<Message>,
    words: &Words,
    at: jiff::Timestamp,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    if let Some(case) = passage.case.as_mut() {
        reopen(content, case, effects);
        snooze::end(case, moment.now);
        case.changed(moment.now);
    }
    let Some(case) = passage.shown_mut() else { return };
    case.state = State::Open;
    // What she was asked to write again because it stayed behind.
    case.words.iter_mut().filter(|said| said.words.is_none()).for_each(|said| said.refused = false);
    let head = head(content, case, at, moment);
    say_words(content, case, from, words, at, &head, effects);
    case.touched = moment.now;
    passage.visit.show(Face::Case);
}

/// Opens the topic of a case that the team has closed.
pub(super) fn reopen(content: &Content, case: &mut Case, effects: &mut Vec<Effect>) {
    if case.state == State::Closed {
        case.state = State::Open;
        (case.life.closed, case.life.reopens) = (None, None);
        if let Some(thread) = case.topic {
            effects.push(Effect::Send(Row { to: case.group, rank: Rank::HandOff, what: Errand::ReopenTopic { thread } }));
        }
    }
    if case.stuck && case.topic.is_none() {
        // The topic may have been set aside; a second one is not opened where there is one.
        open_topic(content, case, effects);
    }
}

/// Words that she changed: on the form they are replaced, in a case the new ones go over whole.
pub(super) fn correct(
    content: &Content,
    passage: &mut Passage,
    message: Message,
    words: Words,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    if passage.visit.face == Face::Form && passage.visit.form.line_from == Some(message) {
        passage.visit.form.line = Some(words);
        passage.visit.show_again();
        return;
    }
    let ours = carries(passage);
    let Some(case) = passage.shown_mut().filter(|_| ours) else { return };
    let Some(said) = case.words.iter().rev().find(|said| said.from == Some(message)) else { return };
    if said.words.as_ref() == Some(&words) {
        return;
    }
    let name = content.spoken_name(case.desk_lang, case.name);
    let head = if case.is_aside() {
        aside::head(content, case)
    } else {
        content.say(case.desk_lang, "carry-head-correction", &[("name", Arg::Text(&name))])
    };
    // What went in several pieces is not changed piece by piece.
    let whole = case.words.iter().filter(|said| said.from == Some(message)).count() == 1;
    let waits = whole && said.carried.is_none() && words.reveal().encode_utf16().count() <= PIECE;
    let number = said.number;
    if waits {
        let first = self::head(content, case, said.at, moment);
        if let Some(said) = case.words.iter_mut().find(|said| said.number == number) {
            said.words = Some(words.clone());
        }
        let anyway = anyway(content, case);
        let row = |head| {
            let what = Errand::Carry { number, head, words: words.clone(), anyway: anyway.clone() };
            Row { to: case.group, rank: Rank::Relay, what }
        };
        effects.push(Effect::Reword { number, row: row(first), otherwise: row(head) });
    } else {
        say_words(content, case, Some(message), &words, moment.now, &head, effects);
    }
    case.changed(moment.now);
    passage.visit.show_again();
}

/// Ends the case: nothing more goes either way, and the desk is told by whom.
pub(super) fn end(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if let Some(case) = passage.case.as_mut().filter(|case| case.state != State::Ended) {
        effects.push(Effect::Withdraw);
        let lang = case.life.passing.as_ref().map_or(case.desk_lang, |passing| passing.lang);
        passing::give_up(case, Some(content.say(lang, "ended-by-person", &[])), effects);
        stop(content, case, moment, effects);
        if let Some(thread) = case.topic {
            let text = content.say(case.desk_lang, "ended-by-person", &[]);
            effects.push(Effect::Send(Row {
                to: case.group,
                rank: Rank::Status,
                what: Errand::Farewell { thread, text, keep: None, called: None },
            }));
        }
        if let Some(aside) = passage.aside.as_mut().filter(|aside| aside.state == State::Open) {
            aside.state = State::Closed;
        }
    }
    passage.visit.behind = false;
    passage.visit.show(Face::Ended);
}

/// Nothing more goes either way, and the words are gone; the desk sees that answers which she had not opened do not come to her.
pub(super) fn stop(content: &Content, case: &mut Case, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    calling::stop(case, effects);
    let mut lines = Vec::new();
    for reply in &mut case.answers {
        if matches!(reply.state, ReplyState::Held { .. } | ReplyState::Waiting) {
            reply.state = ReplyState::Withdrawn;
            mark(reply.group.unwrap_or(case.group), reply.source, Mark::Failed, effects);
            lines.push(reply.line);
        }
    }
    for line in lines {
        settle(content, case, line, "hold-undone", effects);
    }
    case.state = State::Ended;
    case.owner = None;
    case.number = None;
    case.words.iter_mut().for_each(|said| (said.words, said.unanswered) = (None, false));
    case.answers.iter_mut().for_each(Reply::forget);
    case.menu = None;
    case.notice = Notice::default();
    case.changed(moment.now);
}

/// Telegram does not let us write to her: the desk is told, nothing is tried again before that is over.
pub(super) fn unreachable(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    passage.visit.unreachable = true;
    passage.visit.close();
    passage.visit.card.fresh = false;
    passage.visit.card.neutral = passage.visit.card.version;
    if let Some(case) = passage.case.as_mut().filter(|case| case.unreachable.is_none()) {
        case.unreachable = Some(moment.now);
        told_in_open(content, case, "unreachable", moment, effects);
    }
}

/// Whatever she does says that we can write to her.
pub(super) fn reachable(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if std::mem::take(&mut passage.visit.unreachable) {
        // What the card showed then still stands there: nobody could be told that it is neutral.
        passage.visit.show_again();
    }
    if let Some(case) = passage.case.as_mut()
        && case.unreachable.take().is_some()
    {
        told_in_open(content, case, "reachable", moment, effects);
    }
}

/// The case card says something new; in an open case a line says it too.
fn told_in_open(content: &Content, case: &mut Case, key: &str, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    case.changed(moment.now);
    if case.state == State::Open {
        say(case.group, content.say(case.desk_lang, key, &[]), None, effects);
    }
}

/// Lets go of the case that there is: its key, its topic's way to here.
pub(super) fn forget(passage: &mut Passage, effects: &mut Vec<Effect>) {
    passage.both_mut().for_each(|case| calling::stop(case, effects));
    passage.aside = None;
    let Some(case) = passage.case.take() else { return };
    for (group, thread) in case.topic.map(|thread| (case.group, thread)).into_iter().chain(passing::others(&case)) {
        effects.push(Effect::Topic { group, thread, ours: false });
    }
    effects.push(Effect::Withdraw);
    effects.push(Effect::Forget);
}

/// Puts words into the case, and a row for each piece of them into the outbox.
pub(super) fn say_words(
    content: &Content,
    case: &mut Case,
    from: Option<Message>,
    words: &Words,
    at: jiff::Timestamp,
    head: &str,
    effects: &mut Vec<Effect>,
) {
    for piece in pages::pieces(words.reveal(), PIECE) {
        let number = case.next_words;
        case.next_words += 1;
        let words = Words::new(piece);
        case.words.push(Said::new(number, at, from, Some(words.clone())));
        let what = Errand::Carry { number, head: head.to_owned(), words, anyway: anyway(content, case) };
        effects.push(Effect::Send(Row { to: case.group, rank: Rank::Relay, what }));
    }
}

/// What stands on the button below words that nobody may answer by accident.
pub(super) fn anyway(content: &Content, case: &Case) -> Option<String> {
    case.is_aside().then(|| content.say(case.desk_lang, "button-anyway", &[]))
}

/// Says something to the desk.
pub(super) fn say(group: Chat, text: String, to: Option<Message>, effects: &mut Vec<Effect>) {
    effects.push(Effect::Send(Row { to: group, rank: Rank::Status, what: Errand::Say { text, to } }));
}

/// Marks a volunteer's message.
pub(super) fn mark(group: Chat, message: Message, mark: Mark, effects: &mut Vec<Effect>) {
    effects.push(Effect::Send(Row { to: group, rank: Rank::Cosmetics, what: Errand::Mark { message, mark } }));
}

/// Our own line above her words; it is what a lock screen shows.
pub(super) fn head(content: &Content, case: &Case, at: jiff::Timestamp, moment: &Moment<'_>) -> String {
    if case.is_aside() {
        return aside::head(content, case);
    }
    let name = content.spoken_name(case.desk_lang, case.name);
    fresh_head(content, case.desk_lang, &name, at, moment)
}

/// The same, for the spoken name `name`; words that come late say of when they are.
pub(super) fn fresh_head(content: &Content, lang: Lang, name: &str, at: jiff::Timestamp, moment: &Moment<'_>) -> String {
    let late = moment.now.duration_since(at).as_secs() > LATE_SECONDS;
    let time = clock(at);
    let key = if late { "carry-head-late" } else { "carry-head" };
    content.say(lang, key, &[("name", Arg::Text(name)), ("time", Arg::Text(&time))])
}
