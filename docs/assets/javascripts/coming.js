// Says of an announced meeting that its date has passed. The pages are made without a clock,
// so only the reader's own device can know.

const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");

for (const list of document.querySelectorAll("[data-passed]")) {
  for (const time of list.querySelectorAll("time[datetime]")) {
    if (time.dateTime.slice(0, 10) >= today) continue;
    const note = document.createElement("span");
    note.className = "passed";
    note.textContent = list.dataset.passed;
    time.after(" ", note);
  }
}
