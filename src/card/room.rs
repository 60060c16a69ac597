//! The board: one pinned message that says how a desk stands.
//!
//! Knows: open cases by whose turn it is, the intake, who is there. Does not know: any word of a person's.

use jiff::Timestamp;

use super::Button;
use crate::content::{Arg, Content};
use crate::passage::form::day_and_clock;
use crate::passage::room::command::{RoomTap, Until};
use crate::passage::room::mine::{self, Turn};
use crate::passage::room::{Room, presence};
use crate::passage::text::Text;

/// So many cases stand on the board; the others are counted.
const MOST: usize = 30;

/// What the board shows now.
pub fn board(content: &Content, room: &Room, now: Timestamp) -> (Text, Vec<Vec<Button>>) {
    let say = |key: &str, args: &[(&str, Arg<'_>)]| content.say(room.lang, key, args);
    let mut text = Text::default();
    let centre = content.centres.get(&room.centre).map_or("", |centre| centre.name.as_str());
    text.line(&say("room-title", &[("centre", Arg::Text(centre))]), &[]);
    text.line(&presence(content, room, now), &[]);
    if let Some(pause) = room.pause {
        text.line(&paused(content, room, pause.until, now), &[]);
    }
    let mut lines: Vec<_> = room.lines.iter().collect();
    lines.sort_by_key(|line| mine::order(line));
    let hidden = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    if lines.is_empty() {
        text.line(&say("room-none", &[]), &[]);
    }
    for (turn, key) in [(Turn::Ours, "room-ours"), (Turn::Theirs, "room-theirs")] {
        let of_turn: Vec<_> = lines.iter().filter(|line| line.turn() == turn).collect();
        if !of_turn.is_empty() {
            text.line("", &[]);
            text.line(&say(key, &[]), &[]);
            of_turn.into_iter().for_each(|line| mine::add(content, room, line, now, &mut text));
        }
    }
    if hidden > 0 {
        text.line(&say("room-more", &[("count", Arg::Number(i64::try_from(hidden).unwrap_or(i64::MAX)))]), &[]);
    }
    (text, buttons(content, room))
}

fn paused(content: &Content, room: &Room, until: Option<Timestamp>, now: Timestamp) -> String {
    match until {
        Some(until) => {
            let time = day_and_clock(content, room.lang, until, now);
            content.say(room.lang, "room-paused-until", &[("time", Arg::Text(&time))])
        }
        None => content.say(room.lang, "room-paused", &[]),
    }
}

fn buttons(content: &Content, room: &Room) -> Vec<Vec<Button>> {
    let button = |key: &str, tap: &RoomTap| Button { label: content.say(room.lang, key, &[]), data: tap.data() };
    if room.board.asks {
        let until = Until::ALL.map(|until| vec![button(&format!("pause-{}", until.word()), &RoomTap::PauseUntil(until))]);
        return until.into_iter().chain([vec![button("pause-no", &RoomTap::NoPause)]]).collect();
    }
    let intake = match room.pause {
        Some(_) => button("button-resume", &RoomTap::Resume),
        None => button("button-pause", &RoomTap::Pause),
    };
    let concerns = (!room.concerns.is_empty()).then(|| vec![button("button-concerns", &RoomTap::Concerns)]);
    let all = vec![button("button-mine", &RoomTap::Mine), button("button-tonight", &RoomTap::Tonight)];
    [all, vec![intake]].into_iter().chain(concerns).collect()
}
