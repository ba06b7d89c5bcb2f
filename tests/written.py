"""Write numbers in French words, the inverse of what the package reads."""

SMALL = [
    "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
]  # fmt: skip
TENS = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"]
SWISS = {70: "septante", 80: "huitante", 90: "nonante"}


def below_hundred(n: int, *, swiss: bool = False) -> str:
    """Write 0 to 99."""
    if n < 20:
        return SMALL[n]
    if swiss and n >= 70:
        ten, unit = SWISS[n // 10 * 10], n % 10
    elif n >= 80:
        return "quatre-vingts" if n == 80 else f"quatre-vingt-{SMALL[n - 80]}"
    else:
        ten, unit = TENS[min(n // 10, 6)], n - min(n // 10, 6) * 10
    if not unit:
        return ten
    return f"{ten} et {SMALL[unit]}" if unit in (1, 11) else f"{ten}-{SMALL[unit]}"


def below_thousand(n: int, *, swiss: bool = False) -> str:
    """Write 0 to 999."""
    hundreds, rest = divmod(n, 100)
    if not hundreds:
        return below_hundred(rest, swiss=swiss)
    cent = "cent" if hundreds == 1 else f"{SMALL[hundreds]} cent"
    if not rest:
        return cent if hundreds == 1 else f"{cent}s"
    return f"{cent} {below_hundred(rest, swiss=swiss)}"


def write_number(n: int, *, swiss: bool = False) -> str:
    """Write a number in the common form."""
    parts = []
    for worth, word in ((10**9, "milliard"), (10**6, "million")):
        count, n = divmod(n, worth)
        if count:
            parts.append(f"{below_thousand(count, swiss=swiss)} {word}{'s' if count > 1 else ''}")
    count, rest = divmod(n, 1000)
    if count:
        group = "" if count == 1 else below_thousand(count, swiss=swiss).removesuffix("s") + " "
        if group.endswith("troi "):
            group = group.replace("troi ", "trois ")
        parts.append(f"{group}mille")
    if rest or not parts:
        parts.append(below_thousand(rest, swiss=swiss))
    return " ".join(parts)
