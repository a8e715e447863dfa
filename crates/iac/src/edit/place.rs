//! Where in the text an edit goes, and in which style.

use super::Edit;
use super::fragment::Fragment;
use super::write::{
    Flow, Layout, block, block_entry, block_inline, block_item, flow_entry, inline, pretty, pretty_entry,
};
use crate::node::{Entry, Node, Value};
use crate::source::Source;

/// Writes fragments next to nodes of one document, in the style it has there.
pub(super) struct Editor<'t> {
    source: &'t Source,
    text: &'t str,
    flow: Flow,
    layout: Layout,
    /// What indentation is made of; only JSON may have tabs.
    pad: char,
    newline: &'static str,
}

impl<'t> Editor<'t> {
    /// An editor that indents as the document does, `near` first of all.
    pub(super) fn new(source: &'t Source, root: &Node, near: &Node) -> Self {
        let text = source.text();
        let json = text[root.span().start..].starts_with('{');
        let mut editor = Self {
            source,
            text,
            flow: if json { Flow::Json } else { Flow::Yaml },
            layout: Layout { unit: 2, dash: 2 },
            pad: if json && text.contains("\n\t") { '\t' } else { ' ' },
            newline: if text.contains("\r\n") { "\r\n" } else { "\n" },
        };
        let unit = editor.unit(root).unwrap_or(2);
        let dash = editor.dash(near).or_else(|| editor.dash(root)).unwrap_or(unit);
        editor.layout = Layout { unit, dash };
        editor
    }

