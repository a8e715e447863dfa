//! `ssm:DescribeParameters`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::Arn;
use rolecall_shapes::ssm::{self, ParameterStringFilter};

use crate::{
    filter::{self, Scope},
    page::Page,
    state::{Home, PARAMETERS, ParameterRow},
};

/// The largest page.
const LARGEST: usize = 50;

/// Lists parameters without their values.
pub struct DescribeParameters;

impl Operation for DescribeParameters {
    shape!(ssm::DescribeParameters);

    /// The action has no resource type; refusals name everything Systems Manager has in the account and Region.
    fn access(_: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let Home { account, region } = Home::asked(cx);
        let arn = Arn::parse(&format!("arn:aws:ssm:{region}:{account}:*")).map_err(Fault::internal)?;
        Ok(Ask::new("ssm:DescribeParameters", arn)?.into())
    }
}

impl Handle for DescribeParameters {
    type Shape = ssm::DescribeParameters;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let filters = match (input.filters, input.parameter_filters) {
            (Some(old), Some(new)) if !old.is_empty() && !new.is_empty() => {
                let message = "You can use either Filters or ParameterFilters in a single request.";
                return Err(Fault::new("ValidationException", message).into());
            }
            (Some(old), _) if !old.is_empty() => old.into_iter().map(modern).collect(),
            (_, new) => new.unwrap_or_default(),
        };
        filter::check(&filters, Scope::All)?;
        let all = PARAMETERS.scan(cx.view(), Home::of(cx).root())?;
        let mut rows: Vec<ParameterRow> = all.into_iter().map(|(_, row)| row).collect();
        // Parameters shared by other accounts are a list of their own, and nobody shares any here.
        rows.retain(|row| {
            input.shared != Some(true) && filters.iter().all(|filter| filter::passes(filter, row))
        });
        rows.sort_by(|a, b| a.arn.cmp(&b.arn));
        let size = input.max_results.and_then(|max| usize::try_from(max).ok()).unwrap_or(LARGEST);
        let page = Page::of(cx, rows, size, input.next_token.as_deref())?;
        Ok(ssm::DescribeParametersResult {
            parameters: Some(page.rows.into_iter().map(ParameterRow::into_metadata).collect()),
            next_token: page.next,
        })
    }
}

/// A filter of the older sort: a name matches by its beginning, everything else exactly.
fn modern(old: ssm::ParametersFilter) -> ParameterStringFilter {
    let option = if old.key == "Name" { "BeginsWith" } else { "Equals" };
    ParameterStringFilter { key: old.key, option: Some(option.to_owned()), values: Some(old.values) }
}
