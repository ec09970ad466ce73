// The development program as a process: started on a free loopback port with a data folder of its own, ended by its
// own number, killed in the middle of things where a journey wants to know what survives.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const binary = join(root, 'build/bin/kyujindesk-dev')

/** How long a start may take before it counts as failed, and an end before it is forced; milliseconds. */
const startLimit = 20_000
const endLimit = 10_000

export class Program {
  private process: ChildProcess | undefined
  private port = 0

  private constructor(
    /** Everything of this program: data, home, log, opened files. */
    readonly dir: string,
    private readonly env: Record<string, string>,
  ) {}

  /** Prepares a program that is not started yet. env is added to its environment. */
  static async prepare(env: Record<string, string> = {}): Promise<Program> {
    const p = new Program(await mkdtemp(join(tmpdir(), 'journey')), env)
    for (const name of ['home', 'bin', 'data']) await mkdir(join(p.dir, name), { mode: 0o700 })
    // What the program would open in another program is only noted.
    for (const name of ['xdg-open', 'x-www-browser', 'www-browser'])
      await writeFile(join(p.dir, 'bin', name), `#!/bin/sh\nprintf '%s\\n' "$1" >>'${p.openedList}'\n`, {
        mode: 0o755,
      })
    return p
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/`
  }

  get data(): string {
    return join(this.dir, 'data')
  }

  private get openedList(): string {
    return join(this.dir, 'opened')
  }

  /** Starts the program and returns when it answers; on the same port each time. */
  async start(): Promise<void> {
    this.port ||= await freePort()
    const log = createWriteStream(join(this.dir, 'log'), { flags: 'a' })
    const p = spawn(
      binary,
      ['-devserver', `127.0.0.1:${this.port}`, '-assetdir', join(root, 'frontend/dist')],
      {
        cwd: this.dir,
        env: {
          ...process.env,
          HOME: join(this.dir, 'home'),
          KYUJIN_DATA: this.data,
          PATH: `${join(this.dir, 'bin')}:${process.env['PATH'] ?? ''}`,
          LANG: 'C.UTF-8',
          ...this.env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    p.stdout.pipe(log, { end: false })
    p.stderr.pipe(log, { end: false })
    this.process = p
    const until = Date.now() + startLimit
    while (!(await this.answers())) {
      if (p.exitCode !== null || p.signalCode !== null)
        throw new Error(`the program ended by itself:\n${await this.log()}`)
      if (Date.now() > until) throw new Error(`the program does not answer:\n${await this.log()}`)
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  private async answers(): Promise<boolean> {
    try {
      return (await fetch(this.url)).ok
    } catch {
      return false
    }
  }

  /** Ends the program as a person or the system would, and returns its exit code. */
  async stop(): Promise<number | null> {
    const p = this.process
    if (!p) return null
    this.process = undefined
    const ended = exit(p)
    p.kill('SIGTERM')
    let hangs = false
    const late = setTimeout(() => (hangs = p.kill('SIGQUIT')), endLimit) // Go writes where everything stands, and ends
    const never = setTimeout(() => p.kill('SIGKILL'), endLimit + 3_000)
    await ended
    clearTimeout(late)
    clearTimeout(never)
    if (hangs) throw new Error(`the program did not end in ${endLimit} ms:\n${await this.log()}`)
    return p.exitCode
  }

  /** Ends the program without a warning, as a power cut would. Returns the moment of the kill. */
  async kill(): Promise<number> {
    const p = this.process
    if (!p) throw new Error('the program does not run')
    this.process = undefined
    const ended = exit(p)
    const at = Date.now()
    p.kill('SIGKILL')
    await ended
    return at
  }

  /** What the program asked the system to open, oldest first. */
  async opened(): Promise<string[]> {
    const text = await readFile(this.openedList, 'utf8').catch(() => '')
    return text.split('\n').filter(Boolean)
  }

  log(): Promise<string> {
    return readFile(join(this.dir, 'log'), 'utf8').catch(() => '')
  }

  /** Ends the program and removes everything it kept. */
  async remove(): Promise<void> {
    try {
      await this.stop()
    } finally {
      await rm(this.dir, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/** Resolves when a process has ended, also where it already has. */
export async function exit(p: ChildProcess): Promise<void> {
  if (p.exitCode === null && p.signalCode === null) await once(p, 'exit')
}

async function freePort(): Promise<number> {
  const s = createServer()
  s.listen(0, '127.0.0.1')
  await once(s, 'listening')
  const a = s.address()
  s.close()
  await once(s, 'close')
  if (a === null || typeof a === 'string') throw new Error('no port')
  return a.port
}
