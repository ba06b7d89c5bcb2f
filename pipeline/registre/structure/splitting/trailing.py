"""Part a title from the act's number printed after it."""

import re

from registre.structure.layout import Layout, Span
from registre.structure.splitting import patterns

# … – Délibération n° 2014-05 | … (délibération 2014-05) | … - DE_2023_012
_NUMBER_LAST = re.compile(
    rf"\s*[-–(]\s?(?:deliberation\s(?:{patterns.NUMERO})?(?P<marked>{patterns.CODE})"
    r"|(?P<bare>[a-z]{1,4}[_-]\d{4}[_-]\d{1,4}[a-z]?))\s?\)?\W*$"
)


def part_number(layout: Layout, title: Span) -> tuple[Span, str]:
    """Return where a title stands without the number that ends it, and that number.

    Examples
    --------
    >>> from registre.text.view import View
    >>> layout = Layout(View.plain("Vote des taux - DE_2023_012"))
    >>> part_number(layout, (0, 27))
    ((0, 13), 'DE_2023_012')
    """
    match = _NUMBER_LAST.search(layout.folded, *title)
    if match is None:
        return title, ""
    which = "marked" if match["marked"] else "bare"
    return (title[0], match.start()), layout.text[match.start(which) : match.end(which)]
