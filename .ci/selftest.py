#!/usr/bin/env python3
"""Shows that the checks find what they look for: small trees that must pass and trees that must fail, with the words they print."""
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import report_formats
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


FAKE_PROGRAM = """#!/usr/bin/env python3
import json, sys
verb, path = sys.argv[1], sys.argv[-1]
data = open(path, "rb").read()
if verb == "score":
    print(json.dumps({"type": "document", "clauses": 3, "score": 1.0, "coverage": 1.0}))
else:
    for number in "123":
        start = data.index(b"Article " + number.encode()) + len("Article 1")
        if number != "2" or b"broken" not in data:
            print(json.dumps({"kind": "article", "clause_path": [number], "start": start, "quoted": False}))
"""
LAW = "Article 1\nWords.\n\nArticle 2\nMore words.\n\nArticle 3\nStill more words.\n"


class RealTextTests(unittest.TestCase):
    def outcome(self, law):
        """Status and output over a folder with one treaty and evaluators that print nothing."""
        with tempfile.TemporaryDirectory() as folder:
            files = {"program": FAKE_PROGRAM, "shared/corpus/treaties/a.en.txt": law, "shared/corpus/treaties/b.fr.txt": "Article 1\n"}
            files.update({f"shared/eval/{name}.py": "" for name in ("courts_eval", "national_eval", "structure_run")})
            for name, text in files.items():
                os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(text)
            os.chmod(os.path.join(folder, "program"), 0o755)
            done = subprocess.run([sys.executable, "-B", os.path.join(HERE, "real-text"), "--program", os.path.join(folder, "program"),
                                   "--shared", os.path.join(folder, "shared")], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            return done.returncode, done.stdout.decode()

    def test_a_law_whose_numbers_are_all_found_passes(self):
        status, output = self.outcome(LAW)
        self.assertEqual(status, 0, output)
        self.assertIn("a.en.txt: 3 of 3 numbers", output)
        self.assertNotIn("b.fr.txt", output)

    def test_a_number_that_the_outline_lacks_fails(self):
        status, output = self.outcome(LAW + "broken")
        self.assertEqual(status, 1, output)
        self.assertIn("2 of 3 numbers", output)
        self.assertIn("missing: 2", output)


class ReportFormatTests(unittest.TestCase):
    """Each report below is right; each change of it is a fault that the check must name."""
    TEXT = {"a.txt": "x\n𝔸 public order here\n"}

    def sarif(self, **changes):
        region = {"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 16, **changes.pop("region", {})}
        result = {"ruleId": "r", "ruleIndex": 0, "partialFingerprints": {"p": "1"},
                  "locations": [{"physicalLocation": {"artifactLocation": {"uri": changes.pop("uri", "a.txt")}, "region": region}}], **changes}
        rule = {"id": "r", "help": {"text": "h"}, "shortDescription": {"text": "s"}, "fullDescription": {"text": "f"}}
        return {"runs": [{"tool": {"driver": {"rules": [rule]}}, "results": [result]}]}

    def test_sarif(self):
        self.assertEqual(report_formats.sarif(self.sarif(), self.TEXT), [])
        twice = self.sarif()
        twice["runs"][0]["results"] *= 2
        unhelpful = self.sarif()
        del unhelpful["runs"][0]["tool"]["driver"]["rules"][0]["help"]
        for words, report in [("no place", self.sarif(region={"endColumn": 99})), ("no place", self.sarif(region={"startLine": 9})),
                              ("no text", self.sarif(uri="b.txt")), ("second result", twice), ("no help", unhelpful)]:
            self.assertIn(words, " ".join(report_formats.sarif(report, self.TEXT)))

    def test_gitlab(self):
        issue = {"description": "d", "check_name": "c", "fingerprint": "f", "severity": "major", "location": {"path": "a.txt", "lines": {"begin": 2}}}
        self.assertEqual(report_formats.gitlab([issue], self.TEXT), [])
        for words, other in [("severity", {"severity": "bad"}), ("no description", {"description": ""}), ("no line 9", {"location": {"path": "a.txt", "lines": {"begin": 9}}}),
                             ("not relative", {"location": {"path": "/a", "lines": {"begin": 1}}})]:
            self.assertIn(words, " ".join(report_formats.gitlab([{**issue, **other}], self.TEXT)))
        self.assertIn("second issue", " ".join(report_formats.gitlab([issue, issue], self.TEXT)))

    def test_webannotation(self):
        def page(start=4, exact="public order", prefix="𝔸 "):
            selectors = [{"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": " here"},
                         {"type": "TextPositionSelector", "start": start, "end": start + len(exact)}]
            one = {"id": "urn:1", "type": "Annotation", "body": [{"type": "TextualBody", "value": "v"}], "target": {"source": "a.txt", "selector": selectors}}
            return {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "id": "urn:p", "items": [one]}
        self.assertEqual(report_formats.webannotation(page(), self.TEXT), [])
        for words, report in [("other words", page(start=5)), ("before or behind", page(prefix="z")), ("lacks", {**page(), "type": "Page"})]:
            self.assertIn(words, " ".join(report_formats.webannotation(report, self.TEXT)))

    def test_github(self):
        self.assertEqual(report_formats.github("::warning file=a.txt,line=2,title=t::words: more\n"), [])
        for line in ("words", "::error file=a,line=1::w", "::warning line=1::w", "::warning file=a,line=0::w", "::warning file=a:b,line=1::w"):
            self.assertEqual(len(report_formats.github(line)), 1, line)

    def test_json_is_read_strictly(self):
        for text in ('{"a":1,"a":2}', '{"a":NaN}', "{"):
            with self.assertRaises(ValueError):
                report_formats.parsed(text)


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
