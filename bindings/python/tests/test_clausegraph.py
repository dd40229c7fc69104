# SPDX-License-Identifier: Apache-2.0
"""The binding, as its users use it.  What is recognized is tested elsewhere: these texts are simple."""
import bz2
import copy
import errno
import gzip
import lzma
import os
import pickle
import subprocess
import sys

import pytest

import clausegraph

TEXT = """Resolution 2991 (2026)

Adopted by the Security Council at its 9991st meeting, on 8 May 2026

The Security Council,

Recalling its resolution 1325 (2000) and the Convention on the Rights of the Child,

1. Requests the Secretary-General to report to the Security Council by 1 June 2031;

2. Decides to remain seized of the matter.
"""
CHILD = "https://w3id.org/clausegraph/id/instrument/crc"
RESOLUTION = "https://w3id.org/clausegraph/id/doc/S/RES/1325(2000)"


@pytest.fixture
def document():
    return clausegraph.read(TEXT)


def test_document_says_what_it_is(document):
    assert document.symbol == "S/RES/2991(2026)"
    assert document.iri == "https://w3id.org/clausegraph/id/doc/S/RES/2991(2026)"
    assert (document.body, document.date, document.kind, document.language) == (
        "Security Council", "2026-05-08", "Resolution", "en")
    assert document.path is None


def test_clauses_are_in_reading_order(document):
    assert [clause.label for clause in document.clauses] == ["front", "pp1", "op1", "op2"]
    assert document.clause("op2").text == "Decides to remain seized of the matter."
    assert document.clause("op2").kind == "OperativeParagraph"


def test_unknown_clause_is_a_key_error(document):
    with pytest.raises(KeyError, match="no clause op99"):
        document.clause("op99")


def test_references_show_their_words(document):
    found = {reference.target: reference for reference in document.references}
    assert {RESOLUTION, CHILD} <= set(found)
    for reference in document.references:
        assert document.clause(reference.stands_in).text[reference.start:reference.end] == reference.quote
    assert found[CHILD].kind == "Treaty"
    assert found[CHILD].status == "Resolved"
    assert found[CHILD].verb == "recalls"


def test_references_of_a_clause_are_those_that_count_for_it(document):
    check_clauses(document)


def check_clauses(document):
    for clause in document.clauses:
        assert list(clause.references) == [one for one in document.references if one.clause == clause.key]
        assert list(clause.acts) == [act for act in document.acts if act.clause == clause.key]
    for reference in document.references:
        assert document.clause(reference.stands_in).text[reference.start:reference.end] == reference.quote


TWICE = TEXT + """
1. Recalls the Charter of the United Nations, and requests the Secretary-General:

(a) To report on resolution 1540 (2004);
"""


def test_clauses_with_one_label_are_kept_apart():
    document = clausegraph.read(TWICE)
    assert [(clause.label, clause.key) for clause in document.clauses if clause.label == "op1"] == [("op1", "op1"), ("op1", "op1~2")]
    check_clauses(document)
    assert any(reference.clause == "op1~2" for reference in document.references)
    assert [row["clause"] for row in document.rows()] == [document.clause(one.clause).label for one in document.references]
    assert document.clauses[-1].parent == "op1~2"
    assert ">the Charter of the United Nations<" in document._repr_html_() or ">Charter of the United Nations<" in document._repr_html_()


def test_acts_say_who_must_do_what_by_when(document):
    act = document.clause("op1").acts[0]
    assert act.verb == "requests"
    assert act.is_obligation
    assert [part.label for part in act.of("addressee")] == ["Secretary-General"]
    assert [part.label for part in act.of("deadline")] == ["2031-06-01"]


@pytest.mark.parametrize("syntax", ["turtle", "ntriples", "nquads", "jsonld", "ttl", "nt", "nq", "json-ld"])
def test_every_syntax_is_written(document, syntax):
    assert "S/RES/1325(2000)" in document.to_rdf(syntax)


def test_all_syntaxes_but_those_of_add_ons_are_listed(document):
    assert {"turtle", "ntriples", "nquads", "jsonld"} <= set(clausegraph.syntaxes())
    for syntax in clausegraph.syntaxes():
        assert document.to_rdf(syntax)


def test_unknown_syntax_is_a_value_error(document):
    with pytest.raises(ValueError, match="turtle"):
        document.to_rdf("tortoise")


def test_confidence_leaves_references_out(document):
    assert CHILD not in document.to_rdf("ntriples", min_confidence=1.0)


