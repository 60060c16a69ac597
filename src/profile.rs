//! `footbridge profile apply`: the neutral name, descriptions and commands, in every language.
//!
//! Knows: which words go where. Does not know: how they are asked for; that is `telegram`'s. Doing it again changes nothing.

use crate::content::{Content, Lang};
use crate::ferry::port::{Messenger, Part, Request};
use crate::pace::Verdict;
use crate::telegram::{Telegram, Token};

/// So many names can be chosen from.
pub const NAMES: u8 = 4;

/// Why the profile is not as the words say: one line for whoever runs it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The address is none.
    #[error("telegram.api_url: takes an http or https URL")]
    Address,
    /// Telegram does not know the token.
    #[error("telegram.token: Telegram does not know this token; copy it again from @BotFather")]
    Token,
    /// Telegram wants a pause: it lets a profile be changed only so often.
    #[error("Telegram asks to wait {0} s before the profile is changed again; what was changed until then is kept")]
    Wait(u64),
    /// Something else.
    #[error("the Bot API server did not take the profile; check the address and the network")]
    NotTaken,
}

/// Sets everything, with the `name`th of the names that there are (from 1); gives how many requests it took.
///
/// # Errors
/// The first request that did not go well.
pub async fn apply(token: &Token, api_url: &str, content: &Content, name: u8) -> Result<usize, Error> {
    let telegram = Telegram::new(token, api_url).map_err(|_| Error::Address)?;
    let requests = requests(content, name);
    let count = requests.len();
    for request in requests {
        match telegram.send(request).await {
            Verdict::Done(_) | Verdict::Already => (),
            Verdict::Wait(wait) => return Err(Error::Wait(wait.as_secs())),
            Verdict::Refused => return Err(Error::Token),
            Verdict::Again | Verdict::Uncertain | Verdict::Taken | Verdict::Unknown | Verdict::Undeletable => {
                return Err(Error::NotTaken);
            }
            Verdict::MessageGone | Verdict::ReplyGone | Verdict::TopicGone | Verdict::TopicClosed | Verdict::Unreachable => {
                return Err(Error::NotTaken);
            }
            Verdict::DeskLost | Verdict::Moved(_) | Verdict::NoSuchMark => return Err(Error::NotTaken),
        }
    }
    Ok(count)
}

/// For phones in none of our languages first, in English; then for each language.
fn requests(content: &Content, name: u8) -> Vec<Request> {
    let name = if name > 1 { format!("profile-name-{name}") } else { "profile-name".to_owned() };
    let everyone = std::iter::once((None, Lang::EN));
    let each = content.languages().map(|lang| (lang.as_str().split('-').next().map(str::to_owned), lang));
    let part = |(code, lang): (Option<String>, Lang)| {
        let say = |key: &str| content.say(lang, key, &[]);
        let commands = vec![("start".to_owned(), say("command-start"))];
        let parts = [
            Part::Name(say(&name)),
            Part::Short(say("profile-short")),
            Part::About(say("profile-about")),
            Part::Commands(commands),
        ];
        parts.map(|part| Request::Profile { lang: code.clone(), part })
    };
    everyone.chain(each).flat_map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped::shipped;

    #[test]
    fn every_language_and_all_others_have_each_part() {
        let content = Content::read(&shipped()).unwrap();
        let all = |number| requests(&content, number);
        let requests = all(1);
        assert_eq!(requests.len(), 4 * (content.languages().count() + 1));
        let name = |code: Option<&str>, name: &str| Request::Profile {
            lang: code.map(str::to_owned),
            part: Part::Name(name.to_owned()),
        };
        assert_eq!(requests[0], name(None, "Good morning"));
        assert!(requests.contains(&name(Some("fr"), "Bonjour")));
        for number in 2..=NAMES {
            let others = all(number);
            assert!(others.iter().zip(&requests).all(|(other, first)| {
                let both = (other, first);
                let names =
                    matches!(both, (Request::Profile { part: Part::Name(_), .. }, Request::Profile { part: Part::Name(_), .. }));
                names != (other == first)
            }));
            let key = |request: &Request| matches!(request, Request::Profile { part: Part::Name(name), .. } if name.starts_with("profile-"));
            assert!(!others.iter().any(key), "{number} has words in every language");
        }
    }
}
