//! Bytes as choices.

use proptest::prelude::*;
use std::fmt::Debug;

/// Choices made by bytes, one for each. A fuzzer brings its own; proptest draws them, and makes what was found smaller
/// by making the bytes fewer and smaller, since zero always chooses what is plainest.
#[derive(Clone, Debug)]
pub struct Choices<'a> {
    bytes: &'a [u8],
}

impl<'a> Choices<'a> {
    /// Choices by these bytes, and by zeros when they are used up.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// A number below `count`.
    pub(super) fn below(&mut self, count: usize) -> usize {
        let Some((byte, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        usize::from(*byte) * count / 256
    }

    /// Something that happens in so many of a hundred cases, and never by a zero.
    pub(super) fn happens(&mut self, percent: usize) -> bool {
        self.below(100) >= 100 - percent
    }

    pub(super) fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }

    /// Up to `most` of a kind.
    pub(super) fn some<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| make(self)).collect()
    }
}

/// What proptest makes by random choices.
pub fn any_of<T: Debug>(make: impl Fn(&mut Choices<'_>) -> T + 'static) -> impl Strategy<Value = T> {
    prop::collection::vec(any::<u8>(), 0..600).prop_map(move |bytes| make(&mut Choices::new(&bytes)))
}
