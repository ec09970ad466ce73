/** 8 to 32 half-width characters with at least one digit, one letter and one symbol. */
export const goodPassword = (p: string) =>
  /^[!-~]{8,32}$/.test(p) && /\d/.test(p) && /[A-Za-z]/.test(p) && /[^0-9A-Za-z]/.test(p)
