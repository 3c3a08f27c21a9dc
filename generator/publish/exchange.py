"""A folder made anew beside its place and put there in one step: what stands there is the old one or the new one, each whole.

Linux exchanges two names at once (renameat2, since 3.15). Elsewhere two renames are needed; a build that is killed between them
leaves the old folder aside, and the next one puts it back before it begins.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.errors import PublishError

_AT_FDCWD = -100  # <fcntl.h>: paths are relative to the working folder
_RENAME_EXCHANGE = 2  # <linux/fs.h>
_AGAIN = "mend that and build again; the last good site stands as it was"
# A folder with other things in it is not ours to replace. A site has this file in it; placeholders may stand in a folder of none.
MARK = "index.html"
PLACEHOLDERS = (".gitkeep", ".gitignore", ".nojekyll", "CNAME")


@contextmanager
def in_place_of(target: Path) -> Iterator[Path]:
    """Gives an empty folder; when the block ends well it takes the place of `target`, else `target` stays as it was.

    Raises PublishError when `target` is something else than a site, or another build is at work on it.
    """
    target = Path(os.path.abspath(target))
    if target.is_symlink():
        target = target.resolve()
    if not target.name:
        raise PublishError("the root of all folders is no place for a site", file=str(target), advice="name a folder with --out")
    aside, new = target.with_name(f".{target.name}.old"), target.with_name(f".{target.name}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if aside.is_dir() and not target.exists():
            aside.rename(target)  # a build was killed between its two renames
        target.mkdir(exist_ok=True)
    except OSError as e:
        raise PublishError(f"the site cannot be written: {e.strerror}", file=str(target), advice=_AGAIN) from e
    with alone(target):
        _check_ours(target)
        for left in (new, aside):
            shutil.rmtree(left, ignore_errors=True)
        try:
            new.mkdir()
            yield new
            for name in PLACEHOLDERS:
                if (target / name).is_file():
                    shutil.copyfile(target / name, new / name)
            _exchange(new, target, aside)
        except OSError as e:
            raise PublishError(
                f"the site cannot be written: {e.strerror or e}", file=str(e.filename or target), advice=_AGAIN
            ) from e
        finally:
            shutil.rmtree(new, ignore_errors=True)
            if target.exists():
                shutil.rmtree(aside, ignore_errors=True)


def _check_ours(target: Path) -> None:
    others = [name for name in os.listdir(target) if name not in PLACEHOLDERS]
    # A checkout that a site was committed to: what hides in it is more than a site.
    kept = [name for name in others if name == ".git" or (name.startswith(".") and (target / name).is_dir())]
    if kept:
        raise PublishError(
            f"the folder holds more than a site ({sorted(kept)[0]}), which would be lost",
            file=str(target),
            advice="name a folder of its own with --out, and copy the site from there",
        )
    if others and not ((target / MARK).is_file() and (target / "articles").is_dir()):
        raise PublishError(
            f"the folder holds other things than a site ({sorted(others)[0]}), and would be replaced",
            file=str(target),
            advice="name an empty folder with --out",
        )


@contextmanager
def alone(target: Path) -> Iterator[None]:
    """Holds the folder itself as the lock, so that nothing is left behind when a build is killed. Raises PublishError when another
    build holds it."""
    if sys.platform == "win32":  # pragma: no cover - a folder cannot be opened there
        yield
        return
    import fcntl

    handle = os.open(target, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as e:
            if e.errno in (errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK):  # a file system without locks
                yield
                return
            raise PublishError("another build is at work here", file=str(target), advice="wait for it to end") from None
        if not (target.exists() and os.path.samestat(os.fstat(handle), target.stat())):
            raise PublishError("another build has just replaced this folder", file=str(target), advice="build again")
        yield
    finally:
        os.close(handle)


def _exchange(new: Path, target: Path, aside: Path) -> None:
    if _swap(new, target):
        return
    target.rename(aside)
    try:
        new.rename(target)
    except OSError:
        with suppress(OSError):
            aside.rename(target)
        raise


def _swap(a: Path, b: Path) -> bool:
    """Exchange two names at once; False where the system or the file system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done: int = rename(_AT_FDCWD, os.fsencode(a), _AT_FDCWD, os.fsencode(b), _RENAME_EXCHANGE)
    return done == 0
