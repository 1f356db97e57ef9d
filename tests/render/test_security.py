from __future__ import annotations

import base64
import hashlib
import re

import pytest

from minutes_archive.render.errors import SiteError
from minutes_archive.render.security import inline_hashes, policy, secure

HEAD = '<!doctype html><html><head>\n<meta charset="utf-8">\n<title>x</title></head><body>'


def digest(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def directives(html: str) -> dict[str, list[str]]:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert found
    return {part.split()[0]: part.split()[1:] for part in found[1].split("; ")}


def test_only_the_scripts_that_stand_in_the_page_may_run():
    html = (
        f'{HEAD}<script>a="å"</script><script src="x.js"></script><SCRIPT type="module">b</SCRIPT>'
    )

    rules = directives(secure(html))

    assert rules["script-src"] == ["'self'", digest('a="å"'), digest("b"), "'wasm-unsafe-eval'"]


def test_nothing_inline_or_foreign_is_allowed_in_general():
    rules = directives(secure(HEAD))

    assert rules["default-src"] == ["'self'"]
    assert rules["style-src"] == ["'self'"]
    assert rules["object-src"] == rules["base-uri"] == ["'none'"]
    assert rules["form-action"] == ["'self'"]
    assert "unsafe-inline" not in policy(HEAD)
    assert "http" not in policy(HEAD)


def test_data_blocks_and_files_are_no_inline_scripts():
    html = (
        '<script type="application/json">{}</script><script id="a" type=\'application/ld+json\'>'
        '{}</script><script defer src="a.js"></script>'
    )

    assert inline_hashes(html) == ()


def test_the_same_script_twice_is_allowed_once():
    assert inline_hashes("<script>a</script><script>a</script>") == (digest("a"),)


def test_the_policy_stands_before_anything_it_should_govern():
    html = secure(HEAD)

    assert html.index("Content-Security-Policy") < html.index("<title>")
    assert '<meta name="referrer" content="same-origin">' in html


def test_a_page_without_a_place_for_its_policy_stops_the_build():
    with pytest.raises(SiteError):
        secure("<html><head></head></html>")
