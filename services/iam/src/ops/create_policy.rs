//! `iam:CreatePolicy`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::{
    Arn,
    validate::{Target, validate},
};
use rolecall_shapes::iam;

use crate::{
    ask,
    managed::{Managed, Uses},
    quota,
    state::{POLICIES, PolicyRow, VersionRow, key},
    tags, view,
};

/// Makes a customer managed policy.
pub struct CreatePolicy;

impl Operation for CreatePolicy {
    shape!(iam::CreatePolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let path = input.path.as_deref().unwrap_or("/");
        let arn = ask::arn(cx, &format!("policy{path}{}", input.policy_name))?;
        let tags = tags::pairs(input.tags.as_deref().unwrap_or_default());
        Ok(Ask::new("iam:CreatePolicy", arn)?.request_tags(tags).into())
    }
}

impl Handle for CreatePolicy {
    type Shape = iam::CreatePolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let account = cx.account().clone();
        let path = input.path.unwrap_or_else(|| "/".to_owned());
        let key = key(&account, &input.policy_name);
        if POLICIES.contains(cx.view(), key.clone())? {
            let message = format!(
                "A policy called {} already exists. Duplicate names are not allowed.",
                input.policy_name
            );
            return Err(Fault::new("EntityAlreadyExists", message).status(409).into());
        }
        quota::room(cx.view(), POLICIES, &account, quota::POLICIES_PER_ACCOUNT, "PoliciesPerAccount")?;
        let document = input.policy_document;
        validate(Target::Managed, &document).map_err(Fault::from)?;
        let mut tags = Vec::new();
        tags::set(&mut tags, input.tags.as_deref().unwrap_or_default())?;
        let arn = format!("arn:aws:iam::{account}:policy{path}{}", input.policy_name);
        let row = PolicyRow {
            arn: Arn::parse(&arn).map_err(Fault::internal)?,
            unique_id: cx.world().unique_id("ANPA"),
            name: input.policy_name,
            path,
            description: input.description,
            tags,
            created: cx.now(),
            updated: cx.now(),
            default_version: "v1".to_owned(),
            versions: vec![VersionRow { id: "v1".to_owned(), document, created: cx.now() }],
        };
        POLICIES.put(cx.tx()?, key, &row)?;
        let shown = view::policy(&Managed::Customer(Box::new(row)), &Uses::default());
        // The answer to CreatePolicy leaves the description out.
        Ok(iam::CreatePolicyResponse { policy: Some(iam::Policy { description: None, ..shown }) })
    }
}
