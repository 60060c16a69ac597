//! Between what a turn knows and what may be written down.
//!
//! Knows: which key seals what, and where. Does not know: SQL. Everything of a passage with a case, her visit too, is sealed
//! under the case's own key, so that nothing of an old copy opens once it is erased; a visit without a case, and a row that
//! outlives its case, under the key of the day.

use zeroize::Zeroizing;

use super::letter::Letter;
use crate::clock::chance;
use crate::passage::Passage;
use crate::passage::case::Case;
use crate::passage::effect::Row;
use crate::passage::erasing::Grave;
use crate::passage::ids::Chat;
use crate::passage::room::Room;
use crate::passage::visit::Visit;
use crate::seal::{self, Key, KeyId, Place, Root};
use crate::store::{Id, KeptLetter, KeptPassage, KeptRow, Keyring};

/// Why something could not be opened or sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Error {
    /// Its key is gone: it counts as erased.
    #[error("its key is gone")]
    Erased,
    /// It was changed, moved, or written by a newer release.
    #[error("it does not open")]
    Corrupt,
}

/// What is read back of a passage, and what of it does not open.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) passage: Passage,
    pub(super) case_key: Option<KeyId>,
    pub(super) corrupt: bool,
}

/// What the second sealed column holds.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
struct Body {
    case: Option<Case>,
    aside: Option<Case>,
    grave: Option<Grave>,
    room: Option<Room>,
    block: Option<jiff::Timestamp>,
}

/// The same, to be written.
#[derive(Debug, serde::Serialize)]
struct BodyOf<'a> {
    case: Option<&'a Case>,
    aside: Option<&'a Case>,
    grave: Option<&'a Grave>,
    #[serde(skip_serializing_if = "Option::is_none")]
    room: Option<&'a Room>,
    block: Option<jiff::Timestamp>,
}

/// The day (since 1970, in UTC) of `seconds`.
pub(super) fn day_of(seconds: i64) -> i64 {
    seconds.div_euclid(86_400)
}

/// Opens a passage. What has lost its key is as if it had never been.
pub(super) fn open_passage(keys: &Keyring, kept: &KeptPassage) -> Opened {
    let visit = kept.visit.as_ref().map(|sealed| open::<Visit>(keys, &visit_place(&kept.id), sealed));
    let body = kept.case.as_ref().map(|(_, sealed)| open::<Body>(keys, &case_place(&kept.id), sealed));
    let corrupt = matches!(visit, Some(Err(Error::Corrupt))) || matches!(body, Some(Err(Error::Corrupt)));
    // A key that is gone seals nothing any more: whatever comes next gets another.
    let case_key = kept.case.as_ref().map(|(key, _)| KeyId(*key)).filter(|key| keys.key(*key).is_some());
    let Body { case, aside, grave, room, block } = body.and_then(Result::ok).unwrap_or_default();
    let visit = visit.and_then(Result::ok).unwrap_or_default().read_back();
    let passage = Passage { visit, case, aside, grave, room, block };
    Opened { passage, case_key, corrupt }
}

/// Seals a visit.
pub(super) fn seal_visit(key: (KeyId, &Key), id: &Id, visit: &Visit) -> Result<Vec<u8>, Error> {
    seal(key, &visit_place(id), visit)
}

/// Seals the case of a passage, with its aside, or what is left of one.
pub(super) fn seal_case(key: (KeyId, &Key), id: &Id, passage: &Passage) -> Result<Vec<u8>, Error> {
    let Passage { visit: _, case, aside, grave, room, block } = passage;
    let (case, aside, grave, room) = (case.as_ref(), aside.as_ref(), grave.as_ref(), room.as_ref());
    let body = BodyOf { case, aside, grave, room, block: *block };
    seal(key, &case_place(id), &body)
}

/// Seals a row of the outbox.
pub(super) fn seal_row(key: (KeyId, &Key), id: i64, row: &Row) -> Result<Vec<u8>, Error> {
    seal(key, &row_place(&id.to_be_bytes()), row)
}

/// Seals a letter.
pub(super) fn seal_letter(key: (KeyId, &Key), id: i64, letter: &Letter) -> Result<Vec<u8>, Error> {
    seal(key, &letter_place(&id.to_be_bytes()), letter)
}

/// Opens a letter.
pub(super) fn open_letter(keys: &Keyring, kept: &KeptLetter) -> Result<Letter, Error> {
    open(keys, &letter_place(&kept.id.to_be_bytes()), &kept.body)
}

/// Seals both ids of a group that has moved.
pub(super) fn seal_moved(root: &Root, id: &Id, from: Chat, to: Chat) -> Result<Vec<u8>, Error> {
    seal(root.lasting(), &moved_place(id), &(from, to))
}

/// Opens both ids of a group that has moved.
pub(super) fn open_moved(root: &Root, id: &Id, sealed: &[u8]) -> Result<(Chat, Chat), Error> {
    let text = seal::open(root.lasting().1, &moved_place(id), sealed).map_err(|_| Error::Corrupt)?;
    serde_json::from_slice(&text).map_err(|_| Error::Corrupt)
}

/// Opens a row of the outbox.
pub(super) fn open_row(keys: &Keyring, kept: &KeptRow) -> Result<Row, Error> {
    open(keys, &row_place(&kept.id.to_be_bytes()), &kept.body)
}

fn seal<T: serde::Serialize>((id, key): (KeyId, &Key), place: &Place<'_>, value: &T) -> Result<Vec<u8>, Error> {
    let text = Zeroizing::new(serde_json::to_vec(value).map_err(|_| Error::Corrupt)?);
    let mut nonce = [0; 24];
    nonce.iter_mut().zip(chance()).for_each(|(to, from)| *to = from);
    seal::seal(key, id, nonce, place, &text).map_err(|_| Error::Corrupt)
}

fn open<T: serde::de::DeserializeOwned>(keys: &Keyring, place: &Place<'_>, sealed: &[u8]) -> Result<T, Error> {
    let id = seal::key_id(sealed).map_err(|_| Error::Corrupt)?;
    let key = keys.key(id).ok_or(Error::Erased)?;
    let text = seal::open(key, place, sealed).map_err(|_| Error::Corrupt)?;
    serde_json::from_slice(&text).map_err(|_| Error::Corrupt)
}

fn visit_place(id: &Id) -> Place<'_> {
    Place { table: "passages", column: "visit", row: id }
}

fn case_place(id: &Id) -> Place<'_> {
    Place { table: "passages", column: "case_body", row: id }
}

fn moved_place(id: &Id) -> Place<'_> {
    Place { table: "moved", column: "body", row: id }
}

fn letter_place(id: &[u8; 8]) -> Place<'_> {
    Place { table: "letters", column: "body", row: id }
}

fn row_place(id: &[u8; 8]) -> Place<'_> {
    Place { table: "outbox", column: "body", row: id }
}
