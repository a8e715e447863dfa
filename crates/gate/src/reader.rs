//! What a reader of the journal is shown of a decision.

use rolecall_policy::{AccountId, Decision, FailedElement, Layer, LayerState, LayerTrace, Reason};

use crate::Record;

/// What stands where a value is not shown.
const HIDDEN: &str = "[redacted]";
const EXTERNAL_ID: &str = "sts:ExternalId";

impl Record {
    /// The record as somebody of the account `reader` may see it: of a resource of another account neither its
    /// policy, nor its grants, nor its tags, nor which statement of it decided. The external id of an `sts:AssumeRole`
    /// is a shared secret of two parties ("The confused deputy problem", IAM user guide) and is shown to nobody.
    pub fn for_reader(&self, reader: &AccountId) -> Record {
        let mut record =
            Record { decision: self.decision_for_reader(self.decision.clone(), reader), ..self.clone() };
        if record.question.context.get(EXTERNAL_ID).is_some() {
            record.question.context.insert(EXTERNAL_ID, HIDDEN);
        }
        if self.is_foreign_to(reader) {
            record.question.resource_policy = None;
            record.question.grants.clear();
            record.question.context.retain(|key| !describes_resource(key));
        }
        record
    }

    /// Another decision of this record's question, as [`Record::for_reader`] shows the record's own.
    pub fn decision_for_reader(&self, decision: Decision, reader: &AccountId) -> Decision {
        decision_for_reader(decision, reader, &self.question.resource_account)
    }

    fn is_foreign_to(&self, reader: &AccountId) -> bool {
        self.question.resource_account != *reader
    }
}

/// A decision about a resource of the account `owner`, as somebody of the account `reader` may see it.
pub(crate) fn decision_for_reader(mut decision: Decision, reader: &AccountId, owner: &AccountId) -> Decision {
    let foreign = owner != reader;
    if foreign {
        decision.trace.grants = None;
        // Silent or absent: which of the two tells whether there is such a resource.
        decision.trace.layers.retain(|trace| {
            !belongs_to_resource(trace.layer)
                || matches!(trace.state, LayerState::Allowed | LayerState::Denied)
        });
    }
    for trace in &mut decision.trace.layers {
        if foreign && belongs_to_resource(trace.layer) {
            trace.matched.clear();
            trace.closest = None;
        }
        hide_external_id(trace);
    }
    if let Reason::DeniedExplicitly { layer, policy } = &mut decision.reason
        && foreign
        && belongs_to_resource(*layer)
    {
        *policy = None;
    }
    decision
}

/// Whether the policies of a layer are the resource's, or those of its account.
fn belongs_to_resource(layer: Layer) -> bool {
    match layer {
        Layer::Resource | Layer::Trust | Layer::Key | Layer::Rcp => true,
        Layer::Scp | Layer::Vpce | Layer::Boundary | Layer::Session | Layer::Identity => false,
    }
}

/// Whether a condition key says something of the resource that its account alone knows.
fn describes_resource(key: &str) -> bool {
    let name = key.split_once(':').map_or("", |(_, name)| name).to_ascii_lowercase();
    ["resourcetag/", "existingobjecttag/", "resourcealiases"].iter().any(|start| name.starts_with(start))
}

fn hide_external_id(trace: &mut LayerTrace) {
    if let Some(miss) = &mut trace.closest
        && let FailedElement::Condition { key, found: Some(found), .. } = &mut miss.failed
        && key.eq_ignore_ascii_case(EXTERNAL_ID)
    {
        *found = vec![HIDDEN.to_owned()];
    }
}

#[cfg(test)]
mod tests {

    use rolecall_policy::{
        Context, Document, KeyGrant, Layers, Mode, Policy, PolicyKind, PolicySource, Principal, Request,
        evaluate,
    };

    use super::*;
    use crate::{DecisionId, Lane, Question};

