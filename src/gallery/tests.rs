//! Every card in every language stands on the page once, and nothing that a file says is markup.
//!
//! Knows: the shipped files. Does not know: a browser; that is tests/gallery.rs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::html::{attribute, fill, id, print, text};
use super::*;
use crate::content::shipped::shipped;

fn of(files: &Files) -> String {
    page(&Content::read(files).unwrap(), files)
}

/// The page of the shipped files, drawn once for all tests.
fn as_shipped() -> &'static str {
    static PAGE: LazyLock<String> = LazyLock::new(|| of(&shipped()));
    &PAGE
}

/// The part of the page for the card `name`.
fn article<'p>(page: &'p str, name: &str) -> &'p str {
    let (_, rest) = page.split_once(&format!("data-name=\"{}\"", attribute(name))).unwrap();
    rest.split("</article>").next().unwrap()
}

/// What stands in quotes behind each `before`, and the rest of the page behind that.
fn quoted<'p>(page: &'p str, before: &str) -> BTreeMap<&'p str, Vec<&'p str>> {
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (at, _) in page.match_indices(before) {
        let (name, rest) = page.split_at(at + before.len()).1.split_once('"').unwrap();
        found.entry(name).or_default().push(rest);
    }
    found
}

#[test]
fn every_card_of_every_language_stands_there_once() {
    let files = shipped();
    let content = Content::read(&files).unwrap();
    let page = as_shipped();
    let shown = samples(&content, &files, DAY);
    assert_eq!(page.matches("<article").count(), shown.len() + content.facts.len() + content.numbers.len());
    assert_eq!(page.matches("class=\"screen\"").count(), shown.len() * content.languages().count());
    let mut ids = BTreeSet::new();
    let articles = quoted(page, " data-name=\"");
    for card in &shown {
        assert!(ids.insert(id(&card.name)), "{}", card.name);
        let [here] = &articles[attribute(&card.name).as_str()][..] else { panic!("{} stands there once", card.name) };
        let here = here.split("</article>").next().unwrap();
        for (lang, card) in &card.cards {
            let screen =
                here.split(&format!("class=\"screen\" data-lang=\"{lang}\"")).nth(1).unwrap().split("</ul>").next().unwrap();
            assert!(screen.contains(&format!("dir=\"auto\">{}</p>", text(&card.text))), "{here}");
            let labels = card.buttons.iter().flatten().map(|button| text(&button.label));
            labels.for_each(|label| assert!(screen.contains(&format!("<bdi>{label}</bdi>")), "{label}"));
        }
    }
    let places = quoted(page, " id=\"");
    quoted(page, "href=\"#").keys().for_each(|link| assert!(places.contains_key(link), "{link} leads nowhere"));
    assert!(of(&files) == page, "the same content gives the same file");
}

#[test]
fn what_a_file_says_is_never_markup() {
    let mut files = shipped();
    let planted = "<script>alert(1)</script><img src=x onerror=\"alert(2)\"> & '\"</textarea>{\"{{say title}}\"}";
    let shown = "<script>alert(1)</script>";
    let changes = [
        ("locales/en/walk.ftl", "papers = Many people ask about this. Take your time.", format!("papers = {planted}")),
        ("locales/en/labels.ftl", "label-back = Back", format!("label-back = {planted}")),
        ("locales/en/labels.ftl", "label-to-papers = Papers or money", format!("label-to-papers = {planted}")),
        ("locales/nl/cards.ftl", "language-own-name = Nederlands", format!("language-own-name = {planted}")),
        ("facts.toml", "statement = \"It can be trafficking", format!("statement = \"{shown}")),
        ("facts.toml", "source = \"vreemdelingenrecht.be\"", format!("source = \"{shown}\"")),
        ("walk.toml", "# -- Work or where I sleep --", format!("# -- {shown} --")),
        ("locales/nl/language.toml", "status = \"back-translated\"", {
            format!("status = \"reviewed\"\nreviewed_by = \"{shown}\"\nreviewed_on = 2026-12-01")
        }),
    ];
    for (file, old, new) in changes {
        let words = files.get_mut(file).unwrap();
        assert!(words.contains(old), "{file}: {old}");
        *words = words.replacen(old, &new, 1);
    }
    let page = of(&files);
    assert_eq!(page.matches("<script").count(), 2);
    assert_eq!(page.matches("<img").count(), 0);
    assert!(page.matches(&text(shown)).count() > 8);
    assert_eq!(page.matches("</textarea>").count(), page.matches("<textarea").count());
    assert!(page.contains(&text("</textarea>{{say title}}")), "what is put in is not looked at again");
    assert!(!WORDS.contains("</") && !SCRIPT.contains("</script"));
}

