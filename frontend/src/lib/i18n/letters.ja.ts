// The words of the record of letters (送受信の記録), in Japanese.

export const letters = {
  title: '送受信の記録',
  lead: '窓口とやりとりした連絡です。どこまで届いたかが分かります。',
  table: '送受信した連絡の一覧',
  head: { letter: '連絡', state: 'いまの状態', way: '経過', action: '操作' },
  out: '送信',
  in: '受信',
  kind: {
    'office.rules': '窓口が決めていること',
    'establishment.change': '事業所の変更の申込み',
    'establishment.told': '事業所の知らせ',
    'posting.submit': '求人の申込み',
    'posting.ask': '求人についての申込み',
    'posting.drop': '申込みの取り下げ',
    'posting.told': '求人の知らせ',
    'account.enrol': 'アカウントの申込み',
    'account.enrolled': 'アカウント開設の知らせ',
    'account.refused': 'アカウントを開けなかった知らせ',
    ack: '受け取りの知らせ',
    unsupported: '扱えない連絡があったという知らせ',
  },
  otherKind: 'そのほかの連絡',
  oddMail: '読み込めなかったメール',
  about: (title: string) => `「${title}」`,
  state: {
    waiting: '送信待ち',
    failing: '送信をやり直し中',
    sent: '到達待ち',
    bounced: '不達の知らせあり',
    stuck: '3日以上 返事なし',
    arrived: '到達',
    answered: '回答あり',
    came: '受信',
    applied: '反映済み',
    odd: '保留',
  },
  station: { made: '作成', sent: '送信', arrived: '到達', answered: '回答', came: '受信', applied: '反映' },
  ahead: 'まだ',
  attempts: (n: string) => `${n}回試しました。`,
  nextTry: (at: string) => `次の試み ${at}`,
  byItself: 'つながりしだい自動で送ります。',
  stuckHelp:
    '窓口から受け取りの返事がありません。連絡は自動で送り直しています。急ぐときは窓口へ電話で確かめてください。',
  said: (text: string) => `メールサーバーの言葉：${text}`,
  unread: '新しい版の文面で書かれた連絡です。データの内容だけを使いました。',
  retry: '再試行',
  retryOf: (at: string) => `再試行：${at}に届いたメール`,
  retried: 'もう一度読み込んでいます。結果はこの一覧に出ます。',
  empty: 'まだ連絡のやりとりはありません',
  emptySub: '求人を送信すると、送ったときと届いたときの記録がここに並びます。',
  shown: (n: string) => `${n}件を表示`,
  open: '送受信の記録を見る',
  openHelp: '窓口へ送った連絡と届いた連絡の、作成から回答までの時刻を見られます。',
  /** Why a mail lies in quarantine: what it means, and what to do. */
  reasons: {
    'letter.notALetter':
      '求人デスクの連絡ではないメールです。ふつうのメールとして届いたのなら、何もしなくてかまいません。',
    'letter.signature':
      '差出人が窓口だと確かめられませんでした。内容は使っていません。覚えがなければ、窓口へ電話で確かめてください。',
    'letter.version':
      '新しい版のプログラムで作られた連絡です。求人デスクを新しくしてから、再試行してください。',
    'letter.tooLarge': '大きすぎて読み込めない連絡です。小さく分けて送り直すよう、窓口へ頼んでください。',
    'letter.unreadable':
      '連絡を開けませんでした。途中で壊れたようです。再試行しても開けないときは、窓口へ送り直しを頼んでください。',
    'letter.text':
      '連絡の文面とデータの内容が合っていません。内容は使っていません。窓口へ電話で確かめてください。',
    'letter.number':
      '同じ番号の別の連絡がもう届いているか、以前の控えから送られた連絡です。使っていません。正しい連絡が届くと自動で片づきます。残るときは窓口へ確かめてください。',
    'letter.overtaken':
      '前に送った内容への返事が、いまの内容より後に届きました。求人の状態はそのままです。新しい返事を待ってください。',
    'letter.notAsked': 'こちらが頼んでいない返事です。使っていません。何もしなくてかまいません。',
    'posting.notExpected':
      '求人の内容を待っていないときに届いた連絡です。求人の状態を確かめて、合わないときは窓口へ知らせてください。',
    'posting.notYours': 'ほかの事業所の求人についての連絡です。使っていません。窓口へ知らせてください。',
    'posting.notFound':
      '連絡にある求人が、このパソコンにありません。別のパソコンで送った求人かどうか確かめてください。',
  },
  otherReason: '連絡の内容を反映できませんでした。再試行しても変わらないときは、窓口へ確かめてください。',
}
