// The words of the business's own establishment, in Japanese.

export const establishment = {
  review: '変更を確認する',
  drop: '変更を破棄',
  dropped: '変更を破棄し、窓口の登録内容に戻しました。',
  asked: '変更の申込みを送信待ちにしました。接続でき次第、自動で送信します。',
  waiting: '変更を申込み中です',
  waitingSub: (day: string, at: string) =>
    `${day} ${at}に申し込みました。窓口が承認するまで、いまの内容のままです。回答が届くと、ここに表示されます。`,
  reviewTitle: '事業所の変更を確認して申し込む',
  reviewLead: '変更する内容をもう一度確認してください。まだ送信していません。',
  changesLead: '左が窓口に登録されている内容、右が変更後の内容です。',
  touched: (n: string) =>
    `この変更は、有効中の求人${n}件の求人票にも載ります。すべての求人に合う内容か確認してください。`,
  submit: '変更を申し込む',
  pictures: {
    add: '画像を追加する',
    addHelp:
      'JPEG・PNG・GIF・BMPを、まとめて選べます。ここへドラッグしても追加できます。撮った場所や日時の記録は、取り除いてから保存します。',
    choose: '画像を選ぶ',
    none: 'まだ画像はありません。店先や職場の写真があると、仕事のようすが伝わります。',
    full: '10枚そろいました。入れ替えるときは、先にどれかを外してください。',
    shrink: '縮小して追加する',
    picture: (n: string) => `画像（${n}）`,
    enlarge: (n: string) => `画像（${n}）を大きく見る`,
    close: '閉じる',
    words: (n: string) => `画像（${n}）の説明（30文字まで）`,
    wordsHint: '説明（30文字まで）',
    before: (n: string) => `画像（${n}）を前へ`,
    after: (n: string) => `画像（${n}）を後ろへ`,
    remove: (n: string) => `画像（${n}）を外す`,
    toBefore: '前へ',
    toAfter: '後ろへ',
    takeOut: '外す',
    removed: '画像を外しました。',
    back: '元に戻す',
    elsewhere: 'この画像は、まだこのパソコンに届いていません。',
    adding: '追加しています…',
  },
  alert: {
    declined: '事業所の変更は承認されませんでした。修正してもう一度申し込むか、変更を破棄してください。',
    overtaken:
      '窓口の登録内容が先に更新されていたか、ほかのパソコンから申込みがありました。違いを確認し、必要ならもう一度申し込んでください。',
  },
}

/** Why a picture cannot be taken. */
export const pictureFaults = {
  'picture.kind': () => 'この画像は読めません。JPEG・PNG・GIF・BMPのファイルを選んでください。',
  'picture.heic': () =>
    'iPhone の写真の形式（HEIC）は読めません。iPhone の「設定」→「カメラ」→「フォーマット」で「互換性優先」にして撮るか、写真を自分あてにメールで送るとJPEGになります。',
  'picture.huge': () =>
    'この画像は大きすぎて開けません。32MBまで、写真（JPEG）は1億2,000万画素、ほかは5,000万画素までの画像を選んでください。',
  'picture.large': () => '画像は1枚2MBまでです。縮小すると追加できます。',
  'picture.full': () => '画像は10枚までです。入れ替えるときは、先にどれかを外してください。',
  'picture.notFound': () =>
    'この画像は、このパソコンにありません。届くのを待つか、外して選び直してください。',
}
