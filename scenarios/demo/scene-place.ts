import { pick } from './random.ts';
import { about, at, houses, line, type Look, person, picture, rect, shape, times, tree } from './scene-kit.ts';
import type { Scene } from './scene-street.ts';

export const streetLight: Scene = (look, after) => {
  const night: Look = {
    ...look,
    sky: ['#101c2c', '#22344a'],
    light: after ? 'rgba(255,196,92,.06)' : 'rgba(4,10,20,.28)',
  };
  const dark: Look = { ...night, wall: '#2c3743', shade: '#263039', roof: '#1e262e' };
  const { rng } = look;
  const glow =
    '<defs><radialGradient id="glow"><stop stop-color="#ffe7a6" stop-opacity=".95"/><stop offset="1" stop-color="#ffd36a" stop-opacity="0"/></radialGradient></defs>' +
    shape('M196 62L96 220h150z', '#ffdf94', 'opacity=".22"') +
    '<circle cx="192" cy="60" r="46" fill="url(#glow)"/><ellipse cx="170" cy="216" rx="86" ry="14" fill="#ffdf94" opacity=".4"/>';
  const body = [
    houses(dark, 140, '#35434f'),
    times(4, () =>
      rect(pick(rng, [12, 41, 70, 149, 178, 254]), pick(rng, [36, 65, 63]), 20, 17, '#e9c46f', 'opacity=".8"'),
    ),
    '<circle cx="52" cy="30" r="9" fill="#e6e2cf"/><circle cx="56" cy="27" r="8.4" fill="#16243a"/>',
    rect(0, 140, 320, 100, '#2f3a43'),
    shape('M0 176h320v6H0z', '#46525b'),
    times(4, (i) => rect(20 + i * 80, 206, 42, 3, '#59656d')),
    after ? glow : '',
    line('M228 190V62q0-12-12-12h-22', '#59656d', 4.4),
    at(180, 50, 1, shape('M0 6c0-5 4-7 12-7s12 2 12 7z', after ? '#fff2c8' : '#4b565e')),
    tree(286, 188, 1.1, after ? '#3f5a45' : '#27362f'),
    person(after ? 158 : 120, 204, 1.35, after ? '#4f7fa8' : '#161d24'),
  ].join('');
  return picture(night, body, after);
};

export const crossing: Scene = (look, after) => {
  const { rng } = look;
  const flood =
    shape('M20 198c30-26 90-32 150-30s120 8 130 28c6 20-70 34-150 34S-4 222 20 198z', '#7f9aa6', 'opacity=".93"') +
    shape('M60 196c40-14 120-18 180-6-40 6-130 4-180 6z', '#c4d5db', 'opacity=".6"') +
    times(
      5,
      (i) =>
        `<ellipse cx="${70 + i * 44}" cy="${about(rng, 206, 8)}" rx="${about(rng, 13, 3)}" ry="3.4" fill="none" stroke="#dce8ec" stroke-width="1.4"/>`,
    ) +
    times(
      7,
      () => `<ellipse cx="${about(rng, 216, 60)}" cy="${about(rng, 216, 8)}" rx="3.4" ry="1.6" fill="#a2763a"/>`,
    ) +
    times(26, () => {
      const [x, y] = [about(rng, 160, 158), about(rng, 90, 86)];
      return line(`M${x} ${y}l-2.6 9`, '#dfe8ec', 0.9, 'opacity=".6"');
    });
  const body = [
    houses(look, 124),
    rect(232, 92, 88, 32, '#b7563f'),
    rect(238, 100, 76, 24, '#dfe6e6'),
    rect(0, 124, 320, 16, '#bdb8ab'),
    times(22, (i) => line(`M${4 + i * 15} 122v12`, '#f2f2ee', 2)),
    line('M0 124h320', '#f2f2ee', 2.4),
    rect(0, 140, 320, 100, 'url(#road)'),
    times(9, (i) =>
      shape(`M${22 + i * 32} 156h17l${(i - 4) * 9 + 6} 72h-26z`, '#efeee9', `opacity="${after ? 0.95 : 0.7}"`),
    ),
    after
      ? at(
          252,
          212,
          1,
          rect(0, 0, 44, 14, '#3c454a', 'rx="2"') + times(7, (i) => line(`M${5 + i * 5.6} 3v8`, '#9aa5a9', 1.8)),
        )
      : flood,
    after ? person(96, 190, 1.2, '#5d7a5f') + person(112, 190, 0.85, '#b4533d') : person(30, 168, 1.05, '#4f6f8f'),
  ].join('');
  const wet: Look = after ? look : { ...look, sky: ['#98a6ae', '#c3cbce'], light: 'rgba(40,56,70,.16)' };
  return picture(wet, body, after);
};

