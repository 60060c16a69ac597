//! A journey as a person would tell it, read into steps.
//!
//! Knows: the words of a journey. Does not know: a world. A line is who, at least two spaces, and what; a line that begins
//! with spaces goes on with the one before; `#` begins a comment.

use jiff::SignedDuration;
use jiff::civil::DateTime;

/// Who has a phone, in the order of the world's people.
pub const PHONES: [&str; 6] = ["person", "finder", "third", "fourth", "fifth", "sixth"];

/// A step, and the line that it begins in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The line, from 1.
    pub line: usize,
    /// What it says.
    pub what: What,
}

/// What a step says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Only these centres have a desk.
    Desks(Vec<String>),
    /// The clock is set, in Belgium's time.
    At(DateTime),
    /// The clock goes on by so much.
    Later(SignedDuration),
    /// The bot is stopped as if by a pulled plug and started again.
    Restart,
    /// Somebody with a phone does something.
    Person { who: String, does: Deed },
    /// The person and the finder do the same, each on a phone of their own; after each press the two cards must be alike.
    Both(Deed),
    /// Somebody at a desk does something, in the topic that is named, in General, or in the newest topic.
    Member { who: String, topic: Option<String>, does: DeskDeed },
    /// What her newest card must show.
    Card { whose: String, must: Vec<Must> },
    /// What her lock screen must show.
    Lock { whose: String, must: Vec<Must> },
    /// What the topic (named, or the newest) must show.
    Desk { topic: Option<String>, must: Vec<Must> },
    /// What the newest press at a desk was answered with, in the box that only whoever pressed sees.
    Told(Vec<Must>),
    /// No topic at all, at any desk.
    NoTopic,
    /// So many requests of a method in somebody's chat since the last line of this kind, at most.
    AtMost { count: usize, method: String, whose: String },
    /// What has been asked for until now is not counted by the next line of that kind.
    CountsFromHere,
    /// Her chat holds so many messages.
    Messages { whose: String, count: usize },
}

/// What somebody does with a phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Sends /start.
    Starts,
    /// Presses buttons, one after another, each on the newest card.
    Taps(Vec<String>),
    /// Writes.
    Writes(String),
    /// Changes what she wrote last, if it is still there.
    Changes(String),
    /// Sends a thing.
    Sends(String),
    /// Blocks the bot.
    Blocks,
    /// Unblocks it.
    Unblocks,
    /// Clears the chat, for herself.
    Clears,
}

/// What somebody does at a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskDeed {
    /// Presses a button in the topic.
    Taps(String),
    /// Writes, as a reply to the newest message that contains a quote.
    Replies { to: String, text: String },
    /// Writes, as a reply to nothing.
    Writes(String),
    /// Sends a thing, as a reply to the newest message that contains a quote.
    Sends { thing: String, to: Option<String> },
    /// Deletes the topic by hand.
    DeletesTopic,
    /// Switches topics of the group off or on.
    Forum(bool),
}

/// One thing that must be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Must {
    /// These words stand there.
    Say(String),
    /// They don't.
    NotSay(String),
    /// There is this button.
    Offer(String),
    /// There is not.
    NotOffer(String),
    /// It is the neutral card.
    Neutral,
    /// There is nothing.
    Nothing,
    /// The topic is closed.
    Closed,
    /// A message carries this reaction.
    Mark(String),
}

/// Reads a journey; the first line that can't be understood, otherwise.
///
/// # Errors
/// The line's number and what is wrong with it.
pub fn read(text: &str) -> Result<Vec<Step>, String> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.split_once(" #").map_or(line, |(before, _)| before);
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        match lines.last_mut().filter(|_| line.starts_with(' ')) {
            Some((_, before)) => {
                before.push(' ');
                before.push_str(line.trim());
            }
            None => lines.push((number, line.trim_end().to_owned())),
        }
    }
    let step = |(line, text): (usize, String)| {
        what(&text).map(|what| Step { line, what }).ok_or_else(|| format!("line {line}: this can't be understood: {text}"))
    };
    lines.into_iter().map(step).collect()
}

/// The centres that have a desk, as the first line that says so has it; `None` where none does.
pub fn desks(text: &str) -> Option<Vec<String>> {
    let desks = |step: Step| if let What::Desks(desks) = step.what { Some(desks) } else { None };
    read(text).ok()?.into_iter().find_map(desks)
}

