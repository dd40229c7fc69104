/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/jsonld_context.h"

#include "base/try.h"
/* From the ontology, by tools/ontologyc: CG_JSON_PROPERTIES, CG_JSON_CLASSES */
#include "rdf/jsonld.inc"
#include "rdf/namespaces.h"
#include "rdf/vocabulary.h"

#include <string.h>

/* Prefixes used only here, for namespaces that end in a slash. A prefix such as "verb" would
   collide with the key of cg:verb. */
static const cg_namespace_view own_prefixes[] = {{"cgid", CG_DEFAULT_BASE},
                                                 {"cgrule", CG_RULE_NAMESPACE}};

#define OWN_COUNT (sizeof(own_prefixes) / sizeof(own_prefixes[0]))

typedef struct {
  const char *name; /* A key; with a colon, a prefixed name */
  cg_json_coercion coercion;
} property;

#define PROPERTY(name, coercion) {name, coercion},
static const property properties[] = {
  CG_JSON_PROPERTIES(PROPERTY){"dcat:mediaType", CG_JSON_IRI},
  {"dcterms:conformsTo", CG_JSON_IRI},
  {"dcterms:date", CG_JSON_DATE},
  {"dcterms:description", CG_JSON_ENGLISH},
  {"dcterms:isFormatOf", CG_JSON_IRI},
  {"dcterms:isPartOf", CG_JSON_IRI},
  {"dcterms:isReplacedBy", CG_JSON_IRI},
  {"dcterms:isVersionOf", CG_JSON_IRI},
  {"dcterms:license", CG_JSON_IRI},
  {"dcterms:rights", CG_JSON_IRI},
  {"dcterms:source", CG_JSON_IRI},
  {"dcterms:title", CG_JSON_ENGLISH},
  {"oa:hasBody", CG_JSON_IRI},
  {"oa:hasSelector", CG_JSON_IRI},
  {"oa:hasSource", CG_JSON_IRI},
  {"oa:hasTarget", CG_JSON_IRI},
  {"oa:motivatedBy", CG_JSON_IRI},
  {"owl:sameAs", CG_JSON_IRI},
  {"prov:used", CG_JSON_IRI},
  {"prov:wasAssociatedWith", CG_JSON_IRI},
  {"prov:wasDerivedFrom", CG_JSON_IRI},
  {"prov:wasGeneratedBy", CG_JSON_IRI},
  {"rdfs:label", CG_JSON_ENGLISH},
  {"rdfs:seeAlso", CG_JSON_IRI},
  {"skos:altLabel", CG_JSON_ENGLISH},
  {"skos:broader", CG_JSON_IRI},
  {"skos:definition", CG_JSON_ENGLISH},
  {"skos:inScheme", CG_JSON_IRI},
  {"skos:prefLabel", CG_JSON_ENGLISH},
  {"skos:topConceptOf", CG_JSON_IRI},
  {"spdx:algorithm", CG_JSON_IRI},
  {"spdx:checksum", CG_JSON_IRI},
  {"void:class", CG_JSON_IRI},
  {"void:classPartition", CG_JSON_IRI},
  {"void:exampleResource", CG_JSON_IRI},
  {"void:feature", CG_JSON_IRI},
  {"void:property", CG_JSON_IRI},
  {"void:propertyPartition", CG_JSON_IRI},
  {"void:rootResource", CG_JSON_IRI},
  {"void:subset", CG_JSON_IRI},
  {"void:vocabulary", CG_JSON_IRI},
};

#define NAME(name) name,
static const char *const classes[] = {CG_JSON_CLASSES(NAME)};

#define PROPERTY_COUNT (sizeof(properties) / sizeof(properties[0]))
#define CLASS_COUNT (sizeof(classes) / sizeof(classes[0]))

/* Whether JSON-LD uses the prefix, rather than one of its own that covers it. */
static bool has_prefix(const cg_namespace_view *prefix) {
  for (size_t i = 0; i < OWN_COUNT; ++i) {
    if (cg_slice_has_prefix(cg_slice_of(prefix->iri), cg_slice_of(own_prefixes[i].iri))) {
      return false;
    }
  }
  return true;
}

/* The IRI of the key `name`; `data` is NULL if out of memory. */
static cg_slice expand(cg_arena *arena, const char *name) {
  const char *const colon = strchr(name, ':');
  cg_slice space = CG_SLICE(CG_NAMESPACE);
  for (const cg_namespace_view *prefix = cg_prefixes; colon && prefix->name; ++prefix) {
    if (cg_slice_is_equal(cg_slice_of(prefix->name), (cg_slice){name, (size_t)(colon - name)})) {
      space = cg_slice_of(prefix->iri);
    }
  }
  const cg_slice pieces[] = {space, cg_slice_of(colon ? colon + 1 : name)};
  return cg_join(arena, pieces, 2);
}

static cg_status set(cg_table *table, const char *name, size_t index) {
  const cg_slice iri = expand(table->arena, name);
  return iri.data ? cg_table_set(table, iri, (uint32_t)index) : CG_NO_MEMORY;
}

