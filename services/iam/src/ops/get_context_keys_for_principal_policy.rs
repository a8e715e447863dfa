//! `iam:GetContextKeysForPrincipalPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::simulation::{self, Subject};

/// Lists the condition keys that the policies of a user or role ask about.
pub struct GetContextKeysForPrincipalPolicy;

impl Operation for GetContextKeysForPrincipalPolicy {
    shape!(iam::GetContextKeysForPrincipalPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let action = "iam:GetContextKeysForPrincipalPolicy";
        Ok(simulation::ask(cx, action, &input.policy_source_arn)?.into())
    }
}

impl Handle for GetContextKeysForPrincipalPolicy {
    type Shape = iam::GetContextKeysForPrincipalPolicy;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut policies = Subject::load(cx, &input.policy_source_arn)?.policies;
        policies.add(input.policy_input_list.as_deref().unwrap_or_default())?;
        let names = policies.context_keys().into_iter().map(str::to_owned).collect();
        Ok(iam::GetContextKeysForPolicyResponse { context_key_names: Some(names) })
    }
}
