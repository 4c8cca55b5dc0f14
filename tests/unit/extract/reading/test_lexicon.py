"""Kinds of words: sorted by the curated rows, and none kept that nothing reads."""

from dataclasses import fields
from pathlib import Path

import pipeline.extract
from pipeline.extract.reading.lexicon import Lexicon
from pipeline.reference import CLOSED_VALUES

CODE = [
    path.read_text(encoding="utf-8")
    for path in Path(pipeline.extract.__path__[0]).rglob("*.py")
    if path.name != "lexicon.py"
]


def row(word, kind):
    return {"word_lemma": word, "word_kind": kind}


def test_a_noun_has_the_label_of_what_it_stands_for():
    lexicon = Lexicon.of([row("jet", "craft"), row("medic", "person"), row("dam", "building")])
    assert lexicon.actors == {"jet": "MILITARY_UNIT", "medic": "PERSON"}
    assert lexicon.places == {"dam": "FAC"}


def test_a_word_of_several_kinds_is_of_each():
    lexicon = Lexicon.of([row("camp", "body"), row("camp", "building"), row("led", "tie")])
    assert (lexicon.actors["camp"], lexicon.places["camp"]) == ("ORG", "FAC")
    assert lexicon.relations == {}


def test_craft_are_forces_without_a_row_that_says_so():
    assert Lexicon.of([row("jet", "craft"), row("troops", "force")]).forces == {"jet", "troops"}


def test_a_participle_states_the_relation_that_is_its_kind():
    assert Lexicon.of([row("backed", "backed_by")]).relations == {"backed": "backed_by"}


def test_every_kind_of_word_is_read_by_a_rule():
    names = [field.name for field in fields(Lexicon)]
    assert names
    assert [name for name in names if not any(f"lexicon.{name}" in text for text in CODE)] == []


def test_every_kind_in_the_table_is_known_to_the_lexicon():
    kinds = CLOSED_VALUES["word_kinds", "word_kind"]
    plain = Lexicon()
    assert kinds
    assert [kind for kind in kinds if Lexicon.of([row("word", kind)]) == plain] == []
