"""The rows that travel between stages: one frozen dataclass per table of the lake.

A field's name and type here are the column's name and type in the Parquet parts and in the
DuckDB schema ``raw``; a test holds the three together. ``str | None`` is a nullable column,
``str`` a column that is never null. What a value means is said in the dbt project, where
the public tables are described; here stands only what a writer of rows must know.

All offsets are Python ``str`` offsets, half-open, into ``Article.body_text``.
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of an article's text; a struct column where it occurs in a list."""

    start_char: int
    end_char: int


# ---------------------------------------------------------------- fetch


@dataclass(frozen=True, kw_only=True)
class Article:
    """One article kept from a batch; ``published_at`` is the start of the stated interval, UTC."""

    article_id: str
    batch_id: str
    item: str  # file, or file#line for a record inside one
    publisher_name: str | None
    title: str | None
    byline: str | None
    url: str | None
    body_text: str
    language_code: str | None
    published_at: datetime | None
    published_precision: str  # minute|day|month|year|unknown
    published_method: str  # metadata|text|file|unknown
    wire_credits: list[str]  # as metadata supplied them; those in the text are rows of Credit
    word_count: int
    warning_short_text: bool
    warning_language: bool
    published_date: date | None = None  # the day where the outlet is; parts before 0.5 lack it


@dataclass(frozen=True, kw_only=True)
class IngestLogRow:
    """What became of one item of a batch; ``notice`` rows are not counted as items."""

    batch_id: str
    item: str
    outcome: str  # kept|duplicate|rejected|notice
    reason: str
    detail: str | None
    article_id: str | None
    replacing_article_id: str | None  # of a notice ``replaced``: what its file holds now
    logged_at: datetime


# ---------------------------------------------------------------- extract


@dataclass(frozen=True, kw_only=True)
class TextSpan:
    """A sentence, or a part of the layout (headline, caption, …) of an article."""

    article_id: str
    span_kind: str
    start_char: int
    end_char: int
    ordinal: int
    extractor_version: str


@dataclass(frozen=True, kw_only=True)
class Credit:
    """A name in a wire, image or contribution line: a role of its own, never a speaker."""

    credit_id: str
    article_id: str
    credit_type: str  # wire_credit|image_credit|contributor
    name_text: str
    start_char: int
    end_char: int
    extractor_version: str


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A name, nominal or pronoun that may stand for an actor or a place."""

    mention_id: str
    article_id: str
    mention_text: str
    mention_type: str  # name|nominal|pronoun
    entity_label: str  # of the model: PERSON, ORG, GPE, …
    head_lemma: str
    label_text: str | None  # lower-cased head noun or adjective used for the actor
    toponym_role: str | None  # literal|metonymic|affiliation|demonym; null: no place name
    start_char: int
    end_char: int
    sentence_index: int
    voice: str  # publisher|indirect_speech|direct_quote
    voice_attribution_id: str | None
    is_boilerplate: bool
    extractor_version: str


@dataclass(frozen=True, kw_only=True)
class Attribution:
    """One source, its cue and the content it is cited for; joint sources give one row each."""

    attribution_id: str
    article_id: str
    source_text: str | None
    source_mention_id: str | None
    cue_text: str | None
    cue_lemma: str | None
    content_text: str
    source_start_char: int | None
    source_end_char: int | None
    cue_start_char: int | None
    cue_end_char: int | None
    content_spans: list[Span]
    quote_type: str  # direct|indirect|mixed
    parent_attribution_id: str | None
    role_text: str | None  # "a spokesman for the coalition"
    addressee_text: str | None
    is_impersonal: bool
    sentence_index: int
    is_boilerplate: bool
    extractor_version: str


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One predicate in one contiguous span, with what fills its places, in the text's words."""

    statement_id: str
    article_id: str
    claim_text: str
    start_char: int
    end_char: int
    # The clause without the subject or head that it is read with; null: as an older release read.
    core_start_char: int | None
    core_end_char: int | None
    predicate_start_char: int
    predicate_end_char: int
    sentence_index: int
    claim_type: str  # forecast|opinion|event|figure|state
    event_type: str | None
    predicate_lemma: str
    agent_text: str | None
    recipient_text: str | None
    location_text: str | None
    event_time_id: str | None  # the time expression that dates it, if one does
    event_start_date: date | None
    event_end_date: date | None
    time_precision: str
    tense: str  # past|present|future
    # Shares of one that the model gives: that it is to be kept, its kind, the doer. Null: not read
    # by the model, or no doer is given.
    store_score: float | None
    kind_score: float | None
    agent_score: float | None
    is_boilerplate: bool
    extractor_version: str


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A statement and its immediate source; certainty and polarity are that source's own."""

    claim_id: str
    statement_id: str
    article_id: str
    attribution_id: str | None  # null: the publisher's own voice
    certainty: str  # certain|probable|possible|unknown
    polarity: str  # positive|negative
    is_hedged: bool
    extractor_version: str


@dataclass(frozen=True, kw_only=True)
class StatementArgument:
    """A mention that fills a place of a statement; several may share one role."""

    statement_id: str
    article_id: str
    mention_id: str
    argument_role: str  # agent|recipient|supporter|where|from|to
    ordinal: int
    extractor_version: str


