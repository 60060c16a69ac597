//! The same walk on teloxide's own dispatcher: cards in memory, nothing kept, nothing sealed.
//!
//! Knows: how a bot is usually written. Does not know: anything of the product but two texts.

use teloxide::dispatching::UpdateFilterExt;
use teloxide::payloads::EditMessageTextSetters;
use teloxide::prelude::*;
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup};

/// Runs until it is killed.
pub(crate) async fn run(token: &str, api_url: &str) {
    let bot = Bot::new(token).set_api_url(api_url.parse().unwrap());
    let handler =
        dptree::entry().branch(Update::filter_message().endpoint(start)).branch(Update::filter_callback_query().endpoint(press));
    Dispatcher::builder(bot, handler).build().dispatch().await;
}

async fn start(bot: Bot, message: Message) -> ResponseResult<()> {
    bot.send_message(message.chat.id, "Goedemorgen · Bonjour · Guten Morgen").reply_markup(keyboard(&[("Menu", "open")])).await?;
    Ok(())
}

async fn press(bot: Bot, press: CallbackQuery) -> ResponseResult<()> {
    bot.answer_callback_query(press.id.clone()).await?;
    let (Some(message), Some(data)) = (press.message, press.data) else { return Ok(()) };
    let (text, buttons): (&str, &[(&str, &str)]) = match data.as_str() {
        "open" => ("Choose · Kies · Choisir · Wählen", &[("English", "lang:en"), ("Close", "exit")]),
        "lang:en" => ("Before you go on, two short things.", &[("OK", "go:menu"), ("112", "danger"), ("Close", "exit")]),
        "go:papers@en" => {
            (PAPERS, &[("Signs", "go:papers-signs@en"), ("Back", "go:menu@en"), ("112", "danger"), ("Close", "exit")])
        }
        _ => (MENU, &[("Papers or money", "go:papers@en"), ("Work", "go:work@en"), ("112", "danger"), ("Close", "exit")]),
    };
    bot.edit_message_text(message.chat().id, message.id(), text).reply_markup(keyboard(buttons)).await?;
    Ok(())
}

const MENU: &str = "What is it about?\n\nChoose what is nearest. You can stop at any time.";
const PAPERS: &str = "Many people ask about this. Take your time.\n\nDoes someone keep your passport or your pay? It may be a boss, a \
                      partner or family. It can be wrong even if you said yes at first.";

fn keyboard(buttons: &[(&str, &str)]) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(buttons.iter().map(|(label, data)| vec![InlineKeyboardButton::callback(*label, *data)]))
}
