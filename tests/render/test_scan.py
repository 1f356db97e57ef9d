from __future__ import annotations

from html import escape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from minutes_archive.render.scan import FaultKind, scan_page


class Reference(HTMLParser):
    """What the standard library's parser sees, the measure for our faster scanner."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs if tag else ():
            if name == "id" and value:
                self.ids.append(value)
            if name in {"href", "src"} and value:
                self.links.append(value)


WORDS = st.text(alphabet="aå1 <>&\"'=/#-?.", min_size=1, max_size=12)
NAMES = st.sampled_from(["id", "href", "src", "title", "class", "data-id", "HREF"])


@st.composite
def attributes(draw) -> str:
    name = draw(NAMES)
    value = draw(WORDS.filter(lambda text: text.strip() == text))
    quote = draw(st.sampled_from(['"', "'"]))
    spaces = draw(st.sampled_from(["", " "]))
    return f"{name}{spaces}={spaces}{quote}{escape(value)}{quote}"


@st.composite
def pieces(draw) -> str:
    kind = draw(st.sampled_from(["tag", "tag", "tag", "text", "comment", "script"]))
    if kind == "tag":
        own = list(
            {
                text.split("=")[0].strip().lower(): text
                for text in draw(st.lists(attributes(), max_size=4))
            }.values()
        )
        return f"<{draw(st.sampled_from(['a', 'p', 'img', 'BR']))} {' '.join(own)}>"
    words = draw(WORDS)
    if kind == "text":
        return words.replace("&", "&amp;").replace("<", "&lt;")
    if kind == "comment":
        return f"<!-- <a id='x'> {words.replace('-', '').replace('>', '')} -->"
    return f"<script>if (a<b) '<a href=\"{words.replace('/', '').replace('<', '')}\">'</script>"


@given(st.lists(pieces(), max_size=12).map("".join))
def test_the_scanner_sees_the_ids_and_links_that_a_parser_sees(html):
    reference = Reference()
    reference.feed(html)
    reference.close()

    facts = scan_page(html)

    local = {link for link in reference.links if link in facts.links}
    foreign = set(reference.links) - local
    assert facts.ids == frozenset(reference.ids)
    assert set(facts.links) == local
    assert all(kind is not FaultKind.MISSING for kind, _target in facts.faults)
    assert foreign <= {target for _kind, target in facts.faults} | {
        link
        for link in foreign
        if link.startswith("//") or link.split(":")[0] in {"http", "https", "mailto", "tel"}
    }


def test_a_link_to_another_host_may_leave_out_its_scheme():
    assert scan_page('<a href="//example.se/x">').faults == ()


@given(st.text(alphabet="<a href=\"'>!-/script x", max_size=200))
def test_the_scanner_reads_any_text_without_complaint(text):
    scan_page(text)


def test_text_that_looks_like_markup_is_no_markup():
    facts = scan_page('<p>Skriv id="p1" eller &lt;a href="x"&gt;</p><!-- <a id="z"> -->')

    assert facts.ids == frozenset()
    assert facts.links == ()


def test_a_greater_than_sign_in_a_value_does_not_end_the_tag():
    facts = scan_page('<a title="a > b" href="x/" id=c>')

    assert facts.links == ("x/",)
    assert facts.ids == {"c"}


def test_the_same_id_twice_is_a_fault():
    assert scan_page('<p id="a"><p id="a">').faults == ((FaultKind.DUPLICATE, "a"),)


def test_what_is_fetched_from_another_host_is_a_fault_but_a_link_to_it_is_not():
    html = """<link rel="stylesheet" href="https://x.example/a.css"><script src="//x.example/a.js">
    </script><img src="http://x.example/a.png"><a href="https://x.example/">x</a>
    <link rel="canonical" href="https://y.example/"><img src="data:image/png;base64,x">
    <form action="https://x.example/"></form>"""

    assert scan_page(html).faults == (
        (FaultKind.FOREIGN, "https://x.example/a.css"),
        (FaultKind.FOREIGN, "//x.example/a.js"),
        (FaultKind.FOREIGN, "http://x.example/a.png"),
        (FaultKind.FOREIGN, "https://x.example/"),
    )


def test_links_that_run_script_are_faults():
    faults = scan_page(
        '<a href="javascript:alert(1)">x</a><a href="JavaScript&colon;x">y</a>'
    ).faults

    assert [kind for kind, _target in faults] == [FaultKind.SCHEME, FaultKind.SCHEME]


def test_styles_and_handlers_in_attributes_are_faults():
    faults = scan_page('<p style="color:red" onclick="x()">').faults

    assert [kind for kind, _target in faults] == [FaultKind.INLINE, FaultKind.INLINE]
