"""Pages that stand in an article's place are refused; news that mentions such a thing is not."""

import pytest

from pipeline.fetch.documents import Draft
from pipeline.fetch.no_article import refuse_what_is_none
from pipeline.fetch.outcomes import Rejected


@pytest.mark.parametrize(
    "text",
    [
        "404\nSorry, this page does not exist any more.",
        "Error 503. The server has a rest.",
        "We and our partners use cookies. Accept all cookies to go on.",
        "Please enable JavaScript to see this site.",
        "Subscribe to continue reading. Already a subscriber? Here is the door.",
        "Access to this page has been denied.",
        "Checking your browser before you get in.",
        "This story is no longer available.",
        "We can't find that page, sorry.",
        "The requested resource is no longer on this server.",
        "429 Too Many Requests",
        "451: Unavailable for legal reasons.",
        "We'll be back soon! The site is down for maintenance.",
        "We value your privacy. Our partners store data on your device.",
        "Just a moment... Verifying you are human.",
        "Already have an account? Start your free trial.",
    ],
)
def test_page_without_an_article_is_refused(text):
    refused = refuse_what_is_none(Draft(body_text=text))
    assert isinstance(refused, Rejected)
    assert refused.reason == "no_article"


@pytest.mark.parametrize(
    "text",
    [
        "404 people were killed when the ferry sank, officials said.",
        "Police said that 503 houses burned. Accept all cookies to go on.",
        "The minister was not found at his desk, and the page was turned.",
        "Convoys reached the valley on Sunday.",
        "The rebels could not find the page that the minister tore out, a resident said.",
        "Shops stay shut: the region's owner asked for too many permits.",
        "Subscribe to continue reading. " + "The convoy went on through the valley. " * 30,
    ],
)
def test_news_is_kept(text):
    draft = Draft(body_text=text)
    assert refuse_what_is_none(draft) is draft
