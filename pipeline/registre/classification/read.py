"""Read what an act is about from its title."""

from dataclasses import dataclass

import numpy as np

from registre.classification.features import Evidence, read_evidence, read_stems
from registre.classification.model import Floats, Model, load_model, to_probabilities


@dataclass(slots=True)
class Guess:
    """A code with its probability; the code is empty when unsure, the probability is not."""

    code: str
    score: float


@dataclass(frozen=True, slots=True)
class Classification:
    """What an act is about: the public policy, and the legal nature."""

    policy_domain: Guess
    matiere: Guess


def classify(title: str) -> Classification:
    """Tell what an act is about from its title alone.

    Examples
    --------
    >>> tags = classify("Tarifs du restaurant scolaire")
    >>> tags.policy_domain.code, tags.matiere.code
    ('2', '7.1')
    >>> classify("").policy_domain.code
    ''
    """
    return judge(read_evidence(title), load_model())


def judge(evidence: Evidence, model: Model) -> Classification:
    """Tell what an act is about from what was found in it.

    Without a cue or a known word nothing is told. The subject is of level 2 when that is likely
    enough, else of level 1, whose probability is the sum of those below it.
    """
    stems = read_stems(evidence.words)
    if not (evidence.forms or evidence.themes or any("w " + stem in model.terms for stem in stems)):
        return Classification(Guess("", 0.0), Guess("", 0.0))
    scores = model.scores(evidence.features)
    domain, subject = (model.axes[name] for name in ("policy_domain", "matiere_code"))
    domains = to_probabilities(scores, domain)
    subjects = to_probabilities(scores, subject)
    best = _best(subject.codes, subjects, subject.threshold)
    if not best.code:
        sums: dict[str, float] = {}
        for code, probability in zip(subject.codes, subjects.tolist(), strict=True):
            family = code.partition(".")[0]
            sums[family] = sums.get(family, 0.0) + probability
        best = _best(tuple(sums), np.array(list(sums.values())), subject.threshold)
    return Classification(_best(domain.codes, domains, domain.threshold), best)


def _best(codes: tuple[str, ...], probabilities: Floats, threshold: float) -> Guess:
    rank = int(probabilities.argmax())
    score = round(min(1.0, float(probabilities[rank])), 4)
    return Guess(codes[rank] if score >= threshold else "", score)
