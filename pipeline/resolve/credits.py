"""Whom a credit line cites, and what citing somebody comes to."""

from dataclasses import dataclass

from pipeline.records import Credit, Source
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
        return Cited(book.contributor(name, is_staff=True), "credit", 0.9)
    row = knowledge.publishers.named(name)
    if row is not None and row.actor_id is not None:
        return Cited(book.organisation(row.actor_id), "credit_publisher", 1.0)
    if row is not None:
        return Cited(book.outlet(row.publisher_id, row.publisher_name), "credit_publisher", 1.0)
    actor_id = knowledge.organisation_named(name)
    if actor_id is not None:
        return Cited(book.organisation(actor_id), "credit_actor", 0.95)
    if credit.credit_type == "image_credit":
        return Cited(book.contributor(name, is_staff=False), "credit", 0.6)
    return Cited(book.outlet(knowledge.publishers.id_of(name), name), "credit", 0.7)
