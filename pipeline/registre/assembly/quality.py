"""What the reading of a page says of the acts on it."""

from collections.abc import Sequence
from dataclasses import replace

from registre.model.acts import Act
from registre.model.documents import Source, page_breaks
from registre.model.problems import ProblemCode


def with_quality(acts: Sequence[Act], source: Source) -> tuple[Act, ...]:
    """Tell the acts that are built on pages of which the OCR engine was unsure."""
    doubtful = [number for number, page in enumerate(source.layout) if page.is_doubtful]
    if not doubtful:
        return tuple(acts)
    borders = [-1, *page_breaks(source.text), len(source.text)]
    spans = [(borders[number], borders[number + 1]) for number in doubtful]
    return tuple(
        replace(act, problems=(*act.problems, ProblemCode.OCR_QUALITY_LOW))
        if any(_begins(act, source) < end and start < act.end for start, end in spans)
        else act
        for act in acts
    )


def _begins(act: Act, source: Source) -> int:
    """Return where the first word of an act stands: blanks before it may be on another page."""
    text = source.text[act.start : act.end]
    return act.start + len(text) - len(text.lstrip())
