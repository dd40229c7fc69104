# SPDX-License-Identifier: Apache-2.0
"""spark-submit udf.py DOCUMENTS OUTPUT: the references of a column of texts, by the Python package clausegraph in a pandas UDF.

For data that is in a DataFrame already.  DOCUMENTS is a file or folder of Parquet with the columns id and text, or of JSON Lines if its name ends in
.jsonl; OUTPUT becomes a folder of Parquet with a row for each reference.  Each worker has the package: `pip install ./bindings/python`, with pandas
and pyarrow.  In a program of your own:

    documents.withColumn("reference", explode(references("text"))).select("id", "reference.*")
"""
import sys
from typing import Iterator

import pandas as pd
from pyspark.sql import SparkSession
from pyspark.sql.functions import explode, pandas_udf
from pyspark.sql.types import ArrayType, DoubleType, IntegerType, StringType, StructField, StructType

TYPES = {"start": IntegerType(), "end": IntegerType(), "confidence": DoubleType()}
NAMES = ("document", "clause", "quote", "start", "end", "target", "label", "kind", "rule", "method", "status", "confidence", "verb", "act")


@pandas_udf(ArrayType(StructType([StructField(name, TYPES.get(name, StringType())) for name in NAMES])))
def references(batches: Iterator[pd.Series]) -> Iterator[pd.Series]:
    """The references of each text; null for one that cannot be read, none for null."""
    import clausegraph  # on the worker

    def of_text(text):
        try:
            documents = clausegraph.read_all(text.encode()) if isinstance(text, str) else []  # a null comes as NaN
        except clausegraph.Error:
            return None
        return [{"document": document.iri, **{name: getattr(reference, name) for name in NAMES[1:]}}
                for document in documents for reference in document.references]

    for texts in batches:
        yield pd.Series([of_text(text) for text in texts], dtype=object)


def main():
    """The command line."""
    if len(sys.argv) != 3:
        sys.exit(__doc__.split(":", 1)[0])
    source, output = sys.argv[1:]
    spark = SparkSession.builder.appName("clausegraph").getOrCreate()
    documents = spark.read.schema("id string, text string").json(source) if source.endswith(".jsonl") else spark.read.parquet(source)
    rows = documents.select("id", explode(references("text")).alias("reference"))
    rows.select("id", "reference.*").write.parquet(output)
    spark.stop()


if __name__ == "__main__":
    main()
