"""Gives the encoder's graph a second output: the states of its layers, for the heads of claims.

The last of them may be a tower's: a copy of the top layers that was trained to read claims. Needs
onnx, which is only there to train with.
"""

from pathlib import Path

import onnx
from onnx import TensorProto, helper
from onnx.compose import add_prefix

from language_model.components.claim_features import LAYERS, WIDTH

NAME = "states"
FORK = 4  # the layer that a tower stands on, counted from 1
TOWER, TOWER_FILE = "tower/", "tower.onnx"
STATES_IN, STATES_OUT = "shared", "claims"  # input and output of a tower's own graph


def read_tower(folder: Path) -> bytes | None:
    """Read the tower that was written beside the heads, if there is one."""
    path = folder / TOWER_FILE
    return path.read_bytes() if path.exists() else None


def layer_outputs(model: onnx.ModelProto) -> list[str]:
    """Name the states of the embeddings and after every layer of an encoder's graph."""
    norms = [node for node in model.graph.node if node.op_type == "LayerNormalization"]
    own = [node.output[0] for node in norms if not node.output[0].startswith(TOWER)]
    return own[::2]  # two a layer, after that of the embeddings


def without_states(graph: bytes) -> onnx.ModelProto:
    """Read an encoder's graph, leaving out states and tower where it has them."""
    model = onnx.load_from_string(graph)
    for part in (model.graph.node, model.graph.initializer, model.graph.output):
        kept = [
            one
            for one in part
            if not (one.output[0] if isinstance(one, onnx.NodeProto) else one.name).startswith(
                (NAME, TOWER)
            )
        ]
        del part[:]
        part.extend(kept)
    return model


def with_states(graph: bytes, tower: bytes | None = None) -> bytes:
    """Add the states of embeddings and layers 2, 4 and 6 at the first piece of every token.

    Of an encoder with fewer layers, those that stand nearest to a third, two thirds and the whole.

    Args:
        graph: An ONNX graph of the encoder; states that it gives already are replaced.
        tower: A graph from the states of layer ``FORK``, (1, pieces, width), and ``firsts`` to
            (1, tokens, width); what it gives takes the place of layer 6.

    Returns:
        A graph whose second output is of shape (tokens, layers x width). What it had before is
        untouched: the other heads read the same numbers.
    """
    model = without_states(graph)
    outputs = layer_outputs(model)
    rows = []
    last = len(outputs) - 1
    for number in range(LAYERS):
        output = outputs[round(number * last / (LAYERS - 1))]
        name = f"{NAME}_{number}"
        if number == LAYERS - 1 and tower is not None:
            name = _graft(model, tower, outputs[FORK])
        else:
            node = helper.make_node("Gather", [output, "firsts"], [name], axis=1)
            model.graph.node.append(node)
        rows.append(name)
    flat = f"{NAME}_flat"
    shape = helper.make_tensor(f"{NAME}_shape", TensorProto.INT64, [2], [-1, LAYERS * WIDTH])
    model.graph.initializer.append(shape)
    model.graph.node.append(helper.make_node("Concat", rows, [flat], axis=2))
    model.graph.node.append(helper.make_node("Reshape", [flat, shape.name], [NAME]))
    output = helper.make_tensor_value_info(NAME, TensorProto.FLOAT, ["tokens", LAYERS * WIDTH])
    model.graph.output.append(output)
    onnx.checker.check_model(model)
    return model.SerializeToString()


def _graft(model: onnx.ModelProto, tower: bytes, shared: str) -> str:
    """Put a tower's nodes onto an encoder's layer; gives the name of what it gives."""
    own = add_prefix(onnx.load_from_string(tower), TOWER).graph
    names = {f"{TOWER}{STATES_IN}": shared, f"{TOWER}firsts": "firsts"}
    for node in own.node:
        node.input[:] = [names.get(name, name) for name in node.input]
    model.graph.node.extend(own.node)
    model.graph.initializer.extend(own.initializer)
    return f"{TOWER}{STATES_OUT}"
