"""Attachments lie where their minutes' page links to them, and nothing else slips out."""

import pytest

import factories as f
from minutes_archive import addresses
from minutes_archive.model import Attachment
from minutes_archive.render.archive_pages import ArchivePages
from minutes_archive.render.attachments import copy_attachments
from minutes_archive.render.errors import SiteError
from minutes_archive.texts import load_texts

FILE = "bilagor/Röst lista § 5.pdf"


def meeting_with(*attachments):
    return f.meeting(attachments=attachments)


def write(folder, path, data=b"%PDF"):
    target = folder / "kommunstyrelsen/2024" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def test_an_attachment_is_copied_and_linked_to(tmp_path):
    meeting = meeting_with(Attachment("Röstlista", FILE))
    write(tmp_path / "minutes", FILE)
    copy_attachments([meeting], tmp_path / "minutes", tmp_path / "site")
    copied = tmp_path / "site/protokoll/kommunstyrelsen/2024-03-12" / FILE
    assert copied.read_bytes() == b"%PDF"
    page = ArchivePages(f.archive(meeting), load_texts()).minutes_page(meeting)
    href = addresses.relative(addresses.attachment(meeting, FILE), page.address)
    assert f'<a href="{href}">Röstlista</a>' in page.content


def test_an_address_on_the_web_is_a_link_and_nothing_is_copied(tmp_path):
    meeting = meeting_with(Attachment("Karta", "https://kommun.example.se/karta.html"))
    (tmp_path / "minutes").mkdir()
    copy_attachments([meeting], tmp_path / "minutes", tmp_path / "site")
    assert not (tmp_path / "site").exists()
    page = ArchivePages(f.archive(meeting), load_texts()).minutes_page(meeting)
    assert '<a href="https://kommun.example.se/karta.html" rel="nofollow noopener">Karta</a>' in (
        page.content
    )


def test_a_withheld_attachment_says_why_and_has_no_link():
    meeting = meeting_with(Attachment("Akt", withheld="sekretess"))
    page = ArchivePages(f.archive(meeting), load_texts()).minutes_page(meeting)
    assert "Publiceras inte: sekretess" in page.content
    assert ">Akt</a>" not in page.content


@pytest.mark.parametrize("path", ["finns-inte.pdf", "sida.html", "../../../hemligt.txt"])
def test_what_is_missing_runnable_or_outside_stops_the_build(tmp_path, path):
    write(tmp_path / "minutes", "sida.html")
    (tmp_path / "hemligt.txt").write_text("hemligt", encoding="utf-8")
    with pytest.raises(SiteError):
        copy_attachments(
            [meeting_with(Attachment("A", path))], tmp_path / "minutes", tmp_path / "site"
        )


def test_a_symbolic_link_out_of_the_folder_stops_the_build(tmp_path):
    write(tmp_path / "minutes", "annan.pdf")
    (tmp_path / "hemligt.pdf").write_bytes(b"hemligt")
    (tmp_path / "minutes/kommunstyrelsen/2024/rapport.pdf").symlink_to(tmp_path / "hemligt.pdf")
    with pytest.raises(SiteError):
        copy_attachments(
            [meeting_with(Attachment("A", "rapport.pdf"))], tmp_path / "minutes", tmp_path / "site"
        )
