"""Mentions to known actors, places and sources, with score and method; pure, no spaCy Doc."""
