"""A server on loopback that misbehaves on purpose. Prints its port; ends when its standard input ends.

Usage: server.py [ROBOTS]   the text of robots.txt, or a status to answer with; 404 without it

Answers are written byte by byte, not with http.server, because most of them break HTTP. GET /log prints the requests so far.
"""
import gzip
import socket
import sys
import threading
import time

ROBOTS = sys.argv[1] if len(sys.argv) > 1 else "404"
LAW = "1. A person must keep the lamp of the harbour lit.\n" * 100
counts = {}
log = []
lock = threading.Lock()


def answer(status, body=b"", kind="text/plain; charset=utf-8", *headers, length=True):
    body = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status} X"]
    if kind:
        lines.append(f"Content-Type: {kind}")
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines + list(headers) + ["Connection: close"]) + "\r\n\r\n").encode() + body


def page(title, body=""):
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>"


def drip(send, head, piece=b"x", seconds=0.1):
    send(head)
    for _ in range(600):
        send(piece)
        time.sleep(seconds)


def atom(entries, extra=""):
    items = "".join(
        f'<entry><id>urn:{i}</id><title>Act {i}</title><updated>{date}</updated><link rel="alternate" href="{link}"/></entry>'
        for i, date, link in entries)
    return f'<?xml version="1.0" encoding="utf-8"?>{extra}<feed xmlns="http://www.w3.org/2005/Atom"><title>Log</title>{items}</feed>'


BOMB = ('<!DOCTYPE feed [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
        '<feed><entry><id>&c;</id></entry></feed>')
OUTSIDE = '<!DOCTYPE feed [<!ENTITY a SYSTEM "file:///etc/hostname">]><feed><entry><id>&a;</id></entry></feed>'
RSS = ('<rss version="2.0"><channel><title>Gazette</title><link>/ignored</link><item><title>Act 1</title><link>/law.txt?n=1</link>'
       '<guid isPermaLink="false">g-1</guid><pubDate>Sun, 06 Nov 1994 08:49:37 GMT</pubDate></item></channel></rss>')


