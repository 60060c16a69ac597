//! The sizes that Telegram allows: of texts, buttons, names, lists.
//!
//! Knows: how much of what, in which unit. Does not know: chats.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::params::{Params, missing};
use super::spec::SPEC;

/// The most UTF-16 units of a message's text.
const TEXT: usize = 4096;
/// The most bytes of callback data.
const DATA: usize = 64;
/// The most letters of a topic's name.
const TOPIC: usize = 128;
/// The most letters of what a press is answered.
const ANSWER: usize = 200;
/// The most ids in one request.
pub(crate) const IDS: usize = 100;
/// Buttons in a row and in all: nobody has published these numbers; they are what holds in practice.
const IN_A_ROW: usize = 8;
const IN_ALL: usize = 100;

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The text of a message and its entities. `too_long` is what Telegram calls it there.
pub(crate) fn text<'a>(params: &'a Params, too_long: &str) -> Result<(&'a str, Vec<Value>), Refusal> {
    let text = params.text("text").ok_or_else(|| missing("text"))?;
    if text.trim().is_empty() {
        return Err(Refusal::wrong("message text is empty", "empty text"));
    }
    let length = units(text);
    if length > TEXT {
        return Err(Refusal::wrong(too_long, &format!("text of {length} UTF-16 units")));
    }
    if params.text("parse_mode").is_some() {
        return Err(Refusal::wrong("unsupported parse_mode", "parse_mode: this stand-in reads entities only"));
    }
    let entities = params.list("entities").cloned().unwrap_or_default();
    let end = i64::try_from(length).unwrap_or(i64::MAX);
    for entity in &entities {
        let number = |field| entity.get(field).and_then(Value::as_i64).unwrap_or(-1);
        let (from, long) = (number("offset"), number("length"));
        if from < 0 || long < 1 || from.saturating_add(long) > end {
            return Err(Refusal::wrong("ENTITY_BOUNDS_INVALID", "an entity that lies outside the text"));
        }
    }
    Ok((text, entities))
}

/// A keyboard under a message.
pub(crate) struct Markup {
    /// The inline keyboard, unless it is empty.
    pub(crate) inline: Option<Value>,
    /// Whether it is of another kind.
    pub(crate) other: bool,
}

/// The reply_markup of a request.
pub(crate) fn markup(params: &Params) -> Result<Markup, Refusal> {
    let Some(markup) = params.object("reply_markup") else { return Ok(Markup { inline: None, other: false }) };
    let Some(rows) = markup.get("inline_keyboard").and_then(Value::as_array) else {
        return Ok(Markup { inline: None, other: true });
    };
    let mut count = 0;
    for row in rows.iter().filter_map(Value::as_array) {
        count += row.len();
        if row.len() > IN_A_ROW || count > IN_ALL {
            return Err(Refusal::wrong("reply markup is too long", "too many buttons"));
        }
        row.iter().try_for_each(button)?;
    }
    Ok(Markup { inline: (count > 0).then(|| markup.clone()), other: false })
}

fn button(button: &Value) -> Result<(), Refusal> {
    let word = |field| button.get(field).and_then(Value::as_str);
    if word("text").is_none_or(|text| text.trim().is_empty()) {
        return Err(Refusal::wrong("inline keyboard button text must be non-empty", "a button without a label"));
    }
    let fields = button.as_object().map(|fields| fields.keys().map(String::as_str));
    let looks = ["text", "style", "icon_custom_emoji_id"];
    let deeds = fields.into_iter().flatten().filter(|field| !looks.contains(field)).count();
    if deeds != 1 {
        let why = format!("a button that does {deeds} things");
        return Err(Refusal::wrong("text buttons are unallowed in the inline keyboard", &why));
    }
    if let Some(data) = word("callback_data")
        && !(1..=DATA).contains(&data.len())
    {
        return Err(Refusal::wrong("BUTTON_DATA_INVALID", &format!("callback_data of {} bytes", data.len())));
    }
    if let Some(style) = word("style")
        && !["danger", "success", "primary"].contains(&style)
    {
        return Err(Refusal::wrong("invalid button style specified", &format!("button style {style:?}")));
    }
    let copied = button.get("copy_text").and_then(|copy| copy.get("text")).and_then(Value::as_str);
    if let Some(text) = copied
        && !(1..=256).contains(&text.chars().count())
    {
        return Err(Refusal::wrong("BUTTON_COPY_TEXT_INVALID", "copy_text that is not of 1 to 256 letters"));
    }
    match word("url") {
        Some(url) if !["https://", "http://", "tg://"].iter().any(|start| url.starts_with(start)) => {
            Err(Refusal::wrong("BUTTON_URL_INVALID", "a button's url"))
        }
        Some(_) | None => Ok(()),
    }
}

