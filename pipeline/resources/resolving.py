"""Resolution from part to part of the lake, and what it depends on."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from pipeline.records import EXTRACTED, RESOLVED
from pipeline.reference import read_reference
from pipeline.resolve.publishers import Publishers
from pipeline.resolve.resolver import Resolver
from pipeline.resources.fingerprints import SHORT, hash_code, hash_files
from pipeline.resources.gazetteer import GazetteerStore
from pipeline.resources.lake import Lake
from pipeline.resources.progress import tell

# Identity across articles is decided after resolution, and the curator's queue after that.
_DECIDE_NO_MATCH = frozenset({"actor_judgements.csv", "alias_rejections.csv"})


def resolver_version(reference_dir: Path, gazetteer: GazetteerStore) -> str:
    """Hash the curated tables, the gazetteer and the code: all that decides a match."""
    tables = [path for path in reference_dir.glob("*.csv") if path.name not in _DECIDE_NO_MATCH]
    seeds = hash_files(tables)
    return (
        f"{gazetteer.version}-{seeds[:SHORT]}-{hash_code('names', 'readable', 'resolve')[:SHORT]}"
    )


def load_resolver(reference_dir: Path, gazetteer: GazetteerStore) -> Resolver:
    """Read the curated tables and open the gazetteer."""
    reference = read_reference(reference_dir)
    return Resolver(reference, gazetteer.open(reference))


def load_outlets(reference_dir: Path) -> Publishers:
    """Read the curated outlets."""
    return Publishers(read_reference(reference_dir))


def resolve_part(lake: Lake, resolver: Resolver, batch_id: str, part: int) -> None:
    """Turn one part of every extracted table into one part of every resolved table."""
    articles = lake.read_part("articles", batch_id, part)
    extracted: dict[str, dict[str, list[Any]]] = defaultdict(lambda: {t: [] for t in EXTRACTED})
    for table in EXTRACTED:
        for row in lake.read_part(table, batch_id, part):
            extracted[row.article_id][table].append(row)
    rows: dict[str, list[Any]] = {table: [] for table in RESOLVED}
    for done, article in enumerate(articles, start=1):
        found = resolver.resolve_article(article, extracted[article.article_id])
        for table, records in found.items():
            rows[table].extend(records)
        tell(f"resolve {batch_id}", done, len(articles))
    for table, records in rows.items():
        lake.write_part(table, batch_id, part, records)
