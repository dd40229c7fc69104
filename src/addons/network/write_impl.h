/* SPDX-License-Identifier: Apache-2.0 */
/** @file write_impl.h  Declarations shared by the writers: attributes, escaping, the table of
 * formats. */
#ifndef CG_NETWORK_WRITE_IMPL_H
#define CG_NETWORK_WRITE_IMPL_H

#include "base/arena.h"
#include "base/escape.h"
#include "base/outlet.h"
#include "base/table.h"

#include <clausegraph/network.h>

/** A network being written. */
typedef struct {
  const cg_network *network;
  cg_outlet outlet;
  cg_arena *arena;
  cg_table labels; /**< Labels already used in a Pajek file */
} cg_network_writer;

/** A format: functions called around and for each node and edge, in this order. NULL: nothing. */
typedef struct {
  const char *name;
  const char *label;
  void (*begin)(cg_network_writer *w);
  void (*node)(cg_network_writer *w, uint32_t index, const cg_network_node_view *node);
  void (*between)(cg_network_writer *w);
  void (*edge)(cg_network_writer *w, uint32_t index, const cg_network_edge_view *edge);
  void (*end)(cg_network_writer *w);
} cg_network_syntax;

extern const cg_network_syntax cg_graphml_syntax;
extern const cg_network_syntax cg_gexf_syntax;
extern const cg_network_syntax cg_csv_syntax;
extern const cg_network_syntax cg_csv_nodes_syntax;
extern const cg_network_syntax cg_network_dot_syntax;
extern const cg_network_syntax cg_pajek_syntax;
extern const cg_network_syntax cg_network_json_syntax;

/** Type of an attribute's values. */
typedef enum { CG_TEXT = 0, CG_INTEGER = 1, CG_DECIMAL = 2, CG_TRUTH = 3 } cg_value_type;

/** Storage for a number. */
#define CG_NUMBER_LENGTH 24

/** An attribute of nodes or edges. `value` returns its text, empty if unknown; numbers are stored
 * in `room`. */
typedef struct {
  const char *name;
  cg_value_type type;
  cg_slice (*value)(const void *view, char room[CG_NUMBER_LENGTH]);
} cg_attribute;

/** Attributes in output order for all formats; a NULL name ends them. */
extern const cg_attribute cg_node_attributes[];
extern const cg_attribute cg_edge_attributes[];

/** Write a string, or a number. */
void cg_put(cg_network_writer *w, const char *text);
void cg_put_number(cg_network_writer *w, uint32_t number);

/** Write `text` with `escape`. */
void cg_put_escaped(cg_network_writer *w, cg_slice text, const cg_escape *escape);

#endif /* CG_NETWORK_WRITE_IMPL_H */
