// The words about papers to an applicant that are printed, in Japanese.

export const slip = {
  open: { decision: '選考結果通知書', return: '応募書類の送付状', invitation: '案内を印刷' },
  title: { decision: '選考結果通知書', return: '応募書類の送付状', invitation: '面接案内' },
  lead: (person: string) =>
    `${person} 様あての書類です。文は印刷の前に修正できます。事業所の名前・所在地・電話番号と今日の日付は、自動で入ります。`,
  decisionHelp: '印刷して送るか、応募書類に添えて返します。不採用の理由は載りません。',
  subject: '題名',
  text: '本文',
  textHelp: '1行が1段落です。空の行は、そのまま空きます。',
  again: '元の文に戻す',
  renewed: 'もとになる内容が変わったので、文を作り直しました。',
  print: 'PDFで保存して印刷',
}
