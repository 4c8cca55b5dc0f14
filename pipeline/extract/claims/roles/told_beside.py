"""Who takes part in an event where only the words beside it say so, and the model gives nobody.

"Lifted the ban on the party" is done to the party, "rejected Kalmar's plan" to Kalmar: a measure
is of those whom it is laid on, and words are of those whose they are. Who "declined" or "agreed"
is the subject.
"""

from collections.abc import Collection, Mapping, Sequence

from pipeline.extract.annotations import Offsets
from pipeline.extract.claims.nouns import measure_at
from pipeline.extract.claims.predicates import Predicate
from pipeline.extract.claims.roles.things import ARMS, type_at
from pipeline.extract.claims.words import Words
from pipeline.extract.mentions.mention_map import MentionMap
from pipeline.extract.reading.clauses import is_passive
from pipeline.extract.reading.control import LAYING
from pipeline.extract.reading.negation import is_negated
from pipeline.extract.reading.subjects import subject_of
from pipeline.extract.reading.tree import SUBJECTS, Parse

SIDES = ("anti-", "pro-")  # before what somebody is against or for
# Kinds of what is laid on somebody, and taken from him.
_LAID = frozenset("coerce sanction lift_sanction yield cut_ties investigate".split())
_OVER = frozenset({"coerce", "yield"})
# Kinds of what two do with each other.
_WITH = frozenset("agree support cooperate consult break_agreement cut_ties".split())
_ON = frozenset({"on", "upon", "against", "into"})
_OF = frozenset({"of", "to"})  # "a boycott of the council", "aid to Kalmar"
# Where it stands deeper: "the end of aid to Kalmar", "an inquiry into crimes by the army".
_INSIDE = {"of": _ON | {"to"}, "into": frozenset({"by", "against"})}
# Kinds that are done to somebody by what is said of his words, or done against them.
_OF_WORDS = frozenset({"accuse", "reject", "support", "break_agreement"})
# Kinds whose verb has somebody as its object only where it is done to him.
_TO_SOMEBODY = frozenset(
    "accuse coerce consult cut_ties investigate promise reject request support threaten".split()
)
# Kinds of giving, so that whoever is behind "to" is given something.
_GIVEN = frozenset({"aid", "arm", "yield", "release"})
# Kinds of what somebody has done by others whom he orders to.
_ORDERED = frozenset(
    "attack coerce cut_ties detain investigate kill prosecute release sanction".split()
)
_DONE_TO = frozenset({"obj", "nsubj:pass"})
_SURE_KIND = 0.4  # share of a kind from which on it says who takes part
# Kinds whose noun is of whom they are done to: "the murder of the judge".
OF_WHOM = frozenset("overthrow kill wound detain kidnap".split())
# Verbs of whom an attack is made on.
_BEARING = frozenset("encounter endure suffer survive sustain undergo withstand".split())
_COUNTS = frozenset("many most series several some string".split())
_PART_TAKING = frozenset({"engage", "involve", "participate"})
_TARGETS = frozenset({"target", "object", "victim"})
_DEEDS = OF_WHOM | {"attack", "destroy"}
# Kinds that only a mind can do, so that the subject of their verb has done it.
_OF_MINDS = frozenset(
    "accuse agree consult deny promise reject request support threaten yield".split()
)


def doer_by_subject(parse: Parse, predicate: Predicate, found: MentionMap) -> int | None:
    """Find the subject that does what a verb tells, where the model gives it no role or another.

    Of "Reyes met Vance" nothing is done to both, "Reyes declined" is done by Reyes, who "is
    opposed to" a thing rejects it, and "Kalmaran jets" that bomb a village are Kalmar's.

    Args:
        parse: The parsed text.
        predicate: What the model read.
        found: The mentions.
    """
    token = predicate.token
    subject = _own_subject(parse, token) if parse.pos[token] == "VERB" else None
    if subject is None or any(one.role == "agent" for one in predicate.arguments):
        return None
    if subject not in found.by_head and parse.pos[subject] != "PRON":
        return None  # "the army's attack calls it into question"
    if is_passive(parse, token):
        return subject if _opposed_to(parse, token) else None
    objects = [k for verb in parse.conjuncts(token) for k in parse.children(verb, "obj")]
    done_to = {one.token for one in predicate.arguments if one.role in {"recipient", "thing"}}
    if subject in done_to:
        is_list = parse.lemma[token] in parse.lexicon.listing
        return subject if done_to.intersection(objects) and not is_list else None
    used = {one.token for one in predicate.arguments if one.role == "instrument"}
    if subject in used and parse.lemma[subject] in parse.lexicon.craft:
        return subject if _is_somebodys(parse, subject, found) else None
    is_sure = predicate.kind_score >= _SURE_KIND
    own = parse.child(token, *SUBJECTS)
    is_deed = predicate.kind in _DEEDS and parse.child(token, "obj") is not None
    if is_sure and is_deed and own == subject:
        return subject if parse.lemma[subject] in parse.lexicon.fighters else None
    return subject if is_sure and predicate.kind in _OF_MINDS else None


