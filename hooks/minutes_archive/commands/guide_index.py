"""The staff guide's list of all codes, made from the catalogue."""

from __future__ import annotations

from minutes_archive.catalogue import all_kinds
from minutes_archive.texts import Texts


def guide_index(texts: Texts) -> str:
    """Write the guide's index page: every code with its title and level, by hundreds.

    Args:
        texts: The words of the guide's language.
    """
    lines = [f"# {texts('guide.title')}", "", texts("guide.introduction"), ""]
    group = ""
    for kind in all_kinds():
        if kind.code[:3] != group:
            group = kind.code[:3]
            heads = [texts(f"guide.column_{name}") for name in ("code", "fault", "level")]
            lines += ["", f"## {texts(f'guide.group.{group}')}", ""]
            lines += [f"| {' | '.join(heads)} |", "| --- | --- | --- |"]
        title = texts(f"finding.{kind.code}.title")
        link = f"[{kind.code}]({kind.code.lower()}.md)"
        lines.append(f"| {link} | {title} | {texts(f'level.{kind.level}')} |")
    return "\n".join(lines).replace("\n\n\n", "\n\n") + "\n"
