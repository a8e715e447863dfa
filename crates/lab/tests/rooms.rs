//! The direction of the rooms, read from the manifests: see `ARCHITECTURE.md`.
#![expect(clippy::unwrap_used, reason = "a test's helper fails the test")]

use std::{collections::BTreeMap, fs, path::Path};

/// A room may use rooms before it only. The services stand at one height.
const ORDER: [&str; 22] = [
    "policy", REFERENCE, "catalog", "lint", "simulate", "world", "shapes", "sigv4", "wire", "store", "gate",
    "acs", SERVICE, "plane", "client", "oci", "runtime", "agent", "iac", "report", "rolecall", "lab",
];
/// The meaning of policies a second time, for tests and fuzzing.
const REFERENCE: &str = "policy-reference";
const SERVICE: &str = "a service";
/// These are told everything by the plane over the network, and nothing in any other way.
const BEYOND_THE_WIRE: [&str; 5] = ["client", "oci", "runtime", "agent", "iac"];
/// These compute and nothing else.
const PURE: [&str; 3] = ["policy", "catalog", "lint"];

struct Room {
    service: bool,
    /// The rooms it uses.
    rooms: Vec<String>,
    /// The other crates it uses.
    others: Vec<String>,
}

fn rooms() -> BTreeMap<String, Room> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut rooms = BTreeMap::new();
    for (folder, service) in [("crates", false), ("services", true)] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let manifest = fs::read_to_string(entry.unwrap().path().join("Cargo.toml")).unwrap();
            let (name, room) = read(&manifest, service);
            rooms.insert(name, room);
        }
    }
    rooms
}

fn read(manifest: &str, service: bool) -> (String, Room) {
    let bare = |name: &str| name.strip_prefix("rolecall-").unwrap_or(name).to_owned();
    let name = manifest.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')).unwrap();
    let dependencies = manifest.split("\n[dependencies]\n").nth(1).unwrap_or_default();
    let dependencies = dependencies.split("\n[").next().unwrap_or_default();
    let words = dependencies.lines().filter(|line| !line.starts_with('#'));
    let used = words.filter_map(|line| line.split(['.', ' ', '=']).next()).filter(|word| !word.is_empty());
    let (rooms, others): (Vec<&str>, Vec<&str>) = used.partition(|word| word.starts_with("rolecall-"));
    let room = Room {
        service,
        rooms: rooms.into_iter().map(bare).collect(),
        others: others.into_iter().map(str::to_owned).collect(),
    };
    (bare(name), room)
}

/// Fails with every use for which `wrong` holds.
#[track_caller]
fn never(rooms: &BTreeMap<String, Room>, wrong: impl Fn(&str, &Room, &str, &Room) -> bool) {
    let uses = rooms.iter().flat_map(|(name, room)| room.rooms.iter().map(move |used| (name, room, used)));
    let found = uses.filter(|(name, room, used)| wrong(name, room, used, &rooms[*used]));
    let found: Vec<String> = found.map(|(name, _, used)| format!("`{name}` uses `{used}`")).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn rooms_use_rooms_before_them_only() {
    let place = |name: &str, room: &Room| {
        let name = if room.service { SERVICE } else { name };
        ORDER.iter().position(|other| *other == name).unwrap_or_else(|| panic!("`{name}` has no place"))
    };
    never(&rooms(), |name, room, used, other| place(used, other) >= place(name, room));
}

#[test]
fn a_service_reaches_another_through_the_gate_only() {
    never(&rooms(), |_, room, _, other| room.service && other.service);
}

#[test]
fn what_is_beyond_the_wire_knows_nothing_of_the_plane() {
    never(&rooms(), |name, _, used, other| {
        BEYOND_THE_WIRE.contains(&name) && (other.service || ["gate", "store", "plane"].contains(&used))
    });
}

#[test]
fn the_command_line_reads_no_state_of_the_plane() {
    never(&rooms(), |name, _, used, other| name == "rolecall" && (other.service || used == "store"));
}

#[test]
fn the_policy_language_is_pure() {
    let rooms = rooms();
    for name in PURE {
        let impure = ["tokio", "hyper", "http", "jiff", "getrandom", "redb", "nix", "rustix"];
        let used: Vec<_> = rooms[name].others.iter().filter(|used| impure.contains(&used.as_str())).collect();
        // Dates of conditions are values: `policy` parses them and reads no clock, which clippy forbids.
        assert!(used.iter().all(|used| *used == "jiff"), "`{name}` uses {used:?}");
        let pure = rooms[name].rooms.iter().all(|used| PURE.contains(&used.as_str()));
        assert!(pure, "`{name}` uses {:?}", rooms[name].rooms);
    }
}

#[test]
fn only_tests_decide_by_the_reference() {
    // What is read here are the dependencies proper: those for tests stand elsewhere in a manifest.
    never(&rooms(), |_, _, used, _| used == REFERENCE);
}
