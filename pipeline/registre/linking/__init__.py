"""The same person under one name: names completed, titles held, parts settled."""
