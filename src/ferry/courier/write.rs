//! What a wish looks like as a request.
//!
//! Knows: cards, heads, spoilers, marks. Does not know: whether it may leave now.

use jiff::Timestamp;

use super::lane::{Lane, Wish};
use crate::card::{self, Card};
use crate::content::Lang;
use crate::ferry::Frame;
use crate::ferry::channel::Waiting;
use crate::ferry::port::{Body, Request};
use crate::passage::Moment;
use crate::passage::effect::{Errand, HoldLine, Mark};
use crate::passage::ids::{Thread, Words};
use crate::passage::notice;
use crate::passage::tap::DeskTap;
use crate::passage::text::Text;
use crate::passage::turn::Desks;

/// The neutral card as a body.
pub(crate) fn neutral(frame: &Frame) -> Body {
    body(card::hers::neutral(&frame.content))
}

/// The requests of a wish, in their order (a row's `attempts` counts the one that is about to be made): the first says what became of it. `None` where there is nothing to do any more.
pub(super) fn requests(frame: &Frame, desks: &Desks, now: Timestamp, lane: &Lane, wish: &Wish) -> Option<Vec<Request>> {
    let moment = Moment { now, chance: [0; 32], name: 0, desks, patience: &frame.patience };
    Some(match wish {
        Wish::Fresh { chat, .. } => {
            // Only a notice that she chose has a sound, and only within its hours.
            let silent = !(lane.passage.visit.card.loud && notice::may_sound(now, &frame.patience));
            vec![Request::Send { chat: *chat, thread: None, reply_to: None, body: neutral(frame), silent, guarded: false }]
        }
        Wish::Show { chat, message, .. } => {
            let card = card::hers::card(&frame.content, &lane.passage, &moment, frame.drafted);
            vec![Request::Edit { chat: *chat, message: *message, body: body(card) }]
        }
        Wish::CaseCard { group, thread, .. } => {
            let card = case_card(frame, lane, desks)?;
            let (chat, thread) = (*group, Some(*thread));
            vec![Request::Send { chat, thread, reply_to: None, body: body(card), silent: false, guarded: true }]
        }
        Wish::CaseEdit { group, message, .. } => {
            let card = case_card(frame, lane, desks)?;
            vec![Request::Edit { chat: *group, message: *message, body: body(card) }]
        }
        Wish::Board { group, .. } => {
            let (chat, body) = (*group, board(frame, now, lane)?);
            vec![Request::Send { chat, thread: None, reply_to: None, body, silent: true, guarded: true }]
        }
        Wish::BoardEdit { group, message, .. } => {
            vec![Request::Edit { chat: *group, message: *message, body: board(frame, now, lane)? }]
        }
        Wish::Row { row } => row_requests(frame, desks, now, lane, lane.rows.get(row)?, &[], None)?,
        Wish::InTopic { row, with, thread } => row_requests(frame, desks, now, lane, lane.rows.get(row)?, with, Some(*thread))?,
    })
}

/// The case card as it is now.
fn case_card(frame: &Frame, lane: &Lane, desks: &Desks) -> Option<Card> {
    let case = lane.passage.case.as_ref()?;
    Some(card::desk::card(&frame.content, (case, lane.passage.aside.as_ref()), desks))
}

