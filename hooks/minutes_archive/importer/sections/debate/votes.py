"""Votes (omröstningar): how many and who, and what yes and no meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from minutes_archive.importer.facts import Doubt, Value
from minutes_archive.importer.sections.bodies import BEFORE, NAMED
from minutes_archive.importer.sections.debate.answered import find_answered
from minutes_archive.importer.sections.debate.counts import Count, find_counts
from minutes_archive.importer.sections.debate.meanings import Meaning, find_meanings
from minutes_archive.importer.sections.debate.proposal_counts import RESULT, find_for_proposals
from minutes_archive.importer.sections.debate.scope import ANSWER, Debate, Told
from minutes_archive.importer.sections.debate.side_by_side import find_side_by_side
from minutes_archive.importer.sections.debate.tables import find_tables
from minutes_archive.importer.sections.debate.voter_lists import columns_lost, find_listed
from minutes_archive.importer.sections.debate.voters import ANSWERS, VoterGroup, find_voters
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.not_todays import ON_A_DAY, once_decided

_APPENDIX = re.compile(r"\b[Bb]ilaga\s(?:nr\s)?(?P<number>\d{1,3}|[A-Z])\b")
_SHOWS = re.compile(r"röst|framgår|omröst|voter", re.IGNORECASE)
_SECRET = re.compile(
    r"\b(?:sluten\somröstning|slutna\ssedlar|valsedlar|slutna\sval)\b", re.IGNORECASE
)
_SECRETLY = ("sluten", "slutna", "valsedlar")
_VOTING = ("röst", "nej", "emot", "avst", "frånvarande", "siffrorna", "votering")
VOTED = (*_VOTING, *_SECRETLY)
"""Pieces of which a § has one, in small letters, if it tells of a vote."""
_COUNTING = (
    "nej",
    "jaröst",
    "röster",
    "röstade",
    " mot",
    " emot",
    "siffr",
    "röstetal",
    "röstresultat",
    "ingen slut",
    "ingen utf",
    *RESULT,
)
_BALLOT = re.compile(
    r"\b\d{1,3}\s(?:röster|röst)[\s,][^.]{0,200}\b(?:\d{1,3}\s(?:röster\sär\s)?blanka|"
    r"\d{1,3}\s(?:röster|röst)\b)"
    r"|\b\d{1,3}\s(?:val)?sedlar\s(?:avg\w{1,6}|läm\w{1,8})\b[^.]{0,200}\b\d{1,3}\s(?:för|på)\s",
)
_SILENT = frozenset({"Reservationer", "Protokollsanteckningar", "Förslag till beslut"})

_OF_MEETING = re.compile(r"\b(?:på|vid|under)\s(?:dagens\s)?(?:möte|sammanträde)", re.IGNORECASE)
_VOTED_TO_DECIDE = re.compile(
    r"\b(?:omröstning|votering)\b[^.;]{0,160}\bbeslut(?:ar|ade)\s(?P<body>\w{4,40})", re.IGNORECASE
)

_OF_BODY = r"\w{0,40}(?:nämnden|styrelsen|utskottet|fullmäktige|beredningen|rådet)s"
_RETOLD = re.compile(
    rf"{NAMED} (?:(?:har|hade) )?(?:behandla(?:de|t)|beslut(?:ade|at)|beslöt)\b"
    rf"(?:(?!\batt\b)[^.;:]){{0,90}}\b{ON_A_DAY}[^.;:]{{0,80}}$"
    rf"|\b(?:votering|omröstning)\w{{0,3}} i {NAMED}[^.;:]{{0,60}}\b{ON_A_DAY}[^.;:]{{0,60}}$"
    rf"|\bvid {BEFORE}{_OF_BODY} (?:sammanträde|möte) (?:den )?{ON_A_DAY}"
    r" (?:avgavs|röstade|utföll)\b[^.;:]{0,60}$"
    rf"|{NAMED} (?:har|hade) (?:den )?{ON_A_DAY}[^.;:]{{0,40}}$"
    rf"|\bbehandla(?:des|de|ts|t)\b[^.;:]{{0,90}}\b{ON_A_DAY}[^.;:]{{0,40}}\."
    r" [^.;:]{0,80}\b(?:beslutade|beslöt|(?:av|till)styrkte)\b[^.;:]{0,80}$",
    re.IGNORECASE,
)
"""What stands before the result of a vote that another body, or an earlier meeting, took."""
_ASKED = re.compile(
    r"\b(?:svara(?:r|de|t)|enkät\w{0,8}|folkomröst\w{0,8})\b[^.;:]{0,60}$", re.IGNORECASE
)
"""What stands before the answers of others than those who met."""
_A_DAY = re.compile(ON_A_DAY, re.IGNORECASE)
"""What all of it has, and few results; it is found sooner than whose words they are."""
_THEN = (
    "behandla",
    "beslut",
    "beslöt",
    "otering",
    "mröstning",
    "ammanträde",
    "möte",
    " har ",
    " hade ",
)
_ASKING = ("svara", "nkät", "olkomröst")
_DECIDED = re.compile(r"\bbesl(?:utade|öt)\b[^.;:]{0,60}$")
"""Where the day may stand behind the result."""
_REACH = 240
_Event = Count | Meaning | VoterGroup | str


@dataclass(frozen=True, slots=True)
class FoundVote:
    """One vote.

    Args:
        line: Line of the source of its result.
        counts: How many gave each answer, where the text says it.
        people: Who gave each answer.
        yes_means: What yes means, word for word.
        no_means: What no means.
        appendix: The number of the appendix that its list is in.
        secret: Whether it was a secret ballot.
        doubt: Why somebody should look at it.
    """

    line: int
    counts: Mapping[str, int] = field(default_factory=dict)
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    yes_means: str = ""
    no_means: str = ""
    appendix: str | None = None
    secret: bool = False
    doubt: Doubt | None = None

    def value(self) -> dict[str, Value]:
        """Write the vote as the format has it."""
        value: dict[str, Value] = {"kind": "secret" if self.secret else "open"}
        value.update({key: self.counts[key] for key in ANSWERS if key in self.counts})
        if self.yes_means and self.no_means:
            value["yes_means"] = self.yes_means
            value["no_means"] = self.no_means
        roll = {key: list(self.people[key]) for key in ANSWERS if self.people.get(key)}
        if roll and not self.secret:
            value["roll"] = roll
        return value


@dataclass(slots=True)
class _Open:
    """A vote that is being read."""

    line: int = 0
    meaning: Meaning | None = None
    count: Count | None = None
    groups: dict[str, VoterGroup] = field(default_factory=dict)
    appendix: str | None = None

    @property
    def told(self) -> bool:
        """Whether a result has been read."""
        return self.count is not None or bool(self.groups.keys() & {"yes", "no"})


_ON_CLAUSE = re.compile(r"\b[Aa]ttsats\w{0,5} (?:avsl|bif|godkän|blev|nek)")
"""How a students' meeting tells what became of a proposal, right below it."""


