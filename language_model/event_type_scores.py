"""Writes what was measured of each event type into the curated table that readers see.

    python -m language_model.event_type_scores

takes the F1 of ``results/claim_heads.json``, which ``train_claim_heads`` wrote, into the column
``measured_f1`` of ``seeds/reference/event_types.csv``. No score is typed by hand; ``--check`` only
says whether one is.
"""

import argparse
import csv
import io
import json
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
RESULTS = FOLDER / "results" / "claim_heads.json"
SEED = FOLDER.parent / "seeds" / "reference" / "event_types.csv"


def with_scores(table: str, scores: dict[str, dict[str, float]]) -> str:
    """Give the table with the measured F1 of every type; empty where none was measured."""
    reader = csv.DictReader(io.StringIO(table))
    written = io.StringIO()
    writer = csv.DictWriter(written, list(reader.fieldnames or []), lineterminator="\n")
    writer.writeheader()
    for row in reader:
        measured = scores.get(row["event_type"])
        writer.writerow(row | {"measured_f1": f"{measured['f1']:.2f}" if measured else ""})
    return written.getvalue()


def main() -> int:
    """Write the column, or with ``--check`` compare it; 1 if it is stale."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true")
    is_check = parser.parse_args().check
    scores = json.loads(RESULTS.read_text(encoding="utf-8"))["event_types"]
    table = SEED.read_text(encoding="utf-8")
    wanted = with_scores(table, scores)
    if is_check:
        if table != wanted:
            print(f"{SEED} is not that of {RESULTS}", file=sys.stderr)
        return int(table != wanted)
    SEED.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
