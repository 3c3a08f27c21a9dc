"""A build in a process of its own, for `test_killed`: the pages and site of a small edition, with a limit to the size of files.

python -m tests.edition.killed PAGES SITE DAY [LIMIT]
"""

from __future__ import annotations

import resource
import signal
import sys
from dataclasses import replace
from pathlib import Path

from generator.errors import PublishError
from generator.publish.pages import write_pages
from generator.publish.site import build_site
from tests.edition.sample import sample


def main(pages: str, site: str, day: str, limit: str = "") -> int:
    edition = replace(sample(), day=day)
    write_pages(edition, Path(pages))
    if limit:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that a write over the limit is an error and no death
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    try:
        build_site(Path(pages), Path(site), edition)
    except PublishError as e:
        print(e, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
