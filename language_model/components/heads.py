"""What the heads for claims share; numpy only."""

import numpy as np

Weights = dict[str, np.ndarray]


def normed(weights: Weights, rows: np.ndarray) -> np.ndarray:
    """Scale the columns as in training, then every row to mean 0 and variance 1."""
    rows = (rows - weights["mean"]) / weights["scale"]
    rows = rows - rows.mean(1, keepdims=True)
    rows /= np.sqrt((rows**2).mean(1, keepdims=True) + 1e-5)
    return rows * weights["norm.weight"] + weights["norm.bias"]


def softmax(values: np.ndarray) -> np.ndarray:
    """Give shares of one by row."""
    powers = np.exp(values - values.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)
