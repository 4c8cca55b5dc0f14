"""Who and what fills the roles of a predicate: what the model says, held against the clause."""
