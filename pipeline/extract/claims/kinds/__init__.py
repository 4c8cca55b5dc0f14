"""Of which kind of event a predicate is: what the model says, held against words and objects."""
