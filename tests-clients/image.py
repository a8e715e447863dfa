"""An image with this machine's shell, pushed with nothing but the registry's HTTP API."""

import base64
import gzip
import hashlib
import io
import json
import re
import subprocess
import tarfile
import urllib.request
from pathlib import Path

from endpoint import Person

PROGRAMS = ["/bin/sh", "/bin/sleep"]


def push(person: Person, repository: str, password: str) -> None:
    """Pushes the image under the tag `latest`, logged in as `AWS` with this password."""
    layer = pack()
    zipped = gzip.compress(layer, mtime=0)
    config = json.dumps({
        "architecture": "amd64" if Path("/lib64/ld-linux-x86-64.so.2").exists() else "arm64",
        "os": "linux",
        "config": {"Cmd": ["/bin/sh"], "Env": ["PATH=/bin"]},
        "rootfs": {"type": "layers", "diff_ids": [digest(layer)]},
    }).encode()
    manifest = json.dumps({
        "schemaVersion": 2,
        "mediaType": "application/vnd.docker.distribution.manifest.v2+json",
        "config": blob("application/vnd.docker.container.image.v1+json", config),
        "layers": [blob("application/vnd.docker.image.rootfs.diff.tar.gzip", zipped)],
    }).encode()
    registry = f"{person.environment['AWS_ENDPOINT_URL']}/v2/{repository}"
    login = "Basic " + base64.b64encode(f"AWS:{password}".encode()).decode()

    def call(method: str, url: str, body: bytes = b"", kind: str = "application/octet-stream"):
        headers = {"Authorization": login, "Content-Type": kind}
        return urllib.request.urlopen(urllib.request.Request(url, body, headers, method=method))

    for content in (zipped, config):
        place = call("POST", f"{registry}/blobs/uploads/").headers["Location"]
        place = place if place.startswith("http") else person.environment["AWS_ENDPOINT_URL"] + place
        joint = "&" if "?" in place else "?"
        call("PUT", f"{place}{joint}digest={digest(content)}", content)
    kind = json.loads(manifest)["mediaType"]
    call("PUT", f"{registry}/manifests/latest", manifest, kind)


def pack() -> bytes:
    """A tar archive of the programs and the libraries they are linked to."""
    files = set(PROGRAMS)
    for program in PROGRAMS:
        linked = subprocess.run(["ldd", program], capture_output=True, text=True, check=True)
        files |= set(re.findall(r"(/\S+) \(0x", linked.stdout))
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for path in sorted(files):
            entry = tarfile.TarInfo(path.lstrip("/"))
            content = Path(path).read_bytes()
            entry.size, entry.mode = len(content), 0o755
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def digest(content: bytes) -> str:
    """The digest that names content."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def blob(media_type: str, content: bytes) -> dict:
    """A descriptor."""
    return {"mediaType": media_type, "size": len(content), "digest": digest(content)}
