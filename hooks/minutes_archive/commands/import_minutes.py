"""Import old minutes: many files, one after another or several at once."""

from __future__ import annotations

import datetime as dt
import glob
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from minutes_archive.archive.folder import IMPORT_REPORTS, REGISTRY, walk_folder
from minutes_archive.archive.minutes_checks import Registered
from minutes_archive.archive.own_addresses import own_domains
from minutes_archive.archive.private_data import PRIVATE_CODES, hide_private
from minutes_archive.archive.registries import read_registries
from minutes_archive.commands.new_minutes import SCHEMA_COMMENT
from minutes_archive.importer.convert import Converted, Job, Settings, convert, refuse
from minutes_archive.importer.placing import State, find_place, put, report_paths
from minutes_archive.importer.readers import load_readers
from minutes_archive.importer.writing.machine_report import Json, as_text, own_finding
from minutes_archive.parallel import Begun, WorkerLostError, share_out
from minutes_archive.rules.councils import UNKNOWN
from minutes_archive.texts import Texts

DONE, SOME_FAILED, NOT_RUN = 0, 1, 2
"""Exit codes: every file imported, some refused, the import could not be run."""

_READABLE = (".docx", ".htm", ".html", ".markdown", ".md", ".pdf", ".txt", ".xhtml")
_BATCH = 8
_BAR = 30
_MOST_PRIVATE = 5
"""How much private data is shown of one file; the report has all."""


