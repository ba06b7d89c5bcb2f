r"""Marks of Markdown and HTML: taken out, what they mark stays.

Pipes stay, as they part the cells of a table; its rule does not. A star or a line below that marks
nothing stays too (``R*423-1``, ``2023_BC136``, ``____``).
"""

import re
from collections.abc import Iterator
from html import unescape

from registre.text.view import Piece

# Each opens with a literal, so that a text is crossed at the speed of a search for it; what must
# stand before it is looked at after.
BOLD = re.compile(r"\*\*+")
# __Vu__, never a blank to fill in
BOLD_LINE = re.compile(r"__(?:(?<!\w__)(?=[^\W_])|(?<=[^\W_]__)(?!\w)|(?<=[.,;:!?»)]__)(?!\w))")
# *Le Maire*: opens before a letter, closes after a letter or a sign, in one paragraph
EMPHASIS = re.compile(
    r"\*(?<![\w*\\]\*)(?=[^\W_]|[«\"'(\[°€$-])[^*\n]*(?:\n(?!\s*\n)[^*\n]*)*(?<=[^\s*\\(])\*(?![\w*])"
)
UNDERLINED = re.compile(r"_(?<![\w\\]_)(?=[^\W_]|[«\"(])[^_\n]*(?<=[^\s_\\])_(?!\w)")
# "## ARRÊTE ##", at the ends of a line
HEADING = re.compile(r"#(?<![^\n\f]#)#{0,5}[ \t]+(?=\S)|#(?<=[ \t]#)#*[ \t]*(?=\n)")
# ![image](img-0.jpeg) | ![image]
IMAGE = re.compile(r"!\[[^\]\n]{0,200}\](?:\([^)\n]{0,300}\))?")
# [the site](https://...)
LINK = re.compile(
    r"\[(?P<text>[^\]\n]{1,200})\](?P<target>\((?:https?:|www\.|mailto:)[^)\s]{0,500}\))"
)
# |---|:--:|
DASHES = r":?-{2,}:?[ \t]{0,9}"
RULE = re.compile(
    rf"\n[ \t]{{0,9}}(?:\|[ \t]{{0,9}})?{DASHES}(?:\|[ \t]{{0,9}}{DASHES})+\|?[ \t]*(?=\n|$)"
)
# [^0] and [^0]:
FOOTNOTE = re.compile(r"\[\^[\w*]{1,4}\]:?")
# 2023\_BC136, 12\. ; never a LaTeX command
ESCAPE = re.compile(r"\\(?=[*_#.\-+!|>~`\[\]()&])")
ENTITY = re.compile(r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,4}|[a-zA-Z]{2,8});")
TAG = re.compile(
    r"</?(?:sup|sub|b|i|u|em|strong|span|p|div|br|center|small|font|h[1-6]|ul|ol|li|table|thead|tbody"
    r"|tr|td|th)(?: [a-z-]{1,20}=(?:\"[^\"<>\n]{0,80}\"|'[^'<>\n]{0,80}')){0,5} ?/?>"
)
# What parts two things on the page parts them in the text.
PARTING = {"<br": " ", "</td": " | ", "</th": " | ", "</tr": "\n", "</p": "\n", "</li": "\n"}
COMMENT = re.compile(r"<!--[^\n]{0,200}?-->")

Marks = Iterator[tuple[int, int]]


def find_marks(text: str) -> Iterator[Piece]:
    """Yield the edits that take marks out, in no order.

    Examples
    --------
    >>> marks = sorted(find_marks("**DÉCIDE** *ce* R*423-1"), key=lambda edit: edit.start)
    >>> [(edit.start, edit.end) for edit in marks]
    [(0, 2), (8, 10), (11, 12), (14, 15)]
    """
    for start, end in _marks(text):
        yield Piece(start, end, "")
    if "&" in text:
        for match in ENTITY.finditer(text):
            plain = unescape(match[0])
            if plain != match[0] and (plain.isprintable() or plain.isspace()):
                yield Piece(*match.span(), plain)
    if "<" in text:
        for match in COMMENT.finditer(text):
            yield Piece(*match.span(), "")
        for match in TAG.finditer(text):
            yield Piece(*match.span(), PARTING.get(match[0].rstrip(" />").lower(), ""))


def _marks(text: str) -> Marks:
    if "**" in text:
        yield from (match.span() for match in BOLD.finditer(text))
    if "__" in text:
        yield from (match.span() for match in BOLD_LINE.finditer(text))
    if "*" in text:
        yield from _pairs(EMPHASIS, text)
    if "_" in text:
        yield from _pairs(UNDERLINED, text)
    if "#" in text:
        yield from (match.span() for match in HEADING.finditer(text))
    if "[" in text:
        yield from (match.span() for match in IMAGE.finditer(text))
        yield from (match.span() for match in FOOTNOTE.finditer(text))
        for match in LINK.finditer(text):
            yield match.start(), match.start("text")
            yield match.end("text"), match.end()
    if "|" in text and "--" in text:
        yield from (match.span() for match in RULE.finditer(text))
    if "\\" in text:
        yield from (match.span() for match in ESCAPE.finditer(text))


def _pairs(pattern: re.Pattern[str], text: str) -> Marks:
    for match in pattern.finditer(text):
        yield match.start(), match.start() + 1
        yield match.end() - 1, match.end()
