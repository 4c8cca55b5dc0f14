"""The published file held open: a swap, a slow question, no file."""

import duckdb
import pytest

from pipeline.explore.published import PublishedReader, TookTooLongError
from pipeline.resources.publisher import NothingPublishedError, PublishedDamagedError


@pytest.fixture
def file(tmp_path):
    return tmp_path / "claimhouse.duckdb"


def publish(file, number):
    new = file.with_suffix(".new")
    with duckdb.connect(new) as connection:
        connection.execute("create table it as select ? as number", [number])
    new.replace(file)


def test_a_cursor_reads_what_is_published_when_it_is_lent(file):
    publish(file, 1)
    reader = PublishedReader(file)
    with reader.cursor() as before:
        publish(file, 2)
        with reader.cursor() as after:
            assert after.execute("from it").fetchall() == [(2,)]
        assert before.execute("from it").fetchall() == [(1,)]
    with reader.cursor() as later:
        assert later.execute("from it").fetchall() == [(2,)]


@pytest.mark.parametrize(
    "statement",
    ["create table main.mine as select 1", "insert into it values (3)", "set threads = 9"],
)
def test_a_cursor_cannot_write_or_change_a_setting(file, statement):
    publish(file, 1)
    with PublishedReader(file).cursor() as cursor, pytest.raises(duckdb.Error):
        cursor.execute(statement)


def test_no_other_file_can_be_read(file, tmp_path):
    publish(file, 1)
    (tmp_path / "other.csv").write_text("secret\n")
    with PublishedReader(file).cursor() as cursor, pytest.raises(duckdb.PermissionException):
        cursor.execute(f"from read_csv('{tmp_path / 'other.csv'}')")


def test_a_question_that_takes_too_long_is_broken_off(file):
    publish(file, 1)
    reader = PublishedReader(file, seconds=0.2)
    slow = "select count(*) from range(1000000) as a, range(1000000) as b where a.range > b.range"
    with pytest.raises(TookTooLongError, match=r"0\.2 seconds"), reader.cursor() as cursor:
        cursor.execute(slow)


def test_a_file_that_is_not_there_or_not_whole_is_told(file):
    with (
        pytest.raises(NothingPublishedError, match="claimhouse run"),
        PublishedReader(file).cursor(),
    ):
        pass
    file.write_bytes(b"no database")
    with pytest.raises(PublishedDamagedError, match="damaged"), PublishedReader(file).cursor():
        pass
