"""What one statement of an article says of its event by itself: where, when, who, how many."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.records import (
    Article,
    Figure,
    Mention,
    Span,
    Statement,
    StatementArgument,
    TextSpan,
    TimeExpression,
)
from pipeline.reference import Reference
from pipeline.resolve import weights
from pipeline.resolve.events.nearness import Nearness
from pipeline.resolve.gazetteer import Place
from pipeline.resolve.place_choice import PlaceChoice
from pipeline.resolve.place_records import is_continent, is_country

# Kinds of event that happen at a place on a day, by what they are told together with: who
# writes of an attack writes of its dead, but not in the same breath of a truce.
FAMILIES = {
    **dict.fromkeys("ASSAULT FIGHT CASUALTY DISPLACEMENT".split(), "violence"),
    **dict.fromkeys("SEIZE_TERRITORY LOSE_TERRITORY WITHDRAW".split(), "territory"),
    **dict.fromkeys("SIEGE SIEGE_LIFTED".split(), "siege"),
    **dict.fromkeys("AGREEMENT AGREEMENT_BREAKDOWN".split(), "agreement"),
    **{kind: kind.lower() for kind in "DETAIN PROTEST MOVEMENT REINFORCE".split()},
    "KIDNAP": "detain",
}
# Verbs by which a count is told as risen: `rising_verbs` of dbt_project.yml.
RISING_VERBS = frozenset("rise climb increase jump grow raise".split())
_TOLLS = frozenset("killed injured casualties missing detained abducted evacuated rescued".split())
# … of these what is counted of people in somebody's hands, who may as well be let go.
_CAPTIVES = frozenset({"detained", "abducted"})
# Kinds that both sides of an event do, or the other one than who is told to have made it.
_OF_BOTH_SIDES = frozenset({"FIGHT", "WITHDRAW", "LOSE_TERRITORY"})
# Words by which a statement of a kind says who did it: owns up, lays it to somebody, denies it.
_RESPONSIBLE = {
    "STATEMENT": re.compile(
        r"\b(?:claim|t[ao]k|took|accept|admit|acknowledg)\w*(?: \w+)? responsibility\b"
        r"|\bresponsibility\b.*\bclaimed\b|\bclaimed by\b",
        re.IGNORECASE,
    ),
    "OTHER": re.compile(r"\b(?:was|were|been) carried out by\b", re.IGNORECASE),
    "ACCUSE": re.compile(r"\b(?:blam|accus)(?:e|ed|es|ing)\b", re.IGNORECASE),
    "DENY": re.compile(
        r"\b(?:responsib\w+|involve\w*|accusations?|allegations?|claims?|role|behind)\b",
        re.IGNORECASE,
    ),
}
_CLAIMED_BY = re.compile(r"\bclaimed by\b", re.IGNORECASE)
# Who is blamed, and nothing said for what, is blamed for what was told before.
_BLAMED = re.compile(r"\bblam(?:e|ed|es|ing)(?: on\b|(?!.* (?:for|on) ))", re.IGNORECASE)
_DEEDS_REACH = 8  # characters before a predicate that may belong to it: "war crimes"
# What somebody denies who was accused right before: "denied this", "an allegation it rejects".
_ACCUSATION = re.compile(
    r"\b(?:this|that|it|allegation|accusation|charge|claim|statement)s?\b", re.IGNORECASE
)
_BLAMED_FOR = re.compile(r"\b(?:of|for) (?:\w+ly )?(\w+ing)\b", re.IGNORECASE)
_WHERE = ("where", "to", "from")
# Measures whose counted nouns are nouns for an event: "attack", "blast", "raid".
_EVENT_MEASURES = frozenset({"attacks", "airstrikes", "explosions"})
_OTHER_EVENT = (
    r"\b(?:another|previous|earlier|second|third|fourth) (?:[\w-]+ )?(?:{nouns})"
    r"|\banother (?:[\w-]+[ -])?(?:bomb(?:er|ing)?|device)\b"
    r"|\bseparate(?:ly)?\b|\belsewhere\b|\blast (?:week|month|year)\b"
    r"|\bin recent (?:days|weeks|months)\b"
)
# "The raid was the third attack in a week": what is counted is the raid itself.
_COUNTED = re.compile(
    r"(?:\b(?:was|is|were|be|as|mark(?:s|ed|ing))|,) (?:the|its|their) $", re.IGNORECASE
)
# "Two died and ten others were wounded in earlier clashes": so did the two.
_HURT_TOO = re.compile(
    r" and (?:[\w-]+ ){1,4}(?:wounded|injured|hurt|killed|missing)\b[^.;,]*", re.IGNORECASE
)
# "Days after two guards were killed": what stands between that and the predicate.
_DAYS_BESIDE = re.compile(
    r"\b(hour|day|week|month|year)s? (?:after|before)\b([^,;:]*)$", re.IGNORECASE
)
# What something else answered came before that, whatever day that is of, and so did what it is
# held against: "the deadliest attack since a bomb killed 80", "since 2007, when 139 people died".
_CAME_BEFORE = re.compile(
    r"\b(?:in (?:response|retaliation|reprisal|revenge|answer) (?:to|for)|to avenge)\b[^,;:]*$"
    r"|\b(?:(?:deadli|bloodi|bigg|larg|heavi|fierc)est|worst|most \w+)\b[^.;:]*"
    r"\bsince\b(?:[^,;:]*|[^,;:]*, (?:when|in which)\b[^;:]*)$",
    re.IGNORECASE,
)
# A war is of no one day, nor what is told of all of it: "fought in a two-year civil war".
_WARS = frozenset({"war", "conflict", "insurgency", "struggle"})
_LONG_FIGHT = re.compile(r"\b(?:months|years|decades) of (?:[\w-]+ ){0,3}$", re.IGNORECASE)
_IN_A_WAR = re.compile(r"^[^,;:]*\bin an? (?:[\w-]+ ){0,3}(?:war|conflict)\b", re.IGNORECASE)
# What lies weeks, months or years beside the news is none of the days that the news is of.
_FAR_BESIDE = frozenset({"week", "month", "year"})
# An event told before; not "the rebels attacked".
_THAT_EVENT = r"\b(?:the|this|that|these|those) (?:[\w-]+ ){{0,3}}(?:{nouns})(?:e?s)?\b"
_LAST_EVENT = r"\bthat (?:[\w-]+ ){{0,2}}(?:{nouns})\b"
# A count of what was counted before: "the toll", "up from nine", "raising the number of dead".
_RECOUNTED = re.compile(
    r"\b(?:the|its|an?|previous|earlier) (?:(?:initial|previous|earlier|death|casualty|overall) )*"
    r"(?:toll|count)\b|\bup from\b|\braising the\b",
    re.IGNORECASE,
)
# By what an attack is made, where that leaves only one: mortars fire on one town while planes bomb
# another. A plane that comes down is neither.
_MEANS = {
    "artillery": re.compile(r"\b(?:artillery|shell(?:s|ed|ing)|mortars?)\b", re.IGNORECASE),
    "aircraft": re.compile(
        r"\b(?:air-?(?:strikes?|raids?)|air (?:strikes?|raids?|attacks?)|aerial|warplanes?|jets?"
        r"|planes?|helicopters?|gunships?|drones?)\b",
        re.IGNORECASE,
    ),
    "bombers": re.compile(
        r"\b(?:suicide (?:bomb\w*|attack\w*|blast)|car[- ]bomb\w*|roadside bomb\w*)", re.IGNORECASE
    ),
}
_CRASH = (
    r"(?<!suicide )\b(?:{aircraft})s?\b[^.;]{{0,60}}?\b(?:crash\w*|(?:went|came|brought) down)\b"
    r"|\bsh(?:ot|oot\w*) (?:[\w-]+ ){{0,4}}?down\b|\bdown(?:ed|ing)\b"
)
_AN_EVENT = r"\b(?:{nouns})(?:e?s)?\b"
# Nouns by which one event is not told from another: "forces", "people", "city", "north".
_PLAIN_KINDS = frozenset(
    "body person settlement land force fighter office vague_place body_or_place".split()
)
# What has not happened yet: "threatened attacks", "warned of a new raid".
_ANNOUNCED = re.compile(
    r"\b(?:threat\w*|warn\w*|vow\w*|plan(?:s|ned|ning)?|fear\w*|pledg\w*|possible|imminent)"
    r" (?:(?:of|to|for|a|an|any|more|new|further) )*"
    r"(?:(?!after|since|following|over|about|by|during|as|when|that)[\w-]+ )?$",
    re.IGNORECASE,
)
# What is summed up over a day is no one event: "in the past 24 hours", "over the past day".
_WINDOW = re.compile(
    r"\b(?:past|previous|preceding|last)\s+(?:[\w-]+\s+)?hours\b|\bpast\s+day\b", re.IGNORECASE
)
_SERIES = re.compile(
    r"\b(?:series|string|spate|wave|campaign|succession|weeks|months|years|decades) of"
    r" (?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
_SERIES_REACH = 50  # characters before a predicate in which that is seen
_IN = re.compile(
    r"\b(?:in|at|near|inside|outside|around|across)(?: the)?"
    r"(?: (?:north|south|east|west|central)\w*)? $",
    re.IGNORECASE,
)
_IN_REACH = 40  # characters before a place in which that is seen
# Behind these a clause tells of something else: "killed two of X, who is based in Y".
_OTHERWISE = re.compile(
    r"\b(?:which|who|whose|whom|that|where|when|after|before|since|to)\b", re.IGNORECASE
)
_LENGTH = re.compile(r"P[\dXT]")  # of a TIMEX3 value: how long, and not when
_ANNOUNCED_REACH = 40  # characters before a predicate in which that is seen
_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"\b[A-Z][^\W\d_]{3,}")
_PLURAL = re.compile(r"(?<!s)s$")
# A place whose war an article speaks of: "the war on X"; nothing is said to have happened there.
_WAR_ON = re.compile(
    r"\b(?:war|offensive|campaign|genocide|invasion|occupation|blockade) (?:on|in|of|against) "
    r"(?:the )?$",
    re.IGNORECASE,
)
# A place that only says how far off another one is: "300 kilometers (190 miles) north of".
_FAR_FROM = re.compile(
    r"\b(?:km|kilomet(?:er|re)s?|miles?|hours?)(?:['’]? drive)?(?: \([^)]{1,25}\))?"
    r"(?: [\w-]+){0,3} (?:of|from|to) (?:the )?$",
    re.IGNORECASE,
)
_SCENE_REACH = 60  # characters before a place in which these are seen


@dataclass(frozen=True)
class Told:
    """What one statement says of its event by itself."""

    statement: Statement
    family: str
    places: tuple[Place, ...]
    is_placed: bool  # its own words say where, whether or not any list has the place
    where: tuple[Place, ...]  # of these the ones where it was, and not where from or where to
    within: tuple[Place, ...]  # that its words put something in: "in X", "near X", "outside X"
    named: tuple[Place, ...]  # all places that its clause names, countries as well
    days: tuple[date, date] | None
    is_timed: bool  # its sentence says when, whether or not that gives a day
    stretch: tuple[date, date] | None  # the days or, where it names none, the month or year
    opened: tuple[date, date] | None  # the days, month or year that the clause itself names
    is_other: bool
    is_responsibility: bool  # says who did it, or did not
    is_referring: bool  # calls its event one told of before ("this attack")
    is_of_last: bool  # calls it the one told of right before ("that attack")
    agents: frozenset[str]
    words: frozenset[str]
    counts: frozenset[tuple[str, float]]  # of dead, wounded and the like: measure and number
    names: frozenset[str]  # telling words of places that no gazetteer has
    means: str | None  # by what it was made, where its sentence names one by then
    is_far: bool  # of days before those that an article tells the news of
    is_many: bool  # of more than one event: "one of a series of attacks", "years of fighting"


class Teller:
    """Reads what statements say of events.

    Args:
        nearness: Tells which of several places is the finest.
        reference: The curated tables, for the words that any event may have.
    """

    def __init__(self, nearness: Nearness, reference: Reference) -> None:
        self._nearness = nearness
        self._plain = frozenset(
            [row.word_lemma for row in reference.word_kinds if row.word_kind in _PLAIN_KINDS]
            + [row.demonym_text.casefold() for row in reference.demonyms]
            + [word for row in reference.approximators for word in row.approximator_text.split()]
        )
        many_deeds = "|".join(
            " ".join(_forms_of(word) for word in row.scope_text.split())
            for row in reference.scope_words
            if row.word_role == "deeds"
        )
        self._many_deeds = re.compile(rf"\b(?:{many_deeds or '(?!)'})\b", re.IGNORECASE)
        nouns = "|".join(
            row.word_lemma
            for row in reference.measure_words
            if row.measure in _EVENT_MEASURES and row.word_role == "counted"
        )
        aircraft = "|".join(
            re.escape(row.thing_text)
            for row in reference.thing_words
            if row.thing_type == "aircraft"
        )
        self._crash = re.compile(_CRASH.format(aircraft=aircraft or "(?!)"), re.IGNORECASE)
        self._other, self._that, self._last, self._event = (
            re.compile(pattern.format(nouns=nouns), re.IGNORECASE)
            for pattern in (_OTHER_EVENT, _THAT_EVENT, _LAST_EVENT, _AN_EVENT)
        )

    def tell(
        self,
        article: Article,
        rows: Mapping[str, Sequence],
        places: Mapping[str, PlaceChoice],
        actors: Mapping[str, str],
    ) -> Iterable[Told]:
        """Read every statement of an article that tells of an event, or of who is behind one.

        Args:
            article: The article.
            rows: What extraction found in it, keyed as ``records.EXTRACTED``.
            places: Mention keys and the places they stand for.
            actors: Mention keys and the entities they stand for.

        Returns:
            What each says, in text order.
        """
        mentions: dict[str, Mention] = {m.mention_id: m for m in rows.get("mentions", [])}
        arguments: dict[str, list[StatementArgument]] = {}
        for argument in rows.get("statement_arguments", []):
            arguments.setdefault(argument.statement_id, []).append(argument)
        figures: dict[str | None, list[Figure]] = {}
        for figure in rows.get("figures", []):
            figures.setdefault(figure.statement_id, []).append(figure)
        in_sentence: dict[int, list[Mention]] = {}
        for mention in mentions.values():
            in_sentence.setdefault(mention.sentence_index, []).append(mention)
        times: dict[int, list[TimeExpression]] = {}
        starts = sentence_starts(rows.get("text_spans", []))
        windows = {t.time_id for t in rows.get("times", []) if _WINDOW.search(t.time_text)}
        timed = {
            sentence_at(starts, time.start_char)
            for time in rows.get("times", [])
            if not _LENGTH.match(time.time_value or "")
        }
        contents = [one.content_spans for one in rows.get("attributions", [])]
        for time in rows.get("times", []):
            if time.start_date and time.end_date and not time.is_boilerplate:
                at = sentence_at(starts, time.start_char)
                times.setdefault(at, []).append(time)
        statements = sorted(rows.get("statements", []), key=lambda row: row.start_char)
        violent = {s.predicate_start_char for s in statements if _is_violence(s)}
        accused_in: int | None = None  # the last sentence in which somebody was held responsible
        for statement in statements:
            counted = figures.get(statement.statement_id, [])
            is_told = self._tells_of_an_event(
                statement, counted, article.body_text
            ) and not _ANNOUNCED.search(
                article.body_text[: statement.predicate_start_char][-_ANNOUNCED_REACH:]
            )
            is_told = is_told and statement.event_time_id not in windows
            is_accused = accused_in is not None and (
                0 <= statement.sentence_index - accused_in <= weights.EVENT_REACH
            )
            is_responsibility = not is_told and self._is_responsibility(
                statement, violent, is_accused=is_accused
            )
            if is_responsibility and statement.event_type == "ACCUSE":
                accused_in = statement.sentence_index
            if not is_told and not is_responsibility:
                continue
            named = in_sentence.get(statement.sentence_index, [])
            where = {
                argument.mention_id
                for argument in arguments.get(statement.statement_id, [])
                if argument.argument_role in _WHERE
            }
            in_its_sentence = _days_beside(
                statement, times.get(statement.sentence_index, []), contents
            )
            # "The toll rose to 70 on Monday": of the count, and not of what it counts.
            is_risen = statement.predicate_lemma in RISING_VERBS
            start = starts[statement.sentence_index]
            is_referring = self._is_referring(article.body_text[start : statement.end_char])
            own = _stretch(statement, [])
            unit = self._beside(article.body_text[start : statement.predicate_start_char])
            cause = _CAME_BEFORE.search(article.body_text[start : statement.predicate_start_char])
            if own is None and unit in _FAR_BESIDE:
                own = _before_the_news(article)
                in_its_sentence = [own] if own else []
            elif cause is not None:
                later = start + cause.start()
                its = [t for t in times.get(statement.sentence_index, []) if t.start_char >= later]
                in_its_sentence = _days_beside(statement, its, contents)
            yield Told(
                statement=statement,
                family=_family(statement, counted),
                places=self._places_of(
                    statement, article.body_text, where, places, mentions, named
                ),
                is_placed=bool(where),
                where=self._finest_of(
                    (
                        mentions[argument.mention_id]
                        for argument in arguments.get(statement.statement_id, [])
                        if argument.argument_role == "where" and argument.mention_id in mentions
                    ),
                    places,
                    mentions,
                ),
                within=self._finest_of(
                    (
                        mention
                        for mention in named
                        if statement.start_char <= mention.start_char < statement.end_char
                        and _puts_in(statement, mention, article.body_text)
                    ),
                    places,
                    mentions,
                ),
                named=tuple(
                    choice.place
                    for mention in named
                    if statement.start_char <= mention.start_char < statement.end_char
                    and (choice := places.get(mention.mention_id)) is not None
                    and choice.place is not None
                    and (mention.toponym_role or "literal") == "literal"
                ),
                days=None if is_risen else _days(statement, in_its_sentence),
                is_timed=statement.sentence_index in timed,
                stretch=None if is_risen else _stretch(statement, in_its_sentence),
                is_other=unit is not None
                or cause is not None
                or self._is_another(statement, article.body_text),
                is_responsibility=not is_told,
                is_referring=is_referring,
                is_of_last=self._last.search(statement.claim_text) is not None,
                # Both sides of a fight are its doers, and who leaves a town is not who takes it;
                # who speaks of it need not be one.
                agents=frozenset(
                    actors[argument.mention_id]
                    for argument in arguments.get(statement.statement_id, [])
                    if argument.argument_role == "agent"
                    and argument.mention_id in actors
                    and statement.event_type not in _OF_BOTH_SIDES
                    and is_told
                ),
                words=self._telling_words(
                    [
                        mention.mention_text
                        for mention in in_sentence.get(statement.sentence_index, [])
                        if mention.mention_type != "pronoun"
                        and statement.start_char <= mention.start_char < statement.end_char
                    ]
                    + [figure.counted_text or "" for figure in counted]
                ),
                counts=frozenset(
                    (figure.measure, figure.value_low)
                    for figure in counted
                    if figure.measure in _TOLLS
                    and figure.value_low is not None
                    and figure.value_low >= weights.EVENT_TELLING_COUNT
                ),
                names=self._unlisted_names(where, places, mentions),
                means=(
                    None
                    if is_referring
                    else self._means(article.body_text[start : statement.end_char])
                ),
                opened=own,
                is_far=is_far(own, article) and not is_referring,
                is_many=_is_many(statement, article.body_text),
            )

    def _tells_of_an_event(self, statement: Statement, counted: list[Figure], text: str) -> bool:
        if statement.is_boilerplate or statement.tense == "future":
            return False
        deed = slice(statement.predicate_start_char - _DEEDS_REACH, statement.predicate_end_char)
        is_one = self._many_deeds.search(text[max(0, deed.start) : deed.stop]) is None
        if statement.claim_type in ("forecast", "opinion") or not is_one:
            return False
        if _is_of_a_war(statement, text):
            return False
        tolls = [figure for figure in counted if figure.measure in _TOLLS - _CAPTIVES]
        if counted and any(f.figure_scope in ("period", "running_total") for f in counted):
            return False
        return statement.event_type in FAMILIES or bool(tolls) or _counts_trapped(counted)

    def _places_of(
        self,
        statement: Statement,
        text: str,
        where: Set[str],
        places: Mapping[str, PlaceChoice],
        mentions: Mapping[str, Mention],
        in_sentence: Sequence[Mention],
    ) -> tuple[Place, ...]:
        """Give where a clause is said to happen: by its own words, else by its sentence's.

        Of two strikes told in one sentence each has the place that its own clause names, and what
        else a sentence about "the attack" names is not where that was.
        """

        def of(found: Iterable[Mention]) -> tuple[Place, ...]:
            return self._finest_of(found, places, mentions)

        def is_within(mention: Mention) -> bool:
            return statement.start_char <= mention.start_char < statement.end_char

        literal = scenes(text, in_sentence, places)
        arguments = [mentions[mention_id] for mention_id in where if mention_id in mentions]
        arguments.sort(key=lambda mention: mention.start_char)
        return (
            of(filter(is_within, arguments))
            or of(arguments)
            or of(filter(is_within, literal))
            or (
                ()
                if self._is_referring(text[statement.start_char : statement.end_char])
                else of(literal)
            )
        )

    def _finest_of(
        self,
        found: Iterable[Mention],
        places: Mapping[str, PlaceChoice],
        mentions: Mapping[str, Mention],
    ) -> tuple[Place, ...]:
        known = (place_of(mention.mention_id, places, mentions) for mention in found)
        return self._nearness.finest([place for place in known if place is not None])

    def _unlisted_names(
        self,
        where: Set[str],
        places: Mapping[str, PlaceChoice],
        mentions: Mapping[str, Mention],
    ) -> frozenset[str]:
        """Give the telling words of the names under which a clause's places are not known."""
        unknown = [
            mentions[mention_id].mention_text
            for mention_id in where
            if mention_id in mentions
            and not mentions[mention_id].is_boilerplate
            and mention_id in places
            and places[mention_id].place is None
        ]
        names = [word for text in unknown for word in _NAME.findall(text)]
        return self._telling_words(names)

    def _is_responsibility(
        self, statement: Statement, violent: Set[int], *, is_accused: bool
    ) -> bool:
        """Say whether a statement says who did it; "of sheltering them" is another reproach.

        Args:
            statement: The statement.
            violent: Where the predicates of the article's violent events stand.
            is_accused: Whether somebody was held responsible right before.
        """
        text = statement.claim_text
        event_type = statement.event_type or "OTHER"
        words = _RESPONSIBLE.get(event_type)
        if words is None or statement.is_boilerplate:
            return False
        if event_type == "OTHER" and statement.predicate_lemma != "carry":
            return False
        if statement.event_type == "DENY" and is_accused and _ACCUSATION.search(text):
            return True
        if not words.search(text):
            return False
        if self._many_deeds.search(text):  # "accused of war crimes" is of no one event
            return False
        if for_what := _BLAMED_FOR.search(text):
            return statement.start_char + for_what.start(1) in violent
        if event_type == "STATEMENT" and _CLAIMED_BY.search(text):  # a town, or many deeds
            return self._that.search(text) is not None and self._other.search(text) is None
        # Who is blamed for what comes of it, or for a war, did not do this.
        is_of_event = self._event.search(text) is not None or _BLAMED.search(text) is not None
        return event_type not in ("ACCUSE", "OTHER") or is_of_event

    def _is_another(self, statement: Statement, text: str) -> bool:
        """Say whether a statement calls its event another one than that told of before."""
        hurt = _HURT_TOO.match(text, statement.end_char)
        clause = text[statement.start_char : hurt.end() if hurt else statement.end_char]
        return any(not _COUNTED.search(clause[: m.start()]) for m in self._other.finditer(clause))

    def _beside(self, before: str) -> str | None:
        """Give the unit of time by which what follows some words lies beside the news, if it does.

        "Hours after the blast killed 20" is that blast.
        """
        beside = _DAYS_BESIDE.search(before)
        if beside is None or self._that.search(beside[2]) is not None:
            return None
        return beside[1].lower()

    def _means(self, text: str) -> str | None:
        """Give by what an event was made, where its words name one way only."""
        if self._crash.search(text):
            return "crash"
        named = [means for means, words in _MEANS.items() if words.search(text)]
        return named[0] if len(named) == 1 else None

    def _is_referring(self, text: str) -> bool:
        is_of_one = self._that.search(text) is not None or _RECOUNTED.search(text) is not None
        return is_of_one and self._other.search(text) is None

    def _telling_words(self, texts: Iterable[str]) -> frozenset[str]:
        words = {word.casefold() for text in texts for word in _WORD.findall(text)}
        return frozenset(
            _singular(word) for word in words if not {word, _singular(word)} & self._plain
        )


