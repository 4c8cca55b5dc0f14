"""Whom a pronoun stands for, and where nobody may be guessed."""

import dataclasses

import pytest

from pipeline import records
from tests.unit.resolve.conftest import actor_of


def quoted(one, mention, *, attribution=None):
    """Make a mention one of words in quotation marks."""
    at = one.mentions.index(mention)
    changed = dataclasses.replace(
        mention,
        voice="direct_quote",
        voice_attribution_id=attribution.attribution_id if attribution else None,
    )
    one.mentions[at] = changed
    return changed


@pytest.mark.parametrize(
    ("text", "persons", "acts", "name"),
    [
        pytest.param("Dana Reyes left. He spoke.", ["Dana Reyes"], None, "Dana Reyes", id="one"),
        pytest.param(
            "Dana Reyes met Omar Diaz. He spoke.",
            ["Dana Reyes", "Omar Diaz"],
            "Dana Reyes",
            "Dana Reyes",
            id="the one who acts",
        ),
        pytest.param(
            "Dana Reyes met Omar Diaz. He spoke.", ["Dana Reyes", "Omar Diaz"], None, None, id="two"
        ),
        pytest.param(
            "Dana Reyes left. One. Two. Three. He spoke.", ["Dana Reyes"], None, None, id="far"
        ),
        pytest.param("Men left. He spoke.", [], None, None, id="nobody named"),
    ],
)
def test_he_is_the_one_person_of_the_last_sentence(page, resolver, text, persons, acts, name):
    one = page(text)
    found = {words: one.person(words) for words in persons}
    if acts:
        one.acts(found[acts])
    he = one.mention("He", "PERSON", "pronoun")
    rows = one.resolve(resolver)
    expected = actor_of(rows, found[name]).entity_id if name else None
    assert actor_of(rows, he).entity_id == expected


def test_he_is_not_whom_somebody_else_did_it_to(page, resolver):
    one = page("Dana Reyes met Omar Diaz. He spoke.")
    reyes, diaz = one.person("Dana Reyes"), one.person("Omar Diaz")
    one.acts(reyes)
    one.acts(diaz, role="recipient")
    he = one.mention("He", "PERSON", "pronoun")
    rows = one.resolve(resolver)
    assert actor_of(rows, he).entity_id == actor_of(rows, reyes).entity_id


def test_who_is_spoken_of_in_quotation_marks_does_not_go_on_speaking(page, resolver):
    one = page('Dana Reyes said: "Omar Diaz lied." He left.')
    reyes = one.person("Dana Reyes")
    quoted(one, one.person("Omar Diaz"))
    he = one.mention("He", "PERSON", "pronoun")
    rows = one.resolve(resolver)
    assert actor_of(rows, he).entity_id == actor_of(rows, reyes).entity_id


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        pytest.param("Dana Reyes, who left, spoke.", True, id="right behind"),
        pytest.param("Dana Reyes (left), who left, spoke.", True, id="behind brackets"),
        pytest.param("Dana Reyes met men who left.", False, id="behind others"),
    ],
)
def test_who_is_the_person_right_before_it(page, resolver, text, is_found):
    one = page(text)
    one.person("Dana Reyes")
    who = one.mention("who", "PERSON", "pronoun")
    assert (actor_of(one.resolve(resolver), who).entity_id is not None) == is_found


@pytest.mark.parametrize("is_quoted", [True, False])
def test_i_is_the_person_whose_quoted_words_it_stands_in(page, resolver, is_quoted):
    one = page('"I saw it," said Dana Reyes.')
    reyes = one.person("Dana Reyes")
    cited = one.cites("Dana Reyes", mention=reyes)
    mine = one.mention("I", "PERSON", "pronoun")
    if is_quoted:
        mine = quoted(one, mine, attribution=cited)
    rows = one.resolve(resolver)
    expected = actor_of(rows, reyes).entity_id if is_quoted else None
    assert actor_of(rows, mine).entity_id == expected


@pytest.mark.parametrize(
    ("text", "cited", "speaks", "actor_id"),
    [
        pytest.param("ISIS said so. It added that.", "ISIS", True, "caliphate", id="cited last"),
        pytest.param("ISIS said so. It left.", "ISIS", False, None, id="says nothing"),
        pytest.param("Medics fled ISIS. It added that.", "Medics", True, None, id="others cited"),
        pytest.param("ISIS fled. It added that.", None, True, "caliphate", id="only one there"),
    ],
)
def test_it_is_the_body_that_was_cited_last(page, resolver, text, cited, speaks, actor_id):
    one = page(text)
    body = one.mention("ISIS")
    if cited:
        one.cites(cited, mention=body if cited == "ISIS" else None)
    it = one.mention("It", "ORG", "pronoun")
    if speaks:
        one.cites("It", mention=it)
    assert actor_of(one.resolve(resolver), it).entity_id == actor_id


def test_a_name_taken_for_a_pronoun_is_a_name(page, resolver):
    one = page("Troops fought ISIS.")
    mention = one.mention("ISIS", "ORG", "pronoun")
    assert actor_of(one.resolve(resolver), mention).entity_id == "caliphate"


def test_it_is_nobody_where_two_bodies_stand_before_and_neither_is_cited(page, resolver):
    one = page("ISIS fled the Syrian Democratic Forces. It added that.")
    one.mention("ISIS")
    one.mention("Syrian Democratic Forces")
    it = one.mention("It", "ORG", "pronoun")
    one.cites("It", mention=it)
    assert actor_of(one.resolve(resolver), it).entity_id is None


@pytest.mark.parametrize(
    ("text", "acts", "actor_id"),
    [
        pytest.param(
            "The army said so. ISIS, which lacks men it said fled, left.",
            True,
            "caliphate",
            id="who acts in its sentence",
        ),
        pytest.param(
            "The army said so. Near ISIS men it said fled had left.",
            False,
            None,
            id="nobody where none acts there",
        ),
    ],
)
def test_it_inside_a_sentence_is_the_body_that_acts_there(page, resolver, text, acts, actor_id):
    one = page(text)
    one.cites("The army")
    body = one.mention("ISIS")
    if acts:
        one.acts(body)
    it = one.mention("it", "ORG", "pronoun")
    one.cites("it", mention=it)
    told = records.Span(start_char=it.end_char + 6, end_char=it.end_char + 10)  # "fled"
    one.attributions[-1] = dataclasses.replace(one.attributions[-1], content_spans=[told])
    assert actor_of(one.resolve(resolver), it).entity_id == actor_id
