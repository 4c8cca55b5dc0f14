"""What the site does to pages that are also read in the repository."""

from types import SimpleNamespace

import pytest

from docs.mkdocs_hooks import on_page_markdown


def page(uri):
    return SimpleNamespace(file=SimpleNamespace(src_uri=uri))


@pytest.mark.parametrize(
    ("uri", "markdown", "expected"),
    [
        ("curating.md", "see [seeds](../seeds/reference/README.md).", "see seeds."),
        ("curating.md", "see [questions](questions.md#who).", "see [questions](questions.md#who)."),
        ("curating.md", "![a picture](images/incident.png)", "![a picture](images/incident.png)"),
        ("curating.md", "[far](https://example.org/a)", "[far](https://example.org/a)"),
        ("decisions/0001-a.md", "[up](../questions.md)", "[up](../questions.md)"),
        ("decisions/0001-a.md", "[code](../../pipeline/cli.py)", "code"),
        ("model.md", "[licence](LICENSE-MODEL.md)", "licence"),
    ],
    ids="outside inside picture web up code card".split(),
)
def test_links_out_of_the_docs_become_words(uri, markdown, expected):
    assert on_page_markdown(markdown, page=page(uri)) == expected
