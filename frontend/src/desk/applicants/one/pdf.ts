// Drawing a PDF from memory. No script of it runs (this build of pdf.js has no way to: it evaluates nothing, and the part for
// scripts is left out), no link of it is followed, and what would use up the computer is cut.
import type { PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/** So many pages are looked at, however many there are. */
export const mostPages = 100
/** A page is drawn with so many pixels at most. */
const mostPixels = 8_000_000
/** A side of a page, in pixels. */
const mostSide = 8_000
/** How long a page may take, in milliseconds. */
const patience = 20_000

export type Pdf = {
  /** How many pages there are, and how many of them are shown. */
  all: number
  shown: number
  /** Draws a page as wide as asked, and gives the words on it. */
  draw: (n: number, canvas: HTMLCanvasElement, width: number) => Promise<string>
  close: () => void
}

/** That a PDF is not shown. It is told by its name: a module may be there twice, each with classes of its own. */
function refused(why: 'locked' | 'broken'): Error {
  const e = new Error(`a PDF that is ${why}`)
  e.name = why === 'locked' ? locked : 'PdfBroken'
  return e
}
const locked = 'PdfLocked'

/** Whether a PDF was not opened because of its password. */
export const isLocked = (e: unknown) => named(e, locked)

/** Opens a PDF from its bytes, which are used up. It throws what isLocked knows, or another error. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<Pdf> {
  const lib = await import('pdfjs-dist/legacy/build/pdf.mjs')
  lib.GlobalWorkerOptions.workerSrc = workerUrl
  const base = new URL('./pdf/', document.baseURI).href
  const task = lib.getDocument({
    data: bytes,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: mostPixels * 4,
    canvasMaxAreaInBytes: mostPixels * 4,
    disableAutoFetch: true,
    useWasm: false,
    useWorkerFetch: true,
    cMapUrl: `${base}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${base}standard_fonts/`,
    wasmUrl: `${base}wasm/`,
  })
  task.onPassword = () => {
    throw refused('locked')
  }
  let pdf: PDFDocumentProxy
  try {
    pdf = await timely(task.promise)
  } catch (e) {
    void task.destroy()
    throw refused(isLocked(e) || named(e, 'PasswordException') ? 'locked' : 'broken')
  }
  return {
    all: pdf.numPages,
    shown: Math.min(pdf.numPages, mostPages),
    draw: (n, canvas, width) => timely(draw(pdf, n, canvas, width)),
    close: () => void task.destroy(),
  }
}

const named = (e: unknown, name: string) => e instanceof Error && e.name === name

async function draw(
  pdf: PDFDocumentProxy,
  n: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<string> {
  const page = await pdf.getPage(n)
  const whole = page.getViewport({ scale: 1 })
  const scale = scaleOf(whole.width, whole.height, width * Math.min(window.devicePixelRatio, 2))
  const viewport = page.getViewport({ scale })
  canvas.width = Math.ceil(viewport.width)
  canvas.height = Math.ceil(viewport.height)
  // Forms and notes are drawn as they are; nothing of them can be pressed.
  await page.render({ canvas, viewport, annotationMode: 1, background: '#ffffff' }).promise
  const { items } = await page.getTextContent()
  page.cleanup()
  return items
    .map((i) => ('str' in i ? i.str + (i.hasEOL ? '\n' : '') : ''))
    .join('')
    .slice(0, 20_000)
}

/** How much a page is enlarged to be so wide, within the limits. */
export function scaleOf(width: number, height: number, wanted: number): number {
  const sides = Math.min(wanted, mostSide) / Math.max(width, 1)
  const area = Math.sqrt(mostPixels / Math.max(width * height, 1))
  return Math.max(Math.min(sides, mostSide / Math.max(height, 1), area), 0.01)
}

function timely<T>(work: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(refused('broken')), patience)
    work.then(done, fail).finally(() => clearTimeout(late))
  })
}
