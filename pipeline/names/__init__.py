"""Names as written: keys to compare them by, scans for them, and how far one speaks for a place.

Ground for both ``extract`` and ``resolve``; what a name means in an article is decided there.
"""
