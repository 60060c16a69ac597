//! The case card: pinned in the topic, in the desk's language.
//!
//! Knows: what she chose to send, whose turn it is, what is waiting, also without her picture. Does not know: her chat, or her words; those stand in
//! messages of their own.

use jiff::Timestamp;

use super::{Button, Card};
use crate::content::{Arg, Centre, Content};
use crate::passage::block;
use crate::passage::case::{Case, ReplyState, State};
use crate::passage::form::{self, Sent};
use crate::passage::life::{Panel, Reason};
use crate::passage::menu::Pick;
use crate::passage::snooze::Nap;
use crate::passage::tap::DeskTap;
use crate::passage::turn::Desks;
use crate::passage::waiting;

/// What the case card shows now, with what waits in the `aside`; `desks` know what their members are called.
pub fn card(content: &Content, (case, aside): (&Case, Option<&Case>), desks: &Desks) -> Card {
    let lang = case.desk_lang;
    let say = |key: &str| content.say(lang, key, &[]);
    let with = |key: &str, name: &str, text: &str| content.say(lang, key, &[(name, Arg::Text(text))]);
    let ticks = case.ticks.iter().map(String::as_str).collect();
    let sent = Sent { name: case.name, place: &case.place, about: case.about, lang: case.lang, ticks };
    let mut lines = form::facts(content, &sent, lang);
    // What she reads as "your name here" is only the name to the desk; it is what the pin shows.
    let name = content.spoken_name(lang, case.name);
    let title = case.life.urgent.map_or_else(
        || name.clone(),
        |at| content.say(lang, "card-urgent", &[("name", Arg::Text(&name)), ("time", Arg::Text(&form::clock(at)))]),
    );
    lines.first_mut().into_iter().for_each(|line| line.clone_from(&title));
    let hers = content.spoken_name(case.lang, case.name);
    if hers != name {
        lines.push(with("card-her-name", "name", &hers));
    }
    if form::needs_interpreter(content, &case.centre, case.lang) {
        lines.push(match case.life.interpreter {
            Some(at) => with("card-interpreter-found", "time", &form::date_and_clock(content, lang, at)),
            None => say("card-interpreter"),
        });
    }
    lines.extend(case.about.minor().then(|| say("card-minor")));
    lines.push(String::new());
    lines.push(with("card-sent", "time", &form::date_and_clock(content, lang, case.sent)));
    lines.push(match (case.state, case.owner) {
        (State::Ended, _) => say("card-ended"),
        (State::Closed, _) => closed(content, case),
        (State::Open, None) => match case.life.handed {
            Some(at) => with("card-handed-on", "time", &form::date_and_clock(content, lang, at)),
            None => say("card-free"),
        },
        (State::Open, Some((owner, at))) => {
            let (time, who) = (form::date_and_clock(content, lang, at), desks.called(content, lang, case.group, owner));
            content.say(lang, "card-taken", &[("time", Arg::Text(&time)), ("who", Arg::Text(&who))])
        }
    });
    if case.state == State::Open {
        let held =
            case.answers.iter().filter(|reply| matches!(reply.state, ReplyState::Held { .. } | ReplyState::Waiting)).count();
        lines.push(match (case.waits(), held) {
            (true, _) => say("card-our-turn"),
            (false, 0) => say("card-her-turn"),
            (false, _) => say("card-answer-waits"),
        });
    }
    if let Some(at) = waiting::beside(case, aside) {
        lines.push(with("card-beside-waits", "time", &form::date_and_clock(content, lang, at)));
    }
    if let Some(until) = case.life.put_off.filter(|_| waiting::since(case, aside).is_some()) {
        lines.push(with("card-put-off", "time", &form::day_with_clock(content, lang, until)));
    }
    if let Some(at) = case.unreachable {
        lines.push(with("card-unreachable", "time", &form::date_and_clock(content, lang, at)));
    }
    if let Some((key, at)) = looked(case) {
        lines.push(with(key, "time", &form::date_and_clock(content, lang, at)));
    }
    if let Some(passing) = &case.life.passing {
        let key = if passing.agreed.is_some() { "card-pass-agreed" } else { "card-pass-asked" };
        lines.push(with(key, "centre", content.centres.get(&passing.to).map_or("", |centre| centre.name.as_str())));
    }
    if let Some(at) = case.life.called {
        lines.push(with("card-called-in", "time", &form::day_with_clock(content, lang, at)));
    }
    if let Some((at, _)) = case.returned {
        lines.push(with("card-returned", "time", &form::day_with_clock(content, lang, at)));
    }
    lines.push(String::new());
    if before_the_first_answer(case) {
        lines.extend(["card-first-ask", "card-first-phone", "card-first-promise"].map(say));
    }
    lines.push(say("card-how"));
    Card { text: lines.join("\n"), buttons: buttons(content, case, aside) }
}

