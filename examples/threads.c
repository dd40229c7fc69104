/* SPDX-License-Identifier: Apache-2.0 */
/* threads FILE...: read files in threads that share one context, with an allocator of the program's
 * own. */
#include <clausegraph/clausegraph.h>

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#define FILES_MOST 64

static const cg_context *context;
static atomic_size_t allocations;

/* Also called by all threads at once: one call of fprintf() is one line. */
static void print_message(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  fprintf(stderr, "%s\n", message);
}

/* Called by all threads at once, like any allocator. */
static void *count_and_resize(void *handle, void *pointer, size_t size) {
  (void)handle;
  if (!size) {
    free(pointer);
    return NULL;
  }
  atomic_fetch_add(&allocations, 1);
  return realloc(pointer, size);
}

static void *read_file(void *path) {
  cg_document *document = NULL;
  size_t count = 0;
  if (!cg_document_read_file(context, path, NULL, &document)) {
    count = cg_document_reference_count(document);
  }
  cg_document_free(document);
  return (void *)count;
}

int main(int argc, char **argv) {
  const cg_allocator allocator = {count_and_resize, NULL};
  cg_environment environment = CG_ENVIRONMENT_INIT;
  cg_context *opened = NULL;
  pthread_t threads[FILES_MOST];
  environment.allocator = &allocator;
  environment.log = print_message;
  if (argc > FILES_MOST || cg_context_open(&environment, NULL, &opened)) {
    return 1;
  }
  context = opened;
  int started = 1;
  while (started < argc && !pthread_create(&threads[started], NULL, read_file, argv[started])) {
    ++started;
  }
  for (int i = 1; i < started; ++i) {
    void *count = NULL;
    pthread_join(threads[i], &count);
    printf("%s: %zu references\n", argv[i], (size_t)count);
  }
  fprintf(stderr, "%zu allocations\n", (size_t)allocations);
  cg_context_close(opened);
  return started < argc;
}
