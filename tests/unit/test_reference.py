"""The curated tables: each kind of bad row is refused with its line; the shipped ones pass."""

import json
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from pipeline import reference
from pipeline.reference import CuratedTableError, Reference, extraction_fingerprint, read_reference

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds" / "reference"
LABELS = (ROOT / "tests" / "quality", ROOT.parent / "shared" / "gold")

ROW_TYPES = {name: get_args(hint)[0] for name, hint in get_type_hints(Reference).items()}
COLUMNS = {name: [f.name for f in fields(row_type)] for name, row_type in ROW_TYPES.items()}

# The smallest house in which every table has a good row; each bad case changes one line of it.
GOOD: dict[str, list[str]] = {
    "actors": [
        "red,Red Army,military,SY,,Q1,war,1918,1946,,party",
        "red_1,First Red Brigade,military,SY,red,,war,1919,,red,part of it",
        "post,The Post,media,,,,,,,,outlet",
    ],
    "actor_aliases": ["RA,red,acronym,its acronym"],
    "locations": [
        "country_sy,Syria,163843,A,PCLI,SY,,35.0,38.0,,known",
        "hill,Hill,,T,HLL,SY,,,,country_sy,no point known",
    ],
    "location_aliases": ["The Hill,hill,other name", "Aleppo,geo_170063,a city of the gazetteer"],
    "demonyms": ["Syrian,country_sy,adjective"],
    "publishers": ["post,The Post,,,,post,outlet"],
    "publisher_aliases": ["post.example,post,host name"],
    "approximators": ["about,point,,,0.1,hedges a number"],
    "measures": ["killed,person,incident,true,10000,people killed,core"],
    "measure_words": ["death,counted,killed,person,counts them"],
    "scope_words": ["so far,phrase,running_total,up to today"],
    "counted_groups": ["soldiers,forces,bear arms"],
    "incident_weights": ["place,the same town,4.0,few events a day"],
    "claim_score_weights": ["store,0.5,the model's own"],
    "reporting_verbs": ["say,verb,neutral,positive,certain,plain"],
    "hedges": ["maybe,adverb,possible,weakens"],
    "loaded_terms": ["thug,noun,negative,insults"],
    "event_types": ["ASSAULT,ASSAULT,material_conflict,attack,0.7,core"],
    "event_kinds": ["attack,ASSAULT,ASSAULT,true,false,true,one side attacks,plain"],
    "thing_types": ["drone,without a crew,flies by itself"],
    "thing_words": ["kamikaze drone,drone,flies into what it hits"],
    "word_kinds": ["jet,noun,craft,flies"],
    "actor_words": ["jets,army,fly for their country"],
    "role_words": ["head,head_of,true,leads it"],
    "actor_judgements": ["red,red_1,negative,curator,2024-01-31,the part is not the whole"],
    "alias_rejections": ["Red Cross,actor,red,curator,2024-01-31,another body"],
}


def write_tables(folder: Path, changes: dict[str, list[str]] | None = None) -> Path:
    for name, lines in (GOOD | (changes or {})).items():
        content = "\n".join([",".join(COLUMNS[name]), *lines, ""])
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return folder


def problems_of(folder: Path) -> str:
    with pytest.raises(CuratedTableError) as caught:
        read_reference(folder)
    return str(caught.value)


# ------------------------------------------------------------ reading


def test_good_tables_are_read_into_typed_rows(tmp_path):
    tables = read_reference(write_tables(tmp_path))
    assert tables.actors[1].parent_actor_id == "red"
    assert tables.actors[1].side_actor_id == "red"
    assert (tables.actors[0].active_from, tables.actors[0].active_to) == (1918, 1946)
    assert (tables.actors[1].active_to, tables.actors[2].active_from) == (None, None)
    assert tables.actors[2].country_code is None
    assert (tables.locations[0].latitude, tables.locations[1].latitude) == (35.0, None)
    assert tables.locations[0].location_id_geonames == 163843
    assert tables.role_words[0].speaks_for_it is True
    assert tables.actor_judgements[0].decided_at.isoformat() == "2024-01-31"


def test_an_empty_table_is_no_error(tmp_path):
    assert read_reference(write_tables(tmp_path, {"loaded_terms": []})).loaded_terms == []


def test_a_comma_inside_quotes_belongs_to_the_value(tmp_path):
    folder = write_tables(tmp_path, {"loaded_terms": ['thug,noun,negative,"insults, plainly"']})
    assert read_reference(folder).loaded_terms[0].reason == "insults, plainly"


