// What a guide's form asks and whether the answers fit, as src/domain/form.h: what is accepted here the
// server accepts. tests/golden/rules/form.json runs in both.
import { parseIdNumber, upper } from './id_number'
import {
  type Json, type JsonObject, type Kind, type Variables, compileCondition, isObject, own, pointerStep,
} from './logic'
import { type Problem, compileSchema, formFormats } from './schema'

export interface FormOption { value: string; label: string }
export interface FormColumn { key: string; label: string; type: string; required: boolean }
export interface FormField {
  element: string
  label: string
  type: string
  required?: boolean
  when?: Json
  options?: FormOption[]
  columns?: FormColumn[]
  max_length?: number | null
  minimum?: number | null
  maximum?: number | null
  constant?: string
}
export interface FormSituation { key: string; question: string; options: FormOption[]; when?: Json }
// The parts of a guide that a form needs; the guide as the API gives it fits.
export interface FormGuide {
  situations?: FormSituation[]
  form?: { title: string; fields: FormField[] }[]
  materials?: { key: string; when?: Json }[]
}
export type Situations = Record<string, string>
export type Answers = JsonObject

const textLength: Record<string, number> = { text: 200, long_text: 2000, address: 100 }
const maxRows = 200
const kinds: Record<string, Kind> = { date: 'date', number: 'number', yes_no: 'boolean', choices: 'list', rows: 'rows' }
const kindOf = (type: string): Kind => kinds[type] ?? 'text'
const valuesOf = (options: FormOption[] = []) => options.map((one) => one.value)
const fieldsOf = (guide: FormGuide) => (guide.form ?? []).flatMap((page) => page.fields)
const answerName = (field: FormField) => 'answers.' + field.element
const constantOf = (field: FormField): Json => (field.type === 'yes_no' ? field.constant === 'true' : field.constant!)
const findField = (guide: FormGuide, element: string) => fieldsOf(guide).find((one) => one.element === element)

export function ruleVariables(guide: FormGuide): Variables {
  const variables: Variables = {}
  for (const one of guide.situations ?? []) variables[one.key] ??= { kind: 'text', options: valuesOf(one.options) }
  for (const field of fieldsOf(guide)) {
    const columns = Object.fromEntries((field.columns ?? []).map((one) => [one.key, kindOf(one.type)]))
    variables[answerName(field)] ??= { kind: kindOf(field.type), options: valuesOf(field.options), columns }
  }
  return variables
}

function applies(when: Json | undefined, variables: Variables, values: JsonObject): boolean {
  if (when === undefined || when === null) return true
  const logic = compileCondition(when, variables)
  return !logic.ok || logic.value.holds(values)
}

// The situations that are asked, in order: what hangs on an unasked one does not count.
export function effectiveSituations(guide: FormGuide, situations: Situations): JsonObject {
  const variables = ruleVariables(guide)
  const values: JsonObject = {}
  for (const one of guide.situations ?? []) {
    const given = own(situations, one.key)
    if (given !== undefined && applies(one.when, variables, values)) values[one.key] = given
  }
  return values
}

export function askedSituations(guide: FormGuide, situations: Situations): FormSituation[] {
  const variables = ruleVariables(guide)
  const values: JsonObject = {}
  return (guide.situations ?? []).filter((one) => {
    if (!applies(one.when, variables, values)) return false
    const given = own(situations, one.key)
    if (given !== undefined) values[one.key] = given
    return true
  })
}

export function checkSituations(guide: FormGuide, situations: Situations): Problem[] {
  const asked = askedSituations(guide, situations)
  const problems: Problem[] = []
  for (const one of guide.situations ?? []) {
    const given = own(situations, one.key)
    const pointer = pointerStep(one.key)
    const isAsked = asked.includes(one)
    if (given === undefined) {
      if (isAsked) problems.push({ pointer, code: 'required', message: `选择「${one.question}」` })
    } else if (!isAsked) {
      problems.push({ pointer, code: 'not_asked', message: `「${one.question}」现在不用选，请清空` })
    } else if (!valuesOf(one.options).includes(given as string)) {
      problems.push({ pointer, code: 'not_an_option', message: `「${one.question}」请从列出的选项里选` })
    }
  }
  for (const key of Object.keys(situations)) {
    if ((guide.situations ?? []).some((one) => one.key === key)) continue
    problems.push({ pointer: pointerStep(key), code: 'unknown_member', message: '指南里没有这个问题，请删掉' })
  }
  return problems
}

// The fields asked, constants among them, and the values rules see after them.
function reach(guide: FormGuide, situations: Situations, answers: Answers): { fields: FormField[]; values: JsonObject } {
  const variables = ruleVariables(guide)
  const values = effectiveSituations(guide, situations)
  const fields = fieldsOf(guide).filter((field) => {
    if (!applies(field.when, variables, values)) return false
    const answer = field.constant ? constantOf(field) : own(answers, field.element)
    if (answer !== undefined) values[answerName(field)] = answer
    return true
  })
  return { fields, values }
}

export function askedFields(guide: FormGuide, situations: Situations, answers: Answers): FormField[] {
  return reach(guide, situations, answers).fields.filter((field) => !field.constant)
}

export function applicableMaterials<T extends { key: string; when?: Json }>(
  guide: Omit<FormGuide, 'materials'> & { materials?: T[] }, situations: Situations, answers: Answers = {},
): T[] {
  const variables = ruleVariables(guide)
  const { values } = reach(guide, situations, answers)
  return (guide.materials ?? []).filter((one) => applies(one.when, variables, values))
}

