"""Made-up texts with and without private data, by form, the same at every run.

Every identity number here is on the lists of numbers that Skatteverket keeps free for tests:
the open data sets "Testpersonnummer" and "Testsamordningsnummer" at dataportal.se. The first
has one number a day, with serial 980 or 981 by turns for days of birth before 1990 and 238 or
239 after; the spans of days below are the parts of it that were compared number by number.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# Without its century and with a hyphen a number is of somebody younger than a hundred: those of
# 1890 are written with their century or with a plus.
COORDINATION_NUMBERS = (
    "191401682396",
    "191403702390",
    "191404722397",
    "191406652386",
    "191411672387",
    "191500722390",
    "191608612386",
    "191711602399",
    "192001602396",
    "192501722397",
    "193006852382",
    "193104902394",
    "194001612383",
    "194409662394",
    "194809772389",
    "195002612389",
)
"""Some with month 00 or day 60, where the day of birth is not known."""


@dataclass(frozen=True)
class Case:
    form: str
    text: str
    number: str = ""


def check_digit(nine: str) -> int:
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(nine)]
    return -sum(number // 10 + number % 10 for number in doubled) % 10


def with_check_digit(nine: str) -> str:
    return f"{nine}{check_digit(nine)}"


def reserved(start: dt.date, days: int, serials: tuple[int, int]) -> Iterator[str]:
    for number in range(days):
        day = start + dt.timedelta(days=number)
        yield f"{day:%Y}"[:2] + with_check_digit(f"{day:%y%m%d}{serials[number % 2]}")


OLD = tuple(reserved(dt.date(1890, 1, 1), 365, (980, 981)))
YOUNG = tuple(reserved(dt.date(1999, 1, 2), 420, (238, 239)))
RECENT = tuple(reserved(dt.date(2000, 12, 19), 74, (239, 238)))
RESERVED = OLD + YOUNG
GROWN_UP = tuple(number for number in YOUNG if number.startswith("19"))


FULL_WIDTH = str.maketrans("0123456789-", "０１２３４５６７８９－")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

FORMS = {
    "ten digits and a hyphen": "Ansökan från {d}-{s} behandlas.",
    "twelve digits and a hyphen": "Ansökan från {c}{d}-{s} behandlas.",
    "ten digits": "Ansökan från {d}{s} behandlas.",
    "twelve digits": "Ansökan från {c}{d}{s} behandlas.",
    "a plus": "Sökanden ({d}+{s}) är över hundra år.",
    "an en dash": "Vårdnadshavare är {d}–{s}.",
    "a hyphen that does not break": "Vårdnadshavare är {d}\u2011{s}.",
    "a minus": "Vårdnadshavare är {c}{d}−{s}.",
    "spaces around the hyphen": "Namn: A B, {d} - {s}.",
    "hard spaces around the hyphen": "Namn: A B, {d}\u00a0-\u00a0{s}.",
    "thin spaces around the hyphen": "Namn: A B, {c}{d}\u2009–\u2009{s}.",
    "pairs of twelve": "Hon har {c} {yy} {mm} {dd} - {s1} {s2} som nummer.",
    "pairs of ten": "Hon har {yy} {mm} {dd}-{s} som nummer.",
    "pairs with hard spaces": "Hon, {yy}\u00a0{mm}\u00a0{dd}\u00a0–\u00a0{s1}\u00a0{s2}.",
    "pairs without a hyphen": "Personnummer: {c} {yy} {mm} {dd} {s1} {s2}.",
    "a space": "Bidrag till {d} {s} beviljas.",
    "twelve and a space": "Bidrag till {c}{d} {s} beviljas.",
    "a hyphen at the line's end": "Bidrag beviljas till sökanden {d}-\n{s}, som",
    "a hyphen at the line's start": "Bidrag beviljas till {d}\n-{s}, som bor",
    "broken in the day": "Bidrag till sökanden {yy}{mm}\n{dd}-{s} beviljas.",
    "broken in the serial": "Bidrag till sökanden {d}-{s1}\n{s2} beviljas.",
    "broken and hyphenated": "Bidrag till {c}{yy}-\n{mm}{dd}-{s} beviljas.",
    "broken between day and serial": "Bidrag till {c}{d}\n{s} beviljas.",
    "broken in a list": "- Bidrag till {d}-\n  {s} beviljas.",
    "broken in a quotation": "> Bidrag till {d}-\n> {s} beviljas.",
    "bold": "Sökande: **{d}-{s}**.",
    "bold in part": "Sökande: **{d}**-{s}.",
    "slanted": "Sökande: _{d}_-_{s}_.",
    "an escaped hyphen": "Sökande: {d}\\-{s}.",
    "hard spaces as entities": "Sökande: {d}&nbsp;-&nbsp;{s}.",
    "the hyphen as an entity": "Sökande: {d}&#45;{s}.",
    "the dash as an entity": "Sökande: {c}{d}&ndash;{s}.",
    "tags": "Sökande: <b>{d}</b>-<b>{s}</b>.",
    "digits of full width": "Sökande: {d}-{s}.",
    "Arabic digits": "Sökande: {d}-{s}.",
    "a soft hyphen": "Sökande: {d}\u00ad-{s}.",
    "a zero-width space": "Sökande: {yy}{m}\u200b{n}{dd}-{s}.",
    "a cell": "| Namn | Nummer |\n|---|---|\n| A B | {d}-{s} |",
    "two cells": "| A B | {d} | {s} | beviljas |",
    "a date with hyphens": "Född {c}{yy}-{mm}-{dd}-{s} i staden.",
    "a date with points": "Född {yy}.{mm}.{dd}-{s} i staden.",
    "brackets": "A B ({d}-{s})",
    "a label without a space": "Pnr:{d}{s};",
    "letters just before": "pnr{d}-{s}",
    "a field of a table file": "A;B;{c}{d}{s};Storgatan 1",
    "a comment in the front matter": "place: Rådhuset  # {d}-{s}",
    "the number of a person's firm": "Momsregistreringsnummer SE{d}{s}01.",
    "a personal account": "Utbetalas till 3300-{d}{s}.",
    "two cells of a table file": "A B;{d};{s};Storgatan 1",
    "two cells in quotation marks": '"A B";"{c}{d}";"{s}";"Storgatan 1"',
    "two cells below a heading": "Namn;Personnummer\nA B;{d};{s};Storgatan 1",
    "two cells of a document": "A B\n\n|\n{d}\n\n|\n{s}\n\n|\nStorgatan 1",
    "a date and a space": "Sökandens personnummer är {c}{yy}-{mm}-{dd} {s}.",
    "a date and a slash": "Personnr {c}{yy}-{mm}-{dd}/{s}",
    "a date with points and a space": "Född {yy}.{mm}.{dd} {s} i staden.",
    "a date and a point": "Pnr: {yy}/{mm}/{dd}.{s}",
    "a date in a cell": "| Eva Ström | {c}{yy}-{mm}-{dd} | {s} |",
    "a date in a cell below a heading": "| A | Pnr | |\n|-|-|-|\n| B | {c}{yy}-{mm}-{dd} | {s} |",
    "a date in a table file": "A B;{c}{yy}-{mm}-{dd};{s};Storgatan 1",
    "the year apart": "Personnummer {yy}-{mm}{dd}-{s}",
    "the year apart with spaces": "Personnummer {c}{yy} {mm}{dd} {s}",
    "a date with spaces": "Eva Ström, {c}{yy} {mm} {dd} {s}, ansöker.",
    "a date with spaces after the word": "Personnummer {c}{yy} {mm} {dd} {s}.",
    "a point": "Personnr {d}.{s}",
    "a slash": "Ansökan från {d}/{s} behandlas.",
    "twelve digits and a slash": "Ansökan från {c}{d} / {s} behandlas.",
    "a colon": "Ansökan från {d}:{s} behandlas.",
    "a comma": "Eva Ström, Storgatan 12, {d}, {s}, ansöker.",
    "the day in brackets": "Eva Ström ({d}){s} ansöker.",
    "the day in brackets and a space": "Eva Ström ({c}{d}) {s} ansöker.",
    "pairs of ten without the word": "Eva Ström, {yy} {mm} {dd} {s1} {s2}, ansöker.",
    "a hyphen before an empty line": "Bidrag beviljas till {d}-\n\n{s}, som",
    "escaped in a link": "[Ansökan](https://e.example/?q={d}%2D{s}&sida=1) behandlas.",
    "after an escape in a link": "[Ansökan](https://e.example/ans%C3%B6kan%20{c}{d}-{s}).",
    "a tab": "A B\t{d}-{s}\tStorgatan",
}
"""{c} is the century, {d} the day as {yy}{mm}{dd}, {s} the last four digits."""

NEED_LAST_CENTURY = frozenset(
    {
        *("two cells of a table file", "two cells in quotation marks", "two cells of a document"),
        *("a date in a cell", "a date in a table file", "a date with spaces"),
    }
)
"""Forms that days of booking beside accounts have too: without a word, found for older days."""

_DIGITS = {"digits of full width": FULL_WIDTH, "Arabic digits": ARABIC}


def write(form: str, number: str) -> str:
    """Write a number of twelve digits in one of the forms."""
    century, day, serial = number[:2], number[2:8], number[8:]
    text = FORMS[form].format(
        c=century,
        d=day,
        s=serial,
        yy=day[:2],
        mm=day[2:4],
        m=day[2],
        n=day[3],
        dd=day[4:],
        s1=serial[:2],
        s2=serial[2:],
    )
    return text.translate(_DIGITS.get(form, {}))


PER_FORM = 12


def identity_cases() -> Iterator[Case]:
    """Texts that hold one number each."""
    for place, form in enumerate(FORMS):
        for turn in range(PER_FORM):
            free = RESERVED if "{c}" in FORMS[form] else OLD if "{d}+" in FORMS[form] else YOUNG
            free = GROWN_UP if form in NEED_LAST_CENTURY else free
            number = free[(place * 17 + turn * 61) % len(free)]
            yield Case(form, write(form, number), number[2:])
    for form in ("twelve digits and a hyphen", "twelve digits", "twelve and a space", "a minus"):
        for number in COORDINATION_NUMBERS:
            yield Case(f"coordination number, {form}", write(form, number), number[2:])


def _organisation_numbers() -> Iterator[str]:
    for turn in range(20):
        prefix = ("212000", "222000", "556012", "716400", "769605", "802400", "916640")[turn % 7]
        number = with_check_digit(f"{prefix}{100 + turn * 43}")
        yield f"org.nr {number[:6]}-{number[6:]}"
        yield f"Bolaget (organisationsnummer 16{number}) och {number} ansöker."


def _case_numbers() -> Iterator[str]:
    for turn in range(12):
        year, count = 2000 + turn * 2, 123 + turn * 977
        yield f"Dnr KS {year}/{count:05}"
        yield f"KFN {year}-{count:06}|{year}-{count + 1:06}"
        yield f"BN-{year}-{count:06}, MN {year}.{count}"
        yield f"Handling {year}-{count:06} {year}-{count + 7:06}"
        yield f"TN{count:04}/{year % 100:02}, tidigare {count}/{year}"


def _amounts() -> Iterator[str]:
    for turn in range(12):
        base = 1_234_567 + turn * 7_654_321
        spaced = f"{base:,}".replace(",", " ")
        yield f"Anslaget är {spaced} kr, varav {base} kronor i år."
        yield f"{spaced},50 {spaced.replace(' ', chr(0xA0))} {base / 1000:.1f} tkr"
        yield f"| 2016 | {spaced} | {base // 3} | {base // 7} |"
        yield f"Intäkter {base * 91:,}".replace(",", "\u202f")


def _dates() -> Iterator[str]:
    for turn in range(12):
        day = dt.date(2016, 1, 4) + dt.timedelta(days=turn * 29)
        later = day + dt.timedelta(days=28)
        yield f"Mötet {day} flyttas till {later}, kl. 13.30–16.30."
        yield f"Perioden {day}--{later} ({day:%y%m%d}–{later:%y%m%d})"
        yield f"Tiden {day:%y}0101-1231 och {day:%d}/{day.month} kl. 09:00-12:15"
        yield f"Skapad {day} 13:30:{turn:02}, fil protokoll_{day:%Y%m%d}.pdf"
        yield f"Stämplad {day:%Y%m%d}1330{turn:02} och {day:%d.%m.%Y} 08.00-16.00"


def _days_beside_figures() -> Iterator[str]:
    """Write days beside four figures, in the forms of a number that only a word tells of."""
    for turn in range(40):
        day = dt.date(2016, 1, 4) + dt.timedelta(days=turn * 97)
        four = 1000 + turn * 211
        yield f"Personalutskottets möte {day} {four}, dnr KS {day}/{four}"
        yield f"| {day} | {four} | Livsmedel |"
        yield f"Personer i kö {day} {four}, {day:%y.%m.%d} {four}, {day:%y%m%d}.{four}"
        yield f"Utlandsfödda per {day:%Y %m %d} {four}"
        yield f"Artikel {day:%y-%m%d}-{four}, beslut {day} / {four}"
        yield f"{day:%Y %m %d} {four // 100 % 24:02}{four % 60:02}"


def _payments() -> Iterator[str]:
    for turn in range(12):
        yield f"Bankgiro {5000 + turn * 37}-{1000 + turn * 431}"
        yield f"bg {123 + turn}-{4567 + turn}, OCR {10**15 + turn * 7654321987}"
        yield f"OCR-nummer {73_456_789_012_345 + turn * 99_999}, faktura {5_000_123 + turn}"


def _others() -> Iterator[str]:
    for turn in range(12):
        isbn = f"978-91-{7000 + turn}-{150 + turn}-{turn % 10}"
        yield f"Fastigheten Kråkan {turn + 1}:{100 + turn} och Lindesala {turn}:{turn + 3}"
        yield f"ISBN {isbn}, EAN 73108650047{turn:02}"
        yield f"Koordinater N {6579350 + turn * 311}, E {162834 + turn * 97}"
        yield f"59.{3293235 + turn}, 18.{685808 + turn} (SWEREF 99 16 30)"
        yield f"§§ {turn + 1}, {turn + 2}, {turn + 3}, 12-18, 21, 23 och 25"
        yield f"Adress: Storgatan {turn + 1}, 781 {70 + turn} Lindesala, box {100 + turn}"
        yield f"Ja {21 + turn} Nej {19 - turn % 3} Avstår 2 Frånvarande 7 21 19 2 7 21 19"
        yield f"SFS 2017:{725 + turn}, prop. 2016/17:{171 + turn}, 2015 2016 2017 2018 2019"
        yield f"sha256: {turn:x}8112{turn % 10}0ab41{turn:x}77e2819{turn % 10}001019bc02"
        yield f"Id 5f{turn}e8112-28{turn % 10}4-4a01-9802-{100000000000 + turn * 987654321}"
        yield f"Mätarställning {turn}00123456789{turn}0123, artikel 4{turn:02}-1234-567-{turn:03}"


def _telephones() -> Iterator[str]:
    """Write numbers that PTS keeps free for books and films."""
    for turn in range(12):
        yield f"070-174 06 {5 + turn:02}"
        yield f"+46 70 174 06 {20 + turn}"
        yield f"0980-319 2{10 + turn}"
        yield f"08-465 004 {10 + turn}"


def _ledgers() -> Iterator[str]:
    """Write days of booking beside accounts, in the ways of tables; every tenth fits."""
    for turn in range(40):
        day = dt.date(2024, 1, 4) + dt.timedelta(days=turn * 11)
        account, amount = 4010 + turn * 37, 1_250 + turn * 7_919
        yield f"{day:%y%m%d};{account};Livsmedel;{amount},00"
        yield f"Livsmedel\n\n|\n{day:%Y%m%d}\n\n|\n{account}\n\n|\n{amount}"
        yield f'"{day:%y%m%d}";"{account}";"{amount}"'
        yield f"{1_000_000 + turn};{amount};{account};{amount * 31}"


def _accounts() -> Iterator[str]:
    """Write accounts of a ledger, whose numbers may be a bank's."""
    for turn in range(20):
        account, amount = 3010 + turn * 211, f"{1_250_000 + turn * 7_654_321:,}".replace(",", " ")
        yield f"Budgeten för konto {account} är {amount} kr."
        yield f"Konto {account}, {amount} kr; konto {account}-{account + 89} {amount}"
        yield f"Kontonummer i redovisningen: {account} {account + 10} {account + 20}"
        yield f"Konto {account} {amount}, kto {account} - {amount}"
        yield f"Kontering: konto {account}-{1100 + turn}-{123_456 + turn}"


