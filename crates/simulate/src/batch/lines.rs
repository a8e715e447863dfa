//! Lines in, answers out.

use std::{
    io::{self, Read, Write},
    sync::mpsc::{Receiver, Sender, channel},
    thread,
};

/// How much is read at once.
const CHUNK: usize = 512 * 1024;
/// How much room there is before a chunk for the beginning of its first line.
const HEAD: usize = 128 * 1024;
/// How many chunks there are: one is read while another is answered.
const CHUNKS: usize = 2;

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

/// Has every line answered, in order. What was answered is written before more input is waited for.
pub(super) fn answer_all(
    input: impl Read + Send + 'static,
    mut output: impl Write,
    answerer: Answerer<'_>,
) -> io::Result<()> {
    let (mut out, mut left) = (Vec::new(), Vec::new());
    let (chunks, used) = read_ahead(input)?;
    for chunk in chunks {
        let mut chunk = chunk?;
        answer_chunk(&mut chunk, &mut left, answerer, &mut out);
        // The reader has gone once the input has ended.
        let _ = used.send(chunk);
        output.write_all(&out)?;
        output.flush()?;
        out.clear();
    }
    if !left.trim_ascii().is_empty() {
        answerer(&left, Line::IsWhole, &mut out);
    }
    output.write_all(&out)?;
    output.flush()
}

/// A piece of the input, with room before it.
struct Chunk {
    bytes: Vec<u8>,
    end: usize,
}

/// Reads on a thread of its own. It ends with the input, with an error, or when nobody wants chunks any more; a read
/// that is under way then is left alone.
fn read_ahead(
    mut input: impl Read + Send + 'static,
) -> io::Result<(Receiver<io::Result<Chunk>>, Sender<Chunk>)> {
    let (full, chunks) = channel();
    let (used, empty) = channel();
    for _ in 0..CHUNKS {
        let _ = used.send(Chunk { bytes: vec![0; HEAD + CHUNK], end: HEAD });
    }
    thread::Builder::new().name("read-lines".to_owned()).spawn(move || {
        for mut chunk in empty {
            let read = loop {
                match input.read(&mut chunk.bytes[HEAD..]) {
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    outcome => break outcome,
                }
            };
            let sent = match read {
                Ok(0) => return,
                Ok(read) => full.send(Ok(Chunk { end: HEAD + read, ..chunk })),
                Err(error) => full.send(Err(error)),
            };
            if sent.is_err() {
                return;
            }
        }
    })?;
    Ok((chunks, used))
}

/// Answers the lines that end in a chunk. The first began with what was left before; the beginning of the last is
/// what is left then.
fn answer_chunk(chunk: &mut Chunk, left: &mut Vec<u8>, answerer: Answerer<'_>, out: &mut Vec<u8>) {
    if left.len() <= HEAD {
        let start = HEAD - left.len();
        chunk.bytes[start..HEAD].copy_from_slice(left);
        let text = &chunk.bytes[start..chunk.end];
        let answered = answer_lines(text, answerer, out);
        left.clear();
        left.extend_from_slice(&text[answered..]);
        return;
    }
    let read = &chunk.bytes[HEAD..chunk.end];
    left.extend_from_slice(read);
    if memchr::memchr(b'\n', read).is_some() {
        let answered = answer_lines(left, answerer, out);
        left.drain(..answered);
    }
}

/// Answers the lines that end in a text, and says where they end.
fn answer_lines(text: &[u8], answerer: Answerer<'_>, out: &mut Vec<u8>) -> usize {
    let mut at = 0;
    loop {
        let rest = &text[at..];
        if let Some(length) = answerer(rest, Line::Begins, out) {
            at += length;
            continue;
        }
        let Some(length) = memchr::memchr(b'\n', rest) else { return at };
        let line = &rest[..length];
        if !line.trim_ascii().is_empty() {
            answerer(line, Line::IsWhole, out);
        }
        at += length + 1;
    }
}
