"""Longer sentences, as reports are made of them, with what has to be read in each."""

from tests.unit.extract.phenomena import Attribution, Case, Claim

REPORTS = {
    "joint attack with a toll and a day": Case(
        "Government jets bombed a market in Kafranbel on Tuesday, killing at least 34 people, the"
        " White Helmets said.",
        claims=[
            Claim("bombed", "ASSAULT", ["Government jets"], places=["Kafranbel"]),
            Claim("killing", "CASUALTY", source="White Helmets"),
        ],
        figures=[("34 people", 34, None, "killed")],
        times=[("on Tuesday", "2019-05-14", "2019-05-14")],
    ),
    "passive with two parties": Case(
        "Two checkpoints east of Benghazi were overrun by militants from Derna before dawn, a"
        " colonel said.",
        [
            Attribution(
                "a colonel",
                "Two checkpoints east of Benghazi were overrun by militants from Derna before dawn",
                "said",
            )
        ],
        claims=[Claim("overrun", agents=["militants"])],
    ),
    "denial by a ministry": Case(
        "Ethiopia's defence ministry denied that its drones had struck a hospital in Mekelle.",
        claims=[
            Claim(
                "struck",
                "ASSAULT",
                ["Ethiopia's defence ministry"],  # whose drones they are
                source="Ethiopia's defence ministry",
                polarity="negative",
            )
        ],
    ),
    "retreat under pressure": Case(
        "Kurdish fighters pulled out of Sinjar after a week of clashes with the army.",
        claims=[Claim("pulled", "WITHDRAW", ["Kurdish fighters"], places=["Sinjar"])],
    ),
    "who recaptured what from whom": Case(
        "Iraqi forces recaptured the town of Hit from Islamic State in April.",
        claims=[
            Claim(
                "recaptured", "SEIZE_TERRITORY", ["Iraqi forces"], ["Islamic State"], places=["Hit"]
            )
        ],
        times=[("in April", "2019-04-01", "2019-04-30")],
    ),
    "displaced people": Case(
        "More than 80,000 people have fled the fighting in Idlib since February, the United"
        " Nations says.",
        claims=[Claim("fled", "DISPLACEMENT", source="United Nations")],
        figures=[("80,000 people", 80_000, None, "displaced")],
    ),
    "siege and its length": Case(
        "The army has besieged Daraya for nearly four years.",
        claims=[Claim("besieged", "SIEGE", ["army"], places=["Daraya"])],
        figures=[("four years", None, 4, "duration")],
    ),
    "prisoners exchanged": Case(
        "Russia and Ukraine exchanged 140 prisoners in the Chernihiv region.",
        claims=[Claim("exchanged", agents=["Russia", "Ukraine"])],
        figures=[("140 prisoners", 140, 140, "detained|released|people|count_other")],
    ),
    "support from abroad": Case(
        "Iran has sent weapons to the Houthis, a U.N. panel said in a report.",
        claims=[
            Claim("sent", agents=["Iran"], recipients=["Houthis"], source="a U.N. panel"),
        ],
    ),
    "plan of an assault": Case(
        "The coalition is preparing to storm the old city of Mosul, Colonel Reyes told reporters.",
        claims=[
            Claim(
                "storm",
                agents=["coalition"],
                source="Colonel Reyes",
                certainty="unknown|possible|probable",
                tense="future",
            )
        ],
    ),
    "hedged report": Case(
        "Rebels may have shot down a helicopter near Saraqib, state television reported.",
        claims=[
            Claim("shot", "ASSAULT", ["Rebels"], source="state television", certainty="possible")
        ],
    ),
    "threat in direct speech": Case(
        "“We will burn this city to the ground,” the militia's leader warned.",
        [
            Attribution(
                "the militia's leader",
                "“We will burn this city to the ground,”",
                "warned",
                quote_type="direct",
            )
        ],
    ),
    "accusation of an act": Case(
        "Kyiv accused Moscow of shelling the nuclear plant.",
        claims=[Claim("shelling", "ASSAULT", ["Moscow"], source="Kyiv")],
    ),
    "both sides report": Case(
        "Residents and a local official said the army had blown up the bridge.",
        [
            Attribution("Residents", "the army had blown up the bridge"),
            Attribution("a local official", "the army had blown up the bridge"),
        ],
    ),
    "share of a city": Case(
        "The militia now controls about 60 percent of Nyala.",
        claims=[Claim("controls", "CONTROL_STATE", ["militia"], places=["Nyala"])],
        figures=[("60 percent", 60, 60, "territory_share")],
    ),
    "loss of ground": Case(
        "Islamic State has lost a third of its territory in Syria this year.",
        claims=[Claim("lost", "LOSE_TERRITORY", ["Islamic State"])],
        figures=[("third of its territory", 33.3, 33.3, "territory_share")],
    ),
    "aid held up": Case(
        "Trucks carrying food for 30,000 people reached Moadamiya on Sunday.",
        claims=[Claim("reached", "AID|MOVEMENT", places=["Moadamiya"])],
        figures=[("30,000 people", 30_000, 30_000, "aid_recipients|people")],
        times=[("on Sunday", "2019-05-12", "2019-05-12")],
    ),
    "arrests": Case(
        "Police in Khartoum arrested dozens of protesters on Wednesday night.",
        claims=[Claim("arrested", "DETAIN", ["Police"], ["protesters"], places=["Khartoum"])],
        figures=[("dozens of protesters", 24, 99, "detained")],
    ),
    "no side claimed": Case(
        "A car bomb exploded outside a mosque in Kabul, wounding 17 people.",
        claims=[
            Claim("exploded", "ASSAULT", [], places=["Kabul"]),
            Claim("wounding", "CASUALTY", []),
        ],
        figures=[("17 people", 17, 17, "injured")],
    ),
    "truce agreed": Case(
        "The government and the rebels agreed to a truce in Stockholm last December.",
        claims=[Claim("agreed", "AGREEMENT", ["government", "rebels"])],
        times=[("last December", "2018-12-01", "2018-12-31")],
    ),
    "truce broken": Case(
        "The truce collapsed within hours, with each side blaming the other.",
        claims=[Claim("collapsed", "AGREEMENT_BREAKDOWN", [])],
    ),
    "reinforcements": Case(
        "Chad sent 1,200 soldiers to the border to reinforce the garrison at Bol.",
        claims=[Claim("sent", "REINFORCE|MOVEMENT", ["Chad"])],
        figures=[("1,200 soldiers", 1200, 1200, "fighters")],
    ),
    "nominal event": Case(
        "The killing of three aid workers by gunmen near Maiduguri drew condemnation.",
        claims=[Claim("killing", "CASUALTY", ["gunmen"], ["aid workers"])],
    ),
    "backed force": Case(
        "The Turkish-backed Syrian National Army entered Ras al-Ain on Sunday.",
        claims=[
            Claim("entered", "SEIZE_TERRITORY", ["Syrian National Army"], places=["Ras al-Ain"])
        ],
        times=[("on Sunday", "2019-05-12", "2019-05-12")],
    ),
    "spokesman with a name": Case(
        "Col. Pat Ryder, a spokesman for the coalition, said 14 strikes had hit oil wells.",
        [
            Attribution(
                "Col. Pat Ryder",
                "14 strikes had hit oil wells",
                "said",
                role="a spokesman for the coalition",
            )
        ],
        figures=[("14 strikes", 14, 14, "airstrikes")],
    ),
    "second sentence goes on": Case(
        "The dam is safe, the engineer said. He added that two gates were jammed.",
        [
            Attribution("the engineer", "The dam is safe", "said"),
            Attribution("He", "that two gates were jammed", "added"),
        ],
    ),
    "expected summit": Case(
        "Leaders of the three countries are expected to meet in Sochi on May 20.",
        claims=[Claim("meet", "CONSULT", certainty="probable", tense="future")],
        times=[("on May 20", "2019-05-20", "2019-05-20")],
    ),
    "condition": Case(
        "Ankara will launch an operation if the militia does not leave Manbij, the president said.",
        claims=[Claim("launch", agents=["Ankara"], source="the president", tense="future")],
        not_certain=["leave"],
    ),
    "range and place": Case(
        "Between 900 and 1,100 fighters remain in Baghouz, a commander estimated.",
        figures=[("900 and 1,100 fighters", 900, 1100, "fighters")],
    ),
    "date without a year": Case(
        "The convoy was attacked on Dec. 3 near Marib, and four guards died.",
        claims=[
            Claim("attacked", "ASSAULT", [], ["convoy"], places=["Marib"]),
            Claim("died", "CASUALTY", recipients=["guards"]),
        ],
        figures=[("four guards", 4, 4, "killed")],
        times=[("on Dec. 3", "2018-12-03", "2018-12-03")],
    ),
}
