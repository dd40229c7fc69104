/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/archive.h"
#include "addons/convert/limits.h"
#include "addons/convert/outlet.h"
#include "addons/convert/walk.h"
#include "base/confine.h"
#include "base/message.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK 65536

/* Exit statuses; docs/formats.md lists them. */
enum {
  EXIT_FINE = 0,
  EXIT_SOME = 1,
  EXIT_USAGE = 2,
  EXIT_INPUT = 3,
  EXIT_OUTPUT = 4,
  EXIT_SEVERAL = 6,
  EXIT_INTERNAL = 70
};

static void print_help(void) {
  puts("Usage: clausegraph-convert [OPTION]... [FILE]\n"
       "Writes the text of a PDF, DOCX, ODT or HTML file, or of one in an archive, as structured "
       "text.\n"
       "FILE is - or omitted for standard input.\n"
       "\n"
       "      --member NAME   choose a document of an archive\n"
       "      --list          list the documents of an archive\n"
       "      --ocr           read scanned pages with tesseract\n"
       "      --time-limit S  stop reading a document after S seconds of processor time; default "
       "60, with --ocr 3600; 0: no limit\n"
       "      --memory-limit MIB  stop reading a document that needs more memory; default 224; 0: "
       "no limit\n"
       "      --frames        write all documents and messages in the form that clausegraph reads\n"
       "      --decompress    write the content of a compressed file\n"
       "  -h, --help          show this help\n"
       "  -V, --version       show the version\n"
       "\n"
       "Exit status: 0 success, 1 some documents of an archive could not be read, 2 wrong command "
       "line, 3 nothing could be read,\n"
       "4 output cannot be written, 6 the archive has several documents and --member is missing.");
}

static int complain(const char *file, const char *words, int status) {
  fprintf(stderr, "clausegraph-convert: %s%s%s\n", file, file[0] ? ": " : "", words);
  return status;
}

/* Copy `file`, which can be read only once, to an unlinked file; -1 on failure. */
static int spool(int file) {
  static char chunk[CHUNK];
  FILE *copy = tmpfile();
  for (ssize_t count; copy && (count = read(file, chunk, sizeof chunk)) != 0;) {
    if ((count < 0 && errno != EINTR) ||
        (count > 0 && fwrite(chunk, 1, (size_t)count, copy) != (size_t)count)) {
      fclose(copy);
      return -1;
    }
  }
  const int again = copy && !fflush(copy) ? dup(fileno(copy)) : -1;
  if (copy) {
    fclose(copy);
  }
  return again;
}

