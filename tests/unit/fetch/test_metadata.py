import pytest

from pipeline.fetch.metadata import Metadata, metadata_from_mapping


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
    ],
    ids=[
        "white space", "front matter's name", "list", "our name first", "other type", "agencies",
        "list of agencies", "ways to write nothing", "unknown column",
    ],
)  # fmt: skip
def test_known_names_are_picked_out_of_a_row(row, expected):
    assert metadata_from_mapping(row) == expected


def test_what_is_lacking_is_filled_and_nothing_else():
    one = Metadata(publisher="A", wire_credits=[])
    other = Metadata(publisher="B", title="T", wire_credits=["AP"])
    assert one.filled_from(other) == Metadata(publisher="A", title="T", wire_credits=["AP"])


def test_precision_of_one_date_is_not_given_to_another():
    dated = Metadata(published_at="2017-09-07")
    other = Metadata(published_at="2016", published_precision="year")
    assert dated.filled_from(other).published_precision is None
    assert Metadata().filled_from(other) == other
