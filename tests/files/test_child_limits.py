"""Read in a child, because a limit of a process is never raised again."""

import subprocess
import sys

import pytest

_TOLD = (
    "import resource; from vetdesk.files.child_limits import limit_memory; limit_memory(1 << 30);"
    " print(resource.getrlimit(resource.RLIMIT_AS)[0], *resource.getrlimit(resource.RLIMIT_CORE))"
)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_child_is_bounded_and_its_memory_is_never_written_to_disk():
    done = subprocess.run([sys.executable, "-c", _TOLD], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(1 << 30), "0", "0"]
