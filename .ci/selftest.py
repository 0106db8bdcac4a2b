#!/usr/bin/env python3
"""Shows that the checks find what they look for: small trees that must pass and trees that must fail, with the words they print."""
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from swift_source import code_only

TABLE = "0 Base -\n1 Middle Base Glibc\n2 Top Base Middle\n"


def run(check, files, *options):
    """Runs a check over a temporary folder with the given files; options may name the folder as `{}`. Returns status and output."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        done = subprocess.run([sys.executable, "-B", os.path.join(HERE, check), "--root", folder, *(o.format(folder) for o in options)],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout.decode()


def sources(base="", middle="import Base\n", top="import Middle\n"):
    return {"Sources/Base/A.swift": base, "Sources/Middle/B.swift": middle, "Sources/Top/C.swift": top}


class LayerTests(unittest.TestCase):
    def expect(self, files, words, table=TABLE):
        status, output = run("check-layers", {**files, "layers.txt": table}, "--table", "{}/layers.txt")
        self.assertEqual(status, 0 if words is None else 1, output)
        if words is not None:
            self.assertIn(words, output)

    def test_imports_that_go_down_pass(self):
        self.expect(sources(middle="public import Base\n@preconcurrency import Glibc\n", top="import struct Middle.B\n"), None)

    def test_an_import_that_runs_up_fails_with_its_place(self):
        self.expect(sources(base="// words\nimport Top\n"), "Sources/Base/A.swift:2: error: Base is layer 0 and Top is layer 2")

    def test_every_way_to_write_an_import_is_seen(self):
        for line in ("public import Top", "internal import Top", "@testable import Top", "@preconcurrency public import Top",
                     "import class Top.Widget", "  import Top", "@_spi(Inner) import Top", "#if os(Linux)\nimport Top\n#endif"):
            self.expect(sources(base=line + "\n"), "Base is layer 0 and Top is layer 2")

    def test_a_system_module_must_be_listed(self):
        self.expect(sources(top="import Foundation\n"), "Sources/Top/C.swift:1: error: Top may not import Foundation")

    def test_imports_in_comments_and_strings_are_no_imports(self):
        self.expect(sources(base='/* a\nimport Top\n*/\nlet x = """\nimport Top\n"""\n'), None)

    def test_a_folder_without_a_row_fails(self):
        self.expect({**sources(), "Sources/Extra/D.swift": ""}, "Sources/Extra:1: error: module Extra is missing from the layer table")

    def test_a_row_without_a_folder_fails(self):
        self.expect(sources(), "module Ghost has no folder", TABLE + "3 Ghost Base\n")

    def test_a_table_whose_arrows_run_up_fails(self):
        self.expect(sources(), "Base (layer 0) may not import Top (layer 2)", TABLE.replace("0 Base -", "0 Base Top"))

    def test_a_lettered_layer_lies_between(self):
        table = "1 Base -\n1b Middle Base\n2 Top Middle\n"
        self.expect(sources(), None, table)
        self.expect(sources(), "may not import Middle", table.replace("1 Base -", "1 Base Middle"))


class FileTests(unittest.TestCase):
    def expect(self, files, words):
        status, output = run("check-files", files)
        self.assertEqual(status, 0 if words is None else 1, output)
        if words is not None:
            self.assertIn(words, output)

    def test_long_files(self):
        self.expect({"Sources/Base/A.swift": "let a = 1\n" * 600}, None)
        self.expect({"Sources/Base/A.swift": "let a = 1\n" * 601}, "Sources/Base/A.swift:601: error: 601 lines")
        status, output = run("check-files", {"tools/long": "#!/bin/sh\n" + "true\n" * 400})
        self.assertEqual(status, 0)
        self.assertIn("tools/long:401: warning", output)

    def test_data_may_be_long(self):
        self.expect({"lexicons/en/a.tsv": "a\tb\n" * 2000}, None)

    def test_tabs_in_swift(self):
        self.expect({"Tests/A.swift": "let a = 1\n\tlet b = 2\n"}, "Tests/A.swift:2: error: '': a tab")

    def test_a_library_does_not_print_or_end_the_program(self):
        for code in ('print("x")', "exit(1)", 'fatalError("x")', "try! f()", "a as! B"):
            self.expect({"Sources/Base/A.swift": f"func f() {{\n  {code}\n}}\n"}, "Sources/Base/A.swift:2: error")
        self.expect({"Sources/lacuna/A.swift": 'print("x")\n'}, None)
        self.expect({"Sources/Base/A.swift": '// print(x)\nlet a = "exit(1)"\nprinter.print(a)\nblueprint(a)\n'}, None)
        self.expect({"Sources/Base/A.swift": 'let a = "\\(print(1))"\n'}, "a library never prints")

    def test_paths_of_a_machine(self):
        self.expect({"docs/a.md": "see /ho" + "me/ada/project\n"}, "docs/a.md:1: error")
        self.expect({"docs/a.md": "see https://example.org/homework/\n"}, None)


class UnsafeTests(unittest.TestCase):
    CODE = "final class A: @unchecked Sendable {}\nlet b = unsafe c()\n"

    def expect(self, document, words, code=CODE):
        status, output = run("check-unsafe", {"Sources/Base/A.swift": code, "docs/UNSAFE.md": document})
        self.assertEqual(status, 0 if words is None else 1, output)
        if words is not None:
            self.assertIn(words, output)

    def row(self, mark, count, proof="only touched while locked"):
        return f"| `Sources/Base/A.swift` | `{mark}` | {count} | {proof} |\n"

    def test_rows_with_proofs_pass(self):
        self.expect(self.row("@unchecked Sendable", 1) + self.row("unsafe", 1), None)

    def test_a_use_without_a_row_fails(self):
        self.expect(self.row("unsafe", 1), "1 use(s) of '@unchecked Sendable' without a proof")

    def test_a_changed_count_fails(self):
        self.expect(self.row("@unchecked Sendable", 1) + self.row("unsafe", 2), "the row says 2")

    def test_an_empty_proof_fails(self):
        self.expect(self.row("@unchecked Sendable", 1, "") + self.row("unsafe", 1), "has no proof")

    def test_a_row_without_a_use_fails(self):
        self.expect(self.row("unsafe", 1), "has no 'unsafe' any more", code="let a = 1  // unsafe\n")


class SourceTests(unittest.TestCase):
    def test_offsets_and_lines_stay(self):
        text = 'let a = "b\\("c")d" // e\n/* f /* g */ h */ let i = #"\\(j)"#\n"""\nk\n"""\n'
        code = code_only(text)
        self.assertEqual(len(code), len(text))
        self.assertEqual([at for at, c in enumerate(code) if c == "\n"], [at for at, c in enumerate(text) if c == "\n"])
        for letter in "bcdefghjk":
            self.assertNotIn(letter, code.replace("let", ""))
        self.assertIn("let i = ", code)


if __name__ == "__main__":
    unittest.main()
