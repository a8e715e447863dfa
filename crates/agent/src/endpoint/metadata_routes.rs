//! `/v2/metadata`, `/v3/<endpoint id>`, `/v4/<endpoint id>` and what is below them.

use http::StatusCode;
use serde::Serialize;

use super::answer::Answer;
use super::metadata::{self, Version};
use super::path::decode;
use crate::engine::TaskState;

/// The answer, or nothing where there is no such route.
pub(crate) fn answer(path: &str, state: &TaskState) -> Option<Answer> {
    let parts: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
    match parts.as_slice() {
        ["v2", rest @ ..] => version_2(rest, state),
        ["v3", id, rest @ ..] => below_id(Version::V3, id, rest, state),
        ["v4", id, rest @ ..] => below_id(Version::V4, id, rest, state),
        _ => None,
    }
}

/// Version 2 knows the task by the address the request comes from, and containers by their runtime ids.
fn version_2(rest: &[&str], state: &TaskState) -> Option<Answer> {
    match rest {
        ["metadata" | "metadataWithTags"] | ["metadata" | "metadataWithTags", ""] => {
            Some(document(&metadata::task(state, Version::V3)))
        }
        ["metadata", id] => {
            let index = state.names.iter().position(|names| names.runtime.as_str() == *id);
            let found = index.and_then(|index| metadata::container(state, index, Version::V3));
            let missing = || {
                let text = format!("unable to generate metadata for container '{}'", decode(id));
                Answer::json_text(StatusCode::INTERNAL_SERVER_ERROR, &text)
            };
            Some(found.map_or_else(missing, |found| document(&found)))
        }
        ["stats"] | ["stats", ""] => Some(no_stats(state.arn().as_str())),
        ["stats", id] => Some(no_stats(&decode(id))),
        _ => None,
    }
}

fn below_id(version: Version, id: &str, rest: &[&str], state: &TaskState) -> Option<Answer> {
    if id.is_empty() {
        return None;
    }
    let index = state.names.iter().position(|names| names.endpoint == id);
    match rest {
        [] => {
            let found = index.and_then(|index| metadata::container(state, index, version));
            Some(found.map_or_else(|| no_container(version, "metadata", id), |found| document(&found)))
        }
        ["task" | "taskWithTags"] => {
            let found = index.map(|_| metadata::task(state, version));
            Some(found.map_or_else(|| no_task(version, "metadata", id), |found| document(&found)))
        }
        ["stats"] => Some(match index {
            Some(index) => no_stats(state.names[index].runtime.as_str()),
            None => no_container(version, "stats", id),
        }),
        ["task", "stats"] => Some(match index {
            Some(_) => no_stats(state.arn().as_str()),
            None => no_task(version, "stats", id),
        }),
        _ => None,
    }
}

fn document<T: Serialize>(value: &T) -> Answer {
    match serde_json::to_string(value) {
        Ok(body) => Answer::json(StatusCode::OK, body),
        Err(_) => Answer::json_text(StatusCode::INTERNAL_SERVER_ERROR, "Internal server error"),
    }
}

fn no_container(version: Version, what: &str, id: &str) -> Answer {
    let text = format!(
        "{} container {what} handler: unable to get container ID from request: unable to get docker ID from v3 \
         endpoint ID: {}",
        name(version),
        decode(id)
    );
    Answer::json_text(StatusCode::NOT_FOUND, &text)
}

fn no_task(version: Version, what: &str, id: &str) -> Answer {
    let text = format!(
        "{} task {what} handler: unable to get task arn from request: unable to get task Arn from v3 endpoint ID: {}",
        name(version),
        decode(id)
    );
    Answer::json_text(StatusCode::NOT_FOUND, &text)
}

/// This agent measures no containers, so it answers as the ECS agent does before the first measurement.
fn no_stats(id: &str) -> Answer {
    let text = format!("Unable to get container stats for: {id}");
    Answer::json_text(StatusCode::INTERNAL_SERVER_ERROR, &text)
}

