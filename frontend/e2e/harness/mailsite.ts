// Real mail servers for a journey: the command backend/cmd/mailsite, which ends with us.
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { join } from 'node:path'
import { exit, root } from './program'

type Line = { host: string; port: number }
export type Mailbox = { address: string; password: string }
export type Site = {
  imap: Line
  imaps: Line
  smtp: Line
  smtps: Line
  ca: string
  kigyo: Mailbox
  anteisho: Mailbox
  jinji: Mailbox
  /** URL of the authorisation server, where the servers take tokens. */
  authority?: string
}

export class MailSite {
  private constructor(
    readonly site: Site,
    private readonly process: ChildProcessByStdio<Writable, Readable, null>,
    private readonly lines: AsyncIterator<string>,
    private readonly reader: Interface,
  ) {}

  static async start(...args: '-tokens'[]): Promise<MailSite> {
    const p = spawn(join(root, 'build/bin/mailsite'), args, { stdio: ['pipe', 'pipe', 'inherit'] })
    const reader = createInterface(p.stdout)
    const lines = reader[Symbol.asyncIterator]()
    const first = await lines.next()
    if (first.done) throw new Error('the mail servers did not start')
    return new MailSite(JSON.parse(first.value) as Site, p, lines, reader)
  }

  cut = () => this.say('cut')
  restore = () => this.say('restore')

  /** How often the authorisation server was asked for a token. */
  asked = async (): Promise<number> => Number(await this.ask('asked'))

  private async say(word: string): Promise<void> {
    const answer = await this.ask(word)
    if (answer !== 'ok') throw new Error(`mailsite answered ${String(answer)} to ${word}`)
  }

  private async ask(word: string): Promise<unknown> {
    this.process.stdin.write(`${word}\n`)
    return (await this.lines.next()).value
  }

  async stop(): Promise<void> {
    this.process.stdin.end()
    await exit(this.process)
    this.reader.close()
  }
}
