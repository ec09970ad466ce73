// Where the window is. The address is the part after #; a program has no server to ask for paths.

export type Address = { parts: string[]; query: string }

export function readAddress(hash: string): Address {
  const [path = '', query = ''] = hash.split(/\?(.*)/)
  const parts = path
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode)
  while (parts.at(-1) === '') parts.pop()
  return { parts, query }
}

function decode(s: string): string {
  try {
    return decodeURIComponent(s)
  } catch {
    return s
  }
}
