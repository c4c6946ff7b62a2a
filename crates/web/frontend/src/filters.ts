// Without scripts a filter form is sent by its button; with them, by the change itself.
export function submitOnChange() {
  document.addEventListener('change', event => {
    const field = event.target as HTMLElement
    const form = field.closest<HTMLFormElement>('form[data-submit-on-change]')
    form?.requestSubmit()
  })
}
