/* SPDX-License-Identifier: Apache-2.0 */
/* The previous resolution on the same subject, for series that a body continues regularly.
 *
 * Candidates are the earlier documents of the same body and class that a document cites. By title:
 * the latest whose title shares nearly all words with its own. Otherwise by list: such series
 * recall their predecessors together ("Recalling its resolutions 50/104 of 20 December 1995, 52/195
 * of 18 December 1997, 54/210 ..."), so the previous one is the latest in the preambular paragraph
 * that cites most of them, if it cites at least three. Fewer are no evidence, and lists in
 * operative paragraphs are of provisions to observe. A document known to have another title is not
 * part of a list. For a document that was never read, the date printed beside its citation is
 * used. */
#include "addons/network/measures_chains.h"

#include "addons/network/measures_impl.h"
#include "addons/network/strings.h"

#include "base/try.h"

#define WORDS_MOST 64
/* Minimum letters of words compared; shorter words do not identify a subject */
#define WORD_LENGTH 4
/* Minimum percentage of common words, because sessions and years differ */
#define SHARED_LEAST 65
#define SHARED_WORDS 3 /* Minimum number of common words, unless all are common */
#define LIST_LEAST 3
#define DATE_LENGTH 10 /* "2015-12-17" */

/* The significant words of a title. */
typedef struct {
  cg_slice all[WORDS_MOST];
  size_t count;
} words;

/* A candidate for the previous document. */
typedef struct {
  uint32_t node;
  cg_slice clauses; /* "pp1 pp3 op1" */
  cg_slice date;
  cg_slice iri;
  bool is_alike;
  bool is_other; /* Its title is known and differs */
} candidate;

static bool has_word(const words *list, cg_slice word) {
  size_t i = 0;
  while (i < list->count && !cg_slice_is_alike(list->all[i], word)) {
    ++i;
  }
  return i < list->count;
}

static bool is_of_word(char c) { return cg_is_letter(c) || (unsigned char)c >= 0x80; }

static words words_of(cg_slice title) {
  words found = {.count = 0};
  for (size_t i = 0; i < title.length && found.count < WORDS_MOST;) {
    size_t end = i;
    while (end < title.length && is_of_word(title.data[end])) {
      ++end;
    }
    const cg_slice word = {title.data + i, end - i};
    if (word.length >= WORD_LENGTH && !has_word(&found, word)) {
      found.all[found.count++] = word;
    }
    i = end + (end == i);
  }
  return found;
}

/* Whether the titles share nearly all words. */
static bool is_title_alike(cg_slice a, cg_slice b) {
  const words x = words_of(a);
  const words y = words_of(b);
  size_t shared = 0;
  for (size_t i = 0; i < x.count; ++i) {
    shared += has_word(&y, x.all[i]);
  }
  const size_t total = x.count + y.count - shared;
  return shared &&
         (shared == total || (shared >= SHARED_WORDS && shared * 100 >= total * SHARED_LEAST));
}

/* Whether `a` is certainly before `b`; dates are "2015" or "2015-12-17". */
static bool is_before(cg_slice a, cg_slice b) {
  const size_t shorter = a.length < b.length ? a.length : b.length;
  return shorter >= 4 && memcmp(a.data, b.data, shorter) < 0;
}

/* Adoption date of the target of an edge; the first if several are printed. */
static cg_slice date_of(const cg_network_edge_view *edge, const cg_network_node_view *cited) {
  const cg_slice printed = edge->stated_date;
  return cited->date.length
           ? cited->date
           : (cg_slice){printed.data, printed.length < DATE_LENGTH ? printed.length : DATE_LENGTH};
}

static bool has_title(const cg_network_node_view *node) {
  return node->title.length && !cg_slice_is_equal(node->title, node->label);
}

static bool is_of_series(const cg_network_node_view *a, const cg_network_node_view *b) {
  return a->organ.length && cg_slice_is_equal(a->organ, b->organ) &&
         cg_slice_is_equal(a->type, b->type);
}

/* Read the next word of a list of labels. */
static cg_slice next_label(cg_slice *labels) {
  size_t end = 0;
  while (end < labels->length && labels->data[end] != ' ') {
    ++end;
  }
  const cg_slice label = {labels->data, end};
  *labels = cg_slice_from(*labels, end < labels->length ? end + 1 : end);
  return label;
}

