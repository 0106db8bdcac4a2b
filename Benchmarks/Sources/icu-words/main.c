// Counts the word boundaries of a UTF-8 file with ICU's iterator, some rounds. Prints the processor seconds of the median round to standard
// error; reading the file and opening the iterator are not timed.
//
// Usage: icu-words FILE ROUNDS
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

static double processor_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int ascending(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

static char *read_whole(const char *path, long *length) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) return NULL;
  *length = ftell(file);
  rewind(file);
  char *bytes = *length < 0 ? NULL : malloc((size_t)*length + 1);
  if (bytes && fread(bytes, 1, (size_t)*length, file) != (size_t)*length) {
    free(bytes);
    bytes = NULL;
  }
  fclose(file);
  return bytes;
}

int main(int count, char **arguments) {
  int rounds = count == 3 ? atoi(arguments[2]) : 0;
  if (rounds < 1 || rounds > 1000) {
    fprintf(stderr, "usage: icu-words FILE ROUNDS\n");
    return 64;
  }
  long length = 0;
  char *bytes = read_whole(arguments[1], &length);
  if (!bytes) {
    fprintf(stderr, "icu-words: %s cannot be read\n", arguments[1]);
    return 1;
  }
  UErrorCode status = U_ZERO_ERROR;
  UText *text = utext_openUTF8(NULL, bytes, length, &status);
  UBreakIterator *words = ubrk_open(UBRK_WORD, "en", NULL, 0, &status);
  double *seconds = calloc((size_t)rounds, sizeof *seconds);
  long boundaries = 0;
  for (int round = 0; round < rounds && U_SUCCESS(status) && seconds; round++) {
    double start = processor_seconds();
    ubrk_setUText(words, text, &status);
    boundaries = 0;
    while (ubrk_next(words) != UBRK_DONE) boundaries++;
    seconds[round] = processor_seconds() - start;
  }
  if (U_FAILURE(status) || !seconds) {
    fprintf(stderr, "icu-words: %s\n", u_errorName(status));
    return 1;
  }
  qsort(seconds, (size_t)rounds, sizeof *seconds, ascending);
  printf("%ld boundaries in %ld bytes\n", boundaries, length);
  fprintf(stderr, "seconds: %.9f\n", seconds[rounds / 2]);
  ubrk_close(words);
  utext_close(text);
  free(seconds);
  free(bytes);
  return 0;
}
