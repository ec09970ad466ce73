// The words of the settings, in Japanese.

export const settings = {
  title: '設定',
  view: '表示',
  language: '言語',
  languages: { ja: '日本語', en: 'English' },
  theme: '配色',
  themes: { system: 'パソコンの設定に合わせる', light: '明るい', dark: '暗い' },
  practice: '練習',
  practiceLead: '練習の内容は、実際の申込みとは別の場所に保存されます。',
  reset: '練習を最初からやり直す',
  resetTitle: '練習を最初からやり直しますか',
  resetText: '練習で作成した求人はすべて削除されます。実際の申込みには影響しません。',
  resetGo: '削除してやり直す',
  resetDone: '練習を最初の状態に戻しました。',
  leave: '練習を終える',
  leaveHelp: '最初の画面に戻ります。練習の内容は残ります。',
  close: 'ログアウト',
  closeHelp: '最初の画面に戻ります。もう一度ログインするにはパスワードが必要です。',
  account: '事業所',
  about: 'このプログラムについて',
  independent:
    '求人デスクは独立したプログラムで、厚生労働省やハローワークの製品ではありません。国のロゴや名称を自らのものとして使いません。',
  version: 'バージョン',
  licence: 'ライセンス',
  licenceText:
    'MIT License。書体 BIZ UDPGothic は SIL Open Font License 1.1。PDF の表示は PDF.js（Apache License 2.0）と、その書体 Liberation（SIL Open Font License 1.1）・Foxit（BSD License）。',
}
