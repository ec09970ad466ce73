/** The key as an element of the page would see it. */
export function pressed(init: KeyboardEventInit & { keyCode?: number }, on = '<h1></h1>'): KeyboardEvent {
  const box = document.createElement('div')
  box.innerHTML = on
  const e = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  box.firstElementChild?.dispatchEvent(e)
  return e
}
