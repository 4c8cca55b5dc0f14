"""The curated tables of ``seeds/reference``: one dataclass per CSV, read and checked as a whole.

dbt reads the same files as seeds, so there is one truth. A file that is wrong is refused with
its line number: a bad row that went through quietly would show up as a wrong fact much later.
Only this module opens the files; extraction and resolution take the rows as plain data.
"""

import csv
import hashlib
import io
import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_type_hints

from pipeline.errors import MendableError


class CuratedTableError(MendableError):
    """A curated file is wrong; the message names file, line and what to do."""


@dataclass(frozen=True, kw_only=True)
class ActorRow:
    """actors.csv: a known actor; the parent is what it is part of, the side is for whom it fights.

    ``active_from`` and ``active_to`` are the years of its existence, not of one war.
    """

    actor_id: str
    actor_name: str
    actor_type: str
    country_code: str | None
    parent_actor_id: str | None
    actor_id_wikidata: str | None
    conflict: str | None
    active_from: int | None
    active_to: int | None
    side_actor_id: str | None
    reason: str


@dataclass(frozen=True, kw_only=True)
class ActorAliasRow:
    """actor_aliases.csv: a way of writing an actor; the actor's own name need not be repeated."""

    alias_text: str
    actor_id: str
    alias_type: str  # name|acronym|spelling|former_name|nominal|person_title|metonym
    reason: str


@dataclass(frozen=True, kw_only=True)
class LocationRow:
    """locations.csv: a place that the gazetteer lacks, or has without a point."""

    location_id: str
    location_name: str
    location_id_geonames: int | None
    feature_class: str | None
    feature_code: str | None
    country_code: str | None
    admin1_name: str | None
    latitude: float | None
    longitude: float | None
    parent_location_id: str | None
    reason: str


@dataclass(frozen=True, kw_only=True)
class LocationAliasRow:
    """location_aliases.csv: a way of writing a curated place or a GeoNames one (``geo_<id>``)."""

    alias_text: str
    location_id: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class DemonymRow:
    """demonyms.csv: the adjective or people of a country, such as ``Syrian``."""

    demonym_text: str
    location_id: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class PublisherRow:
    """publishers.csv: an outlet; ``actor_id`` where it can also be cited or act."""

    publisher_id: str
    publisher_name: str
    country_code: str | None
    owner_name: str | None
    state_affiliation: str | None
    actor_id: str | None
    reason: str


@dataclass(frozen=True, kw_only=True)
class PublisherAliasRow:
    """publisher_aliases.csv: another way of writing a publisher, its acronym or host name."""

    alias_text: str
    publisher_id: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ApproximatorRow:
    """approximators.csv: how ``at least``, ``some`` or ``dozens`` bound a figure."""

    approximator_text: str
    bound_rule: str  # point|floor|floor_exclusive|ceiling|ceiling_exclusive|vague|vague_multiple
    value_low: float | None  # of a vague number by itself ("dozens"), else null
    value_high: float | None
    tolerance_share: float | None  # how far two points may lie apart and still agree, 0–1
    reason: str


@dataclass(frozen=True, kw_only=True)
class MeasureRow:
    """measures.csv: what is measured, and its unit."""

    measure: str
    unit: str
    figure_scope: str | None  # that its figures usually have; null: they count nothing
    adds_up: bool  # its figures of several events make a total of a stretch of time or a war
    largest_incident: float | None  # no single event counts more: such a figure is a war's
    description: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class MeasureWordRow:
    """measure_words.csv: a lemma near a figure that says what it measures."""

    word_lemma: str
    word_role: str  # counted|predicate|unit: the noun counted, the verb it is under, the unit noun
    measure: str
    unit: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ScopeWordRow:
    """scope_words.csv: words in a figure's clause that say what span of happening it sums up."""

    scope_text: str  # a phrase as written, else a lemma
    # phrase|war_phrase|war|verb|intake_verb|deeds: anywhere (of a war), doer or where, the verb,
    # that of who takes some in; the reproach
    word_role: str
    figure_scope: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class CountedGroupRow:
    """counted_groups.csv: which people a counted noun means; only dbt reads it."""

    counted_noun: str
    counted_group: str  # "people" says nothing of who they are
    reason: str


