"""What a language model costs: load time, memory and words a second, in a fresh process.

Run as a program by ``benchmark.py``, once for each time it measures; prints one JSON.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

WARM_TEXTS = 3  # read before the clock starts


def peak_megabytes() -> int | None:
    """Give the most memory that this process has held, where the system tells."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return None
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines["VmHWM"].split()[0]) // 1024


def cost(model: str, texts: list[str]) -> dict:
    """Measure one process on one core: by the clock, and by the seconds that the core worked.

    The second figure is the one that others on the machine disturb less.
    """
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    began = time.perf_counter()
    from language_model.evaluate import load  # imports spaCy

    imported = time.perf_counter()
    nlp = load(model)
    loaded = time.perf_counter()
    after_load = peak_megabytes()
    docs = [nlp.make_doc(text) for text in texts]
    words = sum(not (token.is_space or token.is_punct) for doc in docs for token in doc)
    start = time.perf_counter()
    for text in texts:
        nlp.make_doc(text)
    tokenised = time.perf_counter() - start
    list(nlp.pipe(texts[:WARM_TEXTS]))
    start, worked = time.perf_counter(), time.process_time()
    for _ in nlp.pipe(texts):
        pass
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    return {
        "import_seconds": round(imported - began, 2),
        "load_seconds": round(loaded - imported, 2),
        "words": words,
        "words_per_second": round(words / seconds),
        "words_per_core_second": round(words / worked),
        "words_per_second_tokeniser": round(words / tokenised),
        "memory_mb_loaded": after_load,
        "memory_mb": peak_megabytes(),
    }


def main() -> None:
    """Measure once."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", required=True)
    parser.add_argument("--texts", type=Path, required=True, help="documents, one JSON a line")
    parser.add_argument("--documents", type=int, required=True, help="how many of them")
    arguments = parser.parse_args()
    lines = arguments.texts.read_text(encoding="utf-8").splitlines()[: arguments.documents]
    print(json.dumps(cost(arguments.model, [json.loads(line)["text"] for line in lines])))


if __name__ == "__main__":
    main()
