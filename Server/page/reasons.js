// Why a clause has its score, where each reason comes from, and what would lower it.
import { chipClass, chipText, element } from "./element.js";

const signed = (value) => (value < 0 ? "−" : "+") + Math.abs(value).toFixed(2);

/// The keys of the sources that a citation such as "GC34 §25; KE-CORD" names.
function keys(source) {
  return source.split(";").map((part) => part.trim().split(" ")[0]);
}

/// The sources that the signals cite, by title.
function sources(signals, titles) {
  const known = [...new Set(signals.flatMap((one) => keys(one.source)))].filter((key) => titles.has(key));
  if (!known.length) return null;
  const list = known.flatMap((key) => [element("dt", {}, key), element("dd", {}, titles.get(key))]);
  return element("section", { class: "sources" }, element("h4", {}, "Sources"), element("dl", {}, ...list));
}

function item(signal, isRisk, rules, isNew) {
  const rule = rules.byID.get(signal.indicator);
  const made = element("li", {},
    element("span", { class: "amount" }, signed(signal.contribution)), " ",
    element("strong", {}, rule?.title || signal.indicator.replaceAll("-", " ")));
  if (signal.match) made.append(" “", element("bdi", {}, signal.match), "”");
  const notes = [];
  if (!isRisk) notes.push("lowers the score");
  if (signal.strength) notes.push(signal.strength);
  if (signal.inherited) notes.push("from the words around the list");
  if (signal.match === null) notes.push(rule?.pattern ? "pattern of other findings" : "absence");
  if (notes.length) made.append(` (${notes.join(", ")})`);
  if (signal.reason) made.append(". ", signal.reason);
  if (isNew && isRisk && rule?.why) made.append(" ", element("em", {}, "Why it matters: "), rule.why);
  if (signal.searched) made.append(" ", element("em", {}, "Searched: "), signal.searched.join(", "), ".");
  if (signal.source) made.append(" ", element("em", {}, "Source: "), signal.source);
  return made;
}

function repairs(record, rules) {
  return record.repairs.map((repair) => {
    const made = element("li", {}, element("span", { class: "amount" }, `${record.score} → ${repair.score} ${repair.band}`), ": ");
    if (repair.indicators.length > 1) {
      made.append("all of these together.");
      return made;
    }
    const rule = rules.byID.get(repair.indicators[0]);
    made.append(rule?.title || repair.indicators[0]);
    if (rule?.repair) made.append(". ", rule.repair);
    if (rule?.model_wording) made.append(" For example: “", rule.model_wording, "”");
    return made;
  });
}

/// Fills the panel with the reasons of a record.
export function showReasons(panel, record, rules, close) {
  const heading = element("h3", { tabindex: "-1" }, element("span", { class: chipClass(record.score) }, chipText(record.score, record.band)),
    " ", element("bdi", {}, record.label || record.clause), record.heading ? element("bdi", {}, ` ${record.heading}`) : null);
  const leave = element("button", { type: "button", class: "close" }, "Close");
  leave.addEventListener("click", close);
  const seen = new Set();
  const list = element("ul", {},
    ...record.findings.map((one) => item(one, true, rules, !seen.has(one.indicator) && seen.add(one.indicator))),
    ...record.mitigations.map((one) => item(one, false, rules, false)));
  const sum = [record.intercept.toFixed(2), ...[...record.findings, ...record.mitigations].map((one) => signed(one.contribution))].join(" ");
  panel.replaceChildren(leave, heading,
    element("p", { class: "facts" }, `${record.score} ${record.band}, 90 % interval ${record.low} to ${record.high}; line ${record.line}, role ${record.role}`));
  if (list.children.length) panel.append(list);
  else panel.append(element("p", {}, "Nothing was found."));
  panel.append(element("p", { class: "facts" },
    `Sum of log-odds, rounded here: ${sum} = ${record.logit.toFixed(2)}, and 100 / (1 + e^−logit) = ${record.score}.`));
  panel.append(element("section", { class: "repairs" }));
  if (record.repairs) showRepairs(panel, record, rules);
  const cited = sources([...record.findings, ...record.mitigations], rules.sources);
  if (cited) panel.append(cited);
  panel.hidden = false;
  return heading;
}

/// Fills in what would lower the score of the record, once that is known.
export function showRepairs(panel, record, rules) {
  if (!record.repairs.length) return;
  panel.querySelector(".repairs").replaceChildren(element("h4", {}, "What would lower it"),
    element("p", { class: "facts" }, "Computed by the model, all else unchanged."), element("ul", {}, ...repairs(record, rules)));
}