/// The name of a topic.
pub(crate) fn topic_name(params: &Params) -> Result<Option<&str>, Refusal> {
    match params.text("name") {
        Some(name) if name.trim().is_empty() => Err(Refusal::wrong("title must be non-empty", "empty topic name")),
        Some(name) if name.chars().count() > TOPIC => {
            Err(Refusal::wrong("TOPIC_TITLE_INVALID", &format!("topic name of {} letters", name.chars().count())))
        }
        name => Ok(name),
    }
}

/// What a press is answered.
pub(crate) fn answer(params: &Params) -> Result<&str, Refusal> {
    let text = params.text("text").unwrap_or_default();
    let length = text.chars().count();
    if length > ANSWER {
        return Err(Refusal::wrong("MESSAGE_TOO_LONG", &format!("answer to a press of {length} letters")));
    }
    Ok(text)
}

/// The ids of several messages.
pub(crate) fn ids(params: &Params) -> Result<Vec<i64>, Refusal> {
    let ids: Vec<i64> = params.list("message_ids").into_iter().flatten().filter_map(Value::as_i64).collect();
    if ids.is_empty() {
        return Err(missing("message_ids"));
    }
    if ids.len() > IDS {
        return Err(Refusal::wrong("too many message identifiers specified", &format!("{} message ids", ids.len())));
    }
    Ok(ids)
}

/// The reactions that are to stand on a message.
pub(crate) fn reactions(params: &Params) -> Result<Vec<String>, Refusal> {
    let list = params.list("reaction").into_iter().flatten();
    let emoji = |one: &Value| one.get("emoji").and_then(Value::as_str).map(str::to_owned);
    let found: Option<Vec<String>> = list.map(emoji).collect();
    let found = found.ok_or_else(|| Refusal::wrong("REACTION_INVALID", "a reaction that bots can't set"))?;
    if found.len() > 1 {
        return Err(Refusal::wrong("REACTIONS_TOO_MANY", "more than one reaction"));
    }
    match found.iter().find(|emoji| !SPEC.reactions.contains(*emoji)) {
        Some(strange) => Err(Refusal::wrong("REACTION_INVALID", &format!("reaction {strange:?}"))),
        None => Ok(found),
    }
}

/// Words of the bot's profile, of at most `most` letters, and the language that they are for.
pub(crate) fn profile(params: &Params, field: &str, most: usize, words: &str) -> Result<(String, String), Refusal> {
    let text = params.text(field).unwrap_or_default();
    if text.chars().count() > most {
        return Err(Refusal::wrong(words, &format!("{field} of {} letters", text.chars().count())));
    }
    Ok((language(params)?, text.to_owned()))
}

/// A language of two letters, or none.
pub(crate) fn language(params: &Params) -> Result<String, Refusal> {
    let tag = params.text("language_code").unwrap_or_default();
    let is_tag = tag.is_empty() || (tag.len() == 2 && tag.bytes().all(|byte| byte.is_ascii_lowercase()));
    if is_tag {
        Ok(tag.to_owned())
    } else {
        Err(Refusal::wrong("invalid language_code specified", &format!("language_code {tag:?}")))
    }
}
