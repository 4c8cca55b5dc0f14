"""What predicates of one sentence tell of each other: one deed has one doer and one place.

In "two died in police shelling of the camp" the deaths have no doer of their own, and the shelling
has one: whoever shelled has killed.
"""

from collections.abc import Collection, Mapping

from pipeline.extract.claims.predicates import Predicate
from pipeline.extract.claims.roles.fillers import Roles
from pipeline.extract.claims.words import Words
from pipeline.extract.mentions.mention_map import MentionMap, unique
from pipeline.extract.reading.control import accused_of
from pipeline.extract.reading.negation import denies, is_negated
from pipeline.extract.reading.subjects import responsibility_of, subject_of
from pipeline.extract.reading.tree import SUBJECTS, Parse

Told = Mapping[int, tuple[Predicate, Roles]]  # predicates by their token, with their roles

_TIES = frozenset("conj advcl acl acl:relcl xcomp ccomp parataxis obl obj nsubj nmod appos".split())
# What leads from harm to the deed that did it; "after" leads to what only came before.
_BY_THE_DEED = frozenset("in by from through when".split())
_CAUSES = frozenset({"due to", "because of", "as a result of", "as result of", "owing to"})
# Kinds that are done to whoever has done what they are about.
_OF_DEEDS = frozenset({"accuse", "support", "reject"})
# What stands between two events that are not one, and between two that need not be.
_APART = frozenset("while whereas since but until".split())
_ANOTHERS = frozenset({"after"})
_SURE = 0.4  # share of a kind from which on a row has its type


def share_doers(parse: Parse, told: Told, *, words: Words) -> None:
    """Let harm without a doer have that of the attack that did it.

    The attack says so itself ("killed in army shelling", "killed when rebels shelled the
    market", "army shelling left two dead"). Of a clash nobody knows who of the two it was.

    Args:
        parse: The parsed text.
        told: Predicates by their token, with their roles, which are mended in place.
        words: The curated words.
    """
    for token in sorted(told):
        predicate, roles = told[token]
        if predicate.kind not in words.harm or roles.agents or roles.agent_words:
            continue
        row = _harms_beside(parse, token, told, words)
        for deed in [deed for harm in row for deed in _deeds_of(parse, harm)]:
            if deed not in told or words.event_types.get(told[deed][0].kind) != "ASSAULT":
                continue
            doers = told[deed][1].agents
            if doers and not set(doers) & set(roles.recipients):
                roles.agents, roles.read_from = list(doers), told[deed][0]
                break


def only_ranks(parse: Parse, token: int, told: Told, *, violent: Collection[str]) -> bool:
    """Whether a noun only ranks a deed that its sentence has told: "…, in one of the worst raids".

    Args:
        parse: The parsed text.
        token: The noun.
        told: Predicates by their token, with their roles.
        violent: Kinds that are acts of violence.
    """
    if not any(parse.has_morph(k, "Degree=Sup") for k in parse.children(token, "amod")):
        return False
    phrase = parse.head[token] if parse.case(token) == "of" else token
    case = parse.child(phrase, "case")
    if case is None or parse.lower[case] != "in" or parse.pos[case - 1 : case] != ["PUNCT"]:
        return False
    return any(
        one < case and parse.sent[one] == parse.sent[token] and told[one][0].kind in violent
        for one in told
    )


def lay_to_harmers(parse: Parse, told: Told, *, words: Words) -> None:
    """Let who has killed "in an attack" have made it, where the attack itself has no doer.

    Args:
        parse: The parsed text.
        told: Predicates by their token, with their roles, which are mended in place.
        words: The curated words.
    """
    for token in sorted(told):
        predicate, roles = told[token]
        is_harm = predicate.kind in words.harm and parse.child(token, "nsubj") is not None
        for deed in parse.children(token, "obl") if is_harm else []:
            if deed not in told or parse.case(deed) != "in" or parse.children(deed, "nmod:poss"):
                continue
            kind, made = words.event_types.get(told[deed][0].kind), told[deed][1]
            if kind == "ASSAULT" and not (made.agents or made.agent_words):
                made.agents, made.read_from = list(roles.agents), predicate


def told_by_their_nouns(parse: Parse, told: Told, *, words: Words) -> list[int]:
    """Find verbs whose object tells the same deed: "launched raids", "signed a truce agreement".

    What fills the verb's roles fills the noun's, where those are open.

    Args:
        parse: The parsed text.
        told: Predicates by their token, with their roles, which are mended in place.
        words: The curated words.

    Returns:
        Tokens of the verbs, in text order: each is the noun's deed told once more.
    """
    found = []
    for token, (predicate, roles) in sorted(told.items()):
        nouns = [k for k in parse.children(token, "obj", "nsubj:pass") if k in told]
        same = [
            k
            for k in nouns
            if _is_one_kind(predicate, told[k][0], words)
            or _only_holds(parse, predicate, told[k][0])
        ]
        same = [k for k in same if _has_no_other_doer(roles, told[k][1])]
        if parse.pos[token] != "VERB" or not same:
            continue
        for noun in same:
            mine = told[noun][1]
            # Unlike "pushed to impose a ban".
            is_its = parse.child(token, "nsubj") is not None or parse.dep[noun] == "nsubj:pass"
            if is_its and not (mine.agents or mine.agent_words):
                mine.agents, mine.agent_words = list(roles.agents), roles.agent_words
            mine.places = mine.places or list(roles.places)
        theirs = {i for noun in same for i in told[noun][1].recipients}
        if set(roles.recipients) <= theirs:
            found.append(token)
    return found


