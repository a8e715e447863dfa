//! A template with its parameters: which resources there are, in which order, with which properties.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::binding::{bind, refuse_transforms};
use crate::evaluate::Scope;
use crate::finding::{Finding, Problem};
use crate::graph;
use crate::node::{Mapping, Node, Value};
use crate::parameter::ParameterValue;
use crate::policies::{self, DocumentSite};
use crate::references::{Collector, Target};
use crate::resolved::{Nothing, PseudoParameters, Resolved};
use crate::resource::Resource;
use crate::source::Place;
use crate::template::{LogicalId, Template};

/// A template whose conditions are decided and whose resources are ordered.
#[derive(Clone)]
pub struct Plan {
    template: Template,
    pub(crate) parameters: BTreeMap<String, ParameterValue>,
    pub(crate) pseudo: PseudoParameters,
    pub(crate) conditions: BTreeMap<String, bool>,
    order: Vec<LogicalId>,
    dependencies: BTreeMap<LogicalId, Vec<LogicalId>>,
}

/// Places of the resources that are created, by logical id.
type Index<'t> = BTreeMap<&'t str, usize>;

/// Shows what is created; never the values of parameters.
impl fmt::Debug for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Plan").field("order", &self.order).finish_non_exhaustive()
    }
}

/// An evaluated output.
#[derive(Clone, Debug)]
pub struct OutputValue {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Node,
    /// The name it is exported under.
    pub export: Option<String>,
}

impl Plan {
    /// Binds parameters, decides conditions, drops resources whose condition is false, and orders the others.
    ///
    /// # Errors
    /// Parameters without value, with values they do not admit, or that the template does not have; transforms;
    /// references to dropped resources; circular dependencies.
    pub fn new(
        template: &Template,
        parameters: &BTreeMap<String, String>,
        pseudo: PseudoParameters,
    ) -> Result<Self, Vec<Finding>> {
        refuse_transforms(template)?;
        let parameters = bind(template, parameters)?;
        let mut plan = Self {
            template: template.clone(),
            parameters,
            pseudo,
            conditions: BTreeMap::new(),
            order: Vec::new(),
            dependencies: BTreeMap::new(),
        };
        plan.conditions = plan.decide().map_err(|finding| vec![finding])?;
        plan.sort()?;
        Ok(plan)
    }

    /// The template this plan is for.
    pub fn template(&self) -> &Template {
        &self.template
    }

    /// The resources to create, each after everything it refers to or depends on.
    pub fn order(&self) -> &[LogicalId] {
        &self.order
    }

    /// What a resource refers to or depends on directly, in the order of creation.
    pub fn dependencies(&self, resource: &LogicalId) -> &[LogicalId] {
        self.dependencies.get(resource).map(Vec::as_slice).unwrap_or_default()
    }

    /// The declaration of a resource; `None` where the template has none or its condition is false.
    pub fn resource(&self, id: &LogicalId) -> Option<&Resource> {
        self.template.resource(id.as_str()).filter(|resource| self.holds(resource.condition.as_ref()))
    }

    /// Whether a named condition holds; `None` where there is no such condition.
    pub fn condition(&self, name: &str) -> Option<bool> {
        self.conditions.get(name).copied()
    }

    /// The properties of a resource, fully evaluated; an empty mapping where it has none. Every part keeps the place
    /// of the expression it came from.
    ///
    /// # Errors
    /// A reference to a resource that was not created yet, an attribute it does not have, or a function that cannot
    /// be computed with the values it got.
    pub fn properties(&self, id: &LogicalId, resolved: &dyn Resolved) -> Result<Node, Finding> {
        let resource = self.declared(id)?;
        self.evaluate_mapping(resource.properties(), resource, resolved)
    }

    /// The metadata of a resource, fully evaluated; an empty mapping where it has none.
    ///
    /// # Errors
    /// As [`Plan::properties`].
    pub fn metadata(&self, id: &LogicalId, resolved: &dyn Resolved) -> Result<Node, Finding> {
        let resource = self.declared(id)?;
        self.evaluate_mapping(resource.metadata(), resource, resolved)
    }

    /// The outputs whose condition holds.
    ///
    /// # Errors
    /// As [`Plan::properties`].
    pub fn outputs(&self, resolved: &dyn Resolved) -> Result<Vec<OutputValue>, Finding> {
        let scope = Scope::new(self, resolved);
        let outputs = self.template.outputs.iter().filter(|output| self.holds(output.condition.as_ref()));
        outputs
            .map(|output| {
                let export = output.export.as_ref().map(|node| scope.text(node)).transpose()?;
                Ok(OutputValue { name: output.name.clone(), value: scope.required(&output.value)?, export })
            })
            .collect()
    }

