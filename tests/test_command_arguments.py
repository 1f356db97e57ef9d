"""Commands tell in the reader's language how they are called, and what is wrong with a call."""

from __future__ import annotations

import pytest

from minutes_archive.commands.arguments import Arguments
from minutes_archive.texts import load_texts


def arguments(language: str = "sv") -> Arguments:
    parser = Arguments(load_texts(language), "Räknar.")
    parser.prog = "rakna.py"
    parser.add_argument("files", nargs="+", metavar="FIL")
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--form", choices=["rad", "tabell"])
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--tyst", action="store_true")
    group.add_argument("--pratig", action="store_true")
    return parser


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ([], "det här saknas på raden: FIL"),
        (["a", "--stor"], "det här känns inte igen: --stor"),
        (["a", "--jobs"], "--jobs ska följas av ett värde"),
        (["a", "--jobs", "tre"], "'tre' går inte för --jobs"),
        (["a", "--tyst=ja"], "--tyst tar inget värde, men fick 'ja'"),
        (["a", "--tyst", "--pratig"], "--pratig går inte ihop med --tyst"),
    ],
)
def test_a_wrong_call_is_told_of_in_swedish(capsys, call, said):
    with pytest.raises(SystemExit) as ended:
        arguments().parse_args(call)
    assert ended.value.code == 2
    usage, _, fault = capsys.readouterr().err.rstrip("\n").rpartition("\n")
    assert usage.startswith("så här: rakna.py [-h]")
    assert fault == f"rakna.py kördes inte: {said}."


def test_a_wrong_choice_lists_the_right_ones(capsys):
    with pytest.raises(SystemExit):
        arguments().parse_args(["a", "--form", "cirkel"])
    said = capsys.readouterr().err.rpartition("\n")[0]
    assert all(word in said for word in ("går inte för --form", "välj bland", "rad", "tabell"))


def test_a_command_s_own_words_are_told_as_they_are(capsys):
    with pytest.raises(SystemExit):
        arguments().error("Organet x finns inte i registret.")
    assert "kördes inte: Organet x finns inte i registret.\n" in capsys.readouterr().err


def test_help_has_no_word_of_another_language():
    shown = arguments().format_help()
    assert "så här:" in shown
    assert "visa den här hjälpen" in shown
    assert not any(word in shown for word in ("usage", "options", "positional", "show this"))
    assert "usage: rakna.py" in arguments("en").format_help()
