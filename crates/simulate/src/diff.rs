//! What two documents decide differently.
//!
//! Both are asked about the actions AWS publishes, on the resources they name and on one that neither names, with the
//! condition keys they ask about absent, and as each of their statements wants them. What differs nowhere there may
//! still differ elsewhere: this is evaluation, not proof.

mod catalogue;
mod samples;

use std::collections::BTreeMap;

use rolecall_policy::{
    AccountId, Action, Document, Layers, Mode, Policy, PolicyKind, PolicySet, PolicySource, Request, Verdict,
    verdict,
};
use serde::Serialize;

use samples::{Asker, Resource, Samples};

/// Actions that two documents decide differently in the same way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// What the document before says.
    pub before: Verdict,
    /// What the document after says.
    pub after: Verdict,
    /// The resource, as one of the documents writes it; `None` for one that neither names.
    pub resource: Option<String>,
    /// The principal, as one of the documents writes it; `None` where they name none.
    pub principal: Option<String>,
    /// The condition keys of the request, as far as the documents ask about them.
    pub context: Vec<(String, String)>,
    /// The actions, as AWS writes them.
    pub actions: Vec<String>,
}

/// One way to differ; actions that share it are told together.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    context: Vec<(String, String)>,
    principal: Option<String>,
    resource: Option<String>,
    says: [Verdict; 2],
}

/// Compares two documents, both identity-based or both resource-based.
///
/// ```
/// use rolecall_policy::{Document, Verdict};
///
/// let document = |action: &str| {
///     let statement = format!(r#"{{"Effect":"Allow","Action":"{action}","Resource":"arn:aws:s3:::data/*"}}"#);
///     Document::parse(&format!(r#"{{"Version":"2012-10-17","Statement":{statement}}}"#))
/// };
/// let differences = rolecall_simulate::diff(&document("s3:GetObject")?, &document("s3:GetObject*")?);
/// assert_eq!(differences.len(), 1);
/// assert_eq!((differences[0].before, differences[0].after), (Verdict::ImplicitDeny, Verdict::Allow));
/// assert_eq!(differences[0].resource.as_deref(), Some("arn:aws:s3:::data/*"));
/// assert!(differences[0].actions.contains(&"s3:GetObjectTagging".to_owned()));
/// # Ok::<(), rolecall_policy::ParseError>(())
/// ```
pub fn diff(before: &Document, after: &Document) -> Vec<Difference> {
    let documents = [before, after];
    let samples = Samples::of(documents);
    let sides = documents.map(|document| Side::of(document, &samples));
    let mut ways: BTreeMap<Way, Vec<String>> = BTreeMap::new();
    for known in catalogue::actions(documents) {
        let written = samples.resources.iter().filter(|resource| known.takes(resource));
        for resource in written.chain(&known.unwritten) {
            for asker in &samples.askers {
                for way in differing(&known.action, resource, asker, &samples, &sides) {
                    ways.entry(way).or_default().push(known.action.as_str().to_owned());
                }
            }
        }
    }
    ways.into_iter()
        .map(|(Way { context, principal, resource, says: [before, after] }, mut actions)| {
            actions.dedup();
            Difference { before, after, resource, principal, context, actions }
        })
        .collect()
}

/// How the sides differ about one action. What differs in the same way without any condition key is told once.
fn differing(
    action: &Action,
    resource: &Resource,
    asker: &Asker,
    samples: &Samples,
    sides: &[Side; 2],
) -> Vec<Way> {
    let mut plain = None;
    let mut ways = Vec::new();
    let owner = samples.owner();
    for circumstance in &samples.circumstances {
        let is_plain = plain.is_none();
        let request = Request {
            principal: asker.principal.clone(),
            action: action.clone(),
            resource: resource.name.clone(),
            resource_account: AccountId::new(owner).ok(),
            context: circumstance.context.clone(),
        };
        let says = [sides[0].says(&request), sides[1].says(&request)];
        let told_already = *plain.get_or_insert(says) == says && !is_plain;
        if says[0] == says[1] || told_already {
            continue;
        }
        let way = Way {
            context: circumstance.told.clone(),
            principal: asker.written.clone(),
            resource: resource.written.clone(),
            says,
        };
        ways.push(way);
    }
    ways
}

/// A document, ready to be asked what it says by itself.
struct Side(Layers);

impl Side {
    fn of(document: &Document, samples: &Samples) -> Side {
        let compiled = |kind| PolicySet::from(Policy::compile(PolicySource::new(kind, "document"), document));
        // Principals of another account need the resource's policy, whether it names them or their account; their own
        // policies shall not matter.
        Side(match samples.names_principals() {
            true => Layers {
                identity: samples::everything(),
                resource: Some(compiled(PolicyKind::Resource)),
                ..Layers::default()
            },
            false => Layers { identity: compiled(PolicyKind::IdentityManaged), ..Layers::default() },
        })
    }

    fn says(&self, request: &Request) -> Verdict {
        verdict(Mode::Standard, &self.0, request)
    }
}
