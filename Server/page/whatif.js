// "What if": other words for a clause, or a definition that is added, scored at once.
import { bandOfLetter, element } from "./element.js";
import { stream } from "./stream.js";

const PAUSE_MILLISECONDS = 250;

/// Adds the part of the panel in which a clause can be changed.
/// `view` has the text that was scored, `draft` how it is sent.
export function addWhatIf(panel, record, view, draft) {
  const words = element("textarea", { id: "whatif-words", rows: "5", dir: "auto", lang: record.language, spellcheck: "false" });
  words.value = record.text;
  const definition = element("textarea", { id: "whatif-definition", rows: "2", dir: "auto", lang: record.language, spellcheck: "false" });
  const delta = element("p", { class: "delta", role: "status" }, `${record.score} ${record.band}, unchanged`);
  const terms = [...new Set(record.findings.filter((one) => one.indicator === "undefined-term" && one.match).map((one) => one.match))];
  const offers = terms.map((term) => {
    const button = element("button", { type: "button" }, "What if “", element("bdi", {}, term), "” were defined?");
    button.addEventListener("click", () => {
      definition.value = `In this Act, “${term}” means `;
      definition.focus();
      later();
    });
    return button;
  });

  let timer = 0;
  let running = null;
  async function now() {
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    const changed = edited(view, record, words.value, definition.value);
    let found = null;
    let whole = null;
    try {
      await stream({ ...draft, text: changed, type: draft.type }, { scores: "true", level: "document", min_score: "0" }, (records) => {
        for (const one of records) {
          if (one.type === "document") whole = one;
          else if (one.type === "scores") found = changedClause(one, record);
        }
      }, signal);
    } catch (error) {
      if (error.name !== "AbortError") delta.textContent = error.message;
      return;
    }
    delta.textContent = wording(record, found, whole);
    delta.dataset.score = found?.score ?? "";
  }
  function later() {
    clearTimeout(timer);
    timer = setTimeout(now, PAUSE_MILLISECONDS);
  }
  words.addEventListener("input", later);
  definition.addEventListener("input", later);

  const back = element("button", { type: "button" }, "Undo my changes");
  back.addEventListener("click", () => {
    words.value = record.text;
    definition.value = "";
    later();
  });
  const section = element("section", {}, element("h4", {}, "What if?"),
    element("label", { for: "whatif-words" }, "Other words for this clause"), words,
    element("label", { for: "whatif-definition" }, "A definition to add at the end of the draft"), definition,
    element("div", { class: "row" }, ...offers, back), delta);
  panel.insertBefore(section, panel.querySelector(".sources"));
}

/// The score of the clause that stands in the place of the changed one, or else has its name.
function changedClause(scores, record) {
  let index = scores.start.indexOf(record.start);
  if (index < 0) index = scores.label.indexOf(record.label || record.clause);
  return index < 0 ? null : { score: scores.score[index], band: bandOfLetter(scores.band[index]) };
}

/// The draft with the clause's bytes replaced, and the definition as a paragraph of its own.
function edited(view, record, words, definition) {
  const text = view.slice(0, record.start) + words + view.slice(record.end, view.bytes.length);
  return definition.trim() ? `${text.trimEnd()}\n\n${definition.trim()}\n` : text;
}

function wording(record, found, whole) {
  const mean = whole ? ` Mean of the draft: ${whole.mean}.` : "";
  if (!found) return `The clause is no clause any more.${mean}`;
  const difference = found.score - record.score;
  if (Math.abs(difference) < 0.005) return `${record.score} ${record.band}, unchanged.${mean}`;
  const sign = difference < 0 ? "−" : "+";
  return `${record.score} → ${found.score} ${found.band} (${sign}${Math.abs(difference).toFixed(2)}).${mean}`;
}
