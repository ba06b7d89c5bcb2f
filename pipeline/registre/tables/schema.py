"""Every table and column, declared once; rows, frames, files and the docs agree with it by test."""

from registre.tables.column import Column, Table, Type, integer, number
from registre.tables.shelfmarks import SHELFMARK

__all__ = ["MENTION_TABLES", "TABLES", "Column", "Table", "Type"]

SOURCE = Column("source", "path of the file, relative to the input root")
ACT_ID = Column("act_id", "the act it stands in; empty outside of acts")
SESSION_ID = Column("session_id", "the session it stands in, shared by the acts of one meeting")
PROBLEMS = Column("problems", "codes of doubts, separated by spaces; empty when none")

PLACE = (
    SOURCE,
    ACT_ID,
    SESSION_ID,
    Column("mention_id", "unique in the run, stable for the same file and version"),
    integer("page", "page, from 1"),
    integer("start", "first code point in the document's text"),
    integer("end", "code point after the last"),
    Column("text", "as written: document_text[start:end]"),
    Column("section", "part of the act: visas, considerants, dispositif, signature …"),
)
FOUND = (
    Column("rule", "what found it"),
    Column("repair", "what was changed to read it; empty when nothing was"),
    PROBLEMS,
)


def _mentions(name: str, grain: str, *columns: Column) -> Table:
    return Table(name, grain, (*PLACE, *columns, *FOUND))


ITEMS = (
    integer("from_item", "first item of the agenda it holds for"),
    integer("until_item", "last item of the agenda it holds for"),
)

DOCUMENTS = Table(
    "documents",
    "one input file",
    (
        SOURCE,
        Column("sha256", "digest of the file's bytes"),
        integer("pages", "number of pages"),
        integer("chars", "code points of the text"),
        Column("text_origin", "plain, markdown, text_layer, ocr, archive_xml, office"),
        number("ocr_confidence", "mean confidence of the OCR, 0 to 100"),
        Column("status", "ok, partial (doubts or lost pages), failed, skipped"),
        Column("error", "why it failed or what was lost, and what to do"),
        integer("acts", "number of acts found"),
        integer("problems", "number of doubts in all its tables"),
        *SHELFMARK,
    ),
)

PAGES = Table(
    "pages",
    "one page of a file",
    (
        SOURCE,
        integer("page", "page, from 1"),
        Column("origin", "plain, markdown, text_layer, ocr, archive_xml, office, none"),
        number("ocr_confidence", "mean confidence of its letters, 0 to 100"),
        integer("chars", "code points of its text"),
        number("width", "of the page; empty for text"),
        number("height", "of the page; empty for text"),
        Column("unit", "of width, height and boxes: pt (72 an inch), px, mm10, inch1200"),
        integer("rotation", "degrees clockwise that it was turned by to be read"),
        *SHELFMARK,
        PROBLEMS,
    ),
)

TEXTS = Table(
    "texts",
    "the text of one page; joined by form feeds they are the text that offsets refer to",
    (
        SOURCE,
        integer("page", "page, from 1"),
        integer("start", "first code point in the document's text"),
        Column("text", "the whole page, in NFC, lines as they stand"),
    ),
)

BOXES = Table(
    "boxes",
    "one line of a mention on a page read by OCR or from archive XML",
    (
        SOURCE,
        Column("mention_id", "the mention"),
        integer("line", "rank among the lines of the mention, from 1"),
        integer("page", "page that the mention begins on, from 1"),
        number("x0", "left, from the left edge of the page as it was read"),
        number("y0", "top, from the top edge"),
        number("x1", "right"),
        number("y1", "bottom"),
        number("confidence", "of its word that the engine was least sure of, 0 to 100"),
    ),
)

ACTS = Table(
    "acts",
    "one act; a register or a procès-verbal holds many",
    (
        ACT_ID,
        SOURCE,
        SESSION_ID,
        integer("ordinal", "rank in the file, from 1"),
        integer("page_first", "first page, from 1"),
        integer("page_last", "last page"),
        integer("start", "first code point in the document's text"),
        integer("end", "code point after the last"),
        Column("act_type", "deliberation, arrete, decision, proces_verbal, recueil, convention, "
               "other"),
        Column("number", "the act's own number as printed, without n°"),
        Column("title", "the object of the act"),
        Column("heading", "the printed domain heading"),
        Column("issuer", "who issues it, as printed"),
        Column("issuer_type", "commune, epci, departement, region, prefecture, syndicat, ccas, "
               "state, other"),
        Column("body", "who deliberates or signs"),
        Column("session_date", "ISO date of the session"),
        Column("session_time", "HH:MM"),
        Column("session_place", "as printed"),
        Column("convocation_date", "ISO date"),
        Column("signed_date", "ISO date of the act, if not a session"),
        Column("received_date", "ISO date of receipt by the prefecture"),
        Column("published_date", "ISO date of publication or posting"),
        Column("president", "SURNAME Firstname; several joined with '; '"),
        Column("secretary", "SURNAME Firstname; several joined with '; '"),
        integer("members_in_office", "as printed"),
        integer("members_present", "as printed"),
        integer("members_represented", "as printed"),
        integer("members_voting", "as printed"),
        integer("quorum", "as printed"),
        Column("vote_outcome", "unanimity, majority, adopted, rejected, noted, postponed"),
        integer("votes_for", "as printed, never inferred"),
        integer("votes_against", "as printed, never inferred"),
        integer("votes_abstention", "as printed, never inferred"),
        integer("votes_not_participating", "as printed, never inferred"),
        Column("transmission_id", "@CTES identifier"),
        Column("court", "court of appeal as printed"),
        Column("appeal_period", "ISO 8601 duration"),
        Column("matiere_code", "@CTES subject, level 1 or 2; empty when unsure"),
        number("matiere_score", "calibrated probability of the subject"),
        Column("policy_domain", "M57 functional head, 0 to 8; empty when unsure"),
        number("policy_domain_score", "calibrated probability of the domain"),
        *SHELFMARK,
        PROBLEMS,
    ),
)  # fmt: skip