@dataclass(frozen=True, slots=True)
class Request:
    """What an import is asked to do.

    Args:
        council: The council's slug.
        out: The minutes folder to write in.
        registries: The minutes folder whose registries count where `out` has none.
        project: The folder of the project, whose docs hold the format's schema.
        day: The day of the meeting.
        day_from_name: Whether the day is taken from each file's name.
        jobs: How many files are read at once.
        force: Whether files that a person has changed are written over.
        debug: Whether unexpected errors are raised.
    """

    council: str
    out: Path
    registries: Path
    project: Path
    day: dt.date | None = None
    day_from_name: bool = False
    jobs: int = 1
    force: bool = False
    debug: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one file: a line for people, an object for programs.

    `state` is None for a file that was refused; `hint` is said once, however many files it is
    about.
    """

    words: str
    record: dict[str, Json]
    state: State | None
    hint: str = ""


def find_sources(names: Sequence[str], cwd: Path) -> tuple[list[Path], list[str]]:
    """Find the files that names, folders and patterns stand for, each once and in order.

    Args:
        names: What was asked for.
        cwd: The folder that they are relative to.

    Returns:
        The files, and the names that stand for none.
    """
    found: dict[Path, None] = {}
    missing = []
    for name in names:
        path = Path(os.path.normpath(cwd / name))
        if path.is_dir():
            files = sorted(file for file in path.rglob("*") if is_readable(file, path))
        elif path.is_file():
            files = [path]
        else:
            matches = glob.glob(str(cwd / name), recursive=True)  # noqa: PTH207 - a user's pattern
            files = sorted(file for match in matches if (file := Path(match)).is_file())
        if not files:
            missing.append(name)
        found.update(dict.fromkeys(files))
    return list(found), missing


def import_files(
    sources: Sequence[Path],
    request: Request,
    texts: Texts,
    progress: Callable[[int, int], None] | None = None,
) -> list[Result]:
    """Import files; one that cannot be read keeps no other from it.

    Args:
        sources: The files.
        request: What to do with them.
        texts: The words of the reader's language.
        progress: Told how many are done, of how many.
    """
    settings = _settings(request)
    if request.jobs > 1:
        load_readers()
    work = partial(convert, settings=settings, texts=texts)
    jobs = [Job(path, _label(path)) for path in sources]
    results: list[Result] = []
    written: set[Path] = set()
    size = _BATCH * request.jobs
    for start in range(0, len(jobs), size):
        if progress is not None:
            progress(start, len(jobs))
        batch = _convert_all(work, jobs[start : start + size], request.jobs, texts)
        results += [_put(converted, work, request, texts, written) for converted in batch]
    if progress is not None:
        progress(len(jobs), len(jobs))
    return results


def render_json(results: Sequence[Result]) -> str:
    """Write what came of the files for other programs: one object, or a list for several.

    Args:
        results: What came of each file.
    """
    records: list[Json] = [result.record for result in results]
    return as_text(records[0] if len(records) == 1 else records)


def render_text(results: Sequence[Result], texts: Texts) -> str:
    """Write what came of the files for people.

    Args:
        results: What came of each file.
        texts: The words of the reader's language.
    """
    lines = [result.words for result in results]
    lines += sorted({result.hint for result in results if result.hint})
    bad = sum(result.state is None for result in results)
    kept = sum(result.state is State.EDITED for result in results)
    good = len(results) - bad - kept
    lines.append(
        texts.count("command.import_minutes.sum", len(results), good=good, kept=kept, bad=bad)
    )
    return "".join(f"{line}\n" for line in lines)


def exit_code(results: Sequence[Result]) -> int:
    """Give the exit code: whether every file was imported."""
    return SOME_FAILED if any(result.state is None for result in results) else DONE


def progress_bar(done: int, every: int, texts: Texts) -> str:
    """Draw how far an import has come, over what was drawn before.

    Args:
        done: How many files are done.
        every: How many there are.
        texts: The words of the reader's language.
    """
    filled = _BAR * done // max(every, 1)
    words = texts("command.import_minutes.progress", done=done, all=every)
    return f"\r[{'#' * filled}{' ' * (_BAR - filled)}] {words}" + ("\n" if done == every else "")


def no_file(name: str, texts: Texts) -> Result:
    """Tell of a name that stands for no file.

    Args:
        name: The name.
        texts: The words of the reader's language.
    """
    words = texts("command.import_minutes.no_file", path=name)
    return _refused(refuse(Job(Path(name), name), "no_file", words), texts)


def _settings(request: Request) -> Settings:
    """Read the registries and say what is the same for all files."""
    root = request.out if (request.out / REGISTRY).is_dir() else request.registries
    registries = read_registries(walk_folder(root, ""))
    councils, municipality = registries.councils, registries.municipality
    return Settings(
        council=request.council,
        councils=councils,
        people=registries.people,
        schema=_schema_comment(request),
        day=request.day,
        day_from_name=request.day_from_name,
        debug=request.debug,
        registered=Registered(councils, municipality, own_domains(municipality, councils)),
    )


def _schema_comment(request: Request) -> str:
    """Point from a minutes file to the schema, wherever in the project the minutes folder is."""
    out = Path(os.path.normpath(Path.cwd() / request.out))
    if request.project not in out.parents:
        return SCHEMA_COMMENT
    folder = out / request.council / "0000"
    schema = request.project / "docs" / "schema" / "minutes.schema.json"
    way = Path(os.path.relpath(schema, folder)).as_posix()
    return f"{SCHEMA_COMMENT.partition('=')[0]}={way}"


def _convert_all(
    work: Callable[[Job], Converted], jobs: Sequence[Job], workers: int, texts: Texts
) -> list[Converted]:
    """Convert some files; if a process dies, find out which file it died of."""
    try:
        return share_out(work, jobs, min(workers, len(jobs)), (Exception,))
    except WorkerLostError:
        return [_convert_apart(work, job, texts) for job in jobs]


def _convert_apart(work: Callable[[Job], Converted], job: Job, texts: Texts) -> Converted:
    """Convert a file in a process of its own."""
    try:
        return Begun(partial(work, job), 2).result()
    except WorkerLostError as error:
        words = texts("importer.refused.unexpected", error=type(error).__name__)
        return refuse(job, "unexpected", words)


def _put(
    converted: Converted,
    work: Callable[[Job], Converted],
    request: Request,
    texts: Texts,
    written: set[Path],
) -> Result:
    """Write what was made of a file, and note which file that is."""
    if converted.refused:
        return _refused(converted, texts)
    try:
        place = find_place(converted, request.out, written)
        written.add(place.path)
        if place.suffix is not None or place.imported is not None:
            job = replace(converted.job, suffix=place.suffix, imported=place.imported)
            converted = work(job)
            if converted.refused:
                return _refused(converted, texts)
        state = put(converted, place.path, force=request.force)
    except OSError as error:
        why = texts("importer.refused.cannot_write", why=error.strerror or type(error).__name__)
        return _refused(refuse(converted.job, "cannot_write", why), texts)
    return _told(converted, place.path, state, texts)


def _refused(converted: Converted, texts: Texts) -> Result:
    """Tell of a file that was refused."""
    source = converted.job.label
    words = texts("command.import_minutes.refused", source=source, why=converted.refused)
    return Result(words, _shown(converted, source, source), None)


def _told(converted: Converted, target: Path, state: State, texts: Texts) -> Result:
    """Tell of a file that was imported."""
    label = _label(target)
    record = _shown(converted, converted.job.label, label)
    if state is State.EDITED:
        why = texts("importer.refused.edited", path=label)
        findings = record["findings"]
        if isinstance(findings, list):
            findings.append(own_finding(label, 1, "import.edited", why, "note"))
        return Result(why, record, state)
    words = [texts(f"command.import_minutes.{state.value}", path=label)]
    report = _label(report_paths(target)[1])
    every = _entries(record["findings"])
    private = [one for one in every if one.get("code") in PRIVATE_CODES]
    found = [one for one in every if one.get("level") == "error" and one not in private]
    unknown = [one for one in found if one.get("code") == UNKNOWN.code]
    errors = len(found) - len(unknown)
    if errors:
        words.append(texts.count("command.import_minutes.errors", errors, report=report))
    doubts = len(doubts) if isinstance(doubts := record["doubts"], list) else 0
    remarks = sum(one.get("level") == "warning" and one not in private for one in every)
    if doubts or not (errors or remarks):
        words.append(texts.count("command.import_minutes.to_check", doubts, report=report))
    if remarks:
        words.append(texts.count("command.import_minutes.remarks", remarks, report=report))
    hint = "".join(f"{one['message']}\n{one['hint']}" for one in unknown)
    told = "\n  ".join([" ".join(words), *_told_private(private, report, texts)])
    return Result(told, record, state, hint)


def _told_private(
    private: Sequence[Mapping[str, Json]], report: str, texts: Texts
) -> Iterator[str]:
    """Tell of the private data in a file, masked: it stops publication, of drafts too."""
    if private:
        yield texts.count("command.import_minutes.private", len(private), report=report)
    for one in private[:_MOST_PRIVATE]:
        level = texts(f"level.{one['level']}")
        yield f"  {one['path']}:{one['line']}: {level} {one['code']} {one['message']}"


def _shown(converted: Converted, source: str, path: str) -> dict[str, Json]:
    """Give the object for programs with the paths that the reader of it can open."""
    source, path = (hide_private(one, ()) for one in (source, path))
    record = {**converted.shown, "source": source}
    if not converted.refused:
        record["file"] = path
    record["findings"] = [{**one, "path": path} for one in _entries(record["findings"])]
    return record


def _entries(findings: Json) -> list[dict[str, Json]]:
    """Give the findings of an object for programs."""
    entries = findings if isinstance(findings, list) else []
    return [one for one in entries if isinstance(one, dict)]


def is_readable(file: Path, folder: Path) -> bool:
    """Say whether a file found in a folder is one to import.

    Args:
        file: The file.
        folder: The folder that was searched, at any depth.
    """
    inside = file.relative_to(folder).parts
    if any(part.startswith((".", "_")) for part in inside) or file.name.endswith(IMPORT_REPORTS):
        return False
    return file.suffix.lower() in _READABLE and file.is_file()


def _label(path: Path) -> str:
    """Name a path relative to the working folder where it lies in it."""
    cwd = Path.cwd()
    whole = Path(os.path.normpath(cwd / path))
    return (whole.relative_to(cwd) if cwd in whole.parents else whole).as_posix()
