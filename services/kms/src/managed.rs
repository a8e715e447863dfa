//! AWS-managed keys, `alias/aws/<service>`: made by their first use, with a key policy AWS fixes.

use base64::{Engine, prelude::BASE64_STANDARD};
use rolecall_gate::{Cx, Fault, StoredPolicy};
use rolecall_shapes::kms;

use crate::{
    key::KeyName,
    state::{ALIASES, AliasRow, Home, KeyRow},
};

/// The services with a key of their own.
const SERVICES: [&str; 20] = [
    "acm",
    "backup",
    "codecommit",
    "dynamodb",
    "ebs",
    "ecr",
    "elasticfilesystem",
    "es",
    "fsx",
    "glue",
    "kinesis",
    "lambda",
    "rds",
    "redshift",
    "s3",
    "secretsmanager",
    "sns",
    "sqs",
    "ssm",
    "xray",
];

/// The policy of an AWS-managed key: every principal of the account, through the one service.
pub(crate) fn policy(alias: &str, home: &Home) -> Option<String> {
    let service = alias.strip_prefix("alias/aws/").filter(|service| SERVICES.contains(service))?;
    let Home { account, region } = home;
    let policy = serde_json::json!({
        "Version": "2012-10-17",
        "Id": format!("auto-{service}-2"),
        "Statement": [
            {
                "Sid": format!("Allow access through {service} for all principals in the account that are authorized to use {service}"),
                "Effect": "Allow",
                "Principal": {"AWS": "*"},
                "Action": ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:CreateGrant", "kms:DescribeKey"],
                "Resource": "*",
                "Condition": {"StringEquals": {
                    "kms:CallerAccount": account.as_str(),
                    "kms:ViaService": format!("{service}.{region}.amazonaws.com"),
                }},
            },
            {
                "Sid": "Allow direct access to key metadata to the account",
                "Effect": "Allow",
                "Principal": {"AWS": format!("arn:aws:iam::{account}:root")},
                "Action": ["kms:Describe*", "kms:Get*", "kms:List*", "kms:RevokeGrant"],
                "Resource": "*",
            },
        ],
    });
    Some(policy.to_string())
}

/// Finds the key a request means; makes an AWS-managed one that is not there yet.
///
/// # Errors
/// As [`KeyName::find`].
pub(crate) fn find_or_make(cx: &mut Cx<'_>, name: &KeyName) -> Result<KeyRow, Fault> {
    let born = name.id(cx.view())?.is_some();
    match name.alias().filter(|_| !born).and_then(|alias| policy(alias, &name.home).map(|text| (alias, text)))
    {
        None => name.find(cx),
        Some((alias, policy)) => {
            let mut row = new_key(cx, &name.home, StoredPolicy::naming_nobody(policy));
            row.metadata.key_manager = Some("AWS".to_owned());
            let service = alias.trim_start_matches("alias/aws/");
            row.metadata.description =
                Some(format!("Default key that protects my {service} data when no other key is defined"));
            let now = cx.now().into();
            let alias_row = AliasRow { target: row.metadata.key_id.clone(), created: now, updated: now };
            let Home { account, region } = &name.home;
            ALIASES.put(cx.tx()?, [account.as_str(), region, alias], &alias_row)?;
            name.home.put(cx.tx()?, &row)?;
            Ok(row)
        }
    }
}

/// A new symmetric key, not yet stored.
pub(crate) fn new_key(cx: &Cx<'_>, home: &Home, policy: StoredPolicy) -> KeyRow {
    let id = cx.world().uuid();
    let mut material = [0u8; 32];
    cx.world().fill(&mut material);
    KeyRow {
        metadata: kms::KeyMetadata {
            aws_account_id: Some(home.account.to_string()),
            arn: Some(home.arn(&format!("key/{id}"))),
            key_id: id,
            creation_date: Some(cx.now().into()),
            enabled: Some(true),
            description: Some(String::new()),
            key_usage: Some("ENCRYPT_DECRYPT".to_owned()),
            key_state: Some("Enabled".to_owned()),
            origin: Some("AWS_KMS".to_owned()),
            key_manager: Some("CUSTOMER".to_owned()),
            customer_master_key_spec: Some("SYMMETRIC_DEFAULT".to_owned()),
            key_spec: Some("SYMMETRIC_DEFAULT".to_owned()),
            encryption_algorithms: Some(vec!["SYMMETRIC_DEFAULT".to_owned()]),
            multi_region: Some(false),
            ..kms::KeyMetadata::default()
        },
        policy,
        tags: Vec::new(),
        material: BASE64_STANDARD.encode(material),
    }
}
