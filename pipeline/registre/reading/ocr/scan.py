"""One image of a page, read: its text, its words, and how sure the engine was."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from registre.model.documents import Word
from registre.reading.layout import Printed, compose, mean_confidence
from registre.reading.ocr.engine import Grey, ensure, recognise
from registre.reading.ocr.skew import LEAST, find_skew, straighten, turn_back
from registre.text.fold import fold

# Below this the page may lie on its side; it is tried at half of the resolution.
LYING = 60.0
# Blots and handwriting that no engine reads: short words, and lines that are no longer. Longer
# words are kept however unsure: an apostrophe alone makes one of them so.
NOISE = 30.0
SHORT = 3
NOISY_LINE = 75.0
# The rules of a table or a letterhead
RULE = frozenset("|¦_~—–-=")
# The one short word that stands alone on its line, and that an act hangs on
VISA = "vu"


@dataclass(frozen=True, slots=True)
class Scan:
    """What was read on a page.

    Parameters
    ----------
    confidence
        Mean confidence of its letters, 0 to 100; ``None`` when there is none.
    turned
        By how many degrees, clockwise, the page was turned to be read: 0, 90, 180, 270.
    width, height
        Of the page as it was read, in pixels.
    ink
        Share of the page that is dark; a page left blank has next to none.
    """

    text: str
    words: tuple[Word, ...]
    confidence: float | None
    turned: int
    width: int
    height: int
    ink: float


def read_scan(
    image: Callable[[int, int], Grey], dpi: int, *, printed: Iterable[list[Printed]] = ()
) -> Scan:
    """Read a page.

    Parameters
    ----------
    image
        Makes the image of the page for a turn in degrees and a resolution in dots per inch.
    dpi
        Resolution to read at.
    printed
        Lines that are known for sure (a stamp that has a text layer), in pixels of the page that
        was not turned; they replace what the engine reads there.

    Raises
    ------
    OcrMissingError
        If the package or the language data are missing.
    """
    ensure()
    turned, page = 0, image(0, dpi)
    lines = _read_straight(page)
    if lines and (mean_confidence(lines) or 0.0) < LYING:
        turned = _best_turn(image, dpi // 2)
        if turned:
            page = image(turned, dpi)
            lines = _read_straight(page)
    known = [] if turned else list(printed)
    kept = [[word for word in line if not _is_noise(word)] for line in lines if not _is_blot(line)]
    kept = _without(kept, known) + known
    composed = compose(kept)
    confidence = mean_confidence(kept)
    return Scan(
        composed.text, composed.words, confidence, turned, page.width, page.height, page.ink
    )


def _read_straight(page: Grey) -> list[list[Printed]]:
    """Read a page, straightened when it leans; boxes are those of the page as it lies."""
    skew = find_skew(page)
    if abs(skew) < LEAST:
        return recognise(page)
    lines = recognise(straighten(page, skew))
    return [[turn_back(word, skew, page) for word in line] for line in lines]


def _best_turn(image: Callable[[int, int], Grey], dpi: int) -> int:
    """Return the turn that reads best, where it reads much more than the page as it lies."""
    read = {turn: _legible(recognise(image(turn, dpi))) for turn in (0, 90, 180, 270)}
    best = max(read, key=lambda turn: read[turn])
    return best if read[best] > 2 * read[0] else 0


def _legible(lines: Iterable[list[Printed]]) -> int:
    """Return the number of letters in words that were read with confidence."""
    return sum(
        len(word.text)
        for line in lines
        for word in line
        if (word.confidence or 0.0) > LYING and len(word.text) >= SHORT
    )


def _is_noise(word: Printed) -> bool:
    if len(word.text) == 1 and word.text in "|¦_~":
        return True
    if word.confidence is None:
        return False
    letters = sum(map(str.isalnum, word.text))
    return word.confidence < NOISE and letters < SHORT


def _is_blot(line: list[Printed]) -> bool:
    """Tell whether a line is a crest, a rule or the end of a signature: few letters, many signs."""
    text = "".join(word.text for word in line)
    if RULE.issuperset(text):
        return True
    letters = [char for char in text if char.isalnum()]
    if fold("".join(letters)) == VISA:
        return False
    unsure = (mean_confidence([line]) or 0.0) < NOISY_LINE
    if unsure and len(text) > 2 * SHORT and len(letters) * 2 < len(text):
        return True
    return unsure and len(letters) <= SHORT and not any(map(str.isdigit, letters))


def _without(lines: Iterable[list[Printed]], known: list[list[Printed]]) -> list[list[Printed]]:
    """Leave out words that stand where others are known for sure."""
    boxes = [word for line in known for word in line]
    return [
        [word for word in line if not any(_covers(box, word) for box in boxes)] for line in lines
    ]


def _covers(box: Printed, word: Printed) -> bool:
    across, down = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return box.left <= across <= box.right and box.top <= down <= box.bottom
