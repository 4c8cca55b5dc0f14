"""A small set of curated tables, and a published file in memory, for the curator's commands."""

import csv
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import get_args, get_type_hints

import duckdb
import pytest

from pipeline.reference import Reference

COLUMNS = {
    name: [column.name for column in fields(get_args(hint)[0])]
    for name, hint in get_type_hints(Reference).items()
}
ACTORS = ["red", "blue", "green"]
ENTITIES = [  # id, name, articles
    ("red", "Red Army", ["art_1", "art_2"]),
    ("ent_1", "Abu Ali Karim", ["art_1"]),
    ("ent_2", "Abu Aly Karim", ["art_2"]),
    ("ent_3", "Jo Doe", ["art_1"]),
    ("ent_4", "Jo Doe", ["art_2"]),
]
SCHEMA = """
create schema raw; create schema marts; create schema analysis;
create table raw.entities (entity_id varchar, article_id varchar, entity_name varchar);
create table raw.actor_judgements (
    entity_id_a varchar, entity_id_b varchar, verdict varchar, method varchar, score double,
    decided_by varchar, decided_at timestamp
);
create table marts.dim_actors (actor_id varchar, actor_name varchar);
create table analysis.unresolved_mentions (
    looked_up_as varchar, folded_text varchar, mention_text varchar, resolution_method varchar,
    example_sentences varchar[],
    nearest_candidates struct(
        candidate_id varchar, candidate_name varchar, similarity_score double
    )[],
    n_mentions bigint, n_articles bigint
);
insert into raw.actor_judgements values
    ('ent_1', 'ent_2', 'unsure', 'name_similarity', 0.9, 'claimhouse', '2026-01-01'),
    ('ent_3', 'red', 'positive', 'name_similarity', 0.95, 'claimhouse', '2026-01-01');
"""


@pytest.fixture
def reference_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "reference"
    folder.mkdir()
    for name, columns in COLUMNS.items():
        (folder / f"{name}.csv").write_text(",".join(columns) + "\n", encoding="utf-8")
    for key in ACTORS:
        with (folder / "actors.csv").open("a", encoding="utf-8") as file:
            file.write(f"{key},{key.title()} Army,military,,,,,,,,a party\n")
    (folder / "actor_aliases.csv").write_text(
        "alias_text,actor_id,alias_type,reason\n"
        'Reds,red,name,"short,\nand common"\n'
        "Blues,blue,name,short\n",
        encoding="utf-8",
    )
    return folder


@pytest.fixture
def read_rows(reference_dir: Path) -> Callable[[str], list[list[str]]]:
    def read(table: str) -> list[list[str]]:
        with (reference_dir / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))[1:]

    return read


@pytest.fixture
def published() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(SCHEMA)
    for key, name, articles in ENTITIES:
        for article_id in articles:
            connection.execute("insert into raw.entities values (?, ?, ?)", [key, article_id, name])
    for key in ACTORS:
        connection.execute(
            "insert into marts.dim_actors values (?, ?)", [key, f"{key.title()} Army"]
        )
    return connection
