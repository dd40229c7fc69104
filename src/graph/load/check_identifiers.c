/* SPDX-License-Identifier: Apache-2.0 */
/* Checks whether identifiers can exist, by the syntax of their schemes. It does not check whether
 * they do exist. */
#include "load/check_identifiers.h"

#include "load/check.h"
#include "load/checking.h"

#include "base/buffer.h"
#include "rdf/vocabulary.h"

/* Patterns: %n a number without leading zero, %d one digit, %r a Roman numeral, %c a capital
 * letter, %l a lower-case letter; anything else matches itself. */
static size_t run_length(cg_slice text, char class) {
  size_t length = 0;
  while (length < text.length && (class == 'n' ? cg_is_digit(text.data[length])
                                               : strchr("IVXLC", text.data[length]) != NULL)) {
    ++length;
  }
  return class == 'n' && length && text.data[0] == '0' ? 0 : length;
}

/* Number of bytes at the start of `text` that match `class`; 0 if none. */
static size_t class_length(cg_slice text, char class) {
  if (!text.length) {
    return 0;
  }
  switch (class) {
  case 'd': return cg_is_digit(text.data[0]);
  case 'c': return cg_is_upper(text.data[0]);
  case 'l': return cg_is_lower(text.data[0]);
  default: return run_length(text, class);
  }
}

static bool matches(cg_slice text, const char *pattern) {
  for (; *pattern; ++pattern) {
    const bool is_class = *pattern == '%';
    pattern += is_class;
    const size_t length =
      is_class ? class_length(text, *pattern) : text.length && text.data[0] == *pattern;
    if (!length) {
      return false;
    }
    text = cg_slice_from(text, length);
  }
  return !text.length;
}

static bool matches_any(cg_slice text, const char *const *patterns) {
  for (; *patterns; ++patterns) {
    if (matches(text, *patterns)) {
      return true;
    }
  }
  return false;
}

/* Whether the number after "/RES/" or "/DEC/" is one that some body writes. */
static bool is_numbered_well(cg_slice symbol) {
  static const char *const numbers[] = {
    "%n/%n",     "%n/%n%c",      "%n/%n[%c]", "S-%n/%n",     "ES-%n/%n",
    "S-%n/%n%c", "%n(%d%d%d%d)", "%n(%r)",    "%n(%r)%c",    "%n(%r)[%c]",
    "%n(S-%r)",  "%n(S-%r)%c",   "%n(ES-%r)", "%n(ES-%r)%c", NULL};
  const cg_slice words[] = {CG_SLICE("/RES/"), CG_SLICE("/DEC/")};
  for (size_t i = 0; i < symbol.length; ++i) {
    const cg_slice rest = cg_slice_from(symbol, i);
    if (cg_slice_has_prefix(rest, words[0]) || cg_slice_has_prefix(rest, words[1])) {
      return matches_any(cg_slice_from(rest, words[0].length), numbers);
    }
  }
  return true;
}

bool cg_check_is_symbol(const cg_packs *packs, cg_slice symbol) {
  size_t root = 0;
  bool has_digit = false;
  while (root < symbol.length && symbol.data[root] != '/') {
    ++root;
  }
  for (size_t i = root; i < symbol.length; ++i) {
    const char byte = symbol.data[i];
    const bool is_empty = byte == '/' && (i + 1 == symbol.length || symbol.data[i + 1] == '/');
    if (is_empty || !(cg_is_letter(byte) || cg_is_digit(byte) || strchr("/.-()[]", byte))) {
      return false;
    }
    has_digit = has_digit || cg_is_digit(byte);
  }
  return has_digit && is_numbered_well(symbol) &&
         cg_packs_symbol_part(packs, (cg_slice){symbol.data, root}) == CG_LEX_SYMBOL_ROOT;
}

/* Whether the year differs: "S/RES/1325(2000)" must have a date in 2000. */
static bool is_of_another_year(cg_slice symbol, cg_slice date) {
  return symbol.length > 6 && date.length > 4 &&
         matches(cg_slice_from(symbol, symbol.length - 6), "(%d%d%d%d)") &&
         memcmp(symbol.data + symbol.length - 5, date.data, 4) != 0;
}

static void check_symbol(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s) {
  const cg_pack_statement *const date = cg_check_find(c, thing->index, CG_DCTERMS_DATE);
  if (!cg_check_is_symbol(c->packs, s->object.text)) {
    cg_check_report(c, s, "impossible document symbol", s->object.text);
  } else if (date && is_of_another_year(s->object.text, date->object.text)) {
    cg_check_report(c, date, "the document's symbol is of another year", date->object.text);
  }
}

/* Check identifiers of instruments: chapter and number in the status lists of the United Nations
 * Treaty Collection, "UNTC XI-A-16", "UNTC IV-11-b"; registration in the United Nations Treaty
 * Series, "UNTS I-27531"; conventions, protocols and recommendations of the International Labour
 * Organization, "ILO C029". */
