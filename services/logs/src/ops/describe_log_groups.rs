//! `logs:DescribeLogGroups`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::logs;
use rolecall_store::{Key, KeyRange};

use crate::{
    page,
    state::{GROUPS, GroupRef, GroupRow, STREAMS, invalid},
};

/// Lists log groups by name.
pub struct DescribeLogGroups;

impl Operation for DescribeLogGroups {
    shape!(logs::DescribeLogGroups);

    /// Decided on a stream without name of a group without name, whatever the request asks for; that is the resource
    /// refusals print.
    fn access(_: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("logs:DescribeLogGroups", cx.arn("logs", "log-group::log-stream:")?)?.into())
    }
}

impl Handle for DescribeLogGroups {
    type Shape = logs::DescribeLogGroups;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        if input.log_group_name_prefix.is_some() && input.log_group_name_pattern.is_some() {
            let message = "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.";
            return Err(invalid(message).into());
        }
        let wanted = Wanted::of(&input, &cx.access())?;
        let after: Option<String> = page::place(cx, input.next_token.as_deref())?;
        let here = Key::from([cx.account().as_str(), &cx.region]);
        let range = KeyRange::starting_with(here, input.log_group_name_prefix.as_deref().unwrap_or_default());
        let rows = GROUPS.range(cx.view(), &range, usize::MAX)?;
        let rows = rows.into_iter().map(|(_, row)| row).filter(|row| wanted.matches(row)).collect();
        let (rows, last) = page::cut(rows, after.as_ref(), page::size(input.limit), |row| row.name.clone());
        let groups = rows.into_iter().map(|row| {
            let group = GroupRef::named(&cx.access(), &row.name);
            let streams = STREAMS.scan(cx.view(), group.key())?;
            let bytes = streams.iter().map(|(_, stream)| stream.bytes).sum();
            Ok(group.shown(row, bytes))
        });
        Ok(logs::DescribeLogGroupsResponse {
            log_groups: Some(groups.collect::<Result<_, Fault>>()?),
            next_token: page::token(cx, last)?,
        })
    }
}

struct Wanted {
    pattern: Option<String>,
    class: Option<String>,
    names: Option<Vec<String>>,
}

impl Wanted {
    fn of(input: &logs::DescribeLogGroupsRequest, cx: &AccessCx<'_>) -> Result<Wanted, Fault> {
        let named = |identifier: &String| GroupRef::identified(cx, identifier).map(|group| group.name);
        let names = input.log_group_identifiers.as_ref();
        Ok(Wanted {
            pattern: input.log_group_name_pattern.clone(),
            class: input.log_group_class.clone(),
            names: names.map(|names| names.iter().map(named).collect()).transpose()?,
        })
    }

    fn matches(&self, row: &GroupRow) -> bool {
        self.pattern.as_ref().is_none_or(|pattern| row.name.contains(pattern.as_str()))
            && self.class.as_ref().is_none_or(|class| row.class == *class)
            && self.names.as_ref().is_none_or(|names| names.contains(&row.name))
    }
}
