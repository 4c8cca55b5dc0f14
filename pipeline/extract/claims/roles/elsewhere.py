"""What the tree says against a place that the model gave a predicate: that it is another's."""

from collections.abc import Collection

from pipeline.extract.claims.roles.against import AT_ANOTHER_TIME, marks_of, stands_beside, verb_of
from pipeline.extract.mentions.spans import PLACE_ENTITIES
from pipeline.extract.reading.tree import Parse


def is_elsewhere(parse: Parse, word: int, token: int, violent: Collection[int] = ()) -> bool:
    """Whether a place is that of another clause, or only says which actor is meant.

    Of "claimed by the group, which held talks in Homs" nothing was in Homs; nor was it there where
    "a general in Homs" tells of it. "The border with Ruritania" lies not in it.

    Args:
        parse: The parsed text.
        word: Head of the words that say where.
        token: The predicate.
        violent: Tokens of all acts of violence.
    """
    if parse.case(word) == "with" and parse.dep[word] == "nmod":
        return True
    if _is_of_an_example(parse, word, token, violent):
        return True
    if _is_of_who_acts(parse, word, token, violent):
        return True
    clause = verb_of(parse, word, token)
    if clause is None or clause == token or clause in parse.ancestors(token):
        return False
    body = parse.head[clause]
    if parse.dep[clause] == "acl:relcl" and body != token and _is_actor(parse, body):
        return True
    if token in parse.ancestors(clause):
        is_beside = parse.dep[clause] == "advcl" and stands_beside(parse, clause)
        return is_beside and bool(marks_of(parse, clause) & AT_ANOTHER_TIME)
    return stands_beside(parse, clause)


def _is_actor(parse: Parse, i: int) -> bool:
    is_body = parse.pos[i] == "PROPN" and parse.entity[i] not in PLACE_ENTITIES
    return is_body or parse.lemma[i] in parse.lexicon.actors


def _is_of_an_example(parse: Parse, word: int, token: int, violent: Collection[int]) -> bool:
    """Whether a place is that of one event among those told: "raids, including two in Homs"."""
    for at in [word, *parse.ancestors(word)]:
        if at == token:
            return False
        if parse.case(at) == "including" and token not in parse.subtree(at):
            is_alone = parse.pos[at + 1 : at + 2] != ["NOUN"]  # unlike "including two children"
            return at in violent or (parse.pos[at] in {"NUM", "PRON"} and is_alone)
    return False


def _is_of_who_acts(parse: Parse, word: int, token: int, violent: Collection[int]) -> bool:
    """Whether a place is where somebody acts to whom something was done: "those hurt marched in".

    Of an act of violence that is told of them the place may be the same.
    """
    if parse.dep[token] not in {"acl", "acl:relcl"}:
        return False
    whom = parse.head[token]
    is_somebody = parse.pos[whom] == "PRON" or parse.lemma[whom] in parse.lexicon.actors
    if not is_somebody or word in parse.subtree(whom):
        return False
    over = verb_of(parse, word, token)
    return over is not None and over in parse.ancestors(whom) and over not in violent
