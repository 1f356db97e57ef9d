"""Lists hold everything once, in the order a reader expects."""

from factories import (
    BOARD,
    COUNCIL,
    SCHOOL,
    archive,
    attendee,
    day,
    decided,
    item,
    meeting,
    member,
)
from minutes_archive.model import (
    Council,
    CouncilKind,
    Motion,
    NextMeeting,
    Outcome,
    PlannedMeeting,
    Role,
)
from minutes_archive.views.cases import case_views
from minutes_archive.views.decisions import decision_years, decisions_of_year
from minutes_archive.views.index import index_archive
from minutes_archive.views.meetings import (
    council_entries,
    council_year_view,
    month_view,
    theme_entries,
    theme_view,
    year_view,
)
from minutes_archive.views.minutes import minutes_view
from minutes_archive.views.people import gather_people, people_entries, person_view
from minutes_archive.views.start import start_view


def test_councils_stand_in_swedish_order_also_those_without_minutes():
    names = ["Östra rådet", "Åsnämnden", "Ärendenämnden", "Zonen", "Arvodesnämnden"]
    councils = [Council(f"c{n}", name, CouncilKind.BOARD) for n, name in enumerate(names)]
    entries = council_entries(index_archive(archive(councils=councils)))
    assert [entry.council.name for entry in entries] == [
        "Arvodesnämnden",
        "Zonen",
        "Åsnämnden",
        "Ärendenämnden",
        "Östra rådet",
    ]
    assert {entry.first for entry in entries} == {None}


def test_only_items_with_a_decision_are_in_the_decision_index():
    passed = decided("2", "Budget", "Budgeten antas", Outcome.APPROVED, themes=("skola",))
    here = meeting(items=(item("1"), passed, decided("3", "Avslut", "Avslås", Outcome.REJECTED)))
    index = index_archive(archive(here, meeting("2023-01-10")))
    assert [row.item.number for row in decisions_of_year(index, 2024)] == ["2", "3"]
    assert decisions_of_year(index, 2024)[0].themes == (SCHOOL,)
    assert [(y.year, y.decisions) for y in decision_years(index)] == [(2024, 2), (2023, 0)]


def test_the_meetings_themes_are_an_items_only_where_no_item_has_its_own():
    one = decided("1", "Dagordning", "Godkänns", Outcome.APPROVED)
    own = decided("2", "Skolan", "Antas", Outcome.APPROVED, themes=("skola",))
    shared = meeting("2024-01-10", themes=("miljo",), items=(one,))
    mixed = meeting("2024-02-10", themes=("miljo",), items=(one, own))
    rows = decisions_of_year(index_archive(archive(shared, mixed)), 2024)
    assert [tuple(theme.slug for theme in row.themes) for row in rows] == [
        (),
        ("skola",),
        ("miljo",),
    ]


def test_a_case_gathers_its_items_across_councils_oldest_first():
    first = meeting("2024-01-10", items=(item("4", "Förslag", case="KS 2024/7"),))
    later = meeting("2024-02-10", COUNCIL, items=(item("2", "Yttrande", case="KS 2024/7"),))
    (case,) = case_views(index_archive(archive(later, first)))
    assert [ref.item.title for ref in case.refs] == ["Förslag", "Yttrande"]
    assert (case.title, case.address) == ("Yttrande", "arenden/ks-2024-7/")
    assert case.councils == (BOARD, COUNCIL)


def test_previous_and_next_stay_within_the_council():
    a, b, c = meeting("2024-01-10"), meeting("2024-02-10", COUNCIL), meeting("2024-03-10")
    view = minutes_view(index_archive(archive(a, b, c)), a)
    assert (view.previous, view.next) == (None, c)


def test_a_tabled_item_leads_to_the_later_item_of_the_same_case():
    tabled = decided("3", "Väg", "Bordläggs", Outcome.TABLED, case="KS 2024/9")
    again = item("5", "Väg", case="KS 2024/9")
    first, later = meeting("2024-01-10", items=(tabled,)), meeting("2024-02-10", items=(again,))
    index = index_archive(archive(first, later))
    assert minutes_view(index, first).items[0].followed_up.item is again
    assert minutes_view(index, later).items[0].followed_up is None
    assert minutes_view(index, later).items[0].elsewhere[0].item is tabled
    assert minutes_view(index, later).items[0].resumes.item is tabled
    assert minutes_view(index, first).items[0].resumes is None


