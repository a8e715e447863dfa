//! Answers in the simulator's form.

use std::collections::BTreeMap;

use rolecall_policy::{
    Action, Arn, Decision, Effect, Layer, LayerState, LayerTrace, MatchedStatement, PolicyKind, ResourceName,
    Verdict, evaluate,
};
use rolecall_shapes::iam;

use super::{Question, policies::policy_type};

/// What the simulator says of one action on one resource.
struct Answer {
    resource: ResourceName,
    verdict: Verdict,
    matched: Vec<iam::Statement>,
    missing: Vec<String>,
    organizations: Option<bool>,
    boundary: Option<bool>,
    /// What each side says, if they belong to different accounts.
    sides: BTreeMap<String, String>,
}

impl Question {
    /// One result for each action, whatever the number of resources: the most restrictive of the decisions, which
    /// stand one by one in `ResourceSpecificResults` ("EvaluationResult" in the IAM API reference).
    pub(super) fn result(&self, action: &Action) -> iam::EvaluationResult {
        let answers: Vec<_> =
            self.resources.iter().map(|resource| self.answer_for(action, resource)).collect();
        let verdict = answers.iter().map(|answer| answer.verdict).max_by_key(|verdict| severity(*verdict));
        let verdict = verdict.unwrap_or(Verdict::ImplicitDeny);
        let deciding = answers.iter().filter(|answer| answer.verdict == verdict);
        let matched = distinct(deciding.flat_map(|answer| &answer.matched));
        let missing = distinct(answers.iter().flat_map(|answer| &answer.missing));
        let all =
            |of: fn(&Answer) -> Option<bool>| answers.iter().filter_map(of).reduce(|one, other| one && other);
        let specific = !matches!(self.resources.as_slice(), [ResourceName::Any]);
        iam::EvaluationResult {
            eval_action_name: action.as_str().to_owned(),
            eval_resource_name: Some(resource_name(action, &self.resources)),
            eval_decision: decision_type(verdict).to_owned(),
            matched_statements: Some(matched),
            missing_context_values: Some(missing),
            organizations_decision_detail: all(|answer| answer.organizations).map(by_organizations),
            permissions_boundary_decision_detail: all(|answer| answer.boundary).map(by_boundary),
            eval_decision_details: match answers.as_slice() {
                [answer] if specific => Some(answer.sides.clone()),
                _ => specific.then(BTreeMap::new),
            },
            resource_specific_results: specific
                .then(|| answers.into_iter().map(Answer::into_specific).collect()),
        }
    }

    fn answer_for(&self, action: &Action, resource: &ResourceName) -> Answer {
        let (mode, request) = self.request(action, resource);
        let decision = evaluate(mode, &self.layers, &request);
        let organizations = self.policies.scp.as_ref().map(|_| allowed_by(&decision, Layer::Scp));
        Answer {
            resource: resource.clone(),
            verdict: decision.verdict,
            matched: self.matched(&decision),
            missing: self.missing(&request),
            organizations,
            boundary: self.policies.boundary.as_ref().map(|_| allowed_by(&decision, Layer::Boundary)),
            sides: if request.is_cross_account() { sides(&decision) } else { BTreeMap::new() },
        }
    }

    /// The statements that determine the decision: those that deny if one does, else those that allow; of a
    /// boundary, which never allows anything itself, only denials. Nothing determines an implicit denial.
    fn matched(&self, decision: &Decision) -> Vec<iam::Statement> {
        let effect = match decision.verdict {
            Verdict::Allow => Effect::Allow,
            Verdict::ExplicitDeny => Effect::Deny,
            Verdict::ImplicitDeny => return Vec::new(),
        };
        let layers: &[Layer] = match effect {
            Effect::Allow => &[Layer::Resource, Layer::Trust, Layer::Key, Layer::Identity],
            Effect::Deny => &[Layer::Resource, Layer::Trust, Layer::Key, Layer::Boundary, Layer::Identity],
        };
        let traces = layers.iter().flat_map(|layer| decision.trace.layer(*layer));
        let matched = traces.flat_map(|trace| &trace.matched);
        let determining = matched.filter(|matched: &&MatchedStatement| matched.effect == effect);
        determining.map(|matched| self.policies.shown(matched)).collect()
    }
}

