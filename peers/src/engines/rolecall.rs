//! Rolecall's own engine: without evidence, and with it.

use crate::support::Case;
use crate::workloads::cases;
use crate::{Answer, Engine, Inexpressible, Questions};
use rolecall_policy::{Verdict, evaluate, verdict};

/// `verdict`: the decision alone, which is what the peers answer.
pub struct Rolecall(Vec<Case>);

/// `evaluate`: the decision with its trace.
pub struct Explained(Vec<Case>);

impl Engine for Rolecall {
    const NAME: &'static str = "rolecall-policy";

    fn prepare(questions: &Questions) -> Result<Self, Inexpressible> {
        Ok(Self(read(questions)))
    }

    fn answers(&self) -> impl Iterator<Item = Answer> {
        self.0.iter().map(|case| answer(verdict(case.mode, &case.layers, &case.request)))
    }
}

impl Engine for Explained {
    const NAME: &'static str = "rolecall-policy, with evidence";

    fn prepare(questions: &Questions) -> Result<Self, Inexpressible> {
        Ok(Self(read(questions)))
    }

    fn answers(&self) -> impl Iterator<Item = Answer> {
        self.0.iter().map(|case| answer(evaluate(case.mode, &case.layers, &case.request).verdict))
    }
}

fn read(questions: &Questions) -> Vec<Case> {
    cases(&questions.groups).into_iter().map(|(case, _)| case).collect()
}

fn answer(verdict: Verdict) -> Answer {
    match verdict {
        Verdict::Allow => Answer::Allow,
        Verdict::ImplicitDeny => Answer::ImplicitDeny,
        Verdict::ExplicitDeny => Answer::ExplicitDeny,
    }
}
