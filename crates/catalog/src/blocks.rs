//! Compressed blocks: where one lies in a data file, and its text.

use flate2::read::DeflateDecoder;
use std::io::Read;

/// Part of a data file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The text at `span` of `data`; `None` if the span lies outside or does not inflate to UTF-8.
pub(crate) fn text(data: &[u8], span: Span) -> Option<String> {
    let mut text = String::new();
    DeflateDecoder::new(data.get(span.start..span.end)?).read_to_string(&mut text).ok()?;
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_block_gives_no_text() {
        for (data, start, end) in [(&[0xff_u8; 4][..], 0, 4), (&[], 0, 1), (&[0; 4], 3, 1), (&[0x4b], 0, 1)] {
            assert_eq!(text(data, Span { start, end }), None, "{data:?} {start}..{end}");
        }
    }
}
