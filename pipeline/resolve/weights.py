"""Every weight, score and threshold of resolution: a table to read, and to change, in one place.

A line is a number, its unit, and what it means. The scores of actors, and of common nouns for
places, are the shares that were right of each method's answers, judged by reading one half of
real articles of many wars and drawn to 0.9 where few were judged (``bench/mentions.py``, which
prints them as ``methods`` and holds them against the other half). The points were set by hand, so
that what the text says outright outweighs what its surroundings suggest, unless the heading of a
group names another origin. What a change gains or loses is measured with ``bench/mentions.py``
and ``bench/resolution.py``. Windows of characters stand beside the pattern that is looked for in
them.

Units: ``score`` is 0–1, how surely a method is right; ``factor`` multiplies such a score;
``points`` are added up for a candidate, and the candidate with the most is chosen.
"""

# ---------------------------------------------------------------- actors: whether at all

LEAST_SURE = 0.8  # score: below it a mention is nobody's; "unsure" is its method then

# ---------------------------------------------------------------- actors: known names

ALIAS_EXACT = 0.99  # score: a curated name as written
ALIAS_FOLDED = 0.98  # score: a curated name but for case, accents, spelling of institutions
ALIAS_ACRONYM = 0.98  # score: a curated acronym in capitals
ALIAS_COUNTRY_FORM = 0.98  # score: a curated name with its country written otherwise
STATE_BODY = 0.97  # score: a country and its institution, "Russia's air force"
ALIAS_NOMINAL = 0.98  # score: a curated common noun phrase
METONYM = 0.95  # score: a curated place that stands for a government, where it speaks
METONYM_ACTING = 0.9  # score: a place that only acts, which may be meant as a place
METONYM_COUNTRY_LOSS = 0.05  # score taken off: of a country nobody lists as a metonym
NAME_OF_OFFICE = 0.9  # score: a curated body behind "the office of"
NAME_IN_TEXT = 0.97  # score: the mention is part of a longer curated name in the text
NAME_IN_MENTION = 0.92  # score: one curated name in the mention, with plain words around it
NAME_BEHIND_KIND = 0.97  # score: a curated name beside the word for what it is
HEAD_FACTOR = 0.99  # factor: a name under a head for its members, "IS militants"
NAME_BEHIND_ADJECTIVE = 0.96  # score: a name behind adjectives, "local IS militants"
FIRST_PART_FACTOR = 0.93  # factor: only the part of a mention before a comma or bracket is known
DEMONYM_FORCES = 0.98  # score: an adjective before an army or its acts, "Russian jets"
DEMONYM_GOVERNMENT = 0.92  # score: an adjective before a government or its policy
LOOK_AHEAD = 5  # words: after an adjective, among which its noun is looked for

# ---------------------------------------------------------------- actors: the article's own names

INTRODUCED_ACRONYM = 0.97  # score: letters that the article sets in brackets behind a name
SURNAME = 0.98  # score: the one person of the article with that surname
FIRST_NAME = 0.96  # score: the one person of the article with that first or inner name
SHORT_FORM = 0.97  # score: head or end of one longer name of the article
HEAD_OF_ARTICLE_NAME = 0.97  # score: a name of the article under a head, "BSB fighters"
NEW_NAME = 0.9  # score: a name of several words, or of a body, that is known nowhere
NEW_INITIALS = 0.5  # score: capitals that the model takes for a person
NEW_SURNAME = 0.69  # score: a person called by one word, which many bear

# ---------------------------------------------------------------- actors: nouns and pronouns

APPOSITION = 0.98  # score: a noun beside a name, "X, the rebel group"
APPOSITION_OF_NAME = 0.95  # score: likewise, where the model took the description for a name
NOUN = 0.9  # score: a noun where only one actor of the article can be meant
HOME_STATE = 0.95  # score: "the army" without an adjective is that of the article's country
NOUN_BACK = 4  # sentences: back to the body that "the group" is
PRONOUN = 0.98  # score: "he" is the only person, or the one who acts, of the last sentence with one
RELATIVE = 0.95  # score: "who" is the person right before it
SPEAKER = 0.98  # score: "I" is the person whose quoted words these are
TELLER = 0.91  # score: "it" that says something is the body that was cited last
HALF_LIFE = 4.0  # sentences: after which a mention counts half; "the group" is the last one
LATER = 0.1  # mentions: what one that comes only later counts, as do captions and menus
CLEAR_LEAD = 1.5  # ratio: by which the best must outweigh the next; below it nobody is meant
HOME_SHARE = 0.5  # share 0–1: of the article's places, from which on a country is its home
PRONOUN_REACH = 3  # sentences: back to the person that he or she is
BODY_REACH = 1  # sentences: back to the body that "it" is

