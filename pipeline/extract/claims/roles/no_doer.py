"""What the tree says against a word that the model takes for who does it.

Who undergoes a deed has not done it, and who speaks of a deed need not be its doer. What is left
out here stays open: a wrong fact is worse than none.
"""

from collections.abc import Collection, Mapping, Sequence

from pipeline.extract.attributions.turns import COUNTING
from pipeline.extract.claims.predicates import Predicate
from pipeline.extract.claims.roles.own_clause import is_of_another_clause, verb_of
from pipeline.extract.claims.roles.things import type_at
from pipeline.extract.claims.roles.told_beside import OF_WHOM, SIDES, undergoer_of
from pipeline.extract.claims.words import Words
from pipeline.extract.reading.clauses import is_passive
from pipeline.extract.reading.control import LAYING, controller_of
from pipeline.extract.reading.negation import denies, is_negated
from pipeline.extract.reading.subjects import subject_of
from pipeline.extract.reading.tree import SUBJECTS, Parse
from pipeline.extract.reading.truth import BACKING, is_alleged, preventer_over

# Who tells of a deed by a verb of these stances speaks of what others have done.
_OF_OTHERS = frozenset(
    "accuses asks believes confirms demands denies doubts estimates expects fears knows praises"
    " refuses states warns".split()
)
_OF_ASKING = frozenset({"asks", "demands"})  # … speaks of what others are to do
# Relations by which a noun hangs on the verb that it is told with.
_TOLD_WITH = frozenset({"obj", "obl", "nmod", "ccomp", "xcomp"})
# Kinds of event, beside violence, whose passive has a subject to whom they are done.
DONE_TO = frozenset(
    "detain kidnap prosecute displace besiege abuse overthrow coerce sanction arm aid support"
    " accuse".split()
)
# Kinds that end with who wins: "lost the town to rebels", "fell to them", "surrendered to them".
_DONE_TO_SOMEBODY = frozenset({"lose", "seize", "surrender", "withdraw", "yield"})
_BEHIND = frozenset({"obl", "obl:agent", "nmod"})
# Kinds whose noun is of whom they are done to: "her arrest", "the king's overthrow".
WHOSE_NOUN = frozenset("overthrow kill wound detain kidnap prosecute release displace".split())
_GIVEN = frozenset({"aid", "arm", "reinforce", "support"})
_DRIVEN = frozenset({"vehicle", "bomb", "explosive", "mine"})
# Cases of an event that somebody has a part in.
_PART_IN = frozenset({"in", "for"})
# Cases of a deed that somebody meets by doing something else.
_IN_SPITE_OF = frozenset("despite amid amidst notwithstanding until since".split())
_IN_SPITE_OF |= {"because of", "due to"}
# Cases of what an event is only dated by, set against or told after.
_BACKGROUND = frozenset("since before until amid amidst despite".split()) | {"according to"}


def is_no_doer(parse: Parse, word: int, predicate: Predicate, words: Words) -> bool:
    """Whether a word cannot be who does what a predicate tells.

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        predicate: What the model read.
        words: The curated words.
    """
    token = predicate.token
    if _is_done_to(parse, word, token) and not is_passive(parse, token):
        return True
    if _only_bears(parse, word, token) or _is_given_to(parse, word, predicate):
        return True
    if is_of_another_clause(parse, word, token) or _undergoes_it(parse, word, predicate):
        return True
    if undergoes(parse, word, predicate, words.thing_types):
        return True
    if is_of_another_deed(parse, word, token) or stands_against_it(parse, word, token):
        return True
    if _is_not_the_accused(parse, word, token, words):
        return True
    if _is_of_its_background(parse, word, token) or _is_done_to_in_the_raid(parse, word, token):
        return True
    if parse.pos[token] == "NOUN" and _has_no_part(parse, word, token, words):
        return True
    if _only_acts_upon_it(parse, word, token):
        return True
    if predicate.kind in words.violent and _is_town_beside(parse, word, token, words.states):
        return True
    if parse.pos[token] == "VERB":
        is_deed = predicate.kind in words.violent | words.hostile | DONE_TO
        is_its = word in _subjects(parse, token)
        # "Rebels killed two men" is no passive, whatever the tagger takes the verb for.
        is_active = any(
            one.role == "recipient" and one.token > token for one in predicate.arguments
        )
        is_deed = is_deed and not is_active and is_passive(parse, token)
        return is_its and (is_deed or _comes_under(parse, token))
    if parse.dep[word] == "nmod:poss" and parse.head[word] == token:
        return predicate.kind in WHOSE_NOUN and not _is_whose_deed(parse, word, token)
    counting = verb_of(parse, token, token)
    if counting is not None and parse.lemma[counting] in COUNTING and predicate.kind in words.harm:
        return word in _subjects(parse, counting)
    verb = _verb_over(parse, token)
    if verb is None or word not in _subjects(parse, verb) or is_passive(parse, verb):
        return False
    said = words.reporting.verbs.get(parse.lemma[verb])
    is_of_others = said is not None and said.stance in _OF_OTHERS
    return is_of_others or parse.lemma[verb] in BACKING


