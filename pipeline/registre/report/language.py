"""Languages of the interface; apart, for the command line to know them at once."""

from enum import StrEnum


class Language(StrEnum):
    """Languages of the interface."""

    fr = "fr"
    en = "en"
