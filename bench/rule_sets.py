"""Labelled texts that rules are switched off on: the model reads them once, the rules often."""

import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.commands.documents import document
from pipeline.commands.extracting import read_documents
from pipeline.extract.attributions.speech import speech_quotes
from pipeline.extract.nlp import AFTER_THE_MODEL, docs_from_articles
from pipeline.extract.reading.component import parse_of
from pipeline.extract.reading.quotes import find_quotes
from pipeline.extract.rows.tables import rows_from_doc
from pipeline.fetch.batch import read_batch
from pipeline.records import Article
from pipeline.reference import read_reference
from pipeline.settings import Settings
from scoring.articles import article_of, stored_spans
from scoring.reading import Reader, Reading
from scoring.statements import labelled_statements, read_statement
from scoring.war_labels import Counts, labelled_wars, war_counts

_ATTRIBUTIONS = ("mended_parse", "attributions")


@dataclass(frozen=True)
class TextSet:
    """Texts as the model read them, and how to count what the rules then make of one.

    Args:
        name: Of the set.
        docs: After the model, before the rules.
        components: The rule layers that its counts need.
        count: From a Doc's number to counts by measure.
    """

    name: str
    docs: Sequence[Doc]
    components: Sequence[str]
    count: Callable[[int], Counts]

    def counts(self, nlp: Language) -> list[Counts]:
        """Run the rules over every text and count."""
        layers = [nlp.get_pipe(name) for name in self.components]
        found = []
        for number, doc in enumerate(self.docs):
            for layer in layers:
                layer(doc)
            found.append(self.count(number))
        return found


def text_sets(reader: Reader, shared: Path, names: Sequence[str]) -> Iterator[TextSet]:
    """Make the named sets: ``polnear``, ``polnear_train``, ``trees``, ``wars``, …"""
    makers: dict[str, Callable[[], TextSet]] = {
        "polnear": lambda: _polnear(reader, shared, "dev", every=1),
        "polnear_train": lambda: _polnear(reader, shared, "train", every=8),
        "gum": lambda: _trees(reader, shared, "gum"),
        "ewt": lambda: _trees(reader, shared, "ewt"),
        "wars": lambda: _wars(reader, shared),
        "news": lambda: _news(reader, shared),
        "statements": lambda: _statements(reader),
        **{name: partial(_events, reader, shared, name) for name in _EVENTS},
    }
    for name in names:
        yield makers[name]()


def _modelled(reader: Reader, articles: Sequence[Article]) -> list[Doc]:
    """Let the model read, without the rules."""
    with reader.extractor.nlp.select_pipes(disable=AFTER_THE_MODEL):
        return list(docs_from_articles(reader.extractor.nlp, articles))


def program(path: Path) -> ModuleType:
    """Load a scorer that is a program of its own."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is no Python program")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _polnear(reader: Reader, shared: Path, part: str, *, every: int) -> TextSet:
    """Attributions; the labeller has seen the train part, so rules gain less there."""
    scorer = program(shared / "bench" / "score.py")
    path = shared / "corpora" / "polnear" / f"{part}.jsonl"
    gold = [json.loads(line) for line in path.open(encoding="utf-8")][::every]
    articles = [article for _, article in read_documents(path)[::every]]
    docs = _modelled(reader, articles)

    def count(number: int) -> Counts:
        found = [_spans(one, articles[number]) for one in docs[number]._.attributions]
        given, _ = scorer.attribution_doc(gold[number]["text"], gold[number]["attributions"], found)
        return _attribution_counts(given)

    return TextSet("polnear" if part == "dev" else f"polnear_{part}", docs, _ATTRIBUTIONS, count)


def _spans(one: Any, article: Article) -> dict[str, Any]:
    spans = {
        "source": [one["source"]] if one["source"] else [],
        "cue": [one["cue"]] if one["cue"] else [],
        "content": one["content"],
    }
    return stored_spans(spans, article)


def _attribution_counts(given: Counter[Any]) -> Counts:
    counts: Counts = Counter()
    for name in ("attribution", "detection"):
        for side in ("tp", "gold", "pred"):
            counts[name, side] = given[name, side]
    counts["detection recall", "tp"] = given["detection", "tp"]
    counts["detection recall", "gold"] = given["detection", "gold"]
    counts["exact sources", "tp"] = given["sgc", "exact"]
    counts["exact sources", "gold"] = given["sgc", "n"]
    return counts


def _trees(reader: Reader, shared: Path, corpus: str) -> TextSet:
    """Labelled attachment of the mended tree, where the words are cut as in the treebank."""
    [path] = (shared / "corpora" / corpus).glob("dev.conllu")
    texts = list(_treebank(path))
    articles = [article_of(text, number=number) for number, (text, _) in enumerate(texts)]
    docs = _modelled(reader, articles)

    def count(number: int) -> Counts:
        parse, gold = parse_of(docs[number], "bench"), texts[number][1]
        place = list(zip(parse.start, parse.end, strict=True))
        ours = {place[i]: (place[head], parse.dep[i].lower()) for i, head in enumerate(parse.head)}
        shared_words = [(at, arc) for at, arc in gold.items() if at in ours and arc[0] in ours]
        right = sum(ours[at] == arc for at, arc in shared_words)
        return Counter({("las", "tp"): right, ("las", "gold"): len(shared_words)})

    return TextSet(corpus, docs, ("mended_parse",), count)


_Place = tuple[int, int]


def _treebank(path: Path) -> Iterator[tuple[str, dict[_Place, tuple[_Place, str]]]]:
    """Yield documents: the text, and each word's head and relation by place; no punctuation."""
    text, arcs = "", {}
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        if any(line.startswith("# newdoc") for line in lines) and text:
            yield text, arcs
            text, arcs = "", {}
        sentence = next(line for line in lines if line.startswith("# text = "))[9:]
        base = len(text)
        places: dict[str, _Place] = {}
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        at = 0
        for row in rows:
            if "-" in row[0] or "." in row[0]:
                continue
            start = sentence.find(row[1], at)
            if start < 0:
                continue  # part of a word written as one
            at = start + len(row[1])
            places[row[0]] = (base + start, base + at)
        for row in rows:
            if row[0] in places and row[7] != "punct":
                head = places.get(row[6], places[row[0]] if row[6] == "0" else None)
                if head is not None:
                    arcs[places[row[0]]] = (head, row[7].lower())
        text += sentence + "\n"
    if text:
        yield text, arcs


