"""Made-up minutes in several forms, and ways to spoil them that real files show, or worse."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from importer.format_samples import as_markdown, as_text

FLATTENED = """\
1(3) Plats och tid Kommunhuset, Ekvik, kl 13.00-15.30 Beslutande Anna Ek (S), ordförande Bo Alm \
(M) Cecilia Hassel (V), tjg ers för Disa Lind (V) Övriga deltagande Ivar Oxel, sekreterare Utses \
att justera Bo Alm Justeringens plats och tid Kommunhuset 2024-05-20 Underskrifter Sekreterare \
Ivar Oxel Paragrafer 16 - 18 Ordförande Anna Ek Justerare Bo Alm ANSLAG/BEVIS Organ Byggnämnden \
Sammanträdesdatum 2024-05-14 Datum då anslaget sätts upp 2024-05-21
2(3) Byggnämnden 2024-05-14 § 16 Dnr BN 2024/14 Information om bron Byggnämndens beslut \
Informationen noteras. § 17 Dnr BN 2024/15 Ny brygga Byggnämnden beslutar att bryggan byggs. \
Reservation Bo Alm (M) reserverar sig mot beslutet.
3(3) Byggnämnden 2024-05-14 § 18 Övriga frågor Inga frågor ställdes.
"""

APPENDIX = """\
Protokoll nr 4
Sammanträdesdatum: 2024-03-07

§ 101 Ärendenummer KLK-2024-00017
Detaljplan för Ekbacken
Beslut
Enligt nämndens förslag:
1. Planen antas.
2. Upphäva den tidigare planen, gällande skydds-
åtgärder.
Yrkanden
Anna Ek (S) yrkar bifall till nämndens förslag.
Bo Alm (M) yrkar avslag.
Omröstning
Omröstningen utfaller med 2 Ja mot 1 Nej. 1 ledamot avstår från att rösta.
Protokollsanteckning
Disa Lind (C) lämnar ett yttrande.

3 (9)
Protokoll nr 4
Sammanträdesdatum: 2024-03-07

§ 102 Ärendenummer KLK-2024-00018
Interpellation om badhuset
Ärendet bordläggs.

Närvarolista
Plats
Ledamot
Ersättare
Parti
Ankom
Utgick
1
Ek, Anna
S
16:00
19:30
2
Alm, Bo
Vide, Hugo
M
16:00
18:10
Omröstningslista
Ärende: 7
Namn
Parti
Plats
Funktion
Resultat
Ek, Anna
S
1
Ordförande
Ja
Alm, Bo
M
2
Ledamot
Nej
Antal Ja: 1
Antal Nej: 1
"""

ASSOCIATION = """\
# Protokoll från årsmötet den 7 mars 2024 i Klubbhuset

Närvarande: Anna Ek, Bo Alm (ordförande), Cecilia Hassel och Disa Lind.

## 1. Mötets öppnande

Bo Alm öppnar mötet klockan 19:15.

## 2. Val av mötessekreterare

Mötet väljer Disa Lind.

## 3. Val av justerare

Mötet väljer Anna Ek och Cecilia Hassel.

## 4. Ny brygga

* Bryggan är gammal.
* En ny kostar 4 000 kr.

Mötet beslutar **att** bygga en ny brygga.

## 5. Mötets avslutande

