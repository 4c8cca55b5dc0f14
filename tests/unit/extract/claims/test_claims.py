import pytest

from tests.unit.extract.parsed import processed, role_texts, statement_of, words_at


def predicates(doc):
    return [words_at(doc, s["predicate"]).split()[-1] for s in doc._.statements]


# ---------------------------------------------------------------- who does what to whom


@pytest.mark.parametrize(
    ("text", "predicate", "event_type", "agents", "recipients"),
    [
        pytest.param(
            "The army captured the hill from the rebels.",
            "captured",
            "SEIZE_TERRITORY",
            ["army"],
            ["rebels"],
            id="from whom",
        ),
        pytest.param(
            "The hill was captured by the army.",
            "captured",
            "SEIZE_TERRITORY",
            ["army"],
            [],
            id="passive",
        ),
        pytest.param(
            "Rebels lost the hill.", "lost", "LOSE_TERRITORY", ["Rebels"], [], id="loser is agent"
        ),
        pytest.param(
            "The town fell to the rebels.",
            "fell",
            "SEIZE_TERRITORY",
            ["rebels"],
            [],
            id="taker of what fell",
        ),
        pytest.param(
            "The garrison received reinforcements.",
            "received",
            "REINFORCE",
            [],
            ["garrison"],
            id="receiver is no agent",
        ),
        pytest.param(
            "Militants killed and wounded dozens of civilians.",
            "killed",
            "CASUALTY",
            ["Militants"],
            ["civilians"],
            id="object of the later verb",
        ),
        pytest.param(
            "The army launched an offensive against the rebels.",
            "launched",
            "ASSAULT",
            ["army"],
            ["rebels"],
            id="light verb takes the noun's type",
        ),
        pytest.param(
            "Fierce fighting erupted in the suburb.",
            "erupted",
            "FIGHT",
            [],
            [],
            id="event noun that happens",
        ),
        pytest.param(
            "The area is under heavy shelling.",
            "shelling",
            "ASSAULT",
            [],
            [],
            id="under an attack: attacker not named",
        ),
        pytest.param(
            "The army and its allies took the town.",
            "took",
            "SEIZE_TERRITORY",
            ["army", "allies"],
            [],
            id="coordinated agents are one statement",
        ),
        pytest.param(
            "Turkey sent tanks to the border.",
            "sent",
            "MOVEMENT",
            ["Turkey"],
            [],
            id="a state acts",
        ),
        pytest.param(
            "The truce was agreed between the army and the rebels.",
            "agreed",
            "AGREEMENT",
            ["army", "rebels"],
            [],
            id="between two sides",
        ),
        pytest.param(
            "Syrian troops shelled IS positions near Raqqa.",
            "shelled",
            "ASSAULT",
            ["Syrian troops"],
            ["IS"],
            id="owner of what is hit",
        ),
        pytest.param(
            "The rebels' attack on the base killed two soldiers.",
            "killed",
            "CASUALTY",
            ["rebels"],
            ["soldiers"],
            id="whose attack it was",
        ),
        pytest.param(
            "Jets struck the port, killing six civilians.",
            "killing",
            "CASUALTY",
            [],
            ["civilians"],
            id="participle of result",
        ),
    ],
)
def test_places_of_a_predicate(text, predicate, event_type, agents, recipients):
    doc = processed(text, entities=[("Turkey", "GPE")] if "Turkey" in text else [])
    statement = statement_of(doc, predicate)
    assert statement["event_type"] == event_type
    assert role_texts(doc, statement, "agent") == agents
    assert role_texts(doc, statement, "recipient") == recipients


def test_pronoun_of_the_speaker_is_the_agent():
    doc = processed("The coalition said it struck the depot.")
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
        pytest.param(
            "The troops left the town, medics said. They shelled the bridge.",
            "shelled",
            ["troops"],
            id="they, of whom one bears arms",
        ),
    ],
)
def test_pronoun_goes_back_a_sentence_only_where_that_one_goes_on(text, predicate, agents):
    doc = processed(text)
    assert role_texts(doc, statement_of(doc, predicate), "agent") == agents


def test_backer_is_a_supporter_and_no_agent():
    doc = processed("The forces, backed by Russian jets, took the town.")
    statement = statement_of(doc, "took")
    assert role_texts(doc, statement, "agent") == ["forces"]
    assert role_texts(doc, statement, "supporter") == ["Russian jets"]


def test_support_of_somebody_is_a_supporter():
    doc = processed("The extremists attacked the town with the support of the militia.")
    assert role_texts(doc, statement_of(doc, "attacked"), "supporter") == ["militia"]


def test_attack_told_as_a_noun_has_its_attacker():
    doc = processed("The regime shelled the town despite raids by the rebels.")
    raids = statement_of(doc, "raids")
    assert raids["event_type"] == "ASSAULT"
    assert role_texts(doc, raids, "agent") == ["rebels"]
    assert role_texts(doc, statement_of(doc, "shelled"), "agent") == ["regime"]


def test_relative_pronoun_stands_for_its_noun():
    doc = processed("Rebels, who captured the dam, released the prisoners.")
    assert role_texts(doc, statement_of(doc, "captured"), "agent") == ["Rebels"]
    assert role_texts(doc, statement_of(doc, "released"), "agent") == ["Rebels"]