def find_votes(debate: Debate) -> tuple[FoundVote, ...]:
    """Read the votes of a §, in the order they were taken.

    A vote that is only demanded gives nothing. A result told again in the decision's own words
    is the same vote.

    Args:
        debate: What was done in the §.
    """
    found: list[FoundVote] = []
    again: list[FoundVote] = []
    meaning: Meaning | None = None  # of a vote whose result stands under the next heading
    for part in debate.parts:
        if part.fixed in _SILENT and not _is_of_meeting(part, debate.decides):
            continue
        folded = part.flow.folded
        secret = has_any(folded, _SECRETLY) and bool(_SECRET.search(part.flow.text))
        if not secret and not (has_any(folded, _VOTING) and _may_count(part)):
            continue
        read = list(_in_part(part, meaning))
        meaning = read[-1].meaning if read and not read[-1].told else None
        votes = [_closed(one, debate, secret=secret) for one in read if one.told]
        if not votes and secret and _BALLOT.search(part.flow.text):
            votes = [_ballot(part)]
        if any(_is_nameless(vote) for vote in votes) and columns_lost(part.flow.lines):
            votes = [_without_columns(vote) for vote in votes]
        (again if part.fixed in {"Beslut", "Sammanfattning"} else found).extend(votes)
    return tuple(_once(found or again))


