"""Labelled texts that rules are switched off on: the model reads them once, the rules often."""

import dataclasses
import hashlib
import importlib.util
import json
import pickle
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from bench.readings import COLUMNS, FILE, LATER, RIGHT, WRONG, Judged, place_of
from bench.readings import FIELDS as READ_FIELDS
from bench.truecasing import truecaser
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
        tell: From a Doc's number to its statements in words, for who reads what a rule changes.
    """

    name: str
    docs: Sequence[Doc]
    components: Sequence[str]
    count: Callable[[int], Counts]
    tell: Callable[[int], list[str]] = lambda number: []
    # What the rules leave on each Doc when all are on, and what is counted of it.
    left: list[dict[Any, Any]] = field(default_factory=list)
    kept: list[Counts] = field(default_factory=list)
    told: list[str] = field(default_factory=list)  # what went and came when counted last

    def run(self, nlp: Language, number: int, first: str | None = None) -> None:
        """Run the rules over one text, from the component ``first`` on."""
        begin = self.components.index(first) if first in self.components else 0
        for name in self.components[begin:]:
            nlp.get_pipe(name)(self.docs[number])

    def keep(self, nlp: Language) -> None:
        """Run all rules over every text, and count; once for all."""
        for number, doc in enumerate([] if self.kept else self.docs):
            self.run(nlp, number)
            self.left.append(dict(doc.user_data))
            self.kept.append(self.count(number))

    def counts(self, nlp: Language, numbers: Collection[int], first: str | None) -> list[Counts]:
        """Run the rules over some texts and count; of the others what was kept.

        Nothing is counted anew where the rules leave what they left before.
        """
        found = list(self.kept)
        self.told.clear()
        for number in numbers:
            doc = self.docs[number]
            self.run(nlp, number, first)
            if doc.user_data != self.left[number]:
                found[number], without = self.count(number), self.tell(number)
                doc.user_data.clear()
                doc.user_data.update(self.left[number])
                with_it = self.tell(number)
                self.told.extend(f"- {one}" for one in with_it if one not in without)
                self.told.extend(f"+ {one}" for one in without if one not in with_it)
        return found


class ModelReader(Reader):
    """The pipeline, whose model reads a text once for all where a folder keeps its Docs.

    They are kept by the model's version and the texts alone: a change of what stands before the
    model, the layout, needs an empty folder.
    """

    def __init__(self, cache_dir: Path, kept: Path | None = None) -> None:
        super().__init__(cache_dir)
        self.folder = kept

    def docs(self, articles: Sequence[Article]) -> list[Doc]:
        """Let the model read, without the rules."""
        nlp = self.extractor.nlp
        if self.folder is None:
            return self._read(articles)
        texts = json.dumps([nlp.meta["version"], [article.body_text for article in articles]])
        path = self.folder / f"{hashlib.sha256(texts.encode()).hexdigest()[:16]}.pickle"
        if path.exists():
            kept = pickle.loads(path.read_bytes())  # written by ourselves
            return [Doc(nlp.vocab).from_bytes(one) for one in kept]
        docs = self._read(articles)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps([doc.to_bytes() for doc in docs]))
        return docs

    def _read(self, articles: Sequence[Article]) -> list[Doc]:
        with self.extractor.nlp.select_pipes(disable=AFTER_THE_MODEL):
            return list(docs_from_articles(self.extractor.nlp, articles))


def text_sets(reader: ModelReader, shared: Path, names: Sequence[str]) -> Iterator[TextSet]:
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


def program(path: Path) -> ModuleType:
    """Load a scorer that is a program of its own."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is no Python program")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _polnear(reader: ModelReader, shared: Path, part: str, *, every: int) -> TextSet:
    """Attributions; the labeller has seen the train part, so rules gain less there."""
    scorer = program(shared / "bench" / "score.py")
    path = shared / "corpora" / "polnear" / f"{part}.jsonl"
    gold = [json.loads(line) for line in path.open(encoding="utf-8")][::every]
    articles = [article for _, article in read_documents(path)[::every]]
    docs = reader.docs(articles)

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


def _trees(reader: ModelReader, shared: Path, corpus: str) -> TextSet:
    """Labelled attachment of the mended tree, where the words are cut as in the treebank."""
    [path] = (shared / "corpora" / corpus).glob("dev.conllu")
    texts = list(_treebank(path))
    articles = [article_of(text, number=number) for number, (text, _) in enumerate(texts)]
    docs = reader.docs(articles)

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


