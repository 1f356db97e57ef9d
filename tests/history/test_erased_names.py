"""Names and numbers that were erased in one place are sought by themselves in others."""

from __future__ import annotations

import pytest

from archive_files import BASE_BODY, BASE_PATH, minutes_text
from git_repository import new_repository
from history.erased_samples import (
    ENTRY,
    GETS,
    GUEST,
    NAMED,
    OTHER,
    SEEKS,
    corrected,
    erased,
    other,
    told,
)
from minutes_archive.findings import Level
from minutes_archive.history.erased.folding import fold
from minutes_archive.history.erased.removed import removed_runs


def left(tmp_path, *, gone: str, stays: str, instead: str = "en person", **front: str):
    """Words are taken out of § 2, and others stay in § 3."""
    body = NAMED.replace("Gudrun Åkerhielm på Kvarngatan", gone)
    body = body.replace("Ordföranden avslutar", f"{stays} Ordföranden avslutar")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(front, body)})
    made.write({BASE_PATH: corrected(body.replace(gone, instead, 1), **front)})
    return made


@pytest.mark.parametrize(
    ("gone", "stays"),
    [
        ("Gudrun Åkerhielm", "Åkerhielm yttrar sig."),
        ("Gudrun Åkerhielm", "Sedan Åkerhielm yttrat sig."),
        ("Gudrun Åkerhielm", "Åkerhielms ansökan läggs till handlingarna."),
        ("Gudrun Åkerhielms ansökan", "Åkerhielm yttrar sig."),
        ("Gudrun Åkerhielms ansökan", "Gudrun Åkerhielm yttrar sig."),
        ("Åkerhielm", "Det gör Åkerhielm."),
        ("Åkerhielms", "Det gör Åkerhielm."),
        ("Gudrun Åkerhielm", "Lind, Åkerhielm och Berg yttrar sig."),
        ("Gudrun Åkerhielm", "ÅKERHIELM, G."),
        ("Gudrun Åkerhielm som bor på Kvarngatan", "Det gör Gudrun Åkerhielm."),
        ("Gudrun Åkerhielm", "Anna Lind\n\nÅkerhielm."),
    ],
)
def test_a_name_left_by_itself_in_the_same_minutes_is_told_of(tmp_path, gone, stays):
    made = left(tmp_path, gone=gone, stays=stays)
    ((level, path, line),) = told(made)
    assert path == f"minutes/{BASE_PATH}"
    assert "kerhielm" in line.casefold()
    assert level == ("error" if "Gudrun" in stays else "warning")


@pytest.mark.parametrize(
    ("gone", "stays"),
    [
        ("Gudrun Åkerhielm", "En åkerhielm växer på tomten."),
        ("Gudrun Åkerhielm", "Då yttrar sig Karin Åkerhielm. Det gör Åkerhielm."),
        ("Gudrun Åkerhielm", "Det sker i Åkerhielm Park."),
        ("Gudrun Åkerhielm", "Åkerhielmsson yttrar sig."),
        ("Karin Åkesson", "Då yttrar sig Åkesson."),
        ("Björn Åkesson reserverar sig mot förslaget", "Då yttrar sig Björn Åkesson."),
        ("skolan. Rapporten är klar", "Det står i Rapporten."),
        ("vid Kommunstyrelsen", "Det är Kommunstyrelsen."),
        ("vid Kommunstyrelsens", "Det är Kommunstyrelsens."),
    ],
)
def test_a_word_that_is_somebody_elses_is_none(tmp_path, gone, stays):
    assert told(left(tmp_path, gone=gone, stays=stays)) == []


def test_nor_one_that_other_minutes_have_of_their_own(tmp_path):
    made = left(tmp_path, gone="Gudrun Åkerhielm", stays="Det gör Åkerhielm.")
    made.write({OTHER: other("## § 1 Val\n\nÅkerhielm väljs.\n")})
    assert told(made) == []


@pytest.mark.parametrize(
    ("gone", "stays", "level"),
    [
        ("i Norrby", "Skolan i Norrby byggs ut.", None),
        ("i Norrby 2024", "Skolan i Norrby 2024.", None),
        ("enligt Socialtjänstlagen", "Det sker enligt Socialtjänstlagen.", None),
        ("skolan. Enligt Socialtjänstlagen", "Det sker enligt Socialtjänstlagen.", None),
        ("skolan. Hos Socialtjänstlagen", "Hos Socialtjänstlagen.", "error"),
        ("enligt Socialtjänstlagen 4 kap.", "Enligt Socialtjänstlagen 4 kap.", None),
        ("enligt 4 kap. 1 § SoL och OSL", "Det sker enligt 4 kap. 1 § SoL och OSL.", None),
        ("hos Bo Ek", "Det sker hos Bo Ek.", "error"),
        ("på Storgatan 5", "Det brann på Storgatan 5.", "error"),
        ("på Storgatan 5 kväll", "Det brann på Storgatan 5 kväll.", "error"),
        ("på Ön 5", "Det brann på Ön 5.", None),
        ("i klass 5", "Elever i klass 5.", None),
    ],
)
def test_a_run_with_one_capital_letter_is_no_error_in_other_minutes(tmp_path, gone, stays, level):
    body = NAMED.replace("Gudrun Åkerhielm på Kvarngatan", f"en person {gone}")
    body = body.replace("Ordföranden avslutar", "Enligt ordföranden, enligt alla, avslutas nu")
    there = other(f"## § 1 Skolan\n\n{stays} Norrby, Socialtjänstlagen, SoL, OSL, Storgatan.\n")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=body), OTHER: there})
    made.write({BASE_PATH: corrected(body.replace(f" {gone}", ""))})
    assert [(one, path) for one, path, _ in told(made)] == (
        [(level, f"minutes/{OTHER}")] if level else []
    )


