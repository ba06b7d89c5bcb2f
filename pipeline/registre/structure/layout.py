"""The lines of a view: where they start and end, and what stands above them."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from registre.model.documents import PAGE_BREAK
from registre.text.view import View

#: A range of a view, end exclusive.
Span = tuple[int, int]

# A line without the blanks around it
_LINE = re.compile(r"\S(?:[^\n]*\S)?")


class Layout:
    r"""The lines of a view's body that are not blank, by index.

    Parameters
    ----------
    view
        The cleaned view; what was lifted out of its body has no line here.

    Examples
    --------
    >>> layout = Layout(View.plain("MAIRIE\n\n  Objet : voirie"))
    >>> [layout.line(index) for index in range(len(layout.starts))]
    ['MAIRIE', 'Objet : voirie']
    >>> layout.spaced(1)
    True
    """

    def __init__(self, view: View) -> None:
        self.text = view.text
        self.end = view.body_end
        #: What was lifted out of the body, folded: running heads, stamps.
        self.margins = view.folded[self.end :]
        body = view.folded[: self.end]
        #: The folded body; a page break is a line break here.
        self.folded = body.replace(PAGE_BREAK, "\n") if PAGE_BREAK in body else body
        spans = [match.span() for match in _LINE.finditer(self.folded)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def __len__(self) -> int:
        return len(self.starts)

    def line(self, index: int) -> str:
        """Return a line as printed."""
        return self.text[self.starts[index] : self.ends[index]]

    def bare(self, index: int) -> str:
        """Return a line folded."""
        return self.folded[self.starts[index] : self.ends[index]]

    def at(self, position: int) -> int:
        """Return the line that holds a position, or the one before it; 0 before the first."""
        return max(0, bisect_right(self.starts, position) - 1)

    def after(self, position: int) -> int:
        """Return the first line that starts at a position or after it."""
        return bisect_left(self.starts, position)

    def sign(self, position: int, end: int | None = None) -> int:
        """Return the first letter or digit from a position, or ``end``."""
        last = self.end if end is None else end
        while position < last and not self.folded[position].isalnum():
            position += 1
        return position

    def spaced(self, index: int) -> bool:
        """Tell whether a blank line or the border of the text stands above a line."""
        if index == 0:
            return True
        return self.folded.count("\n", self.ends[index - 1], self.starts[index]) > 1

    def turned(self, index: int) -> bool:
        """Tell whether a page ends just above a line."""
        above = self.ends[index - 1] if index else 0
        return index == 0 or PAGE_BREAK in self.text[above : self.starts[index]]

    @cached_property
    def width(self) -> int:
        """The length of a full line, in characters: nine lines out of ten are shorter."""
        lengths = sorted(end - start for start, end in zip(self.starts, self.ends, strict=True))
        return lengths[len(lengths) * 9 // 10] if lengths else 0


def capitals(text: str) -> float:
    """Return the share of capitals among the letters; 0 without letters.

    Examples
    --------
    >>> capitals("Objet : VOIRIE")
    0.6363636363636364
    """
    upper = sum(map(str.isupper, text))
    letters = sum(map(str.isalpha, text))
    return upper / letters if letters else 0.0
