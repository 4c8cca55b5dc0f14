"""What the published file holds, out of dbt's manifest: its tables and views, each described."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Those that stand in `main` as well: what a stranger is shown who opens the file.
SHOWN_SCHEMAS = ("marts", "analysis")
PUBLIC_SCHEMAS = (*SHOWN_SCHEMAS, "raw", "reference")
PUBLISHED_SCHEMAS = (*PUBLIC_SCHEMAS, "pages")
# What is read for one article, or for a few days, lies together: DuckDB then skips the rest.
_FACT_COLUMNS = {"published_date", "article_id"}
_FACT_ORDER = ("published_date desc nulls last", "article_id")
_PLACES_IN_TEXT = ("start_char", "first_start_char")
_KINDS = ("model", "seed", "source")


@dataclass(frozen=True, kw_only=True)
class Relation:
    """A table or view as the project describes it; texts are one line each."""

    schema: str
    name: str
    description: str
    columns: Mapping[str, str]  # column → description
    order_by: Sequence[str] = ()  # of its rows in the file; empty: as they come
    is_stored: bool = False  # a view of the warehouse whose rows are stored in the file

    @property
    def place(self) -> str:
        """``schema.name``."""
        return f"{self.schema}.{self.name}"


def relations_to_publish(manifest: Mapping[str, Any]) -> list[Relation]:
    """List the public tables and views, and whatever the views read.

    Args:
        manifest: dbt's ``manifest.json``, read.

    Returns:
        Each relation once, after all that it reads.
    """
    nodes: dict[str, Mapping[str, Any]] = {**manifest["nodes"], **manifest["sources"]}
    listed: dict[str, Relation] = {}
    for key, node in nodes.items():
        if node["resource_type"] in _KINDS and node["schema"] in PUBLISHED_SCHEMAS:
            _list(key, nodes, listed)
    return list(listed.values())


def _list(key: str, nodes: Mapping[str, Mapping[str, Any]], listed: dict[str, Relation]) -> None:
    """Add a node, and before it what it reads, unless its own rows are stored."""
    if key in listed:
        return
    for parent in _read_by_view(nodes[key]):
        _list(parent, nodes, listed)
    node = nodes[key]
    published = _published(node)
    listed[key] = Relation(
        schema=node["schema"],
        name=node.get("alias") or node["identifier"],
        description=_one_line(node["description"]),
        columns={
            column["name"]: _one_line(column["description"]) for column in node["columns"].values()
        },
        order_by=published.get("order_by") or _fact_order(node["columns"]),
        is_stored=published.get("rows") == "stored",
    )


def _published(node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give what the project says under ``meta: {published: …}`` of how a node is published."""
    return node["config"].get("meta", {}).get("published", {})


def _fact_order(columns: Mapping[str, Any]) -> Sequence[str]:
    if not columns.keys() >= _FACT_COLUMNS:
        return ()
    return (*_FACT_ORDER, *(name for name in _PLACES_IN_TEXT if name in columns))


def _read_by_view(node: Mapping[str, Any]) -> Iterator[str]:
    is_view = node["resource_type"] == "model" and node["config"]["materialized"] == "view"
    if is_view and _published(node).get("rows") != "stored":
        yield from node["depends_on"]["nodes"]


def _one_line(text: str) -> str:
    return " ".join(text.split())
