// What the kinds of posting are called, and what each is for, in Japanese.
import type { PostingKind } from '$lib/gen'

export const kind: Record<PostingKind, string> = {
  full: 'フルタイム',
  part: 'パート',
  seasonal: '季節',
  migrant: '出稼ぎ',
  graduate: '大卒等',
  highSchool: '高卒',
  disabledFull: '障害者・フルタイム',
  disabledPart: '障害者・パート',
}

export const kindHelp: Record<PostingKind, string> = {
  full: '事業所の通常の所定労働時間で働く求人',
  part: '通常より所定労働時間が短い求人',
  seasonal: 'ある季節に限った仕事の求人',
  migrant: '住まいを離れて、ある季節だけ働く仕事の求人',
  graduate: '大学などの新卒者と既卒者を対象にした求人',
  highSchool: '高校の新卒者と既卒者を対象にした求人',
  disabledFull: '障害のある人を対象にした、通常の労働時間の求人',
  disabledPart: '障害のある人を対象にした、労働時間が短い求人',
}
