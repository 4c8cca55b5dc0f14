"""Whom a credit line cites, and what citing somebody comes to."""

from dataclasses import dataclass

from pipeline.records import Credit, Source
from pipeline.resolve import weights
from pipeline.resolve.source_book import SourceBook
from pipeline.resolve.source_knowledge import SourceKnowledge


@dataclass(frozen=True, slots=True)
class Cited:
    """A source that is cited, how it was recognised, and how surely."""

    source: Source
    method: str
    score: float | None


def credited(credit: Credit, book: SourceBook, knowledge: SourceKnowledge) -> Cited:
    """Return the source a credit line names: an agency, an outlet, a contributor."""
    name = credit.name_text
    if credit.credit_type == "contributor":
        return Cited(book.contributor(name, is_staff=True), "credit", weights.CREDIT_CONTRIBUTOR)
    row = knowledge.publishers.named(name)
    if row is not None and row.actor_id is not None:
        return Cited(book.organisation(row.actor_id), "credit_publisher", weights.CREDIT_PUBLISHER)
    if row is not None:
        return Cited(
            book.outlet(row.publisher_id, row.publisher_name),
            "credit_publisher",
            weights.CREDIT_PUBLISHER,
        )
    actor_id = knowledge.organisation_named(name)
    if actor_id is not None:
        return Cited(book.organisation(actor_id), "credit_actor", weights.CREDIT_ACTOR)
    if credit.credit_type == "image_credit":
        return Cited(book.contributor(name, is_staff=False), "credit", weights.CREDIT_IMAGE)
    return Cited(
        book.outlet(knowledge.publishers.id_of(name), name), "credit", weights.CREDIT_OUTLET
    )
