"""Plain words for our closed lists, as the page says them."""

EVENTS = {
    "ASSAULT": "Attack",
    "FIGHT": "Fighting",
    "SIEGE": "Siege",
    "SIEGE_LIFTED": "Siege lifted",
    "SEIZE_TERRITORY": "Ground taken",
    "LOSE_TERRITORY": "Ground lost",
    "WITHDRAW": "Withdrawal",
    "CONTROL_STATE": "Who holds what",
    "MOVEMENT": "Movement of forces or people",
    "REINFORCE": "Reinforcement",
    "AID": "Relief",
    "HUMANITARIAN": "Plight of people",
    "CASUALTY": "People killed or injured",
    "DISPLACEMENT": "People driven out",
    "DETAIN": "Arrest or capture",
    "KIDNAP": "Abduction",
    "MILITARY_SUPPORT": "Military support",
    "AGREEMENT": "Agreement",
    "AGREEMENT_BREAKDOWN": "Agreement broken",
    "COOPERATE": "Cooperation",
    "CONSULT": "Talks",
    "MONITOR": "Observation",
    "INVESTIGATE": "Investigation",
    "THREAT": "Threat",
    "DEMAND": "Demand",
    "ACCUSE": "Accusation",
    "DENY": "Denial",
    "PROTEST": "Protest",
    "SANCTION": "Ties cut, support withdrawn",
    "COERCE": "Ban, sanctions, crackdown",
    "SUPPORT": "Support in words",
    "YIELD": "Release or concession",
    "STATEMENT": "Statement",
    "ANALYSIS": "Analysis",
    "FORECAST": "Forecast",
    "FORCE_STRENGTH": "Strength of a force",
    "GEOGRAPHY": "Where a place lies",
    "CHARACTERISTIC": "What somebody or something is like",
    "OTHER": "Something else, or not sure what",
}


FAMILIES = {
    "violence": "Violence",
    "territory": "Ground changing hands",
    "siege": "Siege",
    "agreement": "Agreement",
    "detain": "Arrest or capture",
    "protest": "Protest",
    "movement": "Movement",
    "reinforce": "Reinforcement",
}


MEASURES = {
    "killed": "killed",
    "injured": "injured",
    "casualties": "killed or injured",
    "missing": "missing",
    "trapped": "trapped",
    "displaced": "driven from home",
    "returned": "returned home",
    "population": "living there",
    "fighters": "fighters",
    "detained": "held",
    "abducted": "abducted",
    "evacuated": "evacuated",
    "rescued": "rescued",
    "surrendered": "surrendered",
    "recruited": "recruited",
    "aid_recipients": "in need of aid or reached by it",
    "protesters": "protesters",
    "people": "people",
    "territory_share": "share of ground held",
    "share_other": "another share",
    "airstrikes": "air strikes",
    "units": "military units",
    "violations": "breaches of a cease-fire or of law",
    "count_other": "other things counted",
}


STANCES = {
    "states": "said by",
    "claims": "claimed by",
    "denies": "denied by",
    "doubts": "doubted by",
    "refuses": "refused by",
    "accuses": "alleged by",
    "confirms": "confirmed by",
    "estimates": "estimated by",
    "believes": "believed by",
    "demands": "demanded by",
    "warns": "warned of by",
    "fears": "feared by",
    "expects": "expected by",
    "announces": "announced by",
    "promises": "promised by",
    "intends": "planned by",
    "knows": "shown by",
    "asks": "asked by",
    "praises": "praised by",
    "unknown": "told by",
}


DENYING = ("denies", "doubts", "refuses")


STATUSES = {
    "contradict": "They contradict each other",
    "compatible": "They can both be true",
    "agree": "They agree",
    "single_origin": "One origin only",
}


THING_ROLES = {"instrument": "done with", "target": "hit or taken", "supply": "given"}
POLARITIES = {"positive": "said", "negative": "denied"}


VERDICTS = {
    "contradict": "contradict each other",
    "compatible": "can both be true",
    "agree": "agree",
    "not_comparable": "cannot be compared",
}


SCOPES = {
    "incident": "this event",
    "period": "a stretch of time",
    "running_total": "a war’s running total",
    "standing": "what is there at the time",
    "share": "a share",
    "superseded": "an earlier count, since replaced",
}


REASONS = {  # of raw.ingest_log and of names left open
    "no_candidate": "nothing known is called so",
    "unresolved": "not resolved",
    "nominal_without_name": "a common noun that no name explains",
    "loose_key_without_context": "only a loose likeness, and nothing near it to confirm it",
}


TYPES = {
    "government": "Government",
    "military": "Military",
    "armed_group": "Armed group",
    "militia": "Militia",
    "political_group": "Political group",
    "person": "Person",
    "media": "Media",
    "ngo": "Non-governmental organisation",
    "international_org": "International organisation",
    "civilians": "Civilians",
    "other": "Other",
}


SOURCE_TYPES = {
    "publisher": "outlet, in its own voice",
    "named_person": "named person",
    "organisation": "organisation",
    "media": "media",
    "document": "document",
    "unnamed": "not named",
}


RELATIONS = {
    "head_of": "heads",
    "spokesman_for": "speaks for",
    "part_of": "is part of",
    "backed_by": "is backed by",
    "allied_with": "is allied with",
    "fights": "fights",
    "controlled_by": "is controlled by",
    "based_in": "is based in",
}


PRECISIONS = {1: "the place itself", 2: "near it, or a part of it", 3: "somewhere in the region"}


CERTAINTIES = {"probable": "probably", "possible": "possibly"}
