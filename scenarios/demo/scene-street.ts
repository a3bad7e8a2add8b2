import { pick } from './random.ts';
import {
  about,
  at,
  bag,
  bin,
  houses,
  line,
  type Look,
  person,
  picture,
  rect,
  scooter,
  shape,
  times,
  tree,
} from './scene-kit.ts';

/** A scene before and after: one drawing, two days. */
export type Scene = (look: Look, after: boolean) => string;

const bagFills = ['#2f3438', '#e3dfd6', '#383e42', '#c9c3b5', '#6f4a44'] as const;
const binFills = ['#4d6f57', '#466a86', '#6d7278', '#4d6f57'] as const;
const coats = ['#4f6f8f', '#8a5a52', '#5d7a5f', '#a07a3f'] as const;

const pavementRows = (y: number, height: number, joint: string): string =>
  times(6, (i) => line(`M0 ${y + (height * i * (i + 3)) / 40}H320`, joint, 0.8)) +
  times(15, (i) => line(`M${-60 + i * 32} ${y}L${-300 + i * 66} ${y + height}`, joint, 0.8));

export const bins: Scene = (look, after) => {
  const { rng } = look;
  const mess = after
    ? `${at(262, 158, 1, rect(0, 0, 34, 26, '#f4f4f1', 'rx="2"') + rect(0, 0, 34, 8, '#0f6b6b', 'rx="2"') + line('M6 14h22M6 19h16', '#9aa5a9', 1.6) + line('M4 26v12M30 26v12', '#7a6a58', 2.4))}<ellipse cx="150" cy="212" rx="110" ry="9" fill="#dfe9ec" opacity=".45"/>`
    : times(6, (i) => bag(78 + i * 24 + about(rng, 0, 4), 142 - (i % 3) * 4, 0.8, pick(rng, bagFills))) +
      times(9, (i) =>
        bag(52 + i * 24 + about(rng, 0, 7), about(rng, 210, 7), about(rng, 1.1, 0.25), pick(rng, bagFills)),
      ) +
      times(7, (i) =>
        rect(
          about(rng, 60 + i * 30, 12),
          about(rng, 222, 6),
          6,
          2.6,
          pick(rng, ['#d7c9a9', '#f0eee8', '#b4533d']),
          'transform="rotate(-8)"',
        ),
      );
  const body = [
    houses(look, 132),
    rect(0, 132, 320, 22, '#b3ac9e'),
    rect(0, 150, 320, 90, 'url(#road)'),
    pavementRows(150, 90, 'rgba(95,98,94,.35)'),
    tree(34, 158, 1.2),
    times(4, (i) => bin(72 + i * 44, 142, 1.05, binFills[i] ?? '#4d6f57', !after && i % 2 === 0)),
    mess,
    after ? '' : person(296, 176, 1.1, pick(rng, coats)),
  ].join('');
  return picture(look, body, after);
};

export const litter: Scene = (look, after) => {
  const { rng } = look;
  const heap = after
    ? times(14, (i) => line(`M${24 + i * 20} ${about(rng, 196, 14)}q6 -3 12 0`, '#e7ecea', 1.4, 'opacity=".6"'))
    : `<ellipse cx="170" cy="208" rx="108" ry="14" fill="#000" opacity=".16"/>${shape('M62 206c18-34 46-30 62-46 20-16 44-8 58 8 22 4 44 14 62 38z', '#8d8069')}` +
      times(16, () => {
        const x = about(rng, 156, 78);
        return at(
          x,
          about(rng, 196 - (78 - Math.abs(x - 156)) / 3, 8),
          1,
          `<path d="M0 0l9-4 7 5-5 7-9-1z" fill="${pick(rng, ['#a79a84', '#b96d4c', '#c9c2b4', '#6f675a', '#d9d5cb'])}"/>`,
        );
      }) +
      bag(84, 210, 1.2, '#e3dfd6') +
      bag(238, 212, 1, '#2f3438') +
      line('M130 168l40-22M196 170l26-26', '#6b5236', 3);
  const body = [
    houses(look, 126),
    rect(0, 126, 320, 18, '#aeb49e'),
    times(9, (i) => `<circle cx="${i * 40 + about(rng, 0, 6)}" cy="132" r="${about(rng, 13, 3)}" fill="#6d8a62"/>`),
    rect(0, 142, 320, 98, '#a79f90'),
    pavementRows(142, 98, 'rgba(80,76,66,.28)'),
    heap,
    after ? person(262, 190, 1.25, '#d98a0b') + line('M272 162l16 30', '#7a5f3d', 2.4) : '',
  ].join('');
  return picture(look, body, after);
};

