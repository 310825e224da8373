"""`python -m vetdesk`, and what the installed command runs."""

import multiprocessing
import sys

from vetdesk.cli import main as run_command_line
from vetdesk.files.workbooks.reader import CHILD_ARGUMENT


def main() -> int:
    """Run the command line; a worker process of a frozen build does its work here and ends."""
    multiprocessing.freeze_support()
    if sys.argv[1:2] == [CHILD_ARGUMENT]:
        from vetdesk.files.workbooks import child

        return child.main()
    return run_command_line()


if __name__ == "__main__":
    sys.exit(main())
