from dataclasses import replace
from types import SimpleNamespace

from bench.coreference import (
    ACTORS_AND_PLACES,
    aligned,
    answers_by_form,
    figures_of,
    given_of,
    groups_of,
)
from scoring.gum import Document, Phrase
from scoring.reading import Reading

# Invented: "Olin met Dara at the port of Tarn. She left it. The lie grew. It spread."
TEXT = "Olin met Dara at the port of Tarn. She left it. The lie grew. It spread."
WORDS = "Olin met Dara at the port of Tarn . She left it . The lie grew . It spread .".split()
HEADS = [1, 1, 1, 5, 5, 1, 7, 5, 1, 10, 10, 10, 10, 14, 15, 15, 15, 18, 18, 18]


def spot(words, after=0):
    start = TEXT.index(words, after)
    return start, start + len(words)


def phrase(words, head, kind, group, form="name"):
    return Phrase(*spot(words), head, kind, group, form)


def make_document():
    document, at = Document("GUM_news_tarn", TEXT, heads=list(HEADS)), 0
    for word in WORDS:
        at = TEXT.index(word, at)
        document.words.append((at, at + len(word)))
        at += len(word)
    document.phrases = [
        phrase("Olin", 0, "person", "1"),
        phrase("Dara", 2, "person", "2"),
        phrase("Tarn", 7, "place", "4"),
        phrase("the port of Tarn", 5, "place", "3", "nominal"),
        phrase("She", 9, "person", "2", "pronoun"),
        phrase("it", 11, "place", "3", "pronoun"),
        phrase("The lie", 14, "abstract", "5", "nominal"),
        phrase("It", 17, "abstract", "5", "pronoun"),
    ]
    return document


def rows(**columns):
    return [
        SimpleNamespace(**dict(zip(columns, row, strict=True)))
        for row in zip(*columns.values(), strict=True)
    ]


def test_actor_comes_before_place_and_adjectives_are_no_places():
    reading = Reading(
        article=None,
        rows={
            "mentions": rows(
                mention_id=["m1", "m2", "m3", "m4"],
                start_char=[0, 10, 20, 30],
                end_char=[5, 15, 25, 35],
                toponym_role=["metonymic", "literal", "affiliation", None],
            ),
            "resolved_actors": rows(mention_id=["m1", "m4"], entity_id=["norland_army", None]),
            "resolved_locations": rows(
                mention_id=["m1", "m2", "m3"],
                location_id=["country_no", "country_no", "country_no"],
            ),
        },
    )
    assert given_of(reading) == {(0, 5): "norland_army", (10, 15): "country_no"}


def test_mention_is_the_phrase_with_its_head():
    document = make_document()
    found = aligned(document, [spot("port"), spot("Tarn"), spot("met")])
    assert found == {spot("port"): document.phrases[3], spot("Tarn"): document.phrases[2]}


def test_phrase_is_taken_by_the_mention_most_like_it():
    document = make_document()
    assert aligned(document, [spot("port"), spot("the port")]) == {
        spot("the port"): document.phrases[3]
    }


def test_without_a_tree_a_mention_is_the_phrase_whose_words_it_shares():
    document = make_document()
    document.phrases = [replace(one, head=None) for one in document.phrases]
    found = aligned(document, [spot("port of Tarn"), spot("Tarn"), spot("met")])
    assert found == {spot("port of Tarn"): document.phrases[3], spot("Tarn"): document.phrases[2]}


def test_phrases_of_other_types_are_left_out_on_both_sides():
    document = make_document()
    given = {spot("The lie"): "ent_a", spot("It"): "ent_a"}
    labelled, found = groups_of(document, given, ACTORS_AND_PLACES)
    assert (len(labelled), found) == (2, [])
    labelled, found = groups_of(document, given, None)
    assert (len(labelled), len(found)) == (3, 1)


def test_groups_of_one_count_for_nothing():
    document = make_document()
    given = {spot("Olin"): "ent_a", spot("Dara"): "ent_b", spot("She"): "ent_b"}
    figures = figures_of([(document, given)], ACTORS_AND_PLACES)
    assert (figures["labelled_groups"], figures["found_groups"]) == (2, 1)
    assert figures["muc"] == {"precision": 1.0, "recall": 0.5, "f1": 0.667}
    assert figures["b_cubed"] == {"precision": 1.0, "recall": 0.5, "f1": 0.667}
    assert figures["ceaf_e"] == {"precision": 1.0, "recall": 0.5, "f1": 0.667}


def test_answer_is_right_if_most_phrases_of_its_group_get_it():
    document = make_document()
    given = {spot("Dara"): "ent_b", spot("She"): "ent_b"}
    found = answers_by_form([(document, given)])
    assert found == {
        "pronoun": {"phrases": 1, "answered": 1, "right": 1, "precision": 1.0, "recall": 1.0}
    }


def test_answer_that_another_group_gets_more_often_is_wrong():
    document = make_document()
    given = {spot(words): "ent_a" for words in ("Olin", "Tarn", "Dara")}
    document.phrases[2] = phrase("Tarn", 7, "person", "1")
    found = answers_by_form([(document, given)])
    assert (found["name"]["phrases"], found["name"]["right"]) == (1, 1)
    assert (found["pronoun"]["phrases"], found["pronoun"]["answered"]) == (1, 0)
    given[spot("She")] = "ent_a"
    document.phrases[3] = phrase("the port of Tarn", 5, "person", "1")
    given[spot("the port of Tarn")] = "ent_a"
    found = answers_by_form([(document, given)])
    assert (found["pronoun"]["answered"], found["pronoun"]["right"]) == (1, 0)


def test_groups_without_a_name_are_left_out():
    document = make_document()
    given = {spot("the port of Tarn"): "geo_1", spot("it"): "geo_1"}
    assert "nominal" not in answers_by_form([(document, given)])
