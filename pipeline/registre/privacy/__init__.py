"""Privacy: who is named without being elected or signing, and what tells a person, masked."""
