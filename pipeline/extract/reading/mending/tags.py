"""Words that a tagger takes for what they are not: parts of speech, and the lemmas of verbs."""

from pipeline.extract.reading.lemmas import mended_lemma
from pipeline.extract.reading.tree import Parse

_TAGGED = frozenset({"AUX", "VERB", "PRON"})  # what taggers take "IS" for


def name_islamic_state(parse: Parse, i: int) -> None:
    """Let "IS" be a name: taggers know it as a form of "be" only.

    It becomes the subject of the verb it was an auxiliary of, or hangs on the preposition
    before it. A sentence all in capitals is left alone.
    """
    if parse.lower[i] != "is" or parse.pos[i] not in _TAGGED or _is_shouted(parse, i):
        return
    if parse.text[parse.start[i] : parse.end[i]] != "IS":
        return
    parse.pos[i], parse.lemma[i], parse.morph[i] = "PROPN", "is", "Number=Sing"
    if parse.dep[i] not in {"aux", "aux:pass", "cop"}:
        return
    head = parse.head[i]
    is_opening = i == parse.sents[parse.sent[i]][0] and parse.dep[head] == "root"
    if head == i + 1 and parse.pos[head] in {"NOUN", "PROPN"} and not is_opening:
        parse.dep[i] = "compound"
    elif i and parse.pos[i - 1] == "ADP" and parse.dep[i - 1] == "case":
        parse.rehang(i, head=parse.head[head], dep="obl")
        parse.rehang(i - 1, head=i, dep="case")
    else:
        parse.dep[i] = "nsubj"


def _is_shouted(parse: Parse, i: int) -> bool:
    first, end = parse.sents[parse.sent[i]]
    return parse.text[parse.start[first] : parse.end[end - 1]].isupper()


def mend_lemma(parse: Parse, i: int) -> None:
    """Give a verb the dictionary form that the curated tables know."""
    if parse.pos[i] == "VERB":
        parse.lemma[i] = mended_lemma(parse.lower[i], parse.lemma[i], known=parse.known_verbs)
