"""The proof that no word of the source was lost: independent of how the file was written.

First, each character of the source lies in one piece of the draft. Second, the text of the
file, read back by the archive's own parser, says what those pieces say.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice, pairwise, zip_longest
from operator import attrgetter, lt

from minutes_archive.importer.draft import Draft, SectionDraft
from minutes_archive.importer.facts import Taken
from minutes_archive.importer.lines import Line
from minutes_archive.importer.writing.characters import squeezed
from minutes_archive.importer.writing.escape import title_words
from minutes_archive.importer.writing.plain import plain_text, without_break
from minutes_archive.parse import ParsedBody

_BULLETS = frozenset("-–—•·▪▫●○◦‣⁃*o\uf0b7\uf0a7\uf02d")
_ADDED = frozenset("|-*#")
_HEADING_MARKS = "#*_ "
_SHOWN = 60
_TELLING = 12
"""So many characters after a bullet tell which sign in the file it is."""
_place = attrgetter("number", "column")
_text = attrgetter("text")
_number = attrgetter("number")
_column = attrgetter("column")

_Stretch = tuple[int, Sequence[str], Sequence[Line]]
"""The line of headings, their words, and the lines of the source that stand under them."""


@dataclass(frozen=True, slots=True)
class Loss:
    """Characters of the source that are not where they should be.

    Args:
        line: Line of the source.
        text: The characters.
        kind: "missing", "doubled" or "changed".
    """

    line: int
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Custody:
    """Pieces of the source that no part of a draft holds, and those that two parts hold."""

    missing: tuple[Line, ...]
    doubled: tuple[Loss, ...]


def check_custody(draft: Draft) -> Custody:
    """See that each character of the source lies in one piece of the draft.

    Args:
        draft: The draft.
    """
    source = draft.source
    holdings = _Holdings((*source.lines, *source.marks, *source.margins))
    holdings.hold(_body_pieces(draft))
    doubled = list(holdings.doubled())
    holdings.hold([taken.line for taken in draft.taken])
    return Custody(tuple(holdings.missing()), (*doubled, *holdings.strangers))


def check_body(
    draft: Draft, parsed: ParsedBody, taken: Iterable[Taken], afterwards: str
) -> list[Loss]:
    """See that the text of a file says what the pieces of its draft say.

    Args:
        draft: The draft.
        parsed: The file's text after its front matter, as the archive's parser reads it.
        taken: What the writing left out besides: hyphens at line ends.
        afterwards: Heading of what stands after the last § or, without its own, in one.
    """
    hyphens = {(one.line.number, one.line.column) for one in taken if one.reason == "hyphen"}
    expected = list(_expected(draft, hyphens, afterwards))
    written = "\n".join(_written(parsed, draft.sections))
    said: list[str] = []
    for _, headings, lines in expected:
        said += headings
        said += map(_text, lines)
    # Texts that are the same but for the ends of their lines hold the same characters.
    if " ".join(filter(None, said)) == " ".join(filter(None, written.split("\n"))):
        return []
    return _compare([_all_lines(*one) for one in expected], squeezed(written))


def _body_pieces(draft: Draft) -> list[Line]:
    """Give the pieces that make up the text."""
    pieces = [*draft.preamble]
    for one in draft.sections:
        pieces += one.section.heading
        for part in one.parts:
            if part.heading is not None:
                pieces.append(part.heading)
            pieces += part.lines
    pieces += draft.appendices
    return pieces


class _Holdings:
    """Knows which pieces hold each stretch of the source's lines."""

    def __init__(self, lines: Sequence[Line]) -> None:
        numbers = list(map(_number, lines))
        if not all(map(lt, numbers, islice(numbers, 1, None))):
            lines = sorted(lines, key=_place)
            numbers = list(map(_number, lines))
        self._lines = lines
        self._numbers = numbers
        self._known = set(map(id, lines))
        self._whole: Counter[int] = Counter()
        """How many pieces hold the whole of a line, by the line's identity."""
        self._parts: dict[int, list[tuple[int, int]]] = {}
        self.strangers: list[Loss] = []

    def hold(self, pieces: Sequence[Line]) -> None:
        """Note pieces; one that the source does not have is a stranger."""
        known = self._known
        identities = list(map(id, pieces))
        self._whole.update(identities)
        for piece, identity in zip(pieces, identities, strict=True):
            if identity not in known:
                self._hold_cut(piece)

    def _hold_cut(self, piece: Line) -> None:
        """Note a piece that was cut from a line, or written anew."""
        text = piece.text
        if not text or text.isspace():
            return
        at, start = self._find(piece)
        if start < 0:
            self.strangers.append(Loss(piece.number, text[:_SHOWN], "changed"))
        elif len(text) == len(self._lines[at].text):
            self._whole[id(self._lines[at])] += 1
        else:
            self._parts.setdefault(at, []).append((start, start + len(text)))

    def _find(self, piece: Line) -> tuple[int, int]:
        """Find a piece where it says it stands, or else anywhere in its line; -1 for nowhere."""
        first = bisect_left(self._numbers, piece.number)
        end = bisect_right(self._numbers, piece.number, first)
        at = first
        if end - first > 1:
            at = max(bisect_right(self._lines, piece.column, first, end, key=_column) - 1, first)
        if at < end:
            start = piece.column - self._lines[at].column
            if start >= 0 and self._lines[at].text.startswith(piece.text, start):
                return at, start
        for at in range(first, end):
            if (start := self._lines[at].text.find(piece.text)) >= 0:
                return at, start
        return -1, -1

    def doubled(self) -> Iterator[Loss]:
        """Give what two pieces hold."""
        most = max(self._whole.values(), default=0)
        twice = {one for one, count in self._whole.items() if count > 1} if most > 1 else ()
        known = [at for at, line in enumerate(self._lines) if id(line) in twice] if twice else []
        for at in sorted({*known, *(at for at in self._parts if self._overlaps(at))}):
            line = self._lines[at]
            for start, end in _doubled(self._spans(at)):
                if shown := line.text[start:end].strip():
                    yield Loss(line.number, shown[:_SHOWN], "doubled")

    def missing(self) -> Iterator[Line]:
        """Give what no piece holds."""
        lost = self._known.difference(self._whole)
        places = sorted([at for at in self._parts if id(self._lines[at]) in lost])
        if len(places) < len(lost):
            places = [at for at, line in enumerate(self._lines) if id(line) in lost]
        for at in places:
            line = self._lines[at]
            for start, end in _gaps(self._parts.get(at, ()), len(line.text)):
                if line.text[start:end].isspace():
                    continue
                piece = line.cut(start, end)
                if squeezed(piece.text):
                    yield piece

    def _count(self, at: int) -> int:
        """Say how many pieces hold the whole of a line."""
        return self._whole.get(id(self._lines[at]), 0)

    def _overlaps(self, at: int) -> bool:
        """Say whether pieces of a line may hold the same stretch of it."""
        parts = self._parts[at]
        if len(parts) == 1 or self._count(at):
            return self._count(at) > 0
        parts = sorted(parts)
        return any(one[1] > other[0] for one, other in pairwise(parts))

    def _spans(self, at: int) -> list[tuple[int, int]]:
        """Give the stretches of a line that pieces hold."""
        whole = (0, len(self._lines[at].text))
        return [whole] * self._count(at) + self._parts.get(at, [])


