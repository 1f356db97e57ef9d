"""Cases on their way through the made-up municipality."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from minutes_archive.madeup.chance import Chance
from minutes_archive.madeup.facts import Facts
from minutes_archive.madeup.grammar import slots_of
from minutes_archive.madeup.mandates import Holder
from minutes_archive.madeup.people import MadeUpPerson
from minutes_archive.madeup.schedule import Slot
from minutes_archive.madeup.words import CouncilSpec, Matter, ThemeWords, Words
from minutes_archive.model import CouncilKind, Role, Status

BOARD = "kommunstyrelsen"
BOARD_COMMITTEE = "kommunstyrelsens-arbetsutskott"
ASSEMBLY = "kommunfullmaktige"

_SENDERS = {CouncilKind.BOARD, CouncilKind.COMMITTEE, CouncilKind.SUBCOMMITTEE}
_CROWDED = 5
_REMEMBERED = 5
_TABLED = 2


@dataclass(frozen=True, slots=True)
class Past:
    """A meeting that has dealt with a case, and what it did."""

    slot: Slot
    number: str
    done: str


@dataclass(slots=True)
class Case:
    """A case: what it is about, where it is to go and where it has been."""

    number: str | None
    title: str
    theme: ThemeWords
    matter: Matter
    facts: Facts
    background: list[str]
    clauses: list[str]
    route: list[CouncilSpec]
    mover: MadeUpPerson | None = None
    step: int = 0
    delays: int = 0
    history: list[Past] = field(default_factory=list)

    @property
    def council(self) -> CouncilSpec:
        """The council that is to deal with it next."""
        return self.route[self.step]

    @property
    def is_last_step(self) -> bool:
        """Say whether the next council is the one that decides."""
        return self.step == len(self.route) - 1

    @property
    def themes(self) -> list[str]:
        """The case's theme and its further ones."""
        return [self.theme.slug, *self.matter.themes]


class Docket:
    """The cases that wait for each council's next meetings."""

    def __init__(self) -> None:
        self._due: dict[tuple[str, dt.date | None], list[Case]] = {}
        self._waiting: dict[str, list[tuple[dt.date, Case]]] = {}
        self._under_way: dict[str, int] = {}

    def open(self, case: Case) -> None:
        """Count a case as under way to the council that is to decide it."""
        final = case.route[-1].slug
        self._under_way[final] = self._under_way.get(final, 0) + 1

    def close(self, case: Case) -> None:
        """Count a case as done."""
        self._under_way[case.route[-1].slug] -= 1

    def tabled(self, case: Case, day: dt.date) -> None:
        """Put a case on the agenda of a day."""
        self._due.setdefault((case.council.slug, day), []).append(case)

    def is_full(self, slot: Slot) -> bool:
        """Say whether a council's next meeting has been left enough by earlier ones."""
        return len(self._due.get((slot.council.slug, slot.following), ())) >= _TABLED

    def wait(self, case: Case, earliest: dt.date) -> None:
        """Let a case wait for a meeting on or after a day."""
        self._waiting.setdefault(case.council.slug, []).append((earliest, case))

    def due(self, slot: Slot) -> list[Case]:
        """Take the cases that were tabled until a meeting's day."""
        return self._due.pop((slot.council.slug, slot.date), [])

    def ready(self, slot: Slot) -> Case | None:
        """Take the case that has waited longest for a council, if one may be dealt with."""
        waiting = self._waiting.get(slot.council.slug, [])
        for index, (earliest, case) in enumerate(waiting):
            if earliest <= slot.date:
                del waiting[index]
                return case
        return None

    def is_crowded(self, council: str) -> bool:
        """Say whether many cases are under way to a council already."""
        return self._under_way.get(council, 0) >= _CROWDED


