"""Who is who within an article, against GUM's dev documents: MUC, B³, CEAF_e, and their mean.

GUM's texts go through extraction and resolution as `claimhouse extract` runs them. What the house
takes for one actor or one place is a group of mentions, held against the groups of GUM's phrases.
A mention is the phrase whose head is the same word, so that "the mayor" is "the mayor of Tarn".
Groups of one are left out on both sides. GUM groups everything, the house only who acts and
where: so besides all of it, what GUM calls a person, an organisation or a place is measured
alone, without what the house says of phrases of other types. Of the twelve labelled articles of
wars, in which not every mention is labelled, it is only asked whether a mention gets the answer
that the others get which mean the same. The texts lie outside the project: say where with --shared.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence, Set
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from pipeline.fetch.articles import make_article  # noqa: E402
from pipeline.fetch.documents import Draft  # noqa: E402
from pipeline.fetch.files import SourceFile  # noqa: E402
from pipeline.records import Article  # noqa: E402
from pipeline.settings import Settings  # noqa: E402
from scoring.coreference import (  # noqa: E402
    MEASURES,
    Counts,
    conll,
    counts_of,
    without_singletons,
)
from scoring.gum import Document, Phrase, read_gum  # noqa: E402
from scoring.reading import Reader, Reading  # noqa: E402
from scoring.war_labels import labelled_wars  # noqa: E402

ACTORS_AND_PLACES = frozenset({"person", "organization", "place"})
GENRES = {"all": None, "news and interview": {"news", "interview"}, "news": {"news"}}
ADJECTIVES = frozenset({"affiliation", "demonym"})  # roles of the names of places
LEAST_ALIKE = 0.3  # share of characters, where no tree gives heads
Mention = tuple[int, int]  # characters


def article_of(document: Document, path: Path) -> Article:
    """Give a document as an article.

    Raises:
        ValueError: If the house would store another text than GUM's: offsets would not fit.
    """
    article, _ = make_article(
        Draft(body_text=document.text),
        batch_id="coreference",
        item=document.doc_id,
        file=SourceFile(path, document.doc_id),
        read_at=datetime.now(UTC),
    )
    if article.body_text != document.text:
        raise ValueError(f"{document.doc_id} is stored with another text")
    return article


def labelled_document(article: Article, labels: dict[str, Any]) -> Document:
    """Give an article of the wars with whom its labelled mentions mean."""
    phrases = [
        Phrase(row["start"], row["end"], None, "actor", row["who"], row["mention_type"])
        for row in labels["actors"]
    ]
    return Document(article.item, article.body_text, phrases=phrases)


def given_of(reading: Reading) -> dict[Mention, str]:
    """Give what the house takes each mention for: an actor, else a place; others are left out.

    Adjectives ("Norlandic") mean no place: that GUM marks none of them is no difference.
    """
    given = reading.entity_of_mention()
    names = {m.mention_id for m in reading.rows["mentions"] if m.toponym_role not in ADJECTIVES}
    for row in reading.rows["resolved_locations"]:
        if row.location_id is not None and row.mention_id in names:
            given.setdefault(row.mention_id, row.location_id)
    return {
        (row.start_char, row.end_char): given[row.mention_id]
        for row in reading.rows["mentions"]
        if row.mention_id in given
    }


def aligned(document: Document, mentions: Iterable[Mention]) -> dict[Mention, Phrase]:
    """Find the phrase that a mention is: with the same head, of several the most alike.

    Every phrase is taken once; a mention that is none is left out. Without a tree, phrases that
    share characters stand for those with the same head.
    """
    pairs = []
    for mention in mentions:
        head = document.head_of(*mention)
        for number, phrase in enumerate(document.phrases):
            alike = _likeness(mention, phrase)
            if alike >= LEAST_ALIKE if phrase.head is None else phrase.head == head:
                pairs.append((alike, mention, number, phrase))
    found: dict[Mention, Phrase] = {}
    for _, mention, _, phrase in sorted(pairs, key=lambda pair: (-pair[0], *pair[1:3])):
        if mention not in found and phrase not in found.values():
            found[mention] = phrase
    return found


def _likeness(mention: Mention, phrase: Phrase) -> float:
    start, end = mention
    shared = min(end, phrase.end_char) - max(start, phrase.start_char)
    return shared / (max(end, phrase.end_char) - min(start, phrase.start_char))


def groups_of(
    document: Document, given: dict[Mention, str], kinds: Collection[str] | None
) -> tuple[list[Set[Any]], list[Set[Any]]]:
    """Group GUM's phrases, and what the house found; only of some types, or of all.

    Returns:
        GUM's groups and the house's, of two mentions and more; a mention that is a phrase of
        GUM is that phrase in both.
    """
    labelled: dict[str, set[Any]] = defaultdict(set)
    for phrase in document.phrases:
        if kinds is None or phrase.kind in kinds:
            labelled[phrase.group].add(phrase)
    found: dict[str, set[Any]] = defaultdict(set)
    phrase_of = aligned(document, given)
    for mention, answer in given.items():
        phrase_found = phrase_of.get(mention)
        if phrase_found is None or kinds is None or phrase_found.kind in kinds:
            found[answer].add(phrase_found or mention)
    return without_singletons(labelled.values()), without_singletons(found.values())


def figures_of(
    documents: Sequence[tuple[Document, dict[Mention, str]]], kinds: Collection[str] | None
) -> dict[str, Any]:
    """Score some documents together."""
    total = dict.fromkeys(MEASURES, Counts())
    seen: Counter[str] = Counter()
    for document, given in documents:
        labelled, found = groups_of(document, given, kinds)
        for name, counts in counts_of(labelled, found).items():
            total[name] += counts
        in_groups, grouped = set().union(*labelled), set().union(*found)
        seen["labelled_groups"] += len(labelled)
        seen["labelled_mentions"] += len(in_groups)
        seen["found_groups"] += len(found)
        seen["found_mentions"] += len(grouped)
        seen["shared_mentions"] += len(in_groups & grouped)
    scores = {
        name: {
            "precision": round(counts.precision, 3),
            "recall": round(counts.recall, 3),
            "f1": round(counts.f1, 3),
        }
        for name, counts in total.items()
    }
    return {"documents": len(documents), **seen, **scores, "conll_f1": round(conll(total), 3)}


def answers_by_form(
    documents: Sequence[tuple[Document, dict[Mention, str]]],
) -> dict[str, dict[str, int | float]]:
    """Give, of names, common nouns and pronouns of those who have a name, how they are answered.

    The right answer of a group is what most of its phrases get, if no other group gets it more
    often; the first phrase with an answer shows nothing and is left out, and so are groups in
    which there is no name.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document, given in documents:
        answer_of = {phrase: given[m] for m, phrase in aligned(document, given).items()}
        groups: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in sorted(document.phrases, key=lambda one: (one.start_char, -one.end_char)):
            groups[phrase.group].append(phrase)
        answers = {
            group: Counter(answer_of[one] for one in phrases if one in answer_of)
            for group, phrases in groups.items()
        }
        for group, phrases in groups.items():
            if all(one.form != "name" for one in phrases):
                continue
            shown = next((one for one in phrases if one in answer_of), phrases[0])
            right = answers[group].most_common(1)[0][0] if answers[group] else None
            if any(other[right] > answers[group][right] for other in answers.values()):
                right = None
            for one in phrases:
                if one is not shown:
                    counts[one.form]["phrases"] += 1
                    counts[one.form]["answered"] += one in answer_of
                    counts[one.form]["right"] += right is not None and answer_of.get(one) == right
    return {
        form: {
            **count,
            "precision": round(count["right"] / max(1, count["answered"]), 3),
            "recall": round(count["right"] / count["phrases"], 3),
        }
        for form, count in sorted(counts.items())
    }


