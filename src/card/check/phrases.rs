//! Every phrase and question, as it is chosen at the desk and as it stands on her card.
//!
//! Knows: the way from the menu to her card. Does not know: what is right or wrong with a card.

use jiff::civil::time;

use super::tale::{Sample, Tale};
use crate::card::phrase;
use crate::content::Content;
use crate::content::phrases::{Manner, Slot};
use crate::passage::event::{Answer, DeskAct, Event};
use crate::passage::ids::{Message, Words};
use crate::passage::menu::{Pick, today};
use crate::passage::visit::Face;

const MENU: Message = Message(60);

/// Every menu and every answer that comes from one; `crossed` is a case in the room.
pub(super) fn all<'c>(content: &Content, crossed: &impl Fn() -> Tale<'c>) -> Vec<Sample> {
    let (mut samples, mut menus) = (Vec::new(), Vec::new());
    for kind in [Manner::Phrase, Manner::Question] {
        let (mut tale, name) = (opened(kind, crossed), Pick::Open.data(kind));
        menus.extend(menu(content, &tale, &format!("desk {name}")));
        for group in content.team.groups(kind) {
            picks(&mut tale, kind, &Pick::Group(group.clone()));
            menus.extend(menu(content, &tale, &format!("desk {name} {group}")));
        }
    }
    for said in &content.team.phrase {
        let mut tale = opened(said.kind, crossed);
        picks(&mut tale, said.kind, &Pick::Phrase(said.id.clone()));
        menus.extend(menu(content, &tale, &format!("desk {}", said.key())));
        let today = today(tale.now);
        for slot in &said.slots {
            match slot {
                Slot::Day => picks(&mut tale, said.kind, &Pick::Day(today)),
                Slot::Hour => picks(&mut tale, said.kind, &Pick::Hour(time(10, 0, 0, 0))),
                Slot::Place => {
                    tale.desk(DeskAct::Wrote { message: Message(61), to: Some(MENU), words: Words::new("“… …”") });
                }
            }
        }
        if !said.slots.is_empty() {
            menus.extend(menu(content, &tale, &format!("desk {}, filled in", said.key())));
        }
        let version = tale.passage.case.as_ref().map_or(0, |case| case.menus);
        picks(&mut tale, said.kind, &Pick::Send(version));
        tale.waits(60).presses("read");
        samples.push(tale.sample(format!("answer {}", said.key())));
        let question = answer(&tale.sample(String::new())).and_then(crate::passage::case::Reply::question);
        if let Some(question) = question {
            tale.presses(&format!("reply:{question}.1"));
            samples.push(tale.sample(format!("answer {}, answered", said.key())));
        }
    }
    // What she reads comes first: a reviewer looks at that, and at the desk's side of it only once.
    samples.extend(menus);
    samples
}

/// The answer that shows on the card of `sample`.
pub(super) fn answer(sample: &Sample) -> Option<&crate::passage::case::Reply> {
    let Some(Face::Answer(number)) = &sample.face else { return None };
    sample.passage.shown()?.answers.iter().find(|reply| reply.number == *number)
}

/// The statements that the card of `sample` rests on, where it shows a phrase.
pub(super) fn facts<'c>(content: &'c Content, sample: &Sample) -> &'c [String] {
    let said = answer(sample).and_then(|reply| reply.says.phrase(content));
    said.map_or(&[], |(phrase, _)| phrase.facts.as_slice())
}

fn opened<'c>(kind: Manner, crossed: &impl Fn() -> Tale<'c>) -> Tale<'c> {
    let mut tale = crossed();
    tale.desk_presses("claim").desk_presses(&Pick::Open.data(kind));
    tale.takes(Event::Answer(Answer::MenuShown { version: 1, message: MENU }));
    tale
}

fn picks(tale: &mut Tale<'_>, kind: Manner, pick: &Pick) {
    tale.desk(DeskAct::Press { on: MENU, data: pick.data(kind), query: String::new() });
}

fn menu(content: &Content, tale: &Tale<'_>, name: &str) -> Option<Sample> {
    let case = tale.passage.case.as_ref()?;
    let menu = case.menu.as_ref()?;
    let (card, _) = phrase::menu(content, case, menu.version, menu.message, tale.now)?;
    Some(Sample { face: None, card, ..tale.sample(name.to_owned()) })
}
