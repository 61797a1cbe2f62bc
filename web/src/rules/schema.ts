// The strict subset of JSON Schema 2020-12 of src/rules/schema.h: same words, same problems, same
// sentences. tests/golden/rules/schema.json runs in both. Nothing is evaluated as code.
import { type Complaint, characters, parseCreditCode, parseIdNumber } from './id_number'
import { type Json, type JsonObject, type Result, isDate, isObject, own, pointerStep } from './logic'

export interface Problem { pointer: string; code: string; message: string }
export type Formats = Record<string, (text: string) => Complaint | null>

const maxNodes = 2000
const maxDepth = 32
const maxProblems = 100

interface Node {
  type?: string
  title: string
  allowed?: Json[]
  constant?: [Json]
  required: string[]
  properties: [name: string, node: number][]
  closed: boolean
  items?: number
  leastItems?: number
  mostItems?: number
  leastLength?: number
  mostLength?: number
  minimum?: number
  maximum?: number
  format?: (text: string) => Complaint | null
  ref?: number
}

function checkPhone(text: string): Complaint | null {
  if (/^1[3-9]\d{9}$/.test(text) || /^0[1-9]\d{1,2}-?[1-9]\d{6,7}$/.test(text)) return null
  return { code: 'bad_phone', message: '手机号填 11 位数字，例如 16900000011；座机带区号，例如 0699-5551000' }
}

function checkDate(text: string): Complaint | null {
  return isDate(text) ? null : { code: 'bad_date', message: '填一个日历上有的日期，例如 2026-09-16' }
}

function checkDateTime(text: string): Complaint | null {
  const time = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|\+08:00)?$/
  if (isDate(text.slice(0, 10)) && time.test(text.slice(10))) return null
  return { code: 'bad_date_time', message: '填日期和时间，例如 2026-09-16T10:00' }
}

export const basicFormats: Formats = { date: checkDate, date_time: checkDateTime, phone: checkPhone }
export const formFormats: Formats = {
  ...basicFormats,
  id_number: (text) => { const id = parseIdNumber(text); return id.ok ? null : id.complaint },
  credit_code: (text) => { const code = parseCreditCode(text); return code.ok ? null : code.complaint },
}

export function sameJson(left: Json, right: Json): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((one, i) => sameJson(one, right[i]!))
  }
  if (!isObject(left) || !isObject(right)) return left === right
  const names = Object.keys(left)
  return names.length === Object.keys(right).length && names.every((name) => {
    const other = own(right, name)
    return other !== undefined && sameJson(left[name]!, other)
  })
}

class Refused extends Error {
  constructor(readonly code: string, readonly pointer: string, message: string) { super(message) }
}
const bad = (pointer: string, wanted: string) => new Refused('bad_keyword', pointer, `这里要写${wanted}`)

const types = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object']
const counts: Record<string, 'leastItems' | 'mostItems' | 'leastLength' | 'mostLength'> = {
  minItems: 'leastItems', maxItems: 'mostItems', minLength: 'leastLength', maxLength: 'mostLength',
}
const isWhole = (value: Json): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1e9 && Number.isInteger(value)

class Compiler {
  readonly nodes: Node[] = []
  private links: { from: number; target: string; pointer: string }[] = []
  private definitions = new Map<string, number>()
  constructor(private readonly formats: Formats) {}

  run(schema: Json): Node[] {
    this.node(schema, '', 1)
    for (const link of this.links) {
      const target = link.target === '#' ? 0 : this.definitions.get(link.target)
      if (target === undefined) {
        throw new Refused('bad_ref', link.pointer, `找不到「${link.target}」，写成「#/$defs/名称」`)
      }
      this.nodes[link.from]!.ref = target
    }
    this.refuseCircles()
    return this.nodes
  }

  private node(value: Json, pointer: string, depth: number): number {
    const id = this.nodes.length
    if (depth > maxDepth) throw new Refused('schema_too_deep', pointer, '嵌套太深，用 $defs 拆开')
    if (id >= maxNodes) throw new Refused('schema_too_large', pointer, '表单太大，拆开写')
    if (!isObject(value)) throw bad(pointer, '一个对象')
    const made: Node = { title: '', required: [], properties: [], closed: false }
    this.nodes.push(made)
    for (const [word, argument] of Object.entries(value)) {
      this.keyword(id, made, word, argument, pointer + pointerStep(word), depth)
    }
    return id
  }

  private keyword(id: number, made: Node, word: string, argument: Json, pointer: string, depth: number) {
    const known = this.note(made, word, argument, pointer, depth) || this.bound(made, word, argument, pointer) ||
      this.values(made, word, argument, pointer) || this.structure(id, made, word, argument, pointer, depth)
    if (!known) throw new Refused('unknown_keyword', pointer, `表单规则里没有「${word}」这个词，删掉它`)
  }

