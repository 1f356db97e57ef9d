"""All that is told of addresses once published and of redirects: where, what, lines to paste."""

from __future__ import annotations

import pytest

from archive_files import BASE_PATH, in_full, load, minutes_text

LIST = "_published/addresses.txt"
REDIRECTS = "_registry/redirects.yml"
HERE = "protokoll/kommunstyrelsen/2024-03-12/"
GONE = "protokoll/kommunstyrelsen/2024-03-05/"
GONE_PATH = "kommunstyrelsen/2024/2024-03-05.md"
COUNCILS_FILE = "_registry/councils.yml"


def minutes(council: str, date: str, **front: str) -> str:
    keys = {"council": f"council: {council}", "date": f"date: {date}", "adjusted_on": ""}
    return minutes_text({**keys, **front})


def redirects(*pairs: tuple[str, str]) -> str:
    return "".join(f"- {{from: {start}, to: {target}}}\n" for start, target in pairs)


def told(tmp_path, addresses: tuple[str, ...] = (), *pairs: tuple[str, str], **files: str):
    """Give (file, *finding in full) of each finding about addresses."""
    written = {LIST: "".join(f"{one}\n" for one in addresses), REDIRECTS: redirects(*pairs)}
    loaded = load(tmp_path, written | files)
    codes = {f"PA82{digit}" for digit in range(10)}
    paths = [one.path.removeprefix("minutes/") for one in loaded.findings if one.code in codes]
    return [(path, *one) for path, one in zip(paths, in_full(loaded, *codes), strict=True)]


def lines(start: str, target: str) -> str:
    return f"- from: {start}\n  to: {target}"


# Minutes that are gone


def test_minutes_that_are_gone_are_told_with_the_file_and_where_they_may_be(tmp_path):
    said = {"address": GONE, "file": GONE_PATH, "more": ""}
    found = {"to": HERE, "paste": lines(GONE, HERE)}
    assert told(tmp_path / "a", (GONE,)) == [(GONE_PATH, "PA820", "error", 1, 1, said | found)]
    unknown = {"to": "", "paste": ""}
    assert told(tmp_path / "b", (GONE, HERE)) == [
        (GONE_PATH, "PA820", "error", 1, 1, said | unknown)
    ]


def offered(tmp_path, address: str, **files: str) -> str:
    (finding,) = told(tmp_path, (address, HERE), **files)
    return str(finding[-1]["to"])


def test_the_nearest_day_of_the_council_or_the_same_day_of_another_is_offered(tmp_path):
    files = {
        f"{council}/2024/{date}.md": minutes(council, date)
        for council, date in (
            ("kommunstyrelsen", "2024-02-20"),
            ("kommunstyrelsen", "2024-03-08"),
            ("miljoradet", "2024-03-05"),
            ("miljoradet", "2024-03-04"),
        )
    }
    assert offered(tmp_path / "a", GONE, **files) == "protokoll/miljoradet/2024-03-05/"
    del files["miljoradet/2024/2024-03-05.md"]
    assert offered(tmp_path / "b", GONE, **files) == "protokoll/kommunstyrelsen/2024-03-08/"
    del files["kommunstyrelsen/2024/2024-03-08.md"]
    # 14 days off it may be the same meeting; a day more, and it is another.
    assert offered(tmp_path / "c", GONE, **files) == "protokoll/kommunstyrelsen/2024-02-20/"
    del files["kommunstyrelsen/2024/2024-02-20.md"]
    files["kommunstyrelsen/2024/2024-02-19.md"] = minutes("kommunstyrelsen", "2024-02-19")
    assert offered(tmp_path / "d", GONE, **files) == ""


def test_of_two_as_near_the_councils_own_is_offered(tmp_path):
    files = {
        "miljoradet/2024/2024-03-05.md": minutes("miljoradet", "2024-03-05"),
        "kommunstyrelsen/2024/2024-03-05-extra.md": minutes("kommunstyrelsen", "2024-03-05"),
    }
    assert offered(tmp_path, GONE, **files) == "protokoll/kommunstyrelsen/2024-03-05-extra/"


