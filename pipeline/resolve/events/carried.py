"""Where and when a clause happened that names neither, as the clauses before it say.

"A bomb killed 20 in X on Friday. Fifty others were wounded.": they were, in X on Friday. Carried
over is what the nearest clause of the same event names, in the same sentence or a few before it; or
the one place that the clause itself puts something in ("while searching for Y in X").
Of what goes on ("thousands are displaced") nothing is carried: it has no day. Nor is a day of
before the news, which is told as its background: "the war began on 15 April 2023".
"""

from collections.abc import Iterable, Sequence
from datetime import date

from pipeline.resolve import weights
from pipeline.resolve.events.told import Told
from pipeline.resolve.gazetteer import Place

# Kinds that are told as a state of things as often as a deed: "people displaced by the war".
_STATES = frozenset({"DISPLACEMENT", "SIEGE"})


def carried_days(
    told: Told, members: Sequence[Told], *, around: tuple[date, date] | None
) -> tuple[date, date] | None:
    """Give the days that a clause without any takes over.

    Args:
        told: The clause.
        members: All clauses of its event.
        around: The only days right by an event of which no clause names any.

    Returns:
        First and last day; None: the clause has its own, or nobody says.
    """
    statement = told.statement
    is_dated = statement.event_start_date is not None or statement.event_time_id is not None
    if is_dated or not _may_carry(told):
        return None
    if told.is_timed and told.days is None:  # "the day before", or two days of which one is its own
        return None
    dated = [one for one in members if one.days is not None]
    if not dated:
        return around if _is_near_first(told, members) else None
    nearest = _nearest(told, dated)
    return None if nearest is None else nearest.days


def carried_place(told: Told, members: Sequence[Told], *, around: Place | None) -> Place | None:
    """Give the place that a clause without any takes over, as ``carried_days`` gives the days."""
    if told.is_placed or not _may_carry(told):
        return None
    if len(told.within) == 1:
        return told.within[0]
    placed = [one for one in members if one.is_placed]
    if not placed:
        return around if _is_near_first(told, members) else None
    nearest = _nearest(told, placed)
    # Two places are none, and a name that no list has is not the place told of before it.
    return nearest.where[0] if nearest is not None and len(nearest.where) == 1 else None


def _may_carry(told: Told) -> bool:
    statement = told.statement
    is_deed = statement.tense == "past" and statement.event_type not in _STATES
    return is_deed and not told.is_responsibility and not told.is_many


def _nearest(told: Told, others: Iterable[Told]) -> Told | None:
    """Give the last of some clauses that stands in the sentence or a few before it."""
    at = told.statement.sentence_index
    reached = [
        one for one in others if 0 <= at - one.statement.sentence_index <= weights.CARRIED_REACH
    ]
    return max(reached, key=lambda one: one.statement.start_char, default=None)


def _is_near_first(told: Told, members: Sequence[Told]) -> bool:
    first = min(one.statement.sentence_index for one in members)
    return told.statement.sentence_index - first <= weights.EVENT_REACH
