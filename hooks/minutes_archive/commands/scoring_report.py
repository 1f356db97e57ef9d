"""An evaluation in words: a table by family, what was missed, and the labels themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from minutes_archive.commands.evaluate_importer import Evaluation, Result
from minutes_archive.commands.scoring import Tally
from minutes_archive.commands.scoring_labels import Expected, Label, PersonLabel
from minutes_archive.texts import Texts

_WORDS = "command.evaluate_importer"


@dataclass(frozen=True, slots=True)
class Measure:
    """One row of the table.

    Args:
        tally: What is counted.
        part: Which number of the tally: "recall", "precision", "f1", or "right" for a count of
            what should not be.
        target: The number to reach; None where none is set.
    """

    tally: str
    part: str = "f1"
    target: float | None = None

    def value(self, tally: Tally) -> float:
        """Give the number of a tally."""
        return float(attrgetter(self.part)(tally))

    def fails(self, value: float) -> bool:
        """Say whether a number misses the target."""
        if self.target is None:
            return False
        return value > self.target if self.part == "right" else value < self.target


MEASURES = (
    Measure("unaccounted", "right", 0),
    Measure("sections", "recall", 0.995),
    Measure("sections", "precision", 0.995),
    Measure("case", target=0.99),
    Measure("title"),
    Measure("outcome"),
    Measure("decision", target=0.97),
    Measure("votes", target=0.98),
    Measure("date", target=0.98),
    Measure("attendance", "precision"),
    Measure("attendance", "recall"),
    Measure("attendance", target=0.97),
    Measure("role"),
    *map(Measure, ("party", "replaces", "items", "absent")),
    *map(Measure, ("start", "end", "place", "chair", "secretary", "adjusters", "refused")),
)


def family_mean(measure: Measure, evaluation: Evaluation) -> float | None:
    """Give the mean of the families that have a measure; a count is summed up instead.

    Args:
        measure: The measure.
        evaluation: What was found.
    """
    values = [
        measure.value(tallies[measure.tally])
        for tallies in evaluation.families().values()
        if measure.tally in tallies
    ]
    if not values:
        return None
    return sum(values) / (1 if measure.part == "right" else len(values))


def misses_targets(evaluation: Evaluation) -> bool:
    """Say whether the mean of the families misses a target."""
    return any(
        measure.fails(mean)
        for measure in MEASURES
        if (mean := family_mean(measure, evaluation)) is not None
    )


def render_table(evaluation: Evaluation, texts: Texts) -> str:
    """Write each measure by family, their mean and its target, and the speed.

    Args:
        evaluation: What was found.
        texts: The reader's words.
    """
    families = evaluation.families()
    heads = ["", *families, texts(f"{_WORDS}.mean"), texts(f"{_WORDS}.target")]
    rows = [heads]
    for measure in MEASURES:
        mean = family_mean(measure, evaluation)
        if mean is None:
            continue
        cells = [
            _number(measure, measure.value(tallies[measure.tally]))
            if measure.tally in tallies
            else "-"
            for tallies in families.values()
        ]
        label = texts(f"{_WORDS}.measure.{measure.tally}.{measure.part}")
        mark = " !" if measure.fails(mean) else ""
        target = "" if measure.target is None else _number(measure, measure.target) + mark
        rows.append([label, *cells, _number(measure, mean), target])
    return "\n".join([*_aligned(rows), *_closing(evaluation, texts)]) + "\n"


def render_misses(results: Sequence[Result], texts: Texts) -> str:
    """Write each miss of some documents: what the label says and what came instead.

    Args:
        results: How the importer did on each.
        texts: The reader's words.
    """
    lines = []
    for result in results:
        lines.append(str(result.path))
        lines += [
            texts(
                f"{_WORDS}.miss",
                measure=texts(f"{_WORDS}.name.{miss.measure}"),
                where=miss.where,
                wanted=_short(miss.wanted),
                got=_short(miss.got),
            )
            for miss in result.score.misses
        ]
    return "\n".join(lines) + "\n"


def render_label(label: Label) -> str:
    """Write a document's labels with the words they point to, to be read beside the document.

    Args:
        label: The labels.
    """
    lines = [f"family: {label.family}{', refused' if label.refused else ''}"]
    lines += [f"{key}: {_either(wanted)}" for key, wanted in (label.values or {}).items()]
    if label.adjusters is not None:
        lines.append(f"adjusters: {', '.join(map(_either, label.adjusters)) or '-'}")
    for section in label.sections or ():
        lines.append(f"§ {section.number} ({section.line}) [{_either(section.case)}]")
        lines += [
            f"  {key}: {_short(_either(getattr(section, key)))}"
            for key in ("title", "decision", "outcome")
        ]
        lines += [f"  votes: {vote}" for vote in section.votes or ()]
    for key in ("present", "absent"):
        lines += [f"{key}: {_person(person)}" for person in getattr(label, key) or ()]
    lines += [f"unsure: {name}" for name in label.unsure]
    return "\n".join(lines) + "\n"


def _closing(evaluation: Evaluation, texts: Texts) -> Iterator[str]:
    """Tell how much was read, and how fast."""
    seconds = sum(result.seconds for result in evaluation.results) or 1.0
    number, size = len(evaluation.results), sum(result.size for result in evaluation.results) / 1024
    yield ""
    yield texts(
        f"{_WORDS}.speed",
        number=number,
        size=f"{size:.0f}",
        seconds=f"{seconds:.2f}",
        rate=f"{number / seconds:.1f}",
        size_rate=f"{size / seconds:.0f}",
    )
    if evaluation.unlabelled:
        yield texts(f"{_WORDS}.unlabelled", number=len(evaluation.unlabelled))


def _cell(measure: Measure, tally: Tally | None) -> str:
    """Write a family's number; it may have none."""
    return "-" if tally is None else _number(measure, measure.value(tally))


def _number(measure: Measure, value: float) -> str:
    """Write a count, or a share with three decimals."""
    return f"{value:.0f}" if measure.part == "right" else f"{value:.3f}"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Set rows in columns."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for first, *rest in rows:
        cells = [cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True)]
        yield "  ".join([first.ljust(widths[0]), *cells]).rstrip()


def _either(wanted: Expected | None) -> str:
    """Write the answers that are equally right."""
    return "?" if wanted is None else " | ".join(wanted) or "-"


def _person(person: PersonLabel) -> str:
    """Write what is known of a person."""
    parts = [
        " | ".join((person.name, *person.known_as)),
        "|".join(person.roles),
        person.party,
        person.replaces,
        person.items,
    ]
    return ", ".join(part for part in parts if part)


def _short(text: str, size: int = 160) -> str:
    """Cut a long text in its middle."""
    text = " ".join(text.split())
    half = size // 2
    return text if len(text) <= size else f"{text[:half]} … {text[-half:]}"
