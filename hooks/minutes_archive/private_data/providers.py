"""Who gives e-mail addresses to anybody."""

from __future__ import annotations

PROVIDERS = frozenset(
    {
        "aol.com",
        "bredband.net",
        "comhem.se",
        "glocalnet.net",
        "gmail.com",
        "gmx.com",
        "googlemail.com",
        "home.se",
        "hotmail.com",
        "hotmail.se",
        "icloud.com",
        "live.com",
        "live.se",
        "mac.com",
        "mail.com",
        "me.com",
        "msn.com",
        "outlook.com",
        "outlook.se",
        "passagen.se",
        "pm.me",
        "proton.me",
        "protonmail.com",
        "spray.se",
        "swipnet.se",
        "tele2.se",
        "telia.com",
        "tutanota.com",
        "yahoo.com",
        "yahoo.se",
        "ymail.com",
    }
)
"""Domains where anybody may have an address, so that they are nobody's own."""
