import { create } from 'qrcode';

/** Quiet zone that scanners need (ISO/IEC 18004), in modules. */
const MARGIN = 4;

/** A QR code of the text as one SVG path on a square of `size` units. */
export const qrPath = (text: string): { size: number; path: string } => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) squares.push(`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`);
  return { size: modules.size + 2 * MARGIN, path: squares.join('') };
};
