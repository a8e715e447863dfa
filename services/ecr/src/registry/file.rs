//! A file as the body of an answer.

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use std::{
    error::Error,
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};
use tokio::{
    fs::File,
    io::{AsyncRead, ReadBuf},
};

/// How much is read at once, in bytes.
const PIECE: usize = 64 << 10;

/// The next `left` bytes of a file.
pub struct FileBody {
    file: File,
    left: u64,
    piece: Vec<u8>,
}

impl FileBody {
    /// The next `left` bytes of `file`.
    pub fn new(file: File, left: u64) -> FileBody {
        FileBody { file, left, piece: Vec::new() }
    }
}

impl Body for FileBody {
    type Data = Bytes;
    type Error = Box<dyn Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        let FileBody { file, left, piece } = &mut *self;
        let size = usize::try_from(*left).unwrap_or(PIECE).min(PIECE);
        piece.resize(size, 0);
        let mut buffer = ReadBuf::new(piece);
        if let Err(error) = ready!(Pin::new(file).poll_read(cx, &mut buffer)) {
            return Poll::Ready(Some(Err(error.into())));
        }
        let read = Bytes::copy_from_slice(buffer.filled());
        if read.is_empty() {
            return Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::UnexpectedEof).into())));
        }
        *left -= read.len() as u64;
        Poll::Ready(Some(Ok(Frame::data(read))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
