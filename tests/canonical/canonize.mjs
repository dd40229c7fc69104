// SPDX-License-Identifier: Apache-2.0
// canonize.mjs PACKAGES FILE: the canonical N-Quads of FILE (.ttl, .nt, .nq) by RDFC-1.0.
// PACKAGES is the folder in which npm installed rdf-canonize and n3, which reads Turtle.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [packages, name] = process.argv.slice(2)
const require = createRequire(resolve(packages, 'package.json'))
const { canonize } = await import(pathToFileURL(require.resolve('rdf-canonize')))
const { Parser } = require('n3')

const text = readFileSync(name, 'utf8')
const isLines = !name.endsWith('.ttl')
const canonical = await canonize(isLines ? text : new Parser().parse(text), {
  algorithm: 'RDFC-1.0', ...(isLines && { inputFormat: 'application/n-quads' })
})
process.stdout.write(canonical)
