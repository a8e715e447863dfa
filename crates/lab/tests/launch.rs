//! Launches of tasks, from `RunTask` to the stopped task, with programs that are functions of the test.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails the test")]

use std::{collections::BTreeMap, sync::Arc};

use rolecall_client::{AuthorizationToken, Client, ClientConfig, ContainerCredentials};
use rolecall_gate::{DecisionId, Lane, Record};
use rolecall_lab::{ACCOUNT, Lab, LabConfig, REGION, TRUST_ECS_TASKS};
use rolecall_runtime::{
    ExitStatus,
    fake::{FakeRuntime, Process},
};
use rolecall_shapes::{ecs, logs, secretsmanager, ssm, sts};
use rolecall_world::World;
use serde_json::json;

const PULL_AND_LOG: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":[
    "ecr:GetAuthorizationToken","ecr:BatchCheckLayerAvailability","ecr:GetDownloadUrlForLayer","ecr:BatchGetImage",
    "logs:CreateLogStream","logs:PutLogEvents"],"Resource":"*"}}"#;

/// A lab with a cluster, a log group, a secret and an image. The program reads a parameter as the task role and
/// waits for SIGTERM where its variable `WAIT` is set.
struct Stage {
    lab: Lab,
    secret: String,
    image: String,
    definitions: u32,
}

async fn program(mut process: Process) -> ExitStatus {
    let environment: BTreeMap<String, String> = process.spec.env.iter().cloned().collect();
    let variable = |name: &str| environment.get(name);
    if let Some(uri) = variable("AWS_CONTAINER_CREDENTIALS_FULL_URI") {
        let world = World::system();
        let token = AuthorizationToken::None;
        let credentials = ContainerCredentials::new(uri.parse().unwrap(), token, world.clone()).unwrap();
        let endpoint = environment["AWS_ENDPOINT_URL"].parse().unwrap();
        let client = Client::new(ClientConfig::new(endpoint, REGION, Arc::new(credentials), world));
        let identity = client.call::<sts::GetCallerIdentity>(&Default::default()).await.unwrap();
        process.print(&format!("i am {}\n", identity.arn.unwrap())).await;
        let request = ssm::GetParameterRequest { name: "/greeting".to_owned(), ..Default::default() };
        match client.call::<ssm::GetParameter>(&request).await {
            Ok(answer) => {
                let value = answer.parameter.and_then(|parameter| parameter.value).unwrap();
                process.print(&format!("{}\n", value.into_inner())).await;
            }
            Err(error) => process.print_error(&format!("{error}\n")).await,
        }
    }
    if variable("WAIT").is_some() {
        process.print("waiting\n").await;
        let signal = process.signal().await;
        return ExitStatus::signalled(signal);
    }
    let password = variable("DB_PASSWORD").map_or(0, String::len);
    process.print(&format!("password of {password} letters\n")).await;
    ExitStatus::exited(0)
}

impl Stage {
    async fn set() -> Stage {
        let lab = Lab::start(LabConfig::system().with_agent(FakeRuntime::new(program))).await;
        let root = lab.root();
        let request =
            ecs::CreateClusterRequest { cluster_name: Some("web".to_owned()), ..Default::default() };
        root.call::<ecs::CreateCluster>(&request).await.unwrap();
        let request =
            logs::CreateLogGroupRequest { log_group_name: "/ecs/web".to_owned(), ..Default::default() };
        root.call::<logs::CreateLogGroup>(&request).await.unwrap();
        let request = secretsmanager::CreateSecretRequest {
            name: "web/db".to_owned(),
            secret_string: Some("hunter2".to_owned().into()),
            ..Default::default()
        };
        let secret = root.call::<secretsmanager::CreateSecret>(&request).await.unwrap().arn.unwrap();
        let request = ssm::PutParameterRequest {
            name: "/greeting".to_owned(),
            value: "good morning".to_owned().into(),
            r#type: Some("String".to_owned()),
            ..Default::default()
        };
        root.call::<ssm::PutParameter>(&request).await.unwrap();
        let image = lab.image("web").await;
        Stage { lab, secret, image, definitions: 0 }
    }

