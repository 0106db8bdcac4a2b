// The corpus: which of its views the address names, and the search above them. Addresses look like #corpus?instrument=act&old=1&new=2,
// so that each view can be linked to and left with the browser's own keys.
import { showDiff } from "./corpus-diff.js";
import { showHeatmap } from "./corpus-heatmap.js";
import { showInstrument } from "./corpus-instrument.js";
import { showHits } from "./corpus-search.js";
import { element } from "./element.js";
import { get } from "./stream.js";

const ROLES = ["offence", "power", "duty", "cooperation", "penalty", "jurisdiction", "delegation", "definition", "safeguard", "preamble", "final"];
const FILTERS = ["q", "band", "indicator", "role", "jurisdiction"];

/// The address of a view: link({ instrument: "act" }) → "#corpus?instrument=act".
export function link(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  return given.length ? `#corpus?${new URLSearchParams(given)}` : "#corpus";
}

/// JSON of an address under /v1/corpus/; parameters that are empty are left out.
export function ask(name, parameters, signal) {
  const given = Object.entries(parameters).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  return get(`/v1/corpus/${name}?${new URLSearchParams(given)}`, signal);
}

export class CorpusView {
  /// `rules` has the indicators by id and the titles of the sources.
  constructor(rules) {
    this.rules = rules;
    this.body = document.getElementById("corpus-body");
    this.form = document.getElementById("corpus-search");
    this.running = null;
    for (const rule of rules.byID.values()) this.form.indicator.append(element("option", { value: rule.id }, rule.title));
    for (const role of ROLES) this.form.role.append(element("option", { value: role }, role));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const found = { find: "1" };
      for (const name of FILTERS) found[name] = this.form.elements[name].value.trim();
      const address = link(found);
      if (location.hash === address) this.show();
      else location.hash = address;
    });
  }

  say(words, isFault = false) {
    const status = document.getElementById("corpus-status");
    status.textContent = words;
    status.classList.toggle("fault", isFault);
  }

  /// Shows what the address names. `hasMoved`: somebody followed a link, whose place in the page is gone afterwards.
  async show(hasMoved = false) {
    this.running?.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    const wanted = Object.fromEntries(new URLSearchParams(location.hash.replace(/^#corpus\??/, "")));
    for (const name of FILTERS) this.form.elements[name].value = wanted[name] ?? "";
    this.say("Reading …");
    this.body.replaceChildren();
    try {
      await this.offerJurisdictions(wanted.jurisdiction ?? "", signal);
      if (wanted.instrument && wanted.new) await showDiff(this, wanted, signal);
      else if (wanted.instrument && !wanted.find) await showInstrument(this, wanted, signal);
      else if (wanted.find) await showHits(this, wanted, signal);
      else await showHeatmap(this, wanted, signal);
      if (hasMoved && document.activeElement === document.body) document.getElementById("corpus-title").focus();
    } catch (error) {
      if (error.name === "AbortError") return;
      this.say(error.hint ? `${error.message}. ${error.hint}` : error.message, true);
    }
  }

  async offerJurisdictions(chosen, signal) {
    const list = await ask("instruments", { limit: 1 }, signal);
    this.ruleset = list.ruleset;
    const field = this.form.jurisdiction;
    field.replaceChildren(element("option", { value: "" }, "any"), ...list.jurisdictions.map((one) => element("option", { value: one }, one)));
    field.value = chosen;
  }

  /// The title of a view, which can take the focus.
  title(...words) {
    return element("h2", { id: "corpus-title", tabindex: "-1" }, ...words);
  }

  /// What a rule is called.
  indicator(id) {
    return this.rules.byID.get(id)?.title || id.replaceAll("-", " ");
  }
}

/// A button that fetches more entries; it goes away at the end. `more` returns the next offset or null.
export function moreButton(words, more) {
  const button = element("button", { type: "button", class: "more" }, words);
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      if (await more() === null) button.remove();
    } finally {
      button.disabled = false;
    }
  });
  return button;
}