def respond(path, headers, body, send):
    with lock:
        counts[path] = count = counts.get(path, 0) + 1
    name = path.split("?")[0]
    if name == "/robots.txt":
        return send(answer(int(ROBOTS)) if ROBOTS.isdigit() else answer(200, ROBOTS))
    if name == "/log":
        with lock:
            return send(answer(200, "\n".join(log)))
    if name == "/law.txt":
        if headers.get("if-none-match") == '"v1"':
            return send(answer(304, kind=None, length=False))
        return send(answer(200, LAW, "text/plain; charset=utf-8", 'ETag: "v1"', "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT"))
    if name == "/dated":
        if headers.get("if-modified-since") == "Sun, 06 Nov 1994 08:49:37 GMT":
            return send(answer(304, kind=None, length=False))
        return send(answer(200, LAW, "text/plain", "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT"))
    if name == "/unasked-304":
        return send(answer(304, kind=None, length=False))
    if name == "/slow-head":
        return drip(send, b"HTTP/1.1 200 OK\r\nX-Slow: ")
    if name == "/slow-body":
        return drip(send, b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5000\r\n\r\n")
    if name == "/endless-head":
        send(b"HTTP/1.1 200 OK\r\n")
        for number in range(200000):
            send(b"X-%d: %s\r\n" % (number, b"y" * 1000))
        return None
    if name == "/short":
        return send(answer(200, LAW, "text/plain").replace(b"Content-Length: ", b"Content-Length: 9"))
    if name == "/busy":
        return send(answer(429, "later", "text/plain", "Retry-After: 1") if count < 2 else answer(200, LAW))
    if name == "/busy-for-an-hour":
        return send(answer(429, "later", "text/plain", "Retry-After: 3600"))
    if name == "/flaky":
        return send(answer(503, "oops") if count < 3 else answer(200, LAW))
    if name == "/broken":
        return send(answer(500, "oops"))
    if name == "/loop-a":
        return send(answer(302, "", None, "Location: /loop-b"))
    if name == "/loop-b":
        return send(answer(302, "", None, "Location: loop-a"))
    if name.startswith("/chain/"):
        rest = int(name[7:])
        return send(answer(302, "", None, f"Location: /chain/{rest - 1}" if rest else "Location: /law.txt"))
    if name == "/moved":
        return send(answer(301, "", None, "Location: /law.txt"))
    if name == "/found":
        return send(answer(302, "", None, "Location: /law.txt"))
    if name == "/nowhere":
        return send(answer(302, "", None, "Location: file:///etc/hostname"))
    if name == "/challenge":
        return send(answer(403, page("Just a moment...", "Enable JavaScript and cookies to continue"), "text/html"))
    if name == "/challenge-of-success":
        return send(answer(200, page("Wait", "Verify you are human"), "text/html"))
    if name == "/challenge-503":
        return send(answer(503, page("Wait", "Checking your browser before access"), "text/html"))
    if name == "/challenge-202":
        return send(answer(202, "", "text/html", "x-amzn-waf-action: challenge"))
    if name == "/lost":
        return send(answer(200, page("404 Not Found"), "text/html"))
    if name == "/empty":
        return send(answer(200, ""))
    if name == "/no-content":
        return send(answer(204, kind=None, length=False))
    if name == "/blank":
        return send(answer(200, " \n\t\ufeff\u00a0\n"))
    if name == "/shrinking":
        return send(answer(200, LAW if count == 1 else LAW[:200]))
    if name == "/turning-page":
        return send(answer(200, LAW) if count == 1 else answer(200, page("Our new site", "Welcome. " * 800), "text/html"))
    if name == "/endless":
        send(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
        while True:
            send(b"all work and no play\n" * 1000)
    if name == "/huge":
        return send(answer(200, LAW, "text/plain", length=False).replace(b"Connection", b"Content-Length: 999999999999\r\nConnection"))
    if name == "/gzip":
        return send(answer(200, gzip.compress(LAW.encode()), "text/plain", "Content-Encoding: gzip"))
    if name == "/broken-gzip":
        return send(answer(200, gzip.compress(LAW.encode())[:60], "text/plain", "Content-Encoding: gzip"))
    if name == "/no-gzip":
        return send(answer(200, LAW, "text/plain", "Content-Encoding: gzip"))
    if name == "/gzip-bomb":
        return send(answer(200, gzip.compress(b"\0" * 50_000_000), "text/plain", "Content-Encoding: gzip"))
    if name == "/utf8-said-latin1":
        return send(answer(200, "§ 1. Änderung.\n" * 300, "text/plain; charset=ISO-8859-1"))
    if name == "/latin1":
        return send(answer(200, ("§ 1. Änderung.\n" * 300).encode("latin-1"), "text/plain; charset=ISO-8859-1"))
    if name == "/latin1-said-utf8":
        return send(answer(200, ("§ 1. Änderung.\n" * 300).encode("latin-1"), "text/plain; charset=utf-8"))
    if name == "/picture":
        return send(answer(200, b"\x89PNG\r\n\x1a\n0000", "image/png"))
    if name == "/pdf-said-text":
        return send(answer(200, b"%PDF-1.7 nothing", "text/plain"))
    if name == "/trailer":
        send(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nX-Sum: 1\r\n\r\n")
        return None
    if name == "/hints":
        return send(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + answer(200, LAW))
    if name == "/no-http":
        return send(b"hello there, this is no HTTP at all\r\n\r\n")
    if name == "/silent":
        return None
    if name == "/feed.atom":
        return send(answer(200, atom([("2", "2026-02-01T00:00:00Z", "/law.txt?n=2"), ("1", "2026-01-01T00:00:00Z", "/law.txt?n=1")]),
                           "application/atom+xml", 'ETag: "f1"') if headers.get("if-none-match") != '"f1"'
                    else answer(304, kind=None, length=False))
    if name == "/growing.atom":
        entries = [("2", f"2026-02-0{min(count, 2)}T00:00:00Z", "/law.txt?n=2"), ("1", "2026-01-01T00:00:00Z", "/law.txt?n=1")]
        return send(answer(200, atom(entries), "application/atom+xml"))
    if name == "/mixed.atom":
        entries = [("3", "2026-03-01T00:00:00Z", "/challenge"), ("2", "2026-02-01T00:00:00Z", "/gone"), ("1", "2026-01-01T00:00:00Z", "/law.txt")]
        return send(answer(200, atom(entries), "application/atom+xml", 'ETag: "m1"'))
    if name == "/feed.rss":
        return send(answer(200, RSS, "application/rss+xml"))
    if name == "/bomb.atom":
        return send(answer(200, BOMB, "application/atom+xml"))
    if name == "/outside.atom":
        return send(answer(200, OUTSIDE, "application/atom+xml"))
    if name == "/cut.atom":
        return send(answer(200, atom([("1", "2026-01-01", "/law.txt")])[:-30], "application/atom+xml"))
    if name == "/page.atom":
        return send(answer(200, page("News"), "text/html"))
    if name == "/hook":
        return send(answer(200, "thanks"))
    if name == "/flaky-hook":
        return send(answer(500, "oops") if count < 2 else answer(204, kind=None, length=False))
    if name == "/closed-hook":
        return send(answer(410, "gone"))
    return send(answer(404, "nothing here"))


def serve(connection):
    try:
        connection.settimeout(30)
        data = b""
        while b"\r\n\r\n" not in data:
            more = connection.recv(65536)
            if not more:
                return
            data += more
        head, body = data.split(b"\r\n\r\n", 1)
        lines = head.decode("latin-1").split("\r\n")
        headers = {name.strip().lower(): value.strip() for name, value in (line.split(":", 1) for line in lines[1:])}
        while len(body) < int(headers.get("content-length", 0)):
            body += connection.recv(65536)
        method, path, _ = lines[0].split(" ")
        if path != "/log":
            with lock:
                known = " ".join(f"{name}={headers[name]}" for name in ("user-agent", "if-none-match", "idempotency-key") if name in headers)
                log.append(f"{method} {path} {known} {body.decode('latin-1')}".strip())
        respond(path, headers, body, connection.sendall)
    except OSError:
        pass
    finally:
        connection.close()


def main():
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", 0))
    listener.listen(64)
    print(listener.getsockname()[1], flush=True)

    def accept():
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    sys.stdin.read()


main()
