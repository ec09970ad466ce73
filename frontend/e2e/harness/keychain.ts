// GNOME's keyring on a session bus of its own: the keychain that people have on Linux.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { exit } from './program'

export class Keychain {
  private daemon: ChildProcess | undefined

  private constructor(
    private readonly dir: string,
    private readonly bus: ChildProcess,
    /** What a program needs in its environment to use it. */
    readonly env: Record<string, string>,
  ) {}

  static async start(): Promise<Keychain> {
    const dir = await mkdtemp(join(tmpdir(), 'kc'))
    await mkdir(join(dir, 'run'), { mode: 0o700 })
    const address = `unix:path=${join(dir, 'bus')}`
    const bus = spawn(
      'dbus-daemon',
      ['--session', '--nofork', '--nopidfile', '--print-address', `--address=${address}`],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    if (bus.stdout) await once(bus.stdout, 'data') // its address: it listens
    const k = new Keychain(dir, bus, { DBUS_SESSION_BUS_ADDRESS: address })
    await k.unlock()
    return k
  }

  /** Starts the keyring as a login does. */
  private async unlock(): Promise<void> {
    const env = {
      ...process.env,
      ...this.env,
      HOME: this.dir,
      XDG_DATA_HOME: join(this.dir, 'data'),
      XDG_RUNTIME_DIR: join(this.dir, 'run'),
    }
    const p = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    this.daemon = p
    p.stdin.end('login')
    const until = Date.now() + 10_000
    while (!(await this.serves())) {
      if (Date.now() > until) throw new Error('the keyring does not answer')
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  private async serves(): Promise<boolean> {
    const ask = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus']
    const { stdout } = await promisify(execFile)(
      'dbus-send',
      [...ask, 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'],
      { env: { ...process.env, ...this.env } },
    )
    return stdout.includes('true')
  }

  /** Replaces the keyring by an empty one, as on another computer. */
  async lose(): Promise<void> {
    await this.end(this.daemon)
    await rm(join(this.dir, 'data'), { recursive: true, force: true })
    await this.unlock()
  }

  async remove(): Promise<void> {
    await this.end(this.daemon)
    await this.end(this.bus)
    await rm(this.dir, { recursive: true, force: true, maxRetries: 5 })
  }

  private async end(p: ChildProcess | undefined): Promise<void> {
    if (!p) return
    p.kill('SIGTERM')
    await exit(p)
  }
}
