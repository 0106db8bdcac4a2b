// Clauses of the corpus that have certain words, bands, indicators or roles.
import { ask, link, moreButton } from "./corpus.js";
import { chipClass, chipText, element } from "./element.js";

const HITS = 20;

/// The words of a query without its signs, as they begin.
function stems(query) {
  return (query ?? "").toLowerCase().split(/[\s"“”*]+/u).filter((word) => word);
}

/// A snippet in which the server put brackets around each word found. Brackets of the law itself stay what they are.
function marked(snippet, query) {
  const words = stems(query);
  const piece = document.createDocumentFragment();
  const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  for (const part of snippet.split(/(\[[^[\]]*\])/u)) {
    const inner = part.slice(1, -1);
    const isFound = part.startsWith("[") && part.endsWith("]") && words.some((word) => fold(inner).startsWith(fold(word)) || fold(word).includes(fold(inner)));
    piece.append(isFound ? element("mark", {}, inner) : part);
  }
  return piece;
}

function entry(hit, query) {
  return element("li", { class: `hit clause s${Math.floor(hit.score)}` },
    element("span", { class: chipClass(hit.score) }, chipText(hit.score, hit.band)),
    element("div", { class: "words" },
      element("a", { href: link({ instrument: hit.instrument, version: hit.version, clause: hit.clause }), dir: "auto" },
        `${hit.title ?? hit.instrument}, ${hit.label || hit.clause}`),
      element("span", { class: "facts" }, ` ${hit.role}${hit.jurisdiction ? `, ${hit.jurisdiction}` : ""}`),
      element("p", { dir: "auto" }, marked(hit.snippet, query))));
}

export async function showHits(view, wanted, signal) {
  const { q, band, indicator, role, jurisdiction, instrument } = wanted;
  const list = element("ol", { class: "hits" });
  const title = view.title("Clauses found", ...(instrument ? [" in ", element("bdi", {}, instrument)] : []),
    ...(indicator ? [`: ${view.indicator(indicator)}`] : []));
  view.body.replaceChildren(title, list);
  let offset = 0;
  async function more() {
    const page = await ask("search", { q, band, indicator, role, jurisdiction, instrument, limit: HITS, offset }, signal);
    list.append(...page.hits.map((hit) => entry(hit, q)));
    offset = page.next;
    const count = list.children.length;
    view.say(count ? `${offset === null ? count : `The first ${count}`} ${count === 1 ? "clause" : "clauses"} of the laws in force, ${q ? "best matches" : "highest scores"} first.`
      : "No clause in force is like that. Try fewer words, or word* for all words that begin so.");
    return offset;
  }
  if (await more() !== null) view.body.append(moreButton("Show more", more));
}
