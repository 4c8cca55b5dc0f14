"""Words a second of extraction and of the whole pipeline against the bare model, on the same texts.

All in one run, by processor time, so that a busy machine slows none more than another: the model
alone (`nlp.pipe` of the spaCy package as it is installed), extraction (all components and the
rows), and `claimhouse run` from the files to the published one, of which what a run of one short
article takes is the fixed cost. Extraction and model take turns, a few articles at a time, in
several rounds, the least of which counts of each. A whole run reads each text once, in a new
process; so it is held against the model that does the same, in turns too.
"""

import argparse
import json
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from bench.machine import machine_facts
from pipeline.extract.rows.tables import rows_from_doc
from pipeline.fetch.batch import read_batch
from pipeline.records import Article
from pipeline.resources.nlp import Extractor, load_extractor
from pipeline.settings import PROJECT_DIR, Settings

ROUNDS = 3
RUNS = 2  # of the whole pipeline, each in a home of its own
CHUNK = 16  # articles that take their turn together
ONE_ARTICLE = "Bridge shut\n\nThe bridge was shut on Monday, the mayor said.\n"


def cpu_seconds(work: Callable[[], object]) -> float:
    """Processor time of this process."""
    started = time.process_time()
    work()
    return time.process_time() - started


def consume(items: Iterable[object]) -> None:
    """Run through all."""
    for _ in items:
        pass


def reading(settings: Settings, articles: Sequence[Article], rounds: int) -> dict[str, float]:
    """Least seconds of the bare model, of extraction, and of its rows alone."""
    bare = spacy.load(settings.model_name)
    extractor = load_extractor(settings)
    spent: Counter[str] = Counter()
    for at in range(0, len(articles), CHUNK):
        spent.update(_least(bare, extractor, articles[at : at + CHUNK], rounds))
    return dict(spent)


def _least(
    bare: Language, extractor: Extractor, articles: Sequence[Article], rounds: int
) -> dict[str, float]:
    texts = [article.body_text for article in articles]
    read = list(zip(articles, [doc for doc, _ in extractor.extract(articles)], strict=True))
    works: dict[str, Callable[[], object]] = {
        "model": lambda: consume(bare.pipe(texts, batch_size=CHUNK)),
        "extraction": lambda: consume(extractor.extract(articles)),
        "rows": lambda: [
            rows_from_doc(doc, article, extractor_version="bench") for article, doc in read
        ],
    }
    taken = [{name: cpu_seconds(work) for name, work in works.items()} for _ in range(rounds)]
    return {name: min(turn[name] for turn in taken) for name in works}


def _read_once(model: str, texts: Sequence[str]) -> float:
    bare = spacy.load(model)
    return cpu_seconds(lambda: consume(bare.pipe(texts, batch_size=CHUNK)))


def model_seconds(model: str, texts: Sequence[str]) -> float:
    """Processor time of the bare model for all texts, in a process that has read nothing yet."""
    with multiprocessing.get_context("spawn").Pool(1) as process:
        return process.apply(_read_once, (model, texts))


def run_seconds(folder: Path, home: Path, model: str) -> float:
    """Processor time of ``claimhouse run`` and its children.

    Raises:
        SystemExit: If it fails; its output is shown.
    """
    environment = {
        **os.environ,
        "CLAIMHOUSE_HOME": str(home),
        "CLAIMHOUSE_DEMO": "0",
        "CLAIMHOUSE_SPACY_MODEL": model,
        "PYTHONPATH": str(PROJECT_DIR),
    }
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "run", str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(source: Path, settings: Settings, *, rounds: int, whole: bool) -> dict[str, Any]:
    """Everything, as it is written."""
    batch = read_batch([source], batch_id="bench", logged_at=datetime.now(UTC))
    articles = [one for one in batch.articles if one.language_code in (None, "en")]
    words = sum(article.word_count for article in articles)
    seconds = reading(settings, articles, rounds)
    result: dict[str, Any] = {
        "articles": len(articles),
        "words": words,
        "model": settings.model_name,
        "model_words_per_second": round(words / seconds["model"]),
        "extraction_words_per_second": round(words / seconds["extraction"]),
        "extraction_to_model": round(seconds["model"] / seconds["extraction"], 3),
        "rows_share_of_extraction": round(seconds["rows"] / seconds["extraction"], 3),
    }
    if whole:
        with tempfile.TemporaryDirectory() as name:
            one = Path(name) / "one"
            one.mkdir()
            (one / "a.txt").write_text(ONE_ARTICLE, encoding="utf-8")
            run_seconds(one, Path(name) / "warm", settings.model_name)  # makes the caches
            texts = [article.body_text for article in articles]
            # In a home each: both build every model.
            runs = [
                (
                    model_seconds(settings.model_name, texts),
                    run_seconds(one, Path(name) / f"fixed-{turn}", settings.model_name),
                    run_seconds(source, Path(name) / f"whole-{turn}", settings.model_name),
                )
                for turn in range(min(RUNS, rounds))
            ]
        model, fixed, all_of_it = map(min, zip(*runs, strict=True))
        result |= {
            "model_read_once_words_per_second": round(words / model),
            "run_cpu_s": round(all_of_it, 1),
            "run_of_one_article_cpu_s": round(fixed, 1),
            "whole_pipeline_words_per_second": round(words / all_of_it),
            "whole_pipeline_to_model": round(model / all_of_it, 3),
            "beyond_the_fixed_cost_to_model": round(model / (all_of_it - fixed), 3),
        }
    return result | {"rounds": rounds, "machine": machine_facts()}


def main() -> None:
    """Measure, print, and write the JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=Path, default=PROJECT_DIR / "seeds" / "articles")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--no-whole", action="store_true", help="leave the whole pipeline out")
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    settings = Settings.from_environment()
    result = measure(
        arguments.articles, settings, rounds=arguments.rounds, whole=not arguments.no_whole
    )
    print(json.dumps(result, indent=2))
    if arguments.output:
        arguments.output.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
