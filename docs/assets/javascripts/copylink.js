// Copies an item's address or citation, and says so to eye and ear.

const MARKED = "[data-copy-words]";

class Copier {
  constructor(root) {
    this.words = JSON.parse(root.dataset.copyWords);
    this.said = document.createElement("p");
    this.said.className = "copied";
    this.said.setAttribute("role", "status");
    root.append(this.said);
    for (const text of root.querySelectorAll('[data-copy="text"]')) this.addButton(text);
    root.addEventListener("click", (event) => this.click(event));
  }

  addButton(text) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-button";
    button.dataset.copy = "button";
    button.textContent = this.words.button;
    text.after(" ", button);
  }

  // Following the link too keeps the address field at the item, so nothing is prevented.
  click(event) {
    const target = event.target.closest('[data-copy="link"], [data-copy="button"]');
    if (!target) return;
    const link = target.dataset.copy === "link";
    const text = link ? target.href : target.parentElement.querySelector('[data-copy="text"]');
    this.copy(link ? text : text.textContent.trim(), link ? this.words.link : this.words.text, target);
  }

  async copy(text, words, target) {
    try {
      await navigator.clipboard.writeText(text);
      this.say(words, target);
    } catch {
      this.say(this.words.failed, target);
    }
  }

  // The status stands beside what was pressed; emptied first, so that it is read out again.
  say(words, target) {
    this.said.textContent = "";
    target.after(this.said);
    requestAnimationFrame(() => {
      this.said.textContent = words;
    });
  }
}

for (const root of document.querySelectorAll(MARKED)) new Copier(root);
