// The page: takes a draft, has it scored, and wires the parts together.
import { DraftView } from "./draft.js";
import { chipClass, chipText, element } from "./element.js";
import { Filters } from "./filters.js";
import { showReasons, showRepairs } from "./reasons.js";
import { get, report, stream } from "./stream.js";
import { addWhatIf } from "./whatif.js";

const byID = (id) => document.getElementById(id);
const types = { md: "text/markdown", markdown: "text/markdown", xml: "application/xml", akn: "application/xml", uslm: "application/xml", xhtml: "application/xml" };

const FIELD_CHARACTERS = 1_000_000;

const rules = { byID: new Map(), sources: new Map() };
const view = new DraftView(byID("text"), choose);
const filters = new Filters(byID("filters"), view, (id) => rules.byID.get(id)?.title || id.replaceAll("-", " "));
/// What is shown: {text, name, type, language}.
let draft = null;
let running = null;
let chosen = null;

// MARK: Scoring

function say(words, isFault = false) {
  byID("status").textContent = words;
  byID("status").classList.toggle("fault", isFault);
}

/// Resolves when what was changed before is on the screen.
const painted = () => new Promise((resume) => { requestAnimationFrame(() => requestAnimationFrame(resume)); });

/// `since` is the moment at which the text was handed to the page.
async function score(given, since = performance.now()) {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  draft = { ...given, language: byID("language").value };
  close();
  view.clear(draft.text);
  byID("strip").replaceChildren();
  byID("summary").textContent = "";
  byID("result-title").textContent = draft.name;
  say("Scoring …");
  const isMarkup = draft.type === "application/xml";
  const articles = [];
  let whole = null;
  let first = 0;
  let rest = null;
  try {
    await stream(draft, { scores: "true", min_score: "0", ...(isMarkup ? { text: "true" } : {}) }, async (records) => {
      for (const one of records) {
        if (one.type === "text") view.clear(one.text);
        else if (one.type === "scores") {
          view.outline(one);
          byID("result").hidden = false;
          byID("source").open = false;
          await painted();
          first = performance.now() - since;
          performance.measure("painted", { start: since });
          rest = view.rest(signal);
        } else if (one.type === "article") articles.push(one);
        else if (one.type === "document") whole = one;
      }
      view.detail(records.filter((one) => one.type === "clause"));
    }, signal);
    await rest;
    if (signal.aborted) return;
  } catch (error) {
    if (error.name === "AbortError") return;
    fillDraft();
    byID("source").open = true;
    if (!view.records.length) byID("result").hidden = true;
    say(error.hint ? `${error.message}. ${error.hint}` : error.message, true);
    return;
  }
  view.finish();
  showSummary(whole, articles);
  filters.offer();
  await painted();
  performance.measure("complete", { start: since });
  say(`${view.records.length} clauses scored. The first ones were coloured after ${Math.round(first)} ms, all of them with their reasons after ${Math.round(performance.now() - since)} ms.`);
}

function showSummary(whole, articles) {
  if (whole) {
    byID("summary").replaceChildren(element("span", { class: chipClass(whole.score) }, chipText(whole.score, whole.band)),
      ` highest ${whole.score}, 90 % interval ${whole.low} to ${whole.high}, mean ${whole.mean}; ${whole.clauses} clauses, ${whole.above} at or above elevated; `
      + `${Math.round(whole.coverage * 100)} % of the text understood${whole.partial ? " (partial)" : ""}`);
  }
  const hosts = firstRows();
  byID("strip").replaceChildren(...articles.map((one) => {
    const words = `${one.label || one.clause}: ${one.score} ${one.band}`;
    const inner = [element("bdi", {}, one.label || one.clause), ` ${chipText(one.score, one.band)}`];
    const target = hosts.get(one.clause);
    return element("li", {}, target === undefined
      ? element("span", { class: chipClass(one.score), title: words }, ...inner)
      : element("a", { class: chipClass(one.score), title: words, href: `#clause-${target}` }, ...inner));
  }));
}

/// For each article the first row of its clauses: ids of clauses begin with the article's.
function firstRows() {
  const rows = new Map();
  view.records.forEach((record, index) => {
    const parts = record.clause.split("__");
    for (let length = 1; length <= parts.length; length += 1) {
      const id = parts.slice(0, length).join("__");
      if (!rows.has(id)) rows.set(id, index);
    }
  });
  return rows;
}

// MARK: Reasons

function choose(record, row) {
  chosen = row;
  view.mark(row);
  const heading = showReasons(byID("reasons"), record, rules, close);
  if (record.findings.length && !record.repairs) askRepairs(record, row);
  if (draft.type !== "application/xml") addWhatIf(byID("reasons"), record, view, draft);
  byID("reasons").scrollTop = 0;
  heading.focus({ preventScroll: true });
}

