import { pick, type Rng } from './random.ts';

/** How one picture looks: the hour, the house and the side it is seen from. */
export interface Look {
  readonly rng: Rng;
  readonly sky: readonly [top: string, bottom: string];
  /** Darkens or warms everything, as the hour does. */
  readonly light: string;
  readonly wall: string;
  readonly shade: string;
  readonly roof: string;
  readonly mirrored: boolean;
}

const skies = [
  { sky: ['#bfd6e2', '#e8eff0'], light: 'rgba(255,255,255,0)' },
  { sky: ['#c8ced2', '#e2e4e3'], light: 'rgba(60,72,84,.10)' },
  { sky: ['#d9c6ae', '#f1e2cc'], light: 'rgba(214,138,60,.13)' },
  { sky: ['#a9c9de', '#dcebf2'], light: 'rgba(255,246,214,.10)' },
] as const;

const walls = [
  { wall: '#d8d0c0', shade: '#c3baa8', roof: '#a2503f' },
  { wall: '#cfd5d6', shade: '#b7bfc1', roof: '#5e7480' },
  { wall: '#e3d3bb', shade: '#cdbb9f', roof: '#8a6a4d' },
  { wall: '#d3c9c4', shade: '#bdb0aa', roof: '#6d5a66' },
] as const;

/** The same rng gives the same look: before and after are taken from the same spot, on different days. */
export const lookOf = (rng: Rng): Look => ({
  ...pick(rng, walls),
  ...pick(rng, skies),
  rng,
  mirrored: rng() < 0.5,
});

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;

export const shape = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;

export const line = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" ${more}/>`;

export const at = (x: number, y: number, scale: number, body: string): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${body}</g>`;

export const times = (count: number, draw: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => draw(i)).join('');

/** Jitter around a number. */
export const about = (rng: Rng, middle: number, spread: number): number =>
  Math.round((middle + (rng() - 0.5) * 2 * spread) * 10) / 10;

const window = (x: number, y: number, lit: string): string =>
  `${rect(x, y, 20, 17, lit)}${rect(x, y, 10, 17, '#fff', 'opacity=".18"')}${rect(x - 2, y + 17, 24, 2.5, '#fff', 'opacity=".35"')}`;

/** A row of houses along the far side of the street, to `ground`. */
export function houses(look: Look, ground: number, glass = '#8296a0'): string {
  const { wall, shade, roof } = look;
  return [
    rect(0, ground - 112, 128, 112, wall),
    rect(0, ground - 118, 132, 7, roof),
    times(12, (i) => window(12 + (i % 4) * 29, ground - 104 + Math.floor(i / 4) * 29, glass)),
    rect(0, ground - 24, 128, 24, '#000', 'opacity=".06"'),
    rect(138, ground - 84, 96, 84, shade),
    rect(134, ground - 89, 104, 6, roof, 'opacity=".85"'),
    times(6, (i) => window(149 + (i % 3) * 29, ground - 77 + Math.floor(i / 3) * 28, glass)),
    rect(160, ground - 24, 18, 24, '#75604c'),
    rect(244, ground - 100, 76, 100, wall),
    rect(240, ground - 106, 80, 7, roof),
    times(6, (i) => window(254 + (i % 2) * 32, ground - 92 + Math.floor(i / 2) * 29, glass)),
  ].join('');
}

export const tree = (x: number, y: number, scale: number, leaf = '#5f8057'): string =>
  at(
    x,
    y,
    scale,
    `<ellipse cx="0" cy="1" rx="20" ry="3.4" fill="#000" opacity=".16"/>${line('M0 0V-34', '#6a5643', 5)}` +
      `<circle cx="-12" cy="-44" r="15" fill="${leaf}"/><circle cx="12" cy="-46" r="16" fill="${leaf}"/>` +
      `<circle cx="0" cy="-60" r="18" fill="${leaf}"/><circle cx="-6" cy="-64" r="8" fill="#fff" opacity=".12"/>`,
  );

export const person = (x: number, y: number, scale: number, coat: string): string =>
  at(
    x,
    y,
    scale,
    `<ellipse cx="0" cy="0" rx="9" ry="2" fill="#000" opacity=".2"/>${shape('M-3 0v-14h2.6v14zM.4 0v-14H3v14z', '#39434a')}` +
      `${shape('M-5-13c0-10 1-14 5-14s5 4 5 14z', coat)}<circle cx="0" cy="-31" r="4.2" fill="#d8b08c"/>${shape('M-4.4-32a4.4 4.4 0 0 1 8.8 0z', '#33302d')}`,
  );

export const bag = (x: number, y: number, scale: number, fill: string): string =>
  at(
    x,
    y,
    scale,
    `<ellipse cx="0" cy="0" rx="13" ry="2.6" fill="#000" opacity=".2"/>` +
      shape('M-11 0c-4-11 1-18 8-19l3-6 3 6c8 2 12 10 8 19z', fill) +
      line('M-4-16c-3 3-3 7-2 11', '#fff', 1.2, 'opacity=".35"'),
  );

export const bin = (x: number, y: number, scale: number, fill: string, open: boolean): string =>
  at(
    x,
    y,
    scale,
    `<ellipse cx="17" cy="54" rx="23" ry="4" fill="#000" opacity=".18"/>${shape('M0 0h34l-3.5 52H3.5z', fill)}` +
      `${shape('M24 0h10l-3.5 52H23z', '#000', 'opacity=".15"')}${rect(9, 16, 14, 12, '#fff', 'opacity=".55" rx="2"')}` +
      (open ? shape('M-2-6 33-20l2 5L0-1z', fill) : rect(-3, -5, 40, 6, fill, 'rx="2"')) +
      '<circle cx="7" cy="53" r="3" fill="#2b3236"/><circle cx="27" cy="53" r="3" fill="#2b3236"/>',
  );

export const scooter = (x: number, y: number, scale: number, fill: string): string =>
  at(
    x,
    y,
    scale,
    '<ellipse cx="16" cy="27" rx="24" ry="3.5" fill="#000" opacity=".2"/><circle cx="3" cy="22" r="6" fill="#2b3236"/>' +
      '<circle cx="31" cy="22" r="6" fill="#2b3236"/><circle cx="3" cy="22" r="2.4" fill="#9aa5a9"/><circle cx="31" cy="22" r="2.4" fill="#9aa5a9"/>' +
      `${shape('M0 17c2-6 8-7 12-6h9l5-15 4 1-4 20c-2 3-14 3-26 0z', fill)}${shape('M1 8h14v4H1z', '#33393d')}${line('M24-5l7 1', '#33393d', 2.4)}`,
  );

/** The whole picture, 4:3, in the flat style of the product's drawings. */
export function picture(look: Look, body: string, after: boolean): string {
  const [top, bottom] = look.sky;
  const turned = look.mirrored ? 'transform="translate(320 0) scale(-1 1)"' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="1280" height="960"><defs>
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>
<linearGradient id="road" x2="0" y2="1"><stop stop-color="#a5a8a4"/><stop offset="1" stop-color="#868a87"/></linearGradient>
<radialGradient id="edge" cx=".5" cy=".45" r=".8"><stop offset=".55" stop-opacity="0"/><stop offset="1" stop-color="#10181c" stop-opacity="${after ? 0.16 : 0.3}"/></radialGradient>
</defs><g ${turned}>${rect(0, 0, 320, 240, 'url(#sky)')}${body}</g>${rect(0, 0, 320, 240, look.light)}${rect(0, 0, 320, 240, 'url(#edge)')}</svg>`;
}