def _joined() -> Iterator[str]:
    """Write figures of six and four digits side by side, with the signs of a mistaken hyphen."""
    for turn in range(40):
        six, four = 100_000 + turn * 20_849, 1000 + turn * 211
        sign = ("/", ":", ", ", ") ")[turn % 4]
        yield f"Verifikation {six}{sign}{four} är bokförd."
        yield f"Verifikationerna {six}, {four}, {four + 1} och {six}, {four + 2}, {six}."
        yield f"Staplarna är {' '.join(f'{turn * place * 37 % 100:02}' for place in range(1, 6))}."


OTHER_NUMBERS: dict[str, Callable[[], Iterator[str]]] = {
    "organisation numbers": _organisation_numbers,
    "case numbers": _case_numbers,
    "amounts": _amounts,
    "days and times": _dates,
    "dates beside figures": _days_beside_figures,
    "bankgiro and OCR": _payments,
    "telephone numbers": _telephones,
    "other numbers": _others,
    "figures beside each other": _joined,
    "ledgers": _ledgers,
    "accounts of a ledger": _accounts,
}


def other_cases() -> Iterator[Case]:
    """Texts that hold no identity number."""
    for form, texts in OTHER_NUMBERS.items():
        for turn, text in enumerate(texts()):
            yield Case(form, text)
            if turn % 3 == 0:
                yield Case(f"{form}, in a list", f"- {text}\n- § {turn + 1}\n- {turn + 12}")
