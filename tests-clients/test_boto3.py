"""boto3, unmodified: answers as Python values, refusals as exceptions."""

import json
import unittest

from botocore.exceptions import ClientError

from endpoint import ACCOUNT, REGION, TRUST_ECS_TASKS, Person, allow, root, user


class Services(unittest.TestCase):
    def test_encryption_round_trips_and_is_bound_to_its_context(self):
        kms = root().client("kms")
        key = kms.create_key()["KeyMetadata"]["KeyId"]
        context = {"for": "tests"}
        sealed = kms.encrypt(KeyId=key, Plaintext=b"hunter2", EncryptionContext=context)["CiphertextBlob"]
        opened = kms.decrypt(CiphertextBlob=sealed, EncryptionContext=context)
        self.assertEqual(opened["Plaintext"], b"hunter2")
        with self.assertRaises(kms.exceptions.InvalidCiphertextException):
            kms.decrypt(CiphertextBlob=sealed, EncryptionContext={"for": "others"})

    def test_a_missing_thing_raises_the_exception_of_its_model(self):
        iam, ssm, secrets = (root().client(name) for name in ("iam", "ssm", "secretsmanager"))
        with self.assertRaises(iam.exceptions.NoSuchEntityException) as caught:
            iam.get_role(RoleName="nobody")
        self.assertEqual(caught.exception.response["ResponseMetadata"]["HTTPStatusCode"], 404)
        with self.assertRaises(ssm.exceptions.ParameterNotFound):
            ssm.get_parameter(Name="/nowhere")
        with self.assertRaises(secrets.exceptions.ResourceNotFoundException) as caught:
            secrets.get_secret_value(SecretId="nowhere")
        message = caught.exception.response["Error"]["Message"]
        self.assertEqual(message, "Secrets Manager can't find the specified secret.")

    def test_lists_are_paged(self):
        iam = root().client("iam")
        for number in range(5):
            iam.create_role(
                RoleName=f"paged-{number}", Path="/paged/", AssumeRolePolicyDocument=TRUST_ECS_TASKS
            )
        pages = iam.get_paginator("list_roles").paginate(PathPrefix="/paged/", PaginationConfig={"PageSize": 2})
        names = [[role["RoleName"] for role in page["Roles"]] for page in pages]
        self.assertEqual(names, [["paged-0", "paged-1"], ["paged-2", "paged-3"], ["paged-4"]])

    def test_objects_of_every_byte(self):
        s3 = root().client("s3")
        s3.create_bucket(Bucket="boto-photos")
        content = bytes(range(256))
        s3.put_object(Bucket="boto-photos", Key="a b/ü.bin", Body=content)
        self.assertEqual(s3.get_object(Bucket="boto-photos", Key="a b/ü.bin")["Body"].read(), content)
        self.assertEqual(s3.get_object(Bucket="boto-photos", Key="a b/ü.bin", Range="bytes=10-19")["ContentLength"], 10)
        listed = s3.list_objects_v2(Bucket="boto-photos")["Contents"]
        self.assertEqual([entry["Key"] for entry in listed], ["a b/ü.bin"])
        with self.assertRaises(s3.exceptions.NoSuchKey):
            s3.get_object(Bucket="boto-photos", Key="nowhere")

    def test_an_image_has_to_be_in_the_repository(self):
        ecr = root().client("ecr")
        made = ecr.create_repository(repositoryName="boto/app")["repository"]
        self.assertEqual(made["repositoryArn"], f"arn:aws:ecr:{REGION}:{ACCOUNT}:repository/boto/app")
        answer = ecr.batch_get_image(repositoryName="boto/app", imageIds=[{"imageTag": "latest"}])
        self.assertEqual(answer["failures"][0]["failureCode"], "ImageNotFound")


