// A button that prints the page; without a script it is not shown, and the browser's own menu prints.
export function offerToPrint() {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}
