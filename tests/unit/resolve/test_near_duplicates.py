"""Which texts count as nearly the same, and how they are grouped."""

import tracemalloc

import numpy as np
import pytest

from pipeline.resolve.near_duplicates import (
    group_near_duplicates,
    share_in_common,
    signature_of,
)

STORY = [
    "Engineers closed the eastern lock of the canal on Monday after a barge struck its gate.",
    "Nobody was hurt, the harbour office said, but forty vessels wait on both sides of the town.",
    "Divers will look at the hinges as soon as the water is clear enough to see them.",
    "The lock was built ninety years ago and has been repaired four times since the flood.",
    "Traders fear for the fruit that lies in the holds, most of it bound for the northern markets.",
    "A second crane is on its way from the coast and should arrive before the end of the week.",
]
OTHER = (
    "Farmers in the valley began to cut their wheat two weeks early because of the heat, the union "
    "of growers said. Yields are lower than last year on the slopes and about the same along the "
    "river. The mill in the next town has taken on more workers this season, and prices of flour "
    "have not moved since spring."
)


def signature(text: str):
    found = signature_of(text)
    assert found is not None
    return found


def test_the_same_text_shares_all():
    assert share_in_common(signature(" ".join(STORY)), signature(" ".join(STORY))) == 1


def test_case_accents_and_punctuation_do_not_count():
    text = " ".join(STORY)
    loud = text.upper().replace(",", " –").replace("NOBODY", "NÓBODY")
    assert share_in_common(signature(text), signature(loud)) == 1


def test_other_texts_share_next_to_nothing():
    assert share_in_common(signature(" ".join(STORY)), signature(OTHER)) < 0.05


def test_a_long_text_takes_little_memory():
    text = " ".join(f"w{number}" for number in range(60_000))
    tracemalloc.start()
    signature_of(text)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 60_000_000  # bytes; all runs permuted at once would take over a hundred million


def test_a_text_too_short_to_tell_has_no_signature():
    assert signature_of("Lock closed after barge strikes gate") is None


@pytest.mark.parametrize(
    ("copy", "is_copy"),
    [
        ([*STORY[:4], "Our own reporter adds that the mayor was there."], True),
        ([*STORY[1:]], True),
        ([STORY[0], OTHER], False),
    ],
    ids=["last third cut, one sentence added", "first sentence cut", "one sentence quoted"],
)
def test_a_copy_is_told_from_a_quotation(copy, is_copy):
    groups = group_near_duplicates(
        {"art_1": signature(" ".join(STORY)), "art_2": signature(" ".join(copy))}
    )
    assert bool(groups) is is_copy


def test_articles_that_are_like_no_other_have_no_group():
    assert group_near_duplicates({"art_1": signature(OTHER)}) == {}
    assert group_near_duplicates({}) == {}


def test_copies_of_copies_are_one_group_whatever_their_order():
    texts = {
        "art_3": " ".join(STORY),
        "art_1": " ".join(STORY[:5]),
        "art_2": " ".join(STORY[1:]),
        "art_9": OTHER,
    }
    signatures = {article_id: signature(text) for article_id, text in texts.items()}
    groups = group_near_duplicates(signatures)
    assert set(groups) == {"art_1", "art_2", "art_3"}
    assert len(set(groups.values())) == 1
    assert group_near_duplicates(dict(reversed(signatures.items()))) == groups


def test_a_crowd_of_copies_is_one_group():
    one = signature(" ".join(STORY))
    assert len(set(group_near_duplicates({f"art_{i:03}": one for i in range(120)}).values())) == 1


def test_signatures_that_meet_by_chance_are_not_grouped():
    one, other = signature(" ".join(STORY)), signature(OTHER)
    other = np.concatenate([one[:2], other[2:]])  # one band in common
    assert group_near_duplicates({"art_1": one, "art_2": other}) == {}


def test_a_signature_stays_what_it_was():
    """Signatures are kept: another one for the same text asks for another METHOD."""
    assert signature(" ".join(STORY))[:3].tolist() == [2492572410, 2161745595, 1166194824]
