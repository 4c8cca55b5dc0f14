import pytest

from pipeline.resources.addresses import without_secrets


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://ann:s3cret@one.example:81/rss", "https://one.example:81/rss"),
        ("s3://AKIA:xyz@bucket/a/*.gz", "s3://bucket/a/*.gz"),
        ("https://one.example/rss?q=war&api_key=abc&page=2",
         "https://one.example/rss?q=war&api_key=…&page=2"),
        ("https://one.example/a?X-Amz-Signature=f00&X-Amz-Date=2017",
         "https://one.example/a?X-Amz-Signature=…&X-Amz-Date=2017"),
        ("https://one.example/a?author=Ann#x", "https://one.example/a?author=Ann#x"),
        ("https://one.example/a?q=war&page=2", "https://one.example/a?q=war&page=2"),
        ("https://[one.example", "https://[one.example"),
        ("/a/folder", "/a/folder"),
    ],
)  # fmt: skip
def test_what_lets_somebody_in_is_not_shown(address, shown):
    assert without_secrets(address) == shown
