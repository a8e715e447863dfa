"""The AWS CLI, unmodified: what it prints, and what it prints when it is refused."""

import json
import re
import tempfile
import unittest
from pathlib import Path

import image
from endpoint import ACCOUNT, REGION, TRUST_ECS_TASKS, Person, allow, root, user


class Identity(unittest.TestCase):
    def test_root_is_who_env_says(self):
        identity = root().json("sts", "get-caller-identity")
        self.assertEqual(identity["Account"], ACCOUNT)
        self.assertEqual(identity["Arn"], f"arn:aws:iam::{ACCOUNT}:root")

    def test_a_user_assumes_a_role_and_is_its_session(self):
        trust = json.dumps({
            "Version": "2012-10-17",
            "Statement": {
                "Effect": "Allow",
                "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"},
                "Action": "sts:AssumeRole",
            },
        })
        role = root().json("iam", "create-role", "--role-name", "guest", "--assume-role-policy-document", trust)
        ana = user("cli-ana", allow("sts:AssumeRole"))
        words = ["sts", "assume-role", "--role-arn", role["Role"]["Arn"], "--role-session-name", "visit"]
        given = ana.json(*words)
        self.assertEqual(given["AssumedRoleUser"]["Arn"], f"arn:aws:sts::{ACCOUNT}:assumed-role/guest/visit")
        credentials = given["Credentials"]
        self.assertTrue(credentials["AccessKeyId"].startswith("ASIA"))
        guest = Person(credentials["AccessKeyId"], credentials["SecretAccessKey"], credentials["SessionToken"])
        self.assertEqual(guest.json("sts", "get-caller-identity")["Arn"], given["AssumedRoleUser"]["Arn"])


