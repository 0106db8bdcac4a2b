// Shows the scored text: clauses in the colour of their score, what stands between them as it is.
//
// A long text is built in pieces: first what fills the window, from scores alone; then the rest, some milliseconds a frame, while the
// reasons arrive. Every colour that is shown is final.
import { bandOfLetter, chipClass, chipText, element } from "./element.js";

/// Rows that are built at once: more than a tall window shows.
const FIRST_ROWS = 60;
const MILLISECONDS_A_FRAME = 10;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class DraftView {
  /// `choose` is called with a record when its clause is chosen. `showsLabels`: for clauses without the text around them, which has their numbers.
  constructor(host, choose, showsLabels = false) {
    this.host = host;
    this.showsLabels = showsLabels;
    this.choose = choose;
    this.clear("");
    host.addEventListener("click", (event) => {
      const row = event.target.closest(".clause");
      const record = row && this.records[row.dataset.index];
      // Until its reasons are there a clause has only its colour.
      if (record?.findings && !String(getSelection())) this.choose(record, row);
    });
    host.addEventListener("keydown", (event) => this.move(event));
  }

  clear(text) {
    this.bytes = encoder.encode(text);
    this.cursor = 0;
    this.records = [];
    this.rows = [];
    this.detailed = 0;
    this.host.replaceChildren();
  }

  /// Takes the record of type `scores` and shows its first clauses.
  outline(scores) {
    this.records = scores.start.map((start, index) => ({
      start, end: scores.end[index], score: scores.score[index], band: bandOfLetter(scores.band[index]), role: scores.role[index], label: scores.label[index],
      language: scores.language,
    }));
    this.build(FIRST_ROWS);
  }

  /// Shows the rest of the outlined clauses, a few in each frame, until all stand there or `signal` says that nobody wants them.
  async rest(signal) {
    while (this.rows.length < this.records.length && !signal.aborted) {
      await new Promise((resume) => { requestAnimationFrame(resume); });
      const end = performance.now() + MILLISECONDS_A_FRAME;
      while (this.rows.length < this.records.length && performance.now() < end) this.build(20);
    }
  }

  /// Clause records in the order of the outlined ones: what they add is shown where a row stands already.
  detail(records) {
    for (const record of records) {
      const index = this.detailed;
      this.detailed += 1;
      this.records[index] = record;
      if (index < this.rows.length && this.places(record).length) this.rows[index].lastChild.replaceChildren(this.marked(record));
    }
  }

  slice(start, end) {
    return decoder.decode(this.bytes.subarray(start, end));
  }

  /// Whole clause records in the order of the text, without an outline before them.
  append(records) {
    this.records.push(...records);
    this.detailed = this.records.length;
    this.build(records.length);
  }

  /// Builds some of the rows that are not there yet.
  build(count) {
    const piece = document.createDocumentFragment();
    for (const record of this.records.slice(this.rows.length, this.rows.length + count)) {
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
    const index = this.rows.length;
    const chip = element("button", {
      type: "button", class: chipClass(record.score), "aria-expanded": "false",
      "aria-label": `${record.label || record.clause}: ${record.score} ${record.band}, ${record.role}. Reasons`,
    }, chipText(record.score, record.band));
    const row = element("div", { class: `clause s${Math.floor(record.score)}`, id: `clause-${index}`, "data-index": index },
      chip, number ? element("bdi", { class: "number" }, number) : null, element("span", { class: "words", dir: "auto", lang: record.language }, this.marked(record)));
    if (this.showsLabels) row.lastChild.before(element("bdi", { class: "number" }, record.label || record.clause));
    this.rows.push(row);
    return row;
  }

  /// Where the findings and mitigations of a record stand in the clause's own words.
  places(record) {
    if (!record.findings) return [];
    return [...record.findings.map((one) => ({ ...one, risk: true })), ...record.mitigations]
      .filter((one) => one.match !== null && one.start < record.end && one.end > record.start)
      .map((one) => ({ start: Math.max(one.start, record.start), end: Math.min(one.end, record.end), risk: one.risk === true }));
  }

  /// The clause's own words with the places of its findings and mitigations.
  marked(record) {
    const piece = document.createDocumentFragment();
    const places = this.places(record);
    if (!places.length) {
      piece.append(record.text ?? this.slice(record.start, record.end));
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
