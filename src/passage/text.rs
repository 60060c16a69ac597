//! Words for a desk in which some stand for a member or lead to a topic.
//!
//! Knows: where such words stand. Does not know: how Telegram marks them, or what a member is called.

use serde::{Deserialize, Serialize};

use super::ids::{Chat, Thread, Volunteer};

/// A text and what some of its words lead to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The text, plain.
    pub plain: String,
    /// What leads somewhere, in the order of the text.
    pub links: Vec<Link>,
}

/// Some words of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Where they begin, in UTF-16 units.
    pub from: usize,
    /// Where they end, in UTF-16 units.
    pub to: usize,
    /// What they lead to.
    pub target: Target,
}

/// What words lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// A member, whom Telegram tells of it.
    Member(Volunteer),
    /// A topic of a group.
    Topic(Chat, Thread),
}

impl Text {
    /// A text that leads nowhere.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { plain: text.into(), links: Vec::new() }
    }

    /// Adds a line; each of `links` is searched for behind the one before.
    pub fn line(&mut self, line: &str, links: &[(&str, Target)]) {
        if !self.plain.is_empty() {
            self.plain.push('\n');
        }
        let start = self.plain.len();
        self.plain.push_str(line);
        let mut behind = start;
        for (words, target) in links.iter().filter(|(words, _)| !words.is_empty()) {
            let Some(found) = self.plain.get(behind..).and_then(|rest| rest.find(words)).map(|at| at + behind) else { continue };
            behind = found + words.len();
            let units = |until: usize| self.plain.get(..until).map_or(0, |text| text.encode_utf16().count());
            self.links.push(Link { from: units(found), to: units(behind), target: *target });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_stand_where_their_words_do() {
        let mut text = Text::plain("🌉");
        text.line(
            "Heron 27: Heron 27, member 2",
            &[
                ("Heron 27", Target::Topic(Chat(-1), Thread(4))),
                ("member 2", Target::Member(Volunteer(5))),
                ("nobody", Target::Member(Volunteer(6))),
            ],
        );
        let places: Vec<(usize, usize)> = text.links.iter().map(|link| (link.from, link.to)).collect();
        assert_eq!(places, [(3, 11), (23, 31)]);
        assert_eq!(text.plain, "🌉\nHeron 27: Heron 27, member 2");
    }
}
