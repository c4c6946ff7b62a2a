// A file can be dropped anywhere on its form: it is put into the form's own field, and sent as its button would.
const formUnder = (event: Event) => (event.target as Element | null)?.closest?.<HTMLFormElement>('form[data-drop]') ?? null

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

function take(form: HTMLFormElement, files: FileList) {
  const field = form.querySelector<HTMLInputElement>('input[type=file]')
  if (!field || files.length === 0) return
  field.files = files
  form.requestSubmit()
}

export function takeDroppedFiles() {
  for (const hint of document.querySelectorAll<HTMLElement>('[data-drop] .drop-hint')) hint.hidden = false
  document.addEventListener('dragover', event => {
    const form = formUnder(event)
    if (!form || !carriesFiles(event)) return
    event.preventDefault()
    form.classList.add('over')
  })
  document.addEventListener('dragleave', event => {
    const form = formUnder(event)
    if (form && !form.contains(event.relatedTarget as Node | null)) form.classList.remove('over')
  })
  document.addEventListener('drop', event => {
    const form = formUnder(event)
    if (!form || !carriesFiles(event) || !event.dataTransfer) return
    event.preventDefault()
    form.classList.remove('over')
    take(form, event.dataTransfer.files)
  })
}
