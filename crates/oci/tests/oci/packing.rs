use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use rolecall_oci::manifest::{ImageConfig, Manifest};
use rolecall_oci::{Digest, ImageBuilder, LayerCache, PackError, PackedImage};

fn shell() -> ImageBuilder {
    ImageBuilder::new("/bin/sh").env("A", "1").cmd(["-c", "true"]).user("nobody").working_dir("/work")
}

/// Unpacks into a directory and hands it over.
fn unpacked(image: &PackedImage) -> (tempfile::TempDir, std::path::PathBuf) {
    let directory = tempfile::tempdir().unwrap();
    let cache = LayerCache::open(directory.path()).unwrap();
    let root = cache.add_packed(image).unwrap().remove(0);
    (directory, root)
}

#[test]
fn the_same_files_give_the_same_digests() {
    let (one, two) = (shell().build().unwrap(), shell().build().unwrap());
    assert_eq!(one.manifest_digest, two.manifest_digest);
    assert_eq!(one.layers[0].bytes, two.layers[0].bytes);
    let other = shell().env("B", "2").build().unwrap();
    assert_ne!(one.manifest_digest, other.manifest_digest);
    assert_eq!(one.layers[0].digest, other.layers[0].digest);
}

#[test]
fn the_documents_name_each_other_by_digest() {
    let image = shell().build().unwrap();
    let manifest: Manifest = serde_json::from_slice(&image.manifest).unwrap();
    assert_eq!(Digest::of(&image.manifest), image.manifest_digest);
    assert_eq!(manifest.config.digest, Digest::of(&image.config));
    assert_eq!(manifest.layers[0].digest, Digest::of(&image.layers[0].bytes));
    assert_eq!(manifest.layers[0].size, image.layers[0].bytes.len() as u64);
    let config: ImageConfig = serde_json::from_slice(&image.config).unwrap();
    assert_eq!(config.rootfs.diff_ids, [image.layers[0].diff_id]);
    assert_eq!(config.config.command_line(&[], &[]), ["/usr/local/bin/sh", "-c", "true"]);
    assert_eq!((config.config.user.as_str(), config.config.working_dir.as_str()), ("nobody", "/work"));
}

#[test]
fn a_dynamic_program_comes_with_loader_and_libraries_and_runs_in_a_chroot() {
    let image = ImageBuilder::new("/bin/sh").program("/bin/bash", "/bin/bash").build().unwrap();
    let (_directory, root) = unpacked(&image);
    let output = std::process::Command::new("chroot")
        .arg(&root)
        .args(["/bin/bash", "-c", "echo $BASH_VERSION"])
        .output()
        .unwrap();
    assert!(output.status.success() && !output.stdout.is_empty(), "{output:?}");
}

#[test]
fn an_image_has_what_programs_expect_of_a_system() {
    let (_directory, root) = unpacked(&shell().ca_certificates().file("/app/x", "y", 0o640).build().unwrap());
    let mode = |path: &str| fs::metadata(root.join(path)).unwrap().permissions().mode() & 0o7777;
    for (path, expected) in
        [("tmp", 0o1777), ("var/tmp", 0o1777), ("root", 0o700), ("app/x", 0o640), ("app", 0o755)]
    {
        assert_eq!(mode(path), expected, "{path}");
    }
    assert!(fs::read_to_string(root.join("etc/passwd")).unwrap().starts_with("root:x:0:0:"));
    assert!(fs::metadata(root.join("etc/ssl/certs/ca-certificates.crt")).unwrap().len() > 1000);
}

#[test]
fn a_file_of_the_callers_replaces_a_base_file() {
    let (_directory, root) = unpacked(&shell().file("/etc/passwd", "me:x:1:1::/:\n", 0o644).build().unwrap());
    assert_eq!(fs::read_to_string(root.join("etc/passwd")).unwrap(), "me:x:1:1::/:\n");
}

#[test]
fn what_cannot_be_packed_is_refused_with_the_reason() {
    let refused = |builder: ImageBuilder| builder.build().unwrap_err().to_string();
    assert_eq!(
        refused(ImageBuilder::new("/no/such/program")),
        "cannot read `/no/such/program`: No such file or directory (os error 2)"
    );
    assert_eq!(
        refused(ImageBuilder::new("/etc/passwd")),
        "`/etc/passwd` is not a program for this machine: it is neither an ELF file nor a script"
    );
    assert_eq!(
        refused(shell().file("../x", "", 0o644)),
        "`../x` cannot be a path in an image: it must be absolute and without `..`"
    );
    let twice = shell().file("/x", "1", 0o644).file("/x", "2", 0o644).build();
    assert!(matches!(twice, Err(PackError::Duplicate(path)) if path == Path::new("/x")));
}