/// When she last looked, or that she has closed her card since.
fn looked(case: &Case) -> Option<(&'static str, Timestamp)> {
    match (case.looked, case.shut) {
        (looked, Some(shut)) if looked.is_none_or(|looked| looked <= shut) => Some(("card-shut", shut)),
        (looked, Some(_) | None) => looked.map(|at| ("card-looked", at)),
    }
}

/// Whether somebody has the case and no answer has gone out yet: what comes first in a first contact stands on the card.
fn before_the_first_answer(case: &Case) -> bool {
    let went = |state: ReplyState| matches!(state, ReplyState::Waiting | ReplyState::Opened { .. } | ReplyState::Had);
    case.state == State::Open && case.owner.is_some() && !case.answers.iter().any(|reply| went(reply.state))
}

/// That it is closed, why, and what opens it.
fn closed(content: &Content, case: &Case) -> String {
    let say = |key: &str| content.say(case.desk_lang, key, &[]);
    match case.life.closed {
        Some((why, _)) => format!("{} {}", say(&format!("closed-{}", why.as_str())), say("card-closed")),
        None => say("card-closed"),
    }
}

/// The buttons, three rows at most, and one more while an interpreter is looked for.
fn buttons(content: &Content, case: &Case, aside: Option<&Case>) -> Vec<Vec<Button>> {
    let button = |key: &str, tap: DeskTap| Button { label: content.say(case.desk_lang, key, &[]), data: tap.data() };
    let row = |buttons: [(&str, DeskTap); 2]| buttons.map(|(key, tap)| button(key, tap)).to_vec();
    let main = || row([("button-release", DeskTap::Release), ("button-close", DeskTap::Close(None))]);
    let calm = || match case.life.urgent {
        None => ("button-is-urgent", DeskTap::Urgent),
        Some(_) => ("button-not-urgent", DeskTap::NotUrgent),
    };
    let more = || row([calm(), ("button-more", DeskTap::More)]);
    let chosen = || row([("button-phrases", DeskTap::Phrase(Pick::Open)), ("button-ask", DeskTap::Ask(Pick::Open))]);
    match (case.state, case.owner, case.life.panel) {
        (State::Open, None, Panel::Main | Panel::Reasons | Panel::Naps | Panel::Centres) => {
            vec![vec![button("button-claim", DeskTap::Claim)], more()]
        }
        (State::Open, None, Panel::More) => vec![
            vec![button("button-claim", DeskTap::Claim)],
            row([("button-called-in", DeskTap::CalledIn), ("button-block", DeskTap::Block)]),
            vec![button("button-back", DeskTap::Back)],
        ],
        (State::Open, Some(_), Panel::More) => vec![
            row([("button-hand-on", DeskTap::HandOn), ("button-called-in", DeskTap::CalledIn)]),
            row([("button-snooze", DeskTap::Snooze(None)), ("button-block", DeskTap::Block)]),
            row([("button-pass", DeskTap::Pass(None)), ("button-back", DeskTap::Back)]),
        ],
        (State::Open, Some(_), Panel::Centres) => {
            let others = content.centres.values().filter(|centre| centre.id != case.centre);
            let pass =
                |centre: &Centre| Button { label: centre.name.clone(), data: DeskTap::Pass(Some(centre.id.clone())).data() };
            let mut all: Vec<Button> = others.map(pass).collect();
            all.push(button("button-back", DeskTap::Back));
            all.chunks(2).map(<[Button]>::to_vec).collect()
        }
        (State::Open, Some(_), Panel::Naps) => {
            let nap = |nap: Nap| button(&format!("button-snooze-{}", nap.as_str()), DeskTap::Snooze(Some(nap)));
            let mut all: Vec<Button> = Nap::ALL.into_iter().map(nap).collect();
            all.push(button("button-back", DeskTap::Back));
            all.chunks(2).map(<[Button]>::to_vec).collect()
        }
        (State::Open, Some(_), Panel::Reasons) => {
            let why = |reason: Reason| button(&format!("button-close-{}", reason.as_str()), DeskTap::Close(Some(reason)));
            let mut all: Vec<Button> = Reason::CHOICES.into_iter().map(why).collect();
            all.push(button("button-back", DeskTap::Back));
            all.chunks(2).map(<[Button]>::to_vec).collect()
        }
        (State::Open, Some(_), Panel::Main) if case.to_be_taken_over(aside) => {
            let take_over = vec![button("button-take-over", DeskTap::TakeOver)];
            vec![[take_over, chosen()].concat(), main(), more()]
        }
        (State::Open, Some(_), Panel::Main) if form::lacks_interpreter(content, case) => {
            vec![vec![button("button-interpreter", DeskTap::Interpreter)], chosen(), main(), more()]
        }
        (State::Open, Some(_), Panel::Main) => vec![chosen(), main(), more()],
        (State::Closed, _, _) if block::blocked(case) => vec![vec![button("button-unblock", DeskTap::Unblock)]],
        (State::Closed, _, _) if case.life.reopens.is_some() => vec![vec![button("button-reopen", DeskTap::Reopen)]],
        (State::Closed | State::Ended, _, _) => Vec::new(),
    }
}
