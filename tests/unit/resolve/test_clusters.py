import random
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import ActorJudgement, Entity
from pipeline.reference import ActorJudgementRow
from pipeline.resolve.clusters import MATCHER, cluster_entities, find_clusters, judge_pairs

NOW = datetime(2024, 1, 1, tzinfo=UTC)
A, B, C, D = (f"ent_{letter * 16}" for letter in "abcd")


def judged(one, other, verdict="positive", by=MATCHER):
    return ActorJudgement(
        entity_id_a=one,
        entity_id_b=other,
        verdict=verdict,
        method="test",
        score=None,
        decided_by=by,
        decided_at=NOW,
    )


def entity(entity_id, name, entity_type="armed_group", *, curated=False):
    return Entity(
        entity_id=entity_id,
        article_id="art_0",
        entity_name=name,
        entity_type=entity_type,
        folded_name=name.casefold(),
        country_code=None,
        is_curated=curated,
    )


def test_entity_without_judgement_is_its_own_actor():
    assert cluster_entities([A, B], []) == {A: A, B: B}


def test_positive_judgements_chain_to_the_least_id():
    assert cluster_entities([C, B, A], [judged(B, C), judged(A, B)]) == {A: A, B: A, C: A}


def test_cluster_takes_the_id_of_its_curated_actor():
    assert cluster_entities([A, "zeal"], [judged(A, "zeal")]) == {A: "zeal", "zeal": "zeal"}


@pytest.mark.parametrize("verdict", ["negative", "unsure"])
def test_other_verdicts_join_nothing(verdict):
    assert cluster_entities([A, B], [judged(A, B, verdict)]) == {A: A, B: B}


def test_merge_that_would_join_a_negative_pair_is_refused_and_reported():
    found = find_clusters([A, B, C], [judged(A, B), judged(B, C), judged(A, C, "negative")])
    assert found.actor_ids[A] != found.actor_ids[C]
    [(one, other, reason)] = found.refused
    assert (one, other) == (B, C)
    assert A in reason
    assert C in reason


def test_persons_word_outranks_the_matchers():
    rows = [judged(A, B, "negative"), judged(A, B, "positive", by="a person")]
    assert cluster_entities([A, B], rows) == {A: A, B: A}


def test_persons_merge_is_made_before_the_matchers():
    """The same refusal could hit either merge; it must hit the rule's."""
    rows = [judged(A, B), judged(B, C, by="a person"), judged(A, C, "negative", by="a person")]
    assert cluster_entities([A, B, C], rows) == {A: A, B: B, C: B}


def test_matcher_never_joins_two_curated_actors():
    rows = [judged("host", A), judged("hosts", A)]
    found = find_clusters(["host", "hosts", A], rows)
    assert found.actor_ids["host"] == "host"
    assert found.actor_ids["hosts"] == "hosts"
    assert len(found.refused) == 1


def test_rows_of_the_curated_table_are_judgements_too():
    row = ActorJudgementRow(
        entity_id_a=A,
        entity_id_b=B,
        verdict="positive",
        decided_by="a person",
        decided_at=date(2024, 1, 1),
        reason="test",
    )
    assert cluster_entities([A, B], [row]) == {A: A, B: A}


def test_judgement_about_an_entity_that_is_gone_is_no_row():
    assert cluster_entities([A], [judged(A, B)]) == {A: A}


ENTITIES = [A, B, C, D, "curated_one", "curated_two"]
judgements = st.lists(
    st.builds(
        judged,
        st.sampled_from(ENTITIES),
        st.sampled_from(ENTITIES),
        st.sampled_from(["positive", "negative", "unsure"]),
        st.sampled_from([MATCHER, "a person"]),
    ),
    max_size=12,
)


@given(judgements, st.randoms(use_true_random=False))
def test_order_of_entities_and_judgements_changes_nothing(rows, rng: random.Random):
    shuffled, entities = list(rows), list(ENTITIES)
    rng.shuffle(shuffled)
    rng.shuffle(entities)
    assert cluster_entities(ENTITIES, rows) == cluster_entities(entities, shuffled)


@given(judgements)
def test_no_negative_pair_shares_an_actor(rows):
    found = cluster_entities(ENTITIES, rows)
    overruled = {
        frozenset((r.entity_id_a, r.entity_id_b))
        for r in rows
        if r.verdict != "negative" and r.decided_by != MATCHER
    }
    for row in rows:
        pair = frozenset((row.entity_id_a, row.entity_id_b))
        if row.verdict == "negative" and len(pair) == 2 and pair not in overruled:
            assert found[row.entity_id_a] != found[row.entity_id_b]


@pytest.mark.parametrize(
    ("one", "other", "entity_type", "verdict"),
    [
        ("Liwa al-Sahra", "Liwa as-Sahraa", "armed_group", "positive"),
        ("Omar Abu Leila", "Omar Abu Layla", "person", "positive"),
        ("River Watch Buro", "River Watch Bureau", "ngo", "positive"),
        ("Leila", "Layla", "person", None),
        ("17th Reserve Division", "18th Reserve Division", "military", None),
        ("Ramiz Abdelhamid", "Raji Abdulhamit", "person", None),
        ("Northern Front", "Southern Front", "armed_group", None),
        ("Kolvex", "Molvex", "other", None),
        ("U.S. National Guard", "National Guard", "military", None),
        ("Abd el Malik Tamim", "Abdul-Malik Tameem", "person", "positive"),
        ("Abd ar-Rahim Tamim", "Abdurrahim Tamim", "person", "positive"),
        ("Ihor Tarnenko", "Igor Tarnenko", "person", "positive"),
        ("Ahmed Mahdi", "Ahmed Magdi", "person", None),
        ("Hassan Tamim", "Ghassan Tamim", "person", None),
    ],
    ids=[
        "transliteration", "person transliterated", "spelling", "one word", "numbers", "similar",
        "opposite", "another name", "of a country", "servant of", "its sun letter",
        "Ukrainian and Russian", "h is not g", "nor in front",
    ],
)  # fmt: skip
def test_names_are_judged_one_only_when_they_are_spellings(one, other, entity_type, verdict):
    pair = [entity(A, one, entity_type), entity(B, other, entity_type)]
    found = [row.verdict for row in judge_pairs(pair, decided_at=NOW)]
    assert [v for v in found if v == "positive"] == ([verdict] if verdict else [])


def test_types_are_not_mixed():
    pair = [entity(A, "Al-Sahra Network", "media"), entity(B, "as-Sahra Network", "military")]
    assert judge_pairs(pair, decided_at=NOW) == []


def test_curated_actors_are_not_judged_by_rule():
    pair = [
        entity("host", "Liwa al-Sahra", curated=True),
        entity("hosts", "Liwa as-Sahraa", curated=True),
    ]
    assert judge_pairs(pair, decided_at=NOW) == []


def test_judgements_do_not_depend_on_the_order_of_entities():
    names = ["Liwa al-Sahra", "Liwa as-Sahraa", "Liwa as Sahra", "Harakat al-Nour"]
    rows = [entity(f"ent_{i:016}", name) for i, name in enumerate(names)]
    assert judge_pairs(rows, decided_at=NOW) == judge_pairs(rows[::-1], decided_at=NOW)
