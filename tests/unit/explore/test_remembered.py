"""Pages that were made before."""

import threading
import time

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


def test_who_asks_for_a_page_that_is_being_made_waits_for_it():
    remembered = Remembered()
    made: list[str] = []

    def make(name: str) -> None:
        with remembered.making("file", "/places"):
            if remembered.find("file", "/places") is None:
                made.append(name)
                time.sleep(0.05)
                remembered.keep("file", "/places", b"map")

    threads = [threading.Thread(target=make, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    with remembered.making("file", "/other"):  # another page does not wait
        pass
    for thread in threads:
        thread.join()
    assert len(made) == 1