def _is_of_meeting(part: Told, decides: str) -> bool:
    """Say whether a part of what was proposed also tells what this meeting did about it."""
    if part.fixed != "Förslag till beslut":
        return False
    if _OF_MEETING.search(part.heading) or _ON_CLAUSE.search(part.flow.text):
        return True
    voted = _VOTED_TO_DECIDE.search(part.flow.text) if decides else None
    return voted is not None and voted["body"].casefold() in decides


def _may_count(part: Told) -> bool:
    """Say whether a part may tell how many, or who, were for something and against it."""
    return has_any(part.flow.folded, _COUNTING) or ANSWER.search(part.flow.text) is not None


def _is_nameless(vote: FoundVote) -> bool:
    """Say whether nobody is named in an open vote that leaves no other doubt."""
    return not vote.people and not vote.secret and vote.doubt is None


def _without_columns(vote: FoundVote) -> FoundVote:
    """Ask who voted how, where the names stand below heads that they cannot be told apart by."""
    return replace(vote, doubt=Doubt("vote_columns_lost", {})) if _is_nameless(vote) else vote


def _once(votes: Sequence[FoundVote]) -> Iterator[FoundVote]:
    """Leave out a result that is only told again: the same numbers, no names, no new meaning."""
    before: FoundVote | None = None
    for vote in votes:
        again = before is not None and bool(vote.counts) and vote.counts == before.counts
        if not again or any(vote.people.values()) or vote.yes_means:
            yield vote
        before = vote


def _in_part(part: Told, meaning: Meaning | None) -> Iterator[_Open]:
    """Put together what one part tells of its votes; the last may lack its result.

    Args:
        part: The part.
        meaning: What yes and no mean in a vote that the part before leaves without a result.
    """
    current = _Open(meaning=meaning)
    for line, event in _events(part):
        if current.told and _begins(current, event):
            yield current
            current = _Open()
        _add(current, line, event)
    if current.told or current.meaning is not None:
        yield current


def _events(part: Told) -> list[tuple[int, _Event]]:
    """List propositions, results, names and appendices in the order they stand."""
    flow = part.flow
    text, lines, starts = flow.text, flow.lines, flow.starts
    events: list[tuple[int, int, _Event]] = []
    events.extend((one.start, flow.line_at(one.start), one) for one in find_meanings(flow))
    counts = tuple(one for one in find_counts(flow) if not _is_retold(text, one.start))
    events.extend((one.start, flow.line_at(one.start), one) for one in counts)
    for told in find_for_proposals(flow) if not counts else ():
        events.extend((one.start, flow.line_at(one.start), one) for one in reversed(told))
    rolls = (*find_answered(lines), *find_side_by_side(lines)) if _speaks_of_votes(part) else ()
    listed = tuple(
        one
        for one in find_listed(lines)
        if not any(first < one.first < behind for first, behind, _ in rolls)
    )
    events.extend((starts[one.first], lines[one.first].number, one.group) for one in listed)
    below = {line.number for one in listed for line in lines[one.first : one.behind]}
    for first, behind, groups in rolls:
        events.extend((starts[first], lines[first].number, group) for group in groups)
        below.update(line.number for line in lines[first:behind])
    for group in find_voters(part.sentences):
        sentence = part.sentences[group.sentence]
        if sentence.line not in below:
            events.append((sentence.last, sentence.line, group))
    for table in find_tables(lines) if "nej" in flow.folded else ():
        if not any(first < table.behind and table.first < behind for first, behind, _ in rolls):
            at, line = starts[table.first], lines[table.first].number
            events.extend((at, line, group) for group in table.groups)
    events.extend(
        (hit.start(), flow.line_at(hit.start()), hit["number"])
        for hit in (_APPENDIX.finditer(text) if "ilaga" in text else ())
        if _SHOWS.search(text[max(0, hit.start() - 90) : hit.start()])
    )
    events.sort(key=lambda event: event[0])
    return [(line, event) for _, line, event in events]


def _is_retold(text: str, at: int) -> bool:
    """Say whether a result is that of a vote taken before: "Nämnden beslutade 2019-03-05 med"."""
    before = text[max(0, at - _REACH) : at]
    if has_any(before, _ASKING) and _ASKED.search(before):
        return True
    if not has_any(before, _THEN):
        return False
    said = _DECIDED.search(before)
    dated = said is not None and once_decided(text, max(0, at - _REACH) + said.start(), at)
    return dated or (_A_DAY.search(before) is not None and _RETOLD.search(before) is not None)


