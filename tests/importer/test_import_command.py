"""The import command: what it writes where, what it leaves alone, and what it answers."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

import import_minutes
from archive_files import write_archive
from importer.writing_samples import DAY
from minutes_archive.archive import load_archive
from minutes_archive.commands.import_minutes import progress_bar
from minutes_archive.importer import draft as drafting
from minutes_archive.importer.draft import Draft, NotMinutesError, SectionDraft
from minutes_archive.importer.facts import Fact, Taken
from minutes_archive.importer.outline.section import Section
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.writing.machine_report import reason_words
from minutes_archive.texts import load_texts

TEXTS = load_texts("sv")
TEXT = """\
Plats Rådhuset
Datum 2019-05-14
§ 1 Mötet öppnas
Anna Lind öppnar mötet.
Norrby kommun
§ 2 Ny lekplats
Nämnden godkänner förslaget.
"""


def fake_draft(source, _kind, told, _untitled) -> Draft:
    """A pipeline that knows one form: a line of place, a line of date, and §§."""
    if any(line.text.startswith("Kallelse") for line in source.lines):
        raise NotMinutesError("agenda")
    if any(line.text.startswith("Krasch") for line in source.lines):
        raise ZeroDivisionError
    facts, taken, sections = [], [], []
    for line in source.lines:
        label, _, words = line.text.partition(" ")
        if label == "§":
            number, _, title = words.partition(" ")
            sections.append([Section(number, title, None, (line,), ()), []])
        elif label in {"Plats", "Datum"}:
            key = "place" if label == "Plats" else "date"
            value = DAY.fromisoformat(words) if key == "date" else words
            facts.append(Fact((key,), value, line.number))
            taken += [
                Taken(line.cut(0, len(label)), "label"),
                Taken(line.cut(len(label)), "read", (key,)),
            ]
        elif label == "Organ":
            facts.append(Fact(("council_name",), words, line.number))
            taken.append(Taken(line, "read", ("council_name",)))
        elif line.text == "Norrby kommun":
            taken.append(Taken(line, "furniture"))
        elif sections:
            sections[-1][1].append(line)
    if told and not any(fact.key == ("date",) for fact in facts):
        facts.append(Fact(("date",), told, 0))
    drafts = tuple(
        SectionDraft(replace(one, lines=tuple(lines)), (SectionPart(None, None, tuple(lines)),))
        for one, lines in sections
    )
    return Draft(source, tuple(facts), (), drafts, (), tuple(taken))


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """An archive to import into, from the folder it lies in."""
    monkeypatch.setattr(drafting, "draft_minutes", fake_draft)
    root = write_archive(tmp_path)
    monkeypatch.setenv("MINUTES_DIR", str(root))
    monkeypatch.chdir(tmp_path)
    return root


@pytest.fixture
def run(archive, capsys):
    """Run the command; give exit code, output and complaint."""

    def call(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = import_minutes.main([str(argument) for argument in arguments])
        output = capsys.readouterr()
        return code, output.out, output.err

    return call


def save(folder, name="protokoll.txt", text=TEXT):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


OUT = "kommunstyrelsen/2019/2019-05-14"
COUNCIL = ("--council", "kommunstyrelsen")


def test_a_file_becomes_minutes_with_two_reports_beside(run, archive, tmp_path):
    code, out, _ = run(save(tmp_path), *COUNCIL)
    assert code == 0
    names = {path.name for path in (archive / OUT).parent.iterdir()}
    assert names == {"2019-05-14.md", "2019-05-14.import.json", "2019-05-14.import.txt"}
    text = (archive / f"{OUT}.md").read_text("utf-8")
    assert "place: Rådhuset\nstatus: draft\n" in text
    assert "## § 2 Ny lekplats\n\nNämnden godkänner förslaget.\n" in text
    assert out.startswith("minutes/kommunstyrelsen/2019/2019-05-14.md är skriven.")


def test_the_archive_takes_the_file_and_passes_its_reports_over(run, archive, tmp_path):
    run(save(tmp_path), *COUNCIL)
    loaded = load_archive(archive)
    assert [finding.code for finding in loaded.findings if finding.blocks] == []
    assert not [finding for finding in loaded.findings if "import" in finding.path]
    assert f"{OUT}.md" in {meeting.path for meeting in loaded.archive.meetings}


def test_the_answer_has_a_line_for_each_value_so_that_changes_can_be_seen(run, tmp_path):
    _, out, _ = run(save(tmp_path), *COUNCIL, "--json")
    lines = out.splitlines()
    assert '"place": "Rådhuset",' in lines
    assert '"text": "Norrby kommun",' in lines


def test_every_character_of_the_source_is_in_the_answer(run, tmp_path):
    _, out, _ = run(save(tmp_path), *COUNCIL, "--json")
    answer = json.loads(out)
    pieces = [entry["text"] for entry in answer["leftovers"]]
    for section in answer["sections"]:
        pieces += ["§", section["number"], section["title"], section["text"]]
    assert sorted("".join("".join(pieces).split())) == sorted("".join(TEXT.split()))
    assert answer["front_matter"]["place"] == "Rådhuset"
    assert answer["front_matter"]["date"] == "2019-05-14"
    assert answer["sections"][1] == {
        "number": "2",
        "title": "Ny lekplats",
        "case": None,
        "text": "Nämnden godkänner förslaget.",
        "decision": None,
        "outcome": None,
        "line": 6,
    }
    assert {"key": "chair", "line": 0, "why": TEXTS("importer.doubt.no_chair")} in answer["doubts"]
    furniture = {"line": 5, "text": "Norrby kommun", "kind": "furniture"}
    assert furniture | {"reason": "sidhuvud eller sidfot"} in answer["leftovers"]
    assert {"key": "place", "line": 1, "confidence": "sure"} in answer["values"]


def test_several_files_give_a_list_and_one_gives_an_object(run, tmp_path):
    save(tmp_path, "gamla/a.txt")
    save(tmp_path, "gamla/b.txt", TEXT.replace("-14", "-15"))
    _, out, _ = run("gamla", *COUNCIL, "--json")
    assert [answer["source"] for answer in json.loads(out)] == ["gamla/a.txt", "gamla/b.txt"]
    _, out, _ = run("gamla/a.txt", *COUNCIL, "--json")
    assert json.loads(out)["source"] == "gamla/a.txt"


def test_importing_again_changes_nothing(run, archive, tmp_path):
    source = save(tmp_path)
    run(source, *COUNCIL)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in archive.rglob("*.*")}
    code, out, _ = run(source, *COUNCIL)
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in archive.rglob("*.*")}
    assert code == 0
    assert before == after
    assert "är oförändrad" in out


def test_what_a_person_has_changed_is_not_written_over(run, archive, tmp_path):
    source, target = save(tmp_path), archive / f"{OUT}.md"
    run(source, *COUNCIL)
    text = target.read_text("utf-8").replace("Rådhuset", "Stadshuset")
    target.write_text(text, "utf-8")
    code, out, _ = run(source, *COUNCIL)
    assert (code, target.read_text("utf-8")) == (0, text)
    assert "--force" in out
    (answer,) = [json.loads(run(source, *COUNCIL, "--json")[1])]
    assert "import.edited" in {finding["code"] for finding in answer["findings"]}
    run(source, *COUNCIL, "--force")
    assert "Rådhuset" in target.read_text("utf-8")


def test_without_its_report_a_differing_file_counts_as_changed(run, archive, tmp_path):
    source, target = save(tmp_path), archive / f"{OUT}.md"
    run(source, *COUNCIL)
    target.with_name("2019-05-14.import.json").unlink()
    target.write_text(target.read_text("utf-8") + "\nMer.\n", "utf-8")
    assert "--force" in run(source, *COUNCIL)[1]


def test_a_file_as_an_older_import_left_it_is_written_anew(run, archive, tmp_path, monkeypatch):
    source = save(tmp_path)
    run(source, *COUNCIL)
    monkeypatch.setattr(
        drafting,
        "draft_minutes",
        lambda *given: replace(
            fake_draft(*given), facts=(*fake_draft(*given).facts, Fact(("number",), "7", 1))
        ),
    )
    assert "är omskriven" in run(source, *COUNCIL)[1]
    assert 'number: "7"' in (archive / f"{OUT}.md").read_text("utf-8")


def test_two_meetings_of_one_day_are_two_files_however_often_imported(run, archive, tmp_path):
    first, second = save(tmp_path), save(tmp_path, "extra.txt", TEXT.replace("Ny", "Gammal"))
    for _round in range(2):
        assert run(first, second, *COUNCIL)[0] == 0
        assert run(second, *COUNCIL)[0] == 0
        names = {path.name for path in (archive / OUT).parent.glob("*.md")}
        assert names == {"2019-05-14.md", "2019-05-14-2.md"}
    assert TEXTS("importer.doubt.second_that_day") in (archive / f"{OUT}-2.md").read_text("utf-8")


def test_a_source_that_has_changed_renews_its_own_minutes(run, archive, tmp_path):
    run(save(tmp_path), *COUNCIL)
    assert "är omskriven" in run(save(tmp_path, text=TEXT.replace("Ny", "Gammal")), *COUNCIL)[1]
    again = save(tmp_path / "andra")
    assert "2019-05-14-2.md är skriven" in run(tmp_path / "protokoll.txt", again, *COUNCIL)[1]


def test_a_hand_written_file_of_the_day_is_left_alone(run, archive, tmp_path):
    own = archive / f"{OUT}.md"
    own.parent.mkdir(parents=True)
    own.write_text("mitt eget", "utf-8")
    run(save(tmp_path), *COUNCIL)
    assert own.read_text("utf-8") == "mitt eget"
    assert (archive / f"{OUT}-2.md").is_file()


NO_DATE = TEXT.replace("Datum 2019-05-14\n", "")


def test_without_a_day_a_file_is_refused_with_the_way_out(run, archive, tmp_path):
    code, out, _ = run(save(tmp_path, text=NO_DATE), *COUNCIL)
    assert code == 1
    assert "--date ÅÅÅÅ-MM-DD" in out
    named = save(tmp_path, "ks-2019-05-14.txt", NO_DATE)
    assert "--date-from-name" in run(named, *COUNCIL)[1]
    assert not (archive / OUT).parent.exists()
    assert run(named, *COUNCIL, "--date-from-name")[0] == 0
    assert (archive / f"{OUT}.md").is_file()


def test_the_day_can_be_told(run, archive, tmp_path):
    source = save(tmp_path, text=NO_DATE)
    assert run(source, *COUNCIL, "--date", "2020-01-02")[0] == 0
    assert (archive / "kommunstyrelsen/2020/2020-01-02.md").is_file()


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_bad_file_keeps_no_other_from_being_imported(run, archive, tmp_path, jobs):
    save(tmp_path, "in/a.txt", "Krasch")
    save(tmp_path, "in/b.txt")
    save(tmp_path, "in/c.txt", "Kallelse till sammanträde")
    (tmp_path / "in/d.pdf").write_bytes(b"%PDF-1.4 trasig")
    (tmp_path / "in/e.txt").write_bytes(b"")
    code, out, err = run("in", "saknas.txt", *COUNCIL, "--json", "--jobs", jobs)
    answers = {answer["source"]: answer for answer in json.loads(out)}
    assert code == 1
    assert "Traceback" not in out + err
    assert {source for source, answer in answers.items() if "refused" in answer} == {
        *("in/a.txt", "in/c.txt", "in/d.pdf", "in/e.txt", "saknas.txt")
    }
    assert all(answer["sections"] == [] for answer in answers.values() if "refused" in answer)
    assert "ZeroDivisionError" in answers["in/a.txt"]["refused"]
    assert answers["in/a.txt"]["findings"][0]["path"] == "in/a.txt"
    assert (archive / f"{OUT}.md").is_file()


def test_a_file_that_would_lose_words_is_not_written(run, archive, tmp_path, monkeypatch):
    def doubling(*given):
        draft = fake_draft(*given)
        return replace(draft, appendices=draft.sections[0].parts[0].lines)

    monkeypatch.setattr(drafting, "draft_minutes", doubling)
    code, out, _ = run(save(tmp_path), *COUNCIL, "--json")
    answer = json.loads(out)
    assert code == 1
    assert answer["findings"][0] | {"message": ""} == {
        "path": "protokoll.txt",
        "line": 4,
        "column": 1,
        "level": "error",
        "code": "import.lost",
        "message": "",
        "hint": "",
    }
    assert "Anna Lind öppnar mötet." in answer["refused"]
    assert not (archive / OUT).parent.exists()


def test_words_that_nobody_claims_are_kept_at_the_end_and_told(run, archive, tmp_path, monkeypatch):
    monkeypatch.setattr(
        drafting,
        "draft_minutes",
        lambda *given: replace(fake_draft(*given), taken=fake_draft(*given).taken[:-1]),
    )
    _, out, _ = run(save(tmp_path), *COUNCIL, "--json")
    text = (archive / f"{OUT}.md").read_text("utf-8")
    assert text.endswith("### Övrigt i förlagan\n\nNorrby kommun\n")
    assert "import.rescued" in {finding["code"] for finding in json.loads(out)["findings"]}


def test_a_council_that_is_not_registered_is_told_with_lines_to_paste(run, archive, tmp_path):
    code, out, _ = run(save(tmp_path), "--council", "parkradet", "--json")
    (finding,) = [one for one in json.loads(out)["findings"] if one["code"] == "PA410"]
    assert code == 0
    assert "parkradet:\n" in finding["hint"]
    assert finding["line"] == 3
    assert finding["path"] == "minutes/parkradet/2019/2019-05-14.md"


def test_the_lines_to_paste_have_the_councils_name_as_the_source_writes_it(run, tmp_path):
    source = save(tmp_path, text=f"Organ Miljö- och  byggrådet\n{TEXT}")
    _, out, _ = run(source, "--council", "miljo-och-byggradet", "--json")
    (finding,) = [one for one in json.loads(out)["findings"] if one["code"] == "PA410"]
    assert "name: Miljö- och byggrådet\n" in finding["hint"]


def test_another_folder_can_be_written_in(run, archive, tmp_path):
    assert run(save(tmp_path), *COUNCIL, "--out", tmp_path / "ny")[0] == 0
    assert (tmp_path / "ny" / f"{OUT}.md").is_file()
    assert not (archive / f"{OUT}.md").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--council", "../ut"),
        (*COUNCIL, "--date", "igår"),
        (*COUNCIL, "--jobs", "0"),
        (),
    ],
)
def test_a_wrong_argument_is_said_in_words(run, tmp_path, arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        run(save(tmp_path), *arguments)
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_one_day_is_for_one_file_and_no_file_is_no_import(run, tmp_path):
    save(tmp_path, "in/a.txt")
    save(tmp_path, "in/b.txt")
    with pytest.raises(SystemExit):
        run("in", *COUNCIL, "--date", "2020-01-02")
    code, out, _ = run("finns/*.txt", *COUNCIL)
    assert code == 2
    assert "finns/*.txt" in out


def test_patterns_and_folders_stand_for_files_and_reports_for_none(run, archive, tmp_path):
    save(tmp_path, "in/djupt/a.TXT")
    save(tmp_path, "in/x.import.txt")
    save(tmp_path, "in/.dold.txt")
    save(tmp_path, "in/bild.png")
    for names in (("in",), ("in/**/*.TXT",), ("in", "in/djupt/a.TXT")):
        assert json.loads(run(*names, *COUNCIL, "--json")[1])["source"] == "in/djupt/a.TXT"


def test_the_report_says_what_to_check_and_who_is_known(run, archive, tmp_path):
    run(save(tmp_path), *COUNCIL)
    report = (archive / f"{OUT}.import.txt").read_text("utf-8")
    assert re.search(r"ATT KONTROLLERA\n  chair: Förlagan säger inte", report)
    assert "  place = Rådhuset (rad 1), säkert\n" in report
    assert "  ”Norrby kommun” (rad 5): sidhuvud eller sidfot\n" in report
    assert "§ 2 Ny lekplats (rad 6)" in report


def test_progress_is_drawn_to_its_end():
    assert progress_bar(0, 4, TEXTS) == f"\r[{' ' * 30}] 0 av 4"
    assert progress_bar(4, 4, TEXTS) == f"\r[{'#' * 30}] 4 av 4\n"


def test_every_reason_has_words():
    reasons = "read label signature furniture page_number contents heading_label notice_form rule"
    for reason in (*reasons.split(), "table_head", "seat", "hyphen", "heading", "kept"):
        assert reason_words(reason, TEXTS) != reason