def _is_whose_deed(parse: Parse, owner: int, token: int) -> bool:
    """Whether who owns a noun has done it: "their killing of two men", "the Front's massacre"."""
    if any(parse.case(k) == "of" for k in parse.children(token, "nmod")):
        return True
    is_body = parse.entity[owner] == "ORG" and parse.pos[owner] == "PROPN"
    is_armed = is_body or parse.lemma[owner] in parse.lexicon.fighters
    return is_armed and parse.lemma[token] in parse.lexicon.murders


def _is_done_to(parse: Parse, word: int, token: int) -> bool:
    """Whether a word is the object of a verb, or of one before it in a row: "hit men and fled".

    What stands in a row with an object is one: "disarm the rebels and the militia".
    """
    first = parse.first_conjunct(word)
    verb = parse.head[first]
    if parse.dep[first] not in {"obj", "iobj"} or parse.pos[token] != "VERB":
        return False
    if verb == token:
        return token < word
    row = parse.conjuncts(parse.first_conjunct(token))
    return verb in row and parse.child(token, *SUBJECTS) is None


def _is_given_to(parse: Parse, word: int, predicate: Predicate) -> bool:
    """Whether something goes "to" a word: "sold to them by a trader", "no help to either side"."""
    token = predicate.token
    if predicate.kind in _DONE_TO_SOMEBODY:
        return False
    first = parse.first_conjunct(word)
    while parse.case(first) == "of" and parse.dep[first] == "nmod":
        first = parse.first_conjunct(parse.head[first])  # "to either of the sides"
    above = parse.first_conjunct(parse.head[first])
    is_its = above in {token, parse.first_conjunct(token)}
    if parse.pos[token] == "NOUN" and parse.lemma[above] not in LAYING:
        is_its = is_its or above == parse.head[token]  # "gave support to them"
    return _case_in_row(parse, first) == "to" and parse.dep[first] in _BEHIND and is_its


def _case_in_row(parse: Parse, word: int) -> str:
    """Case of a word, or of the one that it goes on with where a parser hung both on one word."""
    opening = parse.subtree(word)[0]
    if parse.case(word) or parse.pos[opening] != "CCONJ":
        return parse.case(word)
    beside = (k for k in parse.children(parse.head[word], *_BEHIND) if k < opening)
    return next((parse.case(k) for k in beside if parse.subtree(k)[-1] == opening - 1), "")


def undergoes(parse: Parse, word: int, predicate: Predicate, types: Mapping[str, str]) -> bool:
    """Whether a word in a doer's place is done to, or is what somebody else did it with.

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        predicate: What the model read.
        types: One or more lemmas, the noun last → type of thing.
    """
    token = predicate.token
    if parse.lower[word].startswith(SIDES) and parse.pos[word] == "ADJ":
        return True  # "anti-war protests": those are against it
    if parse.case(word) == "by" and parse.head[word] == token and is_passive(parse, token):
        return type_at(parse, word, types) in _DRIVEN  # "killed by a lorry full of explosives"
    subject = subject_of(parse, token) if parse.pos[token] == "VERB" else None
    if subject is None or word not in parse.conjuncts(subject) or is_passive(parse, token):
        return False
    return parse.lemma[token] in parse.lexicon.receiving and predicate.kind in _GIVEN