@dataclass(frozen=True, kw_only=True)
class IncidentWeightRow:
    """incident_weights.csv: what a comparison of two reported events weighs; only dbt reads it."""

    comparison: str  # place|day|words|figures|article
    match_level: str
    match_weight: float
    reason: str


@dataclass(frozen=True, kw_only=True)
class ClaimScoreWeightRow:
    """claim_score_weights.csv: what the model's scores weigh in a claim's; only dbt reads it."""

    term: str  # intercept|store|kind|agent_given|agent
    weight: float
    reason: str


@dataclass(frozen=True, kw_only=True)
class ReportingVerbRow:
    """reporting_verbs.csv: a verb (or noun) that reports speech, with its stance."""

    verb_lemma: str
    part_of_speech: str  # verb|noun|phrase
    stance: str
    polarity: str  # positive|negative: what the verb does to its content ("deny")
    certainty: str  # certain|probable|possible|unknown: what it says of its content
    reason: str


@dataclass(frozen=True, kw_only=True)
class HedgeRow:
    """hedges.csv: a word that weakens a statement, and how sure it leaves it."""

    hedge_text: str
    hedge_type: str  # modal|adverb|verb|noun|adjective|phrase
    certainty: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class LoadedTermRow:
    """loaded_terms.csv: a noun or adjective that judges whom it names."""

    loaded_term: str
    part_of_speech: str
    judgement: str  # negative|positive
    reason: str


@dataclass(frozen=True, kw_only=True)
class EventTypeRow:
    """event_types.csv: our event types, and the PLOVER root and quad class each maps to."""

    event_type: str
    plover_code: str | None
    quad_class: str | None  # verbal|material, cooperation|conflict
    description: str
    measured_f1: float | None  # found with this type, on documents of wars held out of training
    reason: str


@dataclass(frozen=True, kw_only=True)
class EventKindRow:
    """event_kinds.csv: the kinds of event that the model tells apart, each of one event type."""

    event_kind: str
    event_type: str
    plover_code: str | None
    is_violent: bool  # of one sentence, those that hang together are one event
    is_harm: bool  # to people
    is_hostile: bool  # what is attacked or taken stands for whose it is
    description: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ThingTypeRow:
    """thing_types.csv: the types of weapons, targets and supplies."""

    thing_type: str
    description: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ThingWordRow:
    """thing_words.csv: a noun for a thing, alone or with the words before it, as lemmas."""

    thing_text: str
    thing_type: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class WordKindRow:
    """word_kinds.csv: a common word and what kind it is; a word can be of several."""

    word_lemma: str  # a participle as written
    part_of_speech: str  # noun|verb|adjective|participle|other
    word_kind: str  # see CLOSED_VALUES; seeds/reference/README.md says what each does
    reason: str


@dataclass(frozen=True, kw_only=True)
class ActorWordRow:
    """actor_words.csv: a word beside a name by which an actor is told, as texts write it."""

    word_text: str
    word_role: str  # see CLOSED_VALUES; seeds/reference/README.md says what each does
    reason: str


@dataclass(frozen=True, kw_only=True)
class RoleWordRow:
    """role_words.csv: a noun that says how a person stands to an organisation or state."""

    role_text: str
    relation_type: str | None  # head_of|spokesman_for|part_of|null: a role without a relation
    speaks_for_it: bool  # whether the origin of what such a person says is the organisation
    reason: str


@dataclass(frozen=True, kw_only=True)
class ActorJudgementRow:
    """actor_judgements.csv: a person's word that two entities are one, or are not."""

    entity_id_a: str
    entity_id_b: str
    verdict: str
    decided_by: str
    decided_at: date
    reason: str


@dataclass(frozen=True, kw_only=True)
class AliasRejectionRow:
    """alias_rejections.csv: a person's word that a form of words is not a known actor or place."""

    alias_text: str
    looked_up_as: str  # actor|location
    known_id: str | None  # the one it is not; null: it names nothing that should be known
    decided_by: str
    decided_at: date
    reason: str


