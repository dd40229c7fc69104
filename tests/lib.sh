# SPDX-License-Identifier: Apache-2.0
# What the shell tests share.  Set by make: srcdir, builddir, CLAUSEGRAPH.
#
# A test is a series of named cases, and reports each of them as TAP (ok 3 - NAME, not ok 4 - NAME), which make check counts:
#
#   if begin "an unknown ending is refused"; then
#     ... || fail "what is wrong"
#     end
#   fi
#   refuses() { alone "refuses $1" || return 0; ...   a function whose every call is a case, unless it is called in one
#
#   tests/x/run --list            print the names of the cases
#   tests/x/run --only PATTERN    run those whose names match *PATTERN*, a pattern of the shell; ONLY=PATTERN does so below make check
#
# What a case uses of an earlier one is made outside of both.  A fail outside of all cases is a case that failed; one in a part of a
# pipeline is lost, since that part is a process of its own.
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
: "${ONLY=}"
listed=
case ${1-} in
--only) ONLY=${2-}; shift 2 ;;
--list) listed=yes; shift ;;
esac
cases=0 failures=0 case_name='' case_failed='' case_begun=''
# begin NAME: end the case before and begin this one; false if it is not to run.
begin() {
  end
  # shellcheck disable=SC2254 # a pattern
  case $1 in *$ONLY*) ;; *) return 1 ;; esac
  case_name=$1
  [ -z "$listed" ] || { printf '%s\n' "$1"; case_name=''; return 1; }
  case_begun=yes
}
# alone NAME: the same, but what is called in a case is a part of it.
alone() {
  [ -z "$case_begun" ] || return 0
  begin "$1" && case_begun=''
}
end() {
  [ -n "$case_name" ] || return 0
  cases=$((cases + 1))
  printf '%s\n' "${case_failed:+not }ok $cases - $case_name"
  case_name='' case_failed='' case_begun=''
}
# fail REASON: the case has failed, and goes on.
fail() {
  failures=$((failures + 1))
  [ -n "$case_name" ] || { case_name=$(printf '%s\n' "$*" | head -n 1) case_failed=yes; end; }
  case_failed=${case_name:+yes}
  printf '%s\n' "$*" | sed 's/^/# /'
}
# skip REASON: the case, and all that follow, cannot run here.  Outside of cases: end first.
skip() {
  [ -z "$case_failed" ] || end
  [ $cases != 0 ] || [ -n "$case_name" ] || { echo "1..0 # SKIP $*"; exit 77; }
  cases=$((cases + 1))
  echo "ok $cases - ${case_name:-the rest} # SKIP $*"
  case_name=''
  finish
}
# skip_case REASON: the case cannot run here; those that follow may.
skip_case() {
  cases=$((cases + 1))
  echo "ok $cases - $case_name # SKIP $*"
  case_name='' case_begun=''
}
# sanitized: whether clausegraph is built with a sanitizer that keeps what was freed.
sanitized() { ldd "$(dirname "$CLAUSEGRAPH")/.libs/clausegraph" 2>/dev/null | grep -q 'lib[at]san'; }
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
# could need PROGRAM PACKAGE, could python MODULE...: whether a test that needs it would not be skipped.
could() { ("$@") >"$work/could" || { sed 's/^1\.\.0 # SKIP/# not tried:/' "$work/could"; return 1; }; }
# What takes a minute or more is left out by default: .ci/run asks for it.
long() { [ -n "${CLAUSEGRAPH_LONG_TESTS-}" ] || skip "takes minutes; set CLAUSEGRAPH_LONG_TESTS=yes to run it"; }
finish() {
  end
  [ -z "$listed" ] || exit 0
  [ $cases != 0 ] || [ -z "$ONLY" ] || { echo "1..0 # SKIP no case is named *$ONLY*"; exit 77; }
  [ $cases != 0 ] || { cases=1; echo "ok 1 - all of it"; }
  echo "1..$cases"
  [ $failures = 0 ] || exit 1
  exit 0
}
