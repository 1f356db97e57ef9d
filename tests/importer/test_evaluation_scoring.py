"""The importer's answers are scored as somebody who read the document would score them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_archive.commands.evaluate_importer import score_answer
from minutes_archive.commands.scoring import Tally
from minutes_archive.commands.scoring_account import unaccounted
from minutes_archive.commands.scoring_labels import Label, PersonLabel, SectionLabel


def section(number="4", title="Ny bro", *, case=(), decision=(), outcome=None, votes=()):
    return SectionLabel(number, 1, (title,), case, decision, outcome, votes)


def measure(label, answer, name, document=""):
    return score_answer(label, answer, document).tallies[name]


def sections(*labels, numbered=True):
    return Label("kf", numbered=numbered, sections=labels)


def test_each_section_is_found_once_in_order_and_a_false_one_costs_precision():
    label = sections(section("4"), section("5"), section("6"))
    answer = {"sections": [{"number": "4"}, {"number": "21"}, {"number": "6"}, {"number": "6"}]}
    assert measure(label, answer, "sections") == Tally(2, 3, 4)


def test_sections_without_numbers_are_matched_by_title():
    label = sections(section("", "Ny bro"), section("", "Val"), numbered=False)
    answer = {"sections": [{"number": "1", "title": "Val"}]}
    assert measure(label, answer, "sections") == Tally(1, 2, 1)
    assert measure(label, answer, "title") == Tally(1, 2, 2)


def test_a_case_number_must_be_exact_and_may_not_be_invented():
    label = sections(section("4", case=("KS 1/24",)), section("5"), section("6"))
    answer = {"sections": [{"number": "4", "case": "KS  1/24"}, {"number": "5", "case": "KS 2/24"}]}
    assert measure(label, answer, "case") == Tally(1, 2, 2)
    wrong = {"sections": [{"number": "4", "case": "1/24"}]}
    assert measure(label, wrong, "case") == Tally(0, 1, 1)


def test_a_decision_is_compared_by_its_letters_and_may_be_a_part_of_the_text():
    label = sections(section("4", decision=("Förslaget om skydds- åtgärder antas.",)))
    given_so = {"sections": [{"number": "4", "decision": "Förslaget om skyddsåtgärder antas."}]}
    as_part = {
        "sections": [
            {
                "number": "4",
                "text": "### Beslut\n\nFörslaget om skyddsåtgärder antas.\n\n### Jäv\n\nx",
            }
        ]
    }
    wrong = {"sections": [{"number": "4", "decision": "Förslaget avslås."}]}
    assert measure(label, given_so, "decision") == Tally(1, 1, 1)
    assert measure(label, as_part, "decision") == Tally(1, 1, 1)
    assert measure(label, wrong, "decision") == Tally(0, 1, 1)


def test_a_decision_where_there_is_none_is_wrong():
    answer = {"sections": [{"number": "4", "decision": "Antas."}]}
    assert measure(sections(section("4")), answer, "decision") == Tally(0, 1, 1)


def test_an_outcome_that_nobody_labelled_is_not_scored():
    answer = {"sections": [{"number": "4", "outcome": "approved"}]}
    assert "outcome" not in score_answer(sections(section("4")), answer).tallies
    label = sections(section("4", outcome=("approved", "elected")))
    assert measure(label, answer, "outcome") == Tally(1, 1, 1)


def test_votes_are_counted_one_by_one_and_a_count_not_told_is_nought():
    label = sections(section("4", votes=({"yes": 5, "no": 3}, {"yes": 6, "no": 2})))
    votes = [{"kind": "open", "yes": 5, "no": 3, "abstain": 0}]
    answer = {"sections": [{"number": "4"}], "front_matter": {"items": {4: {"votes": votes}}}}
    assert measure(label, answer, "votes") == Tally(1, 2, 2)
    one = {"sections": [{"number": "4"}], "front_matter": {"items": {"4": {"votes": votes[0]}}}}
    assert measure(label, one, "votes") == Tally(1, 2, 2)


@pytest.mark.parametrize(
    ("named", "roll", "right"),
    [
        (3, {"yes": ["Ada Ek", "Bo Alm"], "no": ["Cia Dal"]}, 1),
        (3, {"yes": ["Ada Ek", "Bo Alm"]}, 0),
        (3, {"yes": ["Ada Ek"], "no": ["Bo Alm", "Cia Dal"]}, 0),
        (3, None, 0),
        (0, None, 1),
        (0, {"abstain": ["Ada Ek"]}, 0),
        (None, {"abstain": ["Ada Ek"]}, 1),
    ],
)
def test_as_many_are_named_under_each_answer_as_gave_it(named, roll, right):
    wanted = {"yes": 2, "no": 1} | ({} if named is None else {"named": named})
    vote = {"kind": "open", "yes": 2, "no": 1} | ({"roll": roll} if roll else {})
    answer = {"sections": [{"number": "4"}], "front_matter": {"items": {4: {"votes": vote}}}}
    assert measure(sections(section("4", votes=(wanted,))), answer, "votes") == Tally(right, 1, 1)


def test_a_date_may_not_be_invented_unless_the_file_name_tells_it():
    label = Label("ks", values={"date": ()})
    answer = {"front_matter": {"date": "2024-02-21"}}
    assert measure(label, answer, "date") == Tally(0, 1, 1)
    assert measure(label, answer, "date", "ks-2024-02-21.txt") == Tally(1, 1, 1)
    assert measure(label, {"front_matter": {}}, "date") == Tally(1, 1, 1)


def test_adjusters_are_right_with_or_without_the_chair():
    label = Label("kf", adjusters=(("Eva Alm",), ("Bo Sten", "bosse")))
    front = {"chair": "Ada Ek", "adjusters": ["Ada Ek", "bosse", "Eva Alm"]}
    assert measure(label, {"front_matter": front}, "adjusters") == Tally(1, 1, 1)
    assert measure(label, {"front_matter": {"adjusters": ["Eva Alm"]}}, "adjusters").right == 0


def test_attendance_is_scored_by_name_and_apart_from_that_with_role():
    label = Label(
        "kf",
        present=(
            PersonLabel("Eva Alm", ("member",), party="S"),
            PersonLabel("bosse", ("official", "secretary"), known_as=("Bo Sten",)),
            PersonLabel("Ann-Marie Ek", ("serving_substitute",), replaces="Eva Alm", items="4-6"),
        ),
        unsure=("Ulf Lind",),
    )
    present = [
        {"name": "Eva Alm", "role": "chair", "party": "s"},
        {"name": "Bo Sten", "role": "secretary"},
        {"name": "AnnMarie Ek", "role": "member"},
        {"name": "Ann Marie Ek", "role": ["member"], "items": "4, 5-6"},
        "Ulf Lind",
    ]
    tallies = score_answer(label, {"front_matter": {"present": present}}).tallies
    assert tallies["attendance"] == Tally(3, 3, 4)
    assert tallies["role"] == Tally(2, 3, 4)
    assert tallies["party"] == Tally(1, 1, 1)
    assert tallies["replaces"] == Tally(0, 1, 1)
    assert tallies["items"] == Tally(1, 1, 1)


def test_a_notice_is_to_be_refused_and_minutes_are_not():
    assert measure(Label("x", refused=True), {"refused": "kallelse"}, "refused").right == 1
    assert measure(Label("x", refused=True), {"sections": []}, "refused").right == 0
    assert measure(Label("x"), {"refused": "kallelse"}, "refused").right == 0


TEXT = "§ 4 Dnr KS 1/24\nNy bro\n• Skydds-\nåtgärder godkänns.\nBo Sten\n\f1 (2)\n"
ANSWER = {
    "sections": [
        {
            "number": "4",
            "title": "Ny bro",
            "case": "KS 1/24",
            "text": "- Skyddsåtgärder\ngodkänns\\.",
        }
    ],
    "front_matter": {"present": [{"name": "Bo Sten"}]},
    "leftovers": [{"text": "Dnr"}, {"text": "1 (2)"}],
}


def test_words_that_were_kept_are_all_accounted_for():
    assert unaccounted(TEXT, ANSWER) == []


@pytest.mark.parametrize("lost", ["Ny bro", "åtgärder", "(2)", "KS 1/24", "Bo Sten"])
def test_words_that_were_lost_are_told_of(lost):
    answer = {"sections": [{"text": TEXT[1:].replace(lost, "")}]}
    found = "".join(unaccounted(TEXT, answer))
    assert sorted(found) == sorted(lost.replace(" ", ""))


def test_a_number_may_be_cut_in_two():
    answer = {"sections": [{"number": 7, "case": "7/2024", "text": "1.2"}]}
    assert unaccounted("§ 7 7/20241.2", answer) == []


def test_a_label_glued_to_its_value_is_two_words():
    answer = {"front_matter": {"adjusters": ["Isabell Ek"]}, "leftovers": [{"text": "Justerare"}]}

    assert unaccounted("JusterareIsabell Ek", answer) == []
    assert unaccounted("JusterareIsabell Ek", {"leftovers": [{"text": "Justerare"}]}) != []


def test_a_bar_parts_the_words_beside_it():
    answer = {"sections": [{"text": "[[Ada"}], "leftovers": [{"text": "|Ada Ek]]"}]}
    assert unaccounted("[[Ada|Ada Ek]]", answer) == []


def test_a_word_of_the_answer_accounts_for_one_word_only():
    answer = {"sections": [{"number": "", "text": "Ja Ja"}]}
    assert unaccounted("Ja\nJa\nJa\n", answer) == ["Ja"]


@given(st.text(max_size=200))
def test_a_text_kept_whole_is_accounted_for_whatever_it_is(text):
    assert unaccounted(text, {"leftovers": [{"text": text}]}) == []
    unaccounted(
        text, {"sections": [{"number": 1, "text": text[:50]}], "front_matter": {"a": [text]}}
    )
