"""Where text is printed for people: as it stands, whatever characters it has."""

from rich.console import Console

# Articles have square brackets and colons: taken for markup or the name of an emoji, words
# would vanish. What is to be bold is a ``Text`` with a style.
_AS_IT_STANDS = {"markup": False, "emoji": False, "highlight": False}


def plain_console(**options: object) -> Console:
    """Make a console that prints strings as they are, and leaves it to the terminal to wrap them.

    Args:
        **options: Of ``rich.console.Console``, such as ``stderr``.
    """
    return Console(**{**_AS_IT_STANDS, "soft_wrap": True, **options})  # type: ignore[arg-type]