export const flowerbed: Scene = (look, after) => {
  const { rng } = look;
  const soil = times(
    26,
    () =>
      `<ellipse cx="${about(rng, 160, 150)}" cy="${about(rng, 194, 22)}" rx="${about(rng, 5, 3)}" ry="2" fill="${pick(rng, ['#7a6246', '#8f7656', '#6a543b'])}"/>`,
  );
  const dead = times(6, (i) =>
    at(36 + i * 50, about(rng, 190, 10), 1, line('M0 0v-22M0-10l-8-9M0-14l9-10M0-4l7-6', '#5d4a37', 1.8)),
  );
  const green =
    times(
      5,
      (i) =>
        `<ellipse cx="${34 + i * 64}" cy="182" rx="28" ry="15" fill="#4f7d4a"/><ellipse cx="${28 + i * 64}" cy="177" rx="12" ry="6" fill="#6d9a5f"/>`,
    ) +
    times(
      34,
      () =>
        `<circle cx="${about(rng, 160, 154)}" cy="${about(rng, 205, 11)}" r="2.3" fill="${pick(rng, ['#e7a5b5', '#f2d36b', '#fff', '#d9637a'])}"/>`,
    );
  const body = [
    houses(look, 128),
    rect(0, 128, 320, 32, '#b7b1a4'),
    tree(268, 164, 1.3, after ? '#5c8a55' : '#8a8456'),
    rect(0, 158, 320, 6, '#d8d5cc'),
    rect(0, 164, 320, 54, after ? '#6f9a5c' : '#9a8060'),
    after ? green : soil + dead + at(150, 206, 1, shape('M0 0c4-6 14-7 20-2l-3 7H3z', '#e8e6df')),
    rect(0, 216, 320, 7, '#cfccc3'),
    rect(0, 223, 320, 17, '#8f938f'),
  ].join('');
  return picture(look, body, after);
};

export const posters: Scene = (look, after) => {
  const { rng } = look;
  const inks = ['#c2463a', '#2f6f9f', '#2b3236', '#c7902f'] as const;
  const paper = (x: number, y: number) => {
    const ink = pick(rng, inks);
    return at(
      x,
      y,
      1,
      `<g transform="rotate(${about(rng, 0, 7)})">${rect(0, 0, 30, 38, pick(rng, ['#f6f1df', '#fff', '#f3e27c', '#f5d6d0']))}${rect(4, 5, 22, 6, ink)}${line('M4 17h22M4 22h17M4 27h20', '#7d8489', 1.5)}${rect(4, 31, 22, 3.4, ink, 'opacity=".7"')}</g>`,
    );
  };
  const stuck = times(15, (i) =>
    paper(20 + (i % 6) * 48 + about(rng, 0, 7), 30 + Math.floor(i / 6) * 50 + about(rng, 0, 9)),
  );
  const traces = times(8, () => rect(about(rng, 150, 130), about(rng, 96, 52), 28, 34, '#fff', 'opacity=".13"'));
  const body = [
    rect(0, 0, 320, 188, look.wall),
    times(15, (row) =>
      times(9, (column) => rect(column * 40 - (row % 2) * 20, row * 12.6, 39, 11.6, '#000', 'opacity=".045"')),
    ),
    rect(196, 42, 66, 146, '#6b7a80'),
    rect(200, 46, 58, 142, '#7d8d93'),
    rect(206, 54, 46, 44, '#95a6ab'),
    '<circle cx="250" cy="122" r="2.8" fill="#2b3236"/>',
    after ? traces : stuck,
    rect(0, 182, 320, 8, look.shade),
    rect(0, 188, 320, 52, 'url(#road)'),
    after
      ? person(108, 226, 1.6, '#0f6b6b') + line('M118 188l16-24', '#7a5f3d', 3) + rect(128, 158, 14, 7, '#d9d5cb')
      : times(5, (i) =>
          rect(about(rng, 60 + i * 50, 14), about(rng, 214, 9), 12, 5, '#f0ece0', 'transform="rotate(4)"'),
        ),
  ].join('');
  return picture(look, body, after);
};

export const stalls: Scene = (look, after) => {
  const { rng } = look;
  const stall = (x: number, cloth: string) =>
    at(
      x,
      148,
      1.1,
      `<ellipse cx="34" cy="58" rx="44" ry="5" fill="#000" opacity=".18"/>${shape('M-6-34h80l10 18h-100z', cloth)}${times(4, (i) => shape(`M${-6 + i * 20}-34h10l-2 18h-12z`, '#fff', 'opacity=".5"'))}` +
        line('M-8-16v74M76-16v74', '#6a6257', 2.4) +
        rect(-4, 18, 76, 26, '#8a6d4b') +
        times(
          9,
          (i) =>
            `<circle cx="${4 + i * 7.6}" cy="${about(rng, 14, 2)}" r="5" fill="${pick(rng, ['#d9622b', '#c23b3b', '#7fa34a', '#e7b84a'])}"/>`,
        ) +
        rect(2, 44, 18, 13, '#b08d60') +
        rect(52, 44, 18, 13, '#b08d60'),
    );
  const body = [
    houses(look, 132),
    rect(0, 106, 320, 26, '#e8e4da'),
    times(8, (i) => rect(i * 40, 100, 40, 8, i % 2 ? '#0f6b6b' : '#d7dfdd')),
    times(4, (i) => rect(12 + i * 80, 112, 56, 20, '#9fb0b6')),
    rect(0, 132, 320, 50, '#b9b3a6'),
    pavingLines(),
    rect(0, 200, 320, 40, 'url(#road)'),
    rect(0, 196, 320, 5, '#d5d2c9'),
    after
      ? tree(70, 186, 1) + tree(250, 186, 1) + person(160, 190, 1.2, '#8a5a52') + person(178, 190, 0.85, '#d98a0b')
      : '',
    after
      ? ''
      : stall(24, pick(rng, ['#b4533d', '#3b6f8f'])) +
        stall(132, '#c7902f') +
        stall(236, '#4d7a57') +
        person(120, 222, 1.25, '#5d5a78'),
  ].join('');
  return picture(look, body, after);
};

const pavingLines = (): string =>
  times(11, (i) => line(`M${i * 32} 132l-14 64`, 'rgba(90,86,76,.3)', 0.9)) + rect(0, 182, 320, 16, '#b9b3a6');
