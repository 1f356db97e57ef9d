"""Labels that stand together, and the words that follow them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minutes_archive.importer.first_page.label_words import GROUPS, PUBLISHED, Label
from minutes_archive.importer.first_page.piece import Piece
from minutes_archive.importer.first_page.tokens import Token
from minutes_archive.importer.moments import find_spans

_ASIDE = frozenset({Label.PAGE, Label.LETTERHEAD, Label.CASE, Label.SECRECY})
_ONE_LINE = frozenset(
    {Label.PLACE, Label.TIME, Label.DATE, Label.MEETING_DATE, Label.ADJUSTED_ON, Label.POSTED}
    | {Label.REMOVED, Label.BODY, Label.SIGNATURE, Label.APPEAL}
)
_FEW_LINES = frozenset({Label.PLACE_TIME, Label.ADJUSTMENT, Label.ADJOURNMENT, Label.KEPT_AT})
_TIMED = frozenset({Label.PLACE_TIME, Label.TIME})
_SENTENCE = re.compile(
    r"\b(?:är|var|har|hade|hälsar|hälsade|öppnar|öppnade|öppnas|förklarar|förklarade|beslutar|beslutade|ska|skall"
    r"|valdes|väljs|utsågs|informerar|informerade|konstaterar|konstateras|godkänns|godkändes|välkomna|välkomnar"
    r"|föreslår|föreslås|läggs|antecknas|justeras|justerats|tillkännagivits|tillkännages)\b",
    re.IGNORECASE,
)
_LONG = 45


@dataclass(frozen=True, slots=True)
class Block:
    """A run of labels with nothing between them, and what follows.

    Args:
        labels: The labels; none for the words before the first.
        values: The words after them.
        apart: Whether each label stands on a line of its own.
    """

    labels: tuple[Token, ...] = ()
    values: tuple[Piece, ...] = ()
    apart: bool = False

    @property
    def heads_several(self) -> bool:
        """Whether "Övriga närvarande" stands over lists with labels and colons of their own."""
        if len(self.labels) != 2 or self.labels[0].label is not Label.OTHERS:
            return False
        plain, parted = (token.piece.text.endswith(":") for token in self.labels)
        return parted and not plain and self.labels[1].label in GROUPS - {Label.OTHERS}


@dataclass(slots=True)
class _Open:
    """A block that is being filled."""

    labels: list[Token] = field(default_factory=list)
    values: list[Piece] = field(default_factory=list)

    def goes_on_with(self, token: Token) -> bool:
        """Say whether a label's last words stand below its first, with values beside both.

        Args:
            token: A label.
        """
        last = self.labels[-1] if self.labels and self.values else None
        if last is None or last.label is not token.label or not token.piece.text[:1].islower():
            return False
        beside = self.values[0].place == self.labels[0].piece.place
        return beside and token.piece.place == last.piece.place + 1

    def close(self) -> Block:
        places = [token.piece.place for token in self.labels]
        return Block(tuple(self.labels), tuple(self.values), len(set(places)) == len(places))


def make_blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """Group labels with the words that follow them.

    Args:
        tokens: The row of labels and words.
    """
    block = _Open()
    loose = False
    for token in tokens:
        if token.label in _ASIDE:
            yield Block((token,))
            loose = token.label is not Label.PAGE
            continue
        if token.label is None:
            if loose and token.piece.line.column:
                yield Block((), (token.piece,))
            elif _ends(block, token.piece):
                yield block.close()
                block = _Open(values=[token.piece])
            else:
                block.values.append(token.piece)
            loose = False
            continue
        loose = False
        if block.goes_on_with(token):
            block.labels.append(token)
            continue
        if block.values or not _may_share(block.labels, token):
            yield block.close()
            block = _Open()
        block.labels.append(token)
    yield block.close()


def _may_share(labels: Sequence[Token], token: Token) -> bool:
    """Say whether a label may share its values with those right before it."""
    if token.label is Label.NOTICE:
        return any(one.label in PUBLISHED for one in labels)
    alone = {Label.TITLE, Label.CONTENTS}
    return not labels or (token.label not in alone and labels[-1].label not in alone)


def _ends(block: _Open, piece: Piece) -> bool:
    """Say whether a line no longer belongs to the label above it."""
    if not block.labels or not block.values:
        return bool(block.labels) and len(block.labels) == 1 and _is_prose(block, piece)
    before = block.values[-1]
    if before.place == piece.place:
        return False
    kinds = {token.label for token in block.labels} - {Label.NOTICE}
    if (
        kinds & _TIMED
        and find_spans(piece.text)
        and not any(find_spans(one.text) for one in block.values)
    ):
        return False
    if kinds <= _ONE_LINE:
        return True
    wanting = len(block.values) < len(block.labels)
    if kinds <= _FEW_LINES | _ONE_LINE and piece.line.blank_before and not wanting:
        return True
    return _is_prose(block, piece)


def _is_prose(block: _Open, piece: Piece) -> bool:
    """Say whether a line under a list of people is a sentence, or a heading."""
    listed = any(token.label in GROUPS for token in block.labels)
    if piece.line.level and not piece.line.cells:
        return True
    text = piece.text
    return (
        listed
        and len(text) > _LONG
        and text.rstrip().endswith((".", ":", "!"))
        and piece.line.column == 0
        and _SENTENCE.search(text) is not None
    )
