"""The act as an act: where sessions, acts and their parts are, and the facts of each act."""