def test_tables_are_read_again_when_a_file_has_changed_and_only_then(tmp_path):
    first = read_reference(write_tables(tmp_path))
    assert read_reference(tmp_path) is first
    write_tables(tmp_path, {"hedges": ["maybe,adverb,possible,weakenS"]})  # of the same length
    assert read_reference(tmp_path).hedges[0].reason == "weakenS"


def test_same_letters_in_another_case_are_another_alias(tmp_path):
    folder = write_tables(tmp_path, {"actor_aliases": ["RA,red,acronym,x", "Ra,red,name,x"]})
    assert len(read_reference(folder).actor_aliases) == 2


def test_one_alias_of_two_actors_is_allowed(tmp_path):
    folder = write_tables(tmp_path, {"actor_aliases": ["RA,red,acronym,x", "RA,red_1,name,x"]})
    assert len(read_reference(folder).actor_aliases) == 2


def test_a_missing_file_is_named(tmp_path):
    (write_tables(tmp_path) / "hedges.csv").unlink()
    assert "hedges.csv: missing" in problems_of(tmp_path)


@pytest.mark.parametrize(
    "header",
    ["reason,loaded_term,part_of_speech,judgement", "loaded_term,part_of_speech", ""],
    ids=["other order", "too few", "empty file"],
)
def test_a_wrong_header_is_refused_with_the_right_one(tmp_path, header):
    write_tables(tmp_path)
    (tmp_path / "loaded_terms.csv").write_text(header, encoding="utf-8")
    wanted = "loaded_terms.csv:1: columns must be loaded_term,part_of_speech,judgement,reason"
    assert wanted in problems_of(tmp_path)


