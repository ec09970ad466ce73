// The page runs what came with the program, and nothing that finds its way into it.
import { practise } from '../harness/acts'
import { expect, test } from '../harness/test'

test('a script, a style or an address from elsewhere does nothing', async ({ page, program }) => {
  await practise(page, program)
  const answer = await page.request.get(program.url)
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'")

  const done = await page.evaluate(async () => {
    const flags = window as unknown as Record<string, unknown>
    const script = document.createElement('script')
    script.textContent = 'window.inlined = true'
    document.body.append(script)
    const box = document.createElement('div')
    box.innerHTML = '<img src="nothing:" onerror="window.handled = true"><p style="position: fixed">x</p>'
    document.body.append(box)
    const fetched = await fetch('https://example.jp/').then(
      () => true,
      () => false,
    )
    const reached = await new Promise((done) => {
      const image = new Image()
      document.addEventListener('securitypolicyviolation', (e) => {
        if (e.effectiveDirective === 'img-src') done(false)
      })
      image.onload = () => done(true)
      image.src = 'https://example.jp/x.png'
    })
    const styled = getComputedStyle(box.lastElementChild ?? box).position === 'fixed'
    return { inlined: flags['inlined'], handled: flags['handled'], fetched, reached, styled }
  })
  expect(done).toEqual({
    inlined: undefined,
    handled: undefined,
    fetched: false,
    reached: false,
    styled: false,
  })
})
