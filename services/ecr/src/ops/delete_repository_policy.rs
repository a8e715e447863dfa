//! `ecr:DeleteRepositoryPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;

use super::{get_repository_policy::no_policy, on_repository};
use crate::state::{REPOSITORIES, RepositoryRef};

/// Removes the policy of a repository.
pub struct DeleteRepositoryPolicy;

impl Operation for DeleteRepositoryPolicy {
    shape!(ecr::DeleteRepositoryPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        on_repository(cx, "ecr:DeleteRepositoryPolicy", input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for DeleteRepositoryPolicy {
    type Shape = ecr::DeleteRepositoryPolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        let mut row = at.find(cx.view())?;
        let policy = row.policy.take().ok_or_else(|| no_policy(&at))?;
        REPOSITORIES.put(cx.tx()?, at.key(), &row)?;
        Ok(ecr::DeleteRepositoryPolicyResponse {
            registry_id: Some(at.account.to_string()),
            repository_name: Some(at.name),
            policy_text: Some(policy.in_force(cx.census())?),
        })
    }
}
