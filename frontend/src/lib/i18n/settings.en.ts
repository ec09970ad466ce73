// The words of the settings, in English.
import type { settings as ja } from './settings.ja'

export const settings: typeof ja = {
  title: 'Settings',
  view: 'Appearance',
  language: 'Language',
  languages: { ja: '日本語', en: 'English' },
  theme: 'Colours',
  themes: { system: 'As this computer', light: 'Light', dark: 'Dark' },
  practice: 'Practice',
  practiceLead: 'What you practise is kept apart from real applications.',
  reset: 'Start practice over',
  resetTitle: 'Start practice over?',
  resetText: 'All postings written in practice are deleted. Real applications are not touched.',
  resetGo: 'Delete and start over',
  resetDone: 'Practice is as at the beginning.',
  leave: 'Leave practice',
  leaveHelp: 'Goes back to the first page. What you practised stays.',
  close: 'Close the establishment',
  closeHelp: 'Goes back to the first page. It opens again with the password.',
  account: 'Establishment',
  about: 'About this program',
  independent:
    'Kyujin Desk is an independent program. It is not a product of the Ministry of Health, Labour and Welfare or of Hello Work, and does not use their logos or names as its own.',
  version: 'Version',
  licence: 'Licence',
  licenceText:
    'MIT License. Typeface BIZ UDPGothic: SIL Open Font License 1.1. PDFs are drawn by PDF.js (Apache License 2.0) with its faces Liberation (SIL Open Font License 1.1) and Foxit (BSD License).',
}
