"""Where two characters of a page stand, and what should stand between them."""

from dataclasses import dataclass

# A hyphen at a line end: PDFium takes it out with the line break and leaves one of these.
HYPHENS = "\ufffe\x02"

# All in heights of a line.
CELL_GAP = 1.2  # wider than the widest space of a justified line
EXPONENT = 0.8  # an exponent is smaller than this
TOUCHING = 0.5  # and nearer than this across a break that PDFium saw,
CLOSE = 0.2  # or than this across a space, narrower than one
PARAGRAPH = 1.45  # of the usual distance between two lines of the page

CELLS = "   "  # no pattern of one space runs from a cell to the next


@dataclass(frozen=True, slots=True)
class Box:
    """Where a character stands on the page, in points from its bottom left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Height of the line that the character stands on, in points."""
        return max(self.top - self.bottom, 0.1)

    def overlap(self, other: "Box") -> float:
        """Return how much of the smaller of two heights both share; negative when apart."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared / min(self.height, other.height)


@dataclass(frozen=True, slots=True)
class Gap:
    """What PDFium wrote between two characters, and where these stand."""

    start: int
    end: int
    written: str
    before: Box
    after: Box
    is_word: bool  # whether a letter or a digit follows
    is_turned: bool  # whether it runs another way

    @property
    def width(self) -> float:
        """Distance on the line, in heights of the line."""
        return (self.after.left - self.before.right) / self.before.height

    @property
    def drop(self) -> float:
        """Distance from a line to the next, in points; negative when the next is higher."""
        return self.before.bottom - self.after.bottom

    @property
    def is_exponent(self) -> bool:
        """Whether what follows is small, raised, and on the same line."""
        small = self.after.height < EXPONENT * self.before.height
        return small and self.is_word and self.drop < 0 and self.width > -TOUCHING and self.overlaps

    @property
    def overlaps(self) -> bool:
        """Whether both characters stand on one line."""
        return self.before.overlap(self.after) > 0.5

    def mended(self, usual: float, *, cells: bool) -> str:
        """Return what should stand here.

        Parameters
        ----------
        usual
            Distance between two lines of the page, in points; 0 when unknown.
        cells
            Whether a wide space parts two cells.
        """
        if self.is_turned:
            return "\n"
        if self.written in HYPHENS:
            return "-" if self.overlaps and self.width >= 0 else "-\n"
        space = CELLS if cells and self.width > CELL_GAP else " "
        is_break = "\n" in self.written
        if self.is_exponent and self.width < (TOUCHING if is_break else CLOSE):
            return ""
        if not is_break:
            apart = self.before.overlap(self.after) < 0
            return "\n" if apart else max(space, self.written, key=len)
        if self.overlaps and self.width > -TOUCHING:
            return space
        return "\n\n" if usual and self.drop > PARAGRAPH * usual else "\n"
