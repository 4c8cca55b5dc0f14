"""Pages that were made before."""

from pipeline.explore.remembered import Remembered


def test_a_page_is_found_for_its_file_alone():
    pages = Remembered()
    pages.keep("one", "/", b"page")
    assert pages.find("one", "/") == b"page"
    assert pages.find("two", "/") is None


def test_what_was_not_asked_for_longest_goes_first():
    pages = Remembered(most_bytes=10)
    pages.keep("one", "/a", b"12345")
    pages.keep("one", "/b", b"12345")
    pages.find("one", "/a")
    pages.keep("one", "/c", b"12345")
    assert [pages.find("one", path) is not None for path in ("/a", "/b", "/c")] == [
        True,
        False,
        True,
    ]


def test_a_page_made_twice_counts_once():
    pages = Remembered(most_bytes=10)
    for _ in range(5):
        pages.keep("one", "/a", b"12345")
    pages.keep("one", "/b", b"12345")
    assert pages.find("one", "/a") == b"12345"
