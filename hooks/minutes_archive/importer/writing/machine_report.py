"""What an import came to, for other programs: one object a source file."""

from __future__ import annotations

import datetime as dt
import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, partial

from minutes_archive.findings import Finding
from minutes_archive.importer.draft import Draft, SectionDraft, in_source_order, place_of
from minutes_archive.importer.facts import Confidence, Key, Taken, Value
from minutes_archive.importer.writing.compose import Written
from minutes_archive.importer.writing.tree import Tree
from minutes_archive.report import finding_objects
from minutes_archive.texts import Texts

_SAME = (str, int)
_MAPPINGS = (dict, Mapping)
_LISTS = (list, tuple)

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def as_text(answer: Json) -> str:
    """Write what is told to other programs as JSON, with a line for each value.

    Indents would make the standard library write in Python instead of C, nearly three times as
    slowly, and a report is often longer than its source. It is made anew, so that it holds itself
    nowhere, which need not be checked.

    Args:
        answer: An object, or a list of them.
    """
    separators = (",\n", ": ")
    text = json.dumps(answer, ensure_ascii=False, separators=separators, check_circular=False)
    return text + "\n"


def minutes_object(written: Written, shown: str, texts: Texts) -> dict[str, Json]:
    """Tell of minutes that were written.

    Args:
        written: The minutes.
        shown: What findings call the file.
        texts: The words of the reader's language.
    """
    return {
        "source": written.draft.source.name,
        "file": shown,
        "front_matter": _plain(written.tree),
        "sections": [_section(section, written, texts) for section in written.draft.sections],
        "leftovers": _leftovers(written.draft, texts),
        "doubts": [{"key": told.key, "line": told.line, "why": told.why} for told in written.told],
        "values": _values(written),
        "people": [
            {
                "name": match.name,
                "known": match.known.slug if match.known is not None else None,
                "near": match.near.slug if match.near is not None else None,
            }
            for match in written.people
        ],
        "findings": [
            *_rescued(written, shown, texts),
            *findings_list(written.findings, shown, texts),
        ],
    }


def refused_object(source: str, why: str, code: str, line: int = 1) -> dict[str, Json]:
    """Tell of a file that no minutes could be made of.

    Args:
        source: The file's name.
        why: Why, in words.
        code: The kind of refusal.
        line: The line of the file that it is about.
    """
    return {
        "source": source,
        "refused": why,
        "front_matter": {},
        "sections": [],
        "leftovers": [],
        "doubts": [],
        "findings": [own_finding(source, line, code, why)],
    }


def own_finding(path: str, line: int, code: str, message: str, level: str = "error") -> Json:
    """Make a finding of the importer's own, in the form of the others.

    Args:
        path: The file.
        line: Its line.
        code: What kind of finding it is: "import.lost".
        message: What is the matter.
        level: "error", "warning" or "note".
    """
    return {
        "path": path,
        "line": line,
        "column": 1,
        "level": level,
        "code": code,
        "message": message,
        "hint": "",
    }


def findings_list(findings: Sequence[Finding], shown: str, texts: Texts) -> list[Json]:
    """Write findings as `validate.py --format json` does.

    Args:
        findings: The findings.
        shown: What to call the file.
        texts: The words of the reader's language.
    """
    return [{**entry, "path": shown} for entry in finding_objects(findings, texts)]


def _rescued(written: Written, shown: str, texts: Texts) -> list[Json]:
    """Tell of words that were put at the end because nothing else had claimed them."""
    if not written.rescued:
        return []
    words = texts("importer.writing.rescued", words=" … ".join(written.rescued)[:300])
    return [own_finding(shown, 1, "import.rescued", words, "warning")]


def _section(draft: SectionDraft, written: Written, texts: Texts) -> Json:
    """Tell of one §, in the source's own words."""
    section = draft.section
    entries = written.tree.get("items")
    entry = entries.get(section.number) if isinstance(entries, dict) else None
    known = entry if isinstance(entry, dict) else {}
    decided = "\n".join(
        [line.text for part in draft.parts if part.fixed == "Beslut" for line in part.lines]
    )
    case = known.get("case") or section.case
    decision = known.get("decision") or decided
    return {
        "number": section.number,
        "title": "" if section.title == texts("importer.writing.untitled") else section.title,
        "case": str(case) if case else None,
        "text": "\n".join(_texts(draft)),
        "decision": str(decision) if decision else None,
        "outcome": str(known["outcome"]) if "outcome" in known else None,
        "line": section.line,
    }


def _texts(draft: SectionDraft) -> list[str]:
    """Give the text of each line of a §, those of its headings too."""
    texts: list[str] = []
    for part in draft.parts:
        if part.foot:
            continue
        if part.heading is not None:
            texts.append(part.heading.text)
        texts += [line.text for line in part.lines]
    return texts


def left_out(draft: Draft) -> list[Taken]:
    """List all that is in no §, in the source's order.

    Args:
        draft: A draft whose pieces are in that order.
    """
    kept = [Taken(line, "kept") for line in (*draft.preamble, *draft.appendices)]
    return _merged(in_source_order(kept), draft.taken)


def _leftovers(draft: Draft, texts: Texts) -> list[Json]:
    """Tell of all that is in no §."""
    words, ways = cache(partial(reason_words, texts=texts)), cache(_way)
    told: list[Json] = []
    for line, reason, key in left_out(draft):
        entry: dict[str, Json] = {
            "line": line.number,
            "text": line.text,
            "reason": words(reason),
            "kind": reason,
        }
        if key:
            entry["key"] = ways(key)
        told.append(entry)
    return told


def _way(key: Key) -> str:
    """Write the way to a value: "present.3.items"."""
    return ".".join(map(str, key))


def _merged(few: Sequence[Taken], many: Sequence[Taken]) -> list[Taken]:
    """Put pieces together that both are in the source's order; of two at one place `few` is first.

    Args:
        few: Pieces.
        many: Others, which are looked at only where one of the few may stand.
    """
    merged: list[Taken] = []
    start = 0
    for one in few:
        end = bisect_left(many, place_of(one), start, key=place_of)
        merged += many[start:end]
        merged.append(one)
        start = end
    return [*merged, *many[start:]]


def reason_words(reason: str, texts: Texts) -> str:
    """Say why a piece of the source is in no §.

    Args:
        reason: The reason's name.
        texts: The words of the reader's language.
    """
    key = f"importer.taken.{reason}"
    return texts(key) if texts.has(key) else reason


def _values(written: Written) -> list[Json]:
    """Tell where each value was read and how surely."""
    sure = {one: one.name.lower() for one in Confidence}
    return [
        {"key": key, "line": fact.line, "confidence": sure[fact.confidence]}
        for key, fact in written.values
    ]


def _plain(value: Tree | Value | Mapping[str, Tree]) -> Json:
    """Write a value in JSON's own types, dates as text."""
    if isinstance(value, _SAME):
        return value
    if isinstance(value, _MAPPINGS):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, _LISTS):
        return [part if isinstance(part, str) else _plain(part) for part in value]
    return value.isoformat() if isinstance(value, dt.date) else str(value)
