"""A change of published minutes is told of by a correction, or stops publication."""

from __future__ import annotations

import pytest

from archive_files import BASE_BODY, BASE_FRONT, BASE_PATH, minutes_text
from git_repository import copied, new_repository
from minutes_archive.findings import Level

CORRECTED = "status: corrected"
RICH = {
    "number": "number: KS 2024:3",
    "adjournments": 'adjournments:\n  - {from: "14:00", to: "14:10"}',
    "notice": "notice: {posted: 2024-03-20, kept_at: Rådhuset}",
    "absent": "absent:\n  - {name: Dan Ek, excused: true}",
    "items": (
        "items:\n"
        "  2:\n"
        "    case: KS 2024/12\n"
        "    kind: decision\n"
        "    outcome: approved\n"
        "    decision: Kommunstyrelsen godkänner rapporten.\n"
        "    motions: [{by: Björn Åkesson, text: Bifall}]\n"
        "    votes: [{kind: open, yes: 7, no: 4}]\n"
        "    reservations: [{by: Björn Åkesson}]\n"
        "    notes: [{by: Anna Lind, text: En anteckning}]\n"
        "    recused: [Dan Ek]\n"
        "    appeal: legality\n"
        "    themes: [skola]"
    ),
    "next_meeting": "next_meeting: {date: 2024-04-09}",
    "attachments": "attachments:\n  - {title: Rapport, file: https://norrby.example/a.pdf}",
}


def correction(*entries: str) -> dict[str, str]:
    lines = "".join(f"\n  - {{{entry}}}" for entry in entries)
    return {"status": CORRECTED, "corrections": f"corrections:{lines}"}


ABOUT_2 = (
    "date: 2024-04-02, item: 2, what: Rubriken, before: Rapport, after: Rapport, reason: error, "
    "decided_by: Anna Lind"
)
ABOUT_3 = ABOUT_2.replace("item: 2", "item: 3").replace("Rapport", "sammanträdet")
ABOUT_4 = ABOUT_2.replace("item: 2", "item: 4").replace("before: Rapport, after: Rapport, ", "")
ABOUT_MEETING = (
    "date: 2024-04-02, what: Uppgifterna, before: Så, after: Så här, reason: error, "
    "decided_by: Anna Lind"
)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    folder = tmp_path_factory.mktemp("published")
    return new_repository(folder, {BASE_PATH: minutes_text(RICH)})


@pytest.fixture
def repository(published, tmp_path):
    return copied(published, tmp_path)


def changed(front: dict[str, str] | None = None, body: str | None = None) -> dict[str, str]:
    return {BASE_PATH: minutes_text(RICH | (front or {}), body)}


def told(repository) -> list[tuple[str, dict[str, str]]]:
    return [(one.code, dict(one.params)) for one in repository.findings()]


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


def test_drafts_change_freely(tmp_path):
    draft = {"status": "status: draft", "adjusted_on": ""}
    repository = new_repository(tmp_path, {BASE_PATH: minutes_text(draft)})
    repository.write({BASE_PATH: minutes_text(body=BASE_BODY.replace("skolan", "skolorna"))})
    assert repository.findings() == []
    repository.write({BASE_PATH: None})
    assert repository.findings() == []


def test_published_minutes_do_not_become_drafts_again(repository):
    repository.write(changed({"status": "status: draft"}))
    assert told(repository) == [("PA804", {"status": "adjusted"})]


def test_minutes_may_be_withdrawn(repository):
    front = {
        "status": "status: withdrawn",
        "withdrawn": "withdrawn: {date: 2024-05-02, reason: secrecy}",
    }
    repository.write(changed(front, "## § 1 Borttaget\n"))
    assert repository.findings() == []


def test_withdrawn_minutes_are_not_shown_again_without_a_word(repository):
    front = {
        "status": "status: withdrawn",
        "withdrawn": "withdrawn: {date: 2024-05-02, reason: secrecy}",
    }
    repository.commit(changed(front))
    repository.write(changed())
    assert repository.codes() == ["PA808"]
    repository.write(changed(correction(ABOUT_MEETING)))
    assert repository.codes() == []
    repository.write({BASE_PATH: None})
    assert repository.codes() == ["PA803"]


