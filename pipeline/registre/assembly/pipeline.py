"""Build the pipelines: which components, in which order."""

from typing import Literal

from spacy.language import BaseDefaults, Language
from spacy.util import registry

from registre.model.documents import MAX_CHARS

Profile = Literal["full", "fast"]

# Each reads what those before it found; `full` alone adds the statistical layer.
COMPONENTS = (
    "registre_cleaning",
    "registre_structure",
    "registre_dates",
    "registre_amounts",
    "registre_references",
    "registre_votes",
    "registre_decisions",
    "registre_attendance",
    "registre_entities",
    "registre_persons",
    "registre_linking",
    "registre_facts",
    "registre_domain",
    "registre_checks",
)
STATISTICAL = ("registre_entities",)


class ActLanguage(Language):  # type: ignore[no-untyped-call]
    """French without spaCy's own French rules, whose tables cost two seconds to import."""

    lang = "fr"
    Defaults = BaseDefaults


def blank() -> Language:
    """Return a pipeline with our tokenizer and no component."""
    create = registry.tokenizers.get("registre.tokenizer.v1")()
    nlp = ActLanguage(create_tokenizer=create)
    nlp.max_length = MAX_CHARS
    return nlp


def load(profile: Profile = "full") -> Language:
    """Return the pipeline that finds everything in an act.

    Parameters
    ----------
    profile
        ``full`` adds fr_core_news_md's entities where rules cannot know a name; ``fast`` runs
        rules alone. Both fill every table.

    Raises
    ------
    ValueError
        If the profile is neither.
    """
    if profile not in ("full", "fast"):
        raise ValueError(f"no profile {profile!r}: take 'full' or 'fast'")
    nlp = blank()
    for name in COMPONENTS:
        if profile == "full" or name not in STATISTICAL:
            nlp.add_pipe(name)
    return nlp
