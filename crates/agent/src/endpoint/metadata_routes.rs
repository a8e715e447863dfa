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