def _has_no_other_doer(roles: Roles, noun: Roles) -> bool:
    """Whether the noun's deed is not somebody else's: "welcomed Veda's support"."""
    return not noun.agents or bool(set(roles.agents) & set(noun.agents))


def _only_holds(parse: Parse, verb: Predicate, noun: Predicate) -> bool:
    """Whether a verb without a kind only says that what its noun tells was: "held talks"."""
    is_open = verb.kind_score < _SURE <= noun.kind_score
    return is_open and parse.lemma[verb.token] in parse.lexicon.carrying | {"hold"}


def _is_one_kind(one: Predicate, other: Predicate, words: Words) -> bool:
    """Whether two predicates are of one type of event, and so sure that both rows say so.

    Who supports support does so himself: "welcomed its help".
    """
    types = {words.event_types.get(each.kind) for each in (one, other)}
    is_sure = min(one.kind_score, other.kind_score) >= _SURE
    return len(types) == 1 and not types & {None, "SUPPORT"} and is_sure


def turn_to_doers(parse: Parse, told: Told, *, asked: Collection[int], words: Words) -> None:
    """Let who turns down a demand do it to those who made it: "rejected the council's call".

    So it is with who condemns or praises a deed, and with who opposes it.

    Args:
        parse: The parsed text.
        told: Predicates by their token, with their roles, which are mended in place.
        asked: Tokens of nouns that ask for something.
        words: The curated words.
    """
    for token, (predicate, roles) in told.items():
        is_denial = words.event_types.get(predicate.kind) == "DENY"
        if roles.recipients or not (is_denial or predicate.kind in _OF_DEEDS):
            continue
        nouns = [k for k in parse.children(token, "obj", "nsubj:pass") if k in told]
        if parse.lemma[token] == "oppose":  # "is opposed to the talks"
            nouns += [k for k in parse.children(token, "obl") if k in told]
        if predicate.kind not in _OF_DEEDS:
            nouns = [k for k in nouns if k in asked]
        doers = [i for noun in nouns for i in told[noun][1].agents if i not in roles.agents]
        if doers:
            roles.recipients, roles.recipient_words = doers, None


def lay_to_attackers(parse: Parse, told: Told, *, found: MentionMap, words: Words) -> None:
    """Let the body in front of an attack have made it, where nobody is given: "army shelling".

    Args:
        parse: The parsed text.
        told: Predicates by their token, with their roles, which are mended in place.
        found: The mentions.
        words: The curated words.
    """
    for token, (predicate, roles) in told.items():
        if roles.agents or roles.agent_words or parse.pos[token] != "NOUN":
            continue
        if words.event_types.get(predicate.kind) != "ASSAULT":
            continue
        if parse.lemma[token] not in parse.lexicon.attacks:
            continue
        whose = [k for k in parse.children(token, "compound") if _is_body(parse, k)]
        roles.agents = [i for k in whose[-1:] for i in found.at_word(k)]


def _is_body(parse: Parse, token: int) -> bool:
    """Whether a word is a body, unlike what it shoots with: "police", but "drone"."""
    lemma = parse.lemma[token]
    is_body = parse.lexicon.actors.get(lemma) in {"ORG", "MILITARY_UNIT"}
    return is_body and parse.pos[token] == "NOUN" and lemma not in parse.lexicon.craft


def lay_to_claimants(
    parse: Parse,
    told: Told,
    *,
    found: MentionMap,
    words: Words,
    bodies: Mapping[int, int],
) -> None:
    """Let who claimed responsibility for a deed, or is said to be responsible, have done it.

    Who is responsible for an act of violence has done it; for aid it is a duty. Whose spokesman
    claims it has done it, and nobody where "no group" does.

    Args:
        parse: The parsed text.
        told: Predicates by their token, with their roles, which are mended in place.
        found: The mentions.
        words: The curated words.
        bodies: Mentions of those who speak for a body → that body's.
    """
    for token, (predicate, roles) in told.items():
        over = next((at for at in parse.ancestors(token) if _deed_answered_for(parse, at)), None)
        if over is None or _deed_answered_for(parse, over) not in parse.conjuncts(
            parse.first_conjunct(token)
        ):
            continue
        who = subject_of(parse, over)
        if who is None or (
            parse.pos[over] == "ADJ" and predicate.kind not in words.violent | {"kidnap"}
        ):
            continue
        named = found.in_phrase(who)
        if denies(parse, who) or is_negated(parse, over):
            roles.agents = [i for i in roles.agents if i not in named]
            roles.agent_words = None
        elif not roles.agents and not roles.agent_words:
            roles.agents = [i for i in named if i not in roles.recipients]
        roles.agents = unique([bodies.get(i, i) for i in roles.agents])


