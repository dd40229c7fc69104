/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/export_settings.h"

#include "base/join.h"
#include "base/slice.h"
#include "cli/files.h"
#include "cli/folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* A text of which the description names the versions of the program, the ontology and the packs. */
#define PROBE "Recalling resolution 70/1,"

/* Digests, one after the other. */
static cg_status add(cli_held *all, cg_slice bytes) {
  char digest[CG_SHA256_LENGTH];
  cg_sha256(bytes.data ? bytes : (cg_slice){"", 0}, digest);
  return cli_held_take(all, (cg_slice){digest, sizeof(digest)});
}

static cg_status add_file(cli_held *all, const char *path) {
  cg_slice bytes;
  cg_status status = cli_file_map(path, &bytes);
  status = status ? status : add(all, bytes);
  cli_file_unmap(bytes);
  return status;
}

/* A visit of a file in the folder of packs; not 0 stops the walk. */
static int add_pack(void *handle, const char *path) { return add_file(handle, path) != CG_OK; }

/* The packs that the command line names: a folder or a file. */
static cg_status add_packs(cli_held *all, const char *packs) {
  struct stat about;
  size_t hidden;
  if (!packs || stat(packs, &about)) {
    return CG_OK;
  }
  return S_ISDIR(about.st_mode) ? cli_folder_walk(packs, add_pack, all, &hidden)
                                : add_file(all, packs);
}

/* What the graph of a text says of versions. */
static cg_status add_versions(cli_held *all, const cg_context *context) {
  const cg_graph_options options = {.size = sizeof(cg_graph_options), .describe = 1};
  cli_held written = {NULL, 0, 0};
  cg_document *document = NULL;
  cg_graph *graph = NULL;
  cg_status status = cg_document_read(context, "", CG_SLICE(PROBE), NULL, &document);
  status = status ? status : cg_graph_new(context, &options, &graph);
  status = status ? status : cg_graph_add(graph, document);
  status = status ? status : cg_graph_write(graph, "ntriples", cli_held_take, &written);
  status = status ? status : add(all, (cg_slice){written.bytes, written.length});
  cg_graph_free(graph);
  cg_document_free(document);
  free(written.bytes);
  return status;
}

static const char *shown(const char *text) { return text ? text : "-"; }

cg_status cli_export_settings(const cli_exporting *e, char digest[CG_SHA256_LENGTH],
                              char words[CLI_SETTINGS_WORDS]) {
  const cli_export_options *const o = e->options;
  const cg_graph_options *const g = &o->graph;
  const cli_session_options *const s = &o->session;
  cli_held all = {NULL, 0, 0};
  /* Bytes of a compressed table stay as they are, whatever column is read */
  const char *const *const columns = s->columns.names;
  const char *const texts[] = {cg_version(),
                               o->format,
                               o->ending,
                               g->timestamp,
                               g->dataset,
                               s->context.base,
                               s->tokens,
                               s->references,
                               columns[CLI_COLUMN_TEXT],
                               columns[CLI_COLUMN_SYMBOL],
                               columns[CLI_COLUMN_TITLE],
                               columns[CLI_COLUMN_DATE]};
  char numbers[128];
  snprintf(numbers, sizeof(numbers), "%d %d %d %d %d %d %d %d %.6f", (int)g->things, g->no_text,
           g->annotations, g->describe, g->source_offsets, s->is_strict, s->document.no_split,
           s->reading.has_ocr, g->min_confidence);
  cg_status status = add(&all, cg_slice_of(numbers));
  for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]) && !status; ++i) {
    status = add(&all, cg_slice_of(shown(texts[i])));
  }
  status = status ? status : add_versions(&all, e->session.context);
  status = status
             ? status
             : add_packs(&all, s->context.packs ? s->context.packs : getenv("CLAUSEGRAPH_PACKS"));
  status = status || !s->context.corrections ? status : add_file(&all, s->context.corrections);
  if (!status) {
    cg_sha256((cg_slice){all.bytes, all.length}, digest);
    snprintf(words, CLI_SETTINGS_WORDS,
             "clausegraph %s\tformat %s\tpacks %s\tcorrections %s\tsettings %.*s", cg_version(),
             o->format, shown(s->context.packs), shown(s->context.corrections), CG_SHA256_LENGTH,
             digest);
  }
  free(all.bytes);
  return status;
}
