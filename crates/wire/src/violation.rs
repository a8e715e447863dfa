//! Broken constraints and how AWS words them.

use std::fmt;

/// One broken constraint of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Where: member names with a lower-case first letter, `member` for list elements and map values, e.g.
    /// `tags.1.member.key`.
    pub path: String,
    /// The value as AWS prints it.
    pub value: Printed,
    /// What it breaks.
    pub constraint: Constraint,
}

/// A value as AWS prints it in a violation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// The member is absent: `Value null at …`.
    Null,
    /// The member is sensitive: `Value at …`.
    Hidden,
    /// `Value '…' at …`.
    Text(String),
}

/// A constraint of the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// The member is required.
    NotNull,
    /// The least length, in characters, bytes or elements.
    MinLength(i64),
    /// The greatest length, in characters, bytes or elements.
    MaxLength(i64),
    /// The least number.
    Min(i64),
    /// The greatest number.
    Max(i64),
    /// The regular expression, as the model has it.
    Pattern(&'static str),
    /// The allowed values.
    Enum(&'static [&'static str]),
    /// Constraints on the scalar elements of a collection, reported at the collection.
    Each(Part, Vec<Constraint>),
}

/// Which part of a collection a [`Constraint::Each`] speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The elements of a list.
    Member,
    /// The keys of a map.
    MapKey,
    /// The values of a map.
    MapValue,
}

impl fmt::Display for Constraint {
    /// The text after `failed to satisfy constraint: `.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Constraint::NotNull => f.write_str("Member must not be null"),
            Constraint::MinLength(min) => write!(f, "Member must have length greater than or equal to {min}"),
            Constraint::MaxLength(max) => write!(f, "Member must have length less than or equal to {max}"),
            Constraint::Min(min) => write!(f, "Member must have value greater than or equal to {min}"),
            Constraint::Max(max) => write!(f, "Member must have value less than or equal to {max}"),
            Constraint::Pattern(pattern) => {
                write!(f, "Member must satisfy regular expression pattern: {pattern}")
            }
            Constraint::Enum(values) => {
                write!(f, "Member must satisfy enum value set: [{}]", values.join(", "))
            }
            Constraint::Each(part, constraints) => {
                let part = match part {
                    Part::Member => "Member",
                    Part::MapKey => "Map keys",
                    Part::MapValue => "Map value",
                };
                let texts: Vec<String> = constraints.iter().map(Constraint::to_string).collect();
                write!(f, "{part} must satisfy constraint: [{}]", texts.join(", "))
            }
        }
    }
}

impl fmt::Display for Violation {
    /// One violation without the count, e.g. `Value null at 'roleName' failed to satisfy constraint: Member must
    /// not be null`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.value {
            Printed::Null => f.write_str("Value null ")?,
            Printed::Hidden => f.write_str("Value ")?,
            Printed::Text(text) => write!(f, "Value '{text}' ")?,
        }
        write!(f, "at '{}' failed to satisfy constraint: {}", self.path, self.constraint)
    }
}

/// All violations in one text: `2 validation errors detected: …; …`.
pub(crate) fn full(violations: &[Violation]) -> String {
    counted(violations.iter().map(Violation::to_string).collect())
}

/// As [`full`] without values and without the sets of enums.
pub(crate) fn terse(violations: &[Violation]) -> String {
    counted(
        violations
            .iter()
            .map(|violation| {
                let constraint = match &violation.constraint {
                    Constraint::Enum(_) => "Member must satisfy enum value set".to_owned(),
                    constraint => constraint.to_string(),
                };
                format!("Value at '{}' failed to satisfy constraint: {constraint}", violation.path)
            })
            .collect(),
    )
}

fn counted(texts: Vec<String>) -> String {
    let plural = if texts.len() == 1 { "" } else { "s" };
    format!("{} validation error{plural} detected: {}", texts.len(), texts.join("; "))
}

/// The first violation in ECR's words.
pub(crate) fn first(violations: &[Violation]) -> String {
    let Some(Violation { path, constraint, .. }) = violations.first() else { return String::new() };
    let constraint = match constraint {
        Constraint::Pattern(pattern) => format!("must satisfy regular expression '{pattern}'"),
        constraint => {
            let text = constraint.to_string();
            text.strip_prefix("Member ").map_or(text.clone(), str::to_owned)
        }
    };
    format!("Invalid parameter at '{path}' failed to satisfy constraint: '{constraint}'")
}
