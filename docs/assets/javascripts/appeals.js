// Says how many days are left to appeal, and puts aside what can no longer be. The page is
// made without a clock: only the reader's own device knows what day it is. What counts is the
// day in Sweden, wherever the reader is.

const DAY = 86_400_000;
const swedish = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

function today() {
  const parts = Object.fromEntries(
    swedish.formatToParts(new Date()).map(({ type, value }) => [type, value]),
  );
  return Date.parse(`${parts.year}-${parts.month}-${parts.day}`);
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function said(words, days) {
  if (days < 0) return words.passed;
  if (days === 0) return words.left_none;
  if (days === 1) return words.left_one;
  return words.left_many.replace("{n}", days);
}

function decisions(sections) {
  return sections.reduce((sum, section) => sum + section.querySelectorAll("tbody tr").length, 0);
}

function counted(line, number) {
  return line.dataset[number === 1 ? "one" : "other"].replace("{n}", number);
}

function setAside(list, words, passed) {
  const count = list.querySelector("[data-part=count]");
  const open = decisions([...list.querySelectorAll("[data-last-day]")]) - decisions(passed);
  count.textContent = open ? counted(count, open) : words.all_passed;
  const box = element("details", "passed-days", "");
  const summary = element("summary", "", `${words.passed_title} (${counted(count, decisions(passed))})`);
  box.append(summary, ...passed);
  box.open = open === 0;
  list.append(box);
}

for (const list of document.querySelectorAll("[data-appeals]")) {
  const words = JSON.parse(list.dataset.words);
  const passed = [];
  for (const section of list.querySelectorAll("[data-last-day]")) {
    const days = Math.round((Date.parse(section.dataset.lastDay) - today()) / DAY);
    section.querySelector("h2").append(" ", element("span", "days-left", said(words, days)));
    if (days < 0) passed.push(section);
  }
  list.querySelector("[data-part=compare]").hidden = true;
  if (passed.length) setAside(list, words, passed);
}
