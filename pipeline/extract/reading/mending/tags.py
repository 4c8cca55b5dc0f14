"""Words that a tagger takes for what they are not: parts of speech, and the lemmas of verbs."""

from pipeline.extract.reading.lemmas import mended_lemma
from pipeline.extract.reading.tree import Parse

_PREDICATES = frozenset("root ccomp advcl acl:relcl parataxis conj".split())
_OF_NOUNS = frozenset({"det", "amod", "compound", "nmod:poss", "nummod"})


def name_verb_behind_to(parse: Parse, i: int) -> None:
    """Make "strike" the verb in "to strike"."""
    is_marker = parse.lower[i] == "to" and parse.dep[i] == "mark" and parse.head[i] == i + 1
    if is_marker and parse.pos[i + 1] == "NOUN":
        parse.pos[i + 1] = "VERB"


def name_islamic_state(parse: Parse, i: int) -> None:
    """Let "IS" be a name: taggers know it as a form of "be" only.

    It becomes the subject of the verb it was an auxiliary of, or hangs on the preposition
    before it. A sentence all in capitals is left alone.
    """
    if parse.lower[i] != "is" or parse.pos[i] not in {"AUX", "VERB"} or _is_shouted(parse, i):
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


def name_verb_called_noun(parse: Parse, i: int) -> None:
    """Let a noun or adjective with a subject and no copula be the verb that it looks like."""
    if parse.pos[i] not in {"NOUN", "ADJ"} or parse.dep[i] not in _PREDICATES:
        return
    subject = parse.child(i, "nsubj")
    if parse.child(i, "cop", "aux:pass") is not None:
        return
    if subject is None and parse.child(i, "obj") is not None:
        subject = parse.child(i, "compound")  # no noun has an object
    if subject is None or subject > i:
        return
    lemma = mended_lemma(parse.lower[i], "", known=parse.known_verbs)
    if lemma and lemma != parse.lower[i]:
        is_past = not parse.lower[i].endswith(("s", "ing"))
        parse.pos[i], parse.lemma[i] = "VERB", lemma
        parse.dep[subject] = "nsubj"
        for kid in [k for k in parse.kids[i] if k < subject and parse.dep[k] in _OF_NOUNS]:
            parse.rehang(kid, head=subject, dep=parse.dep[kid])
        parse.morph[i] = f"Mood=Ind|Tense={'Past' if is_past else 'Pres'}|VerbForm=Fin"
