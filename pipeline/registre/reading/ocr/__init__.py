"""Scans: a page as an image, read by Tesseract into words with boxes.

Measured on scans of real acts, what is usual before OCR does not help Tesseract 5: it thresholds
grey itself and follows lines that lean up to four degrees. So pages are rendered in grey and
recognised as they are; the lean is taken out of the boxes instead, where rows and cells need it.
A page read with little confidence is tried on its sides and upside down.
"""

from registre.reading.ocr.engine import OcrMissingError, describe
from registre.reading.ocr.scan import Scan, read_scan

__all__ = ["OcrMissingError", "Scan", "describe", "read_scan"]