@pytest.mark.parametrize(
    ("stays", "levels"),
    [
        ("Ordet får Åkerhielm.", ["warning"]),
        ("En åkerhielm växer. Ordet får Åkerhielm.", []),
        ("Åkerhielm tackar.", []),
    ],
)
def test_a_name_that_opens_a_sentence_is_known_by_its_capital_elsewhere(tmp_path, stays, levels):
    made = left(tmp_path, gone="allt. Åkerhielm", instead="allt. En person", stays=stays)
    assert [level for level, _, _ in told(made)] == levels


def test_a_name_left_by_itself_may_stand_with_a_reason(tmp_path):
    made = left(tmp_path, gone="Gudrun Åkerhielm", stays="Det gör Åkerhielm.")
    (finding,) = erased(made).findings
    digest = dict(finding.params)["digest"]
    text = (made.minutes / BASE_PATH).read_text(encoding="utf-8")
    allow = f"allow: [{{code: PA816, digest: {digest}, reason: En gård.}}]\nplace:"
    made.write({BASE_PATH: text.replace("place:", allow)})
    assert [one.level for one in erased(made).findings] == [Level.NOTE]


@pytest.mark.parametrize(
    ("gone", "stays"),
    [
        ("Ring Gudrun på 0411-57 70 00 i dag", "Numret är 0411-57 70 00."),
        ("Ring 0411-57 70 00", "Numret är 0411-577 000."),
        ("Ring 0411577000", "Numret är 0411-57 70 00."),
        ("Ring 08-465 004 00 nu", "Numret är 0846500400."),
        ("Ring 0411-57 70 00", "Numret är +46 411 57 70 00."),
        ("Ring 0411-57 70 00", "Numret är +46 (0)411-577000."),
        ("Ring 0411-57 70 00", "Numret är 0046411577000."),
        ("Ring +46 411 57 70 00", "Numret är 0411-57 70 00."),
        ("Ring +46411577000", "Numret är +46-411 57 70 00."),
    ],
)
def test_a_number_that_is_somebodys_is_sought_by_itself(tmp_path, gone, stays):
    made = left(tmp_path, gone=gone, stays=stays, instead="x")
    assert [level for level, _, line in told(made) if "Numret är" in line] == ["error"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("+46 411", "0411"),
        ("0046411", "0411"),
        ("+46 (0)411", "0411"),
        ("tel:%2B46-411", "tel 0411"),
        ("070 0046123", "070 0046123"),
        ("07000461", "07000461"),
        ("+46", "46"),
        ("46 411", "46 411"),
    ],
)
def test_a_number_is_folded_as_it_is_written_in_sweden(text, folded):
    assert fold(text) == f" {folded} "


def test_so_is_one_that_the_minutes_may_not_hold_at_all():
    (run,) = removed_runs(
        ["Sökande 990102-2385 och 070-174 06 05 får bidrag."], ["Sökande får bidrag."]
    )
    assert list(run.numbers()) == [" 990102 2385 ", " 070 174 06 05 "]


@pytest.mark.parametrize(
    "number",
    ["KS 2024/1234", "2024-03-12", "1 250 000 kr", "08.30–12.00", "08.30-12.00", "232100-0016"],
)
def test_a_number_that_is_nobodys_is_not(tmp_path, number):
    assert told(left(tmp_path, gone=f"klar {number} nu", stays=f"Se {number}.", instead="x")) == []


@pytest.mark.parametrize(
    ("stays", "levels"),
    [
        ("Gudrun Åkerhielm föredrar.", ["error"]),
        ("**Gudrun** Åkerhielm föredrar.", ["error"]),
        ("Åkerhielm föredrar.", ["warning"]),
        ("G. Åkerhielm föredrar.", ["warning"]),
        ("En person föredrar.", []),
    ],
)
def test_a_guest_taken_from_the_roll_is_sought_in_the_text(tmp_path, stays, levels):
    present = minutes_text().partition("present:")[2].partition("\nnotice")[0]
    body = BASE_BODY.replace("godkänner rapporten.", f"godkänner rapporten. {stays}")
    made = new_repository(
        tmp_path, {BASE_PATH: minutes_text({"present": f"present:{present}{GUEST}"}, body)}
    )
    made.write({BASE_PATH: corrected(body, ENTRY.replace(" item: 2,", ""))})
    assert [level for level, _, _ in told(made)] == levels


def test_so_is_the_name_of_a_place(tmp_path):
    made = new_repository(
        tmp_path, {BASE_PATH: minutes_text({"place": "place: Hos Gudrun Åkerhielm"}, NAMED)}
    )
    made.write({BASE_PATH: corrected(NAMED, ENTRY.replace(" item: 2,", ""))})
    assert [level for level, _, _ in told(made)] == ["error"]


def test_a_paragraph_is_sought_in_the_next_one_of_the_same_item(tmp_path):
    body = BASE_BODY.replace("rapporten.", f"rapporten.\n\n{SEEKS}\n\n{GETS}")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=body)})
    made.write({BASE_PATH: corrected(body.replace(f"{SEEKS}\n\n", ""))})
    assert [(level, GETS in line) for level, _, line in told(made)] == [("error", True)]
