"""What kind of mention it is: its type, the common noun it uses, how a place is meant."""

from pipeline.extract.mentions.spans import Candidate, is_capital, is_hyphened
from pipeline.extract.reading.subjects import what_a_place_had
from pipeline.extract.reading.tree import PLACE_ENTITIES, Parse

# What is done to somebody who can be surprised, and so never to a place. "By storm" is not one.
_ONLY_OF_MINDS = frozenset({("by", "surprise"), ("off", "guard"), ("to", "task")})

_WHERE = frozenset("in at near inside outside around across".split())


def mention_type_of(parse: Parse, one: Candidate) -> str:
    """Tell a name from a nominal and a pronoun by the head word and the names before it."""
    pos = parse.pos[one.head]
    if pos == "PRON":
        return "pronoun"
    if pos in {"PROPN", "ADJ", "X"}:
        return "name"
    if (
        parse.lemma[one.head] in parse.lexicon.persons
        and one.label == "PERSON"
        and parse.lemma[one.head] not in parse.lexicon.fighters
    ):
        return "nominal"
    before = range(one.first, one.head)
    has_name = any(
        (parse.pos[i] == "PROPN" or (parse.pos[i] == "ADJ" and is_capital(parse, i)))
        and (i != one.first or parse.sent[i] == 0 or i != parse.sents[parse.sent[i]][0])
        for i in before
    )
    starts_sentence = one.first == parse.sents[parse.sent[one.first]][0]
    if not has_name and starts_sentence and before:
        has_name = parse.pos[one.first] == "PROPN"
    return "name" if has_name or _is_capital_inside(parse, one) else "nominal"


def _is_capital_inside(parse: Parse, one: Candidate) -> bool:
    """Tell common nouns written as a name inside a sentence: "Defense Ministry"."""
    at_start = one.first == parse.sents[parse.sent[one.first]][0]
    return is_capital(parse, one.head) and not (at_start and one.first == one.head)


def label_text_of(parse: Parse, one: Candidate) -> str | None:
    """Take the common noun used for an actor and those before it: "terror group"."""
    if parse.pos[one.head] != "NOUN" or _is_capital_inside(parse, one):
        return None
    words = [one.head]
    while words[0] - 1 >= one.first and (
        parse.pos[words[0] - 1] == "NOUN" and parse.dep[words[0] - 1] == "compound"
    ):
        words.insert(0, words[0] - 1)
    return " ".join(parse.lower[i] for i in words)


def _is_tied(parse: Parse, one: Candidate) -> bool:
    """Whether a hyphen ties a place to what is done by it, whatever word that hangs on."""
    if not is_hyphened(parse, one.last + 1):
        return False
    behind = [one.last + 2] if one.last + 2 < len(parse) else []
    return any(parse.lower[i] in parse.lexicon.ties for i in [parse.head[one.head], *behind])


def toponym_role_of(parse: Parse, one: Candidate, speech: frozenset[str]) -> str | None:
    """Tell how a place is meant: as a place, for who rules it, or to describe somebody."""
    if one.label == "NORP":
        return "demonym"
    if one.label not in PLACE_ENTITIES:
        return None
    head, above = one.head, parse.head[one.head]
    if one.is_nested or _is_tied(parse, one):
        return "affiliation"
    dep, lemma = parse.dep[head], parse.lemma[above]
    if dep == "conj":
        dep, lemma = parse.dep[above], parse.lemma[parse.head[above]]
    if dep == "nsubj" and what_a_place_had(parse, above) is not None:
        return "literal"
    if dep == "nsubj" and (lemma in speech or lemma in parse.lexicon.deciding):
        return "metonymic"
    if dep == "obl:agent" or (dep in {"obj", "obl"} and lemma in parse.lexicon.minded):
        return "metonymic"
    if tuple(parse.lower[one.last + 1 : one.last + 3]) in _ONLY_OF_MINDS:
        return "metonymic"
    is_of_office = dep in {"nmod", "nmod:poss", "compound"} and lemma in parse.lexicon.offices
    if is_of_office and parse.case(head) not in _WHERE:  # "the leader of Tarn", not one in it
        return "affiliation"
    if (
        dep == "nmod:poss"
        and lemma in parse.lexicon.actors
        and lemma not in parse.lexicon.bodies_or_places
    ):
        return "affiliation"
    return "literal"