cg_status cg_json_context_init(cg_json_context *context, cg_arena *arena) {
  *context = (cg_json_context){cg_table_init(arena), cg_table_init(arena)};
  for (size_t i = 0; i < PROPERTY_COUNT; ++i) {
    CG_TRY(set(&context->properties, properties[i].name, i));
  }
  for (size_t i = 0; i < CLASS_COUNT; ++i) {
    CG_TRY(set(&context->classes, classes[i], i));
  }
  return CG_OK;
}

/* Whether `prefix` can shorten `iri`. "x://…" would be read as an IRI. */
static bool shortens(const cg_namespace_view *prefix, cg_slice iri) {
  const cg_slice start = cg_slice_of(prefix->iri);
  return cg_slice_has_prefix(iri, start) &&
         !cg_slice_has_prefix(cg_slice_from(iri, start.length), CG_SLICE("//"));
}

static const cg_namespace_view *find_prefix(cg_slice iri) {
  for (size_t i = 0; i < OWN_COUNT; ++i) {
    if (shortens(&own_prefixes[i], iri)) {
      return &own_prefixes[i];
    }
  }
  for (const cg_namespace_view *prefix = cg_prefixes; prefix->name; ++prefix) {
    if (has_prefix(prefix) && shortens(prefix, iri)) {
      return prefix;
    }
  }
  return NULL;
}

cg_status cg_json_add_iri(cg_slice iri, cg_buffer *out) {
  const cg_namespace_view *const prefix = find_prefix(iri);
  if (!prefix) {
    return cg_buffer_add(out, iri);
  }
  CG_TRY(cg_buffer_add(out, cg_slice_of(prefix->name)));
  CG_TRY(cg_buffer_add_byte(out, ':'));
  return cg_buffer_add(out, cg_slice_from(iri, strlen(prefix->iri)));
}

cg_status cg_json_property(const cg_json_context *context, cg_slice iri, cg_buffer *key,
                           cg_json_coercion *out) {
  const uint32_t index = cg_table_find(&context->properties, iri);
  *out = index == CG_NONE ? CG_JSON_PLAIN : properties[index].coercion;
  return index == CG_NONE ? cg_json_add_iri(iri, key)
                          : cg_buffer_add(key, cg_slice_of(properties[index].name));
}

cg_status cg_json_add_class(const cg_json_context *context, cg_slice iri, cg_buffer *out) {
  const uint32_t index = cg_table_find(&context->classes, iri);
  return index == CG_NONE ? cg_json_add_iri(iri, out)
                          : cg_buffer_add(out, cg_slice_of(classes[index]));
}

/* --- Writing */

static void put(cg_outlet *outlet, const char *text) { cg_outlet_take(outlet, cg_slice_of(text)); }

/* Begin a line of the context, up to the value of `name`, which must be plain ASCII. */
static void open_line(cg_outlet *outlet, cg_slice indent, const char *name) {
  put(outlet, ",\n");
  cg_outlet_take(outlet, indent);
  put(outlet, "  \"");
  put(outlet, name);
  put(outlet, "\": ");
}

static void put_string(cg_outlet *outlet, const char *start, const char *rest) {
  put(outlet, "\"");
  put(outlet, start);
  put(outlet, rest);
  put(outlet, "\"");
}

static void put_property(cg_outlet *outlet, const property *p) {
  static const char *const values[] = {
    [CG_JSON_PLAIN] = "",
    [CG_JSON_IRI] = ", \"@type\": \"@id\"",
    [CG_JSON_ENGLISH] = ", \"@language\": \"en\"",
    [CG_JSON_DATE] = ", \"@type\": \"xsd:date\"",
    [CG_JSON_DECIMAL] = ", \"@type\": \"xsd:decimal\"",
  };
  put(outlet, "{\"@id\": ");
  put_string(outlet, strchr(p->name, ':') ? "" : "cg:", p->name);
  put(outlet, values[p->coercion]);
  put(outlet, "}");
}

void cg_json_context_put(cg_outlet *outlet, cg_slice indent) {
  put(outlet, "{\n");
  cg_outlet_take(outlet, indent);
  put(outlet, "  \"@version\": 1.1");
  for (size_t i = 0; i < OWN_COUNT; ++i) {
    open_line(outlet, indent, own_prefixes[i].name);
    put_string(outlet, own_prefixes[i].iri, "");
  }
  for (const cg_namespace_view *prefix = cg_prefixes; prefix->name; ++prefix) {
    if (has_prefix(prefix)) {
      open_line(outlet, indent, prefix->name);
      put_string(outlet, prefix->iri, "");
    }
  }
  open_line(outlet, indent, "id");
  put_string(outlet, "@id", "");
  open_line(outlet, indent, "type");
  put_string(outlet, "@type", "");
  open_line(outlet, indent, "included");
  put_string(outlet, "@included", "");
  for (size_t i = 0; i < CLASS_COUNT; ++i) {
    open_line(outlet, indent, classes[i]);
    put_string(outlet, "cg:", classes[i]);
  }
  for (size_t i = 0; i < PROPERTY_COUNT; ++i) {
    open_line(outlet, indent, properties[i].name);
    put_property(outlet, &properties[i]);
  }
  put(outlet, "\n");
  cg_outlet_take(outlet, indent);
  put(outlet, "}");
}