class Resources(unittest.TestCase):
    def test_roles_and_their_policies(self):
        words = ["iam", "create-role", "--role-name", "web", "--assume-role-policy-document", TRUST_ECS_TASKS]
        role = root().json(*words)["Role"]
        self.assertEqual(role["Arn"], f"arn:aws:iam::{ACCOUNT}:role/web")
        self.assertTrue(role["RoleId"].startswith("AROA"))
        self.assertEqual(role["AssumeRolePolicyDocument"], json.loads(TRUST_ECS_TASKS))
        document = allow("s3:PutObject")
        words = ["--role-name", "web", "--policy-name", "upload"]
        root().text("iam", "put-role-policy", *words, "--policy-document", document)
        self.assertEqual(root().json("iam", "get-role-policy", *words)["PolicyDocument"], json.loads(document))
        managed = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
        root().text("iam", "attach-role-policy", "--role-name", "web", "--policy-arn", managed)
        attached = root().json("iam", "list-attached-role-policies", "--role-name", "web")["AttachedPolicies"]
        self.assertEqual(attached, [{"PolicyName": "AmazonECSTaskExecutionRolePolicy", "PolicyArn": managed}])

    def test_the_service_linked_role_of_ecs(self):
        words = ["iam", "create-service-linked-role", "--aws-service-name", "ecs.amazonaws.com"]
        role = root().json(*words)["Role"]
        path = "aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS"
        self.assertEqual(role["Arn"], f"arn:aws:iam::{ACCOUNT}:role/{path}")
        again = root().refusal(*words)
        self.assertIn("(InvalidInput) when calling the CreateServiceLinkedRole operation", again)

    def test_a_secret(self):
        made = root().json("secretsmanager", "create-secret", "--name", "cli/db", "--secret-string", "hunter2")
        self.assertRegex(made["ARN"], rf"^arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:cli/db-[A-Za-z0-9]{{6}}$")
        got = root().json("secretsmanager", "get-secret-value", "--secret-id", "cli/db")
        self.assertEqual(got["SecretString"], "hunter2")
        self.assertEqual(got["VersionStages"], ["AWSCURRENT"])

    def test_a_parameter(self):
        words = ["ssm", "put-parameter", "--name", "/cli/token", "--type", "SecureString", "--value", "hunter2"]
        self.assertEqual(root().json(*words)["Version"], 1)
        got = root().json("ssm", "get-parameter", "--name", "/cli/token", "--with-decryption")["Parameter"]
        self.assertEqual((got["Value"], got["Type"]), ("hunter2", "SecureString"))
        self.assertEqual(got["ARN"], f"arn:aws:ssm:{REGION}:{ACCOUNT}:parameter/cli/token")

    def test_a_key(self):
        made = root().json("kms", "create-key", "--description", "for tests")["KeyMetadata"]
        self.assertRegex(made["Arn"], rf"^arn:aws:kms:{REGION}:{ACCOUNT}:key/[0-9a-f-]{{36}}$")
        self.assertEqual((made["KeyState"], made["KeySpec"]), ("Enabled", "SYMMETRIC_DEFAULT"))

    def test_a_bucket_and_an_object(self):
        self.assertEqual(root().text("s3", "mb", "s3://cli-photos"), "make_bucket: cli-photos\n")
        with tempfile.TemporaryDirectory() as directory:
            there, back = Path(directory) / "there.txt", Path(directory) / "back.txt"
            there.write_text("good morning\n")
            root().text("s3", "cp", str(there), "s3://cli-photos/a/greeting.txt")
            listed = root().text("s3", "ls", "s3://cli-photos/a/")
            self.assertRegex(listed, r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +13 greeting\.txt\n$")
            root().text("s3", "cp", "s3://cli-photos/a/greeting.txt", str(back))
            self.assertEqual(back.read_text(), "good morning\n")
            large = Path(directory) / "large.bin"
            large.write_bytes(bytes(range(256)) * 40_000)
            root().text("s3", "cp", str(large), "s3://cli-photos/large.bin")
            root().text("s3", "cp", "s3://cli-photos/large.bin", str(back))
            self.assertEqual(back.read_bytes(), large.read_bytes())
        self.assertIn("cli-photos", root().text("s3", "ls"))


class Simulator(unittest.TestCase):
    def test_a_policy_with_a_date(self):
        """The first example of "simulate-custom-policy" in the AWS CLI reference."""
        policy = (
            '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":'
            '{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}'
        )
        words = ["iam", "simulate-custom-policy", "--policy-input-list", policy]
        words += ["--action-names", "dynamodb:CreateBackup", "--context-entries"]
        at = "ContextKeyName=aws:CurrentTime,ContextKeyValues={},ContextKeyType=date"
        results = root().json(*words, at.format("2019-04-25T11:00:00Z"))["EvaluationResults"]
        self.assertEqual(results, [{
            "EvalActionName": "dynamodb:CreateBackup",
            "EvalResourceName": "*",
            "EvalDecision": "allowed",
            "MatchedStatements": [{
                "SourcePolicyId": "PolicyInputList.1",
                "SourcePolicyType": "IAM Policy",
                "StartPosition": {"Line": 1, "Column": 38},
                "EndPosition": {"Line": 1, "Column": 167},
            }],
            "MissingContextValues": [],
        }])
        results = root().json(*words, at.format("2014-04-25T11:00:00Z"))["EvaluationResults"]
        self.assertEqual((results[0]["EvalDecision"], results[0]["MatchedStatements"]), ("implicitDeny", []))

    def test_who_may_ask_about_whom(self):
        jan = user("cli-jan", allow("iam:SimulatePrincipalPolicy", resource=f"arn:aws:iam::{ACCOUNT}:user/cli-jan"))
        words = ["iam", "simulate-principal-policy", "--action-names", "iam:GetUser", "--policy-source-arn"]
        results = jan.json(*words, f"arn:aws:iam::{ACCOUNT}:user/cli-jan")["EvaluationResults"]
        self.assertEqual(results[0]["EvalDecision"], "implicitDeny")
        refused = jan.refusal(*words, f"arn:aws:iam::{ACCOUNT}:user/somebody")
        self.assertEqual(
            refused.splitlines()[-1],
            "An error occurred (AccessDenied) when calling the SimulatePrincipalPolicy operation: User: "
            f"arn:aws:iam::{ACCOUNT}:user/cli-jan is not authorized to perform: iam:SimulatePrincipalPolicy on "
            f"resource: arn:aws:iam::{ACCOUNT}:user/somebody because no identity-based policy allows the "
            "iam:SimulatePrincipalPolicy action",
        )


class Tasks(unittest.TestCase):
    """A cluster, an image, roles and a log group; tasks from the first state to the last."""

    @classmethod
    def setUpClass(cls):
        made = root().json("ecr", "create-repository", "--repository-name", "cli/app")["repository"]
        cls.uri = made["repositoryUri"]
        password = root().text("ecr", "get-login-password").strip()
        image.push(root(), "cli/app", password)
        root().text("logs", "create-log-group", "--log-group-name", "/ecs/cli")
        root().json("ecs", "create-cluster", "--cluster-name", "cli")
        for name, policy in [
            ("cli-execution", "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"),
            ("cli-task", None),
        ]:
            words = ["--role-name", name]
            root().text("iam", "create-role", *words, "--assume-role-policy-document", TRUST_ECS_TASKS)
            if policy:
                root().text("iam", "attach-role-policy", *words, "--policy-arn", policy)

    def register(self, family: str, command: str) -> str:
        container = {
            "name": "app",
            "image": f"{self.uri}:latest",
            "essential": True,
            "command": ["/bin/sh", "-c", command],
            "logConfiguration": {
                "logDriver": "awslogs",
                "options": {
                    "awslogs-group": "/ecs/cli",
                    "awslogs-region": REGION,
                    "awslogs-stream-prefix": family,
                },
            },
        }
        words = ["ecs", "register-task-definition", "--family", family, "--network-mode", "awsvpc"]
        words += ["--requires-compatibilities", "FARGATE", "--cpu", "256", "--memory", "512"]
        words += ["--execution-role-arn", f"arn:aws:iam::{ACCOUNT}:role/cli-execution"]
        words += ["--task-role-arn", f"arn:aws:iam::{ACCOUNT}:role/cli-task"]
        made = root().json(*words, "--container-definitions", json.dumps([container]))["taskDefinition"]
        self.assertEqual(made["taskDefinitionArn"], f"arn:aws:ecs:{REGION}:{ACCOUNT}:task-definition/{family}:1")
        return f"{family}:1"

    def start(self, definition: str) -> str:
        words = ["ecs", "run-task", "--cluster", "cli", "--task-definition", definition, "--launch-type", "FARGATE"]
        words += ["--network-configuration", "awsvpcConfiguration={subnets=[subnet-1]}"]
        answer = root().json(*words)
        self.assertEqual(answer["failures"], [])
        arn = answer["tasks"][0]["taskArn"]
        self.assertRegex(arn, rf"^arn:aws:ecs:{REGION}:{ACCOUNT}:task/cli/[0-9a-f]{{32}}$")
        return arn

    def describe(self, arn: str) -> dict:
        return root().json("ecs", "describe-tasks", "--cluster", "cli", "--tasks", arn)["tasks"][0]

    def test_the_repository_is_named_as_on_aws(self):
        self.assertEqual(self.uri, f"{ACCOUNT}.dkr.ecr.{REGION}.amazonaws.com/cli/app")

    def test_a_task_runs_to_its_end_and_its_output_is_in_the_logs(self):
        command = 'echo "as $AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"; exit 3'
        arn = self.start(self.register("ends", command))
        root().text("ecs", "wait", "tasks-stopped", "--cluster", "cli", "--tasks", arn)
        task = self.describe(arn)
        self.assertEqual((task["lastStatus"], task["stopCode"]), ("STOPPED", "EssentialContainerExited"))
        self.assertEqual(task["stoppedReason"], "Essential container in task exited")
        self.assertEqual(task["containers"][0]["exitCode"], 3)
        stream = f"ends/app/{arn.rsplit('/', 1)[1]}"
        words = ["logs", "get-log-events", "--log-group-name", "/ecs/cli", "--log-stream-name", stream]
        events = root().json(*words)["events"]
        self.assertEqual(len(events), 1)
        self.assertRegex(events[0]["message"], r"^as /v2/credentials/[0-9a-f-]{36}$")

    def test_a_task_is_stopped(self):
        arn = self.start(self.register("stays", "trap 'exit 7' TERM; sleep 60 & wait"))
        root().text("ecs", "wait", "tasks-running", "--cluster", "cli", "--tasks", arn)
        root().json("ecs", "stop-task", "--cluster", "cli", "--task", arn, "--reason", "enough")
        root().text("ecs", "wait", "tasks-stopped", "--cluster", "cli", "--tasks", arn)
        task = self.describe(arn)
        self.assertEqual((task["stopCode"], task["stoppedReason"]), ("UserInitiated", "enough"))
        self.assertEqual(task["containers"][0]["exitCode"], 7)

    def test_running_a_task_needs_permission_to_pass_its_roles(self):
        definition = self.register("passes", "true")
        bob = user("cli-bob", allow("ecs:RunTask"))
        words = ["ecs", "run-task", "--cluster", "cli", "--task-definition", definition, "--launch-type", "FARGATE"]
        words += ["--network-configuration", "awsvpcConfiguration={subnets=[subnet-1]}"]
        self.assertEqual(
            bob.refusal(*words).splitlines()[-1],
            "An error occurred (AccessDeniedException) when calling the RunTask operation: User: "
            f"arn:aws:iam::{ACCOUNT}:user/cli-bob is not authorized to perform: iam:PassRole on resource: "
            f"arn:aws:iam::{ACCOUNT}:role/cli-task because no identity-based policy allows the iam:PassRole action",
        )


class Refusals(unittest.TestCase):
    """A user without policies: the exact sentence of every service."""

    @classmethod
    def setUpClass(cls):
        cls.eve = user("cli-eve")

    def check(self, words: list[str], code: str, operation: str, action: str, resource: str):
        said = self.eve.refusal(*words).splitlines()[-1]
        self.assertEqual(
            re.sub(r"^.*?(?=An error occurred)", "", said),
            f"An error occurred ({code}) when calling the {operation} operation: User: "
            f"arn:aws:iam::{ACCOUNT}:user/cli-eve is not authorized to perform: {action} on resource: {resource} "
            f"because no identity-based policy allows the {action} action",
        )

    def test_json_services_say_access_denied_exception(self):
        arn = f"{REGION}:{ACCOUNT}"
        for words, operation, action, resource in [
            (["ecs", "list-clusters"], "ListClusters", "ecs:ListClusters", "*"),
            (["ecs", "create-cluster", "--cluster-name", "x"], "CreateCluster", "ecs:CreateCluster",
             f"arn:aws:ecs:{arn}:cluster/x"),
            (["ecr", "get-authorization-token"], "GetAuthorizationToken", "ecr:GetAuthorizationToken", "*"),
            (["ssm", "get-parameter", "--name", "/x"], "GetParameter", "ssm:GetParameter",
             f"arn:aws:ssm:{arn}:parameter/x"),
            (["kms", "list-keys"], "ListKeys", "kms:ListKeys", "*"),
        ]:
            with self.subTest(action=action):
                self.check(words, "AccessDeniedException", operation, action, resource)

    def test_iam_says_access_denied_and_names_things_in_its_short_form(self):
        words = ["iam", "get-role", "--role-name", "x"]
        self.check(words, "AccessDenied", "GetRole", "iam:GetRole", "role x")

    def test_s3_quotes_the_resource(self):
        words = ["s3api", "create-bucket", "--bucket", "cli-eves"]
        self.check(words, "AccessDenied", "CreateBucket", "s3:CreateBucket", '"arn:aws:s3:::cli-eves"')

    def test_sts_gives_no_reason(self):
        role = f"arn:aws:iam::{ACCOUNT}:role/nobody"
        said = self.eve.refusal("sts", "assume-role", "--role-arn", role, "--role-session-name", "visit").splitlines()[-1]
        self.assertEqual(
            said,
            "An error occurred (AccessDenied) when calling the AssumeRole operation: User: "
            f"arn:aws:iam::{ACCOUNT}:user/cli-eve is not authorized to perform: sts:AssumeRole on resource: {role}",
        )

    def test_a_secret_that_does_not_exist_is_refused_like_one_that_does(self):
        said = self.eve.refusal("secretsmanager", "get-secret-value", "--secret-id", "nowhere").splitlines()[-1]
        self.assertIn("(AccessDeniedException)", said)
        self.assertIn("is not authorized to perform: secretsmanager:GetSecretValue on resource: nowhere", said)


if __name__ == "__main__":
    unittest.main()
