"""Statements of single sentences, in which a model read what names an event and fills its roles."""

from dataclasses import replace

import pytest

from tests.unit.extract.parsed import FINDER, processed, role_texts, statement_of, words_at
from tests.unit.extract.predicates import Told, told


def read(text, *claims, entities=()):
    return processed(text, entities=entities, claims=claims)


def text_of(doc, statement):
    return doc.text[statement["start_char"] : statement["end_char"]]


# ---------------------------------------------------------------- who does what to whom


@pytest.mark.parametrize(
    ("text", "predicate", "roles", "agents", "recipients"),
    [
        pytest.param(
            "Turkey sent tanks to the border.",
            "sent",
            {"agent": "Turkey"},
            ["Turkey"],
            [],
            id="a state acts",
        ),
        pytest.param(
            "Syrian troops shelled IS positions near Raqqa.",
            "shelled",
            {"agent": "Syrian troops", "recipient": "IS positions"},
            ["Syrian troops"],
            ["IS"],
            id="owner of what is hit",
        ),
        pytest.param(
            "The army and its allies took the town.",
            "took",
            {"agent": "army|allies"},
            ["army", "allies"],
            [],
            id="two who do it",
        ),
        pytest.param(
            "The truce was agreed between the army and the rebels.",
            "agreed",
            {"agent": "army", "recipient": "rebels"},
            ["army"],
            ["rebels"],
            id="of two joined words one is the other side",
        ),
        pytest.param(
            "The army captured the hill from the rebels.",
            "captured",
            {"agent": "army", "recipient": "army|rebels"},
            ["army"],
            ["rebels"],
            id="nobody is both",
        ),
    ],
)
def test_roles_are_mentions(text, predicate, roles, agents, recipients):
    entities = [("Turkey", "GPE")] if "Turkey" in text else []
    doc = read(text, told(predicate, **roles), entities=entities)
    statement = statement_of(doc, predicate)
    assert role_texts(doc, statement, "agent") == agents
    assert role_texts(doc, statement, "recipient") == recipients


def test_who_buries_the_dead_has_not_killed_them():
    for verb, kind, agents in (("buried", "kill", []), ("killed", "kill", ["Villagers"])):
        doc = read(f"Villagers {verb} two men.", told(verb, kind, agent="Villagers"))
        assert role_texts(doc, statement_of(doc, verb), "agent") == agents


def test_what_the_model_is_not_sure_of_is_left_out():
    sure = told("captured", "seize", agent="army", recipient="rebels")
    doc = read("The army captured the hill from the rebels.", sure)
    [predicate] = doc._.predicates
    assert role_texts(doc, statement_of(doc, "captured"), "recipient") == ["rebels"]
    unsure = tuple(replace(one, score=0.35) for one in predicate.arguments)
    doc._.predicates = (replace(predicate, arguments=unsure),)
    assert FINDER(doc)._.statements[0]["arguments"] == []


def test_somebody_who_is_no_mention_is_kept_in_words():
    doc = read("Fierce fighting erupted in the suburb.", told("erupted", agent="fighting"))
    statement = statement_of(doc, "erupted")
    assert statement["arguments"] == []
    assert words_at(doc, statement["agent"]) == "fighting"


def test_pronoun_of_the_speaker_is_the_agent():
    doc = read("The coalition said it struck the depot.", told("struck", agent="it"))
    assert role_texts(doc, statement_of(doc, "struck"), "agent") == ["coalition"]