    async fn execution_role(&self, name: &str, may_read_secret: bool) -> String {
        let read = json!({"Version": "2012-10-17", "Statement": {
            "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": self.secret,
        }})
        .to_string();
        let policies = if may_read_secret { vec![PULL_AND_LOG, &read] } else { vec![PULL_AND_LOG] };
        self.lab.role(name, TRUST_ECS_TASKS, &policies).await
    }

    async fn register(&mut self, execution: &str, task: &str, wait: bool) -> String {
        self.definitions += 1;
        let options =
            [("awslogs-group", "/ecs/web"), ("awslogs-region", REGION), ("awslogs-stream-prefix", "web")];
        let environment =
            wait.then(|| ecs::KeyValuePair { name: Some("WAIT".into()), value: Some("yes".into()) });
        let container = ecs::ContainerDefinition {
            name: Some("app".to_owned()),
            image: Some(self.image.clone()),
            essential: Some(true),
            environment: Some(environment.into_iter().collect::<Vec<_>>().into()),
            secrets: Some(vec![ecs::Secret { name: "DB_PASSWORD".into(), value_from: self.secret.clone() }]),
            log_configuration: Some(ecs::LogConfiguration {
                log_driver: "awslogs".to_owned(),
                options: Some(options.map(|(name, value)| (name.to_owned(), value.to_owned())).into()),
                ..Default::default()
            }),
            ..Default::default()
        };
        let request = ecs::RegisterTaskDefinitionRequest {
            family: "web".to_owned(),
            network_mode: Some("awsvpc".to_owned()),
            requires_compatibilities: Some(vec!["FARGATE".to_owned()]),
            cpu: Some("256".to_owned()),
            memory: Some("512".to_owned()),
            execution_role_arn: Some(execution.to_owned()),
            task_role_arn: Some(task.to_owned()),
            container_definitions: vec![container],
            ..Default::default()
        };
        self.lab.root().call::<ecs::RegisterTaskDefinition>(&request).await.unwrap();
        format!("web:{}", self.definitions)
    }

    async fn run(&self, client: &Client, definition: &str) -> Result<String, rolecall_client::CallError> {
        let network = ecs::AwsVpcConfiguration { subnets: vec!["subnet-1".to_owned()], ..Default::default() };
        let request = ecs::RunTaskRequest {
            cluster: Some("web".to_owned()),
            task_definition: definition.to_owned(),
            launch_type: Some("FARGATE".to_owned()),
            network_configuration: Some(ecs::NetworkConfiguration { awsvpc_configuration: Some(network) }),
            ..Default::default()
        };
        let answer = client.call::<ecs::RunTask>(&request).await?;
        let task = answer.tasks.unwrap_or_default().into_iter().next();
        Ok(task.unwrap_or_else(|| panic!("{:?}", answer.failures)).task_arn.unwrap())
    }

    async fn task(&self, arn: &str) -> ecs::Task {
        let request = ecs::DescribeTasksRequest {
            cluster: Some("web".to_owned()),
            tasks: vec![arn.to_owned()],
            ..Default::default()
        };
        let answer = self.lab.root().call::<ecs::DescribeTasks>(&request).await.unwrap();
        answer.tasks.unwrap().swap_remove(0)
    }

    async fn until_status(&self, arn: &str, status: &str) -> ecs::Task {
        let what = format!("the task is {status}");
        let reached =
            async || Some(self.task(arn).await).filter(|task| task.last_status.as_deref() == Some(status));
        self.lab.until(&what, reached).await
    }

    async fn log_lines(&self, task_arn: &str) -> Vec<String> {
        let id = task_arn.rsplit('/').next().unwrap();
        let request = logs::GetLogEventsRequest {
            log_group_name: Some("/ecs/web".to_owned()),
            log_stream_name: format!("web/app/{id}"),
            start_from_head: Some(true),
            ..Default::default()
        };
        let answer = self.lab.root().call::<logs::GetLogEvents>(&request).await.unwrap();
        answer.events.unwrap().into_iter().map(|event| event.message.unwrap()).collect()
    }