def test_a_graph_is_written_to_a_file(document, tmp_path):
    path = tmp_path / "graph.nt"
    path.write_text("before")
    assert document.to_rdf("nt", file=path) == path.read_text(encoding="utf-8")
    assert [entry.name for entry in tmp_path.iterdir()] == ["graph.nt"]
    with pytest.raises(OSError):
        document.to_rdf("nt", file=tmp_path / "missing" / "graph.nt")
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(OSError):
        document.to_rdf("nt", file=folder)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["folder", "graph.nt"]


def test_a_document_says_why_it_cannot_be_pickled(document):
    with pytest.raises(TypeError, match="path"):
        pickle.dumps(document)


def test_documents_of_other_contexts_are_refused(document):
    other = clausegraph.Context(base="https://example.org/").read(TEXT)
    with pytest.raises(clausegraph.ArgumentError, match="context other than"):
        clausegraph.to_rdf([document, other])


def test_interrupts_pass_through_the_library(document, monkeypatch):
    class Interrupted:
        def from_handle(self, _handle):
            raise KeyboardInterrupt

        def __getattr__(self, name, ffi=clausegraph.native.ffi):
            return getattr(ffi, name)

    monkeypatch.setattr(clausegraph.native, "ffi", Interrupted())
    with pytest.raises(KeyboardInterrupt):
        document.to_rdf()
    monkeypatch.undo()
    assert document.to_rdf()


def test_rdflib_reads_the_graph(document):
    rdflib = pytest.importorskip("rdflib")
    graph = document.to_rdflib()
    assert (rdflib.URIRef(document.iri), None, rdflib.URIRef(CHILD)) in graph
    assert len(graph) == len(set(document.to_rdf("ntriples").splitlines()))


def test_dataframe_has_a_row_for_each_reference(document):
    pytest.importorskip("pandas")
    frame = document.to_dataframe()
    assert list(frame.columns) == list(clausegraph.COLUMNS)
    assert list(frame["quote"]) == [reference.quote for reference in document.references]


def test_dataframe_without_rows_has_the_same_types(document):
    pytest.importorskip("pandas")
    empty = clausegraph.to_dataframe([])
    assert list(empty.dtypes[["start", "end", "confidence"]]) == list(document.to_dataframe().dtypes[["start", "end", "confidence"]])


def test_network_counts_acts(document):
    pytest.importorskip("networkx")
    graph = clausegraph.network([document])
    assert graph.edges[document.iri, CHILD] == {"weight": 1, "verbs": "recalls"}
    assert graph.nodes[CHILD]["kind"] == "Treaty"


CITING = TEXT + "3. Reaffirms the International Covenant on Civil and Political Rights, and recalls resolution 1325 (2000).\n"


@pytest.mark.parametrize("level, kinds", [
    ("document", {"Resolution"}), ("clause", {"Resolution"}), ("instrument", {"Treaty"}), ("all", {"Resolution", "Treaty"}),
    ("thing", {"Resolution", "Treaty", "Office", "Organ"}), ("body", {"Resolution"})])
def test_levels_say_what_edges_go_to(level, kinds):
    pytest.importorskip("networkx")
    graph = clausegraph.network([clausegraph.read(CITING)], level=level)
    assert {graph.nodes[target]["kind"] for _, target in graph.edges} <= kinds
    assert graph.number_of_edges() >= 1


def test_levels_say_what_edges_come_from():
    pytest.importorskip("networkx")
    document = clausegraph.read(CITING)
    assert {source for source, _ in clausegraph.network([document], level="body").edges} == {document.body_iri}
    sources = {source for source, _ in clausegraph.network([document], level="clause").edges}
    assert sources and all(source.startswith(document.iri + "#") for source in sources)
    pairs = clausegraph.network([document], level="co-citation")
    assert not pairs.is_directed() and [weight for *_, weight in pairs.edges.data("weight")] == [1]
    with pytest.raises(ValueError, match="co-citation"):
        clausegraph.network([document], level="tortoise")


def test_a_document_given_twice_counts_once(document, tmp_path):
    pytest.importorskip("networkx")
    once = clausegraph.network([document])
    with pytest.warns(UserWarning, match="same document as a text"):
        twice = clausegraph.network([document, clausegraph.read(TEXT)])
    assert dict(once.edges) == dict(twice.edges)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    with pytest.warns(UserWarning, match="b.txt: same document as .*a.txt"):
        found = list(clausegraph.read_many(tmp_path))
    assert [os.path.basename(one.path) for one in found] == ["a.txt"]


def test_notebooks_show_words_not_markup():
    shown = clausegraph.read(TEXT.replace("the matter", "<script>alert(1)</script>"))._repr_html_()
    assert "<script>" not in shown
    assert f'href="{CHILD}"' in shown