/* A regular file with the bytes of `name` ("-": standard input); -1 with a message on failure. */
static int open_input(const char *name) {
  struct stat facts;
  const int file = strcmp(name, "-") ? open(name, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
  if (file < 0 || fstat(file, &facts)) {
    complain(name, cg_error_text(errno), 0);
    return -1;
  }
  if (S_ISDIR(facts.st_mode)) {
    complain(name, "is a folder; pass it to clausegraph instead", 0);
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
  int error = 0; /* Of the output */
  while (!error && count > 0 && (count = convert_archive_read(archive, chunk, sizeof chunk)) > 0) {
    error = fwrite(chunk, 1, (size_t)count, stdout) == (size_t)count ? 0 : errno;
  }
  convert_archive_close(archive);
  if (!error && fflush(stdout)) {
    error = errno;
  }
  if (error) {
    return complain("standard output", cg_error_text(error), EXIT_OUTPUT);
  }
  return count < 0 ? complain(name, "the compressed file is damaged; download it again", EXIT_INPUT)
                   : EXIT_FINE;
}

/* The exit status after reading everything with `status`. */
static int conclude(const convert_outlet *outlet, cg_status status) {
  if (status) {
    return status == CG_CANNOT_WRITE
             ? complain("standard output", cg_error_text(errno), EXIT_OUTPUT)
             : EXIT_INTERNAL;
  }
  if (outlet->mode == CONVERT_AS_FRAMES) {
    return EXIT_FINE;
  }
  if (outlet->mode == CONVERT_AS_TEXT && outlet->texts > 1) {
    return complain(
      outlet->file,
      "the archive has several documents; choose one with --member NAME (--list shows them)",
      EXIT_SEVERAL);
  }
  if (!outlet->texts) {
    return outlet->failures ? EXIT_INPUT
                            : complain(outlet->file, "no document was found in it", EXIT_INPUT);
  }
  return outlet->failures ? EXIT_SOME : EXIT_FINE;
}

/* What the command line says. */
typedef struct {
  convert_outlet outlet;
  convert_choice choice;
  bool is_compressed;
  bool has_seconds; /* A time limit is given */
} command_line;

/* Parse a limit; returns an exit status. */
static int take_limit(unsigned long *limit, const char *option) {
  char *end = NULL;
  errno = 0;
  *limit = strtoul(optarg, &end, 10);
  return errno || *end || optarg[0] < '0' || optarg[0] > '9' || *limit > UINT32_MAX
           ? complain(option, "its value is not a whole number (0 means no limit)", EXIT_USAGE)
           : EXIT_FINE;
}

/* Parse the options; returns -1, or the exit status with which to end. */
static int take_options(int argc, char **argv, command_line *out) {
  static const struct option long_options[] = {{"member", required_argument, NULL, 'm'},
                                               {"list", no_argument, NULL, 'l'},
                                               {"ocr", no_argument, NULL, 'o'},
                                               {"frames", no_argument, NULL, 'f'},
                                               {"decompress", no_argument, NULL, 'd'},
                                               {"help", no_argument, NULL, 'h'},
                                               {"time-limit", required_argument, NULL, 't'},
                                               {"memory-limit", required_argument, NULL, 'M'},
                                               {"version", no_argument, NULL, 'V'},
                                               {NULL, 0, NULL, 0}};
  *out = (command_line){.outlet = {.mode = CONVERT_AS_TEXT, .file = "-"},
                        .choice = {.limits = convert_limits_default(false)}};
  for (int key; (key = getopt_long(argc, argv, "hV", long_options, NULL)) != -1;) {
    int result = EXIT_FINE;
    switch (key) {
    case 'm': out->outlet.chosen = optarg; break;
    case 'l': out->outlet.mode = CONVERT_AS_LIST; break;
    case 'o': out->choice.is_ocr = true; break;
    case 'f': out->outlet.mode = CONVERT_AS_FRAMES; break;
    case 'd': out->is_compressed = true; break;
    case 't':
      result = take_limit(&out->choice.limits.seconds, "--time-limit");
      out->has_seconds = true;
      break;
    case 'M': result = take_limit(&out->choice.limits.megabytes, "--memory-limit"); break;
    case 'h': print_help(); return EXIT_FINE;
    case 'V': puts("clausegraph-convert " CG_VERSION); return EXIT_FINE;
    default: return EXIT_USAGE;
    }
    if (result) {
      return result;
    }
  }
  if (argc - optind > 1) {
    return complain("", "more than one file; see clausegraph-convert --help", EXIT_USAGE);
  }
  if (!out->has_seconds) {
    out->choice.limits.seconds = convert_limits_default(out->choice.is_ocr).seconds;
  }
  out->outlet.file = optind < argc ? argv[optind] : "-";
  return -1;
}

int main(int argc, char **argv) {
  command_line line;
  const int result = take_options(argc, argv, &line);
  if (result >= 0) {
    return result;
  }
  convert_outlet *const outlet = &line.outlet;
  (void)setlocale(LC_CTYPE, "C.UTF-8"); /* libarchive uses the locale to convert member names. */
  const int file = open_input(outlet->file);
  if (file < 0) {
    return EXIT_INPUT;
  }
  convert_limits_set_memory(&line.choice.limits);
  if (line.is_compressed) {
    cg_confine(0);
    return decompress(outlet->file, file);
  }
  line.choice.nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  convert_limits_confine();
  const cg_status status = convert_walk(outlet, file, &line.choice);
  /* After a failure there is no end frame, because not everything was read. */
  return conclude(outlet, status ? status : convert_outlet_end(outlet));
}
