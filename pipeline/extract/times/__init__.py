"""Time expressions, and the days they denote from the date of publication."""
