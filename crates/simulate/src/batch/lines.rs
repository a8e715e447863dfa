//! Lines in, answers out.

use std::io::{self, Read, Write};

/// How much is read at once; a longer line makes the buffer grow.
const CHUNK: usize = 512 * 1024;

/// What is known of the text an answerer gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// It begins with a line and goes on with others; where the line ends has not been looked for.
    Begins,
    /// It is one line.
    IsWhole,
}

/// Answers the line at the beginning of a text and says how long the line was. `None` if the answerer would rather
/// have the line alone; not for a line that is whole.
pub(super) type Answerer<'a> = &'a mut dyn FnMut(&[u8], Line, &mut Vec<u8>) -> Option<usize>;

/// Has every line answered, in order.
pub(super) fn answer_all(input: impl Read, mut output: impl Write, answerer: Answerer<'_>) -> io::Result<()> {
    let mut buffer = Buffer { input, bytes: vec![0; CHUNK], start: 0, end: 0, searched: 0 };
    let mut out = Vec::new();
    let mut ended = false;
    while !ended {
        while buffer.answer_one(answerer, &mut out) {}
        output.write_all(&out)?;
        output.flush()?;
        out.clear();
        ended = buffer.fill()? == 0;
    }
    if !buffer.unread().trim_ascii().is_empty() {
        answerer(buffer.unread(), Line::IsWhole, &mut out);
    }
    output.write_all(&out)?;
    output.flush()
}

struct Buffer<R> {
    input: R,
    bytes: Vec<u8>,
    /// Where the first line that is not answered begins.
    start: usize,
    /// Where what was read ends.
    end: usize,
    /// Up to where no end of the line was found.
    searched: usize,
}

impl<R: Read> Buffer<R> {
    fn unread(&self) -> &[u8] {
        &self.bytes[self.start..self.end]
    }

    /// Answers the next line. `false` if its end has not been read yet.
    fn answer_one(&mut self, answerer: Answerer<'_>, out: &mut Vec<u8>) -> bool {
        let unread = self.unread();
        // What comes after a line that was answered without looking for its end must be the end of it.
        if let Some(length) = answerer(unread, Line::Begins, out) {
            self.advance(length);
            return true;
        }
        let Some(length) = memchr::memchr(b'\n', &self.bytes[self.searched..self.end]) else {
            self.searched = self.end;
            return false;
        };
        let length = self.searched + length - self.start;
        let line = &self.bytes[self.start..self.start + length];
        if !line.trim_ascii().is_empty() {
            answerer(line, Line::IsWhole, out);
        }
        self.advance(length + 1);
        true
    }

    fn advance(&mut self, length: usize) {
        self.start += length;
        self.searched = self.start;
    }

    /// Reads on, and says how much; 0 at the end of the input.
    fn fill(&mut self) -> io::Result<usize> {
        self.bytes.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.searched -= self.start;
        self.start = 0;
        if self.end == self.bytes.len() {
            self.bytes.resize(2 * self.end, 0);
        }
        loop {
            match self.input.read(&mut self.bytes[self.end..]) {
                Ok(read) => {
                    self.end += read;
                    return Ok(read);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}
