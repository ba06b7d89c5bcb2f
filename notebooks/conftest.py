"""Notebooks that need what this machine lacks are left out."""

from registre.reading.ocr.engine import describe

# without the French data of Tesseract, nothing can be said of OCR
collect_ignore = [] if describe() else ["07-la-qualite-de-l-ocr.ipynb"]