    /// The decisions about calls of this task's roles, as `lane service:Operation`.
    fn journal(&self, task_arn: &str) -> Vec<String> {
        let all = self.lab.plane().gate().journal().since(DecisionId(0));
        let of_task = |record: &&Arc<Record>| record.task_arn.as_deref() == Some(task_arn);
        let line = |record: &Arc<Record>| {
            let lane = match record.lane {
                Lane::Agent => "agent",
                Lane::Application => "application",
                Lane::ControlPlane => "control plane",
                Lane::Caller => "caller",
            };
            format!("{lane} {}", record.question.action)
        };
        all.iter().filter(of_task).map(line).collect()
    }
}

#[tokio::test]
async fn a_task_starts_as_its_execution_role_and_works_as_its_task_role() {
    let mut stage = Stage::set().await;
    let execution = stage.execution_role("execution", true).await;
    let read = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ssm:GetParameter","Resource":"*"}}"#;
    let task_role = stage.lab.role("task", TRUST_ECS_TASKS, &[read]).await;
    let definition = stage.register(&execution, &task_role, false).await;
    let task_arn = stage.run(&stage.lab.root(), &definition).await.unwrap();
    let task = stage.until_status(&task_arn, "STOPPED").await;

    assert_eq!(task.stop_code.as_deref(), Some("EssentialContainerExited"));
    assert_eq!(task.stopped_reason.as_deref(), Some("Essential container in task exited"));
    assert_eq!(task.containers.unwrap()[0].exit_code, Some(0));
    let id = task_arn.rsplit('/').next().unwrap();
    let expected = [
        format!("i am arn:aws:sts::{ACCOUNT}:assumed-role/task/{id}"),
        "good morning".to_owned(),
        "password of 7 letters".to_owned(),
    ];
    assert_eq!(stage.log_lines(&task_arn).await, expected);

    let journal = stage.journal(&task_arn);
    let place = |line: &str| {
        journal
            .iter()
            .position(|other| other == line)
            .unwrap_or_else(|| panic!("no `{line}` in {journal:#?}"))
    };
    let start_up = [
        "agent ecr:GetAuthorizationToken",
        "agent secretsmanager:GetSecretValue",
        "agent ecr:BatchGetImage",
        "agent logs:CreateLogStream",
    ];
    let first_of_application = place("application sts:GetCallerIdentity");
    for line in start_up {
        assert!(place(line) < first_of_application, "{journal:#?}");
    }
    assert!(place("agent ecr:GetAuthorizationToken") < place("agent ecr:BatchGetImage"), "{journal:#?}");
    assert!(first_of_application < place("application ssm:GetParameter"), "{journal:#?}");
    // The application's output is shipped in the agent's lane.
    place("agent logs:PutLogEvents");
    stage.lab.shutdown().await;
}

#[tokio::test]
async fn what_the_task_role_may_not_do_is_told_to_the_application() {
    let mut stage = Stage::set().await;
    let execution = stage.execution_role("execution", true).await;
    let task_role = stage.lab.role("task", TRUST_ECS_TASKS, &[]).await;
    let definition = stage.register(&execution, &task_role, false).await;
    let task_arn = stage.run(&stage.lab.root(), &definition).await.unwrap();
    stage.until_status(&task_arn, "STOPPED").await;
    let id = task_arn.rsplit('/').next().unwrap();
    let told = format!(
        "AccessDeniedException: User: arn:aws:sts::{ACCOUNT}:assumed-role/task/{id} is not authorized to perform: \
         ssm:GetParameter on resource: arn:aws:ssm:{REGION}:{ACCOUNT}:parameter/greeting because no identity-based \
         policy allows the ssm:GetParameter action"
    );
    let lines = stage.log_lines(&task_arn).await;
    assert!(lines.contains(&told), "{lines:#?}");
    stage.lab.shutdown().await;
}

#[tokio::test]
async fn a_role_that_does_not_trust_ecs_is_refused_before_anything_starts() {
    let mut stage = Stage::set().await;
    let execution = stage.execution_role("execution", true).await;
    let trust = TRUST_ECS_TASKS.replace("ecs-tasks.", "ec2.");
    let stranger = stage.lab.role("stranger", &trust, &[]).await;
    let definition = stage.register(&execution, &stranger, false).await;
    let error = stage.run(&stage.lab.root(), &definition).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "ClientException: ECS was unable to assume the role 'arn:aws:iam::{ACCOUNT}:role/stranger' that was \
             provided for this task. Please verify that the role being passed has the proper trust relationship and \
             permissions and that your IAM user has permissions to pass this role."
        )
    );
    stage.lab.shutdown().await;
}

