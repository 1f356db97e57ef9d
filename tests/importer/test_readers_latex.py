r"""LaTeX: the words of minutes without the commands that set them."""

from __future__ import annotations

import pytest

from minutes_archive.importer.lines import SourceText
from minutes_archive.importer.readers import read_source

WHOLE = r"""\documentclass[protokoll]{union}
\usepackage[swedish]{babel}
\KOMAoptions{
    headwidth = 18cm,
}
\title{Styrelsemöte 9}
\date{2021-10-19}
\begin{document}
\maketitle
\textbf{Plats:} Grottan \\
\begin{members}
    \member{Ordförande}{Ada Ek}{Ja}
\end{members}

\section{Öppnande}
Mötet öppnades av \emph{Ada Ek} kl~13:15. % skriv klockslaget
\subsection*{Val av \S~3-justerare}\label{val}
\begin{itemize}
    \item Bo Alm
    \item
    Cia Dal
\end{itemize}
\newpage
\begin{tabular}{ll}
    Post & Kronor \\
    Fika & 400 \\
\end{tabular}
\end{document}
"""


def source(text: str, name: str = "möte.tex") -> SourceText:
    return read_source(text.encode(), name)


def body(text: str) -> list[str]:
    """The words of a text below a heading."""
    return [line.text for line in source(f"\\section{{Rubrik}}\n{text}\n\\section{{Slut}}").lines][
        1:-1
    ]


def front(text: str) -> list[str]:
    """The words of a text above the first heading, in the preamble."""
    whole = f"{text}\n\\begin{{document}}\n\\section{{Rubrik}}\nText.\n"
    return [line.text for line in source(whole).lines][:-2]


def test_words_are_read_without_commands_and_headings_know_their_rank():
    assert [(line.level, line.text) for line in source(WHOLE).lines] == [
        (0, "Styrelsemöte 9"),
        (0, "datum: 2021-10-19"),
        (0, "Plats: Grottan"),
        (0, "\\member{Ordförande}{Ada Ek}{Ja}"),
        (1, "Öppnande"),
        (0, "Mötet öppnades av Ada Ek kl 13:15."),
        (2, "Val av § 3-justerare"),
        (0, "- Bo Alm"),
        (0, "- Cia Dal"),
        (0, "Post Kronor"),
        (0, "Fika 400"),
    ]


def test_the_cells_of_a_table_are_cells():
    assert [line.cells for line in source(WHOLE).lines if line.cells] == [
        ("Post", "Kronor"),
        ("Fika", "400"),
    ]


def test_a_file_is_known_by_its_beginning_without_a_name_that_tells():
    text = "\\begin{document}\n\\punkt{Val}\nBo Alm väljs.\n\\end{document}"
    assert source(text, "a.txt").lines[0].level == 1


def test_each_command_is_kept_aside_where_it_stood():
    marks = {(one.number, one.text): one.column for one in source(WHOLE).marks}
    assert marks[16, "% skriv klockslaget"] == 42
    assert {(2, "\\usepackage[swedish]{babel}"), (16, "\\emph{"), (16, "}")} <= marks.keys()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Se \\href{https://a.example}{stadgan}.", ["Se stadgan."]),
        ("Kostar 20\\,000 kr, 5\\% rabatt", ["Kostar 20 000 kr, 5% rabatt"]),
        ("Ada Ek \\hfill Bo Alm", ["Ada Ek\tBo Alm"]),
        ("\\vspace{2cm} Text", ["Text"]),
        ('\\includegraphics[scale=0.5]{{"./bild"}.png}', []),
        ("% \\textbf{Beslut:} bifalles", []),
        ("\\att köpa in en spis", ["att köpa in en spis"]),
        ("\\bilaga{Budget 2022}{bilagor/budget.pdf}", ["Bilaga: Budget 2022"]),
        ("\\small\\textit{Paus}", ["Paus"]),
    ],
)
def test_what_commands_show_is_kept(text, words):
    assert body(text) == words


def test_a_command_of_the_documents_own_is_the_words_that_it_stands_for():
    text = (
        "\\def\\ordf{Ada Ek}\n\\newcommand{\\vem}{\\ordf}\n\\newcommand \\tiden {12.35}\n"
        "\\begin{document}\n\\section{Öppnande}\n"
        "Mötet öppnades av \\ordf\\ kl \\tiden.\nSedan talade \\vem{} länge."
    )
    assert [line.text for line in source(text).lines][1:] == [
        "Mötet öppnades av Ada Ek kl 12.35.",
        "Sedan talade Ada Ek länge.",
    ]


def test_commands_that_stand_for_many_others_do_not_multiply_for_ever():
    many = "".join(f"\\def\\{a}{{{f'{chr(92)}{b} ' * 90}}}\n" for a, b in ("ab", "bc", "cd"))
    text = f"{many}\\begin{{document}}\n\\section{{Rubrik}}\n\\a\n"
    assert sum(len(line.text) for line in source(text).lines) < 100_000


def test_a_command_that_nobody_knows_is_shown_rather_than_leaving_a_hole():
    assert body("Mötet öppnades av \\ordf\\ kl 13.") == ["Mötet öppnades av \\ordf kl 13."]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("\\ordf{Ada Ek} % mötets", ["ordförande: Ada Ek"]),
        ("\\motesplats{Sal 2}", ["plats: Sal 2"]),
        ("\\motesdag{09}\n\\motesmanad{10}\n\\motesar{2014}", ["datum: 2014-10-09"]),
        ("\\newcommand{\\x}[1]{Om #1}", []),
        ("\\lhead{Protokoll}", []),
    ],
)
def test_a_documents_fields_are_labels_of_its_first_page(fields, words):
    assert front(fields) == words


def test_an_environment_named_for_a_part_of_an_item_heads_it():
    text = "\\begin{beslut}\n  \\item avslå motionen.\n\\end{beslut}"
    lines = source(f"\\section{{Motion}}\n{text}\n\\section{{Slut}}").lines
    assert [(line.text, line.level > 1) for line in lines[1:3]] == [
        ("Beslut", True),
        ("- avslå motionen.", False),
    ]
