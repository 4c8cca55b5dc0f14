"""The fingerprint of the dbt project: whatever changes rows changes it, and nothing else does."""

from pathlib import Path

import pytest

from pipeline.resources.dbt_fingerprint import project_fingerprint


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {
        "dbt/models/marts/a.sql": "select 1",
        "dbt/models/marts/a.yml": "models: []",
        "dbt/macros/m.sql": "{% macro m() %}{% endmacro %}",
        "dbt/macros/tests/t.sql": "{% test t() %}{% endtest %}",
        "dbt/tests/assert_a.sql": "select 1",
        "dbt/dbt_project.yml": "name: a",
        "seeds/actors.csv": "actor_id",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def fingerprint(project: Path) -> str:
    return project_fingerprint(project / "dbt", project / "seeds")


@pytest.mark.parametrize(
    "name",
    ["dbt/models/marts/a.sql", "dbt/macros/m.sql", "dbt/dbt_project.yml", "seeds/actors.csv"],
)
def test_what_makes_rows_is_in_it(project: Path, name: str):
    before = fingerprint(project)
    (project / name).write_text("other", encoding="utf-8")
    assert fingerprint(project) != before


@pytest.mark.parametrize(
    "name", ["dbt/models/marts/a.yml", "dbt/macros/tests/t.sql", "dbt/tests/assert_a.sql"]
)
def test_what_only_checks_or_describes_is_not(project: Path, name: str):
    before = fingerprint(project)
    (project / name).write_text("other", encoding="utf-8")
    assert fingerprint(project) == before
