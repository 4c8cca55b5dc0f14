"""Pronouns that speak or act: whom they stand for, under conditions that measurement supports.

This is the one place where an antecedent is chosen; a learned model of coreference would answer
here as well. Where two could be meant, nobody is.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from pipeline.records import Attribution, Mention
from pipeline.resolve import weights
from pipeline.resolve.article_actors import ActorChoice, ArticleActors
from pipeline.resolve.nominals import BODY_TYPES

PRONOUNS = frozenset(
    "i me my we us our he him his she her it its they them their who which that one"
    " someone somebody everyone everybody others you".split()
)
# "Dana Reyes, who", "Dana Reyes (left), who": nothing else may stand between.
_BEFORE_WHO = re.compile(r"^(?:[ \u00a0]?\([^)]{0,40}\))?,?[ \u00a0]$")
_WHO_REACH = 60  # characters between a name and "who"


class PronounResolver:
    """Resolves the pronouns of one article.

    Args:
        text: The article's text.
        known: What was resolved so far.
        attributions: Who is cited in it.
        doing: Ids of mentions that do something; to whom it is done is not among them.
    """

    def __init__(
        self,
        text: str,
        known: ArticleActors,
        attributions: Sequence[Attribution],
        doing: frozenset[str],
    ) -> None:
        self._text = text
        self._known = known
        self._attributions = {one.attribution_id: one for one in attributions}
        placed = ((a.source_start_char, a) for a in attributions if a.source_start_char is not None)
        self._cited = sorted(placed, key=_start)
        self._speaking = frozenset(a.source_mention_id for a in attributions)
        self._doing = doing | self._speaking

    def choose(self, mention: Mention) -> ActorChoice:
        """Choose whom a pronoun stands for; a choice without one, with the reason."""
        word = mention.mention_text.casefold()
        match word:
            case "he" | "she":
                return self._person(mention)
            case "who":
                return self._relative(mention)
            case "i":
                return self._speaker(mention)
            case "it" if mention.mention_id in self._speaking:
                return self._teller(mention)
            case _:
                return ActorChoice(None, "pronoun_open", None)

    def _person(self, mention: Mention) -> ActorChoice:
        """Take the only person of the last sentence that has one, or the one who acts there.

        Whom somebody speaks of in quotation marks is not who goes on speaking.
        """
        persons = self._known.persons_before(mention, within=weights.PRONOUN_REACH)
        told = [(m, one) for m, one in persons if m.voice != "direct_quote"]
        if not told:
            return ActorChoice(None, "no_candidate", None)
        nearest = told[0][0].sentence_index
        here = [(m, one) for m, one in told if m.sentence_index == nearest]
        doing = {one for m, one in here if self._does(m)}
        found = doing or {one for _, one in here}
        if len(found) != 1:
            return ActorChoice(None, "ambiguous", None)
        return ActorChoice(next(iter(found)), "pronoun", weights.PRONOUN)

    def _does(self, mention: Mention) -> bool:
        return mention.mention_id in self._doing

    def _relative(self, mention: Mention) -> ActorChoice:
        for name, entity_id in self._known.seen_before(mention, reach=_WHO_REACH):
            is_person = self._known.entities[entity_id].entity_type == "person"
            if is_person and _BEFORE_WHO.match(self._text[name.end_char : mention.start_char]):
                return ActorChoice(entity_id, "relative", weights.RELATIVE)
        return ActorChoice(None, "no_candidate", None)

    def _speaker(self, mention: Mention) -> ActorChoice:
        """Take the person whose words "I" stands in."""
        attribution = self._attributions.get(mention.voice_attribution_id or "")
        source = attribution.source_mention_id if attribution is not None else None
        choice = self._known.choices.get(source or "")
        if mention.voice != "direct_quote" or choice is None or choice.entity_id is None:
            return ActorChoice(None, "pronoun_open", None)
        if self._known.entities[choice.entity_id].entity_type != "person":
            return ActorChoice(None, "pronoun_open", None)
        return ActorChoice(choice.entity_id, "speaker", weights.SPEAKER)

    def _teller(self, mention: Mention) -> ActorChoice:
        """Take the body that was cited last, for an "it" that says something.

        Else the only one that does anything, or is named at all, in the sentence before. Inside a
        sentence it is the only one that does anything there: "The Front, which lacks men it says
        are held, attacked Dorlan"; behind what is said, "…, it said", it may be anybody.
        """
        if mention.mention_text == "it" and not self._is_behind(mention):
            here = self._known.bodies_before(mention, BODY_TYPES, within=0)
            acting = {entity_id for one, entity_id in here if one.mention_id in self._doing}
            if here:
                return self._body(next(iter(acting)) if len(acting) == 1 else None)
        at = bisect_left(self._cited, mention.start_char, key=_start)
        last = self._cited[at - 1][1] if at else None
        if last is not None and mention.sentence_index - last.sentence_index <= weights.BODY_REACH:
            choice = self._known.choices.get(last.source_mention_id or "")
            return self._body(choice.entity_id if choice is not None else None)
        bodies = self._known.bodies_before(mention, BODY_TYPES, within=weights.BODY_REACH)
        doing = {entity_id for one, entity_id in bodies if one.mention_id in self._doing}
        found = doing or {entity_id for _, entity_id in bodies}
        return self._body(next(iter(found)) if len(found) == 1 else None)

    def _is_behind(self, mention: Mention) -> bool:
        """Whether a pronoun that says something stands behind what it says."""
        told = [a for _, a in self._cited if a.source_mention_id == mention.mention_id]
        return any(
            a.content_spans and a.content_spans[-1].end_char <= mention.start_char for a in told
        )

    def _body(self, entity_id: str | None) -> ActorChoice:
        if entity_id is None or self._known.entities[entity_id].entity_type not in BODY_TYPES:
            return ActorChoice(None, "no_candidate", None)
        return ActorChoice(entity_id, "teller", weights.TELLER)


def _start(placed: tuple[int, Attribution]) -> int:
    return placed[0]
