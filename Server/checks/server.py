"""Starts the built server on a free port, and makes fictional texts for it."""
import os
import re
import subprocess
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("LACUNA_SERVE") or os.path.join(ROOT, "Server", ".build", "release", "lacuna-serve")


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
