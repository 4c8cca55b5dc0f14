"""``extract``: texts in, what was found in them out, without a lake or a warehouse."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console

from pipeline.commands.documents import document
from pipeline.errors import MendableError
from pipeline.fetch.articles import CountryOf, make_article, no_country
from pipeline.fetch.batch import refuse_overlong
from pipeline.fetch.documents import Draft
from pipeline.fetch.files import SourceFile
from pipeline.fetch.outcomes import Rejected
from pipeline.fetch.tables import Record, draft_of, json_records
from pipeline.readable.reading import readable
from pipeline.records import Article
from pipeline.reference import read_reference
from pipeline.resources.gazetteer import GazetteerStore
from pipeline.resources.nlp import load_extractor
from pipeline.resources.progress import tell
from pipeline.resources.resolving import load_resolver
from pipeline.settings import Settings


class BadLineError(MendableError):
    """A line of the input is no document; the message says which and why."""


def read_documents(
    path: Path, *, console: Console | None = None, country_of: CountryOf = no_country
) -> list[tuple[str, Article]]:
    """Read ``{"doc_id", "text", "title"?, "publisher"?, "published_at"?}``, one a line.

    Args:
        path: A ``.jsonl``.
        console: Where it is told what of the metadata was left out; without it, nowhere.
        country_of: Gives an outlet's country, whose day "today" is.

    Raises:
        BadLineError: If a line is not JSON, or lacks ``doc_id`` or ``text``, or its text is
            none that could be stored.
    """
    found = []
    read_at = datetime.now(UTC)
    try:
        for number, record in json_records(path):
            where = f"{path.name}:{number}"
            if isinstance(record, Rejected):
                raise BadLineError(f"{where}: {record.detail}; write one object a line")
            doc_id, draft = _draft(record, where=where)
            article, notices = make_article(
                draft,
                batch_id="extract",
                item=doc_id,
                file=SourceFile(path, doc_id),
                read_at=read_at,
                country_of=country_of,
            )
            if console:
                for notice in notices:
                    console.print(f"{where}: {notice.detail}", markup=False, soft_wrap=True)
            found.append((doc_id, article))
    except Rejected as refusal:
        raise BadLineError(f"{path.name}: {refusal.detail}") from None
    return found


def _draft(record: Record, *, where: str) -> tuple[str, Draft]:
    doc_id, text = record.get("doc_id"), record.get("text")
    if not isinstance(doc_id, str) or not isinstance(text, str):
        raise BadLineError(f'{where}: needs "doc_id" and "text", both strings')
    outcome = refuse_overlong(draft_of(record))
    if isinstance(outcome, Rejected):
        raise BadLineError(f"{where}: {outcome.detail}")
    return doc_id, outcome


def extract_documents(
    settings: Settings, documents: Sequence[tuple[str, Article]]
) -> Iterator[dict[str, Any]]:
    """Extract and resolve documents; yield one output object each, in their order."""
    extractor = load_extractor(settings)
    reference = read_reference(settings.reference_dir)
    resolver = load_resolver(settings.reference_dir, GazetteerStore(settings.cache_dir))
    articles = [article for _, article in documents]
    read = zip(documents, extractor.extract(articles), strict=True)
    for done, ((doc_id, article), (doc, rows)) in enumerate(read, start=1):
        resolved = resolver.resolve_article(article, rows)
        text = readable(article.body_text)
        entities = [
            (*text.stored_span(ent.start_char, ent.end_char), ent.label_) for ent in doc.ents
        ]
        yield document(
            doc_id,
            article,
            entities=entities,
            rows=rows,
            resolved=resolved,
            reference=reference,
        )
        tell("extract", done, len(documents))


def write_documents(path: Path, found: Iterator[dict[str, Any]]) -> int:
    """Write one JSON object a line, temporary file then rename; return how many."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.partial")
    count = 0
    with partial.open("w", encoding="utf-8", newline="\n") as file:
        for one in found:
            file.write(json.dumps(one, ensure_ascii=False) + "\n")
            count += 1
    partial.replace(path)
    return count
