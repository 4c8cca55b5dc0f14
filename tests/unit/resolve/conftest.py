"""A small world: a dozen places, a dozen actors, and helpers that stand in for extraction."""

import re
from collections.abc import Callable

import pytest

from pipeline import records
from pipeline.reference import (
    ActorAliasRow,
    ActorRow,
    DemonymRow,
    LocationAliasRow,
    LocationRow,
    PublisherAliasRow,
    PublisherRow,
    Reference,
    RoleWordRow,
    read_reference,
)
from pipeline.resolve.gazetteer import Gazetteer, compile_gazetteer
from pipeline.resolve.resolver import Resolver
from pipeline.settings import PROJECT_DIR

ARTICLE_ID = "art_0000000000000000"
VERSION = "test"


def city(geonames_id, name, country, admin1, population, latitude, longitude, *others):
    return {
        "geonameid": geonames_id,
        "name": name,
        "countrycode": country,
        "admin1code": admin1,
        "population": population,
        "latitude": latitude,
        "longitude": longitude,
        "alternatenames": list(others),
    }


def nation(geonames_id, name, iso, capital, population):
    return {
        "geonameid": geonames_id,
        "name": name,
        "iso": iso,
        "iso3": iso + "X",
        "capital": capital,
        "population": population,
    }


CITIES = [
    city(1, "Deir ez-Zor", "SY", "07", 271_800, 35.33, 40.14, "Deir al-Zour"),
    city(2, "Ar Raqqah", "SY", "04", 531_952, 35.95, 39.01, "Raqqa"),
    city(3, "Aleppo", "SY", "09", 2_098_000, 36.2, 37.16, "Halab"),
    city(4, "Damascus", "SY", "13", 1_569_000, 33.51, 36.29),
    city(5, "Ash Shaddādah", "SY", "01", 0, 36.05, 40.73),
    city(6, "Mosul", "IQ", "15", 1_683_000, 36.34, 43.13),
    city(7, "Tripoli", "LY", "61", 1_150_000, 32.89, 13.19),
    city(8, "Tripoli", "LB", "09", 229_000, 34.44, 35.85),
    city(9, "Washington", "US", "DC", 689_545, 38.9, -77.04),
    city(10, "Paris", "FR", "11", 2_138_551, 48.85, 2.35),
    city(11, "Paris", "US", "TX", 24_782, 33.66, -95.56),
    city(12, "Atlanta", "US", "GA", 463_878, 33.75, -84.39),
    city(13, "Tbilisi", "GE", "51", 1_049_000, 41.69, 44.83),
    city(14, "Unecha", "RU", "10", 29_028, 52.84, 32.67),
    city(16, "Latakia", "SY", "07", 900, 35.1, 40.4),
    city(17, "Syriyān", "SY", "05", 9_000, 35.0, 36.5),
    city(15, "Moscow", "RU", "48", 10_381_222, 55.75, 37.62),
]
NATIONS = [
    nation(101, "Syria", "SY", "Damascus", 17_000_000),
    nation(102, "Iraq", "IQ", "Baghdad", 38_000_000),
    nation(103, "Libya", "LY", "Tripoli", 6_600_000),
    nation(104, "Lebanon", "LB", "Beirut", 6_800_000),
    nation(105, "United States", "US", "Washington", 327_000_000),
    nation(106, "France", "FR", "Paris", 67_000_000),
    nation(107, "Georgia", "GE", "Tbilisi", 3_700_000),
    nation(108, "Russia", "RU", "Moscow", 144_000_000),
    nation(109, "Atlantis", "AQ", "", 1),
]
STATES = {"GA": {"geonameid": 201, "name": "Georgia", "code": "GA"}}


def place(location_id, name, feature_class, code, country, point=None, parent=None, geonames=None):
    latitude, longitude = point or (None, None)
    return LocationRow(
        location_id=location_id,
        location_name=name,
        location_id_geonames=geonames,
        feature_class=feature_class,
        feature_code=code,
        country_code=country,
        admin1_name=None,
        latitude=latitude,
        longitude=longitude,
        parent_location_id=parent,
        reason="test",
    )


