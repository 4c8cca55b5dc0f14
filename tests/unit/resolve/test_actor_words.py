"""The curated words beside names: each role is sorted, and asked for somewhere."""

from dataclasses import fields
from pathlib import Path

import pipeline.resolve
from pipeline.reference import CLOSED_VALUES, ActorWordRow
from pipeline.resolve.actor_words import ActorWords


def words_of(role):
    return ActorWords.of([ActorWordRow(word_text="word", word_role=role, reason="test")])


def test_every_role_in_the_table_is_known():
    roles = CLOSED_VALUES["actor_words", "word_role"]
    assert roles
    assert [role for role in roles if words_of(role) == ActorWords.of([])] == []


def test_forces_are_armies_their_acts_and_what_they_hold():
    forces = [words_of(role).forces for role in ("army", "act_of_war", "materiel", "policy")]
    assert forces == [{"word"}, {"word"}, {"word"}, set()]


def test_every_kind_of_word_is_asked_for():
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in Path(pipeline.resolve.__path__[0]).glob("*.py")
        if path.name != "actor_words.py"
    )
    names = {field.name for field in fields(ActorWords)} - {"acts_of_war", "materiel"} | {"forces"}
    assert [name for name in sorted(names) if f"words.{name}" not in code] == []
