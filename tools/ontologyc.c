/* SPDX-License-Identifier: Apache-2.0 */
/* ontologyc terms|model|jsonld ONTOLOGY RULES: write what the sources need to know of the ontology
 * as macros, for the build.
 *
 *   terms  for rdf/vocabulary.h: the version, and the name of each term, so that the compiler
 * refuses one that is not there jsonld for rdf/jsonld_context.h: properties and classes, with the
 * type of values that JSON-LD leaves out model  for the enumerations of model/: classes, methods,
 * statuses, ties of footnotes, rules, and how sure each kind of evidence is
 *
 * Rows come in the order of the files. */
#include "base/arena.h"
#include "base/array.h"
#include "base/try.h"
#include "rdf/reader.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define ONTOLOGY "https://w3id.org/clausegraph/ontology"
#define CG ONTOLOGY "#"
#define RULES "https://w3id.org/clausegraph/rule"
#define EVIDENCE "https://w3id.org/clausegraph/evidence"
#define RDF_TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#define LABEL "http://www.w3.org/2000/01/rdf-schema#label"
#define SUBCLASS "http://www.w3.org/2000/01/rdf-schema#subClassOf"
#define DEFINED_BY "http://www.w3.org/2000/01/rdf-schema#isDefinedBy"
#define IN_SCHEME "http://www.w3.org/2004/02/skos/core#inScheme"
#define OWL "http://www.w3.org/2002/07/owl#"
#define RANGE "https://schema.org/rangeIncludes"
#define XSD "http://www.w3.org/2001/XMLSchema#"

/* Parts stated by a kind of evidence, from the least to the most specific. */
enum { BY_STATUS = 1, BY_METHOD = 2, BY_RULE = 4, BY_NOTE = 8, RANK_COUNT = 16 };

/* --- Asking */

static cg_status keep(void *handle, const cg_statement *statement, uint32_t line) {
  (void)line;
  return cg_array_append(handle, statement);
}

static const cg_statement *at(const cg_array *all, uint32_t i) { return cg_array_at(all, i); }

static bool is(cg_slice text, const char *wanted) {
  return cg_slice_is_equal(text, cg_slice_of(wanted));
}

/* The first object of `predicate`; empty if there is none. */
static cg_slice ask(const cg_array *all, cg_slice subject, const char *predicate) {
  for (uint32_t i = 0; i < all->count; ++i) {
    if (is(at(all, i)->predicate, predicate) && cg_slice_is_equal(at(all, i)->subject, subject)) {
      return at(all, i)->object.text;
    }
  }
  return (cg_slice){"", 0};
}

static bool has(const cg_statement *s, const char *predicate, const char *object) {
  return is(s->predicate, predicate) && is(s->object.text, object);
}

/* The part after the namespace or the last slash. */
static cg_slice local(cg_slice iri) {
  size_t begin = iri.length;
  while (begin && iri.data[begin - 1] != '#' && iri.data[begin - 1] != '/') {
    --begin;
  }
  return cg_slice_from(iri, begin);
}

/* The first object of `predicate` of the class or its superclasses. */
static cg_slice inherit(const cg_array *all, cg_slice class, const char *predicate) {
  cg_slice found = {"", 0};
  while (class.length && !found.length) {
    found = ask(all, class, predicate);
    class = ask(all, class, SUBCLASS);
  }
  return found;
}

/* --- Writing */

/* "CourtDecision" and "court-decision" as COURT_DECISION. */
static void put_constant(cg_slice name) {
  for (size_t i = 0; i < name.length; ++i) {
    if (i && isupper((unsigned char)name.data[i])) {
      putchar('_');
    }
    putchar(name.data[i] == '-' ? '_' : toupper((unsigned char)name.data[i]));
  }
}

static void put_row(cg_slice iri) {
  const cg_slice name = local(iri);
  fputs(" \\\n  X(", stdout);
  put_constant(name);
  printf(", \"%.*s\"", (int)name.length, name.data);
}

/* Write a row for each subject with `predicate` `object`. */
static void put_rows(const cg_array *all, const char *macro, const char *predicate,
                     const char *object) {
  printf("#define %s(X)", macro);
  for (uint32_t i = 0; i < all->count; ++i) {
    if (has(at(all, i), predicate, object)) {
      put_row(at(all, i)->subject);
      putchar(')');
    }
  }
  fputs("\n\n", stdout);
}

