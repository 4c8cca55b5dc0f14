"""What the tree says against a role, a place, a time or a certainty that a model read."""

from collections.abc import Mapping

import pytest

from pipeline.extract.annotations import TimeAnnotation
from tests.unit.extract.parsed import FINDER, processed, role_texts, statement_of, words_at
from tests.unit.extract.predicates import Told, told


def read(text, *claims, entities=()):
    return processed(text, entities=entities, claims=claims)


@pytest.mark.parametrize(
    ("text", "predicate", "kind", "agent", "words"),
    [
        pytest.param(
            "Three scouts killed on Monday led the band.",
            "killed",
            "kill",
            "Three scouts",
            None,
            id="who was killed did not kill",
        ),
        pytest.param(
            "The scouts who killed two men fled.",
            "killed",
            "kill",
            "The scouts",
            "The scouts",
            id="who killed did",
        ),
        pytest.param(
            "The militia came under fire.",
            "came",
            "attack",
            "The militia",
            None,
            id="who comes under fire is fired at",
        ),
        pytest.param(
            "The militia came with fire.",
            "came",
            "attack",
            "The militia",
            "militia",
            id="who comes with it is not",
        ),
        pytest.param(
            "The king's overthrow shook the town.",
            "overthrow",
            "kill",
            "The king",
            None,
            id="whose overthrow it is",
        ),
        pytest.param(
            "The army's killing of two men went on.",
            "killing",
            "kill",
            "The army",
            "army",
            id="whose killing of others it is",
        ),
        pytest.param(
            "The militia suffered a raid.",
            "raid",
            "attack",
            "The militia",
            None,
            id="who suffers a raid has not made it",
        ),
        pytest.param(
            "The militia reported a raid.",
            "raid",
            "attack",
            "The militia",
            None,
            id="who reports a raid speaks of others",
        ),
        pytest.param(
            "The militia announced a raid.",
            "raid",
            "attack",
            "The militia",
            "militia",
            id="who announces one makes it",
        ),
        pytest.param(
            "The militia launched a raid.",
            "raid",
            "attack",
            "The militia",
            "militia",
            id="who launches one makes it",
        ),
    ],
)
def test_who_undergoes_or_tells_of_a_deed_is_not_its_doer(text, predicate, kind, agent, words):
    doc = read(text, told(predicate, kind, agent=agent))
    assert words_at(doc, statement_of(doc, predicate)["agent"]) == words


@pytest.mark.parametrize(
    ("text", "claims", "words"),
    [
        pytest.param(
            "The militia took up arms.",
            [told("took", "fight", agent="The militia", recipient="arms")],
            None,
            id="a weapon",
        ),
        pytest.param(
            "The militia destroyed their arms.",
            [told("destroyed", "destroy", agent="The militia", recipient="their arms")],
            "their arms",
            id="a weapon that is destroyed",
        ),
        pytest.param(
            "A bomb caused one of the blasts.",
            [told("caused", "attack", recipient="one of the blasts"), told("blasts")],
            None,
            id="an event",
        ),
        pytest.param(
            "Shells hit two of the camps.",
            [told("hit", "attack", recipient="two of the camps")],
            "camps",
            id="some of the things hit",
        ),
    ],
)
def test_what_is_nobody_and_nothing_hit_is_no_recipient(text, claims, words):
    doc = read(text, *claims)
    predicate = claims[0].words
    assert words_at(doc, statement_of(doc, predicate)["recipient"]) == words


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        pytest.param("The militia may have launched a raid.", "possible", id="may have launched"),
        pytest.param("The town saw a possible raid.", "possible", id="a possible raid"),
        pytest.param("The town saw a prepared raid.", "certain", id="a prepared raid"),
        pytest.param("The militia launched a raid.", "certain", id="launched"),
    ],
)
def test_a_hedge_on_the_verb_that_carries_an_event_or_on_its_noun_counts(text, certainty):
    assert statement_of(read(text, told("raid")), "raid")["certainty"] == certainty


