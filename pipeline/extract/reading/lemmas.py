"""Dictionary forms of words, where the model's lemmatiser has never met the word.

A learned lemmatiser guesses "recaptur" from "recaptured"; a lexicon look-up then misses silently.
Irregular forms are listed; for regular ones the guess is checked against the verbs that the
curated tables know.
"""

from collections.abc import Collection

_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun
bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred
bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung
come came|creep crept|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
flee fled|fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got gotten|give gave given
go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden
hold held|keep kept|know knew known|lay laid|lead led|leave left|lend lent|lie lay lain|lose lost
make made|mean meant|meet met|mislead misled|mistake mistook mistaken|overcome overcame
overrun overran|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown
pay paid|plead pled|rebuild rebuilt|repay repaid|retake retook retaken|ride rode ridden
ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent
shake shook shaken|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk
sit sat|slay slew slain|sleep slept|slide slid|sling slung|speak spoke spoken|speed sped|spend spent
spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken
strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven
weep wept|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung
write wrote written|be is are was were been being am
"""
_OF_VERBS, _OF_NOUNS = ("ing", "ed", "es", "s", "d"), ("es", "s")
# Forms that are also a verb or a word of their own are left to the model.
_AMBIGUOUS = frozenset("bound ground lay wound found left felt saw fell led being".split())
IRREGULAR: dict[str, str] = {
    form: entry.split()[0]
    for entry in _IRREGULAR.replace("\n", "|").split("|")
    for form in entry.split()[1:]
    if form not in _AMBIGUOUS
}


def mended_lemma(form: str, guess: str, *, known: Collection[str]) -> str:
    """Give the dictionary form of a verb.

    Args:
        form: The verb as written, lower-cased.
        guess: The model's lemma, lower-cased.
        known: Verbs that the curated tables list.

    Returns:
        The guess if it is known, else the first regular base of ``form`` that is, else the guess.
    """
    if form in IRREGULAR:
        return IRREGULAR[form]
    if guess in known:
        return guess
    return next((base for base in _bases(form, _OF_VERBS) if base in known), guess)


def known_form(form: str, lemma: str, pos: str, *, known: Collection[str]) -> str | None:
    """Give the form of a word that a table knows: as written, its lemma, or what it inflects.

    Args:
        form: The word as written, lower-cased.
        lemma: Its lemma, lower-cased.
        pos: Its part of speech.
        known: Words of the table.
    """
    if form in known:
        return form
    if lemma not in known and pos == "VERB":
        lemma = mended_lemma(form, lemma, known=known)
    elif lemma not in known and (pos == "PROPN" or (pos == "NOUN" and lemma == form)):
        # The lemma of a name is its plural, and that of "troops" is left alone.
        lemma = next((base for base in _bases(form, _OF_NOUNS) if base in known), lemma)
    return lemma if lemma in known else None


def _bases(form: str, endings: tuple[str, ...]) -> list[str]:
    """List what ``form`` may be the regular inflection of."""
    for ending in endings:
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form[: -len(ending)]
            bases = [stem, stem + "e"]
            if ending in {"ing", "ed"} and stem[-1] == stem[-2]:
                bases.append(stem[:-1])
            if stem.endswith("i"):
                bases.append(stem[:-1] + "y")
            return [*bases, *_bases_of_shorter(form, ending)]
    return [form]


def _bases_of_shorter(form: str, ending: str) -> list[str]:
    shorter = {"es": "s", "ed": "d"}.get(ending)
    return [form[: -len(shorter)]] if shorter else []
