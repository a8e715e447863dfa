//! Runs the cases written in prose under `tests/cases`.
//!
//! A heading of the second level starts a case; what stands before the first one applies to all cases of the file.
//! Fenced blocks named `identity`, `boundary`, `session`, `scp`, `rcp`, `vpce`, `resource`, `trust` and `key` hold
//! one policy each; every `scp` or `rcp` block is one level; a `grant` block is one grant of the key. A `request` block has the question in its first line
//! (kind and value of the principal, action, resource, and the owner where it is not the principal's account) and a
//! condition key in each further line. An `expect` block has the verdict and the reason in its first line, and may go
//! on with the denial clause, and with what the trace says of a layer.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a case that cannot be read fails the test"
)]

use rolecall_policy::{
    AccountId, Action, Context, Decision, Document, FailedElement, FailedGrant, GrantTrace, Layer,
    LayerState, Layers, Mode, Policy, PolicyKind, PolicySet, PolicySource, Principal, Reason, Request,
    ResourceName, Values, evaluate, verdict,
};
use std::fmt::Write as _;
use std::path::Path;

#[test]
fn the_cases_told_in_prose_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut wrong = String::new();
    let mut checked = 0;
    for file in &files {
        let text = std::fs::read_to_string(file).unwrap();
        checked += run(&file.file_name().unwrap().to_string_lossy(), &text, &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(checked > 100, "only {checked} expectations in {} files", files.len());
}

/// The state a case has built up so far.
#[derive(Clone)]
struct Scene {
    heading: String,
    mode: Mode,
    layers: Layers,
    request: Option<Request>,
}

fn run(file: &str, text: &str, wrong: &mut String) -> usize {
    let mut shared =
        Scene { heading: String::new(), mode: Mode::Standard, layers: Layers::default(), request: None };
    let mut scene: Option<Scene> = None;
    let mut checked = 0;
    let mut lines = text.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if let Some(heading) = line.strip_prefix("## ") {
            scene = Some(Scene { heading: heading.to_owned(), ..shared.clone() });
            continue;
        }
        let Some(name) = line.strip_prefix("```").filter(|name| !name.is_empty()) else { continue };
        let body: Vec<_> = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
        let scene = scene.as_mut().unwrap_or(&mut shared);
        if name == "expect" {
            checked += 1;
            let decision = scene.decide();
            let expected: Vec<_> = body.iter().map(|line| line.trim().to_owned()).collect();
            let found = describe(&decision, &expected, scene.request.as_ref().unwrap());
            if expected != found {
                let heading = &scene.heading;
                writeln!(
                    wrong,
                    "{file}:{} {heading}\n  expected {expected:?}\n  found    {found:?}",
                    number + 1
                )
                .unwrap();
            }
        } else {
            scene.add(name, &body.join("\n"));
        }
    }
    checked
}

impl Scene {
    fn add(&mut self, name: &str, body: &str) {
        let layers = &mut self.layers;
        let read = |kind| policy(kind, name, body);
        let one = |kind| Some(read(kind).into());
        match name {
            "identity" => layers.identity = layers.identity.with(read(PolicyKind::IdentityManaged)),
            "boundary" => add(&mut layers.boundary, read(PolicyKind::Boundary)),
            "session" => add(&mut layers.session, read(PolicyKind::Session)),
            "scp" => layers.scp.get_or_insert_default().push(read(PolicyKind::Scp).into()),
            "rcp" => layers.rcp.get_or_insert_default().push(read(PolicyKind::Rcp).into()),
            "vpce" => layers.vpce = one(PolicyKind::Vpce),
            "resource" => layers.resource = one(PolicyKind::Resource),
            "trust" => {
                self.mode = Mode::Trust;
                layers.resource = one(PolicyKind::Trust);
            }
            "key" => {
                self.mode = Mode::Key;
                layers.resource = one(PolicyKind::Key);
            }
            "grant" => layers.grants.push(serde_json::from_str(body).expect("a grant")),
            "request" => {
                let request = request(body);
                if Mode::of(&request.action, &request.resource, false) == Mode::NoPermissionNeeded {
                    self.mode = Mode::NoPermissionNeeded;
                }
                self.request = Some(request);
            }
            other => panic!("unknown block `{other}`"),
        }
    }

    fn decide(&self) -> Decision {
        let request = self.request.as_ref().expect("a request stands before its expectation");
        let decision = evaluate(self.mode, &self.layers, request);
        assert_eq!(decision.verdict, verdict(self.mode, &self.layers, request), "{}", self.heading);
        decision
    }
}

fn add(layer: &mut Option<PolicySet>, policy: Policy) {
    *layer = Some(layer.take().unwrap_or_default().with(policy));
}

fn policy(kind: PolicyKind, name: &str, body: &str) -> Policy {
    let document = Document::parse(body).unwrap_or_else(|error| panic!("{error}: {body}"));
    let arn = format!("arn:aws:iam::123456789012:policy/{name}").parse().unwrap();
    Policy::compile(PolicySource::new(kind, name).with_arn(arn), &document)
}

