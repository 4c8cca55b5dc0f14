"""What the tree says against a word that the model gave a role.

Who undergoes a deed has not done it, who speaks of a deed need not be its doer, and what happens
is nobody to whom it happens. What is left out here stays open: a wrong fact is worse than none.
"""

from collections.abc import Collection

from pipeline.extract.claims.predicates import Predicate
from pipeline.extract.claims.words import Words
from pipeline.extract.reading.clauses import is_passive
from pipeline.extract.reading.subjects import subject_of
from pipeline.extract.reading.tree import Parse

# Who tells of a deed by a verb of these stances speaks of what others have done.
_OF_OTHERS = frozenset(
    "accuses asks believes confirms demands denies doubts estimates expects fears knows praises"
    " states warns".split()
)
# Relations by which a noun hangs on the verb that it is told with.
_TOLD_WITH = frozenset({"obj", "obl", "nmod", "ccomp", "xcomp"})
# What opens a clause that tells of another time than the verb over it.
_AT_ANOTHER_TIME = frozenset("before since until while whereas although though".split())
_DONE_TO = frozenset("detain kidnap prosecute displace besiege abuse".split())
_WHOLE = frozenset({"all", "each", "none", "one", "both", "some", "most"})
_WEAPONS = frozenset("weapon explosive bomb mine missile rocket gun artillery nuclear".split())
# Kinds of event in which weapons are what it is done to: "destroyed two howitzers".
_ON_THINGS = frozenset("attack destroy repel seize lose".split())


def is_no_doer(parse: Parse, word: int, predicate: Predicate, words: Words) -> bool:
    """Whether a word cannot be who does what a predicate tells.

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        predicate: What the model read.
        words: The curated words.
    """
    token = predicate.token
    if parse.pos[token] == "VERB":
        is_deed = predicate.kind in words.violent | words.hostile | _DONE_TO
        return is_deed and _undergoes(parse, word, token)
    verb = _verb_over(parse, token)
    if verb is None or word not in _subjects(parse, verb):
        return False
    if parse.lemma[verb] in parse.lexicon.withstanding:
        return True
    said = words.reporting.verbs.get(parse.lemma[verb])
    return said is not None and said.stance in _OF_OTHERS and not is_passive(parse, verb)


def _undergoes(parse: Parse, word: int, verb: int) -> bool:
    """Whether a word is the subject of a passive: "men killed on Friday", "who were shot"."""
    is_its = word in _subjects(parse, verb)
    return is_its and (is_passive(parse, verb) or _comes_under(parse, verb))


def _comes_under(parse: Parse, verb: int) -> bool:
    """Whether a verb only says that its subject is under something: "came under fire"."""
    is_under = any(parse.case(k) == "under" for k in parse.children(verb, "obl"))
    return parse.lemma[verb] == "come" and is_under


def _verb_over(parse: Parse, noun: int) -> int | None:
    """Find the verb that a noun for a deed is told with."""
    above = parse.head[noun]
    is_told = parse.dep[noun] in _TOLD_WITH and parse.pos[above] == "VERB"
    return above if is_told and above != noun else None


def _subjects(parse: Parse, verb: int) -> Collection[int]:
    subject = subject_of(parse, verb)
    return () if subject is None else parse.conjuncts(subject)


def is_no_recipient(
    parse: Parse, word: int, predicate: Predicate, words: Words, events: Collection[int]
) -> bool:
    """Whether a word names nobody and nothing to whom something is done.

    That is an event, a weapon, or a word for how many of them: "of the blasts one".

    Args:
        parse: The parsed text.
        word: The word that the model takes for the one it is done to.
        predicate: What the model read.
        words: The curated words.
        events: Tokens of all that the model takes for events.
    """
    counted = parse.children(word, "nmod") if parse.lemma[word] in _WHOLE else []
    nouns = [k for k in counted if parse.case(k) == "of"] or [word]
    if parse.lemma[word] in _WHOLE and nouns == [word] and parse.pos[word] != "PROPN":
        return True
    if predicate.kind not in _ON_THINGS:
        types = {words.thing_types.get(parse.lemma[noun]) for noun in nouns}
        if types <= _WEAPONS:
            return True
    return all(noun in events and parse.lemma[noun] not in parse.lexicon.actors for noun in nouns)


def dates_another(parse: Parse, word: int, token: int) -> bool:
    """Whether a time is that of another clause: "a strike that killed its chief last week".

    Of "the shelling of Friday killed two" Friday hangs on a noun, and is that of both.

    Args:
        parse: The parsed text.
        word: Head of the words that say when.
        token: The predicate.
    """
    at, clause = word, None
    for at in parse.ancestors(word):
        if at == token:
            break
        if clause is None and parse.pos[at] == "VERB":
            clause = at
    if at != token or clause is None:
        return False  # it hangs on what stands over the predicate, or on itself
    if parse.dep[clause] in {"acl", "acl:relcl"}:
        return parse.head[clause] != token  # "a bombing that killed nine on Friday" was on Friday
    marks = {parse.lower[k] for k in parse.children(clause, "mark")}
    return parse.dep[clause] == "advcl" and bool(marks & _AT_ANOTHER_TIME)
