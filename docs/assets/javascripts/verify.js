// Works out a minutes file's checksum and looks it up in the archive's manifests. The file is
// read here and goes nowhere.

const LARGEST = 32 * 1024 * 1024;
const ADDRESS = /^protokoll\/[a-z0-9-]+\/(\d{4})-(\d{2})-(\d{2})(-[a-z0-9-]+)?\/$/;
const DATE = /^date:[ \t]*["']?((\d{4})-\d{2}-\d{2})/m;
const COUNCIL = /^council:[ \t]*["']?([a-z0-9-]+)/m;

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
    const places = new Map(records.map((record) => [record.sha512, record.address]));
    const groups = { changed: [], moved_records: [], erased: [], lost: [] };
    for (const { address, sha512 } of saved.minutes) {
      const record = now.get(address);
      if (sha512 === null || record?.sha512 === sha512) continue;
      const target = movedTo(record, sha512, places);
      groups[target ? "moved_records" : kept(record, sha512)].push(target ?? address);
    }
    const told = Object.entries(groups).filter(([, some]) => some.length > 0);
    if (told.length === 0) this.say(fill(this.words.kept, saved));
    else this.answer.replaceChildren(...told.flatMap(([fate, some]) => this.listed(fate, some)));
  }

  listed(fate, some) {
    const list = document.createElement("ul");
    for (const address of some) {
      const entry = document.createElement("li");
      entry.append(this.linked(address, fill("{council} {date}", this.named(address))));
      list.append(entry);
    }
    return [paragraph(this.words[fate], "verify-words"), list];
  }

  // A file says its own year; where it does not, all are searched.
  async findFile(bytes) {
    const sum = await checksum(bytes);
    const text = new TextDecoder().decode(bytes);
    const told = DATE.exec(text)?.[2];
    const years = (await this.json("data/manifests.json")).map((link) => String(link.year));
    for (const year of [told, ...years].filter((one, at, all) => years.includes(one) && all.indexOf(one) === at)) {
      const { records } = await this.manifest(year);
      const found = records.find((one) => one.sha512 === sum || one.earlier.includes(sum));
      if (!found) continue;
      const words = found.sha512 === sum ? "same" : found.moved ? "moved" : "earlier";
      this.say(fill(this.words[words], this.named(found.address)), sum, found.moved ?? found.address);
      return;
    }
    const erased = await this.erasedOf(text, years);
    if (erased) this.say(fill(this.words.erased_file, this.named(erased)), sum, erased);
    else this.say(this.words.unknown, sum);
  }

  // The address of the minutes that a file says it is of, if words were erased from them: the
  // checksum of an authentic copy from before is then in no manifest.
  async erasedOf(text, years) {
    const [, day, year] = DATE.exec(text) ?? [];
    const council = COUNCIL.exec(text)?.[1];
    if (!council || !years.includes(year)) return null;
    const own = new RegExp(`^protokoll/${council}/${day}(-[a-z0-9-]+)?/$`);
    const { records } = await this.manifest(year);
    return records.find((one) => one.erased && own.test(one.address))?.address ?? null;
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

// Where minutes are now that are no longer at their address: redirected there, or found there.
function movedTo(record, sum, places) {
  if (record?.moved && (record.erased || record.earlier.includes(sum))) return record.moved;
  return !record || record.status === "removed" ? places.get(sum) : undefined;
}

function kept(record, sum) {
  if (record?.earlier.includes(sum)) return "changed";
  return record?.erased ? "erased" : "lost";
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