const choiceSchema = (options: FormOption[] = []): JsonObject => ({ type: 'string', enum: valuesOf(options) })
const listSchema = (items: JsonObject, most: number): JsonObject => ({ type: 'array', items, minItems: 1, maxItems: most })

function simpleSchema(type: string, maxLength?: number | null): JsonObject {
  if (type === 'number') return { type: 'number' }
  if (type === 'yes_no') return { type: 'boolean' }
  if (type in formFormats) return { type: 'string', format: type }
  const length = maxLength && maxLength > 0 ? maxLength : textLength[type] ?? textLength.text!
  return { type: 'string', minLength: 1, maxLength: length }
}

function rowSchema(columns: FormColumn[] = []): JsonObject {
  const properties: JsonObject = {}
  for (const one of columns) properties[one.key] = { ...simpleSchema(one.type), title: one.label }
  const required = columns.filter((one) => one.required).map((one) => one.key)
  return { type: 'object', properties, required, additionalProperties: false }
}

function typedSchema(field: FormField): JsonObject {
  switch (field.type) {
    case 'choice': return choiceSchema(field.options)
    case 'choices': return listSchema(choiceSchema(field.options), field.options?.length ?? 0)
    case 'rows': return listSchema(rowSchema(field.columns), maxRows)
    case 'number': {
      const schema = simpleSchema('number')
      if (typeof field.minimum === 'number') schema.minimum = field.minimum
      if (typeof field.maximum === 'number') schema.maximum = field.maximum
      return schema
    }
    default: return simpleSchema(field.type, field.max_length)
  }
}

function schemaOf(fields: { field: FormField; required: boolean }[]): JsonObject {
  const properties: JsonObject = {}
  for (const { field } of fields) {
    const schema = field.constant ? { const: constantOf(field) } : typedSchema(field)
    properties[field.element] = { ...schema, title: field.label }
  }
  const required = fields.filter((one) => one.required).map((one) => one.field.element)
  const $schema = 'https://json-schema.org/draft/2020-12/schema'
  return { $schema, type: 'object', properties, required, additionalProperties: false }
}

export function formSchema(guide: FormGuide, situations: Situations): JsonObject {
  const variables = ruleVariables(guide)
  const values = effectiveSituations(guide, situations)
  const known = new Set((guide.situations ?? []).map((one) => one.key))
  const fields = fieldsOf(guide).flatMap((field) => {
    const logic = field.when === undefined || field.when === null ? null : compileCondition(field.when, variables)
    const open = logic !== null && logic.ok && logic.value.variables.some((name) => !known.has(name))
    if (!open && !applies(field.when, variables, values)) return []
    return [{ field, required: !!field.required && !field.constant && !open }]
  })
  return schemaOf(fields)
}

const trimmed = (text: string) => text.replace(/^[ \t\r\n\u3000]+|[ \t\r\n\u3000]+$/g, '')
const isEmpty = (value: Json) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

function tidyValue(type: string | undefined, value: Json): Json {
  if (typeof value !== 'string') return value
  const text = trimmed(value)
  return type === 'id_number' || type === 'credit_code' ? upper(text) : text
}

function tidyRow(field: FormField, row: Json): Json {
  if (!isObject(row)) return row
  const cells = Object.entries(row).map(([key, value]): [string, Json] =>
    [key, tidyValue(field.columns?.find((one) => one.key === key)?.type, value)])
  return Object.fromEntries(cells.filter(([, value]) => !isEmpty(value)))
}

// As stored: texts without surrounding blanks, numbers of people in upper case, what is empty left out.
export function tidyAnswers(guide: FormGuide, answers: Answers): Answers {
  const tidy: Answers = {}
  for (const [element, value] of Object.entries(answers)) {
    const field = findField(guide, element)
    const rows = field?.type === 'rows' && Array.isArray(value)
    const answer = !field ? value : rows ? value.map((row) => tidyRow(field, row)) : tidyValue(field.type, value)
    if (!isEmpty(answer)) tidy[element] = answer
  }
  return tidy
}

// 出生日期 stands in the id number of the same person: the two must agree.
function birthDateProblems(fields: FormField[], answers: Answers): Problem[] {
  return fields.flatMap(({ element, type }) => {
    if (type !== 'date' || !element.endsWith('.birth_date')) return []
    const birth = own(answers, element)
    const number = own(answers, element.slice(0, element.lastIndexOf('.')) + '.id_number')
    if (typeof birth !== 'string' || typeof number !== 'string' || formFormats.date!(birth)) return []
    const id = parseIdNumber(number)
    if (!id.ok || id.value.birth === '' || id.value.birth === birth) return []
    const message = '出生日期和身份证号里的不一样，请对着证件再看一遍'
    return [{ pointer: pointerStep(element), code: 'birth_date_differs', message }]
  })
}

export function checkAnswers(guide: FormGuide, situations: Situations, answers: Answers): Problem[] {
  const tidy = tidyAnswers(guide, answers)
  const { fields } = reach(guide, situations, tidy)
  const wanted = fields.map((field) => ({ field, required: !!field.required && !field.constant }))
  const schema = compileSchema(schemaOf(wanted), formFormats)
  if (!schema.ok) return [{ pointer: '', code: schema.refusal.code, message: '这张表单有问题，请打电话给窗口' }]
  const problems = schema.value.validate(tidy).map((one): Problem => {
    const hidden = one.code === 'unknown_member' && one.pointer.lastIndexOf('/') === 0 &&
      findField(guide, one.pointer.slice(1)) !== undefined
    return hidden ? { pointer: one.pointer, code: 'not_asked', message: '这一项现在不用填，请清空' } : one
  })
  return [...problems, ...birthDateProblems(fields, tidy)]
}
