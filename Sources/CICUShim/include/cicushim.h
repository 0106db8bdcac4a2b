/// Opaque wrappers over ICU's break iterators. ICU's headers are included only in the .c file, because its function names are
/// renaming macros that Swift cannot see and its headers clash with Foundation's own ICU module.
#ifndef CICUSHIM_H
#define CICUSHIM_H

#include <stdbool.h>
#include <stdint.h>

/// Kind of a break iterator.
typedef enum { CICU_WORD = 0, CICU_SENTENCE = 1 } cicu_break_kind;

/// An ICU break iterator over UTF-8 text. Not thread-safe: one for each thread.
typedef struct cicu_break cicu_break;

/// Opens a break iterator with the root locale's rules (UAX #29 without a language's tailoring).
/// Returns NULL and sets *status to ICU's error code when ICU cannot open it.
cicu_break *cicu_break_open(cicu_break_kind kind, int32_t *status);

/// Points the iterator at `length` bytes of UTF-8, which must outlive its use. Returns ICU's error code, 0 when all is well.
int32_t cicu_break_set_text(cicu_break *iterator, const uint8_t *bytes, int64_t length);

/// The next boundary as a byte offset, or -1 after the last. The boundary at 0 is not reported.
int64_t cicu_break_next(cicu_break *iterator);

/// ICU's rule status of the last boundary (UBRK_WORD_NONE 0, NUMBER 100, LETTER 200, KANA 300, IDEO 400).
int32_t cicu_break_rule_status(const cicu_break *iterator);

void cicu_break_close(cicu_break *iterator);

/// The installed ICU's version, e.g. "72.1", into `buffer` of at least 20 bytes.
void cicu_version(char *buffer);

/// ICU's name of an error code, e.g. "U_FILE_ACCESS_ERROR". Never NULL.
const char *cicu_error_name(int32_t status);

/// Simple (one to one) case folding of a code point.
int32_t cicu_fold(int32_t code_point);

/// Whether the code point is a letter (L*) or a combining mark on one.
bool cicu_is_letter(int32_t code_point);

#endif