def _undergoes_it(parse: Parse, word: int, predicate: Predicate) -> bool:
    """Whether a noun's deed is done to a word, or has done something to it.

    "The murder of the judges", "the raid made the Front give way".
    """
    token, first = predicate.token, parse.first_conjunct(word)
    if _is_aimed_at(parse, word, token) or undergoer_of(parse, token) == first:
        return True
    if parse.pos[token] != "NOUN":
        return False
    is_of = parse.head[first] == token and parse.case(first) == "of"
    if is_of and predicate.kind in OF_WHOM:
        return True
    verb = parse.head[parse.first_conjunct(token)]
    is_subject = parse.dep[parse.first_conjunct(token)] == "nsubj"
    return is_subject and parse.dep[first] == "obj" and parse.head[first] == verb


def is_of_another_deed(parse: Parse, word: int, token: int) -> bool:
    """Whether "by" somebody is said of another deed than the predicate.

    Of "herders kidnapped by bandits were freed" the bandits freed nobody, nor did the rebels end
    it of "ended a siege by rebels"; of "raids by rebels, clashes and arrests" they had no part in
    the arrests, as far as the words go.

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        token: The predicate.
    """
    first = parse.first_conjunct(word)
    deed = parse.head[first]
    if parse.case(first) != "by" or token in parse.subtree(first):
        return False
    is_active = parse.pos[token] == "VERB" and not is_passive(parse, token)
    objects = [k for k in parse.children(token, "obj") if token < k < first] if is_active else []
    if deed == token:  # however a parser hung it
        return bool(objects)
    if parse.pos[deed] == "NOUN" and parse.pos[token] == "NOUN":
        return deed < word < token and _is_listed(parse, token, deed)
    if parse.pos[deed] == "NOUN":
        return any(deed in parse.conjuncts(k) for k in objects)
    if parse.pos[deed] != "VERB" or parse.dep[deed] not in {"acl", "acl:relcl"}:
        return False
    if parse.pos[token] == "VERB" and is_passive(parse, token) and token in parse.ancestors(deed):
        return parse.case(parse.head[deed]) != "by"  # "killed by a bomb planted by rebels"
    undergoing = parse.children(token, "obj", "nsubj:pass")
    if parse.pos[token] == "VERB" and is_passive(parse, token):
        subject = subject_of(parse, token)
        undergoing += [] if subject is None else [subject]
    # Who planted the bomb by which somebody was killed has killed him.
    undergoing = [k for k in undergoing if parse.case(k) != "by"]
    return any(parse.head[deed] in parse.conjuncts(one) for one in undergoing)


def _is_listed(parse: Parse, noun: int, first: int) -> bool:
    """Whether a noun goes on with what another one began to list, however a parser hung it."""
    if noun not in parse.subtree(first):
        return False
    if parse.dep[noun] == "conj":
        return True
    goes_on = any(parse.dep[k] in {"cc", "conj"} for k in parse.subtree(noun))
    return parse.dep[noun] == "appos" and goes_on  # unlike "…, the third raid this week"


def stands_against_it(parse: Parse, word: int, token: int) -> bool:
    """Whether a word does something in spite of the predicate: "despite air raids, the militia …".

    So it is with what it only comes after: "in the aftermath of the raids, the militia …"; not so
    with what is its own: "despite its raids, the militia …".

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        token: The predicate.
    """
    for phrase in [token, *parse.ancestors(token)]:
        is_after = phrase != token and parse.lemma[phrase] in parse.lexicon.wakes
        if parse.dep[phrase] == "obl" and (is_after or parse.case(phrase) in _IN_SPITE_OF):
            owners = parse.children(token, "nmod:poss")
            subjects = parse.children(parse.head[phrase], *SUBJECTS)
            is_own = any(parse.pos[k] == "PRON" for k in owners)
            return not is_own and any(word in parse.conjuncts(k) for k in subjects)
    return False


def _is_of_its_background(parse: Parse, word: int, token: int) -> bool:
    """Whether a word stands in what an event is dated by, set against or told after.

    "The worst raid since the war between the army and the Front began" is neither one's, nor has
    the agency done it of "according to a statement carried by the agency, …".
    """
    within: list[int] = []
    for at in [word, *parse.ancestors(word)]:
        if at == token:
            return any(parse.case(one) in _BACKGROUND for one in within)
        within.append(at)
    return False


