// One instrument: the history of its versions, and the clauses of one of them.
import { ask, link, moreButton } from "./corpus.js";
import { DraftView } from "./draft.js";
import { chipClass, chipText, element } from "./element.js";
import { showReasons } from "./reasons.js";

const CLAUSES = 100;

function changes(version) {
  return Object.entries(version.changes).map(([kind, count]) => `${count} ${kind}`).join(", ");
}

/// The versions as a table from which two can be chosen.
function history(view, found, shown) {
  const rows = found.versions.map((version, index) => {
    const choice = (side, isChosen) => element("input", {
      type: "radio", name: side, value: version.version, checked: isChosen, "aria-label": `version ${version.version} as the ${side} one`,
    });
    return element("tr", {},
      element("td", {}, choice("old", index === Math.max(0, found.versions.length - 2))), element("td", {}, choice("new", index === found.versions.length - 1)),
      element("th", { scope: "row" }, element("a", {
        href: link({ instrument: found.instrument, version: version.version }), "aria-current": version.version === shown ? "true" : null,
      }, `version ${version.version}`)),
      element("td", {}, version.valid_from ?? "–"), element("td", {}, version.fetched_at.slice(0, 10)),
      element("td", {}, element("span", { class: chipClass(version.score) }, chipText(version.score, version.band))),
      element("td", {}, String(version.mean)), element("td", {}, String(version.clauses)), element("td", {}, String(version.above)),
      element("td", {}, [version.in_force ? "in force" : "", version.baseline ? "baseline" : "", version.partial ? "partly understood" : "", changes(version),
        version.ruleset === view.ruleset ? "" : "scored by other rules"].filter((part) => part).join("; ")));
  });
  const heads = ["old", "new", "version", "valid from", "fetched", "highest", "mean", "clauses", "elevated or high", "notes"];
  const form = element("form", { id: "versions" },
    element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Versions" },
      element("table", { class: "versions" }, element("caption", {}, `Versions, ${found.total} in all`),
        element("thead", {}, element("tr", {}, ...heads.map((words) => element("th", { scope: "col" }, words)))), element("tbody", {}, ...rows))),
    found.versions.length > 1 ? element("button", { type: "submit" }, "Compare old and new") : null);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = new FormData(form);
    location.hash = link({ instrument: found.instrument, old: chosen.get("old"), new: chosen.get("new") });
  });
  return form;
}

export async function showInstrument(view, wanted, signal) {
  const name = wanted.instrument;
  const [found, first] = await Promise.all([
    ask("history", { instrument: name, limit: 200 }, signal), ask("instrument", { instrument: name, version: wanted.version, limit: CLAUSES }, signal),
  ]);
  const host = element("div", { id: "corpus-text" });
  const panel = element("aside", { class: "reasons", "aria-label": "Reasons", hidden: true });
  let chosen = null;
  const close = () => {
    if (!chosen) return;
    const chip = chosen.querySelector(".chip");
    chosen = null;
    text.mark(null);
    panel.hidden = true;
    chip.focus();
  };
  const text = new DraftView(host, (record, row) => {
    chosen = row;
    text.mark(row);
    showReasons(panel, record, view.rules, close).focus({ preventScroll: true });
    panel.scrollTop = 0;
  }, true);
  panel.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  host.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  const version = first.instrument.version;
  const state = element("p", { class: "facts" });
  let next = 0;
  const add = (page) => {
    text.append(page.clauses.map((one) => ({ ...one, language: page.instrument.language, repairs: [] })));
    next = page.next;
    state.textContent = `${text.records.length} of ${page.total} clauses of version ${version}${first.in_force ? ", in force" : ""}. `
      + "Choose a score for its reasons; arrow keys go from one score to the next, Escape leads back.";
    return next;
  };
  view.body.replaceChildren(
    view.title(element("bdi", {}, found.title ?? found.instrument)),
    element("p", { class: "facts" }, element("bdi", {}, found.instrument), found.jurisdiction ? `, ${found.jurisdiction}` : "", `, ${found.total} version${found.total === 1 ? "" : "s"}`),
    history(view, found, version),
    element("div", { class: "panes" }, element("section", { "aria-labelledby": "clauses-title" },
      element("h3", { id: "clauses-title" }, `Clauses of version ${version}`), state, host), panel));
  add(first);
  const more = async () => add(await ask("instrument", { instrument: name, version, limit: CLAUSES, offset: next }, signal));
  if (next !== null) host.after(moreButton("Show more clauses", more));
  view.say("");
  if (wanted.clause) await reveal(text, wanted.clause, more, () => next);
}

/// Brings a clause into view, fetching what stands before it.
async function reveal(text, id, more, next) {
  for (;;) {
    const index = text.records.findIndex((record) => record.clause === id);
    if (index >= 0) {
      text.rows[index].scrollIntoView({ block: "center" });
      text.rows[index].querySelector(".chip").focus({ preventScroll: true });
      return;
    }
    if (next() === null || await more() === null && text.records.every((record) => record.clause !== id)) return;
  }
}
