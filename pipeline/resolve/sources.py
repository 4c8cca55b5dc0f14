"""Sources of one article: who is cited, what each is, and for whom it speaks.

A spokesman, the head of a monitor and the monitor are three sources and one origin: counting
origins, not names, is what shows that two citations are one voice. Every source named as an
origin is a row of its own. Unnamed sources belong to their article and never meet those of
another.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.ids import make_id
from pipeline.names.keys import fold, strip_determiner
from pipeline.records import (
    Article,
    Attribution,
    Credit,
    Entity,
    Mention,
    ResolvedAttribution,
    Source,
)
from pipeline.resolve import weights
from pipeline.resolve.actor_words import BODY_NOUNS, CALENDAR_WORDS
from pipeline.resolve.article_actors import ArticleActors
from pipeline.resolve.credits import Cited, credited
from pipeline.resolve.publishers import entity_source_id
from pipeline.resolve.source_book import SourceBook
from pipeline.resolve.source_knowledge import SourceKnowledge
from pipeline.resolve.source_mentions import SourceMentions
from pipeline.resolve.source_text import (
    SourceWords,
    clause_end,
    is_behind,
    position,
    read_source,
    without,
)

_ONE_REPORTER = frozenset("reporter correspondent journalist".split())
_RELATIVES = frozenset({"who", "which", "that"})
_PRONOUNS = frozenset({"he", "she", "they", "who", "the man", "the woman"})
_OWNS = re.compile(r"['’]s?\s+\w")  # behind a name: something of his
_CALLED = re.compile(r",\s+(?:[Tt]he\s+)?")  # between a noun for a body and its name
_SPEAKING = frozenset({"i", "we", "you"})
_HOW_MANY = frozenset("few many most several some".split())  # of a people: no name of somebody
_MANY = _HOW_MANY | {"both", "people", "police", "they"}
# Who a reporting "group" can be: one that watches and tells, rather than one that fights.
_TELLERS = frozenset({"ngo", "international_org", "media", "other"})
_OUTLETS = frozenset({"agency", "network"})  # what an outlet is called, which is no "group"
_NAMED_BODIES = frozenset({"organisation", "media", "document"})
# Words of telling on: who goes on speaks as before, while who "claimed it" may be another.
_TELLING = frozenset("add continue explain note report say state stress".split())
_BODY_REACH = 2  # sentences
# What a clause tells of a source: "an office in Tarn, which has ties to the army".
_TOLD_OF_IT = re.compile(r", (?:which|who|whose|whom)\b", re.IGNORECASE)
_SLACK = 2  # characters a mention may end short of a head phrase: a quote, a possessive


def resolve_sources(
    article: Article,
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution],
    credits: Sequence[Credit],
    known: ArticleActors,
    knowledge: SourceKnowledge,
) -> tuple[list[Source], list[ResolvedAttribution]]:
    """List an article's sources and say which one each attribution and credit cites.

    Args:
        article: The article.
        mentions: All its mentions.
        attributions: Who is cited in it.
        credits: Who stands in its credit lines.
        known: Its resolved actors; organisations met only here are added.
        knowledge: The curated outlets, roles and organisations.

    Returns:
        Sources in order of first citation, the publisher's own first; one resolved attribution
        for each attribution in text order, then one for each credit.
    """
    book = SourceBook(article, known, knowledge)
    desk = _Desk(book, article, mentions, known, knowledge)
    rows = []
    for attribution in sorted(attributions, key=position):
        cited = desk.cite(attribution)
        rows.append(_resolved(article, cited, attribution_id=attribution.attribution_id))
    for credit in credits:
        cited = credited(credit, book, knowledge)
        rows.append(_resolved(article, cited, credit_id=credit.credit_id))
    return list(book.rows.values()), rows


class _Desk:
    """Reads the attributions of one article in text order."""

    def __init__(
        self,
        book: SourceBook,
        article: Article,
        mentions: Sequence[Mention],
        known: ArticleActors,
        knowledge: SourceKnowledge,
    ) -> None:
        self._book = book
        self._article = article
        self._words = SourceMentions(article.article_id, mentions, known, knowledge)
        self._known = known
        self._knowledge = knowledge
        self._is_document = knowledge.is_document
        self._channels, self._own_staff = knowledge.words.channels, knowledge.words.own_staff
        self._last_person: Source | None = None
        self._last_teller: Source | None = None
        self._last_body: tuple[Source, int] | None = None  # and the sentence that cites it

    def cite(self, attribution: Attribution) -> Cited:
        """Return the source that an attribution cites, made now if it is new."""
        text = attribution.source_text
        if text is None or attribution.is_impersonal:
            words = text or (attribution.cue_text if attribution.is_impersonal else None)
            source = self._book.impersonal(words or "unattributed")
            return Cited(source, "impersonal" if attribution.is_impersonal else "no_source", None)
        if fold(text) in _RELATIVES and (antecedent := self._words.before(attribution)):
            text = antecedent.mention_text  # "an activist who said": the activist
            attribution = replace(
                attribution,
                source_text=text,
                source_start_char=antecedent.start_char,
                source_end_char=antecedent.end_char,
                source_mention_id=antecedent.mention_id,
            )
        cited = self._same_body(text) or self._named(attribution, text)
        cited = cited or self._unnamed(attribution, text)
        entity = self._known.entities.get(cited.source.entity_id or "")
        if entity is not None and entity.entity_type in _TELLERS:
            self._last_teller = cited.source
        if fold(text) in _SPEAKING:
            self._last_person = None  # who speaks is none of those spoken of
        elif cited.source.source_type in ("named_person", "unnamed"):
            self._last_person = cited.source
        if self._is_body(cited.source):
            self._last_body = cited.source, attribution.sentence_index
        return cited

    # ------------------------------------------------------------ named

    def _same_body(self, text: str) -> Cited | None:
        """Return who told something last, if "the group" says more: not the fighters since."""
        words = fold(text).split()
        is_back_reference = words[:1] == ["the"] and words[1:] and words[1] in ("same", words[-1])
        if not is_back_reference or words[-1] not in BODY_NOUNS["group"] or len(words) > 3:
            return None
        teller = self._last_teller
        if teller is None or (teller.source_type == "media" and words[-1] not in _OUTLETS):
            return None
        return Cited(teller, "previous_source", weights.SOURCE_PREVIOUS)

    def _named(self, attribution: Attribution, text: str) -> Cited | None:
        """Return a source that is an entity: a person in its words, or a body as its head."""
        words = read_source(text)
        start = attribution.source_start_char or 0
        inside = self._words.inside(attribution)
        is_role = self._knowledge.roles.is_role(words.head)
        for mention in inside:  # a person named before any comma, or in apposition to a role
            entity = self._words.entity_of(mention)
            if (
                entity is None
                or entity.entity_type != "person"
                or mention.mention_type == "nominal"
            ):
                continue
            if not self._is_document(words.head) and self._is_behind(mention, attribution, inside):
                continue  # "a spokesman for the president" is not the president
            if _OWNS.match(text, mention.end_char - start) and not is_role:
                continue  # nor is "the president's group" he
            if mention.start_char <= start + clause_end(text) or is_role:
                return self._person(entity, attribution, mention)
        for mention in inside:  # a body whose name holds the head, be it "… Post"
            entity = self._words.entity_of(mention)
            head_end = start + words.head_end
            covers = mention.start_char < head_end <= mention.end_char + _SLACK
            called = text[words.head_end : max(0, mention.start_char - start)]
            if mention.mention_type == "name" and _CALLED.fullmatch(called):  # "the group, X"
                covers = words.head in BODY_NOUNS
            if entity is not None and entity.entity_type == "media":  # "Valley TV station"
                behind = fold(text[max(0, mention.end_char - start) : words.head_end]).split()
                covers = covers or (bool(behind) and self._channels.issuperset(behind))
            # "Coalition officials" are unnamed persons, though the coalition is named; the
            # "Rights Monitor" is a body, though a monitor can be a person.
            is_title = is_role and not (mention.mention_type == "name" and words.is_proper)
            if entity is None or not covers or (is_title and mention.entity_label != "PERSON"):
                continue
            if entity.entity_type == "person":
                return self._person(entity, attribution, mention)
            return Cited(self._book.organisation(entity.entity_id), "entity", weights.SOURCE_ENTITY)
        is_somebody = any(map(self._words.is_anybody, inside))  # no place: "the White House said"
        if not is_somebody and (body := self._knowledge.organisation_named(words.head_phrase)):
            return Cited(self._book.organisation(body), "entity_by_words", weights.SOURCE_BY_WORDS)
        last = self._last_person
        if last is not None and self._is_another(fold(text), last):
            last = None
        if fold(text) in _PRONOUNS and last is not None:
            return Cited(last, "pronoun_previous_source", weights.SOURCE_PRONOUN)
        again = self._body_again(attribution) if fold(text) == "it" else None
        if again is None:
            return None
        return Cited(again, "pronoun_previous_source", weights.SOURCE_PRONOUN)

    def _is_another(self, pronoun: str, last: Source) -> bool:
        """Whether a pronoun's number says that it is not who spoke last: "they" are no minister."""
        if pronoun in _RELATIVES:
            return False
        head = read_source(last.source_name).head
        is_many = head.endswith("s") or head in _MANY or " and " in last.source_name
        is_many = last.source_type != "named_person" and (is_many or self._is_body(last))
        return is_many != (pronoun == "they")

    def _body_again(self, attribution: Attribution) -> Source | None:
        """Return the body cited just before, if "it" begins a sentence or ends one: "…, it said".

        Inside a sentence "it" is somebody of that sentence: "posted photos of men it said …".
        """
        if self._last_body is None or attribution.cue_lemma not in _TELLING:
            return None
        source, sentence = self._last_body
        start, told = attribution.source_start_char or 0, attribution.content_spans
        is_behind = bool(told) and told[-1].end_char <= start
        is_first = (attribution.source_text or "")[:1].isupper()
        is_near = attribution.sentence_index - sentence <= _BODY_REACH
        return source if is_near and (is_first or is_behind) else None

    def _is_behind(
        self, mention: Mention, attribution: Attribution, inside: Sequence[Mention]
    ) -> bool:
        """Whether a name in a source's words only says whose the source is."""
        text = attribution.source_text or ""
        start = attribution.source_start_char or 0
        head_end = read_source(text).head_end
        name_start = mention.start_char - start
        is_first = not any(
            head_end <= other.start_char - start and other.end_char - start < name_start
            for other in inside
        )
        return is_behind(text[head_end : max(head_end, name_start)], is_first=is_first)

    def _person(self, entity: Entity, attribution: Attribution, mention: Mention) -> Cited:
        source_id = entity_source_id(entity.entity_id)
        words = attribution.role_text or without(attribution.source_text, mention)
        role = self._knowledge.roles.find(words)
        affiliation = self._words.affiliation(attribution, besides=entity.entity_id)
        speaks = role[1] if role else self._book.is_outlet(affiliation)
        parent = self._knowledge.parent_of(entity.entity_id)
        if affiliation in (None, parent):  # "Ruritanian President X" speaks for Ruritania
            affiliation, speaks = parent, True
        earlier = self._book.rows.get(source_id)
        if earlier is not None and (earlier.affiliation_entity_id or not affiliation):
            return Cited(earlier, "entity", weights.SOURCE_ENTITY)
        origin_id = source_id
        if affiliation is not None and speaks and not read_source(words).is_former:
            origin_id = self._book.organisation(affiliation).source_id
        source = self._book.keep(
            source_id,
            entity.entity_name,
            "named_person",
            entity_id=entity.entity_id,
            affiliation=affiliation,
            role_text=attribution.role_text or (role[0] if role else None),
            origin_id=origin_id,
            replaces=True,
        )
        return Cited(source, "entity", weights.SOURCE_ENTITY)

    # ------------------------------------------------------------ unnamed

    def _unnamed(self, attribution: Attribution, text: str) -> Cited:
        """Return an unnamed person, group or document; its organisation is the origin, if any."""
        words = read_source(text)
        role = self._knowledge.roles.find(attribution.role_text or words.head_phrase)
        affiliation = self._words.affiliation(attribution, besides=None)
        if words.head in _ONE_REPORTER and (own := self._own_reporter(affiliation)):
            return Cited(own, "own_reporter", weights.SOURCE_OWN_REPORTER)
        name = strip_determiner(_TOLD_OF_IT.split(text)[0])
        source_id = make_id("src", self._article.article_id, fold(name) or name)
        origin_id = source_id
        speaks = role[1] if role else self._is_document(words.head)
        if affiliation is not None and speaks and not words.is_former:
            origin_id = self._book.organisation(affiliation).source_id
        elif words.head in self._own_staff and affiliation is None and self._article.publisher_name:
            origin_id = self._book.own.source_id
        source = self._book.keep(
            source_id,
            name,
            "document" if self._is_document(words.head) else "unnamed",
            affiliation=affiliation,
            role_text=attribution.role_text or (role[0] if role else None),
            origin_id=origin_id,
            # A name that nothing is known of is a name all the same.
            is_anonymous=not (self._is_document(words.head) or self._is_called_so(text, words)),
        )
        return Cited(source, "unnamed", None)

    def _is_called_so(self, text: str, words: SourceWords) -> bool:
        """Whether a source's words end in a name; one word has its capital from its place at times.

        "Foreign Secretary Dana Reyes", "the Hill Hospital"; unlike "Ruritania's Spokesman".
        """
        is_role = self._knowledge.roles.is_role(words.head)
        is_day = words.head in CALENDAR_WORDS
        called = fold(strip_determiner(words.head_phrase)).split()
        is_several = len(called) > 1 and called[0] not in _HOW_MANY  # "many Congolese"
        is_cut = text[words.head_end :].startswith(" and ")  # "both Dorlan and Ostra officials"
        return words.is_proper and is_several and not (is_role or is_day or is_cut)

    def _own_reporter(self, affiliation: str | None) -> Source | None:
        """Return the outlet's one named reporter so far, whom "our reporter" then means."""
        if affiliation is not None and not self._book.is_own(affiliation):
            return None
        return self._book.own_reporter()

    def _is_body(self, source: Source) -> bool:
        """Whether a source is one body or document, named or not; persons and many are none."""
        head = read_source(source.source_name).head
        if source.source_type in _NAMED_BODIES:
            return not (self._is_document(head) and head.endswith("s"))
        is_one = head in BODY_NOUNS or head in self._knowledge.words.bodies
        return source.source_type == "unnamed" and is_one


def _resolved(
    article: Article,
    cited: Cited,
    *,
    attribution_id: str | None = None,
    credit_id: str | None = None,
) -> ResolvedAttribution:
    return ResolvedAttribution(
        attribution_id=attribution_id,
        credit_id=credit_id,
        article_id=article.article_id,
        source_id=cited.source.source_id,
        resolution_method=cited.method,
        resolution_score=cited.score,
    )
