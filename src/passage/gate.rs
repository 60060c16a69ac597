//! What is asked before an answer goes out: another language than hers, what looks like somebody's name or where they are,
//! another case's name. It asks and never blocks: whoever wrote the answer decides.
//!
//! Knows: which doubts there are, and how the one message asks about all of them. Does not know: how a text is looked at
//! (`content::tells`), or what becomes of the answer.

use unicode_segmentation::UnicodeSegmentation;

use super::case::Case;
use super::effect::HoldLine;
use super::form;
use super::ids::Words;
use super::menu::Pick;
use super::phrase::{self, Value};
use crate::content::phrases::Manner;
use crate::content::{Arg, Content, Lang, Tell};

/// So many signs of a phrase stand on the button that offers it.
const LABEL: usize = 40;

/// One reason to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// It is in this language, and she reads another.
    Language(Lang),
    /// It is in letters that her language is not written with.
    Letters,
    /// It seems to tell about somebody.
    Tells(Tell),
    /// It has another case's spoken name in it.
    Case(u16),
}

/// Every reason to ask before `words` go to `case`; `others` are the names of the other cases at this desk.
pub(super) fn doubts(content: &Content, case: &Case, words: &Words, others: &[u16]) -> Vec<Doubt> {
    let text = words.reveal();
    let language = match content.written_in(text).filter(|lang| *lang != case.lang) {
        Some(lang) => Some(Doubt::Language(lang)),
        None => content.in_other_letters(text, case.lang).then_some(Doubt::Letters),
    };
    language.into_iter().chain(told(content, case, text, others)).collect()
}

/// The same for a phrase: its own words are nobody's, but an address that was filled in may tell where somebody is. The address
/// of a centre's office is no doubt.
pub(super) fn filled(content: &Content, case: &Case, values: &[Value], others: &[u16]) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for value in values {
        match value {
            Value::Place(place) => doubts.extend(told(content, case, place.reveal(), others)),
            Value::Day(_) | Value::Hour(_) => (),
        }
    }
    doubts
}

/// What `text` tells of anybody.
fn told(content: &Content, case: &Case, text: &str, others: &[u16]) -> Vec<Doubt> {
    let names = |name: &u16| says(text, &content.spoken_name(case.desk_lang, *name));
    let others = others.iter().copied().filter(|name| *name != case.name && names(name)).map(Doubt::Case);
    content.tells(text).into_iter().map(Doubt::Tells).chain(others).collect()
}

/// The message that asks about all of `doubts`, with the ways on; where she can't read what was `written`, something ready that
/// says nearly the same, or the phrases.
pub(super) fn question(content: &Content, case: &Case, written: Option<&Words>, doubts: &[Doubt]) -> HoldLine {
    let lang = case.desk_lang;
    let say = |key: &str| content.say(lang, key, &[]);
    let (name, reads) = (content.spoken_name(lang, case.name), content.own_name(case.lang));
    let mut lines = vec![say("ask-not-sent")];
    for doubt in doubts {
        lines.push(match doubt {
            Doubt::Language(written) => {
                let written = content.own_name(*written);
                let args = [("name", Arg::Text(&name)), ("reads", Arg::Text(&reads)), ("written", Arg::Text(&written))];
                content.say(lang, "ask-language", &args)
            }
            Doubt::Letters => content.say(lang, "ask-letters", &[("name", Arg::Text(&name)), ("reads", Arg::Text(&reads))]),
            Doubt::Tells(Tell::Name) => say("ask-name"),
            Doubt::Tells(Tell::Address) => say("ask-address"),
            Doubt::Tells(Tell::Number) => say("ask-number"),
            Doubt::Tells(Tell::Link) => say("ask-link"),
            Doubt::Case(other) => content.say(lang, "ask-case", &[("other", Arg::Text(&content.spoken_name(lang, *other)))]),
        });
    }
    let foreign = doubts.iter().any(|doubt| matches!(doubt, Doubt::Language(_) | Doubt::Letters));
    if foreign && form::lacks_interpreter(content, case) {
        lines.push(say("card-interpreter"));
    }
    let confirm = match doubts {
        [Doubt::Language(written)] => content.say(lang, "button-send-in", &[("written", Arg::Text(&content.own_name(*written)))]),
        _ => say("button-send-anyway"),
    };
    // The menus are the case's: what came beside it has none.
    let instead = written.filter(|_| foreign && !case.is_aside()).map(|written| instead(content, case, written, doubts));
    HoldLine { text: lines.join("\n"), hidden: None, confirm: Some(confirm), instead, undo: Some(say("button-cancel")) }
}

/// The button that leads to the phrase nearest to what was `written`, or to all of them.
fn instead(content: &Content, case: &Case, written: &Words, doubts: &[Doubt]) -> (String, String) {
    let lang = case.desk_lang;
    let in_lang = doubts.iter().find_map(|doubt| match doubt {
        Doubt::Language(written) => Some(*written),
        Doubt::Letters | Doubt::Tells(_) | Doubt::Case(_) => None,
    });
    let near = [in_lang, Some(lang)].into_iter().flatten().find_map(|lang| content.nearest_phrase(lang, written.reveal()));
    let Some(phrase) = near else {
        return (content.say(lang, "button-phrases", &[]), Pick::Open.data(Manner::Phrase));
    };
    let said = phrase::text(content, case, phrase, &[], lang);
    let mut short: String = said.graphemes(true).take(LABEL).collect();
    if short.len() < said.len() {
        short.push('…');
    }
    (content.say(lang, "button-instead", &[("said", Arg::Text(&short))]), Pick::Instead(phrase.id.clone()).data(phrase.kind))
}

/// Whether `name` stands in `text` as whole words, in whatever letters.
fn says(text: &str, name: &str) -> bool {
    let (text, name) = (text.to_lowercase(), name.to_lowercase());
    let ends = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric());
    text.match_indices(&name).any(|(at, found)| {
        let (before, after) = (text.get(..at), text.get(at + found.len()..));
        ends(before.and_then(|text| text.chars().next_back())) && ends(after.and_then(|text| text.chars().next()))
    })
}
