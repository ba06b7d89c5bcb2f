// Correct a value, delete a row, mark it right; the page shows what was corrected.
"use strict";

registre.editor = (() => {
  const { make, button, say, corrections, leaf, places } = registre;
  const { sha256, source } = document.body.dataset;
  const act = document.getElementById("act");
  const page = location.pathname.split("/").pop();
  const rowsById = new Map(leaf.rows.map((row) => [row.dataset.id, row]));
  const FORMS = {
    date: /^\d{4}-\d{2}-\d{2}$/,
    edtf: /^(\d{4}|XXXX)(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/,
    time: /^\d{2}:\d{2}$/,
    decimal: /^-?\d+(\.\d+)?$/,
    duration: /^P[0-9A-Z.]+$/,
    subject: /^[1-9](\.\d{1,2})?$/,
    integer: /^\d+$/,
  };

  const tableOf = (row) => row.closest("[data-table]").dataset.table;
  const cellOf = (row, column) => row.querySelector(`[data-c="${column}"]`);

  // The value that the tables hold, whatever the page shows.
  const valueOf = (row, column) => {
    const cell = cellOf(row, column);
    if (cell) return cell.dataset.old ?? cell.dataset.v ?? cell.textContent;
    return JSON.parse(row.dataset.x ?? "{}")[column] ?? "";
  };

  const line = (row) => {
    const [start, end] = [Number(row.dataset.s), Number(row.dataset.e)];
    const where = { table: tableOf(row), sha256, source, page, start, end };
    return row === act
      ? { ...where, act_id: row.dataset.id }
      : { ...where, mention_id: row.dataset.id, text: places.text(start, end) };
  };

  const lineOf = (row, test) =>
    corrections.all().find((other) => (other.mention_id ?? other.act_id) === row.dataset.id && test(other));

  // The row of this page that a correction is of, if it is of one.
  const rowOf = (other) => {
    if (!other.act_id) return rowsById.get(other.mention_id);
    return act?.dataset.id === other.act_id ? act : undefined;
  };

  // A field for a column, with the value that it would have once corrected.
  const field = (name, column, value) => {
    let input;
    if (column.values) {
      input = make("select", { name: column.name });
      input.append(make("option", { value: "" }, ""));
      for (const [code, label] of column.values) input.append(make("option", { value: code }, label));
    } else if (value.length > 60) {
      input = make("textarea", { name: column.name, rows: 3 });
    } else {
      input = make("input", {
        name: column.name,
        placeholder: registre.given.texts[`form.${column.form}`],
        pattern: FORMS[column.form]?.source,
        inputmode: column.form === "integer" ? "numeric" : null,
        autocomplete: "off",
      });
    }
    input.value = value;
    return make("label", { class: value.length > 60 ? "wide" : null }, column.label, input);
  };

  const open = (row, place) => {
    const name = tableOf(row);
    const columns = registre.table(name).columns;
    const shown = (column) => {
      const pending = lineOf(row, (other) => other.action === "set" && other.column === column);
      return pending ? pending.new : valueOf(row, column);
    };
    const form = make("form", { class: "editor" });
    form.append(
      ...columns.map((column) => field(name, column, shown(column.name))),
      make(
        "p",
        { class: "actions" },
        make("button", { type: "submit", class: "primary" }, say("save")),
        button(say("cancel"), () => form.remove()),
      ),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      for (const column of columns) {
        const value = form.elements[column.name].value.trim();
        if (value !== shown(column.name)) {
          corrections.put({
            action: "set", ...line(row), column: column.name, old: valueOf(row, column.name), new: value,
          });
        }
      }
      form.remove();
      registre.tell(say("set"));
    });
    place.append(form);
    form.elements[0].focus();
  };

  const edit = (row) => {
    const place = row === act ? row.parentElement : document.querySelector(".tools td");
    const open_ = place.querySelector(".editor");
    if (open_) open_.remove();
    else open(row, place);
  };

  const mark = (action, row = leaf.current()) => {
    if (row === null) return;
    const before = lineOf(row, (other) => other.action === action);
    corrections.remove(
      (other) => other.mention_id === row.dataset.id && ["delete", "confirm"].includes(other.action),
    );
    if (!before) corrections.put({ action, ...line(row) });
  };

  // Under the row that is chosen: where it comes from, and what can be done with it.
  const tools = (row) => {
    document.querySelector(".tools")?.remove();
    if (row === null) return;
    const { page: on, k, rule, repair } = row.dataset;
    const facts = [[say("page"), on], [say("section"), k], [say("rule"), rule], [say("repair"), repair]]
      .filter(([, value]) => value)
      .map(([name, value]) => `${name} : ${value}`);
    row.after(
      make(
        "tr",
        { class: "tools" },
        make(
          "td",
          { colspan: row.cells.length },
          make("p", {}, facts.join(" · ")),
          make(
            "div",
            { class: "actions" },
            button(say("correct"), () => edit(row), { class: "do-correct" }),
            button(say("right"), () => mark("confirm", row), { class: "do-right" }),
            button(say("delete"), () => mark("delete", row), { class: "do-delete" }),
            button(say("back"), () => leaf.toText(row)),
          ),
        ),
      ),
    );
  };

  const reset = () => {
    for (const cell of document.querySelectorAll(".changed")) {
      cell.classList.remove("changed");
      cell.textContent = cell.dataset.shown;
      delete cell.dataset.old;
      if (cell.dataset.made) cell.parentElement.remove();
    }
    for (const state of document.querySelectorAll(".state")) state.remove();
    for (const element of document.querySelectorAll(".deleted, .settled")) {
      element.classList.remove("deleted", "settled");
    }
  };

  const state = (row, text) => row.firstElementChild.append(make("div", { class: "state" }, text));

  const paint = (other) => {
    const row = rowOf(other);
    if (!row) return;
    const cell = other.column ? cellOf(row, other.column) : null;
    if (other.action === "set") {
      const shown = registre.called(other.table, other.column, other.new) || "∅";
      if (cell) {
        cell.dataset.old = valueOf(row, other.column);
        cell.dataset.shown = cell.textContent;
        cell.textContent = shown;
        cell.classList.add("changed");
        cell.title = `${other.old || "∅"} → ${other.new || "∅"}`;
      } else if (row === act) {
        const fact = make("dd", { class: "changed", "data-made": true }, shown);
        row.append(make("div", {}, make("dt", {}, registre.column("acts", other.column).label), fact));
      } else {
        state(row, `${registre.column(other.table, other.column).label} : ${shown}`);
      }
    } else if (other.code) {
      document.querySelector(`.facts [data-code="${other.code}"]`)?.classList.add("settled");
    } else {
      if (other.action === "delete") row.classList.add("deleted");
      state(row, say(other.action === "delete" ? "deleted" : "confirmed"));
    }
  };

  // Corrections that the tables hold by now are done with.
  const prune = () => {
    const done = (other) => {
      if (other.sha256 !== sha256 || other.page !== page) return false;
      const row = rowOf(other);
      if (other.action === "add") {
        return leaf.rows.some(
          (found) => tableOf(found) === other.table && found.dataset.rule === "human" &&
            Number(found.dataset.s) === other.start && Number(found.dataset.e) === other.end,
        );
      }
      if (!row) return other.action === "delete";
      if (other.action === "set") return valueOf(row, other.column) === other.new;
      if (other.code) return document.querySelector(`.facts [data-code="${other.code}"]`) === null;
      return other.action === "confirm" && row.dataset.rule === "human";
    };
    if (corrections.all().some(done)) corrections.remove(done);
  };

  const refresh = () => {
    reset();
    for (const other of corrections.all()) {
      if (other.action !== "add" && other.sha256 === sha256) paint(other);
    }
  };

  document.querySelector(".correct-act")?.addEventListener("click", () => edit(act));
  for (const settle of document.querySelectorAll(".settle")) {
    settle.addEventListener("click", () =>
      corrections.put({ action: "confirm", ...line(act), code: settle.parentElement.dataset.code }),
    );
  }
  leaf.onChoose(tools);
  prune();
  corrections.watch(refresh);
  refresh();
  return { edit, mark, field, page };
})();
