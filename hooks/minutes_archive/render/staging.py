"""The published site is swapped, never edited in place.

A build grows in a hidden folder beside the site and takes its place by two renames when it
has succeeded. A lock that dies with its process tells a build at work from one that was
killed, so what a killed build left is cleared away at the next start.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_BUILDING = "building"
_PREVIOUS = "previous"


@dataclass(slots=True)
class Staging:
    """A folder in which a build grows until it takes the site's place.

    `target` is the site, `folder` the build; `lock` is the descriptor that holds the folder.
    """

    target: Path
    folder: Path
    lock: int | None

    @classmethod
    def open(cls, site: Path) -> Staging:
        """Clear away what killed builds left, then make a new folder.

        Args:
            site: The site's folder; it need not exist. A link is followed, not replaced.

        Raises:
            OSError: No folder can be made beside the site or in it.
        """
        target = Path(os.path.realpath(site))
        home = _home(target)
        home.mkdir(parents=True, exist_ok=True)
        with _locked(home):
            _recover(target, home)
            folder = home / f".{target.name}-{_BUILDING}-{os.getpid()}"
            folder.mkdir()
            lock = _hold(folder)
        return cls(target, folder, lock)

    def publish(self) -> None:
        """Put the build in the site's place.

        Raises:
            OSError: It could not be moved; the previous site stands as it was.
        """
        home = self.folder.parent
        with _locked(home):
            if home == self.target:
                _move_into(self.folder, self.target)
            else:
                _swap(self.folder, self.target)
        self.discard()

    def discard(self) -> None:
        """Remove the build, if it is still there, and let go of its lock."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self.lock is not None:
            os.close(self.lock)
            self.lock = None


def _home(target: Path) -> Path:
    """Choose where to build: beside the site, or inside it where that is all we may touch."""
    beside = target.parent
    if os.path.ismount(target) or (beside.exists() and not os.access(beside, os.W_OK)):
        return target
    return beside


def _swap(folder: Path, target: Path) -> None:
    """Rename the old site away and the new one in."""
    previous = target.with_name(f".{target.name}-{_PREVIOUS}-{os.getpid()}")
    if target.exists():
        target.rename(previous)
    try:
        folder.rename(target)
    except OSError:
        if previous.exists():
            previous.rename(target)
        raise
    _retire(previous, target)


def _retire(previous: Path, target: Path) -> None:
    """Remove an old site, but keep its hidden files, such as a checkout's .git."""
    if not previous.exists():
        return
    for entry in previous.glob(".*"):
        if not (target / entry.name).exists():
            entry.rename(target / entry.name)
    shutil.rmtree(previous)


def _move_into(folder: Path, target: Path) -> None:
    """Replace what a folder that cannot be renamed holds; hidden files stay."""
    for entry in target.iterdir():
        if not entry.name.startswith("."):
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
    for entry in folder.iterdir():
        entry.replace(target / entry.name)


def _recover(target: Path, home: Path) -> None:
    """Clear away what killed builds left; bring back a site that one had renamed away."""
    for previous in sorted(home.glob(f".{target.name}-{_PREVIOUS}-*")):
        if target.exists():
            _retire(previous, target)
        else:
            previous.rename(target)
    for folder in sorted(home.glob(f".{target.name}-{_BUILDING}-*")):
        lock = _hold(folder)
        if lock is not None or sys.platform == "win32":
            shutil.rmtree(folder, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def _hold(folder: Path, *, wait: bool = False) -> int | None:
    """Lock a folder for as long as this process lives.

    Returns:
        The descriptor that holds the lock; None where another process has it, and on
        Windows, which has no such locks: only one build at a time is safe there.
    """
    if sys.platform == "win32":
        return None
    import fcntl

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep other builds from swapping in the same folder meanwhile."""
    descriptor = _hold(folder, wait=True)
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)
