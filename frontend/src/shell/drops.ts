// What is dropped on the window. Where WebKitGTK shows the page a drop without its files, Go gives them, and they are dropped once more.
import type { Dropped } from '$lib/api'

/** Lets a drop pass over the page; without this a file would take the place of the page. */
export function keep(e: DragEvent): void {
  e.preventDefault()
  if (e.dataTransfer) e.dataTransfer.dropEffect = 'copy'
}

/** Drops files on what stands at the place, as a browser does. */
export function dropAgain({ x, y, files }: Dropped): void {
  const dataTransfer = new DataTransfer()
  for (const f of files)
    dataTransfer.items.add(new File([Uint8Array.from(atob(f.data), (c) => c.charCodeAt(0))], f.name))
  const at = document.elementFromPoint(x, y) ?? document.body
  at.dispatchEvent(
    new DragEvent('drop', { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer }),
  )
}
