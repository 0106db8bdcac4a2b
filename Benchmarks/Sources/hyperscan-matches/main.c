// Counts the matches of phrases, as whole words in any case, with Hyperscan. Prints the processor seconds of the search to standard error;
// compiling the phrases and reading the file are not timed.
//
// Usage: hyperscan-matches PHRASES FILE
#include <ctype.h>
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double processor_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
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
  if (bytes) bytes[*length] = 0;
  return bytes;
}

// The phrase between word boundaries, with what is special escaped.
static char *expression(const char *phrase) {
  char *result = malloc(2 * strlen(phrase) + 5), *at = result;
  if (!result) return NULL;
  at += sprintf(at, "\\b");
  for (; *phrase; phrase++) {
    if (ispunct((unsigned char)*phrase)) *at++ = '\\';
    *at++ = *phrase;
  }
  strcpy(at, "\\b");
  return result;
}

static int on_match(unsigned int id, unsigned long long from, unsigned long long to, unsigned int flags, void *context) {
  (void)id, (void)from, (void)to, (void)flags;
  ++*(long *)context;
  return 0;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: hyperscan-matches PHRASES FILE\n");
    return 64;
  }
  long length = 0, phrases_length = 0, matches = 0;
  char *phrases = read_whole(arguments[1], &phrases_length), *bytes = read_whole(arguments[2], &length);
  if (!phrases || !bytes) {
    fprintf(stderr, "hyperscan-matches: a file cannot be read\n");
    return 1;
  }
  unsigned int number = 0, room = 0;
  const char **expressions = NULL;
  unsigned int *flags = NULL, *ids = NULL;
  for (char *line = strtok(phrases, "\n"); line; line = strtok(NULL, "\n")) {
    if (number == room) {
      room = room ? 2 * room : 512;
      expressions = realloc(expressions, room * sizeof *expressions);
      flags = realloc(flags, room * sizeof *flags);
      ids = realloc(ids, room * sizeof *ids);
      if (!expressions || !flags || !ids) return 1;
    }
    expressions[number] = expression(line);
    flags[number] = HS_FLAG_CASELESS;
    ids[number] = number;
    number++;
  }
  hs_database_t *database = NULL;
  hs_compile_error_t *fault = NULL;
  hs_scratch_t *scratch = NULL;
  if (hs_compile_multi(expressions, flags, ids, number, HS_MODE_BLOCK, NULL, &database, &fault) != HS_SUCCESS) {
    fprintf(stderr, "hyperscan-matches: %s\n", fault ? fault->message : "the phrases do not compile");
    return 1;
  }
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;
  double start = processor_seconds();
  if (hs_scan(database, bytes, (unsigned int)length, 0, scratch, on_match, &matches) != HS_SUCCESS) return 1;
  double seconds = processor_seconds() - start;
  printf("%ld matches of %u phrases\n", matches, number);
  fprintf(stderr, "seconds: %.9f\n", seconds);
  return 0;
}
