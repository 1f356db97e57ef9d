// Filters a list of records in the page: by council, theme and outcome, kept in the address.

const KEYS = ["council", "theme", "outcome"];

class RecordFilter {
  constructor(box, table) {
    this.box = box;
    this.words = JSON.parse(box.dataset.words);
    this.rows = [...table.tBodies[0].rows];
    this.scroll = table.closest(".scroll") ?? table;
    this.count = document.querySelector(`[data-count-for="${CSS.escape(table.id)}"]`);
    this.empty = Object.assign(document.createElement("p"), {
      className: "filters-empty",
      textContent: this.words.empty,
      hidden: true,
    });
    this.scroll.after(this.empty);
    this.selects = KEYS.map((key) => this.makeSelect(key, table.id)).filter(Boolean);
    if (this.selects.length) this.build();
  }

  // The values that stand in the rows, each with its words and the number of rows.
  values(key) {
    const found = new Map();
    for (const row of this.rows) {
      const slugs = slugsOf(row, key);
      const words = row.querySelector(`[data-${key}-label]`)?.dataset[`${key}Label`].split("|");
      slugs.forEach((slug, place) => {
        const entry = found.get(slug) ?? { words: words?.[place] ?? null, rows: 0 };
        found.set(slug, { ...entry, rows: entry.rows + 1 });
      });
    }
    return [...found].filter(([, entry]) => entry.words);
  }

  makeSelect(key, id) {
    const values = this.values(key);
    if (values.length < 2) return null;
    const { compare } = new Intl.Collator(document.documentElement.lang || "sv");
    values.sort(([, a], [, b]) => compare(a.words, b.words));
    const select = document.createElement("select");
    select.id = `${id}-${key}`;
    select.name = key;
    select.autocomplete = "off";
    select.append(new Option(this.words.all, ""));
    for (const [slug, entry] of values) {
      select.append(new Option(`${entry.words} (${written(entry.rows)})`, slug));
    }
    select.addEventListener("change", () => this.choose());
    return select;
  }

  build() {
    for (const select of this.selects) {
      const label = document.createElement("label");
      const name = document.createElement("span");
      name.textContent = this.words[select.name];
      label.append(name, select);
      this.box.append(label);
    }
    this.reset = document.createElement("button");
    this.reset.type = "button";
    this.reset.textContent = this.words.reset;
    this.reset.addEventListener("click", () => this.clear());
    this.box.append(this.reset);
    this.box.hidden = false;
    addEventListener("popstate", () => this.follow());
    this.follow();
  }

  choose() {
    const params = new URLSearchParams(location.search);
    for (const { name, value } of this.selects) {
      if (value) params.set(name, value);
      else params.delete(name);
    }
    const search = params.toString();
    history.pushState(null, "", location.pathname + (search ? `?${search}` : "") + location.hash);
    this.show();
  }

  clear() {
    for (const select of this.selects) select.value = "";
    this.choose();
    this.selects[0].focus();
  }

  // Makes the selects say what the address says; a value the list lacks is no filter.
  follow() {
    const params = new URLSearchParams(location.search);
    for (const select of this.selects) {
      select.value = params.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    this.show();
  }

  show() {
    const wanted = this.selects.filter((select) => select.value);
    let shown = 0;
    for (const row of this.rows) {
      row.hidden = !wanted.every(({ name, value }) => slugsOf(row, name).includes(value));
      shown += row.hidden ? 0 : 1;
    }
    this.reset.hidden = !wanted.length;
    this.empty.hidden = shown > 0;
    this.scroll.hidden = shown === 0;
    if (this.count) this.say(shown);
  }

  say(shown) {
    const { one, other, none } = this.count.dataset;
    const words = shown === 0 && none ? none : shown === 1 ? one : other;
    this.count.textContent = words.replace("{n}", written(shown));
  }
}

function written(number) {
  return number.toLocaleString(document.documentElement.lang || "sv");
}

function slugsOf(row, key) {
  return (row.dataset[key] ?? "").split(" ").filter(Boolean);
}

for (const box of document.querySelectorAll("[data-filters-for][data-words]")) {
  const table = document.getElementById(box.dataset.filtersFor);
  if (table?.tBodies.length) new RecordFilter(box, table);
}
