"""Measure a pipeline on the dev parts and write one JSON with 95 % bootstrap intervals.

Entities and attributions go through the shared scorer, syntax through spaCy's; nothing here is
used to choose weights of the training.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import spacy
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin
from spacy.training import Example

HERE = Path(__file__).parent
SYNTAX_PIPES = ["tok2vec", "tagger", "morphologizer", "lemmatizer", "lemma_case", "parser"]
SYNTAX_KEYS = ("tag_acc", "pos_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
N_RESAMPLES = 500
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
TOPONYM_PARTS = ("trnews.train", "trnews.dev", "geowebnews.dev")  # measured, never trained on


def read_rows(path: Path) -> list[dict]:
    """Read a file of one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def entities_of(doc: Doc) -> dict:
    """Give the entities of a document in bench format."""
    return {
        "entities": [
            {"start": ent.start_char, "end": ent.end_char, "type": ent.label_} for ent in doc.ents
        ]
    }


def attributions_of(doc: Doc) -> dict:
    """Give the attributions of a document in bench format."""
    return {"attributions": doc._.attribution_links}


def toponyms_of(doc: Doc) -> dict:
    """Give the named places of a document in bench format, without article and coordinates."""
    places = []
    for ent in doc.ents:
        name = doc[ent.start + 1 : ent.end] if ent[0].lower_ == "the" else ent
        is_named = any(token.is_title or token.is_upper for token in name)
        if ent.label_ in PLACE_LABELS and is_named:
            start, end = name.start_char, name.end_char
            places.append({"start": start, "end": end, "lat": None, "lon": None})
    return {"locations": places}


def shared_score(
    nlp: spacy.Language,
    shared: Path,
    gold: str,
    task: str,
    read: Callable[[Doc], dict],
    options: Iterable[str] = (),
) -> dict:
    """Run the pipeline over a dev part and the shared scorer over what it found."""
    path = shared / "corpora" / gold
    rows = read_rows(path)
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.jsonl"
        with found.open("w", encoding="utf-8") as file:
            for row, doc in zip(rows, nlp.pipe(row["text"] for row in rows), strict=True):
                file.write(json.dumps({"doc_id": row["doc_id"], **read(doc)}) + "\n")
        command = [sys.executable, str(shared / "bench" / "score.py"), "--task", task, "--json"]
        command += ["--gold", str(path), "--pred", str(found), *options]
        done = subprocess.run(
            [*command, "--bootstrap", str(N_RESAMPLES)], check=True, capture_output=True, text=True
        )
    return json.loads(done.stdout)


def syntax_scores(nlp: spacy.Language, path: Path) -> dict:
    """Score tags, lemmas, parse and sentences from raw text, with intervals over documents."""
    golds = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    with nlp.select_pipes(enable=SYNTAX_PIPES):
        docs = list(nlp.pipe(gold.text for gold in golds))
    examples = [Example(doc, gold) for doc, gold in zip(docs, golds, strict=True)]
    scorer = Scorer(nlp)
    whole = scorer.score(examples)
    rng = np.random.default_rng(0)
    # Resampling whole documents is slow in spaCy's scorer, so blocks stand for documents.
    blocks = [scorer.score(examples[start : start + 20]) for start in range(0, len(examples), 20)]
    result = {}
    for key in SYNTAX_KEYS:
        values = np.array([block[key] for block in blocks])
        means = values[rng.integers(0, len(values), (N_RESAMPLES, len(values)))].mean(1)
        low, high = np.percentile(means, [2.5, 97.5])
        result[key] = [round(100 * float(x), 2) for x in (whole[key], low, high)]
    result["dep_las_per_type"] = {
        label: round(100 * score["f"], 1) for label, score in whole["dep_las_per_type"].items()
    }
    return result


def speed(nlp: spacy.Language, texts: list[str]) -> dict:
    """Measure words a second of the whole pipeline and of the tokeniser alone.

    By the clock, and by the seconds that a core worked, which others on the machine disturb less.
    """
    docs = [nlp.make_doc(text) for text in texts]
    words = sum(not (token.is_space or token.is_punct) for doc in docs for token in doc)
    began = time.perf_counter()
    for text in texts:
        nlp.make_doc(text)
    tokenised, worked = time.perf_counter(), time.process_time()
    for _ in nlp.pipe(texts):
        pass
    done, worked = time.perf_counter(), time.process_time() - worked
    return {
        "words": words,
        "words_per_second": round(words / (done - tokenised)),
        "words_per_core_second": round(words / worked),
        "words_per_second_tokeniser": round(words / (tokenised - began)),
    }


def main() -> None:
    """Measure everything that the pipeline has components for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="installed package or folder")
    parser.add_argument("--shared", type=Path, required=True, help="holds corpora/ and bench/")
    parser.add_argument("--ud", type=Path, help="convert_ud's folder; leaves syntax out if absent")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    if Path(args.model).is_dir():
        # An installed package brings the components itself, and spaCy takes a name only once.
        import language_model.components.factories  # noqa: F401
    began = time.perf_counter()
    nlp = spacy.load(args.model)
    result = {"model": nlp.meta["version"], "load_seconds": round(time.perf_counter() - began, 2)}
    if args.ud:
        for part in ("dev_gum", "dev_ewt"):
            result[part] = syntax_scores(nlp, args.ud / f"{part}.spacy")
    if "entity_labeller" in nlp.pipe_names:
        options = ["--no-pronouns", "--map", re3d_map(HERE / "re3d.map")]
        result["re3d_dev"] = shared_score(
            nlp, args.shared, "re3d/dev.jsonl", "entities", entities_of, options
        )
        for part in TOPONYM_PARTS:
            gold = f"geo/{part}.jsonl"
            result[part] = shared_score(nlp, args.shared, gold, "toponyms", toponyms_of)
    if "attribution_linker" in nlp.pipe_names:
        for name in ("polnear", "gum/attributions"):
            result[f"{name.split('/')[0]}_attributions_dev"] = shared_score(
                nlp, args.shared, f"{name}/dev.jsonl", "attribution", attributions_of
            )
    texts = [row["text"] for row in read_rows(args.shared / "corpora" / "polnear" / "dev.jsonl")]
    result["speed"] = speed(nlp, texts[:30])
    result["peak_memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({key: result[key] for key in ("load_seconds", "speed", "peak_memory_mb")}))


def re3d_map(path: Path) -> str:
    """Read the map's one line, which is what ``score.py --map`` takes."""
    return path.read_text(encoding="utf-8").strip()


if __name__ == "__main__":
    main()
