# SPDX-License-Identifier: GPL-3.0-or-later
# What the shell tests share.  Set by make: srcdir, builddir, CLAUSEGRAPH, CLAUSEGRAPH_PACKS.
: "${srcdir:=$(cd "$(dirname "$0")/../.." && pwd)}" "${builddir:=$srcdir/build}"
: "${CLAUSEGRAPH:=$builddir/clausegraph}" "${CLAUSEGRAPH_PACKS:=$srcdir/ontology/packs}"
export CLAUSEGRAPH_PACKS
sample=$srcdir/tests/documents/protection-of-migrants.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
fail() { echo "FAIL: $*"; failures=$((failures + 1)); }
skip() { echo "SKIP: $*"; exit 77; }
need() { command -v "$1" >/dev/null 2>&1 || skip "$1 is missing (Debian package $2)"; }
finish() { [ $failures = 0 ] || { echo "$failures failures"; exit 1; }; echo "all well"; }
