"""What the heads for claims see, and how what they read is scored."""

import json

import numpy as np
import pytest

from language_model.claim_documents import part_of
from language_model.claim_scores import Claim, fits, matched, scores, type_scores
from language_model.components.claim_features import (
    ENTITY_SCORES,
    LAYERS,
    WIDTH,
    Document,
    Inventory,
    choice_features,
    pair_states,
    pairs,
    paths_from,
    pos_numbers,
    predicate_features,
    signs,
)
from language_model.components.claim_heads import VALUES, Heads, run, run_roles
from language_model.event_type_scores import RESULTS, SEED, with_scores

# "Rebels did not launch an attack on Tarn ."
WORDS = "Rebels did not launch an attack on Tarn .".split()
TYPES = {"attack": "ASSAULT", "kill": "CASUALTY"}
CHOICES = {"certainty": "certain", "polarity": "denied", "tense": "past"}


@pytest.fixture
def document() -> Document:
    row = {
        "words": WORDS,
        "lemmas": "rebel do not launch a attack on Tarn .".lower().split(),
        "pos": "NOUN AUX PART VERB DET NOUN ADP PROPN PUNCT".split(),
        "dep": "nsubj aux advmod root det obj case nmod punct".split(),
        "head": [3, 3, 3, 3, 5, 3, 7, 5, 3],
        "morph": ["Number=Plur"] + [""] * 8,
        "sentence": [0] * 9,
        "gold": [
            {
                "token": 5,
                "kind": "attack",
                "roles": {"agent": [[0, 0]], "thing": [[7, 7]]},
                **CHOICES,
            }
        ],
        "actors": [[[0, 0]]],
    }
    states = np.zeros((9, LAYERS, WIDTH), dtype="float32")
    return Document(row, states, np.zeros((9, ENTITY_SCORES), dtype="float32"), {"may": "possible"})


def inventory_of(document: Document) -> Inventory:
    return Inventory(
        pos=sorted(set(document.pos)),
        dep=sorted(set(document.dep)),
        event_types=["ASSAULT"],
        kinds=["attack", "kill"],
        paths=["?", "self", "|nmod"],
        signs=["negated", "pos:NOUN"],
    )


def claim(token: int, **fields) -> Claim:
    return Claim(token, "ASSAULT", "attack", choices=CHOICES, **fields)


def test_a_path_goes_up_and_down_the_tree(document):
    ways = paths_from(document, 5)
    assert ways[0] == "^obj|nsubj"
    assert ways[3] == "^obj|"
    assert ways[7] == "|nmod"
    assert ways[6] == "|nmod/case"
    assert ways[5] == "self"


def test_pairs_are_words_with_their_preposition(document):
    table = pairs(document, 5, {"|nmod": 1})
    assert table[:, 1].tolist() == [0, 3, 4, 5, 7]
    place = table[-1]
    assert place[2] == 1  # the path
    assert place[3] > 0  # "on"


def test_a_negation_above_the_event_noun_is_a_sign(document):
    assert "negated above 0:obj" in signs(document, 5)
    assert "negated" in signs(document, 3)


def test_features_of_candidates_have_one_row_each(document):
    inventory = inventory_of(document)
    table = predicate_features(document, document.candidates, inventory)
    assert len(table) == len(document.candidates) == 4
    assert np.isfinite(table).all()


def test_a_claim_matches_the_label_at_its_word(document):
    assert list(matched(document, [claim(3), claim(5)])) == [5]


def test_an_argument_is_right_by_its_head(document):
    assert fits(document, (7, 7), (6, 7))
    assert not fits(document, (0, 0), (7, 7))


def test_scores_of_a_claim_that_lacks_an_argument(document):
    read = [claim(5, roles={"agent": [(0, 0)]}), claim(3)]
    found = scores([document], lambda _: read, TYPES, resamples=10)
    assert (found["store"]["precision"], found["store"]["recall"]) == (0.5, 1.0)
    assert found["agent"]["f1"] == 1.0
    assert found["thing"]["recall"] == 0.0
    assert found["polarity | found"]["f1"] == 1.0


def test_scores_of_a_type_count_what_was_found_with_another_one(document):
    read = [claim(5), claim(3), Claim(7, "CASUALTY", "kill")]
    found = type_scores([document], lambda _: read, TYPES, fewest=1)
    assert found == {"ASSAULT": {"precision": 0.5, "recall": 1.0, "f1": 0.667, "n": 1}}
    assert type_scores([document], lambda _: read, TYPES, fewest=2) == {}


def test_scores_of_types_in_the_curated_table_are_those_that_were_measured():
    measured = json.loads(RESULTS.read_text(encoding="utf-8"))["event_types"]
    table = SEED.read_text(encoding="utf-8")
    assert with_scores(table, measured) == table
    assert with_scores(table, {}) != table


def test_wars_that_are_held_out_are_held_out_whole():
    assert {part_of("Yemen", turn) for turn in range(4)} == {"test"}
    assert {part_of("Libya", turn) for turn in range(4)} == {"dev"}
    assert [part_of("news", turn) for turn in range(2)] == ["peace", "train"]


