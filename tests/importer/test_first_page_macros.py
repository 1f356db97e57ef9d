"""Attendance in a typesetter's macros."""

from __future__ import annotations

from importer.first_page_samples import page, people, values


def test_attendance_in_a_typesetter_s_brackets():
    read = page(
        '#let time = "17:23"\n#deltagare(\n[Eva Almgren], [Ja],\n[Bo Ekström], [Nej],\n'
        "[_vakant_], [],\n[Carl Nyberg], [Ja, lämnade vid 5.2],\n)"
    )
    assert [(one.name, one.absent) for one in read.attendance] == [
        ("Eva Almgren", False),
        ("Bo Ekström", True),
        ("Carl Nyberg", False),
    ]
    assert [(fact.key, fact.value) for fact in read.facts] == [(("start",), "17:23")]
    assert [line.text for line in read.rest] == ["#deltagare("]


def test_attendance_in_a_typesetter_s_braces():
    text = (
        "\\plats{Sal 2}\n\\person[ordf]{Ordförande}{Eva Almgren}{eva@example.se}\n"
        "\\person{Kassör}{Bo Ekström}{}"
    )
    assert values(text)["place"] == "Sal 2"
    assert {name: one.title for name, one in people(text).items()} == {
        "Eva Almgren": None,
        "Bo Ekström": "Kassör",
    }
    assert people(text)["Eva Almgren"].roles == ("chair",)


def test_a_row_of_macros_leaves_nothing_of_itself_and_a_vacant_seat_takes_no_name():
    text = (
        "\\member{Kassör}{Bo Ekström}{Ja}\n\\member{SAMO}{Carl Nyberg}{Nej}\n"
        "\\member{Sekreterare}{Vakant}{---}\nÖvriga medlemmar:\nEva Almgren\n"
    )
    read = page(text)
    assert [(one.name, one.roles, one.absent) for one in read.attendance] == [
        ("Bo Ekström", ("participant",), False),
        ("Carl Nyberg", ("participant",), True),
        ("Eva Almgren", ("participant",), False),
    ]
    assert not any("member" in line.text or "---" in line.text for line in read.rest)
    assert not [fact for fact in read.facts if fact.key == ("secretary",)]
