// How a document is shown: a PDF is drawn page by page, a picture was made anew by the program; nothing active ever runs.

/** Pictures the program gives (backend/picture); no SVG, which may hold scripts. */
const pictures = ['image/jpeg', 'image/png']

export const isPDF = (type: string) => type === 'application/pdf'
export const isPicture = (type: string) => pictures.includes(type)
export const isText = (type: string) => type.startsWith('text/plain')
export const shownInside = (type: string) => isPDF(type) || isPicture(type) || isText(type)

/** The bytes of base64. */
export function bytesOf(data: string): Uint8Array<ArrayBuffer> {
  const text = atob(data)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}
