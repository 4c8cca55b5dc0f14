"""Docs with hand-checked parses, and the curated words that the extraction tests run with."""

from collections.abc import Iterable

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from pipeline.extract.annotations import register_extensions
from pipeline.extract.attributions.component import AttributionFinder
from pipeline.extract.claims.component import StatementFinder
from pipeline.extract.claims.words import make_words
from pipeline.extract.mentions.component import MentionFinder
from pipeline.extract.reading.component import ParseReader
from pipeline.extract.relations.component import RelationFinder
from tests.unit.extract.curated import LEXICON
from tests.unit.extract.links import links_of
from tests.unit.extract.parses import PARSES
from tests.unit.extract.predicates import Told, set_predicates

_FORMS = {
    "Fp": "Mood=Ind|Tense=Past|VerbForm=Fin",
    "Fs": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "F": "VerbForm=Fin",
    "Pp": "Tense=Past|VerbForm=Part",
    "Ps": "Tense=Pres|VerbForm=Part",
    "I": "VerbForm=Inf",
    "G": "VerbForm=Ger",
    "Imp": "Mood=Imp|VerbForm=Fin",
    "Pl": "Number=Plur",
    "": "",
}


def names_in(text: str, names: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Give those of some names that a text holds; of one that lies in another, the first."""
    found = []
    for name, label in names:
        if name in text:
            found.append((name, label))
            text = text.replace(name, "-")
    return found


def doc_of(text: str, *, entities: Iterable[tuple[str, str]] = ()) -> Doc:
    """Build the parsed Doc of a sentence in ``parses``; entities as text and label."""
    register_extensions()
    words, spaces, lemmas, tags, deps, heads, morphs = [], [], [], [], [], [], []
    at = 0
    for number, token in enumerate(PARSES[text].split(" ")):
        form, lemma, pos, dep, head, *rest = token.split("/")
        at = text.index(form, at) + len(form)
        words.append(form)
        spaces.append(text[at : at + 1] == " ")
        lemmas.append(lemma or (form if pos == "PROPN" else form.lower()))
        tags.append(pos)
        deps.append("ROOT" if head == "0" else dep)
        heads.append(number if head == "0" else int(head) - 1)
        morphs.append(_FORMS[rest[0] if rest else ""])
    doc = Doc(
        Vocab(),
        words=words,
        spaces=spaces,
        lemmas=lemmas,
        pos=tags,
        deps=deps,
        heads=heads,
        morphs=morphs,
    )
    assert doc.text == text
    spans = [_span(doc, found, label) for found, label in entities]
    doc.set_ents(spans)
    return doc


def with_parse(doc: Doc) -> Doc:
    """Read the parse of a Doc, as the first of the rule layers does."""
    return ParseReader("mended_parse", known_verbs=(), lexicon=LEXICON)(doc)


def _span(doc: Doc, text: str, label: str) -> Span:
    start = doc.text.index(text)
    span = doc.char_span(start, start + len(text), label=label)
    assert span is not None
    return span


def _reporting(words: str, stance: str, **settings: str) -> list[dict[str, str]]:
    row = {"part_of_speech": "verb", "polarity": "positive", "certainty": "certain", **settings}
    return [{"verb_lemma": word, "stance": stance, **row} for word in words.split()]


REPORTING = [
    *_reporting("say tell report add count", "states"),
    *_reporting("claim", "claims"),
    *_reporting("announce", "announces"),
    *_reporting("deny reject", "denies", polarity="negative"),
    *_reporting("refuse", "refuses", polarity="negative"),
    *_reporting("confirm", "confirms"),
    *_reporting("accuse", "accuses"),
    *_reporting("believe think", "believes", certainty="probable"),
    *_reporting("expect", "expects", certainty="probable"),
    *_reporting("fear", "fears", certainty="possible"),
    *_reporting("urge", "demands", certainty="unknown"),
    *_reporting("vow", "promises", certainty="probable"),
    *_reporting("announcement", "announces", part_of_speech="noun"),
    *_reporting("reportedly", "claims", part_of_speech="phrase", certainty="probable"),
]
HEDGES = [
    {"hedge_text": text, "hedge_type": kind, "certainty": certainty}
    for kind, certainty, texts in (
        ("modal", "possible", "may might could can"),
        ("modal", "probable", "would should"),
        ("adverb", "probable", "probably reportedly"),
        ("verb", "unknown", "plan prepare vow"),
        ("verb", "probable", "think believe expect"),
        ("adjective", "unknown", "prepared"),
        ("adjective", "possible", "possible"),
        ("noun", "possible", "possibility"),
    )
    for text in texts.split()
]


KINDS = [
    {
        "event_kind": kind,
        "event_type": event_type,
        "is_violent": event_type in {"ASSAULT", "FIGHT", "CASUALTY"},
        "is_harm": event_type == "CASUALTY",
        "is_hostile": event_type in {"ASSAULT", "FIGHT", "SEIZE_TERRITORY", "LOSE_TERRITORY"},
    }
    for event_type, kinds in {
        "ASSAULT": "attack destroy",
        "FIGHT": "fight",
        "CASUALTY": "kill",
        "SEIZE_TERRITORY": "seize",
        "LOSE_TERRITORY": "lose",
        "WITHDRAW": "withdraw",
        "CONTROL_STATE": "control",
        "DISPLACEMENT": "displace",
        "ACCUSE": "accuse",
        "DENY": "deny reject",
        "STATEMENT": "speak",
        "FORCE_STRENGTH": "strength",
        "ANALYSIS": "analysis",
        "COERCE": "coerce sanction",
        "COOPERATE": "cooperate",
        "MOVEMENT": "move",
        "YIELD": "yield lift_sanction release",
        "SIEGE": "besiege",
        "SIEGE_LIFTED": "lift_siege",
        "AID": "aid",
        "MILITARY_SUPPORT": "arm",
        "SANCTION": "cut_ties",
        "DETAIN": "detain prosecute",
        "PROTEST": "protest",
        "REINFORCE": "mobilise reinforce",
        "DEMAND": "request",
        "OTHER": "other politics accident",
        "SUPPORT": "support",
        "CONSULT": "consult",
        "THREAT": "threaten",
        "AGREEMENT": "agree promise",
        "AGREEMENT_BREAKDOWN": "break_agreement",
        "INVESTIGATE": "investigate",
    }.items()
    for kind in kinds.split()
]
ROLES = {"spokesman": "spokesman_for", "spokeswoman": "spokesman_for", "head": "head_of"}


THINGS = [
    {"thing_text": "arm", "thing_type": "weapon"},
    {"thing_text": "rifle", "thing_type": "gun"},
    {"thing_text": "flour", "thing_type": "food"},
    {"thing_text": "bridge", "thing_type": "bridge"},
    {"thing_text": "depot", "thing_type": "military_site"},
    {"thing_text": "funding", "thing_type": "money"},
    {"thing_text": "fund", "thing_type": "money"},
    {"thing_text": "missile", "thing_type": "missile"},
    {"thing_text": "shelter", "thing_type": "shelter"},
    {"thing_text": "aid", "thing_type": "aid"},
]


WORDS = make_words(event_kinds=KINDS, hedges=HEDGES, reporting_words=REPORTING, thing_words=THINGS)
FINDER = StatementFinder("claims", words=WORDS)


def processed(
    text: str, *, entities: Iterable[tuple[str, str]] = (), claims: Iterable[Told] = ()
) -> Doc:
    """Run the rule layers over a sentence in ``parses``, in which a model read these claims."""
    doc = set_predicates(doc_of(text, entities=entities), claims)
    doc._.attribution_links = links_of(text)
    speech = frozenset(r["verb_lemma"] for r in REPORTING if r["part_of_speech"] == "verb")
    for component in (
        ParseReader("mended_parse", known_verbs=WORDS.verbs, lexicon=LEXICON),
        MentionFinder("mentions", speech_lemmas=speech),
        AttributionFinder("attributions", words=WORDS.reporting),
        RelationFinder("relations", roles=ROLES),
        FINDER,
    ):
        doc = component(doc)
    return doc


def words_at(doc: Doc, span: list[int] | None) -> str | None:
    """Text of a stretch, or None."""
    return None if span is None else doc.text[span[0] : span[1]]


def role_texts(doc: Doc, statement: dict, role: str) -> list[str]:
    """Mentions that fill ``role`` of a statement, in text order."""
    return [
        words_at(doc, [doc._.mentions[i]["start_char"], doc._.mentions[i]["end_char"]]) or ""
        for i, found in statement["arguments"]
        if found == role
    ]


def statement_of(doc: Doc, predicate: str) -> dict:
    """The statement whose predicate is this word, or words that lead to it."""
    [statement] = [
        s for s in doc._.statements if words_at(doc, s["predicate"]).split()[-1] == predicate
    ]
    return statement
