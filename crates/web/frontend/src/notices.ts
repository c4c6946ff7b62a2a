// A request that fails never leaves the page silent: the refusal that the server wrote is shown in the notice area,
// and a server that cannot be reached is said in the words that the page itself carries.

const area = () => document.getElementById('notices')

function say(text: string) {
  const place = area()
  if (!place || !text) return
  const line = document.createElement('div')
  line.className = 'notice late'
  line.setAttribute('role', 'alert')
  line.textContent = text
  place.replaceChildren(line)
}

export function keepReaderInformed() {
  document.addEventListener('htmx:error', event => {
    const detail = (event as CustomEvent).detail
    // Leaving the page aborts what is on its way; nobody needs to hear about that.
    if (detail?.error?.name === 'AbortError') return
    say(area()?.dataset.unreachable ?? '')
  })
  // A session that ended elsewhere answers a fragment with 401: the whole page goes to the sign-in, and comes back.
  document.addEventListener('htmx:before:swap', event => {
    const status = (event as CustomEvent).detail?.ctx?.response?.status
    if (status === 401) {
      event.preventDefault()
      location.reload()
    }
  })
}
