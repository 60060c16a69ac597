//! Something ready in place of what was written: where the person can't read it, the line that asks offers the nearest phrase.
//!
//! Knows: what becomes of the line and of what was written. Does not know: which phrase is near (`content::phrases`), or what a
//! menu does afterwards.

use super::case::{Case, Reply, ReplyState};
use super::crossing::mark;
use super::effect::{Effect, Mark};
use super::ids::{Message, Volunteer};
use super::menu::{self, At, Menu};
use crate::content::Content;
use crate::content::phrases::Manner;

/// What was offered on the line that asks: the line becomes a menu with it, and what was written is not said.
pub(super) fn press(
    content: &Content,
    case: &mut Case,
    (by, on): (Volunteer, Message),
    (kind, id): (Manner, &str),
    effects: &mut Vec<Effect>,
) -> Option<&'static str> {
    let there = content.team.find(kind, id).is_some();
    if !there || !replaced(case, by, on, effects) {
        return Some("tell-old-button");
    }
    menu::close(content, case, effects);
    let (version, to) = (menu::next_version(case), menu::last_carried(case));
    let at = At::Chosen { id: id.to_owned(), values: Vec::new(), misfit: false };
    case.menu = Some(Menu { by, kind, message: Some(on), first: version, version, to, at });
    effects.push(Effect::Landmark { group: case.group, message: on });
    menu::changed(case, effects);
    None
}

/// What was asked about on the line `on` is not said; something ready that takes the line is said instead.
fn replaced(case: &mut Case, by: Volunteer, on: Message, effects: &mut Vec<Effect>) -> bool {
    let asked =
        |reply: &&mut Reply| reply.state == ReplyState::Asked && reply.by == by && reply.line.is_none_or(|line| line == on);
    let group = case.group;
    let Some(reply) = case.answers.iter_mut().rev().find(asked) else { return false };
    (reply.state, reply.line) = (ReplyState::Withdrawn, None);
    reply.forget();
    mark(reply.group.unwrap_or(group), reply.source, Mark::Withdrawn, effects);
    true
}
