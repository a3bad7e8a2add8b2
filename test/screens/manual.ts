import { existsSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { fileOf, type Load, type Size } from './screen.ts';

/** Pictures of the manual: the name there, and the screen that it shows. */
const PICTURES: Readonly<Record<string, { readonly screen: string; readonly size: Size }>> = {
  dispatch: { screen: 'console-dispatch', size: 1440 },
  matter: { screen: 'console-matter-pictured', size: 1440 },
  lists: { screen: 'console-matters-open', size: 1440 },
  map: { screen: 'console-map', size: 1440 },
  report: { screen: 'console-report-figure', size: 1440 },
  territory: { screen: 'console-territory-place', size: 1440 },
  'field-handle': { screen: 'field-matter-handling', size: 390 },
  'field-tasks': { screen: 'field-tasks-unit', size: 390 },
  'public-report': { screen: 'public-report', size: 390 },
  'public-follow': { screen: 'public-follow-answered', size: 390 },
  'public-wall': { screen: 'public-wall', size: 390 },
};
const FOLDER = 'docs/manual/pictures';
const TALLEST = 1100;

const nameFor = ({ screen, state, size }: Load): string | undefined =>
  Object.keys(PICTURES).find((name) => {
    const picture = PICTURES[name];
    return state === 'full' && picture?.size === size && picture.screen === `${screen.door}-${screen.name}`;
  });

export const isInManual = (load: Load): boolean => nameFor(load) !== undefined;

/** Puts the picture that was just taken into the manual: few colours, and no longer than a reader looks. */
export async function renew(load: Load, from: string): Promise<void> {
  const name = nameFor(load);
  const file = path.join(from, fileOf(load, 'light'));
  if (!name || !existsSync(file)) return;
  const { width, height } = await sharp(file).metadata();
  await sharp(file)
    .extract({ left: 0, top: 0, width, height: Math.min(height, TALLEST) })
    .png({ palette: true, colours: 96, effort: 10, compressionLevel: 9 })
    .toFile(path.join(FOLDER, `${name}.png`));
}