@pytest.mark.parametrize(
    ("text", "predicate", "agents"),
    [
        pytest.param(
            "The militia left the town. It then shelled the bridge.",
            "shelled",
            ["militia"],
            id="goes on with it",
        ),
        pytest.param("The militia left the town. It was a siege.", "siege", [], id="no deed"),
        pytest.param(
            "The militia left the town. Medics said it shelled the bridge.",
            "shelled",
            [],
            id="told by others",
        ),
        pytest.param(
            "The militia left the town. They shelled the bridge.", "shelled", [], id="they, of one"
        ),
        pytest.param(
            "The rebels left the town. They shelled the bridge.",
            "shelled",
            ["rebels"],
            id="they, of many",
        ),
        pytest.param(
            "The rebels left the town, medics said. They shelled the bridge.",
            "shelled",
            [],
            id="they, of two",
        ),
    ],
)
def test_pronoun_goes_back_a_sentence_only_where_that_one_goes_on(text, predicate, agents):
    pronoun = next(word for word in ("It", "They", "it") if f"{word} " in text)
    kind = "other" if predicate == "siege" else "attack"
    doc = read(text, told("left", "withdraw"), told(predicate, kind, agent=pronoun))
    assert role_texts(doc, statement_of(doc, predicate), "agent") == agents


def test_backer_is_a_supporter_and_no_agent():
    doc = read(
        "The forces, backed by Russian jets, took the town.", told("took", "seize", agent="forces")
    )
    statement = statement_of(doc, "took")
    assert role_texts(doc, statement, "agent") == ["forces"]
    assert role_texts(doc, statement, "supporter") == ["Russian jets"]


def test_support_of_somebody_is_a_supporter():
    doc = read(
        "The extremists attacked the town with the support of the militia.", told("attacked")
    )
    assert role_texts(doc, statement_of(doc, "attacked"), "supporter") == ["militia"]


# ---------------------------------------------------------------- where


@pytest.mark.parametrize(
    ("text", "predicate", "given", "roles"),
    [
        (
            "Troops moved from the port to the capital.",
            "moved",
            {"from_": "port", "to": "capital"},
            {"from": ["port"], "to": ["capital"]},
        ),
        (
            "The army captured the hill from the rebels.",
            "captured",
            {"place": "hill"},
            {"where": ["hill"]},
        ),
        (
            "Jets struck offices in Tarn.",
            "struck",
            {"thing": "offices"},
            {"where": ["Tarn"]},
        ),
        (
            "Jets struck a port in Tarn.",
            "struck",
            {"place": "port"},
            {"where": ["Tarn"]},
        ),
    ],
    ids=["from and to", "what is taken", "where that is which is hit", "the name in it"],
)
def test_places_have_their_role(text, predicate, given, roles):
    entities = [("Tarn", "GPE")] if "Tarn" in text else []
    doc = read(text, told(predicate, **given), entities=entities)
    statement = statement_of(doc, predicate)
    for role, texts in roles.items():
        assert role_texts(doc, statement, role) == texts


def test_violence_of_one_sentence_shares_its_place():
    text = "The army captured the port and shelled the town."
    doc = read(text, told("captured", "attack", place="port"), told("shelled", "kill"))
    assert role_texts(doc, statement_of(doc, "shelled"), "where") == ["port"]


def test_what_is_no_violence_keeps_its_place_to_itself():
    text = "The army captured the port and shelled the town."
    doc = read(text, told("captured", "seize", place="port"), told("shelled", "attack"))
    assert role_texts(doc, statement_of(doc, "shelled"), "where") == []


# ---------------------------------------------------------------- which rows there are


def test_a_noun_is_read_with_the_clause_it_stands_in():
    text = "The rebels' attack on the base killed two soldiers."
    doc = read(text, told("attack"), told("killed", "kill"))
    attack, killed = statement_of(doc, "attack"), statement_of(doc, "killed")
    assert text_of(doc, attack) == text_of(doc, killed) == text.rstrip(".")
    assert (attack["event_type"], killed["event_type"]) == ("ASSAULT", "CASUALTY")


def test_a_predicate_takes_in_the_verb_that_leads_to_it():
    doc = read("Rebels continued to shell the town.", told("shell"))
    [statement] = doc._.statements
    assert words_at(doc, statement["predicate"]) == "continued to shell"


