"""Wikis: the words of minutes without the marks of MediaWiki and DokuWiki."""

from __future__ import annotations

from minutes_archive.importer.readers import read_source

PAGE = """{{Protokollhuvud|Norrby}}
'''Justerat:''' [[Användare:Ada|Ada Ek]]
;Tid
:Lördag 19 mars 2016 kl 10:30
;Plats: Sal 2
__TOC__
== Öppnande ==
* Ada Ek ''öppnade''.<ref>Kl 10:31.</ref>
** Hon var //glad//.
# Bo Alm kom.
=== Budget ===
{| class="wikitable"
! Post !! Kronor
|-
| Fika || 400
|}
Se [https://a.example bilagan]. <!-- dold -->
[[Kategori:Protokoll]]
== Slut ==
Mötet slutade.
"""


def test_a_page_of_a_wiki_is_read_without_its_marks():
    source = read_source(PAGE.encode(), "a.txt")
    assert [(line.level, line.text) for line in source.lines] == [
        (0, "Justerat: Ada Ek"),
        (0, "Tid:"),
        (0, "Lördag 19 mars 2016 kl 10:30"),
        (0, "Plats: Sal 2"),
        (2, "Öppnande"),
        (0, "- Ada Ek öppnade. Kl 10:31."),
        (0, "- Hon var glad."),
        (0, "- Bo Alm kom."),
        (3, "Budget"),
        (0, "Post Kronor"),
        (0, "Fika 400"),
        (0, "Se bilagan."),
        (2, "Slut"),
        (0, "Mötet slutade."),
    ]
    assert [line.cells for line in source.lines if line.cells] == [
        ("Post", "Kronor"),
        ("Fika", "400"),
    ]
    assert "{{Protokollhuvud|Norrby}}" in [mark.text for mark in source.marks]
