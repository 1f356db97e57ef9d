"""All that a finding of a rule of the archive says: how grave, where, and the words filled in."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, REGISTRIES, in_full, load, minutes_text

PEOPLE = REGISTRIES["_registry/people.yml"]
COUNCILS = REGISTRIES["_registry/councils.yml"]
OTHER = "miljoradet/2024/2024-02-13.md"
OTHER_FRONT = {
    "council": "council: miljoradet",
    "date": "date: 2024-02-13",
    "adjusted_on": "adjusted_on: 2024-02-20",
}


def told(tmp_path, *codes: str, front=None, body=None, others=None, **registries):
    """Load the base minutes and registries, and give (file, *finding in full)."""
    files = {f"_registry/{name}.yml": text for name, text in registries.items()}
    files |= {BASE_PATH: minutes_text(front, body)} | (others or {})
    loaded = load(tmp_path, files)
    paths = [one.path.removeprefix("minutes/") for one in loaded.findings if one.code in codes]
    return list(zip(paths, in_full(loaded, *codes), strict=True))


def in_minutes(*findings):
    return [(BASE_PATH, one) for one in findings]


def test_an_unknown_council_is_most_likely_that_of_its_folder(tmp_path):
    front = {"council": "council: miljorad"}
    elsewhere = minutes_text({**front, "date": "date: 2024-03-13"})
    paste = "miljorad:\n  name: Miljorad\n  kind: advisory"
    said = {"council": "miljorad", "paste": paste}
    assert told(tmp_path, "PA410", front=front, others={"okand/2024/x.md": elsewhere}) == [
        (BASE_PATH, ("PA410", "error", 2, 10, said | {"nearest": "kommunstyrelsen"})),
        ("okand/2024/x.md", ("PA410", "error", 2, 10, said | {"nearest": "miljoradet"})),
    ]


def test_an_unknown_theme_is_told_with_the_likest_and_lines_to_paste(tmp_path):
    front = {
        "themes": "themes: [skola, skolla]",
        "items": "items:\n  1: {themes: [miljo, bygga-och-bo]}",
    }
    paste = "bygga-och-bo:\n  name: Bygga och bo"
    assert told(tmp_path, "PA411", front=front) == in_minutes(
        (
            *("PA411", "error", 8, 17),
            {"theme": "skolla", "nearest": "skola", "paste": "skolla:\n  name: Skolla"},
        ),
        (
            *("PA411", "error", 18, 23),
            {"theme": "bygga-och-bo", "nearest": "", "paste": paste},
        ),
    )


def test_a_domain_where_anybody_may_have_an_address_is_told_of(tmp_path):
    domains = "domains:\n  - norrby.example\n  - GMAIL.com\n  - post.gmail.com\n  - hotmail.se\n"
    registry = {"_registry/municipality.yml": domains}
    assert told(tmp_path, "PA717", others=registry) == [
        ("_registry/municipality.yml", ("PA717", "warning", line, 5, {"domain": domain}))
        for line, domain in ((3, "gmail.com"), (5, "hotmail.se"))
    ]


def test_a_misplaced_file_is_told_where_it_is_and_where_it_belongs(tmp_path):
    place = "miljoradet/2024/2024-03-12.md"
    address = "protokoll/kommunstyrelsen/2024-03-12/"
    assert told(tmp_path, "PA412", "PA413", others={place: minutes_text()}) == [
        (place, ("PA412", "error", 2, 10, {"place": place, "right": BASE_PATH})),
        (place, ("PA413", "error", 3, 7, {"address": address, "other": BASE_PATH})),
    ]


def test_the_third_file_of_an_address_is_told_of_too(tmp_path):
    places = ["kommunstyrelsen/2024/a.md", "kommunstyrelsen/2024/b.md"]
    findings = told(tmp_path, "PA413", others=dict.fromkeys(places, minutes_text()))
    assert [(path, one[4]["other"]) for path, one in findings] == [
        (place, BASE_PATH) for place in places
    ]


def test_each_listed_spelling_is_offered_once_as_an_alias(tmp_path):
    front = {
        "present": "",
        "chair": "chair: David Ek",
        "absent": "absent: [Eva Ström, Ana Lind, Annna Lind, ana  lind]",
    }
    known = {"known": "Anna Lind", "slug": "anna-lind", "here": ""}
    assert told(tmp_path, "PA414", front=front) == in_minutes(
        *(
            (
                *("PA414", "warning", 13, column),
                {**known, "name": name, "paste": f"anna-lind:\n  aliases: [Anna Lindh, {name}]"},
            )
            for column, name in ((21, "Ana Lind"), (31, "Annna Lind"))
        )
    )


def test_a_spelling_is_told_of_in_each_file_that_has_it(tmp_path):
    front = {"present": "", "chair": "chair: Ana Lind"}
    other = {OTHER: minutes_text({**OTHER_FRONT, **front})}
    assert [path for path, _ in told(tmp_path, "PA414", front=front, others=other)] == [
        BASE_PATH,
        OTHER,
    ]


def test_a_spelling_in_a_text_is_told_once_a_file_below_its_heading(tmp_path):
    body = "## § 1 Rapport\n\n### Bakgrund\n\nBjörn Åkeson redovisar.\n\nBjörn Åkeson igen.\n"
    paste = "bjorn-akesson:\n  aliases: [Björn Åkeson]"
    said = {"name": "Björn Åkeson", "known": "Björn Åkesson", "paste": paste}
    expected = ("PA415", "warning", 23, 1, said)
    assert told(tmp_path, "PA415", body=body) == in_minutes(expected)


def test_a_registered_name_is_recognised_where_it_is_not_listed(tmp_path):
    front = {"present": "", "adjusters": "adjusters: [Eva Ström]"}
    body = "## § 1 Rapport\n\nBjörn Åkeson redovisar och Gerd Alm tackar.\n"
    findings = told(tmp_path, "PA415", front=front, body=body)
    assert [one[4]["known"] for _, one in findings] == ["Björn Åkesson"]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Björn Åkeson Cecilia Öbergh", [1, 14]),
        ("Anna Lind Björn Åkeson", [11]),
        ("Björn Åkeson Anna Lind", [1]),
        ("Herr Björn Åkeson Anna Lind", [6]),
        ("Björn Åkeson och Björn Åkesonn", [1, 18]),
    ],
)
def test_names_in_a_row_are_told_apart(tmp_path, text, columns):
    body = f"## § 1 Rapport\n\n{text}.\n"
    findings = told(tmp_path, "PA415", body=body)
    assert [(one[2], one[3]) for _, one in findings] == [(21, column) for column in columns]


def test_a_name_of_two_people_is_told_at_the_later_one(tmp_path):
    people = PEOPLE + "anna-lindh:\n  name: Anna Lindh\n  aliases: [A Lindh, Björn Åkesson]\n"
    one = {"name": "Anna Lindh", "one": "anna-lind", "other": "anna-lindh"}
    other = {"name": "Björn Åkesson", "one": "bjorn-akesson", "other": "anna-lindh"}
    assert told(tmp_path, "PA416", people=people) == [
        ("_registry/people.yml", ("PA416", "error", 9, 9, one)),
        ("_registry/people.yml", ("PA416", "error", 10, 22, other)),
    ]


def test_people_met_in_minutes_alone_own_no_name(tmp_path):
    front = {"absent": "absent: [Eva Ström, eva ström, Eva  Ström]"}
    assert told(tmp_path, "PA416", front=front) == []


def test_unknown_councils_in_registries_are_told_with_the_likest(tmp_path):
    mandate = "    - {council: %s, role: member, from: 2023-01-01}\n"
    findings = told(
        tmp_path,
        "PA417",
        councils=f"{COUNCILS}  parent: styrelsen\n",
        people=PEOPLE + "  mandates:\n" + mandate % "miljoradet" + mandate % "kommunstyrelse",
        calendar="- {council: miljoradet, date: 2024-04-09}\n- {council: x, date: 2024-04-09}\n",
    )
    nearest = "kommunstyrelsen"
    assert findings == [
        (
            "_registry/calendar.yml",
            ("PA417", "error", 2, 13, {"council": "x", "nearest": ""}),
        ),
        (
            "_registry/councils.yml",
            ("PA417", "error", 7, 11, {"council": "styrelsen", "nearest": nearest}),
        ),
        (
            "_registry/people.yml",
            ("PA417", "error", 10, 17, {"council": "kommunstyrelse", "nearest": nearest}),
        ),
    ]


def test_a_circle_of_councils_is_spelled_out(tmp_path):
    councils = "".join(
        f"{slug}:\n  name: {slug.upper()}\n  kind: board\n  parent: {parent}\n"
        for slug, parent in (("kommunstyrelsen", "b"), ("b", "kommunstyrelsen"), ("d", "d"))
    )
    loops = ["kommunstyrelsen → b → kommunstyrelsen", "b → kommunstyrelsen → b", "d → d"]
    assert told(tmp_path, "PA418", councils=councils) == [
        (
            "_registry/councils.yml",
            ("PA418", "error", line, 11, {"council": loop.split(" ")[0], "loop": loop}),
        )
        for line, loop in zip((4, 8, 12), loops, strict=True)
    ]


REPLACING = {
    "present": (
        "present:\n  - {name: Anna Lind}\n  - {name: Björn Åkesson}\n"
        "  - {name: Eva Ström, replaces: Fia Byh}\n  - {name: Ulf Ek, replaces: Sven Alm}\n"
        "  - {name: Cecilia Öberg}"
    ),
    "absent": "absent: [Fia By]",
}


def test_a_replaced_member_nobody_knows_is_told_with_the_likest_name_listed(tmp_path):
    one = {"name": "Fia Byh", "substitute": "Eva Ström", "nearest": "Fia By"}
    other = {"name": "Sven Alm", "substitute": "Ulf Ek", "nearest": ""}
    assert told(tmp_path, "PA425", front=REPLACING) == in_minutes(
        ("PA425", "warning", 16, 33, one),
        ("PA425", "warning", 17, 30, other),
    )


def test_minutes_without_a_list_of_those_absent_hide_no_later_ones(tmp_path):
    earlier = {"date": "date: 2024-01-09", "adjusted_on": "adjusted_on: 2024-01-16"}
    path = "kommunstyrelsen/2024/2024-01-09.md"
    files = {BASE_PATH: minutes_text(REPLACING), path: minutes_text(earlier)}
    found = in_full(load(tmp_path, files), "PA425")
    assert [one[-1]["name"] for one in found] == ["Fia Byh", "Sven Alm"]


def test_a_replaced_member_may_be_listed_as_present_or_be_registered(tmp_path):
    front = {
        "present": (
            "present: [Anna Lind, Björn Åkesson, Cecilia Öberg, Fia By, Sven Alm,"
            " {name: Eva Ström, replaces: fia  BY}, {name: Ulf Ek, replaces: Sven Alm},"
            " {name: Eva Ek, replaces: David Ek}, {name: Åsa Ek, replaces: Dadde Ek}]"
        )
    }
    people = f"{PEOPLE}david-ek:\n  name: David Ek\n  aliases: [Dadde Ek]\n"
    assert told(tmp_path, "PA425", front=front, people=people) == []


@pytest.mark.parametrize("wrong", ["people", "absent"])
def test_nobody_is_unknown_where_the_lists_that_would_tell_are_wrong(tmp_path, wrong):
    front = {**REPLACING, "absent": "absent: {a: b}"} if wrong == "absent" else REPLACING
    registries = {"people": "a: [b\n"} if wrong == "people" else {}
    assert told(tmp_path, "PA425", front=front, **registries) == []


@pytest.mark.parametrize(
    ("period", "limits"),
    [
        ("to: 2024-03-11", {"start": "", "end": "2024-03-11"}),
        ("from: 2024-03-13", {"start": "2024-03-13", "end": ""}),
        ("from: 2024-03-12", None),
        ("to: 2024-03-12", None),
    ],
)
def test_a_meeting_outside_its_councils_time_is_told_with_that_time(tmp_path, period, limits):
    councils = COUNCILS.replace("kind: board\n", f"kind: board\n  {period}\n")
    said = {"date": "2024-03-12", "council": "Kommunstyrelsen", "slug": "kommunstyrelsen"}
    expected = [("PA426", "warning", 3, 7, said | limits)] if limits else []
    assert told(tmp_path, "PA426", councils=councils) == in_minutes(*expected)


def test_an_unknown_council_hides_no_meeting_outside_its_councils_time(tmp_path):
    councils = COUNCILS.replace("kind: board\n", "kind: board\n  to: 2024-03-11\n")
    unknown = {
        "okand/2024/a.md": minutes_text({"council": "council: okand", "date": "date: 2020-01-01"})
    }
    assert len(told(tmp_path, "PA426", councils=councils, others=unknown)) == 1


LINK = "## § 1 A\n\nSe\n[detta](%s).\n\n## § 2 B\n\nText.\n"
FAR = "a" * 200


@pytest.mark.parametrize(
    ("link", "code", "said"),
    [
        (
            "../../miljoradet/2024/2024-02-14.md",
            "PA523",
            {"target": "miljoradet/2024/2024-02-14.md", "nearest": f"../../{OTHER}"},
        ),
        ("../../miljor%C3%A5det/x.md#p1", "PA523", {"target": "miljorådet/x.md", "nearest": ""}),
        ("../x.md", "PA523", {"target": "kommunstyrelsen/x.md", "nearest": ""}),
        (
            "../../miljoradet/2022/2022-11-29.md",  # too unlike to be meant
            "PA523",
            {"target": "miljoradet/2022/2022-11-29.md", "nearest": ""},
        ),
        (f"../../{OTHER}#p9", "PA524", {"anchor": "p9", "target": OTHER}),
        ("#p9", "PA524", {"anchor": "p9", "target": BASE_PATH}),
        ("#P1", None, {}),
        ("bilaga.pdf", None, {}),
        ("karta.MD", "PA523", {"target": "kommunstyrelsen/2024/karta.MD", "nearest": ""}),
    ],
)
def test_a_broken_link_is_told_as_written_with_where_it_leads(tmp_path, link, code, said):
    others = {OTHER: minutes_text(OTHER_FRONT)}
    findings = told(tmp_path, "PA523", "PA524", body=LINK % link, others=others)
    expected = [(code, "error", 22, 9, {"link": link} | said)] if code else []
    assert findings == in_minutes(*expected)


def test_a_long_link_is_cut_short_where_it_is_shown(tmp_path):
    ((_, finding),) = told(tmp_path, "PA523", body=LINK % f"../../{FAR}/b.md")
    assert {key: len(value) for key, value in finding[4].items()} == {
        "link": 90,
        "target": 160,
        "nearest": 0,
    }


def test_a_link_under_a_heading_or_before_the_items_is_found_on_its_line(tmp_path):
    body = "Se [a](a.md).\n\nOch [b](b.md).\n\n## § 1 A\n\n### Beslut\n\nSe [c](c.md) [d](d.md).\n"
    assert [one[2:4] for _, one in told(tmp_path, "PA523", body=body)] == [
        (19, 8),
        (21, 9),
        (27, 8),
        (27, 18),
    ]


def test_a_link_to_withdrawn_minutes_is_told_as_written(tmp_path):
    withdrawn = {
        "status": "status: withdrawn",
        "withdrawn": "withdrawn: {date: 2024-05-02, reason: error}",
    }
    others = {OTHER: minutes_text({**OTHER_FRONT, **withdrawn})}
    link = f"../../{OTHER}#p1"
    assert told(tmp_path, "PA525", body=LINK % link, others=others) == in_minutes(
        ("PA525", "warning", 22, 9, {"link": link})
    )
