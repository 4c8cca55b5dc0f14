import re

import pytest

from pipeline import ids


def test_the_same_parts_give_the_same_id_for_ever():
    assert ids.make_id("clm", "a", "b") == "clm_f04cdced9736a69d"


@pytest.mark.parametrize(
    ("one", "other"),
    [(("ab", "c"), ("a", "bc")), (("a",), ("a", "a")), (("a", "b"), ("b", "a"))],
    ids=["where the parts end", "how many parts", "their order"],
)
def test_different_parts_give_different_ids(one, other):
    assert ids.make_id("clm", *one) != ids.make_id("clm", *other)


@pytest.mark.parametrize("parts", [(), ("",), ("a", ""), ("a\x1fb",)], ids=repr)
def test_parts_that_tell_nothing_apart_are_refused(parts):
    with pytest.raises(ValueError, match="cannot mint"):
        ids.make_id("clm", *parts)


def test_an_article_is_known_by_url_then_publisher_then_text():
    text = "Shelling was heard."
    by_url = ids.article_id(url="https://example.org/1", publisher_name="A", body_text=text)
    assert by_url == ids.article_id(
        url="https://example.org/1", publisher_name="B", body_text=text
    ), "the publisher's spelling does not matter where the URL is known"
    by_publisher = ids.article_id(url=None, publisher_name="A", body_text=text)
    assert by_publisher != ids.article_id(url=None, publisher_name="B", body_text=text)
    assert by_publisher != ids.article_id(url=None, publisher_name=None, body_text=text)
    assert by_publisher != ids.article_id(url=None, publisher_name="A", body_text=text + " ")


def test_text_that_utf8_cannot_hold_still_gets_an_id():
    assert re.fullmatch(
        r"art_[0-9a-f]{16}", ids.article_id(url=None, publisher_name=None, body_text="\ud800")
    )


def test_joint_sources_give_two_claims_of_one_statement():
    statement = ids.statement_id("art_1", 0, 20, 5)
    publisher = ids.claim_id(statement, None)
    assert len({publisher, ids.claim_id(statement, 0), ids.claim_id(statement, 31)}) == 3
