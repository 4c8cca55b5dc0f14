"""When the verb over a word places its event: past, present or future, from a UD parse."""

from collections.abc import Iterator

from spacy.tokens import Token

_FUTURE_AUXILIARIES = frozenset(
    {"will", "'ll", "’ll", "shall", "wo", "would", "may", "might", "could"}
)
# An infinitive under these lies ahead, whatever their own tense; under any other word it shares
# the time of the finite verb above ("tried to flee", "had to turn back").
_PROSPECTIVE_VERBS = frozenset(
    "advise agree aim allow arrange ask authorize beg call choose command convince decide demand"
    " desire determine elect encourage expect hope instruct intend invite invoke long mean"
    " motivate offer order oblige permit persuade plan pledge prefer prepare promise propose"
    " recommend refuse request require resolve schedule seek swear tell threaten urge vote vow"
    " wait want warn wish".split()
)
_PROSPECTIVE_NOUNS = frozenset(
    "agreement call deadline deal decision demand invitation intention negotiation offer order"
    " permission plan pledge preparation promise proposal request schedule talk threat truce"
    " ultimatum vow willingness readiness".split()
)
_PROSPECTIVE_ADJECTIVES = frozenset(
    "bound due eager likely poised prepared ready set unlikely willing".split()
)
# In the present these tell what is, not what is to come ("they continue to hold the town").
_IMPLICATIVE = frozenset(
    "manage fail begin start continue appear seem happen help cease able prove tend use".split()
)
_PLANNED = frozenset("schedule expect plan slate due set anticipate forecast".split())
_REPORTING = frozenset(
    "say tell report announce warn state claim add write note argue insist".split()
)
# In the simple present these tell a programme: "the talks resume on Monday".
_SCHEDULED = frozenset("begin start open resume expire convene meet vote".split())
_NON_FINITE = frozenset({"acl", "advcl", "xcomp", "conj", "acl:relcl", "ccomp"})
_MAX_CLIMB = 12  # heads; a parse error cannot make it loop, a list of items not make it crawl


def tense_over(token: Token) -> str | None:
    """Give the tense of the verb that governs ``token``.

    Args:
        token: The syntactic head of an expression in a parsed Doc.

    Returns:
        ``past``, ``present`` or ``future``; None where no verb stands above (a headline's noun).
    """
    is_possessive = token.dep_ == "nmod:poss"  # "after Monday's vote" is not the verb's own time
    is_open = False  # an infinitive stands between the word and the finite verb
    for verb in _verbs_above(token):
        tense = _tense_of(verb, skips_infinitive=is_possessive)
        if tense is not None or is_possessive:
            # What someone has to do, or is trying to do, is not done yet.
            return "future" if is_open and tense == "present" else tense or "past"
        is_open = is_open or (_is_infinitive(verb) and not _is_implied(verb))
    return None


def _verbs_above(token: Token) -> Iterator[Token]:
    at = token
    for _ in range(_MAX_CLIMB):
        if at.pos_ in ("VERB", "AUX") or any(_is_auxiliary(child) for child in at.children):
            yield at
        if at.head.i == at.i:
            return
        at = at.head


def _is_auxiliary(token: Token) -> bool:
    return token.dep_.startswith(("aux", "cop"))


def _tense_of(verb: Token, *, skips_infinitive: bool = False) -> str | None:
    """Give the verb's own tense; None for a participle or bare form, whose governor decides."""
    children = list(verb.children)
    auxiliaries = [child for child in children if _is_auxiliary(child)]
    words = {child.lower_ for child in auxiliaries}
    if words & _FUTURE_AUXILIARIES and "have" not in words:
        return "future"
    if _is_planned(verb, words):
        return "future"
    if _is_infinitive(verb):
        return None if skips_infinitive else _infinitive_tense(verb)
    finite = [*auxiliaries, verb]
    if any("Past" in token.morph.get("Tense", []) and _is_finite(token) for token in finite):
        return "past"
    if words & {"has", "have", "'ve", "’ve"}:
        return "past"
    if any("Pres" in token.morph.get("Tense", []) and _is_finite(token) for token in finite):
        return _present_tense(verb)
    return None


def _is_finite(token: Token) -> bool:
    form = token.morph.get("VerbForm", [])
    return "Fin" in form or (not form and token.tag_ in ("VBD", "VBZ", "VBP"))


def _present_tense(verb: Token) -> str:
    """Tell "officials say", which reports what is past, from a plain present."""
    lemma = verb.lemma_.lower()
    if lemma in _SCHEDULED:
        return "future"
    return "past" if lemma in _REPORTING else "present"


def _is_planned(verb: Token, words: set[str]) -> bool:
    """Say whether the verb plans: what "is due" or "was scheduled" lies ahead."""
    if verb.tag_ == "VB" and any(child.lower_ == "due" for child in verb.children):
        return True  # "is due to arrive", with "due to" read as one word
    has_be = bool(words & {"is", "are", "was", "were", "be", "been", "'s", "’s"})
    return verb.lemma_.lower() in _PLANNED and (has_be or verb.tag_ == "VBN")


def _is_infinitive(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in verb.children)


def _infinitive_tense(verb: Token) -> str | None:
    """Let an infinitive lie ahead under a word of planning, or under none; else share its time."""
    governor = _governor(verb)
    if governor is None or _is_prospective(governor):
        return "future"
    return None


def _governor(verb: Token) -> Token | None:
    """Give the word that an infinitive completes; of joined ones, that of the first."""
    at = verb
    for _ in range(_MAX_CLIMB):
        if at.dep_ not in _NON_FINITE or at.head.i == at.i:
            return None
        if at.dep_ != "conj" or not _is_infinitive(at.head):
            return at.head
        at = at.head
    return None


def _is_prospective(governor: Token) -> bool:
    lemma, form = governor.lemma_.lower(), governor.lower_
    match governor.pos_:
        case "NOUN" | "PROPN":
            return lemma in _PROSPECTIVE_NOUNS
        case "ADJ":
            return lemma in _PROSPECTIVE_ADJECTIVES
        case _:
            return not _PROSPECTIVE_VERBS.isdisjoint({lemma, form, form[:-1], form[:-2]})


def _is_implied(verb: Token) -> bool:
    governor = _governor(verb)
    return governor is not None and governor.lemma_.lower() in _IMPLICATIVE
