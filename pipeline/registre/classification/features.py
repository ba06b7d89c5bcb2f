"""Turn words and cues into weighted features of a linear model."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from registre.classification.cues import Cue, find_cues, find_key_cues
from registre.classification.words import read_words

# Words are compared by their first letters: endings of French words carry grammar.
_STEM = 7
# So much of a clause says what it decides; the rest says how.
_CLAUSE = 200


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an act gives to judge by.

    Parameters
    ----------
    features
        Features of the linear model, with their values.
    forms, themes
        The cues that the features come from, in the order of the text.
    words
        The telling words.
    """

    features: dict[str, float]
    forms: tuple[Cue, ...]
    themes: tuple[Cue, ...]
    words: tuple[str, ...]


def first_theme(themes: Iterable[Cue]) -> Cue | None:
    """Return the theme that is named first; what is weak or general gives way to any other."""
    return min(themes, key=lambda cue: (cue.is_weak, cue.domain == "0"), default=None)


def first_form(forms: Iterable[Cue]) -> Cue | None:
    """Return the form that is named first.

    What is general whatever it names comes before (a body may be named at length before a
    delegate to it); a mere hint gives way to any other.
    """
    return min(forms, key=lambda cue: (cue.is_weak, not cue.always), default=None)


def rule_domain(forms: Sequence[Cue], themes: Sequence[Cue]) -> str:
    """Return the domain by the ties of the guideline; empty when no cue tells.

    What is always general, else what the act is for, else what such acts are mostly for.
    """
    if any(cue.always and not cue.is_weak for cue in forms):
        return "0"
    theme = first_theme(themes)
    if theme:
        return theme.domain
    return next((cue.domain for cue in forms if cue.domain), "")


def read_stems(words: Iterable[str]) -> list[str]:
    """Return the first letters of words, by which they are compared."""
    return [word[:_STEM] for word in words]


def read_evidence(
    title: str, heading: str = "", clauses: Sequence[str] = (), keys: Sequence[str] = ()
) -> Evidence:
    """Return what an act gives to judge by.

    The title decides. Where it names no form or no theme, the heading, the first clauses and
    then the cited texts are asked, in this order.

    Parameters
    ----------
    title
        The object of the act.
    heading
        The printed heading above it.
    clauses
        Its first operative clauses.
    keys
        Canonical keys of the texts that it cites (``CGCT:L2122-22``).
    """
    words = read_words(title)
    forms, themes = find_cues(words)
    if (heading or clauses or keys) and (_is_silent(forms) or _is_silent(themes)):
        others = [read_words(text) for text in (heading, *(clause[:_CLAUSE] for clause in clauses))]
        words = words or next(filter(None, others), [])
        cues = [*map(find_cues, others), find_key_cues(keys)]
        forms = _heard(forms, [more for more, _ in cues])
        themes = _heard(themes, [more for _, more in cues])
    return Evidence(_features(words, forms, themes), tuple(forms), tuple(themes), tuple(words))


def _is_silent(cues: Sequence[Cue]) -> bool:
    return all(cue.is_weak for cue in cues)


def _heard(cues: list[Cue], others: Sequence[list[Cue]]) -> list[Cue]:
    """Return cues, with those of the first other place that speaks where they are silent."""
    more = (other for other in others if not _is_silent(other))
    return cues + next(more, []) if _is_silent(cues) else cues


def _features(words: list[str], forms: list[Cue], themes: list[Cue]) -> dict[str, float]:
    """Return words and pairs of words, weighed so that long titles weigh no more; and cues."""
    features: dict[str, float] = {}
    stems = read_stems(words)
    if stems:
        value = 1 / sqrt(len(stems))
        features = dict.fromkeys(["w " + stem for stem in stems], value)
        features |= dict.fromkeys([f"p {one} {two}" for one, two in pairwise(stems)], value)
    theme = first_theme(themes)
    told = first_form(forms)
    form = told.subject if told else "-"
    domain = theme.domain if theme else "-"
    cued = [
        *(("hint " if cue.is_weak else "form ") + cue.subject for cue in forms),
        *(("weak " if cue.is_weak else "theme ") + cue.domain for cue in themes),
        "first " + form,
        "about " + domain,
        "subject " + (theme.subject if theme else "-"),
        f"both {form} {domain}",
        "rule " + (rule_domain(forms, themes) or "-"),
    ]
    return features | dict.fromkeys(cued, 1.0)
