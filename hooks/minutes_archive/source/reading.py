"""Reading YAML to its end, past what can be mended, so that all slips are told at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from minutes_archive.source import kinds
from minutes_archive.source.characters import place
from minutes_archive.source.marks import Mark
from minutes_archive.source.syntax import diagnose
from minutes_archive.source.tree import Reading, Slip, Tree, YamlRefusedError, read_tree

_MENDINGS = 25
_MENDINGS_OF_A_LINE = 3
_MENDABLE_LENGTH = 100_000
_TOUCHING = re.compile(r"#(?<=[ \t]#)[^\s#\"'\],}]")
_TOUCHING_COMMENT = re.compile(
    r"[^#\n]*\S[ \t]+(?P<comment>(?P<word>#[^\s#\"'\],}][^\s\"'\],}]*).*)"
)


@dataclass(frozen=True, slots=True)
class YamlText:
    """What a YAML text holds; `reading` is None where it could not be read to its end.

    `text` is the text that was read: the file's own, with mended lines where it had slips.
    """

    reading: Reading | None
    text: str
    slips: tuple[Slip, ...]


def read_yaml(text: str, node_limit: int) -> YamlText:
    """Read YAML; whatever stands in it, nothing is raised.

    Args:
        text: The YAML, with LF line ends and without control characters.
        node_limit: How many keys and values it may hold.
    """
    slips: list[Slip] = []
    mended: Counter[int] = Counter()
    mendings = _MENDINGS if len(text) <= _MENDABLE_LENGTH else 0
    while True:
        try:
            reading = read_tree(text, node_limit)
        except YamlRefusedError as refused:
            return YamlText(None, text, _in_order([*slips, refused.slip]))
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            # Without its C extension PyYAML raises ValueError for a \U beyond Unicode.
            diagnosis = diagnose(text, _yaml_error(error))
            line = diagnosis.slip.mark.line
            # What the parser says next of a line already told is our mending's fault.
            if not mended[line]:
                slips.append(diagnosis.slip)
            mended[line] += 1
            hopeless = mended[line] > _MENDINGS_OF_A_LINE or mended.total() > mendings
            if diagnosis.mended is None or hopeless:
                return YamlText(None, text, _in_order(slips))
            text = diagnosis.mended
        else:
            slips += [*reading.slips, *_comments_that_touch(text, reading.tree)]
            return YamlText(reading, text, _in_order(slips))


def _yaml_error(error: Exception) -> yaml.YAMLError:
    """Make an error of PyYAML's kind of one that is not."""
    return error if isinstance(error, yaml.YAMLError) else yaml.YAMLError(str(error))


def _in_order(slips: list[Slip]) -> tuple[Slip, ...]:
    """Order slips by place."""
    return tuple(sorted(slips, key=lambda slip: (slip.mark, slip.kind.code)))


def _comments_that_touch(text: str, tree: Tree) -> Iterator[Slip]:
    """Find words after a # that somebody may have meant as part of the value: "Sal #3"."""
    scalars: tuple[str, ...] | None = None
    for match in _touching_comments(text):
        scalars = tuple(_scalars(tree)) if scalars is None else scalars
        if not any(match["word"] in scalar for scalar in scalars):
            mark = Mark(*place(text, match.start("comment")))
            yield Slip(kinds.COMMENT_AFTER_VALUE, mark, (("value", match["comment"][:40]),))


def _touching_comments(text: str) -> Iterator[re.Match[str]]:
    """Find the lines with a comment whose # touches its first word, each once."""
    end = 0
    while sign := _TOUCHING.search(text, end):
        match = _TOUCHING_COMMENT.match(text, text.rfind("\n", 0, sign.start()) + 1)
        if match:
            yield match
        end = text.find("\n", sign.end()) % (len(text) + 1)


def _scalars(tree: Tree) -> Iterator[str]:
    """Give every text of a tree; its depth is limited where it is read."""
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, list):
        for element in tree:
            yield from _scalars(element)
    elif isinstance(tree, dict):
        for value in tree.values():
            yield from _scalars(value)
