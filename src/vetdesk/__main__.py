"""`python -m vetdesk`, and what the installed command runs."""

import sys


def main() -> int:
    """Open the desk, or run a command; a child process of a frozen build does its work here and ends."""
    if getattr(sys, "frozen", False) and (code := _as_child()) is not None:
        return code
    if len(sys.argv) == 1:  # the desk of every day does not wait for the machinery of the commands
        from vetdesk.app import run
        from vetdesk.demo.practice import PracticeStation

        return run(make_practice=PracticeStation)
    from vetdesk.cli import main as run_command

    return run_command()


def _as_child() -> int | None:
    """The exit code of the child that this process was started to be, None if it is the program itself."""
    import multiprocessing

    from vetdesk.files.pages.reader import CHILD_ARGUMENT as OF_PAGES
    from vetdesk.files.workbooks.reader import CHILD_ARGUMENT as OF_WORKBOOKS
    from vetdesk.storage.scan_processes import CHILD_ARGUMENT as OF_SCANS

    multiprocessing.freeze_support()
    if sys.argv[1:2] == [OF_WORKBOOKS]:
        from vetdesk.files.workbooks import child

        return child.main()
    if sys.argv[1:2] == [OF_PAGES]:
        from vetdesk.files.pages import child as page_child

        return page_child.main()
    if sys.argv[1:2] == [OF_SCANS]:
        from vetdesk.storage import scan_child

        return scan_child.main()
    return None


if __name__ == "__main__":
    sys.exit(main())
