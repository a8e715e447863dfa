//! The timeline of a task: what its two roles did, in their lanes.

use std::fmt::Write;

use rolecall_gate::{Lane, Record};

use crate::{
    Names,
    names::short_role,
    style::{AGENT, APPLICATION, BAD, BOLD, DIM, GOOD, Styled},
};

/// Milliseconds since the task was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock(pub i64);

impl std::fmt::Display for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:>3}.{:03}s", self.0.max(0) / 1000, self.0.max(0) % 1000)
    }
}

/// One decision in its lane: time, lane, role, action, resource, outcome.
pub fn step(clock: Clock, record: &Record, names: &dyn Names) -> String {
    let role = match &record.role_arn {
        Some(arn) => names.role(arn).unwrap_or_else(|| short_role(arn).to_owned()),
        None => record.caller.trim_end_matches(".amazonaws.com").to_owned(),
    };
    let outcome = match record.allowed() {
        true => Styled(GOOD, "allowed"),
        false => Styled(BAD, "REFUSED"),
    };
    let via = match record.via.last() {
        Some(service) => format!(" via {service}"),
        None => String::new(),
    };
    format!(
        "{} {}  {:<16} {:<31} {}  {}{}",
        Styled(DIM, clock),
        lane(record.lane),
        role,
        record.question.action,
        outcome,
        record.question.resource,
        Styled(DIM, via),
    )
}

fn lane(lane: Lane) -> String {
    match lane {
        Lane::Agent => Styled(AGENT, "agent      ").to_string(),
        Lane::Application => Styled(APPLICATION, "application").to_string(),
        Lane::ControlPlane => Styled(DIM, "ecs        ").to_string(),
        Lane::Caller => Styled(DIM, "caller     ").to_string(),
    }
}

/// A line the application printed, in its lane.
pub fn log_line(clock: Clock, container: &str, line: &str) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        text,
        "{} {}  {:<16} {} {line}",
        Styled(DIM, clock),
        lane(Lane::Application),
        container,
        Styled(DIM, "|")
    );
    text
}

/// A change of the task's state.
pub fn state_line(clock: Clock, state: &str) -> String {
    format!("{} {}  {}", Styled(DIM, clock), Styled(DIM, "task       "), Styled(BOLD, state))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_counts_seconds_with_milliseconds() {
        assert_eq!(Clock(12_034).to_string(), " 12.034s");
        assert_eq!(Clock(-5).to_string(), "  0.000s");
    }
}
