"""Where a mention stands: its page, act, session and section, told by the tables alone."""

from bisect import bisect_right
from collections.abc import Iterable

from registre.model.documents import page_breaks
from registre.tables.column import Row


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a place without the blanks at its ends, which a hand selects with the words.

    Examples
    --------
    >>> trim("le 3 mars, à", 2, 10)
    (3, 10)
    """
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


class Surroundings:
    """The acts and mentions of one document, as neighbours of a place that has none.

    Sections and what of a session lies outside acts stand in no table of their own; a place has
    those of the mention nearest to it in the same act.

    Parameters
    ----------
    acts, mentions
        Rows of the document; mentions of any table.
    """

    def __init__(self, text: str, acts: Iterable[Row], mentions: Iterable[Row]) -> None:
        self._text = text
        self._breaks = page_breaks(text)
        self._acts = list(acts)
        self._mentions = list(mentions)

    def place(self, start: int, end: int) -> Row:
        """Return the columns that follow from a place, its text included."""
        act = next((act for act in self._acts if act["start"] <= start < act["end"]), None)
        act_id = act["act_id"] if act else ""
        near = min(
            (mention for mention in self._mentions if mention["act_id"] == act_id),
            key=lambda mention: max(mention["start"] - start, start - mention["end"], 0),
            default=None,
        )
        session_id = act["session_id"] if act else near["session_id"] if near else ""
        return {
            "act_id": act_id,
            "session_id": session_id,
            "page": bisect_right(self._breaks, start) + 1,
            "start": start,
            "end": end,
            "text": self._text[start:end],
            "section": near["section"] if near else "",
        }
