//! A document with what the catalogue knows about it, read once for all rules. Only services the document names are
//! read from the catalogue.

use crate::arns::{ArnPattern, templates};
use crate::glob::{self, Token};
use rolecall_catalog::{Action, ServiceEntry, action, service};
use rolecall_policy::{
    Condition, Document, Effect, Element, PrincipalKind, Principals, Statement, Text, Version,
    validate::Target,
};
use std::cell::OnceCell;
use std::collections::HashMap;

/// A document and what it is for.
pub(crate) struct Subject<'a> {
    pub(crate) target: Target<'a>,
    pub(crate) document: &'a Document,
    pub(crate) statements: Vec<Said<'a>>,
}

/// A statement.
pub(crate) struct Said<'a> {
    pub(crate) statement: &'a Statement,
    /// The values of `Action` or `NotAction`.
    pub(crate) actions: Vec<NamedAction<'a>>,
    /// The values of `Resource` or `NotResource`.
    pub(crate) resources: Vec<NamedResource<'a>>,
    fitting: OnceCell<Fitting>,
}

/// For a resource type, by service and name, which of a statement's resources can be of it.
type Fitting = HashMap<(&'static str, &'static str), Vec<bool>>;

/// A value of `Action` or `NotAction`.
pub(crate) struct NamedAction<'a> {
    pub(crate) text: &'a Text,
    pub(crate) meaning: Meaning<'a>,
    /// In lower case, with wildcards.
    pub(crate) tokens: Vec<Token>,
}

/// What an action means.
pub(crate) enum Meaning<'a> {
    /// `*`.
    Everything,
    /// Nothing: it has not the form of an action.
    Nothing,
    /// No service has this prefix.
    UnknownService(&'a str),
    /// Actions of a service, perhaps none.
    Of(&'static ServiceEntry, Vec<&'static Action>),
}

/// A value of `Resource` or `NotResource`.
pub(crate) struct NamedResource<'a> {
    pub(crate) text: &'a Text,
    pub(crate) arn: ArnPattern<'a>,
}

impl<'a> Subject<'a> {
    pub(crate) fn new(target: Target<'a>, document: &'a Document) -> Self {
        let variables = document.version() == Version::V2012;
        let statements = document.statements().iter().map(|statement| Said {
            statement,
            actions: statement.actions.values().iter().map(NamedAction::read).collect(),
            fitting: OnceCell::new(),
            resources: statement
                .resources
                .iter()
                .flat_map(|element| element.values())
                .map(|text| NamedResource { text, arn: ArnPattern::read(&text.text, variables) })
                .collect(),
        });
        Self { target, document, statements: statements.collect() }
    }

    /// Whether variables are filled in.
    pub(crate) fn has_variables(&self) -> bool {
        self.document.version() == Version::V2012
    }

    /// Whether a statement that allows grants something. Other policies say what others may grant.
    pub(crate) fn grants(&self) -> bool {
        !matches!(
            self.target,
            Target::Boundary | Target::Session | Target::Scp | Target::Rcp | Target::Endpoint
        )
    }
}

impl<'a> Said<'a> {
    pub(crate) fn allows(&self) -> bool {
        self.statement.effect == Effect::Allow
    }

    /// How people refer to it: by its Sid, or by its place, counted from 1.
    pub(crate) fn called(&self, at: usize) -> String {
        match &self.statement.sid {
            Some(sid) if !sid.text.is_empty() => format!("statement `{}`", sid.text),
            _ => format!("statement {}", at + 1),
        }
    }

    /// The actions of a statement with `Action`; none for `NotAction`.
    pub(crate) fn plain_actions(&self) -> &[NamedAction<'a>] {
        if self.statement.actions.is_negated() { &[] } else { &self.actions }
    }

    /// The resources of a statement with `Resource`; none for `NotResource`.
    pub(crate) fn plain_resources(&self) -> &[NamedResource<'a>] {
        match &self.statement.resources {
            Some(Element::Is(_)) => &self.resources,
            _ => &[],
        }
    }

    /// The actions of the catalogue it names; `None` where it could be any.
    pub(crate) fn known_actions(&self) -> Option<Vec<(&'static ServiceEntry, &'static Action)>> {
        if self.statement.actions.is_negated() {
            return None;
        }
        let mut known = Vec::new();
        for action in &self.actions {
            match &action.meaning {
                Meaning::Of(entry, actions) if !actions.is_empty() => {
                    known.extend(actions.iter().map(|action| (*entry, *action)));
                }
                // What the catalogue does not know may have any key and any resource.
                _ => return None,
            }
        }
        Some(known)
    }