static void check_instrument(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s) {
  static const char *const schemes[] = {"UNTC %r-%n",       "UNTC %r-%n-%l", "UNTC %r-%c-%n",
                                        "UNTC %r-%c-%n-%l", "UNTS %r-%n",    "ILO C%d%d%d",
                                        "ILO P%d%d%d",      "ILO R%d%d%d",   NULL};
  const cg_slice list = CG_SLICE("UNTC ");
  const cg_slice key = CG_SLICE("mtdsg_no=");
  const cg_pack_statement *const page = cg_check_find(c, thing->index, CG_RDFS_SEE_ALSO);
  if (!matches_any(s->object.text, schemes)) {
    cg_check_report(c, s, "impossible instrument identifier", s->object.text);
    return;
  }
  if (!page || !cg_slice_has_prefix(s->object.text, list) ||
      !cg_slice_has(page->object.text, key)) {
    return;
  }
  const cg_slice pieces[] = {key, cg_slice_from(s->object.text, list.length), CG_SLICE("&")};
  const cg_slice wanted = cg_join(c->loading.arena, pieces, 3);
  if (wanted.data && !cg_slice_has(page->object.text, wanted)) {
    cg_check_report(c, page, "the page is about a treaty other than that of the identifier",
                    s->object.text);
  }
}

/* Check ISO 3166-1 alpha-3 codes, or ISO 3166-3 for former States. The State's IRI ends with the
 * code in lower case. */
static void check_state(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s) {
  const cg_slice code = s->object.text;
  const size_t end = thing->iri.length;
  bool is_same = end > 4 && thing->iri.data[end - 4] == '/';
  if (!matches(code, "%c%c%c")) {
    cg_check_report(c, s, "impossible ISO 3166-1 code of three letters", code);
    return;
  }
  for (size_t i = 0; i < 3; ++i) {
    is_same = is_same && thing->iri.data[end - 3 + i] == (char)(code.data[i] | 0x20);
  }
  if (!is_same) {
    cg_check_report(c, s, "the IRI of a State must end with its code in lower case", code);
  }
}

/* Goals and targets have the IRIs assigned by the United Nations; a target's begins with that of
 * its goal. */
static void check_goal(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s) {
  static const char *const targets[] = {"%n.%n", "%n.%l", NULL};
  const cg_slice number = s->object.text;
  const cg_slice space = CG_SLICE("http://metadata.un.org/sdg/");
  const bool is_target = thing->type.kind == CG_KIND_TARGET;
  const cg_pack_statement *const goal = cg_check_find(c, thing->index, CG_TERM(partOf));
  if (is_target ? !matches_any(number, targets) : !matches(number, "%n")) {
    cg_check_report(c, s, "impossible goal or target number", number);
  } else if (!cg_slice_has_prefix(thing->iri, space) ||
             !cg_slice_is_equal(cg_slice_from(thing->iri, space.length), number)) {
    cg_check_report(
      c, s, "the IRI of a goal or target is http://metadata.un.org/sdg/ and its number", number);
  } else if (is_target && goal &&
             (thing->iri.length <= goal->object.text.length ||
              !cg_slice_has_prefix(thing->iri, goal->object.text) ||
              thing->iri.data[goal->object.text.length] != '.')) {
    cg_check_report(c, goal, "the target is of another goal", goal->object.text);
  }
}

/* owl:sameAs may link to Wikidata items and to linked data published by the United Nations. */
static void check_same(cg_checking *c, const cg_pack_statement *s) {
  static const char *const schemes[] = {
    "http://www.wikidata.org/entity/Q%n",  "http://metadata.un.org/sdg/%n",
    "http://metadata.un.org/sdg/%n.%n",    "http://metadata.un.org/sdg/%n.%l",
    "http://metadata.un.org/thesaurus/%n", NULL};
  if (!matches_any(s->object.text, schemes)) {
    cg_check_report(c, s,
                    "impossible owl:sameAs: neither Wikidata's nor the United Nations' own IRI",
                    s->object.text);
  }
}

void cg_check_identifier(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s) {
  const cg_kind kind = thing->type.kind;
  if (cg_check_is(s, CG_SLICE("http://www.w3.org/2002/07/owl#sameAs"))) {
    check_same(c, s);
  } else if (cg_check_is(s, CG_RDFS_SEE_ALSO)) {
    if (!cg_slice_has_prefix(s->object.text, CG_SLICE("http"))) {
      cg_check_report(c, s, "not a web page", s->object.text);
    }
  } else if (cg_check_is(s, CG_DCTERMS_IDENTIFIER) && cg_kind_is(kind, CG_KIND_DOCUMENT)) {
    check_symbol(c, thing, s);
  } else if (cg_check_is(s, CG_DCTERMS_IDENTIFIER) && cg_kind_is(kind, CG_KIND_INSTRUMENT)) {
    check_instrument(c, thing, s);
  } else if (cg_check_is(s, CG_SKOS_NOTATION) && cg_kind_is_state(kind)) {
    check_state(c, thing, s);
  } else if (cg_check_is(s, CG_SKOS_NOTATION) && (kind == CG_KIND_GOAL || kind == CG_KIND_TARGET)) {
    check_goal(c, thing, s);
  } else if (cg_check_is(s, CG_TERM(sessionNumber)) && !matches(s->object.text, "%n")) {
    cg_check_report(c, s, "impossible session number", s->object.text);
  }
}