def _is_somebodys(parse: Parse, craft: int, found: MentionMap) -> bool:
    """Whether it is said whose a craft is, or somebody flies in the word: "a suicide bomber"."""
    index = found.by_head.get(craft)
    is_named = index is not None and found.mentions[index]["mention_type"] == "name"
    return is_named or parse.lemma[craft] in parse.lexicon.persons


def doers_beside_noun(parse: Parse, predicate: Predicate, found: MentionMap) -> list[int]:
    """Find who does what a noun tells, where the model gives nobody.

    "Ordered the arrest of Reyes": who has the power to order a deed does it. "Student protests"
    are the students', and "the murder was committed by rebels" is theirs.

    Args:
        parse: The parsed text.
        predicate: What the model read.
        found: The mentions.
    """
    token = predicate.token
    if parse.pos[token] != "NOUN":
        return []
    if predicate.kind == "protest":
        owners = parse.children(token, "compound", "amod")
        owners = [k for k in owners if not parse.lower[k].startswith(SIDES)]
        return next((named for k in owners if (named := found.at_word(k))), [])
    if carried_out := _carried_out_by(parse, predicate, found):
        return carried_out
    if predicate.kind == "fight" and (fighting := _taking_part(parse, token, found)):
        return fighting
    verb = parse.head[parse.first_conjunct(token)]
    is_ordered = parse.dep[parse.first_conjunct(token)] == "obj" and verb != token
    if predicate.kind not in _ORDERED or not is_ordered or parse.pos[verb] != "VERB":
        return []
    if parse.lemma[verb] not in parse.lexicon.ordering or is_passive(parse, verb):
        return []
    subject = subject_of(parse, verb)
    return [] if subject is None else found.in_phrase(subject)


def _carried_out_by(parse: Parse, predicate: Predicate, found: MentionMap) -> list[int]:
    """Find who is said to have done a deed by a verb that says no more than that it was done."""
    first = _whole_of(parse, parse.first_conjunct(predicate.token))
    verb = parse.head[first]
    if predicate.kind not in _DEEDS or parse.lemma[verb] not in parse.lexicon.carrying:
        return []
    behind = parse.children(verb, "obl", "obl:agent") if parse.dep[first] == "nsubj:pass" else []
    who = next((k for k in behind if parse.case(k) == "by"), None)
    is_hoped_for = parse.dep[verb] == "xcomp"  # "hoped to launch raids"
    if parse.dep[first] == "obj" and not is_passive(parse, verb) and not is_hoped_for:
        who = subject_of(parse, verb)
    return [] if who is None else [i for k in parse.conjuncts(who) for i in found.at_word(k)]


def sides_of(
    parse: Parse, predicate: Predicate, found: MentionMap
) -> tuple[list[int], list[int]] | None:
    """Find the two sides of "fighting between X and Y", which nobody else has a part in.

    Args:
        parse: The parsed text.
        predicate: What the model read.
        found: The mentions.

    Returns:
        Mentions of the first side, and of the others; None where no two are named.
    """
    token = predicate.token
    # A tagger may take "fighting" for a verb.
    is_noun = parse.pos[token] == "NOUN" or parse.lower[token].endswith("ing")
    if predicate.kind != "fight" or not is_noun or parse.child(token, *SUBJECTS) is not None:
        return None
    between = [k for k in parse.children(token, "nmod", "obl") if parse.case(k) == "between"]
    parts = [found.at_word(part) for k in between[:1] for part in parse.conjuncts(k)]
    if len(parts) < 2 or not all(parts) or set(parts[0]) & set(parts[1]):
        return None
    return parts[0], [i for part in parts[1:] for i in part if i not in parts[0]]


