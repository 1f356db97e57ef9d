"""A change of published minutes is told of by a correction, or stops publication."""

from __future__ import annotations

import pytest

from archive_files import BASE_BODY, BASE_FRONT, BASE_PATH, minutes_text
from git_repository import new_repository
from history.base_samples import (
    ABOUT_2,
    ABOUT_3,
    ABOUT_MEETING,
    RICH,
    changed,
    correction,
    told,
)
from minutes_archive.findings import Level


def test_nothing_changed_gives_nothing(repository):
    assert repository.findings() == []


def test_a_changed_item_without_a_correction_is_told_at_its_line(repository):
    body = BASE_BODY.replace("Rapport om skolan", "Rapport om skolorna")
    repository.write(changed(body=body))
    (finding,) = repository.findings()
    assert (finding.code, finding.path) == ("PA801", f"minutes/{BASE_PATH}")
    assert finding.level is Level.ERROR
    assert dict(finding.params) == {"item": "2", "changed": "title"}
    lines = minutes_text(RICH, body).splitlines()
    assert lines[finding.line - 1] == "## § 2 Rapport om skolorna"


def test_a_correction_of_the_item_makes_it_right(repository):
    body = BASE_BODY.replace("Rapport om skolan", "Rapport om skolorna")
    repository.write(changed(correction(ABOUT_2), body))
    assert repository.findings(whole=True) == []


@pytest.mark.parametrize("entry", [ABOUT_MEETING, ABOUT_3])
def test_a_correction_of_something_else_does_not(repository, entry):
    body = BASE_BODY.replace("Rapport om skolan", "Rapport om skolorna")
    repository.write(changed(correction(entry), body))
    assert repository.codes() == ["PA801"]


def test_an_old_correction_does_not_cover_a_new_change(repository):
    repository.commit(changed(correction(ABOUT_2), BASE_BODY.replace("skolan", "skolorna")))
    front = correction(ABOUT_2)
    repository.write(changed(front, BASE_BODY.replace("skolan", "grundskolan")))
    assert repository.codes() == ["PA801"]
    again = correction(ABOUT_2, ABOUT_2)
    repository.write(changed(again, BASE_BODY.replace("skolan", "grundskolan")))
    assert repository.codes() == []


def test_each_changed_item_is_told_of_by_itself(repository):
    body = BASE_BODY.replace("skolan", "skolorna").replace("avslutar", "avslutade")
    repository.write(changed(body=body))
    assert told(repository) == [
        ("PA801", {"item": "2", "changed": "title"}),
        ("PA801", {"item": "3", "changed": "text"}),
    ]
    both = correction(ABOUT_2, ABOUT_3)
    repository.write(changed(both, body))
    assert told(repository) == []


@pytest.mark.parametrize(
    ("key", "old", "new", "what"),
    [
        ("items", "Bifall", "Avslag", "motions"),
        ("items", "yes: 7", "yes: 8", "votes"),
        ("items", "    reservations: [{by: Björn Åkesson}]\n", "", "reservations"),
        ("items", "En anteckning", "Anteckningar", "notes"),
        ("items", "[Dan Ek]", "[Eva Ek]", "recused"),
        ("items", "KS 2024/12", "KS 2024/13", "case"),
        ("items", "outcome: approved", "outcome: rejected", "outcome"),
        ("items", "    outcome: approved\n", "", "outcome"),
        ("items", "godkänner rapporten", "godkänner", "decision"),
    ],
)
def test_the_record_of_an_item_is_more_than_its_text(repository, key, old, new, what):
    assert old in RICH[key]
    body = BASE_BODY
    repository.write(changed({key: RICH[key].replace(old, new)}, body))
    assert told(repository) == [("PA801", {"item": "2", "changed": what})]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("start", 'start: "13:00"'),
        ("end", 'end: "17:00"'),
        ("end", ""),
        ("place", "place: Folkets hus"),
        ("number", "number: KS 2024:4"),
        ("adjournments", ""),
        ("chair", "chair: Björn Åkesson"),
        ("secretary", "secretary: Anna Lind"),
        ("adjusters", "adjusters: [Cecilia Öberg]"),
        ("adjusted_on", "adjusted_on: 2024-03-20"),
        ("notice", "notice: {posted: 2024-03-21, kept_at: Rådhuset}"),
        ("notice", ""),
        ("present", BASE_FRONT["present"].replace("Björn Åkesson", "Björn Ås")),
        ("present", BASE_FRONT["present"].replace("role: member", "role: substitute")),
        ("present", BASE_FRONT["present"].replace("role: member", "role: member, items: 1-2")),
        ("absent", "absent:\n  - {name: Dan Ek, excused: false}"),
        ("next_meeting", "next_meeting: {date: 2024-04-10}"),
        ("attachments", "attachments:\n  - {title: Rapporten}"),
        ("attachments", ""),
    ],
)
def test_a_changed_fact_of_the_meeting_is_told_at_its_key(repository, key, value):
    repository.write(changed({key: value}))
    (finding,) = repository.findings()
    assert (finding.code, dict(finding.params)) == ("PA802", {"changed": key})
    if value:
        line = (repository.minutes / BASE_PATH).read_text(encoding="utf-8").splitlines()
        assert line[finding.line - 1].startswith(f"{key}:")
    repository.write(changed({key: value} | correction(ABOUT_MEETING)))
    assert repository.codes() == []


