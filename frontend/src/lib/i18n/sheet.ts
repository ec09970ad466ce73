/**
 * The words on the 求人票 itself. The office prints it in Japanese whatever language the screen has, so they have no
 * English twin.
 */
export const sheetWords = {
  number: '求人番号',
  noNumber: '（受理後に付きます）',
  received: '受付年月日',
  expires: '紹介期限日',
  business: '事業所名',
}
