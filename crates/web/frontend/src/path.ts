// On a phone the stage path scrolls sideways: it starts at the stage where the lead is.
export function showCurrentStep() {
  const path = document.querySelector<HTMLElement>('.path')
  const now = path?.querySelector<HTMLElement>('[aria-current=step]')
  if (path && now && path.scrollWidth > path.clientWidth) path.scrollLeft = now.offsetLeft - 96
}
