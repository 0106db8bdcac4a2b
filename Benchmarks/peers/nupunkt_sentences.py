"""NUPunkt's sentences: nupunkt_sentences.py FILE. Loading the model is not timed."""
import sys
import time

import nupunkt

text = open(sys.argv[1], encoding="utf-8").read()
nupunkt.sent_tokenize("The model is loaded. It is.")
start = time.process_time()
count = sum(len(nupunkt.sent_tokenize(part)) for part in text.split("\n\n"))
seconds = time.process_time() - start
print(count, "sentences")
print(f"seconds: {seconds:.6f}", file=sys.stderr)