export const pavement: Scene = (look, after) => {
  const { rng } = look;
  const slabs = times(7, (row) =>
    times(10, (column) => {
      const y = 128 + row * 16;
      const w = 26 + row * 5;
      const x = 160 + (column - 5) * w + (row % 2) * (w / 2);
      return rect(x, y, w - 1.4, 14.6, pick(rng, ['#b9b3a6', '#c3bdb0', '#aea89b', '#bdb7aa']));
    }),
  );
  const hole =
    shape('M92 196l22-16 34 2 26-10 40 10 22 16-18 18-52 8-48-6z', '#5d4f3f') +
    shape('M112 198l30-10 44-2 24 12-34 14-44 2z', '#3f372d') +
    '<ellipse cx="160" cy="204" rx="26" ry="6" fill="#8fb0bf" opacity=".8"/>' +
    times(6, (i) =>
      at(
        96 + i * 24,
        about(rng, 190 + (i % 2) * 26, 4),
        1,
        `<path d="M0 0l18-7 9 6-16 8z" fill="#b1aa9c"/><path d="M0 0l11 7 16-8v4l-16 8-11-7z" fill="#857d70"/>`,
      ),
    ) +
    line('M84 214l-12 10M228 186l18-6', '#6a6257', 1.4);
  const body = [
    houses(look, 104),
    rect(0, 104, 320, 12, '#7c9470'),
    times(12, (i) => `<circle cx="${i * 29}" cy="108" r="${about(rng, 10, 2)}" fill="#6d8a62"/>`),
    rect(0, 116, 320, 124, '#a59f92'),
    slabs,
    shape('M232 116h16l44 124h-40z', '#d2a63c'),
    times(8, (i) => line(`M${236 + i * 5} ${124 + i * 15}h${14 + i * 2}`, '#b58a26', 1.6)),
    after ? shape('M96 186l118-10 22 34-150 10z', '#fff', 'opacity=".14"') : hole,
    after
      ? ''
      : at(
          56,
          176,
          1.2,
          shape('M0 34L9 0h4l9 34z', '#d9622b') + rect(4, 14, 14, 5, '#fff') + rect(-3, 34, 28, 3.5, '#c2501f'),
        ),
  ].join('');
  return picture(look, body, after);
};

export const fireLane: Scene = (look, after) => {
  const { rng } = look;
  const fills = ['#b4483c', '#3f6f8f', '#55606a', '#3f7f66', '#c7902f'] as const;
  const parked = times(3, (row) =>
    times(4 - row, (i) =>
      scooter(92 + row * 16 + i * (38 - row * 2), 190 - row * 26, 1.35 - row * 0.25, pick(rng, fills)),
    ),
  );
  const shed =
    shape('M244 128h70l6 10h-84z', '#0f6b6b') +
    line('M250 138v44M310 138v44', '#5d6a6e', 3) +
    scooter(252, 158, 0.95, pick(rng, fills)) +
    scooter(280, 158, 0.95, pick(rng, fills));
  const body = [
    rect(0, 0, 92, 190, look.wall),
    shape('M92 30v112L0 206V0z', look.wall),
    times(6, (i) => shape(`M${10 + (i % 3) * 28} ${26 + Math.floor(i / 3) * 52}l17 4v24l-17 2z`, '#8296a0')),
    shape('M228 34v108l92 62V0z', look.shade),
    times(4, (i) => shape(`M${244 + (i % 2) * 32} ${42 + Math.floor(i / 2) * 46}l18-5v28l-18-2z`, '#7f929b')),
    shape('M92 142V66h136v76z', '#c9d0d0'),
    times(8, (i) => rect(102 + (i % 4) * 31, 74 + Math.floor(i / 4) * 28, 19, 16, '#8fa2ab')),
    shape('M92 142h136l92 64v34H0v-34z', 'url(#road)'),
    line('M112 146L36 240M208 146l76 94M112 146h96', '#e0b53a', 2.6),
    times(4, (i) =>
      line(`M${104 - i * 20} ${156 + i * 24}L${216 + i * 20} ${156 + i * 24}`, '#e0b53a', 1, 'opacity=".45"'),
    ),
    `<text x="160" y="228" text-anchor="middle" font-size="22" letter-spacing="6" fill="#f2ede0" opacity=".9" font-family="Noto Sans CJK SC, sans-serif"${look.mirrored ? ' transform="translate(320 0) scale(-1 1)"' : ''}>消防通道</text>`,
    after ? shed : parked,
    after ? '' : rect(196, 118, 26, 24, '#a58457') + rect(200, 104, 18, 14, '#c9ab7b'),
  ].join('');
  return picture(look, body, after);
};
