"""The words that an erasing correction took out: which they are, and where they may stand."""

from __future__ import annotations

import pytest

from archive_files import BASE_BODY, BASE_PATH, minutes_text
from git_repository import new_repository
from history.erased_samples import (
    ANONYMOUS,
    ENTRY,
    GETS,
    NAMED,
    OTHER,
    SEEKS,
    corrected,
    erased,
    other,
    sought,
    told,
)
from minutes_archive.history.erased.removed import removed_runs


def test_the_words_taken_out_are_those_of_the_version_before(erasure):
    assert sought(erasure) == {
        "gudrun åkerhielm på kvarngatan",
        "gudrun åkerhielm",
        "gudrun",
        "åkerhielm",
        "kvarngatan",
    }
    assert erased(erasure).unchecked == 0


def test_without_such_corrections_git_is_not_even_asked(tmp_path, monkeypatch):
    erasure = new_repository(
        tmp_path, {BASE_PATH: corrected(entry="date: 2024-04-02, item: 2, what: W, reason: error")}
    )
    monkeypatch.setenv("PATH", "")
    assert erased(erasure).sought == ()
    assert erased(erasure).trouble is None


def test_a_correction_not_yet_committed_counts(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    made.write({BASE_PATH: corrected()})
    assert "åkerhielm" in sought(made)


def test_words_taken_out_before_the_entry_was_written_count(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    made.commit({BASE_PATH: minutes_text(body=ANONYMOUS)})
    made.commit({BASE_PATH: corrected()})
    assert "åkerhielm" in sought(made)


def test_words_taken_out_after_the_entry_was_written_count(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    made.commit({BASE_PATH: corrected(NAMED)})
    made.commit({BASE_PATH: corrected()})
    assert "åkerhielm" in sought(made)


def test_a_branch_that_is_merged_counts_as_one_change(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    unrelated = "date: 2024-04-01, item: 3, what: W, reason: error"
    made.git("checkout", "--quiet", "-b", "rättelse")
    made.commit({BASE_PATH: minutes_text(body=ANONYMOUS)})
    made.commit({BASE_PATH: corrected(entry=unrelated)})
    made.commit({BASE_PATH: corrected(entry=f"{unrelated} | {ENTRY}")})
    made.git("checkout", "--quiet", "main")
    made.git("merge", "--quiet", "--no-ff", "--message", "x", "rättelse")
    assert "åkerhielm" in sought(made)


def test_a_renamed_file_is_followed(erasure):
    moved = "kommunstyrelsen/2024/2024-03-12-extra.md"
    erasure.git("mv", f"minutes/{BASE_PATH}", f"minutes/{moved}")
    erasure.commit()
    assert "åkerhielm" in sought(erasure)


def test_words_changed_by_other_corrections_are_no_secret(erasure):
    entry = (
        "date: 2024-05-02, item: 2, what: W, before: Rapport, after: Ljusutredning, reason: error"
    )
    body = ANONYMOUS.replace("Rapport om", "Ljusutredning om")
    erasure.commit({BASE_PATH: corrected(body, f"{ENTRY} | {entry}")})
    assert "rapport" not in sought(erasure)
    assert "åkerhielm" in sought(erasure)


def quoted(tmp_path, *, gone: str, instead: str, stays: str = "", item: str = " item: 2,"):
    """Words of § 2 are taken out, and a correction of an error of the same day quotes them."""
    body = NAMED.replace("Gudrun Åkerhielm på Kvarngatan", f"allt {gone}")
    body = body.replace("Ordföranden avslutar", f"{stays} Ordföranden avslutar")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=body)})
    entry = f"date: 2024-04-02,{item} what: W, before: '{gone}', after: '{instead}', reason: error"
    made.write({BASE_PATH: corrected(body.replace(gone, instead, 1), f"{ENTRY} | {entry}")})
    return made


@pytest.mark.parametrize(
    ("gone", "item", "levels"),
    [
        ("om utredningen", " item: 2,", []),
        ("om utredningen", "", []),
        ("till Anna Lind", " item: 2,", []),
        ("från Berga Åkeri", " item: 2,", ["warning"]),
        ("från Berga Åkeri", "", ["warning"]),
        ("från Berga Åkeri", " item: 3,", ["error"]),
        ("Berga Åkeri", " item: 2,", ["warning"]),
        ("från Bergaåkeriet", " item: 2,", ["warning"]),
        ("på 0411-57 70 00", " item: 2,", ["warning"]),
    ],
)
def test_a_name_that_another_correction_quotes_at_the_same_time(tmp_path, gone, item, levels):
    made = quoted(tmp_path, gone=gone, instead="så", item=item)
    found = told(made)
    assert [level for level, _, _ in found] == levels
    assert all("before:" in line for _, _, line in found)


def test_words_that_one_of_the_meeting_loses_may_be_quoted_for_an_item(tmp_path):
    made = quoted(tmp_path, gone="om utredningen", instead="så")
    text = (made.minutes / BASE_PATH).read_text(encoding="utf-8")
    made.write({BASE_PATH: text.replace(ENTRY, ENTRY.replace(" item: 2,", ""))})
    assert told(made) == []


def test_a_name_quoted_in_one_place_and_lost_in_another_is_certain(tmp_path):
    made = quoted(tmp_path, gone="från Berga Åkeri", instead="så")
    after = (made.minutes / BASE_PATH).read_text(encoding="utf-8")
    made.git("checkout", "--quiet", ".")
    before = (made.minutes / BASE_PATH).read_text(encoding="utf-8")
    made.commit({BASE_PATH: before.replace("Rapport om", "Rapport hos Berga Åkeri om")})
    made.write({BASE_PATH: after})
    assert [(level, "before:" in line) for level, _, line in told(made)] == [("error", True)]


MISSPELT = (
    "date: 2024-04-02, item: 2, what: Namnet var fel, before: Gudrun Åkerhjälm på Kvarngatan, "
    "after: Gudrun Åkerhielm på Kvarngatan, reason: error"
)


LATER = ENTRY.replace("04-02", "05-06")


def test_what_another_older_correction_replaced_is_no_secret(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    other_words = MISSPELT.replace("Gudrun Åkerhjälm på", "Utredning vid").replace(
        "Gudrun Åkerhielm på Kvarngatan", "Rapport om skolan"
    )
    other_item = MISSPELT.replace("item: 2", "item: 3").replace("Åkerhjälm", "Åkerhjelm")
    made.commit({BASE_PATH: corrected(NAMED, f"{other_words} | {other_item}")})
    made.write({BASE_PATH: corrected(entry=f"{other_words} | {other_item} | {LATER}")})
    assert not {"utredning", "åkerhjelm"} & sought(made)


@pytest.mark.parametrize("again", [False, True])
def test_words_that_an_older_correction_quotes_must_go_there_too(tmp_path, again):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    made.commit({BASE_PATH: corrected(NAMED, MISSPELT)})
    entries = [MISSPELT, LATER]
    if again:  # A new one of the same day and item tells of other words.
        decided = ", reason: error, decided_by: Ordföranden"
        entries.insert(1, MISSPELT.partition(", before")[0] + decided)
    text = corrected(entry=" | ".join(entries))
    made.write({BASE_PATH: text})
    assert {(level, "Åkerhielm" in line) for level, _, line in told(made)} == {("error", True)}
    cleansed = MISSPELT.replace(
        "before: Gudrun Åkerhjälm på Kvarngatan, after: Gudrun Åkerhielm på Kvarngatan, ", ""
    )
    half = MISSPELT.replace("after: Gudrun Åkerhielm på Kvarngatan, ", "")
    made.write({BASE_PATH: text.replace(MISSPELT, half)})
    assert {(level, "Åkerhjälm" in line) for level, _, line in told(made)} == {("error", True)}
    made.write({BASE_PATH: text.replace(MISSPELT, cleansed)})
    assert made.codes("HEAD") == []
    assert erased(made).findings == ()


def test_words_that_a_correction_of_a_withheld_item_quotes_are_as_secret(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    secrecy = ENTRY.replace("personal_data", "secrecy")
    items = "items:\n  2:\n    withheld: {reason: sekretess}"
    made.commit({BASE_PATH: corrected(NAMED, f"{secrecy} | {MISSPELT}", items=items)})
    found = told(made)
    assert {level for level, _, _ in found} == {"error", "warning"}
    assert all("before: Gudrun" in line for _, _, line in found)


def test_words_that_any_minutes_may_begin_a_sentence_with_are_not_sought(tmp_path):
    body = NAMED.replace("rapporten om", "rapporten. Ordföranden avslutar. Så om")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=body)})
    made.commit({BASE_PATH: corrected(body.replace(" Ordföranden avslutar.", ""))})
    assert erased(made).findings == ()
    assert sought(made) == set()


