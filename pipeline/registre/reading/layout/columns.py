"""Reading order: rows from baselines, and texts side by side one after the other.

Cells of a table and a label with its list stand on one baseline, and are read along it. A margin
beside the text, two columns, a stamp beside a letterhead are texts of their own: their lines do
not meet, or one goes on beside the other. These are read one after the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from registre.reading.layout.pieces import Piece

Row = list[Piece]

# In heights of a line
SAME_BASELINE = 0.2
GUTTER = 0.5  # no narrower than a space
INDENT = 1.5
RAGGED = 5.0  # a line that ends nearer to the margin goes on in the next
NEXT = 1.9  # distance between two lines of one paragraph, at most

# Rows that meet or clash at a gutter; fewer prove nothing.
ENOUGH = 3


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """Group the pieces that stand on one baseline, from the top of the page."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: (piece.baseline, piece.left)):
        for row in rows[-3:]:
            height = min(piece.height, row[0].height)
            near = abs(piece.baseline - row[0].baseline) < SAME_BASELINE * height
            alike = max(piece.height, row[0].height) < 1.6 * height
            if near and alike and not any(_overlap(piece, other) for other in row):
                row.append(piece)
                break
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def _overlap(one: Piece, other: Piece) -> bool:
    return one.left < other.right and other.left < one.right


@dataclass(frozen=True, slots=True)
class Gutter:
    """Rows ``first`` to ``last`` (exclusive) with two texts on both sides of ``at``."""

    at: float
    first: int
    last: int


def blocks(rows: list[Row]) -> Iterator[list[Row]]:
    """Yield the texts of a page in reading order, each with its rows."""
    gutter = _find_gutter(rows)
    if gutter is None:
        if rows:
            yield rows
        return
    inside = rows[gutter.first : gutter.last]
    left, right = _sides(inside, gutter.at)
    yield from blocks(rows[: gutter.first])
    yield from blocks(left)
    yield from blocks(right)
    yield from blocks(rows[gutter.last :])


def _find_gutter(rows: list[Row]) -> Gutter | None:
    """Return the longest gutter between two texts of their own."""
    best: Gutter | None = None
    for at in _candidates(rows):
        for gutter in _open_runs(rows, at):
            longer = best is None or gutter.last - gutter.first > best.last - best.first
            if longer and _are_apart(*_sides(rows[gutter.first : gutter.last], at)):
                best = gutter
    return best


def _candidates(rows: list[Row]) -> list[float]:
    """Return where a gutter may be: just before what has something on its left."""
    found: dict[int, float] = {}
    for index, row in enumerate(rows):
        beside = [piece for other in rows[max(0, index - 1) : index + 2] for piece in other]
        for piece in row:
            ends = [
                other.right
                for other in beside
                if other.right < piece.left - GUTTER * piece.height
                and abs(other.baseline - piece.baseline) < piece.height
            ]
            if ends:
                at = piece.left - GUTTER * piece.height / 2
                found.setdefault(round(at / piece.height), at)
    return list(found.values())


def _open_runs(rows: list[Row], at: float) -> Iterator[Gutter]:
    """Yield the runs of rows that nothing crosses at a place, between rows that it parts."""
    first = None
    for index in range(len(rows) + 1):
        is_open = index < len(rows) and not any(
            word.left < at < word.right for piece in rows[index] for word in piece.words
        )
        if is_open and first is None:
            first = index
        elif not is_open and first is not None:
            run = _trimmed(rows, at, first, index)
            if run is not None:
                yield run
            first = None


def _trimmed(rows: list[Row], at: float, first: int, last: int) -> Gutter | None:
    """Leave out rows at both ends that have nothing beside them."""
    parted = [
        index
        for index in range(first, last)
        if _is_parted(rows[index], at)
        or (index + 1 < last and _clash(rows[index], rows[index + 1], at))
    ]
    if not parted:
        return None
    begin, end = parted[0], parted[-1] + (1 if _is_parted(rows[parted[-1]], at) else 2)
    # A text longer than its margin is not to be cut where the margin begins or ends.
    while begin > first and _goes_with(rows[begin - 1], rows[begin - 1], rows[begin], at):
        begin -= 1
    while end < last and _goes_with(rows[end], rows[end - 1], rows[end], at):
        end += 1
    return Gutter(at, begin, end)


def _goes_with(row: Row, above: Row, below: Row, at: float) -> bool:
    """Tell whether a row on the right of a gutter is one text with its neighbour."""
    drop = below[0].baseline - above[0].baseline
    return row[0].left > at and drop < NEXT * row[0].height


def _is_parted(row: Row, at: float) -> bool:
    """Tell whether a place is a clear gap of a row, with text on both sides."""
    sides = {piece.left > at for piece in row if not piece.left < at < piece.right}
    return len(sides) == 2


def _clash(row: Row, below: Row, at: float) -> bool:
    """Tell whether two rows stand on both sides at one height, on two baselines."""
    sides = {row[0].left > at, below[0].left > at}
    height = min(row[0].height, below[0].height)
    return (
        len(row) == len(below) == 1
        and len(sides) == 2
        and abs(below[0].baseline - row[0].baseline) < 0.75 * height
    )


def _sides(rows: list[Row], at: float) -> tuple[list[Row], list[Row]]:
    """Part rows at a gutter; a line that runs over it is parted between two words."""
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        before, after = [], []
        for piece in row:
            low = tuple(word for word in piece.words if word.right <= at)
            high = tuple(word for word in piece.words if word.right > at)
            before += [Piece(low, piece.slope, piece.height)] if low else []
            after += [Piece(high, piece.slope, piece.height)] if high else []
        left += [before] if before else []
        right += [after] if after else []
    return left, right


def _are_apart(left: list[Row], right: list[Row]) -> bool:
    """Tell whether two sides are texts of their own, not the cells of one table."""
    pairs = _pairs(left, right)
    meet = sum(met for _, _, met in pairs)
    clashes = len(pairs) - meet
    if len(pairs) < ENOUGH:
        return False
    if clashes * 2 > len(pairs):
        return True
    going_on = sum(_goes_on(right, index) for _, index, met in pairs if met)
    return going_on * 3 > meet * 2 and going_on >= ENOUGH and _is_prose(right)


def _pairs(left: list[Row], right: list[Row]) -> list[tuple[int, int, bool]]:
    """Return the rows of two sides at one height, and whether they share a baseline."""
    found = []
    for rank, row in enumerate(left):
        for index, other in enumerate(right):
            height = min(row[0].height, other[0].height)
            apart = abs(row[0].baseline - other[0].baseline)
            if apart < 0.75 * height:
                found.append((rank, index, apart < SAME_BASELINE * height))
                break
    return found


def _goes_on(rows: list[Row], index: int) -> bool:
    """Tell whether a row goes on from the one above, which reaches the margin."""
    if index == 0:
        return False
    above, here = rows[index - 1], rows[index]
    height = here[0].height
    margin = max(row[-1].right for row in rows)
    return (
        here[0].baseline - above[0].baseline < NEXT * height
        and margin - above[-1].right < RAGGED * height
        and abs(here[0].left - above[0].left) < INDENT * height
    )


def _is_prose(rows: list[Row]) -> bool:
    texts = [" ".join(piece.text for piece in row) for row in rows]
    letters = sum(map(str.isalpha, "".join(texts)))
    digits = sum(map(str.isdigit, "".join(texts)))
    return letters > 3 * digits and median(len(text.split()) for text in texts) >= 4
