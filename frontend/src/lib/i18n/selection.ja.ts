/** Sentences for faults about applicants and their papers, by key. */
export const applicantFaults = {
  'applicant.notFound': () => 'この応募者は、もうありません。一覧を開き直してください。',
  'applicant.stage': () => '選考の段階を選び直してください。',
  'applicant.tooLong': () => '長すぎて保存できません。1つの項目は1万文字ほどまでにしてください。',
  'applicant.note': () => 'メモは1文字から2,000文字までで入力してください。',
  'applicant.keep': () => '残しておく期間は、1か月から12か月までで選んでください。',
  'applicant.undo': () => 'この移動は、もう元に戻せません。段階を選び直してください。',
  'applicant.routeHeld': () => 'オンラインの紹介で届いた人です。応募の経路は変えられません。',
  'applicant.wasRefused': () =>
    '選考を終えた人です。内定や採用にするには、先に「書類選考」などの段階へ戻してください。',
  'applicant.wasHired': () =>
    '採用と登録した人です。ほかの段階へ移すには、先に選考結果を登録し直してください。',
  'applicant.wasRegistered': () =>
    '不採用と登録した人です。採用にするには、先に選考結果を登録し直してください。',
  'applicant.rosterWords': () => '題名は60文字、注記は400文字までで入力してください。題名は空にできません。',
  'applicant.slipEmpty': () => '本文を入力してください。',
  'applicant.slipLong': () => '長すぎます。題名は60文字、本文は4,000文字までにしてください。',
  'interview.unfixed': () => '日時の決まった面接だけ、案内を印刷できます。',
  'applicant.undecided': () => '採用か不採用かを、先に「選考結果」に入力してください。',
  'applicant.noMail': () =>
    'このファイルからは、応募した人を読み取れません。メールソフトで1通のメールを保存したファイル（.eml）を選んでください。',
  'applicant.mailSize': () =>
    '25MBを超えるメールは読み込めません。応募者を手で追加し、添付の書類を保存してから入れてください。',
  'applicant.notOver': () => '選考が終わっていない人は消去できません。先に結果の段階へ移してください。',
  'applicant.resultOpen': () => '選考結果をハローワークに登録してから消去してください。',
  'applicant.eraseAs': () => '書類を返却したか、廃棄したかを選んでください。',
  'document.size': () => '空のファイルと、10MBを超えるファイルは受け取れません。',
  'document.kind': () =>
    'この種類のファイルは受け取れません。PDF、写真（JPEG、PNG、HEIC）、Word、Excel、テキストにしてください。',
  'document.notFound': () =>
    'この書類は、このパソコンにありません。ほかのパソコンから届くのを待ってください。',
  'document.noProgram': () =>
    'この書類を開くプログラムが見つかりません。Word や Excel などを入れてください。',
  'outcome.notOffice': () => 'ハローワークを通していない応募です。登録するところはありません。',
  'outcome.withdrawn': () => 'この紹介は取り消されました。選考結果の登録は不要です。',
  'outcome.closed': () => 'オンラインで登録できる期間が過ぎました。窓口へ電話か紙で知らせてください。',
  'outcome.problems': () => 'まだ登録できません。示した項目を修正するか、確認してください。',
  'outcome.same': () => 'いまの内容は、もう登録してあります。修正してから登録し直してください。',
}