    /// Adds an item at the end of a list.
    pub(super) fn append(&self, list: &Node, item: &Fragment) -> Edit {
        let items = list.as_sequence().unwrap_or_default();
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return self.replace(list, &Fragment::List(vec![item.clone()]));
        };
        if self.is_flow(list) {
            let flow = self.flow_at(list);
            let spread = self.source.slice(last.span()).contains('\n');
            let lines = if spread { pretty(item, flow, self.layout.unit) } else { vec![inline(item, flow)] };
            return self.insert_flow(first.span().start, last, lines);
        }
        let dash = self.dash_of(last);
        let width = if self.line_start(last.span().start) <= dash { last.span().start - dash } else { 2 };
        self.insert_block(last, self.column(dash), block_item(item, self.layout, width))
    }

    /// Adds an entry at the end of a mapping.
    pub(super) fn add_entry(&self, mapping: &Node, key: &str, value: &Fragment) -> Edit {
        let entries = mapping.as_mapping().map(|mapping| mapping.entries()).unwrap_or_default();
        let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
            return self.replace(mapping, &Fragment::Map(vec![(key.to_owned(), value.clone())]));
        };
        let start = first.key.place.span.start;
        if self.is_flow(mapping) {
            let flow = self.flow_at(mapping);
            let lines = if self.starts_line(start) {
                pretty_entry(key, value, flow, self.layout.unit)
            } else {
                vec![flow_entry(key, &inline(value, flow), flow)]
            };
            return self.insert_flow(start, &last.value, lines);
        }
        self.insert_block(&last.value, self.column(start), block_entry(key, value, self.layout))
    }

    /// Replaces the value of an entry.
    pub(super) fn replace_value(&self, entry: &Entry, value: &Fragment) -> Edit {
        let key = entry.key.place.span;
        let span = entry.value.span();
        let between = self.text.get(key.end..span.start).unwrap_or_default();
        let in_block = !self.text[..key.start].trim_end().ends_with(['{', ',']) && self.flow == Flow::Yaml;
        if !in_block || between.trim() != ":" {
            return self.replace(&entry.value, value);
        }
        let replacement = if value.is_inline() {
            format!(": {}", block_inline(value))
        } else {
            let depth = if matches!(value, Fragment::List(_)) { self.layout.dash } else { self.layout.unit };
            let column = self.column(key.start) + depth;
            format!(":{}", self.lines(column, block(value, self.layout)))
        };
        Edit { span: self.source.place(key.end, span.end).span, replacement }
    }

    /// Replaces a value where it stands.
    pub(super) fn replace(&self, node: &Node, value: &Fragment) -> Edit {
        let span = node.span();
        let replacement = if self.flow == Flow::Json && !value.is_inline() {
            let indentation = self.indentation(span.start);
            self.lines(indentation, pretty(value, self.flow, self.layout.unit)).trim_start().to_owned()
        } else if value.is_inline()
            && self.flow == Flow::Yaml
            && !self.is_flow(node)
            && !self.inside_flow(node)
        {
            block_inline(value)
        } else {
            inline(value, self.flow_at(node))
        };
        Edit { span, replacement }
    }

    fn insert_block(&self, after: &Node, column: usize, lines: Vec<String>) -> Edit {
        let end = after.span().end;
        let at = self.text[end..].find('\n').map_or(self.text.len(), |newline| end + newline);
        let at = if self.text[..at].ends_with('\r') { at - 1 } else { at };
        Edit { span: self.source.place(at, at).span, replacement: self.lines(column, lines) }
    }

    /// Behind the last sibling: on a line of its own where the first one is, else on the line where that one ends.
    fn insert_flow(&self, first: usize, last: &Node, lines: Vec<String>) -> Edit {
        let end = last.span().end;
        let replacement = if self.starts_line(first) {
            format!(",{}", self.lines(self.column(first), lines))
        } else {
            format!(", {}", self.lines(self.indentation(end), lines).trim_start())
        };
        Edit { span: self.source.place(end, end).span, replacement }
    }

    fn lines(&self, column: usize, lines: Vec<String>) -> String {
        let padded = |line: &String| {
            let content = line.trim_start_matches(' ');
            let columns = column + line.len() - content.len();
            format!("{}{}{content}", self.newline, self.pad.to_string().repeat(columns))
        };
        lines.iter().map(padded).collect()
    }

    /// JSON where the document is JSON, and where its strings are quoted as if it were.
    fn flow_at(&self, node: &Node) -> Flow {
        let inner = self.source.slice(node.span()).trim_start_matches(['[', '{', ' ', '\t', '\r', '\n']);
        if inner.starts_with('"') { Flow::Json } else { self.flow }
    }

    fn is_flow(&self, node: &Node) -> bool {
        self.source.slice(node.span()).starts_with(['[', '{'])
    }

    /// Whether a scalar stands between brackets: something closes behind it that opened before.
    fn inside_flow(&self, node: &Node) -> bool {
        self.text[node.span().end..].trim_start_matches(' ').starts_with([',', ']', '}'])
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    fn column(&self, at: usize) -> usize {
        self.text[self.line_start(at)..at].chars().filter(|c| *c != '\u{feff}').count()
    }

    fn starts_line(&self, at: usize) -> bool {
        self.text[self.line_start(at)..at].trim().is_empty()
    }

    /// Columns of white space at the start of a line.
    fn indentation(&self, at: usize) -> usize {
        let line = &self.text[self.line_start(at)..];
        line.len() - line.trim_start_matches([' ', '\t']).len()
    }

    /// Offset of the dash that announces an item.
    fn dash_of(&self, item: &Node) -> usize {
        self.text[..item.span().start].rfind('-').unwrap_or(item.span().start)
    }

    /// Columns from the keys of a mapping to those one level down.
    fn unit(&self, root: &Node) -> Option<usize> {
        let outer = root.as_mapping()?.entries().first()?.key.place.span.start;
        if self.flow == Flow::Json {
            return Some(self.column(outer)).filter(|columns| *columns > 0 && self.starts_line(outer));
        }
        let inner = root.get("Resources")?.as_mapping()?.entries().first()?.key.place.span.start;
        self.column(inner).checked_sub(self.column(outer)).filter(|columns| *columns > 0)
    }

    /// Columns from a key to the dashes below it, at the first block list inside a node.
    fn dash(&self, node: &Node) -> Option<usize> {
        match &node.value {
            Value::Mapping(mapping) => mapping.entries().iter().find_map(|entry| self.dash_below(entry)),
            Value::Sequence(items) => items.iter().find_map(|item| self.dash(item)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
        }
    }

    fn dash_below(&self, entry: &Entry) -> Option<usize> {
        let first = entry.value.as_sequence().and_then(<[Node]>::first);
        match first.filter(|_| !self.is_flow(&entry.value)) {
            // the key of a short tag stands where its value does
            Some(first) if entry.key.place.span.start != entry.value.span().start => {
                let key = self.column(entry.key.place.span.start);
                self.column(self.dash_of(first)).checked_sub(key)
            }
            _ => self.dash(&entry.value),
        }
    }
}