def _is_of_a_war(statement: Statement, text: str) -> bool:
    """Whether a clause is about a war, which is no event of a day: "two years of fighting"."""
    before = text[: statement.predicate_start_char][-_SERIES_REACH:]
    is_long = statement.event_type == "FIGHT" and _LONG_FIGHT.search(before) is not None
    return is_long or statement.predicate_lemma in _WARS


def _is_many(statement: Statement, text: str) -> bool:
    """Whether a clause tells of more than one event: of a series, or of what a war is made of."""
    before = text[: statement.predicate_start_char][-_SERIES_REACH:]
    behind = text[statement.predicate_end_char : statement.end_char]
    return _SERIES.search(before) is not None or _IN_A_WAR.search(behind) is not None


def _forms_of(word: str) -> str:
    return f"{word[:-1]}(?:y|ies)" if word.endswith("y") else f"{word}s?"


def _counts_trapped(counted: list[Figure]) -> bool:
    return any(figure.measure == "trapped" for figure in counted)


def _days_beside(
    statement: Statement, in_sentence: Iterable[TimeExpression], contents: Iterable[Sequence[Span]]
) -> list[tuple[date, date]]:
    """Give the days that its sentence names for a clause, which may name none itself.

    "On Friday police said that a bomb had killed 20": what stands beside somebody's words is the
    day of saying so.
    """
    around = [spans for spans in contents if is_within(statement.predicate_start_char, spans)]
    return [
        (time.start_date, time.end_date)
        for time in in_sentence
        if time.start_date
        and time.end_date
        and all(is_within(time.start_char, spans) for spans in around)
    ]


