"""The corpora's own scorer, run as its own program."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any


def score(
    scorer: Path,
    gold: Path,
    predicted: Iterable[dict[str, Any]],
    *,
    task: str,
    bootstrap: int,
    options: Sequence[str] = (),
) -> dict[str, Any]:
    """Score predictions against a labelled corpus.

    Args:
        scorer: ``score.py``.
        gold: Labelled documents, one JSON object a line.
        predicted: One object a document, each with its ``doc_id``.
        task: Of the scorer: ``geoparse``, ``attribution``, …
        bootstrap: Resamples of the documents for intervals.
        options: Further ones of the scorer.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "predicted.jsonl"
        file.write_text("".join(json.dumps(one) + "\n" for one in predicted), encoding="utf-8")
        command = [sys.executable, str(scorer), "--task", task, "--gold", str(gold)]
        command += ["--pred", str(file), "--bootstrap", str(bootstrap), "--json", *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{scorer.name} failed on {gold.name}:\n{done.stderr}")
    return json.loads(done.stdout)
