"""`python -m vetdesk.verify` is `vetdesk-verify`."""

import sys

from vetdesk.verify.command import main

if __name__ == "__main__":
    sys.exit(main())