@pytest.mark.parametrize(
    ("text", "predicate", "score", "n_rows"),
    [
        ("The army captured the port and shelled the town.", "captured", 0.4, 1),
        ("The army captured the port and shelled the town.", "shelled", 0.4, 0),
        ("The army captured the port and shelled the town.", "shelled", 0.5, 1),
        ("Did rebels attack the port?", "attack", 0.9, 0),
    ],
    ids=["main clause", "beside it", "beside it, and likely", "question"],
)
def test_what_is_likely_enough_makes_a_row(text, predicate, score, n_rows):
    doc = read(text, Told(predicate, "attack", score=score))
    assert len(doc._.statements) == n_rows


@pytest.mark.parametrize(("share", "event_type"), [(0.5, "ASSAULT"), (0.3, None)])
def test_type_stays_open_where_the_kind_is_not_sure(share, event_type):
    doc = read("Jets struck offices in Tarn.", Told("struck", "attack", kind_score=share))
    [statement] = doc._.statements
    assert statement["event_type"] == event_type


def test_a_figure_in_no_claim_makes_its_clause_one():
    doc = read("The army captured 12 villages.")
    assert doc._.statements == []
    doc._.figures = [{"start_char": 18, "end_char": 29}]
    [statement] = FINDER(doc)._.statements
    assert text_of(doc, statement) == "The army captured 12 villages"
    assert (statement["event_type"], statement["tense"]) == (None, "past")


@pytest.mark.parametrize(
    ("kind", "share", "event_type", "agents"),
    [
        pytest.param("seize", 0.8, "SEIZE_TERRITORY", ["army"], id="a deed it is sure of"),
        pytest.param("seize", 0.1, None, [], id="one it is not"),
        pytest.param("control", 0.8, None, [], id="a state"),
    ],
)
def test_a_clause_kept_for_its_figure_tells_the_deed_that_the_model_reads(
    kind, share, event_type, agents
):
    text = "The army captured 12 villages."
    one = told("captured", kind, agent="army")
    doc = read(text, replace(one, score=0.1, kind_score=share))
    doc._.figures = [{"start_char": 18, "end_char": 29}]
    [statement] = FINDER(doc)._.statements
    assert statement["event_type"] == event_type
    assert role_texts(doc, statement, "agent") == agents


def test_what_is_denied_is_the_row_and_not_the_denial():
    text = "The army denied that it had bombed the clinic."
    doc = read(text, told("denied", "deny", agent="army"), told("bombed", agent="it"))
    [statement] = doc._.statements
    assert words_at(doc, statement["predicate"]).split()[-1] == "bombed"
    assert statement["polarity"] == "negative"


def test_statement_leaves_out_the_attribution():
    doc = read("Rebels seized the airport, according to the army.", told("seized", "seize"))
    [statement] = doc._.statements
    assert text_of(doc, statement) == "Rebels seized the airport"
    assert statement["attribution_indexes"] == [0]


def test_statement_leaves_out_that():
    doc = read("The mayor said that rebels had entered the town.", told("entered", "seize"))
    assert text_of(doc, doc._.statements[0]) == "rebels had entered the town"


def test_joint_sources_share_one_statement():
    doc = read("The army and the rebels said the truce had ended.", told("ended", "other"))
    [statement] = doc._.statements
    assert statement["attribution_indexes"] == [0, 1]


def test_innermost_source_owns_the_statement():
    doc = read(
        "The commander claimed that the rebels had fled, the newspaper reported.",
        told("fled", "displace"),
    )
    [index] = statement_of(doc, "fled")["attribution_indexes"]
    assert words_at(doc, doc._.attributions[index]["source"]) == "The commander"


def test_publisher_speaks_where_nobody_is_cited():
    text = "The army captured the port and shelled the town."
    doc = read(text, told("captured", "seize"), told("shelled"))
    assert [s["attribution_indexes"] for s in doc._.statements] == [[], []]


# ---------------------------------------------------------------- certainty, polarity, tense