/// The requests of a row; her words of the rows `with` stand behind its own.
fn row_requests(
    frame: &Frame,
    desks: &Desks,
    now: Timestamp,
    lane: &Lane,
    waiting: &Waiting,
    with: &[i64],
    thread: Option<Thread>,
) -> Option<Vec<Request>> {
    let to = waiting.row.to;
    let say = |text: &str, thread: Option<Thread>, reply_to| Request::Send {
        chat: to,
        thread,
        reply_to,
        body: plain(text.to_owned()),
        silent: false,
        guarded: true,
    };
    Some(match &waiting.row.what {
        Errand::Menu { version, on } => {
            let (card, spoiler) = card::phrase::menu(&frame.content, lane.passage.case.as_ref()?, *version, *on, now)?;
            let body = Body { spoiler, ..body(card) };
            vec![match on {
                Some(message) => Request::Edit { chat: to, message: *message, body },
                None => Request::Send { chat: to, thread, reply_to: None, body, silent: true, guarded: true },
            }]
        }
        Errand::Delete { messages } => {
            messages.iter().map(|message| Request::Delete { chat: to, messages: vec![*message] }).collect()
        }
        Errand::OpenTopic { title } => {
            let topic_is_there = lane.passage.case.as_ref().is_some_and(|case| case.topic.is_some());
            if topic_is_there {
                return None;
            }
            // A topic that may be there already can't be looked for; its name says that this one is another.
            let title = if waiting.attempts > 1 { format!("{title} · 2") } else { title.clone() };
            vec![Request::OpenTopic { group: to, title }]
        }
        Errand::OfferTopic { title } => {
            let title = if waiting.attempts > 1 { format!("{title} · 2") } else { title.clone() };
            vec![Request::OpenTopic { group: to, title }]
        }
        Errand::Offer { thread, text, words, accept, decline } => {
            let from = text.encode_utf16().count() + 1;
            let spoiler = words.as_ref().map(|words| (from, from + words.reveal().encode_utf16().count()));
            let text = words.as_ref().map_or_else(|| text.clone(), |words| format!("{text}\n{}", words.reveal()));
            let buttons = vec![vec![(accept.clone(), DeskTap::Accept.data()), (decline.clone(), DeskTap::Decline.data())]];
            let (thread, body) = (Some(*thread), Body { spoiler, ..linked(Text::plain(text), buttons) });
            vec![Request::Send { chat: to, thread, reply_to: None, body, silent: false, guarded: true }]
        }
        Errand::Pin { message } => vec![Request::Pin { chat: to, message: *message }],
        Errand::Carry { head, words, anyway, .. } => {
            let again = frame.content.say(lane.passage.case.as_ref()?.desk_lang, "carry-perhaps-again", &[]);
            let head = if waiting.attempts > 1 { format!("{head} {again}") } else { head.clone() };
            let from = head.encode_utf16().count() + 1;
            let behind = with.iter().filter_map(|row| lane.rows.get(row)?.row.what.words_of_hers());
            let words: Vec<&str> = std::iter::once(words).chain(behind).map(Words::reveal).collect();
            let words = words.join("\n");
            let until = from + words.encode_utf16().count();
            let text = format!("{head}\n{words}");
            let buttons = anyway.iter().map(|label| vec![(label.clone(), DeskTap::Anyway.data())]).collect();
            let body = Body { text, spoiler: Some((from, until)), links: Vec::new(), buttons };
            vec![Request::Send { chat: to, thread, reply_to: None, body, silent: false, guarded: true }]
        }
        Errand::Call { text, hidden, called, .. } => {
            let buttons = vec![vec![(called.clone(), DeskTap::Called.data().to_owned())]];
            let body = Body { spoiler: Some(*hidden), ..linked(Text::plain(text.reveal()), buttons) };
            vec![Request::Send { chat: to, thread, reply_to: None, body, silent: false, guarded: true }]
        }
        Errand::Say { text, to: reply_to } => vec![say(text, thread, *reply_to)],
        Errand::Hold { line, to: reply_to, .. } => {
            let body = line_body(line);
            vec![Request::Send { chat: to, thread, reply_to: Some(*reply_to), body, silent: true, guarded: true }]
        }
        Errand::HoldHere { message, line } | Errand::Settle { message, line } => {
            vec![Request::Edit { chat: to, message: *message, body: line_body(line) }]
        }
        Errand::Strip { message } => vec![Request::Strip { chat: to, message: *message }],
        Errand::Farewell { thread, text, keep, called } => {
            let taps = [(keep, DeskTap::Urgent), (called, DeskTap::CalledIn)];
            let button = |(label, tap): (&Option<String>, DeskTap)| Some(vec![(label.clone()?, tap.data())]);
            let buttons = taps.into_iter().filter_map(button).collect();
            let lang = desks.0.values().find(|desk| desk.group == to).map_or(Lang::EN, |desk| desk.lang);
            let again = (waiting.attempts > 1).then(|| frame.content.say(lang, "carry-perhaps-again", &[]));
            let text = again.map_or_else(|| text.clone(), |again| format!("{text} {again}"));
            let body = linked(Text::plain(text), buttons);
            let said = Request::Send { chat: to, thread: Some(*thread), reply_to: None, body, silent: false, guarded: true };
            vec![said, Request::CloseTopic { group: to, thread: *thread }]
        }
        Errand::General { text } => vec![say(text, None, None)],
        Errand::Tell { thread, to: reply_to, text, buttons } => {
            let (body, reply_to) = (linked(text.clone(), buttons.clone()), *reply_to);
            vec![Request::Send { chat: to, thread: *thread, reply_to, body, silent: true, guarded: true }]
        }
        Errand::Deeds { text } => {
            let body = linked(text.clone(), Vec::new());
            vec![Request::Send { chat: to, thread, reply_to: None, body, silent: true, guarded: true }]
        }
        Errand::Redraw { message, text, buttons } => {
            vec![Request::Edit { chat: to, message: *message, body: linked(text.clone(), buttons.clone()) }]
        }
        Errand::Mark { message, mark } => vec![Request::React { chat: to, message: *message, emoji: emoji(*mark) }],
        Errand::CloseTopic { thread } => vec![Request::CloseTopic { group: to, thread: *thread }],
        Errand::DeleteTopic { thread } => vec![Request::DeleteTopic { group: to, thread: *thread }],
        Errand::ReopenTopic { thread } => vec![Request::ReopenTopic { group: to, thread: *thread }],
        Errand::Vet { event } => vec![Request::LookAtMember { group: event.group, who: event.by }],
    })
}

