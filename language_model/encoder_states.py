"""Gives the encoder's graph a second output: the states of its layers, for the heads of claims.

Needs onnx, which is only there to train with.
"""

import onnx
from onnx import TensorProto, helper

from language_model.components.claim_features import LAYERS, WIDTH

NAME = "states"


def with_states(graph: bytes) -> bytes:
    """Add the states of embeddings and layers 2, 4 and 6 at the first piece of every token.

    Args:
        graph: An ONNX graph of the encoder; one that gives states already stays as it is.

    Returns:
        A graph whose second output is of shape (tokens, layers x width).

    Raises:
        ValueError: If it has not as many layers as are asked for.
    """
    model = onnx.load_from_string(graph)
    if any(output.name == NAME for output in model.graph.output):
        return graph
    norms = [node for node in model.graph.node if node.op_type == "LayerNormalization"]
    norms = norms[::4]  # two a layer, after that of the embeddings
    if len(norms) != LAYERS:
        raise ValueError(f"{len(norms)} of the encoder's layers are kept, wanted {LAYERS}")
    rows = []
    for number, norm in enumerate(norms):
        name = f"{NAME}_{number}"
        model.graph.node.append(
            helper.make_node("Gather", [norm.output[0], "firsts"], [name], axis=1)
        )
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
