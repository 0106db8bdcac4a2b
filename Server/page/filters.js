// Which clauses are shown: by band, indicator and role.
import { element } from "./element.js";

export class Filters {
  constructor(form, view, titles) {
    this.form = form;
    this.view = view;
    this.titles = titles;
    form.addEventListener("change", () => this.apply());
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  /// Offers the indicators and roles that occur.
  offer() {
    const indicators = new Map();
    const roles = new Map();
    for (const record of this.view.records) {
      roles.set(record.role, (roles.get(record.role) ?? 0) + 1);
      for (const id of new Set(record.findings.map((one) => one.indicator))) indicators.set(id, (indicators.get(id) ?? 0) + 1);
    }
    this.fill(this.form.querySelector("#indicator"), indicators, (id) => this.titles(id));
    this.fill(this.form.querySelector("#role"), roles, (role) => role);
    for (const box of this.form.querySelectorAll("[name=band]")) box.checked = true;
    this.apply();
  }

  fill(select, counts, title) {
    const options = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([value, count]) => element("option", { value }, `${title(value)} (${count})`));
    select.replaceChildren(element("option", { value: "" }, "any"), ...options);
  }

  apply() {
    // Reasons and rows arrive piece by piece; what is chosen before is applied when all are there.
    if (this.view.detailed < this.view.records.length || this.view.rows.length < this.view.records.length) return;
    const bands = new Set([...this.form.querySelectorAll("[name=band]:checked")].map((box) => box.value));
    const indicator = this.form.querySelector("#indicator").value;
    const role = this.form.querySelector("#role").value;
    let shown = 0;
    this.view.records.forEach((record, index) => {
      const isShown = bands.has(record.band) && (!role || record.role === role)
        && (!indicator || record.findings.some((one) => one.indicator === indicator));
      this.view.rows[index].hidden = !isShown;
      if (isShown) shown += 1;
    });
    const isWhole = shown === this.view.records.length;
    for (const gap of this.view.host.querySelectorAll(".gap")) gap.hidden = !isWhole;
    this.form.querySelector("#shown").textContent = `${shown} of ${this.view.records.length} clauses shown`;
  }
}
