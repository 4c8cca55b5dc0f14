"""Sources of one article: who is cited, what each is, and for whom it speaks.

A spokesman, the head of a monitor and the monitor are three sources and one origin: counting
origins, not names, is what shows that two citations are one voice. Every source named as an
origin is a row of its own. Unnamed sources belong to their article and never meet those of
another.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.ids import make_id
from pipeline.records import (
    Article,
    Attribution,
    Credit,
    Entity,
    Mention,
    ResolvedAttribution,
    Source,
)
from pipeline.reference import PublisherRow, Reference
from pipeline.resolve.actor_names import ActorIndex
from pipeline.resolve.actors import ActorResolver
from pipeline.resolve.article_actors import ArticleActors
from pipeline.resolve.keys import fold, strip_determiner
from pipeline.resolve.source_text import RoleWords, SourceWords, is_document, read_source

UNNAMED_PUBLISHER = "unnamed publisher"
_ORGANISATION_TYPES = {"media": "media", "person": "named_person"}
# The words of an outlet for its own people; their organisation is the outlet itself.
_OWN_STAFF = frozenset("reporter correspondent journalist crew team editor photographer".split())


def publisher_source_id(publisher_id: str) -> str:
    """Mint the id under which a publisher is a source, in its own articles and in others'."""
    return make_id("src", publisher_id)


def entity_source_id(entity_id: str) -> str:
    """Mint the id of a named source."""
    return make_id("src", entity_id)


class Publishers:
    """Curated outlets by name."""

    def __init__(self, reference: Reference) -> None:
        self._by_id = {row.publisher_id: row for row in reference.publishers}
        self._by_name = {row.publisher_name.casefold(): row for row in reference.publishers}
        for alias in reference.publisher_aliases:
            self._by_name.setdefault(alias.alias_text.casefold(), self._by_id[alias.publisher_id])
        self._by_actor = {row.actor_id: row for row in reference.publishers if row.actor_id}

    def named(self, name: str | None) -> PublisherRow | None:
        """Return the outlet of that name or alias, whatever the case."""
        return None if name is None else self._by_name.get(name.casefold().strip())

    def of_actor(self, actor_id: str | None) -> PublisherRow | None:
        """Return the outlet that an actor is."""
        return self._by_actor.get(actor_id or "")

    def id_of(self, name: str) -> str:
        """Return the id of an outlet, minted from its name where it is not curated."""
        row = self.named(name)
        return row.publisher_id if row else make_id("pub", fold(name) or name)


@dataclass(frozen=True, slots=True)
class _Cited:
    source: Source
    method: str
    score: float | None


class SourceResolver:
    """Resolves the sources of an article.

    Args:
        actors: Adds curated actors to an article where a source brings them in.
        index: Finds organisations in the words of a role or a credit.
        reference: Publishers, role words and the curated actors' parents.
    """

    def __init__(self, actors: ActorResolver, index: ActorIndex, reference: Reference) -> None:
        self._actors = actors
        self._index = index
        self.publishers = Publishers(reference)
        self._rows = {row.actor_id: row for row in reference.actors}
        self._roles = RoleWords({row.role_text: row.speaks_for_it for row in reference.role_words})

    def resolve(
        self,
        article: Article,
        mentions: Sequence[Mention],
        attributions: Sequence[Attribution],
        credits: Sequence[Credit],
        known: ArticleActors,
    ) -> tuple[list[Source], list[ResolvedAttribution]]:
        """List an article's sources and say which one each attribution and credit cites.

        Returns:
            Sources in order of first citation, the publisher's own first; one resolved
            attribution for each attribution, then one for each credit.
        """
        desk = _Desk(self, article, mentions, known)
        rows = []
        for attribution in sorted(attributions, key=_position):
            cited = desk.cite(attribution)
            rows.append(_resolved(article, cited, attribution_id=attribution.attribution_id))
        for credit in credits:
            cited = desk.credit(credit)
            rows.append(_resolved(article, cited, credit_id=credit.credit_id))
        return list(desk.sources.values()), rows

    # shared with the desk of one article

    def parent_of(self, entity_id: str) -> str | None:
        """Return whom a curated person leads or speaks for."""
        row = self._rows.get(entity_id)
        return row.parent_actor_id if row and row.actor_type == "person" else None

    def role_in(self, text: str | None) -> tuple[str, bool] | None:
        """Return the role a text names and whether it speaks for the organisation."""
        return self._roles.find(text) if text else None

    def is_role(self, head: str) -> bool:
        """Whether a head noun is a person's role."""
        return self._roles.is_role(head)

    def organisation_named(self, name: str) -> str | None:
        """Return the one curated actor of that very name."""
        found = self._index.name(name)
        return found.actor_ids[0] if found and len(found.actor_ids) == 1 else None

    def organisation_in(self, words: str) -> str | None:
        """Return the curated organisation whose name stands in a text, the longest first."""
        tokens = words.replace(",", " ").split()
        for length in range(min(6, len(tokens)), 0, -1):
            for start in range(len(tokens) - length + 1):
                name = " ".join(tokens[start : start + length])
                if name[:1].isupper() and (found := self._index.curated_name(name)):
                    return found
        return None

    def add_curated(self, actor_id: str, article_id: str, known: ArticleActors) -> None:
        """Make a curated actor an entity of the article."""
        self._actors.add_curated(actor_id, article_id, known)


