//! Where presses lead: everything is reached, nothing leads nowhere, and Send is near.
//!
//! Knows: the graph of all cards, by pressing every button of each. Does not know: what stands on them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;

use jiff::civil::Date;

use super::tale::{House, KINDS, Sample, Tale, hour, kind};
use crate::content::check::text::words;
use crate::content::{Content, Finding, Lang};
use crate::passage::tap::Tap;
use crate::passage::visit::Face;

/// The most presses from the neutral card to Send, and the most words ("about 150").
const PRESSES: usize = 6;
const WORDS: usize = 160;

/// The shortest way from the neutral card to Send.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// What is pressed.
    pub presses: Vec<String>,
    /// The words of all cards on the way.
    pub words: usize,
}

impl Way {
    pub(super) fn findings(&self) -> Vec<Finding> {
        let finding = |what: String| Finding::new("card (en)", "way to send", what);
        let many = self.presses.len();
        let mut findings = Vec::new();
        if many == 0 || many > PRESSES {
            findings.push(finding(format!("takes {many} presses; {PRESSES} at most")));
        }
        if self.words > WORDS {
            findings.push(finding(format!("takes {} words; {WORDS} at most", self.words)));
        }
        findings
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pressed: Vec<&str> = self.presses.iter().filter_map(|data| data.split('@').next()).collect();
        write!(f, "to Send: {} presses, {} words ({})", self.presses.len(), self.words, pressed.join(" "))
    }
}

/// The name of a place in the graph.
fn place(face: &Face) -> String {
    match face {
        Face::Step(step) => format!("step {step}"),
        Face::Neutral | Face::Languages { .. } | Face::Safety | Face::Danger | Face::Help | Face::Form | Face::Unsent => {
            kind(face).to_owned()
        }
        Face::NotCarried(_) | Face::Return | Face::Case | Face::Answer(_) | Face::Call | Face::Wrong | Face::Ended => {
            kind(face).to_owned()
        }
        Face::Erase | Face::Erased | Face::Phrases { .. } | Face::Paused => kind(face).to_owned(),
        Face::Keep | Face::Number | Face::Enter { .. } => kind(face).to_owned(),
    }
}

/// Everything that is wrong with where presses lead.
pub(super) fn findings(content: &Content, samples: &[Sample]) -> Vec<Finding> {
    let mut findings = choices(content);
    let mut leads: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let here: Vec<(&Sample, String)> = samples.iter().filter_map(|sample| Some((sample, place(sample.face.as_ref()?)))).collect();
    for (sample, from) in &here {
        for button in sample.card.buttons.iter().flatten() {
            let mut tale = Tale::from(content, sample);
            let to = place(&tale.presses(&button.data).passage.visit.face);
            leads.entry(from.clone()).or_default().insert(to);
        }
    }
    // What she types or shows leads there from every card; the phrase book is led to by the cover, and a pause
    // takes the place of the form. A number has to be worked out before it shows.
    let mut reached: BTreeSet<String> =
        ["neutral", "unsent", "not-carried", "phrases", "paused", "number"].map(str::to_owned).into();
    let mut todo: VecDeque<String> = reached.iter().cloned().collect();
    while let Some(from) = todo.pop_front() {
        for to in leads.get(&from).into_iter().flatten() {
            if reached.insert(to.clone()) {
                todo.push_back(to.clone());
            }
        }
    }
    let known: BTreeSet<&String> = here.iter().map(|(_, place)| place).collect();
    let graph = |key: &str, what: &str| Finding::new("walk.toml", key, what);
    findings.extend(known.iter().filter(|place| !reached.contains(**place)).map(|place| graph(place, "is not reached")));
    let strange = reached.iter().filter(|place| !known.contains(place) && !place.starts_with("step "));
    findings.extend(strange.map(|place| graph(place, "is reached and not proved")));
    let kinds: BTreeSet<&str> = here.iter().filter_map(|(sample, _)| sample.face.as_ref().map(kind)).collect();
    findings.extend(KINDS.iter().filter(|kind| !kinds.contains(*kind)).map(|kind| graph(kind, "is proved by no card")));
    findings
}

/// Every choice must be a button that a turn knows.
fn choices(content: &Content) -> Vec<Finding> {
    let all = content.steps.iter().flat_map(|(id, step)| step.choices.iter().chain(&step.aside).map(move |choice| (id, choice)));
    let nowhere = all.filter(|(_, choice)| Tap::parse(&choice.to).0.is_none());
    nowhere.map(|(id, choice)| Finding::new("walk.toml", id, format!("`{}` is no button", choice.to))).collect()
}

/// The shortest way to Send, in English, while somebody is there.
pub(super) fn to_send(content: &Content, today: Date) -> Way {
    let mut tale = Tale::new(content, Lang::EN, House::Open, hour(content, true, today));
    let mut known = BTreeSet::new();
    let mut start = Way::default();
    // Through the door as everybody goes: the language, the note, the menu.
    for data in ["open", "lang:en", "go:menu"] {
        start.words += words(&tale.card().text).count();
        start.presses.push(data.to_owned());
        tale.presses(data);
    }
    let mut todo = VecDeque::from([(tale, start)]);
    while let Some((tale, mut way)) = todo.pop_front() {
        let card = tale.card();
        way.words += words(&card.text).count();
        let buttons: Vec<String> = card.buttons.into_iter().flatten().map(|button| button.data).collect();
        if let Some(send) = buttons.iter().find(|data| data.starts_with("send")) {
            way.presses.push(send.split(':').next().unwrap_or_default().to_owned());
            return way;
        }
        for data in buttons {
            let mut next = tale.clone();
            next.presses(&data);
            if known.insert(place(&next.passage.visit.face)) {
                let mut longer = way.clone();
                longer.presses.push(data);
                todo.push_back((next, longer));
            }
        }
    }
    Way::default()
}