def _singular(word: str) -> str:
    """Take off a plural's ending, so that "drones" and "drone" are one word."""
    return _PLURAL.sub("", word) if not word.endswith("ies") else word[:-3] + "y"


def _is_violence(statement: Statement) -> bool:
    return statement.event_type in ("ASSAULT", "FIGHT", "CASUALTY")


def _family(statement: Statement, counted: list[Figure]) -> str:
    """Give what the event is told together with; whoever counts dead and wounded tells of them.

    Whoever counts the trapped tells of a siege.
    """
    if any(figure.measure in _TOLLS - _CAPTIVES for figure in counted):
        return "violence"
    if _counts_trapped(counted):
        return "siege"
    return FAMILIES.get(statement.event_type or "", "violence")


def _days(statement: Statement, in_sentence: list[tuple[date, date]]) -> tuple[date, date] | None:
    """Give the days that the clause names, else the one stretch of days of its sentence."""
    start, end = statement.event_start_date, statement.event_end_date
    found = [(start, end)] if start and end else in_sentence
    short = [days for days in found if days[1] - days[0] <= timedelta(weights.EVENT_DAYS)]
    return short[0] if len(set(short)) == 1 else None


def _puts_in(statement: Statement, mention: Mention, text: str) -> bool:
    """Whether a clause puts its event in a place: it opens with that, or the event comes first."""
    before = _IN.search(text[: mention.start_char][-_IN_REACH:])
    if before is None:
        return False
    if mention.start_char < statement.predicate_start_char:
        at = mention.start_char - len(before.group())
        return at <= statement.start_char
    between = text[statement.predicate_end_char : mention.start_char]
    return _OTHERWISE.search(between) is None