def test_of_two_as_near_the_councils_own_is_offered_whatever_its_name(tmp_path):
    own, other = "miljoradet/2024/2024-03-05-extra.md", "kommunstyrelsen/2024/2024-03-05.md"
    files = {own: minutes("miljoradet", "2024-03-05")}
    files[other] = minutes("kommunstyrelsen", "2024-03-05")
    gone = GONE.replace("kommunstyrelsen", "miljoradet")
    assert offered(tmp_path / "a", gone, **files) == "protokoll/miljoradet/2024-03-05-extra/"
    # The same day of another council is nearer than the next day of its own.
    files["miljoradet/2024/2024-03-06.md"] = minutes("miljoradet", "2024-03-06")
    del files[own]
    assert offered(tmp_path / "b", gone, **files) == "protokoll/kommunstyrelsen/2024-03-05/"


def test_minutes_told_apart_by_a_word_have_a_day_too(tmp_path):
    newcomer = {"kommunstyrelsen/2024/2024-03-08.md": minutes("kommunstyrelsen", "2024-03-08")}
    address = "protokoll/kommunstyrelsen/2024-03-05-extra/"
    assert offered(tmp_path, address, **newcomer) == "protokoll/kommunstyrelsen/2024-03-08/"


def test_of_many_near_days_the_nearest_is_offered(tmp_path):
    days = ("2024-02-26", "2024-03-02", "2024-03-07", "2024-03-09")
    files = {f"kommunstyrelsen/2024/{day}.md": minutes("kommunstyrelsen", day) for day in days}
    assert offered(tmp_path, GONE, **files) == "protokoll/kommunstyrelsen/2024-03-07/"


def test_an_address_without_a_day_is_like_no_other(tmp_path):
    newcomer = {"kommunstyrelsen/2024/2024-03-08.md": minutes("kommunstyrelsen", "2024-03-08")}
    assert offered(tmp_path, "protokoll/kommunstyrelsen/extra/", **newcomer) == ""


def test_only_addresses_of_minutes_are_missed(tmp_path):
    listed = (HERE, "om/borta/", "personer/x/", f"{GONE}bilagor/a.pdf", "namnder/x/")
    assert told(tmp_path, listed) == []


@pytest.mark.parametrize(
    ("pairs", "codes"),
    [
        ([(GONE, HERE)], []),
        ([("protokoll/kommunstyrelsen/", "protokoll/miljoradet/")], ["PA820"]),
        ([(GONE, "om/"), ("om/", HERE)], []),
        ([(GONE, "om/")], []),  # whether there is such a page the build will see
        ([(GONE, "protokoll/kommunstyrelsen/2024-01-01/")], ["PA820", "PA825"]),
        ([(GONE, GONE)], ["PA820", "PA824"]),
        ([(GONE, "om/"), ("om/", "a/"), ("a/", "om/")], ["PA820", "PA824", "PA824", "PA824"]),
    ],
)
def test_what_redirects_lead_on_to_a_page_is_not_gone(tmp_path, pairs, codes):
    assert sorted(one[1] for one in told(tmp_path, (GONE, HERE), *pairs)) == codes


def test_minutes_that_are_drafts_again_are_told_at_their_status(tmp_path):
    draft = minutes_text({"status": "status: draft"})
    assert told(tmp_path, (HERE, GONE), **{BASE_PATH: draft}) == [
        (
            *(GONE_PATH, "PA820", "error", 1, 1),
            {"address": GONE, "file": GONE_PATH, "to": "", "paste": "", "more": ""},
        ),
        (BASE_PATH, "PA822", "error", 7, 9, {"address": HERE}),
    ]


def test_a_draft_that_is_led_on_or_was_never_published_is_no_fault(tmp_path):
    draft = {BASE_PATH: minutes_text({"status": "status: draft"})}
    assert told(tmp_path / "a", (), **draft) == []
    led_on = [one[1] for one in told(tmp_path / "b", (HERE,), (HERE, "om/"), **draft)]
    assert led_on == []


