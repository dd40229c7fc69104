# SPDX-License-Identifier: Apache-2.0
# What the shell tests share.  Set by make: srcdir, builddir, CLAUSEGRAPH.
: "${srcdir:=$(cd "$(dirname "$0")/../.." && pwd)}"
# By hand, a test is of the build folder that it is started in.
if [ -x ./clausegraph ]; then : "${builddir:=$PWD}"; else : "${builddir:=$srcdir/build}"; fi
: "${CLAUSEGRAPH:=$builddir/clausegraph}"
# Programs use the packs in the library, as they do where they are installed: to parse the folder again takes most of the time of a
# short run.  Tests that change or compile packs name this folder.
packs=$srcdir/ontology/packs
unset CLAUSEGRAPH_PACKS
# Where tests/peers/install puts programs by others; tests that need one are skipped without it.
: "${CLAUSEGRAPH_PEERS:=${HOME:-/tmp}/.cache/clausegraph/peers}"
export CLAUSEGRAPH CLAUSEGRAPH_PEERS
sample=$srcdir/tests/documents/protection-of-migrants.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
fail() { echo "FAIL: $*"; failures=$((failures + 1)); }
skip() { echo "SKIP: $*"; exit 77; }
# python MODULE...: set $python to a Python that has them all, or skip.
python() {
  for python in "$CLAUSEGRAPH_PEERS/python/bin/python" python3 /usr/bin/python3; do
    "$python" -c "import $(echo "$*" | sed 's/ /, /g')" 2>/dev/null && return
  done
  skip "no Python has $* (Debian packages python3-..., or tests/peers/install)"
}
# node_modules NAME...: skip unless node and these packages are here.
node_modules() {
  need node nodejs
  for module; do
    [ -d "$CLAUSEGRAPH_PEERS/node_modules/$module" ] || skip "node has no $module (tests/peers/install)"
  done
}
# addon NAME PACKAGES: skip unless the program of this add-on is built.
addon() {
  [ -x "$(dirname "$CLAUSEGRAPH")/clausegraph-$1" ] || [ -x "$(dirname "$CLAUSEGRAPH")/../libexec/clausegraph/clausegraph-$1" ] ||
    skip "clausegraph-$1 is not built (Debian packages $2)"
}
need_redland() { addon redland 'libraptor2-dev, librasqal3-dev'; }
need_network() { addon network libigraph-dev; }
need_publish() { addon publish libcurl4-gnutls-dev; }
# graph_of_queries FILE: write the graph that tests/queries/*.tsv are the answers over: the sample's and that of the invented texts.
graph_of_queries() {
  "$CLAUSEGRAPH" export -f ntriples -o "$1.texts" "$srcdir"/tests/queries/*.txt &&
    LC_ALL=C sort -u "$srcdir/exports/protection-of-migrants.nt" "$1.texts" >"$1"
}
need() { command -v "$1" >/dev/null 2>&1 || skip "$1 is missing (Debian package $2)"; }
# What takes a minute or more is left out by default: .ci/run asks for it.
long() { [ -n "${CLAUSEGRAPH_LONG_TESTS-}" ] || skip "takes minutes; set CLAUSEGRAPH_LONG_TESTS=yes to run it"; }
finish() { [ $failures = 0 ] || { echo "$failures failures"; exit 1; }; echo "all well"; }
