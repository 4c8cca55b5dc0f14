"""Makes the components known to spaCy under the names that ``config.cfg`` uses."""

from spacy.language import Language

from .attribution import AttributionLabeller, AttributionLinker
from .claims import ClaimReader
from .encoder import Encoder
from .entities import LABELS, EntityLabeller
from .syntax import SyntaxReader

# Chosen on re3d's BBC documents, which are measured and never trained on: +0.9 exact, +0.8 overlap.
OUTSIDE_BIAS = -0.5
# Chosen with the linker's limits, see linking.py.
LABEL_BIAS = {"O": -0.5, "B-source": 0.3, "B-content": -0.7}
# Below what anybody would store.
LEAST_SCORE = 0.25


@Language.factory(
    "claimhouse_encoder",
    default_config={"heads": [], "threads": 1},
    assigns=["doc.tensor"],
)
def make_encoder(nlp: Language, name: str, heads: list, threads: int) -> Encoder:
    """Build the encoder; its weights are loaded from disk."""
    return Encoder(name, heads=heads, threads=threads)


@Language.factory(
    "claimhouse_syntax",
    default_config={"columns": {}, "n_columns": 0, "labels": {}},
    requires=["doc.tensor"],
    assigns=[
        "token.tag",
        "token.pos",
        "token.morph",
        "token.lemma",
        "token.head",
        "token.dep",
        "token.is_sent_start",
        "doc.sents",
    ],
    default_score_weights={
        "tag_acc": 0.1,
        "pos_acc": 0.2,
        "lemma_acc": 0.1,
        "dep_uas": 0.0,
        "dep_las": 0.5,
        "sents_f": 0.1,
        "sents_p": 0.0,
        "sents_r": 0.0,
        "dep_las_per_type": None,
    },
)
def make_syntax_reader(
    nlp: Language,
    name: str,
    columns: dict[str, list[int]],
    n_columns: int,
    labels: dict[str, list[str]],
) -> SyntaxReader:
    """Build the reader of tags and trees; its weights are loaded from disk."""
    return SyntaxReader(name, columns=columns, n_columns=n_columns, labels=labels)


@Language.factory(
    "entity_labeller",
    default_config={
        "labels": LABELS,
        "first_column": 0,
        "name_column": None,
        "n_columns": 0,
        "outside_bias": OUTSIDE_BIAS,
    },
    requires=["doc.tensor"],
    assigns=["doc.ents", "token.ent_iob", "token.ent_type", "doc.spans"],
    default_score_weights={"ents_f": 1.0},
)
def make_entity_labeller(
    nlp: Language,
    name: str,
    labels: dict[str, str],
    first_column: int,
    name_column: int | None,
    n_columns: int,
    outside_bias: float,
) -> EntityLabeller:
    """Build the entity labeller from pipeline config."""
    return EntityLabeller(
        name,
        labels=labels,
        first_column=first_column,
        name_column=name_column,
        n_columns=n_columns,
        outside_bias=outside_bias,
    )


@Language.factory(
    "attribution_labeller",
    default_config={
        "first_column": 0,
        "n_columns": 0,
        "label_bias": LABEL_BIAS,
    },
    requires=["doc.tensor"],
    assigns=["doc.spans"],
)
def make_attribution_labeller(
    nlp: Language, name: str, first_column: int, n_columns: int, label_bias: dict[str, float]
) -> AttributionLabeller:
    """Build the attribution labeller from pipeline config."""
    return AttributionLabeller(
        name, first_column=first_column, n_columns=n_columns, label_bias=label_bias
    )


@Language.factory(
    "attribution_linker",
    requires=["doc.spans", "token.is_sent_start"],
    assigns=["doc._.attribution_links"],
)
def make_attribution_linker(nlp: Language, name: str) -> AttributionLinker:
    """Build the linker."""
    return AttributionLinker(name)


@Language.factory(
    "claim_reader",
    default_config={"n_columns": 0, "first_entity_column": 0, "least": LEAST_SCORE},
    requires=["doc.tensor", "token.dep", "token.head", "token.pos", "token.lemma"],
    assigns=["doc._.predicates"],
)
def make_claim_reader(
    nlp: Language, name: str, n_columns: int, first_entity_column: int, least: float
) -> ClaimReader:
    """Build the reader of claims; its heads are loaded from disk."""
    return ClaimReader(
        name, n_columns=n_columns, first_entity_column=first_entity_column, least=least
    )
