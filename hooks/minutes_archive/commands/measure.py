"""Time and memory of a command and everything it starts; needs Linux's /proc for the memory."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_INTERVAL = 0.05


@dataclass(frozen=True, slots=True)
class Usage:
    """What a command took; memory is the peak of all its processes, shared parts once (PSS).

    Memory is 0 where it was not watched.
    """

    seconds: float
    megabytes: float
    exit_code: int


def measure(
    command: Sequence[str], cwd: Path, env: Mapping[str, str], *, memory: bool = True
) -> Usage:
    """Run a command and measure it.

    Args:
        command: The command and its arguments.
        cwd: The folder to run it in.
        env: Its environment.
        memory: Whether to watch its memory, which takes some of its time.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, env=dict(env))  # noqa: S603 - its caller's own
    peak = 0
    while memory and process.poll() is None:
        peak = max(peak, sum(_kilobytes(pid) for pid in _tree(process.pid)))
        time.sleep(_INTERVAL)
    exit_code = process.wait()
    return Usage(time.perf_counter() - start, peak / 1024, exit_code)


def _tree(pid: int) -> Iterator[int]:
    """List a process and those it has started, at whatever depth."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in _read(children).split():
            yield from _tree(int(child))


def _kilobytes(pid: int) -> int:
    """Give a process's share of memory; 0 where it has just ended."""
    lines = _read(Path(f"/proc/{pid}/smaps_rollup")).splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _read(file: Path) -> str:
    """Read a file of the kernel's; a process may end at any moment."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        return ""
