"""Tell which years and months that stand alone are introduced as such."""

from registre.extraction.dates import patterns as p
from registre.extraction.dates.found import Found
from registre.model.dates import PartialDate

# The parts of a year, by name
_RANKS = {"premier": 1, "1er": 1, "1 er": 1, "ler": 1, "ier": 1, "second": 2, "deuxieme": 2,
          "troisieme": 3, "quatrieme": 4}  # fmt: skip


def introduced(text: str, found: Found) -> bool:
    """Tell whether a year or a month alone counts, from the words before and after it."""
    when = found.when
    if when is not None and when.month is not None:
        return _month_introduced(text, found)
    start, end = found.start, found.end
    before = text[max(0, start - 60) : start]
    words = before.rsplit(None, 2)[-2:]
    last = words[-1].lstrip("(\"*'-") if words else ""
    # "Exercice : 2023", "l'annee **2023"
    if last in (":", "") and len(words) == 2:
        last = words[0].lstrip("(\"*'")
        if last.rstrip("s") not in (
            "exercice",
            "annee",
            "l'annee",
            "budget",
            "periode",
            "saison",
            "session",
            "scrutin",
        ):
            last = ""
    last = last.rstrip(":*")
    if p.UNIT_AFTER.match(text, end):
        return False
    single = found.until is None
    if single and last in ("annees", "decennies") and when is not None and when.year is not None:
        # the years of a decade are none of them
        return when.year % 10 != 0
    if last == "d'" or last in p.QUANTITY_WORDS:
        if single and when is not None and when.year is not None and when.year % 100 == 0:
            return not p.PLURAL_AFTER.match(text, end)
        return True
    if not single and last.startswith("scolaire"):
        return True
    return last in p.YEAR_WORDS or p.YEAR_HEAD.search(before) is not None


def _month_introduced(text: str, found: Found) -> bool:
    start = found.start
    if text.startswith("mi", start) or p.MONTH_OUTRO.match(text, found.end):
        return True
    if p.MONTH_NAME.search(text, max(0, start - 16), start):
        return False
    return p.MONTH_INTRO.search(text, max(0, start - 14), start) is not None


def widen_to_part(text: str, found: Found) -> Found:
    """Make the interval of "premier semestre 2024" from its year."""
    when = found.when
    match = p.PART_BEFORE.search(text, max(0, found.start - 50), found.start)
    if match is None or when is None or when.year is None or found.until is not None:
        return found
    months = 3 if match["unit"] == "trimestre" else 6
    parts = 12 // months
    rank = match["rank"]
    number = parts if rank == "dernier" else _RANKS.get(rank, 0) or int(rank[0])
    if number > parts:
        return found
    last = number * months
    found.start = match.start()
    found.when = PartialDate(when.year, last - months + 1)
    found.until = PartialDate(when.year, last)
    found.rule, found.bare = "dates.part-of-year", False
    return found
