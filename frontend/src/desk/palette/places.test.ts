import type { StartView } from '$lib/api'
import { i18n } from '$lib/i18n'
import { expect, test } from 'vitest'
import { placeOf } from '../../shell/side'
import { readAddress } from '../../shell/address'
import { desk } from '../pages'
import { found, places } from './places'

const hands = { go: () => undefined, leave: () => Promise.resolve() }
const all = places(i18n.t, {} as StartView, hands)
const first = (text: string) =>
  found(all, text)
    .sort((a, b) => b.score - a.score)
    .map(({ place }) => place.id)[0]

test('everything leads to a page that is there', () => {
  for (const { id, does } of all) {
    if (!('href' in does) || id === 'home') continue
    expect(placeOf([desk], readAddress(does.href)).page.path, id).not.toBe('')
  }
  expect(new Set(all.map((p) => p.id)).size).toBe(all.length)
})

test.each([
  ['新規求人', 'new-full'],
  ['あたらしい求人', undefined],
  ['新しい　求人　パート', 'new-part'],
  ['応募者を追加', 'add'],
  ['更新予約', 'renew'],
  ['延長', 'renew'],
  ['カレンダー', 'calendar'],
  ['ｶﾚﾝﾀﾞｰ', 'calendar'],
  ['かれんだー', 'calendar'],
  ['スケジュール', 'calendar'],
  ['ログアウト', 'leave'],
  ['csv', 'importApplicants'],
])('%s is %s', (text, id) => expect(first(text)).toBe(id))

test('nothing is found for nothing', () => expect(found(all, '　 ')).toEqual([]))
