"""Findings in words, in the forms that people and machines read."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from minutes_archive.findings import Finding, Level
from minutes_archive.private_data import PrivateKind, find_private, mask_private
from minutes_archive.slugs import slugify
from minutes_archive.texts import Texts

_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_SEVERITIES = {Level.ERROR: "critical", Level.WARNING: "minor", Level.NOTE: "info"}
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
_LINES_TO_PASTE = "paste"
_NAMED = {"changed": "record", "lacks": "correction"}
"""Parameters that hold keys, each with a word of its own, and where these words stand."""
_LONGEST_HARMLESS = 5


def describe(finding: Finding, texts: Texts) -> tuple[str, str]:
    """Say what is wrong, and what to write instead.

    A kind may have several wordings: `message_with_x` and `hint_with_x` are used where the
    finding's parameter `x` is not empty, and `report.hint_with_x` where the kind has none.

    Args:
        finding: The finding.
        texts: The words of the reader's language.

    Returns:
        Message and hint; the hint may have several lines, the message has one.
    """
    shown = _without_slugs({name: _shown(value, name) for name, value in finding.params}, finding)
    params = {name: _spelled(value, _NAMED.get(name), texts) for name, value in shown.items()}
    message = _words(finding, "message", params, texts)
    return " ".join(message.split()), _words(finding, "hint", params, texts).strip()


def _words(finding: Finding, part: str, params: Mapping[str, str], texts: Texts) -> str:
    """Choose the wording that the parameters ask for, and fill them in."""
    key = f"finding.{finding.code}.{part}"
    for name, value in params.items():
        keys = (f"{key}_with_{name}", f"report.{part}_with_{name}")
        if value and (own := next(filter(texts.has, keys), None)):
            key = own
            break
    return texts.words[key].format_map(params)


def masked(text: str) -> str:
    """Hide every private number and address in what is about to be printed.

    Findings about private data carry none. But any other may quote a value of a file, and an
    error its input: this is the net below them all.

    Args:
        text: Anything for a log.
    """
    return mask_private(text)


def _shown(value: str, name: str) -> str:
    """Prepare a parameter for printing; few are long enough to hold an address or a number."""
    return _visible(masked(value) if len(value) > _LONGEST_HARMLESS else value, name)


def _without_slugs(shown: Mapping[str, str], finding: Finding) -> Mapping[str, str]:
    """Hide a private value also where a suggestion is made of it: anna@a.example, anna-a-example.

    Args:
        shown: The parameters as they are about to be printed.
        finding: The finding.
    """
    slugs = {
        slugify(value[hit.start : hit.end])
        for name, value in finding.params
        if len(value) > _LONGEST_HARMLESS
        for hit in find_private(value)
        if hit.kind is not PrivateKind.PROTECTED_IDENTITY
    }
    if not slugs:
        return shown
    slug = re.compile("|".join(map(re.escape, sorted(slugs, key=len, reverse=True))))
    return {name: slug.sub("***", value) for name, value in shown.items()}


def _spelled(keys: str, table: str | None, texts: Texts) -> str:
    """Give the words of keys parted by commas; what has no words is shown as it is."""
    if table is None:
        return keys
    named = (f"{table}.{key}" for key in keys.split(", "))
    return texts.listed(
        [texts(name) if texts.has(name) else name.rpartition(".")[2] for name in named]
    )


def _visible(text: str, name: str = "") -> str:
    """Show control characters by their number: a terminal would obey some of them.

    Only lines to paste, which the archive has written itself, may be more than one.
    """
    if name != _LINES_TO_PASTE:
        text = " ".join(text.split("\n"))
    return _CONTROL.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)


def render_findings(findings: Sequence[Finding], texts: Texts, form: str) -> str:
    """Write findings in one of the forms in `FORMATS`.

    Args:
        findings: The findings, sorted.
        texts: The words of the reader's language.
        form: "text", "github", "gitlab" or "json".

    Raises:
        ValueError: There is no such form.
    """
    if form not in _RENDERERS:
        raise ValueError(f"no form {form!r}; there are {FORMATS}")
    return _RENDERERS[form](findings, texts)


def count_line(findings: Sequence[Finding], texts: Texts) -> str:
    """Count the findings in one line: "2 fel och 1 varning.".

    Args:
        findings: Any findings.
        texts: The words of the reader's language.
    """
    if not findings:
        return texts("report.nothing")
    counts = Counter(finding.level for finding in findings)
    parts = [texts.count(f"report.{level}", counts[level]) for level in Level if counts[level]]
    files = texts.count("report.files", len({finding.path for finding in findings}))
    return texts("report.sum", counts=texts.listed(parts), files=files)


def _text(findings: Sequence[Finding], texts: Texts) -> str:
    """Write a line a finding with its hint under it, and a count at the end."""
    lines = []
    for finding in findings:
        message, hint = describe(finding, texts)
        place = f"{_one_line(finding.path)}:{finding.line}:{finding.column}"
        lines.append(f"{place}: {texts(f'level.{finding.level}')} {finding.code} {message}")
        lines.extend(f"    {line}".rstrip() for line in hint.split("\n"))
    lines.append(count_line(findings, texts))
    return "\n".join(lines) + "\n"


def _github(findings: Sequence[Finding], texts: Texts) -> str:
    """Write workflow commands that GitHub shows beside the changed lines."""
    lines = []
    for finding in findings:
        message, hint = describe(finding, texts)
        title = f"{finding.code} {texts(f'finding.{finding.code}.title')}"
        place = f"file={_property(masked(finding.path))},line={finding.line},col={finding.column}"
        body = _data(f"{message}\n{hint}")
        command = _COMMANDS[finding.level]
        lines.append(f"::{command} {place},title={_property(title)}::{body}")
    return "".join(f"{line}\n" for line in [*lines, count_line(findings, texts)])


def github_summary(findings: Sequence[Finding], texts: Texts) -> str:
    """Write the findings as a Markdown page for the summary of a GitHub job.

    Args:
        findings: The findings, sorted.
        texts: The words of the reader's language.
    """
    rows = [f"## {texts('report.heading')}", "", count_line(findings, texts)]
    if findings:
        heads = [texts(f"report.column_{name}") for name in ("place", "level", "fault", "hint")]
        rows += ["", _row(heads), "| --- | --- | --- | --- |"]
    for finding in findings:
        message, hint = describe(finding, texts)
        place = f"{_one_line(finding.path)}:{finding.line}"
        fault = f"{finding.code} {message}"
        rows.append(_row([place, texts(f"level.{finding.level}"), fault, hint]))
    return "\n".join(rows) + "\n"


def _row(cells: Sequence[str]) -> str:
    """Write a row of a Markdown table; nothing in it is read as markup."""
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(text: str) -> str:
    """Write a text as a cell of a Markdown table."""
    safe = re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", text)
    return safe.replace("\n", "<br>")


def _gitlab(findings: Sequence[Finding], texts: Texts) -> str:
    """Write a report in GitLab's Code Quality form."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in findings:
        message, hint = describe(finding, texts)
        # Made of what is shown: a checksum of a number tells the number to one who tries all.
        same = f"{finding.code}\0{masked(finding.path)}\0{message}\0{hint}"
        seen[same] += 1
        issues.append(
            {
                "description": f"{finding.code} {message} {hint}",
                "check_name": finding.code,
                "fingerprint": hashlib.sha256(f"{same}\0{seen[same]}".encode()).hexdigest(),
                "severity": _SEVERITIES[finding.level],
                "location": {
                    "path": masked(finding.path),
                    "lines": {"begin": finding.line},
                },
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def finding_objects(findings: Sequence[Finding], texts: Texts) -> list[dict[str, str | int]]:
    """Tell of findings as objects for other tools.

    Args:
        findings: The findings, sorted.
        texts: The words of the reader's language.
    """
    objects: list[dict[str, str | int]] = []
    for finding in findings:
        message, hint = describe(finding, texts)
        objects.append(
            {
                "path": masked(finding.path),
                "line": finding.line,
                "column": finding.column,
                "level": str(finding.level),
                "code": finding.code,
                "message": message,
                "hint": hint,
            }
        )
    return objects


def _json(findings: Sequence[Finding], texts: Texts) -> str:
    """Write a list of objects for other tools."""
    return json.dumps(finding_objects(findings, texts), ensure_ascii=False, indent=2) + "\n"


def _one_line(text: str) -> str:
    """Show a path on one line, whatever its name holds."""
    return _visible(masked(text))


def _data(text: str) -> str:
    """Escape a message for a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a property for a workflow command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_RENDERERS: Mapping[str, Callable[[Sequence[Finding], Texts], str]] = {
    "text": _text,
    "github": _github,
    "gitlab": _gitlab,
    "json": _json,
}

FORMATS = tuple(_RENDERERS)
"""The forms that findings can be written in."""
