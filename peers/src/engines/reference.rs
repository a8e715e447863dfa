//! The reference: slow and literal, and made to be so. It reads the policies anew for every question.

use crate::workloads::Group;
use crate::{Answer, Engine, Inexpressible, Questions};
use rolecall_policy_reference::{Verdict, decide};
use serde_json::{Value, json};

/// Cases as JSON.
pub struct Reference(Vec<Value>);

impl Engine for Reference {
    const NAME: &'static str = "rolecall-policy-reference";

    fn prepare(questions: &Questions) -> Result<Self, Inexpressible> {
        let cases = |group: &Group| {
            let case = |request: &Value| json!({"policies": group.policies, "request": request});
            group.requests.iter().map(case).collect::<Vec<_>>()
        };
        Ok(Self(questions.groups.iter().flat_map(cases).collect()))
    }

    fn answers(&self) -> impl Iterator<Item = Answer> {
        self.0.iter().map(|case| match decide(case).map(|answer| answer.verdict) {
            Ok(Verdict::Allow) => Answer::Allow,
            Ok(Verdict::ImplicitDeny) => Answer::ImplicitDeny,
            Ok(Verdict::ExplicitDeny) => Answer::ExplicitDeny,
            Err(_) => Answer::Failed,
        })
    }
}
