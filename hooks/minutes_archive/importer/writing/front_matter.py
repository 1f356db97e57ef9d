"""The front matter of a draft: its values in order, with a comment above each doubtful one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.draft import Draft
from minutes_archive.importer.facts import Doubt, Fact, Key
from minutes_archive.importer.registry import Match
from minutes_archive.importer.writing.paragraphs import Division
from minutes_archive.importer.writing.plain import as_written, item_text
from minutes_archive.importer.writing.removed import list_removed
from minutes_archive.importer.writing.tree import Front, Tree, build_tree, in_order, positions
from minutes_archive.model import PartKind, name_key
from minutes_archive.parse import ParsedItem
from minutes_archive.texts import Texts
from minutes_archive.yaml_text import Comments, Loc, dump

_PSEUDO = frozenset({"council_name"})


@dataclass(frozen=True, slots=True)
class Assignment:
    """What the command knows of a file before it is read.

    Args:
        council: The council's slug.
        names: The council's names in the registry, earlier ones too; none if it is not there.
        day: The day of the meeting, where the command says it.
        suffix: What the file's name adds to its day, where another meeting was held that day.
        schema: The comment that tells editors where the format's schema is.
        imported: The day of an earlier import, to be kept.
    """

    council: str
    names: tuple[str, ...] = ()
    day: dt.date | None = None
    suffix: str | None = None
    schema: str = ""
    imported: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Something that a secretary should look at: where, and why in words."""

    loc: Loc
    line: int
    why: str

    @property
    def key(self) -> str:
        """The way to the value as one text: "present.3.items"."""
        return ".".join(str(step) for step in self.loc)


class NoDateError(Exception):
    """Neither the source nor the command says when the meeting was held."""


@dataclass(slots=True)
class FrontMatter:
    """A front matter that can still be changed, and what is to be told of it."""

    front: Front
    schema: str
    texts: Texts
    told: list[Told] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The front matter as it stands in the file, its marks included."""
        tree = in_order(self.front.tree)
        comments = Comments(self.front.comments)
        lines = [self.schema, *dump(tree, comments=comments)]
        return "---\n" + "".join(f"{line}\n" for line in lines if line) + "---\n\n"

    def tell(self, loc: Loc, line: int, why: str, above: Loc | None = None) -> None:
        """Put a comment in the file and keep it for the report.

        Args:
            loc: The way to the value that is to be looked at.
            line: Line of the source.
            why: Why, in words.
            above: What the comment stands above, if not the value itself.
        """
        words = " ".join(why.split())
        if any(told.loc == loc and told.why == words for told in self.told):
            return
        self.told.append(Told(loc, line, words))
        self.front.comment(above or loc, self.texts("importer.writing.check", why=words))

    def doubt(self, loc: Loc, line: int, doubt: Doubt) -> None:
        """Tell a doubt in words.

        Args:
            loc: The way to the value.
            line: Line of the source.
            doubt: The doubt.
        """
        self.tell(loc, line, in_words(doubt, self.texts))

    def meet(self, matches: Iterable[Match]) -> None:
        """Tell whose names nearly are those of registered people.

        Args:
            matches: The names held against the registry.
        """
        for match in matches:
            if match.near is not None:
                params = {"name": match.name, "known": match.near.name, "slug": match.near.slug}
                self.doubt(match.loc, 0, Doubt("near_person", params))


def in_words(doubt: Doubt, texts: Texts) -> str:
    """Say a doubt in words.

    Args:
        doubt: The doubt.
        texts: The words of the reader's language.
    """
    key = f"importer.doubt.{doubt.kind}"
    if not texts.has(key):
        return texts("importer.writing.look", kind=doubt.kind)
    try:
        return texts.words[key].format(**doubt.params)
    except (KeyError, IndexError, ValueError):
        return texts.words[key]


def meeting_day(facts: Iterable[Fact], told: dt.date | None) -> dt.date:
    """Give the day of the meeting.

    Args:
        facts: What was read; it goes before what is told.
        told: The day that the command says.

    Raises:
        NoDateError: Nobody says it.
    """
    days = [fact for fact in facts if fact.key == ("date",) and isinstance(fact.value, dt.date)]
    read = max(days, key=lambda fact: fact.confidence, default=None)
    day = read.value if read is not None else told
    if not isinstance(day, dt.date):
        raise NoDateError
    return day


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

    Raises:
        NoDateError: Nobody says when the meeting was held.
    """
    facts = sorted(draft.facts, key=lambda fact: -fact.confidence)
    known = [fact for fact in facts if fact.key and fact.key[0] not in _PSEUDO]
    tree = build_tree(fact for fact in known if not _is_about_heading(fact))
    tree["council"] = assignment.council
    tree["date"] = meeting_day(facts, assignment.day)
    tree["status"] = "draft"
    matter = FrontMatter(Front(tree), assignment.schema, texts)
    _put_words_together(tree, divisions)
    _plain_names(tree)
    _quote_decisions(tree, items)
    tree["source"] = _source(draft, assignment, texts)
    doubted = [section.section for section in draft.sections if section.section.doubt]
    _make_room(tree, [section.number for section in doubted])
    _make_room(tree, [str(fact.key[1]) for fact in known if _is_about_heading(fact)])
    _tell_officers(matter)
    _tell_meeting(matter, facts, assignment)
    _tell_facts(matter, known)
    for section in doubted:
        if section.doubt is not None:
            matter.doubt(("items", section.number), section.line, section.doubt)
    return matter


def _is_about_heading(fact: Fact) -> bool:
    """Say whether a fact tells nothing but a doubt about the heading of a §."""
    key = fact.key
    return len(key) == 2 and key[0] == "items" and not isinstance(fact.value, Mapping)


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


def _make_room(tree: dict[str, Tree], numbers: Sequence[str]) -> None:
    """Make entries for the §§ that something is to be told of."""
    if numbers:
        entries = tree.setdefault("items", {})
        if isinstance(entries, dict):
            for number in numbers:
                entries.setdefault(number, {})


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
    """Put a stand-in where the source names no chair or secretary, and say so."""
    for key in ("chair", "secretary"):
        if key not in matter.front.tree:
            matter.front.tree[key] = matter.texts("importer.writing.nobody")
            matter.doubt((key,), 0, Doubt(f"no_{key}"))


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


def _tell_facts(matter: FrontMatter, facts: Sequence[Fact]) -> None:
    """Tell the doubts of what was read, in the order of the source."""
    places = positions(facts)
    for fact in sorted(facts, key=lambda one: one.line):
        if fact.doubt is not None:
            matter.doubt(placed(fact.key, places), fact.line, fact.doubt)


def placed(key: Key, places: dict[tuple[str, int], int]) -> Loc:
    """Give the way to a value where it came to stand.

    Args:
        key: The way to it as it was read.
        places: Where numbered values came to stand.
    """
    if len(key) > 1 and isinstance(key[1], int):
        return (key[0], places.get((str(key[0]), key[1]), key[1]), *key[2:])
    return key