def actor(actor_id, name, actor_type, country=None, parent=None):
    return ActorRow(
        actor_id=actor_id,
        actor_name=name,
        actor_type=actor_type,
        country_code=country,
        parent_actor_id=parent,
        actor_id_wikidata=None,
        conflict=None,
        active_from=None,
        active_to=None,
        side_actor_id=None,
        reason="test",
    )


def alias(text, actor_id, kind="name", reason="test"):
    return ActorAliasRow(alias_text=text, actor_id=actor_id, alias_type=kind, reason=reason)


def publisher(publisher_id, name, country=None, actor_id=None):
    return PublisherRow(
        publisher_id=publisher_id,
        publisher_name=name,
        country_code=country,
        owner_name=None,
        state_affiliation=None,
        actor_id=actor_id,
        reason="test",
    )


def role(text, relation, speaks):
    return RoleWordRow(role_text=text, relation_type=relation, speaks_for_it=speaks, reason="test")


@pytest.fixture(scope="session")
def reference() -> Reference:
    demonyms = {
        "Syrian": "country_sy", "Syrians": "country_sy", "Iraqi": "country_iq",
        "Russian": "country_ru", "Russians": "country_ru", "American": "country_us",
        "Georgian": "country_ge",
    }  # fmt: skip
    curated = read_reference(PROJECT_DIR / "seeds" / "reference")
    return Reference(
        actor_words=curated.actor_words,
        measure_words=curated.measure_words,
        thing_words=curated.thing_words,
        actors=[
            actor("caliphate", "Islamic State", "armed_group"),
            actor("sdf", "Syrian Democratic Forces", "armed_group", "SY"),
            actor("coalition", "US-led coalition", "military", None),
            actor("syrian_government", "Government of Syria", "government", "SY"),
            actor("syrian_army", "Syrian Armed Forces", "military", "SY", "syrian_government"),
            actor("iraqi_government", "Government of Iraq", "government", "IQ"),
            actor("host", "Desert Host", "military", "IQ", "sdf"),
            actor("campaign", "Valley Campaign Command", "military", "SY", "sdf"),
            actor("russian_government", "Government of Russia", "government", "RU"),
            actor("russian_army", "Russian Armed Forces", "military", "RU", "russian_government"),
            actor(
                "russian_ministry",
                "Russian Ministry of Defence",
                "government",
                "RU",
                "russian_government",
            ),
            actor("dune_house", "Dune House", "government", "SY", "syrian_government"),
            actor("us_government", "Government of the United States", "government", "US"),
            actor("us_army", "United States Armed Forces", "military", "US", "us_government"),
            actor("monitor", "River Observatory for Human Rights", "ngo", "GB"),
            actor("monitor_head", "Ramiz Abdelhamid", "person", None, "monitor"),
            actor("gazette_outlet", "Gulf Gazette Newspaper", "media", "AE"),
            actor("valley_radio", "Valley Radio", "media", "SY", "syrian_government"),
            actor("north_front", "Liberation Front (North)", "armed_group"),
            actor("south_front", "Liberation Front (South)", "armed_group"),
        ],
        actor_aliases=[
            alias("IS", "caliphate", "acronym"),
            alias("ISIS", "caliphate", "acronym"),
            alias("Daesh", "caliphate", "spelling"),
            alias("US", "us_government", "acronym"),
            alias("Russian Defense Ministry", "russian_ministry"),
            alias("Washington", "us_government", "metonym"),
            alias("Moscow", "russian_government", "metonym"),
            alias("Syria", "syrian_government", "metonym"),
            alias("Liberation Front", "north_front"),
            alias("Liberation Front", "south_front"),
        ],
        locations=[
            *(
                place(f"country_{n['iso'].lower()}", n["name"], "A", "PCLI", n["iso"], (1.0, 2.0))
                for n in NATIONS
                if n["iso"] != "AQ"
            ),
            place("adm1_sy_07", "Deir ez-Zor Governorate", "A", "ADM1", "SY", (35.0, 40.5)),
            place("adm1_sy_09", "Aleppo Governorate", "A", "ADM1", "SY", (36.2, 37.6)),
            place("adm1_sy_02", "Latakia Governorate", "A", "ADM1", "SY", (35.5, 36.0)),
            place("adm1_us_ga", "Georgia", "A", "ADM1", "US", (32.7, -83.5), geonames=201),
            place("dune_building", "Dune House", "S", "BLDG", "SY", (33.5, 36.3), "country_sy"),
            place("base_t9", "Tanf Ridge air base", "S", "AIRB", "SY", (33.5, 38.6), "adm1_sy_07"),
        ],
        location_aliases=[
            LocationAliasRow(alias_text="Halfmoon", location_id="geo_2", reason="test"),
            LocationAliasRow(alias_text="U.S.", location_id="country_us", reason="test"),
            LocationAliasRow(alias_text="SAR", location_id="country_sy", reason="test"),
        ],
        demonyms=[
            DemonymRow(demonym_text=text, location_id=location_id, reason="test")
            for text, location_id in demonyms.items()
        ],
        publishers=[
            publisher("pub_gazette", "Gulf Gazette", "AE", "gazette_outlet"),
            publisher("pub_wire", "Sample Wire", "GB"),
            publisher("pub_radio", "Valley Radio", "SY", "valley_radio"),
        ],
        publisher_aliases=[
            PublisherAliasRow(alias_text="GG", publisher_id="pub_gazette", reason="test"),
            PublisherAliasRow(alias_text="The GG", publisher_id="pub_gazette", reason="test"),
            PublisherAliasRow(alias_text="The Hill", publisher_id="pub_gazette", reason="test"),
            PublisherAliasRow(alias_text="SW", publisher_id="pub_wire", reason="test"),
        ],
        role_words=[
            role("spokesman", "spokesman_for", True),
            role("spokeswoman", "spokesman_for", True),
            role("head", "head_of", True),
            role("official", "part_of", True),
            role("reporter", "part_of", True),
            role("crew", "part_of", True),
            role("commander", "part_of", True),
            role("analyst", "part_of", False),
            role("resident", None, False),
            role("activist", "part_of", False),
        ],
    )


