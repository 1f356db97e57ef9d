"""Where all §§ have a mark or a name before their sign, it is none of their words."""

from __future__ import annotations

import pytest

from importer.outline_samples import custody, cut, headings


def written(before: str, items: str = "§ 4 Start|§ 5 Badet|§ 6 Slut") -> str:
    """Write §§ behind something."""
    return "\n\n".join(f"{before}{one}\n\nBeslut\nDet bifalls." for one in items.split("|"))


@pytest.mark.parametrize(
    "before", ["- ", "• ", "► ", "> ", "| ", "Kommunstyrelsen ", "Miljönämnden, ", "Fullmäktige "]
)
def test_a_mark_or_a_name_before_the_sign_hides_no_section(before: str):
    assert headings(written(before)) == [
        ("4", None, "Start"),
        ("5", None, "Badet"),
        ("6", None, "Slut"),
    ]
    assert custody(cut(written(before))) == "".join(written(before).split())


def test_a_sign_in_brackets_opens_a_section():
    text = written("", "[§ 4] Start|[§ 5] Badet|[§ 6] Slut")
    assert headings(text) == [("4", None, "Start"), ("5", None, "Badet"), ("6", None, "Slut")]


def test_entries_of_a_list_open_nothing_where_sections_have_their_sign():
    text = f"§ 3 Anmälan\n\n{written('- ')}"
    assert headings(text) == [("3", None, "Anmälan")]


@pytest.mark.parametrize(
    "items", ["§ 4 Start|§ 5 Badet|§ 9 Slut", "§ 4 Start|§ 5 Badet", "§ 4 A|§ 4 B|§ 5 C"]
)
def test_what_another_body_has_numbered_opens_nothing(items: str):
    told = items.split("|")
    text = "".join(
        f"{at}. Ärende nummer {at}\n\nArbetsutskottet {one}\n\nBeslut\nDet bifalls.\n\n"
        for at, one in enumerate(told, 1)
    )
    assert [number for number, *_ in headings(text)] == [str(at + 1) for at in range(len(told))]
