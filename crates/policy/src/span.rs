//! Where something stands in a text.

use serde::{Deserialize, Serialize};

/// A half-open range of byte offsets in the text a document was parsed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// The range from `start` up to and excluding `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Line and column of the first byte in `text`.
    pub fn position(&self, text: &str) -> Position {
        Position::of(text, self.start)
    }
}

/// A place as people read it: both numbers count from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Position {
    /// The position of a byte offset. An offset past the end, or inside a character, counts as the nearest
    /// character boundary before it.
    pub fn of(text: &str, offset: usize) -> Self {
        let mut end = offset.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &text[..end];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}

impl std::fmt::Display for Position {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        for (text, offset, line, column) in
            [("", 0, 1, 1), ("ab\ncd", 4, 2, 2), ("é\nx", 2, 1, 2), ("é\nx", 1, 1, 1), ("ab", 99, 1, 3)]
        {
            assert_eq!(Position::of(text, offset), Position { line, column }, "{text:?} at {offset}");
        }
    }
}
