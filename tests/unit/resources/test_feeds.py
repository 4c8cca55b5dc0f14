"""The list of feeds: what it may say, and that what it may not is named by line."""

import pytest

from pipeline.resources.feeds import Feed, FeedsError, read_feeds


@pytest.fixture
def file(tmp_path):
    return tmp_path / "feeds.csv"


def test_without_a_list_nothing_is_followed(file):
    assert read_feeds(file) == []


def test_a_feed_is_a_line(file):
    file.write_text(
        "name,url,hours\nwire,https://wire.example/rss,6\ndaily,http://daily.example,\n"
    )
    assert read_feeds(file) == [
        Feed(name="wire", url="https://wire.example/rss", hours=6),
        Feed(name="daily", url="http://daily.example", hours=24),
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param("../wire,https://wire.example", "is no name", id="a name that is a path"),
        pytest.param(",https://wire.example", "is no name", id="no name"),
        pytest.param("one,https://wire.example", "is there already", id="a name twice"),
        pytest.param("wire,file:///etc/passwd", "no address of the web", id="no address"),
        pytest.param("wire,https://wire.example,soon", "no number of hours", id="no number"),
    ],
)
def test_a_wrong_line_is_named(file, line, why):
    file.write_text(f"name,url,hours\none,https://one.example,\n{line}\n")
    with pytest.raises(FeedsError, match=rf"feeds.csv:3: .*{why}"):
        read_feeds(file)


def test_a_list_without_its_columns_is_refused(file):
    file.write_text("feed,address\n")
    with pytest.raises(FeedsError, match="no column name and no url"):
        read_feeds(file)
