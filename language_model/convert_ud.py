"""Turn the Universal Dependencies treebanks into spaCy training documents.

A converter of our own rather than ``spacy convert``: it keeps paragraph breaks as space tokens,
puts from one to ten sentences in a document, and leaves out the GUM texts whose licence does not
let a trained model be passed on. GUM's names of persons, organisations and places become entities;
EWT has none annotated, so that its proper nouns are left open.
"""

import argparse
import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from language_model.gum_names import (
    OUTSIDE,
    name_labels,
    phrases_of,
    place_names,
    unknown_names,
    with_metonyms,
)
from language_model.vary_ud import vary_sentence

FREE_LICENCES = frozenset({"CC BY 4.0", "CC BY 2.5", "CC BY-SA 3.0"})
PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True)
class Word:
    """One syntactic word; ``head`` counts from 0 in its sentence, a root's is its own place.

    ``name`` is its label in the names of persons, organisations and places, empty if not known.
    """

    form: str
    lemma: str
    pos: str
    tag: str
    morph: str
    head: int
    dep: str
    space: bool
    name: str = ""


@dataclass
class Sentence:
    """A sentence with where it stands: its document, and whether it opens a paragraph."""

    doc_id: str
    opens_paragraph: bool
    words: list[Word] = field(default_factory=list)


