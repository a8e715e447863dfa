//! Users and roles, made over the wire as root makes them.

use rolecall_client::{Client, Credentials, Secret};
use rolecall_shapes::{iam, sts};

use crate::Lab;

/// A trust policy that lets ECS assume the role for tasks.
pub const TRUST_ECS_TASKS: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow",
    "Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}}"#;

/// Somebody who can call.
pub struct Person {
    /// The ARN as error texts print it.
    pub arn: String,
    /// What to sign with.
    pub credentials: Credentials,
    /// A client with these credentials.
    pub client: Client,
}

impl Lab {
    /// Makes an IAM user with an access key and these inline policies.
    ///
    /// # Panics
    /// If root cannot.
    pub async fn user(&self, name: &str, policies: &[&str]) -> Person {
        let root = self.root();
        let request = iam::CreateUserRequest { user_name: name.to_owned(), ..Default::default() };
        let user = root.call::<iam::CreateUser>(&request).await.unwrap().user.unwrap();
        let request = iam::CreateAccessKeyRequest { user_name: Some(name.to_owned()) };
        let key = root.call::<iam::CreateAccessKey>(&request).await.unwrap().access_key;
        for (index, document) in policies.iter().enumerate() {
            self.put_user_policy(name, &format!("policy-{index}"), document).await;
        }
        let secret = Secret::new(key.secret_access_key.into_inner());
        let credentials = Credentials::new(key.access_key_id, secret);
        Person { arn: user.arn, client: self.client(credentials.clone()), credentials }
    }

    /// Gives a user an inline policy, or another document to the policy of that name.
    ///
    /// # Panics
    /// If root cannot.
    pub async fn put_user_policy(&self, user: &str, policy: &str, document: &str) {
        let request = iam::PutUserPolicyRequest {
            user_name: user.to_owned(),
            policy_name: policy.to_owned(),
            policy_document: document.to_owned(),
        };
        self.root().call::<iam::PutUserPolicy>(&request).await.unwrap();
    }

    /// Takes an inline policy from a user.
    ///
    /// # Panics
    /// If root cannot.
    pub async fn delete_user_policy(&self, user: &str, policy: &str) {
        let request =
            iam::DeleteUserPolicyRequest { user_name: user.to_owned(), policy_name: policy.to_owned() };
        self.root().call::<iam::DeleteUserPolicy>(&request).await.unwrap();
    }

    /// Makes a role with this trust policy and these inline policies; answers its ARN.
    ///
    /// # Panics
    /// If root cannot.
    pub async fn role(&self, name: &str, trust: &str, policies: &[&str]) -> String {
        let root = self.root();
        let request = iam::CreateRoleRequest {
            role_name: name.to_owned(),
            assume_role_policy_document: trust.to_owned(),
            ..Default::default()
        };
        let role = root.call::<iam::CreateRole>(&request).await.unwrap().role;
        for (index, document) in policies.iter().enumerate() {
            let request = iam::PutRolePolicyRequest {
                role_name: name.to_owned(),
                policy_name: format!("policy-{index}"),
                policy_document: (*document).to_owned(),
            };
            root.call::<iam::PutRolePolicy>(&request).await.unwrap();
        }
        role.arn
    }

    /// Assumes a role as the holder of `client`.
    ///
    /// # Panics
    /// If it may not.
    pub async fn assume(&self, client: &Client, role_arn: &str, session: &str) -> Person {
        let request = sts::AssumeRoleRequest {
            role_arn: role_arn.to_owned(),
            role_session_name: session.to_owned(),
            ..Default::default()
        };
        let answer = client.call::<sts::AssumeRole>(&request).await.unwrap();
        let given = answer.credentials.unwrap();
        let credentials =
            Credentials::new(given.access_key_id, Secret::new(given.secret_access_key.into_inner()))
                .with_session_token(Secret::new(given.session_token.into_inner()));
        let arn = answer.assumed_role_user.unwrap().arn;
        Person { arn, client: self.client(credentials.clone()), credentials }
    }
}
