"""What is stated: predicates with who, whom, where and when, how certain, and in whose voice."""
