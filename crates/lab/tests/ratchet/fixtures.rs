//! What operations are tried on.

use rolecall_lab::{ACCOUNT, Lab, Person};
use rolecall_shapes::{ecs, kms};

/// The user without any policy of its own.
pub const USER: &str = "ratchet";

/// Things an operation has to be about for its request to mean anything.
pub struct Fixtures {
    /// Signs the requests.
    pub user: Person,
    /// May do everything.
    pub administrator: Person,
    /// A role everybody in the account may be allowed to assume, and ECS.
    pub role_arn: String,
    /// A key under the default policy, which delegates to the account.
    pub key_id: String,
    /// A grant of that key, made by root.
    pub grant_id: String,
    /// Something encrypted under it.
    pub ciphertext: rolecall_shapes::Blob,
}

const ADMINISTRATOR: &str =
    r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;

impl Fixtures {
    pub async fn make(lab: &Lab) -> Fixtures {
        let root = lab.root();
        let trust = format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"AWS":"arn:aws:iam::{ACCOUNT}:root",
            "Service":"ecs-tasks.amazonaws.com"}},"Action":"sts:AssumeRole"}}}}"#
        );
        let role_arn = lab.role("ratchet", &trust, &[]).await;
        let key = root.call::<kms::CreateKey>(&Default::default()).await.expect("root may").key_metadata;
        let key_id = key.expect("a new key").key_id;
        let request = kms::EncryptRequest {
            key_id: key_id.clone(),
            plaintext: vec![1].into_blob(),
            ..Default::default()
        };
        let ciphertext = root.call::<kms::Encrypt>(&request).await.expect("root may").ciphertext_blob;
        let request = kms::CreateGrantRequest {
            key_id: key_id.clone(),
            grantee_principal: role_arn.clone(),
            operations: vec!["Decrypt".to_owned()],
            ..Default::default()
        };
        let grant_id = root.call::<kms::CreateGrant>(&request).await.expect("root may").grant_id;
        root.call::<ecs::RegisterTaskDefinition>(&definition(&role_arn)).await.expect("root may");
        Fixtures {
            user: lab.user(USER, &[]).await,
            administrator: lab.user("administrator", &[ADMINISTRATOR]).await,
            role_arn,
            key_id,
            grant_id: grant_id.expect("a new grant"),
            ciphertext: ciphertext.expect("a ciphertext"),
        }
    }

    /// A resource with names in place of ids that come from the order of calls.
    pub fn anonymous(&self, resource: &str) -> String {
        resource.replace(&self.key_id, "KEY-ID")
    }
}

trait IntoBlob {
    fn into_blob(self) -> rolecall_shapes::Sensitive<rolecall_shapes::Blob>;
}

impl IntoBlob for Vec<u8> {
    fn into_blob(self) -> rolecall_shapes::Sensitive<rolecall_shapes::Blob> {
        rolecall_shapes::Sensitive::new(self.into())
    }
}

fn definition(role_arn: &str) -> ecs::RegisterTaskDefinitionRequest {
    ecs::RegisterTaskDefinitionRequest {
        family: "ratchet".to_owned(),
        task_role_arn: Some(role_arn.to_owned()),
        execution_role_arn: Some(role_arn.to_owned()),
        container_definitions: vec![ecs::ContainerDefinition {
            name: Some("app".to_owned()),
            image: Some("app".to_owned()),
            memory: Some(128),
            ..Default::default()
        }],
        ..Default::default()
    }
}
