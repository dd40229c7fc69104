// SPDX-License-Identifier: Apache-2.0
// java -cp 'PEERS/fuseki/*' Validate.java SHAPES GRAPH...: what Apache Jena finds, in the lines of validate.py.
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

class Validate {
  /** A path as SPARQL writes it, prefixes apart. */
  static String path(Path path) {
    if (path == null) return "-";
    if (path instanceof P_Link link) return link.getNode().getURI();
    if (path instanceof P_Inverse inverse) return "^" + path(inverse.getSubPath());
    if (path instanceof P_Alt either) return path(either.getLeft()) + "|" + path(either.getRight());
    if (path instanceof P_Seq steps) return path(steps.getLeft()) + "/" + path(steps.getRight());
    throw new IllegalArgumentException("no way to write the path " + path);
  }

  static String name(Node node) {
    return node.isURI() ? node.getURI() : node.toString();
  }

  public static void main(String[] arguments) {
    Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(arguments[0]));
    for (String file : Arrays.copyOfRange(arguments, 1, arguments.length)) {
      Graph graph = RDFDataMgr.loadGraph(file);
      ValidationReport report = ShaclValidator.get().validate(shapes, graph);
      if (report.conforms()) System.out.println(file + "\tconforms");
      List<String> lines = new ArrayList<>();
      for (ReportEntry entry : report.getEntries())
        lines.add(String.join("\t", file, path(entry.resultPath()),
          name(entry.sourceConstraintComponent()).replace("http://www.w3.org/ns/shacl#", "sh:"),
          name(entry.focusNode()), entry.message()));
      lines.forEach(System.out::println);
    }
  }
}