@pytest.mark.parametrize(
    ("text", "predicate", "roles"),
    [
        (
            "Troops moved from the port to the capital.",
            "moved",
            {"from": ["port"], "to": ["capital"]},
        ),
        ("Fierce fighting erupted in the suburb.", "erupted", {"where": ["suburb"]}),
        ("Syrian troops shelled IS positions near Raqqa.", "shelled", {"where": ["Raqqa"]}),
        ("The army captured the hill from the rebels.", "captured", {"where": ["hill"]}),
    ],
)
def test_prepositions_give_the_role_of_a_place(text, predicate, roles):
    doc = processed(text, entities=[("Raqqa", "GPE")] if "Raqqa" in text else [])
    statement = statement_of(doc, predicate)
    for role, texts in roles.items():
        assert role_texts(doc, statement, role) == texts


# ---------------------------------------------------------------- which rows there are


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army captured the port and shelled the town.", ["captured", "shelled"]),
        ("Rebels continued to shell the town.", ["shell"]),
        ("Rebels were able to enter the port and break the siege.", ["enter", "break"]),
        ("The army advanced to oust the militants.", ["advanced"]),
        ("If rebels attack the port, the army will respond.", ["respond"]),
        ("Did rebels attack the port?", []),
        ("Close the border.", []),
        ("The mayor said that rebels had entered the town.", ["entered"]),
        ("Rebels seized the airport, according to the army.", ["seized"]),
        ("Moscow announced a truce.", ["announced"]),
    ],
    ids=[
        "coordinated predicates",
        "aspect verb leads",
        "coordination under a leading adjective",
        "purpose is no event",
        "condition is no event",
        "question",
        "command",
        "reporting verb with a clause makes no row of its own",
        "according to",
        "announced thing without a clause",
    ],
)
def test_predicates_that_make_a_row(text, expected):
    assert predicates(processed(text)) == expected


def test_statement_leaves_out_the_attribution():
    doc = processed("Rebels seized the airport, according to the army.")
    [statement] = doc._.statements
    assert doc.text[statement["start_char"] : statement["end_char"]] == "Rebels seized the airport"
    assert statement["attribution_indexes"] == [0]


def test_statement_leaves_out_that():
    doc = processed("The mayor said that rebels had entered the town.")
    [statement] = doc._.statements
    assert (
        doc.text[statement["start_char"] : statement["end_char"]] == "rebels had entered the town"
    )


def test_joint_sources_share_one_statement():
    doc = processed("The army and the rebels said the truce had ended.")
    [statement] = doc._.statements
    assert statement["attribution_indexes"] == [0, 1]


def test_innermost_source_owns_the_statement():
    doc = processed("The commander claimed that the rebels had fled, the newspaper reported.")
    statement = statement_of(doc, "fled")
    [index] = statement["attribution_indexes"]
    assert words_at(doc, doc._.attributions[index]["source"]) == "The commander"


def test_publisher_speaks_where_nobody_is_cited():
    doc = processed("The army captured the port and shelled the town.")
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
    statement = statement_of(processed(text), predicate)
    assert statement["certainty"] == certainty
    assert statement["is_hedged"] == (certainty != "certain")


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
    assert statement_of(processed(text), predicate)["polarity"] == polarity


@pytest.mark.parametrize(
    ("text", "predicate", "tense"),
    [
        ("The army captured the port and shelled the town.", "captured", "past"),
        ("The army has never shelled the clinic.", "shelled", "past"),
        ("The city is a key prize.", "prize", "present"),
        ("Troops will withdraw from the port.", "withdraw", "future"),
        ("The army plans to attack the port.", "attack", "future"),
        ("The hill was captured by the army.", "captured", "past"),
        ("Rebels continued to shell the town.", "shell", "past"),
        (
            "Troops are massing near the border in preparation for an assault.",
            "massing",
            "present",
        ),
    ],
)
def test_tense(text, predicate, tense):
    assert statement_of(processed(text), predicate)["tense"] == tense


@pytest.mark.parametrize(
    ("text", "predicate", "event_type", "claim_type"),
    [
        ("The army is prepared to attack the port.", "attack", "THREAT", "forecast"),
        ("Troops will withdraw from the port.", "withdraw", "WITHDRAW", "forecast"),
        ("The army captured 12 villages.", "captured", "SEIZE_TERRITORY", "event"),
        ("The city is a key prize.", "prize", "CHARACTERISTIC", "state"),
        ("About 300 fighters are in the town.", "town", "FORCE_STRENGTH", "state"),
        ("The highway runs from the port to the capital.", "runs", "GEOGRAPHY", "state"),
        ("Troops broke the siege of the enclave.", "broke", "SIEGE_LIFTED", "event"),
        ("Rebels besieged the town.", "besieged", "SIEGE", "event"),
        (
            "The commander did not disclose a date for the assault.",
            "disclose",
            "STATEMENT",
            "event",
        ),
    ],
)
def test_types(text, predicate, event_type, claim_type):
    statement = statement_of(processed(text), predicate)
    assert (statement["event_type"], statement["claim_type"]) == (event_type, claim_type)


def test_possibility_of_an_attack_is_no_attack():
    doc = processed("The possibility of an attack worries residents.")
    assert "ASSAULT" not in [s["event_type"] for s in doc._.statements]


def test_preparation_for_an_assault_is_no_assault():
    doc = processed("Troops are massing near the border in preparation for an assault.")
    assert [s["event_type"] for s in doc._.statements] == ["MOVEMENT"]
