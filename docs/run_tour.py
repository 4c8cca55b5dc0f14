"""Run `docs/tour.ipynb` on the sample articles and keep its outputs.

``python docs/run_tour.py`` builds the samples in a house of their own and writes the notebook anew.
"""

import os
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from pipeline.questions import built_house
from pipeline.settings import PROJECT_DIR

TOUR = PROJECT_DIR / "docs" / "tour.ipynb"
_SECONDS = 120  # for a cell


def run_tour(database: Path) -> Any:
    """Run every cell on a published file; the notebook with its outputs.

    Raises:
        nbclient.exceptions.CellExecutionError: If a cell fails; the cell stands in the message.
    """
    notebook = nbformat.read(TOUR, as_version=4)
    where = {"metadata": {"path": TOUR.parent}}
    client = NotebookClient(notebook, timeout=_SECONDS, record_timing=False, resources=where)
    client.execute(env={**os.environ, "CLAIMHOUSE_WAREHOUSE": str(database)})
    return notebook


if __name__ == "__main__":
    with built_house() as built:
        nbformat.write(run_tour(built), TOUR)
