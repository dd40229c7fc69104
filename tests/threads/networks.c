/* SPDX-License-Identifier: Apache-2.0 */
/* Jobs of libclausegraph-network.  Measuring and drawing is for one thread at a time, as
 * <clausegraph/measures.h> says. */
#include "threads/jobs.h"

#ifdef HAVE_NETWORK
#  include <clausegraph/picture.h>

#  include <pthread.h>

static pthread_mutex_t igraph = PTHREAD_MUTEX_INITIALIZER;

/* The network of a document, the caller's. */
static cg_status make_network(const shared *with, cg_network **network) {
  cg_document *document;
  cg_graph *graph;
  cg_status status = make_graph(with, NULL, &document, &graph);
  status = status ? status : cg_network_new(NULL, network);
  status = status ? status : cg_graph_visit(graph, cg_network_take, *network);
  status = status ? status : cg_network_settle(*network, "document");
  status = status ? status : cg_graph_visit(graph, cg_network_take, *network);
  status = status ? status : cg_network_drop(*network);
  cg_graph_free(graph);
  cg_document_free(document);
  return status;
}

static void look_at(job_run *run, const cg_network *network) {
  digest_number(run, (uint64_t)cg_network_is_directed(network));
  for (size_t i = 0; i < cg_network_node_count(network); ++i) {
    digest_bytes(run, cg_network_node(network, i).iri);
  }
  for (size_t i = 0; i < cg_network_edge_count(network); ++i) {
    digest_bytes(run, cg_network_edge(network, i).clauses);
  }
}

cg_status job_network(job_run *run) {
  cg_network *network = NULL;
  cg_status status = make_network(run->with, &network);
  for (size_t i = 0; !status && cg_network_level(i).name; ++i) {
    const cg_network_options options = {.size = sizeof(cg_network_options),
                                        .level = cg_network_level(i).name};
    status = cg_network_select(network, &options);
    if (!status) {
      look_at(run, network);
    }
    for (size_t j = 0; !status && cg_network_format(j).name; ++j) {
      status = cg_network_write(network, cg_network_format(j).name, digest_bytes, run);
    }
  }
  cg_network_free(network);
  return status;
}

static cg_status measure(job_run *run, cg_network *network) {
  const cg_network_options options = {.size = sizeof(cg_network_options), .level = "thing"};
  cg_measures *measures = NULL;
  cg_status status = cg_measures_new(network, &options, CG_MEASURE_ALL, &measures);
  if (!status) {
    digest_number(run, cg_measures_summary_of(measures).communities);
  }
  for (size_t i = 0; !status && i < cg_network_node_count(network); ++i) {
    digest_number(run, cg_measures_of(measures, i).in_degree);
  }
  status = status ? status : cg_measures_write(measures, "turtle", NULL, digest_bytes, run);
  status = status ? status : cg_picture_write(measures, NULL, digest_bytes, run);
  for (size_t i = 0; !status && cg_ranking_measure(i).name; ++i) {
    const cg_ranking_options ranking = {
      .size = sizeof(cg_ranking_options), .by = cg_ranking_measure(i).name, .count = 10};
    digest_number(run, (uint64_t)cg_ranking_extent(ranking.by));
    status = cg_ranking_write(measures, &ranking, "csv", 1, digest_bytes, run);
  }
  cg_measures_free(measures);
  return status;
}

cg_status job_measures(job_run *run) {
  cg_network *network = NULL;
  cg_status status = make_network(run->with, &network);
  pthread_mutex_lock(&igraph);
  status = status ? status : measure(run, network);
  status = status ? status
                  : cg_timeline_write(network, NULL, "security-council", "csv", digest_bytes, run);
  pthread_mutex_unlock(&igraph);
  cg_network_free(network);
  return status;
}
#else
cg_status job_network(job_run *run) {
  (void)run;
  return CG_OK;
}

cg_status job_measures(job_run *run) {
  (void)run;
  return CG_OK;
}
#endif
