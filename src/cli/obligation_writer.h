/* SPDX-License-Identifier: Apache-2.0 */
/** @file obligation_writer.h  Obligations as CSV, TSV, JSON Lines and iCalendar. */
#ifndef CLI_OBLIGATION_WRITER_H
#define CLI_OBLIGATION_WRITER_H

#include "base/outlet.h"

/** The fields of a row, in this order. */
typedef enum {
  CLI_FIELD_FILE,
  CLI_FIELD_DOCUMENT,   /**< IRI */
  CLI_FIELD_CLAUSE,     /**< Label */
  CLI_FIELD_VERB,       /**< "requests" */
  CLI_FIELD_ADDRESSEES, /**< Names, "; " between them, as in the other fields with several values */
  CLI_FIELD_TASK,
  CLI_FIELD_DELIVERABLE,
  CLI_FIELD_RECIPIENTS,
  CLI_FIELD_DEADLINE, /**< YYYY-MM-DD */
  CLI_FIELD_TERM,     /**< The words of a deadline that name no day */
  CLI_FIELD_SESSION,
  CLI_FIELD_PERIODICITY,
  CLI_FIELD_UNTIL,
  CLI_FIELD_ACT,  /**< IRI */
  CLI_FIELD_TEXT, /**< Of the clause */
  CLI_FIELD_COUNT
} cli_field;

typedef struct {
  cg_slice fields[CLI_FIELD_COUNT];
} cli_obligation;

/** Begins, writes a row of, and ends a table. */
typedef struct {
  void (*begin)(cg_outlet *out);
  void (*row)(cg_outlet *out, const cli_obligation *obligation);
  void (*end)(cg_outlet *out);
} cli_obligation_writer;

extern const cli_obligation_writer cli_obligations_csv;  /**< RFC 4180, with a row of names */
extern const cli_obligation_writer cli_obligations_tsv;  /**< Tab-separated, with a row of names */
extern const cli_obligation_writer cli_obligations_json; /**< An object a line */
/** RFC 5545: an event for each deadline; others are left out */
extern const cli_obligation_writer cli_obligations_calendar;

#endif /* CLI_OBLIGATION_WRITER_H */
