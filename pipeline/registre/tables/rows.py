"""From an extraction to the rows of its tables: plain values, in the order of the document."""

from dataclasses import replace
from itertools import chain
from typing import Any

from registre.model.acts import Act
from registre.model.extraction import Extraction, Placement
from registre.model.mentions import Mention
from registre.model.problems import ProblemCode
from registre.tables.cells import figures, to_cells
from registre.tables.column import Row
from registre.tables.places import box_rows, masking_rows, page_rows, text_rows
from registre.tables.schema import MENTION_TABLES
from registre.tables.shelfmarks import UNTOLD, cite


def _codes(problems: tuple[ProblemCode, ...]) -> str:
    return " ".join(map(str, problems)) if problems else ""


def _act(act: Act, source: str, place: Placement) -> Row:
    return {
        "act_id": act.act_id,
        "source": source,
        "session_id": act.session_id,
        "ordinal": act.ordinal,
        "page_first": place.page(act.start),
        "page_last": place.page(max(act.start, act.end - 1)),
        "start": act.start,
        "end": act.end,
        "act_type": str(act.act_type),
        "number": act.number,
        "title": act.title,
        "heading": act.heading,
        "issuer": act.issuer,
        "issuer_type": str(act.issuer_type or ""),
        "body": act.body,
        "session_date": act.session_date,
        "session_time": act.session_time,
        "session_place": act.session_place,
        "convocation_date": act.convocation_date,
        "signed_date": act.signed_date,
        "received_date": act.received_date,
        "published_date": act.published_date,
        "president": act.president,
        "secretary": act.secretary,
        "members_in_office": act.members_in_office,
        "members_present": act.members_present,
        "members_represented": act.members_represented,
        "members_voting": act.members_voting,
        "quorum": act.quorum,
        "vote_outcome": str(act.vote.outcome) if act.vote else "",
        **figures(act.vote),
        "transmission_id": act.transmission_id,
        "court": act.court,
        "appeal_period": act.appeal_period,
        "matiere_code": act.matiere_code,
        "matiere_score": act.matiere_score,
        "policy_domain": act.policy_domain,
        "policy_domain_score": act.policy_domain_score,
        **UNTOLD,
        "problems": _codes(act.problems),
    }


def _problem(code: ProblemCode, where: Row, text: str) -> Row:
    return {
        **where, "code": code.code, "title": code.title, "advice": code.advice, "text": text,
    }  # fmt: skip


def _failure(extraction: Extraction) -> list[Row]:
    row = {
        "source": extraction.source.name,
        "sha256": extraction.source.sha256,
        "cause": str(extraction.cause),
        "error": extraction.error,
        "advice": extraction.advice,
    }
    return [] if extraction.cause is None else [row]


def _document(extraction: Extraction, problems: int) -> Row:
    source = extraction.source
    error = " ".join(part for part in (extraction.error, extraction.advice) if part)
    return {
        "source": source.name,
        "sha256": source.sha256,
        "pages": source.pages,
        "chars": len(source.text),
        "text_origin": str(source.origin),
        "ocr_confidence": source.ocr_confidence,
        "status": str(extraction.status),
        "error": error or " ".join(source.notes),
        "acts": len(extraction.acts),
        "problems": problems,
        **UNTOLD,
    }


class _Rows:
    """Build the rows of one extraction; an empty value of a mention stays empty."""

    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction
        self._source = extraction.source.name
        self.place = Placement(extraction)
        self.problems: list[Row] = []

    def acts(self) -> list[Row]:
        for act in self._extraction.acts:
            where = {
                "source": self._source, "act_id": act.act_id, "table": "acts",
                "mention_id": "",
            }  # fmt: skip
            self.problems += [_problem(code, where, act.title) for code in act.problems]
        return [_act(act, self._source, self.place) for act in self._extraction.acts]

    def mentions(self, group: str, columns: list[str]) -> list[Row]:
        found = self._extraction.mentions.get(group, ())
        return [self._row(group, index, found[index], columns) for index in range(len(found))]

    def _row(self, group: str, index: int, mention: Mention[Any], columns: list[str]) -> Row:
        place = self.place
        act_id = place.act_id(mention.start)
        mention_id = f"{self._extraction.source.sha256[:8]}-{group}-{index + 1}"
        if mention.problems:
            where = {
                "source": self._source, "act_id": act_id, "table": group,
                "mention_id": mention_id,
            }  # fmt: skip
            self.problems += [_problem(code, where, mention.text) for code in mention.problems]
        row: Row = dict.fromkeys(columns, "")
        row["source"] = self._source
        row["act_id"] = act_id
        row["session_id"] = place.session_id(mention.start)
        row["mention_id"] = mention_id
        row["page"] = place.page(mention.start)
        row["start"] = mention.start
        row["end"] = mention.end
        row["text"] = mention.text
        row["section"] = place.section(mention.start)
        row["rule"] = mention.rule
        row["repair"] = mention.repair
        row["problems"] = _codes(mention.problems)
        if mention.value is not None:
            row.update(to_cells(group, mention.value))
        if row.get("target_act_id"):
            row["target_act_id"] = _identify(self._extraction, row["target_act_id"])
        return row


def _identify(extraction: Extraction, local: str) -> str:
    """Return an identifier that is unique in the run: the file's digest first."""
    return f"{extraction.source.sha256[:8]}-{local}"


def _identified(extraction: Extraction) -> Extraction:
    """Make the identifiers of acts and sessions unique in the run."""
    acts = tuple(
        replace(
            act,
            act_id=_identify(extraction, act.act_id),
            session_id=_identify(extraction, act.session_id),
        )
        for act in extraction.acts
    )
    sessions = tuple(
        replace(session, session_id=_identify(extraction, session.session_id))
        for session in extraction.sessions
    )
    return replace(extraction, acts=acts, sessions=sessions)


def to_rows(extraction: Extraction) -> dict[str, list[Row]]:
    """Return the rows of every table for one file, in the order of the document.

    Every row has the columns of :data:`registre.tables.schema.TABLES`; unknown text is empty,
    an unknown number is ``None``.
    """
    rows = _Rows(_identified(extraction))
    acts = rows.acts()
    found = {table.name: rows.mentions(table.name, table.names) for table in MENTION_TABLES}
    tables = {"documents": [], "pages": page_rows(extraction.source), "acts": acts} | found
    boxes = box_rows(extraction.source, chain.from_iterable(found.values()))
    tables |= {"texts": text_rows(extraction.source), "boxes": boxes}
    tables["documents"] = [_document(extraction, len(rows.problems))]
    tables["problems"], tables["failures"] = rows.problems, _failure(extraction)
    tables["maskings"] = masking_rows(extraction, rows.place)
    if extraction.source.shelfmarks:
        cite(tables, extraction.source.shelfmarks)
    return tables
