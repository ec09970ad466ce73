import { i18n } from '$lib/i18n'
import { afterEach, expect, test } from 'vitest'
import { outdatedTasks } from './tasks'

afterEach(() => (i18n.language = 'ja'))

test('a table that is out of date is said with what to do, by letter and by hand', () => {
  expect(outdatedTasks([], false)).toEqual([])
  const said = (byHand: boolean) =>
    outdatedTasks(['wages', 'holidays'], byHand).map((t) => `${t.text} ${t.act} ${t.href}`)
  expect(said(false)).toEqual([
    '最低賃金の表が古くなっています お知らせを見る #/notices',
    '来年の祝日が分かりません お知らせを見る #/notices',
  ])
  expect(said(true)[0]).toBe('最低賃金の表が古くなっています 設定を見る #/settings')
  expect(outdatedTasks(['wages'], false)[0]?.sub).toMatch(/厚生労働省のサイト/)
  i18n.language = 'en'
  expect(said(false)[0]).toMatch(/out of date/)
})