fn name(version: Version) -> &'static str {
    match version {
        Version::V3 => "V3",
        Version::V4 => "V4",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use rolecall_acs::{ClusterArn, Container, Task, TaskArn};
    use rolecall_world::World;

    use super::*;
    use crate::LaunchKind;
    use crate::engine::ContainerStatus;

    fn state() -> Arc<TaskState> {
        let world = World::seeded(1, "2026-11-22T00:00:00Z".parse().unwrap());
        let container =
            Container { name: "web".to_owned(), image: "app:1".to_owned(), ..Container::default() };
        let task = Task {
            arn: TaskArn::new("arn:task/default/t1"),
            task_cluster_arn: ClusterArn::new("arn:cluster/default"),
            family: "app".to_owned(),
            version: "3".to_owned(),
            containers: vec![container],
            cpu: Some(0.25),
            memory: Some(512),
            zone: Some("us-east-1a".to_owned()),
            ..Task::default()
        };
        TaskState::new(task, LaunchKind::Fargate, &world).unwrap()
    }

    fn create(state: &TaskState) {
        state.update_container(0, |container| {
            container.status = ContainerStatus::Created;
            container.image_digest = Some("sha256:00".to_owned());
            container.created = "2026-11-22T00:00:01Z".parse().ok();
        });
    }

    #[test]
    fn a_container_is_told_from_its_creation_on() {
        let state = state();
        let id = state.names[0].endpoint.clone();
        let missing = format!(
            r#""V4 container metadata handler: unable to get container ID from request: unable to get docker ID from v3 endpoint ID: {id}""#
        );
        let answer = |path: &str| answer(path, &state).unwrap();
        assert_eq!(answer(&format!("/v4/{id}")).body, missing);
        create(&state);
        let docker = &state.names[0].docker;
        assert_eq!(
            answer(&format!("/v4/{id}")).body,
            format!(
                r#"{{"DockerId":"{id}","Name":"web","DockerName":"{docker}","Image":"app:1","ImageID":"sha256:00","Labels":{{"com.amazonaws.ecs.cluster":"arn:cluster/default","com.amazonaws.ecs.container-name":"web","com.amazonaws.ecs.task-arn":"arn:task/default/t1","com.amazonaws.ecs.task-definition-family":"app","com.amazonaws.ecs.task-definition-version":"3"}},"DesiredStatus":"RUNNING","KnownStatus":"CREATED","Limits":{{}},"CreatedAt":"2026-11-22T00:00:01Z","Type":"NORMAL","Networks":[{{"NetworkMode":"awsvpc"}}]}}"#
            )
        );
    }

    #[test]
    fn a_task_is_told_with_its_launch_type_in_version_4_only() {
        let state = state();
        let id = state.names[0].endpoint.clone();
        let start = r#"{"Cluster":"arn:cluster/default","TaskARN":"arn:task/default/t1","Family":"app","Revision":"3","DesiredStatus":"RUNNING","KnownStatus":"NONE","Limits":{"CPU":0.25,"Memory":512},"AvailabilityZone":"us-east-1a","#;
        let body = |path: &str| answer(path, &state).unwrap().body;
        assert_eq!(
            body(&format!("/v4/{id}/task")),
            format!(r#"{start}"LaunchType":"FARGATE","Containers":[]}}"#)
        );
        assert_eq!(body(&format!("/v3/{id}/task")), format!(r#"{start}"Containers":[]}}"#));
        assert_eq!(body("/v2/metadata/"), body(&format!("/v3/{id}/task")));
    }

    #[test]
    fn what_is_not_known_or_not_measured_says_so() {
        let state = state();
        for (path, status, body) in [
            (
                "/v3/x/task",
                404,
                r#""V3 task metadata handler: unable to get task arn from request: unable to get task Arn from v3 endpoint ID: x""#,
            ),
            (
                "/v4/x/stats",
                404,
                r#""V4 container stats handler: unable to get container ID from request: unable to get docker ID from v3 endpoint ID: x""#,
            ),
            ("/v2/metadata/x", 500, r#""unable to generate metadata for container 'x'""#),
            ("/v2/stats/x", 500, r#""Unable to get container stats for: x""#),
        ] {
            let answer = answer(path, &state).unwrap();
            assert_eq!((answer.status.as_u16(), answer.body.as_str()), (status, body), "{path}");
        }
        for path in ["/", "/v4", "/v4/", "/v4/x/associations/a/b", "/api/x/task-protection/v1/state"] {
            assert_eq!(answer(path, &state), None, "{path}");
        }
    }
}
