"""Downloads of press databases: many articles in one text, each under a block of its facts."""
