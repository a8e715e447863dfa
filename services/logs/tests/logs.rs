//! What users of CloudWatch Logs see.

#![expect(clippy::unwrap_used, reason = "a panic is the test's failure")]

use rolecall_gate::testkit::Bench;
use rolecall_shapes::logs;
use std::time::Duration;

const HOUR: i64 = 60 * 60 * 1000;
const DAY: i64 = 24 * HOUR;

async fn bench() -> Bench {
    Bench::new(rolecall_logs::register).await
}

fn now(bench: &Bench) -> i64 {
    bench.gate().world().now().as_millisecond()
}

fn group(name: &str) -> logs::CreateLogGroupRequest {
    logs::CreateLogGroupRequest { log_group_name: name.to_owned(), ..Default::default() }
}

fn stream(group: &str, name: &str) -> logs::CreateLogStreamRequest {
    logs::CreateLogStreamRequest { log_group_name: group.to_owned(), log_stream_name: name.to_owned() }
}

fn events(name: &str, events: &[(i64, &str)]) -> logs::PutLogEventsRequest {
    let event = |(timestamp, message): &(i64, &str)| logs::InputLogEvent {
        timestamp: *timestamp,
        message: (*message).to_owned(),
    };
    logs::PutLogEventsRequest {
        log_group_name: "/ecs/hello".to_owned(),
        log_stream_name: name.to_owned(),
        log_events: events.iter().map(event).collect(),
        ..Default::default()
    }
}

fn read(name: &str) -> logs::GetLogEventsRequest {
    logs::GetLogEventsRequest {
        log_group_name: Some("/ecs/hello".to_owned()),
        log_stream_name: name.to_owned(),
        ..Default::default()
    }
}

/// A bench with group `/ecs/hello` and these streams.
async fn with_streams(names: &[&str]) -> Bench {
    let bench = bench().await;
    bench.root::<logs::CreateLogGroup>(group("/ecs/hello")).await.unwrap();
    for name in names {
        bench.root::<logs::CreateLogStream>(stream("/ecs/hello", name)).await.unwrap();
    }
    bench
}

fn texts(response: &logs::GetLogEventsResponse) -> Vec<&str> {
    response.events.iter().flatten().filter_map(|event| event.message.as_deref()).collect()
}

#[tokio::test]
async fn a_reader_walks_forwards_and_backwards_and_stays_at_the_ends() {
    let bench = with_streams(&["s"]).await;
    let now = now(&bench);
    bench.root::<logs::PutLogEvents>(events("s", &[(now, "b"), (now, "c")])).await.unwrap();
    bench.root::<logs::PutLogEvents>(events("s", &[(now - 5, "a"), (now + 5, "d")])).await.unwrap();

    let from_head = logs::GetLogEventsRequest { start_from_head: Some(true), limit: Some(3), ..read("s") };
    let first = bench.root::<logs::GetLogEvents>(from_head.clone()).await.unwrap();
    assert_eq!(texts(&first), ["a", "b", "c"]);
    let next =
        logs::GetLogEventsRequest { next_token: first.next_forward_token.clone(), ..from_head.clone() };
    let second = bench.root::<logs::GetLogEvents>(next).await.unwrap();
    assert_eq!(texts(&second), ["d"]);
    let next =
        logs::GetLogEventsRequest { next_token: second.next_forward_token.clone(), ..from_head.clone() };
    let end = bench.root::<logs::GetLogEvents>(next.clone()).await.unwrap();
    assert_eq!(end.next_forward_token, second.next_forward_token);

    bench.root::<logs::PutLogEvents>(events("s", &[(now + 6, "e")])).await.unwrap();
    assert_eq!(texts(&bench.root::<logs::GetLogEvents>(next).await.unwrap()), ["e"]);

    let back =
        logs::GetLogEventsRequest { next_token: second.next_backward_token, limit: Some(2), ..read("s") };
    let back = bench.root::<logs::GetLogEvents>(back).await.unwrap();
    assert_eq!(texts(&back), ["b", "c"]);
    assert!(back.next_backward_token.unwrap().starts_with("b/"));

    let tail = logs::GetLogEventsRequest { limit: Some(2), ..read("s") };
    assert_eq!(texts(&bench.root::<logs::GetLogEvents>(tail).await.unwrap()), ["d", "e"]);

    let between = logs::GetLogEventsRequest { start_time: Some(now), end_time: Some(now + 5), ..read("s") };
    assert_eq!(texts(&bench.root::<logs::GetLogEvents>(between).await.unwrap()), ["b", "c"]);
}

