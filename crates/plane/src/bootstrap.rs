//! What a plane needs in its store before the first request.

use rolecall_gate::{CallError, Fault};
use rolecall_policy::AccountId;
use rolecall_shapes::ecs;
use rolecall_store::{Collection, Key as StoreKey, Store};
use rolecall_world::World;
use serde::{Deserialize, Serialize};

use crate::PlaneConfig;

/// A long-term access key. `Debug` shows its id only.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// The access key id.
    pub access_key_id: String,
    /// The secret access key.
    pub secret_access_key: String,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Key").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

/// The keys a plane starts with.
#[derive(Clone, Debug)]
pub struct Keys {
    /// The root of the default account.
    pub root: Key,
    /// The agent that provides Fargate capacity, in the plane's own account.
    pub fargate_agent: Key,
}

/// Keys given out at an earlier start, by purpose.
const KEYS: Collection<Key> = Collection::new("plane/keys");

/// What the Fargate agent may do: what AWS lets a container instance do.
const AGENT_POLICY: &str = "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role";

/// The cluster the Fargate agent registers in.
pub const FARGATE_CLUSTER: &str = "fargate";

/// The account Fargate capacity lives in. Customers' accounts are others: this one is refused for them.
#[expect(clippy::expect_used, reason = "a constant of the right form")]
pub(crate) fn fargate_account() -> AccountId {
    AccountId::new("000000000001").expect("twelve digits")
}

/// Makes root's and the agent's keys and the Fargate cluster, or finds them from an earlier start. Marks every
/// agent of an earlier start disconnected.
pub(crate) async fn prepare(store: &Store, world: &World, config: &PlaneConfig) -> Result<Keys, Fault> {
    let fresh =
        || Key { access_key_id: world.access_key_id("AKIA"), secret_access_key: world.secret_access_key() };
    let (fresh_root, fresh_agent) = (fresh(), fresh());
    let config = config.clone();
    let written = store.write(move |tx| -> Result<Keys, CallError> {
        let account = config.account.as_str();
        let root = match config.root {
            Some(given) => given,
            None => KEYS.get(&*tx, ["root", account])?.unwrap_or(fresh_root),
        };
        let fargate_agent = KEYS.get(&*tx, "fargate-agent")?.unwrap_or(fresh_agent);
        KEYS.put(tx, ["root", account], &root)?;
        KEYS.put(tx, "fargate-agent", &fargate_agent)?;
        rolecall_iam::put_root_key(tx, &config.account, &root.access_key_id, &root.secret_access_key)?;
        let agent = (&fargate_agent.access_key_id, &fargate_agent.secret_access_key);
        rolecall_iam::put_service_user(
            tx,
            &fargate_account(),
            "fargate-agent",
            agent.0,
            agent.1,
            &[AGENT_POLICY],
        )?;
        fargate_cluster(tx, &config.region)?;
        Ok(Keys { root, fargate_agent })
    });
    Ok(written.await??)
}

fn fargate_cluster(tx: &mut dyn rolecall_store::Tx, region: &str) -> Result<(), CallError> {
    use rolecall_ecs::state::{CLUSTERS, INSTANCES};
    let account = fargate_account();
    let arn = format!("arn:aws:ecs:{region}:{account}:cluster/{FARGATE_CLUSTER}");
    let cluster = ecs::Cluster {
        cluster_arn: Some(arn),
        cluster_name: Some(FARGATE_CLUSTER.to_owned()),
        status: Some("ACTIVE".to_owned()),
        ..ecs::Cluster::default()
    };
    CLUSTERS.put(tx, [account.as_str(), region, FARGATE_CLUSTER], &cluster)?;
    for (key, mut instance) in INSTANCES.scan(&*tx, StoreKey::empty())? {
        if instance.agent_connected == Some(true) {
            instance.agent_connected = Some(false);
            INSTANCES.put(tx, key, &instance)?;
        }
    }
    Ok(())
}
