"""The object that ``extract`` writes, from hand-made rows."""

import dataclasses
from datetime import date

import pytest

from pipeline import records
from pipeline.commands.documents import document, loaded_term_of
from pipeline.reference import LoadedTermRow, Reference

TEXT = "The militants hold Raqqa, Ann Doe of the Monitor said."
ATTRIBUTION = {
    "source_start_char": 26,
    "source_end_char": 48,
    "source_text": "Ann Doe of the Monitor",
    "cue_start_char": 49,
    "cue_end_char": 53,
    "content_spans": [records.Span(start_char=0, end_char=24)],
    "quote_type": "indirect",
}


def make(kind: type, **given: object):
    """A record with what matters given and the rest empty."""
    empty = {"str": "", "int": 0, "float": 0.0, "bool": False}
    values = {
        field.name: given.get(
            field.name,
            []
            if str(field.type).startswith("list")
            else empty.get(getattr(field.type, "__name__", "")),
        )
        for field in dataclasses.fields(kind)
    }
    return kind(**values)


def mention(mention_id: str, text: str, **given: object) -> records.Mention:
    start = TEXT.index(text)
    return make(
        records.Mention,
        mention_id=mention_id,
        mention_text=text,
        mention_type=given.pop("mention_type", "name"),
        start_char=start,
        end_char=start + len(text),
        **given,
    )


@pytest.fixture
def found() -> dict:
    rows = {table: [] for table in records.EXTRACTED}
    resolved = {table: [] for table in records.RESOLVED}
    rows["mentions"] = [
        mention("m1", "militants", mention_type="nominal", label_text="militants",
                head_lemma="militant", voice="indirect_speech"),
        mention("m2", "Raqqa", voice="indirect_speech"),
    ]  # fmt: skip
    rows["attributions"] = [make(records.Attribution, attribution_id="a1", **ATTRIBUTION)]
    rows["statements"] = [
        make(
            records.Statement,
            statement_id="s1",
            start_char=0,
            end_char=24,
            event_type="CONTROL_STATE",
            tense="present",
            event_start_date=date(2017, 1, 17),
        ),
        make(records.Statement, statement_id="s2", start_char=0, end_char=24, tense="past"),
    ]
    rows["claims"] = [
        make(records.Claim, claim_id="c1", statement_id="s1", attribution_id="a1",
             certainty="certain", polarity="positive"),
        make(records.Claim, claim_id="c2", statement_id="s1", attribution_id=None,
             certainty="certain", polarity="positive"),
        make(records.Claim, claim_id="c3", statement_id="s2", attribution_id=None),
    ]  # fmt: skip
    rows["statement_arguments"] = [
        make(records.StatementArgument, statement_id="s1", mention_id="m1", argument_role="agent"),
        make(records.StatementArgument, statement_id="s1", mention_id="m2", argument_role="where"),
        make(
            records.StatementArgument,
            statement_id="s1",
            mention_id="m2",
            argument_role="recipient",
        ),
    ]
    rows["figures"] = [make(records.Figure, figure_id="f1", statement_id="s1", measure="killed")]
    resolved["resolved_actors"] = [make(records.ResolvedActor, mention_id="m1", entity_id=None)]
    resolved["resolved_locations"] = [
        make(records.ResolvedLocation, mention_id="m2", location_id="raqqa_city")
    ]
    resolved["locations"] = [
        make(records.Location, location_id="raqqa_city", latitude=35.95, longitude=39.0,
             location_id_geonames=172955)
    ]  # fmt: skip
    resolved["article_events"] = [
        make(records.ArticleEvent, statement_id=key, carried_location_id="homs_city",
             carried_start_date=date(2017, 1, 9), carried_end_date=date(2017, 1, 10))
        for key in ("s1", "s2")
    ]  # fmt: skip
    resolved["sources"] = [
        make(records.Source, source_id="doe", source_name="Ann Doe", source_type="named_person",
             origin_id="monitor"),
        make(records.Source, source_id="monitor", source_name="the Monitor",
             source_type="organisation", origin_id="monitor"),
        make(records.Source, source_id="pub", source_name="Courier", source_type="publisher",
             origin_id="pub"),
    ]  # fmt: skip
    resolved["resolved_attributions"] = [
        make(records.ResolvedAttribution, attribution_id="a1", source_id="doe")
    ]
    terms = [make(LoadedTermRow, loaded_term="militant")]
    return document(
        "d1",
        make(records.Article, article_id="art", body_text=TEXT),
        entities=[(0, 13, "ORG"), (19, 24, "GPE")],
        rows=rows,
        resolved=resolved,
        reference=Reference(loaded_terms=terms),
    )