  private note(made: Node, word: string, argument: Json, pointer: string, depth: number): boolean {
    const atRoot = (word === '$schema' || word === '$id') && depth === 1
    if (word !== 'title' && word !== 'description' && !atRoot) return false
    if (typeof argument !== 'string') throw bad(pointer, '文字')
    if (word === 'title') made.title = argument
    return true
  }

  private bound(made: Node, word: string, argument: Json, pointer: string): boolean {
    if (word === 'minimum' || word === 'maximum') {
      if (typeof argument !== 'number') throw bad(pointer, '数字')
      made[word] = argument
      return true
    }
    const count = Object.prototype.hasOwnProperty.call(counts, word) ? counts[word] : undefined
    if (!count) return false
    if (!isWhole(argument)) throw bad(pointer, '不小于 0 的整数')
    made[count] = argument
    return true
  }

  private values(made: Node, word: string, argument: Json, pointer: string): boolean {
    if (word === 'type') {
      if (typeof argument !== 'string' || !types.includes(argument)) throw bad(pointer, '一种类型的名称')
      made.type = argument
    } else if (word === 'const') {
      made.constant = [argument]
    } else if (word === 'enum') {
      if (!Array.isArray(argument) || argument.length === 0) throw bad(pointer, '至少一个选项')
      made.allowed = argument
    } else if (word === 'format') {
      if (typeof argument !== 'string') throw bad(pointer, '格式的名称')
      if (!Object.prototype.hasOwnProperty.call(this.formats, argument)) {
        throw new Refused('unknown_format', pointer, `没有「${argument}」这种格式`)
      }
      made.format = this.formats[argument]
    } else {
      return false
    }
    return true
  }

  private structure(id: number, made: Node, word: string, argument: Json, pointer: string, depth: number): boolean {
    if (word === 'properties') this.members(made, argument, pointer, depth)
    else if (word === 'required') this.required(made, argument, pointer)
    else if (word === 'items') made.items = this.node(argument, pointer, depth + 1)
    else if (word === 'additionalProperties') {
      if (argument !== false) throw bad(pointer, ' false')
      made.closed = true
    } else if (word === '$ref') {
      if (typeof argument !== 'string') throw bad(pointer, '「#/$defs/名称」')
      this.links.push({ from: id, target: argument, pointer })
    } else if (word === '$defs' && depth === 1) this.define(argument, pointer, depth)
    else return false
    return true
  }

  private members(made: Node, argument: Json, pointer: string, depth: number) {
    if (!isObject(argument)) throw bad(pointer, '一个对象')
    for (const [name, schema] of Object.entries(argument)) {
      made.properties.push([name, this.node(schema, pointer + pointerStep(name), depth + 1)])
    }
  }

  private required(made: Node, argument: Json, pointer: string) {
    if (!Array.isArray(argument)) throw bad(pointer, '名称的列表')
    for (const name of argument) {
      if (typeof name !== 'string') throw bad(pointer, '名称的列表')
      made.required.push(name)
    }
  }

  private define(argument: Json, pointer: string, depth: number) {
    if (!isObject(argument)) throw bad(pointer, '一个对象')
    for (const [name, schema] of Object.entries(argument)) {
      this.definitions.set('#/$defs' + pointerStep(name), this.node(schema, pointer + pointerStep(name), depth + 1))
    }
  }

  // A chain of references that never meets a member or an item would never end.
  private refuseCircles() {
    for (const link of this.links) {
      let at: number | undefined = link.from
      for (let steps = 0; at !== undefined; ++steps, at = this.nodes[at]!.ref) {
        if (steps > this.links.length) throw new Refused('bad_ref', link.pointer, '这个引用绕回了自己，拆开写')
      }
    }
  }
}

function isOf(type: string | undefined, value: Json): boolean {
  switch (type) {
    case undefined: return true
    case 'null': return value === null
    case 'integer': return Number.isInteger(value)
    case 'array': return Array.isArray(value)
    case 'object': return isObject(value)
    default: return typeof value === type
  }
}

const named = (node: Node): string => (node.title ? `「${node.title}」` : '这一项')

const typeSentences: Record<string, string> = {
  boolean: '请选「是」或「否」', integer: '只填整数，例如 3', number: '只填数字，例如 86.5', string: '要填文字',
  array: '要填成列表', object: '要分项填写', null: '不用填，留空',
}

export class Schema {
  private problems: Problem[] = []
  constructor(private readonly nodes: Node[]) {}