class CaseMaker:
    """Opens new cases with their numbers."""

    def __init__(self, words: Words, docket: Docket, councils: Sequence[CouncilSpec]) -> None:
        self._words = words
        self._docket = docket
        self._councils: Mapping[str, CouncilSpec] = {one.slug: one for one in councils}
        self._last_number: dict[tuple[str, int], int] = {}
        self._recent: dict[str, list[str]] = {}

    def new_case(self, slot: Slot, holders: Sequence[Holder], chance: Chance) -> Case:
        """Open a case that a council meets for the first time.

        Args:
            slot: The meeting it comes up at.
            holders: Who sits in the council; one of them may be the mover.
            chance: Decides what it is about.
        """
        council = slot.council
        theme = self._words.themes[chance.pick(council.themes)]
        matter = self._fresh(council, theme, chance)
        route = self._route(council, matter, chance)
        facts = Facts(self._words, chance, council, slot.date)
        facts.settle(slots_of(matter.title, matter.amend, matter.reject or "", *matter.decide))
        mover = _mover(holders, matter, chance) if route[-1].kind is CouncilKind.ASSEMBLY else None
        others = chance.some(self._words.phrases["background"], chance.between(0, 2))
        case = Case(
            number=self.case_number(slot, chance),
            title=_title(facts, matter, mover, slot.date),
            theme=theme,
            matter=matter,
            facts=facts,
            background=[facts.text(sentence) for sentence in [*matter.background, *others]],
            clauses=_clauses(facts, matter, chance),
            route=route,
            mover=mover,
        )
        self._docket.open(case)
        return case

    def _fresh(self, council: CouncilSpec, theme: ThemeWords, chance: Chance) -> Matter:
        """Choose a kind of case that the council has not opened lately."""
        recent = self._recent.setdefault(council.slug, [])
        matter = chance.pick(
            [one for one in theme.matters if one.title not in recent] or theme.matters
        )
        recent.append(matter.title)
        del recent[:-_REMEMBERED]
        return matter

    def case_number(self, slot: Slot, chance: Chance) -> str | None:
        """Give the next case number of a council's register; an association keeps none."""
        prefix = slot.council.prefix
        if not prefix:
            return None
        key = (prefix, slot.date.year)
        self._last_number[key] = self._last_number.get(key, 0) + chance.between(1, 7)
        return f"{prefix} {slot.date.year}/{self._last_number[key]:05d}"

    def _route(self, council: CouncilSpec, matter: Matter, chance: Chance) -> list[CouncilSpec]:
        """Say which councils a case passes, from the one that opens it."""
        board, assembly = self._councils.get(BOARD), self._councils.get(ASSEMBLY)
        travels = matter.route == "assembly" and not self._docket.is_crowded(ASSEMBLY)
        last = [assembly] if assembly and travels else []
        if board is None or council.kind not in _SENDERS:
            return [council]
        if council.slug == BOARD_COMMITTEE:
            crowded = self._docket.is_crowded(BOARD) and not last
            return [council] if crowded else [council, board, *last]
        if council.prepares:
            return [council]
        if council is board:
            return [board, *last]
        return self._from_committee(council, board, last, chance) if last else [council]

    def _from_committee(
        self, council: CouncilSpec, board: CouncilSpec, last: list[CouncilSpec], chance: Chance
    ) -> list[CouncilSpec]:
        """Send a committee's case to the assembly, by way of the board and its subcommittee."""
        prepares = self._councils.get(BOARD_COMMITTEE)
        if prepares and chance.happens(0.4):
            return [council, prepares, board, *last]
        return [council, board, *last]


def _mover(holders: Sequence[Holder], matter: Matter, chance: Chance) -> MadeUpPerson | None:
    """Let a case start as somebody's motion now and then."""
    if matter.origin or matter.table or not holders or not chance.happens(0.15):
        return None
    members = [holder.person for holder in holders if holder.role is Role.MEMBER]
    return chance.pick(members) if members else None


def _title(facts: Facts, matter: Matter, mover: MadeUpPerson | None, day: dt.date) -> str:
    """Write a case's title, which names the origin of a motion or a citizen's proposal."""
    title = facts.text(matter.title)
    about = title[:1].lower() + title[1:]
    if mover is not None:
        return facts.frame("motion_title", mover=mover.signed(day), about=about)
    return facts.frame("citizen_title", about=about) if matter.origin else title


def _clauses(facts: Facts, matter: Matter, chance: Chance) -> list[str]:
    """Write the clauses that would decide a case: the first one always, some of the rest."""
    first, *rest = matter.decide
    return [facts.text(clause) for clause in [first, *chance.some(rest, chance.between(0, 2))]]


def link_to(past: Past, slot: Slot) -> str:
    """Give the path of a link from one minutes file to an item of another."""
    _, year, name = past.slot.path.split("/")
    if past.slot.council is slot.council:
        return f"../{year}/{name}#p{past.number}"
    return f"../../{past.slot.council.slug}/{year}/{name}#p{past.number}"


def can_be_linked(past: Past) -> bool:
    """Say whether readers will find the minutes of an earlier meeting."""
    return past.slot.status in {Status.ADJUSTED, Status.CORRECTED}
