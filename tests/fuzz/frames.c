/* SPDX-License-Identifier: Apache-2.0 */
/* Output of clausegraph-convert, which a hostile document may have taken over, as read by
 * clausegraph. */
#include "frame.h"

#include "cli/convert.h"

#include <fcntl.h>

#define WAIT 1000 /* Milliseconds to wait for a byte */

FUZZ_TARGET(frames) {
  cli_converter converter = {.name = "input"};
  cli_frame frame = {.member = NULL};
  cg_status status = CG_OK;
  size_t sum = 0;
  cli_stream_attach(&converter.output, "input",
                    open(fuzz_file("frames", fuzz_slice(data, size)), O_RDONLY | O_CLOEXEC), WAIT);
  while (!status && frame.kind != CG_FRAME_END) {
    status = cli_converter_next(&converter, &frame);
    if (!status) {
      fuzz_require(frame.kind >= CG_FRAME_TEXT && frame.kind <= CG_FRAME_END && frame.member,
                   "a frame has a kind and a name");
      fuzz_drop(&sum, frame.bytes);
      fuzz_drop(&sum, cg_slice_of(frame.member));
    }
  }
  fuzz_require(!status || status == CG_CANNOT_READ, "frames are read or refused");
  (void)cli_converter_close(&converter, status);
  return 0;
}
