"""Addresses as they may be shown: without what lets somebody in."""

import re
from urllib.parse import urlsplit, urlunsplit

_SECRET = re.compile(
    r"(?P<name>[^&=;]*(?:key|token|secret|passw|pwd|sig|auth(?!or)|credential|session)[^&=;]*)=[^&;]+",
    re.IGNORECASE,
)


def without_secrets(address: str) -> str:
    """Give an address without user and password, and with its keys and tokens struck out."""
    try:
        parts = urlsplit(address)
    except ValueError:  # no address, and so nothing that could be asked for
        return address
    host = parts.netloc.rpartition("@")[2]
    query = _SECRET.sub(r"\g<name>=…", parts.query)
    if (host, query) == (parts.netloc, parts.query):
        return address
    return urlunsplit(parts._replace(netloc=host, query=query))
