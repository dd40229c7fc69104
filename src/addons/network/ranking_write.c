/* SPDX-License-Identifier: Apache-2.0 */
/* Rankings as tables. */
#include "addons/network/ranking_write.h"

#include "addons/network/classes.h"
#include "addons/network/csv.h"
#include "addons/network/figures.h"
#include "addons/network/json.h"
#include "addons/network/ranking_impl.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

#define NAME_WIDTH 58

/* Name of a thing: a long name and usually also a symbol. */
static cg_slice name_of(const cg_network_node_view *node) {
  return node->title.length ? node->title : node->label;
}

/* The label of a document serves as its symbol, because it is its key. */
static cg_slice symbol_of(const cg_network_node_view *node) {
  const bool is_key =
    cg_class_is_below(node->type, CG_CLASS_DOCUMENT) && !cg_slice_is_equal(node->label, node->iri);
  return node->identifier.length ? node->identifier : is_key ? node->label : CG_SLICE("");
}

static cg_slice value_text(double value, char *room) {
  const bool is_whole = value >= 0 && value < 4e9 && (double)(uint32_t)value == value;
  return is_whole
           ? (cg_slice){room, (size_t)snprintf(room, CG_NUMBER_LENGTH, "%u", (unsigned)value)}
           : cg_decimal_text(value, room);
}

#define SHOWN_ROOM ((size_t)8 * NAME_WIDTH)

/* The beginning of a name for one line on a terminal, in `room`; longer names are cut to a column
 * anyway. */
static cg_slice show(char room[SHOWN_ROOM], cg_slice text) {
  const cg_slice shown = cg_escape_into(room, SHOWN_ROOM, text, &cg_escape_terminal);
  for (size_t i = 0; i < shown.length; ++i) {
    room[i] = room[i] == '\n' || room[i] == '\t' ? ' ' : room[i];
  }
  return shown;
}

/* Write `text` in `width` columns, one per character; longer text ends with an ellipsis. */
static void put_padded(cg_network_writer *w, cg_slice text, size_t width) {
  size_t taken = 0;
  size_t cut = 0; /* Position of the ellipsis */
  size_t at = 0;
  while (at < text.length) {
    const size_t length = cg_utf8_sequence(cg_slice_from(text, at));
    cut = taken + 1 < width ? at + (length ? length : 1) : cut;
    at += length ? length : 1;
    ++taken;
  }
  cg_outlet_take(&w->outlet, taken > width ? (cg_slice){text.data, cut} : text);
  cg_put(w, taken > width ? "\xE2\x80\xA6" : "");
  for (size_t i = taken; i < width; ++i) {
    cg_put(w, " ");
  }
}

static void put_row(cg_network_writer *w, const cg_ranking *ranking, uint32_t index) {
  const cg_rank *const row = &ranking->rows[index];
  const cg_network_node_view node = cg_network_node(ranking->measures->network, row->node);
  const cg_slice symbol = symbol_of(&node);
  char room[CG_NUMBER_LENGTH];
  char line[128];
  char shown[SHOWN_ROOM];
  const cg_slice value = value_text(row->value, room);
  snprintf(line, sizeof(line), "%4u  %12.*s %9u %8u %5u/%-5u ", (unsigned)index + 1,
           (int)value.length, value.data, (unsigned)ranking->measures->views[row->node].in_degree,
           (unsigned)row->acts, (unsigned)row->preambular, (unsigned)row->operative);
  cg_put(w, line);
  put_padded(w, show(shown, name_of(&node)), NAME_WIDTH);
  cg_put(w, "  ");
  put_padded(w, symbol.length ? show(shown, symbol) : CG_SLICE("-"), 18);
  cg_put(w, "  ");
  cg_put_escaped(w, row->verbs, &cg_escape_terminal);
  cg_put(w, "\n");
}

void cg_ranking_write_text(cg_network_writer *w, const cg_ranking *ranking) {
  const cg_ranking_options *const o = ranking->options;
  cg_put(w, o->kind ? o->kind : "All");
  if (o->year) {
    cg_put(w, ", ");
    cg_put(w, o->year);
  }
  cg_put(w, ", by ");
  cg_put(w, ranking->by->label);
  cg_put(w, "\n");
  if (!ranking->count) {
    cg_put(w, "      none\n");
    return;
  }
  cg_put(w, "rank         value documents     acts  pre./op.   ");
  put_padded(w, CG_SLICE("name"), NAME_WIDTH);
  cg_put(w, "  symbol              verbs (documents)\n");
  for (uint32_t i = 0; !w->outlet.status && i < ranking->count; ++i) {
    put_row(w, ranking, i);
  }
}