fn what(text: &str) -> Option<What> {
    let (who, rest) = text.split_once("  ")?;
    let (who, rest) = (who.trim(), rest.trim());
    match who {
        "given" => rest.strip_prefix("desks").map(|desks| What::Desks(desks.split_whitespace().map(str::to_owned).collect())),
        "clock" => clock(rest),
        "both" => deed(rest).map(What::Both),
        "bot" => (rest == "restarts").then_some(What::Restart),
        "api" if rest == "counts from here" => Some(What::CountsFromHere),
        "api" => {
            let (count, rest) = rest.strip_prefix("at most ")?.split_once(' ')?;
            let (method, whose) = rest.split_once(" to ")?;
            Some(What::AtMost { count: count.parse().ok()?, method: method.to_owned(), whose: whose.to_owned() })
        }
        "told" => musts(rest).map(What::Told),
        "desk" if rest == "no topic" => Some(What::NoTopic),
        "desk" => {
            let (topic, rest) = topic(rest)?;
            Some(What::Desk { topic, must: musts(rest)? })
        }
        _ => by_word(who, rest),
    }
}

/// `card`, `lock` and `chat` are the person's unless `finder's` stands before them; everybody else does something.
fn by_word(who: &str, rest: &str) -> Option<What> {
    let (whose, thing) = who.split_once("'s ").unwrap_or(("person", who));
    let whose = whose.to_owned();
    match thing {
        "card" => Some(What::Card { whose, must: musts(rest)? }),
        "lock" => Some(What::Lock { whose, must: musts(rest)? }),
        "chat" => {
            Some(What::Messages { whose, count: rest.strip_suffix(" messages").or(rest.strip_suffix(" message"))?.parse().ok()? })
        }
        _ if PHONES.contains(&thing) => Some(What::Person { who: thing.to_owned(), does: deed(rest)? }),
        "an" | "bo" | "coord" | "outsider" => {
            let (topic, rest) = topic(rest)?;
            Some(What::Member { who: thing.to_owned(), topic, does: desk_deed(rest)? })
        }
        _ => None,
    }
}

/// `in "Heron 27": ` before what is done or seen there: a topic by its name or by words in it, or `"General"`.
fn topic(rest: &str) -> Option<(Option<String>, &str)> {
    let Some(named) = rest.strip_prefix("in ") else { return Some((None, rest)) };
    let (topic, rest) = quoted(named)?;
    Some((Some(topic), rest.trim_start_matches(':').trim()))
}

fn clock(rest: &str) -> Option<What> {
    if let Some(more) = rest.strip_prefix('+') {
        let (count, unit) = more.split_at_checked(more.len().checked_sub(1)?)?;
        let count: i64 = count.parse().ok()?;
        return Some(What::Later(match unit {
            "s" => SignedDuration::from_secs(count),
            "m" => SignedDuration::from_mins(count),
            "h" => SignedDuration::from_hours(count),
            _ => return None,
        }));
    }
    rest.replace(' ', "T").parse().ok().map(What::At)
}

