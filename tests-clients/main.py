"""Runs every test of this directory and ends with one line in the form of cargo's."""

import sys
import time
import unittest
from pathlib import Path


def main() -> int:
    began = time.monotonic()
    suite = unittest.defaultTestLoader.discover(str(Path(__file__).parent))
    result = unittest.TextTestRunner(verbosity=2, stream=sys.stdout).run(suite)
    failed = len(result.failures) + len(result.errors)
    passed = result.testsRun - failed - len(result.skipped)
    outcome = "FAILED" if failed else "ok"
    print(
        f"test result: {outcome}. {passed} passed; {failed} failed; {len(result.skipped)} ignored; "
        f"0 measured; 0 filtered out; finished in {time.monotonic() - began:.2f}s"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
