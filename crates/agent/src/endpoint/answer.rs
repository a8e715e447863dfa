//! A request as the routes see it, and their answer.

use std::net::SocketAddr;

use http::StatusCode;

/// What the routes look at. The method is not among it: every verb is answered as GET.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// As sent, still percent-encoded.
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) user_agent: String,
    pub(crate) remote: SocketAddr,
}

/// What the routes answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) content_type: Option<&'static str>,
    pub(crate) location: Option<String>,
    pub(crate) body: String,
}

const JSON: &str = "application/json";
const TEXT: &str = "text/plain; charset=utf-8";

impl Answer {
    pub(crate) fn json(status: StatusCode, body: String) -> Answer {
        Answer { status, content_type: Some(JSON), location: None, body }
    }

    /// The metadata routes tell an error as a JSON string.
    pub(crate) fn json_text(status: StatusCode, text: &str) -> Answer {
        Answer::json(status, serde_json::Value::from(text).to_string())
    }

    pub(crate) fn text(status: StatusCode, body: &str) -> Answer {
        Answer { status, content_type: Some(TEXT), location: None, body: body.to_owned() }
    }

    /// What Go's HTTP server says of a path without a route.
    pub(crate) fn no_route() -> Answer {
        Answer::text(StatusCode::NOT_FOUND, "404 page not found\n")
    }

    pub(crate) fn moved(location: String) -> Answer {
        let status = StatusCode::MOVED_PERMANENTLY;
        Answer { status, content_type: None, location: Some(location), body: String::new() }
    }
}