# table, its lines, and what the message must hold
BAD_ROWS = {
    "duplicate": ("hedges", ["maybe,adverb,possible,x"] * 2, "hedges.csv:3: ('maybe',) stands on"),
    "duplicate across columns": (
        "actor_aliases",
        ["RA,red,acronym,x", "RA,red,name,y"],
        "actor_aliases.csv:3: ('RA', 'red') stands on line 2",
    ),
    "alias of nobody": ("actor_aliases", ["B,blue,name,x"], "actor_aliases.csv:2: actor_id 'blue'"),
    "unknown parent": (
        "actors",
        [*GOOD["actors"], "x,X,militia,SY,nobody,,,,,,y"],
        "actors.csv:5: parent_actor_id 'nobody' is not in actors.csv",
    ),
    "unknown side": (
        "actors",
        [*GOOD["actors"], "x,X,militia,SY,,,,,,nobody,y"],
        "actors.csv:5: side_actor_id 'nobody' is not in actors.csv",
    ),
    "on its own side": (
        "actors",
        [*GOOD["actors"], "x,X,militia,SY,,,,,,x,y"],
        "actors.csv:5: 'x' is its own ancestor by side_actor_id",
    ),
    "ends before it begins": (
        "actors",
        [*GOOD["actors"], "x,X,militia,SY,,,,2014,2011,,y"],
        "actors.csv:5: active_to 2011 is before 2014",
    ),
    "no year": (
        "actors",
        [*GOOD["actors"], "x,X,militia,SY,,,,14,,,y"],
        "actors.csv:5: active_from and active_to are years of four digits",
    ),
    "a date for a year": (
        "actors",
        [*GOOD["actors"], "x,X,militia,SY,,,,2014-06,,,y"],
        "actors.csv:5: active_from: invalid literal",
    ),
    "a person with years": (
        "actors",
        [*GOOD["actors"], "x,X,person,SY,,,,2014,,,y"],
        "actors.csv:5: a person has no years",
    ),
    "unknown outlet": (
        "publisher_aliases",
        ["x.example,other,host"],
        "publisher_aliases.csv:2: publisher_id 'other' is not in publishers.csv",
    ),
    "outlet of no actor": ("publishers", ["post,P,,,,who,x"], "publishers.csv:2: actor_id 'who'"),
    "demonym of no place": ("demonyms", ["Xan,country_xx,x"], "demonyms.csv:2: location_id"),
    "unknown place": (
        "location_aliases",
        ["Y,valley,x"],
        "location_aliases.csv:2: 'valley' is not in locations.csv",
    ),
    "no GeoNames number": ("location_aliases", ["Y,geo_hill,x"], "location_aliases.csv:2: 'geo_h"),
    "unknown measure": ("measure_words", ["x,counted,y,z,w"], "measure_words.csv:2: measure 'y'"),
    "unknown event type": (
        "event_kinds",
        ["x,NOTHING,,true,false,false,y,z"],
        "event_kinds.csv:2: event_type 'NOTHING' is not in event_types.csv",
    ),
    "closed list": (
        "actors",
        [*GOOD["actors"], "x,X,warlord,SY,,,,,,,y"],
        "actors.csv:5: actor_type 'warlord' is none of armed_group, civilians",
    ),
    "a kind that nothing reads": (
        "word_kinds",
        ["jet,noun,toy,flies"],
        "word_kinds.csv:2: word_kind 'toy' is none of",
    ),
    "closed list of an optional column": (
        "role_words",
        ["head,boss_of,true,x"],
        "role_words.csv:2: relation_type 'boss_of' is none of",
    ),
    "no reason": ("hedges", ["maybe,adverb,possible,"], "hedges.csv:2: missing or extra value (re"),
    "blank reason": ("hedges", ["maybe,adverb,possible, "], "missing or extra value (reason)"),
    "too many values": ("hedges", ["maybe,adverb,possible,a,b"], "extra value (comma)"),
    "too few values": ("hedges", ["maybe,adverb,possible"], "hedges.csv:2: reason: too few"),
    "white space": (
        "hedges",
        [" maybe,adverb,possible,x"],
        "hedges.csv:2: hedge_text: white space",
    ),
    "no number": (
        "approximators",
        ["about,point,,,some,x"],
        "approximators.csv:2: tolerance_share: could not convert",
    ),
    "not a number": (
        "approximators",
        ["about,point,nan,,,x"],
        "approximators.csv:2: value_low: 'n",
    ),
    "no whole number": (
        "locations",
        ["country_sy,Syria,1.5,A,PCLI,SY,,,,,x", GOOD["locations"][1]],
        "locations.csv:2: location_id_geonames: invalid literal",
    ),
    "neither true nor false": ("role_words", ["head,,yes,x"], "'yes' is neither true nor false"),
    "no date": (
        "actor_judgements",
        ["a,b,negative,c,31.1.2024,x"],
        "decided_at: Invalid isoformat",
    ),
    "one coordinate": (
        "locations",
        ["country_sy,Syria,,A,PCLI,SY,,35.0,,,x", GOOD["locations"][1]],
        "locations.csv:2: give both latitude and longitude",
    ),
    "no point on earth": (
        "locations",
        ["country_sy,Syria,,A,PCLI,SY,,138.0,35.0,,x", GOOD["locations"][1]],
        "locations.csv:2: no point on earth",
    ),
    "no country code": ("publishers", ["post,P,UK ltd,,,,x"], "country_code 'UK ltd' is no ISO"),
    "judged against itself": (
        "actor_judgements",
        ["red,red,negative,c,2024-01-31,x"],
        "actor_judgements.csv:2: 'red' is judged against itself",
    ),
    "pair the other way round": (
        "actor_judgements",
        ["red,red_1,negative,c,2024-01-31,x", "red_1,red,positive,c,2024-01-31,x"],
        "actor_judgements.csv:3: the pair stands on line 2",
    ),
    "open quote": ("hedges", ['"maybe,adverb,possible,x'], "hedges.csv:2: not CSV from here on"),
}


@pytest.mark.parametrize("case", BAD_ROWS.values(), ids=BAD_ROWS)
def test_a_bad_row_is_refused_with_file_line_and_reason(tmp_path, case):
    table, lines, message = case
    assert message in problems_of(write_tables(tmp_path, {table: lines}))


@pytest.mark.parametrize("table", ["actors", "locations"])
def test_only_the_rows_of_a_cycle_are_named(tmp_path, table):
    row = {
        "actors": "{},N,militia,SY,{},,,,,,x",
        "locations": "{},N,,T,HLL,SY,,,,{},x",
    }[table]
    ring = [row.format("a", "b"), row.format("b", "c"), row.format("c", "b")]
    message = problems_of(write_tables(tmp_path, {table: [*GOOD[table], *ring]}))
    first = len(GOOD[table]) + 2
    assert f"{table}.csv:{first}:" not in message  # "a" hangs on the ring but is not in it
    assert f"{table}.csv:{first + 1}: 'b' is its own ancestor" in message
    assert f"{table}.csv:{first + 2}: 'c' is its own ancestor" in message


