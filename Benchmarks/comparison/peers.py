"""What Lacuna is compared with, as far as it is there."""
import os
import shutil
import subprocess

from .running import Subject

HERE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "peers")


# It can be imported without the sentence model that it needs.
LEXNLP = "from lexnlp.extract.en.definitions import get_definitions; list(get_definitions('In this Act, \"ship\" means a vessel.'))"


class Peers:
    def __init__(self, environment, built):
        """environment: the virtual environment; built: folder with the C programs of this package."""
        self.python = os.path.join(environment, "bin", "python")
        self.proselint = os.path.join(environment, "bin", "proselint")
        self.built = built
        self.skipped = []

    def has_module(self, statement, name):
        done = os.path.exists(self.python) and subprocess.run([self.python, "-c", statement], stdout=subprocess.DEVNULL,
                                                              stderr=subprocess.DEVNULL).returncode == 0
        if not done:
            self.skipped.append(f"{name} (Python package)")
        return done

    def has_program(self, name, reason):
        found = shutil.which(name) is not None
        if not found:
            self.skipped.append(f"{name} ({reason})")
        return found

    def compiled(self, name, reason):
        path = os.path.join(self.built, name)
        if not os.path.exists(path):
            self.skipped.append(f"{name} ({reason})")
            return None
        return path

    def word_counter(self, whole, size):
        return Subject("wc -w", ["wc", "-w", whole], size, wanted=1.0)

    def phrase_matchers(self, whole, size, some, every, sample):
        """some: two files with few and many phrases; every: all. sample: gives (path, size) of the beginning of the text for a number of megabytes."""
        subjects = []
        few, many = some
        small, small_size = sample(0.1)
        if self.has_program("rg", "Debian package ripgrep"):
            # All forms are so many that compiling them takes longer than any search.
            for (path, count), wanted, text, text_size in ((few, 1.5, whole, size), (many, 10, whole, size), (every, 10, small, small_size)):
                subjects.append(Subject(f"ripgrep, {count} phrases", ["rg", "-j1", "--regex-size-limit", "4G", "-o", "-i", "-w", "-F", "-f", path, text], text_size,
                                        allowed=(0, 1), wanted=wanted))
        grep_text, grep_size = sample(0.25)
        subjects.append(Subject(f"GNU grep, {few[1]} phrases", ["grep", "-o", "-i", "-w", "-F", "-f", few[0], grep_text], grep_size,
                                allowed=(0, 1)))
        hyperscan = self.compiled("hyperscan-matches", "Debian package libhyperscan-dev")
        if hyperscan:
            for path, count in some:
                subjects.append(Subject(f"Hyperscan, {count} phrases", [hyperscan, path, whole], size, timed="own"))
        return subjects

    def pipelines(self, phrases, sample):
        subjects = []
        spacy_text, spacy_size = sample(1)
        if self.has_module("import spacy", "spaCy"):
            subjects.append(Subject(f"spaCy, {phrases[1]} phrases", [self.python, os.path.join(HERE, "spacy_phrases.py"), phrases[0], spacy_text],
                                    spacy_size, timed="own", wanted=100))
        if self.has_module("import nupunkt", "NUPunkt"):
            subjects.append(Subject("NUPunkt sentences", [self.python, os.path.join(HERE, "nupunkt_sentences.py"), spacy_text], spacy_size,
                                    timed="own"))
        slow_text, slow_size = sample(0.2)
        if self.has_module(LEXNLP, "LexNLP with the sentence model of NLTK"):
            subjects.append(Subject("LexNLP definitions", [self.python, os.path.join(HERE, "lexnlp_definitions.py"), slow_text], slow_size,
                                    timed="own"))
        if self.has_module("import proselint", "proselint"):
            subjects.append(Subject("proselint", [self.proselint, "check", slow_text], slow_size, allowed=(0, 1, 2)))
        return subjects
