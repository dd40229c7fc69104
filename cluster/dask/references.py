# SPDX-License-Identifier: Apache-2.0
"""references.py DOCUMENTS OUTPUT: clausegraph in Dask, by the Python package.

DOCUMENTS is a file of JSON Lines or a pattern, such as 'shards/*.jsonl'; each file is a partition.  OUTPUT becomes a folder of Parquet files with a
row for each reference; documents that could not be read are in OUTPUT.failed.jsonl, if there are any.  The work is done by processes on this
machine.
"""
import glob
import json
import os
import sys

import clausegraph
import dask
import pandas as pd


def read(path, output, number):
    """Write the references of one file; returns the documents that failed."""
    rows, failed = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = {}
            try:
                record = json.loads(line)
                given = {name: record.get(name) for name in ("symbol", "title", "date")}
                for document in clausegraph.read_all(record["text"].encode(), **given):
                    rows += [{"id": record.get("id"), "document": document.iri, **vars(reference)} for reference in document.references]
            except (ValueError, KeyError, TypeError, AttributeError, clausegraph.Error) as error:
                failed.append({"id": record.get("id"), "error": str(error) or type(error).__name__})
    if rows:
        pd.DataFrame(rows).to_parquet(os.path.join(output, f"part-{number:05}.parquet"), index=False)
    return failed


def main():
    """The command line."""
    if len(sys.argv) != 3:
        sys.exit(__doc__.split(":", 1)[0])
    documents, output = sys.argv[1:]
    paths = sorted(glob.glob(documents))
    if not paths:
        sys.exit(f"{documents}: no such file")
    os.makedirs(output, exist_ok=True)
    tasks = [dask.delayed(read)(os.path.abspath(path), os.path.abspath(output), number) for number, path in enumerate(paths)]
    results = dask.compute(*tasks, scheduler="processes")
    failed = [failure for result in results for failure in result]
    if failed:
        with open(output.rstrip("/") + ".failed.jsonl", "w", encoding="utf-8") as file:
            file.writelines(json.dumps(failure) + "\n" for failure in failed)


if __name__ == "__main__":
    main()
