"""What statements are read with: the curated words, and what other components found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.extract.annotations import (
    AttributionAnnotation,
    FigureAnnotation,
    MentionAnnotation,
    Offsets,
    RelationAnnotation,
    TimeAnnotation,
)
from pipeline.extract.attributions.words import ReportingWords
from pipeline.extract.claims.certainty import Hedges
from pipeline.extract.claims.predicates import Predicate
from pipeline.reference import Reference

_COUNTRY = "country_"  # begins the keys of countries in ``locations.csv``


@dataclass(frozen=True)
class Words:
    """The curated words that statements are read with."""

    event_types: Mapping[str, str]  # kind of event → event type
    hedges: Hedges
    reporting: ReportingWords
    thing_types: Mapping[str, str]  # lemmas of a noun for a thing → its type
    violent: frozenset[str]  # kinds of event, as the columns of ``event_kinds.csv`` say
    harm: frozenset[str]
    hostile: frozenset[str]
    states: Mapping[str, str]  # lower-case names of states and their governments → country

    @property
    def verbs(self) -> frozenset[str]:
        """Lemmas of all verbs listed, to which the model's lemmas are mended."""
        return frozenset(self.reporting.lemmas).union(self.hedges.leads)


@dataclass(frozen=True)
class Given:
    """What the components before this one left on the Doc."""

    mentions: list[MentionAnnotation]
    attributions: list[AttributionAnnotation]
    times: list[TimeAnnotation]
    figures: list[FigureAnnotation]
    skipped: list[tuple[int, int]]
    relations: list[RelationAnnotation] = field(default_factory=list)
    predicates: Sequence[Predicate] = ()
    headings: Sequence[Offsets] = ()


def make_words(
    *,
    event_kinds: Iterable[dict[str, Any]],
    hedges: Iterable[dict[str, Any]],
    reporting_words: Iterable[dict[str, Any]],
    thing_words: Iterable[dict[str, Any]] = (),
    states: Mapping[str, str] | None = None,
) -> Words:
    """Put the curated rows together."""
    kinds = list(event_kinds)

    def kinds_that(column: str) -> frozenset[str]:
        return frozenset(row["event_kind"] for row in kinds if row[column])

    return Words(
        event_types={row["event_kind"]: row["event_type"] for row in kinds},
        hedges=Hedges.from_rows(hedges),
        reporting=ReportingWords.from_rows(reporting_words),
        thing_types={row["thing_text"]: row["thing_type"] for row in thing_words},
        violent=kinds_that("is_violent"),
        harm=kinds_that("is_harm"),
        hostile=kinds_that("is_hostile"),
        states=states or {},
    )


def state_names(reference: Reference) -> dict[str, str]:
    """List what states and their governments are called, with their country, as plain data.

    "Ruritania", "Ruritanian", and "Strelsau" where that stands for who governs there.
    """
    countries = {row.location_id: row.country_code for row in reference.locations}
    governments = {row.actor_id: row.country_code for row in reference.actors}
    named = [
        (row.location_name, row.country_code)
        for row in reference.locations
        if row.location_id.startswith(_COUNTRY)
    ]
    named += [
        (row.alias_text, countries.get(row.location_id))
        for row in reference.location_aliases
        if row.location_id.startswith(_COUNTRY)
    ]
    named += [(row.demonym_text, countries.get(row.location_id)) for row in reference.demonyms]
    named += [
        (row.alias_text, governments.get(row.actor_id))
        for row in reference.actor_aliases
        if row.alias_type == "metonym"
    ]
    return {name.lower(): country for name, country in sorted(named) if country}
