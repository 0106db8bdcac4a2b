// Two versions of an instrument: which clauses changed, word by word, and what that did to their scores.
import { ask, link, moreButton } from "./corpus.js";
import { bandOf, chipClass, chipText, element } from "./element.js";

const RECORDS = 100;
const signed = (value) => (value < 0 ? "−" : "+") + Math.abs(value).toFixed(2);

/// A side's score, or why it has none.
function chip(score, otherwise) {
  return score === null ? element("span", { class: "facts" }, otherwise)
    : element("span", { class: chipClass(score) }, chipText(score, bandOf(score)));
}

function words(runs) {
  const text = element("p", { class: "difference", dir: "auto" });
  for (const run of runs) {
    const name = { removed: "del", added: "ins" }[run.change];
    text.append(name ? element(name, {}, run.text) : run.text);
    if (!/\s$/u.test(run.text)) text.append(" ");
  }
  return text;
}

function reason(view, one) {
  const fate = one.old === null ? "added" : one.new === null ? "removed" : "weighs otherwise";
  const made = element("li", {}, element("span", { class: "amount" }, `${signed(one.points)} points`), " ",
    element("strong", {}, view.indicator(one.indicator)));
  if (one.match) made.append(" “", element("bdi", {}, one.match), "”");
  made.append(` ${fate}${one.direction === "mitigation" ? " (a mitigation)" : ""}, ${signed(one.difference)} log-odds`);
  return made;
}

function kind(record) {
  const parts = [record.change === "affected" ? "affected" : record.inherited ? "reworded around the list" : record.kind];
  if (record.moved && record.kind !== "moved") parts.push("moved");
  if (record.renumbered && record.kind !== "renumbered") parts.push("renumbered");
  return parts.join(", ");
}

function change(view, record) {
  const ids = record.old.join(" ") === record.new.join(" ") || !record.old.length || !record.new.length ? "" : ` (${record.old.join(", ")} → ${record.new.join(", ")})`;
  const delta = record.delta === null ? null
    : element("strong", {}, record.delta === 0 ? " unchanged" : ` ${record.delta > 0 ? "▲" : "▼"} ${signed(record.delta)}`);
  return element("li", { class: "change" },
    element("h3", {}, element("bdi", {}, `${record.label || record.new[0] || record.old[0] || ""} ${record.heading}`.trim()), element("span", { class: "facts" }, ` ${kind(record)}${ids}`)),
    element("p", { class: "scores" }, chip(record.old_score, "not there before"), " → ", chip(record.new_score, "no longer there"), delta),
    record.words.length ? words(record.words) : element("p", { class: "facts" }, "No word changed."),
    record.definitions.length ? element("p", { class: "facts" }, `Uses definitions that changed: ${record.definitions.join(", ")}.`) : null,
    record.contributions.length ? element("ul", { "aria-label": "Reasons of the change" }, ...record.contributions.map((one) => reason(view, one))) : null);
}

function definition(record) {
  return element("li", { class: "change" }, element("h3", {}, "Definition of “", element("bdi", {}, record.term), "” ", record.change),
    element("p", { class: "facts" }, record.affects.length ? `used in ${record.affects.join(", ")}` : "used nowhere"));
}

function counts(summary) {
  const kinds = ["reworded", "added", "repealed", "split", "merged", "moved", "renumbered", "affected", "unchanged"];
  const shown = kinds.filter((one) => summary[one]).map((one) => `${summary[one]} ${one}`);
  if (summary.definitions) shown.push(`${summary.definitions} definitions changed`);
  return `${shown.join(", ")}; ${summary.riskier} riskier, ${summary.safer} safer. `
    + `Highest score ${summary.old_score} → ${summary.new_score}, mean ${summary.old_mean} → ${summary.new_mean}.`;
}

export async function showDiff(view, wanted, signal) {
  const pair = { instrument: wanted.instrument, old: wanted.old, new: wanted.new };
  const first = await ask("diff", { ...pair, limit: RECORDS }, signal);
  const list = element("ol", { class: "changes" });
  let next = 0;
  const add = (page) => {
    list.append(...page.records.map((record) => (record.type === "definition" ? definition(record) : change(view, record))));
    next = page.next;
    return next;
  };
  view.body.replaceChildren(
    view.title(element("bdi", {}, first.title ?? first.instrument), `: version ${first.old.version} → ${first.new.version}`),
    element("p", {}, element("a", { href: link({ instrument: first.instrument }) }, "All versions"), ". ", counts(first.summary)),
    element("p", { class: "facts" }, "Removed words are ", element("del", {}, "struck through"), ", added ones ", element("ins", {}, "underlined"),
      ". Both versions are scored by the rules of this server; points say what each reason did to the score."), list);
  add(first);
  if (next !== null) view.body.append(moreButton("Show more changes", async () => add(await ask("diff", { ...pair, limit: RECORDS, offset: next }, signal))));
  view.say(first.total ? "" : "Nothing changed between these versions.");
}