def test_a_correction_of_an_item_does_not_cover_the_meetings_facts(repository):
    repository.write(changed({"place": "place: Folkets hus"} | correction(ABOUT_2)))
    assert repository.codes() == ["PA802"]


@pytest.mark.parametrize(
    "front",
    [
        {"themes": "themes: [miljo]"},
        {"place": 'place:   "Rådhuset"'},
        {"present": BASE_FRONT["present"].replace("role: member", "role: [member]")},
        {
            "present": "present:\n  - {name: Cecilia Öberg, role: secretary}\n"
            "  - {role: chair, name: Anna Lind}\n  - {name: Björn Åkesson, role: member}"
        },
        {"notice": RICH["notice"].replace("posted", "removed: 2024-04-12, posted")},
        {"next_meeting": 'next_meeting: {date: 2024-04-09, start: "09:00"}'},
        {"attachments": RICH["attachments"].replace("a.pdf", "b.pdf")},
        {"attachments": RICH["attachments"].replace("a.pdf", f"a.pdf, sha256: {'0' * 64}")},
        {"items": RICH["items"].replace("kind: decision", "kind: information")},
        {"items": RICH["items"].replace("appeal: legality", "appeal: none")},
        {"items": RICH["items"].replace("[skola]", "[miljo]")},
        {"items": RICH["items"] + "\n  3:\n    case: KS 2024/14\n    outcome: noted"},
        {"allow": "allow: [{code: PA601, reason: Så var det.}]"},
        {"source": "source: {file: protokoll.docx}"},
    ],
)
def test_what_sorts_links_or_fills_in_demands_no_correction(repository, front):
    repository.write(changed(front))
    assert not any(one.blocks for one in repository.findings(whole=True))
    assert repository.findings() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("godkänner rapporten", "godkänner\nrapporten"),
        ("godkänner rapporten", "godkänner  **rapporten**"),
        ("godkänner rapporten", "godkänner [rapporten](https://norrby.example/rapport)"),
        ("godkänner rapporten", "*godkänner* __rapporten__"),
        ("## § 3", "\n## § 3"),
    ],
)
def test_layout_emphasis_and_links_are_not_the_record(repository, old, new):
    repository.write(changed({}, BASE_BODY.replace(old, new)))
    assert repository.findings() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("| År | Barn |\n|---|---|\n| 2024 | 80 |", "|År|Barn|\n| --- | ---: |\n|2024|80|"),
        ("Enligt rapporten  \nfrån mars", "Enligt rapporten\\\nfrån mars"),
    ],
)
def test_tables_and_line_breaks_are_drawn_in_many_ways(repository, old, new):
    text = "godkänner rapporten."
    repository.commit(changed({}, BASE_BODY.replace(text, f"{text}\n\n{old}")))
    repository.write(changed({}, BASE_BODY.replace(text, f"{text}\n\n{new}")))
    assert repository.findings() == []


def test_the_number_of_a_point_is_one_of_its_words(repository):
    text = "godkänner rapporten."
    repository.commit(changed({}, BASE_BODY.replace(text, f"{text}\n\n1. Ja.\n2. Nej.")))
    repository.write(changed({}, BASE_BODY.replace(text, f"{text}\n\n1. Ja.\n1. Nej.")))
    assert [one.code for one in repository.findings()] == ["PA801"]


def test_emphasis_is_written_in_two_ways(repository):
    repository.commit(changed({}, BASE_BODY.replace("godkänner", "*godkänner*")))
    repository.write(changed({}, BASE_BODY.replace("godkänner", "_godkänner_")))
    assert repository.findings() == []


@pytest.mark.parametrize(("old", "new"), [("5*3 kr", "53 kr"), ("5\\*3 kr", "53 kr")])
def test_a_star_in_a_number_is_no_emphasis(repository, old, new):
    repository.commit(changed({}, BASE_BODY.replace("rapporten", old)))
    repository.write(changed({}, BASE_BODY.replace("rapporten", new)))
    assert repository.codes() == ["PA801"]


def test_the_targets_of_links_are_not_the_record(repository):
    first = BASE_BODY.replace("rapporten", "[rapporten](https://norrby.example/a)")
    repository.commit(changed({}, first))
    repository.write(changed({}, first.replace("example/a", "example/b")))
    assert repository.findings() == []
    repository.write(changed({}, first.replace("[rapporten]", "[rapporterna]")))
    assert repository.codes() == ["PA801"]


@pytest.mark.parametrize(
    ("heading", "what"),
    [
        ("Beslut", "decision"),
        ("Yrkanden", "motions"),
        ("Propositionsordning", "proposition_order"),
        ("Omröstning", "votes"),
        ("Reservationer", "reservations"),
        ("Protokollsanteckningar", "notes"),
        ("Jäv", "recused"),
        ("Sammanfattning", "text"),
        ("Ekonomi", "text"),
    ],
)
def test_a_change_of_the_body_is_named_by_its_heading(tmp_path, heading, what):
    body = BASE_BODY.replace("## § 3", f"### {heading}\n\nEn mening.\n\n## § 3")
    repository = new_repository(tmp_path, {BASE_PATH: minutes_text(body=body)})
    repository.write({BASE_PATH: minutes_text(body=body.replace("En mening", "Två meningar"))})
    assert told(repository) == [("PA801", {"item": "2", "changed": what})]


def test_text_before_the_first_item_belongs_to_the_meeting(repository):
    repository.write(changed(body=f"Ett tillägg.\n\n{BASE_BODY}"))
    assert told(repository) == [("PA802", {"changed": "preamble"})]
