//! closeForumTopic: only administrators write in the topic from then on.
//!
//! Knows: that a closed one is not closed again. Does not know: who writes.

use super::super::world::State;
use super::Answer;
use super::params::Params;
use super::reopen_forum_topic::turn;

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    turn(state, params, true)
}
