import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isTest, report, root, sourceFiles } from './files.mjs';

const folder = path.join(root, 'src/i18n');
const chinese = /[\u4e00-\u9fff]/;
/** Whether each value that one language is filled with stands in the other too. */
const sameHoles = (zh, en) => {
  const [ours, theirs] = [zh, en].map((text) => text.match(/\{\w+\}/g) ?? []);
  return ours.every((hole) => theirs.includes(hole)) && theirs.every((hole) => ours.includes(hole));
};

/** What is wrong with one text in its two languages. */
function faultOf({ zh, en }) {
  // A measure word such as 件 has no counterpart in English: that side may be empty, the Chinese one never.
  if (!zh?.trim() || typeof en !== 'string') return 'one language is missing';
  if (!sameHoles(zh, en)) return 'the two languages are filled with different values';
  if (/[!！]/.test(zh + en)) return 'no exclamation marks';
  if (zh === en && /[a-z]{4}/.test(zh.replaceAll(/\{\w+\}/g, ''))) return 'not translated';
  return null;
}

const faults = [];
for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))) {
  const dictionaries = Object.values(await import(pathToFileURL(path.join(folder, name)).href));
  for (const words of dictionaries.filter((value) => value !== null && typeof value === 'object')) {
    for (const [key, label] of Object.entries(words)) {
      const why = faultOf(label);
      if (why) faults.push(`src/i18n/${name}: ${key}: ${why}`);
    }
  }
}

/** A screen holds no words of its own, but the name of the other language: else that one lags behind. */
const plain = (text) => text.replaceAll('中文', '').replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
for (const { file, text } of sourceFiles()) {
  if (!/^src\/web\/.*\.tsx?$/.test(file) || isTest(file)) continue;
  const line = plain(text)
    .split('\n')
    .find((one) => chinese.test(one));
  if (line) faults.push(`${file}: words belong in src/i18n: ${line.trim().slice(0, 80)}`);
}
report(faults);
