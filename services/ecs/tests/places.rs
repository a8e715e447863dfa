//! Which of several resources of one name a request means, and what is asked about it.

#![expect(clippy::unwrap_used, reason = "a panic in a helper is the test's failure")]

use rolecall_gate::{Fault, testkit::Bench};
use rolecall_shapes::ecs;

const CLUSTER_IN_EUROPE: &str = "arn:aws:ecs:eu-west-1:123456789012:cluster/web";
const CLUSTER_OF_ANOTHER: &str = "arn:aws:ecs:us-east-1:210987654321:cluster/web";
const DEFINITION_IN_EUROPE: &str = "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1";
const DEFINITION_OF_ANOTHER: &str = "arn:aws:ecs:us-east-1:210987654321:task-definition/web:1";

/// A bench with the cluster `web` and two revisions of the family `web`.
async fn bench() -> Bench {
    let bench = Bench::new(rolecall_ecs::register).await;
    let cluster = ecs::CreateClusterRequest { cluster_name: Some("web".to_owned()), ..Default::default() };
    bench.root::<ecs::CreateCluster>(cluster).await.unwrap();
    for _ in 0..2 {
        let definition = ecs::RegisterTaskDefinitionRequest {
            family: "web".to_owned(),
            container_definitions: vec![ecs::ContainerDefinition {
                name: Some("app".to_owned()),
                image: Some("app".to_owned()),
                memory: Some(128),
                ..Default::default()
            }],
            ..Default::default()
        };
        bench.root::<ecs::RegisterTaskDefinition>(definition).await.unwrap();
    }
    bench
}

fn run(definition: &str, cluster: &str) -> ecs::RunTaskRequest {
    ecs::RunTaskRequest {
        task_definition: definition.to_owned(),
        cluster: Some(cluster.to_owned()),
        ..Default::default()
    }
}

fn may_run(resource: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"ecs:RunTask",
            "Resource":"arn:aws:ecs:us-east-1:123456789012:task-definition/{resource}"}}}}"#
    )
}

/// Whether a user who may run `allowed` gets past the gate with `asked`; nothing can be placed, there are no instances.
async fn refusal(bench: &Bench, allowed: &str, asked: &str) -> Fault {
    bench.user::<ecs::RunTask>("ana", &[&may_run(allowed)], run(asked, "web")).await.unwrap_err()
}

#[tokio::test]
async fn running_a_family_is_decided_on_the_revision_that_would_run() {
    let bench = bench().await;
    let past = "No Container Instances were found in your cluster.";
    for allowed in ["web:2", "web:*"] {
        assert_eq!(refusal(&bench, allowed, "web").await.message, past, "{allowed}");
    }
    for allowed in ["web", "web:1"] {
        let refused = refusal(&bench, allowed, "web").await;
        assert_eq!(refused.code, "AccessDeniedException");
        let about = "ecs:RunTask on resource: arn:aws:ecs:us-east-1:123456789012:task-definition/web because";
        assert!(refused.message.contains(about), "{}", refused.message);
    }
    let unknown = refusal(&bench, "nobody", "nobody").await;
    assert_eq!(unknown.message, "TaskDefinition not found.");
}

#[tokio::test]
async fn a_cluster_of_another_region_is_not_the_one_of_that_name_here() {
    let bench = bench().await;
    let refused = bench.root::<ecs::RunTask>(run("web", CLUSTER_IN_EUROPE)).await.unwrap_err();
    assert_eq!(refused.code, "ClusterNotFoundException");
    let delete = ecs::DeleteClusterRequest { cluster: CLUSTER_IN_EUROPE.to_owned() };
    let refused = bench.root::<ecs::DeleteCluster>(delete.clone()).await.unwrap_err();
    assert_eq!(refused.code, "ClusterNotFoundException");
    let own = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ecs:*",
        "Resource":"arn:aws:ecs:us-east-1:123456789012:cluster/*"}}"#;
    let denied = bench.user::<ecs::DeleteCluster>("ana", &[own], delete).await.unwrap_err();
    assert!(denied.message.contains(CLUSTER_IN_EUROPE), "{}", denied.message);
    let describe = ecs::DescribeClustersRequest {
        clusters: Some(vec![CLUSTER_IN_EUROPE.to_owned()]),
        ..Default::default()
    };
    let answer = bench.root::<ecs::DescribeClusters>(describe).await.unwrap();
    assert_eq!(answer.clusters, Some(Vec::new()));
    assert_eq!(answer.failures.unwrap()[0].arn.as_deref(), Some(CLUSTER_IN_EUROPE));
}

#[tokio::test]
async fn a_definition_of_another_region_is_not_the_one_of_that_name_here() {
    let bench = bench().await;
    let named = DEFINITION_IN_EUROPE;
    let refused = bench.root::<ecs::RunTask>(run(named, "web")).await.unwrap_err();
    assert_eq!(refused.message, "TaskDefinition not found.");
    let denied = refusal(&bench, "*", named).await;
    assert_eq!(denied.code, "AccessDeniedException");
    assert!(denied.message.contains(named), "{}", denied.message);
    let describe =
        ecs::DescribeTaskDefinitionRequest { task_definition: named.to_owned(), ..Default::default() };
    let refused = bench.root::<ecs::DescribeTaskDefinition>(describe).await.unwrap_err();
    assert_eq!(refused.message, "Unable to describe task definition.");
    let deregister = ecs::DeregisterTaskDefinitionRequest { task_definition: named.to_owned() };
    let refused = bench.root::<ecs::DeregisterTaskDefinition>(deregister).await.unwrap_err();
    assert_eq!(refused.message, "The specified task definition does not exist.");
}

#[tokio::test]
async fn what_another_account_owns_is_asked_about_under_its_own_name_and_denied() {
    let bench = bench().await;
    let delete = ecs::DeleteClusterRequest { cluster: CLUSTER_OF_ANOTHER.to_owned() };
    let denied = [
        (bench.root::<ecs::DeleteCluster>(delete).await.err(), CLUSTER_OF_ANOTHER),
        (bench.root::<ecs::RunTask>(run(DEFINITION_OF_ANOTHER, "web")).await.err(), DEFINITION_OF_ANOTHER),
    ];
    for (denied, named) in denied {
        let denied = denied.unwrap();
        assert_eq!(denied.code, "AccessDeniedException");
        assert!(denied.message.contains(named), "{}", denied.message);
    }
    let describe = ecs::DescribeTaskDefinitionRequest {
        task_definition: DEFINITION_OF_ANOTHER.to_owned(),
        ..Default::default()
    };
    let refused = bench.root::<ecs::DescribeTaskDefinition>(describe).await.unwrap_err();
    assert_eq!(refused.message, "Unable to describe task definition.");
    let refused = bench.root::<ecs::RunTask>(run("web", CLUSTER_OF_ANOTHER)).await.unwrap_err();
    assert_eq!(refused.code, "ClusterNotFoundException");
}
