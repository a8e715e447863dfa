//! A gate over the IAM tables, with STS beside it.

use std::sync::Arc;

use rolecall_gate::{
    Caller, Fault, Origin, Proof, Purpose, Session, SessionSource,
    testkit::{Bench, account},
};
use rolecall_iam::IamDirectory;
use rolecall_shapes::{OperationShape, iam, sts};

pub const ALLOW_ALL: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;
pub const TRUSTS_TASKS: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;

/// IAM and STS, and short forms of common calls.
pub struct Iam(pub Bench);

pub fn create_role(name: &str, trust: &str) -> iam::CreateRoleRequest {
    iam::CreateRoleRequest {
        role_name: name.to_owned(),
        assume_role_policy_document: trust.to_owned(),
        ..Default::default()
    }
}

pub fn assume(role_arn: &str) -> sts::AssumeRoleRequest {
    sts::AssumeRoleRequest {
        role_arn: role_arn.to_owned(),
        role_session_name: "session".to_owned(),
        ..Default::default()
    }
}

impl Iam {
    pub async fn new() -> Iam {
        let bench = Bench::over(Arc::new(IamDirectory::default()), |registry| {
            rolecall_iam::register(registry);
            rolecall_sts::register(registry);
        });
        Iam(bench.await)
    }

    pub async fn root<S: OperationShape>(&self, input: S::Input) -> Result<S::Output, Fault> {
        self.0.root::<S>(input).await
    }

    pub async fn call<S: OperationShape>(
        &self,
        caller: &Caller,
        input: S::Input,
    ) -> Result<S::Output, Fault> {
        self.0.call::<S>(caller.clone(), input).await
    }

    pub async fn role(&self, name: &str) -> iam::Role {
        let request = iam::GetRoleRequest { role_name: name.to_owned() };
        self.root::<iam::GetRole>(request).await.unwrap().role
    }

    pub async fn put_inline(&self, role: &str, name: &str, document: &str) -> Result<(), Fault> {
        let request = iam::PutRolePolicyRequest {
            role_name: role.to_owned(),
            policy_name: name.to_owned(),
            policy_document: document.to_owned(),
        };
        self.root::<iam::PutRolePolicy>(request).await.map(|_| ())
    }

    pub async fn attach(&self, role: &str, arn: &str) -> Result<(), Fault> {
        let request = iam::AttachRolePolicyRequest { role_name: role.to_owned(), policy_arn: arn.to_owned() };
        self.root::<iam::AttachRolePolicy>(request).await.map(|_| ())
    }

    /// Makes a user with these inline policies and an access key; answers the caller behind the key.
    pub async fn user(&self, name: &str, policies: &[&str]) -> Caller {
        let request = iam::CreateUserRequest { user_name: name.to_owned(), ..Default::default() };
        self.root::<iam::CreateUser>(request).await.unwrap();
        for (index, document) in policies.iter().enumerate() {
            let request = iam::PutUserPolicyRequest {
                user_name: name.to_owned(),
                policy_name: format!("policy-{index}"),
                policy_document: (*document).to_owned(),
            };
            self.root::<iam::PutUserPolicy>(request).await.unwrap();
        }
        let request = iam::CreateAccessKeyRequest { user_name: Some(name.to_owned()) };
        let key = self.root::<iam::CreateAccessKey>(request).await.unwrap().access_key;
        self.key(&key.access_key_id).unwrap()
    }

    /// The caller behind a long-term access key.
    pub fn key(&self, id: &str) -> Option<Caller> {
        let gate = self.0.gate();
        let key = gate.directory().access_key(&gate.store().read(), id).unwrap()?;
        Some(Caller {
            principal: key.principal,
            account: key.account,
            proof: Proof::AccessKey(id.to_owned()),
            origin: Origin::default(),
            via: Vec::new(),
        })
    }

    /// A session of a role that trusts ECS tasks.
    pub async fn task_session(&self, role: &str) -> Caller {
        let task = "arn:aws:ecs:us-east-1:123456789012:task/default/0123".to_owned();
        let mut caller = Caller::service("ecs-tasks.amazonaws.com", account(), Some(task.clone()));
        let source = SessionSource::TaskApplication { task_arn: task.clone() };
        caller.proof = Proof::Service { source_arn: Some(task), session: Some(source) };
        let arn = format!("arn:aws:iam::123456789012:role/{role}");
        self.session(&caller, &arn).await.unwrap()
    }

    /// A session of a role, obtained by `caller`.
    pub async fn session(&self, caller: &Caller, role_arn: &str) -> Result<Caller, Fault> {
        let answer = self.call::<sts::AssumeRole>(caller, assume(role_arn)).await?;
        let credentials = answer.credentials.unwrap();
        let session: Session =
            self.0.gate().seal().open(Purpose::SessionToken, &credentials.session_token).unwrap();
        Ok(Caller {
            principal: session.principal.clone(),
            account: account(),
            proof: Proof::Session(Box::new(session)),
            origin: Origin::default(),
            via: Vec::new(),
        })
    }
}
