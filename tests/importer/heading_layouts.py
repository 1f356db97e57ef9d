"""One meeting's §§, and the layouts in which municipalities print their headings."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple


class Item(NamedTuple):
    """A § as a reader understands it.

    Args:
        number: Its number.
        case: Its case number; "" for none.
        title: Its title.
        text: The lines of its text.
    """

    number: int
    case: str
    title: str
    text: tuple[str, ...]


ITEMS = (
    Item(
        41,
        "KS 2024/102",
        "Val av justerare",
        ("Beslut", "Bo Alm (M) utses att jämte ordföranden justera dagens protokoll."),
    ),
    Item(
        42,
        "KS 2024/211",
        "Revidering av reglemente för kommunstyrelsen och övriga nämnder",
        (
            "Beslut",
            "1. Reglementet antas att gälla från och med den 1 januari 2025.",
            "2. Förvaltningen får i uppdrag att redovisa följderna i nästa årsredovisning.",
            "3. Tidigare reglemente upphör att gälla.",
            "Ärendet",
            "Reglementet behöver ses över sedan ansvaret för parker och lekplatser flyttats.",
        ),
    ),
    Item(
        43,
        "KS 2022/675",
        "Motion av Ada Ek (S), Bo Alm (V) och Cia Dal (MP) om att utreda möjligheten att inrätta en"
        " fritidsgård för unga i Norra Ekby och om samverkan med föreningslivet i ytterområdena",
        (
            "Beslut",
            "Motionen bordläggs till sammanträdet den 29 maj 2024.",
            "Handlingar",
            "Motion den 3 mars 2022.",
        ),
    ),
    Item(
        44,
        "",
        "Information från förvaltningen",
        (
            "Förvaltningschefen berättar om hur arbetet med den nya skolan framskrider och om när",
            "eleverna kan flytta in.",
        ),
    ),
    Item(
        45,
        "KS 2023/57",
        "Interpellation av Dag Berg (KD) till kommunstyrelsens ordförande om nedskärningar i den"
        " kommunala gymnasieskolan (2023 nr 118)",
        (
            "Ordföranden Eva Frank (S) har svarat på interpellationen i en skrivelse som delats ut",
            "till ledamöterna före sammanträdet.",
            "Beslut",
            "Interpellationen är besvarad.",
        ),
    ),
    Item(
        46,
        "KS 2024/87",
        "Remiss från Trafikverket – Samråd för ny järnvägsplan",
        ("Beslut", "Yttrandet översänds till Trafikverket."),
    ),
    Item(47, "", "Övriga frågor", ("Inga övriga frågor anmäls.",)),
)
"""Long titles and short, with a case number and without, with parts and without."""

Layout = Callable[[Item], Sequence[str]]


def _dnr(item: Item, label: str = "Dnr ") -> list[str]:
    """Give the line that tells a case number, if there is one."""
    return [label + item.case] if item.case else []


def _tail(item: Item, before: str, after: str = "") -> str:
    """Give a case number as it stands behind other words, if there is one."""
    return before + item.case + after if item.case else ""


def _case_at_last(item: Item) -> list[str]:
    """Wrap a title beside its number, and give its case number at the right of its last line."""
    lines = textwrap.wrap(f"§ {item.number} {item.title}", 50, subsequent_indent="     ")
    return [*lines[:-1], lines[-1].ljust(75) + item.case, ""]


LAYOUTS: Mapping[str, Layout] = {
    "on one line": lambda one: [f"§ {one.number} {one.title}", *_dnr(one)],
    "glued": lambda one: [f"§{one.number} {one.title}", *_dnr(one, "Diarienr ")],
    "dot, case in brackets": lambda one: [
        f"§ {one.number}. {one.title}{_tail(one, ' (', ')')}",
        "",
    ],
    "sign behind": lambda one: [f"{one.number} § {one.title}", *_dnr(one, "Diarienummer: ")],
    "tabs": lambda one: [f"§ {one.number}\t{one.title}{_tail(one, chr(9) + 'Dnr ')}"],
    "case far to the right": lambda one: [
        f"§ {one.number}{_tail(one, ' ' * 50 + 'Dnr ')}",
        "",
        one.title,
    ],
    "title by itself": lambda one: [f"§ {one.number}", "", one.title, "", *_dnr(one)],
    "case above": lambda one: [*_dnr(one), f"§ {one.number}", one.title],
    "title above": lambda one: [one.title, *_dnr(one), f"§ {one.number}", ""],
    "title right above": lambda one: [one.title, f"§ {one.number}{_tail(one, '    ')}"],
    "body's letters": lambda one: [
        f"KF § {one.number} {one.title}",
        *_dnr(one, ""),
    ],
    "body's letters, case beside": lambda one: [
        f"Kf § {one.number}{_tail(one, '    ')}",
        "",
        one.title,
        "",
    ],
    "Markdown": lambda one: [f"## § {one.number} {one.title}", "", *_dnr(one, "Dnr: ")],
    "bold and italics": lambda one: [
        f"**§ {one.number} {one.title}**",
        "",
        *([f"*Dnr {one.case}*"] * bool(one.case)),
    ],
    "called Ärende": lambda one: [f"Ärende {one.number}", one.title, *_dnr(one)],
    "called Paragraf": lambda one: [f"Paragraf {one.number}", one.title, *_dnr(one)],
    "called Punkt": lambda one: [f"Punkt {one.number}. {one.title}", *_dnr(one)],
    "capitals": lambda one: [f"§ {one.number}  {one.title.upper()}", *_dnr(one)],
    "number and dot": lambda one: [f"{one.number}. {one.title}", *_dnr(one)],
    "number and case": lambda one: [f"{one.number}{_tail(one, ' Dnr ')} {one.title}"],
    "under a rule": lambda one: ["_" * 60, f"§ {one.number}   {one.title}", *_dnr(one)],
    "year": lambda one: [f"§ {one.number}/2024 {one.title}", *_dnr(one)],
    "case before title": lambda one: [f"§ {one.number}{_tail(one, ' ')} {one.title}"],
    "underlined": lambda one: [f"§ {one.number} {one.title}", "-" * 40, *_dnr(one)],
    "number at the right": lambda one: [f"{one.title}{' ' * 20}§ {one.number}", *_dnr(one)],
    "case left, number right": lambda one: [
        f"{_tail(one, 'Dnr ')}{' ' * 30}§ {one.number}",
        "",
        one.title,
    ],
    "year behind the body": lambda one: [f"KS § {one.number}/24 {one.title}", *_dnr(one)],
    "case in brackets first": lambda one: [f"§ {one.number}{_tail(one, ' (', ')')} {one.title}"],
    "commas": lambda one: [f"§ {one.number}{_tail(one, ', Dnr ', ',')} {one.title}"],
    "dash": lambda one: [f"§ {one.number} – {one.title}", *_dnr(one)],
    "colon": lambda one: [f"§ {one.number}: {one.title}", *_dnr(one)],
    "Ärende on one line": lambda one: [f"Ärende {one.number} – {one.title}", *_dnr(one)],
    "Ärende nr": lambda one: [f"Ärende nr {one.number}", one.title, *_dnr(one)],
    "hanging": lambda one: [
        *(
            ("" if place else f"§ {one.number}").ljust(9) + line
            for place, line in enumerate(textwrap.wrap(one.title, 60))
        ),
        *(" " * 9 + line for line in _dnr(one)),
    ],
    "bold with case": lambda one: [f"**§ {one.number} {one.title}{_tail(one, ', ')}**", ""],
    "bold number and dot": lambda one: [f"**{one.number}. {one.title}**", "", *_dnr(one)],
    "bold number alone": lambda one: [f"**{one.number}.** {one.title}", "", *_dnr(one)],
    "Markdown, title first": lambda one: [f"## {one.title}", "", f"§ {one.number}", *_dnr(one)],
    "Markdown, number behind": lambda one: [f"### {one.number} § {one.title}", "", *_dnr(one)],
    "capitals with dash": lambda one: [f"PARAGRAF {one.number} – {one.title.upper()}", *_dnr(one)],
    "case under its label": lambda one: [
        f"§ {one.number} {one.title}",
        *(["Diarienummer", one.case] if one.case else []),
    ],
    "case with colon and tab": lambda one: [
        f"§ {one.number}",
        one.title,
        *_dnr(one, "Ärendenummer:\t"),
    ],
    "who prepared it": lambda one: [
        f"§ {one.number} {one.title}",
        *_dnr(one),
        "Handläggare: Eva Frank",
        "",
    ],
    "wrapped": lambda one: [
        f"§ {one.number}",
        *textwrap.wrap(one.title, 70),
        *_dnr(one),
        "",
    ],
    "wrapped beside the number": lambda one: [
        *textwrap.wrap(f"§ {one.number} {one.title}", 80),
        *_dnr(one),
        "",
    ],
    "lines between": lambda one: [f"§ {one.number} | {one.title}{_tail(one, ' | ')}", ""],
    "brackets around the number": lambda one: [f"[§ {one.number}] {one.title}", *_dnr(one)],
    "bullet": lambda one: [f"• § {one.number} {one.title}", *_dnr(one)],
    "the body's name": lambda one: [f"Kommunstyrelsen § {one.number} {one.title}", *_dnr(one)],
    "Ärenderubrik": lambda one: [f"§ {one.number}", "Ärenderubrik", one.title, *_dnr(one)],
    "italics": lambda one: [f"§ {one.number} *{one.title}*", *_dnr(one)],
    "Markdown, bold label": lambda one: [
        f"## § {one.number}. {one.title}",
        "",
        *([f"**Dnr:** {one.case}"] if one.case else []),
    ],
    "Markdown, case in a list": lambda one: [
        f"## § {one.number} {one.title}",
        "",
        *_dnr(one, "- Dnr: "),
        "- Föredragande: Eva Frank",
    ],
    "Markdown, case as code": lambda one: [
        f"## § {one.number} {one.title}",
        "",
        *([f"`Dnr {one.case}`"] if one.case else []),
    ],
    "Markdown, called Paragraf": lambda one: [
        f"## Paragraf {one.number}",
        "",
        f"### {one.title}",
        "",
        *_dnr(one),
    ],
    "D-nr": lambda one: [f"§ {one.number} {one.title}", *_dnr(one, "D-nr ")],
    "two labels": lambda one: [f"§ {one.number} {one.title}", *_dnr(one, "Dnr/Ärendenr: ")],
    "case, then who presents it": lambda one: [
        f"§ {one.number} {one.title}",
        f"{_tail(one, 'Dnr ', '    ')}Handläggare: Eva Frank",
    ],
    "who presents it, then the case": lambda one: [
        f"§ {one.number} {one.title}",
        f"Handläggare: Eva Frank{_tail(one, '    Dnr ')}",
    ],
    "who presents it behind the case": lambda one: [
        f"§ {one.number}{_tail(one, ' Dnr ', '    ')}Handläggare: Eva Frank"
        if one.case
        else f"§ {one.number}",
        one.title,
        "",
    ],
    "case at the right of the last line": _case_at_last,
    "case at the left of the second line": lambda one: [
        ("" if place > 1 else one.case if place else f"§ {one.number}").ljust(18) + line
        for place, line in enumerate([*textwrap.wrap(one.title, 45), ""])
        if line or (place == 1 and one.case)
    ],
    "wrapped, then the part": lambda one: [
        f"§ {one.number}{_tail(one, ' ')}",
        *textwrap.wrap(one.title, 55),
    ],
}


def printed(layout: Layout) -> str:
    """Print the §§ with their headings in a layout.

    Args:
        layout: How a heading is printed.
    """
    return "\n".join(line for one in ITEMS for line in ("", *layout(one), *one.text)) + "\n"
