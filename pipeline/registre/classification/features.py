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
    """Return the form that is named first; a mere hint gives way to any other."""
    return min(forms, key=lambda cue: cue.is_weak, default=None)


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


def rule_subject(forms: Sequence[Cue], themes: Sequence[Cue]) -> str:
    """Return the subject by form before theme, the first named; empty when no cue tells."""
    told = first_form(forms) or first_theme(themes)
    return told.subject if told else ""


def read_stems(words: Iterable[str]) -> list[str]:
    """Return the first letters of words, by which they are compared."""
    return [word[:_STEM] for word in words]


def read_evidence(
    title: str, heading: str = "", clauses: Sequence[str] = (), keys: Iterable[str] = ()
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
    if not words or all(cue.is_weak for cue in forms) or all(cue.is_weak for cue in themes):
        rest = [heading, *(clause[:_CLAUSE] for clause in clauses)]
        others = [(read, *find_cues(read)) for read in map(read_words, rest)]
        told = find_key_cues(keys)
        words = words or next((read for read, _, _ in others if read), [])
        more = [other[1] for other in others] + [[cue for cue in told if cue.is_form]]
        if all(cue.is_weak for cue in forms):
            forms = forms + next(
                (cues for cues in more if not all(cue.is_weak for cue in cues)), []
            )
        more = [other[2] for other in others] + [[cue for cue in told if not cue.is_form]]
        themes = themes + next((cues for cues in more if not all(cue.is_weak for cue in cues)), [])
    return Evidence(_features(words, forms, themes), tuple(forms), tuple(themes), tuple(words))


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
