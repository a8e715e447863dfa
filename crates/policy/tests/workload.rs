//! The workloads of the benchmarks are decided rightly, and without allocation.

mod support;
#[path = "support/workloads.rs"]
mod workloads;

use rolecall_policy::{Layers, Mode, Request, evaluate, verdict};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use support::Case;
use workloads::{cases, workloads};

#[test]
fn every_workload_is_decided_as_expected() {
    for workload in workloads() {
        let name = workload.name;
        for (Case { mode, layers, request }, expected) in cases(&workload.groups) {
            assert_eq!(format!("{:?}", verdict(mode, &layers, &request)), expected, "{name} {request:?}");
            assert_eq!(
                format!("{:?}", evaluate(mode, &layers, &request).verdict),
                expected,
                "{name} {request:?}"
            );
        }
    }
}

#[test]
fn deciding_without_trace_allocates_nothing() {
    for workload in workloads() {
        let allowed = cases(&workload.groups)
            .iter()
            .filter(|(case, _)| count(case.mode, &case.layers, &case.request).is_allow())
            .count();
        assert!(allowed > 0, "{}", workload.name);
    }
}

/// The verdict, having seen that it was reached without allocation.
fn count(mode: Mode, layers: &Layers, request: &Request) -> rolecall_policy::Verdict {
    let before = ALLOCATIONS.with(Cell::get);
    let verdict = verdict(mode, layers, request);
    let after = ALLOCATIONS.with(Cell::get);
    assert_eq!(after - before, 0, "{request:?}");
    verdict
}

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

/// The system's allocator, counting the allocations of each thread.
struct Counting;

#[expect(unsafe_code, reason = "counting allocations takes an allocator, and its trait is unsafe")]
// SAFETY: every call is passed on unchanged to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|count| count.set(count.get() + 1));
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;