def licensed_documents(table: Path) -> frozenset[str]:
    """Name the GUM documents whose text licence allows passing on what was trained on them.

    Args:
        table: GUM's ``documents.tsv`` with the columns ``doc`` and ``text_licence``.
    """
    with table.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return frozenset(row["doc"] for row in rows if row["text_licence"] in FREE_LICENCES)


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Read the sentences of a CoNLL-U file in order; enhanced (empty) nodes are skipped."""
    doc_id, opens, has_names, rows = "", True, False, []
    with path.open(encoding="utf-8") as file:
        for line in [*file, "\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                doc_id, opens, has_names = line.split("=", 1)[-1].strip(), True, False
            elif line.startswith("# global.Entity"):
                has_names = True
            elif line.startswith("# newpar"):
                opens = True
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
            elif not line and rows:
                yield Sentence(doc_id, opens, with_names(words_from_rows(rows), rows, has_names))
                opens, rows = False, []


def with_names(words: list[Word], rows: list[list[str]], has_names: bool) -> list[Word]:
    """Label the names in a sentence from its ``Entity=`` marks, where its document has any."""
    if has_names:
        columns = [row[9].split("|") for row in rows if row[0].isdigit()]
        marks = [
            next((part.removeprefix("Entity=") for part in parts if part.startswith("Entity=")), "")
            for parts in columns
        ]
        labels = name_labels(words, list(phrases_of(marks)))
    else:
        labels = unknown_names(words)
    return [replace(word, name=label) for word, label in zip(words, labels, strict=True)]


def words_from_rows(rows: list[list[str]]) -> list[Word]:
    """Turn the rows of one sentence into words, with the spacing of the raw text.

    Inside a contraction ("don't" over "do" and "n't") there is no space, and what follows its
    last word is what follows the whole.
    """
    space_after, inside_until, surface_space = {}, 0, True
    for columns in rows:
        has_space = "SpaceAfter=No" not in columns[9].split("|")
        if "-" in columns[0]:
            _, last = columns[0].split("-")
            inside_until, surface_space = int(last), has_space
        elif "." not in columns[0]:
            number = int(columns[0])
            if number < inside_until:
                space_after[number] = False
            elif number == inside_until:
                space_after[number] = surface_space
            else:
                space_after[number] = has_space
    return [
        Word(
            form=columns[1],
            lemma=columns[1] if columns[2] == "_" and columns[1] != "_" else columns[2],
            pos=columns[3],
            tag=columns[4],
            morph="" if columns[5] == "_" else columns[5],
            head=int(columns[6]) - 1 if columns[6] != "0" else int(columns[0]) - 1,
            dep="ROOT" if columns[6] == "0" else columns[7],
            space=space_after[int(columns[0])],
        )
        for columns in rows
        if columns[0].isdigit()
    ]


def group_sentences(sentences: list[Sentence], rng: random.Random) -> Iterator[list[Sentence]]:
    """Cut the sentences of a treebank into runs of one to ten from one document, in order."""
    group, size = [], rng.randint(1, 10)
    for sentence in sentences:
        if group and (sentence.doc_id != group[0].doc_id or len(group) >= size):
            yield group
            group, size = [], rng.randint(1, 10)
        group.append(sentence)
    if group:
        yield group


def doc_from_sentences(vocab: Vocab, group: list[Sentence]) -> Doc:
    """Build the gold document of some sentences, a space token standing at each paragraph break."""
    words, spaces, tags, poses, morphs, lemmas, heads, deps, names = ([] for _ in range(9))
    for index, sentence in enumerate(group):
        if index and sentence.opens_paragraph:
            spaces[-1] = False
            words.append(PARAGRAPH_BREAK)
            spaces.append(False)
            tags.append("_SP")
            poses.append("SPACE")
            morphs.append("")
            lemmas.append(PARAGRAPH_BREAK)
            heads.append(len(words) - 2)
            deps.append("dep")
            names.append(OUTSIDE)
        elif index:
            spaces[-1] = True
        offset = len(words)
        for word in sentence.words:
            words.append(word.form)
            spaces.append(word.space)
            tags.append(word.tag)
            poses.append(word.pos)
            morphs.append(word.morph)
            lemmas.append(word.lemma)
            heads.append(offset + word.head)
            deps.append(word.dep)
            names.append(word.name)
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        tags=tags,
        pos=poses,
        morphs=morphs,
        lemmas=lemmas,
        heads=heads,
        deps=deps,
        ents=names,
    )


def convert(
    paths: list[Path], *, keep: frozenset[str] | None, with_variants: bool, vocab: Vocab
) -> list[Doc]:
    """Read treebanks into documents.

    Args:
        paths: CoNLL-U files.
        keep: Documents of GUM (their id starts with ``GUM_``) to keep; None keeps all.
        with_variants: Cut the corpus a second time into other runs of sentences, and vary the
            words of that copy.
        vocab: Shared by the documents.
    """
    sentences = [
        sentence
        for path in paths
        for sentence in read_conllu(path)
        if keep is None or not sentence.doc_id.startswith("GUM_") or sentence.doc_id in keep
    ]
    places = place_names(sentence.words for sentence in sentences)
    sentences = [
        replace(sentence, words=with_metonyms(sentence.words, places)) for sentence in sentences
    ]
    rng = random.Random(0)
    groups = list(group_sentences(sentences, rng))
    if with_variants:
        varied = [vary_sentence(sentence, rng) for sentence in sentences]
        groups += group_sentences(varied, rng)
    return [doc_from_sentences(vocab, group) for group in groups]


def whole_documents(path: Path, vocab: Vocab) -> list[tuple[str, Doc]]:
    """Read a treebank's documents in one piece each, as a measure from raw text wants them."""
    documents = groupby(read_conllu(path), key=lambda sentence: sentence.doc_id)
    return [(doc_id, doc_from_sentences(vocab, list(group))) for doc_id, group in documents]


def main() -> None:
    """Write train.spacy."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--all-gum", action="store_true", help="for comparison, never shipped")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    vocab = Vocab()
    keep = None if args.all_gum else licensed_documents(args.corpora / "gum" / "documents.tsv")
    paths = [args.corpora / name / "train.conllu" for name in ("ewt", "gum")]
    docs = convert(paths, keep=keep, with_variants=True, vocab=vocab)
    DocBin(docs=docs, store_user_data=False).to_disk(args.out / "train.spacy")
    print(f"{len(docs)} documents, {sum(map(len, docs))} tokens")


if __name__ == "__main__":
    main()