@dataclass(frozen=True, kw_only=True)
class StatementThing:
    """A thing of a statement's event: what it was done with or to, or what was given."""

    statement_id: str
    article_id: str
    thing_role: str  # instrument|target|supply
    thing_text: str
    thing_type: str
    start_char: int
    end_char: int
    ordinal: int
    extractor_version: str


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A stated figure; bounds are inclusive unless ``low_is_exclusive``."""

    figure_id: str
    statement_id: str | None
    article_id: str
    figure_text: str
    start_char: int
    end_char: int
    value_low: float | None
    value_high: float | None
    value_point: float | None
    low_is_exclusive: bool
    approximator_text: str | None
    unit: str
    measure: str
    counted_text: str | None
    # incident|period|running_total|standing|share|superseded; null: no count
    figure_scope: str | None
    scope_text: str | None  # the words that say so; null: only the measure does
    is_boilerplate: bool
    extractor_version: str


@dataclass(frozen=True, kw_only=True)
class TimeExpression:
    """A time expression and the closed interval of days it denotes."""

    time_id: str
    statement_id: str | None
    article_id: str
    time_text: str
    start_char: int
    end_char: int
    start_date: date | None
    end_date: date | None
    time_precision: str  # day_part|day|day_range|week|month|quarter|year|open|unknown
    anchor_date: date | None
    null_reason: str | None  # no_anchor|vague|unparsed|spoken
    time_value: str | None  # as TIMEX3 writes it: P2M, 1998-Q3, PAST_REF
    is_boilerplate: bool
    extractor_version: str


@dataclass(frozen=True, kw_only=True)
class Relation:
    """A relation that the text states between two mentions."""

    relation_id: str
    article_id: str
    subject_mention_id: str
    object_mention_id: str
    relation_type: str
    start_char: int
    end_char: int
    extractor_version: str


# ---------------------------------------------------------------- resolve


@dataclass(frozen=True, kw_only=True)
class ResolvedActor:
    """Which entity a mention stands for; null entity_id: looked at and left unresolved."""

    mention_id: str
    article_id: str
    entity_id: str | None
    resolution_method: str
    resolution_score: float | None


@dataclass(frozen=True, kw_only=True)
class Entity:
    """An entity as one article knows it; curated ones repeat across articles unchanged."""

    entity_id: str
    article_id: str
    entity_name: str
    entity_type: str
    folded_name: str
    country_code: str | None
    is_curated: bool


@dataclass(frozen=True, kw_only=True)
class ResolvedLocation:
    """Which place a mention stands for."""

    mention_id: str
    article_id: str
    location_id: str | None
    alternative_location_id: str | None
    geo_precision: int | None  # 1 exact place, 2 near or small area, 3 region
    resolution_method: str
    resolution_score: float | None


@dataclass(frozen=True, kw_only=True)
class Location:
    """A place that an article mentions, or a parent of one; coordinates are WGS84 degrees."""

    location_id: str
    article_id: str
    location_name: str
    location_id_geonames: int | None
    feature_class: str | None
    feature_code: str | None
    country_code: str | None
    admin1_name: str | None
    latitude: float | None
    longitude: float | None
    parent_location_id: str | None


@dataclass(frozen=True, kw_only=True)
class Source:
    """Whoever an article cites, its publisher and those it credits; grain article × source."""

    source_id: str
    article_id: str
    source_name: str
    source_type: str  # publisher|named_person|organisation|media|document|unnamed
    entity_id: str | None
    affiliation_entity_id: str | None
    role_text: str | None
    origin_id: str | None  # the source this one speaks for; itself where it speaks for itself
    is_anonymous: bool


@dataclass(frozen=True, kw_only=True)
class ResolvedAttribution:
    """Which source an attribution, or a credit, cites."""

    attribution_id: str | None
    credit_id: str | None
    article_id: str
    source_id: str
    resolution_method: str
    resolution_score: float | None


@dataclass(frozen=True, kw_only=True)
class ArticleEvent:
    """A statement that tells of an event, with the event's place and days in its article."""

    statement_id: str
    article_id: str
    article_event_id: str
    location_id: str | None  # finer than a country; null: the article names none for it
    start_date: date | None  # with the end a month or a year, where nothing closer is told
    end_date: date | None
    carried_location_id: str | None  # for a clause that names none: the nearest one before it does
    carried_start_date: date | None  # likewise, with the end
    carried_end_date: date | None
    event_family: str  # violence|territory|siege|agreement|detain|protest|movement|reinforce
    is_other_event: bool  # told of beside the main one: "another", "last month"
    context_words: list[str]  # of names and nouns in its sentences
    place_words: list[str]  # of names for where it was that no gazetteer has
    means: list[str]  # by what it was made, where told: artillery|aircraft|bombers|crash


@dataclass(frozen=True, kw_only=True)
class ActorJudgement:
    """A recorded decision that two entities are one, are not, or that nobody can say."""

    entity_id_a: str
    entity_id_b: str
    verdict: str  # positive|negative|unsure
    method: str
    score: float | None
    decided_by: str
    decided_at: datetime


# The lake's tables, by stage. The name is the folder, the Dagster asset and the raw table.
FETCHED: dict[str, type] = {"articles": Article, "ingest_log": IngestLogRow}
EXTRACTED: dict[str, type] = {
    "text_spans": TextSpan,
    "credits": Credit,
    "mentions": Mention,
    "attributions": Attribution,
    "statements": Statement,
    "claims": Claim,
    "statement_arguments": StatementArgument,
    "statement_things": StatementThing,
    "figures": Figure,
    "times": TimeExpression,
    "relations": Relation,
}
RESOLVED: dict[str, type] = {
    "resolved_actors": ResolvedActor,
    "entities": Entity,
    "resolved_locations": ResolvedLocation,
    "locations": Location,
    "sources": Source,
    "resolved_attributions": ResolvedAttribution,
    "article_events": ArticleEvent,
}
TABLES: dict[str, type] = {
    **FETCHED,
    **EXTRACTED,
    **RESOLVED,
    "actor_judgements": ActorJudgement,
}