fn deed(rest: &str) -> Option<Deed> {
    let (verb, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    Some(match (verb, rest) {
        ("starts", "") => Deed::Starts,
        ("blocks", "") => Deed::Blocks,
        ("unblocks", "") => Deed::Unblocks,
        ("clears", "") => Deed::Clears,
        ("taps", rest) => Deed::Taps(labels(rest)?),
        ("writes", rest) => Deed::Writes(only_quoted(rest)?),
        ("changes", rest) => Deed::Changes(only_quoted(rest.strip_prefix("it to ")?)?),
        ("sends", thing) if !thing.is_empty() => Deed::Sends(thing.to_owned()),
        (_, _) => return None,
    })
}

fn desk_deed(rest: &str) -> Option<DeskDeed> {
    let (verb, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    Some(match (verb, rest) {
        ("taps", rest) => DeskDeed::Taps(labels(rest)?.pop()?),
        ("writes", rest) => DeskDeed::Writes(only_quoted(rest)?),
        ("replies", rest) => {
            let (to, rest) = quoted(rest.strip_prefix("to ")?)?;
            DeskDeed::Replies { to, text: only_quoted(rest.trim_start_matches(':').trim())? }
        }
        ("sends", rest) => match rest.split_once(" to ") {
            Some((thing, to)) => DeskDeed::Sends { thing: thing.to_owned(), to: Some(only_quoted(to)?) },
            None => DeskDeed::Sends { thing: rest.to_owned(), to: None },
        },
        ("deletes", "the topic") => DeskDeed::DeletesTopic,
        ("switches", "topics off") => DeskDeed::Forum(false),
        ("switches", "topics on") => DeskDeed::Forum(true),
        (_, _) => return None,
    })
}

/// What must be so: `"words"`, `not "words"`, `[Button]`, `no [Button]`, `neutral`, `nothing`, `closed`, `mark ✍`.
fn musts(mut rest: &str) -> Option<Vec<Must>> {
    let mut found = Vec::new();
    rest = rest.trim();
    while !rest.is_empty() {
        let (must, after) = if rest.starts_with('"') {
            let (words, after) = quoted(rest)?;
            (Must::Say(words), after)
        } else if let Some(after) = rest.strip_prefix("not ") {
            let (words, after) = quoted(after)?;
            (Must::NotSay(words), after)
        } else if rest.starts_with('[') {
            let (label, after) = label(rest)?;
            (Must::Offer(label), after)
        } else if let Some(after) = rest.strip_prefix("no ") {
            let (label, after) = label(after)?;
            (Must::NotOffer(label), after)
        } else {
            let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
            match word {
                "neutral" => (Must::Neutral, after),
                "nothing" => (Must::Nothing, after),
                "closed" => (Must::Closed, after),
                "mark" => {
                    let (mark, after) = after.split_once(' ').unwrap_or((after, ""));
                    (Must::Mark(mark.to_owned()), after)
                }
                _ => return None,
            }
        };
        found.push(must);
        rest = after.trim_start_matches([',', ';']).trim();
    }
    (!found.is_empty()).then_some(found)
}

fn labels(mut rest: &str) -> Option<Vec<String>> {
    let mut labels = Vec::new();
    while !rest.is_empty() {
        let (one, after) = label(rest)?;
        labels.push(one);
        rest = after.trim_start_matches(',').trim();
    }
    (!labels.is_empty()).then_some(labels)
}

fn label(rest: &str) -> Option<(String, &str)> {
    let (label, after) = rest.strip_prefix('[')?.split_once(']')?;
    Some((label.to_owned(), after))
}

fn quoted(rest: &str) -> Option<(String, &str)> {
    let (words, after) = rest.strip_prefix('"')?.split_once('"')?;
    Some((words.to_owned(), after))
}

fn only_quoted(rest: &str) -> Option<String> {
    quoted(rest).filter(|(_, after)| after.trim().is_empty()).map(|(words, _)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_steps() {
        let text = "# a title\nclock   2026-11-24 12:40\nperson  taps [Menu], [English]\ncard    \"Choose\" not \"case\"\n        [Close] no [Read]   # why\n\
                    an      in \"Heron 27\": replies to \"passport\": \"Thursday?\"\nfinder's card  neutral\nboth    taps [Menu]\ndesk    no topic\napi     at most 0 sendMessage to person\n\
                    sixth   starts\ntold    \"yours\" not \"others\"\napi     counts from here\n";
        let steps = read(text).unwrap();
        assert_eq!(steps.len(), 11);
        assert_eq!(steps[10].what, What::CountsFromHere);
        assert_eq!(steps[8].what, What::Person { who: "sixth".to_owned(), does: Deed::Starts });
        assert_eq!(steps[9].what, What::Told(vec![Must::Say("yours".to_owned()), Must::NotSay("others".to_owned())]));
        assert_eq!(steps[5].what, What::Both(Deed::Taps(vec!["Menu".to_owned()])));
        assert_eq!(
            steps[1].what,
            What::Person { who: "person".to_owned(), does: Deed::Taps(vec!["Menu".to_owned(), "English".to_owned()]) }
        );
        let must = vec![
            Must::Say("Choose".to_owned()),
            Must::NotSay("case".to_owned()),
            Must::Offer("Close".to_owned()),
            Must::NotOffer("Read".to_owned()),
        ];
        assert_eq!(steps[2], Step { line: 4, what: What::Card { whose: "person".to_owned(), must } });
        let does = DeskDeed::Replies { to: "passport".to_owned(), text: "Thursday?".to_owned() };
        assert_eq!(steps[3].what, What::Member { who: "an".to_owned(), topic: Some("Heron 27".to_owned()), does });
        assert_eq!(steps[4].what, What::Card { whose: "finder".to_owned(), must: vec![Must::Neutral] });
    }

    #[test]
    fn what_is_no_step_is_named_by_its_line() {
        for text in ["person jumps", "person  jumps", "clock   soon", "card    maybe", "nobody  taps [Menu]", "person  taps Menu"]
        {
            assert!(read(&format!("clock   +2m\n{text}")).unwrap_err().starts_with("line 2:"), "{text}");
        }
    }
}
