"""A new correction of an error says who decided, and what stood and what stands now."""

from __future__ import annotations

import pytest

from archive_files import BASE_BODY, BASE_FRONT, BASE_PATH, minutes_text
from git_repository import GitRepository, copied, new_repository
from minutes_archive.findings import Level
from minutes_archive.report import describe
from minutes_archive.texts import load_texts

FRONT = {
    "place": "place: Rådhuset",
    "absent": "absent:\n  - {name: Dan Ek, excused: true}",
    "items": "items:\n  2: {case: KS 2024/12, outcome: approved}",
    "attachments": "attachments:\n  - {title: Karta, file: karta.pdf}",
}
KARTA = "kommunstyrelsen/2024/karta.pdf"
NEW = BASE_BODY.replace("godkänner rapporten", "avslår rapporten")
LONGER = BASE_BODY.replace("godkänner rapporten", "godkänner med beröm rapporten")
SHORTER = BASE_BODY.replace("godkänner rapporten", "godkänner")
MOVED = BASE_BODY.replace("godkänner rapporten", "rapporten godkänner")
WORDS = {
    "before": "before: Kommunstyrelsen",
    "after": "after: Kommunstyrelsen",
    "decided_by": "decided_by: Anna Lind",
}
ALL = tuple(WORDS)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    folder = tmp_path_factory.mktemp("published")
    return new_repository(folder, {BASE_PATH: minutes_text(FRONT), KARTA: b"%PDF 1"})


@pytest.fixture
def repository(published, tmp_path):
    return copied(published, tmp_path)


def entry(item: str | None, *keys: str, reason: str = "error") -> str:
    about = f"item: {item}, " if item else ""
    words = "".join(f", {WORDS[key]}" for key in keys)
    return f"date: 2024-04-02, {about}what: Rättat, reason: {reason}{words}"


def lacks(
    repository: GitRepository, *entries: str, body: str | None = None, **front: str
) -> list[tuple[str, str]]:
    lines = "".join(f"\n  - {{{one}}}" for one in entries)
    front |= {"status": "status: corrected", "corrections": f"corrections:{lines}"}
    repository.write({BASE_PATH: minutes_text(FRONT | front, body)})
    return [(one.code, dict(one.params).get("lacks", "")) for one in repository.findings()]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((), "before, after, decided_by"),
        (("decided_by",), "before, after"),
        (("before", "after"), "decided_by"),
        (("before", "decided_by"), "after"),
        (("after", "decided_by"), "before"),
        (ALL, ""),
    ],
)
def test_changed_words_need_both_and_who_decided(repository, given, expected):
    assert lacks(repository, entry("2", *given), body=NEW) == (
        [("PA819", expected)] if expected else []
    )


@pytest.mark.parametrize(
    ("body", "needed"),
    [(LONGER, ("after",)), (SHORTER, ("before",)), (MOVED, ("before", "after"))],
)
def test_words_only_added_were_not_there_and_words_only_removed_are_not(repository, body, needed):
    assert lacks(repository, entry("2", "decided_by"), body=body) == [("PA819", ", ".join(needed))]
    assert lacks(repository, entry("2", "decided_by", *needed), body=body) == []


def test_it_stands_at_the_entry_and_shows_the_lines_to_add(repository):
    lacks(repository, entry("2", *ALL), entry("2", "before"), body=NEW)
    (finding,) = repository.findings()
    assert finding.level is Level.ERROR
    text = (repository.minutes / BASE_PATH).read_text(encoding="utf-8").splitlines()
    assert text[finding.line - 1] == f"  - {{{entry('2', 'before')}}}"
    message, hint = describe(finding, load_texts("sv"))
    assert message == ("Rättelsen den 2024-04-02 av § 2 säger inte vem som beslutade (decided_by).")
    assert hint.split("\n")[1] == "    decided_by: …"


def test_the_lines_to_add_are_only_those_that_lack(repository):
    lacks(repository, entry("2", "decided_by"), body=NEW)
    (finding,) = repository.findings()
    assert dict(finding.params)["paste"] == "    before: …\n    after: …"


def test_entries_of_one_item_share_the_words_but_each_has_some(repository):
    first, second = entry("2", "before", "decided_by"), entry("2", "after", "decided_by")
    assert lacks(repository, first, second, body=NEW) == []
    assert lacks(repository, entry("2", *ALL), entry("2", "decided_by"), body=NEW) == [
        ("PA819", "before, after")
    ]
    assert lacks(repository, first, first, body=NEW) == [("PA819", "after")] * 2
    other = entry("3", "after", "decided_by")
    assert ("PA819", "after") in lacks(repository, first, other, body=NEW)


def test_a_new_item_has_words_of_after_alone(repository):
    body = f"{BASE_BODY}\n## § 4 Övrigt\n\nKommunstyrelsen har inget.\n"
    assert lacks(repository, entry("4", "decided_by"), body=body) == [("PA819", "after")]
    assert lacks(repository, entry("4", "after", "decided_by"), body=body) == []