@pytest.mark.parametrize(
    ("text", "predicate", "certainty"),
    [
        ("The army captured the port and shelled the town.", "captured", "certain"),
        ("The army may attack the port.", "attack", "possible"),
        ("The army probably captured the port.", "captured", "probable"),
        ("Troops will withdraw from the port.", "withdraw", "certain"),
        ("The army plans to attack the port.", "attack", "unknown"),
        ("The army is prepared to attack the port.", "attack", "unknown"),
        ("The militia is thought to control the dam.", "control", "probable"),
        ("It is believed that the militia holds the dam.", "holds", "probable"),
        ("Observers said the army would probably lose the port.", "lose", "probable"),
        ("Officials fear that the dam may collapse.", "collapse", "possible"),
        ("The town could be retaken by the army.", "retaken", "possible"),
        ("The mayor said that rebels had entered the town.", "entered", "certain"),
        ("The convoy reportedly reached the camp.", "reached", "probable"),
        ("The governor did not say that troops had left.", "left", "unknown"),
        ("Rebels may have shelled the clinic, according to residents.", "shelled", "possible"),
    ],
)
def test_certainty_is_the_sources_own(text, predicate, certainty):
    statement = statement_of(read(text, told(predicate)), predicate)
    assert statement["certainty"] == certainty
    assert statement["is_hedged"] == (certainty != "certain")


@pytest.mark.parametrize(
    ("text", "predicate", "certainty"),
    [
        ("If rebels attack the port, the army will respond.", "attack", "unknown"),
        ("The army advanced to oust the militants.", "oust", "unknown"),
        ("The possibility of an attack worries residents.", "attack", "possible"),
    ],
    ids=["condition", "purpose", "noun over a noun"],
)
def test_what_a_clause_hangs_on_leaves_it_open(text, predicate, certainty):
    assert statement_of(read(text, told(predicate)), predicate)["certainty"] == certainty


@pytest.mark.parametrize(
    ("text", "told_as"),
    [
        ("Guards had to shoot.", ("past", "certain")),
        ("Crowds forced guards to shoot.", ("past", "certain")),
        ("Guards have to shoot.", ("future", "unknown")),
        ("Crowds may force guards to shoot.", ("future", "possible")),
        ("Crowds did not force guards to shoot.", ("future", "certain")),
        ("Chiefs urged guards to shoot.", ("future", "unknown")),
    ],
    ids=["had to", "forced to", "have to", "may force to", "not forced to", "urged to"],
)
def test_what_somebody_was_made_to_do_is_done(text, told_as):
    claim = told("shoot", tense="hypothetical")
    statement = statement_of(read(text, claim), "shoot")
    assert (statement["tense"], statement["certainty"]) == told_as


@pytest.mark.parametrize(("share", "certainty"), [(1.0, "certain"), (0.5, "possible")])
def test_a_hedge_near_what_the_model_reads_as_plain_is_of_something_else(share, certainty):
    claim = replace(told("attack"), certainty_score=share)
    doc = read("The possibility of an attack worries residents.", claim)
    assert statement_of(doc, "attack")["certainty"] == certainty


def test_a_hedge_on_the_word_itself_counts_whatever_the_model_reads():
    claim = replace(told("attack"), certainty_score=1.0)
    statement = statement_of(read("The army may attack the port.", claim), "attack")
    assert statement["certainty"] == "possible"


def test_what_is_only_wanted_is_not_said_to_be_so():
    doc = read("The corridor must be opened.", told("opened", tense="hypothetical"))
    [statement] = doc._.statements
    assert (statement["certainty"], statement["tense"]) == ("unknown", "future")


