// The native dialogs of the program, which no page can see: found by role, filled and pressed through AT-SPI.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from './program'

const script = join(root, 'build/test/filedialog.py')

/** Waits for the GTK dialog that asks where to save, names the file and saves. */
export async function saveAs(path: string): Promise<void> {
  await promisify(execFile)('/usr/bin/python3', [script, 'save', path])
}

/** Waits for the GTK dialog that asks which file to open, names it and opens it. */
export async function openFile(path: string): Promise<void> {
  await promisify(execFile)('/usr/bin/python3', [script, 'open', path])
}

/** The first page of a PDF as a photograph or scanner gives it: path.jpg, whose name is returned. */
export async function pdfPicture(path: string): Promise<string> {
  await promisify(execFile)('pdftoppm', ['-r', '150', '-jpeg', '-singlefile', path, path])
  return `${path}.jpg`
}

/** The text of a PDF as a person reads it, by poppler. */
export async function pdfText(path: string): Promise<string> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-'])
  return stdout
}
