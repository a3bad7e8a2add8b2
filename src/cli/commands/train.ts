import { learnFromClosed, learnFromFile } from '#server/text/learn.ts';
import type { Command } from '../command.ts';
import { officeOf, text, withRuntime } from '../command.ts';

export const train: Command = {
  name: 'train',
  usage: 'train [--file FILE] [--office CODE]',
  about: '从本街道已办结的事项(或带标签的文件)学习分类 / learn classes from closed matters or a labelled file',
  options: { file: { type: 'string' }, office: { type: 'string' } },
  run: (input) =>
    withRuntime(async (runtime) => {
      const office = await officeOf(runtime, input);
      const file = text(input, 'file');
      return file ? learnFromFile(runtime.deps, office, file) : learnFromClosed(runtime.deps, office);
    }),
};
