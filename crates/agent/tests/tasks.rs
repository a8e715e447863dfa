//! Tasks from payload to end, against a plane that answers and a runtime that only pretends.

mod support;

use std::os::unix::fs::PermissionsExt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rolecall_acs::{
    AgentMessage, ContainerCondition, ContainerDependency, CredentialsId, DesiredStatus, EnvironmentFile,
    IamRoleCredentialsAckRequest, IamRoleCredentialsMessage, MessageId, RoleType, ServerMessage, Task,
    TaskArn, TaskManifestMessage, TaskStopVerificationAck,
};
use rolecall_agent::{LaunchKind, Notice, RateLimit, TaskNetworks};
use rolecall_runtime::{ExitStatus, Network, RuntimeError, Signal};
use serde_json::json;
use support::*;

const STREAM_CALLS: [&str; 4] = [
    "execution CreateLogStream",
    "execution GetAuthorizationToken",
    "execution GetParameters",
    "execution GetSecretValue",
];

#[tokio::test]
async fn a_task_is_prepared_as_the_execution_role_and_runs_with_the_task_role() {
    let said = Arc::new(Mutex::new(Vec::new()));
    let note = Arc::clone(&said);
    let lab = lab(LaunchKind::Fargate, move |mut process| {
        let note = Arc::clone(&note);
        async move {
            let url = variable(&process, "AWS_CONTAINER_CREDENTIALS_FULL_URI").unwrap();
            let (status, body) = get(&url).await;
            let metadata = variable(&process, "ECS_CONTAINER_METADATA_URI_V4").unwrap();
            let (_, task) = get(&format!("{metadata}/task")).await;
            let (_, whoami) = get(&format!("{}/x/y", variable(&process, "AWS_ENDPOINT_URL").unwrap())).await;
            note.lock().unwrap().push((status, body, task, whoami, process.spec.clone(), url));
            process.print("hello\nworld\n").await;
            ExitStatus::exited(3)
        }
    })
    .await;
    lab.plane.payload(task("t1"));
    let stopped = lab.plane.state("STOPPED").await;

    let calls = lab.plane.whats();
    assert_eq!(calls[..2], ["instance RegisterContainerInstance", "instance DiscoverPollEndpoint"]);
    assert_eq!(set(&calls[2..6]), STREAM_CALLS.into());
    assert_eq!(calls[6..9], ["AWS:execution manifest", "AWS:execution config", "AWS:execution layer"]);
    let rest: Vec<&str> = calls[9..].iter().map(String::as_str).collect();
    let expected = ["execution PutLogEvents", "instance SubmitTaskStateChange", "nobody GET /x/y"];
    assert_eq!(set(&calls[9..]), expected.into());
    assert!(rest.ends_with(&["instance SubmitTaskStateChange"]), "{rest:?}");

    let (calls, heard) = {
        let seen = lab.plane.seen();
        (seen.calls.clone(), seen.heard.clone())
    };
    let events: Vec<_> = calls.iter().filter(|call| call.what == "PutLogEvents").collect();
    let messages: Vec<&str> = events
        .iter()
        .flat_map(|call| call.body["logEvents"].as_array().unwrap())
        .map(|event| event["message"].as_str().unwrap())
        .collect();
    assert_eq!(messages, ["hello", "world"]);
    assert_eq!(events[0].body["logStreamName"], "p/web/t1");
    assert!(matches!(&heard[0], AgentMessage::Ack(ack) if ack.message_id == MessageId::new("m-1")));

    assert_eq!(lab.plane.state("RUNNING").await["containers"][0]["status"], "RUNNING");
    let container = &stopped["containers"][0];
    assert_eq!((&container["exitCode"], &container["status"]), (&json!(3), &json!("STOPPED")));
    assert!(container["runtimeId"].as_str().unwrap().starts_with("t1-"));
    assert!(container["imageDigest"].as_str().unwrap().starts_with("sha256:"));
    assert!(stopped["reason"].is_null());
    for time in ["pullStartedAt", "pullStoppedAt", "executionStoppedAt"] {
        assert!(stopped[time].is_number(), "{time}");
    }

    let (status, body, metadata, whoami, spec, url) = said.lock().unwrap().pop().unwrap();
    assert_eq!(status, 200);
    assert_eq!(
        body,
        r#"{"RoleArn":"arn:aws:iam::123456789012:role/app","AccessKeyId":"ASIAAPPLICATION","SecretAccessKey":"secret","Token":"token","Expiration":"2026-11-22T06:00:00Z"}"#
    );
    assert!(url.ends_with("/v2/credentials/app-id"));
    assert!(metadata.contains(r#""Family":"app""#) && metadata.contains(r#""LaunchType":"FARGATE""#));
    assert!(!metadata.contains("app-id") && !metadata.contains("role/app"));
    assert!(whoami.contains("FROM_FILE"), "the AWS endpoint leads to the plane: {whoami}");
    let value = |name: &str| spec.env.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
    assert_eq!(value("DB_USER"), Some("ada"));
    assert_eq!(value("TOKEN"), Some("value of /app/token"));
    assert_eq!(value("FROM_IMAGE"), Some("yes"));
    assert_eq!(value("AWS_REGION"), Some("us-east-1"));
    assert_eq!(value("AWS_EXECUTION_ENV"), Some("AWS_ECS_FARGATE"));
    assert_eq!(value("EXTRA"), Some("yes"));
    assert_eq!(spec.args, ["/usr/local/bin/true", "serve"]);
    assert_eq!((spec.limits.cpu_ceiling, spec.limits.memory_mib), (Some(256), Some(512)));
    assert_eq!(spec.limits.pids, Some(4096));

    let mode = std::fs::metadata(lab.state.path()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700, "images and volumes hold set-user-ID files");
    let audit = std::fs::read_to_string(lab.state.path().join("log/audit.log")).unwrap();
    assert!(audit.ends_with(&format!("GetCredentials 2 default {INSTANCE}\n")), "{audit}");
    lab.agent.shutdown().await;
}

/// Runs a task that cannot start and gives its last state change.
async fn failed(
    kind: LaunchKind,
    break_it: impl FnOnce(&Plane, &mut Task),
) -> (serde_json::Value, Vec<String>) {
    let lab = lab(kind, |_| async { ExitStatus::exited(0) }).await;
    let mut task = task("t1");
    break_it(&lab.plane, &mut task);
    lab.plane.payload(task);
    let stopped = lab.plane.state("STOPPED").await;
    let calls = lab.plane.whats();
    lab.agent.shutdown().await;
    (stopped, calls)
}

const DENIED: &str = "User: arn:aws:sts::123456789012:assumed-role/exec/t1 is not authorized to perform: x";

#[tokio::test]
async fn a_denied_secret_ends_a_fargate_task_in_fargates_words() {
    let (stopped, calls) = failed(LaunchKind::Fargate, |plane, _| {
        plane.refuse("GetSecretValue", 400, "AccessDeniedException", DENIED);
    })
    .await;
    assert_eq!(
        stopped["reason"],
        format!(
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret {SECRET} from secrets manager: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: {DENIED}"
        )
    );
    assert_eq!(stopped["containers"][0]["status"], "STOPPED");
    assert!(stopped["containers"][0]["exitCode"].is_null());
    assert!(!calls.iter().any(|call| call.ends_with("manifest")), "nothing is pulled: {calls:?}");
}

#[tokio::test]
async fn a_denied_secret_ends_an_ec2_task_in_the_ecs_agents_words() {
    let (stopped, _) = failed(LaunchKind::Ec2, |plane, _| {
        plane.refuse("GetSecretValue", 400, "AccessDeniedException", "no");
    })
    .await;
    let call = "operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: no";
    assert_eq!(stopped["reason"], format!("Secret {SECRET}: {call}: {call}"));
}

#[tokio::test]
async fn a_missing_parameter_is_named() {
    let (stopped, _) = failed(LaunchKind::Fargate, |_, task| {
        task.containers[0].secrets[1].value_from = "/missing".to_owned();
    })
    .await;
    assert_eq!(
        stopped["reason"],
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: /missing"
    );
}

#[tokio::test]
async fn a_denied_registry_login() {
    let refuse = |plane: &Plane, _: &mut Task| {
        plane.refuse("GetAuthorizationToken", 400, "AccessDeniedException", "no")
    };
    let (stopped, _) = failed(LaunchKind::Fargate, refuse).await;
    assert_eq!(
        stopped["reason"],
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve ecr registry auth: service call has been retried 1 time(s): operation error ECR: GetAuthorizationToken, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: no"
    );
    let (stopped, _) = failed(LaunchKind::Ec2, refuse).await;
    assert!(stopped["reason"].is_null());
    assert_eq!(
        stopped["containers"][0]["reason"],
        "CannotPullECRContainerError: operation error ECR: GetAuthorizationToken, https response error StatusCode: 400, RequestID: req-1, api error AccessDeniedException: no"
    );
}

#[tokio::test]
async fn an_image_that_is_missing_or_refused() {
    let (stopped, _) = failed(LaunchKind::Fargate, |plane, _| {
        plane.refuse("manifest", 404, "MANIFEST_UNKNOWN", "Requested image not found");
    })
    .await;
    let text = format!(
        "CannotPullContainerError: pull image manifest has been retried 7 time(s): failed to resolve ref {IMAGE}: {IMAGE}: not found"
    );
    assert_eq!((&stopped["reason"], &stopped["containers"][0]["reason"]), (&json!(text), &json!(text)));

    let message = "User: arn:aws:sts::123456789012:assumed-role/exec/t1 is not authorized to perform: ecr:BatchGetImage on resource: r because no identity-based policy allows the ecr:BatchGetImage action";
    let (stopped, _) =
        failed(LaunchKind::Ec2, |plane, _| plane.refuse("manifest", 403, "DENIED", message)).await;
    assert_eq!(
        stopped["containers"][0]["reason"],
        format!(
            "CannotPullContainerError: The task can’t pull the image. Check that the role has the permissions to pull images from the registry. Error response from daemon: pull access denied for 123456789012.dkr.ecr.us-east-1.amazonaws.com/app, repository does not exist or may require 'docker login': denied: {message}"
        )
    );
}

#[tokio::test]
async fn a_layer_that_is_refused_is_told_apart_from_the_manifest() {
    let message = "User: u is not authorized to perform: ecr:GetDownloadUrlForLayer on resource: r";
    let (stopped, _) =
        failed(LaunchKind::Fargate, |plane, _| plane.refuse("layer", 403, "DENIED", message)).await;
    let reason = stopped["reason"].as_str().unwrap();
    assert!(reason.starts_with("CannotPullContainerError: ref pull has been retried 1 time(s): failed to copy: httpReaderSeeker: failed open: unexpected status code "), "{reason}");
    assert!(reason.ends_with(": 403 Forbidden"), "{reason}");
}

#[tokio::test]
async fn a_missing_log_group_is_told_after_secrets_and_image() {
    let refuse = |plane: &Plane, _: &mut Task| {
        plane.refuse(
            "CreateLogStream",
            400,
            "ResourceNotFoundException",
            "The specified log group does not exist.",
        );
    };
    let (stopped, calls) = failed(LaunchKind::Fargate, refuse).await;
    assert_eq!(
        stopped["reason"],
        "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: operation error CloudWatch Logs: CreateLogStream, https response error StatusCode: 400, RequestID: req-1, ResourceNotFoundException: The specified log group does not exist. : exit status 1"
    );
    assert!(calls.contains(&"AWS:execution manifest".to_owned()));
    assert!(!calls.contains(&"execution CreateLogGroup".to_owned()));
}

#[tokio::test]
async fn a_refused_environment_file() {
    let with_file = |plane: &Plane, task: &mut Task| {
        plane.refuse("HEAD /conf/app.env", 403, "", "");
        plane.refuse("GET /conf/app.env", 403, "AccessDenied", "Access Denied");
        let value = "arn:aws:s3:::conf/app.env".to_owned();
        task.containers[0].environment_files = vec![EnvironmentFile { value, kind: "s3".to_owned() }];
    };
    let (stopped, _) = failed(LaunchKind::Fargate, with_file).await;
    assert_eq!(
        stopped["reason"],
        "ResourceInitializationError: failed to download env files: service call has been retried 1 time(s): operation error S3: HeadObject, https response error StatusCode: 403, api error Forbidden: Forbidden"
    );
    let (stopped, calls) = failed(LaunchKind::Ec2, with_file).await;
    assert_eq!(
        stopped["reason"],
        "Unable to download env file with key app.env from bucket conf, error: operation error S3: GetObject, https response error StatusCode: 403, api error AccessDenied: Access Denied"
    );
    assert!(calls.contains(&"execution HEAD /conf".to_owned()));
}

#[tokio::test]
async fn a_task_without_the_execution_role_it_needs() {
    let (stopped, _) = failed(LaunchKind::Ec2, |_, task| task.execution_role_credentials = None).await;
    assert_eq!(stopped["reason"], "ASM secret resource: unable to find execution role credentials");
}

#[tokio::test]
async fn what_the_agent_cannot_do_is_refused_before_anything_is_called() {
    let (stopped, calls) = failed(LaunchKind::Fargate, |_, task| {
        task.containers[0].health_check_type = Some("docker".to_owned());
    })
    .await;
    assert_eq!(
        stopped["reason"],
        "UnrecogniedTaskError: Error loading task - container `web` asks for a health check, which is not supported"
    );
    assert_eq!(calls.len(), 3, "{calls:?}");
}

#[tokio::test]
async fn on_ec2_the_instance_role_pulls_and_logs_where_there_is_no_execution_role() {
    let lab = lab(LaunchKind::Ec2, |mut process| async move {
        process.print("hi\n").await;
        ExitStatus::exited(0)
    })
    .await;
    let mut task = task("t1");
    task.execution_role_credentials = None;
    let web = &mut task.containers[0];
    web.secrets.clear();
    web.logs_auth_strategy = None;
    let login = web.registry_authentication.as_mut().unwrap().ecr_auth_data.as_mut().unwrap();
    login.use_execution_role = false;
    lab.plane.payload(task);
    lab.plane.state("STOPPED").await;
    let calls = lab.plane.whats();
    for call in [
        "instance GetAuthorizationToken",
        "AWS:instance manifest",
        "instance CreateLogStream",
        "instance PutLogEvents",
    ] {
        assert!(calls.contains(&call.to_owned()), "{call}: {calls:?}");
    }
    lab.agent.shutdown().await;
}

#[tokio::test]
async fn layers_are_asked_for_but_not_transferred_again() {
    let lab = lab(LaunchKind::Fargate, |_| async { ExitStatus::exited(0) }).await;
    for id in ["t1", "t2"] {
        lab.plane.payload(task(id));
        lab.plane
            .until(|seen| {
                seen.calls.iter().find(|call| {
                    call.body["status"] == "STOPPED"
                        && call.body["task"].as_str().is_some_and(|task| task.ends_with(id))
                })?;
                Some(())
            })
            .await;
    }
    let calls = lab.plane.whats();
    let count = |what: &str| calls.iter().filter(|call| call.ends_with(what)).count();
    assert_eq!((count("manifest"), count("layer"), count("layer start")), (2, 1, 1));
    lab.agent.shutdown().await;
}

#[tokio::test]
async fn refreshed_credentials_are_served_under_the_same_id_and_acknowledged() {
    let (sender, mut urls) = tokio::sync::mpsc::unbounded_channel();
    let mut lab = lab(LaunchKind::Fargate, move |mut process| {
        let sender = sender.clone();
        async move {
            sender.send(variable(&process, "AWS_CONTAINER_CREDENTIALS_FULL_URI").unwrap()).unwrap();
            ExitStatus::signalled(process.signal().await)
        }
    })
    .await;
    lab.plane.payload(task("t1"));
    let url = urls.recv().await.unwrap();
    let refresh = |task: &str| {
        let mut set = credentials("app-id", "ASIANEW", "app");
        set.expiration = "2026-11-22T12:00:00Z".to_owned();
        ServerMessage::IamRoleCredentials(IamRoleCredentialsMessage {
            message_id: MessageId::new("m-2"),
            task_arn: TaskArn::new(task),
            task_cluster_arn: Default::default(),
            role_type: RoleType::TaskApplication,
            role_credentials: set,
        })
    };
    lab.plane.send(refresh("arn:aws:ecs:us-east-1:123456789012:task/default/unknown"));
    lab.plane.send(refresh(task("t1").arn.as_str()));
    let acks = lab
        .plane
        .until(|seen| {
            let acks =
                seen.heard.iter().filter(|message| matches!(message, AgentMessage::IamRoleCredentialsAck(_)));
            let acks: Vec<AgentMessage> = acks.cloned().collect();
            (!acks.is_empty()).then_some(acks)
        })
        .await;
    assert_eq!(
        acks,
        [AgentMessage::IamRoleCredentialsAck(IamRoleCredentialsAckRequest {
            message_id: MessageId::new("m-2"),
            expiration: "2026-11-22T12:00:00Z".to_owned(),
            credentials_id: CredentialsId::new("app-id"),
        })]
    );
    assert!(matches!(lab.notices.recv().await, Some(Notice::UnknownTask { .. })));
    let (_, body) = get(&url).await;
    assert!(body.contains("ASIANEW"), "{body}");
    let endpoint = url.strip_suffix("/v2/credentials/app-id").unwrap();
    let invalid = r#"{"code":"InvalidIdInRequest","message":"CredentialsV2Request: Credentials not found","HTTPErrorCode":400}"#;
    assert_eq!(get(&format!("{endpoint}/v2/credentials/other")).await, (400, invalid.to_owned()));
    assert_eq!(get(&format!("{endpoint}//v2/credentials/app-id")).await, (301, String::new()));
    assert_eq!(get(&format!("{endpoint}/v4/nobody")).await, (404, r#""V4 container metadata handler: unable to get container ID from request: unable to get docker ID from v3 endpoint ID: nobody""#.to_owned()));
    assert_eq!(get(&format!("{endpoint}/nothing")).await, (404, "404 page not found\n".to_owned()));
    lab.agent.shutdown().await;
}

#[tokio::test]
async fn too_many_requests_are_refused_and_logged() {
    let (sender, mut urls) = tokio::sync::mpsc::unbounded_channel();
    let script = move |mut process: rolecall_runtime::fake::Process| {
        let _ = sender.send(variable(&process, "AWS_CONTAINER_CREDENTIALS_FULL_URI").unwrap());
        let ended: rolecall_runtime::BoxFuture<'static, ExitStatus> =
            Box::pin(async move { ExitStatus::signalled(process.signal().await) });
        ended
    };
    let rate_limit = RateLimit { steady: 0, burst: 1 };
    let lab = lab_with(Options { rate_limit, ..Options::default() }, Box::new(script)).await;
    lab.plane.payload(task("t1"));
    let url = urls.recv().await.unwrap();
    assert_eq!(get(&url).await.0, 200);
    assert_eq!(get(&url).await, (429, "You have reached maximum request limit.".to_owned()));
    let audit = std::fs::read_to_string(lab.state.path().join("log/audit.log")).unwrap();
    let line = audit.lines().nth(1).unwrap();
    assert!(line.contains(" 429 127.0.0.1:") && line.ends_with("\"/v2/credentials\" \"test\" - "), "{line}");
    lab.agent.shutdown().await;
}

fn stop(id: &str) -> Task {
    Task { arn: task(id).arn, desired_status: DesiredStatus::Stopped, ..Task::default() }
}

#[tokio::test]
async fn a_stopped_task_ends_in_reverse_order_of_its_dependencies() {
    let order = Arc::new(Mutex::new(Vec::new()));
    let note = Arc::clone(&order);
    let lab = lab(LaunchKind::Fargate, move |mut process| {
        let note = Arc::clone(&note);
        async move {
            let name = process.spec.labels["com.amazonaws.ecs.container-name"].clone();
            note.lock().unwrap().push(format!("{name} started"));
            let signal = process.signal().await;
            note.lock().unwrap().push(format!("{name} {signal}"));
            ExitStatus::signalled(signal)
        }
    })
    .await;
    let mut task = task("t1");
    task.containers = vec![plain("app"), plain("proxy")];
    let condition = ContainerCondition::Start;
    task.containers[0].depends_on =
        vec![ContainerDependency { container_name: "proxy".to_owned(), condition }];
    lab.plane.payload(task);
    lab.plane.state("RUNNING").await;
    lab.plane.payload(stop("t1"));
    let stopped = lab.plane.state("STOPPED").await;
    assert_eq!(*order.lock().unwrap(), ["proxy started", "app started", "app SIGTERM", "proxy SIGTERM"]);
    for container in stopped["containers"].as_array().unwrap() {
        assert_eq!(container["exitCode"], 143);
    }
    lab.agent.shutdown().await;
}

#[tokio::test]
async fn a_container_that_does_not_stop_is_killed() {
    let lab = lab(LaunchKind::Fargate, |_process| std::future::pending()).await;
    let mut task = task("t1");
    task.containers = vec![plain("app")];
    task.containers[0].stop_timeout = Some(1);
    lab.plane.payload(task);
    lab.plane.state("RUNNING").await;
    lab.plane.payload(stop("t1"));
    assert_eq!(lab.plane.state("STOPPED").await["containers"][0]["exitCode"], 137);
    lab.agent.shutdown().await;
}

#[tokio::test]
async fn a_container_out_of_memory_says_so() {
    let killed = ExitStatus { oom: true, ..ExitStatus::signalled(Signal::KILL) };
    let lab = lab(LaunchKind::Fargate, move |_| async move { killed }).await;
    lab.plane.payload(task("t1"));
    let stopped = lab.plane.state("STOPPED").await;
    assert_eq!(stopped["containers"][0]["exitCode"], 137);
    assert_eq!(stopped["containers"][0]["reason"], "OutOfMemoryError: Container killed due to memory usage");
    lab.agent.shutdown().await;
}

#[tokio::test]
async fn a_container_waits_for_success_and_fails_without_it() {
    let lab = lab(LaunchKind::Fargate, |process| async move {
        let code = process.spec.args.last().and_then(|text| text.parse().ok()).unwrap_or(0);
        ExitStatus::exited(code)
    })
    .await;
    let waiting = |id: &str, code: &str| {
        let mut task = task(id);
        task.containers = vec![plain("app"), plain("init")];
        task.containers[1].essential = false;
        task.containers[1].command = vec![code.to_owned()];
        let condition = ContainerCondition::Success;
        task.containers[0].depends_on =
            vec![ContainerDependency { container_name: "init".to_owned(), condition }];
        task
    };
    lab.plane.payload(waiting("t1", "0"));
    let stopped = lab.plane.state("STOPPED").await;
    assert_eq!(stopped["containers"][0]["exitCode"], 0);
    lab.plane.seen().calls.clear();
    lab.plane.payload(waiting("t2", "4"));
    let stopped = lab.plane.state("STOPPED").await;
    let (app, init) = (&stopped["containers"][0], &stopped["containers"][1]);
    assert_eq!((&app["exitCode"], &init["exitCode"]), (&json!(143), &json!(4)));
    assert_eq!(
        app["reason"],
        "CannotStartContainerError: dependency graph: failed to resolve container ordering dependency [init] for target [app] as dependency did not exit successfully."
    );
    lab.agent.shutdown().await;
}

#[tokio::test]
async fn a_state_change_is_sent_until_the_plane_takes_it() {
    let mut lab = lab(LaunchKind::Fargate, |_| async { ExitStatus::exited(0) }).await;
    lab.plane.refuse_times("SubmitTaskStateChange", 500, "ServerException", "try again", 2);
    lab.plane.payload(task("t1"));
    lab.plane.state("STOPPED").await;
    let running = lab.plane.seen().calls.iter().filter(|call| call.body["status"] == "RUNNING").count();
    assert_eq!(running, 3);

    lab.plane.refuse("SubmitTaskStateChange", 400, "InvalidParameterException", "no such task");
    lab.plane.payload(stop("unknown"));
    let notice = lab.notices.recv().await.unwrap().to_string();
    assert_eq!(
        notice,
        "state change of `arn:aws:ecs:us-east-1:123456789012:task/default/unknown` dropped: InvalidParameterException: no such task"
    );
    lab.agent.shutdown().await;
}

#[tokio::test]
async fn the_agent_connects_again_and_asks_for_credentials_only_once() {
    let lab = lab(LaunchKind::Fargate, |_| async { ExitStatus::exited(0) }).await;
    lab.plane.hang_up();
    let connections =
        lab.plane.until(|seen| (seen.connections.len() == 2).then(|| seen.connections.clone())).await;
    assert!(connections[0].contains("sendCredentials=true"), "{connections:?}");
    assert!(connections[1].contains("sendCredentials=false"), "{connections:?}");
    assert!(connections[0].contains("protocolVersion=2") && connections[0].starts_with("/ws?"));
    tokio::time::sleep(Duration::from_millis(50)).await;
    lab.plane.payload(task("t1"));
    lab.plane.state("STOPPED").await;
    lab.agent.shutdown().await;
}

#[tokio::test]
async fn shutdown_stops_what_runs_and_reports_it() {
    let lab =
        lab(LaunchKind::Fargate, |mut process| async move { ExitStatus::signalled(process.signal().await) })
            .await;
    lab.plane.payload(task("t1"));
    lab.plane.state("RUNNING").await;
    lab.agent.shutdown().await;
    assert_eq!(lab.plane.state("STOPPED").await["containers"][0]["exitCode"], 143);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_a_namespace_the_endpoints_are_at_their_link_local_addresses() {
    if !nix::unistd::geteuid().is_root() {
        eprintln!("skipped: making a network namespace needs root");
        return;
    }
    let (sender, mut said) = tokio::sync::mpsc::unbounded_channel();
    let script: Script = Box::new(move |process| {
        let sender = sender.clone();
        Box::pin(async move {
            let value = |name: &str| variable(&process, name).unwrap();
            assert_eq!(value("AWS_ENDPOINT_URL"), "http://169.254.170.1");
            assert!(value("ECS_CONTAINER_METADATA_URI_V4").starts_with("http://169.254.170.2/v4/t1-"));
            let Network::Namespace(namespace) = process.spec.network.clone() else { panic!("no namespace") };
            let path = value("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
            let asked = tokio::task::spawn_blocking(move || {
                let credentials = get_inside(&namespace, "169.254.170.2", &path);
                (credentials, get_inside(&namespace, "169.254.170.1", "/x/y"), namespace)
            });
            sender.send(asked.await.unwrap()).unwrap();
            ExitStatus::exited(0)
        })
    });
    let lab = lab_with(Options { network: TaskNetworks::Namespaces, ..Options::default() }, script).await;
    lab.plane.payload(task("t1"));
    let (credentials, aws, namespace) = said.recv().await.unwrap();
    assert!(credentials.contains(r#""AccessKeyId":"ASIAAPPLICATION""#), "{credentials}");
    assert!(aws.contains("FROM_FILE"), "{aws}");
    lab.plane.state("STOPPED").await;
    lab.agent.shutdown().await;
    assert!(!namespace.exists(), "the namespace is removed with its task");
}

#[tokio::test]
async fn a_task_the_plane_does_not_name_any_more_is_asked_about_and_stopped() {
    let lab =
        lab(LaunchKind::Fargate, |mut process| async move { ExitStatus::signalled(process.signal().await) })
            .await;
    lab.plane.payload(task("t1"));
    lab.plane.state("RUNNING").await;
    let manifest = |timeline: i64| {
        ServerMessage::TaskManifest(TaskManifestMessage {
            message_id: MessageId::new("m-9"),
            cluster_arn: Default::default(),
            container_instance_arn: Default::default(),
            generated_at: None,
            timeline,
            tasks: Vec::new(),
        })
    };
    lab.plane.send(manifest(7));
    lab.plane.send(manifest(7));
    let asked = lab
        .plane
        .until(|seen| {
            seen.heard.iter().find_map(|message| match message {
                AgentMessage::TaskStopVerification(asked) => Some(asked.clone()),
                _ => None,
            })
        })
        .await;
    assert_eq!(asked.stop_candidates[0].task_arn, task("t1").arn);
    lab.plane.send(ServerMessage::TaskStopVerificationAck(TaskStopVerificationAck {
        message_id: asked.message_id,
        generated_at: None,
        stop_tasks: asked.stop_candidates,
    }));
    lab.plane.state("STOPPED").await;
    let again = lab
        .plane
        .seen()
        .heard
        .iter()
        .filter(|message| matches!(message, AgentMessage::TaskStopVerification(_)))
        .count();
    assert_eq!(again, 1, "a manifest that is not newer is left alone");
    lab.agent.shutdown().await;
}

#[tokio::test]
async fn a_program_that_is_not_in_the_image_and_a_container_that_cannot_be_made() {
    let missing = || RuntimeError::Command("exec: \"app\": executable file not found in $PATH".to_owned());
    let options = |kind| Options { kind, refuse_containers: Some(missing), ..Options::default() };
    let script = || -> Script { Box::new(|_| Box::pin(async { ExitStatus::exited(0) })) };
    let lab = lab_with(options(LaunchKind::Fargate), script()).await;
    lab.plane.payload(task("t1"));
    let text = "CannotStartContainerError: ResourceInitializationError: failed to create new container runtime task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: \"app\": executable file not found in $PATH: unknown";
    assert_eq!(lab.plane.state("STOPPED").await["reason"], text);
    lab.agent.shutdown().await;

    let lab = lab_with(options(LaunchKind::Ec2), script()).await;
    lab.plane.payload(task("t1"));
    let stopped = lab.plane.state("STOPPED").await;
    assert!(stopped["reason"].is_null());
    assert_eq!(
        stopped["containers"][0]["reason"],
        "CannotStartContainerError: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: \"app\": executable file not found in $PATH: unknown"
    );
    lab.agent.shutdown().await;
}

#[tokio::test]
async fn a_plane_that_does_not_repeat_every_attribute_is_refused() {
    let plane = Plane::start().await;
    plane.forget_attributes();
    let state = tempfile::tempdir().unwrap();
    let error =
        start(&plane, state.path(), Options::default(), Box::new(|_| Box::pin(std::future::pending())), None)
            .await
            .unwrap_err();
    assert_eq!(error.to_string(), "the plane did not accept the attribute `ecs.os-type`");
}