#[tokio::test]
async fn a_token_not_made_here_is_refused() {
    let bench = with_streams(&["s"]).await;
    for token in ["x", "f/1", "g/00000000000000000000000000000000000000000000000000000000"] {
        let request = logs::GetLogEventsRequest { next_token: Some(token.to_owned()), ..read("s") };
        let fault = bench.root::<logs::GetLogEvents>(request).await.unwrap_err();
        assert_eq!(fault.to_string(), "InvalidParameterException: The specified nextToken is invalid.");
    }
}

#[tokio::test]
async fn events_outside_the_window_are_left_out_and_reported() {
    let bench = with_streams(&["s"]).await;
    let now = now(&bench);
    let old = [(now - 15 * DAY, "old"), (now - 14 * DAY, "just in time")];
    let answer = bench.root::<logs::PutLogEvents>(events("s", &old)).await.unwrap();
    let rejected = answer.rejected_log_events_info.unwrap();
    assert_eq!(rejected.too_old_log_event_end_index, Some(1));
    let new = [(now + HOUR, "soon"), (now + 3 * HOUR, "too new")];
    let answer = bench.root::<logs::PutLogEvents>(events("s", &new)).await.unwrap();
    assert_eq!(answer.rejected_log_events_info.unwrap().too_new_log_event_start_index, Some(1));
    let all = bench.root::<logs::GetLogEvents>(read("s")).await.unwrap();
    assert_eq!(texts(&all), ["just in time", "soon"]);
}

#[tokio::test]
async fn events_past_their_retention_are_gone() {
    let bench = with_streams(&["s"]).await;
    let start = now(&bench);
    bench.root::<logs::PutLogEvents>(events("s", &[(start, "first")])).await.unwrap();
    let retention = |days| logs::PutRetentionPolicyRequest {
        log_group_name: "/ecs/hello".into(),
        retention_in_days: days,
    };
    let fault = bench.root::<logs::PutRetentionPolicy>(retention(2)).await.unwrap_err();
    assert!(fault.message.contains("Value '2' at 'retentionInDays' failed to satisfy constraint"), "{fault}");
    bench.root::<logs::PutRetentionPolicy>(retention(1)).await.unwrap();
    bench.gate().world().advance(Duration::from_secs(25 * 60 * 60));
    assert!(texts(&bench.root::<logs::GetLogEvents>(read("s")).await.unwrap()).is_empty());
    let late = [(start, "late"), (start + 24 * HOUR, "fresh")];
    let answer = bench.root::<logs::PutLogEvents>(events("s", &late)).await.unwrap();
    assert_eq!(answer.rejected_log_events_info.unwrap().expired_log_event_end_index, Some(1));
    assert_eq!(texts(&bench.root::<logs::GetLogEvents>(read("s")).await.unwrap()), ["fresh"]);
}

#[tokio::test]
async fn a_batch_must_be_in_order_short_and_small() {
    let bench = with_streams(&["s"]).await;
    let now = now(&bench);
    let put = async |batch: &[(i64, &str)]| {
        bench.root::<logs::PutLogEvents>(events("s", batch)).await.unwrap_err().to_string()
    };
    assert_eq!(
        put(&[(now, "b"), (now - 1, "a")]).await,
        "InvalidParameterException: Log events in a single PutLogEvents request must be in chronological order."
    );
    assert_eq!(
        put(&[(now - DAY - 1, "a"), (now, "b")]).await,
        "InvalidParameterException: The batch of log events in a single PutLogEvents request cannot span more than \
         24 hours."
    );
    let long = "x".repeat(1_048_576);
    assert_eq!(
        put(&[(now, &long)]).await,
        "InvalidParameterException: Upload too large: 1048602 bytes exceeds limit of 1048576"
    );
}

