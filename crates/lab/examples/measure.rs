//! Figures that need a plane in this process: throughput of enforced calls against bare hyper, and the time from
//! `RunTask` to the first log line. `scripts/bench` runs it in the release profile and adds the whole-process figures.
#![expect(clippy::unwrap_used, reason = "a measurement that fails has nothing to say")]
#![expect(clippy::disallowed_methods, reason = "it measures real time")]

use std::{
    convert::Infallible,
    net::SocketAddr,
    time::{Duration, Instant},
};

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto,
};
use rolecall_lab::{Lab, LabConfig, REGION, TRUST_ECS_TASKS};
use rolecall_shapes::{ecs, logs};
use rolecall_sigv4::{Credentials, PayloadHash};
use rolecall_world::World;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

const CONNECTIONS: usize = 32;
const ROUND: Duration = Duration::from_secs(2);
const ROUNDS: usize = 5;
const LAUNCHES: usize = 20;

fn main() {
    // Containers are started by this very program.
    if let Some(code) = rolecall_runtime::shim_main(std::env::args_os().skip(1)) {
        std::process::exit(code);
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    match std::env::args().nth(1).as_deref() {
        Some("calls") => runtime.block_on(calls()),
        Some("launch") => runtime.block_on(launch()),
        _ => println!("usage: measure calls|launch"),
    }
}

/// The same signed request, sent over and over: verified and decided anew each time.
async fn calls() {
    let lab = Lab::start(LabConfig::system()).await;
    let policy =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ecs:List*","Resource":"*"}}"#;
    let ana = lab.user("ana", &[policy]).await;
    let echo = bare_hyper().await;
    let identity = form(&lab, "Action=GetCallerIdentity&Version=2011-06-15");
    let identity = wire(identity, "sts", &ana.credentials);
    let clusters = wire(list_clusters(&lab), "ecs", &ana.credentials);
    let plane = lab.plane().address();
    let mut ratios = [Vec::new(), Vec::new()];
    let mut rates = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        let bare = rate(echo, &identity).await;
        let identity = rate(plane, &identity).await;
        let clusters = rate(plane, &clusters).await;
        ratios[0].push(identity / bare);
        ratios[1].push(clusters / bare);
        for (rates, rate) in rates.iter_mut().zip([bare, identity, clusters]) {
            rates.push(rate);
        }
    }
    let [bare, identity, clusters] = rates.map(median);
    let [identity_ratio, clusters_ratio] = ratios.map(median);
    println!("bare hyper, answers without looking          {bare:>9.0} /s");
    println!(
        "sts:GetCallerIdentity, signature verified    {identity:>9.0} /s   {:>4.0} % of bare hyper",
        identity_ratio * 100.0
    );
    println!(
        "ecs:ListClusters, verified and evaluated     {clusters:>9.0} /s   {:>4.0} % of bare hyper",
        clusters_ratio * 100.0
    );
    println!(
        "({CONNECTIONS} connections, client in the same process, medians of {ROUNDS} rounds of {} s)",
        ROUND.as_secs()
    );
    lab.shutdown().await;
}

fn form(lab: &Lab, body: &'static str) -> Request<Bytes> {
    Request::post(format!("{}/", lab.plane().endpoint()))
        .header("host", lab.plane().address().to_string())
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Bytes::from_static(body.as_bytes()))
        .unwrap()
}

fn list_clusters(lab: &Lab) -> Request<Bytes> {
    Request::post(format!("{}/", lab.plane().endpoint()))
        .header("host", lab.plane().address().to_string())
        .header("content-type", "application/x-amz-json-1.1")
        .header("x-amz-target", "AmazonEC2ContainerServiceV20141113.ListClusters")
        .body(Bytes::from_static(b"{}"))
        .unwrap()
}

/// The bytes of a signed request.
fn wire(request: Request<Bytes>, service: &str, credentials: &Credentials) -> Vec<u8> {
    let (mut parts, body) = request.into_parts();
    let now = World::system().now();
    rolecall_sigv4::sign(&mut parts, PayloadHash::of(&body), credentials, REGION, service, now).unwrap();
    let mut bytes = b"POST / HTTP/1.1\r\n".to_vec();
    for (name, value) in &parts.headers {
        bytes.extend_from_slice(name.as_str().as_bytes());
        bytes.extend_from_slice(b": ");
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(format!("content-length: {}\r\n\r\n", body.len()).as_bytes());
    bytes.extend_from_slice(&body);
    bytes
}

/// A server that reads the request and answers as much as `GetCallerIdentity` does.
async fn bare_hyper() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            stream.set_nodelay(true).unwrap();
            tokio::spawn(async move {
                let service = service_fn(|request: Request<Incoming>| async {
                    let _ = request.into_body().collect().await;
                    Ok::<_, Infallible>(Response::new(Full::new(Bytes::from_static(&[b' '; 400]))))
                });
                let builder = auto::Builder::new(TokioExecutor::new());
                let _ = builder.serve_connection_with_upgrades(TokioIo::new(stream), service).await;
            });
        }
    });
    address
}

