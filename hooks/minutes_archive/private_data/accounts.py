"""Bank accounts: clearing number and account, IBAN, plusgiro."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_archive.private_data.hit import Hit, PrivateKind
from minutes_archive.private_data.runs import Run

_IBAN_DIGITS = 22
_COUNTRY = "2814"
"""S and E as numbers, A being 10."""

_CLEARING = ((1100, 2499), (3000, 8999), (9020, 9969))
"""Spans that hold the Swedish banks' clearing numbers, with some unused ones between."""

_WORDS = re.compile(
    r"kontonummer|kontonr|konto\s?nr|bankkonto|lönekonto|privatkonto|sparkonto|personkonto|clearing"
)
_LEDGER = re.compile(r"redovisning|bokför|kontoplan|kontering")
"""After the word for an account: kontonummer i redovisningen."""

_PLAIN_WORD = re.compile(r"\b(?:konto|kontot|kto)\b")
_FEWEST = 6
_FEWEST_AT_PLAIN_WORD = 7
_MOST = 10
_AMOUNT = re.compile(r"\s{0,3}(?:kr\b|kronor|tkr|mkr|%)")
_PLUSGIRO = re.compile(
    r"(?:plusgiro|postgiro|\bpg\b)[^\d\n]{0,20}(\d[\d ]{0,9}[-–]\d)(?!\d)", re.IGNORECASE
)


_CLEARING_AND_ACCOUNT = re.compile(
    r"clearing\w{0,12}\W{0,4}(\d{4}(?:-\d)?)\W{1,4}(?:bank)?konto\w{0,10}\W{0,4}"
    r"(\d[\d -]{4,14}\d)(?!\d)",
    re.IGNORECASE,
)


def iban_at(run: Run, first: int) -> tuple[Hit, int] | None:
    """Find a Swedish IBAN whose check digits begin at a digit.

    Args:
        run: Digits and what stands between them.
        first: The number of the digit in the run.

    Source: ISO 13616-1, ISO/IEC 7064 (mod 97-10).
    """
    last = first + _IBAN_DIGITS
    if last > len(run.digits) or not run.words_before(first, 3).rstrip().endswith("se"):
        return None
    if any(gap not in {"", " ", "\n"} for gap in run.gaps[first + 1 : last]):
        return None
    digits = run.digits[first:last]
    if int(digits[2:] + _COUNTRY + digits[:2]) % 97 != 1:
        return None
    start, end = run.places[first], run.places[last - 1] + 1
    return Hit(PrivateKind.ACCOUNT, start, end, digits), _IBAN_DIGITS


def account_at(run: Run, first: int) -> tuple[Hit, int] | None:
    """Find a clearing number and an account, where the words before tell that it is one.

    Args:
        run: Digits and what stands between them.
        first: The number of the digit in the run.
    """
    account = first + 4
    if (first and not run.gaps[first]) or account + _FEWEST > len(run.digits):
        return None
    if any(run.gaps[first + 1 : account]) or not _is_clearing(run.digits[first:account]):
        return None
    if run.gaps[account] == "-" and run.gaps[account + 1]:
        account += 1
    if not run.gaps[account] or len(run.gaps[account]) > 3:
        return None
    last = account + 1
    while last < len(run.digits) and last - account < _MOST and run.gaps[last] in {"", " ", "-"}:
        last += 1
    if last - account < _FEWEST or not _is_told(run, first, account, last):
        return None
    end = run.places[last - 1] + 1
    if _AMOUNT.match(run.text, end):
        return None
    value = run.digits[first:last]
    return Hit(PrivateKind.ACCOUNT, run.places[first], end, value), last - first


def _is_told(run: Run, first: int, account: int, last: int) -> bool:
    """Say whether the words before tell of a bank's account and not of one in a ledger."""
    before = run.words_before(first)
    word = _WORDS.search(before)
    if word is not None:
        return _LEDGER.search(before, word.end()) is None
    return _is_as_banks_write(run, first, account, last) and bool(_PLAIN_WORD.search(before))


def _is_as_banks_write(run: Run, first: int, account: int, last: int) -> bool:
    """Say whether a hyphen ties account to clearing number: 6123-123 456 789, 8327-9, 123 456.

    A ledger has four digits and a sum too (konto 4010 1 250 000), spans (4010-4099) and rows of
    codes (4010-110000-1234). Only Swedbank's clearing numbers have a fifth digit.
    """
    if last - account < _FEWEST_AT_PLAIN_WORD or run.gaps[last] == "-":
        return False
    inside = run.gaps[account + 1 : last]
    if "-" in inside[:-1] or (inside[3] and not any(inside[:3])):
        return False
    fifth = account > first + 4
    return run.digits[first] == "8" if fifth else run.gaps[account] == "-"


def plusgiro_numbers(text: str) -> Iterator[Hit]:
    """Find plusgiro numbers, which private persons have too, where the word stands before.

    A bankgiro belongs to a firm or an association and is meant to be known.

    Args:
        text: Any text.
    """
    for match in _PLUSGIRO.finditer(text):
        value = "".join(char for char in match[1] if char.isdecimal())
        yield Hit(PrivateKind.PLUSGIRO, match.start(1), match.end(1), value)


def spelt_accounts(text: str) -> Iterator[Hit]:
    """Find accounts with a word before each of their numbers: clearing 6000, konto 123 456 789.

    Args:
        text: Any text.
    """
    for match in _CLEARING_AND_ACCOUNT.finditer(text):
        value = "".join(char for char in match[1] + match[2] if char.isdecimal())
        yield Hit(PrivateKind.ACCOUNT, match.start(1), match.end(2), value)


def _is_clearing(digits: str) -> bool:
    """Say whether four digits may be a bank's."""
    return any(first <= int(digits) <= last for first, last in _CLEARING)
