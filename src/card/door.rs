//! The door: the languages, and the phrase book that the cover puts before them.
//!
//! Knows: how phrases stand on a page. Does not know: whether the cover is on for a reason.

use super::Button;
use super::hers::{Drawn, Room};
use crate::content::{Chapter, Lang};
use crate::passage::PHRASES;
use crate::passage::tap::Tap;

impl Room<'_> {
    /// The languages in their own scripts, the phone's hint first; with the cover on the phrase book before them.
    pub(super) fn languages(&self, hint: Option<Lang>) -> Drawn {
        let rest = self.content.languages().filter(|lang| Some(*lang) != hint);
        let all: Vec<Button> = hint
            .into_iter()
            .chain(rest)
            .map(|lang| Button { label: self.content.own_name(lang), data: Tap::Speak(lang).data(None) })
            .collect();
        let mut rows: Vec<Vec<Button>> = all.chunks(3).map(<[Button]>::to_vec).collect();
        if self.content.cover {
            let lang = self.visit.lang.or(hint).unwrap_or(Lang::EN);
            let label = self.content.say(lang, "phrases", &[]);
            rows.insert(0, vec![Button { label, data: Tap::Go("phrases".to_owned()).data(Some(lang)) }]);
        }
        (vec![self.say("languages")], rows)
    }

    /// The chapters, or one page of one.
    pub(super) fn phrases(&self, chapter: usize, page: usize) -> Drawn {
        let here = chapter.checked_sub(1).and_then(|index| self.content.phrasebook.chapter.get(index));
        match here {
            Some(found) => self.page(found, chapter, page),
            None => self.chapters(),
        }
    }

    fn chapters(&self) -> Drawn {
        let chapters: Vec<Button> = (1..)
            .zip(&self.content.phrasebook.chapter)
            .map(|(number, chapter)| {
                let go = Tap::Go(format!("phrases-{number}-1"));
                self.labelled(self.say(&format!("chapter-{}", chapter.key)), &go)
            })
            .collect();
        let rows = chapters.chunks(2).map(<[Button]>::to_vec).collect();
        (vec![self.say("phrases"), self.say("phrases.body")], rows)
    }

    fn page(&self, chapter: &Chapter, number: usize, page: usize) -> Drawn {
        let mut lines = vec![self.say(&format!("chapter-{}", chapter.key))];
        let from = page.saturating_sub(1).saturating_mul(PHRASES);
        lines.extend(chapter.phrases.iter().skip(from).take(PHRASES).map(|phrase| self.phrase(phrase)));
        let go = |to: String| Tap::Go(to);
        let pages = chapter.phrases.len().div_ceil(PHRASES);
        let back = if page > 1 { format!("phrases-{number}-{}", page - 1) } else { "phrases".to_owned() };
        let last = page >= pages;
        // The last page of the last chapter leads into the walk.
        let next = match (last, number >= self.content.phrasebook.chapter.len(), self.visit.warned) {
            (false, _, _) => self.button("label-next", &go(format!("phrases-{number}-{}", page + 1))),
            (true, false, _) => self.button("label-next", &go(format!("phrases-{}-1", number + 1))),
            (true, true, true) => self.button("label-more", &go("menu".to_owned())),
            (true, true, false) => self.button("label-more", &go("safety".to_owned())),
        };
        (lines, vec![vec![self.button("label-back", &go(back)), next]])
    }

    /// A phrase in her language, and below it in those that are spoken here.
    fn phrase(&self, phrase: &str) -> String {
        let key = format!("phrase-{phrase}");
        let spoken = self.content.phrasebook.spoken.iter().filter(|lang| **lang != self.lang);
        let spoken = spoken.map(|lang| format!("{}: {}", lang.as_str().to_uppercase(), self.content.say(*lang, &key, &[])));
        std::iter::once(self.say(&key)).chain(spoken).collect::<Vec<_>>().join("\n")
    }
}