def test_what_was_taken_out_of_drafts_was_never_published(tmp_path):
    body = NAMED.replace("rapporten om", "den hemliga rapporten om")
    draft = minutes_text({"status": "status: draft", "adjusted_on": ""}, body)
    made = new_repository(tmp_path, {BASE_PATH: draft})
    made.commit({BASE_PATH: minutes_text(body=NAMED)})
    made.commit({BASE_PATH: corrected()})
    assert "hemliga" not in sought(made)
    assert "åkerhielm" in sought(made)


def test_a_correction_of_the_whole_meeting_looks_at_all_of_it(tmp_path):
    present = "present:\n  - {name: Gudrun Åkerhielm, role: chair}"
    made = new_repository(tmp_path, {BASE_PATH: minutes_text({"present": present})})
    entry = ENTRY.replace(" item: 2,", "")
    made.commit({BASE_PATH: corrected(BASE_BODY, entry)})
    assert {"gudrun åkerhielm", "åkerhielm"} <= sought(made)


def test_a_withheld_item_gives_up_all_its_words(tmp_path):
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=NAMED)})
    items = "items:\n  2:\n    withheld: {reason: sekretess}"
    made.commit({BASE_PATH: corrected(NAMED, items=items)})
    assert "åkerhielm" in sought(made)
    assert erased(made).findings == ()


