//! `ecr:SetRepositoryPolicy`.

use rolecall_gate::{
    Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, StoredPolicy, shape,
};
use rolecall_policy::validate::Target;
use rolecall_shapes::ecr;

use super::on_repository;
use crate::state::{REPOSITORIES, RepositoryRef, invalid};

/// Sets the policy of a repository, unless that would keep the caller from setting another.
pub struct SetRepositoryPolicy;

const ACTION: &str = "ecr:SetRepositoryPolicy";

impl Operation for SetRepositoryPolicy {
    shape!(ecr::SetRepositoryPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        on_repository(cx, ACTION, input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for SetRepositoryPolicy {
    type Shape = ecr::SetRepositoryPolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        let mut row = at.find(cx.view())?;
        let text = input.policy_text.clone();
        let (policy, _) = StoredPolicy::read(Target::Repository, text, cx.account(), cx.census())?;
        row.policy = Some(policy);
        REPOSITORIES.put(cx.tx()?, at.key(), &row)?;
        let ask = at.ask(ACTION, cx.census())?;
        if !input.force.unwrap_or_default() && !cx.would_allow(&ecr::SERVICE, &ask) {
            let constraint =
                "The new policy would prevent you from setting another policy; use force to set it anyway";
            return Err(invalid("PolicyText", constraint).into());
        }
        Ok(ecr::SetRepositoryPolicyResponse {
            registry_id: Some(at.account.to_string()),
            repository_name: Some(at.name),
            policy_text: Some(input.policy_text),
        })
    }
}
