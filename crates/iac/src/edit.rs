//! Changes to a template that leave the rest of its text alone.

use similar::TextDiff;

use crate::source::Span;

/// A replacement for one byte range; an empty range inserts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
}

/// The text after all edits. Edits must not overlap; one that starts inside an earlier one is left out.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for edit in sorted {
        if let Some(kept) = text.get(done..edit.span.start) {
            result.push_str(kept);
            result.push_str(&edit.replacement);
            done = edit.span.end;
        }
    }
    result.push_str(text.get(done..).unwrap_or_default());
    result
}

/// A unified diff with three lines of context, headed `--- name` and `+++ name`; empty where nothing changed.
pub fn unified_diff(name: &str, before: &str, after: &str) -> String {
    TextDiff::from_lines(before, after).unified_diff().context_radius(3).header(name, name).to_string()
}