@dataclass(frozen=True, kw_only=True)
class Reference:
    """All curated tables; the field's name is the file's."""

    actors: list[ActorRow] = field(default_factory=list)
    actor_aliases: list[ActorAliasRow] = field(default_factory=list)
    locations: list[LocationRow] = field(default_factory=list)
    location_aliases: list[LocationAliasRow] = field(default_factory=list)
    demonyms: list[DemonymRow] = field(default_factory=list)
    publishers: list[PublisherRow] = field(default_factory=list)
    publisher_aliases: list[PublisherAliasRow] = field(default_factory=list)
    approximators: list[ApproximatorRow] = field(default_factory=list)
    measures: list[MeasureRow] = field(default_factory=list)
    measure_words: list[MeasureWordRow] = field(default_factory=list)
    scope_words: list[ScopeWordRow] = field(default_factory=list)
    counted_groups: list[CountedGroupRow] = field(default_factory=list)
    incident_weights: list[IncidentWeightRow] = field(default_factory=list)
    claim_score_weights: list[ClaimScoreWeightRow] = field(default_factory=list)
    reporting_verbs: list[ReportingVerbRow] = field(default_factory=list)
    hedges: list[HedgeRow] = field(default_factory=list)
    loaded_terms: list[LoadedTermRow] = field(default_factory=list)
    event_types: list[EventTypeRow] = field(default_factory=list)
    event_kinds: list[EventKindRow] = field(default_factory=list)
    thing_types: list[ThingTypeRow] = field(default_factory=list)
    thing_words: list[ThingWordRow] = field(default_factory=list)
    word_kinds: list[WordKindRow] = field(default_factory=list)
    actor_words: list[ActorWordRow] = field(default_factory=list)
    role_words: list[RoleWordRow] = field(default_factory=list)
    actor_judgements: list[ActorJudgementRow] = field(default_factory=list)
    alias_rejections: list[AliasRejectionRow] = field(default_factory=list)


# What makes a row the same row; checked case-sensitively ("US" is not "us").
KEYS: dict[str, tuple[str, ...]] = {
    "actors": ("actor_id",),
    "actor_aliases": ("alias_text", "actor_id"),
    "locations": ("location_id",),
    "location_aliases": ("alias_text", "location_id"),
    "demonyms": ("demonym_text",),
    "publishers": ("publisher_id",),
    "publisher_aliases": ("alias_text",),
    "approximators": ("approximator_text",),
    "measures": ("measure",),
    "measure_words": ("word_lemma", "word_role"),
    "scope_words": ("scope_text", "word_role"),
    "counted_groups": ("counted_noun",),
    "incident_weights": ("comparison", "match_level"),
    "claim_score_weights": ("term",),
    "reporting_verbs": ("verb_lemma", "part_of_speech"),
    "hedges": ("hedge_text",),
    "loaded_terms": ("loaded_term",),
    "event_types": ("event_type",),
    "event_kinds": ("event_kind",),
    "thing_types": ("thing_type",),
    "thing_words": ("thing_text",),
    "word_kinds": ("word_lemma", "word_kind"),
    "actor_words": ("word_text", "word_role"),
    "role_words": ("role_text",),
    "actor_judgements": ("entity_id_a", "entity_id_b"),
    "alias_rejections": ("alias_text", "looked_up_as", "known_id"),
}

# column of a table → the table and column it must be found in
REFERENCES: list[tuple[str, str, str, str]] = [
    ("actors", "parent_actor_id", "actors", "actor_id"),
    ("actors", "side_actor_id", "actors", "actor_id"),
    ("actor_aliases", "actor_id", "actors", "actor_id"),
    ("locations", "parent_location_id", "locations", "location_id"),
    ("demonyms", "location_id", "locations", "location_id"),
    ("publishers", "actor_id", "actors", "actor_id"),
    ("publisher_aliases", "publisher_id", "publishers", "publisher_id"),
    ("measure_words", "measure", "measures", "measure"),
    ("event_kinds", "event_type", "event_types", "event_type"),
    ("thing_words", "thing_type", "thing_types", "thing_type"),
]

PARENTS = [
    ("actors", "actor_id", "parent_actor_id"),
    ("actors", "actor_id", "side_actor_id"),
    ("locations", "location_id", "parent_location_id"),
]

_SCOPES = frozenset({"incident", "period", "running_total", "standing", "share"})

