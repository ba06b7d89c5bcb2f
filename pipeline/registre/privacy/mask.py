"""Mask a document for publication: same length, same places, other letters."""

import re
from collections.abc import Iterable
from dataclasses import replace

from registre.model.extraction import Extraction
from registre.model.maskings import MASK, Masking, MaskingKind
from registre.privacy.letters import Letters
from registre.privacy.persons import find_persons
from registre.privacy.private import Passage, find_private
from registre.privacy.values import Values

# A letter or a digit, and accents that stand for themselves
_SIGN = re.compile(r"[^\W_]|[\u0300-\u036f]")


def mask_signs(text: str) -> str:
    """Return a text whose letters and digits are masked, one for one.

    Examples
    --------
    >>> mask_signs("Le Gall, J.-P.")
    '██ ████, █.-█.'
    """
    return _SIGN.sub(MASK, text)


def to_public(extraction: Extraction) -> Extraction:
    """Return an extraction without what tells private persons, fit for publication.

    Offsets stay: every letter and digit that is masked is one sign of the same place. Persons keep
    their rows under a pseudonym of the document; ``maskings`` tells what was masked and why.
    """
    if extraction.cause is not None:
        return extraction
    letters = Letters(extraction.source.text)
    persons = find_persons(extraction, letters)
    named = [(start, end) for start, end, _ in persons.passages]
    passages = [
        *(Passage(start, end, MaskingKind.PERSON, rule) for start, end, rule in persons.passages),
        *find_private(extraction, letters, named),
    ]
    maskings = _settle(passages, extraction.source.text)
    source = replace(extraction.source, text=_masked(extraction.source.text, maskings))
    values = Values(letters, source.text, maskings, persons)
    return replace(
        extraction,
        source=source,
        acts=tuple(map(values.act, extraction.acts)),
        mentions={
            group: values.mentions(group, found) for group, found in extraction.mentions.items()
        },
        maskings=maskings,
    )


def _settle(passages: Iterable[Passage], text: str) -> tuple[Masking, ...]:
    """Return passages as maskings in order; of two that overlap the first, then the longer."""
    settled: list[Masking] = []
    last = 0
    for start, end, kind, rule in sorted(passages, key=lambda p: (p.start, -p.end)):
        begin = max(start, last)
        if begin < end and (length := len(_SIGN.findall(text, begin, end))):
            settled.append(Masking(begin, end, kind, rule, length))
            last = end
    return tuple(settled)


def _masked(text: str, maskings: Iterable[Masking]) -> str:
    parts, last = [], 0
    for masking in maskings:
        parts += [text[last : masking.start], mask_signs(text[masking.start : masking.end])]
        last = masking.end
    return "".join([*parts, text[last:]])