def _doubled(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the stretches of a line that two spans or more hold."""
    edges: dict[int, int] = {}
    for start, end in spans:
        edges[start] = edges.get(start, 0) + 1
        edges[end] = edges.get(end, 0) - 1
    depth, begun = 0, -1
    for at, change in sorted(edges.items()):
        depth += change
        if depth > 1 and begun < 0:
            begun = at
        elif depth < 2 and begun >= 0:
            yield begun, at
            begun = -1


def _gaps(spans: Iterable[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """Give the stretches of a line that no span holds."""
    held = 0
    for start, end in sorted(spans):
        if start > held:
            yield held, start
        held = max(held, end)
    if held < length:
        yield held, length


def _expected(draft: Draft, hyphens: set[tuple[int, int]], afterwards: str) -> Iterator[_Stretch]:
    """Give the words that the file must show, part by part and line by line of the source."""
    pieces = partial(_pieces, hyphens=hyphens, markdown=draft.source.markdown)
    yield 0, (), pieces(draft.preamble)
    for one in draft.sections:
        section = one.section
        yield section.line, (section.number, _title(section.title)), ()
        for at, part in enumerate(one.parts):
            heading, fixed, lines, foot = part
            if foot:
                continue
            place = heading.number if heading is not None else section.line
            aside = afterwards if at else ""
            words = fixed or (heading.text if heading is not None else aside)
            yield place, (words.strip(_HEADING_MARKS),), pieces(lines)
    if draft.sections and any(squeezed(line.text) for line in draft.appendices):
        yield 0, (afterwards,), ()
    yield 0, (), pieces(draft.appendices)


def _all_lines(place: int, headings: Sequence[str], lines: Sequence[Line]) -> list[Line]:
    """Give headings and what stands under them as lines of the source."""
    return [*(Line(place, words) for words in headings), *lines]


def _title(title: str) -> str:
    """Give a title as the parser reads it back."""
    return title_words(title).removesuffix(" ##")


def _pieces(
    lines: Sequence[Line], hyphens: set[tuple[int, int]], *, markdown: bool
) -> Sequence[Line]:
    """Give the words of lines, without the hyphens that only divided a word."""
    if markdown:
        return [Line(line.number, plain_text(without_break(line.text.rstrip()))) for line in lines]
    return [Line(line.number, _words(line, hyphens)) for line in lines] if hyphens else lines


def _words(line: Line, hyphens: set[tuple[int, int]]) -> str:
    """Give a line's words, without the hyphen that only divided a word."""
    text = line.text.rstrip()
    end = line.column + len(text) - 1
    return text[:-1] if (line.number, end) in hyphens else text


def _written(parsed: ParsedBody, sections: Sequence[SectionDraft]) -> list[str]:
    """Give what the file's text says."""
    words = [plain_text(parsed.preamble)]
    for item, draft in zip_longest(parsed.items, sections[: len(parsed.items)]):
        words.append(item.number)
        if draft is None or _is_titled(draft.section.title):
            words.append(item.title)
        for part in item.parts:
            if part.heading is not None:
                words.append(plain_text(part.heading).strip(_HEADING_MARKS))
            words.append(plain_text(part.text))
    return words


def _is_titled(title: str) -> bool:
    """Say whether a heading says anything."""
    return title[:1].isalnum() or bool(title_words(squeezed(title)))


def _compare(expected: Sequence[Sequence[Line]], written: str) -> list[Loss]:
    """Go through both; what the file adds may only be marks of lists and tables."""
    at = 0
    for place, pieces in enumerate(expected):
        whole = squeezed("\n".join([piece.text for piece in pieces]))
        if written.startswith(whole, at):
            at += len(whole)
            continue
        for index, piece in enumerate(pieces):
            at, lost = _follow(squeezed(piece.text), written, at)
            if lost:
                following = chain(pieces[index + 1 :], *expected[place + 1 :])
                shown = chain(lost, chain.from_iterable(squeezed(more.text) for more in following))
                return [Loss(piece.number, "".join(islice(shown, _SHOWN)), "missing")]
    rest = written[at:].strip("".join(_ADDED))
    return [Loss(0, rest[:_SHOWN], "changed")] if rest else []


def _follow(words: str, written: str, at: int) -> tuple[int, str]:
    """Find words from a place on, past the marks that the file adds.

    Returns:
        The place after them, and those of their characters that were not found.
    """
    if written.startswith(words, at):
        return at + len(words), ""
    for found, char in enumerate(words):
        if at < len(written) and written[at] == char:
            at += 1
            continue
        behind = _past_marks(written, at, char)
        dash = written.find("-", at, behind) if char in _BULLETS else -1
        if written[behind : behind + 1] != char and dash < 0:
            return behind, words[found:]
        at = behind + 1
        if dash >= 0 and (
            written[behind : behind + 1] != char or _is_dash(words[found + 1 :], written, at, dash)
        ):
            at = dash + 1
    return at, ""


def _past_marks(written: str, at: int, char: str) -> int:
    """Give the place of the next character that is no mark that the file adds, or is the one."""
    while at < len(written) and written[at] in _ADDED and written[at] != char:
        at += 1
    return at


def _is_dash(following: str, written: str, behind: int, dash: int) -> bool:
    """Say whether a bullet is the dash that begins an entry, and not the same sign further on.

    Args:
        following: The words after the bullet.
        written: The file's words.
        behind: The place after the same sign.
        dash: The place of the dash.
    """
    near = following[:_TELLING]
    return not _goes_on(near, written, behind) and _goes_on(near, written, dash + 1)


def _goes_on(words: str, written: str, at: int) -> bool:
    """Say whether words stand at a place, with nothing but marks of the file's between them."""
    for char in words:
        at = _past_marks(written, at, char)
        if written[at : at + 1] != char:
            return False
        at += 1
    return True
