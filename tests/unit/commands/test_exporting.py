"""The public tables as a data package."""

import hashlib
import json

import duckdb
import pytest
from frictionless import Package

from pipeline.commands.exporting import ExportError, export


@pytest.fixture
def connection():
    with duckdb.connect() as connection:
        connection.execute(
            """
            create schema marts; create schema analysis; create schema raw;
            create table raw.hidden as select 1 as n;
            create table marts.dim_articles as select 'art_1' as article_id,
                'v1' as extractor_version, ['Wire'] as wire_credits,
                date '2020-01-02' as published_date;
            create view analysis.named as select article_id, 2.5 as share, {'a': 1} as pair
                from marts.dim_articles;
            comment on table marts.dim_articles is 'One row an article.';
            comment on column marts.dim_articles.article_id is 'Key.';
            """
        )
        yield connection


@pytest.mark.parametrize("file_format", ["parquet", "csv"])
def test_every_public_table_is_a_file_that_the_package_describes(connection, tmp_path, file_format):
    folder = tmp_path / "out"
    counts = export(connection, folder, file_format=file_format)
    assert counts == {"analysis.named": 1, "marts.dim_articles": 1}
    package = json.loads((folder / "datapackage.json").read_text())
    assert package["profile"] == "data-package"
    assert package["extractor_versions"] == ["v1"]
    files = {str(path.relative_to(folder)) for path in folder.rglob("*.*")}
    assert files == {"datapackage.json", *(one["path"] for one in package["resources"])}
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["format"] == file_format
    articles = package["resources"][1]
    assert articles["description"] == "One row an article."
    assert articles["schema"]["fields"] == [
        {"name": "article_id", "type": "string", "description": "Key."},
        {"name": "extractor_version", "type": "string", "description": ""},
        {"name": "wire_credits", "type": "array", "description": ""},
        {"name": "published_date", "type": "date", "description": ""},
    ]


@pytest.mark.parametrize("file_format", ["parquet", "csv"])
def test_frictionless_finds_nothing_wrong(connection, tmp_path, file_format):
    """Of a CSV it reads every row against its types; of Parquet what the package says of it."""
    export(connection, tmp_path / "out", file_format=file_format)
    package = Package(str(tmp_path / "out" / "datapackage.json"))
    found = (
        package.validate() if file_format == "csv" else Package.metadata_validate(package.to_dict())
    )
    errors = found.flatten(["title", "message"]) if file_format == "csv" else list(found)
    assert errors == []


def test_a_list_in_a_csv_is_json(connection, tmp_path):
    export(connection, tmp_path / "out", file_format="csv")
    text = (tmp_path / "out" / "marts" / "dim_articles.csv").read_text()
    assert '"[""Wire""]"' in text


def test_a_folder_that_holds_something_is_left_alone(connection, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(ExportError, match="not empty"):
        export(connection, tmp_path, file_format="csv")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_what_fails_leaves_no_folder(connection, tmp_path):
    connection.execute("create view marts.broken as select article_id from marts.dim_articles")
    connection.execute("alter table marts.dim_articles rename article_id to other_id")
    with pytest.raises(duckdb.Error):
        export(connection, tmp_path / "out", file_format="csv")
    assert list(tmp_path.iterdir()) == []
