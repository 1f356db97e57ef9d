"""Joins the archive to MkDocs: the only file that knows both, and it has no rules of its own.

MkDocs renders the hand-written pages and, once per section and depth, a sentinel page. The
package pours minutes and lists into what the theme made of the sentinels, checks every link
and indexes the minutes for search. The site then takes its place in one step.

Which event does what, and why there:

- `on_config`: all state anew, for `mkdocs serve` keeps this module over many builds.
- `on_pre_build`: a broken archive stops the build before MkDocs has emptied any folder.
- `on_post_page`: whatever returns "" here MkDocs does not write; so sentinels leave no trace.
- `on_shutdown`: the only event after strict mode has counted its warnings, so the only one
  that knows the build succeeded; the finished site is put in place here.
"""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

import minutes_archive
from minutes_archive.archive import load_archive
from minutes_archive.erasure_report import search_site, unproved
from minutes_archive.findings import Finding, Level
from minutes_archive.history import Erased, HistoryError, look_back
from minutes_archive.model import Archive
from minutes_archive.parallel import Begun, WorkerLostError, available_cores, choose_workers
from minutes_archive.publish import Publication
from minutes_archive.render import shell
from minutes_archive.render.errors import SiteError
from minutes_archive.render.links import check_links
from minutes_archive.render.noted_links import NotedLinks
from minutes_archive.render.security import secure
from minutes_archive.render.staging import Staging
from minutes_archive.report import masked, render_findings
from minutes_archive.search import SearchIndexError, index_site
from minutes_archive.texts import Texts, load_texts

START_MARK = "<!-- arkiv:start -->"
"""Where the start page's generated half goes in docs/index.md."""

MAX_FAULTS_SHOWN = 50
"""A fault in the header is a fault on every page; the first ones tell enough."""

SITE_WORDS = tuple(
    Path(minutes_archive.__file__).parent / room for room in ("export", "model", "render", "texts")
)
"""What of the package gives a site words of its own."""

log = get_plugin_logger("arkiv")
findings_log = logging.getLogger("protokollarkivet")
"""Outside MkDocs's own logger, whose warnings make a strict build fail."""


@dataclass(slots=True)
class _Build:
    """The state of one build; `site_dir` is where the finished site belongs."""

    config: MkDocsConfig
    site_dir: str
    site_url: str
    texts: Texts
    staging: Staging | None = None
    publication: Publication | None = None
    data: Begun[None] | None = None
    sentinels: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    erased: Erased = field(default_factory=Erased)
    shells: dict[tuple[str, int], shell.Shell] = field(default_factory=dict)
    hand_written: list[str] = field(default_factory=list)
    lit: MkDocsPage | None = None
    finished: bool = False


class _Adapter:
    """Holds the running command and build, since MkDocs's events are plain functions."""

    command: str = ""
    build: _Build | None = None

    @property
    def current(self) -> _Build:
        """The build under way."""
        if self.build is None:
            raise PluginError("no build is under way")
        return self.build

    @property
    def is_preview(self) -> bool:
        """Whether `mkdocs serve` is building."""
        return self.command == "serve"


_adapter = _Adapter()


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a build or a preview."""
    _adapter.command = command
    logging.getLogger("mkdocs.commands.build").addFilter(_is_news)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forget the build before, and build beside the site instead of in it.

    Without a command, when a program calls MkDocs, nobody would tell that the build has
    succeeded; then MkDocs builds in the site's folder as it always does.
    """
    _drop_staging(_adapter.build)
    site_url = config.site_url.rstrip("/") + "/" if config.site_url else ""
    build = _Build(config, config.site_dir, site_url, load_texts(str(config.theme["language"])))
    _adapter.build = build
    if _adapter.command in {"build", "gh-deploy"} and not _is_preview_folder(config.site_dir):
        try:
            build.staging = Staging.open(Path(config.site_dir))
        except OSError as error:
            raise _swap_error(build, error) from error
        config.site_dir = str(build.staging.folder)
    if os.environ.get("MINUTES_DIR"):
        config.watch.append(str(_minutes_folder(config)))
    config.theme.static_templates.discard("sitemap.xml")
    return config


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Read the archive and tell everything that is wrong with it."""
    build = _adapter.current
    folder = _minutes_folder(config)
    if not folder.is_dir():
        raise PluginError(build.texts("build.no_folder", folder=folder))
    drafts = _adapter.is_preview or os.environ.get("MINUTES_DRAFTS") == "1"
    label = (os.environ.get("MINUTES_DIR") or "minutes").rstrip("/")
    try:
        loaded = load_archive(folder, label=label, drafts=drafts, cores=_cores())
    except WorkerLostError as error:
        raise PluginError(build.texts("build.worker_lost")) from error
    build.erased = _erased(config, folder, label, loaded.archive)
    _report(tuple(sorted({*loaded.findings, *build.erased.findings})), build.texts)
    build.publication = Publication.of(loaded.archive, folder, build.texts, build.site_url)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the sentinel pages that the theme is to make shells of.

    MkDocs has emptied the site's folder by now, and renders the hand-written pages next: time
    for another process to write what needs no shell.
    """
    build = _adapter.current
    publication = _publication(build)
    work = partial(publication.write_data, Path(config.site_dir))
    build.data = Begun(work, _workers(publication))
    build.sentinels = shell.sentinel_pages(publication.deepest)
    for source in build.sentinels:
        file = File.generated(config, source, content=shell.sentinel_markdown())
        file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)
    return files


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Give the theme the site's words."""
    env.globals["words"] = _adapter.current.texts.words
    return env


