// The sheet of keys, in Japanese. A key is written as it stands on a keyboard.

import { applicantKeys } from './applicants.ja'

export const keys = {
  title: 'キー操作',
  open: 'キー操作の一覧',
  lead: '文字を入力しているあいだは、Ctrl と Alt の付かないキーは文字になります。',
  or: 'または',
  everywhere: {
    title: 'どの画面でも',
    keys: [
      { keys: ['?'], does: 'この一覧を開く' },
      { keys: ['Ctrl+K', '⌘K'], does: 'すべてから検索' },
      { keys: ['Alt+←'], does: '前の画面へ戻る' },
      { keys: ['Tab', 'Shift+Tab'], does: '次の項目・前の項目へ移る' },
      { keys: ['Esc'], does: '開いている小さな画面を閉じる' },
    ],
  },
  /** The pages that a digit leads to. */
  places: {
    home: 'ホームへ移る',
    postings: '求人へ移る',
    applicants: '応募者へ移る',
    calendar: 'カレンダーへ移る',
    seekers: '求職者へ移る',
    notices: 'お知らせへ移る',
    talks: 'メッセージへ移る',
    establishment: '事業所へ移る',
    settings: '設定へ移る',
    intake: '受付箱へ移る',
    codes: '事業所の受付へ移る',
    staff: '係へ移る',
    journal: '業務記録へ移る',
  },
  /** What only a side has. */
  groups: {
    desk: [
      {
        title: '求人の一覧',
        keys: [
          { keys: ['N'], does: '新規求人を作成' },
          { keys: ['/'], does: '求人を検索' },
          { keys: ['↓', '↑'], does: '次の求人・前の求人へ移る' },
          { keys: ['Home', 'End'], does: '最初の求人・最後の求人へ移る' },
          { keys: ['Enter'], does: '求人を開く' },
        ],
      },
      {
        title: '求人の入力',
        keys: [
          { keys: ['Ctrl+F'], does: 'この求人の中を検索' },
          { keys: ['Ctrl+Z'], does: '入力を元に戻す（文字の欄の中では文字を元に戻す）' },
          { keys: ['Ctrl+Shift+Z'], does: '元に戻した入力をやり直す' },
          { keys: ['Alt+M'], does: 'いまの項目に要確認の印を付ける・外す' },
          { keys: ['Alt+N'], does: 'いまの項目にメモを入力する' },
          { keys: ['Alt+PageDown', 'Alt+PageUp'], does: '次の区分・前の区分へ移る' },
          { keys: ['Ctrl+Enter'], does: '確認へ進む' },
        ],
      },
      applicantKeys,
      {
        title: '面接の予定',
        keys: [
          { keys: ['←', '→'], does: '前の週・次の週へ移る' },
          { keys: ['T'], does: '今週へ戻る' },
        ],
      },
      {
        title: 'カレンダー',
        keys: [
          { keys: ['←', '→'], does: '前の日・次の日へ移る' },
          { keys: ['↑', '↓'], does: '前の週・次の週へ移る' },
          { keys: ['PageUp', 'PageDown'], does: '前の月・次の月へ移る' },
          { keys: ['Home'], does: 'きょうへ戻る' },
          { keys: ['Enter'], does: '選んだ日の予定へ移る' },
        ],
      },
    ],
    office: [
      {
        title: '受付箱',
        keys: [{ keys: ['/'], does: '求人を検索' }],
      },
    ],
  },
}
