import { evaluateAnswerFile } from '#server/text/answer-file.ts';
import { evaluateMasking, evaluateTopics } from '#server/text/labelled-file.ts';
import type { Command } from '../command.ts';
import { option, word } from '../command.ts';
import { UsageError } from '../console.ts';

export const evaluate: Command = {
  name: 'evaluate',
  usage: 'evaluate topics --train FILE --test FILE | evaluate masking FILE | evaluate answers --pairs FILE',
  about:
    '用没见过的留言检验分类和答复检查，或列出被遮盖的内容 / hold classifier, answer checker or masking against a file',
  options: { train: { type: 'string' }, test: { type: 'string' }, pairs: { type: 'string' } },
  run: async (input) => {
    const [what] = input.positionals;
    if (what === 'topics') {
      const evaluated = await evaluateTopics(option(input, 'train'), option(input, 'test'));
      if (!evaluated.ok) throw new UsageError(JSON.stringify(evaluated.refusal));
      return evaluated.value;
    }
    if (what === 'masking') {
      const pieces = [];
      for await (const piece of evaluateMasking(word(input, 1, 'FILE'))) pieces.push(piece);
      return pieces;
    }
    if (what === 'answers') {
      const evaluated = await evaluateAnswerFile(option(input, 'pairs'));
      if (!evaluated.ok) throw new UsageError(JSON.stringify(evaluated.refusal));
      return evaluated.value;
    }
    throw new UsageError('evaluate topics|masking|answers');
  },
};
