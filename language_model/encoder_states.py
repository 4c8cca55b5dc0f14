"""Gives the encoder's graph a second output: the states of its layers, for the heads of claims.

Needs onnx, which is only there to train with.
"""

import onnx
from onnx import TensorProto, helper

from language_model.components.claim_features import LAYERS, WIDTH

NAME = "states"


def layer_outputs(model: onnx.ModelProto) -> list[str]:
    """Name the states of the embeddings and after every layer of an encoder's graph."""
    norms = [node for node in model.graph.node if node.op_type == "LayerNormalization"]
    return [node.output[0] for node in norms[::2]]  # two a layer, after that of the embeddings


def without_states(graph: bytes) -> onnx.ModelProto:
    """Read an encoder's graph, leaving out the states where it gives them."""
    model = onnx.load_from_string(graph)
    for part in (model.graph.node, model.graph.initializer, model.graph.output):
        kept = [
            one
            for one in part
            if not (one.output[0] if isinstance(one, onnx.NodeProto) else one.name).startswith(NAME)
        ]
        del part[:]
        part.extend(kept)
    return model


def with_states(graph: bytes) -> bytes:
    """Add the states of embeddings and layers 2, 4 and 6 at the first piece of every token.

    Of an encoder with fewer layers, those that stand nearest to a third, two thirds and the whole.

    Args:
        graph: An ONNX graph of the encoder; states that it gives already are replaced.

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
        model.graph.node.append(helper.make_node("Gather", [output, "firsts"], [name], axis=1))
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