def test_present_are_grouped_by_first_capacity_in_the_order_of_the_roles():
    present = (
        attendee("En Gäst", Role.GUEST),
        attendee("Anna Lind", Role.SECRETARY, Role.CHAIR),
        attendee("Utan Roll"),
    )
    view = minutes_view(index_archive(archive(m := meeting(present=present))), m)
    assert [group.role for group in view.groups] == [Role.CHAIR, Role.GUEST, None]


def test_years_months_and_neighbours():
    days = ("2022-05-03", "2024-01-10", "2024-01-24", "2024-11-05")
    index = index_archive(archive(*(meeting(d) for d in days)))
    year = year_view(index, 2024)
    assert [row.meeting.date for row in year.rows] == [day(d) for d in reversed(days[1:])]
    assert (year.previous, year.next) == (2022, None)
    assert [(m.month, m.meetings) for m in year.months] == [(1, 2), (11, 1)]
    january = month_view(index, 2024, 1)
    assert (january.previous.year, january.next.month) == (2022, 11)
    assert council_year_view(index, BOARD, 2022).next == 2024


def test_a_theme_shows_its_meetings_and_its_items():
    own = meeting("2024-01-10", items=(item("2", "Skolan", themes=("skola",)),))
    whole = meeting("2024-02-10", themes=("skola",))
    index = index_archive(archive(own, whole))
    view = theme_view(index, SCHOOL)
    assert [row.meeting for row in view.rows] == [whole, own]
    assert [ref.item.title for ref in view.items] == ["Skolan"]
    assert [(e.theme.slug, e.meetings) for e in theme_entries(index)] == [
        ("miljo", 0),
        ("skola", 2),
    ]


def test_coming_meetings_are_later_than_the_councils_newest_minutes():
    told = meeting("2024-03-12", next_meeting=NextMeeting(day("2024-04-09")))
    calendar = [
        PlannedMeeting(BOARD.slug, day("2024-03-12")),
        PlannedMeeting(BOARD.slug, day("2024-04-09"), place="Rådhuset"),
        PlannedMeeting(COUNCIL.slug, day("2024-02-01")),
    ]
    coming = start_view(index_archive(archive(told, calendar=calendar))).coming
    assert [(c.council, c.planned.date.isoformat()) for c in coming] == [
        (COUNCIL, "2024-02-01"),
        (BOARD, "2024-04-09"),
    ]
    assert coming[1].planned.place == "Rådhuset"


def test_a_persons_page_gathers_years_meetings_and_motions():
    moved = item("2", "Skolan", motions=(Motion(("Anna Lind",), "bifall"),))
    first = meeting("2023-02-07", present=(attendee("Anna Lind", Role.MEMBER),))
    later = meeting("2024-02-06", present=(attendee("Anna Lind", Role.CHAIR),), items=(moved,))
    index = index_archive(archive(first, later, people=[member("Anna Lind")]))
    view = person_view(gather_people(index), index.archive.person("Anna Lind"))
    assert [entry.year for entry in view.years] == [2024, 2023]
    assert [m.meeting for m in view.meetings] == [later, first]
    assert [ref.item for ref in view.motions] == [moved]


def test_everybody_named_is_in_the_list_of_people_in_swedish_order():
    present = tuple(attendee(name) for name in ("Östen Ek", "Åsa Ek", "Eva Ek"))
    people = gather_people(index_archive(archive(meeting(present=present))))
    names = [entry.person.name for entry in people_entries(people)]
    assert names == ["Anna Lind", "Björn Åkesson", "Eva Ek", "Åsa Ek", "Östen Ek"]


def test_how_many_decided_is_told_where_they_were_fewer_than_at_other_items():
    present = (
        attendee("Anna Lind", Role.CHAIR),
        attendee("Bo Ek", Role.MEMBER, items=frozenset({"1"})),
        attendee("Eva Ek", Role.SERVING_SUBSTITUTE, items=frozenset({"2", "3"})),
        attendee("En Gäst", Role.GUEST),
    )
    items = (item("1"), item("2"), item("3", recused=("eva  ek",)))
    index = index_archive(archive(here := meeting(present=present, items=items)))
    assert [entry.deciding for entry in minutes_view(index, here).items] == [None, None, 1]
