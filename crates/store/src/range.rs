//! Ranges of keys.

use crate::key::{Key, escape};

/// Above every byte that can follow a key inside its prefix: a part is UTF-8 and never contains it, and
/// an escaped zero, where it occurs, is not at a part's end.
const BEYOND: u8 = 0xff;

/// Which keys of a table a scan visits, and in which direction.
///
/// ```
/// use rolecall_store::{Key, KeyRange};
///
/// let page = KeyRange::prefix(["123456789012"]).after(&Key::from(["123456789012", "app"]));
/// assert!(page.contains(&Key::from(["123456789012", "web"])));
/// assert!(!page.contains(&Key::from(["123456789012", "app"])));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRange {
    /// First key inside.
    pub(crate) start: Vec<u8>,
    /// First key outside; `None` is the end of the table.
    pub(crate) end: Option<Vec<u8>>,
    pub(crate) backwards: bool,
}

impl KeyRange {
    /// Every key.
    pub const fn all() -> KeyRange {
        KeyRange { start: Vec::new(), end: None, backwards: false }
    }

    /// Keys whose first parts are those of `prefix`, the key `prefix` itself included.
    pub fn prefix(prefix: impl Into<Key>) -> KeyRange {
        let prefix = prefix.into();
        if prefix.is_empty() { KeyRange::all() } else { KeyRange::below(prefix.to_vec()) }
    }

    /// Keys whose first parts are those of `parent` and whose next part begins with `text`.
    pub fn starting_with(parent: impl Into<Key>, text: &str) -> KeyRange {
        let mut start = parent.into().to_vec();
        escape(text, &mut start);
        if start.is_empty() { KeyRange::all() } else { KeyRange::below(start) }
    }

    /// Keys from `start` to before `end`, byte by byte: for tables with binary keys.
    pub fn bytes(start: &[u8], end: Option<&[u8]>) -> KeyRange {
        KeyRange { start: start.to_vec(), end: end.map(<[u8]>::to_vec), backwards: false }
    }

    fn below(start: Vec<u8>) -> KeyRange {
        let mut end = start.clone();
        end.push(BEYOND);
        KeyRange { start, end: Some(end), backwards: false }
    }

    /// Only the keys after `key`: how a listing goes on behind its last page.
    #[must_use]
    pub fn after(mut self, key: &[u8]) -> KeyRange {
        let mut next = key.to_vec();
        next.push(0);
        self.start = self.start.max(next);
        self
    }

    /// Only the keys before `key`.
    #[must_use]
    pub fn before(mut self, key: &[u8]) -> KeyRange {
        if self.end.as_deref().is_none_or(|end| key < end) {
            self.end = Some(key.to_vec());
        }
        self
    }

    /// Visit the same keys from the last to the first.
    #[must_use]
    pub fn backwards(mut self) -> KeyRange {
        self.backwards = !self.backwards;
        self
    }

    /// Whether `key` lies in this range.
    pub fn contains(&self, key: &[u8]) -> bool {
        self.start.as_slice() <= key && self.end.as_deref().is_none_or(|end| key < end)
    }

    /// Whether no key can lie in this range.
    pub(crate) fn is_empty(&self) -> bool {
        self.end.as_deref().is_some_and(|end| end <= self.start.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn part() -> impl Strategy<Value = String> {
        "[\\x00a\u{10ffff}]{0,3}"
    }

    proptest! {
        #[test]
        fn a_prefix_holds_exactly_the_keys_that_begin_with_its_parts(
            prefix in prop::collection::vec(part(), 0..3),
            key in prop::collection::vec(part(), 0..4),
        ) {
            let range = KeyRange::prefix(Key::from_iter(&prefix));
            prop_assert_eq!(range.contains(&Key::from_iter(&key)), key.starts_with(&prefix));
        }

        #[test]
        fn starting_with_compares_the_text_of_one_part(parent in part(), text in part(), part in part()) {
            let range = KeyRange::starting_with(parent.as_str(), &text);
            let key = Key::from([&parent, &part]);
            prop_assert_eq!(range.contains(&key), part.starts_with(&text));
        }
    }

    #[test]
    fn after_and_before_only_ever_narrow() {
        let range = KeyRange::prefix("b").after(&Key::from("a")).before(&Key::from("c"));
        assert_eq!(range, KeyRange::prefix("b"));
        let none = KeyRange::prefix("b").after(&Key::from("c"));
        assert!(none.is_empty());
    }
}
