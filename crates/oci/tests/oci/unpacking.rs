use std::fs;
use std::io::Write;
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use rolecall_oci::{Digest, LayerCache, Limits, unpack, unpack_within};
use tar::{EntryType, Header};

/// An entry of a hand-made layer; names go into the archive as they are.
#[derive(Debug, Clone)]
enum Item {
    Directory(String),
    File(String, &'static str),
    Symlink(String, String),
    HardLink(String, String),
}

use Item::{Directory, File, HardLink, Symlink};

fn archive(items: &[Item]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for item in items {
        let (name, kind, target, contents) = match item {
            Directory(name) => (name, EntryType::Directory, "", ""),
            File(name, contents) => (name, EntryType::Regular, "", *contents),
            Symlink(name, target) => (name, EntryType::Symlink, target.as_str(), ""),
            HardLink(name, target) => (name, EntryType::Link, target.as_str(), ""),
        };
        let mut header = Header::new_gnu();
        // `set_path` would refuse the names that matter here.
        header.as_gnu_mut().unwrap().name[..name.len()].copy_from_slice(name.as_bytes());
        header.as_gnu_mut().unwrap().linkname[..target.len()].copy_from_slice(target.as_bytes());
        header.set_entry_type(kind);
        header.set_mode(0o755);
        header.set_uid(12);
        header.set_gid(34);
        header.set_mtime(56);
        header.set_size(contents.len() as u64);
        header.set_cksum();
        builder.append(&header, contents.as_bytes()).unwrap();
    }
    builder.into_inner().unwrap()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn name(text: &str) -> String {
    text.to_owned()
}

struct Target {
    directory: tempfile::TempDir,
}

impl Target {
    /// A directory to unpack into, beside one that must stay as it is.
    fn new() -> Target {
        let directory = tempfile::tempdir().unwrap();
        fs::create_dir(directory.path().join("root")).unwrap();
        fs::create_dir(directory.path().join("outside")).unwrap();
        fs::write(directory.path().join("outside/file"), "untouched").unwrap();
        Target { directory }
    }

    fn root(&self) -> PathBuf {
        self.directory.path().join("root")
    }

    fn unpack(&self, items: &[Item]) -> Result<(), String> {
        unpack(&archive(items)[..], &self.root()).map(drop).map_err(|error| error.to_string())
    }

    fn outside_is_untouched(&self) -> bool {
        let beside: Vec<_> =
            fs::read_dir(self.directory.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        let outside = self.directory.path().join("outside");
        let metadata = fs::metadata(outside.join("file")).unwrap();
        beside.len() == 2
            && fs::read_dir(&outside).unwrap().count() == 1
            && fs::read_to_string(outside.join("file")).unwrap() == "untouched"
            && (metadata.uid(), metadata.nlink()) == (0, 1)
    }

    fn opaque(&self, path: &str) -> bool {
        let mut value = [0; 8];
        rustix::fs::getxattr(self.root().join(path), "trusted.overlay.opaque", &mut value) == Ok(1)
            && value[0] == b'y'
    }

    fn whiteout(&self, path: &str) -> bool {
        let metadata = fs::symlink_metadata(self.root().join(path)).unwrap();
        metadata.file_type().is_char_device() && metadata.rdev() == 0
    }
}

#[test]
fn files_links_owners_and_times_are_kept() {
    let target = Target::new();
    let items = [
        Directory(name("./bin/")),
        File(name("./bin/app"), "#!"),
        Symlink(name("sbin"), name("bin")),
        HardLink(name("bin/same"), name("bin/app")),
        File(name("deep/without/directories"), "x"),
    ];
    target.unpack(&items).unwrap();
    let app = fs::metadata(target.root().join("bin/app")).unwrap();
    assert_eq!((app.uid(), app.gid(), app.mtime(), app.mode() & 0o7777), (12, 34, 56, 0o755));
    assert_eq!(app.ino(), fs::metadata(target.root().join("bin/same")).unwrap().ino());
    assert_eq!(fs::read_link(target.root().join("sbin")).unwrap(), Path::new("bin"));
    assert_eq!(fs::read_to_string(target.root().join("deep/without/directories")).unwrap(), "x");
}

#[test]
fn digests_of_both_forms_are_computed_on_the_way() {
    let tar = archive(&[File(name("a"), "1")]);
    let packed = gzip(&tar);
    for layer in [&tar, &packed] {
        let target = Target::new();
        let unpacked = unpack(&layer[..], &target.root()).unwrap();
        assert_eq!((unpacked.digest, unpacked.diff_id), (Digest::of(layer), Digest::of(&tar)));
        assert_eq!(unpacked.bytes, layer.len() as u64);
    }
}

#[test]
fn deletions_become_those_of_overlayfs() {
    let target = Target::new();
    let items = [
        Directory(name("etc")),
        File(name("etc/.wh.gone"), ""),
        Directory(name("var")),
        File(name("var/.wh..wh..opq"), ""),
        File(name(".wh.top"), ""),
        File(name(".wh..wh.plnk"), ""),
    ];
    target.unpack(&items).unwrap();
    assert!(target.whiteout("etc/gone") && target.whiteout("top"));
    assert!(target.opaque("var") && !target.opaque("etc"));
    assert!(!target.root().join(".wh..wh.plnk").exists());
}

#[test]
fn a_directory_deleted_and_made_anew_hides_what_was_in_it() {
    let deleted = || File(name(".wh.data"), "");
    let made = || Directory(name("data"));
    for items in [[deleted(), made()], [made(), deleted()]] {
        let target = Target::new();
        target.unpack(&items).unwrap();
        assert!(target.root().join("data").is_dir() && target.opaque("data"), "{items:?}");
    }
}

#[test]
fn a_name_that_goes_up_is_refused() {
    let target = Target::new();
    for path in ["../outside/file", "a/../../outside/file", "/../x"] {
        let error = target.unpack(&[File(name(path), "x")]).unwrap_err();
        assert_eq!(error, format!("`{path}` in the layer leads out of the image"));
    }
    assert!(target.outside_is_untouched());
}

#[test]
fn an_absolute_name_is_one_inside_the_image() {
    let target = Target::new();
    target.unpack(&[File(name("/etc/x"), "x")]).unwrap();
    assert!(target.root().join("etc/x").exists());
}

#[test]
fn links_do_not_lead_out_of_the_image() {
    let target = Target::new();
    let outside = target.directory.path().join("outside").display().to_string();
    let items = [
        Symlink(name("up"), name("../outside")),
        Symlink(name("abs"), outside.clone()),
        Symlink(name("file"), format!("{outside}/file")),
    ];
    target.unpack(&items).unwrap();
    // Writing through a link stays inside (or fails); a link that is in the way is replaced, not followed.
    for item in [
        File(name("up/new"), "x"),
        File(name("abs/new"), "x"),
        File(name("file"), "x"),
        Directory(name("up")),
        HardLink(name("stolen"), name("up/file")),
        HardLink(name("stolen"), format!("{outside}/file")),
        File(name("up/.wh.file"), ""),
        File(name("up/.wh..wh..opq"), ""),
    ] {
        let _ = target.unpack(std::slice::from_ref(&item));
        assert!(target.outside_is_untouched(), "{item:?}");
    }
    let hard_link = target.unpack(&[HardLink(name("x"), name("../outside/file"))]).unwrap_err();
    assert_eq!(hard_link, "cannot unpack `x`: the link's target leads out of the image");
}

#[test]
fn a_link_that_was_there_before_is_not_followed_out_either() {
    let target = Target::new();
    symlink(target.directory.path().join("outside"), target.root().join("etc")).unwrap();
    let _ = target.unpack(&[File(name("etc/file"), "overwritten")]);
    assert!(target.outside_is_untouched());
}

#[test]
fn what_is_no_archive_is_refused() {
    let target = Target::new();
    let zstd = unpack(&[0x28, 0xb5, 0x2f, 0xfd, 0][..], &target.root()).unwrap_err();
    assert_eq!(zstd.to_string(), "the layer is compressed with zstd, which is not supported; use gzip");
    assert!(unpack(&[1; 2000][..], &target.root()).is_err());
    let mut cut = gzip(&archive(&[File(name("a"), "1")]));
    cut.truncate(cut.len() - 10);
    assert!(unpack(&cut[..], &target.root()).is_err());
}

#[test]
fn the_cache_takes_only_what_its_digests_promise_and_keeps_nothing_else() {
    let directory = tempfile::tempdir().unwrap();
    let cache = LayerCache::open(directory.path()).unwrap();
    let tar = archive(&[File(name("a"), "1")]);
    let layer = gzip(&tar);
    let (digest, diff_id, other) = (Digest::of(&layer), Digest::of(&tar), Digest::of(b"other"));

    let wrong = cache.add(other, diff_id, &layer[..]).unwrap_err();
    assert_eq!(wrong.to_string(), format!("the layer's digest is {digest}, not {other}"));
    let wrong = cache.add(digest, other, &layer[..]).unwrap_err();
    assert_eq!(wrong.to_string(), format!("the digest of the layer's archive is {diff_id}, not {other}"));
    assert_eq!(cache.get(digest, diff_id), None);

    let path = cache.add(digest, diff_id, &layer[..]).unwrap();
    assert_eq!(cache.get(digest, diff_id), Some(path.clone()));
    assert_eq!(cache.add(digest, diff_id, &layer[..]).unwrap(), path, "adding it again changes nothing");
    let mut names: Vec<_> = fs::read_dir(directory.path()).unwrap().map(|e| e.unwrap().path()).collect();
    names.sort();
    let mut expected = [path, directory.path().join("cache.lock")];
    expected.sort();
    assert_eq!(names, expected);
    assert_eq!(cache.get(other, diff_id), None, "what a configuration claims of another layer finds nothing");
}

#[test]
fn a_cache_is_out_of_reach_of_other_users() {
    let directory = tempfile::tempdir().unwrap();
    fs::set_permissions(directory.path(), fs::Permissions::from_mode(0o755)).unwrap();
    LayerCache::open(directory.path()).unwrap();
    assert_eq!(fs::metadata(directory.path()).unwrap().mode() & 0o777, 0o700);
}

#[test]
fn a_layer_that_would_fill_the_disk_is_refused() {
    let layer = archive(&[File(name("a"), "123"), File(name("b"), "456")]);
    let within = |bytes, entries| {
        let limits = Limits { bytes, entries };
        unpack_within(limits, &layer[..], &Target::new().root()).map(drop).map_err(|error| error.to_string())
    };
    assert_eq!(within(6, 2), Ok(()));
    assert_eq!(within(5, 2), Err("the layer unpacks to more than 5 bytes".to_owned()));
    assert_eq!(within(6, 1), Err("the layer has more than 1 entries".to_owned()));
}

#[test]
fn what_a_crash_left_unfinished_goes_when_nobody_else_uses_the_cache() {
    let directory = tempfile::tempdir().unwrap();
    let unfinished = directory.path().join("unfinished-x");
    let first = LayerCache::open(directory.path()).unwrap();
    fs::create_dir(&unfinished).unwrap();
    drop(LayerCache::open(directory.path()).unwrap());
    assert!(unfinished.exists(), "the first may still be writing it");
    drop(first);
    drop(LayerCache::open(directory.path()).unwrap());
    assert!(!unfinished.exists());
}

fn path() -> impl Strategy<Value = String> {
    let part = prop_oneof!["[ab]", Just(name("..")), Just(name(".")), Just(name("")), Just(name(".wh.a"))];
    prop::collection::vec(part, 1..4).prop_map(|parts| parts.join("/"))
}

fn link() -> impl Strategy<Value = String> {
    prop_oneof![path(), Just(name("../outside")), Just(name("../../outside/file")), Just(name("/outside"))]
}

fn item() -> impl Strategy<Value = Item> {
    prop_oneof![
        path().prop_map(Directory),
        path().prop_map(|path| File(path, "x")),
        (path(), link()).prop_map(|(path, target)| Symlink(path, target)),
        (path(), link()).prop_map(|(path, target)| HardLink(path, target)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_layer_whatever_is_in_it_touches_anything_outside(items in prop::collection::vec(item(), 0..12)) {
        let target = Target::new();
        for item in &items {
            let _ = target.unpack(std::slice::from_ref(item));
        }
        prop_assert!(target.outside_is_untouched());
    }
}
