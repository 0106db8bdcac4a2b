import Testing
@testable import CorpusStore
