"""What the tree says against a word that the model gave a role.

Who undergoes a deed has not done it, who speaks of a deed need not be its doer, and what happens
is nobody to whom it happens. What is left out here stays open: a wrong fact is worse than none.
"""

from collections.abc import Collection, Iterator, Sequence

from pipeline.extract.attributions.turns import COUNTING
from pipeline.extract.claims.nouns import measure_at
from pipeline.extract.claims.predicates import Predicate
from pipeline.extract.claims.roles.bystanders import is_bystander
from pipeline.extract.claims.roles.things import ARMS
from pipeline.extract.claims.roles.told_beside import OF_WHOM
from pipeline.extract.claims.roles.turned import (
    is_taken_part_in,
    stands_against_it,
    undergoes,
)
from pipeline.extract.claims.words import Words
from pipeline.extract.reading.clauses import is_passive
from pipeline.extract.reading.control import controller_of
from pipeline.extract.reading.negation import denies, is_negated
from pipeline.extract.reading.subjects import subject_of
from pipeline.extract.reading.tree import SUBJECTS, Parse
from pipeline.extract.reading.truth import is_alleged, preventer_over

# Share from which on a word is an event, and so nobody to whom something is done.
SURE_EVENT = 0.5
# Who tells of a deed by a verb of these stances speaks of what others have done.
_OF_OTHERS = frozenset(
    "accuses asks believes confirms demands denies doubts estimates expects fears knows praises"
    " states warns".split()
)
# Relations by which a noun hangs on the verb that it is told with.
_TOLD_WITH = frozenset({"obj", "obl", "nmod", "ccomp", "xcomp"})
# What opens a clause that tells of another time than the verb over it.
AT_ANOTHER_TIME = frozenset("before since until while whereas although though".split())
# Kinds of event, beside violence, whose passive has a subject to whom they are done.
_DONE_TO = frozenset(
    "detain kidnap prosecute displace besiege abuse overthrow coerce sanction arm aid support"
    " accuse".split()
)
# Kinds whose noun is of whom they are done to: "her arrest", "the king's overthrow".
_OF_WHOM = frozenset("overthrow kill wound detain kidnap prosecute release displace".split())
_OPENERS = AT_ANOTHER_TIME | frozenset({"when", "as", "after", "where"})
_WHOLE = frozenset({"all", "each", "none", "one", "both", "some", "most"})
# Kinds of event in which weapons are what it is done to: "destroyed two howitzers".
_ON_THINGS = frozenset("attack destroy repel seize lose".split())
# Types of weapons that are never attacked, but attacked with.
_GOING_OFF = frozenset("bomb explosive mine blade thrown_object crowd_control chemical".split())


def is_no_doer(parse: Parse, word: int, predicate: Predicate, words: Words) -> bool:
    """Whether a word cannot be who does what a predicate tells.

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        predicate: What the model read.
        words: The curated words.
    """
    token = predicate.token
    is_object = parse.dep[word] in {"obj", "iobj"} and parse.head[word] == token < word
    if is_object and not is_passive(parse, token):
        return True
    if _only_bears(parse, word, token):
        return True
    if is_of_another_clause(parse, word, token) or _undergoes_it(parse, word, predicate):
        return True
    if undergoes(parse, word, predicate, words.thing_types):
        return True
    if stands_against_it(parse, word, token):
        return True
    if _is_not_the_accused(parse, word, token):
        return True
    if parse.pos[token] == "NOUN" and _has_no_part(parse, word, token, words):
        return True
    if predicate.kind in words.violent and _is_town_beside(parse, word, token, words.states):
        return True
    if parse.pos[token] == "VERB":
        is_deed = predicate.kind in words.violent | words.hostile | _DONE_TO
        is_its = word in _subjects(parse, token)
        # "Rebels killed two men" is no passive, whatever the tagger takes the verb for.
        is_active = any(
            one.role == "recipient" and one.token > token for one in predicate.arguments
        )
        is_deed = is_deed and not is_active and is_passive(parse, token)
        return is_its and (is_deed or _comes_under(parse, token))
    if parse.dep[word] == "nmod:poss" and parse.head[word] == token:
        is_of = any(parse.case(k) == "of" for k in parse.children(token, "nmod"))
        return predicate.kind in _OF_WHOM and not is_of  # unlike "their killing of two men"
    counting = verb_of(parse, token, token)
    if counting is not None and parse.lemma[counting] in COUNTING and predicate.kind in words.harm:
        return word in _subjects(parse, counting)
    verb = _verb_over(parse, token)
    if verb is None or word not in _subjects(parse, verb) or is_passive(parse, verb):
        return False
    said = words.reporting.verbs.get(parse.lemma[verb])
    return said is not None and said.stance in _OF_OTHERS


