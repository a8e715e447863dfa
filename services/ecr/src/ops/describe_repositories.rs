//! `ecr:DescribeRepositories`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;
use rolecall_store::Key;

use super::on_repository;
use crate::{
    page::page,
    state::{REPOSITORIES, RepositoryRef, registry},
};

/// Lists the repositories of a registry, or tells about those named.
pub struct DescribeRepositories;

impl Operation for DescribeRepositories {
    shape!(ecr::DescribeRepositories);

    /// A list of all repositories is decided on the ARN `repository/*`.
    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let action = "ecr:DescribeRepositories";
        let registry_id = input.registry_id.as_deref();
        let mut names = input.repository_names.iter().flatten();
        let first = names.next().map_or("*", String::as_str);
        let rest = names.map(|name| RepositoryRef::asked(cx, registry_id, name)?.ask(action, cx.census()));
        Ok(on_repository(cx, action, registry_id, first)?.and_all(rest.collect::<Result<Vec<_>, _>>()?))
    }
}

impl Handle for DescribeRepositories {
    type Shape = ecr::DescribeRepositories;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let registry_id = input.registry_id.as_deref();
        if let Some(names) = &input.repository_names {
            let found = names.iter().map(|name| {
                let row = RepositoryRef::asked(&cx.access(), registry_id, name)?.find(cx.view())?;
                Ok(row.repository)
            });
            let repositories = Some(found.collect::<Result<_, Fault>>()?);
            return Ok(ecr::DescribeRepositoriesResponse { repositories, next_token: None });
        }
        let account = registry(&cx.access(), registry_id)?;
        let rows = REPOSITORIES.scan(cx.view(), Key::from([account.as_str(), &cx.region]))?;
        let all = rows.into_iter().map(|(_, row)| row.repository).collect();
        let name = |repository: &ecr::Repository| repository.repository_name.clone().unwrap_or_default();
        let (repositories, next_token) = page(cx, all, input.max_results, input.next_token.as_deref(), name)?;
        Ok(ecr::DescribeRepositoriesResponse { repositories: Some(repositories), next_token })
    }
}
