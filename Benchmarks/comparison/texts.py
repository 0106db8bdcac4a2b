"""The texts: statutes that lie beside the checkout, or bills mixed from the specimens by a seed."""
import glob
import os
import random
import re
import subprocess
import tarfile

from .running import Missing


# Entries that double the lexicon.
ADDED_ENTRIES = 2000


class Texts:
    def __init__(self, root, shared, folder, dev, seed, kind):
        self.root = root
        self.shared = shared
        self.folder = folder
        self.dev = dev
        self.seed = seed
        self.statutes = []
        archives = glob.glob(os.path.join(shared, "corpus", "big", "*.tar.xz"))
        if archives and kind != "mixed":
            self.statutes = self.unpack(archives[0])
        elif kind == "statutes":
            raise Missing(f"there is no archive of statutes in {os.path.join(shared, 'corpus', 'big')}")
        self.kind = "statutes" if self.statutes else "mixed bills"

    def unpack(self, archive):
        target = os.path.join(self.folder, "statutes")
        with tarfile.open(archive) as file:
            file.extractall(target, filter="data")
        return sorted(path for ending in ("md", "txt") for path in glob.glob(os.path.join(target, "**", "*." + ending), recursive=True))

    def make(self, name, byte_count):
        """(folder of documents, one file with all of them, its size): about `byte_count` bytes, cut at the end of a line."""
        folder = os.path.join(self.folder, name)
        if self.statutes:
            os.makedirs(folder)
            self.copy_statutes(folder, byte_count)
        else:
            subprocess.run([self.dev, "mix", "--bytes", str(byte_count), "--document-bytes", "200k", "--seed", str(self.seed), "--folder", folder],
                           check=True, cwd=self.root)
        whole = os.path.join(self.folder, name + ".whole.txt")
        with open(whole, "wb") as out:
            for path in sorted(os.listdir(folder)):
                with open(os.path.join(folder, path), "rb") as file:
                    out.write(file.read())
        return folder, whole, os.path.getsize(whole)

    def copy_statutes(self, folder, byte_count):
        """Titles in order, and from the first again when there are not enough; the last one is cut."""
        left, number = byte_count, 0
        while left > 0:
            path = self.statutes[number % len(self.statutes)]
            with open(path, "rb") as file:
                data = file.read(left)
            if len(data) == left and b"\n" in data:
                data = data[:data.rindex(b"\n") + 1]
                left = 0
            left -= len(data)
            number += 1
            with open(os.path.join(folder, f"{number:05}-{os.path.basename(path)}"), "wb") as out:
                out.write(data)

    def sample(self, whole, byte_count):
        """(the beginning of a text up to the end of a line, its size): what slow programs get."""
        with open(whole, "rb") as file:
            data = file.read(byte_count)
        data = data[:data.rindex(b"\n") + 1]
        path = f"{whole}.{byte_count}.txt"
        with open(path, "wb") as out:
            out.write(data)
        return path, len(data)

    def other_languages(self):
        """{language: files} of laws that are not written in ASCII."""
        found = {}
        for path in sorted(glob.glob(os.path.join(self.shared, "corpus", "multilingual", "*", "*"))):
            found.setdefault(os.path.basename(os.path.dirname(path)), []).append(path)
        arabic = sorted(glob.glob(os.path.join(self.shared, "corpus", "treaties", "*.ar.*")))
        if arabic:
            found["Arabic treaty"] = arabic
        return found


class Phrases:
    """The forms of the lexicon that are plain words: no `*` and no `_`."""

    def __init__(self, program, folder, seed):
        self.folder = folder
        self.random = random.Random(seed)
        listed = subprocess.run([program, "lexicon", "list", "--language", "en"], check=True, stdout=subprocess.PIPE).stdout.decode()
        self.forms = listed.splitlines()
        self.plain = sorted({form for form in self.forms if not re.search(r"[*_]", form)})

    def file(self, count=None):
        """A file with so many of them, chosen by the seed; all without a number."""
        chosen = self.plain if count is None else sorted(self.random.sample(self.plain, min(count, len(self.plain))))
        path = os.path.join(self.folder, f"phrases-{len(chosen)}.txt")
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(phrase + "\n" for phrase in chosen)
        return path, len(chosen)

    def more(self, factor, vocabulary):
        """A folder for `--lexicons` that adds `factor - 1` times `ADDED_ENTRIES` entries: runs of two or three words of the text that mean nothing."""
        folder = os.path.join(self.folder, f"lexicon-{factor}")
        os.makedirs(os.path.join(folder, "en"))
        head = ["#lacuna-lexicon\t1", "#list\tvague-ground", "#language\ten", "#title\tGenerated entries", "#licence\tCC0-1.0",
                "id\tforms\tcategory\tgrade\tflags\tsource\tnote\tpositive\tnegative"]
        rows = []
        for number in range((factor - 1) * ADDED_ENTRIES):
            words = " ".join(self.random.sample(vocabulary, self.random.choice((2, 3))))
            rows.append(f"generated-{number}\t{words}\tstate-interest\t1\t\tGC34 §25\tGenerated.\tThe ⟦{words}⟧.\tNothing.")
        with open(os.path.join(folder, "en", "vague-ground.tsv"), "w", encoding="utf-8") as out:
            out.writelines(line + "\n" for line in head + rows)
        return folder


def vocabulary(path, least=3):
    """Plain words of a text, each once."""
    with open(path, "rb") as file:
        words = set(re.findall(rb"\b[a-z]{%d,}\b" % least, file.read(4_000_000)))
    return sorted(word.decode() for word in words)