def test_numpy_runs_what_torch_trained(document):
    torch = pytest.importorskip("torch", reason="torch is only there to train with")
    from language_model.claim_models import Perceptron, RoleHead

    rng = np.random.default_rng(0)
    table = rng.normal(size=(6, 9)).astype("float32")
    model = Perceptron(table, 5, [3, 2]).eval()
    weights = {key: value.numpy() for key, value in model.state_dict().items()}
    for ours, theirs in zip(run(weights, table), model(torch.tensor(table)), strict=True):
        assert np.allclose(ours, theirs.detach().numpy(), atol=2e-3)

    inventory = inventory_of(document)
    states = rng.normal(size=pair_states(document).shape).astype("float32")
    head = RoleHead(inventory, states.mean(0), states.std(0) + 0.1).eval()
    weights = {key: value.numpy() for key, value in head.state_dict().items()}
    numbers = pairs(document, 5, {})
    kinds, pos = np.ones(len(numbers), dtype="int64"), pos_numbers(document, inventory)
    theirs = head(*map(torch.tensor, (states, numbers, kinds, pos))).detach().numpy()
    assert np.allclose(run_roles(weights, states, numbers, kinds, pos), theirs, atol=2e-2)


def test_a_phrase_reaches_to_its_article_and_not_over_its_preposition(document):
    assert document.phrase(5) == (4, 6)  # "on Tarn" is no part of what is launched
    assert document.phrase(7) == (7, 8)


@pytest.fixture
def heads(document) -> Heads:
    """Heads with weights drawn at random, of the right shapes."""
    inventory, rng = inventory_of(document), np.random.default_rng(1)

    def drawn(*shape: int) -> np.ndarray:
        return (rng.normal(size=shape) / 10).astype("float16").astype("float32")

    def perceptron(columns: int, outputs: list[int]) -> dict[str, np.ndarray]:
        found = {name: drawn(columns) for name in ("mean", "norm.weight", "norm.bias")}
        found |= {"scale": np.ones(columns, dtype="float32")}
        found |= {"hidden.weight": drawn(4, columns), "hidden.bias": drawn(4)}
        for number, size in enumerate(outputs):
            found[f"outputs.{number}.weight"] = drawn(size, 4)
            found[f"outputs.{number}.bias"] = drawn(size)
        return found

    predicate = predicate_features(document, [5], inventory).shape[1]
    choices = choice_features(document, [5], inventory).shape[1]
    states = pair_states(document).shape[1]
    roles = {name: drawn(states) for name in ("mean", "norm.weight", "norm.bias")}
    roles |= {"scale": np.ones(states, dtype="float32"), "voice.weight": drawn(3, 2)}
    sizes = {"predicate": (states, 3), "word": (states, 3), "left": (states, 2)}
    sizes |= {"right": (states, 2), "hidden": (3 + 2 + 2, 4), "output": (4, 9)}
    for name, (columns, width) in sizes.items():
        roles |= {f"{name}.weight": drawn(width, columns), f"{name}.bias": drawn(width)}
    for name in ("path", "case", "distance", "passive", "kind", "pos"):
        roles[f"tables.{name}.weight"] = drawn(30, 3)
    weights = {
        "predicate": perceptron(predicate, [3, 2, 1]),
        "choices": perceptron(choices, [len(values) for values in VALUES.values()]),
        "roles": roles,
    }
    return Heads(weights, inventory, document.hedges, 0.5)


def test_heads_give_shares_of_one_and_words_of_the_sentence(heads, document):
    found = heads(document, least=0.0)
    assert [one.token for one in found] == document.candidates
    for one in found:
        assert one.kind in ("attack", "kill")
        assert 0 < one.score < 1
        assert 0.5 <= one.kind_score <= 1
        assert all(a.start <= a.token < a.end for a in one.arguments)
        assert one.certainty in VALUES["certainty"]
        assert one.tense in VALUES["tense"]


def test_heads_keep_to_their_threshold(heads, document):
    scores_ = [one.score for one in heads(document, least=0.0)]
    assert len(heads(document, least=max(scores_))) == scores_.count(max(scores_))


def test_heads_are_the_same_from_disk(heads, document, tmp_path):
    heads.write(tmp_path)
    assert Heads.read(tmp_path)(document, least=0.0) == heads(document, least=0.0)


def test_labels_become_numbers(document):
    pytest.importorskip("torch", reason="torch is only there to train with")
    from language_model.claim_samples import sample_of

    inventory = inventory_of(document)
    sample = sample_of(document, inventory)
    assert len(sample.candidates) == len(sample.kinds) == 4
    assert sample.kinds.tolist() == [0, 0, 0, 1]
    assert sample.choices["polarity"].tolist() == [VALUES["polarity"].index("denied")]
    roles = dict(zip(sample.pairs[:, 1].tolist(), sample.roles.tolist(), strict=True))
    assert {token: role for token, role in roles.items() if role} == {0: 1, 7: 3}
    assert set(sample.pair_kinds.tolist()) == {1}
