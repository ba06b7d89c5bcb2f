"""Lines that number pages."""

import re

from registre.cleaning.edges import Edge

# 2/7 | Page 2 sur 7
COUNTED = re.compile(r"(?:page|p\.?|feuillet|folio)? ?(?:n° ?)?(\d{1,4}) ?(?:/|sur|de) ?(\d{1,4})")
# Page 2 | p. 2 | f° 12 | - 2 -
NAMED = re.compile(r"(?:page|p\.|feuillet|folio|f°) ?(?:n° ?)?\d{1,4}|[-–—] ?\d{1,4} ?[-–—]")
# 2: a number alone is one when the pages count on
LONE = re.compile(r"\d{1,4}")

# Characters between two numbers of pages; in a table they are nearer
SHORTEST_PAGE = 300
RULED = "[-–—=* ]{0,10}"
# Without form feeds: a line between two others
UNPAGED = re.compile(
    rf"\n[ \t]*({RULED}(?:(?:[Pp]age|PAGE) ?)?\d{{1,4}} ?(?:/|sur) ?\d{{1,4}}{RULED}"
    rf"|{RULED}(?:[Pp]age|PAGE) ?\d{{1,4}}{RULED}|[-–] ?\d{{1,4}} ?[-–])[ \t]*(?=\n|$)"
)


def find_page_numbers(edges: list[Edge]) -> set[int]:
    """Return where the lines stand that number the pages, among those at their edges."""
    found = set()
    # By what several pages share: the total, or the distance between the number and the page
    shared: dict[tuple[str, int], list[tuple[int, str]]] = {}
    for edge in edges:
        for line in edge.lines[:2]:
            counted = COUNTED.fullmatch(line.text)
            if counted:
                shared.setdefault(("total", int(counted[2])), []).append((line.start, line.text))
                if int(counted[1]) == edge.page + 1:
                    found.add(line.start)
            elif NAMED.fullmatch(line.text):
                found.add(line.start)
            elif LONE.fullmatch(line.text):
                side = "head" if edge.is_head else "foot"
                distance = int(line.text) - edge.page
                shared.setdefault((side, distance), []).append((line.start, line.text))
    for lines in shared.values():
        if len({text for _, text in lines}) > 1:
            found.update(start for start, _ in lines)
    return found


def find_counting_lines(text: str) -> list[tuple[int, int]]:
    r"""Return the lines that count pages in a text without form feeds.

    Examples
    --------
    >>> find_counting_lines("Le maire signe.\n\n6/7\n")
    [(17, 20)]
    """
    found = []
    for match in UNPAGED.finditer(text):
        line = match[1].lower().strip("-–—=* ")
        counted = COUNTED.fullmatch(line)
        number = counted[1] if counted else re.sub(r"\D", "", line)
        found.append((int(number), int(counted[2]) if counted else 0, match.span(1)))
    spans = []
    for index, (page, total, span) in enumerate(found):
        near = found[max(0, index - 1) : index] + found[index + 1 : index + 2]
        counts_on = any(
            other_total == total
            and (other - page) * (at - span[0]) > 0
            and abs(other - page) == 1
            and abs(at - span[0]) > SHORTEST_PAGE
            for other, other_total, (at, _) in near
        )
        alone = total > 1 and page <= total and len(found) == 1 and _stands_apart(text, *span)
        if counts_on or alone:
            spans.append(span)
    return spans


def _stands_apart(text: str, start: int, end: int) -> bool:
    after = text[end : end + 3]
    return text.endswith("\n\n", 0, start) or not after.strip() or after.startswith("\n\n")
