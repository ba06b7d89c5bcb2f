"""Check the dates of an act against each other."""

import datetime as dt
import re
from collections.abc import Iterator

from registre.model.acts import Act
from registre.model.problems import ProblemCode

# Between an act and its receipt or posting; more is a misread year.
_FAR = dt.timedelta(days=366)
# 012-213401234-20231212-2023_045-DE: the date of the act
_IDENTIFIER_DATE = re.compile(r"\d{3}[-_]\d{9}[-_](\d{4})(\d{2})(\d{2})[-_]")


def _day(text: str) -> dt.date | None:
    """Return a whole day; ``None`` for a date that is not printed or only partly known."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def check_dates(act: Act) -> Iterator[ProblemCode]:
    """Yield doubts about the order of the dates and the date in the identifier.

    An act is convoked, voted or signed, received, then posted; an invitation may be posted
    before, so a posting is compared with the act alone.

    Examples
    --------
    >>> act = Act(1, 0, 9, 0, 9, convocation_date="2023-12-16", session_date="2023-12-12")
    >>> [str(problem) for problem in check_dates(act)]
    ['dates-out-of-order']
    """
    convoked, received, published = map(
        _day, (act.convocation_date, act.received_date, act.published_date)
    )
    session, signed = _day(act.session_date), _day(act.signed_date)
    made = session or signed
    pairs = ((convoked, session), (session, signed), (made, received), (made, published))
    if any(first and then and then < first for first, then in pairs):
        yield ProblemCode.DATES_OUT_OF_ORDER
    if made and any(then and then - made > _FAR for then in (received, published)):
        yield ProblemCode.DATES_FAR_APART
    told = _IDENTIFIER_DATE.match(act.transmission_id)
    dates = (session, signed)
    if told is not None and made and _day("-".join(told.groups())) not in dates:
        yield ProblemCode.IDENTIFIER_DATE_DISAGREES
