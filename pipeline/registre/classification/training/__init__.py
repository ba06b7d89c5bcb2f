"""From examples to the model of acts, and from held-out acts to its scores."""
