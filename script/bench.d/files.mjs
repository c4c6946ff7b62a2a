// The files that the imports are measured on. The same numbers give the same files.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

const INDUSTRIES = ['manufacturing', 'logistics', 'software', 'energy', 'healthcare', 'finance', 'retail']
const COUNTRIES = ['FR', 'BE', 'CH', 'ES', 'MX', 'CA', 'DE', 'GB']
const SENIORITIES = ['c_level', 'vp', 'director', 'manager', 'specialist']
const FUNCTIONS = ['operations', 'it', 'finance', 'marketing', 'sales']
const KINDS = ['page_view', 'page_view', 'page_view', 'download', 'email_open', 'email_click', 'form', 'webinar']

const pick = (list, number) => list[number % list.length]

async function write(path, header, rows, line) {
  const file = createWriteStream(path)
  let text = header + '\n'
  for (let row = 0; row < rows; row++) {
    text += line(row) + '\n'
    if (text.length > 1 << 20) {
      if (!file.write(text)) await once(file, 'drain')
      text = ''
    }
  }
  file.end(text)
  await once(file, 'finish')
}

// Contacts with their accounts: 12 columns, four contacts to an account.
export const CONTACT_COLUMNS =
  ['email', 'first_name', 'last_name', 'phone', 'title', 'seniority', 'function', 'company', 'industry', 'country', 'employees', 'source']

export function contacts(path, rows) {
  return write(path, CONTACT_COLUMNS.join(','), rows, row => {
    const account = Math.floor(row / 4)
    return [
      `person.${row}@company-${account}.example`, `First${row % 997}`, `Last${row % 4999}`, `+33 4 65 71 ${String(row % 10000).padStart(4, '0')}`,
      `Head of things ${row % 50}`, pick(SENIORITIES, row), pick(FUNCTIONS, row >> 2), `Company ${account}`, pick(INDUSTRIES, account),
      pick(COUNTRIES, account), 1 + (account * 37) % 3000, pick(['search', 'webinar', 'referral'], row),
    ].join(',')
  })
}

export const ACTIVITY_COLUMNS = ['email', 'kind', 'at', 'url']

// Activities of those contacts, spread over two years.
export function activities(path, rows, people) {
  const start = Date.UTC(2024, 0, 1), step = 2 * 365 * 86_400_000 / rows
  return write(path, ACTIVITY_COLUMNS.join(','), rows, row => {
    const person = (row * 7919) % people
    const at = new Date(start + Math.floor(row * step)).toISOString()
    return [`person.${person}@company-${Math.floor(person / 4)}.example`, pick(KINDS, row), at, `/page/${row % 300}`].join(',')
  })
}

export const CONTACT_MAP = `format = 1
name = "Bench: contacts"
source = "bench"

[account]
identity = ["name"]

[account.fields]
name = "company"
industry = "industry"
country = "country"
employees = "employees"

[contact]
identity = ["email"]

[contact.fields]
email = "email"
first_name = "first_name"
last_name = "last_name"
phone = "phone"
title = "title"
seniority = "seniority"
function = "function"
source = "source"
account = "company"
`

export const ACTIVITY_MAP = `format = 1
name = "Bench: activities"
source = "bench"

[contact]
identity = ["email"]

[contact.fields]
email = "email"

[[activities]]
[activities.fields]
kind = "kind"
at = "at"
url = "url"
`
