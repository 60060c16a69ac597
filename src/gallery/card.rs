//! One card as it looks on a phone, what it rests on, and the place to write beside it.
//!
//! Knows: how a card, a statement and a number look. Does not know: which stand together (`run`).

use super::Gallery;
use super::html::{attribute, id, print, text};
use crate::card::check::Shown;
use crate::card::{Button, Card};
use crate::content::Lang;
use crate::content::check::Dated;
use crate::passage::visit::Face;

/// A card in every language.
pub(super) fn article(gallery: &Gallery<'_>, shown: &Shown) -> String {
    let title = match &shown.face {
        Some(Face::Step(step)) => step.as_str(),
        Some(Face::Safety) => "safety",
        Some(Face::Neutral | Face::Languages { .. } | Face::Danger | Face::Help | Face::Form) => &shown.name,
        Some(
            Face::Unsent
            | Face::NotCarried(_)
            | Face::Return
            | Face::Case
            | Face::Answer(_)
            | Face::Call
            | Face::Wrong
            | Face::Ended,
        ) => &shown.name,
        Some(Face::Erase | Face::Erased | Face::Phrases { .. } | Face::Paused) => &shown.name,
        Some(Face::Keep | Face::Number | Face::Enter { .. }) => &shown.name,
        None => &shown.name,
    };
    let screens: String = gallery
        .languages
        .iter()
        .filter_map(|lang| shown.cards.iter().find(|(of, _)| of == lang))
        .map(|(lang, card)| screen(gallery, *lang, card))
        .collect();
    let rests: String = shown
        .facts
        .iter()
        .filter_map(|key| fact(gallery, key))
        .chain(shown.numbers.iter().filter_map(|key| number(gallery, key)))
        .collect();
    let rests = match rests.as_str() {
        "" => format!("<p class=\"quiet\">{}</p>\n", gallery.say("rests-not")),
        rests => format!("<div>\n<h4>{}</h4>\n<ul class=\"rests\">\n{rests}</ul>\n</div>\n", gallery.say("rests")),
    };
    let keys: Vec<String> = shown.keys.iter().map(|key| format!("<code>{}</code>", text(key))).collect();
    let keys = format!("<details><summary>{}</summary> {}</details>\n", gallery.say("keys"), keys.join(", "));
    let name = id(&shown.name);
    let judge = judge(gallery, &shown.name, "is-right");
    format!(
        "<article class=\"card\" id=\"c-{name}\" data-name=\"{}\" aria-labelledby=\"t-{name}\" tabindex=\"-1\">\n\
         <h3 id=\"t-{name}\">{}</h3>\n<div class=\"screens\">\n{screens}</div>\n\
         <div class=\"judge\">\n{judge}{rests}{keys}</div>\n</article>\n",
        attribute(&shown.name),
        text(title),
    )
}

fn screen(gallery: &Gallery<'_>, lang: Lang, card: &Card) -> String {
    let rows: String = card
        .buttons
        .iter()
        .map(|row| {
            let keys: String = row.iter().map(|button| key(gallery, button)).collect();
            format!("<li class=\"row\">{keys}</li>")
        })
        .collect();
    let labels: String = card.buttons.iter().flatten().map(|button| format!("|{}", button.label)).collect();
    let inner = format!(
        "<h4>{} <small>· {}</small></h4><div class=\"phone\" data-print=\"{}\"><p class=\"words\" dir=\"auto\">{}</p><ul class=\"keyboard\" dir=\"auto\" aria-label=\"{}\" data-label=\"buttons\">{rows}</ul></div>",
        text(&gallery.content.own_name(lang)),
        gallery.say(&format!("short-{}", gallery.status_of(lang))),
        print(&format!("{}{labels}", card.text)),
        text(&card.text),
        attribute(gallery.word("buttons")),
    );
    format!("{}\n", gallery.only(lang, "div", "screen", &inner))
}

/// A button; it leads to the card that a press shows, where that is one card.
fn key(gallery: &Gallery<'_>, button: &Button) -> String {
    let data = button.data.split('@').next().unwrap_or_default();
    let name = match data.split_once(':') {
        Some(("go", step)) => format!("step {step}"),
        Some((_, _)) => String::new(),
        None => match data {
            "open" => "languages".to_owned(),
            "exit" => "neutral".to_owned(),
            "danger" | "help" | "return" => data.to_owned(),
            _ => String::new(),
        },
    };
    let label = format!("<bdi>{}</bdi>", text(&button.label));
    if gallery.shown.iter().any(|shown| shown.name == name) {
        format!("<a class=\"key\" tabindex=\"-1\" href=\"#c-{}\">{label}</a>", id(&name))
    } else {
        format!("<span class=\"key\">{label}</span>")
    }
}

