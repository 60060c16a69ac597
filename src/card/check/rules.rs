//! What must hold for each card by itself.
//!
//! Knows: Telegram's limits, the rows that end a card, first lines, numbers. Does not know: where a press leads (`way`).

use super::phrases;
use super::tale::{House, Sample};
use crate::card::{Button, Card, hers};
use crate::content::check::Shelf;
use crate::content::check::text::{dialled, stands};
use crate::content::{Arg, Content, Finding, Lang};
use crate::passage::case::State;
use crate::passage::number::Number;
use crate::passage::patience::Patience;
use crate::passage::turn::Desks;
use crate::passage::visit::Face;
use crate::passage::{block, form};

/// Telegram's limits: UTF-16 units of a text, bytes of a button's data, buttons of a card.
const TEXT: usize = 4096;
const DATA: usize = 64;
const BUTTONS: usize = 100;

/// The longest label in a row of one, two, three, four; of five and six, pictures only.
const LABELS: [usize; 6] = [36, 24, 15, 9, 2, 2];

/// The most that can be chosen on a card.
const MOST: usize = 4;

/// Everything that is wrong with one card.
pub(super) fn findings(content: &Content, shelf: &Shelf, lang: Lang, sample: &Sample) -> Vec<Finding> {
    let mut faults = Vec::new();
    let card = &sample.card;
    limits(card, &mut faults);
    raw(card, &mut faults);
    numbers(content, sample, &mut faults);
    match &sample.face {
        Some(Face::Neutral) => neutral(content, shelf, card, &mut faults),
        Some(face) => {
            ends(card, &mut faults);
            choices(face, card, &mut faults);
            promises(sample, &mut faults);
            marks(content, lang, sample, face, &mut faults);
            hours(content, lang, sample, face, &mut faults);
            if let Some(stem) = shelf.betrays(&card.text) {
                faults.push(format!("its first forty signs say “{stem}”"));
            }
        }
        None => {}
    }
    faults.into_iter().map(|fault| Finding::new(&format!("card ({lang})"), &sample.name, fault)).collect()
}

fn limits(card: &Card, faults: &mut Vec<String>) {
    let units = card.text.encode_utf16().count();
    if units > TEXT || units == 0 {
        faults.push(format!("has {units} UTF-16 units; 1 to {TEXT} fit"));
    }
    let buttons = card.buttons.iter().flatten().count();
    if buttons > BUTTONS {
        faults.push(format!("has {buttons} buttons; {BUTTONS} fit"));
    }
    for row in &card.buttons {
        let longest = LABELS.get(row.len().saturating_sub(1)).copied();
        for Button { label, data } in row {
            if data.len() > DATA {
                faults.push(format!("the button `{data}` is longer than {DATA} bytes"));
            }
            let plain = label.trim_start_matches(['✓', '☐', '☑', ' ']);
            let signs = plain.chars().count();
            match longest {
                Some(longest) if signs > longest => {
                    faults.push(format!("“{plain}” has {signs} signs; {longest} fit in a row of {}", row.len()));
                }
                Some(_) if signs == 0 => faults.push(format!("the button `{data}` has no label")),
                Some(_) => {}
                None => faults.push(format!("has a row of {} buttons; {} fit", row.len(), LABELS.len())),
            }
        }
    }
}

/// A key that was found nowhere stands there as itself.
fn raw(card: &Card, faults: &mut Vec<String>) {
    let key = |text: &str| {
        text.chars().any(|sign| sign.is_ascii_lowercase())
            && text.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || matches!(sign, '-' | '.'))
    };
    let labels = card.buttons.iter().flatten().map(|button| button.label.as_str());
    for text in card.text.lines().chain(labels) {
        if key(text) || text.contains("{$") || text.contains("{ $") {
            faults.push(format!("shows a key: {text}"));
        }
    }
}

/// Only numbers of the one list, and values of statements; and the number to come back with, on its one card.
fn numbers(content: &Content, sample: &Sample, faults: &mut Vec<String>) {
    let card = &sample.card;
    let own = sample.passage.visit.number.as_ref().map(Number::grouped).unwrap_or_default();
    let labels = card.buttons.iter().flatten().map(|button| button.label.as_str());
    for text in std::iter::once(card.text.as_str()).chain(labels) {
        for run in dialled(text) {
            let number = content.numbers.values().any(|number| number.tel == run);
            let value = content.facts.values().any(|fact| fact.value.is_some_and(|value| value.to_string() == run));
            if !number && !value && !date(&run) && !own.contains(&run) {
                faults.push(format!("shows {run}, which is in no list"));
            }
        }
    }
}

/// Whether a run of digits is a day and a month: 26/11, 26.11.
fn date(run: &str) -> bool {
    let Some((day, month)) = run.split_once(['/', '.']) else { return false };
    let whole = |text: &str, most: u8| text.len() <= 2 && text.parse().is_ok_and(|number: u8| (1..=most).contains(&number));
    whole(day, 31) && whole(month, 12)
}

/// The neutral card: one button, and no word of the matter anywhere, in any language.
fn neutral(content: &Content, shelf: &Shelf, card: &Card, faults: &mut Vec<String>) {
    if *card != hers::neutral(content) || card.buttons.iter().flatten().count() != 1 {
        faults.push("is not the one neutral card with one button".to_owned());
    }
    let all = format!("{} {}", card.text, content.neutral.button).to_lowercase();
    faults.extend(shelf.sensitive.iter().filter(|stem| stands(&all, stem)).map(|stem| format!("says “{stem}”")));
    if all.chars().any(char::is_numeric) {
        faults.push("shows a number".to_owned());
    }
}

