# SPDX-License-Identifier: Apache-2.0
"""Compare measures.csv with what networkx says of edges.csv and nodes.csv.  Prints what differs by more than 1e-6."""
import csv
import sys

import networkx
# Written in Python alone: the usual ones need scipy, which is large.
from networkx.algorithms.link_analysis.hits_alg import _hits_python as hits
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python as pagerank

failures = 0


def rows(name):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def compare(what, found, expected, tolerance=1e-6):
    global failures
    for node, value in expected.items():
        if abs(found[node] - value) > tolerance:
            print(f"FAIL: {what} of {node}: {found[node]}, networkx says {value}")
            failures += 1


def column(name, kind=float):
    return {row["iri"]: kind(row[name] or -1) for row in measures}


def scaled(scores):
    greatest = max(scores.values())
    return {node: score / greatest for node, score in scores.items()}


measures = rows("measures.csv")
edges = [(row["source"], row["target"], int(row["count"])) for row in rows("edges.csv") if row["conflict"] == "false"]
graph = networkx.DiGraph()
graph.add_nodes_from(row["id"] for row in rows("nodes.csv"))
graph.add_weighted_edges_from(edges)
assert len(measures) == len(graph) > int(sys.argv[1]), len(graph)
unweighted = networkx.DiGraph(graph.edges())
unweighted.add_nodes_from(graph)
plain = networkx.Graph(graph.to_undirected())

compare("in-degree", column("in_degree"), dict(graph.in_degree()))
compare("out-degree", column("out_degree"), dict(graph.out_degree()))
compare("weighted in-degree", column("in_weight"), dict(graph.in_degree(weight="weight")))
compare("weighted out-degree", column("out_weight"), dict(graph.out_degree(weight="weight")))
compare("PageRank", column("pagerank"), pagerank(unweighted, tol=1e-12, max_iter=1000))
compare("betweenness", column("betweenness"), networkx.betweenness_centrality(graph, normalized=False))
compare("core number", column("core"), networkx.core_number(plain))
hubs, authorities = hits(unweighted, tol=1e-12, max_iter=10000)
compare("hub", column("hub"), scaled(hubs))
compare("authority", column("authority"), scaled(authorities))

components = {node: len(group) for group in networkx.strongly_connected_components(graph) for node in group}
compare("size of component", column("component_size"), components)
number = column("component", int)
for group in networkx.strongly_connected_components(graph):
    if len({number[node] for node in group}) != 1:
        print("FAIL: a component has two numbers")
        failures += 1
if len(set(number.values())) != networkx.number_strongly_connected_components(graph):
    print("FAIL: number of components")
    failures += 1
if max(components.values()) < int(sys.argv[2]):
    print("FAIL: the test's network has no circle")
    failures += 1

# Communities: a partition whose modularity is that of networkx's own greedy search.
groups = {}
for node, community in column("community", int).items():
    groups.setdefault(community, set()).add(node)
ours = networkx.community.modularity(plain, groups.values())
theirs = networkx.community.modularity(plain, networkx.community.greedy_modularity_communities(plain))
if sorted(groups) != list(range(1, len(groups) + 1)) or ours < theirs - 0.02:
    print(f"FAIL: communities: modularity {ours}, networkx finds {theirs}")
    failures += 1
sizes = [len(groups[i]) for i in sorted(groups)]
if sizes != sorted(sizes, reverse=True):
    print("FAIL: communities are not in the order of their sizes")
    failures += 1

for name, neighbours, back in (("co_citations", graph.predecessors, graph.successors),
                               ("couplings", graph.successors, graph.predecessors)):
    compare(name, column(name), {node: sum(other != node for between in neighbours(node) for other in back(between))
                                 for node in graph})
sys.exit(failures != 0)
