"""From settings to a pipeline, and from a document to its record."""
