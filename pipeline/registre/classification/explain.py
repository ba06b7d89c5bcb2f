"""Say which words and cues decided, for a reader."""

from registre.classification.features import Evidence, first_theme, read_stems
from registre.classification.model import Model

# So many reasons are read; those that weigh less than this change nothing.
MOST, LEAST = 5, 0.05


def explain(evidence: Evidence, model: Model, axis: str, code: str) -> str:
    """Return the words and cues that speak for a code against its best rival, strongest first.

    A cue stands as in the table, with ``*`` for any ending; its weight sums all that it moves.
    """
    weights: dict[str, float] = {}
    for feature, weight in model.reasons(evidence.features, axis, code).items():
        name = _origin(feature, evidence)
        weights[name] = weights.get(name, 0.0) + weight
    strongest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:MOST]
    return ", ".join(f"{name} {weight:+.1f}" for name, weight in strongest if weight > LEAST)


def _origin(feature: str, evidence: Evidence) -> str:
    """Return the words or the cue behind a feature."""
    kind, _, rest = feature.partition(" ")
    if kind in ("w", "p"):
        full = dict(zip(read_stems(evidence.words), evidence.words, strict=True))
        return " ".join(full[stem] for stem in rest.split())
    if kind in ("form", "hint", "first", "both"):
        named = (cue for cue in evidence.forms if cue.subject == rest.split()[0])
        return next((f"[{cue}]" for cue in named), "[no form]")
    if kind in ("theme", "weak"):
        return next(f"[{cue}]" for cue in evidence.themes if cue.domain == rest)
    theme = first_theme(evidence.themes)
    return f"[{theme}]" if theme else "[no theme]"
