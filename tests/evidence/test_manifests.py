"""What is recorded of an archive, and what becomes of it when minutes change."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factories as f
from minutes_archive.evidence import (
    Kept,
    ManifestError,
    ManifestFault,
    checksum,
    compare,
    current_manifests,
    forgotten,
    index_bytes,
    manifest_bytes,
    read_index,
    read_manifest,
)
from minutes_archive.model import (
    Archive,
    Correction,
    CorrectionReason,
    Meeting,
    Redirect,
    Status,
    Withdrawal,
    Withheld,
    YearManifest,
)

ONE, TWO, THREE = (letter * 128 for letter in "abc")


def minutes(date: str = "2024-03-12", sha512: str = ONE, **fields) -> Meeting:
    return f.meeting(date, sha512=sha512, **fields)


def corrected(reason: CorrectionReason, sha512: str = TWO) -> Meeting:
    correction = Correction(f.day("2024-04-02"), "En uppgift.", reason)
    return minutes(sha512=sha512, status=Status.CORRECTED, corrections=(correction,))


def after(before: Archive, *meetings: Meeting, withdrawn: tuple[Meeting, ...] = ()) -> Archive:
    """Give an archive with other minutes, in which what was before is recorded."""
    later = f.archive(*meetings)
    return replace(later, recorded=current_manifests(before), withdrawn=withdrawn)


def test_a_record_says_where_the_file_lies_and_what_its_checksum_is():
    (manifest,) = current_manifests(f.archive(minutes()))
    (record,) = manifest.records
    assert record.address == "protokoll/kommunstyrelsen/2024-03-12/"
    assert record.file == "protokoll/kommunstyrelsen/2024-03-12/protokoll.md"
    assert record.source == "kommunstyrelsen/2024/2024-03-12.md"
    assert (record.status, record.sha512, record.earlier) == ("adjusted", ONE, ())


def test_each_year_is_chained_to_the_last_year_that_has_minutes():
    archive = f.archive(minutes("2019-03-12"), minutes("2024-03-12"), minutes("2025-03-12"))
    first, second, third = current_manifests(archive)
    assert first.previous is None
    assert second.previous == (2019, checksum(manifest_bytes(first)))
    assert third.previous == (2024, checksum(manifest_bytes(second)))


def test_a_change_in_an_old_year_changes_every_later_manifest():
    old = (minutes("2019-03-12"), minutes("2024-03-12", TWO))
    new = (minutes("2019-03-12", THREE), minutes("2024-03-12", TWO))
    before, now = (current_manifests(f.archive(*some)) for some in (old, new))
    assert before[1].records == now[1].records
    assert before[1].previous != now[1].previous


def test_what_was_published_before_a_correction_stays_on_record():
    before = f.archive(minutes())
    now = after(before, corrected(CorrectionReason.ERROR))
    (record,) = current_manifests(now)[0].records
    assert (record.status, record.sha512, record.earlier) == ("corrected", TWO, (ONE,))
    again = after(now, corrected(CorrectionReason.ERROR, THREE))
    assert current_manifests(again)[0].records[0].earlier == (ONE, TWO)


def test_what_was_published_once_and_again_is_not_listed_twice():
    before = after(f.archive(minutes(sha512=ONE)), minutes(sha512=TWO))
    assert current_manifests(after(before, minutes(sha512=ONE)))[0].records[0].earlier == (TWO,)


@pytest.mark.parametrize("reason", [CorrectionReason.PERSONAL_DATA, CorrectionReason.SECRECY])
def test_erased_words_cannot_be_found_out_from_an_old_checksum(reason):
    now = after(f.archive(minutes()), corrected(reason))
    (record,) = current_manifests(now)[0].records
    assert (record.sha512, record.earlier, record.erased) == (TWO, (), True)
    # That something was forgotten is not forgotten at the next correction.
    again = after(now, corrected(CorrectionReason.ERROR, THREE))
    (record,) = current_manifests(again)[0].records
    assert (record.earlier, record.erased) == ((TWO,), True)


def test_nothing_is_said_to_be_erased_where_nothing_was_recorded():
    (record,) = current_manifests(f.archive(corrected(CorrectionReason.SECRECY)))[0].records
    assert not record.erased


def test_a_withheld_item_lets_no_old_checksum_stand():
    withheld = f.item("2", "", withheld=Withheld("sekretess", "OSL 26:1"))
    now = after(f.archive(minutes()), minutes(sha512=TWO, items=(withheld,)))
    (record,) = current_manifests(now)[0].records
    assert (record.sha512, record.earlier, record.erased) == (TWO, (), True)


@pytest.mark.parametrize(
    ("reason", "earlier", "erased"),
    [(CorrectionReason.ERROR, (ONE,), False), (CorrectionReason.PERSONAL_DATA, (), True)],
)
def test_withdrawn_minutes_have_a_record_but_no_file(reason, earlier, erased):
    gone = minutes(
        status=Status.WITHDRAWN, withdrawal=Withdrawal(f.day("2024-05-02"), reason), sha512=TWO
    )
    (record,) = current_manifests(after(f.archive(minutes()), withdrawn=(gone,)))[0].records
    assert (record.status, record.file, record.sha512) == ("withdrawn", None, None)
    assert (record.earlier, record.erased) == (earlier, erased)


def test_minutes_that_are_gone_are_not_forgotten():
    (record,) = current_manifests(after(f.archive(minutes())))[0].records
    assert (record.status, record.file, record.sha512) == ("removed", None, None)
    assert record.earlier == (ONE,)


def test_drafts_are_not_recorded_and_a_file_with_hidden_words_has_no_checksum():
    draft = minutes("2024-01-09", status=Status.DRAFT)
    hidden = minutes("2024-02-13", is_whole=False)
    (record,) = current_manifests(f.archive(draft, hidden))[0].records
    assert (record.address[-11:], record.file, record.sha512) == ("2024-02-13/", None, None)


def test_recording_again_changes_nothing():
    once = current_manifests(f.archive(minutes(), minutes("2025-01-14", TWO)))
    archive = replace(f.archive(minutes(), minutes("2025-01-14", TWO)), recorded=once)
    assert current_manifests(archive) == once


def test_a_manifest_is_read_as_it_was_written():
    now = after(f.archive(minutes()), corrected(CorrectionReason.ERROR), minutes("2025-01-14"))
    manifests = current_manifests(now)
    assert [read_manifest(manifest_bytes(one)) for one in manifests] == list(manifests)
    assert read_index(index_bytes(manifests)) == tuple(
        (one.year, checksum(manifest_bytes(one))) for one in manifests
    )


def test_a_manifest_has_a_line_a_record_so_that_a_change_can_be_read():
    lines = manifest_bytes(
        current_manifests(f.archive(minutes("2024-01-09"), minutes("2024-02-13")))[0]
    ).splitlines()
    assert len(lines) == 4
    assert b"2024-01-09" in lines[1]
    assert b"2024-02-13" in lines[2]


GOOD = manifest_bytes(current_manifests(f.archive(minutes()))[0])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"SHA-512"', b'"MD5"'),
        (b'"year": 2024', b'"year": "2024"'),
        (b'"year": 2024', b'"year": 0'),
        (b'"protokoll/', b'"../'),
        (b'"protokoll/', b'"/protokoll/'),
        (b'"protokoll/', b'"https://example.org/'),
        (b'"kommunstyrelsen/2024/', b'"kommunstyrelsen/../'),
        (b'"kommunstyrelsen/2024/', b'"kommunstyrelsen//'),
        (ONE.encode(), ONE[:-1].encode()),
        (ONE.encode(), b"A" * 128),
        (b'"erased"', b'"okand"'),
        (b"{", b"["),
    ],
)
def test_a_manifest_that_is_not_one_is_refused(old, new):
    assert old in GOOD
    with pytest.raises(ManifestError) as refused:
        read_manifest(GOOD.replace(old, new))
    assert "example.org" not in str(refused.value)


@given(st.binary(max_size=400))
def test_whatever_the_bytes_reading_gives_a_manifest_or_says_no(data):
    with suppress(ManifestError):
        assert isinstance(read_manifest(data), YearManifest)


def test_a_manifest_too_large_is_not_read():
    with pytest.raises(ManifestError) as refused:
        read_manifest(b" " * (32 * 1024 * 1024 + 1))
    assert refused.value.fault is ManifestFault.TOO_LARGE


def test_a_saved_manifest_shows_what_changed_and_what_changed_in_silence():
    saved = current_manifests(
        f.archive(
            minutes("2024-01-09"),
            minutes("2024-02-13"),
            minutes("2024-03-12"),
            minutes("2024-04-09"),
        )
    )
    honest = replace(
        f.archive(
            minutes("2024-01-09"),
            minutes("2024-02-13", TWO),
            corrected(CorrectionReason.PERSONAL_DATA),
        ),
        recorded=saved,
    )
    kept = {fate.address: fate.kept for fate in compare(saved, current_manifests(honest))}
    fates = [kept[f"protokoll/kommunstyrelsen/2024-{day}/"] for day in ("01-09", "02-13", "03-12")]
    assert fates == [Kept.UNCHANGED, Kept.CHANGED, Kept.ERASED]
    rewritten = current_manifests(f.archive(minutes("2024-01-09", TWO)))
    assert {fate.kept for fate in compare(saved, rewritten)} == {Kept.LOST}


OLD, NEW = (f"protokoll/kommunstyrelsen/2024-{day}/" for day in ("03-12", "03-13"))


def moved(*meetings: Meeting) -> Archive:
    """Give the archive after minutes of 12 March got another date, with a redirect."""
    return replace(after(f.archive(minutes()), *meetings), redirects=(Redirect(OLD, NEW),))


def test_minutes_that_have_moved_are_not_said_to_be_corrected():
    saved = current_manifests(f.archive(minutes()))
    now = current_manifests(moved(minutes("2024-03-13", TWO)))
    (fate,) = compare(saved, now)
    assert (fate.address, fate.kept, fate.target) == (OLD, Kept.MOVED, NEW)
    # Nothing follows from a redirect that leads to no minutes.
    (fate,) = compare(saved, current_manifests(moved()))
    assert (fate.kept, fate.target) == (Kept.CHANGED, "")


def test_minutes_found_unchanged_at_another_address_have_moved_there():
    saved = current_manifests(f.archive(minutes()))
    (fate,) = compare(saved, current_manifests(after(f.archive(minutes()), minutes("2024-03-13"))))
    assert (fate.kept, fate.target) == (Kept.MOVED, NEW)


def test_an_old_address_does_not_keep_the_checksum_of_words_erased_at_the_new():
    correction = corrected(CorrectionReason.SECRECY).corrections
    hidden = minutes("2024-03-13", TWO, status=Status.CORRECTED, corrections=correction)
    old = current_manifests(moved(hidden))[0].records[0]
    assert (old.address, old.moved, old.earlier, old.erased) == (OLD, NEW, (), True)


def test_a_move_is_read_as_it_was_written_and_other_records_keep_their_bytes():
    (manifest,) = current_manifests(moved(minutes("2024-03-13", TWO)))
    assert read_manifest(manifest_bytes(manifest)) == manifest
    assert [b'"moved"' in line for line in manifest_bytes(manifest).splitlines()[1:3]] == [
        True,
        False,
    ]


def test_manifests_that_know_less_are_recognised():
    first = f.archive(minutes(), minutes("2025-01-14"))
    second = after(first, corrected(CorrectionReason.ERROR), minutes("2025-01-14"))
    older, newer = current_manifests(first), current_manifests(second)
    assert forgotten(older, newer) == ()
    assert forgotten(newer, older) == (OLD,)
    assert forgotten(newer, newer[:1]) == ("protokoll/kommunstyrelsen/2025-01-14/",)


def test_an_erasure_forgets_rightly_and_is_not_itself_forgotten():
    before = f.archive(minutes())
    erased = current_manifests(after(before, corrected(CorrectionReason.SECRECY)))
    assert forgotten(current_manifests(before), erased) == ()
    assert forgotten(erased, current_manifests(before)) == (OLD,)


def test_that_something_was_erased_is_knowledge_of_its_own():
    (manifest,) = current_manifests(f.archive(minutes()))
    (record,) = manifest.records
    erased = replace(manifest, records=(replace(record, erased=True),))
    assert forgotten([manifest], [erased]) == ()
    assert forgotten([erased], [manifest]) == (OLD,)
