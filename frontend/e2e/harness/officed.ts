// The office without a window, as an administrator uses it: backend/cmd/officed on the command line.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { establishment, phone } from './enrol'
import type { Site } from './mailsite'
import { exit, root } from './program'

const run = promisify(execFile)
const binary = join(root, 'build/bin/officed')

export class Office {
  private process: ChildProcess | undefined
  private text = ''

  private constructor(
    private readonly dir: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Sets up an office with its mailbox at the site. */
  static async init(site: Site): Promise<Office> {
    const o = new Office(await mkdtemp(join(tmpdir(), 'office')), { ...process.env, SSL_CERT_FILE: site.ca })
    const password = join(o.dir, 'password')
    await writeFile(password, site.anteisho.password, { mode: 0o600 })
    const where = (l: { host: string; port: number }) => `${l.host}:${l.port}`
    await o.ask('init', '--name', '例示公共職業安定所', '--code', '41010', '--address', site.anteisho.address,
      '--imap', where(site.imaps), '--smtp', where(site.smtp),
      '--user', site.anteisho.address, '--password-file', password) // prettier-ignore
    return o
  }

  /** Runs one command to its end and returns what it printed. */
  async ask(...words: string[]): Promise<string> {
    const command = words.filter((w, i) => i < 2 && !w.startsWith('--'))
    const rest = words.slice(command.length)
    const { stdout } = await run(binary, [...command, '--dir', join(this.dir, 'office'), ...rest], {
      env: this.env,
    })
    return stdout
  }

  /** Issues the account creation code, and writes the paper to hand over to the file named. */
  async issue(paper?: string): Promise<string> {
    const text = await this.ask(
      'code',
      'issue',
      '--establishment',
      establishment,
      '--phone',
      phone,
      '--name',
      '例示商店',
      ...(paper ? ['--pdf', paper] : []),
    )
    const code = /[0-9A-Z]{5}-?[0-9A-Z]{5}-?[0-9A-Z]{5}-?[0-9A-Z]{5}/.exec(text)?.[0]
    if (!code) throw new Error(`no code in: ${text}`)
    return code
  }

  /** Records the address a business gave at the counter. */
  register = (address: string, number = establishment, name = '例示商店') =>
    this.ask('account', 'register', '--address', address, '--establishment', number,
      '--phone', phone, '--name', name) // prettier-ignore

  /** Completes a provisional registration. */
  complete = (address: string) =>
    this.ask('account', 'complete', '--address', address, '--establishment', '4101-222222-2')

  /** Has the last day of every provisional registration be over, and sees it as at midnight. */
  async overdue(): Promise<void> {
    await this.stop()
    const file = join(this.dir, 'office', 'office.db')
    const change = `import sqlite3; d = sqlite3.connect(${JSON.stringify(file)}); d.execute("UPDATE account SET provisional = '2026-01-01T00:00:00Z'"); d.commit()`
    await run('/usr/bin/python3', ['-c', change])
    this.serve()
  }

  /** Records that somebody applies to a posting, and gives the record's id. */
  introduce = async (posting: string): Promise<string> =>
    (await this.ask('introduction', 'add', posting)).trim()

  /** Introduces somebody with a mail address and documents, by letter. */
  issueIntroduction = (posting: string, name: string, mail: string, files: string[]) =>
    this.ask('introduction', 'issue', '--by', '佐藤', '--name', name, '--kana', 'ヤマダハナコ', '--mail', mail,
      ...files.flatMap((f) => ['--file', f]), posting) // prettier-ignore

  /** What the office has on who was introduced to a posting. */
  introductions = (posting: string) => this.ask('introduction', 'list', posting)

  /** Records what came of an introduction. */
  conclude = (introduction: string, result: 'hired' | 'rejected' | 'withdrawn') =>
    this.ask('introduction', 'conclude', '--result', result, introduction)

  /** Everything that waits for a decision: ids of postings. */
  async waiting(): Promise<string[]> {
    return [...(await this.ask('posting', 'list')).matchAll(/^[0-9a-f]{8}-[0-9a-f-]{27}/gm)].map((m) => m[0])
  }

  /** Waits until so many postings wait, and returns their ids. */
  async arrivals(count: number): Promise<string[]> {
    const until = Date.now() + 120_000
    while (Date.now() < until) {
      const ids = await this.waiting()
      if (ids.length >= count) return ids
      await new Promise((done) => setTimeout(done, 500))
    }
    throw new Error(`not ${count} postings arrived:\n${this.text}`)
  }

  /** Waits until a posting is there to be decided, and returns its id. */
  async arrived(): Promise<string> {
    const until = Date.now() + 90_000
    while (Date.now() < until) {
      const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(await this.ask('posting', 'list'))?.[0]
      if (id) return id
      await new Promise((done) => setTimeout(done, 300))
    }
    throw new Error(`no posting arrived:\n${this.text}`)
  }

  /** Waits until something was brought that a clerk is to look up, and gives its id. */
  async brought(): Promise<string> {
    for (const until = Date.now() + 60_000; Date.now() < until;) {
      const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(await this.ask('posting', 'brought'))?.[0]
      if (id) return id
      await new Promise((done) => setTimeout(done, 300))
    }
    throw new Error(`nothing was brought:\n${this.text}`)
  }

  grant = (id: string) => this.ask('posting', 'grant', '--by', '佐藤', id)
  refuse = (id: string, why: string) =>
    this.ask('posting', 'refuse', '--by', '佐藤', '--ground', 'unlawful', '--remark', why, id)
  accept = (id: string) => this.ask('posting', 'accept', id)
  giveBack = (id: string, field: string, remark: string) =>
    this.ask('posting', 'return', '--field', field, '--remark', remark, id)

  serve(): void {
    const p = spawn(binary, ['serve', '--dir', join(this.dir, 'office')], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (b: Buffer) => (this.text += b.toString())
    p.stdout.on('data', keep)
    p.stderr.on('data', keep)
    this.process = p
  }

  log = () => this.text

  async stop(): Promise<void> {
    const p = this.process
    this.process = undefined
    if (!p) return
    const late = setTimeout(() => p.kill('SIGKILL'), 10_000)
    p.kill('SIGTERM')
    await exit(p)
    clearTimeout(late)
    if (p.signalCode === 'SIGKILL') throw new Error(`officed did not end:\n${this.text}`)
  }

  async remove(): Promise<void> {
    try {
      await this.stop()
    } finally {
      await rm(this.dir, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}
