"""Annotation: tables to the files of annotation tools, and what people corrected there back."""
