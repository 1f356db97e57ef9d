"""What the search page answered, read off the page."""

from __future__ import annotations

import re

SEED_URL = re.compile(r"/protokoll/miljoradet/2016-02-23/")
SETTLED = "[data-search]:is([data-state=answered], [data-state=idle], [data-state=failed])"


def read(page):
    return page.locator("[data-part=results] > li").evaluate_all(
        """(hits) => hits.map((hit) => ({
            title: hit.querySelector("h2").textContent,
            url: hit.querySelector("h2 a").href,
            items: [...hit.querySelectorAll(".hit__item")].map((item) => ({
                heading: item.querySelector("h3").textContent,
                url: item.querySelector("a").href,
                text: item.querySelector(".hit__excerpt")?.textContent ?? "",
                marks: [...item.querySelectorAll("mark")].map((mark) => mark.textContent),
                outcome: item.querySelector(".outcome")?.textContent ?? null,
                shape: Boolean(item.querySelector(".outcome svg")),
            })),
        }))"""
    )


def seed_of(hits):
    return next(hit for hit in hits if SEED_URL.search(hit["url"]))


def status(page):
    return page.locator("[data-part=status]").inner_text()


def total(page):
    return int(re.search(r"\d+", status(page).replace("\u00a0", ""))[0])


def option(page, group, value):
    return page.locator(f"[data-group={group}] input[value='{value}']")


def count_of(row):
    return int(row.locator(".facet__count").inner_text().split()[0])
