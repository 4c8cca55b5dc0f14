"""The spaCy components that travel inside the wheel; no training code and no torch here."""
