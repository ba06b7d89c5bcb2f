"""Names that rules cannot know, from a statistical model run on the passages that need it."""
