/* SPDX-License-Identifier: Apache-2.0 */
/* The texts of tests/cases and the sample, each altered many times: cut short at a word, so that it
 * begins or ends in the middle of a construct; a word dropped, doubled, exchanged or in other
 * capitals; a digit changed; the beginning of one text and the end of another.  What must hold of
 * every text is checked (texts.h).  Then, unaltered: other line ends, a byte order mark, blank
 * lines at the end and UTF-16 give the same graph.  Each run makes the same texts. */
#define _XOPEN_SOURCE 700 /* glob() */
#include "frame.h"
#include "texts.h"

#include "base/buffer.h"
#include "base/table.h"
#include "base/utf8.h"

#include <glob.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LARGEST ((size_t)1 << 20)
#define CUTS_MOST 30u    /* Of a text, from either end */
#define CHANGES_MOST 50u /* Of a text */
#define LONG_TIMES 20u   /* So many times as much if CLAUSEGRAPH_LONG_TESTS is set */
#define WRITTEN 8u       /* One text in so many is also written and read back */
#define TEXTS_MOST 2000u

typedef struct {
  cg_slice at[TEXTS_MOST];
  size_t count;
} texts;

/* What is tried, for the message of a failure */
static const char *now = "";
static cg_slice now_text;
static size_t tried;
static size_t times = 1;

static uint32_t next_random(uint32_t *state) { /* xorshift32 */
  *state ^= *state << 13;
  *state ^= *state >> 17;
  *state ^= *state << 5;
  return *state;
}

