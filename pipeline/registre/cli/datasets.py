"""The command that publishes: ``export`` makes datasets of tables."""

from pathlib import Path
from typing import Annotated

import typer

from registre.cli.shared import app, err_console, split_names, usage
from registre.model.errors import ExitCode


@app.command()
def export(
    tables: Annotated[Path, typer.Argument(help="Folder of tables, as extract writes it.")],
    to: Annotated[
        str,
        typer.Option(
            help="Several with commas. package: CSV and Parquet with their description "
            "(datapackage.json); xlsx: a workbook; jsonl: an act a line; sqlite: a database for "
            "Datasette; scdl: deliberations as SCDL 2.1.5."
        ),
    ],
    folder: Annotated[
        Path, typer.Option("--dir", help="Folder of the dataset; made when missing.")
    ],
    *,
    name: Annotated[str, typer.Option(help="Short name of the dataset: a-z, 0-9, -.")] = "registre",
    title: Annotated[str, typer.Option(help="Title of the dataset.")] = "Actes administratifs",
    licence: Annotated[
        str, typer.Option(help="etalab-2.0, ODbL-1.0, CC-BY-4.0 or another identifier.")
    ] = "",
    source: Annotated[
        list[str] | None, typer.Option(help="Where the acts come from; may be given again.")
    ] = None,
    created: Annotated[str, typer.Option(help="Date to write in the dataset, YYYY-MM-DD.")] = "",
    collectivites: Annotated[
        Path | None,
        typer.Option(
            help="CSV file of authorities with columns nom, siren, siret.", rich_help_panel="SCDL"
        ),
    ] = None,
    pref_id: Annotated[
        str,
        typer.Option(
            help="Prefecture of all acts, PREF034; else that of their stamp.",
            rich_help_panel="SCDL",
        ),
    ] = "",
    url: Annotated[
        str,
        typer.Option(
            help="Address of the folder in which the files are published.", rich_help_panel="SCDL"
        ),
    ] = "",
) -> ExitCode:
    """Make datasets of tables, to publish, query, open or cite, with a card and a manifest."""
    import registre  # noqa: PLC0415
    from registre.datasets.about import About  # noqa: PLC0415
    from registre.datasets.export import Order  # noqa: PLC0415
    from registre.datasets.export import export as write  # noqa: PLC0415
    from registre.datasets.scdl.councils import Councils, load_councils  # noqa: PLC0415
    from registre.datasets.scdl.rows import Settings  # noqa: PLC0415

    with usage():
        about = About(name, title, licence, tuple(source or ()), created)
        councils = load_councils(collectivites) if collectivites else Councils()
        order = Order(about, registre.__version__, Settings(councils, pref_id, url))
        done = write(tables, folder, split_names(to), order)
    for note in done.notes:
        err_console.print(note, markup=False)
    err_console.print(f"{len(done.files)} files → {folder}", markup=False)
    return ExitCode.OK
