"""How far two people who labelled the same documents agree, field by field."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence

from language_model.label_answers import CHOICE_NAMES, ROLES, Answer, Predicate, Span

Pair = tuple[Answer, Answer]
NOT_STORED = "-"


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Cohen's kappa; None where nothing was labelled or chance alone agrees."""
    if not pairs:
        return None
    agreed = sum(a == b for a, b in pairs) / len(pairs)
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(left[value] * right[value] for value in left) / len(pairs) ** 2
    return None if chance == 1 else (agreed - chance) / (1 - chance)


def agreement(pairs: Iterable[Pair]) -> dict[str, dict[str, float | int | None]]:
    """Measure every field over documents labelled twice.

    Storing and kinds are over all that either answered; roles and choices over predicates that both
    stored; roles are F1 of equal spans and of spans that overlap; actors are B-cubed F1 over
    the mentions that both listed, ``mentions`` is F1 of listing them.
    """
    documents = list(pairs)
    tokens = [
        (_kind(a, token), _kind(b, token))
        for a, b in documents
        for token in sorted({*a.predicates, *b.predicates, *a.refused, *b.refused})
    ]
    stored = [(a != NOT_STORED, b != NOT_STORED) for a, b in tokens]
    both = [(a, b) for a, b in tokens if NOT_STORED not in (a, b)]
    shared = [
        (a.predicates[token], b.predicates[token])
        for a, b in documents
        for token in sorted({*a.predicates} & {*b.predicates})
    ]
    result: dict[str, dict[str, float | int | None]] = {
        "store": agreed(stored),
        "kind": agreed(both),
        "kind_or_none": agreed(tokens),
    }
    for key, name in ROLES.items():
        result[name] = _role(shared, key)
    for key, name in CHOICE_NAMES.items():
        result[name] = agreed([(a.choices[key], b.choices[key]) for a, b in shared])
    result["mentions"] = _f1([(_mentions(a), _mentions(b)) for a, b in documents], _equal)
    result["actors"] = _b_cubed(documents)
    return result


def _kind(answer: Answer, token: int) -> str:
    predicate = answer.predicates.get(token)
    return predicate.kind if predicate else NOT_STORED


def agreed(pairs: Sequence[tuple[Hashable, Hashable]]) -> dict[str, float | int | None]:
    """Give how often two people chose the same, and kappa."""
    same = sum(a == b for a, b in pairs)
    return {
        "n": len(pairs),
        "agreed": same / len(pairs) if pairs else None,
        "kappa": kappa(pairs),
    }


def _role(shared: list[tuple[Predicate, Predicate]], key: str) -> dict[str, float | int | None]:
    return f1_of_spans([(a.roles.get(key, []), b.roles.get(key, [])) for a, b in shared])


def f1_of_spans(spans: list[tuple[list[Span], list[Span]]]) -> dict[str, float | int | None]:
    """Give F1 of equal spans, and of those that overlap."""
    return {**_f1(spans, _equal), "overlap_f1": _f1(spans, _overlap)["f1"]}


def _f1(
    pairs: list[tuple[list[Span], list[Span]]], fits: Callable[[Span, Span], bool]
) -> dict[str, float | int | None]:
    left = sum(len(a) for a, _ in pairs)
    right = sum(len(b) for _, b in pairs)
    found = sum(any(fits(x, y) for y in b) for a, b in pairs for x in a)
    met = sum(any(fits(x, y) for x in a) for a, b in pairs for y in b)
    return {"n": left + right, "f1": (found + met) / (left + right) if left + right else None}


def _equal(a: Span, b: Span) -> bool:
    return a == b


def _overlap(a: Span, b: Span) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _mentions(answer: Answer) -> list[Span]:
    return [span for chain in answer.chains for span in chain]


def _b_cubed(documents: list[Pair]) -> dict[str, float | int | None]:
    precision = recall = 0.0
    mentions = 0
    for a, b in documents:
        common = {*_mentions(a)} & {*_mentions(b)}
        left = {span: {*chain} & common for chain in a.chains for span in chain}
        right = {span: {*chain} & common for chain in b.chains for span in chain}
        for span in common:
            same = len(left[span] & right[span])
            precision += same / len(left[span])
            recall += same / len(right[span])
            mentions += 1
    f1 = 2 * precision * recall / (precision + recall) / mentions if mentions else None
    return {"n": mentions, "f1": f1}