static bool has_label(cg_slice labels, cg_slice wanted) {
  while (labels.length) {
    if (cg_slice_is_equal(next_label(&labels), wanted)) {
      return true;
    }
  }
  return false;
}

static uint32_t count_in_clause(const candidate *all, uint32_t count, cg_slice label) {
  uint32_t found = 0;
  for (uint32_t i = 0; i < count; ++i) {
    found += !all[i].is_other && has_label(all[i].clauses, label);
  }
  return found;
}

/* The preambular paragraph that cites most candidates, the first if there are several; empty if
 * none cites enough. */
static cg_slice longest_list(const candidate *all, uint32_t count) {
  cg_slice longest = CG_SLICE("");
  uint32_t most = LIST_LEAST - 1;
  for (uint32_t i = 0; i < count; ++i) {
    for (cg_slice labels = all[i].clauses; labels.length;) {
      const cg_slice label = next_label(&labels);
      const uint32_t found =
        cg_slice_has_prefix(label, CG_SLICE("pp")) ? count_in_clause(all, count, label) : 0;
      if (found > most ||
          (found == most && longest.length && cg_labels_compare(&label, &longest) < 0)) {
        most = found;
        longest = label;
      }
    }
  }
  return longest;
}

/* Whether `a` is later than `b`; on the same day, the one whose IRI has the greater numbers. */
static bool is_later(const candidate *a, const candidate *b) {
  const int order = cg_slice_compare(a->date, b->date);
  return (order ? order : cg_labels_compare(&a->iri, &b->iri)) > 0;
}

static void choose(cg_measures *m, uint32_t document, const candidate *all, uint32_t count) {
  cg_measures_view *const view = &m->views[document];
  const candidate *latest = NULL;
  for (uint32_t i = 0; i < count; ++i) {
    latest = all[i].is_alike && (!latest || is_later(&all[i], latest)) ? &all[i] : latest;
  }
  view->basis = latest ? CG_PREVIOUS_TITLE : CG_PREVIOUS_NONE;
  const cg_slice list = latest ? CG_SLICE("") : longest_list(all, count);
  for (uint32_t i = 0; list.length && i < count; ++i) {
    const bool is_listed = !all[i].is_other && has_label(all[i].clauses, list);
    latest = is_listed && (!latest || is_later(&all[i], latest)) ? &all[i] : latest;
    view->basis = latest ? CG_PREVIOUS_LIST : CG_PREVIOUS_NONE;
  }
  view->previous = latest ? latest->node : CG_NO_NODE;
}

/* Length of the chain that ends with each document. There are no cycles: a previous document is
 * earlier by its own date, and one with only a printed date was never read and has no previous
 * one. */
static void count_chains(cg_measures *m) {
  for (uint32_t i = 0; i < m->summary.nodes; ++i) {
    uint32_t length = 1;
    for (uint32_t j = i; m->views[j].basis; j = m->views[j].previous) {
      ++length;
    }
    m->views[i].chain = length > 1 ? length : 0;
  }
}

cg_status cg_measure_chains(cg_measures *m, cg_arena *arena) {
  const cg_network *const network = m->network;
  const size_t edge_count = cg_network_is_directed(network) ? cg_network_edge_count(network) : 0;
  cg_array candidates = cg_array_init(arena, sizeof(candidate));
  for (uint32_t i = 0; i < m->summary.nodes; ++i) {
    m->views[i].previous = CG_NO_NODE;
  }
  for (size_t i = 0; i < edge_count; ++i) {
    const cg_network_edge_view edge = cg_network_edge(network, i);
    const cg_network_node_view citing = cg_network_node(network, edge.source);
    const cg_network_node_view cited = cg_network_node(network, edge.target);
    const cg_slice date = date_of(&edge, &cited);
    if (!edge.is_conflict && is_of_series(&cited, &citing) && is_before(date, citing.date)) {
      const bool is_known = has_title(&citing) && has_title(&cited);
      const bool is_alike = is_known && is_title_alike(citing.title, cited.title);
      const candidate one = {edge.target, edge.clauses, date,
                             cited.iri,   is_alike,     is_known && !is_alike};
      CG_TRY(cg_array_append(&candidates, &one));
    }
    if (i + 1 == edge_count || cg_network_edge(network, i + 1).source != edge.source) {
      choose(m, edge.source, candidates.items, candidates.count);
      candidates.count = 0;
    }
  }
  count_chains(m);
  return CG_OK;
}
