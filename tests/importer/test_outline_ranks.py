"""Which marked headings of several ranks open §§ where none has a number."""

from __future__ import annotations

from importer.outline_samples import cut, source, words
from minutes_archive.importer.outline.document_kind import refusal

GROUPS = """# Öppnande
Ada Ek öppnade.
# Formalia
## Val av justerare
### Beslut
Bo Alm valdes.
## Dagordningen
Den godkändes.
# Rapport
Alla talade i tur och ordning.
## Ordförande
Ada Ek har vilat.
## Kassör
Pengar finns.
## Revisor
Allt stämmer.
# Avslutande
Ada Ek avslutade.
"""


def titles(text: str) -> list[str]:
    return [one.title for one in cut(text).sections]


def test_items_are_the_headings_of_the_usual_rank_and_those_above_it_that_group_none():
    assert titles(GROUPS) == [
        "Öppnande",
        "Val av justerare",
        "Dagordningen",
        "Ordförande",
        "Kassör",
        "Revisor",
        "Avslutande",
    ]


def test_what_heads_a_group_belongs_to_its_first_item():
    texts = [words(one.lines) for one in cut(GROUPS).sections]
    assert texts[1] == ["Formalia", "Beslut", "Bo Alm valdes."]
    assert texts[2] == ["Den godkändes."]
    assert texts[3][:2] == ["Rapport", "Alla talade i tur och ordning."]


def test_an_item_called_after_an_officer_is_no_first_page_once_the_meeting_has_begun():
    assert titles("# Ordförande\nAda Ek\n" + GROUPS)[0] == "Öppnande"


MOTIONS = """# Öppnande
Ada Ek öppnade.
# Val
Bo Alm valdes.
# Motioner
## Motion om kaffe
Kaffe är gott.
### Beslut
Motionen avslås.
## Motion om te
Te är godare.
### Beslut
Motionen bifalls.
# Rapporter
## Kassan
Pengar finns.
## Lokalen
Den står kvar.
# Avslutande
Ada Ek avslutade.
"""


def test_headings_below_one_that_only_groups_them_are_items_if_they_hold_decisions():
    assert titles(MOTIONS) == [
        "Öppnande",
        "Val",
        "Motion om kaffe",
        "Motion om te",
        "Rapporter",
        "Avslutande",
    ]


def test_a_heading_with_a_text_of_its_own_keeps_what_is_below_it():
    text = MOTIONS.replace("# Motioner\n", "# Motioner\nStyrelsen har läst dem.\n")
    assert "Motioner" in titles(text)
    assert "Motion om te" not in titles(text)


def test_headings_whose_words_come_again_are_parts():
    text = MOTIONS.replace("## Motion om kaffe", "## Nomineringar").replace(
        "## Motion om te", "## Nomineringar"
    )
    assert "Nomineringar" not in titles(text)


def test_parts_that_come_again_do_not_outnumber_the_items():
    items = ["Val av ordförande", "Val av sekreterare", "Val av justerare"]
    parts = "## Nomineringar\nAda Ek.\n## Injustering\nHon kom in.\n"
    text = "".join(f"# {item}\n{parts}" for item in items)
    assert titles(f"# Öppnande\nNu.\n{text}") == ["Öppnande", *items]


ANSWERED = """Divisionens möte
# Öppnande
Mötet öppnas kl 17.
# Beslutbarhet
### Förslag till beslut
- mötet är beslutbart.
{}
# Mötesschema
### Förslag till beslut
- schemat godtas.
{}
"""


def test_answers_to_proposed_clauses_show_that_a_meeting_was_held():
    for answer in ("Attsatsen blev godkänd.", "Samtliga attsatser bifalles.", "Attsats 1 avslås"):
        text = ANSWERED.format(answer, answer)
        assert refusal(source(text), cut(text)) is None
    unanswered = ANSWERED.format("Text.", "Mer text.")
    assert refusal(source(unanswered), cut(unanswered)) == "agenda"


def test_a_drawn_line_heads_nothing():
    drawn = MOTIONS.replace("# Val\n", "# ____\nMer.\n# Val\n")
    assert titles(drawn) == titles(MOTIONS)
