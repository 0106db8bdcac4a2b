"""The corpus in the page: from view to view by mouse, keyboard and address, its numbers, hostile words, looks."""
import time
import urllib.parse

import server as builds
from looks import look


def check_corpus(page, options):
    browser = page.browser
    browser.view(1280)

    def go(parameters):
        browser.open("about:blank")
        browser.open(page.server.address + "/#corpus" + ("?" + urllib.parse.urlencode(parameters) if parameters else ""))
        browser.wait("!document.querySelector('#corpus-view').hidden && document.querySelector('#corpus-title') && !document.querySelector('#corpus-status').textContent.includes('…')")

    # From the draft by the keyboard, and back with the draft still there.
    page.open()
    page.drop(builds.bill(4000), "small.txt")
    clauses = page.count("#text .clause")
    browser.run("document.querySelector('#to-corpus').focus()")
    browser.key("Enter")
    browser.wait("document.querySelectorAll('.heatmap tbody tr').length === 4")
    page.expect(browser.run("document.querySelector('#draft-view').hidden"), "the draft is shown beside the corpus")
    page.expect(browser.run("document.querySelector('#to-corpus').getAttribute('aria-current')") == "page", "the chosen view is not marked")
    browser.run("history.back()")
    browser.wait("!document.querySelector('#draft-view').hidden")
    page.expect(page.count("#text .clause") == clauses, "the draft is lost by a look at the corpus")
    # Heatmap: the numbers are those of the API, rounded down, in the colours of the scores.
    go({})
    cells = browser.run("""fetch('/v1/corpus/heatmap').then((answer) => answer.json()).then((map) => map.rows.map((row) => row.cells))""")
    shown = browser.run("[...document.querySelectorAll('.heatmap tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => [cell.textContent, cell.className]))")
    page.expect(len(cells) == len(shown) == 4 and any(score is not None for row in cells for score in row), "the heatmap is empty")
    for row, line in zip(cells, shown):
        for score, (words, name) in zip(row, line):
            wanted = "–" if score is None else f"{int(score)}\u00a0{'LMEH'[min(3, int(score // 25))]}"
            page.expect(words == wanted and (score is None or f"s{int(score)}" in name.split()), f"a cell of {score} says {words} in {name}")
    browser.run("(() => { const field = document.querySelector('#heatmap-columns'); field.value = 'indicator'; field.dispatchEvent(new Event('change')); })()")
    browser.wait("document.querySelectorAll('.heatmap td a').length > 5")
    # Search by words and filters.
    browser.run("""(() => { const form = document.querySelector('#corpus-search'); form.elements.q.value = 'public order'; form.elements.role.value = 'offence';
      form.elements.jurisdiction.value = 'MV'; form.requestSubmit(); })()""")
    browser.wait("document.querySelectorAll('.hit').length > 0")
    hits = browser.run("[...document.querySelectorAll('.hit')].map((one) => one.textContent)")
    page.expect(all("public" in one and "offence" in one and "MV" in one for one in hits), f"hits are {hits[:2]}")
    page.expect("public" in page.text(".hit mark"), "the words found are not marked")
    browser.run("document.querySelector('.hit a').click()")
    browser.wait("document.activeElement.closest('#corpus-text') !== null")
    # Reasons of a stored clause, with the keyboard.
    browser.key("Enter")
    browser.wait("!document.querySelector('.reasons').hidden")
    for part in ("Why it matters:", "Source:", "Sum of log-odds"):
        page.expect(part in page.text(".reasons"), f"the reasons of a stored clause lack '{part}'")
    browser.key("Escape")
    page.expect(browser.run("document.querySelector('.reasons').hidden && document.activeElement.closest('#corpus-text') !== null"), "Escape does not lead back")
    # History and comparison. Whoever follows a link keeps a place for the keyboard; the link past the beginning leads to the view's own text.
    browser.run("document.querySelector('.skip').click()")
    page.expect(browser.run("location.hash.startsWith('#corpus') && document.activeElement.id") == "corpus-title", "the skip link leaves the corpus")
    go({})
    browser.run("document.querySelector('.heatmap tbody a').focus(); document.activeElement.click()")
    browser.wait("document.activeElement.id === 'corpus-title' && document.querySelector('.versions') !== null")
    go({"instrument": "bill-1"})
    page.expect(page.count(".versions tbody tr") == 2, "the history has not two versions")
    browser.run("document.querySelector('#versions').requestSubmit()")
    browser.wait("document.querySelectorAll('.change').length > 0")
    words = page.text("#corpus-body")
    for part in ("with the leave of a court", "whenever it is expedient", "Closing", "added", "points", "log-odds", "riskier"):
        page.expect(part in words, f"the comparison lacks '{part}'")
    page.expect(page.count("del") > 1 and page.count("ins") > 1, "removed and added words are not marked")
    page.expect("▲" in words, "no score went up")
    page.quiet("corpus")
    # Names, titles, words of laws and of searches are text, wherever they are shown.
    for parameters in ({}, {"instrument": builds.HOSTILE_NAME}, {"find": "1", "q": "Minister", "jurisdiction": "<b>XX</b>"},
                       {"find": "1", "q": "\"><img src=x onerror=window.pwned=28>"}, {"find": "1", "jurisdiction": "<img src=x onerror=window.pwned=29>"},
                       {"instrument": builds.HOSTILE_NAME, "old": "1", "new": "1"}):
        go(parameters)
        if parameters.get("instrument") and "old" not in parameters:
            browser.run("for (const chip of document.querySelectorAll('#corpus-text button.chip')) chip.click()")
        time.sleep(0.1)
        page.expect(browser.run("window.pwned") is None, f"a script ran: {browser.run('window.pwned')} at {parameters}")
        page.expect(page.count("main script, main img, main iframe, main svg, main b") == 0, f"markup became elements at {parameters}")
        page.quiet(f"hostile {parameters}")
    go({"instrument": builds.HOSTILE_NAME})
    page.expect("<script>" in page.text("#corpus-title") and "<iframe" in page.text("#corpus-text"), "the law's own words are missing")
    # What is not there is said.
    browser.run("location.hash = '#corpus?instrument=none'")
    browser.wait("document.querySelector('#corpus-status').classList.contains('fault')")
    page.expect("instrument" in page.text("#corpus-status"), "a missing instrument is not named")
    browser.faults()
    views = {"heatmap": {}, "search": {"find": "1", "q": "order"}, "instrument": {"instrument": "bill-1"}, "diff": {"instrument": "bill-1", "old": "1", "new": "2"}}
    for width, scale, dark in [(360, 1, False), (1440, 1, False), (800, 1, True), (640, 2, False), (320, 4, True)]:
        for name, parameters in views.items():
            browser.view(width, height=900 // scale, scale=scale, dark=dark)
            go(parameters)
            look(page, options, f"corpus-{name}-{width}{'-dark' if dark else ''}{'-zoom' if scale > 1 else ''}", "#corpus-view")
    browser.view(1280)
