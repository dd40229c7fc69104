# SPDX-License-Identifier: Apache-2.0
"""spark-submit pipe.py [--nquads] [--partitions N] DOCUMENTS OUTPUT [OPTION]...: clausegraph in Apache Spark.

DOCUMENTS has a JSON object a line: a file, a folder or a pattern on any file system that Spark reads.  Each partition goes through one
`clausegraph stream`; options of it may follow.  Every worker has the program in a folder of the driver's PATH.  OUTPUT becomes a folder of Parquet files: a row for each
reference, and for each document that failed a row with its id and the error.  With --nquads it has part-00000.gz and so on, in the order of the
documents.

For other programs, references() gives the same as a DataFrame, and nquads() as an RDD of lines.
"""
import argparse
import os
import shlex

from pyspark.sql import SparkSession

# The columns of `clausegraph stream`, and those of the record of a document that failed.
SCHEMA = ("id string, document string, clause string, quote string, start int, end int, target string, label string, kind string, rule string,"
          "method string, status string, confidence double, verb string, act string, line long, error string")

# PySpark's checkCode fails for any status but 0.  1 says that a document failed; others, that the program did.
COMMAND = """sh -c 'clausegraph stream --quiet "$@"; status=$?; [ $status = 1 ] || exit $status' stream """


def answers(lines, options):
    """The lines that `clausegraph stream` writes for an RDD of lines, partition by partition, in order."""
    path = {"PATH": os.environ.get("PATH", os.defpath)}  # PySpark starts programs with no environment but this
    return lines.pipe(COMMAND + " ".join(map(shlex.quote, options)), path, checkCode=True)


def references(spark, lines, options=()):
    """A DataFrame with a row for each reference in `lines`, an RDD of JSON objects, and a row for each document that failed: its error is not
    null.  Lines of these count in the partition."""
    return spark.read.schema(SCHEMA).json(answers(lines, ["--format", "jsonl", *options]))


def nquads(lines, options=()):
    """An RDD of N-Quads, in the order of the documents.  Failures are in the logs of the workers.  Things are not described unless the options say
    so: each partition would describe them again."""
    return answers(lines, ["--format", "nquads", "--things", "none", *options])


def main():
    """The command line."""
    parser = argparse.ArgumentParser(usage=__doc__.split("\n")[0])
    parser.add_argument("--nquads", action="store_true")
    parser.add_argument("--partitions", type=int, help="at least so many; by default one for each block of a file")
    parser.add_argument("documents")
    parser.add_argument("output")
    arguments, options = parser.parse_known_args()
    spark = SparkSession.builder.appName("clausegraph").getOrCreate()
    lines = spark.sparkContext.textFile(arguments.documents, arguments.partitions)
    if arguments.nquads:
        nquads(lines, options).saveAsTextFile(arguments.output, "org.apache.hadoop.io.compress.GzipCodec")
    else:
        references(spark, lines, options).write.parquet(arguments.output)
    spark.stop()


if __name__ == "__main__":
    main()