def _speaks_of_votes(part: Told) -> bool:
    """Say whether names with yes and no beside them may be those who voted."""
    return part.fixed == "Omröstning" or has_any(
        f"{part.heading.casefold()} {part.flow.folded}", ("röst", "voter")
    )


def _begins(current: _Open, event: _Event) -> bool:
    """Say whether an event belongs to the next vote."""
    if isinstance(event, Meaning):
        return True
    if isinstance(event, Count):
        if current.count is not None:
            return (current.count.yes, current.count.no) != (event.yes, event.no)
        return not _fits(current, event)
    return isinstance(event, VoterGroup) and event.answer in current.groups


def _fits(current: _Open, count: Count) -> bool:
    """Say whether a result may be that of the names read."""
    told = {
        key: group.told if group.told is not None else len(group.people)
        for key, group in current.groups.items()
    }
    return told.get("yes", count.yes) == count.yes and told.get("no", count.no) == count.no


def _add(current: _Open, line: int, event: _Event) -> None:
    """Take an event into the vote being read."""
    if isinstance(event, Meaning):
        current.meaning = event
    elif isinstance(event, Count):
        current.count = current.count or event
    elif isinstance(event, VoterGroup):
        current.groups.setdefault(event.answer, event)
    elif current.told and current.appendix is None:
        current.appendix = event
    if not isinstance(event, Meaning | str):
        current.line = current.line or line


def _closed(vote: _Open, debate: Debate, *, secret: bool) -> FoundVote:
    """Finish a vote: its counts, its names and whether they agree."""
    people = {key: _names(group, debate) for key, group in vote.groups.items() if group.people}
    counts = {
        key: group.told if group.told is not None else len(group.people)
        for key, group in vote.groups.items()
    }
    if vote.count is not None:
        told = (vote.count.yes, vote.count.no, vote.count.abstain, vote.count.absent)
        counts |= {
            key: number for key, number in zip(ANSWERS, told, strict=True) if number is not None
        }
    return FoundVote(
        line=vote.line,
        counts=counts,
        people=people,
        yes_means=vote.meaning.yes if vote.meaning is not None else "",
        no_means=vote.meaning.no if vote.meaning is not None else "",
        appendix=vote.appendix,
        secret=secret,
        doubt=_doubt(vote, counts, people),
    )


def _names(group: VoterGroup, debate: Debate) -> tuple[str, ...]:
    """Give the names of a group; a chair who is not named here has the name told elsewhere.

    Whom only an office names of which nobody can tell whose it is is left out.
    """
    chair = (debate.chair,) if debate.chair else ()
    names = (
        (chair if one.is_chair else ()) if one.title_only else (one.name,) for one in group.people
    )
    return tuple(dict.fromkeys(chain.from_iterable(names)))


def _doubt(
    vote: _Open, counts: Mapping[str, int], people: Mapping[str, tuple[str, ...]]
) -> Doubt | None:
    """Say what does not agree."""
    for key in ANSWERS:
        if key in people and counts[key] != len(people[key]):
            params = {"answer": key, "told": counts[key], "named": len(people[key])}
            return Doubt("vote_names_differ", params)
    for key in ("yes", "no"):
        if people and key not in people and counts.get(key):
            return Doubt("vote_names_differ", {"answer": key, "told": counts[key], "named": 0})
    if vote.count is not None and vote.count.assumed:
        return Doubt("vote_order_assumed", {"yes": vote.count.yes, "no": vote.count.no})
    if not {"yes", "no"} <= counts.keys():
        return Doubt("vote_one_side", {"answer": "yes" if "yes" in counts else "no"})
    return None


def _ballot(part: Told) -> FoundVote:
    """Note that a secret ballot was held whose votes fall on people, not on yes and no."""
    hit = _BALLOT.search(part.flow.text)
    line = part.flow.line_at(hit.start() if hit is not None else 0)
    return FoundVote(line=line, secret=True, doubt=Doubt("vote_secret", {}))
