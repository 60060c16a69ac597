//! setMyCommands: the list of commands, by scope and language.
//!
//! Knows: what a command may look like. Does not know: what it does.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::State;
use super::params::{Params, missing};
use super::{Answer, limits};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let commands = params.list("commands").ok_or_else(|| missing("commands"))?;
    if commands.len() > limits::IDS {
        return Err(Refusal::wrong("BOT_COMMANDS_TOO_MUCH", "more than 100 commands"));
    }
    let word = |command: &Value, field| command.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    for command in commands {
        let name = word(command, "command");
        let fits = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if !fits || !(1..=32).contains(&name.len()) {
            return Err(Refusal::wrong("BOT_COMMAND_INVALID", &format!("command {name:?}")));
        }
        if !(1..=256).contains(&word(command, "description").chars().count()) {
            return Err(Refusal::wrong("BOT_COMMAND_DESCRIPTION_INVALID", &format!("description of {name:?}")));
        }
    }
    let scope = params.object("scope").map(Value::to_string).unwrap_or_default();
    let place = format!("{scope}{}", limits::language(params)?);
    state.bot.commands.insert(place, Value::Array(commands.clone()));
    Ok(Value::Bool(true))
}