# An empty cell of an optional column is always allowed.
CLOSED_VALUES: dict[tuple[str, str], frozenset[str]] = {
    ("actors", "actor_type"): frozenset(
        "government military armed_group militia political_group person media ngo"
        " international_org civilians other".split()
    ),
    ("actor_aliases", "alias_type"): frozenset(
        "name acronym spelling former_name nominal person_title metonym".split()
    ),
    ("approximators", "bound_rule"): frozenset(
        "point floor floor_exclusive ceiling ceiling_exclusive vague vague_multiple".split()
    ),
    ("measure_words", "word_role"): frozenset({"counted", "predicate", "unit"}),
    ("measures", "figure_scope"): _SCOPES,
    ("scope_words", "figure_scope"): _SCOPES,
    ("incident_weights", "comparison"): frozenset(
        "place day words figures means told article".split()
    ),
    ("claim_score_weights", "term"): frozenset("intercept store kind agent_given agent".split()),
    ("scope_words", "word_role"): frozenset("phrase war_phrase war verb intake_verb deeds".split()),
    ("reporting_verbs", "polarity"): frozenset({"positive", "negative"}),
    ("reporting_verbs", "certainty"): frozenset({"certain", "probable", "possible", "unknown"}),
    ("hedges", "certainty"): frozenset({"certain", "probable", "possible", "unknown"}),
    ("loaded_terms", "judgement"): frozenset({"negative", "positive"}),
    ("role_words", "relation_type"): frozenset({"head_of", "spokesman_for", "part_of"}),
    ("event_types", "quad_class"): frozenset(
        "verbal_cooperation material_cooperation verbal_conflict material_conflict".split()
    ),
    ("word_kinds", "part_of_speech"): frozenset("verb noun adjective participle other".split()),
    ("word_kinds", "word_kind"): frozenset(
        "body person craft building land settlement body_or_place vague_place force fighter"
        " office attack deed deciding minded fighting handling driving undergoing"
        " going preventing forbidding denying evidence true untrue"
        " ending halting giving measure detaining conceding rioting donating coercing drilling"
        " crowd killing attacking abducting denouncing murder"
        " of_a_place common personal street title"
        " tie backed_by controlled_by based_in allied_with"
        " mistaken untruth retracting averting enduring clearing imagined drill intangible"
        " immaterial captivity catching shot firing bond binding cutting suing blaming freeing"
        " disarming wrecking effecting failing ordering penalty cooperating demanding"
        " prosecuting raising_forces conduct sending summing_up"
        " severing siding consulting rebuffing dispersing admitting expelling"
        " applauding pardoning ratifying manpower backing around_place named_after_place"
        " counting_actors state_noun accusing"
        " ground help pact undertaking counting impounding handing"
        " corpse putting granting currency hitting envoy signing peace_matter"
        " war_matter utterance listing receiving part_in assisting"
        " assistance carrying raising expressing issuing happening beginning"
        " bare telling weighing charged lacking told forged picture outlets_text chance"
        " wake foreseeing foreseen in_prospect uncounted total change crew amount document"
        " governing_to governing_of governing_for governing_from governing_with governing_against"
        " governing_into charging holding causing wanting leading implicative".split()
    ),
    ("actor_words", "word_role"): frozenset(
        "government army act_of_war materiel policy group person title people"
        " plain_adjective body no_body no_person of_a_land no_name ship channel own_staff document"
        " generic standing filler quantity rank telling_group state_noun of_a_state site name_media"
        " name_government name_military name_militia name_armed_group name_political_group"
        " name_international_org name_ngo".split()
    ),
    ("actor_judgements", "verdict"): frozenset({"positive", "negative", "unsure"}),
    ("alias_rejections", "looked_up_as"): frozenset({"actor", "location"}),
}

# Tables that belong to the extractor's version. Names of actors and places do not, although
# extraction looks for them too: a new alias must not make every article stand at an older
# version. It takes effect at once wherever the name was found, and where only the alias
# would have found it, in what is extracted from then on.
EXTRACTION_TABLES = (
    "approximators",
    "measures",
    "measure_words",
    "scope_words",
    "reporting_verbs",
    "hedges",
    "event_types",
    "event_kinds",
    "thing_words",
    "word_kinds",
    "role_words",
)


