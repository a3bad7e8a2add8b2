import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answerChecker } from '#catalog/answer-checker.ts';
import { checkAnswer } from '#domain/text/answer-check.ts';
import { evaluateAnswerFile, readAnswered } from '#server/text/answer-file.ts';
import { pace } from '#server/text/labelled-file.ts';
import type { Report } from './support/measure.ts';

const data = process.env['HUIYIN_DATA'] ?? join(import.meta.dirname, '../../shared/data');
const PAIRS = join(data, 'matters/citizen-messages-with-replies.csv');

/** How well the answer checker tells right answers from wrong ones that it has not seen, and how many it checks a second. */
export async function answers(report: Report): Promise<void> {
  if (!existsSync(PAIRS)) {
    console.error(`answers: skipped, no messages with answers under ${data} (set HUIYIN_DATA)`);
    return;
  }
  const evaluated = await evaluateAnswerFile(PAIRS);
  const read = await readAnswered(PAIRS);
  if (!evaluated.ok || !read.ok) throw new Error('the file of messages lacks its columns');
  const { auc, plainOverlap } = evaluated.value;
  report({ name: 'answers.shuffledAuc', value: auc.shuffled, unit: 'AUC', aim: '>= 0.97' });
  report({ name: 'answers.hardAuc', value: auc.hard, unit: 'AUC', aim: '>= 0.90' });
  report({ name: 'answers.plainShuffledAuc', value: plainOverlap.shuffled, unit: 'AUC' });
  report({ name: 'answers.plainHardAuc', value: plainOverlap.hard, unit: 'AUC' });
  const { messages } = read.value;
  const checker = answerChecker();
  const nowhere = { elements: null, subject: null, place: null, places: { asked: [], answered: [], own: [] } };
  const perSecond = pace((at) => {
    const { title = '', text = '', reply = '' } = messages[at % messages.length] ?? {};
    checkAnswer({ ...nowhere, title, text, answer: reply }, [], checker);
  });
  report({ name: 'answers.checksPerSecond', value: perSecond, unit: '1/s', aim: '>= 200' });
}
