"""The front matter of a draft: its values in order, with a comment above each doubtful one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from minutes_archive.importer.attendance import written_run
from minutes_archive.importer.draft import Draft
from minutes_archive.importer.facts import Doubt, Fact
from minutes_archive.importer.writing.matter import (
    Assignment,
    FrontMatter,
    in_words,
    meeting_day,
    placed,
)
from minutes_archive.importer.writing.paragraphs import Division
from minutes_archive.importer.writing.plain import as_written, item_text
from minutes_archive.importer.writing.removed import list_removed
from minutes_archive.importer.writing.tree import Front, Tree, build_tree, key_after, positions
from minutes_archive.model import PartKind, name_key
from minutes_archive.parse import ParsedItem
from minutes_archive.texts import Texts

_PSEUDO = frozenset({"council_name"})
_CONFIDENCE = attrgetter("confidence")
_LINE = attrgetter("line")


def write_front_matter(
    draft: Draft,
    assignment: Assignment,
    items: Sequence[ParsedItem],
    divisions: Sequence[Division],
    texts: Texts,
) -> FrontMatter:
    """Put the front matter of a draft together.

    Args:
        draft: The draft.
        assignment: What the command knows.
        items: The §§ as the parser reads them in the written text.
        divisions: Words that the source divides at a line's end.
        texts: The words of the file's language.
    """
    facts = sorted(draft.facts, key=_CONFIDENCE, reverse=True)  # Of two the surer one is kept.
    values, about_headings, about_meeting = _sorted_out(facts)
    tree = build_tree(values)
    tree["council"] = assignment.council
    day = meeting_day(values, assignment.day)
    if day is not None:
        tree["date"] = day
    tree["status"] = "draft"
    _put_words_together(tree, divisions)
    _plain_names(tree)
    _quote_decisions(tree, items)
    tree["source"] = _source(draft, assignment, texts)
    matter = FrontMatter(Front(tree), positions(facts), assignment.schema, texts)
    _tell_officers(matter)
    _tell_missing(matter, draft)
    _tell_meeting(matter, about_meeting, assignment)
    _tell_headings(matter, draft, about_headings)
    _tell_facts(matter, facts)
    return matter


def _sorted_out(facts: Iterable[Fact]) -> tuple[list[Fact], list[Fact], list[Fact]]:
    """Part values from doubts about the headings of §§, and from what only the writing needs."""
    values: list[Fact] = []
    about_headings: list[Fact] = []
    about_meeting: list[Fact] = []
    for fact in facts:
        key = fact.key
        if not key or key[0] in _PSEUDO:
            about_meeting.append(fact)
        elif len(key) == 2 and key[0] == "items" and not isinstance(fact.value, Mapping):
            about_headings.append(fact)
        else:
            values.append(fact)
    return values, about_headings, about_meeting


def _put_words_together(tree: dict[str, Tree], divisions: Sequence[Division]) -> None:
    """Write words in values as they are written in the text."""
    if divisions:
        tree.update({key: _mended(value, divisions) for key, value in tree.items()})


def _mended(value: Tree, divisions: Sequence[Division]) -> Tree:
    """Put the divided words of a value together."""
    if isinstance(value, str):
        for division in divisions:
            value = value.replace(division.parted, division.whole)
        return value
    if isinstance(value, list):
        return [_mended(part, divisions) for part in value]
    if isinstance(value, dict):
        return {key: _mended(part, divisions) for key, part in value.items()}
    return value


def _plain_names(tree: dict[str, Tree]) -> None:
    """Write people of whom nothing else is said as names alone."""
    for key in ("present", "absent"):
        people = tree.get(key)
        if isinstance(people, list):
            tree[key] = [
                one["name"] if isinstance(one, dict) and set(one) == {"name"} else one
                for one in people
            ]


def _quote_decisions(tree: dict[str, Tree], items: Sequence[ParsedItem]) -> None:
    """Quote decisions as they stand in the text; one under its own heading needs no quotation."""
    entries = tree.get("items")
    if not isinstance(entries, dict):
        return
    by_number = {item.number: item for item in reversed(items)}
    for number, entry in entries.items():
        item = by_number.get(number)
        decision = entry.get("decision") if isinstance(entry, dict) else None
        if not isinstance(entry, dict) or not isinstance(decision, str) or item is None:
            continue
        if any(part.kind is PartKind.DECISION and part.text.strip() for part in item.parts):
            del entry["decision"]
        else:
            entry["decision"] = as_written(decision, item_text(item)) or decision


def _source(draft: Draft, assignment: Assignment, texts: Texts) -> dict[str, Tree]:
    """Name the document that the file is made of, and what of it was taken out."""
    source: dict[str, Tree] = {"file": draft.source.name, "sha256": draft.source.sha256}
    if assignment.imported is not None:
        source["imported"] = assignment.imported
    removed = list_removed(draft, texts)
    if removed:
        source["removed"] = removed
    return source


def _tell_officers(matter: FrontMatter) -> None:
    """Tell of a chair or a secretary whom the source does not name."""
    for key in ("chair", "secretary"):
        if key not in matter.front.tree:
            words = in_words(Doubt(f"no_{key}"), matter.texts)
            matter.tell((key,), 0, words, above=(key_after(matter.front.tree, key),))


def _tell_missing(matter: FrontMatter, draft: Draft) -> None:
    """Tell of a list of those present, and of §§, that the source should have and has not."""
    tree = matter.front.tree
    told = any(fact.key[:1] == ("present",) for fact in draft.facts)
    doubts = [] if told else [("present", Doubt("no_attendance"))]
    if draft.missing:
        doubts.append(("items", Doubt("items_missing", {"numbers": written_run(draft.missing)})))
    elif not draft.sections:
        doubts.append(("items", Doubt("no_items")))
    if draft.source.pictures:
        pages = ", ".join(map(str, draft.source.pictures))
        doubts.append(("items", Doubt("pages_are_pictures", {"pages": pages})))
    for key, doubt in doubts:
        above = key if key in tree else key_after(tree, key)
        matter.tell((key,), 0, in_words(doubt, matter.texts), above=(above,))


def _tell_meeting(matter: FrontMatter, facts: Sequence[Fact], assignment: Assignment) -> None:
    """Tell where the source names another council, and where the day has two files."""
    if assignment.suffix is not None:
        matter.doubt(("date",), 0, Doubt("second_that_day"))
    for fact in facts:
        if fact.key == ("council_name",) and isinstance(fact.value, str):
            if assignment.names and not _same_council(fact.value, assignment.names):
                params = {"read": fact.value, "name": assignment.names[0]}
                matter.doubt(("council",), fact.line, Doubt("other_council", params))
            if fact.doubt is not None:
                matter.doubt(("council",), fact.line, fact.doubt)


def _same_council(read: str, names: Sequence[str]) -> bool:
    """Say whether a name of a council may be one of the registered names."""
    found = name_key(read)
    return any(name_key(name) in found or found in name_key(name) for name in names)


def _tell_headings(matter: FrontMatter, draft: Draft, facts: Sequence[Fact]) -> None:
    """Make entries for the §§ whose headings are in doubt, and tell the doubts."""
    sections = [one.section for one in draft.sections if one.section.doubt is not None]
    numbers = [str(fact.key[1]) for fact in facts]
    for number in (*(section.number for section in sections), *numbers):
        entries = matter.front.tree.setdefault("items", {})
        if isinstance(entries, dict):
            entries.setdefault(number, {})
    for section in sections:
        if section.doubt is not None:
            matter.doubt(("items", section.number), section.line, section.doubt)


def _tell_facts(matter: FrontMatter, facts: Sequence[Fact]) -> None:
    """Tell the doubts of what was read, in the order of the source."""
    doubtful = [fact for fact in facts if fact.doubt is not None]
    for fact in sorted(doubtful, key=_LINE):
        if fact.doubt is not None and fact.key and fact.key[0] not in _PSEUDO:
            matter.doubt(placed(fact.key, matter.places), fact.line, fact.doubt)
