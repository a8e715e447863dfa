use std::fmt;

use crate::RequestTime;

/// The last element of every credential scope.
pub(crate) const TERMINATOR: &str = "aws4_request";

/// What a signature is good for: one day, one region, one service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The day in UTC, such as `20150830`.
    pub date: String,
    /// The region's code, such as `us-east-1`.
    pub region: String,
    /// The service's signing name, such as `s3`, `ecs`, `ecr`.
    pub service: String,
}

impl Scope {
    pub(crate) fn new(time: RequestTime, region: &str, service: &str) -> Self {
        Self { date: time.date(), region: region.to_owned(), service: service.to_owned() }
    }

    /// Whether S3's rules hold: the path is encoded once and not normalised, the payload's hash is a header.
    pub(crate) fn is_s3(&self) -> bool {
        matches!(self.service.as_str(), "s3" | "s3express" | "s3-object-lambda" | "s3-outposts")
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}/{TERMINATOR}", self.date, self.region, self.service)
    }
}