def _undergoes_it(parse: Parse, word: int, predicate: Predicate) -> bool:
    """Whether a noun's deed is done to a word, or has done something to it.

    "The murder of the judges", "the raid made the Front give way".
    """
    token, first = predicate.token, parse.first_conjunct(word)
    if _is_aimed_at(parse, word, token):
        return True
    if parse.pos[token] != "NOUN":
        return False
    is_of = parse.head[first] == token and parse.case(first) == "of"
    if is_of and predicate.kind in OF_WHOM:
        return True
    verb = parse.head[parse.first_conjunct(token)]
    is_subject = parse.dep[parse.first_conjunct(token)] == "nsubj"
    return is_subject and parse.dep[first] == "obj" and parse.head[first] == verb


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
    relative = None if is_passive(parse, token) else _noun_of_whose_clause(parse, token)
    if relative is not None and word < token:
        return _is_outside(parse, word, relative)
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


def _is_not_the_accused(parse: Parse, word: int, token: int) -> bool:
    """Whether somebody else is accused of it or kept from it.

    "Banners accusing the army of shooting students", "its efforts to stop Veldoria from arming".
    """
    is_told = is_alleged(parse, token) or preventer_over(parse, token) is not None
    accused = controller_of(parse, token) if is_told else None
    if accused is None or parse.pos[accused] == "PRON":
        return False
    is_theirs = word in parse.subtree(accused) or parse.first_conjunct(word) == accused
    is_accuser = parse.case(parse.first_conjunct(word)) == "by" and word < token
    return (word < accused or is_accuser) and not is_theirs


def _has_no_part(parse: Parse, word: int, token: int, words: Words) -> bool:
    """Whether it is denied that a word has to do with an event, which is none the less.

    "No group has claimed the raid", "the troops took no part in it", "denied a role in it"; not
    "launched no raid".
    """
    told_by = (at for at in parse.ancestors(token) if parse.child(at, *SUBJECTS) is not None)
    verb = next(told_by, None)
    if verb is None or word not in _subjects(parse, verb):
        return False
    said = words.reporting.verbs.get(parse.lemma[verb])
    if said is not None and said.stance == "denies" and is_taken_part_in(parse, token):
        return True
    is_carried = parse.head[token] == verb and parse.dep[token] in {"obj", "nsubj:pass"}
    if is_carried and parse.lemma[verb] not in words.reporting.verbs:
        return False
    taken = [k for k in parse.children(verb, "obj") if k != token]
    return is_negated(parse, verb) or any(denies(parse, k) for k in [word, *taken])


def _is_town_beside(parse: Parse, word: int, token: int, states: Collection[str]) -> bool:
    """Whether a name before an event says where it was: "the Telva bombing", unlike a state's."""
    first = parse.first_conjunct(word)
    is_before = parse.dep[first] == "compound" and parse.head[first] == token
    return is_before and parse.entity[word] == "GPE" and parse.lower[word] not in states


def _is_aimed_at(parse: Parse, word: int, token: int) -> bool:
    """Whether a word is what a deed is aimed at: "the assault on rebels", "raids against them".

    Of "blamed the raid on rebels" a parse may hang the rebels on the raid, and they made it.
    """
    first = parse.first_conjunct(word)
    is_aim = parse.head[first] == token and parse.case(first) in {"on", "upon", "against", "at"}
    return is_aim and not any(parse.lemma[at] == "blame" for at in parse.ancestors(token))