@pytest.mark.parametrize(
    ("text", "predicate", "polarity"),
    [
        ("Rebels did not attack the port.", "attack", "negative"),
        ("The army has never shelled the clinic.", "shelled", "negative"),
        ("No civilians were killed in the raid.", "killed", "negative"),
        ("Nobody attacked the port.", "attacked", "negative"),
        ("The army failed to capture the port.", "capture", "negative"),
        ("Troops were unable to reach the port.", "reach", "negative"),
        ("The army stopped shelling the port.", "shelling", "negative"),
        ("The army denied that it had bombed the clinic.", "bombed", "negative"),
        ("Officials do not expect that the talks will resume.", "resume", "negative"),
        ("The group said it had no fighters in the town.", "had", "negative"),
        ("The army said that it would not attack the port.", "attack", "negative"),
        ("The army has not yet taken the port.", "taken", "negative"),
        ("The army not only shelled the port but also bombed the bridge.", "shelled", "positive"),
        ("The army not only shelled the port but also bombed the bridge.", "bombed", "positive"),
        ("The governor did not say that troops had left.", "left", "positive"),
        ("Without attacking the port, the army left.", "left", "positive"),
        ("The army captured the port and shelled the town.", "shelled", "positive"),
        ("Civilians trapped in the enclave need food.", "need", "positive"),
    ],
)
def test_polarity_follows_the_scope_of_negation(text, predicate, polarity):
    assert statement_of(read(text, told(predicate)), predicate)["polarity"] == polarity


@pytest.mark.parametrize(
    ("text", "claim", "event_type", "claim_type"),
    [
        (
            "Troops will withdraw from the port.",
            told("withdraw", "withdraw", tense="future"),
            "WITHDRAW",
            "forecast",
        ),
        ("The army captured 12 villages.", told("captured", "seize"), "SEIZE_TERRITORY", "event"),
        (
            "About 300 fighters are in the town.",
            told("town", "strength", tense="present"),
            "FORCE_STRENGTH",
            "state",
        ),
        (
            "The city is a key prize.",
            told("prize", "analysis", tense="present"),
            "ANALYSIS",
            "opinion",
        ),
    ],
)
def test_types(text, claim, event_type, claim_type):
    [statement] = read(text, claim)._.statements
    assert (statement["event_type"], statement["claim_type"]) == (event_type, claim_type)


# ---------------------------------------------------------------- whose is whose


SHELLING = told("shelling", "attack", agent="Army")
SHELLED = told("shelled", "attack", agent="rebels")


@pytest.mark.parametrize(
    ("text", "harm", "deed", "agents"),
    [
        pytest.param(
            "Two men died in police shelling of the camp.",
            told("died", "kill", recipient="Two men"),
            told("shelling", "attack", agent="police"),
            ["police"],
            id="in the shelling",
        ),
        pytest.param(
            "Three were killed and four wounded when rebels shelled the market.",
            told("wounded", "kill", recipient="four"),
            SHELLED,
            ["rebels"],
            id="when it was shelled, in a row",
        ),
        pytest.param(
            "Three were killed by a mine and four wounded when rebels shelled the market.",
            told("killed", "kill", recipient="Three"),
            SHELLED,
            [],
            id="what says itself what did it",
        ),
        pytest.param(
            "Army shelling left two men dead.",
            told("dead", "kill", recipient="two men"),
            SHELLING,
            ["Army"],
            id="the shelling left them dead",
        ),
        pytest.param(
            "Two men died in a clash with police.",
            told("died", "kill", recipient="Two men"),
            told("clash", "fight", recipient="police"),
            [],
            id="of a clash nobody knows",
        ),
        pytest.param(
            "Two men died after rebels shelled the camp.",
            told("died", "kill", recipient="Two men"),
            SHELLED,
            [],
            id="after it is not by it",
        ),
        pytest.param(
            "Two rebels died in an attack they led.",
            told("died", "kill", recipient="rebels"),
            told("attack", "attack", agent="rebels"),
            [],
            id="who dies in an attack of his own",
        ),
    ],
)
def test_harm_without_a_doer_has_that_of_the_deed(text, harm, deed, agents):
    row = [told("killed", "kill"), told("wounded", "kill")] if "wounded" in text else []
    doc = read(text, harm, deed, *[one for one in row if one.words != harm.words])
    statement = statement_of(doc, harm.words)
    assert role_texts(doc, statement, "agent") == agents
    assert (statement["agent_score"] is not None) == bool(agents)


@pytest.mark.parametrize(
    ("text", "agents"),
    [("Two men died in army firing.", ["army"]), ("Two men died in drone firing.", [])],
    ids=["a body", "what is shot with"],
)
def test_whoever_stands_before_an_attack_made_it_whatever_the_model_reads(text, agents):
    doc = read(text, told("died", "kill", recipient="Two men"), told("firing", "attack"))
    firing, died = statement_of(doc, "firing"), statement_of(doc, "died")
    assert role_texts(doc, firing, "agent") == role_texts(doc, died, "agent") == agents


