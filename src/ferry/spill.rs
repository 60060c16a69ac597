//! Where updates are written down while the store does not answer: a file beside it, sealed, appended to, on disk before the
//! far side hears that they were taken.
//!
//! Knows: bytes and the key of the day. Does not know: what the updates say, or when the store is back. An update that was
//! committed before the file was emptied is known by its number, so reading too much does no harm.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use zeroize::Zeroizing;

use super::port::Update;
use crate::clock::chance;
use crate::seal::{self, Key, KeyId, Place};
use crate::store::Keyring;

/// The file, and the key that it is written under; clones share the key. Nobody holds a guard over an await.
#[derive(Clone, Debug)]
pub(super) struct Spill {
    file: PathBuf,
    key: Arc<Mutex<Option<(KeyId, Key)>>>,
}

/// The file takes nothing: there is no key yet, or no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Full;

impl Spill {
    pub(super) fn new(file: PathBuf) -> Self {
        Self { file, key: Arc::default() }
    }

    /// From here on it is sealed under the key of this day, which is on disk.
    pub(super) fn under(&self, (id, key): (KeyId, &Key)) {
        if let Ok(mut under) = self.key.lock()
            && under.as_ref().is_none_or(|(known, _)| *known != id)
        {
            *under = Some((id, Key::new(*key.expose())));
        }
    }

    /// Writes `batch` down; it is on disk when this returns.
    pub(super) fn append(&self, batch: &[Update]) -> Result<(), Full> {
        let mut bytes = Vec::new();
        {
            let under = self.key.lock().map_err(|_| Full)?;
            let (id, key) = under.as_ref().ok_or(Full)?;
            for update in batch {
                let text = Zeroizing::new(serde_json::to_vec(update).map_err(|_| Full)?);
                let mut nonce = [0; 24];
                nonce.iter_mut().zip(chance()).for_each(|(to, from)| *to = from);
                let sealed = seal::seal(key, *id, nonce, &PLACE, &text).map_err(|_| Full)?;
                bytes.extend_from_slice(&u32::try_from(sealed.len()).map_err(|_| Full)?.to_be_bytes());
                bytes.extend_from_slice(&sealed);
            }
        }
        let fresh = !self.file.exists();
        let mut file = OpenOptions::new().append(true).create(true).mode(0o600).open(&self.file).map_err(|_| Full)?;
        let before = file.metadata().map_err(|_| Full)?.len();
        let written =
            file.write_all(&bytes).and_then(|()| file.sync_all()).and_then(|()| if fresh { self.sync_folder() } else { Ok(()) });
        if written.is_err() {
            // Half an update at the end would hide what is written behind it.
            let _ = file.set_len(before);
        }
        written.map_err(|_| Full)
    }

    /// What is written down, in its order, and whether all of it opened. A last update that is cut off was never taken.
    pub(super) fn read(&self, keys: &Keyring) -> (Vec<Update>, bool) {
        let (mut bytes, mut updates, mut whole) = (Vec::new(), Vec::new(), true);
        if File::open(&self.file).and_then(|mut file| file.read_to_end(&mut bytes)).is_err() {
            return (updates, whole);
        }
        let mut rest = bytes.as_slice();
        while let Some((length, after)) = rest.split_first_chunk::<4>() {
            let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
            let Some((sealed, after)) = after.split_at_checked(length) else { break };
            rest = after;
            let opened = seal::key_id(sealed).ok().and_then(|id| seal::open(keys.key(id)?, &PLACE, sealed).ok());
            match opened.and_then(|text| serde_json::from_slice(&text).ok()) {
                Some(update) => updates.push(update),
                None => whole = false,
            }
        }
        (updates, whole)
    }

    /// Everything in it has been committed.
    pub(super) fn clear(&self) {
        // What can't be removed is read again at the next start, and known by its numbers.
        if std::fs::remove_file(&self.file).is_ok() {
            let _ = self.sync_folder();
        }
    }

    fn sync_folder(&self) -> std::io::Result<()> {
        let folder = self.file.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(std::path::Path::new("."))).and_then(|folder| folder.sync_all())
    }
}

const PLACE: Place<'_> = Place { table: "spill", column: "update", row: b"" };

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ferry::port::Happened;
    use crate::store::Kind;

    #[tokio::test]
    async fn what_is_written_is_read_back_up_to_where_it_was_cut_off() {
        let folder = tempfile::tempdir().unwrap();
        let mut keys = Keyring::create(&folder.path().join("keys"), KeyId([1; 16]), Key::new([2; 32])).await.unwrap();
        keys.add(vec![(KeyId([3; 16]), Kind::Day(7), Key::new([4; 32]))]).await.unwrap();
        let spill = Spill::new(folder.path().join("spill"));
        let update = |id| Update { id, what: Happened::Stray { query: "words".to_owned() } };
        assert_eq!(spill.append(&[update(1)]), Err(Full), "there is no key yet");
        spill.under(keys.day(7).unwrap());
        spill.append(&[update(1), update(2)]).unwrap();
        spill.append(&[update(3)]).unwrap();
        let bytes = std::fs::read(folder.path().join("spill")).unwrap();
        assert!(!bytes.windows(5).any(|part| part == b"words"));
        std::fs::write(folder.path().join("spill"), &bytes[..bytes.len() - 1]).unwrap();
        let (updates, whole) = spill.read(&keys);
        assert_eq!((updates.iter().map(|update| update.id).collect::<Vec<_>>(), whole), (vec![1, 2], true));
        spill.clear();
        assert!(spill.read(&keys).0.is_empty());
    }
}
