"""An article's text as it is read, beside the text as it is stored; no language is parsed here."""
