"""Read what an act is about from its title."""

from dataclasses import dataclass

from registre.classification.features import Evidence, read_evidence, read_stems
from registre.classification.model import Model, load_model, to_probabilities


@dataclass(frozen=True, slots=True)
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
    best = max(subjects, key=subjects.__getitem__)
    sums: dict[str, float] = {}
    for code, probability in subjects.items():
        family = code.partition(".")[0]
        sums[family] = sums.get(family, 0.0) + probability
    if subjects[best] < subject.threshold:
        best = max(sums, key=sums.__getitem__)
    return Classification(
        _sure(max(domains, key=domains.__getitem__), domains, domain.threshold),
        _sure(best, subjects | sums, subject.threshold),
    )


def _sure(code: str, probabilities: dict[str, float], threshold: float) -> Guess:
    score = round(min(1.0, probabilities[code]), 4)
    return Guess(code if score >= threshold else "", score)