OLD = ("protokoll/gamla/2024-03-12/", "protokoll/gamla/2024-03-13/")


def test_a_council_that_is_gone_is_told_once_with_where_its_minutes_went(tmp_path):
    moved = "\n".join(
        lines(f"{start}gamla{end}", f"{start}kommunstyrelsen{end}")
        for start, end in (
            ("protokoll/", "/"),
            ("namnder/", "/"),
            ("narvaro/", "/"),
            ("prenumerera/organ/", ".xml"),
        )
    )
    said = {"council": "gamla", "count": "2", "to": "kommunstyrelsen", "paste": moved, "more": ""}
    assert told(tmp_path, OLD) == [(COUNCILS_FILE, "PA821", "error", 1, 1, said)]


def test_its_minutes_went_where_most_of_their_days_are_new(tmp_path):
    files = {f"miljoradet/2024/{day}.md": minutes("miljoradet", day) for day in ("2024-03-12",)}
    addresses = {one[-1]["to"] for one in told(tmp_path / "a", OLD, **files)}
    assert addresses == {"kommunstyrelsen"}  # as many: the first by name
    files |= {"miljoradet/2024/2024-03-13.md": minutes("miljoradet", "2024-03-13")}
    assert {one[-1]["to"] for one in told(tmp_path / "b", OLD, **files)} == {"miljoradet"}
    listed = (*OLD, HERE, "protokoll/miljoradet/2024-03-12/", "protokoll/miljoradet/2024-03-13/")
    (finding,) = told(tmp_path / "c", listed, **files)
    assert finding[-1] == {"council": "gamla", "count": "2", "to": "", "paste": "", "more": ""}


def test_one_council_that_is_gone_hides_no_other_minutes(tmp_path):
    alone = "protokoll/borta/2024-01-09/"
    assert [one[:2] for one in told(tmp_path, (*OLD, alone, GONE, HERE))] == [
        (COUNCILS_FILE, "PA821"),
        (COUNCILS_FILE, "PA821"),
        (GONE_PATH, "PA820"),
    ]


def test_of_very_many_addresses_a_hundred_are_told_and_how_many_more_there_are(tmp_path):
    gone = [f"{HERE[:-1]}-{number:03}/" for number in range(101)]
    assert len(told(tmp_path / "a", (HERE, *gone[1:]))) == 100
    found = told(tmp_path / "b", (HERE, *gone))
    unsaid = {"address": "", "file": "", "to": "", "paste": ""}
    assert len(found) == 101
    assert (LIST, "PA820", "error", 1, 1, unsaid | {"more": "1"}) in found


def test_of_very_many_councils_a_hundred_are_told_and_how_many_more_there_are(tmp_path):
    gone = [f"protokoll/borta-{number:03}/2024-01-09/" for number in range(101)]
    assert len(told(tmp_path / "a", (HERE, *gone[1:]))) == 100
    found = told(tmp_path / "b", (HERE, *gone))
    unsaid = {"council": "", "count": "", "to": "", "paste": ""}
    assert len(found) == 101
    assert (LIST, "PA821", "error", 1, 1, unsaid | {"more": "1"}) in found
    wrong = {COUNCILS_FILE: "a: [b\n"}
    assert told(tmp_path / "c", (HERE, *gone), **wrong) == []


def test_two_minutes_of_a_council_that_is_registered_are_told_together_once_all_are_gone(tmp_path):
    gone = ("protokoll/miljoradet/2024-01-09/", "protokoll/miljoradet/2024-02-09/")
    assert [one[1] for one in told(tmp_path / "a", (HERE, *gone))] == ["PA821"]
    assert [one[1] for one in told(tmp_path / "b", (HERE, gone[0]))] == ["PA820"]


def test_nothing_is_gone_where_the_file_that_would_tell_is_wrong(tmp_path):
    assert told(tmp_path / "a", OLD, **{COUNCILS_FILE: "a: [b\n"}) == []
    assert told(tmp_path / "b", (GONE,), **{GONE_PATH: "PK\x03\x04"}) == []


