/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/archive.h"
#include "addons/convert/limits.h"
#include "addons/convert/outlet.h"
#include "addons/convert/walk.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK 65536

/* Exit statuses; docs/formats.md lists them. */
enum { EXIT_FINE = 0, EXIT_SOME = 1, EXIT_USAGE = 2, EXIT_INPUT = 3, EXIT_OUTPUT = 4, EXIT_SEVERAL = 6, EXIT_INTERNAL = 70 };

static void print_help(void) {
  puts("Usage: clausegraph-convert [OPTION]... [FILE]\n"
       "Writes the text of a PDF, DOCX, ODT or HTML file, or of one in an archive, as structured text.\n"
       "FILE is - or omitted for standard input.\n"
       "\n"
       "      --member NAME   choose a document of an archive\n"
       "      --list          list the documents of an archive\n"
       "      --ocr           read scanned pages with tesseract\n"
       "      --frames        write all documents and messages in the form that clausegraph reads\n"
       "      --decompress    write the content of a compressed file\n"
       "  -h, --help          show this help\n"
       "  -V, --version       show the version\n"
       "\n"
       "Exit status: 0 success, 1 some documents of an archive could not be read, 2 wrong command line, 3 nothing could be read,\n"
       "4 output cannot be written, 6 the archive has several documents and --member is missing.");
}

static int complain(const char *file, const char *words, int status) {
  fprintf(stderr, "clausegraph-convert: %s%s%s\n", file, file[0] ? ": " : "", words);
  return status;
}

/* Copy `file`, which cannot be read twice, to an unlinked file; -1 where that fails. */
static int spool(int file) {
  static char chunk[CHUNK];
  FILE *copy = tmpfile();
  for (ssize_t count; copy && (count = read(file, chunk, sizeof chunk)) != 0;) {
    if ((count < 0 && errno != EINTR) || (count > 0 && fwrite(chunk, 1, (size_t)count, copy) != (size_t)count)) {
      fclose(copy);
      return -1;
    }
  }
  if (!copy || fflush(copy)) {
    return -1;
  }
  return dup(fileno(copy)); /* The stream stays open to the end. */
}

/* A regular file with the bytes of `name`, "-" for standard input; -1 with a message. */
static int open_input(const char *name) {
  struct stat facts;
  const int file = strcmp(name, "-") ? open(name, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
  if (file < 0 || fstat(file, &facts)) {
    complain(name, strerror(errno), 0);
    return -1;
  }
  if (S_ISDIR(facts.st_mode)) {
    complain(name, "is a folder; give it to clausegraph", 0);
    return -1;
  }
  if (S_ISREG(facts.st_mode)) {
    return file;
  }
  const int copy = spool(file);
  if (copy < 0) {
    complain(name, "cannot be read or copied to /tmp", 0);
  }
  return copy;
}

static int decompress(const char *name, int file) {
  static char chunk[CHUNK];
  convert_member member;
  convert_archive *archive = convert_archive_open_compressed(file);
  ssize_t count = archive && convert_archive_next(archive, &member) > 0 ? 1 : -1;
  while (count > 0 && (count = convert_archive_read(archive, chunk, sizeof chunk)) > 0) {
    if (fwrite(chunk, 1, (size_t)count, stdout) != (size_t)count) {
      return complain("standard output", strerror(errno), EXIT_OUTPUT);
    }
  }
  if (archive) {
    convert_archive_close(archive);
  }
  if (fflush(stdout)) {
    return complain("standard output", strerror(errno), EXIT_OUTPUT);
  }
  return count < 0 ? complain(name, "the compressed file is damaged; download it again", EXIT_INPUT) : EXIT_FINE;
}

/* The exit status after all was read with `status`. */
static int conclude(const convert_outlet *outlet, cg_status status) {
  if (status) {
    return status == CG_CANNOT_WRITE ? complain("standard output", strerror(errno), EXIT_OUTPUT) : EXIT_INTERNAL;
  }
  if (outlet->mode == CONVERT_AS_FRAMES) {
    return EXIT_FINE;
  }
  if (outlet->mode == CONVERT_AS_TEXT && outlet->texts > 1) {
    return complain(outlet->file, "the archive has several documents; choose one with --member NAME (--list shows them)",
                    EXIT_SEVERAL);
  }
  if (!outlet->texts) {
    return outlet->failures ? EXIT_INPUT : complain(outlet->file, "no document was found in it", EXIT_INPUT);
  }
  return outlet->failures ? EXIT_SOME : EXIT_FINE;
}

int main(int argc, char **argv) {
  static const struct option long_options[] = {
      {"member", required_argument, NULL, 'm'}, {"list", no_argument, NULL, 'l'},       {"ocr", no_argument, NULL, 'o'},
      {"frames", no_argument, NULL, 'f'},       {"decompress", no_argument, NULL, 'd'}, {"help", no_argument, NULL, 'h'},
      {"version", no_argument, NULL, 'V'},      {NULL, 0, NULL, 0}};
  convert_outlet outlet = {.mode = CONVERT_AS_TEXT, .file = "-"};
  bool is_ocr = false;
  bool is_compressed = false;
  for (int key; (key = getopt_long(argc, argv, "hV", long_options, NULL)) != -1;) {
    switch (key) {
    case 'm': outlet.chosen = optarg; break;
    case 'l': outlet.mode = CONVERT_AS_LIST; break;
    case 'o': is_ocr = true; break;
    case 'f': outlet.mode = CONVERT_AS_FRAMES; break;
    case 'd': is_compressed = true; break;
    case 'h': print_help(); return EXIT_FINE;
    case 'V': puts("clausegraph-convert " CG_VERSION); return EXIT_FINE;
    default: return EXIT_USAGE;
    }
  }
  if (argc - optind > 1) {
    return complain("", "more than one file; see clausegraph-convert --help", EXIT_USAGE);
  }
  outlet.file = optind < argc ? argv[optind] : "-";
  setlocale(LC_CTYPE, "C.UTF-8"); /* libarchive converts names of members by it. */
  const int file = open_input(outlet.file);
  if (file < 0) {
    return EXIT_INPUT;
  }
  convert_limits_set_memory();
  if (is_compressed) {
    return decompress(outlet.file, file);
  }
  const cg_status status = convert_walk(&outlet, file, is_ocr);
  const cg_status end = convert_outlet_end(&outlet);
  return conclude(&outlet, status ? status : end);
}
