// Works out a minutes file's checksum and looks it up in the archive's manifests. The file is
// read here and goes nowhere.

const LARGEST = 32 * 1024 * 1024;
const ADDRESS = /^protokoll\/[a-z0-9-]+\/(\d{4})-(\d{2})-(\d{2})(-[a-z0-9-]+)?\/$/;

class Verifier {
  constructor(root) {
    this.words = JSON.parse(root.dataset.verify);
    this.councils = JSON.parse(root.dataset.councils);
    this.months = JSON.parse(root.dataset.months);
    this.root = new URL(root.dataset.root, document.baseURI);
    this.part = (name) => root.querySelector(`[data-part="${name}"]`);
    this.answer = this.part("answer");
    if (!globalThis.crypto?.subtle) {
      this.say(this.words.insecure);
      return;
    }
    const file = this.part("file");
    file.hidden = false;
    file.querySelector("input").addEventListener("change", (event) => this.compare(event.target));
    const asked = new URLSearchParams(location.search).get("protokoll");
    if (asked && ADDRESS.test(asked)) this.offer(asked);
  }

  // The page's own button: fetching waits until the reader asks for it.
  offer(address) {
    const section = this.part("page");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "verify-button";
    button.textContent = fill(this.words.check, this.named(address));
    button.addEventListener("click", () => this.attempt(() => this.check(address)));
    this.part("page-name").append(button);
    section.hidden = false;
  }

  async check(address) {
    const { records } = await this.manifest(ADDRESS.exec(address)[1]);
    const record = records.find((one) => one.address === address);
    if (!record?.file) return this.say(this.words.unknown);
    const sum = await checksum(await this.bytes(record.file));
    const words = sum === record.sha512 ? this.words.same : this.words.differs;
    return this.say(fill(words, this.named(address)), sum, address);
  }

  compare(input) {
    const [file] = input.files;
    if (!file) return;
    if (file.size > LARGEST) {
      this.say(this.words.too_large);
      return;
    }
    this.attempt(() => this.find(file));
  }

  async find(file) {
    const bytes = await file.arrayBuffer();
    const saved = asManifest(bytes);
    await (saved ? this.findRecords(saved) : this.findFile(bytes));
  }

  // What has become of each checksum in a manifest saved before.
  async findRecords(saved) {
    const { records } = await this.manifest(saved.year);
    const now = new Map(records.map((record) => [record.address, record]));
    const groups = { changed: [], erased: [], lost: [] };
    for (const { address, sha512 } of saved.minutes) {
      const record = now.get(address);
      if (sha512 === null || record?.sha512 === sha512) continue;
      const kept = record?.earlier.includes(sha512) ? "changed" : record?.erased ? "erased" : "lost";
      groups[kept].push(address);
    }
    const told = Object.entries(groups).filter(([, some]) => some.length > 0);
    if (told.length === 0) this.say(fill(this.words.kept, saved));
    else this.answer.replaceChildren(...told.flatMap(([kept, some]) => this.listed(kept, some)));
  }

  listed(kept, some) {
    const list = document.createElement("ul");
    for (const address of some) {
      const entry = document.createElement("li");
      entry.append(this.linked(address, fill("{council} {date}", this.named(address))));
      list.append(entry);
    }
    return [paragraph(this.words[kept], "verify-words"), list];
  }

  // A file says its own year; where it does not, all are searched.
  async findFile(bytes) {
    const sum = await checksum(bytes);
    const told = /^date:\s*["']?(\d{4})-/m.exec(new TextDecoder().decode(bytes))?.[1];
    const years = (await this.json("data/manifests.json")).map((link) => String(link.year));
    for (const year of [told, ...years].filter((one, at, all) => years.includes(one) && all.indexOf(one) === at)) {
      const { records } = await this.manifest(year);
      const found = records.find((one) => one.sha512 === sum || one.earlier.includes(sum));
      if (!found) continue;
      const words = found.sha512 === sum ? this.words.same : this.words.earlier;
      this.say(fill(words, this.named(found.address)), sum, found.address);
      return;
    }
    this.say(this.words.unknown, sum);
  }

  async attempt(work) {
    this.say(this.words.working);
    try {
      await work();
    } catch {
      this.say(this.words.failed);
    }
  }

  named(address) {
    const [, year, month, day] = ADDRESS.exec(address) ?? [];
    const council = address.split("/")[1];
    return {
      council: this.councils[council] ?? council,
      date: `${Number(day)} ${this.months[Number(month) - 1]} ${year}`,
    };
  }

  async manifest(year) {
    const found = await this.json(`data/manifest-${year}.json`);
    return { records: found.minutes };
  }

  async bytes(address) {
    const answer = await fetch(new URL(address, this.root));
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.arrayBuffer();
  }

  async json(address) {
    return JSON.parse(new TextDecoder().decode(await this.bytes(address)));
  }

  say(words, sum, address) {
    this.answer.replaceChildren(paragraph(words, "verify-words"));
    if (sum) {
      this.answer.append(paragraph(this.words.sum, "detail"), paragraph(sum, "checksum"));
    }
    if (address) this.answer.append(this.linked(address, this.words.to_page));
  }

  linked(address, words) {
    const link = document.createElement("a");
    link.href = new URL(address, this.root);
    link.textContent = words;
    return link;
  }
}

function asManifest(bytes) {
  try {
    const found = JSON.parse(new TextDecoder().decode(bytes));
    const whole = Number.isInteger(found.year) && Array.isArray(found.minutes);
    return whole && found.minutes.every((one) => ADDRESS.test(one.address)) ? found : null;
  } catch {
    return null;
  }
}

function paragraph(words, name) {
  const made = document.createElement("p");
  made.className = name;
  made.textContent = words;
  return made;
}

function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

async function checksum(bytes) {
  const digest = await crypto.subtle.digest("SHA-512", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

for (const root of document.querySelectorAll("[data-verify]")) new Verifier(root);
