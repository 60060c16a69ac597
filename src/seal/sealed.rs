//! Sealed bytes: XChaCha20-Poly1305 over padded text, bound to the place where they are kept.
//!
//! Knows: the format. Does not know: what is sealed. Format: version (1) ‖ key id (16) ‖ nonce (24) ‖ text and tag.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::{Key, KeyId};

/// The format that is written. One version is read before it is written by any release.
const VERSION: u8 = 1;

/// Lengths that texts are padded to, so that a length tells little; beyond the last, multiples of it.
const BUCKETS: [usize; 4] = [256, 1024, 4096, LAST_BUCKET];
const LAST_BUCKET: usize = 8192;

/// Where something is kept. Bytes that were moved elsewhere do not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The table.
    pub table: &'a str,
    /// The column.
    pub column: &'a str,
    /// The row.
    pub row: &'a [u8],
}

/// Why something does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A newer release wrote it: it must not be overwritten.
    #[error("sealed by a newer version")]
    Newer,
    /// Another key is needed, the bytes were changed, or they stood somewhere else.
    #[error("does not open")]
    Corrupt,
}

/// Seals `text` for `place` under `key`. `nonce` is fresh chance, never used before.
///
/// # Errors
/// [`Error::Corrupt`] when the text is too long for the cipher (256 GiB).
pub fn seal(key: &Key, id: KeyId, nonce: [u8; 24], place: &Place<'_>, text: &[u8]) -> Result<Vec<u8>, Error> {
    let padded = pad(text);
    let aad = aad(place, id);
    let cipher = XChaCha20Poly1305::new(key.expose().into());
    let payload = Payload { msg: &padded, aad: &aad };
    let body = cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| Error::Corrupt)?;
    let mut sealed = Vec::with_capacity(41 + body.len());
    sealed.push(VERSION);
    sealed.extend_from_slice(&id.0);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(&body);
    Ok(sealed)
}

/// Opens what [`seal`] made for the same place under the same key.
///
/// # Errors
/// [`Error::Newer`] for an unknown format, [`Error::Corrupt`] for everything else that does not open.
pub fn open(key: &Key, place: &Place<'_>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
    let (id, rest) = parts(sealed)?;
    let (nonce, body) = rest.split_first_chunk::<24>().ok_or(Error::Corrupt)?;
    let aad = aad(place, id);
    let cipher = XChaCha20Poly1305::new(key.expose().into());
    let padded = cipher.decrypt(&XNonce::from(*nonce), Payload { msg: body, aad: &aad }).map_err(|_| Error::Corrupt)?;
    unpad(&Zeroizing::new(padded))
}

/// Which key something was sealed with.
///
/// # Errors
/// Like [`open`].
pub fn key_id(sealed: &[u8]) -> Result<KeyId, Error> {
    parts(sealed).map(|(id, _)| id)
}

fn parts(sealed: &[u8]) -> Result<(KeyId, &[u8]), Error> {
    let (version, rest) = sealed.split_first().ok_or(Error::Corrupt)?;
    if *version != VERSION {
        return Err(Error::Newer);
    }
    let (id, rest) = rest.split_first_chunk::<16>().ok_or(Error::Corrupt)?;
    Ok((KeyId(*id), rest))
}

/// What is not sealed but must be as it was.
fn aad(place: &Place<'_>, id: KeyId) -> Vec<u8> {
    let mut aad = vec![VERSION];
    for part in [place.table.as_bytes(), place.column.as_bytes(), place.row, &id.0] {
        aad.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        aad.extend_from_slice(part);
    }
    aad
}

/// The length, the text, and zeros up to the next bucket.
fn pad(text: &[u8]) -> Zeroizing<Vec<u8>> {
    let needed = text.len() + 4;
    let size = BUCKETS.into_iter().find(|bucket| *bucket >= needed).unwrap_or_else(|| needed.div_ceil(LAST_BUCKET) * LAST_BUCKET);
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    padded.extend_from_slice(&u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes());
    padded.extend_from_slice(text);
    padded.resize(size, 0);
    padded
}

fn unpad(padded: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
    let (length, rest) = padded.split_first_chunk::<4>().ok_or(Error::Corrupt)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| Error::Corrupt)?;
    rest.get(..length).map(|text| Zeroizing::new(text.to_vec())).ok_or(Error::Corrupt)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: Place<'static> = Place { table: "passages", column: "visit", row: &[1; 16] };
    const ID: KeyId = KeyId([3; 16]);

    fn sealed(text: &[u8]) -> Vec<u8> {
        seal(&Key::new([7; 32]), ID, [5; 24], &PLACE, text).unwrap()
    }

    proptest::proptest! {
        #[test]
        fn what_is_sealed_opens_as_it_was(text in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..10_000)) {
            let opened = open(&Key::new([7; 32]), &PLACE, &sealed(&text)).unwrap();
            proptest::prop_assert_eq!(opened.as_slice(), text.as_slice());
        }

        #[test]
        fn no_changed_bit_opens(bit in 0_usize..2_400, text in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
            let mut bytes = sealed(&text);
            let place = bit % (bytes.len() * 8);
            bytes[place / 8] ^= 1 << (place % 8);
            proptest::prop_assert!(open(&Key::new([7; 32]), &PLACE, &bytes).is_err());
        }
    }

    #[test]
    fn moved_bytes_and_other_keys_do_not_open() {
        let bytes = sealed(b"hers");
        assert_eq!(key_id(&bytes), Ok(ID));
        assert_eq!(open(&Key::new([8; 32]), &PLACE, &bytes), Err(Error::Corrupt));
        for place in
            [Place { table: "outbox", ..PLACE }, Place { column: "case_body", ..PLACE }, Place { row: &[2; 16], ..PLACE }]
        {
            assert_eq!(open(&Key::new([7; 32]), &place, &bytes), Err(Error::Corrupt));
        }
        assert_eq!(open(&Key::new([7; 32]), &PLACE, &[]), Err(Error::Corrupt));
        assert_eq!(open(&Key::new([7; 32]), &PLACE, &[2, 0]), Err(Error::Newer));
    }

    #[test]
    fn lengths_tell_only_the_bucket() {
        let lengths: Vec<usize> =
            [0, 252, 253, 1020, 1021, 8188, 8189].iter().map(|size| sealed(&vec![0; *size]).len() - 57).collect();
        assert_eq!(lengths, [256, 256, 1024, 1024, 4096, 8192, 16384]);
    }
}