def test_a_file_that_is_not_utf8_is_refused_with_the_line(tmp_path):
    write_tables(tmp_path)
    with (tmp_path / "hedges.csv").open("ab") as file:
        file.write("peut-être,adverb,possible,x\n".encode("latin-1"))
    assert "hedges.csv:3: not UTF-8" in problems_of(tmp_path)


def test_every_problem_of_every_file_is_listed_at_once(tmp_path):
    changes = {"hedges": ["maybe,adverb,never,x"], "loaded_terms": ["thug,noun,so-so,x"]}
    message = problems_of(write_tables(tmp_path, changes))
    assert message.startswith("2 problem(s) in ")
    assert "hedges.csv:2" in message
    assert "loaded_terms.csv:2" in message


@pytest.mark.parametrize(
    ("table", "line", "changes"),
    [
        ("event_kinds", "raid,ASSAULT,ASSAULT,true,false,true,x,y", True),
        ("thing_words", "glider,drone,x", True),
        ("role_words", "chief,head_of,true,x", True),
        ("actor_aliases", "Reds,red,name,x", False),
        ("loaded_terms", "mob,noun,negative,x", False),
        ("locations", "hill2,Hill 2,,T,HLL,SY,,,,country_sy,x", False),
    ],
)
def test_only_tables_of_the_extractors_version_change_its_fingerprint(
    tmp_path, table, line, changes
):
    before = extraction_fingerprint(write_tables(tmp_path))
    after = extraction_fingerprint(write_tables(tmp_path, {table: [*GOOD[table], line]}))
    assert (before != after) is changes


def test_the_check_tables_name_real_tables_and_columns():
    for table, key in reference.KEYS.items():
        assert set(key) <= set(COLUMNS[table])
    for table, column, target, target_column in reference.REFERENCES:
        assert column in COLUMNS[table]
        assert target_column in COLUMNS[target]
    for table, column in reference.CLOSED_VALUES:
        assert column in COLUMNS[table]
    assert set(reference.KEYS) == set(COLUMNS)


# ------------------------------------------------------------ the shipped tables


@pytest.fixture(scope="module")
def seeds() -> Reference:
    return read_reference(SEEDS)


# What a first release promises; a drop means that a file was cut by mistake.
MINIMUMS = {
    "actors": 2000,
    "actor_aliases": 4800,
    "locations": 280,
    "location_aliases": 250,
    "demonyms": 250,
    "publishers": 60,
    "publisher_aliases": 120,
    "approximators": 30,
    "measures": 20,
    "measure_words": 100,
    "claim_score_weights": 5,
    "reporting_verbs": 100,
    "hedges": 50,
    "loaded_terms": 50,
    "event_types": 20,
    "event_kinds": 50,
    "thing_types": 40,
    "thing_words": 1000,
    "role_words": 60,
    "actor_judgements": 20,
}


def test_every_plover_root_has_a_type_and_a_type_has_the_root_of_each_of_its_kinds(seeds):
    root_of = {row.event_type: row.plover_code for row in seeds.event_types}
    assert set(root_of.values()) - {None} == set(
        "AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST "
        "SANCTION MOBILIZE COERCE ASSAULT".split()
    )
    assert [
        row.event_kind for row in seeds.event_kinds if row.plover_code != root_of[row.event_type]
    ] == []
    assert {row.event_type for row in seeds.event_kinds} == set(root_of)


def test_a_deed_and_its_end_are_of_two_types(seeds):
    type_of = {row.event_kind: row.event_type for row in seeds.event_kinds}
    for deed, end in (
        ("detain", "release"),
        ("kidnap", "release"),
        ("sanction", "lift_sanction"),
        ("support", "cut_ties"),
        ("besiege", "lift_siege"),
        ("agree", "break_agreement"),
    ):
        assert type_of[deed] != type_of[end]
    assert type_of["detain"] != type_of["kidnap"]


@pytest.mark.parametrize("table", MINIMUMS)
def test_shipped_table_reaches_its_minimum(seeds, table):
    assert len(getattr(seeds, table)) >= MINIMUMS[table]


@pytest.mark.parametrize(
    ("conflict", "minimum"),
    [
        ("syria_iraq", 150),
        ("international", 60),
        *((war, 60) for war in ("ukraine", "yemen", "sudan", "gaza", "sahel", "congo")),
        *((war, 30) for war in ("lebanon", "ethiopia", "somalia", "nigeria", "libya", "myanmar")),
        *((war, 30) for war in ("afghanistan", "pakistan", "kashmir", "karabakh", "iran")),
    ],
)
def test_shipped_actors_cover_more_than_one_war(seeds, conflict, minimum):
    assert Counter(row.conflict for row in seeds.actors)[conflict] >= minimum