def read_reference(folder: Path) -> Reference:
    """Read and check every table of ``folder``; what was read last is not read again.

    A run asks for it at four of its steps, and each reading takes a second.

    Raises:
        CuratedTableError: If a file is missing or holds a wrong column, an unreadable or missing
            value, a duplicate, a reference to nothing or a cycle. The message lists every
            problem found, each with file and line.
    """
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.csv")):
        digest.update(f"{path.name}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return _read_reference(folder, digest.hexdigest())


@lru_cache(maxsize=1)
def _read_reference(folder: Path, _content: str) -> Reference:
    row_types = {name: get_args(hint)[0] for name, hint in get_type_hints(Reference).items()}
    problems: list[str] = []
    tables = {
        name: _read_table(folder / f"{name}.csv", row_type, problems)
        for name, row_type in row_types.items()
    }
    checks = (
        _duplicates,
        _unknown_references,
        _cycles,
        _open_values,
        _malformed,
        _wrong_years,
        _own_pairs,
    )
    for check in checks:
        problems.extend(check(tables))
    if problems:
        raise CuratedTableError(
            f"{len(problems)} problem(s) in {folder}; correct these lines:\n" + "\n".join(problems)
        )
    return Reference(**{name: [row for _, row in rows] for name, rows in tables.items()})


def extraction_fingerprint(folder: Path) -> str:
    """Hash the curated files that change what is extracted; 64 hex digits."""
    digest = hashlib.sha256()
    for name in EXTRACTION_TABLES:
        digest.update((folder / f"{name}.csv").read_bytes())
    return digest.hexdigest()


Tables = dict[str, list[tuple[int, Any]]]  # (line number, row)


def _read_table(path: Path, row_type: type, problems: list[str]) -> list[tuple[int, Any]]:
    """Rows with their line numbers; what is wrong goes to ``problems``."""
    if not path.is_file():
        problems.append(f"{path.name}: missing")
        return []
    hints = get_type_hints(row_type)
    wanted = [column.name for column in fields(row_type)]
    rows: list[tuple[int, Any]] = []
    data = path.read_bytes()
    try:
        reader = csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
        if list(reader.fieldnames or []) != wanted:
            problems.append(f"{path.name}:1: columns must be {','.join(wanted)}")
            return []
        for raw in reader:
            row = _row(raw, row_type, hints, f"{path.name}:{reader.line_num}", problems)
            if row is not None:
                rows.append((reader.line_num, row))
    except csv.Error as error:  # a quote that does not close swallows the lines after it
        problems.append(f"{path.name}:{reader.line_num + 1}: not CSV from here on: {error}")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.append(f"{path.name}:{line}: not UTF-8 ({error.reason}); save the file as UTF-8")
    return rows


def _row(
    raw: dict[str, str | None], row_type: type, hints: dict[str, Any], where: str, problems: list
) -> Any:
    """One line as its dataclass; None, and the reason in ``problems``, where it is not one."""
    values: dict[str, Any] = {}
    for name, hint in hints.items():  # in the order of the fields
        try:
            values[name] = _value(raw[name], hint)
        except ValueError as error:
            problems.append(f"{where}: {name}: {error}")
            return None
    missing = [n for n in values if values[n] is None and not _is_optional(hints[n])]
    if missing or None in raw:
        problems.append(f"{where}: missing or extra value ({', '.join(missing) or 'comma'})")
        return None
    return row_type(**values)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text!r} is no number that can be compared")
    return number


_PARSERS: dict[type, Callable[[str], Any]] = {
    str: str,
    int: int,
    float: _finite,
    date: date.fromisoformat,
    bool: {"true": True, "false": False}.__getitem__,
}


def _is_optional(hint: Any) -> bool:
    return isinstance(hint, UnionType)


def _value(text: str | None, hint: Any) -> Any:
    """One cell as the type of its column; an empty one is None."""
    if text is None:
        raise ValueError("too few columns")
    if not text.strip():
        return None
    if text != text.strip():
        raise ValueError(f"white space around {text!r}")
    kind = get_args(hint)[0] if _is_optional(hint) else hint
    try:
        return _PARSERS[kind](text)
    except KeyError:
        raise ValueError(f"{text!r} is neither true nor false") from None


