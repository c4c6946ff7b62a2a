// A menu that was opened closes again by Escape, which gives the focus back, and by a click elsewhere. Without a script its
// own button closes it.

const open = () => [...document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')]

export function closeMenus() {
  document.addEventListener('click', event => {
    for (const menu of open()) if (!menu.contains(event.target as Node)) menu.open = false
  })
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    for (const menu of open()) {
      if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
      menu.open = false
    }
  })
}
