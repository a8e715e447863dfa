//! `ecr:CreateRepository`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;

use crate::state::{REPOSITORIES, RepositoryRef, RepositoryRow, invalid, tag_pairs};

/// Creates a repository.
pub struct CreateRepository;

impl Operation for CreateRepository {
    shape!(ecr::CreateRepository);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let repository = RepositoryRef::asked(cx, input.registry_id.as_deref(), &input.repository_name)?;
        let tags = input.tags.as_deref().unwrap_or_default();
        let create = repository.ask("ecr:CreateRepository", cx.census())?.request_tags(tag_pairs(tags));
        if tags.is_empty() {
            return Ok(create.into());
        }
        let tag = repository.ask("ecr:TagResource", cx.census())?.request_tags(tag_pairs(tags));
        Ok(Access::to(create).and(tag))
    }
}

impl Handle for CreateRepository {
    type Shape = ecr::CreateRepository;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        if REPOSITORIES.contains(cx.view(), at.key())? {
            let RepositoryRef { account, name, .. } = &at;
            let message = format!(
                "The repository with name '{name}' already exists in the registry with id '{account}'"
            );
            return Err(Fault::new("RepositoryAlreadyExistsException", message).into());
        }
        let filters = input.image_tag_mutability_exclusion_filters;
        check_filters(filters.as_deref().unwrap_or_default())?;
        let usual = || ecr::EncryptionConfiguration { encryption_type: "AES256".to_owned(), kms_key: None };
        let repository = ecr::Repository {
            repository_arn: Some(at.arn()?.to_string()),
            registry_id: Some(at.account.to_string()),
            repository_uri: Some(at.uri()),
            created_at: Some(cx.now().into()),
            image_tag_mutability: Some(input.image_tag_mutability.unwrap_or_else(|| "MUTABLE".to_owned())),
            image_tag_mutability_exclusion_filters: filters,
            image_scanning_configuration: Some(
                input
                    .image_scanning_configuration
                    .unwrap_or(ecr::ImageScanningConfiguration { scan_on_push: Some(false) }),
            ),
            encryption_configuration: Some(input.encryption_configuration.unwrap_or_else(usual)),
            repository_name: Some(input.repository_name),
        };
        let tags = input.tags.unwrap_or_default();
        let row = RepositoryRow { repository: repository.clone(), tags, policy: None };
        REPOSITORIES.put(cx.tx()?, at.key(), &row)?;
        Ok(ecr::CreateRepositoryResponse { repository: Some(repository) })
    }
}

/// How many `*` a filter can have ("Preventing image tags from being overwritten", Amazon ECR user guide).
const WILDCARDS: usize = 2;

fn check_filters(filters: &[ecr::ImageTagMutabilityExclusionFilter]) -> Result<(), Fault> {
    if filters.iter().any(|filter| filter.filter.matches('*').count() > WILDCARDS) {
        let rule = "must contain a maximum of 2 wildcards ('*') in each filter";
        return Err(invalid("imageTagMutabilityExclusionFilters", rule));
    }
    Ok(())
}
