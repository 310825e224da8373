"""Child processes that begin warm: forked from one that has imported what they need, not started from nothing.

A reading of a workbook or a scan runs in a process of its own, whose imports take longer than most files of the tests.
What the child does, its limits and its pipes stay the program's own. The tests of the readers themselves and the long
tier start real ones.
"""

import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

WORKBOOKS, PAGES = "vetdesk.files.workbooks.child", "vetdesk.files.pages.child"
POSSIBLE = hasattr(os, "fork") and hasattr(socket, "send_fds")
_ROOT = Path(__file__).parents[1]
_NEEDED = ("openpyxl", "PIL.Image", "python_calamine", "pypdfium2", "zxingcpp", "vetdesk.files.pages.reading_codes")
"""What the children import while they work; whatever is not there is left to them."""
_FORWARD = """
import os, socket, sys
with socket.socket(socket.AF_UNIX) as line:
    os.chdir(sys.argv[1])  # the whole name of a socket may be too long for one
    line.connect("warm")
    socket.send_fds(line, [sys.argv[2].encode()], [0, 1, 2])
    for stream in (0, 1):
        os.close(stream)
    sys.exit(int(line.recv(8) or b"1"))
"""


class WarmChildren:
    """Starts warm children; the first one starts the process that all are forked from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server: subprocess.Popen[bytes] | None = None

    def command(self, module: str) -> list[str]:
        """The command line of a warm child."""
        if self._server is None:
            self._server = self._started()
        return [sys.executable, "-I", "-S", "-c", _FORWARD, str(self._folder), module]

    def close(self) -> None:
        """End the process that children are forked from."""
        if self._server is not None:
            self._server.communicate()

    def _started(self) -> subprocess.Popen[bytes]:
        server = subprocess.Popen(
            [sys.executable, "-m", "tests.warm_children", str(self._folder)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=_ROOT,
        )  # fmt: skip
        assert server.stdout is not None
        assert server.stdout.readline() == b"ready\n"
        return server


def _serve(folder: Path) -> None:
    """Fork a child for every connection until standard input ends."""
    for module in (WORKBOOKS, PAGES, *_NEEDED):
        with suppress(ImportError):
            __import__(module)
    with socket.socket(socket.AF_UNIX) as door:
        here = Path.cwd()
        os.chdir(folder)
        door.bind("warm")
        os.chdir(here)
        door.listen(16)
        print("ready", flush=True)
        threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
        while True:
            line, _address = door.accept()
            if os.fork() == 0:
                door.close()
                _attend(line)
            line.close()
            with suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass


def _attend(line: socket.socket) -> None:
    """Run one child; whoever asked for it and ends before, ends it too."""
    name, streams, _flags, _address = socket.recv_fds(line, 256, 3)
    child = os.fork()
    if child == 0:
        line.close()
        for target, stream in enumerate(streams):
            os.dup2(stream, target)
            os.close(stream)
        sys.stdin, sys.stdout = open(0, closefd=False), open(1, "w", closefd=False)  # noqa: SIM115  # the process's own
        with suppress(BaseException):
            os._exit(sys.modules[name.decode()].main())
        os._exit(1)
    for stream in streams:
        os.close(stream)
    threading.Thread(target=_end_with, args=(line, child), daemon=True).start()
    _pid, status = os.waitpid(child, 0)
    with suppress(OSError):
        line.sendall(str(os.waitstatus_to_exitcode(status) & 0xFF).encode())
    os._exit(0)


def _end_with(line: socket.socket, child: int) -> None:
    line.recv(1)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
