"""Pages that stand in an article's place: errors, consent, sign-in, machines' questions."""

import re

from pipeline.fetch.documents import Draft
from pipeline.fetch.outcomes import Rejected

# Longer texts are articles that mention such a thing, or carry it at their end.
_MOST_WORDS = 120
_SIGNS = {
    "an error page": (
        r"page (?:not found|can(?:no|')t be found|does(?: not|n't|n’t) exist)",
        r"(?:can(?:no|['’])t|could ?n['o’]t) find (?:that|the|this|your) (?:page|article|story)",
        r"requested (?:resource|url|page|document)\b.{0,40}\b(?:no longer|not) ",
        r"too many requests|(?:unavailable|blocked) (?:due to|for) legal reasons",
        r"(?:performing|undergoing|down for) (?:some |scheduled )?maintenance",
        r"we['’]ll be back soon",
        r"not available in your (?:country|region|location)",
        r"(?:page|article) (?:that )?you(?: are|'re|’re)? (?:requested|looking for|trying to)",
        r"error[ -:]{0,3}(?:40[0-9]|41[0-9]|50[0-9])\b|\A\s*40[34]\s*$",
        r"\b(?:40[0-9]|410|50[0-9]) (?:not found|error|forbidden|bad gateway|gone)\b",
        r"error in this document|(?:document|page) cannot be displayed|internal server error",
        r"(?:article|story|content|page|video) is (?:no longer|not|currently not) available",
        r"something went wrong|service (?:is )?(?:temporarily )?unavailable",
    ),
    "a page that asks for consent": (
        r"before you continue|your privacy choices|(?:policy|settings|preferences) for cookies",
        r"(?:value|respect|care about) your privacy|your privacy (?:matters|is important)",
        r"partners? (?:\w+ ){0,2}(?:store|access|process)\b[^.]{0,60}\b(?:device|personal data)",
        r"\bwe use (?:\w+ ){0,3}cookies|consent to (?:our|the) use of cookies",
        r"(?:we|site|website|partners) (?:and our partners )?(?:use|uses|store) cookies",
        r"(?:accept|manage|reject|decline) (?:all )?(?:cookies|all to continue)",
        r"cookie (?:policy|settings|preferences|consent|notice)",
    ),
    "a page that asks for a sign-in": (
        r"(?:subscribe|sign in|log in|register) (?:now )?to (?:continue|read|view|access)",
        r"(?:already|become) a (?:subscriber|member)|subscribers? only|article limit",
        r"already have an account|(?:start|begin) your (?:free )?trial",
        r"free articles? (?:left|remaining)",
    ),
    "a machine's question": (
        r"enable (?:java ?script|cookies)|unusual traffic|checking your browser|captcha",
        r"just a moment\.\.\.|security of your connection",
        r"(?:java ?script|cookies) (?:is|are) disabled",
        r"(?:are you|verify(?:ing)? (?:that )?you(?: are|'re|’re)?) (?:a |not a )?(?:human|robot)",
        r"access (?:to this page )?(?:has been |is )?denied|ddos protection",
    ),
}
_PATTERNS = [(name, re.compile("|".join(signs), re.I | re.M)) for name, signs in _SIGNS.items()]
# What people did, or what happened to them: then it is news, whatever else it mentions.
_NEWS = re.compile(
    r"\b(?:killed|wounded|injured|attack(?:ed|s)?|shell(?:ed|s|ing)|troops|soldiers|rebels|army"
    r"|minister|president|police|government|(?:he|she|they|officials?|residents) (?:said|told))\b",
    re.I,
)


def refuse_what_is_none(outcome: Draft | Rejected) -> Draft | Rejected:
    """Give an outcome back unless its text is that of a page without an article."""
    if isinstance(outcome, Rejected) or len(outcome.body_text) > _MOST_WORDS * 12:
        return outcome
    text = outcome.body_text
    if len(text.split()) > _MOST_WORDS or _NEWS.search(text):
        return outcome
    for name, pattern in _PATTERNS:
        if pattern.search(text) or pattern.search(outcome.metadata.title or ""):
            return Rejected("no_article", f"{name}; save the article itself")
    return outcome