class Simulator(unittest.TestCase):
    """The policy simulator: decisions as data, and where they come from."""

    def test_policies_given_as_texts(self):
        iam = root().client("iam")
        policy = json.dumps({
            "Version": "2012-10-17",
            "Statement": [
                {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::photos/${aws:username}/*"},
                {"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"},
            ],
        })
        keys = iam.get_context_keys_for_custom_policy(PolicyInputList=[policy])["ContextKeyNames"]
        self.assertEqual(keys, ["aws:username"])
        asked = {
            "PolicyInputList": [policy],
            "ActionNames": ["s3:GetObject", "s3:DeleteObject", "ec2:RunInstances"],
            "ResourceArns": ["arn:aws:s3:::photos/ana/a.jpg"],
        }
        results = iam.simulate_custom_policy(**asked)["EvaluationResults"]
        self.assertEqual([result["MissingContextValues"] for result in results], [["aws:username"]] * 3)
        given = [{"ContextKeyName": "aws:username", "ContextKeyValues": ["ana"], "ContextKeyType": "string"}]
        answer = iam.simulate_custom_policy(**asked, ContextEntries=given)
        self.assertFalse(answer["IsTruncated"])
        results = answer["EvaluationResults"]
        self.assertEqual(
            [(result["EvalActionName"], result["EvalDecision"]) for result in results],
            [("s3:GetObject", "allowed"), ("s3:DeleteObject", "explicitDeny"), ("ec2:RunInstances", "implicitDeny")],
        )
        first, second = policy.index("{", 1), policy.index(", {", 1)
        allowed = {
            "SourcePolicyId": "PolicyInputList.1",
            "SourcePolicyType": "IAM Policy",
            "StartPosition": {"Line": 1, "Column": first + 1},
            "EndPosition": {"Line": 1, "Column": second + 1},
        }
        self.assertEqual(results[0]["MatchedStatements"], [allowed])
        self.assertEqual(results[0]["EvalDecisionDetails"], {})
        self.assertEqual(results[0]["ResourceSpecificResults"], [{
            "EvalResourceName": "arn:aws:s3:::photos/ana/a.jpg",
            "EvalResourceDecision": "allowed",
            "MatchedStatements": [allowed],
            "MissingContextValues": [],
        }])
        self.assertEqual(results[1]["MatchedStatements"][0]["StartPosition"], {"Line": 1, "Column": second + 1})
        self.assertEqual(results[2]["MatchedStatements"], [])

    def test_a_user_with_a_boundary(self):
        iam = root().client("iam")
        user("boto-sim", allow("s3:*", "ssm:*"))
        limit = iam.create_policy(PolicyName="boto-sim-limit", PolicyDocument=allow("s3:GetObject"))["Policy"]["Arn"]
        iam.create_user(UserName="boto-sim-bound", PermissionsBoundary=limit)
        iam.put_user_policy(UserName="boto-sim-bound", PolicyName="wide", PolicyDocument=allow("s3:*"))
        arn = f"arn:aws:iam::{ACCOUNT}:user/boto-sim-bound"
        actions = ["s3:GetObject", "s3:PutObject"]
        results = iam.simulate_principal_policy(PolicySourceArn=arn, ActionNames=actions)["EvaluationResults"]
        found = [
            (
                result["EvalDecision"],
                result["PermissionsBoundaryDecisionDetail"]["AllowedByPermissionsBoundary"],
                [statement["SourcePolicyId"] for statement in result["MatchedStatements"]],
            )
            for result in results
        ]
        self.assertEqual(found, [
            ("allowed", True, ["user_boto-sim-bound_wide"]),
            ("implicitDeny", False, []),
        ])
        self.assertEqual([result["EvalResourceName"] for result in results], ["*", "*"])
        with self.assertRaises(iam.exceptions.NoSuchEntityException):
            iam.simulate_principal_policy(
                PolicySourceArn=f"arn:aws:iam::{ACCOUNT}:user/nobody", ActionNames=actions
            )
        with self.assertRaises(iam.exceptions.InvalidInputException) as caught:
            iam.simulate_principal_policy(
                PolicySourceArn=f"arn:aws:sts::{ACCOUNT}:assumed-role/web/session", ActionNames=actions
            )
        self.assertEqual(
            caught.exception.response["Error"]["Message"],
            f"Invalid Entity Arn: arn:aws:sts::{ACCOUNT}:assumed-role/web/session does not clearly define entity type "
            "and name.",
        )

    def test_a_paginator_walks_through_the_actions(self):
        pages = root().client("iam").get_paginator("simulate_custom_policy").paginate(
            PolicyInputList=[allow("ssm:*")],
            ActionNames=["ssm:PutParameter", "ssm:GetParameter", "s3:GetObject"],
            PaginationConfig={"PageSize": 2},
        )
        decisions = [[result["EvalDecision"] for result in page["EvaluationResults"]] for page in pages]
        self.assertEqual(decisions, [["allowed", "allowed"], ["implicitDeny"]])


class Permissions(unittest.TestCase):
    def refused(self, call, **arguments) -> dict:
        with self.assertRaises(ClientError) as caught:
            call(**arguments)
        return caught.exception.response

    def test_an_explicit_deny_wins_and_says_so(self):
        deny = json.dumps({
            "Version": "2012-10-17",
            "Statement": {"Effect": "Deny", "Action": "ssm:GetParameter", "Resource": "*"},
        })
        dora = user("boto-dora", allow("ssm:*"), deny)
        error = self.refused(dora.client("ssm").get_parameter, Name="/x")["Error"]
        self.assertEqual(error["Code"], "AccessDeniedException")
        self.assertEqual(
            error["Message"],
            f"User: arn:aws:iam::{ACCOUNT}:user/boto-dora is not authorized to perform: ssm:GetParameter on resource: "
            f"arn:aws:ssm:{REGION}:{ACCOUNT}:parameter/x with an explicit deny in an identity-based policy",
        )

    def test_a_condition_is_honoured(self):
        only = json.dumps({
            "Version": "2012-10-17",
            "Statement": {
                "Effect": "Allow",
                "Action": "iam:PassRole",
                "Resource": "*",
                "Condition": {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}},
            },
        })
        iam, ecs = root().client("iam"), root().client("ecs")
        role = iam.create_role(RoleName="boto-task", AssumeRolePolicyDocument=TRUST_ECS_TASKS)["Role"]["Arn"]
        ecs.create_cluster(clusterName="boto")
        ecs.register_task_definition(
            family="boto", taskRoleArn=role, containerDefinitions=[{"name": "app", "image": "app", "memory": 64}]
        )
        finn = user("boto-finn", allow("ecs:RunTask"), only)
        error = self.refused(finn.client("ecs").run_task, cluster="boto", taskDefinition="boto:1")["Error"]
        self.assertEqual(
            error["Message"],
            f"User: arn:aws:iam::{ACCOUNT}:user/boto-finn is not authorized to perform: iam:PassRole on resource: "
            f"{role} because no identity-based policy allows the iam:PassRole action",
        )

    def test_s3_answers_403_with_a_reason(self):
        gus = user("boto-gus")
        response = self.refused(gus.client("s3").list_buckets)
        self.assertEqual(response["ResponseMetadata"]["HTTPStatusCode"], 403)
        self.assertEqual(response["Error"]["Code"], "AccessDenied")
        opening = f"User: arn:aws:iam::{ACCOUNT}:user/boto-gus is not authorized to perform: s3:ListAllMyBuckets"
        self.assertTrue(response["Error"]["Message"].startswith(opening), response["Error"]["Message"])

    def test_a_session_keeps_to_its_session_policy(self):
        trust = json.dumps({
            "Version": "2012-10-17",
            "Statement": {"Effect": "Allow", "Principal": {"AWS": ACCOUNT}, "Action": "sts:AssumeRole"},
        })
        iam = root().client("iam")
        role = iam.create_role(RoleName="boto-wide", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
        iam.put_role_policy(RoleName="boto-wide", PolicyName="all", PolicyDocument=allow("*"))
        hana = user("boto-hana", allow("sts:AssumeRole"))
        given = hana.client("sts").assume_role(
            RoleArn=role, RoleSessionName="narrow", Policy=allow("ssm:GetParameter")
        )["Credentials"]
        session = Person(given["AccessKeyId"], given["SecretAccessKey"], given["SessionToken"])
        error = self.refused(session.client("kms").list_keys)["Error"]
        self.assertEqual(
            error["Message"],
            f"User: arn:aws:sts::{ACCOUNT}:assumed-role/boto-wide/narrow is not authorized to perform: kms:ListKeys on "
            "resource: * because no session policy allows the kms:ListKeys action",
        )
        with self.assertRaises(session.client("ssm").exceptions.ParameterNotFound):
            session.client("ssm").get_parameter(Name="/nowhere")

    def test_a_deleted_key_no_longer_works(self):
        ivo = user("boto-ivo", allow("ecs:ListClusters"))
        self.assertIsInstance(ivo.client("ecs").list_clusters()["clusterArns"], list)
        key = ivo.environment["AWS_ACCESS_KEY_ID"]
        root().client("iam").delete_access_key(UserName="boto-ivo", AccessKeyId=key)
        error = self.refused(ivo.client("ecs").list_clusters)["Error"]
        self.assertEqual(error["Code"], "UnrecognizedClientException")


if __name__ == "__main__":
    unittest.main()
