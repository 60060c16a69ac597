//! Which chat, message or topic a request is about, and whether the bot may do that there.
//!
//! Knows: blocks, memberships, rights, age. Does not know: what is done then.

use jiff::SignedDuration;

use super::super::plan::Right;
use super::super::refusal::Refusal;
use super::super::world::groups::{GENERAL, Group, Standing, Topic};
use super::super::world::{From, Message, Place, State};
use super::params::{Params, missing};

/// How long after it was written a message can be deleted.
const DELETABLE: SignedDuration = SignedDuration::from_hours(48);

/// What the bot wants in a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// To look, or to take something away.
    Looking,
    /// To send or to edit.
    Writing,
}

/// The chat that a request is about.
pub(crate) fn chat(state: &State, params: &Params, wish: For) -> Result<Place, Refusal> {
    let id = match (params.int("chat_id"), params.text("chat_id")) {
        (Some(id), _) => id,
        (None, Some(name)) => named(state, name).ok_or_else(not_found)?,
        (None, None) => return Err(missing("chat_id")),
    };
    if let Some(person) = state.people.get(&id) {
        return match wish {
            For::Looking if person.started => Ok(Place::Person(id)),
            For::Looking => Err(not_found()),
            For::Writing if person.deactivated => Err(Refusal::forbidden("user is deactivated")),
            For::Writing if !person.started => Err(Refusal::forbidden("bot can't initiate conversation with a user")),
            For::Writing if person.blocked => Err(Refusal::forbidden("bot was blocked by the user")),
            For::Writing => Ok(Place::Person(id)),
        };
    }
    if let Some(group) = state.groups.get(&id) {
        return standing(group, wish).map(|()| Place::Group(id));
    }
    match state.users.get(&id) {
        Some(user) if user.bot && wish == For::Writing => Err(Refusal::forbidden("the bot can't send messages to the bot")),
        Some(_) if wish == For::Writing => Err(Refusal::forbidden("bot can't initiate conversation with a user")),
        Some(_) | None => Err(not_found()),
    }
}

fn not_found() -> Refusal {
    Refusal::bad("chat not found")
}

fn named(state: &State, name: &str) -> Option<i64> {
    let name = name.strip_prefix('@')?;
    let is_it = |group: &&Group| group.username.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(name));
    state.groups.values().find(is_it).map(|group| group.id)
}

fn standing(group: &Group, wish: For) -> Result<(), Refusal> {
    match group.standing {
        Standing::Kicked => Err(Refusal::forbidden("bot was kicked from the supergroup chat")),
        Standing::Left => Err(Refusal::forbidden("bot is not a member of the supergroup chat")),
        Standing::Deleted => Err(Refusal::forbidden("the group chat was deleted")),
        Standing::Moved(to) => Err(Refusal::migrated(to)),
        Standing::In if wish == For::Writing && !group.rights.has(Right::Write) => {
            Err(Refusal::bad("have no write access to the chat"))
        }
        Standing::In => Ok(()),
    }
}

/// The group that a request is about; `else_words` for a chat that is none.
pub(crate) fn group<'a>(state: &'a mut State, place: Place, else_words: &str) -> Result<&'a mut Group, Refusal> {
    match place {
        Place::Person(_) => Err(Refusal::bad(else_words)),
        Place::Group(id) => state.groups.get_mut(&id).ok_or_else(not_found),
    }
}

/// The topic that a message goes to: none where topics are off, whatever was asked for.
pub(crate) fn thread(state: &State, place: Place, asked: Option<i64>) -> Result<Option<i64>, Refusal> {
    let Place::Group(id) = place else { return Ok(None) };
    let (Some(group), Some(asked)) = (state.groups.get(&id).filter(|group| group.forum), asked) else { return Ok(None) };
    match group.topics.get(&asked) {
        None => Err(Refusal::bad("message thread not found")),
        Some(topic) if topic.closed && !group.rights.has(Right::ManageTopics) => Err(Refusal::bad("TOPIC_CLOSED")),
        Some(_) => Ok(Some(asked)),
    }
}

/// A topic that is to be changed. `refused` is said without the right to, unless the bot has made it itself.
pub(crate) fn topic<'a>(group: &'a mut Group, id: i64, refused: &str) -> Result<&'a mut Topic, Refusal> {
    forum(group)?;
    if id == GENERAL {
        return Err(Refusal::bad("message thread not found"));
    }
    let may = group.rights.has(Right::ManageTopics);
    let gone = group.deleted.contains(&id);
    match group.topics.get_mut(&id) {
        Some(topic) if may || topic.by_bot => Ok(topic),
        Some(_) => Err(Refusal::bad(refused)),
        None if gone => Err(Refusal::bad("TOPIC_DELETED")),
        None => Err(Refusal::bad("TOPIC_ID_INVALID")),
    }
}

/// Refuses where topics are off.
pub(crate) fn forum(group: &Group) -> Result<(), Refusal> {
    if group.forum { Ok(()) } else { Err(Refusal::bad("the chat is not a forum")) }
}

/// A message of the bot's that is to be edited.
pub(crate) fn editable(state: &mut State, place: Place, id: i64) -> Result<&mut Message, Refusal> {
    let found = state.chat_mut(place).and_then(|chat| chat.messages.get_mut(&id));
    let message = found.ok_or_else(|| Refusal::bad("message to edit not found"))?;
    if message.from != From::Bot || message.other_keyboard || message.body.is_service() {
        return Err(Refusal::bad("message can't be edited"));
    }
    Ok(message)
}

/// Whether a message may be deleted; `None` if there is none.
pub(crate) fn deletable(state: &State, place: Place, id: i64) -> Option<Result<(), Refusal>> {
    let message = state.message(place, id)?;
    let theirs = match place {
        Place::Person(_) => false,
        Place::Group(group) => {
            let may = state.groups.get(&group).is_some_and(|group| group.rights.has(Right::DeleteMessages));
            message.from != From::Bot && !may
        }
    };
    if message.body.is_root() || theirs {
        return Some(Err(Refusal::bad("message can't be deleted")));
    }
    let old = state.now().duration_since(message.at) > DELETABLE;
    Some(if old { Err(Refusal::bad("message can't be deleted for everyone")) } else { Ok(()) })
}
