r"""LaTeX that OCR services write for exponents, units and symbols: to plain text.

``$n^{\circ}$`` is ``n°``, ``$1^{\text {er }}$`` is ``1er``. Letters and digits are never lost, save
those of commands.
"""

import re
from collections.abc import Iterator

from registre.text.view import Piece

# $n^{\circ} 77-1133$ | $$ ... $$ | \( ... \); a dollar amount opens with a space or has no mark
FORMULA = re.compile(r"\$\$?(?P<dollar>[^$\n]{1,400}?)\$\$?|\\\((?P<paren>[^\n]{1,400}?)\\\)")
MARK = re.compile(r"[\\^_{}<>=/]|^\S+$")

SYMBOLS = {
    "circ": "°", "degree": "°", "times": "×", "div": "÷", "leq": "≤", "le": "≤", "leqslant": "≤",
    "geq": "≥", "ge": "≥", "geqslant": "≥", "pm": "±", "cdot": "·", "ldots": "…", "dots": "…",
    "cdots": "…", "rightarrow": "→", "to": "→", "Rightarrow": "→", "bullet": "•", "prime": "'",
    "neq": "≠", "approx": "≈", "sim": "~", "square": "□", "boxtimes": "☒", "checkmark": "✓",
    "euro": "€", "texteuro": "€", "S": "§", "alpha": "α", "beta": "β", "mu": "µ", "Omega": "Ω",
    "pi": "π", "emptyset": "Ø", "varnothing": "Ø", "oe": "œ", "OE": "Œ", "ell": "l", "infty": "∞",
}  # fmt: skip
SPACES = frozenset({"quad", "qquad", "hspace", "space", "enspace", "newline", "hline"})
ENVIRONMENT = re.compile(r"\\(?:begin|end)\s*\{[a-z*]*\}(?:\{[lcr|]*\})?")
FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
# ^{\circ}, { }^{(1)}, ^{\text {er }}, _2
SCRIPT = re.compile(r"(?:\{ *\})? ?[\^_] ?(?:\{\s*|(?=\S))")
POWER = re.compile(r"(?<=[\d)])\s*\^ ?\{? ?(?=-?\d)")
COMMAND = re.compile(r"\\([a-zA-Z]+)(\s?)")
ESCAPED = re.compile(r"\\([%&#_$€{}])")
THIN = re.compile(r"\\[,;: ]|\\\\|[~&]")


def find_formulas(text: str) -> Iterator[Piece]:
    r"""Yield the edits that write formulas as plain text, in order.

    Examples
    --------
    >>> [edit.replacement for edit in find_formulas(r"$n^{\circ}$ 12, $20 \%$, 5 $ et 6 $")]
    ['n°', '20 %']
    """
    if "$" not in text and "\\(" not in text:
        return
    for match in FORMULA.finditer(text):
        content = match["dollar"] or match["paren"]
        if MARK.search(content):
            yield Piece(*match.span(), to_plain(content))


def to_plain(formula: str) -> str:
    r"""Return a formula as the page prints it.

    Examples
    --------
    >>> to_plain(r"1^{\text {er }}"), to_plain(r"148^{*} 210 \mathrm{~mm}"), to_plain(r"10^{5}")
    ('1er', '148* 210 mm', '10^5')
    """
    text = ENVIRONMENT.sub(" ", formula)
    text = FRACTION.sub(r"\1/\2", text)
    text = ESCAPED.sub(lambda match: match[1] if match[1] not in "{}" else "", text)
    text = THIN.sub(" ", text).replace("\\!", "")
    power = "\0"  # 10^5 keeps its mark: 105 is another number
    text = POWER.sub(power, text)
    text = SCRIPT.sub("", text)
    text = COMMAND.sub(lambda match: _command(match[1], match[2]), text)
    text = re.sub(r"[{}\\]", "", text)
    text = re.sub(r"\s+", " ", text).replace(power, "^").strip()
    # A blank to fill in stays a blank.
    return text or " "


def _command(name: str, space: str) -> str:
    if name in SYMBOLS:
        return SYMBOLS[name] + space
    return " " if name in SPACES else ""