/// The tick and the box.
fn judge(gallery: &Gallery<'_>, name: &str, tick: &str) -> String {
    let name = id(name);
    format!(
        "<p class=\"changed\" hidden>{}</p>\n\
         <label class=\"tick\"><input type=\"checkbox\" aria-describedby=\"t-{name}\"> {}</label>\n\
         <label>{} <textarea rows=\"3\" dir=\"auto\" aria-describedby=\"t-{name}\" data-hint=\"hint\" placeholder=\"{}\"></textarea></label>\n",
        gallery.say("changed"),
        gallery.say(tick),
        gallery.say("comment"),
        attribute(gallery.word("hint")),
    )
}

fn fact(gallery: &Gallery<'_>, key: &str) -> Option<String> {
    let fact = gallery.content.facts.get(key)?;
    let dated = dated(gallery, gallery.facts.get(key));
    Some(format!("<li data-fact=\"{}\"><p lang=\"en\">{}</p>{dated}</li>\n", attribute(key), text(&fact.statement)))
}

fn number(gallery: &Gallery<'_>, key: &str) -> Option<String> {
    let number = gallery.content.numbers.get(key)?;
    let dated = dated(gallery, gallery.numbers.get(key));
    Some(format!(
        "<li data-number=\"{0}\"><p><b class=\"number\">{1}</b> <code>{0}</code></p>{dated}</li>\n",
        attribute(key),
        text(&number.tel)
    ))
}

/// Source, dates, and who has confirmed it.
fn dated(gallery: &Gallery<'_>, dated: Option<&Dated>) -> String {
    let Some(dated) = dated else { return String::new() };
    let reviewed = dated.status == "reviewed";
    let by = match (&dated.reviewed_by, &dated.reviewed_on) {
        (Some(by), Some(on)) if reviewed => format!(" ({}, {})", text(by), text(&on.to_string())),
        (_, _) => String::new(),
    };
    let (class, status) = if reviewed { ("status reviewed", "reviewed") } else { ("status", "unreviewed") };
    let (checked, expires) = (text(&dated.checked.to_string()), text(&dated.expires.to_string()));
    format!(
        "<p class=\"where\">{}: {}. {}: <time datetime=\"{checked}\">{checked}</time>. {}: <time data-expires datetime=\"{expires}\">{expires}</time>. \
         <span class=\"expired\" data-say=\"expired\" hidden>{}</span> <span class=\"{class}\">{}{by}</span></p>",
        gallery.say("source"),
        text(&dated.source),
        gallery.say("checked"),
        gallery.say("expires"),
        text(gallery.word("expired")),
        gallery.say(status),
    )
}

/// A statement by itself.
pub(super) fn fact_article(gallery: &Gallery<'_>, key: &str) -> String {
    let statement = gallery.content.facts.get(key).map_or("", |fact| fact.statement.as_str());
    let title = format!("<span class=\"statement\" lang=\"en\">{}</span>", text(statement));
    thing(gallery, &format!("fact {key}"), &title, key, gallery.facts.get(key), statement)
}

/// A number by itself.
pub(super) fn number_article(gallery: &Gallery<'_>, key: &str) -> String {
    let tel = gallery.content.numbers.get(key).map_or("", |number| number.tel.as_str());
    let title = format!("<span class=\"statement\">{}</span>", text(tel));
    thing(gallery, &format!("number {key}"), &title, key, gallery.numbers.get(key), tel)
}

fn thing(gallery: &Gallery<'_>, name: &str, title: &str, key: &str, of: Option<&Dated>, words: &str) -> String {
    let id = id(name);
    format!(
        "<article class=\"card thing\" id=\"c-{id}\" data-name=\"{}\" data-any data-print=\"{}\" aria-labelledby=\"t-{id}\" tabindex=\"-1\">\n\
         <div class=\"rests\"><h3 id=\"t-{id}\">{title} <small><code>{}</code></small></h3>{}</div>\n\
         <div class=\"judge\">\n{}</div>\n</article>\n",
        attribute(name),
        print(words),
        text(key),
        dated(gallery, of),
        judge(gallery, name, "is-right-too"),
    )
}
