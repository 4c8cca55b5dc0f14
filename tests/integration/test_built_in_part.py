"""Whatever was built in part, or failed, or edited back: the next build ends in the right tables.

``dbt run`` is ``dbt build`` without the seeds, and is written so here: dbt's own command would
parse the project anew for each.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.integration.conftest import project_in
from tests.integration.test_incremental import Copy

pytestmark = pytest.mark.slow

RUN = ("--exclude-resource-type", "seed")
SEED = ("--resource-type", "seed")
Tables = dict[str, list[tuple]]
Edit = Callable[[Path], None]


def edit_seed(project: Path) -> None:
    """Take every loaded term but one for a word that is not loaded."""
    file = project / "seeds" / "reference" / "loaded_terms.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:2]), encoding="utf-8")


def edit_model(project: Path) -> None:
    """Have one view say something else."""
    file = project / "dbt_project" / "models" / "analysis" / "named_claims.sql"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"select * from (\n{text}\n) where claim_id < 'clm_8'\n", encoding="utf-8")


@pytest.fixture(scope="module")
def edited(sample_warehouse: Path, tmp_path_factory) -> Callable[[Edit], tuple[Path, Tables]]:
    """A project after an edit, and the tables as a full refresh of it makes them."""
    made: dict[Edit, tuple[Path, Tables]] = {}

    def make(edit: Edit) -> tuple[Path, Tables]:
        if edit not in made:
            folder = tmp_path_factory.mktemp("anew")
            project = project_in(folder / "project")
            edit(project)
            anew = Copy(sample_warehouse, folder / "built", project_dir=project)
            anew.build("--full-refresh")
            made[edit] = (project, anew.tables())
        return made[edit]

    return make


@pytest.mark.parametrize(
    ("edit", "steps"),
    [
        pytest.param(edit_seed, [RUN], id="dbt run"),
        pytest.param(edit_seed, [SEED, RUN], id="dbt seed, dbt run"),
        pytest.param(edit_seed, [("--select", "fct_actor_mentions")], id="one model"),
        pytest.param(edit_seed, [("--exclude", "loaded_terms")], id="all but the seed"),
        pytest.param(edit_model, [("--select", "dim_publishers")], id="another model"),
        pytest.param(edit_model, [("--exclude", "named_claims")], id="all but the model"),
    ],
)
def test_what_was_built_in_part_hides_no_edit(
    sample_warehouse: Path, tmp_path: Path, edited, edit: Edit, steps
):
    project, wanted = edited(edit)
    copy = Copy(sample_warehouse, tmp_path / "built", project_dir=project)
    assert copy.tables() != wanted
    for step in steps:
        copy.build(*step)
    copy.build()
    assert copy.tables() == wanted


def test_an_edit_that_was_built_in_part_and_taken_back_leaves_nothing(
    sample_warehouse: Path, tmp_path: Path, edited
):
    project, _ = edited(edit_seed)
    copy = Copy(sample_warehouse, tmp_path / "built", project_dir=project)
    before = copy.tables()
    copy.build("--select", "loaded_terms", "fct_actor_mentions")
    assert copy.tables() != before
    back = Copy(copy.file, tmp_path / "back")
    back.build()
    assert back.tables() == before


@pytest.fixture
def copy(sample_warehouse: Path, tmp_path: Path) -> Copy:
    return Copy(sample_warehouse, tmp_path / "built")


def test_rows_that_were_built_in_part_and_are_as_before_leave_nothing(copy: Copy):
    before = copy.tables()
    copy.change(
        "create table kept as from raw.claims",
        "update raw.claims set polarity = 'negative'",
        "create table digests as from raw.loaded_batches",
        "update raw.loaded_batches set digest = 'read anew'",
    )
    copy.build("--exclude", "claim_pairs")
    assert copy.tables() != before
    copy.change(
        "update raw.claims set polarity = kept.polarity from kept"
        " where kept.claim_id = claims.claim_id",
        "update raw.loaded_batches set digest = digests.digest from digests"
        " where digests.batch_id = loaded_batches.batch_id",
    )
    copy.build()
    assert copy.tables() == before


def test_tests_alone_settle_nothing(copy: Copy):
    copy.execute("update intermediate.int_articles__states set is_touched = article_id > 'art_8'")
    [[before]] = copy.execute("select count(*) from intermediate.int_articles__touched")
    assert (
        copy.project.build(["--resource-type", "test", "--select", "dim_publishers"]).errors == []
    )
    assert copy.execute("select count(*) from intermediate.int_articles__touched") == [(before,)]


def test_dbt_by_hand_follows_an_edited_project(
    sample_warehouse: Path, tmp_path: Path, edited, monkeypatch: pytest.MonkeyPatch
):
    project, wanted = edited(edit_seed)
    monkeypatch.setattr("pipeline.resources.dbt.stands_at", lambda *_: True)  # no full refresh
    copy = Copy(sample_warehouse, tmp_path / "built", project_dir=project)
    copy.build()
    assert copy.tables() == wanted