def _noun_of_whose_clause(parse: Parse, token: int) -> int | None:
    """Find "rebels" of "rebels who have seized it", and of "rebels who tried to seize it"."""
    verb = token
    for verb in _carrying(parse, token if parse.pos[token] == "VERB" else None):
        if parse.dep[verb] == "acl:relcl":
            break
    subject = parse.child(verb, *SUBJECTS) if parse.dep[verb] == "acl:relcl" else None
    is_pronoun = subject is not None and parse.lower[subject] in {"who", "which", "that"}
    return parse.head[verb] if is_pronoun else None


def done_to_in_clause(parse: Parse, predicate: Predicate, words: Words) -> int | None:
    """Find to whom a clause behind a noun says it was done: "Dana Reyes, who was abducted there".

    For where the model finds nobody; of a verb in the active the noun would be who does it. So it
    is with who runs into a charge that lies there, and with "rebels armed by Veldoria".

    Args:
        parse: The parsed text.
        predicate: What the model read.
        words: The curated words.
    """
    token = predicate.token
    is_bare = parse.dep[token] == "acl" and parse.pos[token] == "VERB" and is_passive(parse, token)
    if is_bare and predicate.kind in _OF_WHOM | _DONE_TO:
        return parse.head[token]
    if predicate.kind not in _OF_WHOM or any(a.role == "recipient" for a in predicate.arguments):
        return None
    is_done = parse.pos[predicate.token] == "VERB" and is_passive(parse, predicate.token)
    return _noun_of_whose_clause(parse, predicate.token) if is_done else None


def _is_outside(parse: Parse, word: int, noun: int) -> bool:
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


def _only_bears(parse: Parse, word: int, token: int) -> bool:
    """Whether a word is the subject of a verb over a deed of others: "they survived an attack".

    So it is with who "repelled" or "foiled" it, with who was "cleared of" it, and with who kept
    others from it.
    """
    for at in [token, *parse.ancestors(token)]:
        verb = preventer_over(parse, at)
        if verb is not None and not is_passive(parse, verb) and word in _subjects(parse, verb):
            return True
    for verb in parse.ancestors(token):
        lemma, lexicon = parse.lemma[verb], parse.lexicon
        if lemma not in lexicon.enduring | lexicon.clearing or word not in _subjects(parse, verb):
            continue
        held = parse.children(verb, "obj", "obl", "nmod", "ccomp", "xcomp")
        if lemma in lexicon.clearing or any(token in parse.subtree(kid) for kid in held):
            return True
    return False


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
    if parse.case(word) == "by" and parse.dep[word] in {"obl", "obl:agent"}:
        return True
    if (measure_at(parse, word) or "").count(" "):
        return True  # "a state of emergency" is no state
    if is_bystander(parse, word, predicate):
        return True
    relative = _noun_of_whose_clause(parse, predicate.token)
    if relative is not None and word < predicate.token and _is_outside(parse, word, relative):
        return True  # "gunmen shot at families who were fleeing"
    counted = parse.children(word, "nmod") if parse.lower[word] in _WHOLE else []
    nouns = [k for k in counted if parse.case(k) == "of"] or [word]
    if parse.lower[word] == "all" and nouns == [word]:
        return True
    types = {words.thing_types.get(parse.lemma[noun]) for noun in nouns}
    if predicate.kind not in _ON_THINGS and types <= ARMS | {"nuclear"}:
        return True
    if predicate.kind == "attack" and types <= _GOING_OFF:
        return True
    told = (noun for noun in nouns if parse.lemma[noun] in parse.lexicon.happening)
    happening = {*events, *told}
    return all(
        noun in happening and parse.lemma[noun] not in parse.lexicon.actors for noun in nouns
    )


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
    is_verb = parse.pos[token] == "VERB"
    verb = token if is_verb else verb_of(parse, token, token)
    carrying = {token, *_carrying(parse, verb, purposes=is_verb)}
    own = [word for word in words if verb_of(parse, word, token) in carrying]
    subjects = [word for word in own if parse.dep[word] in SUBJECTS and parse.head[word] == verb]
    if any(word < verb for word in subjects if verb is not None):
        # "The army accused them, a militia …": who stands behind is no second subject.
        own = [word for word in own if word not in subjects or word < (verb or 0)]
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
