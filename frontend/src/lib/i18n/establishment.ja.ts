// The words of the business's own establishment, in Japanese.

export const establishment = {
  review: '変更を確認する',
  drop: '変更をやめる',
  dropped: '変更をやめました。窓口に登録されている内容に戻しました。',
  asked: '変更を申し込みました。つながりしだい窓口へ届きます。',
  waiting: '変更を申込み中です',
  waitingSub: (day: string, at: string) =>
    `${day} ${at}に申し込みました。窓口が認めるまで、いまの内容のままです。返事が届くと、ここが変わります。`,
  reviewTitle: '事業所の変更を確認して申し込む',
  reviewLead: '変更するところを、もう一度見てください。まだ送っていません。',
  changesLead: '左が窓口に登録されている内容、右が変更後の内容です。',
  touched: (n: string) =>
    `この変更は、有効な求人${n}件の求人票にも載ります。すべての求人に合う内容か確かめてください。`,
  submit: '変更を申し込む',
  notice: {
    declined: '事業所の変更は承認されませんでした。直してもう一度申し込むか、変更をやめてください。',
    overtaken:
      '事業所の変更は、窓口にある新しい内容、またはほかのパソコンからの申込みと重なりました。違いを見て、必要ならもう一度申し込んでください。',
  },
}
