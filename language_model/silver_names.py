"""Silver names for texts without gold ones: what claimhouse itself is sure of, the rest open.

The rules and the gazetteer of the pipeline find places far better than the model's entities
alone; here the model's next training gets them as labels. A proper noun that nothing is sure of is
left open rather than called no name. Needs an installed model: the one before.

    silver_names labelled --labelled FILE --texts FILE --out FILE    PolNeAR's tokens
    silver_names treebank --train FILE                               EWT's open tokens, in place
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.tokens import Doc, DocBin, Span, Token
from spacy.vocab import Vocab

from language_model.components.entities import NAME_TYPES
from language_model.components.labels import bio_names
from language_model.gum_names import OUTSIDE, UNKNOWN
from language_model.records import Labelled, read_labelled, write_labelled
from language_model.silver_rules import Reading, Stretch, agreed, carry_over, silver_labels

if TYPE_CHECKING:
    from pipeline.records import Article, Mention

IGNORED = -100  # as the training of the encoder has it
_NOT_NEEDED = ("times", "figures", "attribution_labeller", "attribution_linker", "attributions")
_NOT_NEEDED += ("relations", "claims")  # of the pipeline's components, to know a name


class SilverReader:
    """Reads texts with the installed model, its rules and its gazetteer."""

    def __init__(self) -> None:
        from pipeline.extract.mentions.places.place_names import PlaceNames
        from pipeline.resources.gazetteer import GazetteerStore
        from pipeline.resources.nlp import load_extractor
        from pipeline.resources.resolving import load_resolver
        from pipeline.settings import Settings

        settings = Settings.from_environment()
        store = GazetteerStore(settings.cache_dir)
        self._extractor = load_extractor(settings)
        self._extractor.nlp.select_pipes(disable=_NOT_NEEDED)
        self._resolver = load_resolver(settings.reference_dir, store)
        self._names: PlaceNames = self._extractor.nlp.get_pipe("toponyms").names

    def is_place_name(self, text: str) -> bool:
        """Whether the curated tables or the gazetteer have a place of that name."""
        return bool(self._names.weigh(text))

    def read(self, texts: Iterable[tuple[str, str]]) -> list[tuple[Doc, list[str]]]:
        """Give each (id, text)'s Doc with its labels, in order; the texts must agree on a name."""
        found = list(self._read_alone(texts))
        labels = agreed([([token.text for token in doc], labels) for doc, labels in found])
        return [(doc, agreed_on) for (doc, _), agreed_on in zip(found, labels, strict=True)]

    def _read_alone(self, texts: Iterable[tuple[str, str]]) -> Iterator[tuple[Doc, list[str]]]:
        articles = [_article(doc_id, text) for doc_id, text in texts]
        found = self._extractor.extract(articles)
        for article, (doc, rows) in zip(articles, found, strict=True):
            resolved = self._resolver.resolve_article(article, rows)["resolved_locations"]
            placed = {row.mention_id for row in resolved if row.location_id}
            names = [m for m in rows["mentions"] if m.mention_type == "name"]
            reading = Reading(
                words=[token.text for token in doc],
                proper=[token.pos_ == "PROPN" or token.tag_ in ("NNP", "NNPS") for token in doc],
                entities=[(ent.start, ent.end, ent.label_) for ent in doc.ents],
                places=_stretches(
                    doc,
                    [m for m in names if m.mention_id in placed and m.toponym_role != "demonym"],
                ),
                demonyms=_stretches(doc, [m for m in names if m.toponym_role == "demonym"]),
            )
            yield doc, silver_labels(reading, self.is_place_name)


def _article(doc_id: str, text: str) -> "Article":
    from pipeline.fetch.articles import make_article
    from pipeline.fetch.documents import Draft
    from pipeline.fetch.files import SourceFile
    from pipeline.fetch.metadata import Metadata

    draft = Draft(body_text=text, metadata=Metadata(), stands_alone=False)
    file = SourceFile(Path(doc_id), doc_id)
    read_at = datetime.now(UTC)
    return make_article(draft, batch_id="silver", item=doc_id, file=file, read_at=read_at)[0]


