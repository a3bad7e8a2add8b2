/**
 * The same text with full-width letters, digits and signs as their half-width twins, `＊` and no-break spaces included.
 * One UTF-16 unit for one, so an offset in the result is an offset in the text (NFKC would move them).
 */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/g, ' ');
