"""What every view of the page has to look like."""
import os
import time


def look(page, options, name, host):
    """Nothing wider than the window, nothing that axe finds, a screenshot."""
    browser = page.browser
    spill = browser.run("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth")
    page.expect(spill <= 0, f"{name}: the page is {spill} pixels wider than the window")
    if options.axe:
        browser.run(open(options.axe, encoding="utf-8").read() + "; 1")
        found = browser.run("""axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((result) =>
          result.violations.map((one) => one.id + ': ' + one.nodes.slice(0, 2).map((node) => node.html.slice(0, 160) + ' ' + node.failureSummary).join(' | ')))""")
        page.expect(not found, f"{name}: axe finds {found}")
    if options.shots:
        browser.run(f"document.querySelector('{host}').scrollIntoView()")
        time.sleep(0.3)
        browser.screenshot(os.path.join(options.shots, f"page-{name}.png"))
