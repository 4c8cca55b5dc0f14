"""Who leads at a position: the same as weighing every mention anew, however one asks."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Mention
from pipeline.resolve.salience import Salience
from tests.unit.resolve.conftest import ARTICLE_ID, VERSION

KEYS = "abcd"
GROUPS = [("type", "one"), ("type", "two"), ("word", "both")]


def mention(start_char, *, is_boilerplate=False):
    """Stand for one of a sentence of ten characters."""
    return Mention(
        mention_id=f"men_{start_char}",
        article_id=ARTICLE_ID,
        mention_text="x",
        mention_type="name",
        entity_label="ORG",
        head_lemma="x",
        label_text=None,
        toponym_role=None,
        start_char=start_char,
        end_char=start_char + 1,
        sentence_index=start_char // 10,
        voice="publisher",
        voice_attribution_id=None,
        is_boilerplate=is_boilerplate,
        extractor_version=VERSION,
    )


def weighed_anew(seen, start_char, keys):
    """Weigh as the rule says: half after four sentences, a tenth where it comes only later."""
    weights = defaultdict(float)
    for key, one in seen:
        if key in keys:
            is_later = one.start_char >= start_char or one.is_boilerplate
            age = start_char // 10 - one.sentence_index
            weights[key] += 0.1 if is_later else 0.5 ** (age / 4)
    return sorted(weights.values(), reverse=True)[:2]


@given(
    st.lists(
        st.tuples(
            st.sampled_from([*KEYS, "ask"]),
            st.integers(min_value=0, max_value=300),
            st.booleans(),
            st.sampled_from(GROUPS),
        ),
        max_size=60,
    )
)
def test_lead_is_that_of_weighing_all_anew(steps):
    salience, seen, members = Salience(), [], defaultdict(set)
    for step, start_char, flag, group in steps:
        if step != "ask":
            one = mention(start_char, is_boilerplate=flag)
            salience.add(step, one)
            seen.append((step, one))
            (salience.leave if flag else salience.join)(step, group)
            (members[group].discard if flag else members[group].add)(step)
            continue
        keys = members[group] | members[GROUPS[0]]
        lead = salience.lead_at(start_char, start_char // 10, {group, GROUPS[0]}, keys.__contains__)
        first, second = [*weighed_anew(seen, start_char, keys), 0.0, 0.0][:2]
        if lead is None:
            assert first == 0
        elif lead.key is None:
            assert first < second * 1.5 * (1 + 1e-9)
        else:
            assert (lead.weight, lead.runner_up) == pytest.approx((first, second))


def test_thousands_of_like_weight_are_not_weighed_one_by_one():
    salience = Salience()
    for number in range(20_000):  # half of them before the question, with others far after it
        salience.add(f"key_{number}", mention(number // 2))
        salience.join(f"key_{number}", GROUPS[0])
        for again in range(10 * (number % 2)):
            salience.add(f"far_{number}", mention(20_000 + number + again))
            salience.join(f"far_{number}", GROUPS[0])
    asked = []
    salience.lead_at(10_000, 1000, GROUPS[:1], lambda key: not asked.append(key))
    assert len(asked) < 2_000


def test_who_was_named_thousands_of_sentences_ago_weighs_nothing():
    salience = Salience()
    salience.add("a", mention(0))
    salience.join("a", GROUPS[0])
    assert salience.lead_at(80_000, 8_000, GROUPS[:1], lambda _: True) is None
