"""The notebook runs from top to bottom on the samples, and every cell shows something."""

from pathlib import Path

import nbformat
import pytest

from docs.run_tour import TOUR, run_tour

pytestmark = pytest.mark.slow


def outputs(notebook) -> list[list[str]]:
    return [
        sorted(kind for output in cell.outputs for kind in output.get("data", {}))
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


def test_every_cell_shows_what_the_kept_notebook_shows(sample_database: Path):
    shown = outputs(run_tour(sample_database))
    assert all(shown)
    assert shown == outputs(nbformat.read(TOUR, as_version=4))
