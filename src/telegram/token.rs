//! The bot's token, as something that does not show itself.
//!
//! Knows: what a token looks like and which bot it is for. Does not know: where it came from, or whether it is still good.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use thiserror::Error;

/// A bot's token. Wiped when dropped.
#[derive(Clone)]
pub struct Token {
    bot: i64,
    whole: SecretString,
}

/// What was given is no token; what it was is not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a token is the bot's number, a colon, and letters, digits, - or _")]
pub struct NoToken;

impl Token {
    /// Reads a token of the form `<digits>:<rest>`; white space around it is let go.
    ///
    /// # Errors
    /// When `text` is of another form.
    pub fn parse(text: &str) -> Result<Self, NoToken> {
        let text = text.trim();
        let (bot, rest) = text.split_once(':').ok_or(NoToken)?;
        let digits = !bot.is_empty() && bot.bytes().all(|b| b.is_ascii_digit());
        let plain = !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        if !digits || !plain {
            return Err(NoToken);
        }
        Ok(Self { bot: bot.parse().map_err(|_| NoToken)?, whole: SecretString::from(text) })
    }

    /// The bot's own id.
    pub fn bot(&self) -> i64 {
        self.bot
    }

    /// The token as the far side wants it, for the address of requests only.
    pub(super) fn reveal(&self) -> &str {
        self.whole.expose_secret()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

#[cfg(test)]
mod tests {
    use super::Token;

    #[test]
    fn only_tokens_are_tokens() {
        let token = Token::parse(" 110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw\n").unwrap();
        assert_eq!((token.bot(), format!("{token:?}").as_str()), (110_201_543, "Token"));
        assert!(token.reveal().ends_with("Dsaw"));
        for wrong in ["", ":", "12:", ":ab", "ab:cd", "12:a/b", "12:a?b", "12:a b", "-1:ab", "99999999999999999999:a", "12:ä"] {
            let refused = Token::parse(wrong).err().map(|error| error.to_string());
            assert!(refused.is_some_and(|said| wrong.len() < 3 || !said.contains(wrong)), "{wrong}");
        }
    }
}
