"""SIREN and SIRET: numbers with a key."""

# La Poste has more establishments than the key allows for.
_LA_POSTE = "356000000"


def _weighed(digits: str) -> int:
    """Return the sum of the digits, every second from the right doubled, as Luhn weighs them."""
    doubled = [int(d) * (1 + place % 2) for place, d in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled)


def is_siren(text: str) -> bool:
    """Tell whether a text is a SIREN whose key is right.

    Examples
    --------
    >>> is_siren("218601946"), is_siren("218601947")
    (True, False)
    """
    return len(text) == 9 and text.isascii() and text.isdecimal() and _weighed(text) % 10 == 0


def is_siret(text: str) -> bool:
    """Tell whether a text is a SIRET whose key is right.

    Examples
    --------
    >>> is_siret("21860194600013"), is_siret("21860194600014"), is_siret("35600000000048")
    (True, False, True)
    """
    if len(text) != 14 or not text.isascii() or not text.isdecimal():
        return False
    if text.startswith(_LA_POSTE) and sum(map(int, text)) % 5 == 0:
        return True
    return _weighed(text) % 10 == 0
