"""What an act says of itself: who, when, where, how many, and under which numbers."""
