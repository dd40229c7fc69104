/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/docx_numbers.h"

#include "addons/convert/ordinals.h"
#include "addons/convert/xml.h"
#include "base/try.h"

#define XML(slice) ((const xmlChar *)(slice).data)

/* Counters of a list, shared by all its instances. */
typedef struct {
  const xmlNode *levels[DOCX_LEVELS];
  int counts[DOCX_LEVELS];
  bool is_begun[DOCX_LEVELS];
} list;

/* A `num` element: a list with overrides. */
typedef struct {
  list *of;
  const xmlNode *levels[DOCX_LEVELS]; /* Its own definitions; NULL: those of the list */
  int starts[DOCX_LEVELS];            /* Its own first numbers; -1: none */
  bool is_met[DOCX_LEVELS];           /* Whether each was used */
} instance;

static void take_levels(const xmlNode *abstract, const xmlNode *levels[DOCX_LEVELS]) {
  for (const xmlNode *it = abstract->children; it; it = it->next) {
    const int level = convert_xml_is(it, "lvl") ? convert_xml_number(it, "ilvl", -1) : -1;
    if (level >= 0 && level < DOCX_LEVELS) {
      levels[level] = it;
    }
  }
}

static bool add_list(docx_numbers *numbers, const xmlNode *abstract) {
  const cg_slice id = convert_xml_attribute(abstract, "abstractNumId");
  list *of = cg_arena_take(numbers->arena, sizeof *of);
  if (!of || !id.data) {
    return of != NULL;
  }
  take_levels(abstract, of->levels);
  xmlHashAddEntry(numbers->lists, XML(id), of);
  return true;
}

static bool add_instance(docx_numbers *numbers, const xmlNode *num) {
  const cg_slice id = convert_xml_attribute(num, "numId");
  const cg_slice abstract = convert_xml_attribute(convert_xml_child(num, "abstractNumId"), "val");
  instance *made = cg_arena_take(numbers->arena, sizeof *made);
  if (!made || !id.data || !abstract.data) {
    return made != NULL;
  }
  made->of = xmlHashLookup(numbers->lists, XML(abstract));
  for (int i = 0; i < DOCX_LEVELS; ++i) {
    made->starts[i] = -1;
  }
  for (const xmlNode *it = num->children; it; it = it->next) {
    const int level = convert_xml_is(it, "lvlOverride") ? convert_xml_number(it, "ilvl", -1) : -1;
    if (level >= 0 && level < DOCX_LEVELS) {
      made->starts[level] = convert_xml_number(convert_xml_child(it, "startOverride"), "val", -1);
      made->levels[level] = convert_xml_child(it, "lvl");
    }
  }
  xmlHashAddEntry(numbers->instances, XML(id), made);
  return true;
}

/* The definition of a list style is in another list: the <abstractNum> with <styleLink> has it, the
   one with <numStyleLink> uses it. */
static void follow_links(docx_numbers *numbers, const xmlNode *root) {
  for (const xmlNode *user = root->children; user; user = user->next) {
    const cg_slice style = convert_xml_attribute(convert_xml_child(user, "numStyleLink"), "val");
    const cg_slice id = convert_xml_attribute(user, "abstractNumId");
    list *of = style.data && id.data ? xmlHashLookup(numbers->lists, XML(id)) : NULL;
    for (const xmlNode *it = of ? root->children : NULL; it; it = it->next) {
      if (cg_slice_is_equal(convert_xml_attribute(convert_xml_child(it, "styleLink"), "val"),
                            style)) {
        take_levels(it, of->levels);
        break;
      }
    }
  }
}

bool docx_numbers_init(docx_numbers *numbers, xmlDoc *document, cg_arena *arena) {
  *numbers = (docx_numbers){document, arena, xmlHashCreate(0), xmlHashCreate(0)};
  bool is_fine = numbers->instances && numbers->lists;
  const xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;
  for (const xmlNode *it = root ? root->children : NULL; is_fine && it; it = it->next) {
    is_fine = !convert_xml_is(it, "abstractNum") || add_list(numbers, it);
  }
  if (root && is_fine) {
    follow_links(numbers, root);
  }
  for (const xmlNode *it = root ? root->children : NULL; is_fine && it; it = it->next) {
    is_fine = !convert_xml_is(it, "num") || add_instance(numbers, it);
  }
  return is_fine;
}

void docx_numbers_clear(docx_numbers *numbers) {
  xmlHashFree(numbers->instances, NULL);
  xmlHashFree(numbers->lists, NULL);
  xmlFreeDoc(numbers->document);
}

static const xmlNode *level_of(const instance *of, int level) {
  return of->levels[level] ? of->levels[level] : of->of->levels[level];
}

static int start_of(const instance *of, int level) {
  return of->starts[level] >= 0
           ? of->starts[level]
           : convert_xml_number(convert_xml_child(level_of(of, level), "start"), "val", 1);
}

