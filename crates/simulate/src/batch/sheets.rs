//! What was compiled for earlier lines.

use std::{collections::HashMap, rc::Rc};

use serde_json::value::RawValue;

use super::policies;
use crate::Sheet;

/// How many policies are compared with a line before they are looked up by their whole text.
const RECENT: usize = 8;
/// How many bytes of text are kept.
const CAPACITY: usize = 64 << 20;

/// The policies of a line, compiled.
#[derive(Debug)]
pub(super) struct Known {
    /// As written: an object, which ends where it ends whatever follows.
    pub(super) text: Box<[u8]>,
    pub(super) sheet: Sheet,
}

/// Policies of lines before, most recent first.
#[derive(Default)]
pub(super) struct Sheets {
    recent: Vec<Rc<Known>>,
    all: HashMap<Box<[u8]>, Rc<Known>>,
    bytes: usize,
}

impl Sheets {
    /// The recent policies a text begins with.
    pub(super) fn known(&self, text: &[u8]) -> Option<Rc<Known>> {
        self.recent.iter().find(|known| text.starts_with(&known.text)).cloned()
    }

    /// The policies as they are to be used, compiled now unless they are kept.
    pub(super) fn compiled(&mut self, written: &RawValue) -> Result<Rc<Known>, String> {
        let text = written.get().as_bytes();
        if let Some(known) = self.all.get(text).cloned() {
            self.used(&known);
            return Ok(known);
        }
        let known = Rc::new(Known { text: text.into(), sheet: policies::read(written)? });
        self.bytes += text.len();
        if self.bytes > CAPACITY {
            self.all.clear();
            self.bytes = text.len();
        }
        self.all.insert(text.into(), Rc::clone(&known));
        self.used(&known);
        Ok(known)
    }

    /// Puts the policies first among the recent ones.
    pub(super) fn used(&mut self, known: &Rc<Known>) {
        match self.recent.iter().position(|other| Rc::ptr_eq(other, known)) {
            Some(at) => self.recent[..=at].rotate_right(1),
            None => {
                self.recent.truncate(RECENT - 1);
                self.recent.insert(0, Rc::clone(known));
            }
        }
    }
}