def _duplicates(tables: Tables) -> Iterable[str]:
    for name, key in KEYS.items():
        seen: dict[tuple, int] = {}
        for line, row in tables[name]:
            value = tuple(getattr(row, column) for column in key)
            if value in seen:
                yield f"{name}.csv:{line}: {value} stands on line {seen[value]} already"
            seen.setdefault(value, line)


def _unknown_references(tables: Tables) -> Iterable[str]:
    for name, column, target, target_column in REFERENCES:
        known = {getattr(row, target_column) for _, row in tables[target]}
        for line, row in tables[name]:
            value = getattr(row, column)
            if value is not None and value not in known:
                yield f"{name}.csv:{line}: {column} {value!r} is not in {target}.csv"
    known = {row.location_id for _, row in tables["locations"]}
    for line, row in tables["location_aliases"]:
        if not row.location_id.startswith("geo_") and row.location_id not in known:
            yield f"location_aliases.csv:{line}: {row.location_id!r} is not in locations.csv"


def _cycles(tables: Tables) -> Iterable[str]:
    for name, column, parent_column in PARENTS:
        parents = {getattr(row, column): getattr(row, parent_column) for _, row in tables[name]}
        for line, row in tables[name]:
            seen, at = set(), getattr(row, column)
            while at is not None and at not in seen:
                seen.add(at)
                at = parents.get(at)
            if at == getattr(row, column):
                yield f"{name}.csv:{line}: {at!r} is its own ancestor by {parent_column}"


def _open_values(tables: Tables) -> Iterable[str]:
    for (name, column), allowed in CLOSED_VALUES.items():
        for line, row in tables[name]:
            if getattr(row, column) is not None and getattr(row, column) not in allowed:
                yield (
                    f"{name}.csv:{line}: {column} {getattr(row, column)!r} is none of "
                    f"{', '.join(sorted(allowed))}"
                )


_COUNTRY_CODE = re.compile(r"[A-Z]{2}")
_EARLIEST_YEAR, _LATEST_YEAR = 1000, 2100
_GEONAMES_PLACE = re.compile(r"geo_\d+")


def _malformed(tables: Tables) -> Iterable[str]:
    for name in ("actors", "locations", "publishers"):
        for line, row in tables[name]:
            if row.country_code is not None and not _COUNTRY_CODE.fullmatch(row.country_code):
                yield f"{name}.csv:{line}: country_code {row.country_code!r} is no ISO 3166 code"
    for line, row in tables["locations"]:
        if (row.latitude is None) != (row.longitude is None):
            yield f"locations.csv:{line}: give both latitude and longitude, or neither"
        elif row.latitude is not None and (abs(row.latitude) > 90 or abs(row.longitude) > 180):
            yield f"locations.csv:{line}: no point on earth; degrees, latitude first"
    for line, row in tables["location_aliases"]:
        if row.location_id.startswith("geo_") and not _GEONAMES_PLACE.fullmatch(row.location_id):
            yield f"location_aliases.csv:{line}: {row.location_id!r} is not geo_<GeoNames id>"


def _wrong_years(tables: Tables) -> Iterable[str]:
    for line, row in tables["actors"]:
        years = [year for year in (row.active_from, row.active_to) if year is not None]
        if years and row.actor_type == "person":
            yield f"actors.csv:{line}: a person has no years; leave active_from and active_to empty"
        elif any(not _EARLIEST_YEAR <= year <= _LATEST_YEAR for year in years):
            yield f"actors.csv:{line}: active_from and active_to are years of four digits"
        elif years != sorted(years):
            yield f"actors.csv:{line}: active_to {row.active_to} is before {row.active_from}"


def _own_pairs(tables: Tables) -> Iterable[str]:
    """Let a pair stand once, whichever way round: a second row could contradict the first."""
    seen: dict[frozenset[str], int] = {}
    for line, row in tables["actor_judgements"]:
        pair = frozenset((row.entity_id_a, row.entity_id_b))
        if len(pair) == 1:
            yield f"actor_judgements.csv:{line}: {row.entity_id_a!r} is judged against itself"
        elif pair in seen:
            yield f"actor_judgements.csv:{line}: the pair stands on line {seen[pair]} already"
        seen.setdefault(pair, line)
