//! The first error libcontainer logs is the most precise thing it has to say: what it returns from the container's
//! first process is a text without its causes. So its errors go to a file, which forked processes share.

use std::fmt::{Debug, Write as _};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// The file libcontainer's errors go to.
pub(super) struct Diary {
    path: PathBuf,
}

/// Has the errors of this process, and of those it forks, written into this directory.
pub(super) fn keep(directory: &Path) -> io::Result<Diary> {
    let path = directory.join("errors");
    let file = File::options().create_new(true).append(true).open(&path)?;
    // One is enough, and the shim sets it once.
    let _ = tracing::subscriber::set_global_default(Writer { file });
    Ok(Diary { path })
}

impl Diary {
    /// The first error, if there was one.
    pub(super) fn first(&self) -> Option<String> {
        let text = fs::read_to_string(&self.path).ok()?;
        text.lines().next().map(str::to_owned)
    }
}

struct Writer {
    file: File,
}

impl Subscriber for Writer {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        *metadata.level() == Level::ERROR && metadata.is_event()
    }

    fn event(&self, event: &Event<'_>) {
        let mut line = Line::default();
        event.record(&mut line);
        let text = format!("{}{}", line.message, line.fields).replace('\n', " ");
        let _ = (&self.file).write_all(format!("{text}\n").as_bytes());
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[derive(Default)]
struct Line {
    message: String,
    fields: String,
}

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = match field.name() {
            "message" => write!(self.message, "{value:?}"),
            name => write!(self.fields, ", {name} {value:?}"),
        };
    }
}
