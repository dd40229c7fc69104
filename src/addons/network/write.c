/* SPDX-License-Identifier: Apache-2.0 */
/* Output: the table of formats, and one loop over nodes and edges for all of them. */
#include "addons/network/network_impl.h"
#include "addons/network/write_impl.h"

#include "base/growing.h"
#include "base/slice.h"
#include "base/try.h"

static const cg_network_syntax *const syntaxes[] = {
  &cg_graphml_syntax,     &cg_gexf_syntax,  &cg_csv_syntax,          &cg_csv_nodes_syntax,
  &cg_network_dot_syntax, &cg_pajek_syntax, &cg_network_json_syntax,
};

#define SYNTAX_COUNT (sizeof(syntaxes) / sizeof(syntaxes[0]))

int cg_network_get_format(size_t index, cg_network_choice *out, size_t size) {
  const cg_network_choice choice =
    index < SYNTAX_COUNT ? (cg_network_choice){syntaxes[index]->name, syntaxes[index]->label}
                         : (cg_network_choice){NULL, NULL};
  return cg_struct_give(choice.name ? &choice : NULL, sizeof(choice), out, size);
}

void cg_put(cg_network_writer *w, const char *text) {
  cg_outlet_take(&w->outlet, cg_slice_of(text));
}

void cg_put_number(cg_network_writer *w, uint32_t number) {
  char digits[10];
  size_t begin = sizeof(digits);
  do {
    digits[--begin] = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  cg_outlet_take(&w->outlet, (cg_slice){digits + begin, sizeof(digits) - begin});
}

void cg_put_escaped(cg_network_writer *w, cg_slice text, const cg_escape *escape) {
  cg_escape_put(&w->outlet, text, escape);
}

static void write_all(const cg_network_syntax *syntax, cg_network_writer *w) {
  const size_t node_count = syntax->node ? cg_network_node_count(w->network) : 0;
  const size_t edge_count = syntax->edge ? cg_network_edge_count(w->network) : 0;
  syntax->begin(w);
  for (size_t i = 0; !w->outlet.status && i < node_count; ++i) {
    const cg_network_node_view node = cg_network_node(w->network, i);
    syntax->node(w, (uint32_t)i, &node);
  }
  if (syntax->between) {
    syntax->between(w);
  }
  for (size_t i = 0; !w->outlet.status && i < edge_count; ++i) {
    const cg_network_edge_view edge = cg_network_edge(w->network, i);
    syntax->edge(w, (uint32_t)i, &edge);
  }
  if (syntax->end) {
    syntax->end(w);
  }
}

cg_status cg_network_write(const cg_network *network, const char *format, cg_sink sink,
                           void *handle) {
  for (size_t i = 0; i < SYNTAX_COUNT; ++i) {
    if (!strcmp(syntaxes[i]->name, format)) {
      cg_network_writer w = {.network = network, .outlet = {sink, handle, CG_OK}};
      CG_TRY(cg_arena_new(network->allocator, &w.arena));
      w.labels = cg_table_init(w.arena);
      write_all(syntaxes[i], &w);
      cg_arena_free(w.arena);
      return w.outlet.status;
    }
  }
  return CG_BAD_ARGUMENT;
}
