//! Which cards stand together: the runs of the walk in their order, and what the program says by itself.
//!
//! Knows: the order and the headings of `walk.toml`; kinds of faces. Does not know: how a card looks.

use super::html::{attribute, id, text};
use super::{Gallery, card};
use crate::card::check::Shown;
use crate::passage::visit::Face;

/// Cards, statements or numbers that stand together.
pub(super) struct Run {
    id: String,
    title: String,
    articles: Vec<String>,
    again: Vec<String>,
}

/// The steps of one run, as `walk.toml` has them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The heading; none before the first.
    pub(super) heading: Option<String>,
    /// The steps, in order.
    pub(super) steps: Vec<String>,
}

/// The runs of `walk.toml`: a comment `# -- Heading --` begins one.
pub(super) fn parts(walk: &str) -> Vec<Part> {
    let mut parts = vec![Part { heading: None, steps: Vec::new() }];
    for line in walk.lines().map(str::trim) {
        let heading = line.strip_prefix("# -- ").and_then(|rest| rest.strip_suffix(" --"));
        let step = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).map(|step| step.trim_matches('"'));
        if let Some(heading) = heading {
            parts.push(Part { heading: Some(heading.to_owned()), steps: Vec::new() });
        } else if let (Some(step), Some(part)) = (step, parts.last_mut()) {
            part.steps.push(step.to_owned());
        }
    }
    parts
}

/// Where a card stands that is no step.
fn group(shown: &Shown) -> &'static str {
    match &shown.face {
        Some(Face::Answer(_)) if shown.of_team => "group-team",
        Some(Face::Neutral | Face::Languages { .. } | Face::Safety | Face::Phrases { .. }) => "group-door",
        Some(Face::Step(_)) => "group-read",
        Some(Face::Danger | Face::Help) => "group-call",
        Some(Face::Unsent | Face::NotCarried(_)) => "group-words",
        Some(Face::Form | Face::Paused) => "group-form",
        Some(
            Face::Return | Face::Case | Face::Answer(_) | Face::Call | Face::Wrong | Face::Ended | Face::Erase | Face::Erased,
        ) => "group-case",
        Some(Face::Keep | Face::Number | Face::Enter { .. }) => "group-case",
        None => "group-desk",
    }
}

/// Every run with what is in it, in reading order.
pub(super) fn all(gallery: &Gallery<'_>) -> Vec<Run> {
    let parts = parts(gallery.walk);
    let step_of = |shown: &Shown| match &shown.face {
        Some(Face::Step(step)) => Some(step.clone()),
        Some(Face::Languages { .. }) => Some("languages".to_owned()),
        Some(Face::Safety) => Some("safety".to_owned()),
        Some(Face::Neutral | Face::Danger | Face::Help | Face::Form | Face::Unsent | Face::NotCarried(_) | Face::Paused) => None,
        Some(
            Face::Return | Face::Case | Face::Answer(_) | Face::Call | Face::Wrong | Face::Ended | Face::Erase | Face::Erased,
        )
        | None => None,
        Some(Face::Phrases { .. } | Face::Keep | Face::Number | Face::Enter { .. }) => None,
    };
    let part_of = |shown: &Shown| {
        let step = step_of(shown)?;
        parts.iter().position(|part| part.steps.contains(&step))
    };
    let place_of = |shown: &Shown| {
        let step = step_of(shown);
        parts.iter().flat_map(|part| &part.steps).position(|known| Some(known) == step.as_ref())
    };
    let run = |id: &str, title: String, mut cards: Vec<&Shown>| {
        cards.sort_by_key(|shown| place_of(shown));
        let (again, new): (Vec<_>, Vec<_>) = cards.into_iter().partition(|shown| shown.again);
        let render = |cards: Vec<&Shown>| cards.into_iter().map(|shown| card::article(gallery, shown)).collect();
        Run { id: format!("run-{}", super::html::id(id)), title, articles: render(new), again: render(again) }
    };
    let mut runs = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let here = |shown: &&Shown| match part_of(shown) {
            Some(of) => of == at,
            None => at == 0 && group(shown) == "group-door",
        };
        let cards: Vec<&Shown> = gallery.shown.iter().filter(here).collect();
        let name = part.steps.first().map_or("way", String::as_str);
        runs.push(run(name, title(gallery, part), cards));
    }
    for key in ["group-read", "group-call", "group-words", "group-form", "group-case", "group-team", "group-desk"] {
        let here = |shown: &&Shown| part_of(shown).is_none() && group(shown) == key;
        runs.push(run(key, gallery.say(key), gallery.shown.iter().filter(here).collect()));
    }
    let things =
        |key: &str, articles: Vec<String>| Run { id: format!("run-{key}"), title: gallery.say(key), articles, again: Vec::new() };
    runs.push(things("group-facts", gallery.content.facts.keys().map(|key| card::fact_article(gallery, key)).collect()));
    runs.push(things("group-numbers", gallery.content.numbers.keys().map(|key| card::number_article(gallery, key)).collect()));
    runs.retain(|run| run.articles.len() + run.again.len() > 0);
    runs
}

/// The heading of a run of the walk: the button that leads to it, in each language; else the file's own heading.
fn title(gallery: &Gallery<'_>, part: &Part) -> String {
    let Some(heading) = &part.heading else { return gallery.say("group-door") };
    let key = format!("label-to-{}", part.steps.first().map_or("", String::as_str));
    if !gallery.content.says(crate::content::Lang::EN, &key) {
        return format!("<span>{}</span>", text(heading));
    }
    let label = |lang: &crate::content::Lang| {
        let label = format!("<bdi>{}</bdi>", text(&gallery.content.say(*lang, &key, &[])));
        gallery.only(*lang, "span", "title", &label)
    };
    gallery.languages.iter().map(label).collect()
}

impl Run {
    /// Its line in the contents.
    pub(super) fn line(&self) -> String {
        let Self { id, title, articles, again: _ } = self;
        let id = attribute(id);
        format!(
            "    <li><a href=\"#{id}\"><span class=\"names\">{title}</span> <span class=\"part\">{}</span></a></li>\n",
            articles.len()
        )
    }

    /// All of it.
    pub(super) fn section(&self, gallery: &Gallery<'_>) -> String {
        let Self { id: name, title, articles, again } = self;
        let name = attribute(&id(name));
        let more = match again.as_slice() {
            [] => String::new(),
            again => format!(
                "<details class=\"more\">\n<summary>{} ({})</summary>\n{}</details>\n",
                gallery.say("again"),
                again.len(),
                again.concat()
            ),
        };
        let articles = articles.concat();
        format!(
            "<section class=\"run\" id=\"{name}\" aria-labelledby=\"{name}-title\">\n<h2 id=\"{name}-title\">{title}</h2>\n{articles}{more}</section>\n"
        )
    }
}
