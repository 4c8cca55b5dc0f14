"""What a person reads of a run that failed."""

from datetime import UTC, datetime
from types import SimpleNamespace

from pipeline.resources.failure_notes import failure_text, told_error


def test_a_note_names_run_step_and_error_on_one_line():
    text = failure_text(
        job="main_job",
        run_id="run-1",
        at=datetime(2024, 3, 1, 8, 5, tzinfo=UTC),
        failed={"dbt_models": "2 nodes failed:\n one, other"},
    )
    assert "main_job failed" in text
    assert "2024-03-01 at 08:05 UTC" in text
    assert "- `dbt_models`: 2 nodes failed: one, other\n" in text
    assert "/runs/run-1" in text


def test_the_error_at_the_bottom_is_told():
    cause = SimpleNamespace(message="ValueError: no place\nat line 3", cause=None)
    data = SimpleNamespace(error=SimpleNamespace(message="Step failed", cause=cause))
    assert told_error(data) == "ValueError: no place"
    assert told_error(None) == "no error told"