def _taking_part(parse: Parse, token: int, found: MentionMap) -> list[int]:
    """Find who "was involved in clashes" or "took part in a battle"."""
    verb = parse.head[token]
    is_part = parse.lemma[verb] in _PART_TAKING
    is_part = is_part or any(parse.lower[k] == "part" for k in parse.children(verb, "obj"))
    if parse.case(token) != "in" or not is_part or is_negated(parse, verb):
        return []
    subject = subject_of(parse, verb)
    return [] if subject is None else found.in_phrase(subject)


def _whole_of(parse: Parse, deed: int) -> int:
    """Go up to what counts a deed: "most" of "most of these killings"."""
    above = parse.head[deed]
    is_counted = parse.dep[deed] == "nmod" and parse.case(deed) == "of"
    is_count = parse.lemma[above] in parse.lexicon.counting or parse.lower[above] in _COUNTS
    return above if is_counted and is_count else deed


def by_whom_in_row(parse: Parse, predicate: Predicate) -> int | None:
    """Find who is said behind a row of passives to have done it: "seized and killed … by X"."""
    token = predicate.token
    if parse.pos[token] != "VERB" or not is_passive(parse, token):
        return None
    if predicate.kind_score < _SURE_KIND:
        return None
    row = parse.conjuncts(parse.first_conjunct(token))
    if any(parse.pos[k] != "VERB" or not is_passive(parse, k) for k in row):
        return None
    if any(parse.child(k, *SUBJECTS) is not None for k in row[1:]):
        return None
    # A parser may take who is behind "by" for one more subject.
    behind = [k for verb in row for k in parse.children(verb, "obl", "obl:agent", "nsubj:pass")]
    return next((k for k in behind if parse.case(k) == "by" and k > row[-1]), None)


def by_whom_behind(parse: Parse, predicate: Predicate) -> int | None:
    """Find who is said behind a deed to have done it: "killed by X", "the shelling of Y by X".

    A parser may hang X on Y, or "by" on the verb.

    Args:
        parse: The parsed text.
        predicate: What the model read.
    """
    token = predicate.token
    if predicate.kind not in _DEEDS or predicate.kind_score < _SURE_KIND:
        return None
    if parse.pos[token] == "VERB":
        behind = parse.children(token, "obl", "obl:agent") if is_passive(parse, token) else []
        return next((k for k in behind if "by" in {parse.case(k), _opener(parse, k)}), None)
    if parse.pos[token] != "NOUN":
        return None
    own = parse.children(token, "nmod")
    of = [k for k in own if parse.case(k) == "of" and k > token]
    behind = [*own, *(k for noun in of for k in parse.children(noun, "nmod"))]
    return next((k for k in behind if parse.case(k) == "by" and k > token), None)


def _opener(parse: Parse, word: int) -> str:
    """Give the word right before a phrase."""
    return parse.lower[max(0, parse.subtree(word)[0] - 1)]


def who_used_arms(
    parse: Parse, predicate: Predicate, found: MentionMap, types: Mapping[str, str]
) -> list[int]:
    """Find who threw, fired or planted what did it: "a grenade thrown by two men hurt six".

    Args:
        parse: The parsed text.
        predicate: What the model read.
        found: The mentions.
        types: One or more lemmas, the noun last → type of thing.
    """
    token = predicate.token
    if predicate.kind not in _DEEDS or parse.pos[token] != "VERB":
        return []
    by = (k for k in parse.children(token, "obl", "obl:agent") if parse.case(k) == "by")
    arms = [k for k in (*parse.children(token, "nsubj"), *by) if type_at(parse, k, types) in ARMS]
    used = [k for arm in arms for k in parse.children(arm, "acl") if is_passive(parse, k)]
    users = [k for verb in used for k in parse.children(verb, "obl", "obl:agent")]
    who = [part for k in users if parse.case(k) == "by" for part in parse.conjuncts(k)]
    return [i for k in who for i in found.at_word(k)]


