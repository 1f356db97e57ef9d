"""What every test may ask for: an option, and the one browser of the session."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from browser.harness import find_chromium
from mutation_order import pytest_configure  # noqa: F401 - a hook of pytest's

settings.register_profile("untimed", deadline=None)  # speed is measured by benchmarks
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the pages as they are now over the golden ones, to be looked at in the diff",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium; a machine that runs every test (CI=true) must have it.

    One for all tests: a second one cannot be started while the first still runs.
    """
    chromium = find_chromium()
    if chromium is None:
        why = "no chromium on this machine (make browser installs it)"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(why)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield running
        running.close()