def test_notebooks_show_references_inside_others():
    text = TEXT.replace("the Convention on the Rights of the Child", "the report of the Secretary-General of 3 May 2019")
    inner, outer = sorted(clausegraph.read(text).clause("pp1").references[-2:], key=lambda one: one.end - one.start)
    assert outer.start <= inner.start < inner.end <= outer.end
    shown = clausegraph.read(text)._repr_html_()
    assert f"{outer.quote}: " in shown and f"{inner.quote}: " in shown


def test_bytes_and_files_give_what_the_text_gives(document, tmp_path):
    (tmp_path / "one.txt").write_text(TEXT)
    assert clausegraph.read(TEXT.encode()).to_rdf("ntriples") == document.to_rdf("ntriples")
    assert clausegraph.read(tmp_path / "one.txt").clauses == document.clauses


needs_converter = pytest.mark.skipif(not os.environ.get("CLAUSEGRAPH_CONVERT"), reason="CLAUSEGRAPH_CONVERT names no clausegraph-convert")


@needs_converter
@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_compressed_bytes_are_unpacked(document, pack):
    assert clausegraph.read(pack(TEXT.encode())).clauses == document.clauses


@needs_converter
def test_html_is_read_from_bytes_and_strings(document):
    page = "<html><body>\n" + "".join(f"<p>{line}</p>\n" for line in TEXT.split("\n\n")) + "</body></html>\n"
    for source in (page, page.encode()):
        assert [clause.label for clause in clausegraph.read(source).clauses] == [clause.label for clause in document.clauses]


def test_bytes_of_other_formats_are_not_taken_for_text(monkeypatch, tmp_path):
    monkeypatch.setenv("CLAUSEGRAPH_CONVERT", str(tmp_path / "nowhere"))
    for source in (b"<html><p>One</p></html>", b"{\\rtf1 One}", b"\n\n%PDF-1.4\n", bz2.compress(b"One")):
        with pytest.raises(clausegraph.ReadError, match="^the bytes given: ") as caught:
            clausegraph.read(source)
        assert (caught.value.path, caught.value.errno) == (None, None)
    with pytest.raises(clausegraph.InputError, match="the bytes given: is a JSON"):
        clausegraph.read('{"a":\n1}\n')


