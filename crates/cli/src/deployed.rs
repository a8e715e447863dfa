//! A template whose resources exist.

use std::collections::BTreeMap;

use rolecall_iac::{Plan, Template};

use crate::{deploy::Stack, sites::Sites};

/// A deployed template and everything needed to speak about it.
pub(crate) struct Deployed {
    pub(crate) template: Template,
    pub(crate) plan: Plan,
    pub(crate) stack: Stack,
    pub(crate) sites: Sites,
    pub(crate) parameters: BTreeMap<String, String>,
    pub(crate) stack_name: String,
}
