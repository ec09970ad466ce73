// The words of typing a form over on the official page, in Japanese.

export const typing = {
  title: '転記シート',
  lead: '求人者マイページの入力画面の順に、1つずつ転記します。途中でやめても、続きから始められます。',
  leadChanges: '変えるところだけを並べました。途中でやめても、続きから始められます。',
  open: '転記シートを開く',
  openHelp: '求人者マイページに入力する内容を、順に1つずつコピーします',
  openPlace: '事業所登録の転記シート',
  way: {
    type: '貼り付ける内容',
    select: '選ぶもの',
    clear: '空欄にする項目',
  },
  empty: '（空欄にする）',
  copyNext: 'コピーして次へ',
  next: '済みにして次へ',
  copied: (name: string) => `コピーしました：${name}。貼り付けてください。`,
  left: (n: string, all: string) => `残り${n}欄（全部で${all}欄）`,
  minutes: (n: string) => `あと約${n}分`,
  all: 'すべて転記しました。',
  allDone: 'すべて転記しました。マイページで内容を確認して送信したら、窓口の回答をここに記録します。',
  again: 'この画面をもう一度',
  againOf: (name: string) => `${name}：この画面をもう一度`,
  againHelp: '入力画面が時間切れで消えたときに、印を外して初めから転記します',
  unverified:
    'この区分の欄の名前と順は、公開の資料で確かめられていません（要確認）。入力画面と違うときは、画面に合わせてください。',
  nothing: '転記するところはありません。',
  doneOf: (name: string) => `${name}：転記済み`,
  small: '小さくして手前に置く',
  pdf: '紙に印刷する（PDF）',
  large: '元の大きさ',
  wayland:
    'この画面の仕組み（Wayland）では、プログラムから手前に置けません。ウィンドウのメニューの「常に手前」を選んでください。',
  keys: 'Enter：コピーして次へ　↑↓：前後の欄　Esc：元の大きさ',
}