fn request(body: &str) -> Request {
    let mut lines = body.lines();
    let words: Vec<_> = lines.next().unwrap().split_whitespace().collect();
    let (&[kind, who, action, resource], owner) = words.split_at(4) else { panic!("{words:?}") };
    let mut context = Context::new();
    let mut principal = Principal::from_batch(kind, who).unwrap();
    for line in lines {
        let (key, value) = line.split_once('=').unwrap();
        let (key, value) = (key.trim(), value.trim());
        match value.strip_prefix('[').and_then(|list| list.strip_suffix(']')) {
            Some("") => context.insert(key, Vec::new()),
            Some(list) => {
                context.insert(key, list.split(',').map(|v| v.trim().to_owned()).collect::<Vec<_>>());
            }
            None if key == "unique-id" => identify(&mut principal, value),
            None if key == "role-arn" => rename_role(&mut principal, value),
            None => context.insert(key, Values::from(value)),
        }
    }
    Request {
        principal,
        action: Action::parse(action).unwrap(),
        resource: ResourceName::parse(resource).unwrap(),
        resource_account: owner.first().map(|id| AccountId::new(id).unwrap()),
        context,
    }
}

fn identify(principal: &mut Principal, id: &str) {
    match principal {
        Principal::User { unique_id, .. } => *unique_id = Some(id.to_owned()),
        Principal::RoleSession { role_unique_id, .. } => *role_unique_id = Some(id.to_owned()),
        other => panic!("{other:?} has no unique id"),
    }
}

fn rename_role(principal: &mut Principal, arn: &str) {
    let Principal::RoleSession { role_arn, .. } = principal else { panic!("{principal:?} has no role") };
    *role_arn = arn.parse().unwrap();
}

/// The decision in the words of an `expect` block; only what the block asks for.
fn describe(decision: &Decision, expected: &[String], request: &Request) -> Vec<String> {
    let mut found = vec![format!("{:?} {}", decision.verdict, reason(&decision.reason))];
    for line in &expected[1..] {
        let name = line.split(':').next().unwrap_or_default();
        found.push(match layer(name) {
            Some(layer) => format!("{name}: {}", states(decision, layer)),
            None if name == "Grants" => format!("{name}: {}", grants(decision.trace.grants.as_ref())),
            None => decision.denial_clause(request.action.as_str()).unwrap_or_default(),
        });
    }
    found
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::DeniedExplicitly { layer, .. } => format!("DeniedExplicitly {layer:?}"),
        Reason::NotAllowed { layer } => format!("NotAllowed {layer:?}"),
        other => format!("{other:?}"),
    }
}

fn layer(name: &str) -> Option<Layer> {
    use Layer::*;
    [Scp, Rcp, Vpce, Resource, Trust, Key, Boundary, Session, Identity]
        .into_iter()
        .find(|layer| format!("{layer:?}") == name)
}

fn states(decision: &Decision, layer: Layer) -> String {
    let levels = decision.trace.layer(layer).map(|trace| match (trace.state, &trace.closest) {
        (LayerState::Silent, Some(near)) => format!("silent, {}", failed(&near.failed)),
        (LayerState::Silent, None) => "silent".to_owned(),
        (LayerState::Absent, _) => "absent".to_owned(),
        (state, _) => {
            let statements = trace.matched.iter().map(|m| match &m.statement.sid {
                Some(sid) => sid.clone(),
                None => format!("{}", m.statement.index),
            });
            let through: Vec<_> =
                trace.matched.iter().flat_map(|m| &m.through).map(|g| format!("{g:?}")).collect();
            let list = statements.collect::<Vec<_>>().join(" ");
            let through =
                if through.is_empty() { String::new() } else { format!(" through {}", through.join(" ")) };
            format!("{state:?} by {list}{through}")
        }
    });
    levels.collect::<Vec<_>>().join("; ")
}

fn grants(trace: Option<&GrantTrace>) -> String {
    let Some(GrantTrace { matched, closest }) = trace else { return "none".to_owned() };
    let Some(miss) = closest else {
        let ids = matched.iter().map(|matched| {
            let through: Vec<_> = matched.through.iter().map(|through| format!("{through:?}")).collect();
            format!("{} through {}", matched.grant.id, through.join(" "))
        });
        return format!("allowed by {}", ids.collect::<Vec<_>>().join(", "));
    };
    let failed = match &miss.failed {
        FailedGrant::Grantee { .. } => "grantee differs".to_owned(),
        FailedGrant::Operations { .. } => "operations differ".to_owned(),
        FailedGrant::Constraint { wanted, found } => {
            format!("{} wants {:?}, found {found:?}", wanted.name(), wanted.pairs())
        }
    };
    format!("silent, {}: {failed}", miss.grant.id)
}

fn failed(element: &FailedElement) -> String {
    match element {
        FailedElement::Principal { .. } => "principal differs".to_owned(),
        FailedElement::Action { .. } => "action differs".to_owned(),
        FailedElement::Resource { .. } => "resource differs".to_owned(),
        FailedElement::Condition { operator, key, wanted, found, .. } => {
            let wanted = wanted.join(" ");
            match found {
                Some(found) => format!("{operator} {key} wants {wanted}, found {}", found.join(" ")),
                None => format!("{operator} {key} wants {wanted}, found nothing"),
            }
        }
        FailedElement::Unusable { problem } => problem.to_string(),
    }
}
