// An account is backed up, the computer breaks, and a new one goes on with it.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { goTo, newPosting } from '../harness/acts'
import { inspector } from '../harness/axe'
import { saved } from '../harness/form'
import { openOwn, ownPassword } from '../harness/own'
import { Program } from '../harness/program'
import { expect, test } from '../harness/test'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const passphrase = 'さくらの ばんごう 八重'

test('an account moves to a new computer by its backup', async ({ page, program }) => {
  const found: string[] = []
  const look = inspector(page, found)
  await openOwn(page, program, async () => {})
  await newPosting(page, 'パート')
  await saved(page)
  await goTo(page, '設定')
  const panel = page.locator('section[aria-labelledby=backup]')
  await panel.getByLabel('合言葉', { exact: true }).fill('みじかい')
  await panel.getByLabel('合言葉（確認）', { exact: true }).fill('みじかい')
  await panel.getByRole('button', { name: '合言葉を決める' }).click()
  await expect(panel.getByText('合言葉は12文字以上にしてください。')).toBeVisible()
  await panel.getByLabel('合言葉', { exact: true }).fill(passphrase)
  await panel.getByRole('button', { name: '合言葉を決める' }).click()
  await expect(panel.getByText(/二つの合言葉が違います/)).toBeVisible()
  await panel.getByLabel('合言葉（確認）', { exact: true }).fill(passphrase)
  await panel.getByRole('button', { name: '合言葉を決める' }).click()
  await expect(panel.getByText('バックアップは、まだありません。')).toBeVisible()

  const drive = join(program.dir, 'drive')
  await panel.getByLabel('毎日バックアップするフォルダー', { exact: true }).fill(drive)
  await panel.getByRole('button', { name: '毎日バックアップする' }).click()
  await expect(panel.getByText(/そのフォルダーが見つかりません/)).toBeVisible()
  await mkdir(drive)
  await panel.getByRole('button', { name: '毎日バックアップする' }).click()
  await panel.getByRole('button', { name: '今すぐバックアップする' }).click()
  await expect(panel.getByText(/最後のバックアップ：/)).toBeVisible({ timeout: 30_000 })
  const [name = ''] = await readdir(drive)
  const file = join(drive, name)

  const other = await Program.prepare()
  try {
    await other.start()
    await page.goto(other.url)
    await page.getByRole('link', { name: 'バックアップから復元する' }).click()
    const main = page.getByRole('main')
    await main.getByRole('button', { name: '中を確認する' }).click()
    await expect(main.getByText('バックアップのファイルを選んでください。')).toBeVisible()
    await look('restore-empty')
    await writeFile(join(drive, 'photo.kyujinbackup'), 'no backup')
    await main.getByLabel('バックアップのファイル', { exact: true }).fill(join(drive, 'photo.kyujinbackup'))
    await main.getByLabel('合言葉、またはバックアップの鍵', { exact: true }).fill('さくらの ばんごう 九重')
    await main.getByRole('button', { name: '中を確認する' }).click()
    await expect(main.getByText(/求人デスクのバックアップではありません/)).toBeVisible()
    await main.getByLabel('バックアップのファイル', { exact: true }).fill(file)
    await main.getByRole('button', { name: '中を確認する' }).click()
    await expect(main.getByText(/合言葉が違います/)).toBeVisible({ timeout: 30_000 })
    await main.getByLabel('合言葉、またはバックアップの鍵', { exact: true }).fill(passphrase)
    await main.getByRole('button', { name: '中を確認する' }).click()
    await expect(main.getByText('手続きは自分で行う')).toBeVisible({ timeout: 30_000 })
    await look('restore-found')
    await main.getByRole('button', { name: '復元する', exact: true }).click()
    await main.getByRole('link', { name: 'ログインへ進む' }).click({ timeout: 60_000 })
    await page.getByLabel('パスワード', { exact: true }).fill(ownPassword)
    await page.keyboard.press('Enter')
    await goTo(page, '求人')
    await expect(page.getByRole('main').getByText('パート').first()).toBeVisible()
  } finally {
    await other.remove()
  }
  expect(found).toEqual([])
})
