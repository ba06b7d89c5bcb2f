"""Doubts that a table carries: every problem code with its meaning and what to do."""

from enum import Enum


class ProblemCode(Enum):
    """A doubt about a value, written in the column ``problems``.

    Each member is ``(code, title, advice)``; ``str(member)`` is the code.
    """

    # dates
    DATE_IMPOSSIBLE = (
        "date-impossible",
        "the calendar has no such day",
        "Read the page: a digit was misprinted or misread.",
    )
    DATE_WEEKDAY = (
        "date-weekday",
        "the printed weekday is not that of the date",
        "Compare with the session date; one of the two is wrong.",
    )
    # amounts
    AMOUNT_WORDS_DISAGREE = (
        "amount-words-disagree",
        "the figure and the words beside it differ",
        "Take neither before reading the page.",
    )
    AMOUNT_MALFORMED = (
        "amount-malformed",
        "the digits are not grouped as a sum of money",
        "A digit was lost or added; read the page.",
    )
    # references
    REFERENCE_YEAR_DISAGREES = (
        "reference-year-disagrees",
        "the number and the date of the text give two years",
        "One of the two is misprinted; look the text up by both.",
    )
    REFERENCE_CODE_UNKNOWN = (
        "reference-code-unknown",
        "an article whose code cannot be told",
        "Read the sentence before; the code may be on another page.",
    )
    # persons
    NAME_ORDER_UNKNOWN = (
        "name-order-unknown",
        "surname and first name cannot be told apart",
        "Give the list of the council, or correct by hand.",
    )
    PROXY_HOLDER_ABSENT = (
        "proxy-holder-absent",
        "the holder of a proxy is not among the present",
        "Check the list: a name may have been misread.",
    )
    PROXY_HOLDER_OVERLOADED = (
        "proxy-holder-overloaded",
        "one member holds more than one proxy",
        "The law allows one in a municipal council; check the list.",
    )
    PERSON_PRESENT_AND_ABSENT = (
        "person-present-and-absent",
        "the same person is listed present and absent",
        "Two namesakes, or a late arrival that is not printed.",
    )
    # acts
    COUNT_DISAGREES = (
        "count-disagrees",
        "the names listed do not add up to the printed number",
        "A name was lost or split; compare the list with the page.",
    )
    VOTE_SUM_DISAGREES = (
        "vote-sum-disagrees",
        "for, against and abstentions do not add up to the voters",
        "A figure was misread, or members did not take part.",
    )
    VOTERS_DISAGREE = (
        "voters-disagree",
        "present and represented do not add up to the voters",
        "A member left before the vote, or a figure was misread.",
    )
    DATES_OUT_OF_ORDER = (
        "dates-out-of-order",
        "convocation, session and receipt are not in this order",
        "One of the dates was misread.",
    )
    VOTE_CONTRADICTS = (
        "vote-contradicts",
        "unanimity is printed with votes against, or more against than for with an adoption",
        "The word and the figures are of two votes, or a figure was misread.",
    )
    MEMBERS_OVER_SEATS = (
        "members-over-seats",
        "more members present, represented or voting than in office",
        "A figure was misread, or was taken from another line.",
    )
    QUORUM_MISSED = (
        "quorum-missed",
        "fewer members present than the quorum",
        "A figure was misread, or this is a second meeting, which needs no quorum.",
    )
    DATES_FAR_APART = (
        "dates-far-apart",
        "more than a year between the act and its receipt or posting",
        "The year of one of the dates was misread.",
    )
    IDENTIFIER_DATE_DISAGREES = (
        "identifier-date-disagrees",
        "the date in the transmission identifier is not that of the act",
        "The session date was misread, or the stamp is of another act.",
    )
    SIREN_INVALID = (
        "siren-invalid",
        "the SIREN of the identifier fails its check digit",
        "A digit was misread; compare the copies on other pages.",
    )
    # reading
    OCR_QUALITY_LOW = (
        "ocr-quality-low",
        "the engine that read a page of the act was unsure of its words",
        "Look at the page; scan it again at 300 dpi if it is faint or skewed.",
    )

    def __init__(self, code: str, title: str, advice: str) -> None:
        self.code = code
        self.title = title
        self.advice = advice

    def __str__(self) -> str:
        return self.code
