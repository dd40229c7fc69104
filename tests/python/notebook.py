# SPDX-License-Identifier: Apache-2.0
"""Run a notebook from the folder that it stands in: no cell may fail, and the plot must come.  `notebook.py FILE`."""
import pathlib
import sys

import nbclient
import nbformat

path = pathlib.Path(sys.argv[1])
notebook = nbformat.read(path, as_version=4)
nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
kinds = {kind for output in outputs for kind in output.get("data", {})}
if "image/png" not in kinds or not any("<mark" in output.get("data", {}).get("text/html", "") for output in outputs):
    sys.exit(f"the notebook shows neither plot nor marked words: {sorted(kinds)}")
