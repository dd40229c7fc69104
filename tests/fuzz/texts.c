/* SPDX-License-Identifier: Apache-2.0 */
#include "texts.h"

#include "frame.h"

#include "base/buffer.h"

#include <clausegraph/statements.h>

#include <stdlib.h>

#define NEAR 100u /* Clauses before one whose names are compared with its own */

static void fail(const char *what, cg_status status) {
  fprintf(stderr, "%s: %s\n", what, cg_status_text(status));
  abort();
}

static cg_status count_statement(void *handle, const cg_statement_view *statement) {
  (void)statement;
  ++*(size_t *)handle;
  return CG_OK;
}

static int is_part(cg_span place, cg_slice quote, cg_slice text) {
  return place.begin <= place.end && place.end <= text.length &&
         place.end - place.begin == quote.length &&
         !memcmp(text.data + place.begin, quote.data, quote.length);
}

/* Bytes of the first `count` characters of `text`, which is UTF-8. */
static size_t bytes_of(cg_slice text, uint32_t count) {
  size_t i = 0;
  while (i < text.length && ((text.data[i] & 0xC0) == 0x80 || count)) {
    count -= (text.data[i] & 0xC0) != 0x80;
    ++i;
  }
  return i;
}

/* Whether the reference's words are where it says: in the clause's words, and with note marks among
 * them in its text. */
static int is_placed(const cg_reference_view *reference, const cg_clause_view *clause) {
  const cg_span place = reference->place;
  const size_t begin = bytes_of(clause->words, reference->characters.begin);
  const cg_span words = {(uint32_t)begin,
                         (uint32_t)bytes_of(clause->words, reference->characters.end)};
  return place.begin <= place.end && place.end <= clause->text.length &&
         place.end - place.begin >= reference->quote.length &&
         is_part(words, reference->quote, clause->words);
}

static int is_same(cg_slice a, cg_slice b) {
  return a.length == b.length && !memcmp(a.data, b.data, a.length);
}

/* A clause has a name of its own, and comes after its parent. */
static void check_clauses(const cg_document *document) {
  for (size_t i = 0; i < cg_document_clause_count(document); ++i) {
    const cg_clause_view clause = cg_document_clause(document, i);
    if (!clause.key.length || (clause.parent != CG_NO_CLAUSE && clause.parent >= i) ||
        (clause.noted != CG_NO_CLAUSE && clause.type != CG_FOOTNOTE)) {
      fail("name or parent of a clause", CG_INTERNAL);
    }
    for (size_t before = i < NEAR ? 0 : i - NEAR; before < i; ++before) {
      if (is_same(cg_document_clause(document, before).key, clause.key)) {
        fail("two clauses have one name", CG_INTERNAL);
      }
    }
  }
}

static int contains(cg_slice text, cg_slice words) {
  size_t i = 0;
  while (i + words.length <= text.length && memcmp(text.data + i, words.data, words.length)) {
    ++i;
  }
  return i + words.length <= text.length;
}

/* The words of an act are in its clause, or are those of an earlier act. */
static void check_acts(const cg_document *document) {
  for (size_t i = 0; i < cg_document_act_count(document); ++i) {
    const cg_act_view act = cg_document_act(document, i);
    const cg_clause_view clause = cg_document_clause(document, act.clause);
    const int is_inherited = act.inherited != CG_NO_ACT;
    if (!clause.key.length || !act.verb.length || !act.number ||
        !contains(clause.words, act.quote) || (!act.quote.length && !is_inherited) ||
        (is_inherited && act.inherited >= i) || act.parts.begin > act.parts.end) {
      fail("words of an act", CG_INTERNAL);
    }
    for (size_t parts = act.parts.begin; parts < act.parts.end; ++parts) {
      if (!cg_document_act_part(document, parts).role) {
        fail("part of an act", CG_INTERNAL);
      }
    }
  }
}

/* The references to the text itself name clauses that it has. */
static void check_self_references(const cg_document *document) {
  for (size_t i = 0; i < cg_document_self_reference_count(document); ++i) {
    const cg_self_reference_view self = cg_document_self_reference(document, i);
    const cg_clause_view clause = cg_document_clause(document, self.stands_in);
    if (self.place.begin >= self.place.end || self.place.end > clause.text.length ||
        self.targets.begin > self.targets.end) {
      fail("place of a self-reference", CG_INTERNAL);
    }
    for (size_t at = self.targets.begin; at < self.targets.end; ++at) {
      if (cg_document_self_target(document, at) >= cg_document_clause_count(document)) {
        fail("target of a self-reference", CG_INTERNAL);
      }
    }
  }
}

