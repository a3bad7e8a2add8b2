import { trainAnswerFile } from '#server/text/answer-file.ts';
import { learnFromClosed, learnFromFile } from '#server/text/learn.ts';
import type { Command } from '../command.ts';
import { officeOf, option, text, withRuntime } from '../command.ts';
import { UsageError } from '../console.ts';

export const train: Command = {
  name: 'train',
  usage: 'train [--file FILE] [--office CODE] | train answers --pairs FILE',
  about: '从本街道已办结的事项(或带标签的文件)学习分类 / learn classes from closed matters or a labelled file',
  options: { file: { type: 'string' }, pairs: { type: 'string' }, office: { type: 'string' } },
  run: async (input) => {
    if (input.positionals[0] === 'answers') {
      const trained = await trainAnswerFile(option(input, 'pairs'));
      if (!trained.ok) throw new UsageError(JSON.stringify(trained.refusal));
      return trained.value;
    }
    return withRuntime(async (runtime) => {
      const office = await officeOf(runtime, input);
      const file = text(input, 'file');
      return file ? learnFromFile(runtime.deps, office, file) : learnFromClosed(runtime.deps, office);
    });
  },
};
