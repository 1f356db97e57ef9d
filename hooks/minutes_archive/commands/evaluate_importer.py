"""Measure the importer against documents that somebody has read and labelled."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from minutes_archive.commands.import_minutes import is_readable
from minutes_archive.commands.scoring import Entry, Miss, Score, Tally
from minutes_archive.commands.scoring_account import unaccounted
from minutes_archive.commands.scoring_labels import Label, find_labels, label_of
from minutes_archive.commands.scoring_people import score_attendance, score_values
from minutes_archive.commands.scoring_reading import load_label
from minutes_archive.commands.scoring_sections import score_sections

Importer = Callable[[bytes, str], Entry]
"""Gives the answer that `import_minutes.py --json` prints for a file's bytes and name."""

_SOURCE_NOTE = re.compile(rb"# (?:source|layout)\b[^\n]*")
_PLAIN = {".txt", ".md"}
"""Kinds of files whose characters are all words of the minutes."""


@dataclass(frozen=True, slots=True)
class Result:
    """How the importer did on one document."""

    path: Path
    label: Label
    score: Score
    size: int
    seconds: float
    lost: Sequence[str] = ()


@dataclass(slots=True)
class Evaluation:
    """How it did on all of them, and which had no labels."""

    results: list[Result] = field(default_factory=list)
    unlabelled: list[Path] = field(default_factory=list)

    def families(self) -> dict[str, dict[str, Tally]]:
        """Give the tallies of each family's documents together, by measure."""
        found: dict[str, dict[str, Tally]] = {}
        for result in self.results:
            family = found.setdefault(result.label.family, {})
            for measure, tally in result.score.tallies.items():
                family[measure] = family.get(measure, Tally()) + tally
        return dict(sorted(found.items()))


def evaluate(
    folders: Sequence[Path], label_folders: Sequence[Path], importer: Importer
) -> Evaluation:
    """Import each labelled document of some folders and score what came of it.

    Args:
        folders: Folders of documents, or documents.
        label_folders: Where the labels lie.
        importer: The importer.

    Raises:
        LabelError: A file of labels cannot be used.
        OSError: A document cannot be read.
    """
    evaluation = Evaluation()
    for path, data, label in read_labelled(folders, label_folders):
        if label is None:
            evaluation.unlabelled.append(path)
        else:
            evaluation.results.append(_result(path, data, label, importer))
    return evaluation


def read_labelled(
    folders: Sequence[Path], label_folders: Sequence[Path]
) -> Iterator[tuple[Path, bytes, Label | None]]:
    """Read the documents of some folders, each with its labels if it has any.

    Args:
        folders: Folders of documents, or documents.
        label_folders: Where the labels lie.

    Raises:
        LabelError: A file of labels cannot be used.
        OSError: A document cannot be read.
    """
    labels = find_labels(label_folders)
    for path in (path for folder in folders for path in _documents(folder)):
        data = path.read_bytes()
        found = label_of(path.name, labels)
        text = data.decode("utf-8", errors="replace")
        yield path, data, load_label(found, text) if found else None


def _documents(folder: Path) -> Iterator[Path]:
    """List the documents of a folder, in order; other programs' labels are none."""
    if folder.is_file():
        yield folder
    else:
        yield from sorted(path for path in folder.rglob("*") if is_readable(path, folder))


def _result(path: Path, data: bytes, label: Label, importer: Importer) -> Result:
    """Import one document and score it; its first line may be a note about its source."""
    data = _SOURCE_NOTE.sub(b"", data, count=1) if _SOURCE_NOTE.match(data) else data
    start = time.process_time()
    answer = importer(data, path.name)
    seconds = time.process_time() - start
    score = score_answer(label, answer, path.name)
    lost: Sequence[str] = ()
    if path.suffix in _PLAIN and not label.refused and not answer.get("refused"):
        lost = unaccounted(data.decode("utf-8", errors="replace"), answer)
        score.add("unaccounted", Tally(sum(map(len, lost)), 1, 1))
        score.misses += [Miss("unaccounted", "", word, "") for word in lost]
    return Result(path, label, score, len(data), seconds, lost)


def score_answer(label: Label, answer: Mapping[str, object], name: str = "") -> Score:
    """Score an answer about one document.

    Args:
        label: What the document says.
        answer: What the importer made of it.
        name: The document's name.
    """
    score = Score()
    refused = bool(answer.get("refused"))
    score.add("refused", Tally(int(refused == label.refused), 1, 1))
    if refused != label.refused:
        score.misses.append(Miss("refused", "", "", str(answer.get("refused") or "")))
    if label.refused:
        return score
    front = answer.get("front_matter")
    front = front if isinstance(front, Mapping) else {}
    if label.sections is not None:
        score_sections(label, answer, score)
    score_values(label, front, score, name)
    score_attendance(label, front, score)
    return score
