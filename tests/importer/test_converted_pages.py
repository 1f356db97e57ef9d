"""Markdown that a program made of a PDF: a first page in a few long lines, §§ with headings."""

from __future__ import annotations

from pathlib import Path

import yaml

from minutes_archive.commands.import_minutes import Request, _settings
from minutes_archive.importer.convert import Job, convert
from minutes_archive.texts import load_texts

PAGE = "EKE KOMMUN Tekniska nämnden \n\nSAMMANTRÄDESPROTOKOLL 2016-03-22 \n\n{} (5) \n\n"
SIGNED = "Justerandes sign \n\nUtdragsbestyrkande \n\n"
FRONT = """---
namnd: "Tekniska nämnden"
datum: "2016-03-22"
kalla: "https://exempel.se/18.74fef9ab15548f0b80032db8/1465889931254/protokoll%202016-03-22.pdf"
fil: "tekniska-namnden-2016-03-22.pdf"
---

"""
FORM = (
    "> Plats och tid Gula salen, kl 10:00 – 12:00 \n\n"
    "> Beslutande Ada Ek (M) ordförande Bo Alm (S) Cia Dal (C) ersätter Didrik Fors (C) Eva Gran"
    " (V) närvarande from kl. 11.00 § 30 Övriga närvarande Frans Holm (S) Gun Ivarsson (KD) \n\n"
    "> Utses att justera Bo Alm \n\n"
    "> Justeringens plats och tid Kommunhuset 2016-04-05 Paragrafer § 29 - 32 Underskrifter"
    " Sekreterare Hans Juhlin Ordförande Ada Ek Justerande Bo Alm **ANSLAG/BEVIS** Protokollet är"
    " justerat. Justeringen har tillkännagivits genom anslag Organ Tekniska nämnden"
    " Sammanträdesdatum 2016-03-22 Datum för anslags uppsättande 2016-04-06 \n\n"
)
PEOPLE = (
    "Övriga närvarande Ida Kvist, förvaltningschef Jon Lind, stadsjurist, närvarande § 29"
    " Karin Mo, verksamhetschef Badhuset/Ishallen Lars Nord, samordnare"
    " Hans Juhlin, nämndsekreterare \n\n"
)
TEXT = (
    FRONT
    + PAGE.format(1)
    + FORM
    + PAGE.format(2)
    + PEOPLE
    + SIGNED
    + PAGE.format(3)
    + "## § 29 \n\n## **Information** \n\n## **Badet** \n\nIda Kvist informerar om badet. \n\n"
    + SIGNED
    + "3 \n\n"
    + "- § 30 \n\n## **Meddelanden** \n\n## **Tekniska nämndens beslut** \n\n"
    + "- Redovisningen av meddelanden godkänns. \n\n"
    + SIGNED
    + "4 \n\n"
    + "§ 31 \n\n## **Yttrande över motion om en ny badplats** Tn/2015:649   690 \n\n"
    + "## **Yrkanden** \n\nAda Ek (M) för partigrupp M och C yrkar bifall till förslaget. \n\n"
    + "Bo Alm (S) yrkar avslag. \n\n"
    + "## **Propositionsordning** \n\nDen som bifaller förslaget röstar ja den som bifaller Bo Alms"
    + " yrkande röstar nej. \n\n"
    + "## **Omröstningsresultat** \n\n|**Ledamot**|**Ja**|**Nej**|**Avstår**|\n|---|---|---|---|\n"
    + "|Ada Ek (M)|X|||\n|Bo Alm (S)||X||\n|Cia Dal (C)|X|||\n|**Summa**|**2**|**1**|**0**|\n\n"
    + "Nämnden har med 2 ja-röster mot 1 nej-röst bifallit förslaget. \n\n"
    + "## **Tekniska nämndens beslut** \n\n- Förslaget antas. \n\n"
    + "## **Reservationer** \n\nPartigrupp S reserverar sig mot beslutet. \n\n"
    + "_Beslutet expedieras till:_ Kommunstyrelsen \n\n"
    + SIGNED
    + "5 \n\n"
    + "§ 32 \n\n## **Badvakter** \n\nTn/2015:650   690 \n\n"
    + "## **Tekniska nämndens beslut** \n\n- Två badvakter anställs. \n"
)


def read(tmp_path: Path) -> tuple[dict, str]:
    """Import the page; its front matter and its text."""
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    folder = tmp_path / "minutes"
    folder.mkdir()
    request = Request("tekniska-namnden", folder, folder, tmp_path, None, True, 1, False, True)
    converted = convert(Job(path, "a.md"), _settings(request), load_texts())
    assert not converted.refused
    _, front, body = converted.text.split("---\n", maxsplit=2)
    # As the archive reads it: every value is text.
    return yaml.load(front, Loader=yaml.BaseLoader), body  # noqa: S506 - it makes only text


def test_sections_have_their_titles_and_the_first_page_its_people(tmp_path: Path) -> None:
    front, body = read(tmp_path)
    headings = [line for line in body.split("\n") if line.startswith("## ")]
    assert headings == [
        "## § 29 Information",
        "## § 30 Meddelanden",
        "## § 31 Yttrande över motion om en ny badplats",
        "## § 32 Badvakter",
    ]
    assert front["items"]["31"]["case"] == "Tn/2015:649"
    assert front["items"]["32"]["case"] == "Tn/2015:650"
    people = {one["name"]: one["role"] for one in front["present"]}
    assert people["Ada Ek"] == "chair"
    assert people["Cia Dal"] == "serving_substitute"
    assert people["Frans Holm"] == "substitute"
    assert people["Lars Nord"] == "official"
    assert front["notice"]["posted"] == "2016-04-06"


def test_what_was_moved_and_voted_is_read_from_under_its_headings(tmp_path: Path) -> None:
    item = read(tmp_path)[0]["items"]["31"]
    assert [one["by"] for one in item["motions"]] == ["Ada Ek", "Bo Alm"]
    assert item["votes"] == [
        {
            "kind": "open",
            "yes": "2",
            "no": "1",
            "yes_means": "bifaller förslaget",
            "no_means": "bifaller Bo Alms yrkande",
            "roll": {"yes": ["Ada Ek", "Cia Dal"], "no": ["Bo Alm"]},
        }
    ]
    assert item["reservations"] == [{"by": ["Partigrupp S"]}]


def test_no_page_number_and_nothing_of_the_file_is_left_in_the_text(tmp_path: Path) -> None:
    body = read(tmp_path)[1]
    lines = {line.strip() for line in body.split("\n")}
    assert not lines & {"3", "4", "5", "Justerandes sign"}
    assert "exempel.se" not in body
    assert "### Skickas till\n\nKommunstyrelsen" in body
