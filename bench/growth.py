"""What an article costs, and the most memory, as articles grow in number.

Two parts, which together are a run: extraction on invented reports of some 500 words (each made of
nine short ones, so that none is the same), and all models on synthetic rows of ten claims an
article (``bench/synthetic.py``). Each size of each part is a process of its own, and has its own
memory.
What a part costs before the first article (a model loaded, some 200 tables built) is taken from
the two smallest sizes, and the rest is told by article: processor time, which a busy machine alters
less than the clock. A hundred thousand articles of 500 words would be read for hours; extraction is
measured on some thousands, and reads article by article.
"""

import argparse
import json
import multiprocessing
import sys
import tempfile
import time
from datetime import UTC, datetime
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

from bench.machine import machine_facts, peak_memory_mb
from bench.many_files import write_files
from bench.warehouse import build, copy_project, make_raw

MODEL_SIZES = (1_000, 10_000, 100_000)
READ_SIZES = (500, 1_000, 5_000)
_SHORT_ONES = 9  # of 55 words, in an article


def read(count: int) -> dict[str, float]:
    """Extract ``count`` articles in a new process: processor seconds, words, memory in MB."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_read_here, args=(count, sender))
    process.start()
    process.join()
    if process.exitcode:
        sys.exit(f"extraction failed with {process.exitcode}")
    return receiver.recv()


def _read_here(count: int, sender: Any) -> None:
    from pipeline.fetch.batch import list_files, stream_batch
    from pipeline.resources.arrivals import ARTICLES_PER_PART
    from pipeline.resources.nlp import load_extractor
    from pipeline.settings import Settings

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_files(folder, count * _SHORT_ONES)
        short = sorted(folder.iterdir())
        for at in range(0, len(short), _SHORT_ONES):
            first, *others = short[at : at + _SHORT_ONES]
            first.write_text("\n\n".join(one.read_text() for one in (first, *others)))
            for other in others:
                other.unlink()
        extractor = load_extractor(Settings.from_environment())
        started = time.process_time()
        batch = stream_batch(list_files([folder]), batch_id="growth", logged_at=datetime.now(UTC))
        articles = (fetched.article for fetched in batch if fetched.article is not None)
        words = 0
        while part := list(islice(articles, ARTICLES_PER_PART)):
            words += sum(article.word_count for article in part)
            for _ in extractor.extract(part):
                pass
        sender.send(
            {
                "cpu_s": round(time.process_time() - started, 2),
                "words": words,
                "peak_mb": peak_memory_mb(),
            }
        )


def models(count: int) -> dict[str, float]:
    """Build every model on the synthetic rows of ``count`` articles, from nothing."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "warehouse" / "claimhouse.duckdb"
        project_dir = copy_project(Path(name))
        make_raw(file, low=0, high=count)
        return build(file, project_dir, [])


def by_article(measured: dict[int, dict[str, float]]) -> dict[str, Any]:
    """Take off what the first article costs, and say what each costs at every size.

    Args:
        measured: Articles → what they took, two sizes at least.

    Returns:
        The fixed seconds; milliseconds an article at each size; and between each size and the next.
    """
    sizes = sorted(measured)
    cpu = {size: measured[size]["cpu_s"] for size in sizes}
    steps = {
        f"{low} to {high}": round((cpu[high] - cpu[low]) / (high - low) * 1000, 3)
        for low, high in pairwise(sizes)
    }
    small, next_one = sizes[:2]
    fixed = max(0.0, cpu[small] - (cpu[next_one] - cpu[small]) / (next_one - small) * small)
    return {
        "fixed_cpu_s": round(fixed, 1),
        "ms_an_article": {size: round((cpu[size] - fixed) / size * 1000, 3) for size in sizes},
        "ms_an_article_between": steps,
        "peak_mb": {size: measured[size]["peak_mb"] for size in sizes},
        "peak_to_the_size_before": {
            f"{low} to {high}": round(measured[high]["peak_mb"] / measured[low]["peak_mb"], 2)
            for low, high in pairwise(sizes)
        },
        "measured": measured,
    }


def main() -> None:
    """Measure, print, and write the JSON if asked; what was measured stays if it is stopped."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--models", type=int, nargs="*", default=MODEL_SIZES)
    parser.add_argument("--reading", type=int, nargs="*", default=READ_SIZES)
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    result: dict[str, Any] = {}
    for name, sizes, measure in (
        ("models", arguments.models, models),
        ("extraction", arguments.reading, read),
    ):
        measured: dict[int, dict[str, float]] = {}
        for size in sizes:
            measured[size] = measure(size)
            print(name, size, measured[size], flush=True)
            if len(measured) > 1:
                result[name] = by_article(measured)
                result["machine"] = machine_facts()
                if arguments.output:
                    text = json.dumps(result, indent=2) + "\n"
                    arguments.output.write_text(text, encoding="utf-8")
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
