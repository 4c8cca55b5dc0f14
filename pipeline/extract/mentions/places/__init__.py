"""Names of places that the model left inside other names, mislabelled or did not see."""
