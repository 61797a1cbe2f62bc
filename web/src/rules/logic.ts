// The typed subset of JSON Logic of src/rules/logic.h: same rules, same refusals, same sentences.
// tests/golden/rules/logic.json runs in both.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }
export type Kind = 'null' | 'boolean' | 'number' | 'text' | 'date' | 'list' | 'rows'

export interface Variable {
  kind: Kind
  options?: string[]
  columns?: Record<string, Kind>
}
export type Variables = Record<string, Variable>

export interface Refusal { code: string; message: string; pointer: string }
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

type Run = (scope: (name: string) => Json | undefined) => Json
interface Node { kind: Kind; run: Run; literal?: Json; variable?: string }
interface Operand { value: Json; pointer: string }

const maxDepth = 16
const maxNodes = 200
const chinese: Record<Kind, string> = {
  null: '空', boolean: '是或否', number: '数字', text: '文字', date: '日期', list: '多选', rows: '列表',
}

type Family = 'variable' | 'equality' | 'order' | 'boolean' | 'branch' | 'membership' | 'arithmetic' | 'quantifier'
const operators: [name: string, family: Family, least: number, most: number][] = [
  ['var', 'variable', 1, 1], ['==', 'equality', 2, 2], ['!=', 'equality', 2, 2], ['<', 'order', 2, 2],
  ['<=', 'order', 2, 2], ['>', 'order', 2, 2], ['>=', 'order', 2, 2], ['and', 'boolean', 1, maxNodes],
  ['or', 'boolean', 1, maxNodes], ['!', 'boolean', 1, 1], ['if', 'branch', 3, maxNodes], ['in', 'membership', 2, 2],
  ['+', 'arithmetic', 2, maxNodes], ['-', 'arithmetic', 2, 2], ['*', 'arithmetic', 2, maxNodes],
  ['/', 'arithmetic', 2, 2], ['min', 'arithmetic', 1, maxNodes], ['max', 'arithmetic', 1, maxNodes],
  ['some', 'quantifier', 2, 2], ['all', 'quantifier', 2, 2],
]

class Refused extends Error {
  constructor(readonly refusal: Refusal) { super(refusal.message) }
}
function refuse(code: string, pointer: string, message: string): never {
  throw new Refused({ code, message, pointer })
}