def on_page_context(
    context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Let a sentinel page stand in its section, and leave its canonical address open."""
    build = _adapter.current
    if page.file.src_uri in build.sentinels:
        section, depth = build.sentinels[page.file.src_uri]
        if section and depth > 1:
            build.lit = next((entry for entry in nav.pages if entry.url == section), None)
            _light(build.lit, active=True)
        if page.canonical_url:
            page.canonical_url = shell.CANONICAL
    return context


def on_post_page(output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Keep what the theme made of a sentinel page; complete a hand-written one."""
    build = _adapter.current
    html = _secured(output)
    if page.file.src_uri not in build.sentinels:
        build.hand_written.append(page.url)
        return _with_start(html, build) if page.is_homepage else html
    _light(build.lit, active=False)
    build.lit = None
    try:
        made = shell.Shell.from_html(html, build.site_url)
    except SiteError as error:
        raise _plugin_error(error) from None
    build.shells[build.sentinels[page.file.src_uri]] = made
    return ""


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Give the theme's own pages, such as 404.html, their content policy."""
    return _secured(output_content) if template_name.endswith(".html") else output_content


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the generated pages, check every link and index the minutes."""
    build = _adapter.current
    site = Path(config.site_dir)
    publication = _publication(build)
    workers = _workers(publication)
    try:
        written = publication.write(site, build.shells, build.hand_written, workers)
        if build.data is not None:
            build.data.result()
        kept = publication.keep_addresses(site, build.shells, build.hand_written, written)
        _check(site, build, written.links, workers)
        _index(site, build)
        _prove_erased(site, build, workers)
    except SiteError as error:
        raise _plugin_error(error) from error
    except WorkerLostError as error:
        raise PluginError(build.texts("build.worker_lost")) from error
    except SearchIndexError as error:
        raise PluginError(build.texts("build.search_failed", why=error)) from error
    log.info(build.texts.count("build.written", len(written.addresses)))
    if kept:
        log.info(build.texts.count("kept.written", kept))
    build.finished = True


def on_build_error(*, error: Exception) -> None:
    """Leave the previous site as it is; strict mode's own stop comes here too."""
    _drop_staging(_adapter.build)


def on_shutdown() -> None:
    """Put a finished site in its place, where `mkdocs gh-deploy` then looks for it."""
    build = _adapter.build
    if build is None or build.staging is None:
        return
    staging = build.staging
    if build.finished:
        try:
            staging.publish()
        except OSError as error:
            raise _swap_error(build, error) from error
        log.info(build.texts("build.done", site=build.site_dir))
    build.config.site_dir = build.site_dir
    _drop_staging(build)


def _cores() -> int:
    """Count the cores to use: a preview shares its process with the server's threads."""
    return 1 if _adapter.is_preview else available_cores()


def _workers(publication: Publication) -> int:
    """Say how many processes share the work on an archive."""
    return choose_workers(len(publication.archive.meetings), _cores())


def _publication(build: _Build) -> Publication:
    """Give the archive that `on_pre_build` has read."""
    if build.publication is None:
        raise PluginError("the archive has not been read")
    return build.publication


def _secured(html: str) -> str:
    """Add the content policy, but not in a preview: live reload is an inline script."""
    try:
        return html if _adapter.is_preview else secure(html)
    except SiteError as error:
        raise _plugin_error(error) from None


def _with_start(html: str, build: _Build) -> str:
    """Fill in the start page's generated half."""
    if START_MARK not in html:
        raise PluginError(build.texts("build.placeholder_missing", mark=START_MARK))
    return html.replace(START_MARK, _publication(build).pages.start_html(), 1)


def _light(entry: MkDocsPage | None, *, active: bool) -> None:
    """Mark a section of the navigation as the one the visitor is in, or no longer."""
    if entry is not None:
        entry.active = active


def _report(findings: tuple[Finding, ...], texts: Texts) -> None:
    """Print every finding; stop if one of them is an error."""
    notes = [finding for finding in findings if finding.level is Level.NOTE]
    others = [finding for finding in findings if finding.level is not Level.NOTE]
    if notes:
        log.info("\n%s", render_findings(notes, texts, "text").rstrip())
    if others:
        findings_log.warning("%s", render_findings(others, texts, "text").rstrip())
    if errors := sum(finding.blocks for finding in findings):
        raise PluginError(texts.count("build.stopped", errors))


def _check(site: Path, build: _Build, noted: NotedLinks, workers: int) -> None:
    """Stop if a link of the finished site leads nowhere."""
    base = urlsplit(build.site_url).path or "/"
    faults = check_links(site, base=base, workers=workers, noted=noted)
    for fault in faults[:MAX_FAULTS_SHOWN]:
        findings_log.error("%s", masked(fault.describe(build.texts)))
    if len(faults) > MAX_FAULTS_SHOWN:
        findings_log.error("%s", build.texts("links.more", n=len(faults) - MAX_FAULTS_SHOWN))
    if faults:
        raise PluginError(build.texts.count("build.links", len(faults)))


def _index(site: Path, build: _Build) -> None:
    """Make the search index, unless asked not to; a preview has none unless asked to."""
    if os.environ.get("MINUTES_SEARCH", "0" if _adapter.is_preview else "1") == "0":
        log.info(build.texts("build.no_search"))
    else:
        index_site(site, pages=len(_publication(build).archive.meetings))


def _erased(config: MkDocsConfig, folder: Path, label: str, archive: Archive) -> Erased:
    """Find out which words were taken out of the minutes for privacy or secrecy."""
    given = os.environ.get("MINUTES_ERASED")
    known = [Path(config.docs_dir), *SITE_WORDS, *(Path(part) for part in config.theme.dirs)]
    try:
        return look_back(
            folder, label, archive.meetings, Path(given).absolute() if given else None, known
        )
    except HistoryError as error:
        raise PluginError(_adapter.current.texts(error.key, **error.params)) from error


def _prove_erased(site: Path, build: _Build, workers: int) -> None:
    """Stop if words that were taken out still stand anywhere in the finished site."""
    texts, erased = build.texts, build.erased
    for words in unproved(erased, texts):
        findings_log.warning("%s", words)
    if not erased.sought or _adapter.is_preview:
        return
    report = search_site(erased, site, workers, texts)
    for words in report.unread:
        log.info(words)
    for words in report.still[:MAX_FAULTS_SHOWN]:
        findings_log.error("%s", words)
    if report.still:
        raise PluginError(texts.count("erased.stopped", len(report.still)))
    log.info(texts.count("erased.checked", len(erased.sought)))


def _minutes_folder(config: MkDocsConfig) -> Path:
    """Find the minutes: MINUTES_DIR from where the command is given, else beside mkdocs.yml."""
    if given := os.environ.get("MINUTES_DIR"):
        return Path(given).absolute()
    return Path(config.config_file_path or "mkdocs.yml").absolute().parent / "minutes"


def _is_preview_folder(site_dir: str) -> bool:
    """Recognise the folder of `mkdocs serve --clean`, which calls itself a build."""
    folder = Path(site_dir)
    return folder.parent == Path(tempfile.gettempdir()) and folder.name.startswith("mkdocs_")


def _drop_staging(build: _Build | None) -> None:
    """Remove a build that did not become the site."""
    if build is not None and build.data is not None:
        build.data.stop()
        build.data = None
    if build is not None and build.staging is not None:
        build.staging.discard()
        build.staging = None


def _plugin_error(error: SiteError) -> PluginError:
    """Put an error of the package into words."""
    return PluginError(_adapter.current.texts(error.key, **error.params))


def _swap_error(build: _Build, error: OSError) -> PluginError:
    """Say that the new site could not be put in place."""
    return PluginError(build.texts("build.swap_failed", site=build.site_dir, why=error))


def _is_news(record: logging.LogRecord) -> bool:
    """Keep MkDocs from telling of every sentinel page that it was not written."""
    return "Generated empty output" not in record.getMessage()
