/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/inputs.h"

#include "base/form.h"
#include "base/join.h"
#include "base/slice.h"
#include "cli/compression.h"
#include "cli/convert.h"
#include "cli/file_list.h"
#include "cli/files.h"
#include "cli/folder.h"
#include "cli/ignored.h"
#include "cli/input_rows.h"
#include "cli/metadata_table.h"
#include "cli/session.h"
#include "cli/side_file.h"
#include "cli/stop.h"
#include "cli/syntax.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void cli_inputs_count(cli_inputs *inputs, const char *name, cg_status status) {
  if (status && cli_stop_signal()) { /* Readers were killed, and reading was interrupted */
    inputs->is_stopped = 1;
    return;
  }
  /* Other failures are reported where they occur */
  if (status == CG_NO_MEMORY || status == CG_INTERNAL) {
    cli_complain("%s: %s", name, cg_status_text(status));
  }
  if (status) {
    ++inputs->failed;
    inputs->last = status;
  } else {
    ++inputs->documents;
  }
  if (status == CG_CANNOT_WRITE || status == CG_BAD_PACK) {
    inputs->is_stopped = 1;
  }
}

/* --- What clausegraph-convert reads */

static void take_frame(const cli_input_file *r, const cli_frame *frame) {
  char *const name = cg_new_join(r->name, *frame->member ? "/" : "", frame->member);
  const cli_rows_form form = name && frame->kind == CG_FRAME_TEXT
                               ? cli_input_rows_form(r, name, frame->bytes)
                               : CLI_ROWS_NONE;
  if (!name) {
    cli_inputs_count(r->inputs, r->name, CG_NO_MEMORY);
  } else if (form) {
    cli_input_rows_read_member(r, name, frame->bytes, form);
  } else if (frame->kind == CG_FRAME_TEXT) {
    cli_input_pass(r, name, frame->bytes, NULL);
  } else {
    const int is_failure = frame->kind == CG_FRAME_FAILED;
    cli_complain("%s%s: %s%.*s", is_failure ? "" : "note: ", name,
                 frame->kind == CG_FRAME_SKIPPED ? "skipped: " : "", (int)frame->bytes.length,
                 frame->bytes.data);
    r->inputs->skipped += frame->kind == CG_FRAME_SKIPPED;
    if (is_failure) {
      cli_inputs_count(r->inputs, r->name, CG_CANNOT_READ);
    }
  }
  free(name);
}

static void read_converted(const cli_input_file *r, cli_stream *stream, cg_form form) {
  cli_converter converter;
  cli_frame frame = {CG_FRAME_NOTE, "", {"", 0}};
  cg_status status = cli_converter_open(&converter, stream, form, &r->inputs->options->reading);
  while (!status && !r->inputs->is_stopped && frame.kind != CG_FRAME_END) {
    status = cli_converter_next(&converter, &frame);
    if (!status && frame.kind != CG_FRAME_END) {
      take_frame(r, &frame);
    }
  }
  status = cli_converter_close(&converter, status);
  if (status) {
    cli_inputs_count(r->inputs, r->name, status);
  }
}

/* A compressed table of any length. */
static void read_packed_rows(const cli_input_file *r, cli_stream *stream, cg_form form,
                             cli_rows_form table) {
  cli_converter converter;
  cg_status status = cli_decompressor_open(&converter, stream, form);
  const cg_status rows = status ? CG_OK : cli_input_rows_read(r, &converter.output, table);
  status = cli_converter_close(&converter, status);
  if (status && !rows) {
    cli_inputs_count(r->inputs, r->name, status);
  }
}

/* Note that a plain text has no columns. */
static void tell_columns(const cli_input_file *r) {
  if (r->inputs->options->columns.names[CLI_COLUMN_TEXT] && !r->is_in_folder) {
    cli_complain("note: %s: is not a table; --text-column is ignored", r->name);
  }
}

/* Decompress a text by gzip or zstd.  Returns 0 and visits nothing if the file contains something
 * else. */
static int read_packed_text(const cli_input_file *r, cli_stream *stream, cg_form form) {
  cli_converter converter;
  if (!cli_compression_of_bytes(cli_stream_bytes(stream)) ||
      cli_decompressor_open(&converter, stream, form)) {
    return 0;
  }
  cg_status status = cli_stream_fill(&converter.output, CG_FORM_SAMPLE);
  const cg_slice head = cli_stream_bytes(&converter.output);
  if (status || !head.length || cg_form_find(head).class != CG_FORM_TEXT ||
      cli_rows_find(r->name, head, &r->inputs->options->columns)) {
    converter.is_ended = 1; /* Its end is not waited for */
    (void)cli_converter_close(&converter, CG_CANNOT_READ);
    return 0;
  }
  status = cli_stream_fill_all(&converter.output);
  if (!status && !converter.output.is_broken(converter.output.handle)) {
    tell_columns(r);
    cli_input_pass(r, r->name, cli_stream_bytes(&converter.output), NULL);
    (void)cli_converter_close(&converter, CG_OK);
  } else {
    cli_inputs_count(r->inputs, r->name, cli_converter_close(&converter, status));
  }
  return 1;
}