impl Answer {
    fn into_specific(self) -> iam::ResourceSpecificResult {
        iam::ResourceSpecificResult {
            eval_resource_name: self.resource.as_str().to_owned(),
            eval_resource_decision: decision_type(self.verdict).to_owned(),
            matched_statements: Some(self.matched),
            missing_context_values: Some(self.missing),
            eval_decision_details: (!self.sides.is_empty()).then_some(self.sides),
            permissions_boundary_decision_detail: self.boundary.map(by_boundary),
        }
    }
}

/// What each side says in a cross-account decision. Where service control policies deny, nothing else was asked.
fn sides(decision: &Decision) -> BTreeMap<String, String> {
    if decision.trace.layer(Layer::Scp).any(|trace| trace.state == LayerState::Denied) {
        return BTreeMap::new();
    }
    let said = |trace: &LayerTrace| {
        let kind = match trace.layer {
            Layer::Identity => PolicyKind::IdentityInline,
            Layer::Resource | Layer::Trust | Layer::Key => PolicyKind::Resource,
            _ => return None,
        };
        let verdict = match trace.state {
            LayerState::Allowed => Verdict::Allow,
            LayerState::Denied => Verdict::ExplicitDeny,
            LayerState::Silent | LayerState::Absent => Verdict::ImplicitDeny,
        };
        Some((policy_type(kind).to_owned(), decision_type(verdict).to_owned()))
    };
    decision.trace.layers.iter().filter_map(said).collect()
}

/// Each item once, in the order given.
fn distinct<'a, T: Clone + PartialEq + 'a>(items: impl Iterator<Item = &'a T>) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for item in items {
        if !found.contains(item) {
            found.push(item.clone());
        }
    }
    found
}

/// Whether a layer, at every level it has, allows.
fn allowed_by(decision: &Decision, layer: Layer) -> bool {
    decision.trace.layer(layer).all(|trace| trace.state == LayerState::Allowed)
}

fn severity(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Allow => 0,
        Verdict::ImplicitDeny => 1,
        Verdict::ExplicitDeny => 2,
    }
}

fn decision_type(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Allow => "allowed",
        Verdict::ImplicitDeny => "implicitDeny",
        Verdict::ExplicitDeny => "explicitDeny",
    }
}

fn by_organizations(allowed: bool) -> iam::OrganizationsDecisionDetail {
    iam::OrganizationsDecisionDetail { allowed_by_organizations: Some(allowed) }
}

fn by_boundary(allowed: bool) -> iam::PermissionsBoundaryDecisionDetail {
    iam::PermissionsBoundaryDecisionDetail { allowed_by_permissions_boundary: Some(allowed) }
}

/// What a result is about: the resource, or of several the form of the first one's ARN, as AWS shows it
/// (`arn:aws:s3:::${BucketName}`, observed). The names in it are those of the Service Authorization Reference.
fn resource_name(action: &Action, resources: &[ResourceName]) -> String {
    match resources {
        [resource] => resource.as_str().to_owned(),
        [ResourceName::Arn(first), ..] => arn_form(action, first).unwrap_or_else(|| "*".to_owned()),
        _ => "*".to_owned(),
    }
}

fn arn_form(action: &Action, arn: &Arn) -> Option<String> {
    let types = rolecall_catalog::action(action.as_str())?.resources.iter();
    let found = types.filter_map(|of| rolecall_catalog::resource_type(action.service(), of.resource_type));
    let form = found.flat_map(|found| &found.arns).find(|form| fits(form, arn))?;
    Some(form.replace("${Partition}", arn.partition()))
}

/// Whether an ARN can be of a form: the same parts are empty, and begin with the same words.
fn fits(form: &str, arn: &Arn) -> bool {
    form.splitn(6, ':').zip(arn.parts()).all(|(form, part)| {
        let words = form.split("${").next().unwrap_or_default();
        part.is_empty() == form.is_empty() && part.starts_with(words)
    })
}
