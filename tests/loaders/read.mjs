// SPDX-License-Identifier: Apache-2.0
// read.mjs PACKAGES FILE...: how many statements n3 reads of each FILE, a line each, each file in its own syntax alone.
// PACKAGES is the folder in which npm installed n3.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const [packages, ...names] = process.argv.slice(2)
const require = createRequire(resolve(packages, 'package.json'))
const { Parser, Store } = require('n3')
const formats = { ttl: 'Turtle', nt: 'N-Triples', nq: 'N-Quads' }

for (const name of names) {
  const quads = new Parser({ format: formats[name.split('.').pop()] }).parse(readFileSync(name, 'utf8'))
  console.log(name, new Store(quads).size)
}
