"""A withheld item: the page says that there is one and why, and no word of it is anywhere."""

from __future__ import annotations

import gzip
import hashlib
import re
from pathlib import Path

from archive_files import BASE_PATH, minutes_text, write_archive
from minutes_archive.evidence import checksum
from minutes_archive.private_data import digest, find_private
from minutes_archive.slugs import slugify

FRONT = {
    "themes": "themes: [skola]\n# Kommentarhemlig",
    "status": "status: corrected",
    "items": """items:
  2:
    case: KS 2024/00001
    kind: decision
    outcome: approved
  3:
    case: KS 2024/Ärendehemlig
    kind: decision
    outcome: approved
    decision: Beslutshemlig bifalls
    motions:
      - {by: Yrkarhemlig Ek, party: Partihemlig, text: Yrkandehemlig}
    votes:
      kind: open
      yes: 1
      no: 0
      yes_means: Jahemlig
      roll: {yes: [Röstarhemlig Ek]}
    reservations:
      - {by: Reservanthemlig Ek, text: Reservationshemlig}
    notes:
      - {by: Reservanthemlig Ek, text: Anteckningshemlig}
    recused: [Jävshemlig Ek]
    withheld: {reason: sekretess, ground: OSL 26:1}""",
    "corrections": """corrections:
  - date: 2024-04-02
    item: 3
    what: En paragraf är rättad.
    before: Förehemlig
    after: Efterhemlig
    explanation: Förklaringshemlig
    reason: error
    decided_by: Anna Lind""",
    "source": """source:
  file: gammal.pdf
  removed:
    - {text: Borttagenhemlig, where: "§ 3, första stycket", reason: sidhuvud}""",
}
BODY = """\
## § 1 Sammanträdet öppnas

Ordföranden öppnar sammanträdet.

## § 2 Titelsynlig

Brödsynlig.

## § 3 Titelhemlig

Brödhemlig text om Personhemlig, 990105-2390, [Länkhemlig](https://adresshemlig.example/Adresshemlig).

### Delhemlig

- Listhemlig

| A | B |
|---|---|
| 1 | Cellhemlig |

### Beslut

Beslutshemlig bifalls.

## § 4 Avslutning

Ordföranden avslutar sammanträdet.
"""


HIDDEN = sorted(set(re.findall(r"\w*hemlig", "".join(FRONT.values()) + BODY)))
"""Every word of the withheld item, and of what is said of it."""


def contents(site: Path) -> dict[str, bytes]:
    """Every file's bytes with its name, unpacked where it is packed."""
    files = {}
    for path in sorted(site.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
            name = path.relative_to(site).as_posix()
            files[name] = name.encode() + b"\n" + data
    return files


def digest_of(body: str) -> str:
    (hit,) = find_private(body)
    return digest(BASE_PATH, hit)


def test_no_word_of_a_withheld_item_is_anywhere_in_the_site(project, tmp_path):
    """One build, every byte of it: pages, search index, open data, feeds, names of files."""
    mark = digest_of(BODY)
    allow = (
        f"allow:\n  - {{code: PA701, item: 3, digest: '{mark}', reason: Undantagshemlig}}\n"
        "  - {code: PA602, item: 3, reason: Oanväntskälhemlig}"
    )
    text = minutes_text(FRONT | {"allow": allow}, BODY)
    minutes = write_archive(tmp_path / "arkiv", {BASE_PATH: text})
    done = project.build(MINUTES_DIR=str(minutes), MINUTES_SEARCH="1")
    assert done.returncode == 0, done.stdout
    assert "990105" not in done.stdout

    files = contents(project.site)
    small = {name: data.lower() for name, data in files.items()}
    sums = (hashlib.sha256(text.encode()).hexdigest(), checksum(text.encode()))
    for word in (*HIDDEN, "Undantagshemlig", "hemlig", "990105", mark, *sums):
        spellings = {word, slugify(word), word.encode("ascii", "backslashreplace").decode()}
        found = [
            (name, spelling)
            for name, data in small.items()
            for spelling in spellings
            if spelling.lower().encode() in data
        ]
        assert found == [], word

    page = files["protokoll/kommunstyrelsen/2024-03-12/index.html"].decode()
    assert "Paragrafen är maskerad." in page
    assert "Skäl: sekretess." in page
    assert "Grund: OSL 26:1." in page
    assert 'id="p3"' in page
    assert "Rättad 2 april 2024" in page
    assert "En paragraf är rättad." not in page
    places = {name for name, data in files.items() if b"Titelsynlig" in data}
    assert "protokoll/kommunstyrelsen/2024-03-12/index.json" in places
    assert any(name.endswith(".csv") for name in places)
    assert any(name.endswith(".xml") for name in places)
    assert any(name.startswith("pagefind/") for name in places)
    assert (
        b'{"number": "3", "withheld": {"reason": "sekretess", "ground": "OSL 26:1"}}'
        in files["protokoll/kommunstyrelsen/2024-03-12/index.json"]
    )