def done_to_of(parse: Parse, predicate: Predicate) -> list[int]:
    """Find to whom a deed was done that a noun tells: "the capture and murder … of X and Y".

    A parser may hang X on the verb. In "the judge's murder" a person is whom it was done to, and so
    it is with whose lives something "claimed".
    """
    token = predicate.token
    under = undergoer_of(parse, token) if predicate.kind in _DEEDS else None
    if under is not None:
        return parse.conjuncts(under)
    if predicate.kind == "accuse" and parse.lemma[token] in LAYING:
        laid = [
            k for k in parse.children(token, "obl") if parse.case(k) == LAYING[parse.lemma[token]]
        ]
        return [part for k in laid for part in parse.conjuncts(k)]
    if parse.pos[token] == "VERB" and predicate.kind in OF_WHOM:
        lives = [k for k in parse.children(token, "obj") if parse.lemma[k] == "life"]
        whose = [k for life in lives for k in parse.children(life, "nmod") if parse.case(k) == "of"]
        return [part for k in whose for part in parse.conjuncts(k)]
    if parse.pos[token] != "NOUN" or predicate.kind not in OF_WHOM:
        return []
    row = parse.conjuncts(parse.first_conjunct(token))
    behind = [k for noun in row for k in parse.children(noun, "nmod")]
    first = row[0]
    if parse.dep[first] in {"obj", "nsubj", "nsubj:pass"}:
        verb = parse.head[first]
        behind += [k for k in parse.children(verb, "obl") if parse.entity[k] == "PERSON"]
    of = next((k for k in behind if parse.case(k) == "of" and k > token), None)
    if of is not None:
        return parse.conjuncts(of)
    owners = [k for k in parse.children(token, "nmod:poss") if _is_victim(parse, k)]
    return [k for one in owners for k in parse.conjuncts(one)]


def told_by_adjective(parse: Parse, predicate: Predicate) -> Offsets | None:
    """Find the word that says to whom a noun's harm was done: "40 civilian deaths"."""
    token = predicate.token
    if parse.pos[token] != "NOUN" or predicate.kind not in OF_WHOM:
        return None
    inner = parse.children(token, "amod", "compound")
    whom = [k for k in inner if parse.lemma[k] in parse.lexicon.persons]
    return parse.offsets(whom[-1], whom[-1]) if whom else None


def undergoer_of(parse: Parse, token: int) -> int | None:
    """Find what "came under attack", "suffered" one or "was the target of" one.

    Args:
        parse: The parsed text.
        token: The noun of the attack.
    """
    above = parse.head[token]
    if parse.pos[token] != "NOUN" or above == token:
        return None
    if parse.lemma[above] == "come" and parse.case(token) == "under":
        return subject_of(parse, above)
    if parse.lemma[above] in _BEARING and parse.dep[token] == "obj":
        return None if is_passive(parse, above) else subject_of(parse, above)
    is_target = parse.lemma[above] in _TARGETS and parse.case(token) == "of"
    is_said = is_target and parse.child(above, "cop") is not None
    return parse.child(above, *SUBJECTS) if is_said else None


def _is_victim(parse: Parse, owner: int) -> bool:
    """Whether whose murder it is has suffered it: a person, and nobody who fights."""
    lexicon = parse.lexicon
    is_person = parse.lemma[owner] in lexicon.persons - lexicon.fighters - lexicon.forces
    return parse.pos[owner] != "PRON" and (is_person or parse.entity[owner] == "PERSON")


def _own_subject(parse: Parse, token: int) -> int | None:
    """Find the subject before a verb, also one that it shares with an active verb over it."""
    at = token
    while parse.child(at, *SUBJECTS) is None:
        is_marked = parse.dep[at] == "advcl" and parse.child(at, "mark") is not None
        if parse.dep[at] not in {"conj", "xcomp", "advcl"} or is_marked:
            return None  # "called for boycotting it", "a town taken by rebels and held"
        at = parse.head[at]
        if is_passive(parse, at) or parse.pos[at] not in {"VERB", "AUX", "ADJ"}:
            return None
    own = parse.child(at, *SUBJECTS)
    is_relative = parse.dep[at] == "acl:relcl"
    if is_relative and (own is None or parse.lower[own] != "who"):
        return None
    subject = subject_of(parse, token)
    return subject if subject is not None and subject < token else None


