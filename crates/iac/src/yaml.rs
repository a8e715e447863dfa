//! Text to tree: YAML events, with JSON as the subset of YAML that it is.

use std::iter::Peekable;

use saphyr_parser::{Event, Parser, ScalarStyle, Span as Marks, StrInput, Tag};

use crate::escapes;
use crate::finding::{Finding, Problem};
use crate::node::{Entry, Key, Mapping, Node, Value};
use crate::scalar;
use crate::source::{Place, Source};
use crate::suggest::closest;

/// Collections deeper than this are refused, so that walking a tree never exhausts the stack.
const MAX_DEPTH: usize = 100;

/// Short tags and the functions they stand for.
const TAGS: [(&str, &str); 18] = [
    ("And", "Fn::And"),
    ("Base64", "Fn::Base64"),
    ("Cidr", "Fn::Cidr"),
    ("Condition", "Condition"),
    ("Equals", "Fn::Equals"),
    ("FindInMap", "Fn::FindInMap"),
    ("GetAZs", "Fn::GetAZs"),
    ("GetAtt", "Fn::GetAtt"),
    ("If", "Fn::If"),
    ("ImportValue", "Fn::ImportValue"),
    ("Join", "Fn::Join"),
    ("Not", "Fn::Not"),
    ("Or", "Fn::Or"),
    ("Ref", "Ref"),
    ("Select", "Fn::Select"),
    ("Split", "Fn::Split"),
    ("Sub", "Fn::Sub"),
    ("Transform", "Fn::Transform"),
];

/// Parses one document.
///
/// # Errors
/// The first thing that is not YAML, or that CloudFormation does not take: aliases, merges, unknown tags, keys given
/// twice.
pub fn parse(source: &Source) -> Result<Node, Finding> {
    match escapes::without_pairs(source.text()) {
        Some((text, offsets)) => Builder::new(source, &text, Some(offsets)).document(),
        None => Builder::new(source, source.text(), escapes::offsets(source.text())).document(),
    }
}

struct Builder<'s> {
    source: &'s Source,
    events: Peekable<Parser<'s, StrInput<'s>>>,
    /// Byte offset in the source of every character that is parsed, where it is not the number of the character.
    offsets: Option<Vec<usize>>,
    /// Byte offset after the last event that covered text.
    end: usize,
}

impl<'s> Builder<'s> {
    fn new(source: &'s Source, text: &'s str, offsets: Option<Vec<usize>>) -> Self {
        Self { source, events: Parser::new_from_str(text).peekable(), offsets, end: 0 }
    }

    fn document(mut self) -> Result<Node, Finding> {
        let mut root = None;
        let mut documents = 0;
        while let Some((event, marks)) = self.next()? {
            match event {
                Event::StreamEnd => break,
                Event::Nothing | Event::StreamStart | Event::DocumentEnd => {}
                Event::DocumentStart(_) => documents += 1,
                event => root = Some(self.node(event, marks, 0)?),
            }
        }
        match root {
            Some(root) if documents == 1 => Ok(root),
            _ => Err(Finding::in_source(self.source, 0, 0, Problem::Documents(documents))),
        }
    }

    fn next(&mut self) -> Result<Option<(Event<'s>, Marks)>, Finding> {
        match self.events.next() {
            None => Ok(None),
            Some(Ok(event)) => Ok(Some(event)),
            Some(Err(error)) => {
                let at = self.byte(error.marker().index());
                let problem = Problem::Syntax(error.info().to_owned());
                Err(Finding::in_source(self.source, at, at, problem))
            }
        }
    }

    fn byte(&self, character: usize) -> usize {
        let length = self.source.text().len();
        match &self.offsets {
            Some(offsets) => offsets.get(character).copied().unwrap_or(length),
            None => character.min(length),
        }
    }

    fn node(&mut self, event: Event<'s>, marks: Marks, depth: usize) -> Result<Node, Finding> {
        let start = self.byte(marks.start.index());
        if depth > MAX_DEPTH {
            return Err(Finding::in_source(self.source, start, start, Problem::TooDeep(MAX_DEPTH)));
        }
        match event {
            Event::Scalar(text, style, _, tag) => self.scalar(&text, style, tag.as_deref(), marks),
            Event::SequenceStart(_, tag) => {
                let sequence = self.sequence(start, depth)?;
                self.tagged(sequence, tag.as_deref())
            }
            Event::MappingStart(_, tag) => {
                let mapping = self.mapping(start, depth)?;
                self.tagged(mapping, tag.as_deref())
            }
            Event::Alias(_) => Err(Finding::in_source(self.source, start, start, Problem::Alias)),
            _ => {
                let problem = Problem::Syntax("unexpected end of the document".to_owned());
                Err(Finding::in_source(self.source, start, start, problem))
            }
        }
    }

    fn sequence(&mut self, start: usize, depth: usize) -> Result<Node, Finding> {
        let mut items = Vec::new();
        while let Some((event, marks)) = self.next()? {
            if event == Event::SequenceEnd {
                self.close(marks);
                break;
            }
            items.push(self.node(event, marks, depth + 1)?);
        }
        Ok(Node { place: self.source.place(start, self.end), value: Value::Sequence(items) })
    }

    fn mapping(&mut self, start: usize, depth: usize) -> Result<Node, Finding> {
        let mut mapping = Mapping::default();
        while let Some((event, marks)) = self.next()? {
            if event == Event::MappingEnd {
                self.close(marks);
                break;
            }
            let key = self.key(event, marks, depth)?;
            self.refuse_key(&mapping, &key)?;
            let Some((event, marks)) = self.next()? else { break };
            let value = self.node(event, marks, depth + 1)?;
            mapping.entries.push(Entry { key, value });
        }
        Ok(Node { place: self.source.place(start, self.end), value: Value::Mapping(mapping) })
    }

