"""``extract``: texts in, what was found in them out, without a lake or a warehouse."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pipeline.commands.documents import document
from pipeline.fetch.articles import make_article
from pipeline.fetch.documents import Draft
from pipeline.fetch.files import SourceFile
from pipeline.fetch.metadata import metadata_from_mapping
from pipeline.records import Article
from pipeline.reference import read_reference
from pipeline.resources.errors import MendableError
from pipeline.resources.gazetteer import GazetteerStore
from pipeline.resources.nlp import load_extractor
from pipeline.resources.progress import tell
from pipeline.resources.resolving import load_resolver
from pipeline.settings import Settings


class BadLineError(MendableError):
    """A line of the input is no document; the message says which and why."""


def read_documents(path: Path) -> list[tuple[str, Article]]:
    """Read ``{"doc_id", "text", "title"?, "publisher"?, "published_at"?}``, one a line.

    Raises:
        BadLineError: If a line is not JSON, or lacks ``doc_id`` or ``text``.
    """
    found = []
    with path.open(encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                found.append(_article(line, where=f"{path.name}:{number}", path=path))
    return found


def _article(line: str, *, where: str, path: Path) -> tuple[str, Article]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadLineError(f"{where}: not JSON ({error.msg}); write one object a line") from None
    if not isinstance(row, dict) or not all(
        isinstance(row.get(k), str) for k in ("doc_id", "text")
    ):
        raise BadLineError(f'{where}: needs "doc_id" and "text", both strings')
    draft = Draft(body_text=row["text"], metadata=metadata_from_mapping(row), stands_alone=False)
    file = SourceFile(path, row["doc_id"])
    article, _ = make_article(draft, batch_id="extract", item=row["doc_id"], file=file)
    return row["doc_id"], article


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
        entities = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
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