def _opposed_to(parse: Parse, token: int) -> list[int]:
    """Find to what somebody is opposed, which is no passive."""
    towards = parse.children(token, "obl") if parse.lemma[token] == "oppose" else []
    return [k for k in towards if parse.case(k) == "to"]


def recipients_by_noun(
    parse: Parse,
    predicate: Predicate,
    *,
    found: MentionMap,
    words: Words,
    events: Collection[int],
) -> list[int]:
    """Find to whom it is done by the noun that a verb is done to, or by the noun that names it.

    Args:
        parse: The parsed text.
        predicate: What the model read.
        found: The mentions.
        words: The curated words.
        events: Tokens of all that the model takes for events.

    Returns:
        Mentions; none where no noun says it.
    """
    token = predicate.token
    if predicate.kind_score < _SURE_KIND:
        return []
    if predicate.kind in _TO_SOMEBODY and parse.pos[token] == "VERB":
        objects = [k for k in parse.children(token, "obj", "iobj") if k in found.by_head]
        objects = [k for k in objects if not found.is_place(found.by_head[k])]
        objects = [k for k in objects if measure_at(parse, k) is None]
        if predicate.kind == "request" and parse.child(token, "xcomp") is None:
            objects = []  # "sought drones"
        if named := [i for k in objects if k not in events for i in found.at_word(k)]:
            return named
    nouns = [k for k in parse.children(token, *_DONE_TO) if parse.pos[k] == "NOUN"]
    nouns += [k for k in _opposed_to(parse, token) if parse.pos[k] == "NOUN"]
    if predicate.kind in _LAID:
        measures = [k for k in nouns if measure_at(parse, k)]
        if parse.pos[token] == "NOUN":  # "the resignation of" somebody is done to nobody
            measures = [] if predicate.kind == "yield" else [token]
        return [i for noun in measures for i in _laid_on(parse, noun, found)]
    if predicate.kind in _OF_WORDS and parse.pos[token] == "VERB":
        against = parse.lexicon.measures if predicate.kind == "break_agreement" else frozenset()
        demands = _demands(words) if predicate.kind == "reject" else frozenset()
        asked = [*parse.children(token, "obj"), *parse.children(token, "obl")]
        penalties = [k for k in asked if parse.lemma[k] in parse.lexicon.penalties]
        if named := [i for k in penalties for i in _laid_on(parse, k, found)]:
            return named
        free = [k for k in nouns if k not in events or parse.lemma[k] in against | demands]
        free = [k for k in free if k not in found.by_head]
        free = [k for k in free if parse.lemma[k] not in words.thing_types]
        return [i for noun in free for i in _whose(parse, noun, found)]
    return []


def _demands(words: Words) -> frozenset[str]:
    """List nouns for what somebody asks: "calls by the council" that are rejected are its."""
    nouns = words.reporting.nouns
    return frozenset(noun for noun, said in nouns.items() if said.stance == "demands")


def laid_over(parse: Parse, predicate: Predicate, places: Sequence[int]) -> list[int]:
    """Give the place that a measure is laid over: "a curfew in Tarn", "lifted it in Tarn".

    Args:
        parse: The parsed text.
        predicate: What the model read.
        places: Mentions of the places where it is.
    """
    token = predicate.token
    if predicate.kind not in _OVER or predicate.kind_score < _SURE_KIND:
        return []
    nouns = [token] if parse.pos[token] == "NOUN" else parse.children(token, *_DONE_TO)
    is_measure = any(measure_at(parse, noun) for noun in nouns)
    return list(places[:1]) if is_measure else []


def given_to(parse: Parse, predicate: Predicate, found: MentionMap) -> list[int]:
    """Find to whom something is given: "sent tents to Kalmar", "an amnesty to the rebels".

    Args:
        parse: The parsed text.
        predicate: What the model read.
        found: The mentions.
    """
    token = predicate.token
    is_given = predicate.kind in _GIVEN and predicate.kind_score >= _SURE_KIND
    if not is_given or parse.pos[token] != "VERB":
        return []
    given = [k for noun in parse.children(token, "obj") for k in parse.children(noun, "nmod")]
    to = [k for k in [*parse.children(token, "obl"), *given] if parse.case(k) == "to"]
    return [i for k in to for i in found.at_word(k)]


