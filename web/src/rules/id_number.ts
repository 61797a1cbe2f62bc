// 公民身份号码 (GB 11643-1999) and 统一社会信用代码 (GB 32100-2015), as src/domain/id_number.h.

export interface IdNumber {
  number: string
  kind: 'resident' | 'permanent_residence'
  sex: '' | 'male' | 'female'
  birth: string // "1990-03-12"; empty for a permanent residence number
  unknownRegion: boolean
}
export interface Complaint { code: string; message: string }
export type Parsed<T> = { ok: true; value: T } | { ok: false; complaint: Complaint }

const no = (code: string, message: string) => ({ ok: false as const, complaint: { code, message } })
export const upper = (text: string): string => text.replace(/[a-z]/g, (c) => c.toUpperCase())
export const characters = (text: string): number => [...text].length

function birthIn(number: string): string {
  const [year, month, day] = [Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14))]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!exists || year < 1800 || year > 2199) return ''
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
}

export function idCheckCharacter(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return '10X98765432'[weights.reduce((sum, weight, i) => sum + Number(digits[i]) * weight, 0) % 11]!
}

export function parseIdNumber(text: string, knownRegion?: (six: string) => boolean): Parsed<IdNumber> {
  const length = characters(text)
  if (/^\d{15}$/.test(text)) return no('id_number_old', '15 位的旧号码已经不用了，填身份证上的 18 位号码')
  if (length !== 18) return no('id_number_length', `身份证号是 18 位，这里有 ${length} 位，请对着证件再看一遍`)
  const number = upper(text)
  if (!/^\d{17}[\dX]$/.test(number)) {
    return no('id_number_characters', '身份证号前 17 位都是数字，最后一位是数字或 X')
  }
  if (number.startsWith('9')) {
    return { ok: true, value: { number, kind: 'permanent_residence', sex: '', birth: '', unknownRegion: false } }
  }
  const birth = birthIn(number)
  if (!birth) return no('id_number_date', '身份证号第 7 到 14 位是出生日期，没有这一天，请对着证件再看一遍')
  if (idCheckCharacter(number) !== number[17]) {
    return no('id_number_check', '身份证号最后一位对不上，请对着证件再看一遍')
  }
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female'
  const unknownRegion = knownRegion !== undefined && !knownRegion(number.slice(0, 6))
  return { ok: true, value: { number, kind: 'resident', sex, birth, unknownRegion } }
}

const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export function parseCreditCode(text: string): Parsed<string> {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  const length = characters(text)
  if (length !== 18) {
    return no('credit_code_length', `统一社会信用代码是 18 位，这里有 ${length} 位，请对着执照再看一遍`)
  }
  const code = upper(text)
  const values = [...code].map((c) => creditCharacters.indexOf(c))
  if (values.includes(-1)) {
    return no('credit_code_characters',
      '统一社会信用代码只有数字和大写字母，没有 I、O、S、V、Z，看看是不是 1、0、5、U、2')
  }
  const sum = weights.reduce((total, weight, i) => total + values[i]! * weight, 0)
  if ((31 - (sum % 31)) % 31 !== values[17]) {
    return no('credit_code_check', '统一社会信用代码最后一位对不上，请对着执照再看一遍')
  }
  return { ok: true, value: code }
}
