"""A front matter while it is being made: what is known, what is told of it, how it is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from minutes_archive.importer.facts import Doubt, Fact, Key
from minutes_archive.importer.registry import Match
from minutes_archive.importer.writing.tree import Front, Tree, in_order
from minutes_archive.texts import Texts
from minutes_archive.yaml_text import Comments, Loc, dump


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


@dataclass(slots=True)
class FrontMatter:
    """A front matter that can still be changed, and what is to be told of it.

    Args:
        front: Its values and comments.
        places: At which place of its list each numbered value came to stand.
        schema: The comment that tells editors where the format's schema is.
        texts: The words of the file's language.
        told: What a secretary should look at.
    """

    front: Front
    places: Mapping[tuple[str, int], int]
    schema: str
    texts: Texts
    told: list[Told] = field(default_factory=list)

    def ordered(self) -> dict[str, Tree]:
        """Give its values as they stand in the file."""
        return in_order(self.front.tree)

    def text(self, tree: Mapping[str, Tree]) -> str:
        """Write it as it stands in the file, its marks included.

        Args:
            tree: Its values, in order.
        """
        comments = Comments(self.front.comments)
        lines = [self.schema, *dump(tree, comments=comments)]
        return "\n".join(["---", *filter(None, lines), "---", "\n"])

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


def meeting_day(facts: Iterable[Fact], told: dt.date | None) -> dt.date | None:
    """Give the day of the meeting.

    Args:
        facts: What was read; it goes before what is told.
        told: The day that the command says.

    Returns:
        The day; None where nobody says it.
    """
    days = [fact for fact in facts if fact.key == ("date",) and isinstance(fact.value, dt.date)]
    read = max(days, key=lambda fact: fact.confidence, default=None)
    return read.value if read is not None and isinstance(read.value, dt.date) else told


def placed(key: Key, places: Mapping[tuple[str, int], int]) -> Loc:
    """Give the way to a value where it came to stand.

    Args:
        key: The way to it as it was read.
        places: Where numbered values came to stand.
    """
    if len(key) > 1 and isinstance(key[1], int):
        return (key[0], places.get((str(key[0]), key[1]), key[1]), *key[2:])
    return key
