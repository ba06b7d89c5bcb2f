"""The plots of the overview, drawn as SVG: no script, no style but classes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

WIDTH, HEIGHT = 1200, 210
LEFT, BOTTOM, TOP = 40, 24, 8
WIDEST = 28
# More months than this are drawn by years.
MONTHS = 240
DOMAINS = "012345678"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with what it leads to: the filters of the list, empty when to none."""

    label: str
    count: int
    share: float
    filter: str = ""
    style: str = ""


def bars(
    counts: Iterable[tuple[str, int]],
    labels: Mapping[str, str] | None = None,
    *,
    name: str = "",
    styled: bool = False,
) -> list[Bar]:
    """Return a bar for every count, the longest as wide as the plot.

    Parameters
    ----------
    counts
        Keys with their counts, in order.
    labels
        How a key is called, when not by itself.
    name
        The filter that a bar sets to its key.
    styled
        Whether a bar has the colour of its key.

    Examples
    --------
    >>> bars([("a b", 4), ("c", 1)], name="person")[0].filter
    '#person=a%20b'
    """
    items = [(key, count) for key, count in counts if count]
    most = max((count for _, count in items), default=1)
    return [
        Bar(
            label=(labels or {}).get(key, key),
            count=count,
            share=round(100 * count / most, 2),
            filter=f"#{name}={quote(key, safe='')}" if name and key else "",
            style=f"d{key}" if styled else "",
        )
        for key, count in items
    ]


def periods(months: Mapping[tuple[str, str], int]) -> tuple[bool, list[str]]:
    """Return whether periods are years, and every period from the first to the last.

    Years far from the others, which are most often misread, are left out of the axis.
    """
    found = sorted(month for month, _ in months)
    if not found:
        return False, []
    counts = Counter[str]()
    for (month, _), count in months.items():
        counts[month] += count
    first, last = _bulk(counts)
    span = [
        f"{year:04d}-{month:02d}"
        for year in range(int(first[:4]), int(last[:4]) + 1)
        for month in range(1, 13)
        if first <= f"{year:04d}-{month:02d}" <= last
    ]
    if len(span) <= MONTHS:
        return False, span
    return True, list(dict.fromkeys(month[:4] for month in span))


def _bulk(counts: Mapping[str, int]) -> tuple[str, str]:
    """Return the first and the last month, less the hundredth of the acts that stand apart."""
    months = sorted(counts)
    spare = sum(counts.values()) // 200
    low = high = 0
    while len(months) > 1 and low + counts[months[0]] <= spare:
        low += counts[months.pop(0)]
    while len(months) > 1 and high + counts[months[-1]] <= spare:
        high += counts[months.pop()]
    return months[0], months[-1]


def timeline(months: Mapping[tuple[str, str], int], title: str, acts: str) -> Markup:
    """Return the acts of every period as columns, stacked by domain.

    Parameters
    ----------
    months
        Counts by month and domain.
    title
        What the plot shows, for those who do not see it.
    acts
        The word that follows a count.
    """
    yearly, span = periods(months)
    counts: Counter[tuple[str, str]] = Counter()
    for (month, domain), count in months.items():
        counts[month[:4] if yearly else month, domain] += count
    totals = [sum(counts[period, domain] for domain in ("", *DOMAINS)) for period in span]
    if not span:
        return Markup("")
    top = _round_up(max(totals))
    step = (WIDTH - LEFT) / len(span)
    scale = (HEIGHT - BOTTOM - TOP) / top
    parts = [_axis(top, scale), _labels(span, step)]
    for index, (period, total) in enumerate(zip(span, totals, strict=True)):
        if not total:
            continue
        stack = [(domain, counts[period, domain] * scale) for domain in (*DOMAINS, "")]
        told = f"{period} : {total} {acts}"
        parts.append(
            Markup('<a href="#from={}&amp;to={}" aria-label="{}"><title>{}</title>{}</a>').format(
                period, period, told, told, _stack(stack, LEFT + index * step, step)
            )
        )
    return Markup(
        '<svg class="timeline" viewBox="0 0 {} {}" role="group" aria-label="{}">{}</svg>'
    ).format(WIDTH, HEIGHT, title, Markup("").join(parts))


def _stack(heights: Sequence[tuple[str, float]], x: float, step: float) -> Markup:
    """Draw one column: a rectangle for every domain, one on the other."""
    y = float(HEIGHT - BOTTOM)
    width = min(max(step * 0.8, 0.6), WIDEST)
    pieces = []
    for domain, height in heights:
        if not height:
            continue
        y -= height
        pieces.append(
            Markup(
                '<rect class="d{}" x="{:.2f}" y="{:.2f}" width="{:.2f}" height="{:.2f}"/>'
            ).format(domain, x + (step - width) / 2, y, width, height)
        )
    return Markup("").join(pieces)


def _axis(top: int, scale: float) -> Markup:
    lines = []
    for value in sorted({0, top // 2, top}):
        y = HEIGHT - BOTTOM - value * scale
        lines.append(
            Markup('<line class="grid" x1="{}" x2="{}" y1="{:.1f}" y2="{:.1f}"/>'
                   '<text class="tick" x="{}" y="{:.1f}">{}</text>')
            .format(LEFT, WIDTH, y, y, LEFT - 5, y + 3, value)
        )  # fmt: skip
    return Markup("").join(lines)


def _labels(span: Sequence[str], step: float) -> Markup:
    """Name the years: each where it begins, as many as there is room for."""
    places = [(index, p[:4]) for index, p in enumerate(span) if len(p) == 4 or p.endswith("-01")]
    places = places or [(0, span[0])]
    every = max(1, -(-len(places) * 48 // (WIDTH - LEFT)))
    return Markup("").join(
        Markup('<text class="year" x="{:.1f}" y="{}">{}</text>').format(
            LEFT + index * step, HEIGHT - 6, year
        )
        for index, year in places[::every]
        if LEFT + index * step < WIDTH - LEFT
    )


def _round_up(count: int) -> int:
    """Return the next count that ends an axis well.

    Examples
    --------
    >>> [_round_up(count) for count in (1, 7, 23, 101)]
    [2, 8, 30, 150]
    """
    size = 10 ** (len(str(count)) - 1)
    for factor in (1, 1.5, 2, 3, 4, 5, 6, 8, 10):
        top = int(size * factor)
        if top >= count and top % 2 == 0:
            return top
    return count + count % 2
