"""What may import what, kept by reading the imports; and the records against each other."""

import ast
import dataclasses
import sys
from collections import Counter
from pathlib import Path

import pytest

from pipeline import records

PACKAGE = Path(records.__file__).parent
PROJECT = PACKAGE.parent

# layer → modules of ours it may import, and third-party packages it must never import
RULES: dict[str, tuple[set[str], set[str]]] = {
    "errors": (set(), {"*"}),
    "ids": (set(), {"*"}),
    "records": (set(), {"*"}),
    "settings": (set(), {"*"}),
    "reference": ({"errors", "records", "ids"}, {"*"}),
    "fetch": ({"records", "ids", "reference"}, {"dagster", "duckdb", "spacy"}),
    "readable": ({"records"}, {"*"}),
    "names": ({"records", "ids"}, {"dagster", "duckdb", "spacy"}),
    "resolve": (
        {"records", "ids", "reference", "names", "readable"},
        {"dagster", "duckdb", "spacy"},
    ),
    "extract": (
        {"records", "ids", "reference", "names", "readable"},
        {"dagster", "duckdb", "pathlib", "os"},
    ),
    "explore": (
        {"errors", "settings", "reference", "resources", "resolve", "questions", "commands"},
        {"dagster", "spacy"},
    ),
    "resources": (
        {"errors", "records", "ids", "reference", "settings", "fetch", "names", "readable"}
        | {"resolve", "extract"},
        set(),
    ),
}
# room of ``extract`` → the other rooms that it may import
ROOMS: dict[str, set[str]] = {
    "reading": set(),
    "layout": set(),
    "times": {"reading"},
    "figures": {"reading"},
    "mentions": {"reading"},
    "attributions": {"reading"},
    "relations": {"reading", "mentions", "attributions"},
    "claims": {"reading", "mentions", "attributions"},
    "rows": {"reading"},
}
SHARED = {"annotations"}  # what every room may import
# Code beside the pipeline → what of ours it may import beside itself.
OUTSIDE = {
    "scoring": {"pipeline"},
    "bench": {"pipeline", "scoring"},
    "language_model": {"pipeline", "scoring"},
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


def room_violations(path: Path) -> list[str]:
    """What a module of a room imports from rooms that it must not know."""
    room = path.relative_to(PACKAGE / "extract").parts[0]
    rooms = {
        name.split(".")[2]
        for name in imported_modules(path)
        if name.startswith("pipeline.extract.")
    }
    return sorted(rooms - ROOMS[room] - SHARED - {room})


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_module_imports_only_what_its_layer_may(path):
    assert violations(path) == []


@pytest.mark.parametrize("room", ROOMS)
def test_room_imports_only_rooms_it_may(room):
    modules = sorted((PACKAGE / "extract" / room).rglob("*.py"))
    assert modules
    assert {str(path): found for path in modules if (found := room_violations(path))} == {}


def test_every_room_is_known_and_all_but_rows_has_one_component():
    rooms = {
        path.name for path in (PACKAGE / "extract").iterdir() if (path / "__init__.py").exists()
    }
    assert rooms == set(ROOMS)
    for room in rooms - {"rows"}:
        assert (PACKAGE / "extract" / room / "component.py").exists(), room


def test_an_import_from_another_room_is_seen(tmp_path, monkeypatch):
    (tmp_path / "extract" / "times").mkdir(parents=True)
    bad = tmp_path / "extract" / "times" / "bad.py"
    bad.write_text("from pipeline.extract.figures.bounds import bounds\n")
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path)
    assert room_violations(bad) == ["figures"]


@pytest.mark.parametrize("folder", OUTSIDE)
def test_code_beside_the_pipeline_imports_no_other(folder):
    ours = {*OUTSIDE, "tests", "pipeline"} - OUTSIDE[folder] - {folder}
    for path in sorted((PROJECT / folder).rglob("*.py")):
        roots = {name.split(".")[0] for name in imported_modules(path)}
        assert roots & ours == set(), path


def test_every_module_belongs_to_a_known_layer():
    known = set(RULES) | ORCHESTRATION | {"__init__", "data_dictionary", "dbt_sources", "questions"}
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


def test_a_name_of_a_class_means_one_thing_in_reading_and_resolving():
    names = Counter(
        node.name
        for package in ("extract", "names", "resolve")
        for path in (PACKAGE / package).rglob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    )
    assert names
    assert [name for name, times in names.items() if times > 1] == []
