"""Which words the clause of a predicate tells, and which another clause beside it.

Of "the blast came as the two sides met" neither side set it off.
"""

from collections.abc import Collection, Iterator, Sequence

from pipeline.extract.reading.clauses import is_passive
from pipeline.extract.reading.tree import SUBJECTS, Parse

# What opens a clause that tells of another time than the verb over it.
AT_ANOTHER_TIME = frozenset("before since until while whereas although though".split())
_OPENERS = AT_ANOTHER_TIME | frozenset({"when", "as", "after", "where"})


def is_of_another_clause(parse: Parse, word: int, token: int) -> bool:
    """Whether a word acts in a clause that is not the predicate's, nor shares its subject.

    Of "the blast came as the two sides met" neither side set it off, of "attacks that threatened
    the troops" the troops did not attack, of "against rebels who have seized the town" whoever
    is against them has not seized it.

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        token: The predicate.
    """
    relative = None if is_passive(parse, token) else noun_of_whose_clause(parse, token)
    if relative is not None and word < token:
        return is_outside(parse, word, relative)
    above = {token, *parse.ancestors(token)}
    for verb in parse.ancestors(word):
        if verb in above:
            return verb != token and _is_cut_off_by_a_clause(parse, token, verb)
        marks = {parse.lower[k] for k in parse.children(verb, "mark", "advmod")}
        if parse.dep[verb] == "advcl" and marks & _OPENERS:
            return True
        is_its = parse.dep[word] in SUBJECTS and parse.head[word] == verb
        if is_its and parse.dep[verb] in {"advcl", "conj", "parataxis"}:
            return True
        first = parse.first_conjunct(word)
        if parse.dep[verb] == "acl:relcl" and first in parse.children(verb, "obj"):
            return True
    return False


def noun_of_whose_clause(parse: Parse, token: int) -> int | None:
    """Find "rebels" of "rebels who have seized it", and of "rebels who tried to seize it"."""
    verb = token
    for verb in _carrying(parse, token if parse.pos[token] == "VERB" else None):
        if parse.dep[verb] == "acl:relcl":
            break
    subject = parse.child(verb, *SUBJECTS) if parse.dep[verb] == "acl:relcl" else None
    is_pronoun = subject is not None and parse.lower[subject] in {"who", "which", "that"}
    return parse.head[verb] if is_pronoun else None


def is_outside(parse: Parse, word: int, noun: int) -> bool:
    """Whether a word is neither a noun, nor in a row with it, nor anything that it is told with.

    Nor is it what is counted by: "a team of inspectors who came".
    """
    if parse.head[noun] == word and parse.case(noun) == "of":
        return False
    return word not in parse.conjuncts(noun) and word not in parse.subtree(noun)


def _is_cut_off_by_a_clause(parse: Parse, token: int, verb: int) -> bool:
    """Whether a predicate stands in a clause with a subject of its own, under a verb: "as P"."""
    for at in [token, *parse.ancestors(token)]:
        if at == verb:
            return False
        if parse.dep[at] == "advcl" and parse.child(at, *SUBJECTS) is not None:
            marks = {parse.lower[k] for k in parse.children(at, "mark", "advmod")}
            if marks & _OPENERS:
                return True
    return False


def dates_another(parse: Parse, word: int, token: int, events: Collection[int]) -> bool:
    """Whether a time is that of another clause: "fired after a strike that killed two last week".

    Of "the shelling of Friday killed two" Friday hangs on a noun, and is that of both; and so it is
    of "fired a missile that hit a house on Friday".

    Args:
        parse: The parsed text.
        word: Head of the words that say when.
        token: The predicate.
        events: Tokens of all that the model takes for events.
    """
    clause = verb_of(parse, word, token)
    if clause is None or clause == token or clause in parse.ancestors(token):
        return False
    if token not in parse.ancestors(clause):
        return stands_beside(parse, clause)
    above = parse.head[clause]
    if parse.dep[clause] in {"acl", "acl:relcl"}:
        if above == token and parse.lemma[clause] in parse.lexicon.beginning:
            return True  # "the war, which began in 2011, has killed …" is not of that year
        is_another = above in events or parse.lemma[above] in parse.lexicon.actors
        return above != token and is_another and parse.dep[above] not in SUBJECTS
    marks = {parse.lower[k] for k in parse.children(clause, "mark")}
    return parse.dep[clause] == "advcl" and bool(marks & AT_ANOTHER_TIME)


