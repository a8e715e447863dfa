// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

//! The services, one module each.

use crate::{OperationMeta, OperationShape, Service};

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

pub(crate) static OPERATIONS: &[&OperationMeta] = &[
    ecr::BatchCheckLayerAvailability::META,
    ecr::BatchGetImage::META,
    ecr::CompleteLayerUpload::META,
    ecr::CreateRepository::META,
    ecr::DeleteRepository::META,
    ecr::DeleteRepositoryPolicy::META,
    ecr::DescribeImages::META,
    ecr::DescribeRepositories::META,
    ecr::GetAuthorizationToken::META,
    ecr::GetDownloadUrlForLayer::META,
    ecr::GetRepositoryPolicy::META,
    ecr::InitiateLayerUpload::META,
    ecr::ListImages::META,
    ecr::PutImage::META,
    ecr::SetRepositoryPolicy::META,
    ecr::UploadLayerPart::META,
    ecs::CreateCluster::META,
    ecs::DeleteCluster::META,
    ecs::DeregisterContainerInstance::META,
    ecs::DeregisterTaskDefinition::META,
    ecs::DescribeClusters::META,
    ecs::DescribeContainerInstances::META,
    ecs::DescribeTaskDefinition::META,
    ecs::DescribeTasks::META,
    ecs::DiscoverPollEndpoint::META,
    ecs::ListClusters::META,
    ecs::ListContainerInstances::META,
    ecs::ListTaskDefinitions::META,
    ecs::ListTasks::META,
    ecs::RegisterContainerInstance::META,
    ecs::RegisterTaskDefinition::META,
    ecs::RunTask::META,
    ecs::StopTask::META,
    ecs::SubmitAttachmentStateChanges::META,
    ecs::SubmitContainerStateChange::META,
    ecs::SubmitTaskStateChange::META,
    iam::AttachRolePolicy::META,
    iam::AttachUserPolicy::META,
    iam::CreateAccessKey::META,
    iam::CreatePolicy::META,
    iam::CreateRole::META,
    iam::CreateServiceLinkedRole::META,
    iam::CreateUser::META,
    iam::DeleteAccessKey::META,
    iam::DeletePolicy::META,
    iam::DeleteRole::META,
    iam::DeleteRolePermissionsBoundary::META,
    iam::DeleteRolePolicy::META,
    iam::DeleteUser::META,
    iam::DeleteUserPolicy::META,
    iam::DetachRolePolicy::META,
    iam::DetachUserPolicy::META,
    iam::GetPolicy::META,
    iam::GetPolicyVersion::META,
    iam::GetRole::META,
    iam::GetRolePolicy::META,
    iam::GetUser::META,
    iam::GetUserPolicy::META,
    iam::ListAccessKeys::META,
    iam::ListAttachedRolePolicies::META,
    iam::ListAttachedUserPolicies::META,
    iam::ListInstanceProfilesForRole::META,
    iam::ListPolicies::META,
    iam::ListPolicyVersions::META,
    iam::ListRolePolicies::META,
    iam::ListRoleTags::META,
    iam::ListRoles::META,
    iam::ListUserPolicies::META,
    iam::ListUsers::META,
    iam::PutRolePermissionsBoundary::META,
    iam::PutRolePolicy::META,
    iam::PutUserPolicy::META,
    iam::TagRole::META,
    iam::UntagRole::META,
    iam::UpdateAssumeRolePolicy::META,
    iam::UpdateRole::META,
    kms::CancelKeyDeletion::META,
    kms::CreateAlias::META,
    kms::CreateKey::META,
    kms::Decrypt::META,
    kms::DeleteAlias::META,
    kms::DescribeKey::META,
    kms::DisableKey::META,
    kms::EnableKey::META,
    kms::Encrypt::META,
    kms::GenerateDataKey::META,
    kms::GenerateDataKeyWithoutPlaintext::META,
    kms::GetKeyPolicy::META,
    kms::ListAliases::META,
    kms::ListKeys::META,
    kms::PutKeyPolicy::META,
    kms::ReEncrypt::META,
    kms::ScheduleKeyDeletion::META,
    logs::CreateLogGroup::META,
    logs::CreateLogStream::META,
    logs::DeleteLogGroup::META,
    logs::DescribeLogGroups::META,
    logs::DescribeLogStreams::META,
    logs::FilterLogEvents::META,
    logs::GetLogEvents::META,
    logs::PutLogEvents::META,
    logs::PutRetentionPolicy::META,
    secretsmanager::CreateSecret::META,
    secretsmanager::DeleteResourcePolicy::META,
    secretsmanager::DeleteSecret::META,
    secretsmanager::DescribeSecret::META,
    secretsmanager::GetResourcePolicy::META,
    secretsmanager::GetSecretValue::META,
    secretsmanager::ListSecrets::META,
    secretsmanager::PutResourcePolicy::META,
    secretsmanager::PutSecretValue::META,
    secretsmanager::UpdateSecret::META,
    ssm::DeleteParameter::META,
    ssm::DeleteParameters::META,
    ssm::DescribeParameters::META,
    ssm::GetParameter::META,
    ssm::GetParameters::META,
    ssm::GetParametersByPath::META,
    ssm::PutParameter::META,
    sts::AssumeRole::META,
    sts::GetCallerIdentity::META,
    sts::GetSessionToken::META,
];
