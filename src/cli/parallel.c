/* SPDX-License-Identifier: Apache-2.0 */
/* The caller's thread finds the inputs.  It makes a job of each text, and of each file that another
 * program converts.  A job also has the messages and counts since the job before it.  They take
 * effect when the job is settled, so output and messages have the order of one thread. */
#define _GNU_SOURCE /* sched_getaffinity */

#include "cli/parallel.h"

#include "cli/pipeline.h"
#include "cli/stop.h"
#include "cli/text.h"

#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Memory for each byte of a text that is full of references: while it is read, and of its document
 * afterwards.  Measured by the peaks of export -j 1 to -j 16 with texts of 0.24 MB: 125 and 9. */
#define BYTES_TO_READ 125u
#define BYTES_TO_HOLD 9u
#define BYTES_TO_CONVERT 16u /* For each byte of a file of which perhaps an eighth is text */

/* A text of a job that was read. */
typedef struct {
  char *name;
  cli_text text;
  size_t messages; /* Bytes of messages to print before its visits */
} read_text;

typedef struct parallel parallel;

typedef struct {
  parallel *run;
  cli_messages_kept before; /* Messages since the job before */
  cli_inputs counted;       /* Counts when it was submitted */
  cli_deferred file;        /* Its name is NULL if the job has a text or only messages */
  char *name;               /* Of the text */
  int is_input;
  cli_source source;
  char *file_name; /* Needed after the file is read and freed */
  char *words;     /* Owns the text and its metadata */
  cg_slice bytes;
  cg_document_options given;
  cli_messages_kept messages;
  cli_inputs inputs; /* Counts of reading the file */
  read_text *texts;
  size_t text_count;
  size_t text_capacity;
  size_t bytes_held; /* About, by the documents and what was prepared */
  int is_dropped;    /* The file was not read */
} job;

struct parallel {
  cli_session *session;
  cli_inputs inputs;  /* Ahead of the session's */
  cli_inputs settled; /* Counts that the session already has */
  cli_pipeline *pipeline;
  size_t count;          /* Inputs that were submitted */
  job *next;             /* Collects messages until it is submitted */
  atomic_int is_stopped; /* Jobs that have not begun are dropped */
};

/* --- In any thread */

static size_t length_of(const cli_input *input) {
  return input->bytes.length + input->given.symbol.length + input->given.title.length +
         input->given.date.length + 1;
}

/* A cli_input_visit.  Reads and prepares; the documents are visited when the job is settled. */
static cg_status read_one(void *handle, const cli_input *input) {
  job *const j = handle;
  const cli_session *const session = j->run->session;
  if (j->text_count == j->text_capacity) {
    const size_t capacity = 2 * j->text_capacity + 1;
    read_text *const larger = realloc(j->texts, capacity * sizeof(*larger));
    if (!larger) {
      return CG_NO_MEMORY;
    }
    j->texts = larger;
    j->text_capacity = capacity;
  }
  read_text *const text = &j->texts[j->text_count];
  *text = (read_text){.name = strdup(input->name)};
  if (!text->name) {
    return CG_NO_MEMORY;
  }
  ++j->text_count;
  cli_text_read(session, input, &text->text);
  j->bytes_held += input->bytes.length * BYTES_TO_HOLD + cli_text_prepare(session, &text->text);
  text->messages = j->messages.length;
  return CG_OK;
}

static void defer_none(void *handle, cli_deferred *file) {
  (void)handle;
  cli_deferred_drop(file);
}

/* Whether to read the input: it is readable, and no earlier run has done it. */
static int must_read(const parallel *p, job *j, const cli_input *input) {
  const cli_session *const session = p->session;
  if (!session->sources) {
    return j->is_input;
  }
  const cg_status status =
    j->file.name ? cli_source_of_file(&j->source, &j->file, p->inputs.table) : CG_OK;
  if (!j->file.name && j->is_input) {
    cli_source_of_text(&j->source, input);
  }
  if (status) {
    cli_inputs_count(&j->inputs, j->file.name, status);
  } else if (j->is_input) {
    j->source.name = j->file.name ? j->file_name : j->source.name;
    session->sources->look(session->handle, &j->source);
  }
  return j->is_input && !status && !j->source.is_done && !session->only_looks;
}

