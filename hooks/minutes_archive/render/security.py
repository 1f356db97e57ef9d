"""What a page forbids the browser: foreign scripts, inline code, and telling where you came from.

What Material 9 needs, tried in a browser with every violation recorded:

- `script-src`: three inline scripts (the storage scope, the stored colour scheme, the tab a
  link points at). The first differs by the page's depth, so hashes are taken page by page.
- `style-src 'self'` is enough. Material sets styles through the object model, which the
  policy allows; it writes no style attribute and, with `font: false`, no style element.
- `img-src data:` for the icons in its stylesheet.
- `'wasm-unsafe-eval'` is Pagefind's: its index is read by WebAssembly.

`frame-ancestors` cannot be set from inside a page; the guide to publishing says how a web
server sets it.
"""

from __future__ import annotations

import base64
import hashlib
import re

from minutes_archive.render.errors import SiteError

REFERRER = '<meta name="referrer" content="same-origin">'
_CHARSET = '<meta charset="utf-8">'
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_TYPE = re.compile(r"""\btype\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_RUN_TYPES = frozenset({"", "module", "text/javascript", "application/javascript"})


def inline_hashes(html: str) -> tuple[str, ...]:
    """Give the policy's source expressions for the scripts that stand inside a page.

    Args:
        html: A whole page. Data blocks such as JSON are no scripts and need none.
    """
    found: dict[str, None] = {}
    for attributes, code in _SCRIPT.findall(html):
        kind = _TYPE.search(attributes)
        if "src=" in attributes or (kind and kind[1].lower() not in _RUN_TYPES):
            continue
        digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        found[f"'sha256-{digest}'"] = None
    return tuple(found)


def policy(html: str) -> str:
    """Write the Content-Security-Policy of a page.

    Args:
        html: The whole page, whose inline scripts the policy lets run and no others.

    Source: W3C Content Security Policy Level 3.
    """
    scripts = " ".join(("'self'", *inline_hashes(html), "'wasm-unsafe-eval'"))
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src {scripts}",
            "style-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )


def secure(html: str) -> str:
    """Put the content policy and the referrer policy first in a page's head.

    Args:
        html: A whole page of the theme.

    Raises:
        SiteError: The page does not open its head with its character set.
    """
    if _CHARSET not in html:
        raise SiteError("build.shell_broken", {"why": _CHARSET})
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return html.replace(_CHARSET, f"{_CHARSET}\n{meta}\n{REFERRER}", 1)