def test_every_conflict_is_explained(seeds):
    page = (SEEDS / "README.md").read_text(encoding="utf-8")
    assert {c for row in seeds.actors if f"| `{(c := row.conflict)}` |" not in page} == set()


def spelled(text: str) -> str:
    return text.casefold().removeprefix("the ").replace("-", " ")


def test_no_alias_repeats_its_actors_own_name(seeds):
    names = {row.actor_id: spelled(row.actor_name) for row in seeds.actors}
    repeated = [r for r in seeds.actor_aliases if spelled(r.alias_text) == names[r.actor_id]]
    assert repeated == []


def test_no_alias_stands_twice_in_another_case(seeds):
    # An acronym is read in capitals alone: who writes "Isis" for "ISIS" needs a row of his own.
    counts = Counter(
        (r.alias_text if r.alias_type == "acronym" else spelled(r.alias_text), r.actor_id)
        for r in seeds.actor_aliases
    )
    assert [key for key, count in counts.items() if count > 1] == []


def test_no_two_actors_share_a_name_but_by_metonymy_or_a_common_noun(seeds):
    owners: dict[str, set[str]] = {}
    for row in seeds.actors:
        owners.setdefault(spelled(row.actor_name), set()).add(row.actor_id)
    for alias in seeds.actor_aliases:
        if alias.alias_type not in ("metonym", "nominal"):
            owners.setdefault(spelled(alias.alias_text), set()).add(alias.actor_id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_no_country_is_the_plain_name_of_its_government(seeds):
    countries = {spelled(r.location_name) for r in seeds.locations if r.feature_code == "PCLI"} | {
        spelled(r.alias_text) for r in seeds.location_aliases if "country_" in r.location_id
    }
    plain = [
        row.alias_text
        for row in seeds.actor_aliases
        if spelled(row.alias_text) in countries and row.alias_type != "metonym"
    ]
    assert plain == []


def test_an_outlet_that_can_be_cited_is_one(seeds):
    types = {row.actor_id: row.actor_type for row in seeds.actors}
    assert {types[r.actor_id] for r in seeds.publishers if r.actor_id} <= {"media", "ngo"}


def test_every_person_belongs_to_an_organisation_or_says_why_not(seeds):
    parents = {row.actor_id: row.actor_type for row in seeds.actors}
    for row in seeds.actors:
        if row.actor_type == "person" and row.parent_actor_id is not None:
            assert parents[row.parent_actor_id] != "person", row.actor_id


def test_a_countrys_own_military_is_part_of_its_state_or_of_its_military(seeds):
    """The resolver takes "the army" of a country from these; a rebel unit must not be it."""
    rows = {row.actor_id: row for row in seeds.actors}
    for row in seeds.actors:
        if row.actor_type == "military" and row.country_code is not None:
            parent = rows[row.parent_actor_id or row.actor_id]
            assert parent.actor_type in ("government", "military"), row.actor_id
            assert parent.country_code == row.country_code, row.actor_id
            assert parent != row, f"{row.actor_id} has no parent"


@pytest.mark.parametrize(
    ("country", "army"),
    [
        ("SY", "syrian_armed_forces"),
        ("IQ", "iraqi_armed_forces"),
        ("RU", "russian_armed_forces"),
        ("US", "us_armed_forces"),
        ("UA", "ukrainian_armed_forces"),
        ("YE", "yemeni_armed_forces"),
        ("SD", "sudanese_armed_forces"),
        ("IL", "idf"),
        ("ET", "endf"),
        ("SO", "somali_national_army"),
        ("CD", "fardc"),
        ("MM", "myanmar_armed_forces"),
        ("PK", "pakistan_armed_forces"),
        ("AZ", "azerbaijani_armed_forces"),
    ],
)
def test_the_first_military_of_a_state_is_its_armed_forces(seeds, country, army):
    types = {row.actor_id: row.actor_type for row in seeds.actors}
    first = next(
        row.actor_id
        for row in seeds.actors
        if row.actor_type == "military"
        and row.country_code == country
        and types[row.parent_actor_id or row.actor_id] != "military"
    )
    assert first == army


def test_a_state_has_one_plain_government(seeds):
    """The resolver takes the last one called so: a breakaway's must have another name."""
    plain = Counter(
        row.country_code
        for row in seeds.actors
        if row.actor_type == "government"
        and row.parent_actor_id is None
        and row.actor_name.startswith("Government of ")
    )
    assert {code: count for code, count in plain.items() if count > 1} == {}


def test_each_country_and_division_leads_up_to_its_country(seeds):
    rows = {row.location_id: row for row in seeds.locations}
    for row in seeds.locations:
        if row.feature_code == "PCLI":
            assert row.location_id == f"country_{row.country_code.lower()}"
            assert (row.latitude, row.parent_location_id) != (None, row.location_id)
        elif row.feature_code == "ADM1":
            assert row.parent_location_id == f"country_{row.country_code.lower()}"
            assert row.location_id.startswith(f"adm1_{row.country_code.lower()}_")
        top = row
        while top.parent_location_id is not None:
            top = rows[top.parent_location_id]
        if row.parent_location_id is not None:
            assert top.country_code == row.country_code, row.location_id


def test_a_place_without_a_point_says_so(seeds):
    bare = [row for row in seeds.locations if row.latitude is None]
    assert all("no point known" in row.reason for row in bare)


_WIDE = ("country_us", "country_ca", "country_ru", "country_id")


def test_points_lie_near_their_parents(seeds):
    """A slip of sign or order would put a place on another continent."""
    rows = {row.location_id: row for row in seeds.locations}
    for row in seeds.locations:
        parent = rows.get(row.parent_location_id or "")
        if parent is None or row.latitude is None or parent.latitude is None:
            continue
        reach = 35 if parent.location_id in _WIDE else 20
        if parent.feature_code == "ADM1":
            reach = 4
        if row.country_code in ("US", "CA", "RU") and parent.feature_code == "PCLI":
            reach = 70
        gap = max(abs(row.latitude - parent.latitude), abs(row.longitude - parent.longitude))
        assert gap <= reach, f"{row.location_id} lies {gap} degrees from {parent.location_id}"


@pytest.mark.parametrize("word", ["fighter", "troop", "force", "soldier", "gunman", "rebel group"])
def test_plain_words_for_armed_men_are_not_loaded(seeds, word):
    assert word not in {row.loaded_term for row in seeds.loaded_terms}


def test_loaded_terms_and_roles_are_lower_case(seeds):
    for text in [r.loaded_term for r in seeds.loaded_terms] + [
        r.role_text for r in seeds.role_words
    ]:
        assert text == text.casefold()


def test_judged_actors_exist(seeds):
    known = {row.actor_id for row in seeds.actors}
    judged = {e for r in seeds.actor_judgements for e in (r.entity_id_a, r.entity_id_b)}
    assert judged <= known


# ------------------------------------------------------------ used by labelled texts?


def strings_in(value: object) -> set[str]:
    if isinstance(value, dict):
        return set().union(*map(strings_in, value.values()), set())
    if isinstance(value, list):
        return set().union(*map(strings_in, value), set())
    return {value.casefold()} if isinstance(value, str) else set()


def labelled_strings(folder: Path) -> set[str]:
    paths = sorted(folder.rglob("*.json"))
    return set().union(*(strings_in(json.loads(p.read_text(encoding="utf-8"))) for p in paths))


NAMED_BY = {
    "actors": ("actor_id", "actor_name"),
    "actor_aliases": ("alias_text",),
    "locations": ("location_name",),
    "location_aliases": ("alias_text",),
    "publishers": ("publisher_name",),
    "loaded_terms": ("loaded_term",),
    "role_words": ("role_text",),
}


@pytest.mark.parametrize("folder", LABELS, ids=lambda folder: folder.name)
def test_most_rows_are_for_the_field_and_not_for_the_labelled_texts(seeds, folder, capsys):
    labelled = labelled_strings(folder) if folder.is_dir() else set()
    if not labelled:
        pytest.skip(f"no labelled texts in {folder.name}")
    words = " ".join(sorted(labelled))
    unused: dict[str, float] = {}
    report = []
    for table, columns in NAMED_BY.items():
        rows = getattr(seeds, table)
        absent = [r for r in rows if not any(getattr(r, c).casefold() in words for c in columns)]
        unused[table] = len(absent) / len(rows)
        report.append(f"{len(absent)} of {len(rows)} {table}")
    with capsys.disabled():
        print(f"\nrows that no text labelled in {folder.name} uses: {', '.join(report)}")  # noqa: T201
    assert min(unused.values()) > 0.5, unused