# Redirects


def test_redirects_are_told_where_they_stand_with_where_they_lead(tmp_path):
    pairs = [
        ("a/", "b/"),
        ("b/", "a/"),
        ("namnder/x/", "namnder/y/"),
        (HERE, "om/"),
        ("b/", "om/"),
        ("c/", "om/"),
        ("d/", "d/"),
    ]
    way = {"start": "a/", "target": "b/", "end": "a/", "way": "a/ → b/ → a/", "steps": ""}
    back = {"start": "b/", "target": "a/", "end": "b/", "way": "b/ → a/ → b/", "steps": ""}
    alone = {"start": "d/", "target": "d/", "end": "d/", "way": "d/ → d/", "steps": ""}
    nowhere = {"start": "namnder/x/", "target": "namnder/y/", "end": "namnder/y/"}
    assert told(tmp_path, (), *pairs) == [
        (REDIRECTS, "PA824", "error", 1, 18, way),
        (REDIRECTS, "PA824", "error", 2, 18, back),
        (REDIRECTS, "PA825", "error", 3, 26, nowhere),
        (REDIRECTS, "PA826", "warning", 4, 10, {"start": HERE, "target": "om/"}),
        (REDIRECTS, "PA827", "error", 5, 10, {"start": "b/", "target": "om/", "entry": "2"}),
        (REDIRECTS, "PA824", "error", 7, 18, alone),
    ]


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        ("namnder/y/", COUNCILS_FILE),
        ("protokoll/y/", COUNCILS_FILE),
        ("teman/y/", "_registry/themes.yml"),
        (GONE, GONE_PATH),
    ],
)
def test_what_leads_nowhere_is_told_unless_the_file_that_would_tell_is_wrong(
    tmp_path, target, wrong
):
    assert [one[1] for one in told(tmp_path / "a", (), ("x/", target))] == ["PA825"]
    broken = {wrong: "a: [b\n" if wrong.endswith(".yml") else "PK\x03\x04"}
    assert told(tmp_path / "b", (), ("x/", target), **broken) == []


@pytest.mark.parametrize(
    "target",
    [
        *("om/x/", "protokoll/kommunstyrelsen/", "personer/x/", "data/x.csv", "protokoll/"),
        *("namnder/kommunstyrelsen/2019/", "teman/skola/", "namnder/miljoradet/", HERE),
    ],
)
def test_what_the_archive_serves_or_only_the_build_can_tell_is_no_fault(tmp_path, target):
    assert told(tmp_path, (), ("x/", target)) == []


@pytest.mark.parametrize("start", ["namnder/kommunstyrelsen/", "teman/skola/", HERE])
def test_a_page_that_is_there_needs_no_redirect(tmp_path, start):
    assert [one[1] for one in told(tmp_path, (), (start, "om/"))] == ["PA826"]


def test_a_draft_has_no_page_and_withdrawn_minutes_do(tmp_path):
    draft = {BASE_PATH: minutes_text({"status": "status: draft"})}
    assert [one[1] for one in told(tmp_path / "a", (), ("x/", HERE), **draft)] == ["PA825"]
    withdrawn = {
        "status": "status: withdrawn",
        "withdrawn": "withdrawn: {date: 2024-05-02, reason: error}",
    }
    files = {BASE_PATH: minutes_text(withdrawn)}
    assert told(tmp_path / "b", (HERE,), ("x/", HERE), **files) == []


@pytest.mark.parametrize(
    ("count", "way"),
    [
        (10, "0/ → 1/ → 2/ → 3/ → 4/ → 5/ → 6/ → 7/ → 8/ → 9/ → 0/"),
        (11, "0/ → 1/ → 2/ → 3/ → 4/ → … → 7/ → 8/ → 9/ → 10/ → 0/"),
    ],
)
def test_of_a_long_round_only_the_ends_are_written(tmp_path, count, way):
    pairs = [(f"{number}/", f"{(number + 1) % count}/") for number in range(count)]
    assert told(tmp_path, (), *pairs)[0][-1]["way"] == way
