// The words of the calendar, in Japanese.

export const calendar = {
  title: '30日の予定',
  on: (day: string, weekday: string) => `${day}（${weekday}）`,
  expires: (title: string) => `「${title}」の有効期限`,
  renewable: (title: string) => `「${title}」の更新を予約できる日`,
  week: (title: string) => `「${title}」の有効期限まであと7日`,
  results: (title: string) => `「${title}」の選考結果を知らせる期限`,
  counter: '窓口で本登録をする期限',
  count: (n: string) => `（予定${n}件）`,
  none: '30日以内の期限はありません。',
  more: (n: string) => `ほか${n}件`,
}

/** Sentences for faults about the calendar, by key. */
export const calendarFaults = {
  'calendar.span': () => '見る期間は、1年までの日付で選んでください。',
  'calendar.none': () => 'この期間には、入れる予定がありません。期間か「表示するもの」を変えてください。',
}