    const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Sid":"Partner","Effect":"Allow",
        "Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"sts:AssumeRole",
        "Condition":{"StringEquals":{"sts:ExternalId":"the right one"}}}]}"#;

    /// Ana of 123456789012 tries to assume a role of the account `owner`.
    fn assuming(owner: &str) -> Record {
        let owner = AccountId::new(owner).unwrap();
        let role = format!("arn:aws:iam::{owner}:role/partner");
        let context =
            Context::new().with("sts:ExternalId", "the wrong one").with("iam:ResourceTag/team", "gems");
        let request = Request {
            principal: Principal::user("arn:aws:iam::123456789012:user/ana".parse().unwrap(), None),
            action: "sts:AssumeRole".parse().unwrap(),
            resource: role.parse().unwrap(),
            resource_account: Some(owner.clone()),
            context,
        };
        let source = PolicySource::new(PolicyKind::Trust, "trust policy of role partner");
        let trust = Policy::compile(source, &Document::parse(TRUST).unwrap());
        let layers = Layers { resource: Some(trust.into()), ..Layers::default() };
        Record {
            id: DecisionId(1),
            request_id: "11111111-2222".to_owned(),
            at: "2026-11-22T12:00:00Z".parse().unwrap(),
            lane: Lane::Caller,
            service: "sts".to_owned(),
            operation: "AssumeRole".to_owned(),
            caller: "arn:aws:iam::123456789012:user/ana".to_owned(),
            account: AccountId::new("123456789012").unwrap(),
            role_arn: None,
            task_arn: None,
            via: Vec::new(),
            decision: evaluate(Mode::Trust, &layers, &request),
            question: Question {
                action: "sts:AssumeRole".to_owned(),
                resource: role,
                resource_account: owner,
                mode: Mode::Trust,
                context: request.context.clone(),
                resource_policy: Some(("trust policy of role partner".to_owned(), TRUST.to_owned())),
                grants: Vec::new(),
            },
            message: None,
        }
    }

    fn read(record: &Record) -> String {
        serde_json::to_string(&record.for_reader(&record.account)).unwrap()
    }

    #[test]
    fn nothing_of_another_account_s_policies_and_tags_is_shown() {
        let read = read(&assuming("210987654321"));
        for secret in ["Partner", "the right one", "gems", "trust policy"] {
            assert!(!read.contains(secret), "{secret}: {read}");
        }
    }

    #[test]
    fn the_policies_and_tags_of_the_own_account_are_shown() {
        let read = read(&assuming("123456789012"));
        for known in ["Partner", "the right one", "gems", "trust policy"] {
            assert!(read.contains(known), "{known}: {read}");
        }
    }

    #[test]
    fn the_grants_of_a_key_are_shown_to_its_own_account() {
        let principal = Principal::user("arn:aws:iam::123456789012:user/ana".parse().unwrap(), None);
        let grant = KeyGrant {
            id: "1f2e".to_owned(),
            name: None,
            grantee: principal.caller_arn(),
            operations: vec!["kms:Decrypt".parse().unwrap()],
            constraints: Vec::new(),
        };
        let layers = Layers { grants: vec![grant], ..Layers::default() };
        let reader = AccountId::new("123456789012").unwrap();
        for (owner, shown) in [("123456789012", true), ("210987654321", false)] {
            let request = Request {
                principal: principal.clone(),
                action: "kms:Decrypt".parse().unwrap(),
                resource: format!("arn:aws:kms:us-east-1:{owner}:key/k").parse().unwrap(),
                resource_account: None,
                context: Context::new(),
            };
            let decision = evaluate(Mode::Key, &layers, &request);
            assert_eq!(decision.reason, Reason::AllowedByGrant);
            let read = decision_for_reader(decision, &reader, &AccountId::new(owner).unwrap());
            assert_eq!(read.trace.grants.is_some(), shown, "{owner}");
        }
    }

    #[test]
    fn an_external_id_is_kept_for_deciding_again_and_shown_to_nobody() {
        for owner in ["123456789012", "210987654321"] {
            let record = assuming(owner);
            assert!(serde_json::to_string(&record).unwrap().contains("the wrong one"));
            let read = read(&record);
            assert!(!read.contains("the wrong one"), "{read}");
            assert!(read.contains("[redacted]"), "{read}");
        }
    }
}