def _stretch(
    statement: Statement, in_sentence: list[tuple[date, date]]
) -> tuple[date, date] | None:
    """Give all the days that a clause, or else its sentence, speaks of."""
    start, end = statement.event_start_date, statement.event_end_date
    found = [(start, end)] if start and end else in_sentence
    if not found:
        return None
    return min(start for start, _ in found), max(end for _, end in found)


def _before_the_news(article: Article) -> tuple[date, date] | None:
    """Give the year before the days that an article tells the news of."""
    if article.published_at is None:
        return None
    published = article.published_at.date()
    return published - timedelta(365), published - timedelta(weights.NEWS_DAYS + 1)


def is_within(char: int, spans: Iterable[Span]) -> bool:
    """Whether a character stands in one of some spans."""
    return any(span.start_char <= char < span.end_char for span in spans)


def scenes(
    text: str, mentions: Iterable[Mention], places: Mapping[str, PlaceChoice]
) -> list[Mention]:
    """Leave out places that are only those of a war, or that others lie far from.

    "The war in Ruritania", "300 kilometers north of Dorlan, the capital".
    """
    mentions = list(mentions)
    place_ids = {
        mention.mention_id: choice.place.location_id
        for mention in mentions
        if (choice := places.get(mention.mention_id)) is not None and choice.place is not None
    }
    away = {
        place_ids.get(mention.mention_id, mention.mention_id)
        for mention in mentions
        if _is_no_scene(text[max(0, mention.start_char - _SCENE_REACH) : mention.start_char])
    }
    return [m for m in mentions if place_ids.get(m.mention_id, m.mention_id) not in away]


