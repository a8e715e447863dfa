//! `iam:GetContextKeysForCustomPolicy`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::iam;

use crate::simulation::Policies;

/// Lists the condition keys that policies ask about.
pub struct GetContextKeysForCustomPolicy;

impl Operation for GetContextKeysForCustomPolicy {
    shape!(iam::GetContextKeysForCustomPolicy);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("iam:GetContextKeysForCustomPolicy", ResourceName::Any)?.into())
    }
}

impl Handle for GetContextKeysForCustomPolicy {
    type Shape = iam::GetContextKeysForCustomPolicy;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, _: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let mut policies = Policies::default();
        policies.add(&permit.into_input().policy_input_list)?;
        let names = policies.context_keys().into_iter().map(str::to_owned).collect();
        Ok(iam::GetContextKeysForPolicyResponse { context_key_names: Some(names) })
    }
}
