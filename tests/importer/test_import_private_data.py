"""Private data in what is imported: told by the command and in the report, and never printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import import_minutes
from archive_files import write_archive
from minutes_archive.archive import load_archive
from minutes_archive.archive.private_data import PRIVATE_CODES

# A number that the tax authority reserves for tests.
NUMBER = "990102-2385"
OUT = "kommunstyrelsen/2019/2019-05-14"
REPORTS = (".import.txt", ".import.json")
TEXT = """Kommunstyrelsen
Sammanträdesprotokoll
2019-05-14
Plats och tid Sal A, Rådhuset, kl. 13.30-16.30
Beslutande Berit Alm (S), ordförande
Dan Ek (M)
Vera Gran (C)
Utses att justera Dan Ek
Underskrifter Sekreterare Anna Lind
§ 1 Ansökan om bostadsanpassning
Dnr KS 2019/4
Sökande är {private}.
Beslut
Kommunstyrelsen godkänner ansökan.
§ 2 Ny lekplats
Beslut
Kommunstyrelsen godkänner förslaget.
"""


@pytest.fixture
def archive(tmp_path, monkeypatch) -> Path:
    """An archive to import into, from the folder it lies in."""
    root = write_archive(tmp_path)
    monkeypatch.setenv("MINUTES_DIR", str(root))
    monkeypatch.chdir(tmp_path)
    return root


@pytest.fixture
def run(archive, tmp_path, capsys):
    """Import minutes that hold something; give what the command prints."""

    def call(private: str, *options: str, **changes: str) -> str:
        text = TEXT.format(private=private)
        for old, new in changes.items():
            text = text.replace(old, new)
        (tmp_path / "protokoll.txt").write_text(text, "utf-8")
        arguments = ["protokoll.txt", "--council", "kommunstyrelsen", *options]
        assert import_minutes.main(arguments) == import_minutes.exit_code([])
        return capsys.readouterr().out

    return call


def test_the_command_tells_of_private_data_with_its_line_and_masked(run, archive):
    out = run(f"Ada Ek, {NUMBER}")

    line = (
        (archive / f"{OUT}.md")
        .read_text("utf-8")
        .split("\n")
        .index(f"Sökande är Ada Ek, {NUMBER}.")
    )
    assert "1 uppgift kan vara en personuppgift" in out
    assert f"minutes/{OUT}.md:{line + 1}: fel PA701 Här står ett personnummer (" in out
    assert "2385" not in out
    assert "fel i filen" not in out


def test_the_report_tells_of_private_data_first_masked_and_with_what_to_do(run, archive):
    run(f"Ada Ek, {NUMBER}, mobil 070-174 06 05")

    report = (archive / f"{OUT}.import.txt").read_text("utf-8")
    private = report.partition("PERSONUPPGIFTER")[2].partition("ATT KONTROLLERA")[0]
    assert "fel PA701 (rad " in private
    assert "fel PA705 (rad " in private
    assert "Ta bort det." in private
    assert "      - code: PA701\n" in private
    assert "PA701" not in report.partition("KONTROLLENS ANMÄRKNINGAR")[2]


def test_clean_minutes_have_nothing_private_to_tell(run, archive):
    out = run("Ada Ek")

    report = (archive / f"{OUT}.import.txt").read_text("utf-8")
    assert "personuppgift" not in out
    assert report.partition("VARA KVAR\n")[2].startswith("  (inget)\n")


def test_few_of_many_are_printed_and_all_stand_in_the_report(run, archive):
    out = run("\n".join(f"hen på tfn 070-174 06 0{n}." for n in range(5, 10)) + f"\n{NUMBER}")

    report = (archive / f"{OUT}.import.txt").read_text("utf-8")
    assert "6 uppgifter kan vara" in out
    assert out.count(f"minutes/{OUT}.md:") == 5
    assert report.count("fel PA7") == 6


def test_no_report_holds_a_number_so_that_taking_it_out_of_the_minutes_is_enough(run, archive):
    title = {"§ 2 Ny lekplats": f"§ 2 Ansökan av {NUMBER}"}
    answer = run(f"Ada Ek, {NUMBER}", "--json", **title)

    file = archive / f"{OUT}.md"
    blocking = {one.path for one in load_archive(archive).findings if one.blocks}
    assert blocking == {f"minutes/{OUT}.md"}
    file.write_text(file.read_text("utf-8").replace(NUMBER, ""), "utf-8")
    assert [one for one in load_archive(archive).findings if one.blocks] == []
    assert "2385" not in answer
    for ending in ("txt", "json"):
        assert "2385" not in (archive / f"{OUT}.import.{ending}").read_text("utf-8")


@pytest.mark.parametrize("broken", ["990102-\n2385", "9901\n02-2385"])
def test_a_number_broken_at_a_lines_end_is_in_no_report_either(run, archive, broken):
    answer = run(f"Ada Ek med personnummer {broken}", "--json")

    reports = [
        (archive / f"{OUT}.import.{ending}").read_text("utf-8") for ending in ("txt", "json")
    ]
    for told in (answer, *reports):
        plain = told.replace("\\n", "").replace("\n", "")
        assert "2385" not in plain
        assert "990102" not in plain


def test_a_number_in_a_pages_header_is_in_no_report_and_in_no_minutes(run, archive):
    header = f"Utdrag för {NUMBER}\n"
    pages = {f"§ {n} ": f"\f{header}§ {n} " for n in (1, 2)}
    answer = run("Ada Ek", "--json", **{"Kommunstyrelsen\nSamman": f"{header}\nSamman", **pages})

    files = [(archive / f"{OUT}{ending}").read_text("utf-8") for ending in REPORTS]
    assert "******-****" in answer
    assert not [told for told in (answer, *files) if "2385" in told]
    assert NUMBER not in (archive / f"{OUT}.md").read_text("utf-8")


@pytest.mark.parametrize("before", ["", "2385\n\n"])
def test_a_number_over_two_lines_of_the_first_page_is_in_no_report(run, archive, before):
    broken = f"{before}Ansökan från Ada Ek, 990102-\n2385\n\nUnderskrifter"
    answer = run("Ada Ek", "--json", Underskrifter=broken)

    for told in (answer, *[(archive / f"{OUT}{ending}").read_text("utf-8") for ending in REPORTS]):
        assert "990102" not in told


def test_a_masked_report_still_tells_whether_the_minutes_were_changed(run, archive):
    run(f"Ada Ek, {NUMBER}")
    assert "är oförändrad" in run(f"Ada Ek, {NUMBER}")

    file = archive / f"{OUT}.md"
    file.write_text(file.read_text("utf-8").replace(NUMBER, ""), "utf-8")
    assert "har ändrats för hand" in run(f"Ada Ek, {NUMBER}")


def test_a_number_in_the_front_matter_stands_where_it_was_read(run, archive):
    run("Ada Ek", **{"Sal A": "070-174 06 05 hos Ada Ek"})

    text = (archive / f"{OUT}.md").read_text("utf-8")
    assert "\nplace: 070-174 06 05 hos Ada Ek" in text
    assert "Utelämnat" not in text


@pytest.mark.parametrize(("domains", "code"), [("", "PA708"), ("domains: [norrby.example]\n", "")])
def test_the_municipalitys_own_addresses_are_not_told(run, archive, domains, code):
    (archive / "_registry/municipality.yml").write_text(f"name: Norrby kommun\n{domains}", "utf-8")

    answer = json.loads(run("kansliet, kansliet@norrby.example", "--json"))

    assert [one["code"] for one in answer["findings"] if one["code"] in PRIVATE_CODES] == (
        [code] if code else []
    )


def test_an_offices_address_is_hidden_in_no_report_and_somebodys_in_all(run, archive):
    answer = run("kansliet, kansliet@norrby.example, Ada Ek, ada.ek@gmail.com", "--json")

    for told in (answer, *[(archive / f"{OUT}{ending}").read_text("utf-8") for ending in REPORTS]):
        assert "ada.ek" not in told
    assert "kansliet@norrby.example, Ada Ek, ***.**@*****.***" in answer


def test_a_number_in_a_files_name_is_not_printed(run, archive, tmp_path, capsys):
    name = f"{NUMBER}.txt"
    (tmp_path / name).write_text("Kallelse till sammanträde\n", "utf-8")
    for options in ([], ["--json"]):
        import_minutes.main([name, "--council", "kommunstyrelsen", *options])
        assert "2385" not in capsys.readouterr().out


def test_the_report_tells_what_the_law_asks_for_and_the_archive_agrees(run, archive):
    answer = json.loads(run("Ada Ek. Paragrafen förklaras omedelbart justerad", "--json"))

    told = {(one["code"], one["level"], one["line"]) for one in answer["findings"]}
    loaded = load_archive(archive).findings
    checked = {
        (str(one.code), str(one.level), one.line) for one in loaded if f"{OUT}.md" in one.path
    }
    assert {one for one in told if one[0] == "PA613"} == {
        one for one in checked if one[0] == "PA613"
    }
    assert any(code == "PA613" and level == "warning" for code, level, _ in told)


def test_a_day_that_nobody_tells_breaks_no_law(run, archive, tmp_path, capsys):
    text = TEXT.format(private="Ada Ek").replace("2019-05-14\n", "")
    late = "Justeringsdatum 2019-05-20\nDatum för anslags uppsättande 2019-05-21\n§ 1"
    (tmp_path / "utan.txt").write_text(text.replace("§ 1", late), "utf-8")
    import_minutes.main(["utan.txt", "--council", "kommunstyrelsen", "--json"])

    answer = json.loads(capsys.readouterr().out)
    assert "date" not in answer["front_matter"]
    assert str(answer["front_matter"]["adjusted_on"]) == "2019-05-20"
    assert [one["code"] for one in answer["findings"] if one["code"].startswith("PA6")] == []
