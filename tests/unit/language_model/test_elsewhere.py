"""Roles that other sentences fill: which words are asked, and what is right of them."""

import numpy as np
import pytest

from language_model.components.claim_features import ENTITY_SCORES, LAYERS, WIDTH, Document
from language_model.components.claim_heads import Inventory
from language_model.components.elsewhere import (
    OPEN_ROLES,
    Told,
    find_elsewhere,
    make_grid,
    open_roles,
    score_grid,
    table_sizes,
)

# "Rebels shelled Tarn . The attack killed guards ."
WORDS = "Rebels shelled Tarn . The attack killed guards .".split()
GOLD = [
    {"token": 1, "kind": "attack", "roles": {"agent": [(0, 0)], "place": [(2, 2)]}, "implicit": {}},
    {
        "token": 6,
        "kind": "kill",
        "roles": {"recipient": [(7, 7)]},
        "implicit": {"agent": [(0, 0)], "place": [(2, 2)]},
    },
]
TOLD = [
    Told(1, 1, (("agent", 0), ("place", 2))),
    Told(6, 2, (("recipient", 7),)),
]


@pytest.fixture
def document() -> Document:
    rng = np.random.default_rng(0)
    row = {
        "words": WORDS,
        "lemmas": "rebel shell tarn . the attack kill guard .".split(),
        "pos": "NOUN VERB PROPN PUNCT DET NOUN VERB NOUN PUNCT".split(),
        "dep": "nsubj root obj punct det nsubj root obj punct".split(),
        "head": [1, 1, 1, 1, 5, 6, 6, 6, 6],
        "morph": [""] * 9,
        "sentence": [0] * 4 + [1] * 5,
        "gold": GOLD,
        "actors": [[(0, 0)]],
        "no_actor": [],
    }
    states = rng.normal(size=(9, LAYERS, WIDTH)).astype("float32")
    scores = np.zeros((9, ENTITY_SCORES), dtype="float32")
    return Document(row, states, scores, {})


def inventory() -> Inventory:
    kinds, deps = ["attack", "kill"], ["nsubj", "obj"]
    return Inventory([], deps, [], kinds, ["ASSAULT", "CASUALTY"], ["?", "self"], [])


def test_what_fills_a_role_is_asked_for_no_other_of_its_predicate(document):
    grid = make_grid(document, TOLD, open_roles(TOLD), {}, {})
    asked = [(TOLD[a].token, WORDS[grid.entries[b, 0]]) for a, b in grid.pairs[:, :2]]
    assert asked == [(1, "guards"), (6, "Rebels"), (6, "Tarn")]


def test_filled_roles_are_counted_by_group():
    assert [one.filled for one in TOLD] == [0b0101, 0b0010]


def test_numpy_runs_what_torch_trained(document):
    torch = pytest.importorskip("torch", reason="torch is only there to train with")
    from language_model.elsewhere_training import ElsewhereHead, sample_of

    sample = sample_of(document, inventory(), lost=0.0)
    assert sample.fits[:, OPEN_ROLES.index("agent")].tolist() == [False, True, False]
    assert sample.is_open[1].tolist() == [True, False, True, True]
    rows = sample.states.numpy()
    model = ElsewhereHead(table_sizes(2, 2), rows.mean(0), rows.std(0) + 0.1).eval()
    weights = {key: value.numpy() for key, value in model.state_dict().items()}
    paths, deps = {"?": 0, "self": 1}, {"nsubj": 1, "obj": 2}
    grid = make_grid(document, TOLD, open_roles(TOLD), paths, deps)
    states = np.concatenate(
        [document.states[:, [1, 3]].reshape(len(WORDS), -1), document.scores], axis=1
    )
    with torch.no_grad():
        theirs = model(sample, sample.filled)
    for ours, other in zip(score_grid(weights, states, grid), theirs, strict=True):
        assert np.allclose(ours, other.numpy(), atol=2e-2)
    found = find_elsewhere(weights, document, TOLD, open_roles(TOLD), inventory())
    assert {(TOLD[one.asked].token, one.role) for one in found} <= {
        (6, "agent"), (6, "place"), (6, "time"), (1, "recipient"), (1, "time")
    }  # fmt: skip
    assert all(0.2 <= one.score <= 1 for one in found)
