// What is entered of an office that is run in this window. It stays here until the office is open, whatever goes wrong.
import { goodPassword, MailEntry, type MailField } from '$lib/account'
import { start, toFault } from '$lib/api'
import { i18n, sentence } from '$lib/i18n'
import { half } from '$lib/jp'

type OwnField = 'office' | 'code' | 'clerk' | 'password' | 'again'
export type CounterField = OwnField | MailField | 'hours' | 'helpDesk'

/** ４１０１０ → 41010 */
export const officeCode = (typed: string) => half(typed).replace(/\D/g, '')

export class CounterForm {
  name = $state('')
  code = $state('')
  hours = $state('')
  helpDesk = $state('')
  clerk = $state('')
  password = $state('')
  again = $state('')
  readonly mail = new MailEntry()
  /** What to mend; the words are found when they are shown, in the language of then. */
  wrong = $state.raw<{ field: string; text: () => string }[]>([])
  tried = $state(0)
  busy = $state(false)

  errorAt = (field: CounterField) => this.wrong.find((w) => w.field === field)?.text() ?? ''

  settle(): void {
    if (officeCode(this.code).length === 5) this.code = officeCode(this.code)
  }

  /** The fields to mend, from top to bottom. */
  missing(): { field: string; text: () => string }[] {
    const t = () => i18n.t.office.found.wrong
    const own = (field: OwnField) => ({ field, text: () => t()[field] })
    const found = []
    if (this.name.trim() === '') found.push(own('office'))
    if (officeCode(this.code).length !== 5) found.push(own('code'))
    for (const field of this.mail.wrong()) found.push({ field, text: () => i18n.t.mail.wrong[field] })
    if (this.clerk.trim() === '') found.push(own('clerk'))
    if (!goodPassword(this.password)) found.push(own('password'))
    else if (this.again !== this.password) found.push(own('again'))
    return found
  }

  /** Makes the office; true where it is open now. A mailbox that the test does not reach makes none. */
  async open(): Promise<boolean> {
    if (this.busy) return false
    this.settle()
    this.mail.settle()
    this.wrong = this.missing()
    this.tried++
    if (this.wrong.length > 0) return false
    this.busy = true
    try {
      if (!this.mail.tested && !(await this.mail.test())) {
        this.wrong = [{ field: 'mailTest', text: () => i18n.t.office.found.wrong.mailTest }]
        return false
      }
      await start.foundOffice({
        name: this.name,
        code: this.code,
        hours: this.hours,
        helpDesk: this.helpDesk,
        mail: this.mail.setup(),
        clerk: this.clerk,
        password: this.password,
      })
      this.password = this.again = ''
      this.mail.forget()
      return true
    } catch (e) {
      const fault = toFault(e)
      this.wrong = [{ field: fault.field, text: () => sentence(i18n.t, fault) }]
      return false
    } finally {
      this.busy = false
    }
  }
}