def test_an_entity_has_the_type_of_the_mention_in_it(found):
    assert [(e["text"], e["mention_type"]) for e in found["entities"]] == [
        ("The militants", "nominal"),
        ("Raqqa", "name"),
    ]


def test_a_place_has_its_point(found):
    [place] = found["locations"]
    assert (place["lat"], place["lon"], place["geonameid"]) == (35.95, 39.0, 172955)


def test_an_unresolved_actor_is_there_with_its_loaded_term(found):
    actor = found["actors"][0]
    assert (actor["actor_id"], actor["loaded_term"]) == (None, "militant")


def test_whom_a_claim_names_is_among_the_actors_though_looked_up_as_a_place(found):
    claim = found["claims"][0]
    assert claim["recipients"] == ["Raqqa"]
    assert [one["text"] for one in found["actors"]] == ["militants", "Raqqa"]


STRUCK = "Two hooded figures threw a grenade at a kiosk near the Tarn embassy."


def struck(spans=((51, 67, "ORG"),), **given: object) -> dict:
    """What is written of an attack by and on what no mention names."""
    rows = {table: [] for table in records.EXTRACTED}
    rows["statements"] = [
        make(
            records.Statement,
            statement_id="s1",
            end_char=len(STRUCK) - 1,
            agent_text="Two hooded figures",
            recipient_text="a kiosk",
        )
    ]
    rows["claims"] = [make(records.Claim, claim_id="c1", statement_id="s1")]
    things = {"grenade": ("instrument", "bomb"), "kiosk": ("target", "building")}
    things["Tarn embassy"] = ("target", "government_site")
    things["near"] = ("supply", "food")
    rows["statement_things"] = [
        make(
            records.StatementThing,
            statement_id="s1",
            thing_text=text,
            thing_role=role,
            thing_type=kind,
            start_char=STRUCK.index(text),
            end_char=STRUCK.index(text) + len(text),
        )
        for text, (role, kind) in things.items()
    ]
    return document(
        "d1",
        make(records.Article, article_id="art", body_text=STRUCK),
        entities=list(spans),
        rows=rows | given,
        resolved={table: [] for table in records.RESOLVED},
        reference=Reference(),
    )


def test_who_is_no_mention_acts_in_the_words_that_are_stated():
    found = struck()
    [claim] = found["claims"]
    assert (claim["agents"], claim["recipients"]) == (["Two hooded figures"], ["a kiosk"])
    assert [(one["start"], one["text"], one["actor_id"]) for one in found["actors"]] == [
        (0, "Two hooded figures", None),
        (38, "a kiosk", None),
    ]


def test_stated_words_are_none_beside_a_mention(found):
    assert [one["text"] for one in found["actors"]] == ["militants", "Raqqa"]


def test_things_stand_in_their_claim_and_among_the_entities():
    found = struck()
    assert [(one["text"], one["role"], one["type"]) for one in found["claims"][0]["things"]] == [
        ("grenade", "instrument", "bomb"),
        ("kiosk", "target", "building"),
        ("Tarn embassy", "target", "government_site"),
        ("near", "supply", "food"),
    ]
    # The model has a span of its own at the embassy; food is no type of entity.
    assert [(one["text"], one["type"], one["mention_type"]) for one in found["entities"]] == [
        ("grenade", "WEAPON", "nominal"),
        ("kiosk", "FAC", "nominal"),
        ("the Tarn embassy", "ORG", "name"),
    ]


