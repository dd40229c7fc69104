/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/outlet.h"

#include "base/try.h"

#define CHUNK 65536

bool convert_outlet_wants(const convert_outlet *outlet, cg_slice name) {
  return !outlet->chosen || cg_slice_is_equal(name, cg_slice_of(outlet->chosen));
}

static cg_status put(const char *bytes, size_t length) {
  return fwrite(bytes, 1, length, stdout) == length ? CG_OK : CG_CANNOT_WRITE;
}

static cg_status put_header(const char *kind, cg_slice name, size_t length) {
  return printf("%s %zu %.*s\n", kind, length, (int)name.length, name.data) < 0 ? CG_CANNOT_WRITE
                                                                                : CG_OK;
}

static cg_status put_frame(const char *kind, cg_slice name, cg_slice bytes) {
  CG_TRY(put_header(kind, name, bytes.length));
  CG_TRY(put(bytes.data, bytes.length));
  CG_TRY(put("\n", 1));
  return fflush(stdout) ? CG_CANNOT_WRITE : CG_OK;
}

cg_status convert_outlet_message(convert_outlet *outlet, const char *kind, cg_slice name,
                                 cg_slice words) {
  outlet->failures += !strcmp(kind, "failed");
  if (outlet->mode == CONVERT_AS_FRAMES) {
    return put_frame(kind, name, words);
  }
  const char *label = strcmp(kind, "failed") ? "note: " : "";
  fprintf(stderr, "clausegraph-convert: %s%s%s%.*s: %.*s\n", label, outlet->file,
          name.length ? ": " : "", (int)name.length, name.data, (int)words.length, words.data);
  return CG_OK;
}

cg_status convert_outlet_beat(convert_outlet *outlet, cg_slice name) {
  return outlet->mode == CONVERT_AS_FRAMES ? put_frame("note", name, CG_SLICE("")) : CG_OK;
}

static cg_status copy(FILE *from) {
  static char chunk[CHUNK];
  for (size_t count; (count = fread(chunk, 1, sizeof chunk, from)) > 0;) {
    CG_TRY(put(chunk, count));
  }
  return ferror(from) ? CG_CANNOT_READ : CG_OK;
}

static cg_status put_text(cg_slice name, FILE *text) {
  const long length = fseek(text, 0, SEEK_END) ? -1 : ftell(text);
  if (length < 0) {
    return CG_CANNOT_READ;
  }
  rewind(text);
  CG_TRY(put_header("text", name, (size_t)length));
  CG_TRY(copy(text));
  CG_TRY(put("\n", 1));
  return fflush(stdout) ? CG_CANNOT_WRITE : CG_OK;
}

cg_status convert_outlet_text(convert_outlet *outlet, cg_slice name, FILE *text) {
  cg_status status = CG_OK;
  ++outlet->texts;
  if (outlet->mode == CONVERT_AS_TEXT && !outlet->text) {
    outlet->text = text;
    return CG_OK;
  }
  if (outlet->mode == CONVERT_AS_FRAMES) {
    status = put_text(name, text);
  } else if (outlet->mode == CONVERT_AS_LIST) {
    status = printf("%.*s\n", (int)name.length, name.data) < 0 ? CG_CANNOT_WRITE : CG_OK;
  }
  fclose(text);
  return status;
}

cg_status convert_outlet_end(convert_outlet *outlet) {
  cg_status status = CG_OK;
  if (outlet->mode == CONVERT_AS_FRAMES) {
    status = put_frame("end", CG_SLICE(""), CG_SLICE(""));
  } else if (outlet->text) {
    status = outlet->texts == 1 ? copy(outlet->text) : CG_OK;
    fclose(outlet->text);
    outlet->text = NULL;
  }
  return status || fflush(stdout) ? CG_CANNOT_WRITE : CG_OK;
}
