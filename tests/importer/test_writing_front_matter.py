"""What a secretary may rely on: the file's front matter is right, in order, and says its doubts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importer.writing_samples import DAY, full_draft, one_section
from minutes_archive.importer.facts import Confidence, Doubt, Fact
from minutes_archive.importer.lines import Line
from minutes_archive.importer.sections.part import SectionPart
from minutes_archive.importer.writing.compose import Written, compose
from minutes_archive.importer.writing.human_report import report_text
from minutes_archive.importer.writing.matter import Assignment
from minutes_archive.importer.writing.plain import as_written
from minutes_archive.importer.writing.removed import list_removed
from minutes_archive.importer.writing.tree import build_tree, in_order
from minutes_archive.model import Person
from minutes_archive.source import read_document
from minutes_archive.source.handler import StrictHandler
from minutes_archive.texts import load_texts
from minutes_archive.yaml_text import Comments, dump

TEXTS = load_texts("sv")
ASSIGNMENT = Assignment("lekradet", ("Lekrådet",), schema="# yaml-language-server: $schema=x.json")


def written(draft=None, assignment=ASSIGNMENT, people=None) -> Written:
    return compose(draft or full_draft(), assignment, people or {}, TEXTS)


def with_facts(*facts: Fact):
    draft = full_draft()
    return replace(draft, facts=(*draft.facts, *facts))


def front(text: str) -> dict:
    document, findings = read_document(text.encode(), "f.md")
    assert findings == []
    return document.front


def test_the_front_matter_stands_in_the_order_of_the_format():
    text = written().text
    assert text.startswith("---\n# yaml-language-server: $schema=x.json\ncouncil: lekradet\n")
    keys = ["council", "date", "start", "end", "place", "status", "chair", "secretary", "present"]
    assert list(front(text)) == [*keys, "items", "source"]
    assert 'start: "13:30"\n' in text
    assert "status: draft\n" in text


def test_a_person_of_whom_only_the_name_is_known_is_a_name():
    assert "  - {name: Berit Alm, role: chair}\n  - Dan Ek\n" in written().text


def test_a_decision_under_its_own_heading_is_not_quoted_again():
    items = front(written().text)["items"]
    assert items == {
        "1": {"kind": "formality", "decision": "Dagordningen godkänns."},
        "2": {"outcome": "approved"},
    }


def test_a_decision_is_quoted_as_the_text_has_it():
    draft = one_section(
        "Nämnden beslutar om följande och lägger i övrigt ärendet till handlingarna för skydds-\n"
        "åtgärder:\n\n• bänkar\n• staket\n\nSkyddsåtgärder behövs.",
        facts=[
            Fact(("date",), DAY, 1),
            Fact(("items", "1", "decision"), "för skydds- åtgärder: • bänkar • staket", 3),
        ],
    )
    made = written(draft)
    assert front(made.text)["items"]["1"]["decision"] == "för skyddsåtgärder:\n- bänkar\n- staket"
    assert [finding.code for finding in made.findings] == ["PA345", "PA345"]


def test_a_doubt_stands_right_above_what_it_is_about():
    person = Fact(("present", 0, "items"), "1-2", 2, Confidence.DOUBTFUL, Doubt("other_council"))
    text = written(with_facts(person)).text
    why = TEXTS.words["importer.doubt.other_council"]
    assert (
        f"  - name: Berit Alm\n    role: chair\n    # kontrollera: {why}\n    items: 1-2\n" in text
    ) or (
        f'  - name: Berit Alm\n    role: chair\n    # kontrollera: {why}\n    items: "1-2"\n'
        in text
    )
    assert "# kontrollera: Se efter i förlagan (sample).\nsecretary: Vera Gran\n" in text


def test_a_doubt_about_one_of_a_list_stands_above_it():
    names = (
        Fact(("adjusters", 3), "Dan Ek", 3),
        Fact(("adjusters", 5), "Vera Gran", 3, Confidence.DOUBTFUL, Doubt("no_chair")),
    )
    text = written(with_facts(*names)).text
    why = TEXTS("importer.doubt.no_chair")
    assert f"adjusters:\n  - Dan Ek\n  # kontrollera: {why}\n  - Vera Gran\n" in text


def test_a_missing_chair_is_said_to_be_missing_and_the_draft_is_valid():
    draft = one_section("Text.", facts=[Fact(("date",), DAY, 1)])
    made = written(draft)
    assert f"# kontrollera: {TEXTS('importer.doubt.no_chair')}\n" in made.text
    assert "\nchair:" not in made.text
    assert not [finding for finding in made.findings if finding.blocks]


def test_without_a_day_nothing_is_made():
    with pytest.raises(ValueError, match="day"):
        written(one_section("Text."))
    day = dt.date(2020, 1, 2)
    assert "date: 2020-01-02\n" in written(one_section("Text."), replace(ASSIGNMENT, day=day)).text


@pytest.mark.parametrize(
    ("fact", "left"),
    [
        (Fact(("adjusted_on",), dt.date(2001, 1, 1), 9), "adjusted_on"),
        (Fact(("absent", 0), {"name": "Dan Ek"}, 9), "absent"),
        (Fact(("items", "9", "outcome"), "approved", 9), "9"),
        (Fact(("items", "3", "decision"), "Ord som inte står där", 9), "decision"),
        (Fact(("number",), "x" * 400, 9), "number"),
        (Fact(("next_meeting", "start"), "09:00", 9), "next_meeting"),
        (Fact(("items", "3", "votes"), [{"kind": "okänd", "yes": 3}], 9), "votes"),
    ],
)
def test_a_value_that_the_check_refuses_becomes_a_comment(fact, left):
    made = written(with_facts(fact))
    assert not [finding for finding in made.findings if finding.blocks]
    assert (
        f"{left}:"
        not in "".join(
            line for line in made.text.split("---")[1].splitlines(keepends=True) if "#" not in line
        )
        or left == "decision"
    )
    assert any("Utelämnat" in told.why for told in made.told)
    assert "# kontrollera: Utelämnat" in made.text


def test_what_is_left_out_of_a_list_moves_no_comment():
    made = written(
        with_facts(
            Fact(("absent", 0), {"name": "Dan Ek"}, 9),
            Fact(("absent", 1), {"name": "Ture Sten"}, 9, Confidence.DOUBTFUL, Doubt("no_chair")),
        )
    )
    why = TEXTS("importer.doubt.no_chair")
    assert f"  # kontrollera: {why}\n  - Ture Sten\n" in made.text


def test_a_name_nearly_registered_is_asked_about_and_never_changed():
    people = {
        "dan-eek": Person("dan-eek", "Dan Eek"),
        "berit-alm": Person("berit-alm", "Berit Alm"),
    }
    made = written(people=people)
    assert "  # kontrollera: Dan Ek liknar Dan Eek i personregistret." in made.text
    assert "  - Dan Ek\n" in made.text
    known = {match.name: match for match in made.people}
    assert known["Berit Alm"].known == people["berit-alm"]
    assert known["Dan Ek"].paste == "dan-eek:\n  aliases: [Dan Ek]"
    assert known["Vera Gran"].paste == "vera-gran:\n  name: Vera Gran"


def test_the_report_offers_a_near_name_with_the_lines_to_paste():
    made = written(people={"dan-eek": Person("dan-eek", "Dan Eek")})

    report = report_text(made, "f.md", TEXTS)

    near = TEXTS("importer.report.near", name="Dan Ek", known="Dan Eek")
    assert f"\n  {near}\n      dan-eek:\n        aliases: [Dan Ek]\n" in report


def test_items_that_the_source_says_it_covers_and_a_list_that_it_lacks_are_asked_for():
    made = written(replace(full_draft(), missing=("4", "5", "7")))
    assert TEXTS("importer.doubt.items_missing", numbers="4-5, 7") in made.text
    kept = tuple(f for f in full_draft().facts if f.key[0] != "items")
    none = replace(full_draft(), missing=("4", "5"), sections=(), facts=kept)
    assert TEXTS("importer.doubt.items_missing", numbers="4-5") in written(none).text
    assert TEXTS("importer.doubt.no_items") not in written(none).text
    assert TEXTS("importer.doubt.no_items") in written(replace(none, missing=())).text
    without = replace(
        full_draft(), facts=tuple(f for f in full_draft().facts if f.key[0] != "present")
    )
    assert TEXTS("importer.doubt.no_attendance") in written(without).text
    assert TEXTS("importer.doubt.no_attendance") not in written(full_draft()).text


@pytest.mark.parametrize("name", ["Ledamöterna från S", "Representanterna från S, V och MP", "kaj"])
def test_groups_and_nicknames_are_not_offered_to_the_registry(name):
    made = written(with_facts(Fact(("items", "3", "motions"), [{"by": name, "text": "bifall"}], 9)))
    assert {match.name: match.paste for match in made.people}.get(name, "") == ""


def test_an_alias_is_known_and_two_at_one_meeting_are_two_people():
    people = {"dan-eek": Person("dan-eek", "Dan Eek", aliases=("Dan Ek",))}
    assert {match.name for match in written(people=people).people if match.known} == {"Dan Ek"}
    both = with_facts(Fact(("present", 3), {"name": "Dan Eek"}, 3))
    registered = {"dan-eek": Person("dan-eek", "Dan Eek")}
    assert not [match for match in written(both, people=registered).people if match.near]


def test_another_council_than_the_source_names_is_told():
    other = replace(ASSIGNMENT, names=("Parkrådet",))
    assert "# kontrollera: Förlagan säger ”Lekrådet”" in written(assignment=other).text
    assert "Lekrådet" not in written().text


def test_a_doubt_about_which_council_it_was_stands_above_the_council():
    doubt = Doubt("council_several", {"others": "Parkrådet"})
    made = written(with_facts(Fact(("council_name",), "Lekrådet", 2, Confidence.DOUBTFUL, doubt)))
    words = TEXTS("importer.doubt.council_several", others="Parkrådet")

    assert f"# kontrollera: {words}\ncouncil: lekradet\n" in made.text


def test_the_day_of_an_earlier_import_is_kept():
    made = written(assignment=replace(ASSIGNMENT, imported=dt.date(2020, 1, 2)))

    assert made.tree["source"]["imported"] == dt.date(2020, 1, 2)


def test_what_stood_inside_the_text_and_is_gone_is_told():
    removed = front(written().text)["source"]["removed"]
    assert removed == [
        {
            "text": "Norrby kommun 2019-05-14",
            "where": "§ 2, mellan styckena",
            "reason": TEXTS("importer.removed.furniture"),
        }
    ]


def test_what_comes_again_on_every_page_is_one_entry():
    draft = full_draft()
    (header,) = [one for one in draft.taken if one.reason == "furniture"]
    lines = draft.source.lines
    second = Line(14, "Norrby kommun 2019-05-15")
    section = draft.sections[2]
    last = Line(15, "Slut.")
    part = SectionPart(None, None, (Line(13, "Mötet avslutas."), last))
    more = replace(
        draft,
        source=replace(draft.source, lines=(*lines[:13], second, last)),
        sections=(*draft.sections[:2], replace(section, parts=(part,))),
        taken=(*draft.taken, header._replace(line=second)),
    )
    (entry,) = list_removed(more, TEXTS)
    assert entry["where"] == "2 ställen, §§ 2–3"
    assert entry["text"] == "Norrby kommun 2019-05-14"


SCALARS = st.one_of(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=30),
    st.sampled_from(["ja", "no", "13:30", "1-44", "a: b", "a #b", "-", "§ 7", "*x", "?", "07"]),
    st.integers(0, 999),
    st.dates(dt.date(1900, 1, 1)),
    st.booleans(),
)


def is_list(value: object) -> bool:
    return isinstance(value, list)


KEYS = st.sampled_from(["place", "note", "present", "items", "7", "8", "name", "roll", "x"])
# The format has no lists right inside lists.
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.dictionaries(KEYS, inner | st.lists(SCALARS, max_size=3), max_size=3)
        | st.lists(SCALARS | st.dictionaries(KEYS, inner, min_size=1, max_size=3), max_size=3)
    ).filter(lambda value: isinstance(value, dict) or not any(map(is_list, value))),
    max_leaves=10,
)


def as_read(value: object) -> object:
    if isinstance(value, dict):
        return {key: as_read(part) for key, part in value.items()}
    if isinstance(value, list):
        return [as_read(part) for part in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def locs(value: object, at: tuple = ()) -> list[tuple]:
    found = [at] if at else []
    if isinstance(value, dict):
        return found + [loc for key, part in value.items() for loc in locs(part, (*at, key))]
    if isinstance(value, list):
        return found + [loc for place, part in enumerate(value) for loc in locs(part, (*at, place))]
    return found


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4), st.data())
def test_what_is_written_is_what_the_archives_own_reader_reads(values, data):
    tree = in_order(build_tree(Fact((key,), value, 1) for key, value in values.items()))
    places = locs(tree)
    chosen = data.draw(st.lists(st.sampled_from(places), max_size=4)) if places else []
    lines = dump(tree, comments=Comments(dict.fromkeys(chosen, ("kontrollera: x: y # z",))))
    if tree:
        assert StrictHandler().load("\n".join(lines) + "\n") == as_read(tree)
    assert sum(line.lstrip().startswith("# kontrollera") for line in lines) == len(set(chosen))


def test_a_list_stands_on_one_line_as_long_as_it_fits():
    assert dump({"k": ["a"] * 32}) == [f"k: [{', '.join('a' * 32)}]"]
    assert dump({"k": ["a"] * 33}) == ["k:", *["  - a"] * 33]
    assert dump({"k": [{"n": "a" * 91}]}) == ["k:", f"  - {{n: {'a' * 91}}}"]
    assert dump({"k": [{"n": "a" * 92}]}) == ["k:", f"  - n: {'a' * 92}"]


def test_the_report_shows_as_much_of_a_long_list_as_has_room():
    report = report_text(written(with_facts(Fact(("names",), ("a",) * 60, 1))), "f.md", TEXTS)
    assert f"  names = [{'a, ' * 32}a,…" in report


def test_a_quoted_decision_keeps_both_ends_of_its_emphasis():
    text = "Bo yrkade avslag.\n\n**Mötet beslutade**\n\natt anta planen."

    assert as_written("Mötet beslutade att anta planen.", text) == (
        "**Mötet beslutade**\natt anta planen."
    )


def test_pages_whose_text_could_not_be_read_are_told():
    draft = full_draft()
    told = TEXTS("importer.doubt.pages_are_pictures", pages="2, 5")
    assert told in written(replace(draft, source=replace(draft.source, pictures=(2, 5)))).text
    assert told not in written(draft).text