    /// Whether an action of a service can be asked about the resources, one by one.
    pub(crate) fn applies(&self, entry: &'static ServiceEntry, action: &'static Action) -> Vec<bool> {
        let fitting = self.fitting.get_or_init(|| self.fitting());
        let mut applies = vec![false; self.resources.len()];
        for on in &action.resources {
            let fits = fitting.get(&(entry.prefix, on.resource_type)).into_iter().flatten();
            applies.iter_mut().zip(fits).for_each(|(applies, fits)| *applies |= fits);
        }
        applies
    }

    fn fitting(&self) -> Fitting {
        let mut fitting = Fitting::new();
        for action in &self.actions {
            let Meaning::Of(entry, actions) = &action.meaning else { continue };
            for on in actions.iter().flat_map(|action| &action.resources) {
                fitting.entry((entry.prefix, on.resource_type)).or_insert_with(|| {
                    let forms = templates(entry, on.resource_type);
                    let fits = |resource: &NamedResource<'_>| {
                        resource.arn.is_everything()
                            || forms.is_empty()
                            || forms.iter().any(|form| resource.arn.fits(form))
                    };
                    self.resources.iter().map(fits).collect()
                });
            }
        }
        fitting
    }

    /// The conditions on a key, in any case.
    pub(crate) fn conditions_on<'b>(&'b self, key: &'b str) -> impl Iterator<Item = &'a Condition> + 'b {
        self.statement.conditions.iter().filter(move |condition| condition.key.text.eq_ignore_ascii_case(key))
    }

    /// Whether a condition names a key that begins like this.
    pub(crate) fn is_conditional_on(&self, keys: &[&str]) -> bool {
        let starts = |key: &str, start: &str| {
            key.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
        };
        self.statement.conditions.iter().any(|found| keys.iter().any(|key| starts(&found.key.text, key)))
    }

    /// The values of `Principal` or `NotPrincipal` under a kind.
    pub(crate) fn principals(&self, kind: PrincipalKind) -> impl Iterator<Item = &'a Text> {
        let entries = match self.statement.principals.as_ref().map(Element::values) {
            Some(Principals::Map(entries)) => entries.as_slice(),
            _ => &[],
        };
        entries.iter().filter(move |entry| entry.kind == kind).map(|entry| &entry.value)
    }

    /// Whether `Principal` is everybody.
    pub(crate) fn names_everybody(&self) -> bool {
        match &self.statement.principals {
            Some(Element::Is(Principals::Everyone(_))) => true,
            Some(Element::Is(_)) => self.principals(PrincipalKind::Aws).any(|text| text.text == "*"),
            _ => false,
        }
    }
}

impl<'a> NamedAction<'a> {
    fn read(text: &'a Text) -> Self {
        let tokens = glob::written(&text.text.to_ascii_lowercase(), false);
        Self { text, meaning: Meaning::of(&text.text), tokens }
    }

    /// Whether it has wildcards.
    pub(crate) fn is_pattern(&self) -> bool {
        self.text.text.contains(['*', '?'])
    }
}

impl<'a> Meaning<'a> {
    fn of(text: &'a str) -> Self {
        if text == "*" || text == "*:*" {
            return Self::Everything;
        }
        let Some((prefix, name)) = text.split_once(':') else { return Self::Nothing };
        let odd = |c: char| c.is_whitespace() || matches!(c, ',' | ':');
        if prefix.is_empty()
            || name.is_empty()
            || prefix.contains(['*', '?'])
            || prefix.contains(odd)
            || name.contains(odd)
        {
            return Self::Nothing;
        }
        let Some(entry) = service(prefix) else { return Self::UnknownService(prefix) };
        Self::Of(entry, named(entry, text, name))
    }
}

/// The actions of a service a name with or without wildcards stands for.
fn named(entry: &'static ServiceEntry, text: &str, name: &str) -> Vec<&'static Action> {
    let Some(wildcard) = name.find(['*', '?']) else { return action(text).into_iter().collect() };
    let fixed = &name[..wildcard];
    let pattern = glob::written(&name.to_ascii_lowercase(), false);
    let matches = |known: &&Action| {
        let begins = known.name.get(..fixed.len()).is_some_and(|start| start.eq_ignore_ascii_case(fixed));
        begins && glob::covers(&pattern, &glob::literal(&known.name.to_ascii_lowercase()))
    };
    entry.actions.iter().filter(matches).collect()
}
