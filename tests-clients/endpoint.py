"""A running `rolecall up` with a state directory of its own, and users to call it as."""

import atexit
import functools
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import boto3
from botocore.config import Config

ACCOUNT = "123456789012"
REGION = "us-east-1"

TRUST_ECS_TASKS = json.dumps({
    "Version": "2012-10-17",
    "Statement": {
        "Effect": "Allow",
        "Principal": {"Service": "ecs-tasks.amazonaws.com"},
        "Action": "sts:AssumeRole",
    },
})


def allow(*actions: str, resource="*") -> str:
    """A policy that allows these actions."""
    statement = {"Effect": "Allow", "Action": list(actions), "Resource": resource}
    return json.dumps({"Version": "2012-10-17", "Statement": statement})


@functools.cache
def environment() -> dict[str, str]:
    """The environment a shell has after `eval "$(rolecall env)"`, with the endpoint started."""
    binary = os.environ["ROLECALL_BIN"]
    state = tempfile.mkdtemp(prefix="rolecall-clients-")
    command = [binary, "--state", state, "up", "--listen", "127.0.0.1:0"]
    log = open(Path(state) / "up.log", "w+")
    server = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)

    def stop() -> None:
        server.send_signal(signal.SIGTERM)
        server.wait(30)
        shutil.rmtree(state, ignore_errors=True)

    atexit.register(stop)
    deadline = time.monotonic() + 30
    while not (Path(state) / "connection.json").exists():
        if server.poll() is not None or time.monotonic() > deadline:
            log.seek(0)
            sys.exit(f"`rolecall up` did not start:\n{log.read()}")
        time.sleep(0.02)
    script = f'eval "$("$ROLECALL_BIN" --state {state} env)" && env -0'
    # Nothing of the machine's own AWS configuration may reach the clients.
    clean = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    clean |= {"AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null", "HOME": state}
    clean |= {"AWS_EC2_METADATA_DISABLED": "true", "AWS_PAGER": ""}
    exported = subprocess.run(["sh", "-c", script], env=clean, capture_output=True, text=True, check=True)
    return dict(line.split("=", 1) for line in exported.stdout.split("\0") if line)


class Person:
    """Somebody with credentials: calls through the AWS CLI and through boto3."""

    def __init__(self, key: str | None = None, secret: str | None = None, token: str | None = None):
        self.environment = dict(environment())
        if key and secret:
            self.environment |= {"AWS_ACCESS_KEY_ID": key, "AWS_SECRET_ACCESS_KEY": secret}
        if token:
            self.environment["AWS_SESSION_TOKEN"] = token

    def run(self, *words: str, given: bytes | None = None) -> subprocess.CompletedProcess:
        """The AWS CLI with these words."""
        command = [sys.executable, "-m", "awscli", *words]
        return subprocess.run(command, env=self.environment, input=given, capture_output=True, timeout=120)

    def text(self, *words: str) -> str:
        """What the AWS CLI prints."""
        done = self.run(*words)
        assert done.returncode == 0, f"aws {' '.join(words)}\n{done.stderr.decode()}"
        return done.stdout.decode()

    def json(self, *words: str):
        """What the AWS CLI prints, read."""
        text = self.text(*words, "--output", "json")
        return json.loads(text) if text.strip() else None

    def refusal(self, *words: str) -> str:
        """What the AWS CLI says when the call is refused."""
        done = self.run(*words)
        assert done.returncode != 0, f"aws {' '.join(words)} was allowed\n{done.stdout.decode()}"
        return done.stderr.decode().strip()

    def client(self, service: str):
        """A boto3 client."""
        return boto3.client(
            service,
            endpoint_url=self.environment["AWS_ENDPOINT_URL"],
            region_name=REGION,
            aws_access_key_id=self.environment["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=self.environment["AWS_SECRET_ACCESS_KEY"],
            aws_session_token=self.environment.get("AWS_SESSION_TOKEN"),
            config=Config(retries={"total_max_attempts": 1}),
        )


@functools.cache
def root() -> Person:
    """The account's root, as `rolecall env` exports it."""
    return Person()


def user(name: str, *policies: str) -> Person:
    """A new IAM user with these inline policies."""
    iam = root().client("iam")
    iam.create_user(UserName=name)
    for index, policy in enumerate(policies):
        iam.put_user_policy(UserName=name, PolicyName=f"policy-{index}", PolicyDocument=policy)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    return Person(key["AccessKeyId"], key["SecretAccessKey"])