/// Whether a request counts among a group's or a chat's messages.
pub(super) fn counts(request: &Request) -> bool {
    match request {
        Request::Send { .. } | Request::Edit { .. } | Request::Strip { .. } | Request::OpenTopic { .. } => true,
        Request::Delete { .. } | Request::AnswerPress { .. } | Request::CloseTopic { .. } | Request::ReopenTopic { .. } => false,
        Request::DeleteTopic { .. } | Request::Pin { .. } | Request::React { .. } | Request::WhoAmI => false,
        Request::LookAtGroup { .. } | Request::LookAtMember { .. } | Request::Leave { .. } => false,
        Request::NoWebhook | Request::LookAtWebhook => false,
        Request::Profile { .. } => false,
    }
}

/// The reactions that bots may set have no tick and no pencil but these.
fn emoji(mark: Mark) -> &'static str {
    match mark {
        Mark::Note => "✍",
        Mark::Asked => "🤔",
        Mark::Held => "⚡",
        Mark::Waiting => "🕊",
        Mark::Opened => "👌",
        Mark::Had => "🤝",
        Mark::Withdrawn => "🙊",
        Mark::Failed => "💔",
    }
}

/// The line below an answer, with its buttons.
fn line_body(line: &HoldLine) -> Body {
    let button = |label: &Option<String>, tap: DeskTap| label.clone().map(|label| vec![(label, tap.data())]);
    let instead = line.instead.clone().map(|button| vec![button]);
    let buttons = [button(&line.confirm, DeskTap::Confirm), instead, button(&line.undo, DeskTap::Undo)];
    let buttons = buttons.into_iter().flatten().collect();
    Body { spoiler: line.hidden, ..linked(Text::plain(line.text.clone()), buttons) }
}

fn plain(text: String) -> Body {
    linked(Text::plain(text), Vec::new())
}

fn linked(text: Text, buttons: Vec<Vec<(String, String)>>) -> Body {
    Body { text: text.plain, spoiler: None, links: text.links, buttons }
}

fn board(frame: &Frame, now: Timestamp, lane: &Lane) -> Option<Body> {
    let (text, buttons) = card::room::board(&frame.content, lane.passage.room.as_ref()?, now);
    Some(linked(text, labelled(buttons)))
}

fn labelled(buttons: Vec<Vec<card::Button>>) -> Vec<Vec<(String, String)>> {
    let row = |row: Vec<card::Button>| row.into_iter().map(|button| (button.label, button.data)).collect();
    buttons.into_iter().map(row).collect()
}

/// A card as a body.
pub(crate) fn body(card: Card) -> Body {
    linked(Text::plain(card.text), labelled(card.buttons))
}
