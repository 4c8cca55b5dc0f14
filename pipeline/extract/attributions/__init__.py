"""Who is cited for what: source, cue and content, and which attribution holds which."""