#[tokio::test]
async fn what_is_missing_and_what_is_there_already_are_told() {
    let bench = bench().await;
    let fault = bench.root::<logs::CreateLogStream>(stream("/ecs/hello", "s")).await.unwrap_err();
    assert_eq!(fault.to_string(), "ResourceNotFoundException: The specified log group does not exist.");
    bench.root::<logs::CreateLogGroup>(group("/ecs/hello")).await.unwrap();
    let fault = bench.root::<logs::CreateLogGroup>(group("/ecs/hello")).await.unwrap_err();
    assert_eq!(fault.to_string(), "ResourceAlreadyExistsException: The specified log group already exists");
    let fault = bench.root::<logs::PutLogEvents>(events("s", &[(1, "x")])).await.unwrap_err();
    assert_eq!(fault.to_string(), "ResourceNotFoundException: The specified log stream does not exist.");
    bench.root::<logs::CreateLogStream>(stream("/ecs/hello", "s")).await.unwrap();
    let fault = bench.root::<logs::CreateLogStream>(stream("/ecs/hello", "s")).await.unwrap_err();
    assert_eq!(fault.to_string(), "ResourceAlreadyExistsException: The specified log stream already exists");
}

#[tokio::test]
async fn the_usual_pattern_grants_a_group_and_its_streams() {
    let bench = bench().await;
    let policy = |actions: &str| {
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":{actions},
            "Resource":"arn:aws:logs:*:*:log-group:/ecs/hello:*"}}]}}"#
        )
    };
    let all = policy(r#"["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents"]"#);
    bench.user::<logs::CreateLogGroup>("ana", &[&all], group("/ecs/hello")).await.unwrap();
    bench.user::<logs::CreateLogStream>("ana", &[&all], stream("/ecs/hello", "web/app/1")).await.unwrap();
    let request = events("web/app/1", &[(now(&bench), "hello")]);
    bench.user::<logs::PutLogEvents>("ana", &[&all], request).await.unwrap();

    let fault = bench.user::<logs::CreateLogGroup>("ana", &[&all], group("/ecs/other")).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "AccessDeniedException: User: arn:aws:iam::123456789012:user/ana is not authorized to perform: \
         logs:CreateLogGroup on resource: arn:aws:logs:us-east-1:123456789012:log-group:/ecs/other:log-stream: \
         because no identity-based policy allows the logs:CreateLogGroup action"
    );
    let request = stream("/ecs/hello", "web/app/2");
    let fault = bench.user::<logs::CreateLogStream>("bob", &[], request).await.unwrap_err();
    assert_eq!(
        fault.message,
        "User: arn:aws:iam::123456789012:user/bob is not authorized to perform: logs:CreateLogStream on resource: \
         arn:aws:logs:us-east-1:123456789012:log-group:/ecs/hello:log-stream:web/app/2 because no identity-based \
         policy allows the logs:CreateLogStream action"
    );
    let fault = bench.user::<logs::DescribeLogGroups>("bob", &[], Default::default()).await.unwrap_err();
    assert!(
        fault.message.contains("arn:aws:logs:us-east-1:123456789012:log-group::log-stream: because"),
        "{fault}"
    );
}

#[tokio::test]
async fn a_group_without_its_streams_in_the_resource_does_not_match() {
    let bench = with_streams(&[]).await;
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:*",
        "Resource":"arn:aws:logs:us-east-1:123456789012:log-group:/ecs/hello"}]}"#;
    let fault =
        bench.user::<logs::CreateLogStream>("ana", &[policy], stream("/ecs/hello", "s")).await.unwrap_err();
    assert_eq!(fault.code, "AccessDeniedException");
}

#[tokio::test]
async fn filtering_merges_streams_by_time_in_pages() {
    let bench = with_streams(&["web/1", "web/2", "db/1"]).await;
    let now = now(&bench);
    bench.root::<logs::PutLogEvents>(events("web/1", &[(now, "ERROR 1"), (now + 2, "ok")])).await.unwrap();
    bench
        .root::<logs::PutLogEvents>(events("web/2", &[(now, "ERROR 2"), (now + 3, "ERROR 4")]))
        .await
        .unwrap();
    bench.root::<logs::PutLogEvents>(events("db/1", &[(now + 1, "ERROR 3")])).await.unwrap();
    let mut request = logs::FilterLogEventsRequest {
        log_group_name: Some("/ecs/hello".to_owned()),
        filter_pattern: Some("ERROR".to_owned()),
        limit: Some(1),
        ..Default::default()
    };
    let mut seen = Vec::new();
    loop {
        let page = bench.root::<logs::FilterLogEvents>(request.clone()).await.unwrap();
        seen.extend(page.events.unwrap().into_iter().filter_map(|event| event.message));
        if page.next_token.is_none() {
            break;
        }
        request.next_token = page.next_token;
    }
    assert_eq!(seen, ["ERROR 1", "ERROR 2", "ERROR 3", "ERROR 4"]);

    let by_prefix = logs::FilterLogEventsRequest {
        log_stream_name_prefix: Some("db/".to_owned()),
        limit: None,
        next_token: None,
        ..request.clone()
    };
    assert_eq!(bench.root::<logs::FilterLogEvents>(by_prefix).await.unwrap().events.unwrap().len(), 1);
    let unknown = logs::FilterLogEventsRequest { next_token: Some("x".to_owned()), ..request };
    let fault = bench.root::<logs::FilterLogEvents>(unknown).await.unwrap_err();
    assert_eq!(fault.message, "The specified nextToken is invalid.");
}

