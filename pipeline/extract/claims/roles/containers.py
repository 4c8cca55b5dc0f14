"""The larger place that a comma ties a place to: "in Hadra district, Ostia province"."""

import re
from collections.abc import Collection, Iterable

from pipeline.extract.mentions.mention_map import MentionMap
from pipeline.extract.reading.tree import SUBJECTS

_COMMA = re.compile(r", ?\n?")
_SET_OFF = re.compile(r" ?[,.;)]")
# Of a place in these roles something else is told: "in Hadra, Ostia's army", "…, Ostia said".
_OWN_ROLES = frozenset({*SUBJECTS, "obj", "nmod:poss", "compound", "amod"})


def with_containers(
    places: Iterable[tuple[int, str]], found: MentionMap, *, taken: Collection[int]
) -> list[tuple[int, str]]:
    """Add what places lie in, as the text says behind a comma, in the role of what lies in it.

    Args:
        places: Mentions of places, each with its role.
        found: The mentions.
        taken: Mentions that fill another role, which are left out.
    """
    known = dict(places)
    for index, role in list(known.items()):
        outer = _container(index, found)
        while outer is not None and outer not in taken:
            known.setdefault(outer, role)
            outer = _container(outer, found)
    return list(known.items())


def _container(index: int, found: MentionMap) -> int | None:
    parse, end = found.parse, found.mentions[index]["end_char"]
    comma = _COMMA.match(parse.text, end)
    if comma is None:
        return None
    token = parse.token_at(comma.end())
    outer = None if token is None else found.at.get(token)
    if outer is None or outer == index or not found.is_place(outer):
        return None
    head, mention = found.heads[outer], found.mentions[outer]
    is_name = mention["mention_type"] == "name" and mention["start_char"] == comma.end()
    if not is_name or head < 0 or parse.case(head):
        return None
    return None if parse.dep[head] in _OWN_ROLES and not _is_set_off(outer, found) else outer


def _is_set_off(index: int, found: MentionMap) -> bool:
    """Whether a place stands between commas, where a parser may give it to what comes next.

    "In Hadra district, Ostia province, troops …"; not "in Hadra, Ostia, Veldor and Tarn agreed".
    """
    parse, head = found.parse, found.heads[index]
    end = found.mentions[index]["end_char"]
    return _SET_OFF.match(parse.text, end) is not None and len(parse.conjuncts(head)) == 1
