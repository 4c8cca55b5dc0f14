"""What the pipeline reads out of an article, joined as far as the measures need it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.records import Article
from pipeline.resolve.resolver import Resolver
from pipeline.resources.gazetteer import GazetteerStore
from pipeline.resources.nlp import Extractor, load_extractor
from pipeline.resources.resolving import load_resolver
from pipeline.settings import Settings

Rows = dict[str, list[Any]]


@dataclass(frozen=True)
class Reading:
    """An article with its extracted and resolved rows."""

    article: Article
    rows: Rows

    @property
    def text(self) -> str:
        return self.article.body_text

    def entity_of_mention(self) -> dict[str, str]:
        """mention_id → entity_id, of what was resolved."""
        return {
            row.mention_id: row.entity_id
            for row in self.rows["resolved_actors"]
            if row.entity_id is not None
        }

    def source_of_attribution(self) -> dict[str, Any]:
        """attribution_id → the row of its source."""
        sources = {row.source_id: row for row in self.rows["sources"]}
        return {
            row.attribution_id: sources[row.source_id]
            for row in self.rows["resolved_attributions"]
            if row.attribution_id is not None and row.source_id in sources
        }


class Reader:
    """The pipeline as a run uses it: the installed model, the curated tables, the gazetteer."""

    def __init__(self, cache_dir: Path) -> None:
        settings = Settings.from_environment()
        self.extractor: Extractor = load_extractor(settings)
        self.resolver: Resolver = load_resolver(settings.reference_dir, GazetteerStore(cache_dir))

    def read(self, articles: Sequence[Article]) -> Iterator[Reading]:
        """Extract and resolve, in order."""
        for article, (_, extracted) in zip(articles, self.extractor.extract(articles), strict=True):
            resolved = self.resolver.resolve_article(article, extracted)
            yield Reading(article, {**extracted, **resolved})