# ---------------------------------------------------------------- events of an article

EVENT_REACH = 2  # sentences: over which a clause without place and day goes on with the last event
EVENT_NEAR = 1.5  # points: told within that reach; as many again in one sentence
EVENT_PLACE = 1.5  # points: a place that both name
EVENT_DAY = 1.0  # points: a day that both name
EVENT_COUNT = 1.5  # points: a number of dead or wounded that both give
EVENT_TELLING_COUNT = 3  # people: from which on such a number is seldom one by chance
EVENT_WORD = 0.5  # points: a noun or name that both have
EVENT_WORDS = 3  # words: of which at most that many count
EVENT_MAIN = 1.0  # points: of the event that the article tells first
EVENT_REFERRED = 1.0  # points: of any event, for a clause that speaks of "this attack"
EVENT_SHARED = 1.5  # points: with which a clause goes on with an event
EVENT_SHARED_BY_ANOTHER = 4.0  # points: likewise one that speaks of "another attack"
EARTH_RADIUS = 6371.0  # kilometres: the mean
EVENT_MAIN_SHARE = 0.33  # share 0–1: of the places named, from which on one is the article's
EVENT_PLACE_REACH = 25  # kilometres: between two places that one event may be told of
EVENT_SHORE_REACH = 500  # kilometres: likewise from the middle of a sea to a place on its shore
NEWS_DAYS = 4  # days: before its publication that an article tells the news of
EVENT_DAYS = 2  # days: the longest stretch that dates an event
CARRIED_REACH = 4  # sentences: back to the clause whose place and day another one takes over

# ---------------------------------------------------------------- actors: across articles

# Likeness of whole folded names (rapidfuzz.fuzz.ratio), judged by hand on transliterated names.
SAME_NAME = 92.0  # percent: of two bodies, from which on they are one
NEAR_NAME = 85.0  # percent: from which on a person should look; with equal consonants they are one

# ---------------------------------------------------------------- sources

SOURCE_ENTITY = 0.9  # score: a person or body in the source's words
SOURCE_BY_WORDS = 0.85  # score: a known body by its words alone, without a mention
SOURCE_PREVIOUS = 0.7  # score: "the group" is who told something last
SOURCE_PRONOUN = 0.6  # score: "he" is the person cited last
SOURCE_OWN_REPORTER = 0.7  # score: "our reporter" is the one the outlet has named
CREDIT_PUBLISHER = 1.0  # score: a curated outlet in a credit line
CREDIT_ACTOR = 0.95  # score: a curated organisation in a credit line
CREDIT_CONTRIBUTOR = 0.9  # score: a person who contributed to the report
CREDIT_OUTLET = 0.7  # score: an outlet that nobody lists
CREDIT_IMAGE = 0.6  # score: who stands under a picture and is not known
ROLE_NAME_WORDS = 6  # words: of an organisation looked for in a role, at most

# ---------------------------------------------------------------- places: which of a name

