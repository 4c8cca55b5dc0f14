"""The table of weights is whole: every number has its unit, and none stands elsewhere."""

import ast
from pathlib import Path

import pytest

from pipeline.resolve import weights

TABLE = Path(weights.__file__)
UNITS = (
    "score", "factor", "points", "percent", "ratio", "share 0–1", "log10 people", "people",
    "mentions", "names", "sentences", "days", "kilometres", "words", "characters", "actors",
    "entities", "texts", "rounds", "per point",
)  # fmt: skip
LINES = TABLE.read_text(encoding="utf-8").splitlines()
NUMBERS = {
    node.targets[0].id: LINES[node.lineno - 1]
    for node in ast.parse(TABLE.read_text(encoding="utf-8")).body
    if isinstance(node, ast.Assign)
}
PLAIN = {0.0, 1.0, 2.0}  # nothing, whole, and the base of what halves


@pytest.mark.parametrize("line", NUMBERS.values(), ids=NUMBERS)
def test_every_number_has_its_unit_and_meaning(line):
    _, _, comment = line.partition("  # ")
    unit, _, meaning = comment.partition(": ")
    assert unit.startswith(UNITS)
    assert meaning


@pytest.mark.parametrize("path", sorted(TABLE.parent.rglob("*.py")), ids=lambda path: path.stem)
def test_no_weight_stands_outside_the_table(path):
    if path == TABLE:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [
        f"line {node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, float)
        and node.value not in PLAIN
    ]
    assert found == []


def test_every_number_is_used():
    code = "".join(path.read_text(encoding="utf-8") for path in TABLE.parent.rglob("*.py"))
    assert NUMBERS
    assert [name for name in NUMBERS if f"weights.{name}" not in code] == []
