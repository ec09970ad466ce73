// The words of the program. Language is one fact of the whole window, so this is the one shared object.
import { en } from './en'
import { formats } from './format'
import { ja } from './ja'

export type Language = 'ja' | 'en'
export type Dictionary = typeof ja

class Words {
  language = $state<Language>('ja')
  /** The dictionary of the language in use. */
  readonly t = $derived<Dictionary>(this.language === 'en' ? en : ja)
  readonly f = $derived(formats(this.language === 'en' ? 'en-GB' : 'ja-JP'))

  /** The right half of a text that comes in both languages. */
  say(words: { ja: string; en: string }): string {
    return this.language === 'en' && words.en ? words.en : words.ja
  }
}

export const i18n = new Words()