class _Desk:
    """The sources of one article while they are collected."""

    def __init__(
        self,
        resolver: SourceResolver,
        article: Article,
        mentions: Sequence[Mention],
        known: ArticleActors,
    ) -> None:
        self.sources: dict[str, Source] = {}
        self._resolver = resolver
        self._article = article
        self._mentions = {mention.mention_id: mention for mention in mentions}
        self._ordered = sorted(mentions, key=lambda m: m.start_char)
        self._known = known
        self._last_person: Source | None = None
        self.own = self._own_source()

    # ------------------------------------------------------------ the publisher

    def _own_source(self) -> Source:
        article, publishers = self._article, self._resolver.publishers
        name = article.publisher_name
        row = publishers.named(name)
        if row is not None and row.actor_id is not None:
            self._resolver.add_curated(row.actor_id, article.article_id, self._known)
        source_id = (
            publisher_source_id(publishers.id_of(name))
            if name
            else make_id("src", article.article_id, "publisher")
        )
        return self._keep(
            Source(
                source_id=source_id,
                article_id=article.article_id,
                source_name=row.publisher_name if row else name or UNNAMED_PUBLISHER,
                source_type="publisher",
                entity_id=row.actor_id if row else None,
                affiliation_entity_id=None,
                role_text=None,
                origin_id=source_id,
                is_anonymous=name is None,
            )
        )

    def _is_own(self, entity_id: str | None) -> bool:
        if entity_id is None:
            return False
        if entity_id == self.own.entity_id:
            return True
        name = self._article.publisher_name
        entity = self._known.entities.get(entity_id)
        return bool(name and entity and fold(entity.entity_name) == fold(name))

    # ------------------------------------------------------------ attributions

    def cite(self, attribution: Attribution) -> _Cited:
        """Return the source that an attribution cites, made now if it is new."""
        if attribution.source_text is None:
            words = attribution.cue_text if attribution.is_impersonal else None
            return self._impersonal(words or "unattributed")
        if attribution.is_impersonal:
            return self._impersonal(attribution.source_text)
        named = self._named(attribution)
        cited = named or self._unnamed(attribution)
        if cited.source.source_type in ("named_person", "unnamed"):
            self._last_person = cited.source
        return cited

    def _impersonal(self, words: str) -> _Cited:
        source = Source(
            source_id=make_id("src", self._article.article_id, "impersonal", fold(words) or words),
            article_id=self._article.article_id,
            source_name=words,
            source_type="unnamed",
            entity_id=None,
            affiliation_entity_id=None,
            role_text=None,
            origin_id=None,
            is_anonymous=True,
        )
        return _Cited(self._keep(source), "impersonal", None)

    def _named(self, attribution: Attribution) -> _Cited | None:
        """A source that is an entity: a person in its words, or the body that is its head."""
        text = attribution.source_text or ""
        words = read_source(text)
        inside = self._inside(attribution)
        if not inside and attribution.source_mention_id in self._mentions:
            inside = [self._mentions[attribution.source_mention_id]]
        first_clause_end = (attribution.source_start_char or 0) + _clause_end(text)
        for mention in inside:  # a person named before any comma, or in apposition to a role
            entity = self._entity_of(mention)
            if (
                entity is None
                or entity.entity_type != "person"
                or mention.mention_type == "nominal"
            ):
                continue
            if mention.start_char <= first_clause_end or self._resolver.is_role(words.head):
                return self._person(entity, attribution, mention, inside)
        if is_document(words.head):
            return None
        head_end = (attribution.source_start_char or 0) + words.head_end
        for mention in inside:
            entity = self._entity_of(mention)
            covers = mention.start_char < head_end <= mention.end_char + 2
            if entity is not None and covers and not self._is_spoken_for(words, mention):
                if entity.entity_type == "person":
                    return self._person(entity, attribution, mention, inside)
                return _Cited(self._organisation(entity.entity_id), "entity", 0.9)
        return self._pronoun(attribution, text)

    def _is_spoken_for(self, words: SourceWords, mention: Mention) -> bool:
        """ "Coalition officials" are unnamed persons, though the coalition is named."""
        return mention.entity_label != "PERSON" and self._resolver.is_role(words.head)

    def _pronoun(self, attribution: Attribution, text: str) -> _Cited | None:
        if fold(text) not in ("he", "she", "they", "who", "the man", "the woman"):
            return None
        if self._last_person is None:
            return None
        return _Cited(self._last_person, "pronoun_previous_source", 0.6)

    def _person(
        self, entity: Entity, attribution: Attribution, mention: Mention, inside: list[Mention]
    ) -> _Cited:
        source_id = entity_source_id(entity.entity_id)
        role_words = attribution.role_text or _without(attribution.source_text, mention)
        role = self._resolver.role_in(role_words)
        affiliation = self._affiliation(attribution, inside, besides=entity.entity_id)
        speaks = role[1] if role else self._is_outlet(affiliation)
        if affiliation is None:
            affiliation, speaks = self._resolver.parent_of(entity.entity_id), True
        is_former = read_source(role_words or "").is_former
        earlier = self.sources.get(source_id)
        origin = self._origin(affiliation) if affiliation and speaks and not is_former else None
        if earlier is not None and (earlier.affiliation_entity_id or not affiliation):
            return _Cited(earlier, "entity", 0.9)
        source = Source(
            source_id=source_id,
            article_id=self._article.article_id,
            source_name=entity.entity_name,
            source_type="named_person",
            entity_id=entity.entity_id,
            affiliation_entity_id=affiliation,
            role_text=attribution.role_text or (role[0] if role else None),
            origin_id=origin or source_id,
            is_anonymous=False,
        )
        return _Cited(self._keep(source, replaces=True), "entity", 0.9)

    def _unnamed(self, attribution: Attribution) -> _Cited:
        """An unnamed person, group or document; its organisation, if any, is the origin."""
        text = strip_determiner(attribution.source_text or "")
        words = read_source(attribution.source_text or "")
        inside = self._inside(attribution)
        role = self._resolver.role_in(attribution.role_text or words.head_phrase)
        affiliation = self._affiliation(attribution, inside, besides=None)
        speaks = role[1] if role else is_document(words.head)
        origin = None
        if affiliation is not None and speaks and not words.is_former:
            origin = self._origin(affiliation)
        elif words.head in _OWN_STAFF and affiliation is None and self._article.publisher_name:
            origin = self.own.source_id
        source_id = make_id("src", self._article.article_id, fold(text) or text)
        source = Source(
            source_id=source_id,
            article_id=self._article.article_id,
            source_name=text,
            source_type="document" if is_document(words.head) else "unnamed",
            entity_id=None,
            affiliation_entity_id=affiliation,
            role_text=attribution.role_text or (role[0] if role else None),
            origin_id=origin or source_id,
            is_anonymous=not is_document(words.head),
        )
        return _Cited(self._keep(source), "unnamed", None)

    # ------------------------------------------------------------ organisations and origins

    def _affiliation(
        self, attribution: Attribution, inside: list[Mention], *, besides: str | None
    ) -> str | None:
        """The first body named in the source's words or role; its country's government else."""
        for mention in inside:
            entity = self._entity_of(mention)
            if entity is None or entity.entity_id == besides or entity.entity_type == "person":
                continue
            return entity.entity_id
        return self._affiliation_in_words(attribution, besides=besides)

    def _affiliation_in_words(self, attribution: Attribution, *, besides: str | None) -> str | None:
        words = f"{attribution.role_text or ''} {attribution.source_text or ''}"
        folded = f" {fold(words)} "
        for entity in self._known.entities.values():
            if entity.entity_type == "person" or entity.entity_id == besides:
                continue
            if entity.folded_name and f" {entity.folded_name} " in folded:
                return entity.entity_id
        actor_id = self._resolver.organisation_in(words)
        if actor_id is not None:
            self._resolver.add_curated(actor_id, self._article.article_id, self._known)
        return actor_id

    def _origin(self, entity_id: str) -> str:
        return self._organisation(entity_id).source_id

    def _organisation(self, entity_id: str) -> Source:
        """The source that an organisation is; the article's own publisher included."""
        if self._is_own(entity_id):
            return self.own
        if entity_id not in self._known.entities:
            self._resolver.add_curated(entity_id, self._article.article_id, self._known)
        entity = self._known.entities[entity_id]
        outlet = self._resolver.publishers.of_actor(entity_id)
        source_id = (
            publisher_source_id(outlet.publisher_id) if outlet else entity_source_id(entity_id)
        )
        return self._keep(
            Source(
                source_id=source_id,
                article_id=self._article.article_id,
                source_name=outlet.publisher_name if outlet else entity.entity_name,
                source_type=_ORGANISATION_TYPES.get(entity.entity_type, "organisation"),
                entity_id=entity_id,
                affiliation_entity_id=None,
                role_text=None,
                origin_id=source_id,
                is_anonymous=False,
            )
        )

    # ------------------------------------------------------------ credits

    def credit(self, credit: Credit) -> _Cited:
        """Return the source a credit line names: an agency, an outlet, a contributor."""
        name = credit.name_text
        row = self._resolver.publishers.named(name)
        if credit.credit_type == "contributor":
            return _Cited(self._contributor(name), "credit", 0.9)
        if row is not None:
            if row.actor_id is not None:
                return _Cited(self._organisation(row.actor_id), "credit_publisher", 1.0)
            return _Cited(
                self._outlet(row.publisher_id, row.publisher_name), "credit_publisher", 1.0
            )
        actor_id = self._resolver.organisation_named(name)
        if actor_id is not None:
            return _Cited(self._organisation(actor_id), "credit_actor", 0.95)
        if credit.credit_type == "image_credit":
            return _Cited(self._contributor(name, is_staff=False), "credit", 0.6)
        return _Cited(self._outlet(self._resolver.publishers.id_of(name), name), "credit", 0.7)

    def _outlet(self, publisher_id: str, name: str) -> Source:
        source_id = publisher_source_id(publisher_id)
        return self._keep(
            Source(
                source_id=source_id,
                article_id=self._article.article_id,
                source_name=name,
                source_type="media",
                entity_id=None,
                affiliation_entity_id=None,
                role_text=None,
                origin_id=source_id,
                is_anonymous=False,
            )
        )

    def _contributor(self, name: str, *, is_staff: bool = True) -> Source:
        """A person in a credit line; one who contributed to the text is the outlet's own."""
        entity_id = make_id("ent", "person", fold(name) or name)
        self._known.entities.setdefault(
            entity_id,
            Entity(
                entity_id=entity_id,
                article_id=self._article.article_id,
                entity_name=name,
                entity_type="person",
                folded_name=fold(name),
                country_code=None,
                is_curated=False,
            ),
        )
        source_id = entity_source_id(entity_id)
        return self._keep(
            Source(
                source_id=source_id,
                article_id=self._article.article_id,
                source_name=name,
                source_type="named_person",
                entity_id=entity_id,
                affiliation_entity_id=self.own.entity_id if is_staff else None,
                role_text="contributor" if is_staff else None,
                origin_id=self.own.source_id if is_staff else source_id,
                is_anonymous=False,
            )
        )

    # ------------------------------------------------------------ helpers

    def _is_outlet(self, entity_id: str | None) -> bool:
        """Whether a person named with this body and no role reports for it: "GG's Jane Doe"."""
        entity = self._known.entities.get(entity_id or "")
        return self._is_own(entity_id) or (entity is not None and entity.entity_type == "media")

    def _inside(self, attribution: Attribution) -> list[Mention]:
        start, end = attribution.source_start_char, attribution.source_end_char
        if start is None or end is None:
            return []
        return [m for m in self._ordered if m.start_char >= start and m.end_char <= end]

    def _entity_of(self, mention: Mention) -> Entity | None:
        choice = self._known.choices.get(mention.mention_id)
        if choice is None or choice.entity_id is None:
            return None
        return self._known.entities[choice.entity_id]

    def _keep(self, source: Source, *, replaces: bool = False) -> Source:
        if replaces or source.source_id not in self.sources:
            self.sources[source.source_id] = source
        return self.sources[source.source_id]


def _position(attribution: Attribution) -> tuple[int, str]:
    start = attribution.source_start_char
    if start is None:
        start = attribution.content_spans[0].start_char if attribution.content_spans else 0
    return (start, attribution.attribution_id)


def _clause_end(text: str) -> int:
    comma = text.find(",")
    return len(text) if comma < 0 else comma


def _without(text: str | None, mention: Mention) -> str:
    return (text or "").replace(mention.mention_text, " ")


def _resolved(
    article: Article,
    cited: _Cited,
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
