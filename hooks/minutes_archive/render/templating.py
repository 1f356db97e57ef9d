"""Jinja made quick enough for ten thousand pages, by what our templates do without.

Half the time of a page goes to Jinja's questions: whether a function asks for the context,
whether a name is an attribute or an item, whether a text is to be escaped. Our templates ask
for words that are the same on every page, call plain functions, read attributes of plain
objects, and are always escaped. What stands here only leaves questions out: without any of
it the pages are the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

_CALL = ("name", "lparen", "string", "rparen")
_WORDS = "t"
_SPECIAL = re.compile("[&<>\"']")


class PlainContext(Context):
    """Calls functions as Python does; none of ours asks for the context."""

    def call(
        self,
        function: Callable[..., Any],
        /,
        *args: Any,
        _loop_vars: object = None,
        _block_vars: object = None,
        **kwargs: Any,
    ) -> Any:
        """Call a function or a macro from a template.

        Args:
            function: What the template calls.
            args: The call's arguments.
            _loop_vars: What Jinja hands to functions that ask for the context.
            _block_vars: The same for blocks.
            kwargs: The call's arguments by name.
        """
        if type(function) is Macro:
            return function(self.eval_ctx, *args, **kwargs)
        return function(*args, **kwargs)


class PlainCode(CodeGenerator):
    """Compiles templates whose objects have attributes and whose output is always escaped."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Read an attribute; `object.name` never means an item of a mapping."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """Escape a value, but without wrapping it for the next to know that it is escaped."""
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.shown(")
        else:
            super()._output_child_pre(node, frame, finalize)


class PageEnvironment(Environment):
    """Jinja for the site's pages."""

    context_class = PlainContext
    code_generator_class = PlainCode

    @staticmethod
    def shown(value: object) -> str:
        """Write a value as HTML.

        Args:
            value: A text, HTML already escaped, or what has a text.
        """
        if type(value) is str:
            return escape(value) if _SPECIAL.search(value) else value
        return value if type(value) is Markup else escape(value)


class ConstantWords(Extension):
    """Turns `t('a.key')` into the words themselves when a template is read.

    A key that the language lacks is so found at once, on whatever page it stands.
    """

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Replace every such call among a template's tokens.

        Args:
            stream: The template's tokens.
        """
        return _with_words(list(stream), self.environment.globals[_WORDS])


def _with_words(tokens: list[Token], words: Callable[[str], str]) -> Iterator[Token]:
    """Put words in the place of the calls that ask for them without further values."""
    place = 0
    while place < len(tokens):
        token = tokens[place]
        call = tokens[place : place + len(_CALL)]
        if token.value == _WORDS and tuple(part.type for part in call) == _CALL:
            yield Token(token.lineno, "string", words(call[2].value))
            place += len(_CALL)
        else:
            yield token
            place += 1