def _wars(reader: Reader, shared: Path) -> TextSet:
    """Core claims with their fields, figures and attributions of labelled articles."""
    scorer = program(shared / "bench" / "score.py")
    labelled = labelled_wars(shared, logged_at=datetime.now(UTC))
    docs = _modelled(reader, [article for article, _ in labelled])

    def count(number: int) -> Counts:
        article, labels = labelled[number]
        counts = war_counts(_reading(reader, docs[number], article), labels)
        gold = [_label_spans(one) for one in labels["attributions"]]
        found = [_spans(one, article) for one in docs[number]._.attributions]
        given, _ = scorer.attribution_doc(article.body_text, gold, found)
        return counts + _attribution_counts(given)

    return TextSet("wars", docs, AFTER_THE_MODEL, count)


def _news(reader: Reader, shared: Path) -> TextSet:
    """Articles without labels: how many a rule changes, and which quotations somebody speaks.

    A quotation long enough to be speech that nobody is cited for stands in the outlet's own voice.
    """
    labelled = {path.stem for path in (shared / "wars" / "labels").glob("*.json")}
    paths = sorted(p for p in (shared / "wars").glob("*_*.txt") if p.stem not in labelled)
    articles = read_batch(paths, batch_id="news", logged_at=datetime.now(UTC)).articles
    docs = _modelled(reader, articles)

    def count(number: int) -> Counts:
        rows = rows_from_doc(docs[number], articles[number], extractor_version="bench")
        counts: Counts = Counter({("rows", str(hash(repr(rows)))): 1})
        text = articles[number].body_text
        contents = [span for row in rows["attributions"] for span in row.content_spans]
        for low, high in speech_quotes(text, find_quotes(text)):
            counts["quotations", "gold"] += 1
            counts["quotations", "tp"] += any(
                span.start_char < high and low < span.end_char for span in contents
            )
        return counts

    return TextSet("news", docs, AFTER_THE_MODEL, count)


def _label_spans(one: dict[str, Any]) -> dict[str, Any]:
    def offsets(span: dict[str, Any] | None) -> list[list[int]]:
        return [[span["start"], span["end"]]] if span else []

    return {
        "source": offsets(one["source"]),
        "cue": offsets(one["cue"]),
        "content": [piece for span in one["content"] for piece in offsets(span)],
    }


def _reading(reader: Reader, doc: Doc, article: Article) -> Reading:
    rows = rows_from_doc(doc, article, extractor_version="bench")
    return Reading(article, {**rows, **reader.resolver.resolve_article(article, rows)})


def _statements(reader: Reader) -> TextSet:
    """Polarity and certainty of single sentences."""
    labelled = labelled_statements()
    articles = [article_of(one.text, number=number) for number, one in enumerate(labelled)]
    docs = _modelled(reader, articles)

    def count(number: int) -> Counts:
        rows = rows_from_doc(docs[number], articles[number], extractor_version="bench")
        read = read_statement(Reading(articles[number], rows), labelled[number])
        counts: Counts = Counter({("polarity", "gold"): 1, ("certainty", "gold"): 1})
        counts["polarity", "tp"] += read.polarities[0] == read.polarities[1]
        counts["certainty", "tp"] += read.certainties[0] == read.certainties[1]
        return counts

    return TextSet("statements", docs, AFTER_THE_MODEL, count)


