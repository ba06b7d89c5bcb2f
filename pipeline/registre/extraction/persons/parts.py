"""The part that a person plays, from the formula before or after the name."""

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from registre.extraction.persons.announced import (
    ANNOUNCED,
    BODY_REACH,
    MISREAD,
    MOST_MISREAD,
    OTHER_BODY,
)
from registre.extraction.persons.said import (
    ASIDE,
    ASSIST,
    ASSIST_REACH,
    DESIGNATED,
    DUTIES_REACH,
    HEADING_REACH,
    ITEM,
    ITEM_AFTER,
    ITEM_BEFORE,
    LABEL,
    LEAVING,
    NEXT_TITLE,
    SAID,
    THEN,
    THESE_DUTIES,
    TITLE_APART,
    TITLE_BELOW,
)
from registre.model.persons import Role


@dataclass(slots=True)
class Formula:
    """A formula that ends where a name starts; ``listed`` when names may follow one another."""

    start: int
    role: Role
    listed: bool


def find_formulas(folded: str) -> dict[int, Formula]:
    """Find the formulas that announce a name, by the place where that name starts.

    Examples
    --------
    >>> find_formulas("secretaire de seance : m. durand")
    {23: Formula(start=0, role=<Role.SECRETARY: 'secretary'>, listed=True)}
    """
    found: dict[int, Formula] = {}
    for stem, formulas in ANNOUNCED.items():
        at = folded.find(stem)
        while at >= 0:
            if at == 0 or not folded[at - 1].isalpha():  # "signe" in "désigne"
                _read_formulas(folded, at, formulas, found)
            at = folded.find(stem, at + 1)
    _read_misread(folded, found)
    return found


def _read_formulas(
    folded: str,
    at: int,
    formulas: tuple[tuple[re.Pattern[str], Role], ...],
    found: dict[int, Formula],
) -> None:
    for pattern, role in formulas:
        match = pattern.match(folded, at)
        if match and not (role is Role.PRESIDENT and _presides_other(folded, at)):
            found.setdefault(match.end(), Formula(at, role, ":" in match[0]))


def _read_misread(folded: str, found: dict[int, Formula]) -> None:
    """Add the formulas whose word is misread; those read exactly stand already."""
    for stem, pattern, word, role in MISREAD:
        at = folded.find(stem)
        while at >= 0:
            match = pattern.match(folded, at)
            if match and match.end() not in found:
                before = folded[max(0, at - len(word) - 2) : at]
                read = match.groupdict().get("word") or before.rpartition(" ")[2].strip("\n*_")
                misread = 0 < OSA.distance(read, word, score_cutoff=MOST_MISREAD) <= MOST_MISREAD
                if misread and not (role is Role.PRESIDENT and _presides_other(folded, at)):
                    found[match.end()] = Formula(at, role, ":" in match[0])
            at = folded.find(stem, at + 1)


def read_part(folded: str, end: int) -> Role | None:
    """Read what is said of a person right after the name and the function.

    Examples
    --------
    >>> read_part("m. durand est elu secretaire de seance", 9)
    <Role.SECRETARY: 'secretary'>
    >>> read_part("m. durand, vexe, vote contre", 9)
    <Role.VOTED_AGAINST: 'voted_against'>
    """
    for at in _starts(folded, end):
        if DESIGNATED.match(folded, at) and "secretaire" in folded[max(0, at - HEADING_REACH) : at]:
            return Role.SECRETARY
        if match := SAID.match(folded, at):
            if "\n" in folded[end:at] and LABEL.match(folded, match.end()):
                return None  # "M. ROUX)\nNe prend pas part au vote : Mme LEROY"
            plain = match[0] == "secretaire"
            if plain and ASSIST in folded[max(0, at - ASSIST_REACH) : at]:
                return None
            if NEXT_TITLE.fullmatch(match[0]) and _is_of_next(folded, end, match):
                return None
            return Role((match.lastgroup or "").rpartition("_")[0])
        if THESE_DUTIES.match(folded, at):
            before = folded[max(0, at - DUTIES_REACH) : at]
            return Role.SECRETARY if "secretaire" in before else Role.APPOINTED
    return None


def _is_of_next(folded: str, end: int, title: re.Match[str]) -> bool:
    """Tell whether a title after a name heads the next signature."""
    gap = folded[end : title.start()]
    if TITLE_APART.search(gap):
        return True
    below = "\n" in gap and title[0].startswith("l")
    return below and TITLE_BELOW.match(folded, title.end()) is not None


def read_bounds(folded: str, start: int, end: int) -> tuple[int | None, int | None]:
    """Read from and until which item of the agenda a person who comes or goes is present.

    Examples
    --------
    >>> read_bounds("depart de m. durand avant le point 5", 10, 19)
    (None, 4)
    >>> read_bounds("m. durand arrive a la question 3", 0, 9)
    (3, None)
    """
    sentence = folded[max(0, start - ITEM_BEFORE) : end + ITEM_AFTER]
    line_end = folded.find("\n\n", end)
    if 0 <= line_end < end + ITEM_AFTER:
        sentence = folded[max(0, start - ITEM_BEFORE) : line_end]
    item = ITEM.search(sentence)
    if item is None:
        return None, None
    number, when = int(item["item"]), item["when"]
    leaves = LEAVING.search(sentence) is not None
    if leaves:
        return None, number if when == "apres" or when.startswith("jusqu") else number - 1
    return number + 1 if when == "apres" else number, None


def _starts(folded: str, end: int) -> list[int]:
    """Where the verb may start: right after the name, or after a remark between commas."""
    then = THEN.match(folded, end)
    starts = [then.end() if then else end]
    if aside := ASIDE.match(folded, end):
        after = THEN.match(folded, aside.end())
        starts.append(after.end() if after else aside.end())
    return starts


def _presides_other(folded: str, at: int) -> bool:
    said = folded[max(0, at - BODY_REACH) : at]
    said = said[max(map(said.rfind, (".", ";", "\n\n"))) + 1 :]
    return OTHER_BODY.search(said) is not None
