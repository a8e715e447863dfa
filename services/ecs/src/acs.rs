//! One agent's connection: what it is told, in which order.
//!
//! The plane's listener owns the socket; this module decides. A connection watches the placements of its instance
//! and sends what has changed since it last looked, so nothing is lost between connections.

use std::{collections::BTreeMap, sync::Arc};

use rolecall_acs as acs;
use rolecall_gate::{Access, AccessCx, Ask, CallError, Effect, Fault, Gate, Operation, Proof, Visit};
use rolecall_policy::Arn;
use rolecall_shapes::{Service, ecs};
use rolecall_store::{Key, Watch};

use crate::{
    payload,
    roles::{self, Role, RoleType},
    state::{INSTANCES, PLACEMENTS, Placement, TASKS, short_id},
};

/// `ecs:Poll`: opening the connection.
pub struct Poll;

/// Which instance wants to be told.
#[derive(Clone, Debug)]
pub struct PollRequest {
    /// The instance, by ARN.
    pub container_instance: String,
    /// Its cluster, by name or ARN.
    pub cluster: String,
}

impl Operation for Poll {
    type Input = PollRequest;
    type Output = ();

    fn service() -> &'static Service {
        &ecs::SERVICE
    }

    fn name() -> &'static str {
        "Poll"
    }

    fn access(input: &PollRequest, _: &AccessCx<'_>) -> Result<Access, Fault> {
        let malformed = |_| Fault::new("InvalidParameterException", "Identifier was badly formed.");
        let arn = Arn::parse(&input.container_instance).map_err(malformed)?;
        Ok(Ask::new("ecs:Poll", arn)?.with("ecs:cluster", input.cluster.clone()).into())
    }
}

/// An agent's connection.
pub struct Session {
    gate: Arc<Gate>,
    visit: Visit,
    instance: Arn,
    cluster: String,
    told: BTreeMap<Key, u64>,
    watch: Watch,
    messages: u64,
}

impl Session {
    /// Opens a connection for an instance, if the caller may poll for it. Marks the agent connected.
    ///
    /// # Errors
    /// The refusal, or `InactiveInstanceException` for an instance that is not registered.
    pub async fn open(gate: &Arc<Gate>, visit: Visit, request: PollRequest) -> Result<Session, CallError> {
        let permit = gate.permit::<Poll>(&visit, request)?;
        let request = permit.into_input();
        let instance = Arn::parse(&request.container_instance).map_err(Fault::internal)?;
        let watch = gate.store().watch(PLACEMENTS.table(), Key::from(instance.as_str()));
        let session = Session {
            gate: Arc::clone(gate),
            visit,
            instance,
            cluster: request.cluster,
            told: BTreeMap::new(),
            watch,
            messages: 0,
        };
        session.connected(Connection::Open).await?;
        Ok(session)
    }

    /// Whether the agent may still be told: its key or session is valid and `ecs:Poll` is allowed.
    pub fn still_allowed(&self) -> bool {
        let now = self.gate.world().now();
        let caller = &self.visit.caller;
        let valid = match &caller.proof {
            Proof::AccessKey(id) => {
                self.gate.directory().access_key(&self.gate.store().read(), id).is_ok_and(|key| key.is_some())
            }
            Proof::Session(session) => session.expires_at > now,
            Proof::None | Proof::Service { .. } => false,
        };
        let request =
            PollRequest { container_instance: self.instance.to_string(), cluster: self.cluster.clone() };
        valid && self.gate.permit::<Poll>(&self.visit, request).is_ok()
    }