/// Answers per second.
async fn rate(server: SocketAddr, request: &[u8]) -> f64 {
    let began = Instant::now();
    let senders: Vec<_> =
        (0..CONNECTIONS).map(|_| tokio::spawn(repeat(server, request.to_vec(), began + ROUND))).collect();
    let mut answered = 0;
    for sender in senders {
        answered += sender.await.unwrap();
    }
    f64::from(answered) / began.elapsed().as_secs_f64()
}

async fn repeat(server: SocketAddr, request: Vec<u8>, until: Instant) -> u32 {
    let mut stream = TcpStream::connect(server).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let mut buffer = Vec::with_capacity(4096);
    let mut answered = 0;
    while Instant::now() < until {
        stream.write_all(&request).await.unwrap();
        read_answer(&mut stream, &mut buffer).await;
        answered += 1;
    }
    answered
}

async fn read_answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) {
    buffer.clear();
    loop {
        assert_ne!(stream.read_buf(buffer).await.unwrap(), 0, "the server hung up");
        let Some(head) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let text = std::str::from_utf8(&buffer[..head]).unwrap().to_ascii_lowercase();
        assert!(text.starts_with("http/1.1 200"), "{text}");
        let length = text.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next());
        let length: usize = length.unwrap().parse().unwrap();
        if buffer.len() >= head + 4 + length {
            return;
        }
    }
}

/// `RunTask` to the first log line, by the line's own timestamp; the image is present from the second launch on.
async fn launch() {
    let lab = Lab::start(LabConfig::system().with_containers()).await;
    let root = lab.root();
    root.call::<ecs::CreateCluster>(&Default::default()).await.unwrap();
    let request = logs::CreateLogGroupRequest { log_group_name: "measure".to_owned(), ..Default::default() };
    root.call::<logs::CreateLogGroup>(&request).await.unwrap();
    let everything = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
    let role = lab.role("measure", TRUST_ECS_TASKS, &[everything]).await;
    let image = lab.image_of("measure", "/bin/echo").await;
    root.call::<ecs::RegisterTaskDefinition>(&definition(&role, &image)).await.unwrap();
    let mut times = Vec::new();
    for _ in 0..=LAUNCHES {
        times.push(launch_once(&lab).await);
    }
    let first = times.remove(0);
    times.sort_by(f64::total_cmp);
    println!("RunTask to first log line, image pulled      {first:>9.0} ms");
    println!(
        "RunTask to first log line, image present     {:>9.0} ms   (median of {LAUNCHES}; best {:.0}, worst {:.0})",
        times[LAUNCHES / 2],
        times[0],
        times[LAUNCHES - 1]
    );
    lab.shutdown().await;
}

fn definition(role: &str, image: &str) -> ecs::RegisterTaskDefinitionRequest {
    let options = [("awslogs-group", "measure"), ("awslogs-region", REGION), ("awslogs-stream-prefix", "m")];
    ecs::RegisterTaskDefinitionRequest {
        family: "measure".to_owned(),
        network_mode: Some("awsvpc".to_owned()),
        requires_compatibilities: Some(vec!["FARGATE".to_owned()]),
        cpu: Some("256".to_owned()),
        memory: Some("512".to_owned()),
        execution_role_arn: Some(role.to_owned()),
        task_role_arn: Some(role.to_owned()),
        container_definitions: vec![ecs::ContainerDefinition {
            name: Some("app".to_owned()),
            image: Some(image.to_owned()),
            command: Some(vec!["hello".to_owned()]),
            log_configuration: Some(ecs::LogConfiguration {
                log_driver: "awslogs".to_owned(),
                options: Some(options.map(|(name, value)| (name.to_owned(), value.to_owned())).into()),
                ..Default::default()
            }),
            ..Default::default()
        }],
        ..Default::default()
    }
}

async fn launch_once(lab: &Lab) -> f64 {
    let root = lab.root();
    let network = ecs::AwsVpcConfiguration { subnets: vec!["subnet-1".to_owned()], ..Default::default() };
    let request = ecs::RunTaskRequest {
        task_definition: "measure".to_owned(),
        launch_type: Some("FARGATE".to_owned()),
        network_configuration: Some(ecs::NetworkConfiguration { awsvpc_configuration: Some(network) }),
        ..Default::default()
    };
    let began = lab.world().now().as_millisecond();
    let answer = root.call::<ecs::RunTask>(&request).await.unwrap();
    let task_arn = answer.tasks.unwrap().swap_remove(0).task_arn.unwrap();
    let id = task_arn.rsplit('/').next().unwrap();
    let request = logs::GetLogEventsRequest {
        log_group_name: Some("measure".to_owned()),
        log_stream_name: format!("m/app/{id}"),
        ..Default::default()
    };
    let line = lab.until("there is a log line", async || {
        let events = root.call::<logs::GetLogEvents>(&request).await.ok()?.events?;
        events.first().and_then(|event| event.timestamp)
    });
    (line.await - began) as f64
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
