// The words of taking tables in, and lists out, in Japanese.

export const importing = {
  title: '表から応募者を取り込む',
  lead: 'いままでの Excel や CSV の一覧を、そのまま使えます。取り込む前に、どの列が何かを確かめます。',
  choose: '表を選ぶ',
  other: '別の表を選ぶ',
  kinds: 'Excel（.xlsx）か CSV。1行が1人です。',
  read: (name: string, rows: string) => `「${name}」${rows}行`,
  mapping: '列の対応',
  mappingLead: '見出しから読み取りました。違っていれば選び直してください。',
  column: '表の見出し',
  sample: '書いてあること',
  becomes: '取り込む項目',
  nameless: (n: string) => `${n}列目（見出しなし）`,
  what: (name: string) => `「${name}」を取り込む項目`,
  leave: '取り込まない',
  first: '取り込んだあとの姿',
  count: (n: string, wrong: string) =>
    wrong === '0'
      ? `${n}人を取り込みます。`
      : `${n}人を取り込みます。読めない行が${wrong}行あり、そこは取り込みません。`,
  wrong: '取り込めない行',
  row: (n: string) => `${n}行目`,
  take: (n: string) => `${n}人を取り込む`,
  back: 'あとから「元に戻す」で、まとめて取り消せます。',
  done: (n: string) => `${n}人を取り込みました。`,
  out: {
    menu: '名簿・取り込み',
    heading: '応募者名簿を保存',
    pdf: 'PDF（印刷用）',
    xlsx: 'Excel',
    csv: 'CSV',
    takeHeading: '取り込み',
    take: '表から応募者を取り込む…',
    takeHelp: 'Excel や CSV の一覧から',
    ask: (n: string) => `${n}人の名簿を保存しますか？`,
    warning:
      '保存したファイルには、氏名や連絡先がそのまま入ります。パスワードでは守られません。置き場所に気をつけ、要らなくなったら消してください。',
    save: '保存する',
  },
  person: {
    title: '本人に渡すもの',
    dossier: '個人情報の開示（PDF）',
    dossierHelp:
      '本人から求められたとき、この人について残していることのすべてを1つのPDFにします。応募書類はPDFに添付されます。訂正は「応募の内容」で、利用停止は選考を終えて消すことで行います。',
    dossierSource: '個人情報の保護に関する法律 33条〜35条',
    decision: '選考結果通知書（PDF）',
    decisionHelp: '印刷して送るか、応募書類に添えて返します。不採用の理由は載りません。',
  },
}