#[tokio::test]
async fn running_a_task_needs_permission_to_pass_both_roles() {
    let mut stage = Stage::set().await;
    let execution = stage.execution_role("execution", true).await;
    let task_role = stage.lab.role("task", TRUST_ECS_TASKS, &[]).await;
    let definition = stage.register(&execution, &task_role, false).await;
    let run_only =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ecs:RunTask","Resource":"*"}}"#;
    let ana = stage.lab.user("ana", &[run_only]).await;
    let denied = |role: &str| {
        format!(
            "AccessDeniedException: User: {} is not authorized to perform: iam:PassRole on resource: {role} because no \
             identity-based policy allows the iam:PassRole action",
            ana.arn
        )
    };
    let error = stage.run(&ana.client, &definition).await.unwrap_err();
    assert_eq!(error.to_string(), denied(&task_role));
    let pass = json!({"Version": "2012-10-17", "Statement": {
        "Effect": "Allow", "Action": "iam:PassRole", "Resource": task_role,
        "Condition": {"StringEquals": {"iam:PassedToService": "ecs-tasks.amazonaws.com"}},
    }});
    stage.lab.put_user_policy("ana", "pass-task-role", &pass.to_string()).await;
    let error = stage.run(&ana.client, &definition).await.unwrap_err();
    assert_eq!(error.to_string(), denied(&execution));
    let pass = pass.to_string().replace(&task_role, &execution);
    stage.lab.put_user_policy("ana", "pass-execution-role", &pass).await;
    stage.run(&ana.client, &definition).await.unwrap();
    stage.lab.shutdown().await;
}

#[tokio::test]
async fn a_secret_the_execution_role_may_not_read_stops_the_task_with_the_reason() {
    let mut stage = Stage::set().await;
    let execution = stage.execution_role("execution", false).await;
    let task_role = stage.lab.role("task", TRUST_ECS_TASKS, &[]).await;
    let definition = stage.register(&execution, &task_role, false).await;
    let task_arn = stage.run(&stage.lab.root(), &definition).await.unwrap();
    let task = stage.until_status(&task_arn, "STOPPED").await;
    assert_eq!(task.stop_code.as_deref(), Some("TaskFailedToStart"));
    let reason = task.stopped_reason.unwrap();
    let id = task_arn.rsplit('/').next().unwrap();
    let secret = &stage.secret;
    let opening = format!(
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: \
         unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret {secret} \
         from secrets manager: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, \
         RequestID: "
    );
    let closing = format!(
        ", api error AccessDeniedException: User: arn:aws:sts::{ACCOUNT}:assumed-role/execution/{id} is not authorized \
         to perform: secretsmanager:GetSecretValue on resource: {secret} because no identity-based policy allows the \
         secretsmanager:GetSecretValue action"
    );
    assert!(reason.starts_with(&opening) && reason.ends_with(&closing), "{reason}");
    let journal = stage.journal(&task_arn);
    assert!(!journal.iter().any(|line| line.starts_with("application")), "{journal:#?}");
    stage.lab.shutdown().await;
}

#[tokio::test]
async fn a_task_that_is_stopped_gets_sigterm_and_tells_why_it_stopped() {
    let mut stage = Stage::set().await;
    let execution = stage.execution_role("execution", true).await;
    let task_role = stage.lab.role("task", TRUST_ECS_TASKS, &[]).await;
    let definition = stage.register(&execution, &task_role, true).await;
    let task_arn = stage.run(&stage.lab.root(), &definition).await.unwrap();
    stage.until_status(&task_arn, "RUNNING").await;
    let request = ecs::StopTaskRequest {
        cluster: Some("web".to_owned()),
        task: task_arn.clone(),
        reason: Some("enough".to_owned()),
    };
    stage.lab.root().call::<ecs::StopTask>(&request).await.unwrap();
    let task = stage.until_status(&task_arn, "STOPPED").await;
    assert_eq!(task.stop_code.as_deref(), Some("UserInitiated"));
    assert_eq!(task.stopped_reason.as_deref(), Some("enough"));
    assert_eq!(task.containers.unwrap()[0].exit_code, Some(143));
    stage.lab.shutdown().await;
}
