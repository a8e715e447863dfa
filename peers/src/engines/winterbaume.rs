//! winterbaume-iam-rule-eval: one list of documents. It compares actions and resources; conditions count as
//! satisfied, and principals are not looked at.

use crate::flat::Flat;
use crate::question::{Values, context};
use crate::{Answer, Inexpressible};
use serde_json::Value;
use winterbaume_iam_rule_eval::{EvalDecision, PolicyDocument, PolicySource, SimulationContext, evaluate};

/// One list of documents.
pub struct Winterbaume(Vec<(PolicyDocument, PolicySource)>);

/// Its parameters of a question.
pub struct Question {
    action: String,
    resource: String,
    context: SimulationContext,
}

impl Flat for Winterbaume {
    const NAME: &'static str = "winterbaume-iam-rule-eval";
    type Question = Question;

    fn read(list: &[&Value], _all: &Value) -> Result<Self, Inexpressible> {
        let source = || PolicySource { id: "p".to_owned(), policy_type: "IAMPolicy".to_owned() };
        let read = |document: &&Value| {
            serde_json::from_value((*document).clone())
                .map(|document| (document, source()))
                .map_err(Inexpressible::because)
        };
        list.iter().map(read).collect::<Result<_, _>>().map(Self)
    }

    fn ask(_lists: &[Self], request: &Value, _all: &Value) -> Result<Question, Inexpressible> {
        let context_keys = context(request)
            .into_iter()
            .map(|(key, values)| match values {
                Values::One(value) => (key.to_ascii_lowercase(), vec![value]),
                Values::Many(values) => (key.to_ascii_lowercase(), values),
            })
            .collect();
        let text = |key: &str| request[key].as_str().unwrap_or_default().to_owned();
        let caller_arn = request["principal"]["value"].as_str().map(str::to_owned);
        let context = SimulationContext { caller_arn, context_keys, ..SimulationContext::default() };
        Ok(Question { action: text("action"), resource: text("resource"), context })
    }

    fn decide(&self, question: &Question) -> Answer {
        let outcome = evaluate(&self.0, &question.action, &question.resource, &question.context);
        match outcome.decision {
            EvalDecision::Allowed => Answer::Allow,
            EvalDecision::ImplicitDenied => Answer::ImplicitDeny,
            EvalDecision::ExplicitDenied => Answer::ExplicitDeny,
        }
    }
}
