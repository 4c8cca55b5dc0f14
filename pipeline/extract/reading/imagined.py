"""What is told of but has not happened: in a novel, in a drill, and by a figure of speech."""

from pipeline.extract.reading.tree import SUBJECTS, Parse

_MOCK = frozenset({"mock", "simulated", "dummy", "pretend"})

# "During a game" may tell when a bomb went off beside it.
_WITHIN = frozenset({"in", "as part of"})
_PLACED = frozenset({"obl", "nmod"})
# A film that somebody posts, or an episode of something, may be of what happened.
_REAL = frozenset({"acl", "acl:relcl"})
# As subjects these are footage, or what may come, as often: "the film shows", "this scenario".
_SHOWN = frozenset({"film", "movie", "scenario", "episode"})
_PLAYED = frozenset({"video", "war", "computer", "board", "tabletop"})  # before "game"
_GOING_OFF = frozenset({"explode", "erupt"})


def is_imagined(parse: Parse, i: int) -> bool:
    """Whether a word stands in what a novel, film, game or scenario tells, or is done in play."""
    objects = parse.children(i, "obj", "nsubj:pass")
    if any(parse.lower[k] in _MOCK for at in objects for k in parse.children(at, "amod")):
        return True  # "captured a mock airfield"
    return _is_within(parse, i, parse.lexicon.imagined)


def is_of_a_drill(parse: Parse, i: int) -> bool:
    """Whether a word stands in what troops do in an exercise."""
    return _is_within(parse, i, parse.lexicon.drills)


def is_figurative(parse: Parse, i: int) -> bool:
    """Whether what is hit is no thing at all: "killed the peace talks", "an attack on the bill".

    Nor has anything gone off where tensions "exploded into a war".
    """
    if parse.lemma[i] in _GOING_OFF and any(
        parse.case(k) == "into" for k in parse.children(i, "obl")
    ):
        return True
    objects = parse.children(i, "obj", "nsubj:pass")
    objects += [k for k in parse.children(i, "nmod") if parse.case(k) in {"on", "against"}]
    return bool(objects) and all(parse.lemma[k] in parse.lexicon.intangible for k in objects)


def _is_within(parse: Parse, i: int, nouns: frozenset[str]) -> bool:
    """Whether one of some nouns says where a word's clause, or one over it, takes place."""
    if not parse.has_any(nouns):
        return False
    for at in [i, *parse.ancestors(i)]:
        for kid in parse.children(at, *_PLACED):
            if parse.lemma[kid] in nouns and parse.case(kid) in _WITHIN and _is_whole(parse, kid):
                return True
        subject = parse.child(at, *SUBJECTS)
        if subject is not None and subject != i and parse.lemma[subject] in nouns - _SHOWN:
            return _is_whole(parse, subject)
        if parse.dep[at] in _REAL:
            return False  # "an actor in a film who was killed"
    return False


def _is_whole(parse: Parse, i: int) -> bool:
    """Whether a noun stands for the made-up thing itself, not for a part of what is real."""
    if parse.lemma[i] == "game" and not any(
        parse.lemma[kid] in _PLAYED for kid in parse.children(i, "compound", "amod")
    ):
        return False  # shots fall in games that people play, too
    if parse.lemma[i] in {"film", "movie"} and any(
        parse.dep[kid] in _REAL for kid in parse.kids[i]
    ):
        return False
    return not any(parse.case(kid) == "of" for kid in parse.children(i, "nmod"))
