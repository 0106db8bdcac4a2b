import LegalText
import Tokenization
import ClauseStructure
let t = try Tokenizer(abbreviations: [])
print(try t.tokenize(Array("a b".utf8)).tokens.count, ClauseParser(words: StructureWords()).parse([]).nodes.count)
