//! Something was tried three times and set aside: she and the desk are told that it did not pass.
//!
//! Knows: who is told what. Does not know: what it was, or why it did not pass.

use super::calling;
use super::case::State;
use super::crossing::say;
use super::desk::tell_her;
use super::effect::{Alarm, Effect, Errand, Rank, Row};
use super::event::Lost;
use super::turn::{Moment, Passage};
use crate::content::Content;

/// Takes one turn on what was set aside.
pub(super) fn turn(content: &Content, passage: &mut Passage, lost: Lost, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    effects.push(Effect::Alarm(Alarm::SetAside));
    match lost {
        Lost::Hers { chat, message } => {
            // Whoever looks into the phone would read what the desk does not have.
            if let Some(message) = message {
                let what = Errand::Delete { messages: vec![message] };
                effects.push(Effect::Send(Row { to: chat, rank: Rank::Danger, what }));
            }
            passage.visit.unheard = true;
            if passage.visit.awake() {
                passage.visit.show_again();
            }
        }
        Lost::Words { number } => {
            let case = passage.case.iter_mut().flat_map(|case| &mut case.words);
            case.filter(|said| said.number == number && said.carried.is_none()).for_each(|said| said.refused = true);
            passage.both_mut().for_each(|case| calling::lost(case, number));
            tell_her(passage);
        }
        Lost::Topic => {
            // The next deed asks for the topic of deeds again.
            passage.room.iter_mut().for_each(|room| room.audit.asked = false);
            passage.case.iter_mut().for_each(|case| case.stuck = true);
            tell_her(passage);
        }
        Lost::Desk { .. } | Lost::Other => (),
    }
    let Some(case) = passage.case.as_mut().filter(|case| case.state != State::Ended) else { return };
    let (key, to) = match lost {
        Lost::Hers { .. } | Lost::Words { .. } => ("lost-hers", None),
        Lost::Desk { message } => ("lost-desk", message),
        // There is no topic to say it in, or nothing that anybody waits for.
        Lost::Topic | Lost::Other => return,
    };
    say(case.group, content.say(case.desk_lang, key, &[]), to, effects);
    case.changed(moment.now);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passage::event::Event;
    use crate::passage::ids::Message;
    use crate::passage::tests::Story;
    use crate::passage::turn;

    #[test]
    fn both_sides_hear_of_words_that_did_not_pass() {
        let story = Story::crossed();
        let number = story.passage.case.as_ref().unwrap().next_words;
        let mut passage = story.passage.clone();
        let words = crate::passage::ids::Words::new("not carried");
        super::super::crossing::carry(
            &story.content,
            &mut passage,
            None,
            &words,
            story.moment().now,
            &story.moment(),
            &mut Vec::new(),
        );
        let turn = turn(&story.content, passage, Event::Lost(Lost::Words { number }), &story.moment());
        assert!(turn.passage.case.unwrap().words.iter().any(|said| said.refused));
        let told = |effect: &Effect| matches!(effect, Effect::Send(row) if matches!(row.what, Errand::Say { .. }));
        assert!(turn.effects.iter().any(told), "the desk has a line");
        assert!(turn.effects.contains(&Effect::Alarm(Alarm::SetAside)));
    }

    #[test]
    fn what_she_wrote_goes_from_her_chat_even_if_it_went_nowhere() {
        let story = Story::crossed();
        let (chat, message) = (story.passage.visit.chat.unwrap(), Message(77));
        let lost = Event::Lost(Lost::Hers { chat, message: Some(message) });
        let turn = turn(&story.content, story.passage.clone(), lost, &story.moment());
        let what = Errand::Delete { messages: vec![message] };
        assert!(turn.effects.contains(&Effect::Send(Row { to: chat, rank: Rank::Danger, what })));
        assert!(turn.passage.visit.unheard, "she is told that it went nowhere");
    }
}
