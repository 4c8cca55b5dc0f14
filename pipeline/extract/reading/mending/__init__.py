"""What a parser gets wrong or says in several ways, rewritten once for all who read the tree."""
