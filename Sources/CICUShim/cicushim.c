#include "cicushim.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

struct cicu_break {
  UBreakIterator *iterator;
  UText *text;
};

static cicu_break *wrap(UBreakIterator *iterator, UErrorCode error, int32_t *status) {
  *status = U_FAILURE(error) ? error : 0;
  if (U_FAILURE(error)) return NULL;
  cicu_break *result = calloc(1, sizeof *result);
  if (!result) {
    ubrk_close(iterator);
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  result->iterator = iterator;
  return result;
}

cicu_break *cicu_break_open_sentences(int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, "", NULL, 0, &error);
  return wrap(iterator, error, status);
}

cicu_break *cicu_break_open_rules(const char *rules, int32_t *status, int32_t *line) {
  UErrorCode error = U_ZERO_ERROR;
  UParseError place = {0};
  *line = 0;
  int32_t length = (int32_t)strlen(rules);
  UChar *wide = malloc((size_t)(length + 1) * sizeof *wide);
  if (!wide) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  u_strFromUTF8(wide, length, &length, rules, length, &error);
  UBreakIterator *iterator = ubrk_openRules(wide, length, NULL, 0, &place, &error);
  free(wide);
  if (U_FAILURE(error)) *line = place.line;
  return wrap(iterator, error, status);
}

int32_t cicu_break_set_text(cicu_break *iterator, const uint8_t *bytes, int64_t length) {
  UErrorCode error = U_ZERO_ERROR;
  iterator->text = utext_openUTF8(iterator->text, (const char *)bytes, length, &error);
  if (U_FAILURE(error)) return error;
  ubrk_setUText(iterator->iterator, iterator->text, &error);
  if (U_FAILURE(error)) return error;
  ubrk_first(iterator->iterator);
  return 0;
}

int64_t cicu_break_next(cicu_break *iterator) {
  int32_t next = ubrk_next(iterator->iterator);
  return next == UBRK_DONE ? -1 : next;
}

void cicu_break_close(cicu_break *iterator) {
  if (!iterator) return;
  ubrk_close(iterator->iterator);
  utext_close(iterator->text);
  free(iterator);
}

void cicu_version(char *buffer) {
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, buffer);
}

void cicu_unicode_version(char *buffer) {
  UVersionInfo version;
  u_getUnicodeVersion(version);
  u_versionToString(version, buffer);
}

const char *cicu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

uint8_t cicu_word_break(int32_t code_point) { return (uint8_t)u_getIntPropertyValue(code_point, UCHAR_WORD_BREAK); }

uint8_t cicu_sentence_break(int32_t code_point) { return (uint8_t)u_getIntPropertyValue(code_point, UCHAR_SENTENCE_BREAK); }

bool cicu_is_pictographic(int32_t code_point) { return u_hasBinaryProperty(code_point, UCHAR_EXTENDED_PICTOGRAPHIC); }

bool cicu_is_alphabetic(int32_t code_point) { return u_isUAlphabetic(code_point); }

static pthread_once_t fold_once = PTHREAD_ONCE_INIT;
static UErrorCode fold_error = U_ZERO_ERROR;
static const UNormalizer2 *folding;

static void open_folding(void) {
  static const char pattern[] = "[^[:dt=super:][:dt=sub:][:dt=fraction:][:dt=circle:][:dt=square:]]";
  enum { LENGTH = sizeof pattern - 1 };
  UChar wide[LENGTH];
  u_strFromUTF8(wide, LENGTH, NULL, pattern, LENGTH, &fold_error);
  const UNormalizer2 *whole = unorm2_getNFKCCasefoldInstance(&fold_error);
  if (U_FAILURE(fold_error)) return;
  USet *filter = uset_openPattern(wide, LENGTH, &fold_error);
  if (U_FAILURE(fold_error)) return;
  uset_freeze(filter);
  /* The filtered normalizer points into the set: both live as long as the process. */
  folding = unorm2_openFiltered(whole, filter, &fold_error);
}

int32_t cicu_fold_open(void) {
  pthread_once(&fold_once, open_folding);
  return U_FAILURE(fold_error) ? fold_error : 0;
}

bool cicu_fold_is_boundary_before(int32_t code_point) {
  return cicu_fold_open() != 0 || unorm2_hasBoundaryBefore(folding, code_point);
}

int32_t cicu_fold_utf8(const uint8_t *source, int32_t length, uint8_t *target, int32_t capacity) {
  /* A code point of n bytes has at most n UTF-16 units, and one unit folds to at most 18 (U+FDFA). */
  enum { UNITS = 18, SHORT = 16 };
  if (cicu_fold_open() != 0 || length < 0 || length > INT32_MAX / (4 * UNITS)) return -1;
  UChar on_stack[SHORT * (1 + UNITS)];
  UChar *wide = length <= SHORT ? on_stack : malloc((size_t)length * (1 + UNITS) * sizeof *wide);
  if (!wide) return -1;
  UChar *folded = wide + length;
  UErrorCode error = U_ZERO_ERROR;
  int32_t wide_length = 0, result = -1;
  u_strFromUTF8(wide, length, &wide_length, (const char *)source, length, &error);
  int32_t folded_length = unorm2_normalize(folding, wide, wide_length, folded, length * UNITS, &error);
  if (U_SUCCESS(error)) {
    u_strToUTF8((char *)target, capacity, &result, folded, folded_length, &error);
    if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) result = -1;
  }
  if (wide != on_stack) free(wide);
  return result;
}
