"""What the command line does, one module a verb; the arguments themselves are in ``cli``."""