/* --- Files */

/* Whether a file that nobody named is no document, and why. */
static const char *reason_to_skip(const cli_input_file *r, cg_form form, cg_slice head) {
  if (!r->is_in_folder) {
    return NULL;
  }
  if (form.class == CG_FORM_IMAGE) {
    return "an image";
  }
  return form.class == CG_FORM_BINARY && !cli_ignored_claims(r->name) ? "not a document"
         : form.class == CG_FORM_JSON ? "JSON; as JSON Lines it could be read"
         : cli_ignored_markup(head)   ? "XML, but not a document"
                                      : NULL;
}

/* --- Files that are read later */

/* Text that was given with a file, in memory of its own from `*at` on. */
static cg_slice move(cg_slice text, char **at) {
  const cg_slice moved = {*at, text.length};
  if (text.length) {
    memcpy(*at, text.data, text.length);
  }
  *at += text.length;
  return moved;
}

/* Whether `name` is a compressed archive, of which nobody knows how much is in it. */
static int is_packed_archive(const char *name) {
  const char *const dot = strrchr(name, '.');
  return dot &&
         ((dot - name > 4 && !strncmp(dot - 4, ".tar", 4)) || (dot[1] == 't' && strlen(dot) == 4));
}

/* Give the file away; 0 where there is no memory. */
static int defer(const cli_input_file *r, cli_stream *stream, cg_form form) {
  const cg_document_options *const given = &r->given;
  cli_deferred file = {strdup(r->name), r->given, NULL, *stream, form, r->is_in_folder};
  char *at = file.words =
    malloc(given->symbol.length + given->title.length + given->date.length + 1);
  if (!file.name || !file.words) {
    free(file.name);
    free(file.words);
    return 0;
  }
  file.given.symbol = move(given->symbol, &at);
  file.given.title = move(given->title, &at);
  file.given.date = move(given->date, &at);
  file.stream.name = file.name;
  stream->descriptor = -1;
  stream->data = NULL;
  r->inputs->defer(r->inputs->handle, &file);
  return 1;
}

/* Read what another program decompresses or converts. */
static void read_by_program(const cli_input_file *r, cli_stream *stream, cg_form form) {
  if (form.class != CG_FORM_PACKED || !read_packed_text(r, stream, form)) {
    read_converted(r, stream, form);
  }
}

void cli_deferred_drop(cli_deferred *file) {
  cli_stream_close(&file->stream);
  free(file->name);
  free(file->words);
}

void cli_inputs_read_deferred(cli_inputs *inputs, cli_deferred *file) {
  const cli_input_file r = {inputs, file->name, file->given, file->is_in_folder};
  read_by_program(&r, &file->stream, file->form);
  cli_deferred_drop(file);
}

/* --- One file */

static void read_stream(const cli_input_file *r, cli_stream *stream) {
  cg_status status = cli_stream_fill(stream, CG_FORM_SAMPLE);
  const cg_slice head = cli_stream_bytes(stream);
  const cg_form form = cg_form_find(head);
  const char *const reason = status ? NULL : reason_to_skip(r, form, head);
  const cli_rows_form table = cli_rows_find(
    r->name, form.class == CG_FORM_TEXT ? head : CG_SLICE(""), &r->inputs->options->columns);
  if (reason) {
    cli_input_skip(r, r->name, reason);
    --r->inputs->files;
    return;
  }
  if (!status && form.class == CG_FORM_JSON) {
    cli_complain("%s: is %s", r->name, form.label);
    status = CG_BAD_INPUT;
  }
  if (!status && table && form.class == CG_FORM_TEXT) {
    (void)cli_input_rows_read(r, stream, table);
    return;
  }
  if (!status && table && form.class == CG_FORM_PACKED) {
    read_packed_rows(r, stream, form, table);
    return;
  }
  if (!status && form.class != CG_FORM_TEXT && form.class != CG_FORM_BINARY) {
    const int may_wait =
      r->inputs->defer && form.class != CG_FORM_ARCHIVE && !is_packed_archive(r->name);
    if (!may_wait || !defer(r, stream, form)) {
      read_by_program(r, stream, form);
    }
    return;
  }
  status = status ? status : cli_stream_fill_all(stream);
  if (status) {
    cli_inputs_count(r->inputs, r->name, status);
  } else {
    tell_columns(r);
    cli_input_pass(r, r->name, cli_stream_bytes(stream), NULL);
  }
}

static void read_graph(const cli_input_file *r, const char *syntax) {
  cli_input input = {r->name, syntax, {"", 0}, r->given};
  cg_status status = cli_file_map(r->name, &input.bytes);
  if (!status) {
    status = r->inputs->visit(r->inputs->handle, &input);
    cli_file_unmap(input.bytes);
  }
  cli_inputs_count(r->inputs, r->name, status);
}

