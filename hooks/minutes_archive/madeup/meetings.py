"""A made-up archive, file by file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from minutes_archive.madeup import registry
from minutes_archive.madeup.agenda import Agenda
from minutes_archive.madeup.attendance import Rollcall
from minutes_archive.madeup.cases import CaseMaker, Docket
from minutes_archive.madeup.chance import Chance
from minutes_archive.madeup.draft import Desk
from minutes_archive.madeup.front import front_matter, make_enclosure
from minutes_archive.madeup.mandates import Electorate
from minutes_archive.madeup.people import MadeUpPerson, NameMaker
from minutes_archive.madeup.schedule import Slot, plan
from minutes_archive.madeup.words import load_words
from minutes_archive.model import CouncilKind
from minutes_archive.yaml_text import dump

_SCHEMA_LINE = "# yaml-language-server: $schema=../../../docs/schema/minutes.schema.json"
_SECRETARIES = 8


@dataclass(frozen=True, slots=True)
class MadeUpFile:
    """A file of a made-up archive; `path` is relative to the minutes folder."""

    path: str
    text: str


def made_up_files(meetings: int, seed: int) -> Iterator[MadeUpFile]:
    """Make the files of an archive, the minutes first and the registries last.

    Args:
        meetings: How many meetings the archive holds.
        seed: The same seed and number give the same bytes.
    """
    words = load_words()
    chance = Chance("archive", seed, meetings)
    schedule = plan(words.councils, meetings, chance.stream("schedule"))
    here = [council for council in words.councils if council.from_meetings <= meetings]
    names = NameMaker(words, chance.stream("names"))
    seats = Electorate(words, names, chance.stream("electorate")).fill(
        here, schedule.first_year, schedule.dates(CouncilKind.ASSEMBLY)
    )
    secretaries = _staff([words.secretary], _SECRETARIES, names)
    officials = _staff(words.officials, 2, names)
    guests = _staff(words.guests, 3, names)
    docket = Docket()
    agenda = Agenda(seats, CaseMaker(words, docket, here), docket)
    rollcall = Rollcall(secretaries, officials, guests)
    minutes_numbers: dict[tuple[str, int], int] = {}
    for slot in schedule.slots:
        stream = chance.stream("meeting", slot.path)
        sitting = rollcall.call(slot, seats.on(slot.council.slug, slot.date), stream)
        desk = Desk(words, sitting, stream)
        number = _minutes_number(slot, minutes_numbers, stream)
        yield from _minutes(desk, agenda, number)
    registries: dict[str, registry.Content] = {
        "councils.yml": registry.councils(here),
        "people.yml": registry.people(seats, [*secretaries, *officials]),
        "themes.yml": registry.themes(words.themes.values()),
        "calendar.yml": registry.calendar(words, schedule.planned),
        "municipality.yml": registry.municipality(),
    }
    for name, content in registries.items():
        yield MadeUpFile(f"_registry/{name}", registry.file_text(name, content))


def write_archive(meetings: int, seed: int, out: Path) -> int:
    """Write an archive to a folder.

    Args:
        meetings: How many meetings the archive holds.
        seed: The same seed and number give the same bytes.
        out: The minutes folder; it is made where it is missing.

    Returns:
        The number of files written.
    """
    written = 0
    for file in made_up_files(meetings, seed):
        path = out / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="\n")
        written += 1
    return written


def _minutes(desk: Desk, agenda: Agenda, number: str | None) -> Iterator[MadeUpFile]:
    """Hold one meeting and write its minutes and what is attached to them."""
    numbers = agenda.hold(desk)
    pairs = zip(desk.drafts, numbers, strict=True)
    body = "\n\n".join(desk.body(draft, item) for draft, item in pairs)
    enclosure = make_enclosure(desk)
    front = front_matter(desk, numbers, body, number, enclosure)
    lines = ["---", _SCHEMA_LINE, *dump(front), "---", "", body, ""]
    yield MadeUpFile(desk.sitting.slot.path, "\n".join(lines))
    if enclosure is not None:
        yield MadeUpFile(enclosure.path, enclosure.text)


def _minutes_number(slot: Slot, last: dict[tuple[str, int], int], chance: Chance) -> str | None:
    """Number the minutes of a council's year; some bear no number."""
    key = (slot.council.slug, slot.date.year)
    last[key] = last.get(key, 0) + 1
    if not slot.council.number or not chance.happens(0.85):
        return None
    return f"{slot.council.number} {slot.date.year}:{last[key]}"


def _staff(posts: Sequence[tuple[str, str]], each: int, names: NameMaker) -> Sequence[MadeUpPerson]:
    """Appoint people to posts, so many to each, by title and organisation."""
    return [
        MadeUpPerson(names.name(), title=title, organisation=organisation)
        for title, organisation in posts
        for _ in range(each)
    ]
