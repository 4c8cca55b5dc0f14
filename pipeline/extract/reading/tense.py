"""When the verb over a word places its event: past, present or future."""

from collections.abc import Callable, Iterator
from itertools import chain, islice

from pipeline.extract.reading.tree import Parse

_FUTURE_AUXILIARIES = frozenset({"will", "'ll", "’ll", "shall", "wo", "would"})
# They tell of now; what they tell of with a date is still to come.
_MODALS = frozenset("may might could can ca must should ought".split())
_PLANNED = frozenset("schedule expect plan slate due set anticipate forecast".split())
_REPORTING = frozenset(
    "say tell report announce warn state claim add write note argue insist".split()
)
_BE = frozenset("is are was were be been 's ’s".split())
# In the simple present these tell a programme: "the talks resume on Monday".
_SCHEDULED = frozenset("begin start open resume expire convene meet vote".split())
# What stands behind these was before what is told with them.
_AFTER = frozenset({"after", "following", "since", "despite"})
_NON_FINITE = frozenset({"acl", "advcl", "xcomp", "conj", "acl:relcl", "ccomp"})
_MAX_CLIMB = 12  # heads; a parse error cannot make it loop, a list of items not make it crawl


def tense_of(parse: Parse, i: int) -> str:
    """Give the tense that a predicate is told in: its own, else that of the verb over it.

    What is planned is future, whatever the plan's tense.

    Args:
        parse: The parsed text.
        i: The predicate: a verb, or a noun or adjective with a copula.

    Returns:
        ``past``, ``present`` or ``future``.
    """
    return _told(parse, i) or _climbed(parse, i, _led) or "present"


def tense_over(parse: Parse, i: int) -> str | None:
    """Give the tense in which the verb over a word places its time.

    Args:
        parse: The parsed text.
        i: The syntactic head of an expression.

    Returns:
        ``past``, ``present`` or ``future``; None where no verb stands above (a headline's noun).
    """
    if parse.dep[i] != "nmod:poss":
        return _climbed(parse, i, _placed)
    # "After Monday's vote" is not the verb's own time, unless that is to come.
    verb = next(_verbs_above(parse, i), None)
    if verb is None:
        return None
    if _is_behind(parse, parse.head[i]):
        return "past"
    return "past" if _is_infinitive(parse, verb) else _placed(parse, verb) or "past"


def _is_behind(parse: Parse, noun: int) -> bool:
    """Whether a noun is what something follows: "will not leave in the wake of Monday's raid"."""
    over = parse.head[noun]
    is_wake = parse.dep[noun] == "nmod" and parse.lemma[over] in parse.lexicon.wakes
    return is_wake or parse.case(noun) in _AFTER


def _climbed(parse: Parse, i: int, read: Callable[[Parse, int], str | None]) -> str | None:
    """Climb to the first verb that has a tense."""
    is_open = False  # an infinitive stands between the word and the finite verb
    for verb in _verbs_above(parse, i):
        tense = None if verb == i and read is _led else read(parse, verb)
        if tense is not None:
            # What someone has to do, or is trying to do, is not done yet.
            return "future" if is_open and tense == "present" else tense
        is_open = is_open or (_is_infinitive(parse, verb) and not _is_implied(parse, verb))
    return None


def _verbs_above(parse: Parse, i: int) -> Iterator[int]:
    for at in islice(chain([i], parse.ancestors(i)), _MAX_CLIMB):
        if parse.pos[at] in {"VERB", "AUX"} or _auxiliaries(parse, at):
            yield at


def _auxiliaries(parse: Parse, i: int) -> list[int]:
    return parse.children(i, "aux", "aux:pass", "cop")


