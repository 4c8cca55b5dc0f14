"""What may import what, kept by reading the imports; and the records against each other."""

import ast
import dataclasses
import sys
from pathlib import Path

import pytest

from pipeline import records

PACKAGE = Path(records.__file__).parent

# layer → modules of ours it may import, and third-party packages it must never import
RULES: dict[str, tuple[set[str], set[str]]] = {
    "ids": (set(), {"*"}),
    "records": (set(), {"*"}),
    "settings": (set(), {"*"}),
    "reference": ({"records", "ids"}, {"*"}),
    "fetch": ({"records", "ids", "reference", "fetch"}, {"dagster", "duckdb", "spacy"}),
    "resolve": ({"records", "ids", "reference", "resolve"}, {"dagster", "duckdb", "spacy"}),
    "extract": (
        {"records", "ids", "reference", "resolve", "extract"},
        {"dagster", "duckdb", "pathlib", "os"},
    ),
    "resources": (
        {"records", "ids", "reference", "settings", "fetch", "resolve", "extract", "resources"},
        set(),
    ),
}
ORCHESTRATION = {"assets", "checks", "cli", "commands", "definitions", "jobs", "sensors"}


def layer_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_modules(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module)
            if node.module == "pipeline":
                names.update(f"pipeline.{alias.name}" for alias in node.names)
    return names - {"pipeline"}


def violations(path: Path) -> list[str]:
    layer = layer_of(path)
    if layer not in RULES:
        return []
    allowed, forbidden = RULES[layer]
    found = []
    for name in sorted(imported_modules(path)):
        parts = name.split(".")
        if parts[0] == "pipeline":
            if parts[1] not in allowed | {layer}:
                found.append(f"{layer} imports {name}")
        elif parts[0] in forbidden or (
            "*" in forbidden and parts[0] not in sys.stdlib_module_names
        ):
            found.append(f"{layer} imports {name}")
    return found


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_module_imports_only_what_its_layer_may(path):
    assert violations(path) == []


def test_every_module_belongs_to_a_known_layer():
    known = set(RULES) | ORCHESTRATION | {"__init__", "data_dictionary", "questions"}
    assert {layer_of(path) for path in MODULES} - known == set()


def test_a_forbidden_import_is_seen(tmp_path, monkeypatch):
    (tmp_path / "fetch").mkdir()
    bad = tmp_path / "fetch" / "bad.py"
    bad.write_text("import duckdb\nfrom pipeline.assets import ingestion\nimport csv\n")
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path)
    assert violations(bad) == ["fetch imports duckdb", "fetch imports pipeline.assets"]


def test_no_code_in_package_files():
    for path in PACKAGE.rglob("__init__.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        assert len(body) == 1, f"{path} holds more than the sentence that says what belongs there"
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_every_record_is_frozen_and_knows_its_article():
    per_batch = {"ingest_log", "actor_judgements"}
    for name, record in records.TABLES.items():
        assert record.__dataclass_params__.frozen, name
        if name not in per_batch:
            assert "article_id" in {field.name for field in dataclasses.fields(record)}, name


def test_every_extracted_record_says_which_extractor_wrote_it():
    for name, record in records.EXTRACTED.items():
        assert "extractor_version" in {field.name for field in dataclasses.fields(record)}, name
