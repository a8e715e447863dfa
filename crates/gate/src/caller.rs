//! Who makes a call, and in which lane.

use jiff::Timestamp;
use rolecall_policy::{AccountId, Principal};
use serde::{Deserialize, Serialize};

use crate::session::{Session, SessionSource};

/// The principal behind a call and what its credentials say about it.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The principal as policies see it.
    pub principal: Principal,
    /// The account the call acts in: the principal's, or for a service principal the account it acts for.
    pub account: AccountId,
    /// What proved the identity.
    pub proof: Proof,
    /// Where the request came from.
    pub origin: Origin,
    /// The services that forwarded the call, first to last; empty for a direct call.
    pub via: Vec<String>,
}

/// What proved the caller's identity.
#[derive(Clone, Debug)]
pub enum Proof {
    /// Nothing: an unsigned request.
    None,
    /// A long-term access key, by its id.
    AccessKey(String),
    /// Temporary credentials.
    Session(Box<Session>),
    /// The plane itself, acting as an AWS service for a resource of the account.
    Service {
        /// The ARN of the resource on whose behalf the service acts (`aws:SourceArn`).
        source_arn: Option<String>,
        /// What a session stands for that the service obtains with this call; it decides the session's lane.
        session: Option<SessionSource>,
    },
}

/// Facts of the request that become condition keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The client's address (`aws:SourceIp`).
    pub source_ip: Option<String>,
    /// The `User-Agent` header (`aws:UserAgent`).
    pub user_agent: Option<String>,
    /// The `Referer` header (`aws:referer`).
    pub referer: Option<String>,
    /// Whether the request came over TLS (`aws:SecureTransport`).
    pub transport: Transport,
}

/// How the request reached the endpoint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Transport {
    /// Plain HTTP.
    #[default]
    Plain,
    /// TLS.
    Tls,
}

/// The phase of a task a call belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lane {
    /// Start-up: the agent, as the task execution role or the container instance role.
    Agent,
    /// Run time: the application, as the task role.
    Application,
    /// The ECS control plane itself, as a service principal.
    ControlPlane,
    /// Anybody else: a person, a pipeline, another service.
    Caller,
}

impl Caller {
    /// A service principal acting in `account`, e.g. `ecs-tasks.amazonaws.com` for a task.
    pub fn service(name: &str, account: AccountId, source_arn: Option<String>) -> Caller {
        Caller {
            principal: Principal::Service { name: name.to_owned() },
            account,
            proof: Proof::Service { source_arn, session: None },
            origin: Origin::default(),
            via: Vec::new(),
        }
    }

    /// The lane the call belongs to.
    pub fn lane(&self) -> Lane {
        match &self.proof {
            Proof::Session(session) => session.source.lane(),
            Proof::Service { .. } => Lane::ControlPlane,
            Proof::None | Proof::AccessKey(_) => Lane::Caller,
        }
    }

    /// The session behind temporary credentials.
    pub fn session(&self) -> Option<&Session> {
        match &self.proof {
            Proof::Session(session) => Some(session),
            Proof::None | Proof::AccessKey(_) | Proof::Service { .. } => None,
        }
    }

    /// The task whose role makes the call, by ARN.
    pub fn task_arn(&self) -> Option<&str> {
        match &self.session()?.source {
            SessionSource::TaskExecution { task_arn } | SessionSource::TaskApplication { task_arn } => {
                Some(task_arn)
            }
            SessionSource::AssumedBy { .. }
            | SessionSource::Instance { .. }
            | SessionSource::SessionToken => None,
        }
    }

    /// When the temporary credentials were issued (`aws:TokenIssueTime`).
    pub fn issued_at(&self) -> Option<Timestamp> {
        self.session().map(|session| session.issued_at)
    }

    /// The same caller as another service sees it when `service` calls on its behalf (forward access session):
    /// the network facts are not carried over, as AWS documents for `aws:SourceIp`.
    pub fn forwarded_by(&self, service: &str) -> Caller {
        let mut via = self.via.clone();
        via.push(service.to_owned());
        Caller { via, origin: Origin { transport: Transport::Tls, ..Origin::default() }, ..self.clone() }
    }
}