def _told(parse: Parse, verb: int) -> str | None:
    """Give the verb's own tense; None for a participle or bare form, whose governor decides."""
    auxiliaries = _auxiliaries(parse, verb)
    words = {parse.lower[kid] for kid in auxiliaries}
    if words & _FUTURE_AUXILIARIES and "have" not in words:
        return "future"
    if _is_infinitive(parse, verb):
        return "past" if "have" in words else _infinitive_tense(parse, verb)
    finite = [k for k in (*auxiliaries, verb) if parse.has_morph(k, "VerbForm=Fin")]
    if any(parse.has_morph(k, "Tense=Past") for k in finite):
        return "past"
    if words & {"has", "have", "'ve", "’ve"}:
        return "past"
    # "Killed", "could be seen", unlike "can be seen" and "were hit and damaged".
    is_alone = not words and parse.dep[verb] != "conj"
    if (is_alone or "could" in words) and is_past_participle(parse, verb):
        return "past"
    is_now = words & _MODALS or any(parse.has_morph(k, "Tense=Pres") for k in finite)
    return "present" if is_now else None


def _led(parse: Parse, verb: int) -> str | None:
    """Give the tense of what a verb leads to: what "is expected" or "was planned" lies ahead."""
    return "future" if _is_planned(parse, verb) else _told(parse, verb)


def _placed(parse: Parse, verb: int) -> str | None:
    """Tell "officials say", which reports what is past, from a plain present; modals look ahead."""
    words = {parse.lower[kid] for kid in _auxiliaries(parse, verb)}
    if words & _MODALS and "have" not in words:
        return "future"
    tense = _led(parse, verb)
    if tense == "present" and parse.lemma[verb] in _SCHEDULED:
        return "future"
    return "past" if tense == "present" and parse.lemma[verb] in _REPORTING else tense


def _is_planned(parse: Parse, verb: int) -> bool:
    """Say whether the verb plans: what "is due" or "was scheduled" lies ahead."""
    is_bare = parse.has_morph(verb, "VerbForm=Inf")
    if is_bare and any(parse.lower[k] == "due" for k in parse.kids[verb]):
        return True  # "is due to arrive", with "due to" read as one word
    if parse.lemma[verb] not in _PLANNED or parse.pos[verb] == "NOUN":
        return False
    if parse.child(verb, "compound:prt") is not None:
        return False  # "was set off"
    words = {parse.lower[kid] for kid in _auxiliaries(parse, verb)}
    return bool(words & _BE) or is_past_participle(parse, verb)


def is_past_participle(parse: Parse, verb: int) -> bool:
    """Whether a word is a past participle: "killed" of "was killed" and of "men killed".

    One that describes has a degree, as an adjective has: "500 displaced civilians".
    """
    if parse.has_morph(verb, "Degree=Pos"):
        return True
    return parse.has_morph(verb, "VerbForm=Part") and parse.has_morph(verb, "Tense=Past")


def _is_infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.lower[k] == "to" for k in parse.children(verb, "mark", "aux"))


def _infinitive_tense(parse: Parse, verb: int) -> str | None:
    """Let an infinitive lie ahead under a word of planning, or under none; else share its time."""
    governor = _governor(parse, verb)
    if governor is None or _is_prospective(parse, governor):
        return "future"
    return None


def _governor(parse: Parse, verb: int) -> int | None:
    """Give the word that an infinitive completes; of joined ones, that of the first."""
    at = verb
    for _ in range(_MAX_CLIMB):
        above = parse.head[at]
        if parse.dep[at] not in _NON_FINITE or above == at:
            return None
        if parse.dep[at] != "conj" or not _is_infinitive(parse, above):
            return above
        at = above
    return None


def _is_prospective(parse: Parse, governor: int) -> bool:
    """Whether an infinitive under a word lies ahead, whatever the word's own tense.

    Under any other word it shares the time of the finite verb above: "tried to flee".
    """
    if parse.lower[governor] == "going":
        return True  # "is going to meet"
    match parse.pos[governor]:
        case "NOUN" | "PROPN":
            return parse.lemma[governor] in parse.lexicon.foreseen
        case "ADJ":
            return parse.lemma[governor] in parse.lexicon.in_prospect
        case _:
            return parse.lemma[governor] in parse.lexicon.foreseeing


def _is_implied(parse: Parse, verb: int) -> bool:
    governor = _governor(parse, verb)
    return governor is not None and parse.lemma[governor] in parse.lexicon.implicative
