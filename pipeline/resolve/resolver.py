"""One article's rows in, its resolved rows out: the order in which the parts are asked."""

from functools import lru_cache

from pipeline.readable.rows import in_readable_text
from pipeline.records import (
    RESOLVED,
    Article,
    Entity,
    Location,
    Mention,
    ResolvedActor,
    ResolvedLocation,
)
from pipeline.reference import Reference
from pipeline.resolve import weights
from pipeline.resolve.actor_index import ActorIndex
from pipeline.resolve.actors import ActorResolver
from pipeline.resolve.article_actors import ArticleActors, settled
from pipeline.resolve.bylines import headings_of
from pipeline.resolve.events.reader import EventReader
from pipeline.resolve.gazetteer import Gazetteer, Place
from pipeline.resolve.place_candidates import CandidateFinder
from pipeline.resolve.place_choice import PlaceChoice, resolved_location
from pipeline.resolve.places import PlaceResolver
from pipeline.resolve.source_knowledge import SourceKnowledge
from pipeline.resolve.sources import resolve_sources
from pipeline.resolve.uncapitalised import with_capitals

_COUNTRY_CACHE = 20_000  # names; each is a short string


class Resolver:
    """Resolves what extraction found in an article.

    Holds no state of an article: the same rows give the same result in any order and process.

    Args:
        reference: The curated tables.
        gazetteer: The places of the world.
    """

    def __init__(self, reference: Reference, gazetteer: Gazetteer) -> None:
        demonyms = {row.demonym_text: row.location_id for row in reference.demonyms}
        self._gazetteer = gazetteer
        self._finder = CandidateFinder(gazetteer, demonyms=demonyms)
        self._index = ActorIndex(reference, lru_cache(_COUNTRY_CACHE)(self._country_of))
        ranks = self._index.words.ranks
        self._places = PlaceResolver(gazetteer, self._finder, ranks=ranks)
        self._actors = ActorResolver(self._index, self._finder)
        self._events = EventReader(gazetteer, reference)
        self._knowledge = SourceKnowledge(self._actors, self._index, reference)

    def resolve_article(self, article: Article, rows: dict[str, list]) -> dict[str, list]:
        """Resolve one article.

        Args:
            article: The article.
            rows: What extraction found in it, keyed as ``records.EXTRACTED``; a missing key
                is an empty table.

        Returns:
            Rows keyed as ``records.RESOLVED``, every key present. A mention longer than any
            name has none.
        """
        article, rows = with_capitals(*in_readable_text(article, rows))
        mentions: list[Mention] = [
            m for m in rows.get("mentions", []) if len(m.mention_text) <= weights.LONGEST_NAME
        ]
        attributions = rows.get("attributions", [])
        names = self._index.find_in(article.body_text)
        places = self._places.resolve(
            article,
            mentions,
            names,
            publisher_country=self._knowledge.publishers.country_of(
                article.publisher_name, article.url
            ),
        )
        known = self._actors.resolve(
            article,
            mentions,
            rows.get("statement_arguments", []),
            places,
            names,
            attributions=attributions,
            credits=rows.get("credits", []),
            headings=headings_of(rows.get("text_spans", [])),
            relations=rows.get("relations", []),
        )
        sources, resolved = resolve_sources(
            article, mentions, attributions, rows.get("credits", []), known, self._knowledge
        )
        result: dict[str, list] = {name: [] for name in RESOLVED}
        result["resolved_actors"] = _actor_rows(mentions, known)
        result["entities"] = _entity_rows(known)
        result["resolved_locations"] = _location_rows(mentions, places)
        result["locations"] = self._locations(article, places)
        result["sources"] = sources
        result["resolved_attributions"] = resolved
        result["article_events"] = self._events.read(
            article,
            rows,
            places,
            {key: c.entity_id for key, c in known.choices.items() if c.entity_id is not None},
        )
        return result

    def _country_of(self, text: str) -> Place | None:
        return self._finder.country_of_demonym(text) or self._finder.country_named(text)

    def _locations(self, article: Article, places: dict[str, PlaceChoice]) -> list[Location]:
        """Return each place chosen or left as an alternative, once, and all its parents."""
        found: dict[str, Place] = {}
        for choice in places.values():
            for place in (choice.place, choice.alternative):
                if place is not None and place.location_id not in found:
                    found[place.location_id] = place
                    found |= {p.location_id: p for p in self._gazetteer.parents(place)}
        return [_location(article, found[location_id]) for location_id in sorted(found)]


def _actor_rows(mentions: list[Mention], known: ArticleActors) -> list[ResolvedActor]:
    return [
        ResolvedActor(
            mention_id=mention.mention_id,
            article_id=mention.article_id,
            entity_id=choice.entity_id,
            resolution_method=choice.method,
            resolution_score=choice.score,
        )
        for mention in mentions
        if (choice := settled(known.choices.get(mention.mention_id))) is not None
    ]


def _entity_rows(known: ArticleActors) -> list[Entity]:
    return [known.entities[entity_id] for entity_id in sorted(known.entities)]


def _location_rows(
    mentions: list[Mention], places: dict[str, PlaceChoice]
) -> list[ResolvedLocation]:
    return [
        resolved_location(mention, places[mention.mention_id])
        for mention in mentions
        if mention.mention_id in places
    ]


def _location(article: Article, place: Place) -> Location:
    return Location(
        location_id=place.location_id,
        article_id=article.article_id,
        location_name=place.name,
        location_id_geonames=place.geonames_id,
        feature_class=place.feature_class,
        feature_code=place.feature_code,
        country_code=place.country_code,
        admin1_name=place.admin1_name,
        latitude=place.latitude,
        longitude=place.longitude,
        parent_location_id=place.parent_location_id,
    )
