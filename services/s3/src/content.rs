//! The bytes of an object, or of a range of it, as a stream.

use std::{collections::VecDeque, io::SeekFrom, ops::Range};

use bytes::{Bytes, BytesMut};
use futures_util::stream;
use rolecall_store::{Blobs, Digest};
use s3s::StdError;
use tokio::{
    fs::File,
    io::{AsyncReadExt, AsyncSeekExt},
};

use crate::{body::streaming, state::Piece};

/// How much is read at once.
const READ: u64 = 128 << 10;

/// Streams a range of the pieces put together.
pub(crate) fn read(blobs: Blobs, pieces: &[Piece], range: Range<u64>) -> s3s::Body {
    let reader = Reader { blobs, runs: runs(pieces, range), open: None };
    streaming(stream::unfold(Some(reader), |reader| async {
        let mut reader = reader?;
        match reader.next().await {
            Ok(Some(bytes)) => Some((Ok(bytes), Some(reader))),
            Ok(None) => None,
            Err(error) => Some((Err(error), None)),
        }
    }))
}

struct Run {
    digest: Digest,
    start: u64,
    len: u64,
}

/// The part of each piece that lies in the range.
fn runs(pieces: &[Piece], range: Range<u64>) -> VecDeque<Run> {
    let mut runs = VecDeque::new();
    let mut offset = 0;
    for piece in pieces {
        let start = range.start.max(offset);
        let end = range.end.min(offset + piece.len);
        if start < end {
            runs.push_back(Run { digest: piece.digest, start: start - offset, len: end - start });
        }
        offset += piece.len;
    }
    runs
}

struct Reader {
    blobs: Blobs,
    runs: VecDeque<Run>,
    open: Option<(File, u64)>,
}

impl Reader {
    async fn next(&mut self) -> Result<Option<Bytes>, StdError> {
        let (mut file, left) = match self.open.take() {
            Some(open) => open,
            None => match self.runs.pop_front() {
                Some(run) => self.file(&run).await?,
                None => return Ok(None),
            },
        };
        let mut bytes = BytesMut::with_capacity(usize::try_from(left.min(READ))?);
        let read = (&mut file).take(left.min(READ)).read_buf(&mut bytes).await?;
        if read == 0 {
            return Err("the stored object ends early".into());
        }
        let left = left - read as u64;
        if left > 0 {
            self.open = Some((file, left));
        }
        Ok(Some(bytes.freeze()))
    }

    async fn file(&self, run: &Run) -> Result<(File, u64), StdError> {
        let file = self.blobs.file(&run.digest).await?;
        let mut file = file.ok_or("the stored object is gone")?;
        if run.start > 0 {
            file.seek(SeekFrom::Start(run.start)).await?;
        }
        Ok((file, run.len))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_takes_from_each_piece_what_lies_in_it() {
        let piece = |len| Piece { digest: Digest::of(b""), len };
        let pieces = [piece(10), piece(10), piece(10)];
        let cut = |range| -> Vec<_> { runs(&pieces, range).iter().map(|run| (run.start, run.len)).collect() };
        assert_eq!(cut(0..30), [(0, 10), (0, 10), (0, 10)]);
        assert_eq!(cut(5..12), [(5, 5), (0, 2)]);
        assert_eq!(cut(10..20), [(0, 10)]);
        assert_eq!(cut(29..30), [(9, 1)]);
    }
}
