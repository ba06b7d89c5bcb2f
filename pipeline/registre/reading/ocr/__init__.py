"""Scans: a page as an image, read by Tesseract into words with boxes.

Pages are rendered in grey, which Tesseract thresholds itself, and turned straight when they lean.
A page read with little confidence is tried on its sides and upside down.
"""

from registre.reading.ocr.engine import OcrMissingError, describe
from registre.reading.ocr.scan import Scan, read_scan

__all__ = ["OcrMissingError", "Scan", "describe", "read_scan"]