/* Write the classes of things, whose IRIs the ontology defines, each with its superclass and IRI
 * prefix. */
static void put_kinds(const cg_array *all) {
  fputs("#define CG_KINDS(X)", stdout);
  for (uint32_t i = 0; i < all->count; ++i) {
    const cg_slice class = at(all, i)->subject;
    const cg_slice path = has(at(all, i), RDF_TYPE, OWL "Class") ? inherit(all, class, CG "iriPath")
                                                                 : (cg_slice){"", 0};
    const cg_slice parent = ask(all, class, SUBCLASS);
    if (path.length && path.data[0] != '#') {
      put_row(class);
      fputs(", ", stdout);
      put_constant(parent.length ? local(parent) : CG_SLICE("None"));
      printf(", \"%.*s\")", (int)path.length, path.data);
    }
  }
  fputs("\n\n", stdout);
}

/* Write the classes of provisions, whose IRIs are fragments, each with its label and fragment
 * prefix. */
static void put_provisions(const cg_array *all) {
  fputs("#define CG_PROVISIONS(X)", stdout);
  for (uint32_t i = 0; i < all->count; ++i) {
    const cg_slice class = at(all, i)->subject;
    const cg_slice path =
      has(at(all, i), RDF_TYPE, OWL "Class") ? ask(all, class, CG "iriPath") : (cg_slice){"", 0};
    const cg_slice label = ask(all, class, LABEL);
    if (path.length && path.data[0] == '#') {
      put_row(class);
      printf(", \"%.*s\", \"%.*s\")", (int)label.length, label.data, (int)path.length, path.data);
    }
  }
  fputs("\n\n", stdout);
}

/* Write `prefix` and the constant for the evidence's `predicate`; 0 if it is not stated. */
static void put_field(const cg_array *all, cg_slice evidence, const char *predicate,
                      const char *prefix) {
  const cg_slice object = ask(all, evidence, predicate);
  fputs(object.length ? prefix : "0", stdout);
  put_constant(local(object));
  fputs(", ", stdout);
}

static unsigned rank_of(const cg_array *all, cg_slice evidence) {
  return (ask(all, evidence, CG "status").length ? BY_STATUS : 0) |
         (ask(all, evidence, CG "method").length ? BY_METHOD : 0) |
         (ask(all, evidence, CG "rule").length ? BY_RULE : 0) |
         (ask(all, evidence, CG "noteLink").length ? BY_NOTE : 0);
}

static void put_evidence(const cg_array *all, cg_slice evidence) {
  const cg_slice confidence = ask(all, evidence, CG "confidence");
  fputs(" \\\n  X(", stdout);
  put_field(all, evidence, CG "method", "CG_METHOD_");
  put_field(all, evidence, CG "status", "CG_");
  put_field(all, evidence, CG "rule", "CG_RULE_");
  put_field(all, evidence, CG "noteLink", "CG_");
  printf("%.*s)", (int)confidence.length, confidence.data);
}

/* Write the kinds of evidence, the most specific first. */
static void put_confidences(const cg_array *all) {
  fputs("#define CG_CONFIDENCES(X)", stdout);
  for (unsigned rank = RANK_COUNT; --rank > 0;) {
    for (uint32_t i = 0; i < all->count; ++i) {
      if (has(at(all, i), IN_SCHEME, EVIDENCE) && rank_of(all, at(all, i)->subject) == rank) {
        put_evidence(all, at(all, i)->subject);
      }
    }
  }
  putchar('\n');
}

static void put_terms(const cg_array *all) {
  const cg_slice version = ask(all, CG_SLICE(ONTOLOGY), OWL "versionInfo");
  printf("#define CG_ONTOLOGY_VERSION \"%.*s\"\n", (int)version.length, version.data);
  for (uint32_t i = 0; i < all->count; ++i) {
    if (has(at(all, i), DEFINED_BY, ONTOLOGY)) {
      const cg_slice name = local(at(all, i)->subject);
      printf("#define CG_NAME_%.*s \"%.*s\"\n", (int)name.length, name.data, (int)name.length,
             name.data);
    }
  }
}

/* Type of a value of the property unless stated otherwise; see cg_json_coercion. */
static const char *coercion_of(const cg_array *all, uint32_t i) {
  const cg_slice range = ask(all, at(all, i)->subject, RANGE);
  return has(at(all, i), RDF_TYPE, OWL "ObjectProperty") ? "IRI"
         : is(range, XSD "date")                         ? "DATE"
         : is(range, XSD "decimal")                      ? "DECIMAL"
                                                         : "PLAIN";
}

