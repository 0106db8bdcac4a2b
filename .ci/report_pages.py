"""Looks at stand-alone pages in a headless Chromium: width, keyboard, accessibility, what they load, how they print."""
import base64
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Server", "checks"))
import browser as browsers  # noqa: E402

# Width in CSS pixels and scale: 640 × 2 is a window of 1280 at 200 %, 320 × 4 the same at 400 %.
LOOKS = ((1280, 1, False), (1280, 1, True), (640, 2, False), (320, 4, False))
# Stops of the tab key that are tried.
STOPS = 20
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class PageCheck:
    """One browser for all pages. `faults` fills up."""

    def __init__(self, axe=None, shots=None):
        self.browser = browsers.Browser()
        self.axe = open(axe, encoding="utf-8").read() if axe else None
        self.shots = shots
        self.faults = []

    def close(self):
        self.browser.close()

    def expect(self, condition, words):
        if not condition:
            self.faults.append(words)

    def run(self, path, is_whole=True):
        """Everything about one file. - Parameter is_whole: whether to run axe in a narrow window, too."""
        name = os.path.basename(path)
        address = "file://" + os.path.abspath(path)
        self.browser.command("Page.setBypassCSP", enabled=True)  # for axe; the page's own policy is read below
        for width, scale, dark in LOOKS:
            look = f"{name}, {width} pixels{', dark' if dark else ''}"
            self.browser.view(width, height=900 // scale, scale=scale, dark=dark)
            self.browser.open(address)
            spill = self.browser.run("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth")
            self.expect(spill <= 0, f"{look}: {spill} pixels wider than the window")
            if self.axe and not dark and (width == 1280 or width == 320 and is_whole):
                self.expect_accessible(look)
            if self.shots:
                self.browser.screenshot(os.path.join(self.shots, f"{name}-{width}{'-dark' if dark else ''}.png"))
        self.browser.view(1280)
        self.browser.open(address)
        self.expect_closed(name)
        self.expect_keyboard(name)
        self.expect_print(name)

    def expect_accessible(self, look):
        self.browser.run(self.axe + "; 1")
        found = self.browser.run(f"""axe.run(document, {{ runOnly: {RULES} }}).then((result) => result.violations.map((one) =>
          one.id + ' (' + one.nodes.length + '): ' + one.nodes[0].html.slice(0, 120) + ' ' + one.nodes[0].failureSummary))""")
        self.expect(not found, f"{look}: axe finds {found}")

    def expect_closed(self, name):
        """Nothing runs, nothing is loaded, and the policy says so."""
        policy = self.browser.run("document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content ?? ''")
        self.expect("default-src 'none'" in policy and "script" not in policy, f"{name}: its policy is '{policy}'")
        elements = self.browser.run("document.querySelectorAll('script, img, iframe, object, embed, link, form, input').length")
        handlers = self.browser.run("[...document.querySelectorAll('*')].filter((one) => [...one.attributes].some((a) => a.name.startsWith('on'))).length")
        loaded = self.browser.run("performance.getEntriesByType('resource').length")
        self.expect(not elements and not handlers and not loaded, f"{name}: {elements} foreign elements, {handlers} handlers, {loaded} loaded files")
        complaints = self.browser.faults()
        self.expect(not complaints, f"{name}: the browser complains: {complaints}")

    def expect_keyboard(self, name):
        """The first stops of the tab key show where they are; a link followed by Enter leads to its place."""
        stops = self.browser.run("document.querySelectorAll('a[href], [tabindex=\"0\"]').length")
        self.browser.run("document.body.focus(), 1")
        reached = 0
        for _ in range(min(stops, STOPS)):
            self.browser.key("Tab")
            outline = self.browser.run("document.activeElement === document.body ? null : getComputedStyle(document.activeElement).outlineStyle")
            if outline is None:
                break
            reached += 1
            if outline == "none":
                self.faults.append(f"{name}: the focus on stop {reached} cannot be seen")
                break
        self.expect(reached == min(stops, STOPS), f"{name}: the tab key reaches {reached} of {stops} stops")
        if self.browser.run("document.querySelector('.strip a') !== null"):
            self.browser.run("document.querySelector('.strip a').focus(), 1")
            self.browser.key("Enter")
            self.browser.wait("location.hash !== ''", 5)
            there = self.browser.run("(() => { const place = document.querySelector(':target'); if (!place) return false;"
                                     " const top = place.getBoundingClientRect().top; return top > -50 && top < innerHeight; })()")
            self.expect(there, f"{name}: Enter on an article does not lead to its clause")

    def expect_print(self, name):
        made = self.browser.command("Page.printToPDF", printBackground=True, preferCSSPageSize=True, generateTaggedPDF=True)
        data = base64.b64decode(made["data"])
        self.expect(data.startswith(b"%PDF-") and b"/StructTreeRoot" in data, f"{name}: the PDF has no structure for screen readers")
        if self.shots:
            path = os.path.join(self.shots, name + ".pdf")
            with open(path, "wb") as file:
                file.write(data)


def html_faults(paths, java, jar):
    """What the W3C's validator says of some pages; the empty list when nothing. - Raises: OSError when it ends otherwise than with an answer."""
    done = subprocess.run([java, "-jar", jar, "--stdout", "--format", "gnu", *paths], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode and not done.stdout:
        raise OSError(done.stderr.decode()[:300])
    return done.stdout.decode().splitlines()


def tidy_faults(path):
    """What HTML Tidy says."""
    done = subprocess.run(["tidy", "-quiet", "-errors", path], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return done.stderr.decode().splitlines()
