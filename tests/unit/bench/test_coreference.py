from dataclasses import replace

from bench.coreference import ACTORS_AND_PLACES, aligned, figures_of, groups_of, links_by_form
from scoring.gum import Document, Phrase

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


def test_link_to_another_than_the_one_meant_is_wrong():
    document = make_document()
    right = {spot("Dara"): "ent_b", spot("She"): "ent_b"}
    wrong = {spot("Olin"): "ent_a", spot("She"): "ent_a"}
    [of_right, of_wrong] = [
        links_by_form([(document, given)], ACTORS_AND_PLACES)["pronoun"] for given in (right, wrong)
    ]
    assert (of_right["phrases"], of_right["joined"], of_right["right"]) == (2, 1, 1)
    assert (of_wrong["phrases"], of_wrong["joined"], of_wrong["right"]) == (2, 1, 0)