/// What would lower a score is computed for the clauses that somebody looks at.
async function askRepairs(record, row) {
  try {
    await stream(draft, { level: "clause", clause: record.clause, repairs: "true", min_score: "0" }, (records) => {
      const found = records.find((one) => one.start === record.start);
      if (found) record.repairs = found.repairs;
    }, running.signal);
  } catch (error) {
    if (error.name !== "AbortError") say(error.message, true);
  }
  if (chosen === row && record.repairs) showRepairs(byID("reasons"), record, rules);
}

function close() {
  if (!chosen) return;
  const chip = chosen.firstChild;
  chosen = null;
  view.mark(null);
  byID("reasons").hidden = true;
  byID("reasons").replaceChildren();
  if (chip.isConnected) chip.focus();
}

// MARK: Input

function scoreTyped() {
  fillDraft();
  const text = byID("draft").value;
  if (!text.trim()) return say("Paste or drop a draft first.", true);
  // A file that was opened keeps its name and type until other words are in the field.
  const isOpened = opened && opened.text === text;
  score(isOpened ? opened : { text, name: "pasted draft", type: "text/plain" });
}

let opened = null;
/// Words of an opened file that are not in the field yet: putting them there takes as long as showing some clauses.
let unfilled = null;

function fillDraft() {
  if (unfilled === null) return;
  byID("draft").value = unfilled;
  unfilled = null;
}

/// Longest body that the server takes, in bytes.
let limit = Infinity;

async function open(file) {
  const since = performance.now();
  if (file.size > limit) return say(`The file has ${file.size} bytes; this server takes ${limit}. Score it with the program lacuna.`, true);
  const ending = file.name.split(".").pop().toLowerCase();
  const name = file.name.slice(0, 60);
  const text = (await file.text()).replaceAll("\r\n", "\n");
  opened = { text, name, type: types[ending] ?? "text/plain" };
  // A field with megabytes in it would hold up the page; the file's text is scored all the same.
  byID("draft").value = "";
  unfilled = text.length > FIELD_CHARACTERS ? "" : text;
  score(opened, since);
}

byID("score").addEventListener("click", scoreTyped);
byID("source").addEventListener("toggle", () => { if (byID("source").open) fillDraft(); });
byID("draft").addEventListener("paste", () => {
  // Only into an empty field: then nothing else can be meant. Otherwise the button decides.
  if (!byID("draft").value) setTimeout(scoreTyped);
});
byID("file").addEventListener("change", () => {
  if (byID("file").files.length) open(byID("file").files[0]);
  byID("file").value = "";
});
addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("dropping");
});
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) document.body.classList.remove("dropping");
});
addEventListener("drop", (event) => {
  event.preventDefault();
  if (byID("draft-view").hidden) location.hash = "#draft";
  document.body.classList.remove("dropping");
  const file = event.dataTransfer.files[0];
  const text = event.dataTransfer.getData("text/plain");
  if (file) open(file);
  else if (text) {
    unfilled = null;
    byID("draft").value = text;
    scoreTyped();
  }
});
addEventListener("keydown", (event) => {
  if (byID("draft-view").hidden) return;
  if (event.key === "Escape" && chosen) close();
  else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) scoreTyped();
});
byID("download").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const { blob, name } = await report(draft, byID("format").value);
    const link = element("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  } catch (error) {
    say(error.message, true);
  }
});

// MARK: The two views

let corpus = null;

document.querySelector(".skip").addEventListener("click", (event) => {
  if (byID("corpus-view").hidden) return;
  event.preventDefault();
  byID("corpus-title")?.focus();
});

/// Shows the view that the address names: #corpus… or the draft.
async function route(event) {
  const isCorpus = /^#corpus(\?|$)/.test(location.hash);
  byID("draft-view").hidden = isCorpus;
  byID("corpus-view").hidden = !isCorpus;
  byID("to-draft").setAttribute("aria-current", isCorpus ? "false" : "page");
  byID("to-corpus").setAttribute("aria-current", isCorpus ? "page" : "false");
  if (!isCorpus) return;
  if (!corpus) {
    const { CorpusView } = await import("./corpus.js");
    corpus ??= new CorpusView(rules);
  }
  await corpus.show(Boolean(event));
}

// MARK: What the server knows

try {
  const [list, health] = await Promise.all([get("/v1/rules"), get("/healthz")]);
  limit = health.body_bytes;
  for (const rule of list.rules) rules.byID.set(rule.id, rule);
  for (const source of list.sources) rules.sources.set(source.key, source.title);
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  byID("language").append(...health.languages.map((code) => element("option", { value: code }, names.of(code))));
  byID("views").hidden = !health.corpus;
  addEventListener("hashchange", route);
  await route();
} catch (error) {
  say(error.message, true);
}