PERSONS = _mentions(
    "persons",
    "one mention of a natural person in one role",
    Column("name", "SURNAME Firstname"),
    Column("surname", "in capitals, with its particle"),
    Column("given_names", "in title case, or initials"),
    Column("civility", "M. or Mme"),
    Column("role", "present, excused, absent, represented, president, secretary, rapporteur, "
           "signatory, voted_against, abstained, not_voting, appointed, mentioned"),
    Column("capacity", "function as written"),
    *ITEMS,
    Column("person_id", "the same for all mentions of one person in a document"),
)  # fmt: skip

PROXIES = _mentions(
    "proxies",
    "one vote given to another member",
    Column("giver", "SURNAME Firstname"),
    Column("holder", "SURNAME Firstname; empty when not printed"),
    *ITEMS,
)

AMOUNTS = _mentions(
    "amounts",
    "one sum of money",
    Column("value", "exact decimal, with its sign"),
    Column("currency", "EUR, FRF"),
    Column("tax", "HT, TTC"),
    Column("period", "ISO 8601 duration, P1Y for 'par an'"),
    Column("unit", "what it is for one of: m2, hour, inhabitant, meal …"),
    Column("qualifier", "min, max, about"),
    Column("label", "in a table or a list, what its line says: budget line, beneficiary"),
)

DATES = _mentions(
    "dates",
    "one calendar expression",
    Column("value", "EDTF, as printed: 2023-12-12, XXXX-07-15, 2024/2026"),
    Column("time", "clock time printed with the day"),
    Column("resolved", "EDTF, with the year inferred from the act"),
    Column("granularity", "day, month, year, interval"),
    Column("role", "session, convocation, signed, received, published, reference, effective, "
           "deadline, other"),
)  # fmt: skip

REFERENCES = _mentions(
    "references",
    "one cited text or one of its articles",
    Column("type", "code, loi, decret, arrete, deliberation …"),
    Column("number", "as printed, without n°"),
    Column("date", "EDTF date of the text"),
    Column("authority", "who made it, as printed"),
    Column("article", "L2121-29"),
    Column("article_end", "last article of a range; + for 'et suivants'"),
    Column("key", "canonical key"),
    Column("relation", "visa, modifies, repeals, applies, cites"),
    Column("title", "its title as printed"),
    Column("uri", "its address, when it is certain"),
    Column("target_act_id", "the act it is, when that act is in the same run"),
)

VOTES = _mentions(
    "votes",
    "one vote as printed",
    Column("outcome", "unanimity, majority, adopted, rejected, noted, postponed"),
    integer("votes_for", "as printed"),
    integer("votes_against", "as printed"),
    integer("votes_abstention", "as printed"),
    integer("votes_not_participating", "as printed"),
)

DECISIONS = _mentions(
    "decisions",
    "one operative clause",
    integer("ordinal", "rank in its act, from 1"),
    Column("verb", "lower case without accents, as in the act"),
    Column("clause", "the clause on one line"),
)

STAMPS = _mentions(
    "stamps",
    "one stamp, running head or page number lifted out of the body",
    Column("kind", "transmission, receipt, publication, running_head, page_number"),
    Column("identifier", "@CTES identifier"),
)

ENTITIES = _mentions(
    "entities",
    "one person, organisation or place named in running text (profile full)",
    Column("kind", "person, organisation, place"),
    Column("name", "as written, on one line"),
)

PROBLEMS_TABLE = Table(
    "problems",
    "one doubt",
    (
        SOURCE,
        ACT_ID,
        Column("table", "the table of the doubtful row"),
        Column("mention_id", "the doubtful row; empty for a doubt on the act"),
        Column("code", "code of the doubt"),
        Column("title", "what it is"),
        Column("advice", "what to do"),
        Column("text", "as written"),
    ),
)

MASKINGS = Table(
    "maskings",
    "one passage masked for publication; what it said is nowhere (`--profile-public`)",
    (
        SOURCE,
        ACT_ID,
        integer("page", "page, from 1"),
        integer("start", "first code point in the document's text"),
        integer("end", "code point after the last"),
        Column("kind", "person, address, birth_date, contact, identifier"),
        Column("rule", "what found it"),
        integer("length", "number of letters and digits masked"),
    ),
)

FAILURES = Table(
    "failures",
    "one file that failed or was skipped",
    (
        SOURCE,
        Column("sha256", "digest of the file's bytes; empty when it cannot be opened"),
        Column("cause", "unreadable, empty_folder, fault, memory, timeout, died"),
        Column("error", "what happened"),
        Column("advice", "what to do"),
    ),
)

MENTION_TABLES = (
    PERSONS, PROXIES, AMOUNTS, DATES, REFERENCES, VOTES, DECISIONS, STAMPS, ENTITIES,
)  # fmt: skip
TABLES = {
    table.name: table
    for table in (
        DOCUMENTS, PAGES, ACTS, *MENTION_TABLES, TEXTS, BOXES, PROBLEMS_TABLE, MASKINGS, FAILURES,
    )
}  # fmt: skip