static size_t work(void *handle, void *given) {
  parallel *const p = handle;
  job *const j = given;
  const cli_input input = {j->name, NULL, j->bytes, j->given};
  cli_messages_keep(&j->messages);
  if (p->is_stopped || cli_stop_signal() || !must_read(p, j, &input)) {
    j->is_dropped = 1;
  } else if (j->file.name) {
    j->inputs = (cli_inputs){.options = p->inputs.options,
                             .visit = read_one,
                             .handle = j,
                             .defer = defer_none,
                             .table = p->inputs.table};
    cli_inputs_read_deferred(&j->inputs, &j->file);
  } else if (read_one(j, &input)) {
    cli_inputs_count(&j->inputs, j->name, CG_NO_MEMORY);
  }
  cli_messages_keep(NULL);
  return j->bytes_held;
}

/* --- In the caller's thread */

static void free_job(job *j) {
  for (size_t i = 0; i < j->text_count; ++i) {
    cli_text_clear(j->run->session, &j->texts[i].text);
    free(j->texts[i].name);
  }
  if (j->is_dropped && j->file.name) {
    cli_deferred_drop(&j->file);
  }
  cli_messages_clear(&j->before);
  cli_messages_clear(&j->messages);
  free(j->texts);
  free(j->file_name);
  free(j->name);
  free(j->words);
  free(j);
}

/* Add to the session what was counted between `from` and `to`. */
static void add_counts(cli_inputs *total, const cli_inputs *from, const cli_inputs *to) {
  total->files += to->files - from->files;
  total->skipped += to->skipped - from->skipped;
  if (to->failed != from->failed) {
    total->failed += to->failed - from->failed;
    total->last = to->last;
  }
  total->is_stopped |= to->is_stopped;
}

static void settle_texts(cli_session *session, job *j) {
  size_t printed = 0;
  for (size_t i = 0; i < j->text_count && !session->inputs.is_stopped; ++i) {
    read_text *const text = &j->texts[i];
    cg_status status = cli_text_begin(session);
    if (!status) {
      cli_messages_print(&j->messages, printed, text->messages);
      printed = text->messages;
      status = cli_text_settle(session, text->name, &text->text);
    }
    cli_inputs_count(&session->inputs, text->name, status);
  }
  if (!session->inputs.is_stopped) {
    const cli_inputs none = {.files = 0};
    cli_messages_print(&j->messages, printed, j->messages.length);
    add_counts(&session->inputs, &none, &j->inputs);
  }
}

/* Stop the run if a hook of an input failed. */
static void check(cli_inputs *total, cg_status status) {
  if (status) {
    total->is_stopped = 1;
    total->last = status;
  }
}

static void settle_input(cli_session *session, job *j) {
  cli_inputs *const total = &session->inputs;
  const cli_session_sources *const sources = j->is_input ? session->sources : NULL;
  const size_t before = total->failed - session->seen.repeated;
  check(total, sources ? sources->enter(session->handle, &j->source) : CG_OK);
  if (!total->is_stopped && !session->only_looks) {
    settle_texts(session, j);
  }
  if (sources && !total->is_stopped && !session->only_looks) {
    check(total, sources->leave(session->handle, &j->source,
                                total->failed - session->seen.repeated - before));
  }
}

static void settle(void *handle, void *given) {
  parallel *const p = handle;
  job *const j = given;
  cli_inputs *const total = &p->session->inputs;
  cli_messages_kept *const kept = cli_messages_keep(NULL);
  total->is_stopped |= cli_stop_signal() != 0;
  if (!total->is_stopped) {
    if (!p->session->only_looks) {
      cli_messages_print(&j->before, 0, j->before.length);
    }
    add_counts(total, &p->settled, &j->counted);
    p->settled = j->counted;
    total->named = j->counted.named;
    if (!total->is_stopped) {
      settle_input(p->session, j);
    }
  }
  p->inputs.is_stopped |= total->is_stopped;
  p->is_stopped = total->is_stopped;
  free_job(j);
  cli_messages_keep(kept);
}

/* Begin a job, which collects messages until it is submitted.  If memory runs out, the run
 * stops. */
static void begin_job(parallel *p) {
  p->next = calloc(1, sizeof(*p->next));
  if (p->next) {
    p->next->run = p;
  } else {
    p->inputs.is_stopped = 1;
    p->inputs.last = CG_NO_MEMORY;
    ++p->inputs.failed;
  }
  cli_messages_keep(p->next ? &p->next->before : NULL);
}

