import { host } from '../../testing/host'
import { afterEach, expect, it } from 'vitest'
import { drawing, Paper } from './paper.svelte'

const pages = [
  '<svg><rect data-section="work" data-keys="work.title"/></svg>',
  '<svg><rect data-section="selection" data-keys="contact.role contact.name"/></svg>',
]
let waiting: ((pages: string[]) => void)[] = []
const program = host({
  Postings: { Sheet: () => new Promise<string[]>((done) => waiting.push(done)) },
})
afterEach(() => (waiting = []))

const drawn = async () => {
  const paper = new Paper()
  const ready = paper.draw('p1', true)
  waiting[0]?.(pages)
  await ready
  return paper
}

it('shows the newest answers, whichever drawing comes first', async () => {
  const paper = new Paper()
  const [first, second] = [paper.draw('p1', true), paper.draw('p1', true)]
  waiting[1]?.(['new'])
  waiting[0]?.(['old'])
  await Promise.all([first, second])
  expect(paper.pages).toEqual(['new'])
})

it('turns to the page of the question in hand, and only between its pages', async () => {
  const paper = await drawn()
  paper.open('contact.name', '')
  expect(paper.at).toBe(1)
  paper.open('contact', '')
  paper.turn(1)
  expect(paper.at).toBe(1)
  paper.open('', 'work')
  paper.turn(-1)
  expect(paper.at).toBe(0)
})

it('stays on a page there is when a posting becomes shorter', async () => {
  const paper = await drawn()
  paper.turn(1)
  const again = paper.draw('p1', true)
  waiting[1]?.(pages.slice(0, 1))
  await again
  expect(paper.at).toBe(0)
})

it('grows and shrinks within its sizes', () => {
  const paper = new Paper()
  expect(paper.canZoom(-1)).toBe(false)
  paper.enlarge(-1)
  expect(paper.zoom).toBe(1)
  for (let i = 0; i < 20; i++) paper.enlarge(1)
  expect([paper.zoom, paper.canZoom(1)]).toEqual([3, false])
  program.leave()
})

it('puts nothing into the page but rectangles and texts', () => {
  const bad =
    '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script><text>a&lt;b<image href="x"/></text><foreignObject/></svg>'
  const [svg] = drawing(bad)
  expect([...(svg?.querySelectorAll('*') ?? [])].map((e) => e.tagName)).toEqual(['text'])
  expect(svg?.textContent).toBe('a<b')
  expect([drawing('<p>no picture'), drawing('<div/>'), drawing(undefined)]).toEqual([[], [], []])
})
