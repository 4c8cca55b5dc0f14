"""Who is spoken of at a position of an article: the nearer a mention before it, the more it weighs.

The weights are kept while one goes through the text, and the candidates stay in order of weight,
so that a question costs about the same in a long article as in a short one. Ask in text order:
a step back begins again at the start.
"""

import heapq
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import inf, log2

from pipeline.records import Mention
from pipeline.resolve import weights

Group = tuple[str, str]  # kind and value: ("type", "armed_group"), ("word", "front")
_Rank = tuple[float | None, int]  # height of what is passed, number of what is not


@dataclass(frozen=True, slots=True)
class Lead:
    """The heaviest of some keys; no key where two or more weigh about the same."""

    key: str | None
    weight: float
    runner_up: float  # what the second weighs


@dataclass(slots=True)
class _Weight:
    """What the mentions of one key weigh."""

    earlier: float = 0.0  # of those passed, as at ``sentence``
    sentence: int = 0
    passed: int = 0
    later: int = 0  # those not passed yet, and those that never are

    def at(self, sentence: int) -> float:
        faded: float = 2.0 ** ((self.sentence - sentence) / weights.HALF_LIFE)
        return self.earlier * faded + weights.LATER * self.later

    def count(self, sentence: int) -> None:
        """Count one that is passed: the next in text order or, new, one further back."""
        distance = (sentence - self.sentence) / weights.HALF_LIFE
        if not self.earlier or distance >= 0:
            self.earlier = self.earlier * 2.0**-distance + 1.0 if self.earlier else 1.0
            self.sentence = sentence
        else:
            self.earlier += 2.0**distance
        self.passed += 1

    def rank(self) -> _Rank:
        """Return what orders it: who is higher than another weighs more at every sentence."""
        if not self.earlier:
            return None, self.later
        return log2(self.earlier) + self.sentence / weights.HALF_LIFE, self.later


class _Ranking:
    """The keys of one group in order, the heaviest last: by what is passed, by what is not."""

    def __init__(self, ranks: Iterable[tuple[str, _Rank]]) -> None:
        found = list(ranks)
        self.passed = sorted((height, key) for key, (height, _) in found if height is not None)
        self.later = sorted((number, key) for key, (_, number) in found if number)

    def move(self, key: str, old: _Rank | None, new: _Rank | None) -> None:
        old_height, old_number = old or (None, 0)
        new_height, new_number = new or (None, 0)
        if old_height != new_height:
            if old_height is not None:
                del self.passed[bisect_left(self.passed, (old_height, key))]
            if new_height is not None:
                insort(self.passed, (new_height, key))
        if old_number != new_number:
            if old_number:
                del self.later[bisect_left(self.later, (old_number, key))]
            if new_number:
                insort(self.later, (new_number, key))


class Salience:
    """How much each of some keys is spoken of at a position."""

    def __init__(self) -> None:
        self._mentions: list[tuple[int, int, int, str]] = []  # start, number, sentence, key
        self._next = 0  # the first mention not passed
        self._position = 0
        self._weights: dict[str, _Weight] = {}
        self._ranks: dict[str, _Rank] = {}
        self._groups: dict[str, set[Group]] = defaultdict(set)
        self._members: dict[Group, set[str]] = defaultdict(set)
        self._rankings: dict[Group, _Ranking] = {}  # of the groups asked for

    def join(self, key: str, group: Group) -> None:
        """Make a key one of a group."""
        if group not in self._groups[key]:
            self._groups[key].add(group)
            self._members[group].add(key)
            if group in self._rankings:
                self._rankings[group].move(key, None, self._ranks.get(key))

    def leave(self, key: str, group: Group) -> None:
        """Take a key out of a group."""
        if group in self._groups[key]:
            self._groups[key].remove(group)
            self._members[group].remove(key)
            if group in self._rankings:
                self._rankings[group].move(key, self._ranks.get(key), None)

    def add(self, key: str, mention: Mention) -> None:
        """Count a mention of a key."""
        weight = self._weights.setdefault(key, _Weight())
        is_passed = not mention.is_boilerplate and mention.start_char < self._position
        if is_passed:
            weight.count(mention.sentence_index)
            self._next += 1
        else:
            weight.later += 1
        if not mention.is_boilerplate:
            place = (mention.start_char, len(self._mentions), mention.sentence_index, key)
            insort(self._mentions, place)
        self._rank(key)

    def lead_at(
        self,
        start_char: int,
        sentence: int,
        groups: Iterable[Group],
        fits: Callable[[str], bool],
    ) -> Lead | None:
        """Return who leads in some groups at a position; None where they are empty.

        The heaviest by what is passed and by what is not are weighed in turn, until no other
        can come near the best two.

        Args:
            start_char: The position.
            sentence: Its sentence.
            groups: Whose keys count.
            fits: Which of them do.
        """
        self._move_to(start_char)
        rankings = [self._ranking(group) for group in groups]
        passed = heapq.merge(*(reversed(one.passed) for one in rankings), reverse=True)
        later = heapq.merge(*(reversed(one.later) for one in rankings), reverse=True)
        best, best_key, second = 0.0, "", 0.0
        weighed: set[str] = set()
        while True:
            height, one = next(passed, (-inf, ""))
            number, other = next(later, (0, ""))
            for key in {one, other} - weighed - {""}:
                weighed.add(key)
                weight = self._weights[key].at(sentence) if fits(key) else 0.0
                if weight > best:
                    best, best_key, second = weight, key, best
                else:
                    second = max(second, weight)
            # What those not weighed yet can weigh at most.
            ceiling = 2.0 ** (height - sentence / weights.HALF_LIFE) + weights.LATER * number
            if ceiling <= second or max(best, ceiling) < second * weights.CLEAR_LEAD:
                return _lead(best_key, best, second)
            if len(weighed) > weights.MOST_WEIGHED:
                return Lead(None, best, second)

    def _ranking(self, group: Group) -> _Ranking:
        if group not in self._rankings:
            members = ((key, self._ranks[key]) for key in self._members[group] & self._ranks.keys())
            self._rankings[group] = _Ranking(members)
        return self._rankings[group]

    def _move_to(self, position: int) -> None:
        if position < self._position:
            self._begin_again()
        self._position = position
        changed: set[str] = set()
        while self._next < len(self._mentions) and self._mentions[self._next][0] < position:
            _, _, sentence, key = self._mentions[self._next]
            self._weights[key].count(sentence)
            self._weights[key].later -= 1
            self._next += 1
            changed.add(key)
        for key in changed:
            self._rank(key)

    def _begin_again(self) -> None:
        self._next = 0
        self._rankings.clear()
        for key, weight in self._weights.items():
            self._weights[key] = _Weight(later=weight.later + weight.passed)
            self._ranks[key] = self._weights[key].rank()

    def _rank(self, key: str) -> None:
        old, new = self._ranks.get(key), self._weights[key].rank()
        self._ranks[key] = new
        for group in self._groups[key] & self._rankings.keys():
            self._rankings[group].move(key, old, new)


def _lead(key: str, best: float, second: float) -> Lead | None:
    if not best:
        return None
    return Lead(None if best < second * weights.CLEAR_LEAD else key, best, second)