def _is_no_scene(before: str) -> bool:
    return _WAR_ON.search(before) is not None or _FAR_FROM.search(before) is not None


def place_of(
    mention_id: str, places: Mapping[str, PlaceChoice], mentions: Mapping[str, Mention]
) -> Place | None:
    """Give the place of a mention where it is finer than a country, and meant as a place."""
    choice, mention = places.get(mention_id), mentions.get(mention_id)
    if choice is None or choice.place is None or mention is None:
        return None
    if is_country(choice.place) or is_continent(choice.place) or mention.is_boilerplate:
        return None
    if (mention.toponym_role or "literal") != "literal":
        return None
    return choice.place


def is_far(stretch: tuple[date, date] | None, article: Article) -> bool:
    """Say whether all of some days lies before those that an article tells the news of."""
    if stretch is None or article.published_at is None:
        return False
    return stretch[1] < article.published_at.date() - timedelta(weights.NEWS_DAYS)


def sentence_starts(spans: Iterable[TextSpan]) -> list[int]:
    """Give the offsets at which sentences begin, in text order."""
    return sorted(span.start_char for span in spans if span.span_kind == "sentence")


def sentence_at(starts: Sequence[int], char: int) -> int:
    """Give the number of the sentence in which a character stands."""
    return max(0, bisect_right(starts, char) - 1)
