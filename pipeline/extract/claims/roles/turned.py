"""Where the words of a doer stand by a deed that is another's, or that they undergo.

"Herders kidnapped by bandits were freed": the bandits kidnapped them. "Their lorry hit a mine":
it was hit. "The militia received rockets": somebody gave them. What is left out here stays open.
"""

from collections.abc import Mapping, Sequence

from pipeline.extract.claims.predicates import Predicate
from pipeline.extract.claims.roles.things import type_at
from pipeline.extract.reading.clauses import is_passive
from pipeline.extract.reading.subjects import subject_of
from pipeline.extract.reading.tree import SUBJECTS, Parse

# Cases of what somebody runs into.
_INTO = frozenset({"", "into", "on", "onto", "over"})
_LYING = frozenset({"mine", "bomb", "explosive"})  # types of things that go off by themselves
_GIVEN = frozenset({"aid", "arm", "reinforce", "support"})
SIDES = ("anti-", "pro-")
_DRIVEN = frozenset({"vehicle", "bomb", "explosive", "mine"})
# Cases of an event that somebody has a part in.
_PART_IN = frozenset({"in", "for"})
# Cases of a deed that somebody meets by doing something else.
_IN_SPITE_OF = frozenset("despite amid amidst notwithstanding until since".split())
_IN_SPITE_OF |= {"because of", "due to"}


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
    if parse.lemma[token] in parse.lexicon.receiving and predicate.kind in _GIVEN:
        return True
    return who_ran_into(parse, predicate, types) is not None


def who_ran_into(parse: Parse, predicate: Predicate, types: Mapping[str, str]) -> int | None:
    """Find whom a charge that lay there went off under: "their bus ran over a mine"."""
    token = predicate.token
    if parse.pos[token] != "VERB" or parse.lemma[token] not in parse.lexicon.running_into:
        return None
    met = parse.children(token, "obj", "obl")
    is_charge = any(
        parse.case(k) in _INTO and type_at(parse, k, types) in _LYING for k in met if k > token
    )
    return subject_of(parse, token) if is_charge and not is_passive(parse, token) else None


def is_of_another_deed(parse: Parse, word: int, token: int) -> bool:
    """Whether "by" somebody is said of another deed than the predicate.

    Of "herders kidnapped by bandits were freed" the bandits freed nobody; of "raids by rebels,
    clashes and arrests" they had no part in the arrests, as far as the words go.

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        token: The predicate.
    """
    first = parse.first_conjunct(word)
    deed = parse.head[first]
    if parse.case(first) != "by" or deed == token or token in parse.subtree(first):
        return False
    if parse.pos[deed] == "NOUN" and parse.pos[token] == "NOUN":
        return deed < word < token and _is_listed(parse, token, deed)
    if parse.pos[deed] != "VERB" or parse.dep[deed] not in {"acl", "acl:relcl"}:
        return False
    undergoing = parse.children(token, "obj", "nsubj:pass")
    if parse.pos[token] == "VERB" and is_passive(parse, token):
        subject = subject_of(parse, token)
        undergoing += [] if subject is None else [subject]
    return any(parse.head[deed] in parse.conjuncts(one) for one in undergoing)


def stands_against_it(parse: Parse, word: int, token: int) -> bool:
    """Whether a word does something in spite of the predicate: "despite air raids, the militia …".

    Not so with what is its own: "despite its raids, the militia …".

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        token: The predicate.
    """
    for phrase in [token, *parse.ancestors(token)]:
        if parse.dep[phrase] == "obl" and parse.case(phrase) in _IN_SPITE_OF:
            owners = parse.children(token, "nmod:poss")
            subjects = parse.children(parse.head[phrase], *SUBJECTS)
            is_own = any(parse.pos[k] == "PRON" for k in owners)
            return not is_own and any(word in parse.conjuncts(k) for k in subjects)
    return False


def is_named_in_passing(parse: Parse, word: int, token: int) -> bool:
    """Whether a word only cites somebody, or owns whom a deed is done to.

    "According to the Institute, a think tank, the army holds it", "the militia, whose leader was
    killed in a raid".

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        token: The predicate.
    """
    if parse.lower[parse.subtree(word)[0]] == "according":
        # Unless a parser hung who is cited on the one subject that there is.
        return parse.children(parse.head[word], *SUBJECTS) != [word]
    for verb in [token, *parse.ancestors(token)]:
        if parse.dep[verb] != "acl:relcl":
            continue
        subject = parse.child(verb, *SUBJECTS)
        owner = None if subject is None else parse.child(subject, "nmod:poss")
        is_whose = owner is not None and parse.lower[owner] == "whose"
        return is_whose and is_passive(parse, verb) and word in parse.conjuncts(parse.head[verb])
    return False


def _is_listed(parse: Parse, noun: int, first: int) -> bool:
    """Whether a noun goes on with what another one began to list, however a parser hung it."""
    if noun not in parse.subtree(first):
        return False
    if parse.dep[noun] == "conj":
        return True
    goes_on = any(parse.dep[k] in {"cc", "conj"} for k in parse.subtree(noun))
    return parse.dep[noun] == "appos" and goes_on  # unlike "…, the third raid this week"


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
