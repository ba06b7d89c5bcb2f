// Add a mention: select a passage, choose its table, give its values.
"use strict";

(() => {
  const { make, button, say, corrections, places, editor } = registre;
  const { sha256, source } = document.body.dataset;
  const form = document.getElementById("adding");
  const opener = document.getElementById("add");
  let passage = null;

  const close = () => {
    form.hidden = true;
    form.replaceChildren(opener);
    passage = null;
  };

  const offer = () => {
    if (form.contains(document.activeElement) && form.childElementCount > 1) return;
    passage = places.selected();
    form.hidden = passage === null;
  };

  const fields = (kind, place) => {
    const columns = registre.table(kind).columns;
    place.replaceChildren(...columns.map((column) => editor.field(kind, column, "")));
  };

  const open = () => {
    if (passage === null) return;
    const { start, end, text } = passage;
    const kinds = Object.entries(registre.given.tables).filter(([name]) => name !== "acts");
    const kind = make("select", { name: "table" });
    for (const [name, { label }] of kinds) kind.append(make("option", { value: name }, label));
    const place = make("div", { class: "editor" });
    const short = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    form.replaceChildren(
      make("blockquote", { lang: "fr" }, `« ${short.replace(/\s+/g, " ")} »`),
      make("label", {}, `${say("table")} `, kind),
      place,
      make(
        "p",
        { class: "actions" },
        make("button", { type: "submit", class: "primary" }, say("add")),
        button(say("cancel"), close),
      ),
    );
    kind.addEventListener("change", () => fields(kind.value, place));
    fields(kind.value, place);
    form.onsubmit = (event) => {
      event.preventDefault();
      const values = {};
      for (const column of registre.table(kind.value).columns) {
        const value = form.elements[column.name].value.trim();
        if (value) values[column.name] = value;
      }
      corrections.put({
        action: "add", table: kind.value, sha256, source, page: editor.page, start, end, text, new: values,
      });
      registre.tell(say("added"));
      close();
      document.getSelection().removeAllRanges();
    };
    kind.focus();
  };

  let waiting = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 150);
  });
  opener.addEventListener("click", open);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
})();