def _wars(reader: ModelReader, shared: Path) -> TextSet:
    """Core claims with their fields, figures and attributions of labelled articles."""
    scorer = program(shared / "bench" / "score.py")
    labelled = labelled_wars(shared, logged_at=datetime.now(UTC))
    docs = reader.docs([article for article, _ in labelled])

    def count(number: int) -> Counts:
        article, labels = labelled[number]
        counts = war_counts(_reading(reader, docs[number], article), labels)
        gold = [_label_spans(one) for one in labels["attributions"]]
        found = [_spans(one, article) for one in docs[number]._.attributions]
        given, _ = scorer.attribution_doc(article.body_text, gold, found)
        return counts + _attribution_counts(given)

    return TextSet("wars", docs, AFTER_THE_MODEL, count)


def _news(reader: ModelReader, shared: Path) -> TextSet:
    """All articles: how many a rule changes, which quotations somebody speaks, what readers judged.

    A quotation long enough to be speech that nobody is cited for stands in the outlet's own voice.
    The judgements are those of ``bench/readings.py``, held against names that one article gives.
    """
    paths = sorted((shared / "wars").glob("*_*.txt"))
    judged = [Judged.read(FILE), Judged.read(LATER)]
    articles = read_batch(paths, batch_id="news", logged_at=datetime.now(UTC)).articles
    docs = reader.docs(articles)

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
        resolved = reader.resolver.resolve_article(articles[number], rows)
        claims = _as_judged(paths[number].stem, {**rows, **resolved})
        for lot in judged:
            counts += _judged_counts(lot, paths[number].stem, claims)
        return counts

    def tell(number: int) -> list[str]:
        rows = rows_from_doc(docs[number], articles[number], extractor_version="bench")
        return [
            f"{one.predicate_lemma} {one.event_type} {one.polarity} {one.certainty}"
            f" {one.event_start_date}: {one.agent_text} / {one.recipient_text} | {one.claim_text}"
            for one in rows["statements"]
        ]

    return TextSet("news", docs, AFTER_THE_MODEL, count, tell)


def _as_judged(item: str, rows: dict[str, list[Any]]) -> list[dict[str, Any]]:
    """Give claims as ``bench/readings.py`` reads them, by the names that one article gives."""
    names = {one.entity_id: one.entity_name for one in rows["entities"]}
    names |= {one.location_id: one.location_name for one in rows["locations"]}
    of = {one.mention_id: names.get(one.entity_id) for one in rows["resolved_actors"]}
    where = {one.mention_id: names.get(one.location_id) for one in rows["resolved_locations"]}
    sources = {one.source_id: one.source_name for one in rows["sources"]}
    cited = {
        one.attribution_id: sources.get(one.source_id) for one in rows["resolved_attributions"]
    }
    filled: dict[tuple[str, str], str] = {}
    for one in sorted(rows["statement_arguments"], key=lambda one: one.ordinal):
        role = "place" if one.argument_role in {"where", "from", "to"} else one.argument_role
        name = (where if role == "place" else of).get(one.mention_id)
        filled.setdefault((one.statement_id, role), name or "")
    statements = {one.statement_id: one for one in rows["statements"]}
    found = []
    for claim in sorted(rows["claims"], key=lambda one: one.claim_id):
        one = statements[claim.statement_id]
        told = {
            "agent": one.agent_text,
            "recipient": one.recipient_text,
            "place": one.location_text,
        }
        days = (
            f"{one.event_start_date}/{one.event_end_date or ''}" if one.event_start_date else None
        )
        found.append(
            {"item": item, "stored": "yes", "event": one.event_type, "time": days}
            | {"start_char": one.predicate_start_char, "end_char": one.predicate_end_char}
            | {role: filled.get((one.statement_id, role)) or text for role, text in told.items()}
            | {"source": claim.attribution_id and (cited.get(claim.attribution_id) or "unnamed")}
            | {"certainty": claim.certainty, "polarity": claim.polarity}
        )
    return found


def _judged_counts(judged: Judged, item: str, claims: list[dict[str, Any]]) -> Counts:
    """Count what is right of the fields that readers judged, also of claims that are not found."""
    counts: Counts = Counter()
    found = {place_of(claim): claim for claim in reversed(claims)}
    for place in judged.places:
        if place[0] != item:
            continue
        nothing = dict(zip(COLUMNS, place, strict=False)) | dict.fromkeys(READ_FIELDS)
        for name in READ_FIELDS:
            claim = found.get(place, nothing)
            said = judged.of(claim, name)
            counts[f"read {name}", "tp"] += said == RIGHT and claim[name] is not None
            counts[f"read {name}", "pred"] += said in {RIGHT, WRONG} and claim[name] is not None
            counts[f"read {name}", "gold"] += judged.is_stated(claim, name)
    return counts


