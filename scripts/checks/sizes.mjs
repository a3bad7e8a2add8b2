import { report, sourceFiles } from './files.mjs';

const MOST = 300;
const MOST_IN_A_TEST = 400;
/** Data: definitions, words and migrations, which are read from top to bottom and never edited once landed. */
const data = /^src\/(catalog|i18n)\/|^src\/server\/db\/migrations\/|^scenarios\/demo\/texts-/;

report(
  sourceFiles()
    .filter(({ file }) => !data.test(file))
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ file, lines }) => lines > (file.includes('.test.') ? MOST_IN_A_TEST : MOST))
    .map(({ file, lines }) => `${file}: ${lines} lines; split it by what it does`),
);
