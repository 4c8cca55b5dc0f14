"""The forms that other tools read: one module a form, each a file out of the published tables."""
