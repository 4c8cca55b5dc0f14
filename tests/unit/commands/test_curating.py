"""Rows that people decide on: into the right place of a CSV, or not at all."""

from datetime import date

import pytest

from pipeline.commands.curating import put_rows
from pipeline.reference import ActorAliasRow, ActorJudgementRow, CuratedTableError


def alias(text: str, actor_id: str, reason: str = "seen") -> ActorAliasRow:
    return ActorAliasRow(alias_text=text, actor_id=actor_id, alias_type="name", reason=reason)


def test_a_row_stands_below_the_last_of_its_group_and_the_rest_stays_byte_for_byte(reference_dir):
    path = reference_dir / "actor_aliases.csv"
    before = path.read_text(encoding="utf-8")
    put_rows(reference_dir, "actor_aliases", [alias("Red men", "red")])
    after = path.read_text(encoding="utf-8")
    assert after == before.replace("Blues,", "Red men,red,name,seen\nBlues,")


def test_a_row_of_a_new_group_stands_at_the_end(reference_dir, read_rows):
    put_rows(reference_dir, "actor_aliases", [alias("Greens, the", "green")])
    assert read_rows("actor_aliases")[-1][0] == "Greens, the"


def test_a_file_without_a_last_line_end_gets_one(reference_dir, read_rows):
    path = reference_dir / "actor_aliases.csv"
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8")
    put_rows(reference_dir, "actor_aliases", [alias("Greens", "green")])
    assert [row[0] for row in read_rows("actor_aliases")] == [*("Reds", "Blues", "Greens")]


def test_a_row_with_the_same_key_is_replaced_where_it_stands(reference_dir, read_rows):
    put_rows(reference_dir, "actor_aliases", [alias("Reds", "red", "another reason")])
    assert read_rows("actor_aliases") == [
        ["Reds", "red", "name", "another reason"],
        ["Blues", "blue", "name", "short"],
    ]


def test_a_row_that_would_make_the_tables_wrong_is_refused_and_nothing_written(reference_dir):
    before = (reference_dir / "actor_aliases.csv").read_bytes()
    with pytest.raises(CuratedTableError, match="nobody") as caught:
        put_rows(reference_dir, "actor_aliases", [alias("Greys", "nobody")])
    assert str(reference_dir) in str(caught.value)
    assert (reference_dir / "actor_aliases.csv").read_bytes() == before


def test_dates_and_line_breaks_are_written_as_one_plain_line(reference_dir):
    row = ActorJudgementRow(
        entity_id_a="blue",
        entity_id_b="red",
        verdict="negative",
        decided_by="me",
        decided_at=date(2026, 1, 2),
        reason="two\nparties",
    )
    put_rows(reference_dir, "actor_judgements", [row])
    lines = (reference_dir / "actor_judgements.csv").read_text(encoding="utf-8").splitlines()
    assert lines[1:] == ["blue,red,negative,me,2026-01-02,two parties"]
