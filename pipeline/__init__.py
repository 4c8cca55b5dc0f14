"""claimhouse: articles in, a warehouse of who claims what out; code lives in the modules."""
