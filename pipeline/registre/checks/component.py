"""The spaCy component that checks each act, last of the pipeline."""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from registre import spans
from registre.checks.calendar import check_dates
from registre.checks.figures import check_members, check_names, check_vote
from registre.model.acts import Act, Session
from registre.model.persons import Person, Role
from registre.piping import Component


class ActChecker(Component):
    """Write what the facts of each act make doubtful to its problems."""

    def __call__(self, doc: Doc) -> Doc:
        """Check every act; those of one session share its attendance."""
        found = spans.annotations(doc)
        present = [
            (mention.start, mention.value)
            for mention in spans.mentions(doc, spans.PERSONS)
            if mention.value is not None and mention.value.role is Role.PRESENT
        ]
        starts = [start for start, _ in present]
        acts = []
        for act in found.acts:
            start, end = _extent(act, found.sessions)
            near = present[bisect_left(starts, start) : bisect_left(starts, end)]
            acts.append(_checked(act, [person for _, person in near]))
        found.acts = tuple(acts)
        return doc


def _extent(act: Act, sessions: tuple[Session, ...]) -> tuple[int, int]:
    """Return where the attendance of an act may be printed: in its session, or in the act."""
    index = bisect_right(sessions, act.start, key=lambda session: session.start) - 1
    if index >= 0 and act.start < sessions[index].end:
        return sessions[index].start, sessions[index].end
    return act.start, act.end


def _checked(act: Act, present: list[Person]) -> Act:
    listed = {str(person.name): person for person in present}
    bounded = sum(
        person.from_item is not None or person.until_item is not None for person in listed.values()
    )
    problems = [
        *act.problems,
        *check_members(act),
        *check_vote(act),
        *check_names(act, len(listed), bounded, president_listed=act.president in listed),
        *check_dates(act),
    ]
    if not problems:
        return act
    # a check run again changes nothing
    return replace(act, problems=tuple(dict.fromkeys(problems)))


@Language.factory("registre_checks")
def create_checks(nlp: Language, name: str) -> ActChecker:  # noqa: ARG001 (spaCy's signature)
    """Return the component."""
    return ActChecker()
