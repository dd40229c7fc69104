/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/package.h"

#include "addons/convert/archive.h"
#include "addons/convert/xml.h"
#include "base/try.h"

#include <stdlib.h>

#define MOST_MEMBERS 20000 /* Maximum number of members examined */

/* The format named by the member "mimetype". */
static convert_form declared_form(convert_archive *archive) {
  static const struct {
    const char *type;
    convert_form form;
  } types[] = {
    {"application/vnd.oasis.opendocument.text", CONVERT_ODT},
    {"application/vnd.oasis.opendocument.spreadsheet", CONVERT_SPREADSHEET},
    {"application/vnd.oasis.opendocument.presentation", CONVERT_SLIDES},
    {"application/epub+zip", CONVERT_EPUB},
  };
  char bytes[128];
  const ssize_t length = convert_archive_read(archive, bytes, sizeof bytes);
  const cg_slice text = {bytes, length > 0 ? (size_t)length : 0};
  for (size_t i = 0; i < sizeof types / sizeof *types; ++i) {
    if (cg_slice_has_prefix(text, cg_slice_of(types[i].type))) {
      return types[i].form;
    }
  }
  return CONVERT_ZIP;
}

convert_form convert_package_form(int file) {
  convert_archive *archive = convert_archive_open(file);
  convert_member member;
  convert_form form = CONVERT_ZIP;
  convert_form inner = CONVERT_ZIP; /* Determined by the folder of its parts */
  bool is_office = false;
  for (int i = 0; archive && form == CONVERT_ZIP && i < MOST_MEMBERS &&
                  convert_archive_next(archive, &member) > 0;
       ++i) {
    const cg_slice name = cg_slice_of(member.name);
    if (cg_slice_is_equal(name, CG_SLICE("mimetype"))) {
      form = declared_form(archive);
    } else if (cg_slice_is_equal(name, CG_SLICE("[Content_Types].xml"))) {
      is_office = true;
    } else if (cg_slice_has_prefix(name, CG_SLICE("word/"))) {
      inner = CONVERT_DOCX;
    } else if (cg_slice_has_prefix(name, CG_SLICE("xl/"))) {
      inner = CONVERT_SPREADSHEET;
    } else if (cg_slice_has_prefix(name, CG_SLICE("ppt/"))) {
      inner = CONVERT_SLIDES;
    }
    if (is_office && inner != CONVERT_ZIP) {
      form = inner;
    }
  }
  convert_archive_close(archive);
  /* If it is damaged, its reader reports that. */
  return form == CONVERT_ZIP && is_office ? CONVERT_DOCX : form;
}

/* Open the archive of the document at its member `path`; `*out` is NULL if there is none. */
static cg_status open_part(convert_job *job, cg_slice path, convert_archive **out) {
  convert_archive *archive = convert_archive_open(job->file);
  convert_member member;
  int is_found = archive ? 1 : -1;
  *out = NULL;
  for (int i = 0; is_found > 0 && i < MOST_MEMBERS; ++i) {
    is_found = convert_archive_next(archive, &member);
    if (is_found > 0 && cg_slice_is_alike(cg_slice_of(member.name), path)) {
      *out = archive;
      return CG_OK;
    }
  }
  convert_archive_close(archive);
  return is_found < 0 ? convert_package_fail(job) : CG_OK;
}

/* Source of a part for libxml2. */
typedef struct {
  convert_archive *archive;
  size_t length; /* Bytes read so far, to enforce the limit on unpacked size */
} part;

static int read_part(void *context, char *bytes, int size) {
  part *from = context;
  const ssize_t count = convert_archive_read(from->archive, bytes, (size_t)size);
  from->length += count > 0 ? (size_t)count : 0;
  return from->length > CONVERT_MOST_BYTES ? -1 : (int)count;
}

static int close_part(void *context) {
  part *from = context;
  convert_archive_close(from->archive);
  free(from);
  return 0;
}

/* Open a part for libxml2; NULL if there is no such part. */
static cg_status find_part(convert_job *job, cg_slice path, part **out) {
  convert_archive *archive;
  *out = NULL;
  CG_TRY(open_part(job, path, &archive));
  if (!archive) {
    return CG_OK;
  }
  *out = malloc(sizeof **out);
  if (!*out) {
    convert_archive_close(archive);
    return CG_NO_MEMORY;
  }
  **out = (part){archive, 0};
  return CG_OK;
}

cg_status convert_package_fail(convert_job *job) {
  if (convert_xml_is_out_of_memory() || convert_archive_is_out_of_memory()) {
    return CG_NO_MEMORY;
  }
  return convert_fail(
    job, "the file is damaged or incomplete; open and save it again with the program that made it");
}

cg_status convert_package_read(convert_job *job, cg_slice path, xmlDoc **out) {
  part *from;
  *out = NULL;
  CG_TRY(find_part(job, path, &from));
  if (!from) {
    return CG_OK;
  }
  xmlDoc *document = xmlReadIO(read_part, close_part, from, NULL, NULL, CONVERT_XML_OPTIONS);
  /* A valid part has no DTD. */
  if (!document || document->intSubset || !xmlDocGetRootElement(document)) {
    xmlFreeDoc(document);
    return convert_package_fail(job);
  }
  *out = document;
  return CG_OK;
}

cg_status convert_package_stream(convert_job *job, cg_slice path, xmlTextReader **out) {
  part *from;
  *out = NULL;
  CG_TRY(find_part(job, path, &from));
  if (!from) {
    return CG_OK;
  }
  *out = xmlReaderForIO(read_part, close_part, from, NULL, NULL, CONVERT_XML_OPTIONS);
  return *out ? CG_OK : CG_NO_MEMORY;
}
