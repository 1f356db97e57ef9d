"""A command line's arguments, with help and complaints in the reader's language."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from functools import partial
from typing import NoReturn

from minutes_archive.texts import Texts

_WORDS = "command.arguments"
_WRONG_USE = 2
_FAULTS = (
    ("missing", r"the following arguments are required: (?P<name>.+)"),
    ("unknown", r"unrecognized arguments: (?P<name>.+)"),
    ("ambiguous", r"ambiguous option: (?P<name>\S+) could match (?P<known>.+)"),
    ("no_value", r"argument (?P<name>[^:]+): expected (?:one|at least one) argument"),
    (
        "choice",
        r"argument (?P<name>[^:]+): invalid choice: (?P<given>.+) \(choose from (?P<known>.+)\)",
    ),
    ("value", r"argument (?P<name>[^:]+): invalid \w+ value: (?P<given>.+)"),
    ("surplus", r"argument (?P<name>[^:]+): ignored explicit argument (?P<given>.+)"),
    ("together", r"argument (?P<name>[^:]+): not allowed with argument (?P<known>.+)"),
    ("other", r"argument (?P<name>[^:]+): (?P<given>.+)"),
)
"""What the standard library says, in English, by the key of our words for it."""


class Arguments(argparse.ArgumentParser):
    """The arguments of a command, told of in the reader's language.

    Args:
        texts: The words of that language.
        description: What the command does.
    """

    def __init__(self, texts: Texts, description: str) -> None:
        self._texts = texts
        form = partial(_Form, usage=texts(f"{_WORDS}.usage"))
        super().__init__(description=description, add_help=False, formatter_class=form)
        self._positionals.title = texts(f"{_WORDS}.positionals")
        self._optionals.title = texts(f"{_WORDS}.options")
        self.add_argument("-h", "--help", action="help", help=texts(f"{_WORDS}.help"))

    def error(self, message: str) -> NoReturn:
        """End the command because its arguments are wrong.

        Args:
            message: What is wrong, in the standard library's words or in the reader's language.
        """
        self.print_usage(sys.stderr)
        fault = self._fault(message).rstrip(".")
        said = self._texts(f"{_WORDS}.error", command=self.prog, fault=fault)
        self.exit(_WRONG_USE, f"{said}\n")

    def _fault(self, message: str) -> str:
        """Say in the reader's language what is wrong."""
        for key, pattern in _FAULTS:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                return self._texts(f"{_WORDS}.{key}", **found.groupdict())
        return message


class _Form(argparse.HelpFormatter):
    """Help whose first word is of the reader's language."""

    def __init__(self, prog: str, usage: str) -> None:
        super().__init__(prog)
        self._first = f"{usage} "

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Add how the command is called."""
        super().add_usage(usage, actions, groups, prefix or self._first)
