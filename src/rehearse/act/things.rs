//! Everything that people can send and that is not text.
//!
//! Knows: the fields that Telegram gives each of them. Does not know: who sends it.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::super::world::Body;

/// Something to be sent.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// A picture.
    Photo,
    /// A voice message.
    Voice,
    /// Where she is.
    Place,
    /// A contact's card, with a telephone number.
    Contact,
    /// A sticker of a pack that bears her name.
    Sticker,
    /// A file whose name says whose it is.
    File,
    /// A poll.
    Poll,
    /// A video.
    Video,
    /// A round video.
    VideoNote,
    /// Music.
    Audio,
    /// A dice.
    Dice,
    /// A venue.
    Venue,
    /// A kind of message that no specification has yet.
    Unknown,
}

impl Thing {
    /// Each of them.
    pub const ALL: [Self; 13] = [
        Self::Photo,
        Self::Voice,
        Self::Place,
        Self::Contact,
        Self::Sticker,
        Self::File,
        Self::Poll,
        Self::Video,
        Self::VideoNote,
        Self::Audio,
        Self::Dice,
        Self::Venue,
        Self::Unknown,
    ];

    pub(crate) fn body(self, caption: Option<&str>) -> Body {
        let file = |more: Value| {
            let mut file = json!({ "file_id": "AgADFILEMARKER9Q1", "file_unique_id": "UNIQUEMARKER9Q2", "file_size": 2048 });
            if let (Some(file), Some(more)) = (file.as_object_mut(), more.as_object()) {
                file.extend(more.clone());
            }
            file
        };
        let place = json!({ "latitude": 51.2194, "longitude": 4.4025 });
        let (says, field, value) = match self {
            Self::Photo => ("Photo", "photo", json!([file(json!({ "width": 90, "height": 67 }))])),
            Self::Voice => ("Voice message", "voice", file(json!({ "duration": 4, "mime_type": "audio/ogg" }))),
            Self::Place => ("Location", "location", place),
            Self::Contact => {
                let contact = json!({ "phone_number": "+32470000009", "first_name": "Contact-MARKER-9Q3", "user_id": 930_001 });
                ("Contact", "contact", contact)
            }
            Self::Sticker => {
                let sticker = json!({
                    "type": "regular",
                    "width": 512,
                    "height": 512,
                    "is_animated": false,
                    "is_video": false,
                    "emoji": "🌷",
                    "set_name": "pack_by_marker_9q4",
                });
                ("🌷 Sticker", "sticker", file(sticker))
            }
            Self::File => ("File", "document", file(json!({ "file_name": "IMG_MARKER_9Q5.jpg", "mime_type": "image/jpeg" }))),
            Self::Poll => {
                let option = |text| json!({ "persistent_id": text, "text": text, "voter_count": 0 });
                let poll = json!({
                    "id": "1",
                    "question": "Question-MARKER-9Q6",
                    "options": [option("a"), option("b")],
                    "total_voter_count": 0,
                    "is_closed": false,
                    "is_anonymous": true,
                    "type": "regular",
                    "allows_multiple_answers": false,
                    "allows_revoting": true,
                });
                ("Poll", "poll", poll)
            }
            Self::Video => ("Video", "video", file(json!({ "width": 320, "height": 240, "duration": 3 }))),
            Self::VideoNote => ("Video message", "video_note", file(json!({ "length": 240, "duration": 3 }))),
            Self::Audio => ("Audio", "audio", file(json!({ "duration": 60, "performer": "Performer-MARKER-9Q7" }))),
            Self::Dice => ("Dice", "dice", json!({ "emoji": "🎲", "value": 4 })),
            Self::Venue => {
                ("Venue", "venue", json!({ "location": place, "title": "Title-MARKER-9Q8", "address": "Address-MARKER-9Q9" }))
            }
            Self::Unknown => ("Something new", "hologram", json!({ "depth": 3 })),
        };
        let mut fields = Map::from_iter([(field.to_owned(), value)]);
        if let Some(caption) = caption {
            fields.insert("caption".to_owned(), caption.into());
        }
        let says = caption.map_or_else(|| format!("[{says}]"), |caption| format!("[{says}] {caption}"));
        Body::Thing { fields, says }
    }
}
