import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import tailwindcss from '@tailwindcss/vite'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/**
 * Puts other texts in the place of files, as go test -overlay does and from a file of the same shape: tools/mutants breaks
 * the page so, without touching the checkout.
 */
function overlay(list: string): Plugin {
  const { Replace } = JSON.parse(readFileSync(list, 'utf8')) as { Replace: Record<string, string> }
  return {
    name: 'overlay',
    enforce: 'pre',
    load: (id) => (Replace[id] === undefined ? undefined : readFileSync(Replace[id], 'utf8')),
  }
}
/** What pdf.js reads besides its code: tables of Japanese characters, faces of old printers, decoders without WebAssembly. */
const pdfRooms = { cmaps: /\.bcmap$/, standard_fonts: /\.(pfb|ttf)$/, wasm: /_nowasm_fallback\.js$/ }

/** Puts the files of pdf.js beside the page, as pdf/ROOM/NAME. */
function pdfFiles(): Plugin {
  const home = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
  const found = Object.entries(pdfRooms).flatMap(([room, wanted]) =>
    readdirSync(join(home, room))
      .filter((name) => wanted.test(name))
      .map((name) => ({ path: `pdf/${room}/${name}`, file: join(home, room, name) })),
  )
  return {
    name: 'pdf-files',
    configureServer: (server) =>
      void server.middlewares.use((asked, answer, next) => {
        const one = found.find((f) => asked.url?.split('?')[0] === `/${f.path}`)
        if (!one) return next()
        answer.setHeader(
          'Content-Type',
          one.path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
        )
        answer.end(readFileSync(one.file))
      }),
    generateBundle() {
      for (const { path, file } of found)
        this.emitFile({ type: 'asset', fileName: path, source: readFileSync(file) })
    },
  }
}
const overlaid = process.env['PAGE_OVERLAY']

export default defineConfig({
  plugins: [...(overlaid ? [overlay(overlaid)] : []), tailwindcss(), svelte(), svelteTesting(), pdfFiles()],
  resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } },
  // The manual lies beside the page.
  server: { fs: { allow: ['..'] } },
  build: {
    target: 'es2022',
    // The page is embedded in the program: one file is read faster than many, and there is no network to save.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    // One page for all files of a worker: the headless components are many small modules, read once.
    isolate: false,
    // Looking a long form through by roles takes seconds on a busy computer; it is not what is tested.
    testTimeout: 20_000,
  },
})
