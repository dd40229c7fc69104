# SPDX-License-Identifier: Apache-2.0
"""Queries made by chance, from a seed: patterns, expressions, groups, orders.

`make(seed)` gives the text of one query and whether its answer has an order.  Each kind of query and each function may come up.
"""
import random

PREFIX = 'PREFIX : <http://x/>\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n'
NUMBERS = ['0', '1', '2', '3', '7', '10', '0.5', '2.5', '.25', '-1', '+2', '-0.5', '1e1', '25e-1', '-2e0']
STRINGS = ['""', '"a"', '"red"', '"green lamp"', "'it\\'s'", '"red"@en', '"rot"@de', '"""a "long" one"""', '"caf\\u00e9"', '"+1"',
           '"2-1"']
CONSTANTS = ['true', 'false', ':a', ':b', '<http://x/c>', '"2030-05-01"^^xsd:date', '"5"^^xsd:integer', '"2.50"^^xsd:decimal']
PREDICATES = [':n', ':d', ':name', ':link', ':day', ':flag', ':kind']
NUMERIC = [':n', ':d']


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.variables = []
        self.numeric = []
        self.fresh = 0

    def chance(self, share):
        return self.random.random() < share

    def pick(self, *things):
        return self.random.choice(things)

    def variable(self):
        return self.pick(*(self.variables or ['?s']))

    def new(self, numeric=False):
        self.fresh += 1
        name = f'?v{self.fresh}'
        self.variables.append(name)
        if numeric:
            self.numeric.append(name)
        return name

    def space(self):
        return self.pick('', '', ' ', '  ', '\n', ' # 2-1\n')

    def number(self, depth):
        kinds = ['constant', 'constant', 'variable', 'variable']
        if depth:
            kinds += ['sum', 'sum', 'sum', 'product', 'bracket', 'function', 'chain', 'negative']
        kind = self.random.choice(kinds)
        if kind == 'variable' and self.numeric:
            return self.random.choice(self.numeric)
        if kind == 'sum':
            return self.number(depth - 1) + self.space() + self.pick('+', '-') + self.space() + self.number(depth - 1)
        if kind == 'chain':
            return self.pick('+', '-', ' - ', ' +', '*').join(str(self.random.randint(0, 9)) for _ in range(self.random.randint(3, 6)))
        if kind == 'product':
            return self.number(depth - 1) + self.space() + self.pick('*', '*', '/') + self.space() + self.number(depth - 1)
        if kind == 'bracket':
            return '(' + self.number(depth - 1) + ')'
        if kind == 'negative':
            return '-(' + self.number(depth - 1) + ')'
        if kind == 'function':
            return self.pick(lambda: f'ABS({self.number(depth - 1)})', lambda: f'CEIL({self.number(depth - 1)})',
                             lambda: f'FLOOR({self.number(depth - 1)})', lambda: f'ROUND({self.number(depth - 1)})',
                             lambda: f'STRLEN({self.string(depth - 1)})', lambda: f'YEAR({self.pick(*self.days())})',
                             lambda: f'xsd:integer({self.number(depth - 1)})', lambda: f'xsd:decimal({self.number(depth - 1)})',
                             lambda: f'xsd:double({self.number(depth - 1)})',
                             lambda: f'IF({self.truth(depth - 1)}, {self.number(depth - 1)}, {self.number(depth - 1)})',
                             lambda: f'COALESCE({self.number(depth - 1)}, {self.number(depth - 1)})')()
        return self.pick(*NUMBERS)

    def days(self):
        return ['"2030-05-01T10:00:00Z"^^xsd:dateTime', '"1999-12-31T23:59:59Z"^^xsd:dateTime']

    def string(self, depth):
        kinds = ['constant', 'variable', 'variable']
        if depth:
            kinds += ['str', 'case', 'sub', 'concat', 'beside', 'lang', 'replace']
        kind = self.random.choice(kinds)
        if kind == 'variable' and self.variables:
            return f'STR({self.variable()})'
        if kind == 'str':
            return f'STR({self.any(depth - 1)})'
        if kind == 'case':
            return f'{self.pick("UCASE", "LCASE", "ucase", "ENCODE_FOR_URI")}({self.string(depth - 1)})'
        if kind == 'sub':
            return f'COALESCE(SUBSTR({self.string(depth - 1)}, {self.random.randint(1, 3)}{self.pick("", ", 2", ",1+1")}), "")'
        if kind == 'concat':
            return f'CONCAT({self.string(0)}, {self.string(0)})'
        if kind == 'beside':
            return f'{self.pick("STRBEFORE", "STRAFTER")}({self.string(0)}, {self.pick(*STRINGS)})'
        if kind == 'lang':
            return f'LANG({self.pick(*(self.variables or STRINGS))})'
        if kind == 'replace':
            return f'REPLACE({self.string(depth - 1)}, {self.pick(chr(34) + "e" + chr(34), chr(34) + "[a-m]+" + chr(34))}, "-")'
        return self.pick(*STRINGS)

    def any(self, depth):
        kind = self.pick('number', 'string', 'truth', 'constant', 'variable')
        if kind == 'variable' and self.variables:
            return self.variable()
        if kind == 'constant' or not depth:
            return self.pick(*CONSTANTS, *STRINGS, *NUMBERS)
        return getattr(self, kind if kind != 'variable' else 'number')(depth - 1)

    def truth(self, depth):
        kinds = ['compare', 'compare', 'equal', 'bound']
        if depth:
            kinds += ['and', 'or', 'not', 'in', 'test', 'text', 'regex', 'lang']
        kind = self.random.choice(kinds)
        less = max(depth - 1, 0)
        if kind == 'compare':
            return f'{self.number(less)}{self.space()}{self.pick("<", ">", "<=", ">=", "=", "!=", " < ", " > ")}{self.space()} {self.number(less)}'
        if kind == 'equal':
            return f'{self.string(less)} {self.pick("=", "!=", "<", ">=")} {self.string(less)}'
        if kind == 'bound':
            return f'{self.pick("", "!")}BOUND({self.variable()})' if self.variables else 'true'
        if kind == 'and':
            return f'({self.truth(less)}) && ({self.truth(less)})'
        if kind == 'or':
            return f'({self.truth(less)}) || ({self.truth(less)})'
        if kind == 'not':
            return f'!({self.truth(less)})'
        if kind == 'in':
            return f'{self.number(less)} {self.pick("IN", "NOT IN")} ({self.number(0)}, {self.number(less)},{self.number(0)})'
        if kind == 'test':
            return f'{self.pick("isIRI", "isLITERAL", "isBLANK", "isNUMERIC", "isURI")}({self.any(less)})'
        if kind == 'text':
            return f'{self.pick("CONTAINS", "STRSTARTS", "STRENDS")}({self.string(less)}, {self.pick(*STRINGS[:4])})'
        if kind == 'regex':
            flags = self.pick('', ', "i"')
            return f'REGEX({self.string(less)}, "{self.pick("e", "^r", "a.p$", "[0-9]-")}"{flags})'
        return f'{self.pick("LANGMATCHES(LANG(" + self.pick(*(self.variables or STRINGS)) + "), " + self.pick(chr(34) + "en" + chr(34), chr(34) + "*" + chr(34)) + ")", "sameTerm(" + self.any(0) + ", " + self.any(0) + ")")}'

    def triple(self, subject):
        predicate = self.pick(*PREDICATES)
        if self.chance(0.08):
            return f'{subject} {self.new()} {self.new()} .'
        if self.chance(0.1):
            # Not +2: stores differ in whether that is the term 2.
            return f'{subject} :n {self.pick("1", "-3", "2 ", "7")}.'
        value = self.new(predicate in NUMERIC)
        return f'{subject} {predicate} {value}{self.pick(" ", "")}.'

    def filter(self):
        return f' FILTER{self.space()}({self.truth(3)})'

    def bind(self):
        numeric = self.chance(0.7)
        made = self.number(3) if numeric else self.string(2)
        if self.chance(0.7):
            made = f'COALESCE({made}, {self.pick("0", chr(34) * 2)})'
        return f' BIND({made} AS {self.new(numeric)})'

    def group(self):
        parts = [self.triple('?s')]
        for _ in range(self.random.randint(0, 2)):
            parts.append(self.triple('?s' if self.chance(0.8) else self.variable()))
        if self.chance(0.25):
            inner = self.triple('?s') + (self.filter() if self.chance(0.3) else '')
            parts.append(f' OPTIONAL {{ {inner} }}')
        if self.chance(0.15):
            parts.append(f' {{ {self.triple("?s")} }} UNION {{ {self.triple("?s")} }}')
        if self.chance(0.1):
            name = self.new(True)
            parts.append(f' {{ SELECT ?s {name} WHERE {{ ?s :n {name} }} }}')
        if self.chance(0.1):
            parts.append(f' VALUES {self.new(True)} {{ {self.pick("1", "-1", "2.5")} }}')
        if self.chance(0.35):
            parts.append(self.bind())
        if self.chance(0.6):
            parts.append(self.filter())
        return ' '.join(parts)

    def aggregate(self):
        name = self.pick(*(self.numeric or ['?s']))
        return self.pick('COUNT(*)', f'COUNT({name})', f'COUNT(DISTINCT {name})', f'SUM({name})', f'AVG({name})', f'MIN({name})',
                         f'MAX({name})', f'SUM({name}-1)', f'SUM({name}*2)', f'MAX({name}+1)')

    def query(self):
        kind = self.random.random()
        if kind < 0.3:
            expression = self.pick(self.number, self.number, self.string, self.truth)(3)
            return f'SELECT ({expression} AS ?x) WHERE {{ }}', False
        body = self.group()
        if kind < 0.38:
            return f'ASK {{ {body} }}', False
        if kind < 0.44:
            return f'CONSTRUCT {{ ?s :made {self.variable()} }} WHERE {{ {body} }}', False
        if kind < 0.6:
            key = self.pick('?s', *self.variables)
            having = f' HAVING (COUNT(*){self.pick(">", " > ", ">=")}{self.pick("1", "0", "2-1")})' if self.chance(0.3) else ''
            if self.chance(0.2):
                return f'SELECT ({self.aggregate()} AS ?x) WHERE {{ {body} }}', False
            return f'SELECT {key} ({self.aggregate()} AS ?x) WHERE {{ {body} }} GROUP BY {key}{having}', False
        names = ['?s'] + [v for v in self.variables if self.chance(0.6)]
        head = self.pick('', '', 'DISTINCT ')
        made = f' ({self.number(2)} AS ?x)' if self.chance(0.3) else ''
        order = ''
        is_ordered = self.chance(0.3)
        if is_ordered:
            keys = [self.pick('{}', 'ASC({})', 'DESC({})').format(v) for v in names]
            order = ' ORDER BY ' + ' '.join(keys)
            if self.chance(0.4):
                order += f' LIMIT {self.random.randint(1, 5)}' + (f' OFFSET {self.random.randint(0, 3)}' if self.chance(0.5) else '')
        return f'SELECT {head}{" ".join(names)}{made} WHERE {{ {body} }}{order}', is_ordered


def make(seed):
    text, is_ordered = Maker(seed).query()
    return PREFIX + text, is_ordered
