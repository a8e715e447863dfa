//! Rolecall's policy engine beside others. Every engine gets the same policies and questions, prepared as its
//! documentation recommends, and is asked for decisions only; `README.md` says how.

pub mod engines;
mod flat;
mod question;
#[path = "../../crates/policy/tests/support/mod.rs"]
mod support;
#[path = "../../crates/policy/tests/support/workloads.rs"]
mod workloads;

use serde_json::Value;
use workloads::Group;

/// What an engine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The request is allowed.
    Allow,
    /// Nothing allows it.
    ImplicitDeny,
    /// A statement denies it.
    ExplicitDeny,
    /// The engine gave up with an error.
    Failed,
}

impl Answer {
    /// Whether this is the decision expected, as the files of cases name it; `Deny` is either denial.
    pub fn is(self, expected: &str) -> bool {
        match expected {
            "Allow" => self == Self::Allow,
            "ImplicitDeny" => self == Self::ImplicitDeny,
            "ExplicitDeny" => self == Self::ExplicitDeny,
            "Deny" => matches!(self, Self::ImplicitDeny | Self::ExplicitDeny),
            _ => false,
        }
    }
}

/// Why an engine cannot be asked: its language has no words for the policies or the question.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Inexpressible(pub String);

impl Inexpressible {
    /// The error with this text.
    pub fn because(reason: impl std::fmt::Display) -> Self {
        Self(reason.to_string())
    }
}

/// Policies and the questions asked of them, in no engine's form.
pub struct Questions {
    groups: Vec<Group>,
}

impl Questions {
    /// The questions of a workload by name; `None` if there is none of that name.
    pub fn of_workload(name: &str) -> Option<Self> {
        let workload = workloads::workloads().into_iter().find(|workload| workload.name == name)?;
        Some(Self { groups: workload.groups })
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.requests.len()).sum()
    }

    /// How many of an engine's answers are the decisions expected.
    pub fn right<E: Engine>(&self, engine: &E) -> usize {
        let expected = self.groups.iter().flat_map(|group| &group.expected);
        engine.answers().zip(expected).filter(|(answer, expected)| answer.is(expected)).count()
    }
}

/// An engine with policies and questions in its own form.
pub trait Engine: Sized {
    /// What it is called.
    const NAME: &'static str;

    /// Reads policies and questions.
    ///
    /// # Errors
    /// The engine has no words for them.
    fn prepare(questions: &Questions) -> Result<Self, Inexpressible>;

    /// Answers every question, in order.
    fn answers(&self) -> impl Iterator<Item = Answer>;
}

/// The names of the workloads.
pub const WORKLOADS: [&str; 4] = ["task", "role", "fleet", "organization"];

/// How an engine does on published decisions.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// Decisions that are right.
    pub right: usize,
    /// Cases that the engine has words for.
    pub expressed: usize,
    /// All cases.
    pub all: usize,
    /// The cases decided wrongly.
    pub wrong: Vec<String>,
}

/// Asks an engine for the decisions of `crates/policy/tests/data/decisions.jsonl`.
pub fn published<E: Engine>() -> Score {
    let mut score = Score::default();
    for line in include_str!("../../crates/policy/tests/data/decisions.jsonl").lines() {
        let case: Value = serde_json::from_str(line).unwrap_or_default();
        score.all += 1;
        let group = Group {
            policies: case["policies"].clone(),
            requests: vec![case["request"].clone()],
            expected: vec![expected(&case).to_owned()],
        };
        let questions = Questions { groups: vec![group] };
        let Ok(engine) = E::prepare(&questions) else { continue };
        score.expressed += 1;
        if questions.right(&engine) == 1 {
            score.right += 1;
        } else {
            let answers = engine.answers().collect::<Vec<_>>();
            score.wrong.push(format!("{}: {answers:?}, expected {}", case["id"], expected(&case)));
        }
    }
    score
}

/// The decision of a case. An operator that does not exist grants nothing, whatever its source expects; see
/// `crates/policy/tests/decisions.rs`.
fn expected(case: &Value) -> &str {
    const UNKNOWN_OPERATOR: &str =
        "moto:test_sts_assume_role_with_external_id_unsupported_operation_should_supress_error#37";
    if case["id"] == UNKNOWN_OPERATOR {
        return "ImplicitDeny";
    }
    case["expected"].as_str().unwrap_or_default()
}
