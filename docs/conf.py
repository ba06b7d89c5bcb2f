"""How the site of the docs is built: ``make docs``, without network."""

from sphinx.application import Sphinx

import registre

project = "registre"
author = "the registre maintainers"
project_copyright = "the registre maintainers, Apache-2.0"
release = version = registre.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
highlight_language = "text"
myst_heading_anchors = 3  # pages point at sections of others

# Docstrings are NumPy's; types stand in signatures alone.
napoleon_google_docstring = False
napoleon_use_rtype = False
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
add_module_names = False
maximum_signature_line_length = 80

html_theme = "furo"
html_title = f"registre {release}"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_show_sourcelink = False
html_copy_source = False
html_theme_options = {"top_of_page_buttons": []}

# What autodoc sees in place of a field: of a dataclass with slots, of a named tuple.
FIELDS = {"_Sentinel", "_tuplegetter"}


def skip_field(
    _app: Sphinx, _kind: str, _name: str, member: object, skip: object, _options: object
) -> object:
    """Leave out the fields of a value, which its parameters tell already; keep codes of enums."""
    return True if type(member).__name__ in FIELDS else skip


def setup(app: Sphinx) -> None:
    """Connect what the settings cannot say."""
    app.connect("autodoc-skip-member", skip_field)