static void put_field(cg_network_writer *w, const char *separator, bool is_first, cg_slice text) {
  if (*separator == ',') {
    cg_put_field(w, is_first ? "" : separator, text);
  } else {
    cg_put(w, is_first ? "" : separator);
    cg_put_escaped(w, text, &cg_escape_tab);
  }
}

static const struct {
  const char *name;
  cg_value_type type;
} columns[] = {{"year", CG_INTEGER},
               {"kind", CG_TEXT},
               {"rank", CG_INTEGER},
               {"name", CG_TEXT},
               {"symbol", CG_TEXT},
               {"class", CG_TEXT},
               {"by", CG_TEXT},
               {"value", CG_DECIMAL},
               {"documents", CG_INTEGER},
               {"acts", CG_INTEGER},
               {"preambular", CG_INTEGER},
               {"operative", CG_INTEGER},
               {"verbs", CG_TEXT},
               {"iri", CG_TEXT}};

#define COLUMN_COUNT (sizeof(columns) / sizeof(columns[0]))

/* What rows are written as. */
typedef void (*put_row_function)(cg_network_writer *w, const cg_slice fields[COLUMN_COUNT]);

static void put_separated(cg_network_writer *w, const cg_slice fields[COLUMN_COUNT],
                          const char *separator) {
  for (size_t i = 0; i < COLUMN_COUNT; ++i) {
    put_field(w, separator, i == 0, fields[i]);
  }
  cg_put(w, *separator == ',' ? "\r\n" : "\n");
}

static void put_comma_separated(cg_network_writer *w, const cg_slice fields[COLUMN_COUNT]) {
  put_separated(w, fields, ",");
}

static void put_tab_separated(cg_network_writer *w, const cg_slice fields[COLUMN_COUNT]) {
  put_separated(w, fields, "\t");
}

static void put_object(cg_network_writer *w, const cg_slice fields[COLUMN_COUNT]) {
  for (size_t i = 0; i < COLUMN_COUNT; ++i) {
    cg_put_member(w, i ? "," : "{", columns[i].name, columns[i].type, fields[i]);
  }
  cg_put(w, "}\n");
}

static void put_fields(cg_network_writer *w, const cg_ranking *ranking, uint32_t index,
                       put_row_function put) {
  const cg_rank *const row = &ranking->rows[index];
  const cg_network_node_view node = cg_network_node(ranking->measures->network, row->node);
  char numbers[5][CG_NUMBER_LENGTH];
  char value[CG_NUMBER_LENGTH];
  const uint32_t counts[] = {index + 1, ranking->measures->views[row->node].in_degree, row->acts,
                             row->preambular, row->operative};
  for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); ++i) {
    snprintf(numbers[i], sizeof(numbers[i]), "%u", (unsigned)counts[i]);
  }
  const cg_slice fields[COLUMN_COUNT] = {cg_slice_of(ranking->options->year),
                                         cg_slice_of(ranking->options->kind),
                                         cg_slice_of(numbers[0]),
                                         name_of(&node),
                                         symbol_of(&node),
                                         node.type,
                                         cg_slice_of(ranking->by->name),
                                         value_text(row->value, value),
                                         cg_slice_of(numbers[1]),
                                         cg_slice_of(numbers[2]),
                                         cg_slice_of(numbers[3]),
                                         cg_slice_of(numbers[4]),
                                         row->verbs,
                                         node.iri};
  put(w, fields);
}

void cg_ranking_write_rows(cg_network_writer *w, const cg_ranking *ranking, const char *format,
                           bool has_headings) {
  const bool is_json = !strcmp(format, "jsonl");
  const put_row_function put = is_json                  ? put_object
                               : !strcmp(format, "csv") ? put_comma_separated
                                                        : put_tab_separated;
  cg_slice headings[COLUMN_COUNT];
  for (size_t i = 0; i < COLUMN_COUNT; ++i) {
    headings[i] = cg_slice_of(columns[i].name);
  }
  if (has_headings && !is_json) {
    put(w, headings);
  }
  for (uint32_t i = 0; !w->outlet.status && i < ranking->count; ++i) {
    put_fields(w, ranking, i, put);
  }
}