def test_who_turns_a_demand_down_does_not_say_that_nobody_made_it():
    doc = read(
        "The council rejected the army's demand.",
        told("rejected", "deny", agent="council"),
        told("demand", "request", agent="army"),
    )
    rejected, demand = statement_of(doc, "rejected"), statement_of(doc, "demand")
    assert (rejected["event_type"], rejected["polarity"]) == ("DENY", "positive")
    assert role_texts(doc, rejected, "recipient") == ["army"]
    assert (demand["event_type"], demand["polarity"]) == ("DEMAND", "positive")


def test_who_rejects_what_asks_for_nothing_turns_to_nobody():
    doc = read(
        "The council rejected the army's account.",
        told("rejected", "deny", agent="council"),
        told("account", "speak", agent="army"),
    )
    rejected = [one for one in doc._.statements if words_at(doc, one["predicate"]) == "rejected"]
    assert not any(role_texts(doc, one, "recipient") for one in rejected)


def test_shelling_that_left_men_dead_killed_them():
    text = "The army shelling that left two men dead went on."
    shelling = told("shelling", "attack", agent="army")
    doc = read(text, told("dead", "kill", recipient="two men"), shelling)
    assert role_texts(doc, statement_of(doc, "dead"), "agent") == ["army"]


@pytest.mark.parametrize(
    ("text", "places", "where"),
    [
        pytest.param("Two in Hama died.", "Hama", ["Hama"], id="of all"),
    ],
)
def test_place_of_a_part_is_not_the_place_of_all(text, places, where):
    counted = "Five men|two" if "Homs" in text else "Two"
    entities = [(place, "GPE") for place in places.split("|")]
    doc = read(text, told("died", "kill", recipient=counted, place=places), entities=entities)
    assert role_texts(doc, statement_of(doc, "died"), "where") == where


NAMES = [("Omar Hadi", "PERSON"), ("Dana Reyes", "PERSON")]


def test_names_in_one_row_share_the_role_of_the_first():
    text = "Troops seized Omar Hadi and Dana Reyes."
    doc = read(text, told("seized", "seize", recipient="Omar Hadi"), entities=NAMES)
    assert role_texts(doc, statement_of(doc, "seized"), "recipient") == ["Omar Hadi", "Dana Reyes"]


def test_names_between_which_something_is_are_its_two_sides():
    text = "Fighting between Omar Hadi and Dana Reyes went on."
    doc = read(text, told("Fighting", "fight", agent="Omar Hadi"), entities=NAMES)
    [fight] = doc._.statements
    assert role_texts(doc, fight, "agent") == ["Omar Hadi"]


def test_who_refuses_to_deny_leaves_it_open():
    doc = read(
        "The general refused to deny that his troops shelled the town.",
        told("refused", "deny", agent="general"),
        told("deny", "other", agent="general"),
        told("shelled", agent="troops", recipient="town"),
    )
    [shelled] = doc._.statements
    assert (shelled["certainty"], shelled["polarity"]) == ("unknown", "positive")


def test_verb_that_only_tells_a_clause_makes_no_row_whatever_it_was_taken_for():
    doc = read(
        "The mayor confirmed that troops shelled the town.",
        told("confirmed", "control", agent="mayor"),
        told("shelled", agent="troops", recipient="town"),
    )
    assert [text_of(doc, one) for one in doc._.statements] == ["troops shelled the town"]


def test_what_is_broken_off_has_not_gone_on():
    claims = [
        told("suspended", "sanction", agent="Kalmar"),
        told("talks", "consult", agent="Kalmar"),
    ]
    doc = read("Kalmar suspended talks with Veda.", *claims, entities=[("Kalmar", "ORG")])
    assert [one["event_type"] for one in doc._.statements] == ["SANCTION"]