def stands_beside(parse: Parse, verb: int) -> bool:
    """Whether a clause tells of somebody else than the one beside it: "when crowds stormed it"."""
    is_named = any(parse.pos[k] != "PRON" for k in parse.children(verb, *SUBJECTS))
    return is_named and bool(marks_of(parse, verb) & _OPENERS)


def marks_of(parse: Parse, verb: int) -> set[str]:
    """Give what opens a clause, where a parser hung it on the verb before that, too.

    In "came a day after the army had left" it may hang on either verb.
    """
    above = parse.head[verb]
    marks = [k for k in parse.children(above, "mark") if above < k < verb]
    return {parse.lower[k] for k in [*marks, *parse.children(verb, "mark", "advmod")]}


def own_first(parse: Parse, token: int, words: Sequence[int]) -> list[int]:
    """Keep of the words of one role those that the predicate's own clause tells, if any are.

    Of "they left after troops opened an assault" whoever left has no part in the assault. What is
    coordinated with a word is told with it.

    Args:
        parse: The parsed text.
        token: The predicate.
        words: Words that the model gave one role.
    """
    if len(words) < 2:
        return list(words)
    is_verb = parse.pos[token] == "VERB"
    verb = token if is_verb else verb_of(parse, token, token)
    carrying = {token, *_carrying(parse, verb, purposes=is_verb)}
    own = [word for word in words if verb_of(parse, word, token) in carrying]
    subjects = [k for k in own if parse.dep[k] in SUBJECTS and parse.head[k] in carrying]
    if any(word < parse.head[word] for word in subjects):
        # "The army accused them, a militia …": who stands behind is no second subject.
        own = [word for word in own if word not in subjects or word < parse.head[word]]
    return own or list(words)


def _carrying(parse: Parse, verb: int | None, *, purposes: bool = True) -> Iterator[int]:
    """Give a verb and those that it shares its subject with: "vowed to fight and fought".

    So it is with ``purposes``, "gathered to protest"; a finite verb that a parser hung on an
    infinitive shares it with another one.
    """
    while verb is not None:
        yield verb
        above, marks = parse.head[verb], {parse.lower[k] for k in parse.children(verb, "mark")}
        is_to = purposes and parse.dep[verb] == "advcl" and marks == {"to"}
        is_misplaced = parse.dep[verb] == "conj" and _is_finite(parse, verb)
        is_misplaced = is_misplaced and not _is_finite(parse, above)
        is_shared = is_to or (parse.dep[verb] in {"xcomp", "conj"} and not is_misplaced)
        is_shared = is_shared and parse.child(verb, *SUBJECTS) is None
        verb = above if is_shared else None


def _is_finite(parse: Parse, verb: int) -> bool:
    words = [verb, *parse.children(verb, "aux", "aux:pass", "cop")]
    return any(parse.has_morph(k, "VerbForm=Fin") for k in words)


def verb_of(parse: Parse, word: int, token: int) -> int | None:
    """Find the verb that a word is told with, or the predicate where that stands between."""
    for above in parse.ancestors(word):
        if above == token or parse.pos[above] in {"VERB", "AUX"}:
            return above
    return None


def named_with(parse: Parse, token: int, role: str, words: Sequence[int]) -> list[int]:
    """Keep whom an event's own words name, where they name one of those the model found.

    "The pardon for deserters was rejected by the Front": the deserters rejected nothing; "summoned
    the envoy over the killing of two men": he is not dead; "prisoners held by the army" are held.

    Args:
        parse: The parsed text.
        token: The predicate.
        role: ``agent`` or ``recipient``.
        words: Words that the model gave the role.
    """
    if parse.pos[token] == "NOUN":
        cases = {"agent": "by", "recipient": "of"}
        told = [k for k in parse.children(token, "nmod") if parse.case(k) == cases.get(role)]
    elif parse.pos[token] != "VERB" or not is_passive(parse, token):
        return list(words)
    elif role == "agent":
        told = [k for k in parse.children(token, "obl", "obl:agent") if parse.case(k) == "by"]
    else:
        is_bare = parse.dep[token] == "acl" and role == "recipient"
        told = [parse.head[token]] if is_bare else []
    named = {one for k in told for one in parse.conjuncts(k)}
    return [word for word in words if word in named] or list(words)