/* About how much memory the work on it takes. */
static size_t need_of(const job *j) {
  struct stat file = {.st_size = 0};
  if (j->file.name && (fstat(j->file.stream.descriptor, &file) || !S_ISREG(file.st_mode))) {
    file.st_size = 0;
  }
  return j->bytes.length * BYTES_TO_READ + (size_t)file.st_size * BYTES_TO_CONVERT;
}

static void submit(parallel *p) {
  job *const j = p->next;
  if (j) {
    j->counted = p->inputs;
    p->next = NULL;
    j->is_input = j->name || j->file.name;
    j->source.index = p->count;
    p->count += j->is_input != 0;
    cli_messages_keep(NULL);
    cli_pipeline_submit(p->pipeline, j, j->bytes.length, need_of(j));
    begin_job(p);
  }
}

/* A cli_input_visit. */
static cg_status take_text(void *handle, const cli_input *input) {
  parallel *const p = handle;
  job *const j = p->next;
  char *at = j ? malloc(length_of(input)) : NULL;
  char *const name = at ? strdup(input->name) : NULL;
  if (!name) {
    free(at);
    return CG_NO_MEMORY;
  }
  j->name = name;
  j->words = at;
  j->given = input->given;
  const cg_slice from[] = {input->bytes, input->given.symbol, input->given.title,
                           input->given.date};
  cg_slice *const to[] = {&j->bytes, &j->given.symbol, &j->given.title, &j->given.date};
  for (size_t i = 0; i < sizeof(to) / sizeof(to[0]); ++i) {
    *to[i] = (cg_slice){at, from[i].length};
    if (from[i].length) {
      memcpy(at, from[i].data, from[i].length);
    }
    at += from[i].length;
  }
  submit(p);
  return CG_OK;
}

static void take_file(void *handle, cli_deferred *file) {
  parallel *const p = handle;
  char *const name = p->next ? strdup(file->name) : NULL;
  if (name) {
    p->next->file = *file;
    p->next->file_name = name;
    submit(p);
  } else {
    cli_inputs_count(&p->inputs, file->name, CG_NO_MEMORY);
    cli_deferred_drop(file);
  }
}

static void wait_for_all(void *handle) {
  const parallel *const p = handle;
  cli_messages_kept *const kept = cli_messages_keep(NULL);
  cli_pipeline_drain(p->pipeline);
  cli_messages_keep(kept);
}

void cli_parallel_run(cli_session *session, char **files, int count) {
  parallel p = {.session = session, .inputs = session->inputs};
  p.inputs.visit = take_text;
  p.inputs.handle = &p;
  p.inputs.defer = take_file;
  p.inputs.wait = wait_for_all;
  p.settled = p.inputs;
  p.pipeline =
    cli_pipeline_new(session->jobs ? session->jobs : 1, (cli_pipeline_tasks){work, settle, &p});
  if (!p.pipeline) {
    cli_complain("cannot start a thread; try again with fewer");
    session->inputs.last = CG_INTERNAL;
    session->inputs.is_stopped = 1;
    return;
  }
  begin_job(&p);
  cli_inputs_run(&p.inputs, files, count);
  submit(&p);
  cli_messages_keep(NULL);
  cli_pipeline_free(p.pipeline);
  if (p.next) {
    free_job(p.next);
  }
  if (!session->inputs.is_stopped) { /* If memory ran out, there was no last job */
    add_counts(&session->inputs, &p.settled, &p.inputs);
  }
  const size_t named = session->inputs.named;
  session->inputs.left = session->inputs.is_stopped && named ? (size_t)count - named : 0;
}

int cli_take_jobs(unsigned *jobs, const char *value) {
  unsigned long number = 0;
  if (!strcmp(value, "auto") || !strcmp(value, "0")) {
    cpu_set_t cores;
    const int is_known = !sched_getaffinity(0, sizeof(cores), &cores);
    const long online = is_known ? CPU_COUNT(&cores) : sysconf(_SC_NPROCESSORS_ONLN);
    number = online > 0 ? (unsigned long)online : 1;
    number = number < CLI_PIPELINE_THREADS_MOST ? number : CLI_PIPELINE_THREADS_MOST;
  } else if (cli_take_limit(&number, "--jobs", value, "use a number of threads, or auto")) {
    return CLI_EXIT_USAGE;
  }
  if (number > CLI_PIPELINE_THREADS_MOST) {
    cli_complain("--jobs '%s' is more than %u", value, CLI_PIPELINE_THREADS_MOST);
    return CLI_EXIT_USAGE;
  }
  *jobs = (unsigned)number;
  return CLI_EXIT_FINE;
}
