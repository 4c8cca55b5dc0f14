"""What a tower trains on is what the heads see at run time; how it comes onto the encoder."""

import numpy as np
import pytest

from language_model.components.claim_features import (
    ENTITY_SCORES,
    LAYERS,
    WIDTH,
    Document,
    Inventory,
    choice_features,
    pair_states,
    predicate_features,
)

torch = pytest.importorskip("torch", reason="torch is only there to train with")
onnx = pytest.importorskip("onnx", reason="onnx is only there to train with")

from language_model import claim_samples, claim_tower, encoder_states  # noqa: E402


@pytest.fixture
def document() -> Document:
    """Give "Rebels shelled Tarn ." with states drawn at random."""
    rng = np.random.default_rng(3)
    row = {
        "words": "Rebels shelled Tarn .".split(),
        "lemmas": "rebel shell tarn .".split(),
        "pos": "NOUN VERB PROPN PUNCT".split(),
        "dep": "nsubj root obj punct".split(),
        "head": [1, 1, 1, 1],
        "morph": ["", "Tense=Past", "", ""],
        "sentence": [0] * 4,
        "gold": [
            {
                "token": 1,
                "kind": "attack",
                "roles": {"agent": [[0, 0]], "place": [[2, 2]]},
                "certainty": "certain",
                "polarity": "affirmed",
                "tense": "past",
            }
        ],
    }
    states = rng.normal(size=(4, LAYERS, WIDTH)).astype("float16").astype("float32")
    return Document(row, states, np.zeros((4, ENTITY_SCORES), dtype="float32"), {})


@pytest.fixture
def inventory(document) -> Inventory:
    return Inventory(
        pos=sorted(set(document.pos)),
        dep=sorted(set(document.dep)),
        event_types=["ASSAULT"],
        kinds=["attack"],
        paths=["?", "self", "|nsubj", "|obj"],
        signs=["morph:Tense=Past"],
    )


def test_training_sees_what_run_time_sees(document, inventory):
    sample = claim_samples.sample_of(document, [], inventory)
    top = torch.from_numpy(document.states[:, -1])
    for rows, expected in (
        (claim_samples.predicate_rows, predicate_features(document, [0, 1, 2], inventory)),
        (claim_samples.choice_rows, choice_features(document, [1], inventory)),
        (claim_samples.word_rows, pair_states(document)),
    ):
        expected = expected[: len(rows(sample, top))]
        assert np.allclose(rows(sample, top).numpy(), expected, atol=2e-3)


def test_labels_become_numbers(document, inventory):
    sample = claim_samples.sample_of(document, [], inventory)
    kinds = dict(zip(sample.candidates.tokens.tolist(), sample.kinds.tolist(), strict=True))
    assert kinds == {0: 0, 1: 1}
    roles = dict(zip(sample.pairs[:, 1].tolist(), sample.roles.tolist(), strict=True))
    assert {token: role for token, role in roles.items() if role} == {0: 1, 2: 5}


def encoder_graph() -> bytes:
    """Give a graph with the norms of four layers, whose scores are its last states."""
    size = onnx.helper.make_tensor_value_info
    nodes = [onnx.helper.make_node("Gather", ["table", "ids"], ["state"])]
    before = "state"
    for number in range(9):
        after = f"norm_{number}"
        nodes.append(onnx.helper.make_node("LayerNormalization", [before, "scale"], [after]))
        before = after
    nodes.append(onnx.helper.make_node("Gather", [before, "zero"], ["only"]))
    nodes.append(onnx.helper.make_node("Gather", ["only", "firsts"], ["scores"]))
    rng = np.random.default_rng(5)
    arrays = {
        "table": rng.normal(size=(9, WIDTH)).astype("float32"),
        "scale": np.full(WIDTH, 0.5, dtype="float32"),
        "zero": np.array(0),
    }
    graph = onnx.helper.make_graph(
        nodes,
        "encoder",
        [size("ids", 7, [1, "pieces"]), size("firsts", 7, ["tokens"])],
        [size("scores", 1, ["tokens", WIDTH])],
        [onnx.numpy_helper.from_array(array, name) for name, array in arrays.items()],
    )
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)])
    model.ir_version = 8
    return model.SerializeToString()


def run(graph: bytes) -> list[np.ndarray]:
    onnxruntime = pytest.importorskip("onnxruntime")
    session = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
    return session.run(None, {"ids": np.array([[4, 2, 7, 1]]), "firsts": np.array([0, 2])})


def test_a_tower_takes_the_place_of_the_last_layer_and_of_nothing_else(tmp_path):
    plain = encoder_graph()
    [scores] = run(plain)
    _, states = run(encoder_states.with_states(plain))
    assert states.shape == (2, LAYERS * WIDTH)
    torch.manual_seed(1)
    tower = claim_tower.Tower([claim_tower.Layer()])
    claim_tower.export(tower.eval(), tmp_path / "tower.onnx")
    grafted = encoder_states.with_states(plain, (tmp_path / "tower.onnx").read_bytes())
    same, others = run(grafted)
    assert np.array_equal(scores, same)
    assert np.array_equal(states[:, : 3 * WIDTH], others[:, : 3 * WIDTH])
    assert not np.allclose(states[:, 3 * WIDTH :], others[:, 3 * WIDTH :], atol=0.1)
    assert run(encoder_states.with_states(grafted))[1].tobytes() == states.tobytes()