#[tokio::test]
async fn groups_and_streams_are_listed_in_pages() {
    let bench = with_streams(&["a", "b", "c"]).await;
    bench.root::<logs::CreateLogGroup>(group("/ecs/web")).await.unwrap();
    bench.root::<logs::CreateLogGroup>(group("/other")).await.unwrap();
    let request = logs::DescribeLogGroupsRequest {
        log_group_name_prefix: Some("/ecs".to_owned()),
        limit: Some(1),
        ..Default::default()
    };
    let page = bench.root::<logs::DescribeLogGroups>(request.clone()).await.unwrap();
    let groups = page.log_groups.unwrap();
    assert_eq!(groups[0].arn.as_deref(), Some("arn:aws:logs:us-east-1:123456789012:log-group:/ecs/hello:*"));
    assert_eq!(
        groups[0].log_group_arn.as_deref(),
        Some("arn:aws:logs:us-east-1:123456789012:log-group:/ecs/hello")
    );
    let request = logs::DescribeLogGroupsRequest { next_token: page.next_token, ..request };
    let page = bench.root::<logs::DescribeLogGroups>(request.clone()).await.unwrap();
    assert_eq!(page.log_groups.unwrap()[0].log_group_name.as_deref(), Some("/ecs/web"));
    assert_eq!(page.next_token, None);
    let both = logs::DescribeLogGroupsRequest { log_group_name_pattern: Some("e".to_owned()), ..request };
    let fault = bench.root::<logs::DescribeLogGroups>(both).await.unwrap_err();
    assert_eq!(
        fault.message,
        "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters."
    );

    bench.root::<logs::PutLogEvents>(events("b", &[(now(&bench), "x")])).await.unwrap();
    let request = logs::DescribeLogStreamsRequest {
        log_group_identifier: Some("arn:aws:logs:us-east-1:123456789012:log-group:/ecs/hello:*".to_owned()),
        order_by: Some("LastEventTime".to_owned()),
        descending: Some(true),
        limit: Some(2),
        ..Default::default()
    };
    let page = bench.root::<logs::DescribeLogStreams>(request.clone()).await.unwrap();
    let names = |page: &logs::DescribeLogStreamsResponse| -> Vec<String> {
        page.log_streams.iter().flatten().filter_map(|stream| stream.log_stream_name.clone()).collect()
    };
    assert_eq!(names(&page), ["b", "c"]);
    let request = logs::DescribeLogStreamsRequest { next_token: page.next_token, ..request };
    assert_eq!(names(&bench.root::<logs::DescribeLogStreams>(request.clone()).await.unwrap()), ["a"]);
    let both = logs::DescribeLogStreamsRequest { log_group_name: Some("/ecs/hello".to_owned()), ..request };
    let fault = bench.root::<logs::DescribeLogStreams>(both).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "ValidationException: LogGroup name and LogGroup ARN are mutually exclusive parameters."
    );
}

#[tokio::test]
async fn a_group_made_again_is_empty() {
    let bench = with_streams(&["s"]).await;
    bench.root::<logs::PutLogEvents>(events("s", &[(now(&bench), "x")])).await.unwrap();
    let request = logs::DeleteLogGroupRequest { log_group_name: "/ecs/hello".to_owned() };
    bench.root::<logs::DeleteLogGroup>(request.clone()).await.unwrap();
    let fault = bench.root::<logs::DeleteLogGroup>(request).await.unwrap_err();
    assert_eq!(fault.message, "The specified log group does not exist.");
    bench.root::<logs::CreateLogGroup>(group("/ecs/hello")).await.unwrap();
    bench.root::<logs::CreateLogStream>(stream("/ecs/hello", "s")).await.unwrap();
    assert!(texts(&bench.root::<logs::GetLogEvents>(read("s")).await.unwrap()).is_empty());
}
