/* SPDX-License-Identifier: Apache-2.0 */
/* Rows in the JSON and XML of SPARQL 1.1.  Rasqal's own writers give a variable without a value a
 * type "unbound", which the standards do not know and readers refuse. */
#include "addons/redland/answers.h"

#include "addons/redland/store.h"

#include "base/escape.h"
#include "base/try.h"

/* A result format: the text before and after names, rows and values. */
typedef struct {
  bool is_json;
  const char *head, *name, *name_end, *rows, *row, *value, *value_end, *row_end, *end;
} form;

static const form json = {true,
                          "{\"head\":{\"vars\":[",
                          "\"",
                          "\"",
                          "]},\"results\":{\"bindings\":[\n",
                          "{",
                          "\"",
                          "}",
                          "}",
                          "\n]}}\n"};
static const form xml = {false,
                         "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sparql "
                         "xmlns=\"http://www.w3.org/2005/sparql-results#\">\n<head>\n",
                         "<variable name=\"",
                         "\"/>\n",
                         "</head>\n<results>\n",
                         "<result>",
                         "<binding name=\"",
                         "</binding>",
                         "</result>\n",
                         "</results>\n</sparql>\n"};

static cg_status add(cg_buffer *out, const char *text) {
  return cg_buffer_add(out, cg_slice_of(text));
}

/* Append `before`, `text` escaped, `after`. */
static cg_status add_text(cg_buffer *out, bool is_json, const char *before, const char *text,
                          const char *after) {
  cg_outlet escaped = {cg_buffer_take, out, CG_OK};
  CG_TRY(add(out, before));
  cg_escape_put(&escaped, cg_slice_of(text), is_json ? &cg_escape_json : &cg_escape_xml);
  return escaped.status ? escaped.status : add(out, after);
}

/* The datatype to write; NULL for a plain string. */
static const char *datatype_of(rasqal_literal *value) {
  raptor_uri *const uri = value->language ? NULL : rasqal_literal_datatype(value);
  const char *const text = uri ? (const char *)raptor_uri_as_string(uri) : NULL;
  return text && strcmp(text, "http://www.w3.org/2001/XMLSchema#string") ? text : NULL;
}

static cg_status add_json(cg_buffer *out, rasqal_literal *value, const char *text) {
  const char *const datatype = datatype_of(value);
  CG_TRY(add_text(out, true,
                  value->type == RASQAL_LITERAL_URI     ? "\":{\"type\":\"uri\",\"value\":\""
                  : value->type == RASQAL_LITERAL_BLANK ? "\":{\"type\":\"bnode\",\"value\":\""
                                                        : "\":{\"type\":\"literal\",\"value\":\"",
                  text, "\""));
  if (value->type == RASQAL_LITERAL_URI || value->type == RASQAL_LITERAL_BLANK) {
    return CG_OK;
  }
  CG_TRY(value->language ? add_text(out, true, ",\"xml:lang\":\"", value->language, "\"") : CG_OK);
  return datatype ? add_text(out, true, ",\"datatype\":\"", datatype, "\"") : CG_OK;
}

static cg_status add_xml(cg_buffer *out, rasqal_literal *value, const char *text) {
  if (value->type == RASQAL_LITERAL_URI) {
    return add_text(out, false, "\"><uri>", text, "</uri>");
  }
  if (value->type == RASQAL_LITERAL_BLANK) {
    return add_text(out, false, "\"><bnode>", text, "</bnode>");
  }
  const char *const datatype = datatype_of(value);
  CG_TRY(add(out, "\"><literal"));
  CG_TRY(value->language ? add_text(out, false, " xml:lang=\"", value->language, "\"") : CG_OK);
  CG_TRY(datatype ? add_text(out, false, " datatype=\"", datatype, "\"") : CG_OK);
  return add_text(out, false, ">", text, "</literal>");
}

static cg_status add_row(const form *f, cg_buffer *out, rasqal_query_results *results) {
  bool is_first = true;
  CG_TRY(add(out, f->row));
  for (int i = 0; i < rasqal_query_results_get_bindings_count(results); ++i) {
    rasqal_literal *const value = rasqal_query_results_get_binding_value(results, i);
    const char *const text = value ? (const char *)rasqal_literal_as_string(value) : NULL;
    if (text) {
      CG_TRY(f->is_json && !is_first ? add(out, ",") : CG_OK);
      CG_TRY(add(out, f->value));
      CG_TRY(add(out, (const char *)rasqal_query_results_get_binding_name(results, i)));
      CG_TRY(f->is_json ? add_json(out, value, text) : add_xml(out, value, text));
      CG_TRY(add(out, f->value_end));
      is_first = false;
    }
  }
  return add(out, f->row_end);
}

/* The variables that `query` selects. Results without rows do not always have them. */
static cg_status add_names(cg_buffer *out, rasqal_query *query, const char *begin,
                           const char *between, const char *end) {
  raptor_sequence *const variables = rasqal_query_get_bound_variable_sequence(query);
  for (int i = 0; variables && i < raptor_sequence_size(variables); ++i) {
    const rasqal_variable *const variable = raptor_sequence_get_at(variables, i);
    CG_TRY(i ? add(out, between) : CG_OK);
    CG_TRY(add(out, begin));
    CG_TRY(add(out, (const char *)variable->name));
    CG_TRY(add(out, end));
  }
  return CG_OK;
}

cg_status cg_store_write_names(rasqal_query *query, const char *format, cg_buffer *out,
                               cg_sink sink, void *handle) {
  const bool is_tsv = !strcmp(format, "tsv");
  CG_TRY(add_names(out, query, is_tsv ? "?" : "",
                   is_tsv                   ? "\t"
                   : !strcmp(format, "csv") ? ","
                                            : "  ",
                   ""));
  CG_TRY(add(out, strcmp(format, "csv") ? "\n" : "\r\n"));
  return sink(handle, cg_buffer_slice(out));
}

cg_status cg_store_write_answers(cg_store *store, rasqal_query *query,
                                 rasqal_query_results *results, bool is_json, cg_buffer *out,
                                 cg_sink sink, void *handle) {
  const form *const f = is_json ? &json : &xml;
  CG_TRY(add(out, f->head));
  CG_TRY(add_names(out, query, f->name, is_json ? "," : "", f->name_end));
  CG_TRY(add(out, f->rows));
  for (bool is_first = true; !rasqal_query_results_finished(results); is_first = false) {
    CG_TRY(cg_store_count_row(store, results));
    CG_TRY(is_json && !is_first ? add(out, ",\n") : CG_OK);
    CG_TRY(add_row(f, out, results));
    CG_TRY(sink(handle, cg_buffer_slice(out)));
    out->length = 0;
    rasqal_query_results_next(results);
  }
  CG_TRY(add(out, f->end));
  return sink(handle, cg_buffer_slice(out));
}