Mötet avslutas klockan 21:05.
"""

FORMS = {
    "lined": as_text().decode(),
    "flattened": FLATTENED,
    "markdown": as_markdown().decode(),
    "appendix": APPENDIX,
    "association": ASSOCIATION,
}
"""Minutes as they come: set in lines, a page a line, marked up, with lists at the end."""

STRANGERS = (
    *(
        "§",
        "§ 7",
        "§ 12 a",
        "§§ 3-9",
        "#",
        "## ",
        "### Beslut",
        "|",
        "| a | b |",
        "|---|",
        "[",
        "]",
    ),
    *("](", "![x](y)", "<b>", "</p>", "<script>alert(1)</script>", "<!--", "-->", "&amp;", "&#7;"),
    *("---", "...", "___", "```", "~~~", "    ", "\t", "\\", "*", "**", "_", "`", "{", "}", "{x}"),
    *("\x00", "\x07", "\x0b", "\x0c", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffd"),
    *("\u00ad", "\u200b", "\u202e", "\u00a0", "\ud7ff", "e\u0301", "ﬀ", "Ⅷ", "٣", "①", "🗳", "İ"),
    *(
        "1\\.",
        "\\*",
        "\\[x\\]",
        "\\\n",
        "\\\\",
        "\\<b>",
        "\\#",
        "1.",
        "a)",
        "- ",
        "> ",
        "att",
        "Beslut",
        "Omröstning",
        "Närvarande",
        "Bilaga 1",
        "1 (9)",
    ),
    *(
        "council: x",
        "date: 2024-02-30",
        "kl 25.61",
        "den 31 februari",
        "00000000000000000000",
        "-1",
    ),
    *(
        ": ",
        "'",
        '"',
        "!!python/object",
        "&a",
        "*a",
        "%TAG",
        "? x",
        "<<: *a",
        "~",
        "null",
        "x" * 9000,
    ),
)
"""What may turn up in a line: signs that some format or reader gives a meaning."""

_PLACE = st.integers(0, 400)
_LONGEST = 20_000


def _lines(change) -> st.SearchStrategy:
    """Make a change of a text of a change of its lines, at a place that fits them."""

    def apply(place: int, other: int):
        def changed(text: str) -> str:
            lines = text.split("\n")
            change(lines, place % len(lines), other % len(lines))
            return "\n".join(lines)

        return changed

    return st.builds(apply, _PLACE, _PLACE)


def _delete(lines: list[str], place: int, _: int) -> None:
    if len(lines) > 1:
        del lines[place]


def _double(lines: list[str], place: int, other: int) -> None:
    lines.insert(other, lines[place])


def _swap(lines: list[str], place: int, other: int) -> None:
    lines[place], lines[other] = lines[other], lines[place]


def _join(lines: list[str], place: int, _: int) -> None:
    lines[place : place + 2] = [" ".join(lines[place : place + 2])]


def _cut(lines: list[str], place: int, other: int) -> None:
    at = other % (len(lines[place]) + 1)
    lines[place : place + 1] = [lines[place][:at], lines[place][at:]]


def _repeat(lines: list[str], place: int, _: int) -> None:
    lines[place] = (lines[place] * 200)[:_LONGEST]


@st.composite
def _insertion(draw: st.DrawFn):
    """Put something where it does not belong: in a line, or on one of its own."""
    words = draw(st.sampled_from(STRANGERS) | st.text(max_size=12))
    place, alone = draw(st.integers(0, 6000)), draw(st.booleans())

    def changed(text: str) -> str:
        at = place % (len(text) + 1)
        inserted = f"\n{words}\n" if alone else words
        return text[:at] + inserted + text[at:]

    return changed


_WHOLE = (
    lambda text: text.replace(" ", ""),
    lambda text: text.replace("\n", " "),
    lambda text: text.replace(" ", "\n"),
    lambda text: text.replace("\n", "\n\n"),
    lambda text: text.replace("\n\n", "\n"),
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace("§ ", ""),
    lambda text: text.replace("§", "&#167;"),
    lambda text: text.upper(),
    lambda text: text.lower(),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text[::-1],
    lambda text: text + text,
    lambda text: text.replace("\n", " |\n| "),
    lambda text: f"---\n{text}\n---\n{text}",
    lambda text: f"<html><body><p>{text}",
    lambda text: "\n".join(reversed(text.split("\n"))),
    lambda text: "".join(f"{line:^200}\n" for line in text.split("\n")),
)
"""What is done to a whole text at once."""

CHANGES = st.one_of(
    *map(_lines, (_delete, _double, _swap, _join, _cut, _repeat)),
    *(_insertion(), _insertion(), _insertion()),
)


@st.composite
def mangled(draw: st.DrawFn) -> tuple[str, str]:
    """Give spoilt minutes, and the ending of their file's name."""
    form = draw(st.sampled_from(sorted(FORMS)))
    text = FORMS[form]
    for change in draw(st.lists(CHANGES, max_size=8)):
        text = change(text)
    if draw(st.booleans()):
        text = draw(st.sampled_from(_WHOLE))(text)
    return text, draw(st.sampled_from((".txt", ".md", ".txt", "")))
