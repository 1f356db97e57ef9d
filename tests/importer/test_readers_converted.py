"""Markdown as converters write it."""

from __future__ import annotations

import pytest

from minutes_archive.importer.draft import draft_minutes
from minutes_archive.importer.lines import SourceText
from minutes_archive.importer.readers import read_source
from minutes_archive.importer.writing.accounting import check_custody

END = "\n\n## Beslut\n\nTaxan antas.\n"


def read(text: str) -> SourceText:
    source = read_source((text + END).encode(), "protokoll.md")
    custody = check_custody(draft_minutes(source, None, None, "-"))
    assert custody.doubled == ()
    return source


@pytest.mark.parametrize(
    ("heading", "aside"),
    [
        ("## § 4 Ny taxa {#paragraf-4}", "{#paragraf-4}"),
        ("## § 4 Ny taxa {#p4 .unnumbered}", "{#p4 .unnumbered}"),
        ("## []{#_Toc17 .anchor}§ 4 Ny taxa", "[]{#_Toc17 .anchor}"),
        ('## <a id="_Toc17"></a>§ 4 Ny taxa', '<a id="_Toc17"></a>'),
        ("## § 4 [Ny taxa]{.underline}", "{.underline}"),
    ],
)
def test_what_converters_write_of_a_heading_is_none_of_its_words(heading, aside):
    source = read(heading)
    assert (source.lines[0].text, source.lines[0].level) == ("§ 4 Ny taxa", 2)
    assert [mark.text for mark in source.marks] == [aside]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"Dnr KS\-2024\-17 \(utsänd\)\.", "Dnr KS-2024-17 (utsänd)."),
        (r"Ordföranden frågar \"Ja eller nej?\"", 'Ordföranden frågar "Ja eller nej?"'),
        ("Ada Ek &amp; Bo Alm säger &quot;ja&quot;", 'Ada Ek & Bo Alm säger "ja"'),
        ("Ada Ek tar {1} i fonden {se nedan}", "Ada Ek tar {1} i fonden {se nedan}"),
        (r"\- Ada Ek", r"\- Ada Ek"),
        (r"a &lt;b&gt; \[c\]", r"a &lt;b&gt; \[c\]"),
    ],
)
def test_a_sign_is_no_longer_kept_from_meaning_what_it_cannot_mean(written, meant):
    paragraphs = "\n\n".join([written] * 5)
    assert read(f"# Protokoll\n\n{paragraphs}").lines[1].text == meant


def test_what_a_writer_wrote_here_and_there_stays():
    lines = read("# Protokoll\n\nDen 1\\. maj\n\nSä\\'s").lines
    assert [line.text for line in lines[1:3]] == ["Den 1\\. maj", "Sä's"]


def test_a_strong_paragraph_may_be_broken_at_the_lines_width():
    lines = read("# Protokoll\n\n**§ 4 Svar på en motion\nom ny taxa**\n\nAda **Ek\noch** Bo").lines
    assert [line.bold for line in lines[1:5]] == [True, True, False, False]
    assert read("# A\n\n__Beslutande__\n\nAda Ek").lines[1].text == "**Beslutande**"
