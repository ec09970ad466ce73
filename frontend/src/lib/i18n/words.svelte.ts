// The words of the program. Language is one fact of the whole window, so this is the one shared object.
import { en } from './en'
import { formats } from './format'
import { byHand } from './hand'
import { ja } from './ja'

export type Language = 'ja' | 'en'
export type Dictionary = typeof ja

class Words {
  language = $state<Language>('ja')
  /** Whether what is open is of a business that goes to its office itself. */
  byHand = $state(false)
  /** The dictionary of the language in use. */
  readonly t = $derived.by<Dictionary>(() => {
    const words = this.language === 'en' ? en : ja
    return this.byHand ? byHand(words) : words
  })
  readonly f = $derived(formats(this.language))

  /** The right half of a text that comes in both languages. What is empty in one, as a unit, is empty: nothing is said in the other. */
  say(words: { ja: string; en: string }): string {
    return words[this.language]
  }
}

export const i18n = new Words()
