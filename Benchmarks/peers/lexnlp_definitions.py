"""LexNLP's definitions: lexnlp_definitions.py FILE. Importing it is not timed."""
import sys
import time

from lexnlp.extract.en.definitions import get_definitions

text = open(sys.argv[1], encoding="utf-8").read()
list(get_definitions('In this Act, "ship" means a vessel.'))
start = time.process_time()
count = sum(len(list(get_definitions(part))) for part in text.split("\n\n") if part.strip())
seconds = time.process_time() - start
print(count, "definitions")
print(f"seconds: {seconds:.6f}", file=sys.stderr)
