"""Makes the components known to spaCy under the names that ``config.cfg`` uses."""

from spacy.language import Language

from .attribution import AttributionLabeller, AttributionLinker
from .encoder import Encoder
from .entities import LABELS, EntityLabeller
from .labels import bio_names
from .lemmas import lower_common_lemmas

ENTITY_WIDTH = len(bio_names(list(LABELS)))
ATTRIBUTION_WIDTH = len(bio_names(["source", "cue", "content"]))
HEADS = [["entity", ENTITY_WIDTH], ["attribution", ATTRIBUTION_WIDTH]]
# Chosen on re3d's BBC documents, which are measured and never trained on: +0.9 exact, +0.8 overlap.
OUTSIDE_BIAS = -0.5
# Chosen with the linker's limits, see linking.py.
LABEL_BIAS = {"O": -0.5, "B-source": 0.3, "B-content": -0.7}
N_COLUMNS = ENTITY_WIDTH + ATTRIBUTION_WIDTH


@Language.factory(
    "claimhouse_encoder",
    default_config={"heads": HEADS, "threads": 1},
    assigns=["doc.tensor"],
)
def make_encoder(nlp: Language, name: str, heads: list, threads: int) -> Encoder:
    """Build the encoder; its weights are loaded from disk."""
    return Encoder(name, heads=heads, threads=threads)


@Language.factory(
    "entity_labeller",
    default_config={
        "labels": LABELS,
        "first_column": 0,
        "n_columns": N_COLUMNS,
        "outside_bias": OUTSIDE_BIAS,
    },
    requires=["doc.tensor"],
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    default_score_weights={"ents_f": 1.0},
)
def make_entity_labeller(
    nlp: Language,
    name: str,
    labels: dict[str, str],
    first_column: int,
    n_columns: int,
    outside_bias: float,
) -> EntityLabeller:
    """Build the entity labeller from pipeline config."""
    return EntityLabeller(
        name,
        labels=labels,
        first_column=first_column,
        n_columns=n_columns,
        outside_bias=outside_bias,
    )


@Language.factory(
    "attribution_labeller",
    default_config={
        "first_column": ENTITY_WIDTH,
        "n_columns": N_COLUMNS,
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


Language.component(
    "lemma_case",
    func=lower_common_lemmas,
    requires=["token.lemma", "token.pos"],
    assigns=["token.lemma"],
)