PLACE_KIND = 1.0  # points: for the kind that the words ask for ("city of"), against any other
PLACE_CONTAINER = 2.0  # points: for lying in what a comma ties the name to
PLACE_NOT_CONTAINED = 1.0  # points against: lying elsewhere
PLACE_COUNTRY = 0.9  # points: for a country that has all the article's places; else its share
PLACE_DIVISION = 0.8  # points: likewise for a first-order division
PLACE_PUBLISHER = 0.25  # points: for the publisher's country
PLACE_CURATED = 0.3  # points: for a curated place that lists of cities lack
PLACE_SOVEREIGN = 0.3  # points: for capitals and divisions, which namesakes seldom outdo
PLACE_IS_COUNTRY = 1.0  # points: for countries, which hardly any namesake outdoes
PLACE_METROPOLIS = 0.2  # points: for cities that every reader knows
PLACE_MAIN_NAME = 0.15  # points: for the name under which GeoNames lists it
PLACE_SPELLING = 2.0  # points: for each unit of likeness above ``LEAST_LIKENESS``
PLACE_LEVEL = {  # points: by the key that found it, from strict to loose
    "folded": 0.0,
    "bare": -0.2,
    "skeleton": -0.5,
}
POPULATION_DIGITS = 8.0  # log10 people: counts as one point; so many have no city
AREA_POPULATION = 1_000_000  # people: stands in for an area whose population is not known
DEMONYM_SHARE = 0.5  # names: what an adjective counts for the article's countries
CONTEXT_ROUNDS = 2  # rounds: the second knows the countries of the places found in the first

# ---------------------------------------------------------------- places: whether at all

LEAST_COUNTRY_SHARE = 0.1  # share 0–1: of the article's places; below it a loose key is nothing
LEAST_LIKENESS = 0.75  # ratio 0–1: of the bare names; "Unecha" is no spelling of "Ain Issa"
# People are GeoNames' counts.
CITY_BY_DEFAULT = 1_000_000  # people: what a bare name means even if a division is called so
FAR_CITY = 150_000  # people: of a city that is known in a text that never names its country
NAMESAKE_RATIO = 10  # ratio: by which a place called a town outdoes namesakes in other countries
TOWN_BY_OTHER_NAME = 5_000  # people: of such a one, by a name that is not its own
SITE_TOWN = 15_000  # people: of a town that a site is taken to be called after
KNOWN_CITY = 100_000  # people: of a city that a name, alone or with an Arabic article, is taken for

# ---------------------------------------------------------------- places: how surely

CERTAINTY_SLOPE = 2.0  # per point: of the logistic curve from the lead over a rival to a score
SURE_LEAD = 2.0  # points: stand in for the lead where there is no rival
PLACE_OPEN = 0.5  # score: city or division of one name, even odds at best
PLACE_DEMONYM = 1.0  # score: the country of an adjective
NOUN_OF_NAME = 0.97  # score: "the city of" before a name
NOUN_FOCUS = 0.92  # score: "the city" is the one that the article is about
NOUN_FIRST = 0.95  # score: "the province" is the last one named, in the same sentence
NOUN_PER_SENTENCE = 0.03  # score taken off: for each sentence between
NOUN_CAPITAL = 0.98  # score: "the Ruritanian capital"
NOUN_APPOSED = 0.98  # score: "X, the coastal town"
NOUN_HOME = 0.94  # score: "the country" is the article's
NOUN_REACH = 2  # sentences: back to a place that a noun means
NOUN_SHARE = 0.15  # share 0–1: of the article's places a country needs for its to be "the city"
TITLE_MENTIONS = 2  # mentions: that a name in the headline is worth
FOCUS_MENTIONS = 2  # mentions: of a city before "the city" is that one wherever it stands

# ---------------------------------------------------------------- near-duplicates

# An agency story of which an outlet keeps two thirds and adds a paragraph shares about a third
# with it; two reports that quote one statement share less than a tenth.
DUPLICATE_SHARE = 0.25  # share 0–1: of runs of words, from which on two texts are one story
# A wire sends a story again under its title, with more in it.
LONGEST_STORY = 3  # days: between an alert and its last version
FEWEST_TITLE_WORDS = 3  # words: that two titles of one story share
TITLE_SHARE = 0.6  # share 0–1: of the shorter title's words, that the other has too
SHORTEST_TEXT = 30  # words: captions and alerts below it are alike without being copies

# ---------------------------------------------------------------- limits, so that work stays small

LONGEST_NAME = 500  # characters: a longer one is a parser gone astray in a text without stops
MOST_WEIGHED = 1000  # actors: weighed against each other; more weigh about the same anyway
LARGEST_BLOCK = 200  # entities: of one key; beyond it the key tells nothing
WIDEST_MEETING = 50  # texts: of one band, of which all pairs are compared
