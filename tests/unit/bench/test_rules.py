"""The benchmark of rules: what is a rule, that it is really off, and what the difference says."""

import inspect
import json
from collections import Counter

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bench.rule_sets import TextSet
from bench.rules import (
    GIVEN_BACK,
    ROOMS,
    SWITCHED_OFF,
    Rule,
    gains,
    keep,
    measured_before,
    rules_of,
    switched_off,
    times_fired,
    verdict,
)
from pipeline.extract.attributions import component, speech
from pipeline.extract.claims.kinds import by_object
from pipeline.extract.reading.mending import rewrites


class Layers:
    """A pipeline of one component."""

    def __init__(self, layer):
        self.layer = layer

    def get_pipe(self, name):
        return self.layer


RULES = {rule.name: rule for room in ROOMS for rule in rules_of(room)}


@pytest.mark.parametrize("name", SWITCHED_OFF)
def test_what_is_switched_off_is_a_rule_and_is_asked_alike(name):
    rule = RULES[name]
    wanted = inspect.signature(rule.function).parameters.values()
    given = inspect.signature(SWITCHED_OFF[name]).parameters.values()
    assert [(one.name, one.kind) for one in given] == [(one.name, one.kind) for one in wanted]


@pytest.mark.parametrize("name", GIVEN_BACK)
def test_what_hands_back_what_it_is_given_is_a_rule_and_is_given_it(name):
    assert GIVEN_BACK[name] in inspect.signature(RULES[name].function).parameters


def test_rule_that_adds_hands_back_what_it_is_given():
    rule = RULES["claims.roles.own_clause.own_first"]
    assert rule.off(None, 3, words=(1, 2)) == [1, 2]


def test_factories_of_components_are_no_rules():
    assert not [name for name in RULES if ".component.make_" in name]


def test_rule_is_off_where_another_module_knows_it_and_on_again_afterwards():
    rule = RULES["attributions.speech.is_spoken_for"]
    before = speech.is_spoken_for
    with switched_off(rule):
        assert speech.is_spoken_for((0, 9), []) is False
        assert speech.is_spoken_for is not before
    assert speech.is_spoken_for is before
    with switched_off(RULES["attributions.nesting.without_hearsay"]):
        assert component.without_hearsay(["row"]) == ["row"]


def test_rule_in_a_list_of_rules_is_off():
    rewrite = rewrites.REWRITES[0]
    [rule] = [one for one in RULES.values() if one.function is rewrite]
    with switched_off(rule):
        assert rewrite not in rewrites.REWRITES
        assert len(rewrites.REWRITES) > 1
    assert rewrites.REWRITES[0] is rewrite


def test_rule_in_a_table_of_rules_is_off():
    check = by_object._CHECKS["lose"]
    [rule] = [one for one in RULES.values() if one.function is check]
    with switched_off(rule):
        assert by_object._CHECKS["lose"] is rule.off
    assert by_object._CHECKS["lose"] is check


def test_rule_fires_as_often_as_it_says_something_else_than_switched_off():
    rules = [RULES["attributions.speech.is_spoken_for"], RULES["attributions.speech.cut_out"]]
    given = []

    def layer(doc):
        spoken = {"cue": None, "source": None, "content": [[0, 9]]}
        given.append(speech.is_spoken_for((0, 9), [spoken]))
        assert speech.cut_out([[0, 3]], [], "abc") == [[0, 3]]

    sets = [TextSet(name, [None] * 2, ("layer",), count=Counter) for name in ("a", "b")]
    assert times_fired(rules, sets, Layers(layer)) == {
        "attributions.speech.is_spoken_for": {"a": {0: 1, 1: 1}, "b": {0: 1, 1: 1}},
        "attributions.speech.cut_out": {},
    }
    assert given == [True] * 4
    assert speech.is_spoken_for is rules[0].function


def test_texts_are_counted_anew_where_something_else_is_left():
    docs = [Doc(Vocab(), user_data={"told": number}) for number in range(3)]
    rule = {"adds": 0}

    def layer(doc):
        doc.user_data["told"] += rule["adds"] * doc.user_data["told"]

    counted = []

    def count(number):
        counted.append(number)
        return Counter({("told", "tp"): docs[number].user_data["told"]})

    def tell(number):
        return [f"told {docs[number].user_data['told']}"]

    one = TextSet("a", docs, ("layer",), count, tell)
    one.keep(Layers(layer))
    assert counted == [0, 1, 2]
    rule["adds"] = 1
    found = one.counts(Layers(layer), [0, 2], None)
    assert [counts["told", "tp"] for counts in found] == [0, 1, 4]
    assert counted == [0, 1, 2, 2]  # what is left of the first is the same, the second not asked
    assert [doc.user_data["told"] for doc in docs] == [0, 1, 2]  # and the third is as it was
    assert one.told == ["- told 2", "+ told 4"]


def counts(*rights):
    return [Counter({("claims", "tp"): right, ("claims", "gold"): 10}) for right in rights]


def test_gain_is_what_is_lost_without_the_rule():
    [(name, (gain, low, high))] = gains(counts(8, 8), counts(6, 6), resamples=50).items()
    assert (name, gain, low, high) == ("claims", 20, 20, 20)


def test_measure_that_stays_the_same_is_left_out():
    assert gains(counts(8, 7), counts(8, 7), resamples=50) == {}


def test_f1_counts_what_is_found_too():
    with_it = [Counter({("a", "tp"): 5, ("a", "gold"): 10, ("a", "pred"): 5})]
    without = [Counter({("a", "tp"): 5, ("a", "gold"): 10, ("a", "pred"): 10})]
    assert gains(with_it, without, resamples=10)["a"][0] == pytest.approx(66.67 - 50, abs=0.01)


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ({"texts": 0, "gains": {}, "fired": {}}, "silent"),
        ({"texts": 0, "gains": {}}, "nothing"),
        ({"texts": 3, "gains": {"wars": {"claims": [0.5, -0.1, 1.0]}}}, "noise"),
        ({"texts": 3, "gains": {"wars": {"claims": [0.5, 0.1, 1.0]}}}, "gains"),
        ({"texts": 3, "gains": {"wars": {"claims": [-0.5, -1.0, -0.1]}}}, "costs"),
        ({"texts": 3, "gains": {"a": {"b": [1, 1, 1], "c": [-1, -1, -1]}}}, "mixed"),
        ({"texts": 0, "gains": {}, "needed": "TypeError"}, "needed"),
    ],
)
def test_verdict(row, word):
    assert verdict({"fired": {"wars": 9}, **row}) == word


def test_lines_of_a_rule_are_those_of_its_code():
    def short():
        return None

    assert Rule("x", None, short, short).lines == 2


def test_what_was_measured_before_stays_in_the_file(tmp_path):
    path = tmp_path / "rules.json"
    assert measured_before(path, []) == []
    keep(path, [], [{"rule": name} for name in ("claims.a", "claims.b", "times.c")])
    assert [row["rule"] for row in measured_before(path, ["claims"])] == ["times.c"]
    keep(path, measured_before(path, []), [{"rule": "claims.a", "texts": 2}])
    rows = json.loads(path.read_text(encoding="utf-8"))
    assert [row["rule"] for row in rows] == ["claims.b", "times.c", "claims.a"]