def lay_to_accused(parse: Parse, told: Told, *, found: MentionMap, words: Words) -> None:
    """Let whom somebody blames, accuses or suspects of a deed have done it, in those words.

    "Blamed the Front for the raid", "laid the raid to the Front", "six accused of killing him",
    "the arrest of six for killing him".

    Args:
        parse: The parsed text.
        told: Predicates by their token, with their roles, which are mended in place.
        found: The mentions.
        words: The curated words.
    """
    for token, (predicate, roles) in told.items():
        if predicate.kind not in words.violent | {"kidnap", "overthrow"} or roles.agent_words:
            continue
        who = accused_of(parse, token)
        parts = [] if who is None else parse.conjuncts(who)
        laid = unique([i for k in parts for i in found.at_word(k)])
        if laid and (not roles.agents or set(roles.agents) < set(laid)):
            roles.recipients = [i for i in roles.recipients if i not in laid]
            roles.agents, roles.is_laid = laid, True


def _deed_answered_for(parse: Parse, i: int) -> int | None:
    """Find the deed of "claimed responsibility for the raid", "was responsible for the raid"."""
    taken = responsibility_of(parse, i)
    if taken is not None:
        return taken[1]
    is_said = parse.lemma[i] == "responsible" and parse.child(i, "cop") is not None
    deeds = parse.children(i, "obl", "nmod") if is_said else []
    return next((k for k in deeds if parse.case(k) == "for"), None)


def _harms_beside(parse: Parse, harm: int, told: Told, words: Words) -> list[int]:
    """Find a harm and what else is in one row with it, unless it says itself what did it."""
    if any(parse.case(kid) == "by" for kid in parse.children(harm, "obl", "obl:agent")):
        return [harm]
    row = [
        k
        for k in parse.conjuncts(parse.first_conjunct(harm))
        if k in told and told[k][0].kind in words.harm
    ]
    return sorted(row, key=lambda one: one != harm)


def _deeds_of(parse: Parse, harm: int) -> list[int]:
    """Find the words behind which the deed that did a harm may stand."""
    inside = parse.children(harm, "obl", "obl:agent", "nmod", "advcl")
    found = [kid for kid in inside if _leads_to_a_deed(parse, kid)]
    found += parse.children(harm, *SUBJECTS)
    verb = parse.head[harm]
    if parse.dep[harm] == "xcomp":  # "shelling left two dead"
        found += parse.children(verb, *SUBJECTS)
        if parse.dep[verb] == "acl:relcl":  # "shelling that left two dead"
            found.append(parse.head[verb])
    return found


def _leads_to_a_deed(parse: Parse, token: int) -> bool:
    case = parse.case(token)
    marks = {parse.lower[kid] for kid in parse.children(token, "mark", "advmod")}
    return case in _BY_THE_DEED | _CAUSES or (not case and bool(marks & _BY_THE_DEED))


def share_places(parse: Parse, told: Told, *, violent_kinds: Collection[str]) -> None:
    """Let the violent events of one sentence that hang together share their place.

    Of "a bomb went off, killing 40 in the capital" the model gives the place to one of the two.

    Args:
        parse: The parsed text.
        told: Predicates by their token, with their roles; roles are filled up in place.
        violent_kinds: Kinds of event that make one event where one sentence tells of them.
    """
    violent = [token for token in sorted(told) if told[token][0].kind in violent_kinds]
    overs = [(token, _over(parse, token, violent)) for token in violent]
    pairs = [
        (token, over)
        for token, over in overs
        if over is not None and not _is_told_apart(parse, token, over, told)
    ]
    turns = [pairs, [(over, token) for token, over in reversed(pairs)], pairs]
    for to, source in (pair for turn in turns for pair in turn):
        given = [place for place in told[source][1].places if place[1] == "where"]
        told[to][1].places = told[to][1].places or given


def _is_told_apart(parse: Parse, token: int, over: int, told: Told) -> bool:
    """Whether what stands between two events says that they are two.

    "Two died there, while a raid in Homs killed five"; "Rebels shelled the port after the army had
    bombed Homs", where each has its own doer.
    """
    marks: set[str] = set()
    at = token
    while at != over:
        kids = parse.children(at, "mark", "cc") if parse.dep[at] in {"advcl", "conj"} else []
        marks.update(parse.lower[k] for k in kids)
        at = parse.head[at]
    if marks & _APART:
        return True
    doers = [told[one][1].agents for one in (token, over)]
    return bool(marks & _ANOTHERS) and all(doers) and not set(doers[0]) & set(doers[1])


def _over(parse: Parse, token: int, others: Collection[int]) -> int | None:
    """Find the nearest of some words over a word of the same sentence, three steps up."""
    at = token
    for _ in range(3):
        if parse.dep[at] not in _TIES or parse.head[at] == at:
            return None
        at = parse.head[at]
        if at in others:
            return at
    return None
