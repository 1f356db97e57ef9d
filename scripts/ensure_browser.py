"""Find Chromium for the browser tests, or install it where that is possible."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser")

HOW_TO_INSTALL = """\
Webbläsartesterna behöver Chromium, och det finns inte på den här datorn.
  Debian, Ubuntu:  sudo apt-get install chromium
  Någon annan:     installera Chromium så att kommandot chromium går att köra
(The browser tests need Chromium: install it so that `chromium` is a command.)"""


def find_browser() -> str | None:
    """Give the path of Chromium, or None where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def may_install() -> bool:
    """Say whether this is a Debian system and we are root on it."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and bool(shutil.which("apt-get"))


def install_browser() -> None:
    """Install Debian's Chromium with apt-get, whose words go to the error stream."""
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    subprocess.run(["/usr/bin/apt-get", "update", "-qq"], stdout=sys.stderr, check=False)
    subprocess.run(
        ["/usr/bin/apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
        stdout=sys.stderr,
        check=False,
    )


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.parse_args()
    if not find_browser() and may_install():
        install_browser()
    if browser := find_browser():
        print(f"Chromium: {browser}")
        return 0
    print(HOW_TO_INSTALL, file=sys.stderr)
    if os.environ.get("CI") == "true":
        return 1
    print("Webbläsartesterna kan inte köras (browser tests cannot run).", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