def _stretches(doc: Doc, mentions: Sequence["Mention"]) -> list[Stretch]:
    spans = [
        doc.char_span(mention.start_char, mention.end_char, alignment_mode="expand")
        for mention in mentions
    ]
    return [(span.start, span.end) for span in spans if span is not None]


def label_documents(
    documents: Iterable[Labelled], found: Iterable[tuple[Doc, list[str]]]
) -> Iterator[Labelled]:
    """Give labelled documents the numbers of their silver labels instead of their own.

    Raises:
        ValueError: If a text was cut into other tokens than the document's.
    """
    numbers = {name: number for number, name in enumerate(bio_names(NAME_TYPES))}
    numbers[UNKNOWN] = IGNORED
    for document, (doc, labels) in zip(documents, found, strict=True):
        if [token.text for token in doc] != document.tokens:
            raise ValueError(
                f"{document.doc_id}: its tokens are not those of the text; convert it anew"
            )
        yield replace(document, labels=[numbers[label] for label in labels])


def close_open_tokens(docs: Sequence[Doc], found: Iterable[tuple[Doc, list[str]]]) -> None:
    """Write silver labels, in place, on the tokens of treebank documents that have none."""
    for doc, (source, labels) in zip(docs, found, strict=True):
        carried = carry_over(source, labels, doc)
        merged = [
            label if token.ent_iob == 0 else _gold_label(token)
            for token, label in zip(doc, carried, strict=True)
        ]
        set_labels(doc, merged)


def _gold_label(token: Token) -> str:
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type else OUTSIDE


def set_labels(doc: Doc, labels: Sequence[str]) -> None:
    """Write labels on a Doc; inside without a beginning becomes one."""
    spans, missing, previous = [], [], OUTSIDE
    for index, label in enumerate(labels):
        kind = label[2:]
        if label == UNKNOWN:
            missing.append(doc[index : index + 1])
        elif kind and label.startswith("I-") and previous[2:] == kind:
            spans[-1] = Span(doc, spans[-1].start, index + 1, label=kind)
        elif kind:
            spans.append(Span(doc, index, index + 1, label=kind))
        previous = label
    doc.set_ents(spans, missing=missing, default="outside")


def silver_for_labelled(labelled: Path, texts: Path, out: Path) -> Counter[str]:
    """Write the documents of ``labelled`` with silver names; ``texts`` has them in full."""
    rows = (json.loads(line) for line in texts.open(encoding="utf-8"))
    by_id = {row["doc_id"]: row["text"] for row in rows}
    documents = list(read_labelled(labelled))
    found = SilverReader().read((one.doc_id, by_id[one.doc_id]) for one in documents)
    names, counts = [*bio_names(NAME_TYPES)], Counter[str]()

    def counted() -> Iterator[Labelled]:
        for document in label_documents(documents, found):
            counts.update(UNKNOWN if n == IGNORED else names[n] for n in document.labels)
            yield document

    write_labelled(out, counted())
    return counts


def silver_for_treebank(train: Path) -> Counter[str]:
    """Rewrite a file of treebank documents with their open tokens closed, where silver can."""
    vocab = Vocab()
    docs = list(DocBin().from_disk(train).get_docs(vocab))
    open_docs = [doc for doc in docs if any(token.ent_iob == 0 for token in doc)]
    found = SilverReader().read((str(n), doc.text) for n, doc in enumerate(open_docs))
    close_open_tokens(open_docs, found)
    DocBin(docs=docs, store_user_data=False).to_disk(train)
    return Counter(
        UNKNOWN if token.ent_iob == 0 else _gold_label(token) for doc in docs for token in doc
    )


def main() -> None:
    """Label one file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    labelled = commands.add_parser("labelled")
    labelled.add_argument("--labelled", type=Path, required=True)
    labelled.add_argument("--texts", type=Path, required=True)
    labelled.add_argument("--out", type=Path, required=True)
    treebank = commands.add_parser("treebank")
    treebank.add_argument("--train", type=Path, required=True)
    args = parser.parse_args()
    if args.command == "labelled":
        counts = silver_for_labelled(args.labelled, args.texts, args.out)
    else:
        counts = silver_for_treebank(args.train)
    print(json.dumps({label or "unknown": count for label, count in counts.most_common()}))


if __name__ == "__main__":
    main()
