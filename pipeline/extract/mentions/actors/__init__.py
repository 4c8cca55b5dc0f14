"""Curated names of actors that the model left without a label."""