def told_with(parse: Parse, predicate: Predicate, found: MentionMap) -> list[int]:
    """Find the other side of a deed of two: "a treaty with Kalmar", "sought help from Kalmar".

    Of what is done to a state as well as in it, "visited Kalmar", that is the other side.

    Args:
        parse: The parsed text.
        predicate: What the model read.
        found: The mentions.
    """
    cases = {"with"} if predicate.kind in _WITH else set()
    cases |= {"between"} if predicate.kind == "consult" else set()
    cases |= {"from"} if predicate.kind == "request" else set()
    if predicate.kind_score < _SURE_KIND:
        return []
    token = predicate.token
    objects = [*parse.children(token, *_DONE_TO), *_objects_of_aims(parse, token)]
    behind = [*parse.children(token, "obl", "nmod")]
    behind += [k for noun in objects for k in parse.children(noun, "nmod")]
    others = [part for k in behind if parse.case(k) in cases for part in parse.conjuncts(k)]
    named = [i for k in others for i in found.at_word(k)]
    if predicate.kind in _TO_SOMEBODY and parse.pos[token] == "VERB":
        done_to = [k for k in parse.children(token, "obj", "iobj") if k in found.by_head]
        places = [k for k in done_to if measure_at(parse, k) is None]
        named += [i for k in places if (i := found.by_head[k]) in found.at_word(k)]
    return named


def _objects_of_aims(parse: Parse, token: int) -> list[int]:
    """Find what is aimed at: "signed a treaty to increase trade"."""
    aims = parse.children(token, "advcl", "xcomp")
    aims = [k for k in aims if parse.child(k, "mark") is not None]
    aims += [k for noun in parse.children(token, "obj") for k in parse.children(noun, "acl")]
    return [k for aim in aims for k in parse.children(aim, "obj", "obl")]


def _laid_on(parse: Parse, noun: int, found: MentionMap) -> list[int]:
    """Find who is behind a measure: "the ban on X", "a boycott of X", "the end of aid to X"."""
    for kid in _behind(parse, noun):
        if parse.case(kid) not in _ON | _OF or parse.pos[kid] == "PRON":
            continue
        if named := found.at_word(kid):
            return named
        cases = _INSIDE.get(parse.case(kid))
        if cases is not None and parse.dep[kid] == "nmod":
            inner = [k for k in parse.children(kid, "nmod") if parse.case(k) in cases]
            if named := [i for k in inner for i in found.at_word(k)]:
                return named
    return []


def _behind(parse: Parse, noun: int) -> list[int]:
    """Find what stands behind a noun; a parser may hang it on the verb: "lift the ban on X"."""
    beside = parse.children(parse.head[noun], "obl") if parse.dep[noun] in _DONE_TO else []
    near = [k for k in beside if min(parse.subtree(k)) == noun + 1 and parse.case(k) in _ON]
    return [*parse.children(noun, "nmod"), *near]


def _whose(parse: Parse, noun: int, found: MentionMap) -> list[int]:
    """Find whose words a noun stands for: "X's plan", "the Kalmari plan", "a claim by X"."""
    owners = parse.children(noun, "nmod:poss", "compound", "amod")
    is_said = parse.lemma[noun] in parse.lexicon.utterances | parse.lexicon.conducts
    cases = {"by", "from", "of"} if is_said else {"by", "from"}
    owners += [k for k in parse.children(noun, "nmod") if parse.case(k) in cases]
    if parse.lemma[noun] in parse.lexicon.named_after_places:
        owners = [k for k in owners if not _is_where_it_was(parse, k, found)]
    owners = [k for k in owners if parse.pos[k] != "PRON"]
    return next((named for k in owners if (named := found.at_word(k))), [])


def _is_where_it_was(parse: Parse, word: int, found: MentionMap) -> bool:
    """Whether a lone place before a treaty says where it was made: "the Telva accords"."""
    index = found.at.get(word)
    is_lone = parse.dep[word] == "compound" and not parse.conjuncts(word)[1:]
    return index is not None and found.is_place(index) and is_lone
