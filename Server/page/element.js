// Makes elements. Text only ever enters the page here, as text: nothing that a law, a file's name or a rule says is read as markup.

/// element("li", { class: "x", dir: "auto" }, "text", childElement)
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  for (const child of children) {
    if (child !== null && child !== undefined) made.append(child);
  }
  return made;
}

const BANDS = ["low", "moderate", "elevated", "high"];

/// The band of a score from 0 to 100.
export function bandOf(score) {
  return BANDS[Math.min(3, Math.floor(score / 25))];
}

/// The band that a letter stands for: L, M, E or H.
export function bandOfLetter(letter) {
  return BANDS["LMEH".indexOf(letter)];
}

/// A score as every report writes it: a whole number, rounded down so that it never leaves its band, and the band's letter.
export function chipText(score, band) {
  return `${Math.floor(score)}\u00a0${band[0].toUpperCase()}`;
}

export function chipClass(score) {
  return `chip s${Math.floor(score)}`;
}