/* Say which text a crash or a failed check is of. */
static void tell(int signal_number) {
  static const char message[] = " of this text\n";
  if (write(STDERR_FILENO, now, strlen(now)) < 0 ||
      write(STDERR_FILENO, message, sizeof(message) - 1) < 0 ||
      write(STDERR_FILENO, now_text.data, now_text.length) < 0) {
    _exit(EXIT_FAILURE);
  }
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

/* A copy of the exact size, so that a read past its end is seen. */
static void try_text(const char *how, cg_slice text) {
  const cg_document_options options = {.size = sizeof(cg_document_options)};
  char *const copy = malloc(text.length + !text.length);
  fuzz_require(copy != NULL, "memory");
  memcpy(copy, text.data, text.length);
  now = how;
  now_text = (cg_slice){copy, text.length};
  if (tried % WRITTEN == 0) {
    fuzz_read_text(fuzz_context(), now_text, &options, cg_hash(text));
  } else {
    cg_document_free(fuzz_check_text(fuzz_context(), now_text, &options));
  }
  ++tried;
  free(copy);
}

static bool is_word(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z') || (byte & 0x80);
}

/* Behind the word, run of spaces or other character that begins at `i`. */
static size_t token_end(cg_slice text, size_t i) {
  const bool in_word = is_word(text.data[i]);
  const bool in_space = text.data[i] == ' ';
  for (++i; i < text.length &&
            ((in_word && is_word(text.data[i])) || (in_space && text.data[i] == ' '));) {
    ++i;
  }
  return i;
}

static size_t token_count(cg_slice text) {
  size_t count = 0;
  for (size_t i = 0; i < text.length; i = token_end(text, i)) {
    ++count;
  }
  return count;
}

/* At the ends of tokens, or of every n-th of a long text. */
static void cut(cg_slice text) {
  const size_t step = token_count(text) / (CUTS_MOST * times) + 1;
  size_t number = 0;
  for (size_t i = 0; i < text.length; ++number) {
    const size_t end = token_end(text, i);
    if (number % step == 0) {
      try_text("the end cut off", (cg_slice){text.data, end});
      try_text("the beginning cut off", cg_slice_from(text, i));
    }
    i = end;
  }
}

/* The `number`-th token. */
static cg_span find_token(cg_slice text, size_t number) {
  size_t i = 0;
  for (; number; --number) {
    i = token_end(text, i);
  }
  return (cg_span){(uint32_t)i, (uint32_t)token_end(text, i)};
}

/* The place of a token of `text`, which has one: read_texts() refuses empty texts. */
static cg_span random_place(cg_slice text, uint32_t *state) {
  const size_t count = token_count(text);
  return find_token(text, count ? next_random(state) % count : 0);
}

static cg_slice random_token(cg_slice text, uint32_t *state) {
  return cg_slice_part(text, random_place(text, state));
}

static cg_slice random_rest(cg_slice text, uint32_t *state) {
  return cg_slice_from(text, random_place(text, state).begin);
}

static char *put(char *to, cg_slice bytes) {
  memcpy(to, bytes.data, bytes.length);
  return to + bytes.length;
}

static void change_capitals(char *word, size_t length, bool all) {
  for (size_t i = 0; i < length && (all || i < 1); ++i) {
    if ((word[i] >= 'a' && word[i] <= 'z') || (word[i] >= 'A' && word[i] <= 'Z')) {
      word[i] ^= 'a' ^ 'A';
    }
  }
}

static void change_digit(char *word, size_t length, uint32_t *state) {
  const size_t at = next_random(state) % length;
  if (word[at] >= '0' && word[at] <= '9') {
    word[at] = (char)('0' + next_random(state) % 10);
  }
}

/* Alter one token of `text`, whose copy is made in `scratch`; `other` gives words. */
static void change(cg_slice text, cg_slice other, char *scratch, uint32_t *state) {
  static const char *const names[] = {"a word dropped", "a word doubled",  "a word exchanged",
                                      "other capitals", "all capitals",    "another digit",
                                      "a word put in",  "two texts joined"};
  const uint32_t how = next_random(state) % (sizeof(names) / sizeof(names[0]));
  const cg_span place = random_place(text, state);
  const cg_slice word = cg_slice_part(text, place);
  char *end = put(scratch, (cg_slice){text.data, place.begin});
  char *const begin = end;
  switch (how) {
  case 0: break;
  case 1: end = put(put(end, word), word); break;
  case 2: end = put(end, random_token(other, state)); break;
  case 6: end = put(put(put(end, word), random_token(other, state)), CG_SLICE(" ")); break;
  case 7: end = put(end, random_rest(other, state)); break;
  default: end = put(end, word);
  }
  if (how == 3 || how == 4) {
    change_capitals(begin, word.length, how == 4);
  } else if (how == 5) {
    change_digit(begin, word.length, state);
  }
  if (how != 7) {
    end = put(end, cg_slice_from(text, place.end));
  }
  try_text(names[how], (cg_slice){scratch, (size_t)(end - scratch)});
}

/* The graph of `text` in N-Triples. */
static cg_slice graph_of(cg_slice text, cg_arena *arena) {
  cg_document *document = NULL;
  cg_graph *graph = NULL;
  cg_buffer out = cg_buffer_init(arena);
  fuzz_require(!cg_document_read(fuzz_context(), "text", text, NULL, &document) &&
                 !cg_graph_new(fuzz_context(), NULL, &graph) && !cg_graph_add(graph, document) &&
                 !cg_graph_write(graph, "ntriples", cg_buffer_take, &out),
               "a text gives a graph");
  cg_graph_free(graph);
  cg_document_free(document);
  return cg_buffer_slice(&out);
}

static void expect_same(const char *how, cg_slice altered, cg_slice graph, cg_arena *arena) {
  now = how;
  now_text = altered;
  fuzz_require(cg_slice_is_equal(graph_of(altered, arena), graph), "the graph is the same");
}

/* Only for ASCII. */
static size_t write_utf16(cg_slice text, char *to) {
  size_t size = 0;
  to[size++] = '\xFF';
  to[size++] = '\xFE';
  for (size_t i = 0; i < text.length; ++i) {
    to[size++] = text.data[i];
    to[size++] = '\0';
  }
  return size;
}

static size_t write_line_ends(cg_slice text, char *to) {
  size_t size = 0;
  for (size_t i = 0; i < text.length; ++i) {
    if (text.data[i] == '\n') {
      to[size++] = '\r';
    }
    to[size++] = text.data[i];
  }
  return size;
}

static bool is_ascii(cg_slice text) {
  size_t i = 0;
  while (i < text.length && !(text.data[i] & 0x80)) {
    ++i;
  }
  return i == text.length;
}

static void check_same(cg_slice text, char *scratch) {
  cg_arena *const arena = fuzz_arena();
  const cg_slice graph = graph_of(text, arena);
  if (cg_utf8_valid_length(text) == text.length) {
    const char *const marked = put(put(scratch, CG_SLICE("\xEF\xBB\xBF")), text);
    expect_same("a byte order mark", (cg_slice){scratch, (size_t)(marked - scratch)}, graph, arena);
  }
  const char *const end = put(put(scratch, text), CG_SLICE("\n\n  \n"));
  expect_same("blank lines at the end", (cg_slice){scratch, (size_t)(end - scratch)}, graph, arena);
  expect_same("other line ends", (cg_slice){scratch, write_line_ends(text, scratch)}, graph, arena);
  if (is_ascii(text)) {
    expect_same("UTF-16", (cg_slice){scratch, write_utf16(text, scratch)}, graph, arena);
  }
  cg_arena_free(arena);
}

static void read_texts(const char *pattern, cg_arena *arena, texts *out) {
  static char bytes[LARGEST / 4];
  char path[4096];
  glob_t found;
  const char *const source = getenv("srcdir");
  snprintf(path, sizeof(path), "%s/tests/%s", source ? source : ".", pattern);
  fuzz_require(!glob(path, 0, NULL, &found), "there are texts");
  for (size_t i = 0; i < found.gl_pathc && out->count < TEXTS_MOST; ++i) {
    FILE *const file = fopen(found.gl_pathv[i], "rb");
    fuzz_require(file != NULL, found.gl_pathv[i]);
    const size_t length = fread(bytes, 1, sizeof(bytes), file);
    char *const copy = cg_arena_take(arena, length + 1);
    fuzz_require(copy && length && length < sizeof(bytes), found.gl_pathv[i]);
    memcpy(copy, bytes, length);
    out->at[out->count++] = (cg_slice){copy, length};
    fclose(file);
  }
  globfree(&found);
}

int main(void) {
  static texts all;
  static char scratch[LARGEST];
  cg_arena *const arena = fuzz_arena();
  uint32_t state = 2654435761u;
  times = getenv("CLAUSEGRAPH_LONG_TESTS") ? LONG_TIMES : 1;
  read_texts("cases/*/*/input.txt", arena, &all);
  read_texts("documents/protection-of-migrants.txt", arena, &all);
  signal(SIGABRT, tell);
  signal(SIGSEGV, tell);
  for (size_t i = 0; i < all.count; ++i) {
    cut(all.at[i]);
    for (size_t round = 0; round < CHANGES_MOST * times; ++round) {
      change(all.at[i], all.at[next_random(&state) % all.count], scratch, &state);
    }
    check_same(all.at[i], scratch);
  }
  printf("%zu texts, altered %zu times\n", all.count, tried);
  cg_arena_free(arena);
  return EXIT_SUCCESS;
}