@pytest.mark.parametrize(
    ("text", "claims", "asked", "places"),
    [
        pytest.param(
            "Two men died, while a raid in Homs killed five.",
            [told("died", "kill", recipient="Two men"), told("killed", "kill", place="Homs")],
            "died",
            [],
            id="while tells of two",
        ),
        pytest.param(
            "Two men died when a raid in Homs hit them.",
            [told("died", "kill", recipient="Two men"), told("hit", "attack", place="Homs")],
            "died",
            ["Homs"],
            id="when tells of one",
        ),
        pytest.param(
            "Rebels shelled the port after the army bombed Homs.",
            [told("shelled", agent="Rebels"), told("bombed", agent="the army", place="Homs")],
            "shelled",
            [],
            id="after with two doers",
        ),
        pytest.param(
            "Crews shelled the port after the army bombed Homs.",
            [
                told("shelled"),
                told("bombed", agent="the army", place="Homs"),
            ],
            "shelled",
            ["Homs"],
            id="after with one doer",
        ),
    ],
)
def test_two_events_that_are_told_apart_share_no_place(text, claims, asked, places):
    doc = read(text, *claims, entities=[("Homs", "GPE")])
    assert role_texts(doc, statement_of(doc, asked), "where") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("Troops left in Jordan's interest.", [], id="whose interest"),
        pytest.param("Troops left in Jordan's town.", ["Jordan"], id="whose town"),
    ],
)
def test_whose_something_is_does_not_say_where(text, places):
    doc = read(text, told("left", "withdraw", place="Jordan"), entities=[("Jordan", "GPE")])
    for mention in doc._.mentions:
        mention["toponym_role"] = "literal" if mention["entity_label"] == "GPE" else None
    assert role_texts(FINDER(doc), statement_of(doc, "left"), "where") == places


def test_its_is_first_of_the_subject_of_its_own_clause():
    text = "Rebels fled after the army opened its assault."
    doc = read(text, told("assault", agent="its"))
    assert role_texts(doc, statement_of(doc, "assault"), "agent") == ["army"]


@pytest.mark.parametrize(
    ("text", "claim", "day"),
    [
        pytest.param(
            "The army fired at men who killed a guard on Monday.",
            told("fired", time="Monday"),
            None,
            id="of a relative clause",
        ),
        pytest.param(
            "Troops fled before the hill fell on Monday.",
            told("fled", "withdraw", time="Monday"),
            None,
            id="of what came later",
        ),
        pytest.param(
            "Troops fired, killing a guard on Monday.",
            told("fired", time="Monday"),
            "Monday",
            id="of what it led to",
        ),
        pytest.param(
            "Troops shot two men on Monday and killed five on Friday.",
            told("killed", "kill", time="Monday|Friday"),
            "Friday",
            id="its own day before another's",
        ),
    ],
)
def test_a_time_is_that_of_its_clause(text, claim: Told, day):
    doc = read(text, claim)
    doc._.times = [_time(doc.text, name) for name in ("Monday", "Friday") if name in doc.text]
    [statement] = FINDER(doc)._.statements
    index = statement["time_index"]
    times: list[Mapping] = doc._.times
    found = None if index is None else times[index]
    assert day == (found and doc.text[found["start_char"] : found["end_char"]])


def _time(text, words) -> TimeAnnotation:
    start = text.index(words)
    return TimeAnnotation(
        start_char=start,
        end_char=start + len(words),
        start_date="2030-01-07",
        end_date="2030-01-07",
        time_precision="day",
        anchor_date=None,
        null_reason=None,
        time_value=None,
    )


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        pytest.param("Pupils said gunmen came in and they took a guard.", [], id="either of two"),
        pytest.param("Rebels said they took a guard.", ["Rebels"], id="whoever says so"),
    ],
)
def test_they_stay_open_where_speaker_and_another_fit(text, agents):
    doc = read(text, told("took", "seize", agent="they"))
    assert role_texts(doc, statement_of(doc, "took"), "agent") == agents


def test_by_whom_it_was_done_is_no_recipient():
    claim = told("killed", "kill", recipient="Men|guards")
    doc = read("Men were shot and killed by guards.", claim)
    assert words_at(doc, statement_of(doc, "killed")["recipient"]) == "Men"


def test_who_acts_in_another_clause_gives_way_to_who_acts_in_this_one():
    text = "Rebels fled a raid that troops made."
    doc = read(text, told("made", agent="Rebels|troops"))
    assert role_texts(doc, statement_of(doc, "made"), "agent") == ["troops"]
    alone = read(text, told("made", agent="Rebels"))
    assert role_texts(alone, statement_of(alone, "made"), "agent") == []  # they fled it


def test_place_of_a_clause_beside_is_not_taken():
    text = "The raid led to marches, when crowds stormed a post in Homs."
    doc = read(text, told("raid", place="Homs"), entities=[("Homs", "GPE")])
    assert role_texts(doc, statement_of(doc, "raid"), "where") == []
    text = "Rebels struck when crowds stormed a post in Homs."
    doc = read(text, told("struck", place="Homs"), entities=[("Homs", "GPE")])
    assert role_texts(doc, statement_of(doc, "struck"), "where") == ["Homs"]


@pytest.mark.parametrize(
    ("text", "predicate", "certainty"),
    [
        pytest.param("Shots could be fired.", "fired", "possible", id="could be fired"),
    ],
)
def test_what_could_be_heard_was_there(text, predicate, certainty):
    assert statement_of(read(text, told(predicate)), predicate)["certainty"] == certainty


def test_of_what_two_accuse_each_other_neither_is_the_doer():
    doc = read("Rebels and troops accused each other of a raid.", told("raid", agent="Rebels"))
    assert role_texts(doc, statement_of(doc, "raid"), "agent") == []
    doc = read("Rebels and troops accused the guards of a raid.", told("raid", agent="guards"))
    assert role_texts(doc, statement_of(doc, "raid"), "agent") == ["guards"]