static convert_style style_of(const xmlNode *level) {
  static const struct {
    const char *name;
    convert_style style;
  } styles[] = {{"decimal", CONVERT_DECIMAL},
                {"decimalZero", CONVERT_DECIMAL_ZERO},
                {"lowerLetter", CONVERT_LOWER_LETTER},
                {"upperLetter", CONVERT_UPPER_LETTER},
                {"lowerRoman", CONVERT_LOWER_ROMAN},
                {"upperRoman", CONVERT_UPPER_ROMAN},
                {"ordinal", CONVERT_ORDINAL},
                {"chicago", CONVERT_SIGNS},
                {"bullet", CONVERT_BULLET},
                {"none", CONVERT_NO_NUMBER}};
  const cg_slice name = convert_xml_attribute(convert_xml_child(level, "numFmt"), "val");
  for (size_t i = 0; i < sizeof styles / sizeof *styles; ++i) {
    if (cg_slice_is_equal(name, cg_slice_of(styles[i].name))) {
      return styles[i].style;
    }
  }
  return CONVERT_DECIMAL;
}

/* Count a paragraph at `level`. Lower levels restart, unless they restart only after a higher
 * one. */
static void count(instance *of, int level) {
  list *counters = of->of;
  for (int i = 0; i <= level; ++i) {
    /* The instance's own first number is used only once. */
    if (of->starts[i] >= 0 && !of->is_met[i]) {
      of->is_met[i] = true;
      counters->is_begun[i] = false;
    }
    if (!counters->is_begun[i]) {
      counters->counts[i] = start_of(of, i);
      counters->is_begun[i] = true;
    } else if (i == level && counters->counts[i] < INT32_MAX) {
      ++counters->counts[i];
    }
  }
  for (int i = level + 1; i < DOCX_LEVELS; ++i) {
    const int after =
      convert_xml_number(convert_xml_child(level_of(of, i), "lvlRestart"), "val", i);
    if (after > level) {
      counters->is_begun[i] = false;
    }
  }
}

/* The mark of an unnumbered list: dashes are kept, all other marks, often from a symbol font,
 * become a bullet. */
static cg_status add_bullet(cg_slice pattern, convert_line *line) {
  static const char *const dashes[] = {"-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x90",
                                       "\xE2\x80\x91"};
  for (size_t i = 0; i < sizeof dashes / sizeof *dashes; ++i) {
    if (cg_slice_is_equal(pattern, cg_slice_of(dashes[i]))) {
      return convert_line_add(line, CG_SLICE("\xE2\x80\x93 "));
    }
  }
  return pattern.length ? convert_line_add(line, CG_SLICE("\xE2\x80\xA2 ")) : CG_OK;
}

/* Fill the pattern of `level`: "%1.%2." */
static cg_status add_number(const instance *of, int level, convert_line *line) {
  const xmlNode *definition = level_of(of, level);
  const cg_slice given = convert_xml_attribute(convert_xml_child(definition, "lvlText"), "val");
  const cg_slice pattern = given.data ? given : (cg_slice){"", 0};
  const bool is_legal = convert_xml_child(definition, "isLgl") != NULL;
  char words[CONVERT_ORDINAL_LENGTH];
  if (style_of(definition) == CONVERT_BULLET) {
    return add_bullet(pattern, line);
  }
  for (size_t i = 0, begin = 0; i <= pattern.length; ++i) {
    const int other =
      i + 1 < pattern.length && pattern.data[i] == '%' ? pattern.data[i + 1] - '1' : -1;
    if (i < pattern.length && (other < 0 || other >= DOCX_LEVELS)) {
      continue;
    }
    CG_TRY(convert_line_add(line, (cg_slice){pattern.data + begin, i - begin}));
    if (i < pattern.length) {
      const convert_style style = is_legal ? CONVERT_DECIMAL : style_of(level_of(of, other));
      CG_TRY(convert_line_add(
        line, (cg_slice){words, convert_ordinal(of->of->counts[other], style, words)}));
      begin = i + 2;
      ++i;
    }
  }
  return convert_line_add(line, CG_SLICE(" "));
}

/* The level that the style `id` is linked to. */
static int level_of_style(const instance *of, cg_slice id) {
  for (int i = 0; i < DOCX_LEVELS; ++i) {
    const cg_slice named =
      convert_xml_attribute(convert_xml_child(level_of(of, i), "pStyle"), "val");
    if (named.data && cg_slice_is_equal(named, id)) {
      return i;
    }
  }
  return 0;
}

cg_status docx_number_add(docx_numbers *numbers, const docx_styles *styles,
                          const xmlNode *properties, convert_line *line) {
  const xmlNode *style;
  const xmlNode *numbering = docx_style_numbering(styles, properties, &style);
  const cg_slice id = convert_xml_attribute(convert_xml_child(numbering, "numId"), "val");
  instance *of = id.data ? xmlHashLookup(numbers->instances, XML(id)) : NULL;
  if (!of || !of->of) {
    return CG_OK;
  }
  const xmlNode *given = convert_xml_child(numbering, "ilvl");
  int level = convert_xml_number(given, "val", 0);
  if (style && !given) {
    level = level_of_style(of, convert_xml_attribute(style, "styleId"));
  }
  if (level < 0 || level >= DOCX_LEVELS || !level_of(of, level)) {
    return CG_OK;
  }
  count(of, level);
  return add_number(of, level, line);
}
