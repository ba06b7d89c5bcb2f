"""All of cleaning, on a string: edits round by round, then cuts, then the view."""

from dataclasses import dataclass

from registre.cleaning.characters import find_odd_characters
from registre.cleaning.compose import Cut, Draft, Lifted, compose
from registre.cleaning.furniture import find_furniture
from registre.cleaning.hyphens import find_cut_words
from registre.cleaning.latex import find_formulas
from registre.cleaning.letters import find_misread_letters, find_spaced_words
from registre.cleaning.markup import find_marks
from registre.cleaning.stamps import Box, find_cuts, find_stamps
from registre.model.mentions import Mention
from registre.model.stamps import Stamp
from registre.text.view import View


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned view, with what was lifted to its end and every stamp found."""

    view: View
    lifted: tuple[Lifted, ...]
    stamps: tuple[Mention[Stamp], ...]


def clean(raw: str) -> Cleaned:
    r"""Return the cleaned view of a document's text.

    Examples
    --------
    >>> clean("Vu le code ;\n\n**DÉCIDE** d'approu-\nver l'avenant $n^{\\circ}$ 2").view.text
    "Vu le code ;\n\nDÉCIDE d'approuver l'avenant n° 2"
    """
    draft = Draft.of(raw).edited(find_odd_characters(raw))
    draft = draft.edited([*find_formulas(draft.text), *find_marks(draft.text)])
    text = draft.text
    draft = draft.edited(
        [*find_cut_words(text), *find_spaced_words(text), *find_misread_letters(text)]
    )
    boxes = find_stamps(draft.text)
    cuts = _disjoint(find_cuts(boxes) + find_furniture(draft.text, find_cuts(boxes)))
    if not _leaves_body(draft.text, cuts):
        cuts = [cut for cut in cuts if cut.stamp is None]
    view, lifted = compose(draft, cuts)
    return Cleaned(view, tuple(lifted), tuple(_mentions(draft, boxes, cuts)))


def _disjoint(cuts: list[Cut]) -> list[Cut]:
    kept: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if not kept or cut.start >= kept[-1].end:
            kept.append(cut)
    return kept


def _leaves_body(text: str, cuts: list[Cut]) -> bool:
    """Tell whether something is left beside the cuts."""
    last = 0
    for cut in cuts:
        if any(map(str.isalnum, text[last : cut.start])):
            return True
        last = cut.end
    return any(map(str.isalnum, text[last:]))


def _mentions(draft: Draft, boxes: list[Box], cuts: list[Cut]) -> list[Mention[Stamp]]:
    starts = {box.start for box in boxes}
    furniture = [
        _mention(draft, cut.start, cut.end, cut.stamp, None)
        for cut in cuts
        if cut.stamp is not None and cut.start not in starts
    ]
    return furniture + [_mention(draft, box.start, box.end, box.stamp, box) for box in boxes]


def _mention(draft: Draft, start: int, end: int, stamp: Stamp, box: Box | None) -> Mention[Stamp]:
    place = draft.replaced(start, end, "")
    return Mention(
        place.start,
        place.end,
        draft.raw[place.start : place.end],
        stamp,
        "stamps.furniture" if box is None else "stamps.box",
        () if box is None else box.problems,
        "" if box is None else box.repair,
    )
