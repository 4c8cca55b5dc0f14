"""When the verb over a word places its event: past, present or future, from a UD parse."""

from collections.abc import Iterator

from spacy.tokens import Token

_FUTURE_AUXILIARIES = frozenset(
    {"will", "'ll", "’ll", "shall", "wo", "would", "may", "might", "could"}
)
# An infinitive under these happened; under any other verb ("plan", "agree") it lies ahead.
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
    for verb in _verbs_above(token):
        tense = _tense_of(verb, skips_infinitive=is_possessive)
        if tense is not None or is_possessive:
            return tense or "past"
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
    if any(child.lower_ == "to" and child.dep_ in ("mark", "aux") for child in children):
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
    has_be = bool(words & {"is", "are", "was", "were", "be", "been", "'s", "’s"})
    return verb.lemma_.lower() in _PLANNED and (has_be or verb.tag_ == "VBN")


def _infinitive_tense(verb: Token) -> str | None:
    """Let an infinitive of purpose or plan lie ahead, unless its verb implies that it happened."""
    if verb.dep_ not in _NON_FINITE or verb.head.i == verb.i:
        return "future"
    return None if verb.head.lemma_.lower() in _IMPLICATIVE else "future"
