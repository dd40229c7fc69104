#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the program costs, as a table and as JSON: speed and instructions of each stage, start-up, peak memory, and the time of rapper and
serdi for the same statements.

usage: report.py BUILD_FOLDER SAMPLE [FOLDER]

FOLDER has texts (*.txt); without it the sample alone is measured.  Times are the best of three runs, and all programs run in turn on the
same machine; instructions are counted by callgrind and do not depend on what else the machine does.  What needs a missing program is null.
The JSON goes to bench.json of the folder that this is started in."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

COUNTED = 60         # Texts under callgrind
MANY = 228           # Texts of a run of many
LARGE = 10_000_000   # Bytes of one large text
STAGES = {"input": "cg_input_run", "text": "cg_text_run", "structure": "cg_structure_run", "recognize": "cg_recognize_run",
          "resolve": "cg_resolve_run", "analysis": "cg_documents_read", "graph": "cg_graph_add", "write": "cg_graph_write"}


def program_of(build):
    """The program itself: what libtool leaves in a build folder is a script that starts it."""
    return build / ".libs/clausegraph" if (build / ".libs/clausegraph").exists() else build / "clausegraph"


def run(command, out):
    """Seconds and peak memory, in bytes, of a command whose output goes to `out`."""
    with open(out, "wb") as stream:
        begin = time.monotonic()
        child = subprocess.Popen(command, stdout=stream, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - begin, usage.ru_maxrss * 1024


def best(command, out):
    runs = [run(command, out) for _ in range(3)]
    return min(seconds for seconds, _ in runs), max(memory for _, memory in runs)


def count(build, texts, work):
    """Instructions of an export: of all of it, and of each stage whose function the build did not inline."""
    if not shutil.which("valgrind"):
        return None
    profile = work / "callgrind"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", program_of(build), "export", "-f", "ntriples", *texts]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    listing = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", "--auto=no", profile], capture_output=True,
                             text=True, check=True).stdout
    counts = {"total": int(re.search(r"([\d,]+) .*PROGRAM TOTALS", listing)[1].replace(",", ""))}
    for stage, function in STAGES.items():
        found = re.search(r"([\d,]+) \([ \d.]+%\)\s+\S+:" + function + r"[ \n]", listing)
        counts[stage] = int(found[1].replace(",", "")) if found else None
    return counts


def speeds(build, source, sample, folder):
    """MB a second of each stage, as the program tests/bench/bench measures them."""
    command = [build / "tests/bench/bench", source / "ontology/packs", sample, *([folder] if folder else [])]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    part = printed[printed.rindex(f"{folder}:"):] if folder and f"{folder}:" in printed else printed.split("one document:")[0]
    return {stage: float(speed) for stage, speed in re.findall(r"^  (\w+) +([\d.]+) MB/s", part, re.M)}


def measure(build, source, sample, folder, work):
    texts = sorted(folder.glob("*.txt"))[:MANY] if folder else []
    texts = texts or [sample]
    size = sum(text.stat().st_size for text in texts)
    program, out = program_of(build), work / "out.nt"
    line, large = work / "line.txt", work / "large.txt"
    line.write_text("Recalling resolution 70/1,\n")
    large.write_bytes(sample.read_bytes() * (LARGE // sample.stat().st_size + 1))
    counted = texts[:COUNTED]
    counted_size = sum(text.stat().st_size for text in counted)
    result = {"texts": len(texts), "bytes": size, "speed_mb_per_s": speeds(build, source, sample, folder)}
    counts = count(build, counted, work)
    result["instructions_per_byte"] = counts and {stage: n and round(n / counted_size, 1) for stage, n in counts.items()}
    start = count(build, [line], work)
    result["start_up"] = {"instructions": start and start["total"],
                          "seconds": best([program, "export", "-f", "ntriples", line], out)[0]}
    memory = {"one": best([program, "export", "-f", "ntriples", texts[0]], out)[1],
              "one_large": run([program, "export", "-f", "ntriples", large], out)[1]}
    result["large_bytes"] = large.stat().st_size
    seconds, memory["many"] = best([program, "export", "-f", "ntriples", *texts], out)
    result["peak_memory_bytes"] = memory
    with open(out, "rb") as stream:
        statements = sum(1 for _ in stream)
    result["export"] = {"seconds": seconds, "mb_per_s": size / 1e6 / seconds, "statements": statements,
                        "statements_per_s": statements / seconds, "output_bytes": out.stat().st_size}
    peers = {"rapper": ["rapper", "-q", "-i", "ntriples", "-o", "ntriples", out],
             "serdi": ["serdi", "-i", "ntriples", "-o", "ntriples", out], "wc": ["wc", "-w", *texts]}
    result["peers"] = {}
    for name, command in peers.items():
        taken = best(command, work / "copy")[0] if shutil.which(name) else None
        result["peers"][name] = taken and {"seconds": taken, "times_as_long": taken / seconds}
    return result


def table(result):
    instructions = result["instructions_per_byte"] or {}
    print(f"{result['texts']} texts, {result['bytes'] / 1e6:.2f} MB\n\n| stage | MB/s | instructions a byte |\n| --- | --- | --- |")
    for stage in [*STAGES, "total"]:
        speed, cost = result["speed_mb_per_s"].get(stage), instructions.get(stage)
        print(f"| {stage} | {'' if speed is None else speed} | {'' if cost is None else cost} |")
    export, start, memory = result["export"], result["start_up"], result["peak_memory_bytes"]
    print(f"\nText to N-Triples: {export['seconds']:.3f} s, {export['mb_per_s']:.1f} MB/s, {export['statements_per_s']:,.0f} statements/s")
    print(f"Start-up: {start['seconds'] * 1e3:.1f} ms" + (f", {start['instructions']:,} instructions" if start["instructions"] else ""))
    print(f"Peak memory: one text {memory['one'] / 2**20:.1f} MiB, {result['texts']} texts {memory['many'] / 2**20:.1f} MiB, "
          f"one text of {result['large_bytes'] / 1e6:.0f} MB {memory['one_large'] / 2**20:.1f} MiB")
    for name, peer in result["peers"].items():
        print(f"{name}: " + (f"{peer['seconds']:.3f} s, {peer['times_as_long']:.2f} times as long" if peer else "not installed"))


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    build, sample = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    folder = pathlib.Path(sys.argv[3]).resolve() if len(sys.argv) > 3 and pathlib.Path(sys.argv[3]).is_dir() else None
    os.environ.pop("CLAUSEGRAPH_PACKS", None)
    os.environ["LD_LIBRARY_PATH"] = str(build / ".libs")
    with tempfile.TemporaryDirectory() as work:
        result = measure(build, pathlib.Path(__file__).resolve().parents[2], sample, folder, pathlib.Path(work))
    table(result)
    pathlib.Path("bench.json").write_text(json.dumps(result, indent=1) + "\n")


main()