def test_a_common_word_alone_is_not_sought(erasure):
    erasure.write({OTHER: other("## § 1 Kvarngatan\n\nKvarngatan lagas.\n")})
    assert "kvarngatan" not in sought(erasure)
    assert "åkerhielm" in sought(erasure)


def test_a_name_of_common_words_in_a_withheld_item_is_sought_as_a_whole(tmp_path):
    secret = NAMED.replace("Gudrun Åkerhielm", "den sjuke Anna Åkesson, som bor")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text(body=secret)})
    items = "items:\n  2:\n    withheld: {reason: sekretess}"
    made.commit({BASE_PATH: corrected(secret, items=items)})
    found = erased(made)
    assert {"anna åkesson", "sjuke"} <= {one.phrase.folded.strip() for one in found.sought}
    # Where the same two words stand in a source of their own right, they are somebody else's.
    made.write({OTHER: other("## § 1 Val\n\nAnna Åkesson väljs.\n")})
    found = erased(made)
    assert "anna åkesson" not in {one.phrase.folded.strip() for one in found.sought}
    assert found.findings == ()


def gone_from(old: list[str], new: list[str]) -> list[str]:
    return [run.folded.strip() for run in removed_runs(old, new)]


@pytest.mark.parametrize("old", [[SEEKS, GETS], [GETS, SEEKS]])
def test_words_are_gone_from_one_text_though_another_keeps_them(old):
    whole = "gudrun åkerhielm söker bidrag för sin sjukdom"
    assert gone_from(old, [GETS]) == [whole]
    # Nor does a text that is changed stand in for one that is taken out.
    assert gone_from(old, [GETS.replace("beviljas", "beviljas av nämnden")]) == [whole]
    assert gone_from([*old, GETS], [GETS, GETS]) == [whole]
    assert gone_from([GETS, GETS], [GETS]) == ["bidrag till gudrun åkerhielm beviljas"]


def test_texts_that_are_joined_parted_or_moved_lose_nothing():
    assert gone_from([SEEKS, GETS], [f"{SEEKS} {GETS}"]) == []
    assert gone_from([SEEKS, GETS], [f"{GETS} Nu.", f"{SEEKS} Nu."]) == []
    assert gone_from([f"{SEEKS} Och så vidare.", "Nej."], ["Nej.", SEEKS]) == ["och så vidare"]
    assert gone_from([SEEKS], []) == ["gudrun åkerhielm söker bidrag för sin sjukdom"]
    assert gone_from(["*", SEEKS], ["**", SEEKS]) == []


def test_names_beside_each_other_in_an_entry_are_apart(tmp_path):
    by = "by: [Gudrun Åkerhielm, Hulda Öberghjelm]"
    items = f"items:\n  2:\n    reservations: [{{{by}, text: Nej}}]"
    body = BASE_BODY.replace("rapporten.", "rapporten. Det gör Hulda Öberghjelm.")
    made = new_repository(tmp_path, {BASE_PATH: minutes_text({"items": items}, body)})
    made.write({BASE_PATH: corrected(body)})
    assert {"gudrun åkerhielm", "gudrun"} <= sought(made)
    assert [level for level, _, _ in told(made)] == ["error"]


@pytest.mark.parametrize("words", range(16, 23))
def test_a_long_run_is_cut_in_no_name_and_no_number(words):
    text = f"{'x ' * words}Gudrun Åkerhielm 0411-57 70 00 {'y ' * 30}"
    runs = list(removed_runs([text], []))
    assert [name.folded for run in runs for name in run.names()] == [" gudrun åkerhielm "]
    assert [number for run in runs for number in run.numbers()] == [" 0411 57 70 00 "]
    assert max(len(run.words) for run in runs) <= 28


def test_a_run_of_names_alone_is_cut_too():
    runs = list(removed_runs(["Åke " * 100], []))
    assert [len(run.words) for run in runs] == [40, 40, 20]


def test_very_many_changed_texts_are_compared_as_one():
    old = [f"Rad {number}." for number in range(400)]
    new = [f"Nu rad {number}." for number in range(1, 400)]
    assert gone_from(old, new) == ["rad 0"]
