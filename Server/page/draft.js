// Shows the scored text: clauses in the colour of their score, what stands between them as it is.
import { chipClass, chipText, element } from "./element.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class DraftView {
  /// `choose` is called with a record when its clause is chosen.
  constructor(host, choose) {
    this.host = host;
    this.choose = choose;
    this.clear("");
    host.addEventListener("click", (event) => {
      const row = event.target.closest(".clause");
      if (row && !String(getSelection())) this.choose(this.records[row.dataset.index], row);
    });
    host.addEventListener("keydown", (event) => this.move(event));
  }

  clear(text) {
    this.bytes = encoder.encode(text);
    this.cursor = 0;
    this.records = [];
    this.rows = [];
    this.host.replaceChildren();
  }

  slice(start, end) {
    return decoder.decode(this.bytes.subarray(start, end));
  }

  /// Clause records in the order of the text.
  append(records) {
    const piece = document.createDocumentFragment();
    for (const record of records) {
      piece.append(this.row(record, this.appendGap(piece, record.start)));
      this.cursor = Math.max(this.cursor, record.end);
    }
    this.host.append(piece);
  }

  finish() {
    const rest = this.appendGap(this.host, this.bytes.length);
    if (rest) this.host.append(element("div", { class: "gap", dir: "auto" }, rest));
  }

  /// What stands between two clauses. A short last line, as "(a)", is the next one's number and is handed back.
  appendGap(piece, end) {
    if (end <= this.cursor) return "";
    let words = this.slice(this.cursor, end).replace(/^\s*\n/, "").trimEnd();
    const number = /(?:^|\n)[ \t]*(\S{1,12})$/.exec(words)?.[1] ?? "";
    if (number) words = words.slice(0, -number.length).trimEnd();
    if (words.trim()) piece.append(element("div", { class: "gap", dir: "auto" }, words));
    return number;
  }

  row(record, number) {
    const index = this.records.push(record) - 1;
    const chip = element("button", {
      type: "button", class: chipClass(record.score), "aria-expanded": "false",
      "aria-label": `${record.label || record.clause}: ${record.score} ${record.band}, ${record.role}. Reasons`,
    }, chipText(record.score, record.band));
    const row = element("div", { class: `clause s${Math.floor(record.score)}`, id: `clause-${index}`, "data-index": index },
      chip, number ? element("bdi", { class: "number" }, number) : null, element("span", { class: "words", dir: "auto", lang: record.language }, this.marked(record)));
    this.rows.push(row);
    return row;
  }

  /// The clause's own words with the places of its findings and mitigations.
  marked(record) {
    const piece = document.createDocumentFragment();
    const places = [...record.findings, ...record.mitigations]
      .filter((one) => one.match !== null && one.start < record.end && one.end > record.start)
      .map((one) => ({ start: Math.max(one.start, record.start), end: Math.min(one.end, record.end), risk: !("strength" in one) }));
    if (!places.length) {
      piece.append(record.text);
      return piece;
    }
    const bytes = encoder.encode(record.text);
    const cuts = [...new Set([record.start, record.end, ...places.flatMap((one) => [one.start, one.end])])].sort((a, b) => a - b);
    for (let number = 1; number < cuts.length; number += 1) {
      const [start, end] = [cuts[number - 1], cuts[number]];
      const words = decoder.decode(bytes.subarray(start - record.start, end - record.start));
      const here = places.filter((one) => one.start <= start && one.end >= end);
      piece.append(here.length ? element("mark", { class: here.some((one) => one.risk) ? null : "m" }, words) : words);
    }
    return piece;
  }

  /// Marks the chosen clause; null for none.
  mark(chosen) {
    for (const row of this.host.querySelectorAll(".clause.chosen")) {
      row.classList.remove("chosen");
      row.firstChild.setAttribute("aria-expanded", "false");
    }
    chosen?.classList.add("chosen");
    chosen?.firstChild.setAttribute("aria-expanded", "true");
  }

  /// Arrow keys go from score to score.
  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = event.target.closest(".clause");
    if (!step || !row) return;
    event.preventDefault();
    for (let index = Number(row.dataset.index) + step; this.rows[index]; index += step) {
      if (this.rows[index].hidden) continue;
      this.rows[index].firstChild.focus();
      return;
    }
  }
}