def is_before_the_deed(parse: Parse, word: int, token: int, deeds: Collection[int]) -> bool:
    """Whether a deed stands between a word and the "that" by which the word would have done it.

    "Firefighters at the site of a strike that killed six": the strike did, whatever a parser hung
    the clause on.

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        token: The predicate.
        deeds: Tokens of all acts of violence.
    """
    subject = parse.child(token, "nsubj")
    is_relative = parse.dep[token] == "acl:relcl" and parse.head[token] == word
    if subject is None or not is_relative or parse.lower[subject] not in {"that", "which"}:
        return False
    return any(word < deed < subject for deed in deeds)


def _is_not_the_accused(parse: Parse, word: int, token: int, words: Words) -> bool:
    """Whether somebody else is accused of it, asked to do it or kept from it.

    "Banners accusing the army of shooting students", "its efforts to stop Veldoria from arming",
    "the mayor urged the army to leave"; unlike "ordered the army to shoot".
    """
    asking = words.reporting.verbs.get(parse.lemma[parse.head[token]])
    is_asked = asking is not None and asking.stance in _OF_ASKING
    is_asked = is_asked and parse.lemma[parse.head[token]] not in parse.lexicon.ordering
    is_told = is_asked or is_alleged(parse, token) or preventer_over(parse, token) is not None
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


def only_says_so(parse: Parse, word: int, token: int, speakers: Sequence[int]) -> bool:
    """Whether a word is who says that something was done, and a parser hung that on the saying.

    "Dessa said the army is worried and is calling for help", "three men ran in and opened fire,
    Dessa told us"; unlike "Dessa said the army is worried and left", "vowed to fight".

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        token: The predicate.
        speakers: Heads of those whose words the predicate stands in.
    """
    if parse.pos[token] != "VERB" or parse.dep[token] not in {"conj", "parataxis"}:
        return False
    if parse.child(token, *SUBJECTS) is not None:
        return False
    if not any(word in parse.conjuncts(one) for one in speakers):
        return False
    told, said = _tense_of(parse, token), _tense_of(parse, parse.head[parse.first_conjunct(word)])
    return bool(told) and (token < word or bool(said and told != said))


def _tense_of(parse: Parse, verb: int) -> str | None:
    """Give the tense of a finite verb."""
    words = [*parse.children(verb, "aux", "aux:pass", "cop"), verb]
    finite = next((k for k in sorted(words) if parse.has_morph(k, "VerbForm=Fin")), None)
    if finite is None:
        return None
    return next((one for one in ("Past", "Pres") if parse.has_morph(finite, f"Tense={one}")), None)


def _is_done_to_in_the_raid(parse: Parse, word: int, token: int) -> bool:
    """Whether a word is done to in what aims at a deed: "held one during a raid to seize two"."""
    raid = parse.head[token]
    is_aim = parse.dep[token] == "acl" and any(
        parse.lower[k] == "to" for k in parse.children(token, "mark")
    )
    is_during = is_aim and parse.dep[raid] == "obl"
    return is_during and parse.first_conjunct(word) in parse.children(parse.head[raid], "obj")


def _only_acts_upon_it(parse: Parse, word: int, token: int) -> bool:
    """Whether somebody acts upon a deed: "opened an inquiry into the raid", "resigned over it"."""
    first = parse.first_conjunct(token)
    above = parse.pos[parse.head[first]]
    is_upon = (parse.case(first), above) in {("into", "NOUN"), ("over", "VERB")}
    return is_upon and parse.pos[token] == "NOUN" and word not in parse.subtree(first)


def is_taken_part_in(parse: Parse, token: int) -> bool:
    """Whether a noun is an event that somebody has, or denies, a part in: "a role in the raid".

    Args:
        parse: The parsed text.
        token: The predicate.
    """
    first = parse.first_conjunct(token)
    part = parse.head[first]
    is_part = part != first and parse.lemma[part] in parse.lexicon.parts
    return parse.pos[token] == "NOUN" and is_part and parse.case(first) in _PART_IN


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