def test_an_earlier_correction_stays_as_it_is(repository):
    repository.commit(changed(correction(ABOUT_2)))
    repository.write(changed(correction(ABOUT_2.replace("Rubriken", "Rubrik"))))
    (finding,) = repository.findings()
    assert (finding.code, dict(finding.params)) == ("PA805", {"date": "2024-04-02", "item": "2"})
    repository.write(changed())
    assert repository.codes() == ["PA805"]


def test_words_to_be_erased_may_be_taken_out_of_an_earlier_correction(repository):
    entry = "date: 2024-04-02, item: 2, what: W, before: {}, reason: error"
    repository.commit(changed(correction(entry.format("Dan Ek bor här"))))
    erasing = "date: 2024-05-02, item: 2, what: Ett namn, reason: personal_data"
    repository.write(changed(correction(entry.format("en person"), erasing)))
    assert "PA805" not in repository.codes()
    repository.write(changed(correction(entry.format("en person"), ABOUT_2)))
    assert "PA805" in repository.codes()


def test_an_erasing_correction_does_not_excuse_its_own_alteration(repository):
    erasing = "date: 2024-05-02, item: 2, what: {}, reason: personal_data"
    repository.commit(changed(correction(erasing.format("Ett namn"))))
    repository.write(changed(correction(erasing.format("En adress"))))
    assert repository.codes() == ["PA805"]


def test_an_attachment_on_the_web_with_another_checksum_is_another_document(repository):
    first = RICH["attachments"].replace("a.pdf", f"a.pdf, sha256: {'0' * 64}")
    repository.commit(changed({"attachments": first}))
    repository.write(changed({"attachments": first.replace("0" * 64, "1" * 64)}))
    assert told(repository) == [("PA802", {"changed": "attachments"})]


def test_a_removed_item_is_told_where_it_would_stand(repository):
    first, _, rest = BASE_BODY.partition("## § 2")
    body = first + "## § 3" + rest.partition("## § 3")[2]
    repository.write(changed({"items": ""}, body))
    (finding,) = repository.findings()
    assert (finding.code, dict(finding.params)) == ("PA806", {"item": "2", "number": ""})
    text = (repository.minutes / BASE_PATH).read_text(encoding="utf-8")
    assert text.splitlines()[finding.line - 1].startswith("## § 3")
    repository.write(changed({"items": ""} | correction(ABOUT_MEETING), body))
    assert repository.codes() == []


def test_a_renumbered_item_is_told_with_both_numbers(repository):
    body = BASE_BODY.replace("## § 3", "## § 4")
    repository.write(changed(body=body))
    assert told(repository) == [("PA806", {"item": "3", "number": "4"})]
    repository.write(changed(correction(ABOUT_4), body))
    assert repository.codes() == []


def test_a_new_item_is_a_change(repository):
    body = f"{BASE_BODY}\n## § 4 Övrigt\n\nInget.\n"
    repository.write(changed(body=body))
    assert told(repository) == [("PA801", {"item": "4", "changed": "added"})]
    repository.write(changed(correction(f"{ABOUT_4}, after: Inget."), body))
    assert repository.codes() == []


@pytest.mark.parametrize(
    ("reason", "expected"), [("error", ["PA807"]), ("secrecy", []), ("personal_data", [])]
)
def test_an_item_is_withheld_for_a_reason_that_is_told(repository, reason, expected):
    items = {"items": "items:\n  2:\n    withheld: {reason: sekretess}"}
    repository.write(changed(items))
    assert repository.codes() == ["PA807"]
    entry = f"date: 2024-04-02, item: 2, what: Undantagen, reason: {reason}"
    repository.write(changed(items | correction(entry)))
    assert repository.codes() == expected


def test_what_was_withheld_is_not_shown_without_a_correction(repository):
    items = {"items": "items:\n  2:\n    withheld: {reason: sekretess}"}
    repository.commit(changed(items))
    repository.write(changed())
    assert [code for code, _ in told(repository)] == ["PA801"]


