# SPDX-License-Identifier: Apache-2.0
"""Open out.* with networkx and igraph: equal counts, declared keys alone, conflicts apart.  Argument: counts of GraphViz."""
import csv
import os
import sys
import warnings
import xml.etree.ElementTree as tree

import igraph
import networkx

warnings.simplefilter("ignore")
failures = 0


def check(truth, what):
    global failures
    if not truth:
        print("FAIL:", what)
        failures += 1


def strict_graphml(name):
    """What the schema asks for: keys declared once, data of declared keys for their owner, once each, values of their type."""
    space = "{http://graphml.graphdrawing.org/xmlns}"
    root = tree.parse(name).getroot()
    check(root.tag == space + "graphml", "root")
    check([child.tag for child in root] == [space + "key"] * (len(root) - 1) + [space + "graph"], "keys, then one graph")
    keys = {key.get("id"): key for key in root.findall(space + "key")}
    check(len(keys) == len(root) - 1, "keys have different ids")
    check(all(set(key.attrib) == {"id", "for", "attr.name", "attr.type"} for key in keys.values()), "attributes of keys")
    check(all(key.get("attr.name").replace("_", "").isalnum() for key in keys.values()), "names are NMTOKENs")
    graph = root.find(space + "graph")
    check(graph.get("edgedefault") in ("directed", "undirected"), "edgedefault")
    ids = [child.get("id") for child in graph]
    check(len(set(ids)) == len(ids), "ids are different")
    check(all(identifier.replace(".", "").isalnum() for identifier in ids), "ids are NMTOKENs")
    nodes = {child.get("id") for child in graph if child.tag == space + "node"}
    types = {"string": str, "int": int, "double": float, "boolean": lambda text: ("false", "true").index(text)}
    for child in graph:
        owner = child.tag[len(space):]
        check(owner in ("node", "edge"), owner)
        check(owner == "node" or {child.get("source"), child.get("target")} <= nodes, "ends of edges are nodes")
        used = [datum.get("key") for datum in child]
        check(len(set(used)) == len(used), "a key is used once")
        for datum in child:
            key = keys[datum.get("key")]
            check(datum.tag == space + "data" and key.get("for") == owner, "data of the wrong owner")
            types[key.get("attr.type")](datum.text)


def counts(graph):
    return graph.number_of_nodes(), graph.number_of_edges()


strict_graphml("out.graphml")
graphml = networkx.read_graphml("out.graphml")
expected = counts(graphml)
check(expected[0] > 20 and expected[1] > 20, "counts %s of GraphML" % (expected,))
check(counts(networkx.read_gexf("out.gexf", version="1.3")) == expected, "GEXF in networkx")
pajek = networkx.read_pajek("out.net")
check(counts(pajek) == expected, "Pajek in networkx")
for reader, name in ((igraph.Graph.Read_GraphML, "out.graphml"), (igraph.Graph.Read_Pajek, "out.net")):
    graph = reader(name)
    check((graph.vcount(), graph.ecount()) == expected, "%s in igraph" % name)
    check(graph.is_directed(), "%s is not directed in igraph" % name)
if os.path.exists(sys.argv[1]):
    check(tuple(map(int, open(sys.argv[1]).read().split())) == expected, "DOT in GraphViz")
conflicts = {(graphml.nodes[a]["iri"], graphml.nodes[b]["iri"]) for a, b, data in graphml.edges(data=True) if data["conflict"]}
start = "https://w3id.org/clausegraph/id/doc/"
check((start + "S/RES/9001(2030)", start + "S/RES/9002(2030)") in conflicts, "conflict in GraphML")
check(("x:a", "x:b") in conflicts and sum(graphml.nodes[a]["iri"] == "x:a" for a, _ in graphml.edges()) == 2, "two edges")
check(any(b == start + "A/HRC/RES/35/5" for _, b in conflicts), "the sample's conflict in GraphML")
check(sum(data.get("l") == "conflict" for _, _, data in pajek.edges(data=True)) == len(conflicts), "conflicts in Pajek")
check(open("out.gexf", encoding="utf-8").read().count('kind="conflict"') == len(conflicts), "conflicts in GEXF")
titles = {data.get("title") for _, data in graphml.nodes(data=True)}
check('A "title" of, <hostile> & \\N names' in titles, "the hostile title in GraphML")
check('A "title" of, <hostile> & \\N names' in {row["title"] for row in csv.DictReader(open("out-nodes.csv", newline=""))},
      "the hostile title in CSV")
sys.exit(failures > 0)
