// The vector files of tests/golden/rules, which the C++ tests run, too.
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  type Answers, type FormGuide, type Situations, applicableMaterials, askedFields, checkAnswers, checkSituations,
  formSchema, tidyAnswers,
} from './form'
import { parseCreditCode, parseIdNumber } from './id_number'
import { type Json, type JsonObject, type Variables, compile } from './logic'
import { type Problem, compileSchema, formFormats } from './schema'

interface Refused { refused?: string; pointer?: string; message?: string }
interface LogicCase extends Refused { name: string; rule: Json; values?: JsonObject; result?: Json }
interface SchemaCase extends Refused { name: string; schema: string; instance: Json; problems: Problem[] }
interface IdCase extends Refused { text: string; number: string; birth: string; sex: string; unknown_region: boolean }
interface CodeCase extends Refused { text: string; code: string }
interface FormCase {
  name: string; situations: Situations; answers: Answers; situation_problems: Problem[]; problems: Problem[]
  asked: string; materials: string; tidy: Answers
}

function vectors<T>(name: string): T {
  const here = dirname(fileURLToPath(import.meta.url))
  return JSON.parse(readFileSync(resolve(here, '../../../tests/golden/rules', name), 'utf8')) as T
}

const expected = (one: Refused) => ({ code: one.refused, message: one.message, pointer: one.pointer })
const plain = (problems: Problem[]) => problems.map(({ pointer, code, message }) => ({ pointer, code, message }))

describe('logic', () => {
  const { variables, cases } = vectors<{ variables: Variables; cases: LogicCase[] }>('logic.json')
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const logic = compile(one.rule, variables)
    if (!one.values) return expect(!logic.ok && logic.refusal).toEqual(expected(one))
    if (!logic.ok) throw new Error(logic.refusal.message)
    const result = logic.value.evaluate(one.values)
    if (one.refused) return expect(!result.ok && result.refusal).toEqual(expected(one))
    expect(result).toEqual({ ok: true, value: one.result })
    expect(logic.value.holds(one.values)).toBe(one.result === true)
  })
})

describe('schema', () => {
  const { schemas, cases } = vectors<{ schemas: Record<string, Json>; cases: SchemaCase[] }>('schema.json')
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const schema = compileSchema(schemas[one.schema]!)
    if (one.refused) return expect(!schema.ok && schema.refusal).toEqual(expected(one))
    if (!schema.ok) throw new Error(schema.refusal.message)
    expect(schema.value.validate(one.instance)).toEqual(plain(one.problems))
  })
})

describe('numbers', () => {
  const { id_numbers, credit_codes } = vectors<{ id_numbers: IdCase[]; credit_codes: CodeCase[] }>('id_number.json')
  it.each(id_numbers.map((one) => [one.text, one] as const))('id number %s', (_, one) => {
    const id = parseIdNumber(one.text, (region) => region.startsWith('69'))
    if (one.refused) return expect(!id.ok && id.complaint).toEqual({ code: one.refused, message: one.message })
    const { number, birth, sex, unknown_region: unknownRegion } = one
    expect(id.ok && id.value).toMatchObject({ number, birth, sex, unknownRegion })
  })
  it.each(credit_codes.map((one) => [one.text, one] as const))('credit code %s', (_, one) => {
    const code = parseCreditCode(one.text)
    if (one.refused) return expect(!code.ok && code.complaint).toEqual({ code: one.refused, message: one.message })
    expect(code).toEqual({ ok: true, value: one.code })
  })
})

describe('form', () => {
  const file = vectors<{
    guide: FormGuide; cases: FormCase[]; schemas: { situations: Situations; schema: Json }[]
  }>('form.json')
  const { guide } = file
  it.each(file.cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(checkSituations(guide, one.situations)).toEqual(plain(one.situation_problems))
    expect(checkAnswers(guide, one.situations, one.answers)).toEqual(plain(one.problems))
    expect(askedFields(guide, one.situations, one.answers).map((field) => field.element).join(' ')).toBe(one.asked)
    expect(applicableMaterials(guide, one.situations, one.answers).map(({ key }) => key).join(' ')).toBe(one.materials)
    expect(tidyAnswers(guide, one.answers)).toEqual(one.tidy)
  })
  it.each(file.schemas)('schema of $situations', ({ situations, schema }) => {
    expect(formSchema(guide, situations)).toEqual(schema)
    expect(compileSchema(formSchema(guide, situations), formFormats).ok).toBe(true)
  })
})