def _label_spans(one: dict[str, Any]) -> dict[str, Any]:
    def offsets(span: dict[str, Any] | None) -> list[list[int]]:
        return [[span["start"], span["end"]]] if span else []

    return {
        "source": offsets(one["source"]),
        "cue": offsets(one["cue"]),
        "content": [piece for span in one["content"] for piece in offsets(span)],
    }


def _reading(reader: ModelReader, doc: Doc, article: Article) -> Reading:
    rows = rows_from_doc(doc, article, extractor_version="bench")
    return Reading(article, {**rows, **reader.resolver.resolve_article(article, rows)})


def _statements(reader: ModelReader) -> TextSet:
    """Polarity and certainty of single sentences."""
    labelled = labelled_statements()
    articles = [article_of(one.text, number=number) for number, one in enumerate(labelled)]
    docs = reader.docs(articles)

    def count(number: int) -> Counts:
        rows = rows_from_doc(docs[number], articles[number], extractor_version="bench")
        read = read_statement(Reading(articles[number], rows), labelled[number])
        counts: Counts = Counter({("polarity", "gold"): 1, ("certainty", "gold"): 1})
        counts["polarity", "tp"] += read.polarities[0] == read.polarities[1]
        counts["certainty", "tp"] += read.certainties[0] == read.certainties[1]
        return counts

    return TextSet("statements", docs, AFTER_THE_MODEL, count)


def _events(reader: ModelReader, shared: Path, name: str) -> TextSet:
    """What the public sets label, counted by their own scorers a text at a time."""
    kind, folder = _EVENTS[name], shared / "corpora" / "events"
    scorer = program(shared / "bench" / kind.scorer)
    with (folder / (kind.gold or kind.inputs)).open(encoding="utf-8") as file:
        gold = [json.loads(line) for line in file][:: kind.every]
    given = read_documents(folder / kind.inputs)[:: kind.every]
    if kind.recased:
        write = truecaser(shared)
        given = [(n, dataclasses.replace(a, body_text=write(a.body_text))) for n, a in given]
    docs = reader.docs([article for _, article in given])
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
    """Count whether killed, captured and the day are right, and the provinces of incidents."""
    release = scorer.Release(gold, found)
    counts: Counts = Counter()
    for name in ("killed", "captured"):
        counts[name, "gold"] = 1
        counts[name, "tp"] = release.count(name, "sentence") == gold["gold"][f"min_{name}"]
    days = [one["event_start_date"] for one in release.incidents if one.get("event_start_date")]
    counts["day", "gold"] = 1
    counts["day", "tp"] = gold["gold"]["start_date"] in days[:1]
    wanted = scorer.provinces_in(one or "" for one in gold["gold"]["province"])
    said = scorer.provinces_in(release.places(release.incidents))
    counts += _of_sets("province", wanted, said)
    aimed_at = (one.split(";") for one in gold["gold"]["target_group"])
    wanted = {name for names in aimed_at for name in names if name in scorer.GROUPS}
    named = {
        mention["text"]
        for claim in release.incidents
        for role in ("agents", "recipients")
        for mention, _ in release.mentions(claim, role)
    }
    return counts + _of_sets("group", wanted, scorer.groups_in(named))


def _of_sets(name: str, wanted: Collection[str], said: Collection[str]) -> Counts:
    sides = {"tp": {*wanted} & {*said}, "gold": wanted, "pred": said}
    return Counter({(name, side): len(some) for side, some in sides.items()})


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
    scorer: str
    count: Callable[[Any, Any, Any, Any], Counts]
    gold: str = ""  # as the inputs where they hold the labels too
    every: int = 1
    recased: bool = False  # distributed in upper case, and read in mixed case


_ROLES, _TYPES = "score_roles.py", "score_types.py"
_EVENTS = {
    "police": _EventSet("police/input.jsonl", _TYPES, _police_counts, gold="police/gold.jsonl"),
    "plv": _EventSet("plv/input.jsonl", _TYPES, _plover_counts, gold="plv/gold.jsonl"),
    "muc": _EventSet("muc/dev.jsonl", _ROLES, _muc_counts, recased=True),
    "muc_train": _EventSet("muc/train.jsonl", _ROLES, _muc_counts, every=8, recased=True),
    "isaf": _EventSet("isaf/dev.jsonl", _ROLES, _isaf_counts),
    "isaf_train": _EventSet("isaf/train.jsonl", _ROLES, _isaf_counts),
    "times": _EventSet("times/timebank.jsonl", _ROLES, _times_counts),
}