/* The views of clauses and references have places inside the text. */
static void check_places(const cg_document *document, size_t size) {
  const size_t clauses = cg_document_clause_count(document);
  for (size_t i = 0; i < clauses; ++i) {
    const cg_clause_view clause = cg_document_clause(document, i);
    cg_note_view note = {{0, 0}};
    for (uint32_t at = 0; cg_document_note(document, i, at, &note); at = note.place.end) {
      if (note.place.end <= at || note.place.end > clause.text.length) {
        fail("place of a note mark", CG_INTERNAL);
      }
    }
    if (clause.source.begin > clause.source.end || clause.source.end > size) {
      fail("place of a clause", CG_INTERNAL);
    }
  }
  for (size_t i = 0; i < cg_document_reference_count(document); ++i) {
    const cg_reference_view reference = cg_document_reference(document, i);
    const cg_clause_view clause = cg_document_clause(document, reference.stands_in);
    if (!is_placed(&reference, &clause) || reference.source.begin > reference.source.end ||
        reference.source.end > size) {
      fail("place of a reference", CG_INTERNAL);
    }
  }
  for (size_t i = 0; i < cg_document_omission_count(document); ++i) {
    const cg_omission_view omission = cg_document_omission(document, i);
    const cg_clause_view clause = cg_document_clause(document, omission.stands_in);
    if (!is_part(omission.place, omission.quote, clause.text)) {
      fail("place of an omission", CG_INTERNAL);
    }
  }
}

/* What our own readers read must come back whole. */
static void read_back(const cg_graph *graph, const char *syntax, const cg_buffer *out) {
  size_t count = 0;
  if (strcmp(syntax, "turtle") && strcmp(syntax, "ntriples") && strcmp(syntax, "nquads")) {
    return;
  }
  const cg_status status =
    cg_statements_read(NULL, "output", cg_buffer_slice(out), syntax, count_statement, &count);
  if (status || count != cg_graph_count(graph)) {
    fprintf(stderr, "%zu of %zu statements\n", count, cg_graph_count(graph));
    fail(syntax, status ? status : CG_INTERNAL);
  }
}

static void write_graph(const cg_context *with, const cg_document *document, uint32_t chosen) {
  size_t syntax_count = 1; /* Those that the library writes and reads come first */
  while (cg_syntax(syntax_count).name && !cg_syntax(syntax_count).is_addon) {
    ++syntax_count;
  }
  const char *const syntax = cg_syntax(chosen % syntax_count).name;
  const cg_graph_options options = {.size = sizeof(cg_graph_options),
                                    .annotations = chosen >> 8 & 1,
                                    .describe = chosen >> 9 & 1,
                                    .no_text = (chosen >> 10 & 7) == 0,
                                    .syntax = syntax};
  cg_graph *graph = NULL;
  cg_arena *const arena = fuzz_arena();
  cg_buffer out = cg_buffer_init(arena);
  cg_status status = cg_graph_new(with, &options, &graph);
  status = status ? status : cg_graph_add(graph, document);
  status = status ? status : cg_graph_write(graph, syntax, cg_buffer_take, &out);
  if (status) {
    fail(syntax, status);
  }
  read_back(graph, syntax, &out);
  cg_graph_free(graph);
  cg_arena_free(arena);
}

static cg_context *context;

static void close_context(void) { cg_context_close(context); }

const cg_context *fuzz_context(void) {
  if (!context) {
    const cg_environment environment = {.size = sizeof(cg_environment), .log = fuzz_messages.log};
    const cg_options options = {.size = sizeof(cg_options), .packs = fuzz_packs()};
    fuzz_require(!cg_context_open(&environment, &options, &context), "packs.image can be read");
    atexit(close_context);
  }
  return context;
}

cg_document *fuzz_check_text(const cg_context *with, cg_slice text,
                             const cg_document_options *options) {
  cg_document *document = NULL;
  const cg_status status = cg_document_read(with, "input", text, options, &document);
  if (!status) {
    check_clauses(document);
    check_acts(document);
    check_self_references(document);
    check_places(document, text.length);
  } else if (status != CG_BAD_INPUT &&
             (status != CG_BAD_ARGUMENT || !(options->title.length || options->symbol.length))) {
    fail("read", status); /* Refused is fine. */
  }
  return document;
}

void fuzz_read_text(const cg_context *with, cg_slice text, const cg_document_options *options,
                    uint32_t chosen) {
  cg_document *const document = fuzz_check_text(with, text, options);
  if (document) {
    write_graph(with, document, chosen);
  }
  cg_document_free(document);
}
