// Instruments by topics or indicators, in the colours and numbers of the reports.
import { ask, link } from "./corpus.js";
import { bandOf, chipText, element } from "./element.js";

const ROWS = 20;

function choice(view, wanted, name, label, options) {
  const field = element("select", { id: `heatmap-${name}` }, ...options.map(([value, words]) => element("option", { value }, words)));
  field.value = wanted[name] ?? options[0][0];
  field.addEventListener("change", () => { location.hash = link({ ...wanted, [name]: field.value }); });
  return element("span", {}, element("label", { for: `heatmap-${name}` }, label), " ", field);
}

function cell(row, column, score, isIndicator) {
  const place = `${row.title ?? row.instrument}, ${column.title}: `;
  if (score === null) return element("td", { class: "e", title: `${place}${isIndicator ? "did not fire" : "no clause on this topic"}` }, "–");
  const band = bandOf(score);
  const words = chipText(score, band);
  const inner = isIndicator ? element("a", { href: link({ find: "1", instrument: row.instrument, indicator: column.id }) }, words) : words;
  return element("td", { class: `s${Math.floor(score)}${row.status === "partial" ? " p" : ""}`, title: `${place}${score} ${band}` }, inner);
}

function line(row, columns, isIndicator) {
  const name = element("th", { scope: "row" },
    element("a", { href: link({ instrument: row.instrument }), dir: "auto", title: row.instrument }, row.title ?? row.instrument),
    row.jurisdiction ? element("small", {}, ` ${row.jurisdiction}`) : null);
  if (row.status === "partial") name.append(element("small", {}, ` ${row.reason}`));
  if (row.status === "unreadable") {
    return element("tr", {}, name, element("td", { class: "u", colspan: String(columns.length) }, element("span", {}, `not read: ${row.reason}`)));
  }
  return element("tr", {}, name, ...row.cells.map((score, index) => cell(row, columns[index], score, isIndicator)));
}

function legend() {
  const key = (score, words) => element("li", {}, element("span", { class: `key s${score}` }, chipText(score, bandOf(score))), ` ${words}`);
  return element("ul", { class: "legend", "aria-label": "Legend" }, key(0, "below 25: low"), key(25, "from 25: moderate"), key(50, "from 50: elevated"),
    key(75, "from 75: high"), element("li", {}, element("span", { class: "key e" }, "–"), " nothing there"),
    element("li", {}, element("span", { class: "key s0 p" }, chipText(0, "low")), " striped foot: not all of the law was understood"),
    element("li", {}, element("span", { class: "key u" }, "\u00a0"), " not read: nothing is known, which is no good news"));
}

export async function showHeatmap(view, wanted, signal) {
  const columns = wanted.columns ?? "topic";
  const isIndicator = columns === "indicator";
  const body = element("tbody");
  const head = element("tr");
  const caption = element("caption", { id: "corpus-caption" });
  const table = element("table", { class: "heatmap" }, caption, element("thead", {}, head), body);
  view.body.replaceChildren(
    view.title("Heatmap of the corpus"),
    element("div", { class: "row" },
      choice(view, wanted, "columns", "Columns", [["topic", "topics"], ["indicator", "indicators"]]),
      choice(view, wanted, "sort", "Rows", [["name", "by name"], ["score", "highest score first"]])),
    element("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": "corpus-caption" }, table), legend());
  let next = 0;
  while (next !== null) {
    const page = await ask("heatmap", { columns, jurisdiction: wanted.jurisdiction, sort: wanted.sort, limit: ROWS, offset: next }, signal);
    if (next === 0) {
      head.append(element("th", { scope: "col" }, "instrument"),
        ...page.columns.map((one) => element("th", { scope: "col" }, element("span", {}, one.title))));
    }
    body.append(...page.rows.map((row) => line(row, page.columns, isIndicator)));
    caption.textContent = `${page.total} ${page.total === 1 ? "instrument" : "instruments"} by ${page.columns.length} ${isIndicator ? "indicators" : "topics"}. A cell holds the highest `
      + "score of its clauses from 0 to 100, rounded down, and its band: L low below 25, M moderate below 50, E elevated below 75, H high.";
    next = page.next;
    view.say(next === null ? "" : `${body.children.length} of ${page.total} instruments read …`);
  }
  if (!body.children.length) view.say("The corpus has no such instrument.");
}
