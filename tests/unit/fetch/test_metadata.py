import pytest

from pipeline.fetch.metadata import MOST_CHARS, Metadata, metadata_from_mapping


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"Publisher ": " Sample  Wire\n"}, Metadata(publisher="Sample Wire")),
        ({"author": "staff reporter"}, Metadata(byline="staff reporter")),
        ({"authors": ["one", "two"]}, Metadata(byline="one, two")),
        ({"byline": "desk", "author": "other"}, Metadata(byline="desk")),
        ({"date": 2017}, Metadata(published_at=2017)),
        ({"wire_credits": "AP; AFP | dpa"}, Metadata(wire_credits=["AP", "AFP", "dpa"])),
        ({"wire_credits": ["AP", " "]}, Metadata(wire_credits=["AP"])),
        ({"url": "", "title": "NaN", "publisher": None, "byline": []}, Metadata()),
        ({"colour": "red"}, Metadata()),
        ({"published": ["2017"]}, Metadata(published_at="2017")),
        ({"created_at": "2017", "author_id": "1"}, Metadata(published_at="2017")),
        ({"created_at": "2017", "note": "1"}, Metadata()),
        ({"Page Name": "Sample Live", "Post Created": "2017"},
         Metadata(publisher="Sample Live", published_at="2017")),
    ],
    ids=[
        "white space", "front matter's name", "list", "our name first", "other type", "agencies",
        "list of agencies", "ways to write nothing", "unknown column", "list of one", "post",
        "note", "page of a network",
    ],
)  # fmt: skip
def test_known_names_are_picked_out_of_a_row(row, expected):
    assert metadata_from_mapping(row) == (expected, [])


@pytest.mark.parametrize(
    "value",
    [{"a": "b"}, [["a"]], ["a", {"b": "c"}], b"bytes", "half \ud83d", "a\x00b"],
    ids=["mapping", "list in a list", "mapping in a list", "bytes", "surrogate", "NUL"],
)
@pytest.mark.parametrize("name", MOST_CHARS)
def test_value_that_no_column_holds_is_left_out_with_a_notice(name, value):
    metadata, [notice] = metadata_from_mapping({name: value, "date": "2017"})
    assert metadata == Metadata(published_at="2017")
    assert notice.reason == "metadata_not_text"
    assert name in notice.detail


@pytest.mark.parametrize("name", MOST_CHARS)
def test_value_over_its_limit_is_left_out_whole_with_a_notice(name):
    most = "x" * MOST_CHARS[name]
    assert metadata_from_mapping({name: most})[1] == []
    metadata, [notice] = metadata_from_mapping({name: most + "x"})
    assert metadata == Metadata()
    assert notice.reason == "metadata_too_long"
    assert name in notice.detail


@pytest.mark.parametrize(
    "row",
    [{"authors": ["x"] * 51}, {"wire_credits": ["x"] * 51}, {"wire_credits": "x;" * 51}],
    ids=["authors", "list of agencies", "agencies"],
)
def test_more_names_than_stand_over_any_article_are_left_out(row):
    metadata, [notice] = metadata_from_mapping(row)
    assert metadata == Metadata()
    assert notice.reason == "metadata_too_long"


def test_date_of_any_shape_is_kept_for_the_reader_of_dates():
    assert metadata_from_mapping({"date": {"a": 1}})[0].published_at == {"a": 1}


def test_what_is_lacking_is_filled_and_nothing_else():
    one = Metadata(publisher="A", wire_credits=[])
    other = Metadata(publisher="B", title="T", wire_credits=["AP"])
    assert one.filled_from(other) == Metadata(publisher="A", title="T", wire_credits=["AP"])


def test_precision_of_one_date_is_not_given_to_another():
    dated = Metadata(published_at="2017-09-07")
    other = Metadata(published_at="2016", published_precision="year")
    assert dated.filled_from(other).published_precision is None
    assert Metadata().filled_from(other) == other
