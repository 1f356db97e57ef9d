"""What a secretary may rely on about lists of votes and the votes they belong to."""

from __future__ import annotations

from importer.debate_samples import lines, section
from minutes_archive.importer.appendices import MergedRolls, Roll, merge_rolls, read_appendices
from minutes_archive.importer.facts import Confidence, Fact
from minutes_archive.importer.sections.debate import read_debate
from minutes_archive.importer.sections.part import SectionPart

TITLE = "Cykelbanor vid Storån"
TOLD = "Omröstningen utfaller med 2 Ja mot 1 Nej. Hur var och en röstar framgår av bilaga 2."


def vote_list(
    number: int = 2, item: str = "4", title: str = TITLE, yes: int = 2, votes: str = "Ja Ja Nej"
) -> str:
    """A list of votes, one cell a line, as it comes out of a PDF."""
    rows = "\n\n".join(
        f"Namn Namn{letter}\n\nS\n\n{seat}\n\nLedamot\n\n{vote}"
        for seat, (letter, vote) in enumerate(zip("abcdef", votes.split(), strict=False), 1)
    )
    return (
        f"Bilaga {number}\nÄrende: {item}\nÄrendemening: {title}\nAntal Ja: {yes}\n\n"
        f"Antal Nej: 1\n\nNamn\n\nParti\n\nPlats\n\nFunktion\n\nResultat\n\n{rows}"
    )


def rolls_of(text: str) -> tuple[Roll, ...]:
    return read_appendices(lines(text)).rolls


def merged(text: str, appendices: str, number: str = "31", title: str = TITLE) -> MergedRolls:
    one = section(text, number, title)
    facts = read_debate(one, [SectionPart(None, "Omröstning", one.lines)])
    return merge_rolls(facts, rolls_of(appendices), [one, section("Beslut", "4", "Annat ärende")])


def votes(result: MergedRolls) -> list[dict[str, object]]:
    facts = [fact for fact in result.facts if fact.key == ("items", "31", "votes")]
    return list(facts[0].value) if facts else []


def test_a_list_of_votes_gives_its_head_and_rows():
    (roll,) = rolls_of(vote_list())
    assert (roll.appendix, roll.item, roll.title) == ("2", "4", TITLE)
    assert roll.counts == {"yes": 2, "no": 1}
    assert roll.names("yes") == ("Namn Namna", "Namn Namnb")
    assert roll.ballots[0].seat == "1"
    assert roll.doubt is None


def test_a_title_over_two_lines_and_a_name_over_two_lines_are_one():
    text = (
        vote_list().replace("vid Storån", "vid\nStorån").replace("Namn Namna", "Namn Lång\nNamna")
    )
    (roll,) = rolls_of(text)
    assert roll.title == TITLE
    assert roll.names("yes")[0] == "Namn Lång Namna"


def test_rows_that_do_not_add_up_to_the_head_are_doubted():
    (roll,) = rolls_of(vote_list(yes=3))
    assert roll.doubt is not None
    assert roll.doubt.kind == "roll_counts_differ"


def test_a_list_goes_to_the_vote_that_names_its_appendix():
    result = merged(TOLD, vote_list())
    (vote,) = votes(result)
    assert vote["roll"] == {"yes": ["Namn Namna", "Namn Namnb"], "no": ["Namn Namnc"]}
    assert result.rest == ()
    assert {taken.key for taken in result.taken if taken.reason == "read"} == {
        ("items", "31", "votes")
    }


def test_two_lists_of_one_section_go_to_its_votes_in_order():
    told = f"{TOLD}\nOmröstning begärs.\n" + TOLD.replace("2 Ja", "1 Ja").replace(
        "bilaga 2", "bilaga 3"
    )
    lists = vote_list(2, "4:1") + "\n\n" + vote_list(3, "4:2", yes=1, votes="Nej Ja")
    first, second = votes(merged(told, lists))
    assert (first["yes"], second["yes"]) == (2, 1)
    assert second["roll"] == {"yes": ["Namn Namnb"], "no": ["Namn Namna"]}


def test_other_counts_leave_the_list_in_the_text_with_a_doubt():
    result = merged(TOLD.replace("2 Ja", "5 Ja"), vote_list())
    (vote,) = votes(result)
    assert "roll" not in vote
    assert result.taken == ()
    assert len(result.rest) == len(lines(vote_list()))
    (fact,) = (fact for fact in result.facts if fact.key[-1] == "votes")
    assert fact.confidence is Confidence.DOUBTFUL
    assert fact.doubt is not None
    assert fact.doubt.kind == "roll_fits_no_vote"


def test_a_section_with_the_title_but_no_told_vote_gets_the_lists_vote():
    result = merged("Beslut fattas.", vote_list())
    (vote,) = votes(result)
    assert (vote["yes"], vote["no"], vote["kind"]) == (2, 1, "open")


def test_the_agendas_number_alone_never_says_which_section():
    one = section(TOLD.replace("bilaga 2", "bilaga 9"), "4", "Annat ärende")
    facts = read_debate(one, [SectionPart(None, "Omröstning", one.lines)])
    rolls = rolls_of(vote_list(title="Något helt annat som ingen tar upp"))
    result = merge_rolls(facts, rolls, [one])
    assert result.facts == facts
    assert len(result.rest) == len(lines(vote_list()))


def test_an_appendix_that_is_only_mentioned_makes_no_vote():
    told = "Hur var och en röstar framgår av bilaga 2."
    result = merged(told, vote_list(title="Något helt annat som ingen tar upp"))
    assert votes(result) == []
    assert len(result.rest) == len(lines(vote_list()))


def test_other_facts_are_left_as_they_are():
    fact = Fact(("date",), "2024-05-03", 1)
    assert merge_rolls([fact], (), ()).facts == (fact,)
