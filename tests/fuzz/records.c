/* SPDX-License-Identifier: Apache-2.0 */
/* Documents of a stream, a JSON object a line, with its bytes as they come.  Whatever the strict
 * reader lets pass, the one that takes the object apart reads to its end. */
#include "frame.h"

#include "cli/cells.h"
#include "cli/json.h"
#include "cli/records.h"

#include <stdlib.h>
#include <string.h>

static void compare_readers(cg_slice line) {
  size_t at = 0;
  const char *const fault = cli_json_fault(line, &at);
  fuzz_require(at <= line.length && (fault || at == line.length),
               "the place of a fault is in the line");
  char *const room = malloc(line.length + 1);
  fuzz_require(room != NULL, "memory");
  cli_json_member member;
  cli_cell_end end = CLI_CELL_MORE;
  size_t used = 0;
  size_t sum = 0;
  for (at = 0; end == CLI_CELL_MORE;) {
    end = cli_json_next(line, &at, room + used, &member);
    if (end == CLI_CELL_MORE) {
      fuzz_drop(&sum, member.name);
      fuzz_drop(&sum, member.value);
      fuzz_require(at > used && at <= line.length, "each member takes bytes");
      used = at;
    }
  }
  fuzz_require(fault || end == CLI_CELL_LAST, "an object without a fault is read to its end");
  free(room);
}

FUZZ_TARGET(records) {
  cli_stream stream;
  cli_record record = {.line = 1};
  size_t sum = 0;
  const char *const path = fuzz_file("documents", fuzz_slice(data, size));
  fuzz_require(!cli_stream_open(&stream, path), "a file can be read");
  cli_records records = {.stream = &stream};
  for (unsigned long before = 0; record.line; before = record.line) {
    const cg_status status = cli_records_next(&records, &record);
    fuzz_require(!status || status == CG_BAD_INPUT, "a record is read or refused");
    fuzz_require(!record.line || record.line > before, "lines are counted upwards");
    fuzz_require(!status || records.fault[0], "what is refused has a reason");
    fuzz_drop(&sum, record.id);
    for (size_t i = 0; i < CLI_COLUMN_COUNT; ++i) {
      fuzz_drop(&sum, record.cells[i]);
    }
  }
  cli_records_close(&records);
  cli_stream_close(&stream);
  const char *const newline = size ? memchr(data, '\n', size) : NULL;
  compare_readers(fuzz_slice(data, newline ? (size_t)(newline - (const char *)data) : size));
  return 0;
}
