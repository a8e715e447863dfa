//! What every engine keeps to. A law is written once, in one of the modules, and listed here.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod scans;
mod transactions;
mod watches;

use rolecall_store::{Key, KeyRange, Store, Table, Tx, View};
use std::{convert::Infallible, time::Duration};

macro_rules! contract {
    ($($module:ident: $($law:ident)*;)*) => {
        mod memory { $($(
            #[test]
            fn $law() {
                super::hold(crate::$module::$law(rolecall_store::Store::memory().unwrap()));
            }
        )*)* }
        mod redb { $($(
            #[test]
            fn $law() {
                let directory = tempfile::tempdir().unwrap();
                super::hold(crate::$module::$law(rolecall_store::Store::open(directory.path()).unwrap()));
            }
        )*)* }
    };
}

contract! {
    transactions:
        a_transaction_shows_in_all_tables_at_once
        a_snapshot_stays_as_it_was
        a_transaction_sees_its_own_changes
        transactions_run_in_the_order_they_were_queued
        a_failed_transaction_leaves_nothing
        a_panicking_transaction_leaves_nothing_and_harms_nobody
        an_acknowledged_write_is_read_by_every_handle
        concurrent_increments_are_all_counted
        a_write_whose_caller_left_still_happens
        queued_writes_are_finished_when_the_last_handle_goes
        a_transaction_may_hold_the_last_handle
        deleting_what_is_absent_is_no_error
        a_value_of_the_wrong_sort_is_an_error_that_names_it
        a_value_without_a_json_form_is_refused
        what_is_taken_is_gone
        a_stamp_stays_as_long_as_its_table_does
        equal_stamps_never_show_different_content;
    scans:
        entries_come_in_key_order
        a_prefix_does_not_reach_into_its_neighbours
        a_table_does_not_reach_into_its_neighbours
        a_limit_cuts_a_scan_short
        pages_add_up_to_the_whole
        an_empty_range_is_empty
        a_scan_inside_a_transaction_shows_its_changes_in_place
        every_history_reads_like_a_sorted_map;
    watches:
        a_watcher_sees_the_last_state_without_polling
        commits_nobody_waited_for_are_reported_once
        other_keys_and_tables_stay_quiet
        a_transaction_that_leaves_nothing_stays_quiet
        a_wait_given_up_loses_nothing
        a_woken_watcher_finds_the_change;
}

const NUMBERS: Table = Table::new("numbers");

fn hold(law: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        tokio::time::timeout(Duration::from_secs(60), law).await.expect("the law holds in finite time");
    });
}

/// Runs a transaction that cannot fail.
async fn write(store: &Store, transaction: impl FnOnce(&mut dyn Tx) + Send + 'static) {
    let transaction = |tx: &mut dyn Tx| {
        transaction(tx);
        Ok::<_, Infallible>(())
    };
    let Ok(()) = store.write(transaction).await.unwrap();
}

async fn set(store: &Store, key: &str, number: u64) {
    store.write(put(key, number)).await.unwrap().unwrap();
}

fn put(key: &str, number: u64) -> impl FnOnce(&mut dyn Tx) -> Result<(), Infallible> + Send + use<> {
    let key = Key::from(key);
    move |tx| {
        set_in(tx, &key, number);
        Ok(())
    }
}

fn set_in(tx: &mut dyn Tx, key: &Key, number: u64) {
    tx.put(NUMBERS, key, number.to_string().into());
}

fn number(view: &dyn View, key: &str) -> Option<u64> {
    let value = view.get(NUMBERS, &Key::from(key)).unwrap()?;
    Some(std::str::from_utf8(&value).unwrap().parse().unwrap())
}

/// The first parts of the keys in a range of [`NUMBERS`].
fn names(view: &dyn View, range: &KeyRange) -> Vec<String> {
    let entries = view.scan(NUMBERS, range, usize::MAX).unwrap();
    entries.into_iter().map(|(key, _)| key.parts().join("/")).collect()
}
