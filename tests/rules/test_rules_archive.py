"""Rules that compare minutes with the registries and with each other."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, REGISTRIES, found, load, minutes_text, params

PEOPLE = REGISTRIES["_registry/people.yml"]


def codes(tmp_path, front=None, body=None, **registries) -> list[tuple[str, int, int]]:
    files = {f"_registry/{name}.yml": text for name, text in registries.items()}
    return found(load(tmp_path, {BASE_PATH: minutes_text(front, body), **files}).findings)


def test_an_unknown_council_offers_the_folders_name_and_lines_to_paste(tmp_path):
    loaded = load(tmp_path, {BASE_PATH: minutes_text({"council": "council: styrelsen"})})
    assert found(loaded.findings) == [("PA410", 2, 10)]
    assert params(loaded, "PA410") == {
        "council": "styrelsen",
        "nearest": "kommunstyrelsen",
        "paste": "styrelsen:\n  name: Styrelsen\n  kind: board",
    }
    assert loaded.archive.meetings == ()


def test_an_unknown_theme_offers_the_nearest(tmp_path):
    front = {"themes": "themes: [skola, skolla]", "items": "items:\n  1: {themes: [bygge]}"}
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front)})
    assert found(loaded.findings) == [("PA411", 8, 17), ("PA411", 18, 16)]
    assert dict(loaded.findings[0].params)["nearest"] == "skola"
    assert dict(loaded.findings[1].params)["nearest"] == ""
    assert dict(loaded.findings[1].params)["paste"] == "bygge:\n  name: Bygge"


@pytest.mark.parametrize(
    ("line", "path", "right"),
    [
        (2, "miljoradet/2024/2024-03-12.md", BASE_PATH),
        (3, "kommunstyrelsen/2023/2024-03-12.md", BASE_PATH),
        (3, "kommunstyrelsen/2024/2024-03-13.md", BASE_PATH),
        (3, "kommunstyrelsen/mars.md", BASE_PATH),
        (2, "2024-03-12.md", BASE_PATH),
        (3, "kommunstyrelsen/2024-03-12-extra.md", BASE_PATH[:-3] + "-extra.md"),
        (3, "kommunstyrelsen/2024/2024-03-13-extra.md", BASE_PATH[:-3] + "-extra.md"),
    ],
)
def test_a_file_elsewhere_than_its_front_matter_says_is_told_where_it_belongs(
    tmp_path, line, path, right
):
    loaded = load(tmp_path, {path: minutes_text()})
    moved = [one for one in loaded.findings if one.code == "PA412"]
    assert [(one.path, one.line) for one in moved] == [(f"minutes/{path}", line)]
    assert dict(moved[0].params)["right"] == right


def test_two_files_never_share_an_address(tmp_path):
    loaded = load(tmp_path, {"miljoradet/2024/2024-03-12.md": minutes_text()})
    assert [(one.path, one.code) for one in loaded.findings] == [
        ("minutes/miljoradet/2024/2024-03-12.md", "PA412"),
        ("minutes/miljoradet/2024/2024-03-12.md", "PA413"),
    ]


def test_a_suffix_tells_two_meetings_of_a_day_apart(tmp_path):
    loaded = load(tmp_path, {BASE_PATH[:-3] + "-extra.md": minutes_text()})
    assert loaded.findings == ()
    assert [one.slug for one in loaded.archive.meetings] == ["2024-03-12", "2024-03-12-extra"]


def test_a_listed_name_that_nearly_is_a_registered_one_offers_the_alias_line(tmp_path):
    front = {"absent": "absent: [Ana Lind]", "present": ""}
    loaded = load(tmp_path, {BASE_PATH: minutes_text({**front, "chair": "chair: David Ek"})})
    assert found(loaded.findings) == [("PA414", 13, 10)]
    assert params(loaded, "PA414")["paste"] == "anna-lind:\n  aliases: [Anna Lindh, Ana Lind]"


def test_pasting_the_line_silences_the_warning(tmp_path):
    people = PEOPLE.replace("aliases: [Anna Lindh]", "aliases: [Anna Lindh, Ana Lind]")
    front = {"absent": "absent: [Ana Lind]", "present": "", "chair": "chair: David Ek"}
    assert codes(tmp_path, front, people=people) == []


def test_people_listed_at_one_meeting_are_different_people(tmp_path):
    assert codes(tmp_path, {"absent": "absent: [Hanna Lind]"}) == []


def test_an_alias_stands_for_its_person(tmp_path):
    loaded = load(tmp_path, {BASE_PATH: minutes_text({"absent": "absent: [Anna Lindh]"})})
    assert loaded.archive.person("ANNA  Lindh").slug == "anna-lind"


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Björn Åkeson redovisar.", 1),
        ("Ordförande Björn Åkeson redovisar.", 12),
        ("Redovisning av Björn Åkeson", 16),
        ("Björn\nÅkeson redovisar.", 1),
        ("Cecilia Öbergh redovisar.", 1),
    ],
)
def test_a_name_in_the_text_that_nearly_is_a_known_one_is_warned_of(tmp_path, text, column):
    assert codes(tmp_path, body=f"## § 1 Rapport\n\n{text}\n") == [("PA415", 21, column)]


@pytest.mark.parametrize(
    "text",
    [
        "Björn Åkesson redovisar.",
        "Björn Åkessons redovisning.",
        "Ordförande Anna Lindh hälsar Björn Åkesson välkommen.",
        "Anna Lind Björn Åkesson Cecilia Öberg",
        "Kommunstyrelsen i Falu Kommun och Svenska Kraftnät.",
        "Maria Svensson från Borlänge Kommun.",
        "Anna Andersson och Björn Ek.",
        "björn åkeson",
        "Åkeson",
    ],
)
def test_known_names_other_people_and_other_words_are_left_alone(tmp_path, text):
    assert codes(tmp_path, body=f"## § 1 Rapport\n\n{text}\n") == []


def test_the_seeds_two_spellings_are_found_and_the_whole_entry_is_offered(tmp_path):
    front = {"absent": "absent: [Ann-Kristin Knopf]"}
    body = "## § 1 Upphandling\n\nPia Sundell och Ann-Christin Knopf specialist, redovisar.\n"
    loaded = load(tmp_path, {BASE_PATH: minutes_text(front, body)})
    assert found(loaded.findings) == [("PA415", 22, 17)]
    assert params(loaded, "PA415")["paste"] == (
        "ann-kristin-knopf:\n  name: Ann-Kristin Knopf\n  aliases: [Ann-Christin Knopf]"
    )
    pasted = f"{PEOPLE}{params(loaded, 'PA415')['paste']}\n"
    assert codes(tmp_path / "again", front, body, people=pasted) == []


def test_a_name_belongs_to_one_registered_person(tmp_path):
    people = PEOPLE + "david-ek:\n  name: David Ek\n  aliases: [Anna Lindh]\n"
    assert codes(tmp_path, people=people) == [("PA416", 10, 13)]


def test_registries_name_known_councils_only(tmp_path):
    found_codes = codes(
        tmp_path,
        councils=f"{REGISTRIES['_registry/councils.yml']}  parent: styrelsen\n",
        people=f"{PEOPLE}  mandates:\n    - {{council: namnden, role: member, from: 2023-01-01}}\n",
        calendar="- council: kommunstyrelse\n  date: 2024-04-09\n",
    )
    assert found_codes == [("PA417", 1, 12), ("PA417", 7, 11), ("PA417", 9, 17)]


def test_a_council_is_not_under_itself(tmp_path):
    councils = (
        "kommunstyrelsen:\n  name: A\n  kind: board\n  parent: b\n"
        "b:\n  name: B\n  kind: board\n  parent: kommunstyrelsen\n"
        "c:\n  name: C\n  kind: board\n  parent: b\n"
    )
    assert codes(tmp_path, councils=councils) == [("PA418", 4, 11), ("PA418", 8, 11)]


def test_a_replaced_member_is_known(tmp_path):
    def front(replaced: str, absent: str) -> dict[str, str]:
        people = (
            "[{name: Anna Lind}, {name: Björn Åkesson}, {name: Cecilia Öberg}, {name: Eva Ström"
        )
        return {
            "present": f"present: {people}, replaces: {replaced}}}]",
            "absent": f"absent: [{absent}]",
        }

    assert [one[0] for one in codes(tmp_path / "a", front("David Ek", "Fia By"))] == ["PA425"]
    assert codes(tmp_path / "b", front("David Ek", "David Ek")) == []
    assert codes(tmp_path / "c", front("Anna Lindh", "Fia By")) == []


def test_minutes_without_a_list_of_those_absent_do_not_say_who_may_be_replaced(tmp_path):
    present = "[Anna Lind, Björn Åkesson, Cecilia Öberg, {name: Ola Ek, replaces: Hans Berg}]"
    assert codes(tmp_path, {"present": f"present: {present}"}) == []


def test_a_meeting_is_held_while_its_council_exists(tmp_path):
    councils = (
        "kommunstyrelsen:\n  name: A\n  kind: board\n  {}\nmiljoradet:\n  name: B\n  kind: board\n"
    )
    late = codes(tmp_path / "a", councils=councils.format("to: 2024-03-11"))
    early = codes(tmp_path / "b", councils=councils.format("from: 2024-03-13"))
    assert late == early == [("PA426", 3, 7)]
    assert codes(tmp_path / "c", councils=councils.format("to: 2024-03-12")) == []


OTHER = "miljoradet/2024/2024-02-13.md"
OTHER_FRONT = {
    "council": "council: miljoradet",
    "date": "date: 2024-02-13",
    "adjusted_on": "adjusted_on: 2024-02-20",
}


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("../../miljoradet/2024/2024-02-13.md", None),
        ("../../miljoradet/2024/2024-02-13.md#p3", None),
        ("#p2", None),
        ("2024-03-12.md#p1", None),
        ("https://www.example.se/x.md", None),
        ("../../miljoradet/2024/2024-02-14.md", "PA523"),
        ("../../../x.md", "PA523"),
        ("../../miljoradet/2024/2024-02-13.md#p9", "PA524"),
        ("#p9", "PA524"),
    ],
)
def test_links_between_minutes_lead_somewhere(tmp_path, link, code):
    body = f"## § 1 A\n\nSe\n[detta]({link}).\n\n## § 2 B\n\nText.\n"
    other = OTHER_FRONT
    files = {BASE_PATH: minutes_text(body=body), OTHER: minutes_text(other)}
    expected = [(code, 22, 9)] if code else []
    assert found(load(tmp_path, files).findings) == expected


@pytest.mark.parametrize(
    "words",
    [
        *("](#p9)](", "[a]\n](#p9)", r"\[detta](#p9)", "[rad\n\n](#p9)", "] och ](#p9)"),
    ],
)
def test_what_no_bracket_opens_is_no_link(tmp_path, words):
    files = {BASE_PATH: minutes_text(body=f"## § 1 A\n\n{words}\n")}
    assert found(load(tmp_path, files).findings) == []


LONG = f"[{'x' * 3000}](#p9)"


@pytest.mark.parametrize(
    "words", ["[a [b](#p9)", "[a] [b](#p9)", r"[a\]b](#p9)", "[a\nb](#p9)", LONG]
)
def test_a_link_is_opened_by_the_bracket_before_its_words(tmp_path, words):
    files = {BASE_PATH: minutes_text(body=f"## § 1 A\n\n{words}\n")}
    assert [code for code, *_ in found(load(tmp_path, files).findings)] == ["PA524"]


def test_a_broken_link_offers_the_likeliest_file(tmp_path):
    body = "[detta](../../miljoradet/2024/2024-02-14.md)\n\n## § 1 A\n\nText.\n"
    other = OTHER_FRONT
    files = {BASE_PATH: minutes_text(body=body), OTHER: minutes_text(other)}
    loaded = load(tmp_path, files)
    assert found(loaded.findings) == [("PA523", 19, 9)]
    assert params(loaded, "PA523")["nearest"] == "../../miljoradet/2024/2024-02-13.md"


def test_a_link_to_a_file_that_cannot_be_read_is_not_called_broken(tmp_path):
    body = f"## § 1 A\n\nSe [detta](../../{OTHER}).\n"
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=body), OTHER: b"\xff\xfe\xfd"})
    assert {one.path for one in loaded.findings} == {f"minutes/{OTHER}"}


def test_a_link_to_withdrawn_minutes_is_warned_of(tmp_path):
    body = f"## § 1 A\n\nSe [detta](../../{OTHER}).\n"
    other = minutes_text(
        {
            **OTHER_FRONT,
            "status": "status: withdrawn",
            "withdrawn": "withdrawn: {date: 2024-05-02, reason: error}",
        }
    )
    loaded = load(tmp_path, {BASE_PATH: minutes_text(body=body), OTHER: other})
    assert found(loaded.findings) == [("PA525", 21, 12)]


@pytest.mark.parametrize(
    ("registry", "silenced"),
    [("councils", {"PA410", "PA417"}), ("themes", {"PA411"}), ("people", {"PA425"})],
)
def test_a_registry_that_cannot_be_read_gives_no_findings_elsewhere(tmp_path, registry, silenced):
    files = {f"_registry/{registry}.yml": "a: [b\n"}
    loaded = load(tmp_path, files)
    assert {one.path for one in loaded.findings} == {f"minutes/_registry/{registry}.yml"}
    assert not silenced & {one.code for one in loaded.findings}