static void put_jsonld(const cg_array *all) {
  fputs("#define CG_JSON_PROPERTIES(X)", stdout);
  for (uint32_t i = 0; i < all->count; ++i) {
    if (has(at(all, i), RDF_TYPE, OWL "ObjectProperty") ||
        has(at(all, i), RDF_TYPE, OWL "DatatypeProperty")) {
      const cg_slice name = local(at(all, i)->subject);
      printf(" \\\n  X(\"%.*s\", CG_JSON_%s)", (int)name.length, name.data, coercion_of(all, i));
    }
  }
  fputs("\n\n#define CG_JSON_CLASSES(X)", stdout);
  for (uint32_t i = 0; i < all->count; ++i) {
    if (has(at(all, i), RDF_TYPE, OWL "Class")) {
      const cg_slice name = local(at(all, i)->subject);
      printf(" \\\n  X(\"%.*s\")", (int)name.length, name.data);
    }
  }
  putchar('\n');
}

static void put_model(const cg_array *all) {
  put_kinds(all);
  put_provisions(all);
  put_rows(all, "CG_CLAUSE_CLASSES", SUBCLASS, CG "Clause");
  put_rows(all, "CG_METHODS", RDF_TYPE, CG "Method");
  put_rows(all, "CG_STATUSES", RDF_TYPE, CG "Status");
  put_rows(all, "CG_VOTE_MANNERS", RDF_TYPE, CG "VoteManner");
  put_rows(all, "CG_NOTE_LINKS", RDF_TYPE, CG "NoteLink");
  put_rows(all, "CG_RULES", IN_SCHEME, RULES);
  put_confidences(all);
}

/* --- Checking */

/* Whether some evidence states only `method`, and thus its confidence for any rule and status. */
static bool is_weighed(const cg_array *all, cg_slice method) {
  for (uint32_t i = 0; i < all->count; ++i) {
    const cg_slice evidence = at(all, i)->subject;
    if (has(at(all, i), IN_SCHEME, EVIDENCE) && rank_of(all, evidence) == BY_METHOD &&
        cg_slice_is_equal(ask(all, evidence, CG "method"), method)) {
      return true;
    }
  }
  return false;
}

static cg_status check(const cg_array *all, const cg_messages *messages, const char *rules) {
  for (uint32_t i = 0; i < all->count; ++i) {
    const cg_slice subject = at(all, i)->subject;
    const cg_slice name = local(subject);
    if (has(at(all, i), RDF_TYPE, CG "Method") && !is_weighed(all, subject)) {
      return cg_fail(messages, CG_BAD_PACK, rules, 0, "no confidence of cg:%.*s", (int)name.length,
                     name.data);
    }
    if (has(at(all, i), IN_SCHEME, EVIDENCE) &&
        !(rank_of(all, subject) && ask(all, subject, CG "confidence").length)) {
      return cg_fail(messages, CG_BAD_PACK, rules, 0, "%.*s lacks its evidence or its confidence",
                     (int)name.length, name.data);
    }
  }
  return CG_OK;
}

static void complain(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  fprintf(stderr, "ontologyc: %s\n", message);
}

static cg_status run(const char *what, const char *ontology, const char *rules, cg_arena *arena) {
  const cg_messages messages = {complain, NULL};
  cg_array all = cg_array_init(arena, sizeof(cg_statement));
  CG_TRY(cg_rdf_read(ontology, &messages, arena, keep, &all));
  CG_TRY(cg_rdf_read(rules, &messages, arena, keep, &all));
  CG_TRY(check(&all, &messages, rules));
  puts("/* From the ontology, by tools/ontologyc. */");
  (!strcmp(what, "terms") ? put_terms : !strcmp(what, "jsonld") ? put_jsonld : put_model)(&all);
  return fflush(stdout) || ferror(stdout) ? CG_CANNOT_WRITE : CG_OK;
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fputs("usage: ontologyc terms|model|jsonld ONTOLOGY RULES\n", stderr);
    return 2;
  }
  cg_arena *arena = NULL;
  cg_status status = cg_arena_new(cg_allocator_default(), &arena);
  status = status ? status : run(argv[1], argv[2], argv[3], arena);
  cg_arena_free(arena);
  return status != CG_OK;
}
