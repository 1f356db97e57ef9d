"""Items that were put off and that nothing has taken up yet."""

from __future__ import annotations

from minutes_archive.views.decisions import DecisionRow, decision_row
from minutes_archive.views.index import Index, ItemRef


def waiting_rows(index: Index) -> tuple[DecisionRow, ...]:
    """List tabled and referred-back items not yet taken up, oldest first.

    Args:
        index: The archive's groupings.
    """
    waiting = (one for one in index.put_off.values() if one.taken_up is None)
    return tuple(decision_row(index, ItemRef(one.meeting, one.item)) for one in waiting)