@needs_converter
def test_compressed_files_go_through_the_converter(document, tmp_path):
    (tmp_path / "one.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    assert clausegraph.read(str(tmp_path / "one.txt.gz")).clauses == document.clauses
    assert clausegraph.read((tmp_path / "one.txt.gz").read_bytes()).clauses == document.clauses


def test_missing_file_is_named():
    with pytest.raises(clausegraph.ReadError, match="no-such-file.txt") as caught:
        clausegraph.read("no-such-file.txt")
    assert caught.value.path == "no-such-file.txt"
    assert isinstance(caught.value, OSError)
    assert (caught.value.errno, caught.value.filename) == (errno.ENOENT, "no-such-file.txt")


def test_texts_of_one_line_are_explained():
    with pytest.raises(clausegraph.ReadError, match="a text needs a newline") as caught:
        clausegraph.read("Recalling its resolution 1325 (2000), " * 200)
    assert len(str(caught.value)) < 200
    with pytest.raises(clausegraph.ReadError, match="a text needs a newline"):
        clausegraph.read("Recalling its resolution 1325 (2000),")
    with pytest.raises(ValueError):
        clausegraph.read("")
    assert clausegraph.read(TEXT.replace("\n", "\r")).symbol == "S/RES/2991(2026)"


def test_nul_in_names_is_a_value_error():
    for given in ({"packs": "a\0b"}, {"corrections": "a\0b"}, {"base": "https://example.org/\0"}):
        with pytest.raises(ValueError, match="null"):
            clausegraph.Context(**given)
    with pytest.raises(ValueError, match="null"):
        clausegraph.read("one.txt\0")


def test_missing_packs_and_corrections_are_named(tmp_path):
    for name in ("packs", "corrections"):
        with pytest.raises(clausegraph.Error) as caught:
            clausegraph.Context(**{name: tmp_path / "nosuch"})
        assert caught.value.path == str(tmp_path / "nosuch")


TWO = TEXT + """
Resolution 2992 (2026)

Adopted by the Security Council at its 9992nd meeting, on 9 May 2026

The Security Council,

Recalling its resolution 1540 (2004),

1. Decides to act.
"""


def test_one_of_several_documents_is_chosen_as_the_library_does():
    assert [one.symbol for one in clausegraph.read_all(TWO)] == ["S/RES/2991(2026)", "S/RES/2992(2026)"]
    assert clausegraph.read(TWO).symbol == "S/RES/2991(2026)"
    assert clausegraph.read(TWO, symbol="S/RES/2992 (2026)").symbol == "S/RES/2992(2026)"
    assert clausegraph.read(TWO.encode(), symbol="S/RES/2992(2026)").date == "2026-05-09"


def test_pdf_without_its_reader_names_it(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAUSEGRAPH_CONVERT", str(tmp_path / "nowhere"))
    (tmp_path / "one.pdf").write_bytes(b"%PDF-1.4\n")
    with pytest.raises(clausegraph.ReadError, match="clausegraph-convert|nowhere"):
        clausegraph.read(tmp_path / "one.pdf")


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(clausegraph.InputError):
        clausegraph.read(b"\x00\x01\x02\x03" * 100)


def test_broken_corrections_name_file_and_line(tmp_path):
    (tmp_path / "corrections.ttl").write_text("this is no Turtle\n")
    with pytest.raises(clausegraph.Error) as caught:
        clausegraph.Context(corrections=tmp_path / "corrections.ttl")
    assert caught.value.path and caught.value.path.endswith("corrections.ttl")
    assert caught.value.line == 1


def test_what_a_text_does_not_say_can_be_given():
    text = "The General Assembly,\n\n1. Decides to act.\n"
    document = clausegraph.read(text, symbol="A/RES/99/1", title="Peace at sea", date="2044-11-02")
    assert (document.symbol, document.title, document.date) == ("A/RES/99/1", "Peace at sea", "2044-11-02")


def test_look_up_knows_names_abbreviations_and_symbols():
    assert clausegraph.Thing(CHILD, "Convention on the Rights of the Child", "Treaty") in clausegraph.look_up("CRC")
    assert clausegraph.look_up("S/RES/1325 (2000)")[0].iri == RESOLUTION
    assert clausegraph.look_up("the Charter")[0].label == "Charter of the United Nations"
    part, = clausegraph.look_up("article 5 of the Charter")
    assert part.iri.endswith("instrument/un-charter#art-5") and part.kind == ""
    assert clausegraph.look_up("no such thing") == []


def test_many_files_come_in_their_order(tmp_path):
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(TEXT.replace("2991", str(2500 + number)))
    (tmp_path / "00.txt.meta").write_text("title: Peace at sea\n")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "one.txt").write_text(TEXT)
    read = list(clausegraph.read_many(tmp_path, jobs=4))
    assert [document.symbol for document in read] == [f"S/RES/{2500 + number}(2026)" for number in range(40)]


def test_wrong_arguments_are_refused_before_files_are_read(tmp_path):
    for wrong in ({"errors": "ignore"}, {"jobs": 0}):
        with pytest.raises(ValueError):
            clausegraph.read_many(tmp_path, **wrong)


def test_one_bad_file_of_many_raises_or_warns(tmp_path):
    (tmp_path / "1.txt").write_text(TEXT)
    (tmp_path / "2.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
    with pytest.raises(clausegraph.InputError):
        list(clausegraph.read_many(tmp_path))
    with pytest.warns(UserWarning, match="2.txt"):
        assert len(list(clausegraph.read_many(tmp_path, errors="warn"))) == 1


def test_documents_outlive_the_name_of_their_context():
    document = clausegraph.Context(base="https://example.org/").read(TEXT)
    assert document.iri == "https://example.org/doc/S/RES/2991(2026)"
    assert document.to_rdf("ntriples").startswith("<https://example.org/")


def test_findings_are_plain_data(document):
    assert pickle.loads(pickle.dumps(document.clauses)) == document.clauses
    assert copy.deepcopy(document.acts) == document.acts


WAITING = """
import clausegraph, os, sys, threading
ended = []
def read():
    try:
        clausegraph.read(sys.argv[1])
    except clausegraph.ReadError:
        ended.append("refused")
reader = threading.Thread(target=read)
reader.start()
with open(os.environ["PIPE"], "w") as pipe:  # the program that the library waits for reads this, and fails
    pipe.write("go on")
reader.join()
print(ended[0])
"""


def test_other_threads_run_while_the_library_works(tmp_path):
    """If the call kept the global lock, nobody could write what it waits for."""
    converter = tmp_path / "converter"
    converter.write_text('#!/bin/sh\ncat "$PIPE" >/dev/null\nexit 1\n')
    converter.chmod(0o755)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "one.pdf").write_bytes(b"%PDF-1.4\n")
    run = subprocess.run([sys.executable, "-c", WAITING, tmp_path / "one.pdf"], capture_output=True, text=True, timeout=60,
                         env={**os.environ, "PIPE": str(tmp_path / "pipe"), "CLAUSEGRAPH_CONVERT": str(converter)})
    assert (run.stdout, run.stderr) == ("refused\n", "")