  validate(instance: Json): Problem[] {
    this.problems = []
    this.check(0, instance, '', 1)
    return this.problems
  }

  private complain(pointer: string, code: string, message: string) {
    if (this.problems.length < maxProblems) this.problems.push({ pointer, code, message })
  }

  private check(id: number, value: Json, pointer: string, depth: number): void {
    const node = this.nodes[id]!
    if (depth > maxDepth) return this.complain(pointer, 'too_deep', '内容嵌套太深，减少层次')
    if (node.ref !== undefined) this.check(node.ref, value, pointer, depth)
    if (!isOf(node.type, value)) return this.complain(pointer, 'wrong_type', named(node) + typeSentences[node.type!])
    this.checkOptions(node, value, pointer)
    if (typeof value === 'string') this.checkText(node, value, pointer)
    if (typeof value === 'number') this.checkNumber(node, value, pointer)
    if (Array.isArray(value)) this.checkArray(node, value, pointer, depth)
    if (isObject(value)) this.checkObject(node, value, pointer, depth)
  }

  private checkOptions(node: Node, value: Json, pointer: string) {
    if (node.constant && !sameJson(node.constant[0], value)) {
      this.complain(pointer, 'not_an_option', named(node) + '是固定的，不用改')
    }
    if (node.allowed && !node.allowed.some((one) => sameJson(one, value))) {
      this.complain(pointer, 'not_an_option', named(node) + '请从列出的选项里选')
    }
  }

  private checkText(node: Node, text: string, pointer: string) {
    const length = characters(text)
    if (node.leastLength !== undefined && length < node.leastLength) {
      this.complain(pointer, 'too_short', length === 0 ? '填写' + named(node)
        : `${named(node)}至少 ${node.leastLength} 个字，现在有 ${length} 个`)
    }
    if (node.mostLength !== undefined && length > node.mostLength) {
      this.complain(pointer, 'too_long', `${named(node)}最多 ${node.mostLength} 个字，现在有 ${length} 个，请写短一些`)
    }
    const complaint = node.format?.(text)
    if (complaint) this.complain(pointer, complaint.code, complaint.message)
  }

  private checkNumber(node: Node, number: number, pointer: string) {
    if (node.minimum !== undefined && number < node.minimum) {
      this.complain(pointer, 'too_small', `${named(node)}不能小于 ${node.minimum}`)
    }
    if (node.maximum !== undefined && number > node.maximum) {
      this.complain(pointer, 'too_large', `${named(node)}不能大于 ${node.maximum}`)
    }
  }

  private checkArray(node: Node, array: Json[], pointer: string, depth: number) {
    if (node.leastItems !== undefined && array.length < node.leastItems) {
      this.complain(pointer, 'too_few', `${named(node)}至少要 ${node.leastItems} 项`)
    }
    if (node.mostItems !== undefined && array.length > node.mostItems) {
      this.complain(pointer, 'too_many', `${named(node)}最多 ${node.mostItems} 项，现在有 ${array.length} 项`)
    }
    if (node.items === undefined) return
    for (let i = 0; i < array.length && this.problems.length < maxProblems; ++i) {
      this.check(node.items, array[i]!, `${pointer}/${i}`, depth + 1)
    }
  }

  private checkObject(node: Node, object: JsonObject, pointer: string, depth: number) {
    for (const name of node.required) {
      if (own(object, name) === undefined) {
        this.complain(pointer + pointerStep(name), 'required', this.missing(node, name))
      }
    }
    for (const [name, member] of node.properties) {
      const value = own(object, name)
      if (value !== undefined) this.check(member, value, pointer + pointerStep(name), depth + 1)
    }
    if (!node.closed) return
    for (const name of Object.keys(object)) {
      if (node.properties.some(([known]) => known === name)) continue
      this.complain(pointer + pointerStep(name), 'unknown_member', '表单里没有这一项，请删掉')
    }
  }

  private missing(node: Node, name: string): string {
    const member = node.properties.find(([known]) => known === name)
    if (!member) return `填写「${name}」`
    const wanted = this.nodes[member[1]]!
    const label = wanted.title ? named(wanted) : `「${name}」`
    if (wanted.type === 'array') {
      const chosen = wanted.items !== undefined && this.nodes[wanted.items]!.allowed
      return label + (chosen ? '至少选一项' : '至少填一项')
    }
    return (wanted.allowed || wanted.type === 'boolean' ? '选择' : '填写') + label
  }
}

export function compileSchema(schema: Json, formats: Formats = basicFormats): Result<Schema> {
  try {
    return { ok: true, value: new Schema(new Compiler(formats).run(schema)) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, refusal: { code: error.code, message: error.message, pointer: error.pointer } }
  }
}
