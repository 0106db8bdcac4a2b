"""Swift source without its comments and string contents, so that checks see code only."""


def code_only(text):
    """Returns `text` with comments and the contents of string literals blanked, every offset and line kept.

    Code inside string interpolations stays. Nested block comments, multi-line strings and raw strings are understood;
    regular-expression literals are not, and are read as operators.
    """
    out = list(text)
    _code(text, 0, out, None)
    return "".join(out)


def _blank(out, start, end):
    for at in range(start, min(end, len(out))):
        if out[at] != "\n":
            out[at] = " "


def _code(text, at, out, closing):
    """Scans code from `at`; with `closing` set, stops after the bracket that closes an interpolation. Returns where it stopped."""
    depth = 0
    while at < len(text):
        if text.startswith("//", at):
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            _blank(out, at, end)
            at = end
        elif text.startswith("/*", at):
            end = _comment(text, at)
            _blank(out, at, end)
            at = end
        elif text[at] == '"' or (text[at] == "#" and text[at:].lstrip("#").startswith('"')):
            at = _string(text, at, out)
        else:
            if closing is not None:
                if text[at] == "(":
                    depth += 1
                elif text[at] == closing:
                    if depth == 0:
                        return at + 1
                    depth -= 1
            at += 1
    return at


def _comment(text, at):
    depth = 0
    while at < len(text):
        if text.startswith("/*", at):
            depth += 1
            at += 2
        elif text.startswith("*/", at):
            depth -= 1
            at += 2
            if depth == 0:
                return at
        else:
            at += 1
    return at


def _string(text, at, out):
    pounds = 0
    while text[at] == "#":
        pounds += 1
        at += 1
    quote = '"""' if text.startswith('"""', at) else '"'
    end_mark = quote + "#" * pounds
    escape = "\\" + "#" * pounds
    at += len(quote)
    while at < len(text):
        if text.startswith(end_mark, at):
            return at + len(end_mark)
        if text.startswith(escape + "(", at):
            _blank(out, at, at + len(escape) + 1)
            at = _code(text, at + len(escape) + 1, out, ")")
        elif text.startswith(escape, at):
            _blank(out, at, at + len(escape) + 1)
            at += len(escape) + 1
        elif text[at] == "\n" and quote == '"':
            return at
        else:
            _blank(out, at, at + 1)
            at += 1
    return at
