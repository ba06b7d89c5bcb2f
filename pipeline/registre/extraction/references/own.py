"""The acts of the document itself: what they call themselves is no reference."""

from bisect import bisect_right

from registre.extraction.references.texts import CitedText
from registre.model.acts import Act, ActType
from registre.model.references import Reference, ReferenceType


class OwnActs:
    """The acts of a document, by place and by number."""

    def __init__(self, acts: tuple[Act, ...]) -> None:
        self._acts = acts
        self.starts = [act.view_start for act in acts]
        #: Whether the document is one act, or was not split.
        self.single = len(acts) <= 1
        self._ids: dict[tuple[str, str], list[str]] = {}
        for act in acts:
            if act.number:
                self._ids.setdefault((act.act_type, _bare(act.number)), []).append(act.act_id)

    def is_own(self, reference: Reference, position: int) -> bool:
        """Tell whether a reference is the act that it stands in, by number or else by date."""
        act = self._at(position)
        if act is None or str(reference.type) != act.act_type:
            return False
        if reference.number:
            return _bare(reference.number) == _bare(act.number)
        return bool(reference.date) and reference.date in (act.session_date, act.signed_date)

    def lists(self, title: CitedText) -> bool:
        """Tell whether a title is a line in a list: a deliberation lists decisions and arretes."""
        reference = title.reference
        act = self._at(title.start)
        return (
            act is not None
            and act.act_type in (ActType.DELIBERATION, ActType.PROCES_VERBAL)
            and reference.type in (ReferenceType.DECISION, ReferenceType.ARRETE)
            and bool(reference.number and reference.date)
        )

    def _at(self, position: int) -> Act | None:
        index = bisect_right(self.starts, position) - 1
        return self._acts[index] if index >= 0 and position < self._acts[index].view_end else None

    def target(self, reference: Reference) -> str:
        """Return the act of the document that a reference is, when there is one only."""
        ids = self._ids.get((str(reference.type), _bare(reference.number)), [])
        return ids[0] if len(ids) == 1 and not reference.article else ""


def _bare(number: str) -> str:
    return "".join(char for char in number.lower() if char.isalnum())
