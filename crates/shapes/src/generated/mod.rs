// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

//! The services, one module each.

use crate::Service;

/// AWS CloudTrail.
pub mod cloudtrail;
/// Amazon DynamoDB.
pub mod dynamodb;
/// Amazon Elastic Compute Cloud.
pub mod ec2;
/// Amazon Elastic Container Registry.
pub mod ecr;
/// Amazon EC2 Container Service.
pub mod ecs;
/// AWS Identity and Access Management.
pub mod iam;
/// AWS Key Management Service.
pub mod kms;
/// Amazon CloudWatch Logs.
pub mod logs;
/// AWS Organizations.
pub mod organizations;
/// Amazon Simple Storage Service.
pub mod s3;
/// AWS Secrets Manager.
pub mod secretsmanager;
/// Amazon Simple Notification Service.
pub mod sns;
/// Amazon Simple Queue Service.
pub mod sqs;
/// Amazon Simple Systems Manager (SSM).
pub mod ssm;
/// AWS Security Token Service.
pub mod sts;

pub(crate) static SERVICES: &[&Service] = &[
    &cloudtrail::SERVICE,
    &dynamodb::SERVICE,
    &ec2::SERVICE,
    &ecr::SERVICE,
    &ecs::SERVICE,
    &iam::SERVICE,
    &kms::SERVICE,
    &logs::SERVICE,
    &organizations::SERVICE,
    &s3::SERVICE,
    &secretsmanager::SERVICE,
    &sns::SERVICE,
    &sqs::SERVICE,
    &ssm::SERVICE,
    &sts::SERVICE,
];

/// Calls a macro with every implemented operation, sorted by service and name.
macro_rules! with_operations {
    ($then:ident) => {
        $then! {
            crate::ecr::BatchCheckLayerAvailability,
            crate::ecr::BatchGetImage,
            crate::ecr::CompleteLayerUpload,
            crate::ecr::CreateRepository,
            crate::ecr::DeleteRepository,
            crate::ecr::DeleteRepositoryPolicy,
            crate::ecr::DescribeImages,
            crate::ecr::DescribeRepositories,
            crate::ecr::GetAuthorizationToken,
            crate::ecr::GetDownloadUrlForLayer,
            crate::ecr::GetRepositoryPolicy,
            crate::ecr::InitiateLayerUpload,
            crate::ecr::ListImages,
            crate::ecr::PutImage,
            crate::ecr::SetRepositoryPolicy,
            crate::ecr::UploadLayerPart,
            crate::ecs::CreateCluster,
            crate::ecs::DeleteCluster,
            crate::ecs::DeregisterContainerInstance,
            crate::ecs::DeregisterTaskDefinition,
            crate::ecs::DescribeClusters,
            crate::ecs::DescribeContainerInstances,
            crate::ecs::DescribeTaskDefinition,
            crate::ecs::DescribeTasks,
            crate::ecs::DiscoverPollEndpoint,
            crate::ecs::ListClusters,
            crate::ecs::ListContainerInstances,
            crate::ecs::ListTaskDefinitions,
            crate::ecs::ListTasks,
            crate::ecs::RegisterContainerInstance,
            crate::ecs::RegisterTaskDefinition,
            crate::ecs::RunTask,
            crate::ecs::StopTask,
            crate::ecs::SubmitAttachmentStateChanges,
            crate::ecs::SubmitContainerStateChange,
            crate::ecs::SubmitTaskStateChange,
            crate::iam::AttachRolePolicy,
            crate::iam::AttachUserPolicy,
            crate::iam::CreateAccessKey,
            crate::iam::CreatePolicy,
            crate::iam::CreateRole,
            crate::iam::CreateServiceLinkedRole,
            crate::iam::CreateUser,
            crate::iam::DeleteAccessKey,
            crate::iam::DeletePolicy,
            crate::iam::DeleteRole,
            crate::iam::DeleteRolePermissionsBoundary,
            crate::iam::DeleteRolePolicy,
            crate::iam::DeleteUser,
            crate::iam::DeleteUserPolicy,
            crate::iam::DetachRolePolicy,
            crate::iam::DetachUserPolicy,
            crate::iam::GetContextKeysForCustomPolicy,
            crate::iam::GetContextKeysForPrincipalPolicy,
            crate::iam::GetPolicy,
            crate::iam::GetPolicyVersion,
            crate::iam::GetRole,
            crate::iam::GetRolePolicy,
            crate::iam::GetUser,
            crate::iam::GetUserPolicy,
            crate::iam::ListAccessKeys,
            crate::iam::ListAttachedRolePolicies,
            crate::iam::ListAttachedUserPolicies,
            crate::iam::ListInstanceProfilesForRole,
            crate::iam::ListPolicies,
            crate::iam::ListPolicyVersions,
            crate::iam::ListRolePolicies,
            crate::iam::ListRoleTags,
            crate::iam::ListRoles,
            crate::iam::ListUserPolicies,
            crate::iam::ListUsers,
            crate::iam::PutRolePermissionsBoundary,
            crate::iam::PutRolePolicy,
            crate::iam::PutUserPolicy,
            crate::iam::SimulateCustomPolicy,
            crate::iam::SimulatePrincipalPolicy,
            crate::iam::TagRole,
            crate::iam::UntagRole,
            crate::iam::UpdateAssumeRolePolicy,
            crate::iam::UpdateRole,
            crate::kms::CancelKeyDeletion,
            crate::kms::CreateAlias,
            crate::kms::CreateGrant,
            crate::kms::CreateKey,
            crate::kms::Decrypt,
            crate::kms::DeleteAlias,
            crate::kms::DescribeKey,
            crate::kms::DisableKey,
            crate::kms::EnableKey,
            crate::kms::Encrypt,
            crate::kms::GenerateDataKey,
            crate::kms::GenerateDataKeyWithoutPlaintext,
            crate::kms::GetKeyPolicy,
            crate::kms::ListAliases,
            crate::kms::ListGrants,
            crate::kms::ListKeys,
            crate::kms::ListRetirableGrants,
            crate::kms::PutKeyPolicy,
            crate::kms::ReEncrypt,
            crate::kms::RetireGrant,
            crate::kms::RevokeGrant,
            crate::kms::ScheduleKeyDeletion,
            crate::logs::CreateLogGroup,
            crate::logs::CreateLogStream,
            crate::logs::DeleteLogGroup,
            crate::logs::DescribeLogGroups,
            crate::logs::DescribeLogStreams,
            crate::logs::FilterLogEvents,
            crate::logs::GetLogEvents,
            crate::logs::PutLogEvents,
            crate::logs::PutRetentionPolicy,
            crate::secretsmanager::CreateSecret,
            crate::secretsmanager::DeleteResourcePolicy,
            crate::secretsmanager::DeleteSecret,
            crate::secretsmanager::DescribeSecret,
            crate::secretsmanager::GetResourcePolicy,
            crate::secretsmanager::GetSecretValue,
            crate::secretsmanager::ListSecrets,
            crate::secretsmanager::PutResourcePolicy,
            crate::secretsmanager::PutSecretValue,
            crate::secretsmanager::UpdateSecret,
            crate::ssm::DeleteParameter,
            crate::ssm::DeleteParameters,
            crate::ssm::DescribeParameters,
            crate::ssm::GetParameter,
            crate::ssm::GetParameters,
            crate::ssm::GetParametersByPath,
            crate::ssm::PutParameter,
            crate::sts::AssumeRole,
            crate::sts::GetCallerIdentity,
            crate::sts::GetSessionToken,
        }
    };
}
pub(crate) use with_operations;
