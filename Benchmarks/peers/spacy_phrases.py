"""spaCy's tokenizer, sentencizer and phrase matcher: spacy_phrases.py PHRASES FILE. Start-up and the phrases are not timed."""
import sys
import time

import spacy
from spacy.matcher import PhraseMatcher

pipeline = spacy.blank("en")
pipeline.add_pipe("sentencizer")
pipeline.max_length = 1 << 40
matcher = PhraseMatcher(pipeline.vocab, attr="LOWER")
matcher.add("phrases", [pipeline.make_doc(line.strip()) for line in open(sys.argv[1], encoding="utf-8") if line.strip()])
text = open(sys.argv[2], encoding="utf-8").read()
start = time.process_time()
matches = sentences = 0
# Section by section, as such a pipeline would be fed.
for part in text.split("\n\n"):
    document = pipeline(part)
    sentences += sum(1 for _ in document.sents)
    matches += len(matcher(document))
seconds = time.process_time() - start
print(matches, "matches,", sentences, "sentences")
print(f"seconds: {seconds:.6f}", file=sys.stderr)
