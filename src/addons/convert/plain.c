/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/plain.h"

cg_status convert_plain_read(convert_job *job) { return convert_plain(job->writer, job->bytes); }