export const pointerStep = (token: string): string => '/' + token.replace(/~/g, '~0').replace(/\//g, '~1')
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const own = (object: JsonObject, name: string): Json | undefined =>
  Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined

// An existing day of the years 1900..2199, as base::parse_date.
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

// The value as `kind`; null when it is of another kind.
function load(value: Json | undefined, kind: Kind): Json {
  if (value === undefined) return null
  switch (kind) {
    case 'boolean': return typeof value === 'boolean' ? value : null
    case 'number': return typeof value === 'number' ? finite(value) : null
    case 'text': return typeof value === 'string' ? value : null
    case 'date': return typeof value === 'string' && isDate(value) ? value : null
    case 'list': case 'rows': return Array.isArray(value) ? value : null
    default: return null
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value + 0 : null)
const isScalar = (kind: Kind) => kind !== 'list' && kind !== 'rows'

function operandsOf(value: Json, pointer: string): Operand[] {
  if (!Array.isArray(value)) return [{ value, pointer }]
  return value.map((one, i) => ({ value: one, pointer: `${pointer}/${i}` }))
}

const orders: Record<string, (order: number) => boolean> = {
  '<': (o) => o < 0, '<=': (o) => o <= 0, '>': (o) => o > 0, '>=': (o) => o >= 0,
}
const sums: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b,
  min: (a, b) => (b < a ? b : a), max: (a, b) => (b > a ? b : a),
}

class Compiler {
  readonly used = new Map<string, Kind>()
  private nodes = 0
  private inner = false
  constructor(private scope: Variables) {}

  private admit(pointer: string, depth: number) {
    if (depth > maxDepth) refuse('rule_too_deep', pointer, `规则嵌套超过 ${maxDepth} 层，拆开写`)
    if (++this.nodes > maxNodes) refuse('rule_too_large', pointer, `规则超过 ${maxNodes} 个节点，拆开写`)
  }

  node(value: Json, pointer: string, depth: number): Node {
    this.admit(pointer, depth)
    if (Array.isArray(value)) refuse('bad_literal', pointer, '列表只能写在「in」的第二项')
    if (!isObject(value)) return this.literal(value)
    const names = Object.keys(value)
    if (names.length !== 1) {
      refuse('rule_one_operator', pointer, '一个规则只写一个运算符，例如 {"==": [{"var": "agent"}, "self"]}')
    }
    const name = names[0]!
    const found = operators.find((one) => one[0] === name)
    if (!found) {
      const all = operators.map((one) => one[0]).join(' ')
      refuse('unknown_operator', pointer, `不认识运算符「${name}」，可以用：${all}`)
    }
    const place = pointer + pointerStep(name)
    const operands = operandsOf(value[name]!, place)
    const [, family, least, most] = found
    if (operands.length < least || operands.length > most) {
      const exactly = least === most ? '' : '至少'
      refuse('wrong_operands', place, `「${name}」${exactly}要 ${least} 项，这里有 ${operands.length} 项`)
    }
    return this.apply(name, family, operands, place, depth)
  }

  private literal(value: null | boolean | number | string): Node {
    const kind = typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'boolean'
      : typeof value === 'number' ? 'number' : 'null'
    return { kind, literal: value, run: () => value }
  }

  private apply(name: string, family: Family, operands: Operand[], pointer: string, depth: number): Node {
    if (family === 'variable') return this.variable(operands[0]!)
    if (family === 'membership') return this.membership(operands, pointer, depth)
    if (family === 'quantifier') return this.quantifier(name, operands, depth)
    const nodes = operands.map((one) => this.node(one.value, one.pointer, depth + 1))
    if (family === 'equality' || family === 'order') return this.comparison(name, nodes, operands, pointer)
    if (family === 'branch') return this.branch(nodes, operands, pointer)
    nodes.forEach((one, i) => this.require(one, family === 'boolean' ? 'boolean' : 'number', name, operands[i]!.pointer))
    return family === 'boolean' ? this.joined(name, nodes) : this.calculated(name, nodes)
  }

  private variable({ value, pointer }: Operand): Node {
    if (typeof value !== 'string') refuse('bad_literal', pointer, '「var」后面写名称')
    const found = Object.prototype.hasOwnProperty.call(this.scope, value) ? this.scope[value] : undefined
    if (!found) refuse('unknown_variable', pointer, `不认识「${value}」，先在情形或表单里写上它`)
    const kind = found.kind
    if (!this.inner) this.used.set(value, kind)
    return { kind, variable: value, run: (scope) => load(scope(value), kind) }
  }

  private require(node: Node, wanted: Kind, name: string, pointer: string) {
    if (node.kind === wanted) return
    refuse('wrong_kind', pointer, `「${name}」用在${chinese[wanted]}上，这里是${chinese[node.kind]}`)
  }

  private comparison(name: string, nodes: Node[], operands: Operand[], pointer: string): Node {
    const [left, right] = [nodes[0]!, nodes[1]!]
    const equality = name === '==' || name === '!='
    this.readAsDate(left, right, operands[0]!.pointer)
    this.readAsDate(right, left, operands[1]!.pointer)
    const withNull = equality && (left.kind === 'null' || right.kind === 'null')
    if (!isScalar(left.kind) || !isScalar(right.kind) || (left.kind !== right.kind && !withNull)) {
      this.refuseComparison(name, left.kind, right.kind, pointer)
    }
    if (!equality && left.kind !== 'number' && left.kind !== 'date') {
      refuse('wrong_comparison', pointer, `「${name}」只能比数字和日期，这里是${chinese[left.kind]}`)
    }
    this.knownOption(left, right, operands[1]!.pointer)
    this.knownOption(right, left, operands[0]!.pointer)
    if (equality) {
      return { kind: 'boolean', run: (scope) => (left.run(scope) === right.run(scope)) === (name === '==') }
    }
    const holds = orders[name]!
    return { kind: 'boolean', run: (scope) => {
      const [a, b] = [left.run(scope), right.run(scope)]
      return a !== null && b !== null && holds(a < b ? -1 : a > b ? 1 : 0)
    } }
  }

  private refuseComparison(name: string, left: Kind, right: Kind, pointer: string): never {
    refuse('wrong_comparison', pointer,
      `「${name}」两边要是同一类：左边是${chinese[left]}，右边是${chinese[right]}`)
  }

  // A text written beside a date is a date.
  private readAsDate(node: Node, beside: Node, pointer: string) {
    if (typeof node.literal !== 'string' || node.kind !== 'text' || beside.kind !== 'date') return
    node.kind = 'date'
    if (!isDate(node.literal)) refuse('bad_literal', pointer, `「${node.literal}」不是日期，写成 2026-09-16 这样`)
  }

  private knownOption(variable: Node, literal: Node, pointer: string) {
    if (variable.variable === undefined || typeof literal.literal !== 'string' || literal.kind !== 'text') return
    const options = this.scope[variable.variable]?.options ?? []
    if (options.length === 0 || options.includes(literal.literal)) return
    refuse('unknown_option', pointer,
      `「${variable.variable}」没有「${literal.literal}」这个选项，可选：${options.join('、')}`)
  }

  private joined(name: string, nodes: Node[]): Node {
    if (name === '!') return { kind: 'boolean', run: (scope) => nodes[0]!.run(scope) !== true }
    if (name === 'and') return { kind: 'boolean', run: (scope) => nodes.every((one) => one.run(scope) === true) }
    return { kind: 'boolean', run: (scope) => nodes.some((one) => one.run(scope) === true) }
  }

  private calculated(name: string, nodes: Node[]): Node {
    const combine = sums[name]!
    return { kind: 'number', run: (scope) => {
      let total = nodes[0]!.run(scope) as number | null
      for (let i = 1; i < nodes.length && total !== null; ++i) {
        const next = nodes[i]!.run(scope) as number | null
        total = next === null ? null : finite(combine(total, next))
      }
      return total
    } }
  }

  private branch(nodes: Node[], operands: Operand[], pointer: string): Node {
    if (nodes.length % 2 === 0) refuse('wrong_operands', pointer, '「if」写成：判断、成立时的值、否则的值')
    let result: Kind = 'null'
    nodes.forEach((one, i) => {
      const place = operands[i]!.pointer
      if (i % 2 === 0 && i + 1 < nodes.length) return this.require(one, 'boolean', 'if', place)
      if (result === 'null' && isScalar(one.kind)) result = one.kind
      if (one.kind !== 'null' && one.kind !== result) {
        refuse('wrong_kind', place, `「if」的几个结果要是同一类，这里是${chinese[one.kind]}`)
      }
    })
    return { kind: result, run: (scope) => {
      let i = 0
      while (i + 1 < nodes.length && nodes[i]!.run(scope) !== true) i += 2
      return nodes[i + 1 < nodes.length ? i + 1 : i]!.run(scope)
    } }
  }

  private membership(operands: Operand[], pointer: string, depth: number): Node {
    const [first, second] = [operands[0]!, operands[1]!]
    const needle = this.node(first.value, first.pointer, depth + 1)
    if (Array.isArray(second.value)) return this.inLiteral(needle, second, pointer, depth)
    const list = this.node(second.value, second.pointer, depth + 1)
    this.require(list, 'list', 'in', second.pointer)
    this.require(needle, 'text', 'in', first.pointer)
    this.knownOption(list, needle, first.pointer)
    return { kind: 'boolean', run: (scope) => {
      const [sought, values] = [needle.run(scope), list.run(scope)]
      return sought !== null && Array.isArray(values) && values.includes(sought)
    } }
  }

  private inLiteral(needle: Node, list: Operand, pointer: string, depth: number): Node {
    this.admit(list.pointer, depth + 1)
    const values: Json[] = operandsOf(list.value, list.pointer).map(({ value, pointer: place }) => {
      this.admit(place, depth + 2)
      if (typeof value === 'object' && value !== null) refuse('bad_literal', place, '这里直接写文字或数字')
      const one = this.literal(value as null | boolean | number | string)
      this.readAsDate(one, needle, place)
      if (one.kind !== needle.kind || one.kind === 'null') this.refuseComparison('in', needle.kind, one.kind, pointer)
      this.knownOption(needle, one, place)
      return value
    })
    if (values.length === 0) refuse('bad_literal', list.pointer, '列表里至少写一项')
    return { kind: 'boolean', run: (scope) => values.includes(needle.run(scope)) }
  }

  private quantifier(name: string, operands: Operand[], depth: number): Node {
    const [first, second] = [operands[0]!, operands[1]!]
    const list = this.node(first.value, first.pointer, depth + 1)
    if (isScalar(list.kind)) {
      refuse('wrong_kind', first.pointer, `「${name}」用在列表上，这里是${chinese[list.kind]}`)
    }
    const outer = this.scope
    const wasInner = this.inner
    this.scope = this.itemScope(list.variable!)
    this.inner = true
    const test = this.node(second.value, second.pointer, depth + 1)
    this.scope = outer
    this.inner = wasInner
    this.require(test, 'boolean', name, second.pointer)
    const within = (item: Json) => test.run((key) => (key === '' ? item : isObject(item) ? own(item, key) : undefined)) === true
    return { kind: 'boolean', run: (scope) => {
      const items = list.run(scope)
      if (!Array.isArray(items) || items.length === 0) return false
      return name === 'some' ? items.some(within) : items.every(within)
    } }
  }

  // What the test of `some` and `all` sees: the columns of a row, or the text itself as "".
  private itemScope(name: string): Variables {
    const variable = this.scope[name]!
    const inside: Variables = {}
    if (variable.kind === 'list') inside[''] = { kind: 'text', options: variable.options }
    for (const [column, kind] of Object.entries(variable.columns ?? {})) inside[column] = { kind }
    return inside
  }
}

export class Logic {
  constructor(private readonly root: Node, private readonly used: Map<string, Kind>) {}

  get result(): Kind { return this.root.kind }
  get variables(): string[] { return [...this.used.keys()] }

  evaluate(values: JsonObject): Result<Json> {
    for (const [name, kind] of this.used) {
      const value = own(values, name)
      if (value === undefined || value === null || load(value, kind) !== null) continue
      const message = `「${name}」要填${chinese[kind]}`
      return { ok: false, refusal: { code: 'wrong_value_kind', message, pointer: pointerStep(name) } }
    }
    return { ok: true, value: this.run(values) }
  }

  holds(values: JsonObject): boolean { return this.run(values) === true }

  private run(values: JsonObject): Json { return this.root.run((name) => own(values, name)) }
}

export function compile(rule: Json, variables: Variables, condition = false): Result<Logic> {
  try {
    const compiler = new Compiler(variables)
    const root = compiler.node(rule, '', 1)
    if (!isScalar(root.kind)) refuse('wrong_kind', '', '规则的结果要是一个值，不能是整个列表')
    if (condition && root.kind !== 'boolean') {
      refuse('wrong_kind', '', `这里要一个是或否的判断，规则的结果却是${chinese[root.kind]}`)
    }
    return { ok: true, value: new Logic(root, compiler.used) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

export const compileCondition = (rule: Json, variables: Variables): Result<Logic> => compile(rule, variables, true)