@pytest.mark.parametrize(
    ("span", "types"),
    [
        pytest.param("Tarn", ["GPE", "FAC"], id="a name in it says which one"),
        pytest.param("Tarn embassy", ["ORG"], id="the thing itself"),
        pytest.param("embassy", ["ORG"], id="its last word"),
    ],
)
def test_a_name_inside_a_thing_is_not_that_thing(span, types):
    start = STRUCK.index(span)
    found = struck(spans=[(start, start + len(span), types[0])])
    assert [one["type"] for one in found["entities"] if one["start"] >= 50] == types


def test_a_number_in_a_thing_is_not_that_thing():
    start = STRUCK.index("kiosk")
    found = struck(spans=[(start, start + 3, "QUANTITY")])
    assert ("kiosk", "FAC") in [(one["text"], one["type"]) for one in found["entities"]]


def test_a_claim_names_its_source_and_whom_that_speaks_for(found):
    claim = found["claims"][0]
    assert (claim["source_name"], claim["origin_name"]) == ("Ann Doe", "the Monitor")
    assert claim["attribution_index"] == 0


def test_a_claim_in_the_publishers_voice_has_no_attribution(found):
    claim = found["claims"][1]
    assert (claim["source_name"], claim["attribution_index"]) == ("Courier", None)


def test_arguments_are_ids_or_else_the_words(found):
    claim = found["claims"][0]
    assert (claim["agents"], claim["locations"]) == (["militants"], ["raqqa_city"])


def test_what_a_claim_takes_over_is_told_from_what_it_says(found):
    claim = found["claims"][2]
    assert (claim["locations"], claim["event_start_date"]) == (["homs_city"], "2017-01-09")
    assert claim["carried"] == ["locations", "days"]


def test_a_claim_with_a_place_and_day_of_its_own_takes_over_none(found):
    claim = found["claims"][0]
    assert (claim["locations"], claim["event_start_date"]) == (["raqqa_city"], "2017-01-17")
    assert claim["carried"] == []


def test_a_figure_points_at_the_first_claim_of_its_statement(found):
    assert found["figures"][0]["claim_index"] == 0


@pytest.mark.parametrize(
    ("text", "label", "lemma", "wanted"),
    [
        ("terror group", "group", "group", "terror group"),
        ("the militants", "militants", "militant", "militant"),
        ("fighters", "fighters", "fighter", None),
        ("Militant", None, "militant", None),
    ],
    ids=["phrase first", "by lemma", "not loaded", "not used of an actor"],
)
def test_loaded_terms_are_found_as_the_marts_find_them(text, label, lemma, wanted):
    row = make(records.Mention, mention_text=text, label_text=label, head_lemma=lemma)
    assert loaded_term_of(row, frozenset({"militant", "terror group"})) == wanted


def attributions_of(*given: dict) -> list[dict]:
    rows = {table: [] for table in records.EXTRACTED}
    rows["attributions"] = [
        make(records.Attribution, attribution_id=f"a{number}", **{**ATTRIBUTION, **one})
        for number, one in enumerate(given)
    ]
    rows["claims"] = [make(records.Claim, statement_id="s", attribution_id="a1")]
    rows["statements"] = [make(records.Statement, statement_id="s")]
    return document(
        "d1",
        make(records.Article, article_id="art", body_text=TEXT),
        entities=[],
        rows=rows,
        resolved={table: [] for table in records.RESOLVED},
        reference=Reference(),
    )


def test_joint_sources_are_cited_once_with_a_span_each():
    found = attributions_of(
        {"source_start_char": 26, "source_end_char": 33, "source_text": "Ann Doe"},
        {"source_start_char": 37, "source_end_char": 48, "source_text": "the Monitor"},
    )
    [one] = found["attributions"]
    assert one["source"] == [[26, 33], [37, 48]]
    assert one["source_name"] == "Ann Doe and the Monitor"
    assert found["claims"][0]["attribution_index"] == 0


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"content_spans": [records.Span(start_char=4, end_char=24)]}, id="content"),
        pytest.param({"cue_start_char": 25}, id="cue"),
        pytest.param({"cue_start_char": None, "cue_end_char": None}, id="no cue"),
        pytest.param({"source_start_char": None, "source_end_char": None}, id="nobody"),
    ],
)
def test_what_differs_or_cites_nobody_is_no_joint_source(other):
    assert len(attributions_of({}, other)["attributions"]) == 2