    /// The policy documents of all resources as they are really attached: the index of a statement is its index in
    /// the evaluated policy, whatever `Fn::If` left out.
    ///
    /// # Errors
    /// As [`Plan::properties`].
    pub fn policy_documents(&self, resolved: &dyn Resolved) -> Result<Vec<DocumentSite>, Finding> {
        let mut sites = Vec::new();
        for id in &self.order {
            let resource = self.declared(id)?;
            let evaluated = self.properties(id, resolved)?;
            let roles = resource.properties().map(policies::roles).unwrap_or_default();
            let documents = policies::policy_documents_in(id, &resource.kind, &evaluated);
            sites.extend(documents.into_iter().map(|site| DocumentSite { roles: roles.clone(), ..site }));
        }
        Ok(sites)
    }

    fn declared(&self, id: &LogicalId) -> Result<&Resource, Finding> {
        self.resource(id).ok_or_else(|| Finding::general(Problem::NoResource(id.to_string())))
    }

    fn evaluate_mapping(
        &self,
        node: Option<&Node>,
        resource: &Resource,
        resolved: &dyn Resolved,
    ) -> Result<Node, Finding> {
        let evaluated = node.map(|node| Scope::new(self, resolved).evaluate(node)).transpose()?.flatten();
        let empty = || Node { place: resource.place.clone(), value: Value::Mapping(Mapping::default()) };
        Ok(evaluated.unwrap_or_else(empty))
    }

    fn holds(&self, condition: Option<&(String, Place)>) -> bool {
        condition.is_none_or(|(name, _)| self.condition(name) == Some(true))
    }

    fn decide(&self) -> Result<BTreeMap<String, bool>, Finding> {
        let mut decided = BTreeMap::new();
        for condition in &self.template.conditions {
            let scope = Scope::new(self, &Nothing);
            scope.decide(&condition.name, &condition.value.place, &mut decided, &mut Vec::new())?;
        }
        Ok(decided)
    }

    fn sort(&mut self) -> Result<(), Vec<Finding>> {
        let resources: Vec<&Resource> = self
            .template
            .resources
            .iter()
            .filter(|resource| self.holds(resource.condition.as_ref()))
            .collect();
        let index: Index<'_> =
            resources.iter().enumerate().map(|(at, resource)| (resource.id.as_str(), at)).collect();
        let mut findings = Vec::new();
        let needs: Vec<BTreeSet<usize>> =
            resources.iter().map(|resource| self.needs(resource, &index, &mut findings)).collect();
        for output in self.template.outputs.iter().filter(|output| self.holds(output.condition.as_ref())) {
            for node in std::iter::once(&output.value).chain(&output.export) {
                self.referred(node, &index, &mut findings);
            }
        }
        if !findings.is_empty() {
            return Err(findings);
        }
        let order = graph::order(&needs).map_err(|members| vec![cycle(&resources, &members)])?;
        let id = |at: &usize| resources[*at].id.clone();
        let dependencies = needs
            .iter()
            .enumerate()
            .map(|(at, needs)| (id(&at), order.iter().filter(|at| needs.contains(at)).map(id).collect()))
            .collect();
        let order = order.iter().map(id).collect();
        self.dependencies = dependencies;
        self.order = order;
        Ok(())
    }

    /// What a resource needs. A dependency on a dropped resource is void ("DependsOn attribute").
    fn needs(&self, resource: &Resource, index: &Index<'_>, findings: &mut Vec<Finding>) -> BTreeSet<usize> {
        let mut needs = self.referred(&resource.node, index, findings);
        needs.extend(resource.depends_on.iter().filter_map(|(id, _)| index.get(id.as_str())));
        needs
    }

    /// The resources an expression refers to, with the conditions as decided.
    fn referred(&self, node: &Node, index: &Index<'_>, findings: &mut Vec<Finding>) -> BTreeSet<usize> {
        let choose = |name: &str| self.condition(name);
        let mut collector = Collector::new(&choose);
        collector.collect(node);
        findings.append(&mut collector.findings);
        let mut referred = BTreeSet::new();
        for reference in &collector.found {
            let (Target::Value(name) | Target::Attribute(name)) = reference.target else { continue };
            if let Some(at) = index.get(name) {
                referred.insert(*at);
            } else if let Some((condition, _)) = self.dropped_by(name) {
                let problem = Problem::ConditionedOut { name: name.to_owned(), condition: condition.clone() };
                findings.push(Finding::at(reference.place, problem));
            }
        }
        referred
    }

    fn dropped_by(&self, name: &str) -> Option<&(String, Place)> {
        self.template.resource(name)?.condition.as_ref()
    }
}

fn cycle(resources: &[&Resource], members: &[usize]) -> Finding {
    let names: Vec<&str> = members.iter().map(|at| resources[*at].id.as_str()).collect();
    let problem = Problem::Cycle(names.join(", "));
    match members.first() {
        Some(first) => Finding::at(&resources[*first].place, problem),
        None => Finding::general(problem),
    }
}
