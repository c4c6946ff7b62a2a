// Keys: `/` searches, `?` lists the keys, `j` and `k` walk a list, Enter opens, `g` then a letter goes somewhere.
// A key never acts while somebody is typing, nor together with Ctrl, Alt or Meta, which belong to the browser.

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const rows = () => [...document.querySelectorAll<HTMLAnchorElement>('[data-walk] [data-walk-stop]')].filter(
  // The table and the cards of a phone show the same rows: only one of them is on screen.
  link => link.offsetParent !== null,
)

function walk(step: 1 | -1): boolean {
  const stops = rows()
  if (stops.length === 0) return neighbour(step)
  const at = stops.indexOf(document.activeElement as HTMLAnchorElement)
  const next = at === -1 ? (step === 1 ? 0 : stops.length - 1) : Math.min(Math.max(at + step, 0), stops.length - 1)
  stops[next].focus()
  stops[next].scrollIntoView({ block: 'nearest' })
  return true
}

// On a record's page the same two keys go to the record before or after it in the list it was opened from.
function neighbour(step: 1 | -1): boolean {
  const link = document.querySelector<HTMLAnchorElement>(step === 1 ? 'a[rel=next]' : 'a[rel=prev]')
  link?.click()
  return link !== null
}

function openKeys(): boolean {
  const list = document.querySelector<HTMLDialogElement>('#keys')
  if (!list || list.open) return false
  list.showModal()
  return true
}

function search(): boolean {
  // A list has a search of its own, which keeps its filters.
  const box = document.querySelector<HTMLInputElement>('[data-search]') ?? document.querySelector<HTMLInputElement>('#search')
  box?.focus()
  box?.select()
  return box !== null
}

// In a list the row that has the focus is marked, or its mark taken away.
function mark(): boolean {
  const box = document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('input.tick')
  box?.click()
  return Boolean(box)
}

function press(key: string): boolean {
  const button = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  if (!button || button.offsetParent === null) return false
  button.focus()
  button.click()
  return true
}

function act(key: string): boolean {
  switch (key) {
    case '/':
      return search()
    case '?':
      return openKeys()
    case 'j':
      return walk(1)
    case 'k':
      return walk(-1)
    case 'x':
      return mark()
    default:
      return /^[a-z]$/.test(key) && press(key)
  }
}

export function listenForKeys() {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (event.key === 'Escape' && event.target instanceof HTMLElement && event.target.matches('#search, [data-search]')) event.target.blur()
    if (typing(event.target) || document.querySelector('dialog[open]')) return
    if (act(event.key)) event.preventDefault()
  })
  document.addEventListener('click', event => {
    const opener = (event.target as Element).closest<HTMLElement>('[data-dialog]')
    if (!opener) return
    const dialog = document.getElementById(opener.dataset.dialog ?? '') as HTMLDialogElement | null
    if (!dialog) return
    event.preventDefault()
    dialog.showModal()
  })
}