@pytest.fixture(scope="session")
def compile_world() -> Callable:
    def compile_(cities):
        return compile_gazetteer(
            {str(row["geonameid"]): row for row in cities},
            {row["iso"]: row for row in NATIONS},
            STATES,
        )

    return compile_


@pytest.fixture(scope="session")
def gazetteer_tables(compile_world):
    return compile_world(CITIES)


@pytest.fixture(scope="session")
def gazetteer(gazetteer_tables, reference) -> Gazetteer:
    return Gazetteer.from_tables(gazetteer_tables, reference)


@pytest.fixture(scope="session")
def resolver(reference, gazetteer) -> Resolver:
    return Resolver(reference, gazetteer)


def article(text: str, *, publisher_name: str | None = None) -> records.Article:
    return records.Article(
        article_id=ARTICLE_ID,
        batch_id="b",
        item="a.txt",
        publisher_name=publisher_name,
        title=None,
        byline=None,
        url=None,
        body_text=text,
        language_code="en",
        published_at=None,
        published_precision="unknown",
        published_method="unknown",
        wire_credits=[],
        word_count=len(text.split()),
        warning_short_text=False,
        warning_language=False,
    )


class Page:
    """An article under test: its text, and mentions marked by the words they cover."""

    def __init__(self, text: str, publisher_name: str | None = None) -> None:
        self.article = article(text, publisher_name=publisher_name)
        self.text = text
        self.mentions: list[records.Mention] = []
        self.attributions: list[records.Attribution] = []
        self.credits: list[records.Credit] = []
        self.arguments: list[records.StatementArgument] = []
        self.relations: list[records.Relation] = []

    def at(self, words: str, nth: int = 0) -> tuple[int, int]:
        starts = [m.start() for m in re.finditer(re.escape(words), self.text)]
        return starts[nth], starts[nth] + len(words)

    def sentence(self, position: int) -> int:
        return sum(1 for m in re.finditer(r"[.!?] ", self.text) if m.start() < position)

    def mention(self, words, label="ORG", kind="name", nth=0, role=None, lemma=None, noun=None):
        start, end = self.at(words, nth)
        head = lemma or words.split()[-1].casefold()
        self.mentions.append(
            records.Mention(
                mention_id=f"men_{start:04}_{end:04}",
                article_id=ARTICLE_ID,
                mention_text=words,
                mention_type=kind,
                entity_label=label,
                head_lemma=head,
                label_text=noun or (head if kind == "nominal" else None),
                toponym_role=role,
                start_char=start,
                end_char=end,
                sentence_index=self.sentence(start),
                voice="publisher",
                voice_attribution_id=None,
                is_boilerplate=False,
                extractor_version=VERSION,
            )
        )
        return self.mentions[-1]

    def place(self, words, nth=0, role="literal", kind="name", lemma=None):
        return self.mention(words, "GPE", kind, nth, role, lemma)

    def noun(self, words, nth=0, lemma=None, label="ORG"):
        return self.mention(words, label, "nominal", nth, lemma=lemma)

    def person(self, words, nth=0):
        return self.mention(words, "PERSON", nth=nth)

    def acts(self, mention, role="agent"):
        self.arguments.append(
            records.StatementArgument(
                statement_id="stm_0",
                article_id=ARTICLE_ID,
                mention_id=mention.mention_id,
                argument_role=role,
                ordinal=0,
                extractor_version=VERSION,
            )
        )

    def relates(self, subject, other, kind):
        self.relations.append(
            records.Relation(
                relation_id=f"rel_{len(self.relations)}",
                article_id=ARTICLE_ID,
                subject_mention_id=subject.mention_id,
                object_mention_id=other.mention_id,
                relation_type=kind,
                start_char=subject.start_char,
                end_char=subject.end_char,
                extractor_version=VERSION,
            )
        )

    def cites(self, words, nth=0, mention=None, role_text=None, impersonal=False):
        start, end = self.at(words, nth) if words else (None, None)
        number = len(self.attributions)
        self.attributions.append(
            records.Attribution(
                attribution_id=f"att_{number}",
                article_id=ARTICLE_ID,
                source_text=words,
                source_mention_id=mention.mention_id if mention else None,
                cue_text="said",
                cue_lemma="say",
                content_text="…",
                source_start_char=start,
                source_end_char=end,
                cue_start_char=None,
                cue_end_char=None,
                content_spans=[records.Span(start_char=number, end_char=number + 1)],
                quote_type="indirect",
                parent_attribution_id=None,
                role_text=role_text,
                addressee_text=None,
                is_impersonal=impersonal,
                sentence_index=0,
                is_boilerplate=False,
                extractor_version=VERSION,
            )
        )
        return self.attributions[-1]

    def credit(self, kind, words):
        start, end = self.at(words)
        self.credits.append(
            records.Credit(
                credit_id=f"crd_{start}",
                article_id=ARTICLE_ID,
                credit_type=kind,
                name_text=words,
                start_char=start,
                end_char=end,
                extractor_version=VERSION,
            )
        )

    def resolve(self, resolver: Resolver) -> dict[str, list]:
        return resolver.resolve_article(
            self.article,
            {
                "mentions": self.mentions,
                "attributions": self.attributions,
                "credits": self.credits,
                "statement_arguments": self.arguments,
                "relations": self.relations,
            },
        )


@pytest.fixture
def page() -> Callable[..., Page]:
    return Page


def actor_of(rows, mention):
    """The resolved actor of a mention; fails where it is no candidate at all."""
    [row] = [r for r in rows["resolved_actors"] if r.mention_id == mention.mention_id]
    return row


def place_of(rows, mention):
    """The resolved place of a mention; fails where it is none at all."""
    [row] = [r for r in rows["resolved_locations"] if r.mention_id == mention.mention_id]
    return row