static void read_file(cli_inputs *inputs, const char *name, int is_in_folder) {
  cli_input_file r = {inputs, name, inputs->options->given, is_in_folder};
  const char *syntax = inputs->options->takes_graphs ? cli_syntax_of(name) : NULL;
  cg_slice side = {"", 0};
  cli_stream stream;
  ++inputs->files;
  if (syntax && is_in_folder && !strcmp(syntax, "json")) {
    syntax = NULL; /* Most JSON is no graph */
  }
  if (syntax) {
    read_graph(&r, syntax);
    return;
  }
  cg_status status = cli_stream_open(&stream, name);
  r.name = stream.name;
  if (!status) {
    status = cli_side_file_read(name, &side, &r.given);
  }
  if (status) {
    cli_inputs_count(inputs, r.name, status);
  } else {
    read_stream(&r, &stream);
  }
  cli_stream_close(&stream);
  cli_file_unmap(side);
}

/* --- Folders and lists */

static int visit_in_folder(void *handle, const char *path) {
  cli_inputs *const inputs = handle;
  const cli_input_file r = {inputs, path, inputs->options->given, 1};
  const char *const others[] = {inputs->options->metadata, inputs->options->corrections,
                                inputs->options->files_from};
  const cli_ignored ignored = cli_ignored_find(path, others, sizeof(others) / sizeof(others[0]),
                                               inputs->options->takes_graphs);
  if (ignored.reason) {
    cli_input_skip(&r, path, ignored.reason);
  } else if (!ignored.is_silent) {
    read_file(inputs, path, 1);
  }
  return inputs->is_stopped;
}

static void read_folder(cli_inputs *inputs, const char *name) {
  const size_t files = inputs->files;
  size_t hidden = 0;
  const cg_status status = cli_folder_walk(name, visit_in_folder, inputs, &hidden);
  if (hidden) {
    inputs->skipped += hidden;
    cli_complain("note: %s: %zu hidden file%s skipped", name, hidden, hidden == 1 ? "" : "s");
  }
  if (status) {
    cli_inputs_count(inputs, name, status);
  } else if (inputs->files == files && !inputs->is_stopped) {
    cli_complain("%s: no document in this folder", name);
    cli_inputs_count(inputs, name, CG_CANNOT_READ);
  }
}

static int read_name(void *handle, const char *name) {
  cli_inputs *const inputs = handle;
  struct stat info;
  if (strcmp(name, "-") && !stat(name, &info) && S_ISDIR(info.st_mode)) {
    read_folder(inputs, name);
  } else {
    read_file(inputs, name, 0);
  }
  return inputs->is_stopped;
}

static void tell_unused(const cli_inputs *inputs) {
  const size_t unused = cli_metadata_table_unused(inputs->table);
  if (unused) {
    cli_complain("note: %s: %zu row%s of files that were not read", inputs->options->metadata,
                 unused, unused == 1 ? "" : "s");
  }
}

void cli_inputs_run(cli_inputs *inputs, char **files, int file_count) {
  const cli_input_options *const options = inputs->options;
  cg_status status = CG_OK;
  if (options->metadata) {
    status = cli_metadata_table_read(options->metadata, &options->columns, &inputs->table);
    inputs->is_stopped = status != CG_OK;
  }
  for (int i = 0; i < file_count && !inputs->is_stopped; ++i) {
    ++inputs->named;
    read_name(inputs, files[i]);
    inputs->left = inputs->is_stopped ? (size_t)(file_count - i - 1) : 0;
  }
  if (options->files_from && !inputs->is_stopped) {
    status = cli_file_list_read(options->files_from, read_name, inputs);
  }
  if (status) {
    cli_inputs_count(inputs, options->metadata ? options->metadata : options->files_from,
                     status == CG_BAD_ARGUMENT ? CG_BAD_INPUT : status);
  }
  if (inputs->wait) {
    inputs->wait(inputs->handle);
  }
  if (inputs->table && !inputs->is_stopped) {
    tell_unused(inputs);
  }
  cli_metadata_table_free(inputs->table);
  inputs->table = NULL;
}

int cli_inputs_are_single(const cli_input_options *options, char **files, int file_count) {
  struct stat info;
  if (file_count != 1 || options->files_from) {
    return 0;
  }
  if (!strcmp(files[0], "-") || stat(files[0], &info) || !S_ISREG(info.st_mode)) {
    return stat(files[0], &info) || !S_ISDIR(info.st_mode);
  }
  cli_stream stream;
  int is_single = 1;
  if (!cli_stream_open(&stream, files[0]) && !cli_stream_fill(&stream, CG_FORM_SAMPLE)) {
    const cg_slice head = cli_stream_bytes(&stream);
    is_single = cg_form_find(head).class != CG_FORM_ARCHIVE &&
                !cli_rows_find(files[0], head, &options->columns);
  }
  cli_stream_close(&stream);
  return is_single;
}
