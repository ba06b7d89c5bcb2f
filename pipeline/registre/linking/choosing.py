"""Which spelling of a person's name is right, in a document that a scanner damaged."""

from collections import Counter
from collections.abc import Callable, Sequence

from rapidfuzz.distance import OSA

from registre.linking.bearers import Bearer
from registre.linking.spelling import key_of
from registre.model.persons import PersonName
from registre.text.first_names import is_given
from registre.text.name_words import is_particle
from registre.text.plausible import likelihood


def choose_spellings(bearers: Sequence[Bearer], damaged: Callable[[int], bool]) -> None:
    """Choose anew the name of the bearers whose best printings are a letter apart.

    A spelling printed twice as often as any other stays. Else the known first name decides, then
    the surname that someone else bears, the spelling that lost no letter, and the likelier letters.

    Parameters
    ----------
    damaged
        Whether the document is damaged, so many names being printed in two spellings; asked
        once, if any is.
    """
    doubtful = [(bearer, rivals) for bearer in bearers if len(rivals := _rivals(bearer)) > 1]
    if not doubtful or not damaged(len(doubtful)):
        return
    borne = Counter(
        surname for bearer in bearers for surname in {key_of(name.surname) for name in bearer.names}
    )
    for bearer, rivals in doubtful:
        bearer.chosen = max(rivals, key=lambda name: _rank(name, borne))


def _rivals(bearer: Bearer) -> list[PersonName]:
    """Return the best printing, and those a letter away that are printed nearly as often."""
    if len(bearer.names) == 1:
        return bearer.names
    best = bearer.name
    key = key_of(best)
    return [best] + [
        name
        for name in bearer.names
        if bearer.forms[name] * 2 > bearer.forms[best] and _is_near(key_of(name), key)
    ]


def _is_near(one: str, other: str) -> bool:
    """Whether a letter or a particle parts two names."""
    if one == other:
        return False
    words = set(one.split()) ^ set(other.split())
    return OSA.distance(one, other, score_cutoff=1) <= 1 or all(map(is_particle, words))


def _rank(name: PersonName, borne: Counter[str]) -> tuple[bool, bool, int, int, float]:
    words = key_of(name).split()
    return (
        is_given(name.given),
        borne[key_of(name.surname)] > 1,
        sum(map(len, words)),
        -len(words),  # a stray space or hyphen parts what is one
        sum(map(likelihood, words)),
    )
