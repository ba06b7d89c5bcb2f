"""Attendance lists as a scanner damages them: how many members keep their name.

One character in a hundred is misread as one of its shape, lost, or given a stray neighbour. A
damaged surname cannot be known for another, so a member is found again under a name four fifths
alike; the share of names that come out as printed is pinned beside.
"""

import random
import textwrap
from collections.abc import Callable
from difflib import SequenceMatcher

import pytest
from spacy.language import Language

from registre.spans import PERSONS, mentions
from registre.text.names import name_key

SURNAMES = (
    "MORVAN", "TASSIN", "LE BIHAN", "CORRÈZE", "ROUVRAY", "BELLEC", "DUTHIL", "VAN DER LINDEN",
    "DU PLESSIS", "BEN YOUSSEF", "EL MANSOURI", "DOS REIS", "PENN'HOAT", "D'ASPREMONT", "GUERVILLE",
    "ROUX-VIDAL", "GAUTHEROT-PERRIN", "SZCZEPANIAK", "MARTIN", "PHILIPPE", "NEVEU", "LY", "PESQUET",
    "HAUTECOEUR", "CHASTAGNER", "ESCOFFIER", "MALLEVAL", "TOURNEBIZE", "QUÉMENER", "FERREIRA",
)  # fmt: skip
GIVEN_NAMES = (
    "Odile", "Robert", "Gwenaël", "Zita", "Anne-Marie", "Jean-Pierre", "Philippe", "Danièle",
    "Nadia", "Samir", "Hervé", "Stéphane", "Françoise", "Élodie", "Bruno", "Inès", "Véronique",
    "Sébastien", "Jacqueline", "Bernadette", "Mickaël", "Monique", "Ludovic", "Laurence",
)  # fmt: skip
SHAPES = dict(
    zip(
        "eco0OIlinuSBGEDUaothb,.ANTHLCQsdPpvy-JgkZY:",
        "ce0OOllluu5BGFOVcathh.,4NIHLGOsclPgvyIqkzV;",
        strict=False,
    )
)
COUNCILS = 100
MEMBERS = 30
Prints = Callable[[random.Random], tuple[str, set[str]]]


def damaged(text: str, share: float, chance: random.Random) -> str:
    """Misread a share of the characters of a text."""
    out = []
    for char in text:
        if char == "\n" or chance.random() >= share:
            out.append(char)
        elif (kind := chance.random()) < 0.75:
            out.append(SHAPES.get(char, char))
        elif kind > 0.88:
            out.append(char + chance.choice(" .'-"))
    return "".join(out)


def minutes(chance: random.Random) -> tuple[str, set[str]]:
    """Print the attendance of an invented council; return it with its members."""
    pairs = [(surname, given) for surname in SURNAMES for given in GIVEN_NAMES]
    form = chance.choice(["{0} {1}", "{1} {0}"])
    names = [form.format(*pair) for pair in chance.sample(pairs, MEMBERS)]
    here, excused, gave = names[:18], names[18:24], names[24:]
    given = [f"{one} donne procuration à {here[rank]}" for rank, one in enumerate(gave)]
    blocks = {
        "Étaient présents": here,
        "Absents excusés": excused,
        "Absents ayant donné procuration": given,
    }
    text = "\n\n".join(
        textwrap.fill(f"{heading} : {', '.join(members)}.", 95, break_on_hyphens=False)
        for heading, members in blocks.items()
    )
    return f"{text}\n\nLe quorum étant atteint, la séance est ouverte.", set(names)


LISTED = (", ", ",", " ; ", " - ", "\n", "\n- ", "\n• ", "\n\n", ",\n")
ORDERS = ("{0} {1}", "{1} {0}")


def roll(chance: random.Random) -> tuple[str, set[str]]:
    """Print those present in any order, case and separator; return the text with their names."""
    pairs = [(surname, given) for surname in SURNAMES[:18] for given in GIVEN_NAMES]
    form, separator = chance.choice(ORDERS), chance.choice(LISTED)
    names = [form.format(*pair) for pair in chance.sample(pairs, chance.randint(8, 25))]
    names = [name.upper() for name in names] if chance.random() < 0.5 else names
    opening = "\n" if separator.startswith("\n") else " "
    return f"Étaient présents :{opening}{separator.join(names)}\n\nLe quorum est atteint.", set(
        names
    )


def as_key(name: str) -> str:
    """Letters of a name whatever its order."""
    return " ".join(sorted(name_key(name).split()))


def f_measure(right: int, wanted: int, found: int) -> float:
    return 2 * right / (wanted + found)


@pytest.mark.parametrize(
    ("prints", "share", "same_person", "as_printed"),
    [
        (minutes, 0.0, 1.0, 1.0), (minutes, 0.01, 0.985, 0.945), (minutes, 0.02, 0.97, 0.89),
        (roll, 0.0, 1.0, 1.0), (roll, 0.01, 0.985, 0.94), (roll, 0.02, 0.97, 0.88),
    ],
)  # fmt: skip
def test_members_under_noise(
    nlp: Language, prints: Prints, share: float, same_person: float, as_printed: float
) -> None:
    chance = random.Random(7)  # noqa: S311 (a draw, not a secret)
    wanted = same = printed = found = 0
    for _ in range(COUNCILS):
        text, names = prints(chance)
        doc = nlp(damaged(text, share, chance))
        read = {as_key(str(one.value.name)) for one in mentions(doc, PERSONS) if one.value}
        left = {as_key(name) for name in names}
        wanted, found = wanted + len(left), found + len(read)
        printed += len(read & left)
        for name in read:
            like = max(left, key=lambda one: SequenceMatcher(None, one, name).ratio(), default="")
            if SequenceMatcher(None, like, name).ratio() >= 0.8:
                left.discard(like)
                same += 1
    assert f_measure(same, wanted, found) >= same_person
    assert f_measure(printed, wanted, found) >= as_printed
