"""Starts the built server on a free port, and makes fictional texts and databases for it."""
import os
import re
import subprocess
import tempfile
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("LACUNA_SERVE") or os.path.join(ROOT, "Server", ".build", "release", "lacuna-serve")


# The program that makes databases; built by `make release` or `make build`.
LACUNA = next((path for path in [os.environ.get("LACUNA") or "", os.path.join(ROOT, ".build-release", "release", "lacuna"),
                                 os.path.join(ROOT, ".build", "release", "lacuna"), os.path.join(ROOT, ".build", "debug", "lacuna")]
               if os.access(path, os.X_OK)), None)


class Server:
    """`with Server() as server: server.get('/healthz')`"""

    def __init__(self, *options):
        self.options = options

    def __enter__(self):
        self.process = subprocess.Popen([PROGRAM, "--port", "0", *self.options], stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        found = re.search(r"http://([\d.]+):(\d+)", line)
        if not found:
            raise SystemExit(f"the server did not start: {line}")
        self.port = int(found.group(2))
        self.address = found.group(0)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)

    def get(self, path):
        with urllib.request.urlopen(self.address + path, timeout=30) as answer:
            return answer.read()

    def processor_seconds(self):
        """Of the processor, used by the server so far."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_bytes(self):
        with open(f"/proc/{self.process.pid}/statm", encoding="utf-8") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def metric(self, name):
        """A value of /metrics."""
        found = re.search(rf"^{re.escape(name)} (\S+)$", self.get("/metrics").decode(), re.MULTILINE)
        return float(found.group(1)) if found else 0.0


SUBJECTS = ["Any person", "A provider", "The Authority", "The Minister", "An officer", "Every operator"]
CLAUSES = [
    "{who} who intentionally and without right accesses the register of {thing} commits an offence and is liable to a fine.",
    "{who} may order the closing of a {thing} where it is deemed necessary in the national interest.",
    "{who} who publishes false information about a {thing} that may disturb public order commits an offence.",
    "{who} shall keep the records of each {thing} for as long as may be required.",
    "{who} may, with the leave of a court, inspect a {thing} within thirty days.",
    "{who} shall not disclose that a {thing} has been inspected, or any other matter relating thereto.",
    "In this section, “{thing}” means a set of lines that carries messages between two places.",
    "{who} aggrieved by an order under this section may appeal to the High Court.",
]
THINGS = ["telegraph mast", "signal line", "message store", "relay station", "address book", "postal index"]


def bill(byte_count, seed=1):
    """A fictional bill of about so many bytes; other seeds make other ones."""
    parts = ["AN ACT to order the signal lines of Merovia\n"]
    size = len(parts[0])
    number = 0
    state = seed
    while size < byte_count:
        number += 1
        section = f"\nSection {number}. Signal lines of kind {number}\n"
        for paragraph in range(1, 5):
            state = (state * 1103515245 + 12345) % (1 << 31)
            words = CLAUSES[state // 64 % len(CLAUSES)]
            thing = THINGS[state // 4096 % len(THINGS)]
            section += f"({paragraph}) " + words.format(who=SUBJECTS[state // 512 % len(SUBJECTS)], thing=thing) + "\n"
        parts.append(section)
        size += len(section.encode())
    return "".join(parts)


HOSTILE_NAME = 'act"><img/src=x/onerror="window.pwned=20">'
HOSTILE_TITLE = 'Signal <script>window.pwned = 21</script> Act"><svg onload="window.pwned = 22">'
HOSTILE_LAW = """AN ACT <script>window.pwned = 23</script> to order lines

Section 1. <img src=x onerror="window.pwned = 24"> Orders
(1) The Minister may order whatever <iframe srcdoc="<script>parent.pwned = 25</script>"></iframe> he deems necessary.
(2) Any person who publishes false information </script><script>window.pwned = 26</script> commits an offence.
"""


def corpus(folder):
    """Makes a database of fictional laws in the folder. Returns its path, or None without the program."""
    if not LACUNA:
        return None
    path = os.path.join(folder, "corpus.sqlite")

    def add(text, name, identifier, *options):
        file = os.path.join(folder, name)
        with open(file, "w", encoding="utf-8") as out:
            out.write(text)
        subprocess.run([LACUNA, "corpus", "add", file, "--db", path, "--id", identifier, "--language", "en", *options],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)

    for number in range(1, 4):
        add(bill(6000 * number, seed=number), f"bill-{number}.txt", f"bill-{number}", "--title", f"Signal Lines Bill {number}",
            "--jurisdiction", "MV" if number % 2 else "XA", "--date", "2024-01-01")
    # A second version of the first: harsher words, a further section, one that is gone.
    words = bill(6000, seed=1)
    changed = words.replace("intentionally and without right ", "", 1).replace("with the leave of a court", "whenever it is expedient")
    changed += "\nSection 900. Closing\n(1) The Minister may order the closing of any message store where he deems it necessary.\n"
    add(changed, "bill-1.txt", "bill-1", "--date", "2025-03-01")
    add(HOSTILE_LAW, "\"><img src=x onerror='window.pwned = 27'>.txt", HOSTILE_NAME, "--title", HOSTILE_TITLE, "--jurisdiction", "<b>XX</b>")
    return path


def with_corpus(do):
    """do(path of a database, or None)"""
    with tempfile.TemporaryDirectory() as folder:
        do(corpus(folder))
