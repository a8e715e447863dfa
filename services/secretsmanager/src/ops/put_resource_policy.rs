//! `secretsmanager:PutResourcePolicy`.

use rolecall_gate::{
    Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, StoredPolicy, shape,
};
use rolecall_policy::{Document, Principals, Statement, validate::Target};
use rolecall_shapes::secretsmanager;

use crate::{
    name::SecretName,
    state::{Home, SECRETS},
};

/// Sets the resource policy of a secret.
pub struct PutResourcePolicy;

impl Operation for PutResourcePolicy {
    shape!(secretsmanager::PutResourcePolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = SecretName::read(&input.secret_id, Home::asked(cx))?;
        let block = input.block_public_policy.map(|block| block.to_string());
        Ok(name
            .ask("secretsmanager:PutResourcePolicy", cx)?
            .with_some("secretsmanager:BlockPublicPolicy", block)
            .into())
    }
}

impl Handle for PutResourcePolicy {
    type Shape = secretsmanager::PutResourcePolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = SecretName::read(&input.secret_id, Home::of(cx))?;
        let mut row = name.require_live(cx)?;
        let text = input.resource_policy;
        let (policy, document) = StoredPolicy::read(Target::Secret, text, cx.account(), cx.census())?;
        if input.block_public_policy == Some(true) && is_public(&document) {
            let message = "The BlockPublicPolicy parameter is set to true, and the resource policy did not prevent \
                           broad access to the secret.";
            return Err(Fault::new("PublicPolicyException", message).into());
        }
        row.policy = Some(policy);
        SECRETS.put(cx.tx()?, name.home.key(&row.name), &row)?;
        Ok(secretsmanager::PutResourcePolicyResponse { arn: Some(row.arn), name: Some(row.name) })
    }
}

/// Whether a statement lets everybody in unconditionally.
fn is_public(document: &Document) -> bool {
    document.statements().iter().any(|statement| {
        statement.effect == rolecall_policy::Effect::Allow
            && statement.conditions.is_empty()
            && names_all(statement)
    })
}

fn names_all(statement: &Statement) -> bool {
    let Some(principals) = &statement.principals else { return false };
    let everyone = match principals.values() {
        Principals::Everyone(_) => true,
        Principals::Bare(text) => text.text == "*",
        Principals::Map(entries) => entries.iter().any(|entry| entry.value.text == "*"),
    };
    everyone || principals.is_negated()
}