    /// Marks the agent disconnected.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn close(self) -> Result<(), CallError> {
        self.connected(Connection::Closed).await
    }

    async fn connected(&self, connection: Connection) -> Result<(), CallError> {
        let instance = self.instance.clone();
        let inactive =
            || Fault::new("InactiveInstanceException", "The container instance is not registered.");
        let written = self.gate.store().write(move |tx| -> Result<(), CallError> {
            let key = instance_key(&instance);
            match INSTANCES.get(&*tx, key.clone())? {
                Some(mut found) => {
                    found.agent_connected = Some(connection == Connection::Open);
                    INSTANCES.put(tx, key, &found)?;
                    Ok(())
                }
                None if connection == Connection::Closed => Ok(()),
                None => Err(inactive().into()),
            }
        });
        written.await.map_err(Fault::from)?
    }

    /// Waits until there may be something new to tell.
    pub async fn changed(&mut self) {
        self.watch.next().await;
    }

    /// What is new since the last call: tasks to run or to stop.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn news(&mut self) -> Result<Option<acs::ServerMessage>, Fault> {
        let view = self.gate.store().read();
        let mut tasks = Vec::new();
        for (key, placement) in PLACEMENTS.scan(&view, self.instance.as_str())? {
            if self.told.get(&key) == Some(&placement.change) {
                continue;
            }
            self.told.insert(key, placement.change);
            if let Some(row) = TASKS.get(&view, placement.task_key())? {
                tasks.push(payload::task(&row, &placement.region));
            }
        }
        if tasks.is_empty() {
            return Ok(None);
        }
        let message_id = self.message_id();
        Ok(Some(acs::ServerMessage::Payload(acs::PayloadMessage {
            cluster_arn: acs::ClusterArn::new(self.cluster.clone()),
            container_instance_arn: acs::ContainerInstanceArn::new(self.instance.as_str()),
            message_id,
            seq_num: i64::try_from(self.messages).ok(),
            generated_at: Some(self.gate.world().now().as_millisecond()),
            timeline: None,
            tasks,
        })))
    }

    /// A heartbeat.
    pub fn heartbeat(&mut self) -> acs::ServerMessage {
        acs::ServerMessage::Heartbeat(acs::HeartbeatMessage { message_id: self.message_id(), healthy: true })
    }

    fn message_id(&mut self) -> acs::MessageId {
        self.messages += 1;
        acs::MessageId::new(self.gate.world().uuid())
    }

    /// Renews the credentials of this instance's tasks that have lived half their time, and says so.
    ///
    /// # Errors
    /// When the store cannot be read or written. A role that can no longer be assumed keeps its old credentials
    /// until they expire, as on AWS.
    pub async fn renewals(&mut self) -> Result<Vec<acs::ServerMessage>, CallError> {
        let placed =
            PLACEMENTS.scan(&self.gate.store().read(), self.instance.as_str()).map_err(Fault::from)?;
        let mut messages = Vec::new();
        for (_, placement) in placed {
            for role_type in [RoleType::Execution, RoleType::Application] {
                if let Some(message) = self.renew(&placement, role_type).await? {
                    messages.push(message);
                }
            }
        }
        Ok(messages)
    }

    async fn renew(
        &mut self,
        placement: &Placement,
        role_type: RoleType,
    ) -> Result<Option<acs::ServerMessage>, CallError> {
        if !self.due(placement, role_type)? {
            return Ok(None);
        }
        let message_id = self.message_id();
        let visit = Visit {
            caller: rolecall_gate::Caller::service(roles::ECS_TASKS, placement.account.clone(), None),
            region: placement.region.clone(),
            request_id: self.gate.world().uuid(),
        };
        let placement = placement.clone();
        let renewed = self.gate.within(Effect::Write, visit, move |cx| {
            let Some(mut row) = TASKS.get(cx.view(), placement.task_key())? else { return Ok(None) };
            let task_arn = row.task.task_arn.clone().unwrap_or_default();
            let slot = match role_type {
                RoleType::Execution => &mut row.execution,
                RoleType::Application => &mut row.application,
            };
            let Some(old) = slot.clone() else { return Ok(None) };
            let role = Role::read(&old.role_arn, &placement.account)?;
            let grant = roles::assume(cx, &role, role_type, &task_arn, Some(&old))?;
            *slot = Some(grant.clone());
            TASKS.put(cx.tx()?, placement.task_key(), &row)?;
            Ok(Some((task_arn, row.task.cluster_arn, grant)))
        });
        let renewed = match renewed.await {
            Ok(renewed) => renewed,
            Err(CallError::Fault(fault)) if fault.status >= 500 => return Err(fault.into()),
            Err(_) => return Ok(None),
        };
        Ok(renewed.map(|(task_arn, cluster_arn, grant)| {
            acs::ServerMessage::IamRoleCredentials(acs::IamRoleCredentialsMessage {
                message_id,
                task_arn: acs::TaskArn::new(task_arn),
                task_cluster_arn: acs::ClusterArn::new(cluster_arn.unwrap_or_default()),
                role_type: match role_type {
                    RoleType::Execution => acs::RoleType::TaskExecution,
                    RoleType::Application => acs::RoleType::TaskApplication,
                },
                role_credentials: payload::credentials(&grant),
            })
        }))
    }

    fn due(&self, placement: &Placement, role_type: RoleType) -> Result<bool, Fault> {
        let Some(row) = TASKS.get(&self.gate.store().read(), placement.task_key())? else { return Ok(false) };
        let grant = match role_type {
            RoleType::Execution => row.execution,
            RoleType::Application => row.application,
        };
        let left =
            |grant: &crate::state::Grant| grant.expiration.as_second() - self.gate.world().now().as_second();
        Ok(grant.is_some_and(|grant| left(&grant) < i64::from(roles::LIFETIME_SECONDS) / 2))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Connection {
    Open,
    Closed,
}

fn instance_key(instance: &Arn) -> Key {
    let account = instance.account().map_or("", |account| account.as_str());
    let cluster = instance.resource().split('/').nth(1).unwrap_or_default();
    Key::from([account, instance.region(), cluster, short_id(instance.as_str())])
}