/// The two rows that end every other card: 112, a person, languages; Close.
fn ends(card: &Card, faults: &mut Vec<String>) {
    let says = |row: Option<&Vec<Button>>, verb: &str| {
        row.is_some_and(|row| row.iter().any(|button| button.data.split('@').next() == Some(verb)))
    };
    let mut rows = card.buttons.iter().rev();
    let (last, first) = (rows.next(), rows.next());
    if !says(last, "exit") {
        faults.push("does not end with Close".to_owned());
    }
    for verb in ["danger", "help", "go:languages"] {
        if !says(first, verb) {
            faults.push(format!("has no `{verb}` above Close"));
        }
    }
}

/// At most four things to choose; languages, pictures and the form stand apart, and steps are counted by their file.
fn choices(face: &Face, card: &Card, faults: &mut Vec<String>) {
    let apart = match face {
        Face::Languages { .. } | Face::Form | Face::Return | Face::Step(_) | Face::Neutral => true,
        Face::Safety
        | Face::Danger
        | Face::Help
        | Face::Unsent
        | Face::NotCarried(_)
        | Face::Answer(_)
        | Face::Call
        | Face::Wrong
        | Face::Ended => false,
        Face::Phrases { .. } => true,
        Face::Erase | Face::Erased | Face::Paused | Face::Keep | Face::Number | Face::Enter { .. } => false,
        Face::Case => card.buttons.iter().flatten().any(|button| button.data.starts_with("picture:")),
    };
    let asked = card.buttons.iter().flatten().filter(|button| button.data.starts_with("reply:")).count();
    // A question's choices are counted by themselves: to have it, or to complain, is no answer to it.
    let many = if asked > 0 { asked } else { card.buttons.iter().rev().skip(2).map(Vec::len).sum() };
    if !apart && many > MOST {
        faults.push(format!("offers {many} things; {MOST} fit"));
    }
}

/// Without a desk nothing offers to write to one.
fn promises(sample: &Sample, faults: &mut Vec<String>) {
    let offers = |button: &Button| {
        let verb = button.data.split(['@', ':']).next().unwrap_or_default();
        matches!(verb, "write" | "send") || (verb == "about" && sample.face != Some(Face::Form))
    };
    let unsent = sample.face == Some(Face::Unsent);
    if sample.house == House::None && !unsent && sample.card.buttons.iter().flatten().any(offers) {
        faults.push("offers to write, and there is no desk".to_owned());
    }
}

/// A card that rests on what nobody has reviewed says so; the samples are drawn as drafts.
fn marks(content: &Content, lang: Lang, sample: &Sample, face: &Face, faults: &mut Vec<String>) {
    let card = &sample.card;
    let facts = match face {
        Face::Step(step) => content.steps.get(step).map_or(&[][..], |step| step.facts.as_slice()),
        // 112 needs nobody's word, and her case quotes nothing but the national number.
        Face::Neutral | Face::Languages { .. } | Face::Safety | Face::Danger | Face::Help | Face::Form | Face::Unsent => &[],
        Face::Answer(_) => phrases::facts(content, sample),
        Face::NotCarried(_) | Face::Return | Face::Case | Face::Call | Face::Wrong | Face::Ended => &[],
        Face::Erase | Face::Erased | Face::Phrases { .. } | Face::Paused => &[],
        Face::Keep | Face::Number | Face::Enter { .. } => &[],
    };
    let fact = facts.iter().any(|fact| content.facts.get(fact).is_some_and(|fact| fact.status != "reviewed"));
    let step = matches!(face, Face::Step(_)) || phrases::answer(sample).is_some_and(|reply| reply.says.phrase(content).is_some());
    let number = content.numbers.values().any(|number| number.status != "reviewed" && step && card.text.contains(&number.tel));
    if (fact || number) && !card.text.contains(&content.say(lang, "draft-mark", &[])) {
        faults.push("rests on what nobody has reviewed, and does not say so".to_owned());
    }
}

/// A card that takes her words says until when somebody is there, or who reads when, and that nobody can be sent. What is typed
/// on any card behind her picture is carried: there it must stand while nobody is there.
fn hours(content: &Content, lang: Lang, sample: &Sample, face: &Face, faults: &mut Vec<String>) {
    let case = sample.passage.shown().filter(|case| case.state != State::Ended && !block::blocked(case));
    let night = case.is_some() && sample.house == House::Night;
    let takes = match face {
        Face::Form => sample.house != House::None,
        Face::Case => sample.passage.case.is_some(),
        Face::Unsent => case.is_some(),
        Face::Languages { .. } | Face::Safety | Face::Step(_) | Face::Danger | Face::Help | Face::NotCarried(_) => night,
        Face::Return | Face::Answer(_) | Face::Wrong | Face::Erase | Face::Phrases { .. } | Face::Paused => night,
        // What is typed there is her number.
        Face::Call => false,
        Face::Neutral | Face::Ended | Face::Erased => false,
        Face::Keep | Face::Number | Face::Enter { .. } => night,
    };
    let desks = Desks::default();
    let hours = |centre, taken| form::hours_of(content, centre, lang, &desks, sample.now, taken);
    let said = content
        .centres
        .values()
        .flat_map(|centre| [false, true].map(|taken| hours(centre, taken)))
        .any(|hours| sample.card.text.contains(&hours));
    if takes && !said {
        faults.push("takes words and does not say who reads when".to_owned());
    }
    let days = i64::try_from(Patience::default().case.as_secs() / 86_400).unwrap_or(i64::MAX);
    let truths = [content.say(lang, "case-truths", &[]), content.say(lang, "form-truths", &[("days", Arg::Number(days))])];
    let form = matches!(face, Face::Form) && sample.passage.visit.form.name.is_none();
    if takes && !form && !truths.iter().any(|truth| sample.card.text.contains(truth)) {
        faults.push("takes words and does not say that nobody can be sent".to_owned());
    }
}