def test_quoted_words_must_have_stood_and_stand_in_the_item(repository):
    body = BASE_BODY.replace("godkänner rapporten", "avslår rapporten")
    items = {"items": ""}
    quoting = ABOUT_2.replace("Rapport", "{}")
    good = quoting.format("Kommunstyrelsen godkänner", "Kommunstyrelsen avslår")
    repository.commit(changed(items | correction(ABOUT_MEETING)))
    repository.write(changed(items | correction(ABOUT_MEETING, good), body))
    assert repository.codes() == []
    bad = quoting.format("Nämnden godkänner", "Nämnden avslår")
    repository.write(changed(items | correction(ABOUT_MEETING, bad), body))
    assert [(one.code, one.level) for one in repository.findings()] == [
        ("PA813", Level.WARNING),
        ("PA814", Level.WARNING),
    ]


def test_a_removed_file_is_told_with_its_lost_address(repository):
    repository.write({BASE_PATH: None})
    assert told(repository) == [("PA803", {"address": "protokoll/kommunstyrelsen/2024-03-12/"})]


def test_a_moved_file_is_compared_with_what_it_was(repository):
    moved = "kommunstyrelsen/2024/2024-03-12-extra.md"
    repository.write({BASE_PATH: None, moved: minutes_text(RICH)})
    (finding,) = repository.findings()
    assert (finding.code, finding.level) == ("PA809", Level.WARNING)
    assert dict(finding.params) == {
        "moved": f"minutes/{BASE_PATH}",
        "old": "protokoll/kommunstyrelsen/2024-03-12/",
        "new": "protokoll/kommunstyrelsen/2024-03-12-extra/",
    }
    body = BASE_BODY.replace("Rapport om skolan", "Rapport om skolorna")
    repository.write({moved: minutes_text(RICH, body)})
    repository.git("add", "--all")
    assert sorted(repository.codes()) == ["PA801", "PA809"]


def test_a_move_is_told_until_the_old_address_leads_to_the_new(repository):
    moved = "kommunstyrelsen/2024/2024-03-12-extra.md"
    old, new = (f"protokoll/kommunstyrelsen/2024-03-12{end}/" for end in ("", "-extra"))
    elsewhere = "protokoll/miljoradet/2024-04-02/"
    repository.write({BASE_PATH: None, moved: minutes_text(RICH)})
    for target, expected in ((elsewhere, ["PA809"]), (new, [])):
        repository.write({"_registry/redirects.yml": f"- {{from: {old}, to: {target}}}\n"})
        assert repository.codes() == expected


def test_another_meetings_new_file_is_no_move(repository):
    other = "kommunstyrelsen/2024/2024-04-09.md"
    front = {"date": "date: 2024-04-09", "adjusted_on": "", "notice": ""}
    opening = BASE_BODY.partition("## § 2")[0]
    body = f"{opening}## § 4 Bygglov\n\nBygglov ges.\n"
    repository.write({BASE_PATH: None, other: minutes_text(front, body)})
    assert repository.codes() == ["PA803"]


def test_an_earlier_version_with_faults_is_not_guessed_about(tmp_path):
    broken = minutes_text({"date": "date: i mars"})
    repository = new_repository(tmp_path, {BASE_PATH: broken})
    repository.write({BASE_PATH: minutes_text()})
    assert [(one.code, one.level) for one in repository.findings()] == [("PA815", Level.WARNING)]


def test_an_exchanged_attachment_is_a_change(tmp_path):
    front = {"attachments": "attachments:\n  - {title: Karta, file: karta.pdf}"}
    file = "kommunstyrelsen/2024/karta.pdf"
    repository = new_repository(tmp_path, {BASE_PATH: minutes_text(front), file: b"%PDF 1"})
    repository.write({file: b"%PDF 2"})
    (finding,) = repository.findings()
    assert (finding.code, dict(finding.params)) == ("PA817", {"title": "Karta", "file": file})
    text = (repository.minutes / BASE_PATH).read_text(encoding="utf-8")
    assert "karta.pdf" in text.splitlines()[finding.line - 1]
    repository.write({BASE_PATH: minutes_text(front | correction(ABOUT_MEETING))})
    assert repository.codes() == []
