"""Find where the lists of names in a header end."""

import re

from registre.structure.layout import Layout
from registre.structure.splitting import patterns

# Présents : | Absents : | ont donné procuration :
_LIST_OPENS = re.compile(
    rf"{patterns.MARKS}(?:[^\n]{{0,40}}\b)?(?:presents?|absents?|excusee?s?|representee?s?|pouvoirs?|procurations?)\b"
    r"[^\n]{0,160}:|[^\n]{0,90}\b(?:collectivites\sterritoriales|procuration|presents?|absents?|excuses?)\s?:\s*$"
)
# Jean DUPONT | DUPONT Jean | Mme Anne-Marie LE GALL, with a surname in capitals
_NAME = (
    r"(?:(?:M|MM|Mr|Mme|Mlle|Mmes)\.?\s)?(?=[^,;&]{0,40}\b[A-ZÀ-Ý]{2})"
    r"(?!Association|Soci|Comit|Commission|Conseil|Festival|Service|Syndicat|Projet|Ville|Ecole)"
    r"[A-ZÀ-Ý][\w'’.-]+(?:\s(?:d[eu]s?\s|l[ae]\s)?[A-ZÀ-Ý][\w'’.-]+){1,2}"
)
_NAMES = re.compile(rf"\W*{_NAME}(?:\s?(?:[,;&]|et)\s?{_NAME})*\W*$")


def after_names(layout: Layout, first: int, last: int) -> int:
    """Return the line after the last list of names that a header prints before ``last``."""
    after, line = first, first
    while line < last:
        start, end = layout.starts[line], layout.ends[line]
        if patterns.VISA.match(layout.folded, start, end) or patterns.SPEAKS.match(
            layout.folded, start, end
        ):
            break
        if _LIST_OPENS.match(layout.folded, start, end):
            after = line + 1
            listed = layout.text[end - 1] != ":"
            while after < last and _lists_on(layout, after, listed=listed):
                after, listed = after + 1, True
            line = after
        else:
            line += 1
    return after


def _lists_on(layout: Layout, line: int, *, listed: bool) -> bool:
    """Tell whether a line goes on a list of names; ``listed`` when some stand above."""
    text, above = layout.line(line), layout.line(line - 1)
    if text.count(",") > 1 or (listed and above.endswith((",", ";", "-", "&"))):
        return True
    if listed and above.count(",") > 1 and not above.endswith("."):
        return _NAMES.match(text) is not None
    return not listed and _NAMES.match(text) is not None
