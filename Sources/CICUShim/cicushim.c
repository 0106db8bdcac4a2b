#include "cicushim.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

struct cicu_break {
  UBreakIterator *iterator;
  UText *text;
};

cicu_break *cicu_break_open(cicu_break_kind kind, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  cicu_break *result = calloc(1, sizeof *result);
  if (!result) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  result->iterator = ubrk_open(kind == CICU_WORD ? UBRK_WORD : UBRK_SENTENCE, "", NULL, 0, &error);
  *status = error;
  if (U_FAILURE(error)) {
    free(result);
    return NULL;
  }
  *status = 0;
  return result;
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

int32_t cicu_break_rule_status(const cicu_break *iterator) { return ubrk_getRuleStatus(iterator->iterator); }

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

const char *cicu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

int32_t cicu_fold(int32_t code_point) { return u_foldCase(code_point, U_FOLD_CASE_DEFAULT); }

bool cicu_is_letter(int32_t code_point) { return u_isUAlphabetic(code_point); }
