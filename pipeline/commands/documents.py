"""One article's rows as one object: what ``extract`` writes, with offsets into the given text.

The names are those of the marts; a value that the marts would add from other articles (a merge
of entities by similar names) is not here.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from pipeline.readable.rows import readable_words
from pipeline.records import (
    Article,
    ArticleEvent,
    Attribution,
    Claim,
    Mention,
    Source,
    Statement,
    StatementThing,
)
from pipeline.reference import Reference
from pipeline.resolve.clusters import cluster_entities

Rows = Mapping[str, Sequence[Any]]  # table → records
Entity = tuple[int, int, str]  # start, end, type
_ACTING = frozenset({"agent", "recipient", "supporter"})
# Types of spans that only count or date: a thing that is counted is an entity none the less.
_COUNTING = frozenset({"QUANTITY", "DATE", "MONEY"})
# What a thing of an event is as an entity, by its type; a type that is not here is none.
_ENTITY_OF_THING = {
    **dict.fromkeys(
        "air_defence artillery blade bomb drone explosive gun mine missile rocket thrown_object"
        " weapon".split(),
        "WEAPON",
    ),
    **dict.fromkeys("aircraft ship tank vehicle".split(), "VEHICLE"),
    **dict.fromkeys(
        "airport bridge building business communications cultural_site energy farm"
        " government_site home hospital military_site port religious_site road school shelter"
        " water_works".split(),
        "FAC",
    ),
}


def document(
    doc_id: str,
    article: Article,
    *,
    entities: Sequence[Entity],
    rows: Rows,
    resolved: Rows,
    reference: Reference,
) -> dict[str, Any]:
    """Put together what was found in one article.

    Args:
        doc_id: As the input named it.
        article: The article.
        entities: The model's own spans, with their types; the things of claims that stand in
            none of them are added.
        rows: Extracted tables.
        resolved: Resolved tables.
        reference: For the loaded terms and the merges that people decided.

    Returns:
        Plain data; every list is in text order and may be empty.
    """
    view = _View(article, rows, resolved, reference)
    return {
        "doc_id": doc_id,
        "entities": view.entities(entities),
        "locations": view.locations(),
        "actors": view.actors(),
        "attributions": [view.attribution(rows) for rows in view.attributions],
        "claims": [view.claim(row) for row in view.claims],
        "figures": view.figures(),
        "times": [
            _offsets(row)
            | {
                "start_date": _iso(row.start_date),
                "end_date": _iso(row.end_date),
                "time_precision": row.time_precision,
                "value": row.time_value,
            }
            for row in rows["times"]
        ],
    }


def _offsets(row: Any) -> dict[str, int]:
    return {"start": row.start_char, "end": row.end_char}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _days(statement: Statement) -> tuple[date | None, date | None]:
    return statement.event_start_date, statement.event_end_date


def _span(start: int | None, end: int | None) -> list[list[int]]:
    return [] if start is None or end is None else [[start, end]]


def _acts_of_speech(rows: Iterable[Attribution]) -> list[list[Attribution]]:
    """Put the rows of joint sources together: they share their cue and their content."""
    acts: dict[Any, list[Attribution]] = {}
    for row in rows:
        spans = tuple((span.start_char, span.end_char) for span in row.content_spans)
        is_cited = row.cue_start_char is not None and row.source_start_char is not None
        shared = (row.cue_start_char, row.cue_end_char, spans)
        acts.setdefault(shared if is_cited else row.attribution_id, []).append(row)
    return list(acts.values())


def origin_of(source: Source | None, sources: Mapping[str, Source]) -> Source | None:
    """Follow a source to whom it speaks for, as ``int_sources__origins`` does in the warehouse.

    One that speaks for itself is the end; a test holds the two against each other.
    """
    seen: set[str] = set()
    while source and source.origin_id and source.source_id not in seen:
        if source.origin_id == source.source_id:
            return source
        seen.add(source.source_id)
        source = sources.get(source.origin_id)
    return source if source and source.origin_id else None


def loaded_term_of(mention: Mention, loaded_terms: frozenset[str]) -> str | None:
    """Find the loaded term a mention uses: phrase, then head, as ``fct_actor_mentions`` does.

    A test holds the two against each other.
    """
    if mention.label_text is None:
        return None
    forms = (
        " ".join(mention.mention_text.lower().split()),
        mention.label_text,
        mention.head_lemma.lower(),
    )
    return next((form for form in forms if form in loaded_terms), None)


class _View:
    """One article's rows, joined by their ids."""

    def __init__(self, article: Article, rows: Rows, resolved: Rows, reference: Reference) -> None:
        self.text = article.body_text
        self.rows, self.resolved = rows, resolved
        self.loaded_terms = frozenset(row.loaded_term for row in reference.loaded_terms)
        self.mentions: dict[str, Mention] = {m.mention_id: m for m in rows["mentions"]}
        self.actor_ids = cluster_entities(
            [entity.entity_id for entity in resolved["entities"]], reference.actor_judgements
        )
        self.entity_of = {row.mention_id: row.entity_id for row in resolved["resolved_actors"]}
        self.location_of = {
            row.mention_id: row.location_id for row in resolved["resolved_locations"]
        }
        self.sources: dict[str, Source] = {s.source_id: s for s in resolved["sources"]}
        self.source_of: dict[str | None, str] = {
            row.attribution_id: row.source_id
            for row in resolved["resolved_attributions"]
            if row.attribution_id
        }
        self.attributions = _acts_of_speech(rows["attributions"])
        self.attribution_index = {
            row.attribution_id: number
            for number, joint in enumerate(self.attributions)
            for row in joint
        }
        self.statements: dict[str, Statement] = {s.statement_id: s for s in rows["statements"]}
        self.events: dict[str, ArticleEvent] = {
            row.statement_id: row for row in resolved["article_events"]
        }
        self.claims: list[Claim] = list(rows["claims"])
        self.publisher = next(
            (s for s in self.sources.values() if s.source_type == "publisher"), None
        )

    def entities(self, spans: Sequence[Entity]) -> list[dict[str, Any]]:
        """List the model's spans, and the things of claims that none of these is about.

        A number or a name inside a thing only says how many, or whose: "two mines", "the Ostra
        depot".
        """
        found = [self.entity(*span) for span in spans]
        for thing in self.rows["statement_things"]:
            kind = _ENTITY_OF_THING.get(thing.thing_type)
            low, high = thing.start_char, thing.end_char
            if kind and not any(self._is_about(one, low, high) for one in found):
                found.append(self.entity(low, high, kind, unnamed="nominal"))
        return sorted(found, key=lambda one: (one["start"], one["end"]))

    def _is_about(self, entity: Mapping[str, Any], low: int, high: int) -> bool:
        """Whether an entity is what stands from ``low`` to ``high``, or reaches beyond it."""
        start, end = entity["start"], entity["end"]
        if end <= low or high <= start or entity["type"] in _COUNTING:
            return False
        is_inside = low <= start and end <= high
        is_behind = " of " in self.text[low:start] if is_inside else False
        return not (is_inside and (end < high or is_behind))

    def entity(self, start: int, end: int, kind: str, *, unnamed: str = "name") -> dict[str, Any]:
        """One span; its mention type is that of the mention in it, else ``unnamed``."""
        inside = [m for m in self.mentions.values() if m.start_char < end and start < m.end_char]
        best = max(
            inside,
            key=lambda m: min(end, m.end_char) - max(start, m.start_char),
            default=None,
        )
        return {
            "start": start,
            "end": end,
            "type": kind,
            "text": readable_words(self.text[start:end]),
            "mention_type": best.mention_type if best else unnamed,
        }

    def locations(self) -> list[dict[str, Any]]:
        """Every place named, resolved or not, and what common nouns were resolved to."""
        places = {place.location_id: place for place in self.resolved["locations"]}
        found = []
        for row in self.resolved["resolved_locations"]:
            mention, place = self.mentions[row.mention_id], places.get(row.location_id)
            if place is None and mention.mention_type != "name":
                continue  # "the area": no name, and no place either
            found.append(
                _offsets(mention)
                | {
                    "text": readable_words(mention.mention_text),
                    "mention_type": mention.mention_type,
                    "lat": place.latitude if place else None,
                    "lon": place.longitude if place else None,
                    "geonameid": place.location_id_geonames if place else None,
                    "location_id": row.location_id,
                }
            )
        return sorted(found, key=lambda one: (one["start"], one["end"]))

    def actors(self) -> list[dict[str, Any]]:
        """Every mention looked up as an actor, resolved or not, and who else acts in a claim.

        A country that is struck, or a bank that is robbed, was looked up as a place or not at all;
        "two hooded figures" are no mention, and stand in the claim's words alone.
        """
        found = []
        acting = [
            row.mention_id
            for row in self.rows["statement_arguments"]
            if row.argument_role in _ACTING
        ]
        for mention_id in dict.fromkeys([*self.entity_of, *acting]):
            mention = self.mentions[mention_id]
            found.append(
                _offsets(mention)
                | {
                    "text": readable_words(mention.mention_text),
                    "mention_type": mention.mention_type,
                    "actor_id": self._actor_id(mention_id),
                    "loaded_term": loaded_term_of(mention, self.loaded_terms),
                    "voice": mention.voice,
                }
            )
        at = {(one["start"], one["end"]) for one in found}
        for start, end in dict.fromkeys(self._stated.values()):
            if (start, end) not in at:
                found.append(
                    {
                        "start": start,
                        "end": end,
                        "text": readable_words(self.text[start:end]),
                        "mention_type": "nominal",
                        "actor_id": None,
                        "loaded_term": None,
                        "voice": None,
                    }
                )
        return sorted(found, key=lambda one: (one["start"], one["end"]))

    def attribution(self, joint: Sequence[Attribution]) -> dict[str, Any]:
        """One act of speech: cue and content with their source, or the joint ones."""
        row = joint[0]
        spans = [_span(one.source_start_char, one.source_end_char) for one in joint]
        names = [self._source_name(one) for one in joint]
        return {
            "source": [span for found in spans for span in found],
            "cue": _span(row.cue_start_char, row.cue_end_char),
            "content": [[span.start_char, span.end_char] for span in row.content_spans],
            "source_name": " and ".join(name for name in names if name) or None,
            "quote_type": row.quote_type,
        }

    def _source_name(self, row: Attribution) -> str | None:
        source = self.sources.get(self.source_of.get(row.attribution_id, ""))
        return source.source_name if source else row.source_text

    def claim(self, row: Claim) -> dict[str, Any]:
        """One statement with its immediate source, and what fills its places.

        ``carried`` says what of it the clause does not say, but one before it of the same event.
        """
        statement = self.statements[row.statement_id]
        event = self.events.get(row.statement_id)
        places, days = self._places(row.statement_id), _days(statement)
        carried = []
        if event and event.carried_location_id and not places:
            places, carried = [event.carried_location_id], ["locations"]
        if event and event.carried_start_date and not any(days):
            days = (event.carried_start_date, event.carried_end_date)
            carried = [*carried, "days"]
        source_id = self.source_of.get(row.attribution_id) if row.attribution_id else None
        source = self.sources.get(source_id or "") if row.attribution_id else self.publisher
        origin = origin_of(source, self.sources)
        return _offsets(statement) | {
            "source_name": source.source_name if source else None,
            "origin_name": origin.source_name if origin else None,
            "attribution_index": self.attribution_index.get(row.attribution_id or ""),
            "agents": self._arguments(row.statement_id, "agent"),
            "recipients": self._arguments(row.statement_id, "recipient"),
            "things": self._things(row.statement_id),
            "locations": places,
            "event_type": statement.event_type,
            "certainty": row.certainty,
            "polarity": row.polarity,
            "tense": statement.tense,
            "event_start_date": _iso(days[0]),
            "event_end_date": _iso(days[1]),
            "carried": carried,
        }

    def figures(self) -> list[dict[str, Any]]:
        """Every figure, with the first claim of the statement that holds it."""
        first: dict[str, int] = {}
        for number, row in enumerate(self.claims):
            first.setdefault(row.statement_id, number)
        return [
            _offsets(row)
            | {
                "value_low": row.value_low,
                "value_high": row.value_high,
                "value_point": row.value_point,
                "unit": row.unit,
                "measure": row.measure,
                "claim_index": first.get(row.statement_id or ""),
            }
            for row in self.rows["figures"]
        ]

    def _actor_id(self, mention_id: str) -> str | None:
        entity_id = self.entity_of.get(mention_id)
        return None if entity_id is None else self.actor_ids.get(entity_id, entity_id)

    def _words_of(self, mention_id: str) -> str:
        return readable_words(self.mentions[mention_id].mention_text)

    def _arguments(self, statement_id: str, role: str) -> list[str]:
        """Name the actors in a place of a statement: ids, or the words where nobody is known."""
        found = [
            self._actor_id(row.mention_id) or self._words_of(row.mention_id)
            for row in self.rows["statement_arguments"]
            if row.statement_id == statement_id and row.argument_role == role
        ]
        if not found and (statement_id, role) in self._stated:
            start, end = self._stated[statement_id, role]
            found = [readable_words(self.text[start:end])]
        return list(dict.fromkeys(found))

    @cached_property
    def _stated(self) -> dict[tuple[str, str], tuple[int, int]]:
        """Where the words stand that fill a place of a statement and are no mention."""
        filled = {(row.statement_id, row.argument_role) for row in self.rows["statement_arguments"]}
        found = {}
        for one in self.statements.values():
            for role, words in (("agent", one.agent_text), ("recipient", one.recipient_text)):
                start = self.text.find(words, one.start_char) if words else -1
                if words and start >= 0 and (one.statement_id, role) not in filled:
                    found[one.statement_id, role] = (start, start + len(words))
        return found

    def _things(self, statement_id: str) -> list[dict[str, Any]]:
        """List what a statement's event was done with or to, or what was given."""
        things: Sequence[StatementThing] = self.rows["statement_things"]
        return [
            _offsets(row)
            | {
                "text": readable_words(row.thing_text),
                "role": row.thing_role,
                "type": row.thing_type,
            }
            for row in things
            if row.statement_id == statement_id
        ]

    def _places(self, statement_id: str) -> list[str]:
        found = [
            self.location_of.get(row.mention_id) or self._words_of(row.mention_id)
            for row in self.rows["statement_arguments"]
            if row.statement_id == statement_id and row.argument_role in {"where", "from", "to"}
        ]
        return list(dict.fromkeys(found))
