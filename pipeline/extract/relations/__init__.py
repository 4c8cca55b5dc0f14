"""What the text says that two mentions are to each other: head of, part of, backed by."""