def measure(shared: Path) -> dict[str, Any]:
    """Read all of GUM's dev documents once, and score them."""
    path = shared / "corpora" / "gum" / "dev.conllu"
    documents = list(read_gum(path))
    reader = Reader(Settings.from_environment().cache_dir)
    readings = reader.read([article_of(document, path) for document in documents])
    pairs = [(document, given_of(one)) for document, one in zip(documents, readings, strict=True)]
    result: dict[str, Any] = {
        "versions": {
            "extractor": reader.extractor.version,
            "model": reader.extractor.nlp.meta.get("version"),
        }
    }
    wars = labelled_wars(shared, logged_at=datetime.now(UTC))
    result["wars"] = answers_by_form(
        [
            (labelled_document(*one), given_of(reading))
            for one, reading in zip(wars, reader.read([a for a, _ in wars]), strict=True)
        ]
    )
    for genre, genres in GENRES.items():
        chosen = [pair for pair in pairs if genres is None or pair[0].genre in genres]
        result[genre] = {
            "actors and places": figures_of(chosen, ACTORS_AND_PLACES),
            "persons": figures_of(chosen, {"person"}),
            "everything": figures_of(chosen, None),
        }
    return result


def main() -> None:
    """Measure, print, and write the JSON if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="holds corpora/gum")
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    if not (arguments.shared / "corpora" / "gum").is_dir():
        parser.error(f"{arguments.shared} holds no corpora/gum: say with --shared where it lies")
    text = json.dumps(measure(arguments.shared), indent=2)
    print(text)
    if arguments.output:
        arguments.output.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