def test_an_item_taken_out_has_words_of_before(repository):
    body = BASE_BODY.partition("## § 3")[0]
    assert lacks(repository, entry(None, "decided_by"), body=body) == [("PA819", "before")]
    assert lacks(repository, entry(None, "before", "decided_by"), body=body) == []


def test_a_new_number_has_no_words(repository):
    body = BASE_BODY.replace("## § 3", "## § 4")
    assert lacks(repository, entry("4", "decided_by"), body=body) == []
    assert lacks(repository, entry("4"), body=body) == [("PA819", "decided_by")]


@pytest.mark.parametrize(
    ("items", "needed"),
    [
        ("items:\n  2: {case: KS 2024/13, outcome: approved}", "before, after"),
        ("items:\n  2: {case: KS 2024/12, outcome: rejected}", "before, after"),
        ("items:\n  2: {outcome: approved}", "before"),
        ("items:\n  2: {case: KS 2024/12, outcome: approved, recused: [Dan Ek]}", "after"),
    ],
)
def test_facts_of_an_item_are_words_too(repository, items, needed):
    assert lacks(repository, entry("2", "decided_by"), items=items) == [("PA819", needed)]


def test_in_what_words_an_outcome_is_told_of_nobody_asks(repository):
    items = "items:\n  2: {case: KS 2024/12, outcome: rejected}"
    told = f"{entry('2', 'decided_by')}, before: Bifall, after: Avslag"
    assert lacks(repository, told, items=items) == []


PRESENT = BASE_FRONT["present"]


@pytest.mark.parametrize(
    ("front", "needed"),
    [
        ({"place": "place: Folkets hus"}, "before, after"),
        ({"place": ""}, "before"),
        ({"end": 'end: "17:00"'}, "before, after"),
        ({"number": "number: KS 2024:4", "place": "place: Folkets hus"}, "before, after"),
        ({"present": f"{PRESENT}\n  - {{name: Aron Berg, role: member}}"}, "after"),
        ({"present": PRESENT.replace("role: member", "role: substitute")}, "before, after"),
        ({"absent": ""}, "before"),
        ({"attachments": ""}, "before"),
    ],
)
def test_facts_of_the_meeting_have_words_before_and_after(repository, front, needed):
    assert lacks(repository, entry(None, "decided_by"), **front) == [("PA819", needed)]
    keys = needed.split(", ")
    assert lacks(repository, entry(None, "decided_by", *keys), **front) == []


def test_text_before_the_first_item_has_words(repository):
    body = f"Ett tillägg.\n\n{BASE_BODY}"
    assert lacks(repository, entry(None, "decided_by"), body=body) == [("PA819", "after")]


def test_an_exchanged_attachment_has_no_words(repository):
    repository.write({KARTA: b"%PDF 2"})
    assert lacks(repository, entry(None)) == [("PA819", "decided_by")]
    assert lacks(repository, entry(None, "decided_by")) == []


@pytest.mark.parametrize("reason", ["personal_data", "secrecy"])
def test_what_is_taken_out_for_privacy_or_secrecy_is_never_quoted(repository, reason):
    erasing = entry("2", reason=reason)
    assert lacks(repository, erasing, body=NEW) == []
    assert lacks(repository, erasing, entry("2", "decided_by"), body=NEW) == []
    assert lacks(repository, erasing, entry("2"), body=NEW) == [("PA819", "decided_by")]
    about_all = entry(None, reason=reason)
    assert lacks(repository, about_all, entry(None, "decided_by"), place="") == []
    assert lacks(repository, about_all, entry("2", "decided_by"), body=NEW) == [
        ("PA819", "before, after")
    ]


def test_a_withheld_item_is_never_quoted(repository):
    withheld = {"items": "items:\n  2: {withheld: {reason: sekretess}}"}
    assert lacks(repository, entry("2"), **withheld) == [("PA807", "")]
    secret = entry("2", reason="secrecy")
    lacks(repository, secret, **withheld)
    repository.commit()
    body = BASE_BODY.replace("Rapport om skolan", "Rapport om skolorna")
    assert lacks(repository, secret, entry("2", "decided_by"), body=body, **withheld) == []
    assert lacks(repository, secret, entry("2", "decided_by"), body=body) == []


def test_minutes_shown_again_say_who_decided(repository):
    gone = {
        "status": "status: withdrawn",
        "withdrawn": "withdrawn: {date: 2024-05-02, reason: secrecy}",
    }
    repository.commit({BASE_PATH: minutes_text(FRONT | gone)})
    assert lacks(repository, entry(None)) == [("PA819", "decided_by")]
    assert lacks(repository, entry(None, "decided_by")) == []


def test_entries_that_were_there_are_left_alone(repository):
    lacks(repository, entry("2"), body=NEW)
    repository.commit()
    assert lacks(repository, entry("2"), body=NEW) == []
    assert lacks(repository, entry("2"), entry("3", "decided_by"), body=NEW) == []
