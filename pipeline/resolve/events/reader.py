"""Which statements of an article tell of one and the same event, and where and when that was.

News names place and day once and goes on telling: "killed 20 in X on Friday. Fifty others were
wounded." Read one by one, the second clause has neither. Here the statements of an article are
read in order. One that names another place, day or doer than the event told of before, or calls it
another one ("a separate attack", "last month"), opens an event of its own; one that names
neither goes on with the event with which it shares most, and where none is near has one of its own.
A siege for which nothing names a place is in the place that the article speaks of most.
A toll of a whole war or of a stretch of days belongs to no event. Who owns up to an event, is
blamed for it or denies it speaks of one that the article tells of, before or after, and opens none.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from pipeline.ids import make_id
from pipeline.records import Article, ArticleEvent, Statement
from pipeline.reference import Reference
from pipeline.resolve import weights
from pipeline.resolve.events.carried import carried_days, carried_place
from pipeline.resolve.events.nearness import Nearness
from pipeline.resolve.events.told import (
    Teller,
    Told,
    is_far,
    is_within,
    place_of,
    scenes,
    sentence_at,
    sentence_starts,
)
from pipeline.resolve.gazetteer import Gazetteer, Place
from pipeline.resolve.place_choice import PlaceChoice

# Families whose first event is what an article brings the news of.
_FIRST_TOLD = ("violence", "detain")
_INDEFINITE = re.compile(r"\W*(?:an?|one) ", re.IGNORECASE)


@dataclass
class _Event:
    """An event as far as it has been told."""

    first: Statement
    family: str
    is_other: bool  # introduced as another one than the event told of before
    place: Place | None = None
    days: tuple[date, date] | None = None
    stretch: tuple[date, date] | None = None
    opened: tuple[date, date] | None = None  # the month or year that its first clause names
    last_sentence: int = 0
    members: list[Told] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    counts: set[tuple[str, float]] = field(default_factory=set)
    names: set[str] = field(default_factory=set)  # of places that no gazetteer has
    means: set[str] = field(default_factory=set)
    around: Place | None = None  # the only place where anything is said to happen right by it
    around_days: tuple[date, date] | None = None  # the only days on which anything is, likewise


class EventReader:
    """Finds the events of articles.

    Args:
        gazetteer: The places of the world, for which place lies in which.
        reference: The curated tables, for the words that any event may have.
    """

    def __init__(self, gazetteer: Gazetteer, reference: Reference) -> None:
        self._nearness = Nearness(gazetteer)
        self._teller = Teller(self._nearness, reference)

    def read(
        self,
        article: Article,
        rows: Mapping[str, Sequence],
        places: Mapping[str, PlaceChoice],
        actors: Mapping[str, str],
    ) -> list[ArticleEvent]:
        """Give the event of every statement that tells of one.

        Args:
            article: The article.
            rows: What extraction found in it, keyed as ``records.EXTRACTED``.
            places: Mention keys and the places they stand for.
            actors: Mention keys and the entities they stand for.

        Returns:
            One row a statement: events by their first one, the statements of each in text order.
        """
        events: list[_Event] = []
        told_all = list(self._teller.tell(article, rows, places, actors))
        latest: dict[str, _Event] = {}
        for told in [one for one in told_all if not one.is_responsibility]:
            alike = [e for e in events if e.family == told.family]
            event = self._told_last(told, latest.get(told.family))
            if event is None:
                is_beside = self._is_beside(told, latest.get(told.family), alike)
                event = self._event_of(told, alike[1:] if is_beside else alike)
            if event is None:
                event = _Event(told.statement, told.family, told.is_other)
                events.append(event)
            self._take_in(event, told)
            latest[told.family] = event
        for told in [one for one in told_all if one.is_responsibility]:
            event = self._event_of(told, [e for e in events if e.family == told.family])
            if event is not None:
                event.members.append(told)
        mentions = {m.mention_id: m for m in rows.get("mentions", [])}
        in_order = sorted(mentions, key=lambda mention_id: mentions[mention_id].start_char)
        found = [place_of(mention_id, places, mentions) for mention_id in in_order]
        self._place_sieges(events, [place for place in found if place is not None])
        if events:
            blamed = {t.statement.sentence_index for t in told_all if t.is_responsibility}
            for family in _FIRST_TOLD:
                event = next((one for one in events if one.family == family), None)
                if event is not None:
                    self._look_around(event, events, article, rows, places, blamed)
        return [row for event in events for row in self._rows(article, event)]

    def _place_sieges(self, events: list[_Event], named: list[Place]) -> None:
        """Give a siege without a place the one that the article names most, if it is most of it."""
        if not named:
            return
        counts = Counter(place.location_id for place in named)
        main = max(named, key=lambda place: counts[place.location_id])  # the first of equals
        near = sum(self._nearness.is_near(main, place) for place in named)
        if near < weights.EVENT_MAIN_SHARE * len(named):
            return
        for event in events:
            if event.place is None and event.family == "siege":
                event.place = main

    def _look_around(
        self,
        event: _Event,
        events: list[_Event],
        article: Article,
        rows: Mapping[str, Sequence],
        places: Mapping[str, PlaceChoice],
        blamed: Set[int],
    ) -> None:
        """Give an event that an article tells first the place and day told right by it.

        "A bomb killed four. The car was driven into a post in X on Friday, police said.", "Troops
        searched a house in X on Friday. Two men were detained."
        """
        if event.is_other or event.names:
            return
        first = event.first.sentence_index
        others = blamed | {
            m.statement.sentence_index
            for one in events
            if one.family == event.family and one is not event
            for m in one.members
        }
        where = {
            argument.mention_id
            for argument in rows.get("statement_arguments", [])
            if argument.argument_role == "where"
        }
        when = {statement.event_time_id for statement in rows.get("statements", [])}
        for reach in (
            range(first, first + weights.EVENT_REACH + 1),
            range(first - weights.EVENT_REACH, first),
        ):
            near = set(reach) - others
            if event.place is None:
                event.place = self._only_place(article, rows, places, near)
            if event.around is None:
                event.around = self._only_place(article, rows, places, near, among=where)
            if event.days is None:
                event.days = _only_days(article, rows, near)
            if event.around_days is None:
                event.around_days = _only_days(article, rows, near, among=when)

    def _only_place(
        self,
        article: Article,
        rows: Mapping[str, Sequence],
        places: Mapping[str, PlaceChoice],
        sentences: Set[int],
        *,
        among: Set[str] | None = None,
    ) -> Place | None:
        near = [m for m in rows.get("mentions", []) if m.sentence_index in sentences]
        mentions = {
            m.mention_id: m
            for m in scenes(article.body_text, near, places)
            if (among is None or m.mention_id in among)
            and not m.mention_text.isupper()  # a dateline
        }
        named = [place_of(mention_id, places, mentions) for mention_id in mentions]
        finest = self._nearness.finest([place for place in named if place is not None])
        return finest[0] if len(finest) == 1 else None

    def _event_of(self, told: Told, events: list[_Event]) -> _Event | None:
        """Find the event that a statement goes on with; None: it opens one.

        Of the events that it does not contradict, the one with which it shares most: the place
        or the day that it names, the words for what was hit and who, and nearness in the text.
        """
        fitting = [
            (self._shared(told, event, is_main=event is events[0]), number)
            for number, event in enumerate(events)
            if self._agree(told, event)
        ]
        points, number = max(fitting, default=(0.0, 0))
        if points < (weights.EVENT_SHARED_BY_ANOTHER if told.is_other else weights.EVENT_SHARED):
            return None
        return events[number]

    def _told_last(self, told: Told, latest: _Event | None) -> _Event | None:
        """Give the event told right before, where a clause speaks of "that attack"."""
        statement = told.statement
        if latest is None or not told.is_of_last:
            return None
        is_near = statement.sentence_index - latest.last_sentence <= 1
        return latest if is_near and self._agree(replace(told, places=()), latest) else None

    def _is_beside(self, told: Told, latest: _Event | None, events: list[_Event]) -> bool:
        """Say whether "a bomb" goes on with other events than the article's, of which it tells."""
        statement = told.statement
        return (
            latest is not None
            and latest is not events[0]
            and statement.sentence_index - latest.last_sentence <= 1
            and told.days is None
            and _INDEFINITE.match(statement.claim_text) is not None
        )

    def _shared(self, told: Told, event: _Event, *, is_main: bool) -> float:
        statement = told.statement
        distance = statement.sentence_index - event.last_sentence
        if told.is_responsibility:  # of an event told before or after
            distance = min(
                abs(statement.sentence_index - m.statement.sentence_index) for m in event.members
            )
        points = weights.EVENT_WORD * min(len(told.words & event.words), weights.EVENT_WORDS)
        if told.places and event.place is not None:
            points += weights.EVENT_PLACE
        if told.days is not None and event.days is not None:
            points += weights.EVENT_DAY
        if told.counts & event.counts:
            points += weights.EVENT_COUNT
        if told.is_other:  # told beside an event, and not of it
            is_same = event.is_other and distance == 0
            return points + (weights.EVENT_SHARED_BY_ANOTHER if is_same else 0)
        if distance <= weights.EVENT_REACH:
            points += weights.EVENT_NEAR
        if distance == 0 and event.family == told.family:
            points += weights.EVENT_NEAR
        if is_main:
            points += weights.EVENT_MAIN
        if told.is_referring:
            points += weights.EVENT_REFERRED
        return points

    def _agree(self, told: Told, event: _Event) -> bool:
        if told.places and event.place is not None:
            held = event.place
            if not any(self._nearness.is_near(place, held) for place in told.places):
                return False
        if told.places and event.place is None and told.is_other:
            return False
        if told.agents and event.agents and not told.agents & event.agents:
            return False
        if told.means is not None and event.means and told.means not in event.means:
            return False
        if told.is_far and event.stretch is None and not event.is_other:
            return False  # what is dated by its article only is of the days before it
        if told.stretch is not None and event.stretch is not None:
            return told.stretch[0] <= event.stretch[1] and event.stretch[0] <= told.stretch[1]
        return True

    def _take_in(self, event: _Event, told: Told) -> None:
        for place in told.places[:1]:
            is_finer = event.place is None or self._nearness.is_finer(place, event.place)
            if is_finer and all(self._nearness.is_near(place, other) for other in told.places):
                event.place = place
        if told.days is not None and (
            event.days is None or told.days[1] - told.days[0] < event.days[1] - event.days[0]
        ):
            event.days = told.days
        event.stretch = event.days or event.stretch or told.stretch
        if not event.members:
            event.opened = told.opened
        event.members.append(told)
        event.last_sentence = told.statement.sentence_index
        event.agents |= told.agents
        event.words |= told.words
        event.counts |= told.counts
        event.names |= told.names
        event.means |= {told.means} if told.means else set()

    def _fits(self, place: Place, told: Told) -> bool:
        """Say whether a clause may be of a place, for all places that it names itself."""
        near = self._nearness
        return all(near.is_in(place, one) or near.is_in(one, place) for one in told.named)

    def _rows(self, article: Article, event: _Event) -> Iterable[ArticleEvent]:
        event_id = make_id("evt", event.first.statement_id)
        stretch = event.days or event.opened
        for told in sorted(event.members, key=lambda member: member.statement.start_char):
            days = carried_days(told, event.members, around=event.around_days)
            days = None if is_far(days, article) else days
            place = carried_place(told, event.members, around=event.around)
            # "Missiles hit bases in Iraq", told after a crash near Tehran, were not there.
            place = place if place and self._fits(place, told) else None
            yield ArticleEvent(
                statement_id=told.statement.statement_id,
                article_id=article.article_id,
                article_event_id=event_id,
                location_id=event.place.location_id if event.place else None,
                start_date=stretch[0] if stretch else None,
                end_date=stretch[1] if stretch else None,
                carried_location_id=place.location_id if place else None,
                carried_start_date=days[0] if days else None,
                carried_end_date=days[1] if days else None,
                event_family=event.family,
                is_other_event=event.is_other,
                context_words=sorted(event.words),
                place_words=sorted(event.names),
                means=sorted(event.means),
            )


def _only_days(
    article: Article,
    rows: Mapping[str, Sequence],
    sentences: Set[int],
    *,
    among: Set[str | None] | None = None,
) -> tuple[date, date] | None:
    starts = sentence_starts(rows.get("text_spans", []))
    said = [s for one in rows.get("attributions", []) for s in one.content_spans]
    said_in = {sentence_at(starts, span.start_char) for span in said}
    days = {
        (time.start_date, time.end_date)
        for time in rows.get("times", [])
        if time.start_date
        and time.end_date
        and not time.is_boilerplate
        and (among is None or time.time_id in among)
        and (at := sentence_at(starts, time.start_char)) in sentences
        and (at not in said_in or is_within(time.start_char, said))
    }
    only = days.pop() if len(days) == 1 else None
    return only if only is not None and _is_news(only, article) else None


def _is_news(days: tuple[date, date], article: Article) -> bool:
    """Say whether some days are one event's, of those that an article tells the news of."""
    is_short = days[1] - days[0] <= timedelta(weights.EVENT_DAYS)
    return is_short and not is_far(days, article)