def _events(reader: Reader, shared: Path, name: str) -> TextSet:
    """What the public sets label, counted by their own scorers a text at a time."""
    folder = shared / "corpora" / "events"
    kind = _EVENTS[name]
    inputs, gold_file = folder / kind.inputs, folder / kind.gold
    gold = [json.loads(line) for line in gold_file.open(encoding="utf-8")]
    scorer = program(shared / "bench" / kind.scorer)
    given = read_documents(inputs)
    docs = _modelled(reader, [article for _, article in given])
    folder = Settings.from_environment().reference_dir
    reference = read_reference(folder)
    options = type("Options", (), {"reference": folder})

    def count(number: int) -> Counts:
        doc_id, article = given[number]
        rows = rows_from_doc(docs[number], article, extractor_version="bench")
        found = document(
            doc_id,
            article,
            entities=[(one.start_char, one.end_char, one.label_) for one in docs[number].ents],
            rows=rows,
            resolved=reader.resolver.resolve_article(article, rows),
            reference=reference,
        )
        return kind.count(scorer, gold[number], found, options)

    return TextSet(name, docs, AFTER_THE_MODEL, count)


def _police_counts(scorer: Any, gold: Any, found: Any, options: Any) -> Counts:
    scores = scorer.police([gold], {gold["doc_id"]: found}, options, [])["bar"]["sentence"]
    counts: Counts = Counter()
    for label in ("kill", "arrest", "force"):
        one = scores[label]
        counts["police", "tp"] += one["tp"]
        counts["police", "gold"] += one["tp"] + one["fn"]
        counts["police", "pred"] += one["tp"] + one["fp"]
    return counts


def _plover_counts(scorer: Any, gold: Any, found: Any, options: Any) -> Counts:
    scores = scorer.plover([gold], {gold["doc_id"]: found}, options, [])
    counts: Counts = Counter()
    for name in ("root", "quad"):
        counts[name, "gold"] = 1
        counts[name, "tp"] = round(scores[name]["accuracy"])
    for name in ("source", "target"):
        one = scores[name]
        counts[f"its {name}", "gold"] = one["n"]
        counts[f"its {name}", "tp"] = round(one["any"] * one["n"])
    return counts


def _muc_counts(scorer: Any, gold: Any, found: Any, options: Any) -> Counts:
    scores, _ = scorer.score_muc({gold["doc_id"]: gold}, {gold["doc_id"]: found})
    numbers = scores["numbers"]
    return _of_f1("roles", scores["head"]["micro"]) + Counter(
        {
            ("numbers", "tp"): round(numbers["any_measure"] * numbers["n"]),
            ("numbers", "gold"): numbers["n"],
        }
    )


def _times_counts(scorer: Any, gold: Any, found: Any, options: Any) -> Counts:
    scores, _ = scorer.score_times({gold["doc_id"]: gold}, {gold["doc_id"]: found})
    return _of_f1("times", scores["relaxed"]) + _of_f1("values", scores["value"])


def _isaf_counts(scorer: Any, gold: Any, found: Any, options: Any) -> Counts:
    """Count whether it is right how many were killed and captured: figures and who is named."""
    release = scorer.Release(gold, found)
    counts: Counts = Counter()
    for name in ("killed", "captured"):
        counts[name, "gold"] = 1
        counts[name, "tp"] = release.count(name, "sentence") == gold["gold"][f"min_{name}"]
    return counts


def _of_f1(name: str, one: Any) -> Counts:
    """Give the counts that a precision and a recall were made of."""
    return Counter(
        {
            (name, "tp"): round(one["p"] * one["n_pred"]),
            (name, "gold"): one["n_gold"],
            (name, "pred"): one["n_pred"],
        }
    )


@dataclass(frozen=True)
class _EventSet:
    """A public set: files under ``corpora/events``, its scorer, and how to count one text."""

    inputs: str
    gold: str
    scorer: str
    count: Callable[[Any, Any, Any, Any], Counts]


_ROLES, _TYPES = "score_roles.py", "score_types.py"
_EVENTS = {
    "police": _EventSet("police/input.jsonl", "police/gold.jsonl", _TYPES, _police_counts),
    "plv": _EventSet("plv/input.jsonl", "plv/gold.jsonl", _TYPES, _plover_counts),
    "muc": _EventSet("muc/dev.jsonl", "muc/dev.jsonl", _ROLES, _muc_counts),
    "isaf": _EventSet("isaf/dev.jsonl", "isaf/dev.jsonl", _ROLES, _isaf_counts),
    "times": _EventSet("times/timebank.jsonl", "times/timebank.jsonl", _ROLES, _times_counts),
}
