// The words of templates, in Japanese.

export const templates = {
  title: 'ひな形',
  lead: 'よく使う求人の内容に、名前を付けて保存できます。このパソコンだけに保存され、窓口へは送りません。',
  none: 'まだひな形はありません。',
  noneSub: '求人を開いて「ひな形として保存」を選ぶと、ここに並びます。',
  keep: 'ひな形として保存',
  keepHelp: '名前を付けて、新規求人のもとにします。',
  keepText:
    'いまの内容を、新規求人のもとになるひな形として保存します。要確認の印とメモは入りません。同じ名前のひな形は、この内容に置き換わります。',
  name: 'ひな形の名前',
  nameHelp: '40文字まで。「店長候補」のように、あとで見分けのつく名前にします。',
  go: '保存する',
  cancel: 'キャンセル',
  kept: (name: string) => `ひな形「${name}」を保存しました。`,
  heading: 'ひな形から',
  manage: 'ひな形を整理する',
  use: '新規求人を作成',
  useOf: (name: string) => `「${name}」から新規求人を作成`,
  rename: '名前を変える',
  renameOf: (name: string) => `「${name}」の名前を変える`,
  renamed: '名前を変えました。',
  drop: '削除する',
  dropOf: (name: string) => `ひな形「${name}」を削除する`,
  dropped: (name: string) => `ひな形「${name}」を削除しました。`,
  restored: (name: string) => `ひな形「${name}」を元に戻しました。`,
  savedOn: (day: string) => `${day}に保存`,
  back: '求人の一覧へ戻る',
}

/** Why a template cannot be kept or used. */
export const templateFaults = {
  'template.name': () => 'ひな形の名前を40文字以内で入力してください。',
  'template.taken': () => '同じ名前のひな形があります。別の名前を付けてください。',
  'template.notFound': () => 'このひな形は、もうありません。一覧を開き直してください。',
}
