"""The pages of the site, from templates that escape all that they are given."""

from collections.abc import Mapping
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from registre.display.highlights import COLOURS
from registre.report.charts import bars, timeline
from registre.report.labels import Labels
from registre.report.leaves import Leaf
from registre.report.overview import MAGNITUDES, Overview, act_date
from registre.report.views import to_view
from registre.revision.forms import EDTF, NAME_LISTS, NAMES, correctable
from registre.tables.constraints import form, values
from registre.tables.schema import MENTION_TABLES, TABLES, Type

# Bars of a plot of the most frequent.
MOST = 15


class Pages:
    """Render the pages of one run.

    Parameters
    ----------
    run
        What tells the run from others.
    version
        Of the program.
    """

    def __init__(self, say: Labels, run: str, version: str) -> None:
        self._say = say
        environment = Environment(
            loader=FunctionLoader(_template),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals |= {
            "say": say, "lang": say.language.value, "run": run, "version": version,
            "tables": list(COLOURS), "act_date": act_date,
            "groups": [table.name for table in MENTION_TABLES],
        }  # fmt: skip
        self._leaf = environment.get_template("leaf.html")
        self._overview = environment.get_template("overview.html")

    def leaf(
        self, leaf: Leaf, before: Leaf | None, after: Leaf | None, images: Mapping[int, str],
        source: str,
    ) -> str:  # fmt: skip
        """Return the page of a leaf.

        Parameters
        ----------
        before, after
            The leaves that its keys lead to.
        images
            Names of pictures by page.
        source
            Address of the source file, empty when it is not known.
        """
        view = to_view(leaf, self._say, images)
        return self._leaf.render(
            view=view, leaf=leaf, act=leaf.act, before=before, after=after, source=source,
            heading=_heading(leaf, self._say),
        )  # fmt: skip

    def overview(self, overview: Overview) -> str:
        """Return the first page."""
        say = self._say
        domains = self._names("acts", "policy_domain") | {"": say("chart.other")}
        yearly = timeline(overview.months, say("chart.months"), say("count.acts"))
        order = ["amount.negative", *[label for _, label in reversed(MAGNITUDES)]]
        return self._overview.render(
            overview=overview,
            timeline=yearly,
            domains=bars(
                [(code, overview.domains[code]) for code in domains], domains,
                name="domain", styled=True,
            ),
            amounts=bars(
                [(key, overview.amounts[key]) for key in order], {key: say(key) for key in order}
            ),
            votes=bars(
                overview.votes.most_common(),
                {code: say.value("acts", "vote_outcome", code) for code in overview.votes},
                name="outcome",
            ),
            texts=bars(_most(overview.texts), name="text"),
            persons=bars(_most(overview.persons), name="person"),
            problems=bars(
                overview.problems.most_common(),
                {code: say.doubt(code)[0] for code in overview.problems},
                name="doubts",
            ),
        )  # fmt: skip

    def spoken(self) -> dict[str, Any]:
        """Return what the scripts are given: texts, names of codes, the forms of corrections."""
        say = self._say
        return {
            "language": say.language,
            "texts": say.texts("js."),
            "types": self._names("acts", "act_type"),
            "domains": self._names("acts", "policy_domain"),
            "outcomes": self._names("acts", "vote_outcome"),
            "doubts": {code: say.doubt(code)[0] for code in _codes("problems", "code")},
            "tables": {
                name: {
                    "label": say(f"table.{name}"),
                    "columns": [self._column(name, column) for column in correctable(name)],
                }
                for name in ("acts", *(table.name for table in MENTION_TABLES))
            },
        }

    def _names(self, table: str, column: str) -> dict[str, str]:
        return {code: self._say.value(table, column, code) for code in _codes(table, column)}

    def _column(self, table: str, column: str) -> dict[str, Any]:
        """Return what the form of a correction asks for a column."""
        declared = next(c for c in TABLES[table].columns if c.name == column)
        asked: dict[str, Any] = {"name": column, "label": self._say.column(table, column)}
        codes = values(TABLES[table], declared)
        named = f"{table}.{column}"
        if codes:
            asked["values"] = [[code, self._say.value(table, column, code)] for code in codes]
        elif declared.type is Type.INTEGER:
            asked["form"] = "integer"
        elif named in NAMES | NAME_LISTS:
            asked["form"] = "name"
        elif named in EDTF:
            asked["form"] = "edtf"
        elif (found := form(TABLES[table], declared)) is not None:
            asked["form"] = str(found)
        return asked


def _template(name: str) -> str:
    return resources.files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


def _codes(table: str, column: str) -> tuple[str, ...]:
    return values(TABLES[table], next(c for c in TABLES[table].columns if c.name == column))


def _most(counts: Any) -> list[tuple[str, int]]:  # noqa: ANN401
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST]


def _heading(leaf: Leaf, say: Labels) -> str:
    if leaf.act is None:
        return say("act.outside")
    return str(leaf.act["title"] or say("act.untitled"))