    /// The end mark of a flow collection covers its bracket; that of a block collection lies somewhere behind
    /// following comments, so the end of the last child stands.
    fn close(&mut self, marks: Marks) {
        let start = self.byte(marks.start.index());
        let end = self.byte(marks.end.index());
        if let Some(bracket) = self.source.text().get(start..end).and_then(|text| text.find([']', '}'])) {
            self.end = start + bracket + 1;
        }
    }

    fn key(&mut self, event: Event<'s>, marks: Marks, depth: usize) -> Result<Key, Finding> {
        if let Event::Scalar(text, style, _, None) = &event {
            let place = self.scalar_place(*style, text.is_empty(), marks);
            return Ok(Key { text: text.clone().into_owned(), place });
        }
        let node = self.node(event, marks, depth + 1)?;
        match node.scalar_text() {
            Some(text) => Ok(Key { text: text.into_owned(), place: node.place.clone() }),
            None => Err(Finding::at(&node.place, Problem::KeyKind(node.kind()))),
        }
    }

    fn refuse_key(&self, mapping: &Mapping, key: &Key) -> Result<(), Finding> {
        if key.text == "<<" {
            return Err(Finding::at(&key.place, Problem::Merge));
        }
        let Some(first) = mapping.entry(&key.text) else { return Ok(()) };
        let first = first.key.place.clone();
        Err(Finding::at(&key.place, Problem::DuplicateKey { key: key.text.clone(), first }))
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        tag: Option<&Tag>,
        marks: Marks,
    ) -> Result<Node, Finding> {
        let place = self.scalar_place(style, text.is_empty() && tag.is_none(), marks);
        let forced_string = tag.is_some_and(|tag| is_core(tag, "str") || tag.suffix == "!");
        let value = match style {
            ScalarStyle::Plain if !forced_string => scalar::resolve(text),
            _ => Value::String(text.to_owned()),
        };
        self.tagged(Node { place, value }, tag)
    }

    /// Where a scalar is written: from its tag, quote or block header to its last character. A value that is not
    /// there at all is placed behind the colon or dash that announces it.
    fn scalar_place(&mut self, style: ScalarStyle, absent: bool, marks: Marks) -> Place {
        let text = self.source.text();
        let mut start = self.byte(marks.start.index());
        let mut end = self.byte(marks.end.index());
        let between = text.get(self.end..start).unwrap_or_default();
        match style {
            ScalarStyle::Literal | ScalarStyle::Folded => {
                start = between.find(['|', '>', '!', '&']).map_or(start, |at| self.end + at);
                end = start + text.get(start..end).unwrap_or_default().trim_end().len();
            }
            ScalarStyle::Plain if absent && start == end => {
                let gap = between.trim_end().len();
                let announced = text.get(start..).is_some_and(|rest| rest.starts_with(':'));
                start = if announced { start + 1 } else { self.end + gap };
                end = start;
            }
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                end = start + quoted_length(text.get(start..end).unwrap_or_default());
            }
            ScalarStyle::Plain => {}
        }
        self.end = end.max(self.end);
        self.source.place(start, end)
    }

    /// Turns a short tag into the long form; the mapping and its only key stand where the tag does.
    fn tagged(&self, node: Node, tag: Option<&Tag>) -> Result<Node, Finding> {
        let Some(tag) = tag.filter(|tag| tag.suffix != "!" && !is_plain_core(tag)) else {
            return Ok(node);
        };
        if tag.handle == "!"
            && let Some((_, function)) = TAGS.iter().find(|(short, _)| *short == tag.suffix)
        {
            let place = node.place.clone();
            let key = Key { text: (*function).to_owned(), place: place.clone() };
            let mapping = Mapping { entries: vec![Entry { key, value: node }] };
            return Ok(Node { place, value: Value::Mapping(mapping) });
        }
        let similar =
            closest(&tag.suffix, TAGS.iter().map(|(short, _)| *short)).map(|name| format!("!{name}"));
        Err(Finding::at(&node.place, Problem::UnknownTag { tag: tag.to_string(), similar }))
    }
}

/// Length of a quoted scalar with what stands before its first quote; the mark of its end lies behind a comment.
fn quoted_length(text: &str) -> usize {
    let Some((open, quote)) = text.char_indices().find(|(_, c)| matches!(c, '\'' | '"')) else {
        return text.len();
    };
    let mut inside = text.char_indices().skip_while(|(at, _)| *at <= open).peekable();
    while let Some((at, c)) = inside.next() {
        if c == '\\' && quote == '"' {
            inside.next();
        } else if c == quote && inside.next_if(|(_, next)| quote == '\'' && *next == quote).is_none() {
            return at + 1;
        }
    }
    text.len()
}

fn is_core(tag: &Tag, name: &str) -> bool {
    const CORE: &str = "tag:yaml.org,2002:";
    (tag.handle == CORE && tag.suffix == name)
        || (tag.handle.is_empty() && tag.suffix.strip_prefix(CORE) == Some(name))
}

/// Core tags that do not change what the value already says. `binary`, `omap`, `pairs`, `set` and `timestamp` are
/// not among them: CloudFormation does not support those.
fn is_plain_core(tag: &Tag) -> bool {
    ["str", "int", "float", "bool", "null", "seq", "map"].iter().any(|name| is_core(tag, name))
}
