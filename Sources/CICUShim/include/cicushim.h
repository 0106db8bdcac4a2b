/// Opaque wrappers over ICU. ICU's headers are included only in the .c file, because its function names are renaming macros that Swift
/// cannot see and its headers clash with Foundation's own ICU module.
#ifndef CICUSHIM_H
#define CICUSHIM_H

#include <stdbool.h>
#include <stdint.h>

/// An ICU break iterator over UTF-8 text. Not thread-safe: one for each thread.
typedef struct cicu_break cicu_break;

/// Opens an iterator over sentences with the root locale's rules, which are those of UAX #29.
/// Returns NULL and sets *status to ICU's error code when ICU cannot open it.
cicu_break *cicu_break_open_sentences(int32_t *status);

/// Opens an iterator with rules in ICU's notation, ASCII with a NUL at the end. Returns NULL and sets *status as above; *line is then the
/// line of the rules that ICU does not take, or 0.
cicu_break *cicu_break_open_rules(const char *rules, int32_t *status, int32_t *line);

/// Points the iterator at `length` bytes, which must outlive its use. Ill-formed UTF-8 reads as U+FFFD.
/// Returns ICU's error code, 0 when all is well.
int32_t cicu_break_set_text(cicu_break *iterator, const uint8_t *bytes, int64_t length);

/// The next boundary as a byte offset, or -1 after the last. The boundary at 0 is not reported.
int64_t cicu_break_next(cicu_break *iterator);

void cicu_break_close(cicu_break *iterator);

/// The installed ICU's version, e.g. "72.1", into `buffer` of at least 20 bytes.
void cicu_version(char *buffer);

/// The version of Unicode that the installed ICU knows, e.g. "15.0", into `buffer` of at least 20 bytes.
void cicu_unicode_version(char *buffer);

/// ICU's name of an error code, e.g. "U_FILE_ACCESS_ERROR". Never NULL.
const char *cicu_error_name(int32_t status);

/// The value of Word_Break in ICU's numbering (UWordBreakValues). 0 for what is no code point.
uint8_t cicu_word_break(int32_t code_point);

/// The value of Sentence_Break in ICU's numbering (USentenceBreak). 0 for what is no code point.
uint8_t cicu_sentence_break(int32_t code_point);

/// Whether the code point is Extended_Pictographic.
bool cicu_is_pictographic(int32_t code_point);

/// Whether the code point is Alphabetic: letters, ideographs, and vowel signs.
bool cicu_is_alphabetic(int32_t code_point);

/// Makes the folding below usable; it is made once for the process, and any thread may use it. Returns ICU's error code, 0 when all is well.
int32_t cicu_fold_open(void);

/// Whether a text can be cut before this code point and both parts folded by themselves. True when the folding cannot be used.
bool cicu_fold_is_boundary_before(int32_t code_point);

/// Folds `length` bytes into `target` for comparison: NFKC_Casefold, but for the characters that mean something else when they are taken
/// apart (superscripts, subscripts, fractions, enclosed and squared characters), which stay. Returns the length of the folded text in
/// bytes, which is more than `capacity` when it did not fit (the target then holds nothing of use), or -1 when the bytes are not valid UTF-8
/// or the folding cannot be used.
int32_t cicu_fold_utf8(const uint8_t *source, int32_t length, uint8_t *target, int32_t capacity);

#endif