@pytest.mark.parametrize(
    ("text", "claim", "polarity", "agents"),
    [
        pytest.param(
            "The army forbade villagers to leave the town.",
            told("leave", "displace", agent="The army", recipient="villagers"),
            "negative",
            [],
            id="what is forbidden",
        ),
        pytest.param(
            "The army prevented rebels from crossing the river.",
            told("crossing", "withdraw", agent="The army"),
            "negative",
            [],
            id="who keeps others from it",
        ),
        pytest.param(
            "The army prevented rebels from crossing the river.",
            told("crossing", "withdraw", agent="rebels"),
            "negative",
            ["rebels"],
            id="who is kept from it",
        ),
        pytest.param(
            "Police stopped buses to search them.",
            told("search", "coerce", agent="Police"),
            "positive",
            ["Police"],
            id="what one stops for",
        ),
    ],
)
def test_what_somebody_is_kept_from_is_not_so_nor_done_by_who_keeps_them(
    text, claim, polarity, agents
):
    doc = read(text, claim)
    statement = statement_of(doc, claim.words)
    assert statement["polarity"] == polarity
    assert role_texts(doc, statement, "agent") == agents


@pytest.mark.parametrize(
    ("text", "predicate", "named", "recipient"),
    [
        pytest.param(
            "Gunmen shot at families who were fleeing the town.",
            "fleeing",
            "Gunmen|families",
            "families",
            id="who flees in a relative clause",
        ),
        pytest.param(
            "Rebels fled a raid that troops made.", "fled", "Rebels", "Rebels", id="who flees"
        ),
    ],
)
def test_to_whom_it_happens_stands_in_its_clause(text, predicate, named, recipient):
    doc = read(text, told(predicate, "displace", recipient=named))
    assert words_at(doc, statement_of(doc, predicate)["recipient"]) == recipient


@pytest.mark.parametrize(
    ("kind", "polarity"),
    [
        pytest.param("mobilise", "negative", id="one event told twice"),
        pytest.param("attack", "positive", id="two events"),
    ],
)
def test_an_event_is_as_true_as_the_verb_that_tells_the_same(kind, polarity):
    text = "Reinforcements could not be delivered."
    doc = read(text, told("Reinforcements", "mobilise"), told("delivered", kind))
    assert statement_of(doc, "Reinforcements")["polarity"] == polarity


@pytest.mark.parametrize(
    ("text", "predicate", "agents"),
    [
        pytest.param("Assaults on rebels went on.", "Assaults", [], id="at whom it is aimed"),
        pytest.param("Troops blamed a raid on rebels.", "raid", ["rebels"], id="who is blamed"),
    ],
)
def test_whom_a_deed_is_aimed_at_has_not_done_it(text, predicate, agents):
    doc = read(text, told(predicate, agent="rebels"))
    assert role_texts(doc, statement_of(doc, predicate), "agent") == agents


def test_a_word_that_stands_for_others_names_nobody():
    doc = read("Each fired at the other.", told("fired", agent="Each", recipient="the other"))
    statement = statement_of(doc, "fired")
    assert (statement["agent"], statement["recipient"]) == (None, None)


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        pytest.param("“We hold the town,” according to the army.", [], id="who passes it on"),
        pytest.param("“We hold the town,” the army said.", ["army"], id="who says it"),
    ],
)
def test_we_are_who_says_so(text, agents):
    doc = read(text, told("hold", "control", tense="present", agent="We"))
    assert role_texts(doc, statement_of(doc, "hold"), "agent") == agents


@pytest.mark.parametrize(
    ("label", "agents"),
    [
        pytest.param("GPE", [], id="where it was"),
        pytest.param("ORG", ["Homs"], id="a body of that name"),
    ],
)
def test_a_town_before_an_attack_says_where_it_was(label, agents):
    text = "The Homs bombing went on."
    doc = read(text, told("bombing", agent="Homs"), entities=[("Homs", label)])
    assert role_texts(doc, statement_of(doc, "bombing"), "agent") == agents


def test_what_explodes_into_something_has_not_gone_off():
    doc = read("Tension exploded into war.", told("exploded"), told("war", "fight"))
    assert [one["event_type"] for one in doc._.statements] == ["FIGHT"]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        pytest.param("The army prevented rebels from crossing the river.", "certain", id="did"),
        pytest.param(
            "The army could prevent rebels from crossing the river.", "possible", id="may"
        ),
    ],
)
def test_what_may_be_prevented_may_not_happen(text, certainty):
    statement = statement_of(read(text, told("crossing", "withdraw", tense="future")), "crossing")
    assert (statement["polarity"], statement["certainty"]) == ("negative", certainty)