#[test]
fn a_card_says_what_it_rests_on() {
    let page = as_shipped();
    let papers = article(page, "step papers");
    for said in ["It can be trafficking even if the person agreed at first.", "vreemdelingenrecht.be", "2026-11-24", "2027-05-24"]
    {
        assert!(papers.contains(said), "{said}");
    }
    assert!(papers.contains("not yet confirmed") && papers.contains("<code>papers.body</code>"));
    let help = article(page, "help");
    assert!(help.contains("data-number=\"national\"") && help.contains("078 055 800") && help.contains("news.belgium.be"));
    let fact = article(page, "fact consent");
    assert!(fact.contains("vreemdelingenrecht.be") && fact.contains("textarea"));

    let mut files = shipped();
    let facts = files.get_mut("facts.toml").unwrap();
    let consent = facts.find("[consent]").unwrap();
    let (before, after) = facts.split_at(consent);
    let signed = "status = \"reviewed\"\nreviewed_by = \"team leader\"\nreviewed_on = 2026-12-01";
    *facts = format!("{before}{}", after.replacen("status = \"unreviewed\"", signed, 1));
    let page = of(&files);
    assert!(article(&page, "fact consent").contains("(team leader, 2026-12-01)"));
    assert!(!article(&page, "step papers").contains("not yet confirmed by"));
}

#[test]
fn the_page_needs_nothing_from_elsewhere() {
    let page = as_shipped();
    for asks in ["http://", "https://", "src=", "url(", "@import", "<link", "<iframe", "<img", "fetch(", "XMLHttp", "import("] {
        assert!(!page.contains(asks), "{asks}: {}", page.split(asks).nth(1).unwrap().chars().take(80).collect::<String>());
    }
    assert!(page.contains("default-src 'none'"));
    let data_uris = page.matches("data:").count();
    assert_eq!(data_uris, 0);
}

#[test]
fn the_page_speaks_its_own_four_languages() {
    let words: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(WORDS).unwrap();
    assert_eq!(words.keys().map(String::as_str).collect::<BTreeSet<_>>(), OWN.into());
    for (tag, own) in &words {
        assert!(own.keys().eq(words["en"].keys()), "{tag}");
        assert!(own.values().all(|words| !words.is_empty()), "{tag}");
    }
    let page = as_shipped();
    for part in ["data-say=\"", "data-hint=\"", "data-label=\""] {
        for key in page.split(part).skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(words["en"].contains_key(key), "{key}");
        }
    }
    for place in PAGE.split("{{").skip(1).filter_map(|rest| rest.split("}}").next()) {
        let key = place.strip_prefix("say ").or_else(|| place.strip_prefix("text "));
        assert!(key.is_none_or(|key| words["en"].contains_key(key)), "{place}");
    }
    for key in SCRIPT.split("say(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(words["en"].contains_key(key), "{key}");
    }
    OWN.iter().for_each(|tag| assert!(page.contains(&format!("<details lang=\"{tag}\"><summary>")), "{tag}"));
    let empty = page.split("</span>").any(|part| part.ends_with("\">") && part.contains("data-say"));
    assert!(!empty, "a word of the page's is missing");
}

#[test]
fn the_runs_stand_in_the_order_of_the_walk() {
    let page = as_shipped();
    let runs =
        ["run-languages", "run-papers", "run-work", "run-group-call", "run-group-form", "run-group-case", "run-group-desk"];
    let places: Vec<usize> = runs.iter().map(|run| page.find(&format!("class=\"run\" id=\"{run}\"")).expect(run)).collect();
    assert!(places.is_sorted(), "{places:?}");
    let parts = run::parts("[a]\n# -- B or c --\n[b]\nchoices = [\n    { to = \"x\" },\n]\n[c]\n");
    let names: Vec<(Option<&str>, Vec<&str>)> =
        parts.iter().map(|part| (part.heading.as_deref(), part.steps.iter().map(String::as_str).collect())).collect();
    assert_eq!(names, [(None, vec!["a"]), (Some("B or c"), vec!["b", "c"])]);
}

#[test]
fn small_parts() {
    assert_eq!(text("<&>\"'é"), "&lt;&amp;&gt;&quot;&#39;é");
    assert_eq!(fill("a {{x}} b {{y}}", &|name| format!("[{name} {{{{x}}}}]")), "a [x {{x}}] b [y {{x}}]");
    assert_ne!(print("a"), print("b"));
}
