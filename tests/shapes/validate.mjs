// SPDX-License-Identifier: Apache-2.0
// validate.mjs PACKAGES SHAPES GRAPH...: what rdf-validate-shacl finds, in the lines of validate.py.
// PACKAGES is the folder in which npm installed rdf-validate-shacl and n3.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [packages, shapes, ...names] = process.argv.slice(2)
const require = createRequire(resolve(packages, 'package.json'))
const { Parser, Store } = require('n3')
const { default: Validator } = await import(pathToFileURL(require.resolve('rdf-validate-shacl')))

const SH = 'http://www.w3.org/ns/shacl#'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const read = (name) => new Store(
  new Parser({ baseIRI: pathToFileURL(resolve(name)).href }).parse(readFileSync(name, 'utf8')))

/** A path as SPARQL writes it, prefixes apart. */
function path (graph, node) {
  const value = (property) => [...graph.match(node, { termType: 'NamedNode', value: property })][0]?.object
  const either = value(SH + 'alternativePath')
  if (!node || node.termType === 'NamedNode') return node?.value ?? '-'
  const inverse = value(SH + 'inversePath')
  if (inverse) return '^' + path(graph, inverse)
  const steps = []
  const separator = either ? '|' : '/'
  for (node = either ?? node; node.value !== RDF + 'nil'; node = value(RDF + 'rest')) {
    steps.push(path(graph, value(RDF + 'first')))
  }
  return steps.join(separator)
}

const validator = new Validator(read(shapes))
for (const name of names) {
  const report = await validator.validate(read(name))
  if (report.conforms) console.log([name, 'conforms'].join('\t'))
  for (const result of report.results) {
    console.log([name, path(report.dataset, result.path),
      result.sourceConstraintComponent.value.replace(SH, 'sh:'),
      result.focusNode.value, result.message[0]?.value].join('\t'))
  }
}
