"""Drafts, withdrawn, moved and renumbered minutes, held against those that were published."""

from __future__ import annotations

import pytest

from archive_files import BASE_BODY, BASE_PATH, minutes_text
from git_repository import new_repository
from history.base_samples import (
    ABOUT_2,
    ABOUT_4,
    ABOUT_MEETING,
    RICH,
    changed,
    correction,
    told,
)
from minutes_archive.findings import Level


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
