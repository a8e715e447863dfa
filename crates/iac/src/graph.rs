//! Creation order of resources, or the circle that prevents one.

use std::collections::BTreeSet;

/// Orders `0..dependencies.len()` so that everything comes after what it depends on, otherwise as given.
///
/// # Errors
/// The members of one cycle, each depending on the next, the last on the first.
pub(crate) fn order(dependencies: &[BTreeSet<usize>]) -> Result<Vec<usize>, Vec<usize>> {
    let mut waiting: Vec<usize> = dependencies.iter().map(BTreeSet::len).collect();
    let mut ready: BTreeSet<usize> = (0..waiting.len()).filter(|node| waiting[*node] == 0).collect();
    let mut order = Vec::with_capacity(waiting.len());
    while let Some(next) = ready.pop_first() {
        order.push(next);
        for (node, needs) in dependencies.iter().enumerate() {
            if needs.contains(&next) {
                waiting[node] -= 1;
                if waiting[node] == 0 {
                    ready.insert(node);
                }
            }
        }
    }
    if order.len() == dependencies.len() { Ok(order) } else { Err(cycle(dependencies, &order)) }
}

/// Follows dependencies among what could not be ordered until one repeats: each of those has such a dependency.
fn cycle(dependencies: &[BTreeSet<usize>], ordered: &[usize]) -> Vec<usize> {
    let left = |node: &usize| !ordered.contains(node);
    let mut path: Vec<usize> = (0..dependencies.len()).filter(left).take(1).collect();
    while let Some(next) = path.last().and_then(|last| dependencies[*last].iter().copied().find(left)) {
        if let Some(start) = path.iter().position(|node| *node == next) {
            let mut members = path.split_off(start);
            let smallest = (0..members.len()).min_by_key(|at| members[*at]).unwrap_or(0);
            members.rotate_left(smallest);
            return members;
        }
        path.push(next);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph<const N: usize>(edges: [&[usize]; N]) -> Vec<BTreeSet<usize>> {
        edges.iter().map(|needs| needs.iter().copied().collect()).collect()
    }

    #[test]
    fn dependencies_come_first_and_everything_else_keeps_its_place() {
        assert_eq!(order(&graph([&[2], &[], &[3], &[]])), Ok(vec![1, 3, 2, 0]));
    }

    #[test]
    fn a_cycle_is_named_without_what_merely_leads_to_it() {
        assert_eq!(order(&graph([&[1], &[2], &[3], &[1]])), Err(vec![1, 2, 3]));
        assert_eq!(order(&graph([&[0]])), Err(vec![0]));
    }
}
