"""From the annotations of a Doc to rows of the lake; nothing is decided about language here."""
