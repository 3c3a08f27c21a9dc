"""The command in a process of its own with a limit to the size of any file it writes, for `test_killed`.

python -m tests.edition.killed LIMIT COMMAND…
"""

from __future__ import annotations

import resource
import signal
import sys

from generator.cli import main

if __name__ == "__main__":
    limit = int(sys.argv[1])
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that a write over the limit is an error and no death
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    main(sys.argv[2:])
