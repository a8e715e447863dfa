//! Keys made of parts.

use std::{fmt, ops::Deref};

/// Ends every part. The lowest byte, so that `["a", "z"]` sorts before `["ab"]`.
const END: u8 = 0x00;
/// Follows a zero byte that belongs to a part. UTF-8 never contains it, so no part can begin with it.
const ESCAPED: u8 = 0xff;

/// The key of one entry: a sequence of text parts, ordered part by part.
///
/// `["a", "b"]` and `["ab"]` are different keys, `["a"]` is a prefix of `["a", "b"]` but not of `["ab"]`,
/// and any text is a legal part, the empty one and one with NUL bytes included.
///
/// ```
/// use rolecall_store::Key;
///
/// let key = Key::from(["123456789012", "app"]).with("v1").with_number(7);
/// assert_eq!(key.parts(), ["123456789012", "app", "v1", "00000000000000000007"]);
/// assert!(Key::from(["a", "z"]) < Key::from(["ab"]));
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Vec<u8>);

impl Key {
    /// The key of no parts: a prefix of every key.
    pub const fn empty() -> Key {
        Key(Vec::new())
    }

    /// Wraps bytes that are already a key: those a [`View`](crate::View) handed out, or a binary key
    /// of a table that does without parts. Such a table must not mix both sorts.
    pub fn from_bytes(bytes: impl Into<Vec<u8>>) -> Key {
        Key(bytes.into())
    }

    /// This key followed by one more part.
    #[must_use]
    pub fn with(mut self, part: impl AsRef<str>) -> Key {
        escape(part.as_ref(), &mut self.0);
        self.0.push(END);
        self
    }

    /// This key followed by a number, written with twenty digits so that numbers sort by value.
    #[must_use]
    pub fn with_number(self, number: u64) -> Key {
        self.with(format!("{number:020}"))
    }

    /// The parts this key was made of. Bytes that are not UTF-8, which only binary keys contain, come
    /// back as replacement characters.
    pub fn parts(&self) -> Vec<String> {
        let mut parts = Vec::new();
        let mut part = Vec::new();
        let mut bytes = self.0.iter().copied().peekable();
        while let Some(byte) = bytes.next() {
            if byte != END || bytes.next_if_eq(&ESCAPED).is_some() {
                part.push(byte);
            } else {
                parts.push(lossy(&std::mem::take(&mut part)));
            }
        }
        if !part.is_empty() {
            parts.push(lossy(&part));
        }
        parts
    }
}

/// Appends `part` without its end mark: what every part that begins with `part` begins with.
pub(crate) fn escape(part: &str, bytes: &mut Vec<u8>) {
    for byte in part.bytes() {
        bytes.push(byte);
        if byte == END {
            bytes.push(ESCAPED);
        }
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl Deref for Key {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl AsRef<[u8]> for Key {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl<S: AsRef<str>> FromIterator<S> for Key {
    fn from_iter<I: IntoIterator<Item = S>>(parts: I) -> Key {
        parts.into_iter().fold(Key::empty(), Key::with)
    }
}

impl<S: AsRef<str>, const N: usize> From<[S; N]> for Key {
    fn from(parts: [S; N]) -> Key {
        parts.into_iter().collect()
    }
}

impl<S: AsRef<str>> From<&[S]> for Key {
    fn from(parts: &[S]) -> Key {
        parts.iter().collect()
    }
}

impl From<&str> for Key {
    fn from(part: &str) -> Key {
        Key::empty().with(part)
    }
}

impl From<&String> for Key {
    fn from(part: &String) -> Key {
        Key::empty().with(part)
    }
}

impl From<String> for Key {
    fn from(part: String) -> Key {
        Key::empty().with(part)
    }
}

impl From<&Key> for Key {
    fn from(key: &Key) -> Key {
        key.clone()
    }
}

/// The parts joined with `/`, for messages.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.parts().join("/"))
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.parts()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts() -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec("[\\x00a\u{10ffff}]{0,3}", 0..4)
    }

    proptest! {
        #[test]
        fn keys_sort_as_their_parts_do(a in parts(), b in parts()) {
            prop_assert_eq!(Key::from_iter(&a).cmp(&Key::from_iter(&b)), a.cmp(&b));
        }

        #[test]
        fn parts_come_back(a in parts()) {
            prop_assert_eq!(Key::from_iter(&a).parts(), a);
        }
    }

    #[test]
    fn numbers_sort_by_value() {
        assert!(Key::from("log").with_number(9) < Key::from("log").with_number(10));
        assert!(Key::empty().with_number(10) < Key::empty().with_number(u64::MAX));
    }
}
