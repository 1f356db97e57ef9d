"""Redirects lead to something that is there, in few steps, or are told of."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from address_samples import NEW, OLD, codes, redirects
from archive_files import load, params
from minutes_archive.findings import Level
from minutes_archive.model import Redirect
from minutes_archive.redirection import Redirection
from minutes_archive.report import describe
from minutes_archive.texts import load_texts


@pytest.mark.parametrize(
    ("pairs", "code"),
    [
        ([("namnder/a/", "namnder/miljoradet/")], None),
        ([("namnder/a/", "namnder/b/")], "PA825"),
        ([("namnder/a/", "teman/finns-inte/")], "PA825"),
        ([(OLD, "protokoll/kommunstyrelsen/2024-03-13/")], "PA825"),
        ([("protokoll/a/", "protokoll/miljoradet/")], None),
        ([("protokoll/a/", "protokoll/b/")], "PA825"),
        ([("a/", "b/"), ("b/", "namnder/miljoradet/")], None),
        ([("a/", "b/"), ("b/", "c/"), ("c/", "a/")], "PA824"),
        ([("a/", "a/")], "PA824"),
        ([("a/", "a/b/")], "PA824"),
        ([(NEW, "namnder/miljoradet/")], "PA826"),
        ([("a/", "om/"), ("a/", "om/")], "PA827"),
        ([("/a/", "om/")], "PA823"),
        ([("a/", "https://norrby.example/")], "PA823"),
        ([("a/", "../../etc/")], "PA823"),
        ([("a/", "om/a b/")], "PA823"),
        ([("a/", "om")], "PA823"),
    ],
)
def test_redirects_that_lead_nowhere_or_round_are_told_of(tmp_path, pairs, code):
    assert set(codes(tmp_path, "", *pairs)) == ({code} if code else set())


def test_the_whole_circle_is_shown(tmp_path):
    text = redirects(("a/", "b/"), ("b/", "c/"), ("c/", "b/"))
    found_loops = [
        dict(finding.params)["way"]
        for finding in load(tmp_path, {"_registry/redirects.yml": text}).findings
    ]
    assert found_loops == ["a/ → b/ → c/ → b/", "b/ → c/ → b/", "c/ → b/ → c/"]


def test_an_address_that_has_moved_many_times_is_followed_to_the_end():
    pairs = [(f"a{n}/", f"a{n + 1}/") for n in range(40)]
    redirection = Redirection(Redirect(*pair) for pair in pairs)
    assert redirection.route("a0/b/", {"a40/b/"}).end == "a40/b/"


def test_a_way_that_is_longer_than_anybody_may_lay_it_is_refused_in_few_words(tmp_path):
    pairs = [(f"a{n}/", f"a{n + 1}/") for n in range(150)] + [("a150/", "namnder/miljoradet/")]
    loaded = load(tmp_path, {"_registry/redirects.yml": redirects(*pairs)})
    assert {finding.code for finding in loaded.findings} == {"PA824"}
    assert 0 < len(loaded.findings) < 60
    message, hint = describe(loaded.findings[0], load_texts())
    assert "fler än 100 adresser: a0/ → a1/" in message
    assert "direkt till den adress" in hint
    assert len(message) < 200


def test_thousands_of_redirects_in_a_row_are_followed_in_a_moment():
    pairs = [(f"a{n}/", f"a{n + 1}/") for n in range(4_000)]
    redirection = Redirection(Redirect(*pair) for pair in pairs)
    started = time.perf_counter()
    assert all(redirection.route(start, frozenset()).loops for start, _ in pairs[:3_800])
    assert time.perf_counter() - started < 2


def test_an_address_that_grows_with_each_step_comes_to_an_end():
    redirection = Redirection([Redirect("a/", f"a/{'x' * 200}/")])
    assert redirection.route("a/", frozenset()).loops


def test_what_lies_below_a_page_that_became_a_file_is_not_led_on():
    redirection = Redirection([Redirect("a/", "data/a.csv")])
    assert redirection.route("a/", {"data/a.csv"}).arrived
    assert redirection.route("a/b/", frozenset()).steps == ("a/b/",)


def test_the_right_address_is_offered_for_a_pasted_one(tmp_path):
    text = redirects(("a/", "https://norrby.example/namnder/Miljörådet#p3"))
    loaded = load(tmp_path, {"_registry/redirects.yml": text})
    assert params(loaded, "PA823")["suggestion"] == "namnder/miljoradet/"


def test_another_site_is_no_address_and_nothing_is_offered_for_it(tmp_path):
    loaded = load(
        tmp_path, {"_registry/redirects.yml": redirects(("a/", "https://annan.example/"))}
    )
    (finding,) = loaded.findings
    _, hint = describe(finding, load_texts())
    assert "till exempel" not in hint
    assert hint.endswith("Till en annan webbplats går det inte att omdirigera.")


def test_an_unused_redirect_stops_nothing(tmp_path):
    files = {"_registry/redirects.yml": redirects((NEW, "namnder/miljoradet/"))}
    (finding,) = load(tmp_path, files).findings
    assert finding.level is Level.WARNING


def test_the_longest_start_counts_and_the_rest_of_the_way_is_kept():
    redirection = Redirection(
        [
            Redirect("protokoll/a/", "protokoll/b/"),
            Redirect("protokoll/a/2024-01-01/", "protokoll/c/2024-01-02/"),
            Redirect("protokoll/b/", "protokoll/d/"),
        ]
    )
    served = {"protokoll/d/2024-02-02/", "protokoll/c/2024-01-02/"}
    assert redirection.route("protokoll/a/2024-01-01/", served).end == "protokoll/c/2024-01-02/"
    route = redirection.route("protokoll/a/2024-02-02/", served)
    assert route.arrived
    assert route.end == "protokoll/d/2024-02-02/"
    assert not redirection.route("protokoll/ab/2024-02-02/", served).arrived


@given(st.lists(st.tuples(*[st.sampled_from(["a/", "b/", "a/b/", "a/c/", "c/d.pdf"])] * 2)))
def test_following_redirects_always_ends(pairs):
    redirection = Redirection(Redirect(*pair) for pair in pairs)
    route = redirection.route("a/b/c/", frozenset())
    assert len(route.steps) <= len(pairs) + 3
