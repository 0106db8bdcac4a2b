"""What the reports for other programs must hold beyond any schema: places that exist, words that stand there, names that differ.

Each function takes what was printed and the texts it was made of, and returns the faults it found, each a sentence. Standard library only.
"""
import json
import re
import urllib.parse

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def sarif(report, texts):
    """Places, fingerprints and GitHub's limits. `texts` maps the name of a document to its text."""
    faults = []
    for run in report["runs"]:
        driver = run["tool"]["driver"]
        rules = driver["rules"]
        results = run["results"]
        for rule in rules:
            where = f"rule {rule['id']}"
            if not rule.get("help", {}).get("text"):
                faults.append(f"{where}: no help")
            for name in ("shortDescription", "fullDescription"):
                if not 0 < len(rule.get(name, {}).get("text", "")) <= 1024:
                    faults.append(f"{where}: {name} is missing or longer than 1,024 characters")
            if len(rule.get("properties", {}).get("tags", [])) > 20:
                faults.append(f"{where}: more than 20 tags")
        if len(results) > 25_000 or len(rules) > 25_000:
            faults.append(f"{len(results)} results, {len(rules)} rules: GitHub takes 25,000 of each")
        seen = set()
        for number, result in enumerate(results):
            where = f"result {number} ({result['ruleId']})"
            if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
                faults.append(f"{where}: ruleIndex leads to another rule")
            if len(result["locations"]) != 1:
                faults.append(f"{where}: {len(result['locations'])} locations")
            place = result["locations"][0]["physicalLocation"]
            name = urllib.parse.unquote(place["artifactLocation"]["uri"])
            region = place["region"]
            for key, value in result["partialFingerprints"].items():
                if (name, key, value) in seen:
                    faults.append(f"{where}: a second result with the {key} {value}")
                seen.add((name, key, value))
            if texts.get(name) is None:
                faults.append(f"{where}: no text is called {name}")
            elif not _region_exists(region, texts[name]):
                faults.append(f"{where}: the text has no place {region}")
    return faults


def _region_exists(region, text):
    """Columns count UTF-16 code units from 1; the end's column is the one behind the last character."""
    lines = re.split(r"\r\n|\n|\r", text)
    start, end = (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"])
    if not (1 <= start[0] <= end[0] <= len(lines)) or start >= end:
        return False
    return all(1 <= column <= len(lines[line - 1].encode("utf-16-le")) // 2 + 1 for line, column in (start, end))


def gitlab(report, texts):
    """The fields that GitLab's page on Code Quality asks for; fingerprints must differ."""
    faults = []
    seen = set()
    for number, issue in enumerate(report):
        where = f"issue {number}"
        for name in ("description", "check_name", "fingerprint"):
            if not isinstance(issue.get(name), str) or not issue[name]:
                faults.append(f"{where}: no {name}")
        if issue.get("severity") not in SEVERITIES:
            faults.append(f"{where}: severity {issue.get('severity')}")
        location = issue.get("location", {})
        path, begin = location.get("path", ""), location.get("lines", {}).get("begin")
        if not path or path.startswith(("/", "./")):
            faults.append(f"{where}: path '{path}' is not relative to the repository")
        if not isinstance(begin, int) or begin < 1:
            faults.append(f"{where}: no lines.begin")
        elif path in texts and begin > texts[path].count("\n") + 1:
            faults.append(f"{where}: the text has no line {begin}")
        if issue.get("fingerprint") in seen:
            faults.append(f"{where}: a second issue with the fingerprint {issue['fingerprint']}")
        seen.add(issue.get("fingerprint"))
    return faults


def webannotation(report, texts):
    """Required members of the W3C's data model, and selectors that name the words which stand at their place."""
    faults = []
    if report.get("@context") != "http://www.w3.org/ns/anno.jsonld" or report.get("type") != "AnnotationPage" or not report.get("id"):
        faults.append("the page lacks its context, type or id")
    seen = set()
    for number, one in enumerate(report.get("items", [])):
        where = f"annotation {number}"
        if one.get("type") != "Annotation" or not one.get("id") or not one.get("target"):
            faults.append(f"{where}: no type, id or target")
            continue
        if one["id"] in seen:
            faults.append(f"{where}: a second annotation is called {one['id']}")
        seen.add(one["id"])
        if any(body.get("type") != "TextualBody" or not body.get("value") for body in one.get("body", [])):
            faults.append(f"{where}: a body without type or value")
        selectors = {selector["type"]: selector for selector in one["target"]["selector"]}
        quote, place = selectors["TextQuoteSelector"], selectors["TextPositionSelector"]
        text = texts.get(urllib.parse.unquote(one["target"]["source"]))
        if text is None:
            faults.append(f"{where}: no text is called {one['target']['source']}")
        elif text[place["start"]:place["end"]] != quote["exact"]:
            faults.append(f"{where}: other words stand at its place than '{quote['exact'][:40]}'")
        elif not text[:place["start"]].endswith(quote["prefix"]) or not text[place["end"]:].startswith(quote["suffix"]):
            faults.append(f"{where}: the words before or behind it are others")
    return faults


def github(output):
    """Workflow commands: one a line, with a file and a line, nothing that could end the command early."""
    faults = []
    for number, line in enumerate(output.splitlines(), 1):
        found = re.fullmatch(r"::(notice|warning) ([a-zA-Z]+=[^,:]*(?:,[a-zA-Z]+=[^,:]*)*)::(.+)", line)
        if not found:
            faults.append(f"line {number} is no workflow command: {line[:80]}")
        elif not re.search(r"(^|,)file=[^,]+", found[2]) or not re.search(r"(^|,)line=[1-9]\d*", found[2]):
            faults.append(f"line {number} names no file or line")
    return faults


def parsed(output):
    """JSON as strict readers read it. - Raises: ValueError for a name that comes twice, NaN or infinities."""
    def pairs(found):
        names = [name for name, _ in found]
        if len(set(names)) != len(names):
            raise ValueError(f"a name comes twice: {names}")
        return dict(found)

    def constant(name):
        raise ValueError(f"{name} is no JSON")

    return json.loads(output, object_pairs_hook=pairs, parse_constant=constant)
