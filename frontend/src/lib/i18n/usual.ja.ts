// The words about answers that nobody gave here: where they came from, いつもの条件, in Japanese.

export const usual = {
  title: 'いつもの条件',
  help: 'どの求人でも同じ答え（応募の受け方、締切日、担当者など）を、ここで一度に変えられます。',
  lead: 'どの求人でも同じ答えです。新規求人に「いつもの条件」の印つきで入ります。作成済みの求人は変わりません。この事業所のパソコンだけで共有し、窓口には送りません。',
  none: 'まだありません。求人を送ったあとに「覚える」を選ぶか、ここに入力してください。',
  kinds: '求人区分',
  back: '求人の一覧へ戻る',
  learn: {
    title: 'この求人の答えを、いつもの条件として覚えますか',
    lead: (n: string) =>
      `仕事の内容や賃金の額を除いた${n}項目です。次の求人から、印つきではじめから入ります。`,
    titleAgain: 'いつもの条件と違う答えがありました。これからはこちらにしますか',
    leadAgain: 'この求人だけのことなら、「覚えない」を選んでください。',
    show: (n: string) => `${n}項目を見る`,
    yes: '覚える',
    no: '覚えない',
    look: 'いつもの条件を見る',
    done: 'いつもの条件として覚えました。',
  },
  add: (name: string) => `＋ ${name}を加える`,
  earlier: '前の求人から',
  fresh: 'はじめから',
  unchanged: '変更なしで更新予約',
  renewed: '更新予約を送信待ちにしました。',
  sourceIs: 'この答えの元：',
  source: { preset: '初期値', shop: '事業所の情報', usual: 'いつもの条件', derived: '計算' },
  sourceTitle: {
    preset: 'はじめから入っている、よくある答えです。',
    shop: '「事業所」に入力した内容から入れました。',
    usual: '「いつもの条件」から入れました。',
    derived: 'ほかの答えから計算しました。元の答えが変わると、これも変わります。',
  },
  own: '自分で決める',
  ownOf: (label: string) => `自分で決める：${label}`,
  clear: '削除',
  clearOf: (label: string) => `削除：${label}`,
  left: (n: string) => `自動で入った答えが${n}か所あります。印のついたところを確認してください。`,
  leftSub: '違うところは、その場で修正できます。確認が済むまで、求人は送れません。',
  all: 'すべて確認した',
  allOf: (section: string) => `すべて確認した：${section}`,
  allNext: (section: string) => `すべて確認して次へ：${section}`,
  allReview: 'すべて確認して、確認へ進む',
  ring: (n: string) => `まだ確認していない答え${n}か所`,
  unlooked: '未確認',
  still: (n: string) =>
    `まだ確認していない答えが${n}か所あります。確認して、「すべて確認した」を押してください。`,
}

/** Why a posting with answers that nobody has looked at cannot be sent. */
export const usualFaults = {
  'posting.submit.unlooked': () =>
    '自動で入った答えに、まだ確認していないものがあります。確認して、「すべて確認した」を押してください。',
}
