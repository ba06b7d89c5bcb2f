"""A run as a site of pages: no server, no network, everything escaped."""
