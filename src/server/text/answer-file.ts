import { evaluateAnswers, type AnswerEvaluation } from '#domain/text/answer-evaluation.ts';
import { withoutGiveaways, type Giveaway } from '#domain/text/answer-giveaways.ts';
import { writeAnswerModel, type WrittenAnswerModel } from '#domain/text/answer-model.ts';
import { trainAnswers } from '#domain/text/answer-training.ts';
import { readMessages, type AnsweredMessage } from '#domain/text/answer-negatives.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { rowsOf } from './labelled-file.ts';

/** Headings of messages with answers; the Chinese ones are those of the platform's own export. */
const HEADINGS = {
  title: ['title', '留言主题'],
  text: ['text', '留言详情'],
  reply: ['reply', '答复意见'],
  author: ['user', '留言用户'],
} as const;

interface AnsweredFile {
  readonly messages: readonly AnsweredMessage[];
  readonly removed: Readonly<Record<Giveaway, number>>;
}

/** Messages with their answers from a CSV file with a header, without what gives a pair away. Rows without an answer are left out. */
export const readAnswered = async (
  file: string,
): Promise<Result<AnsweredFile, 'text.columns-missing' | 'text.file-empty'>> => {
  const messages: AnsweredMessage[] = [];
  const removed = { userNumbers: 0, referenceNumbers: 0, closingDates: 0 };
  for await (const { row } of rowsOf(file)) {
    const cell = (field: keyof typeof HEADINGS) =>
      HEADINGS[field].map((name) => row[name]).find((one) => one !== undefined);
    const [text, reply, author] = [cell('text'), cell('reply'), cell('author') ?? null];
    if (text === undefined || reply === undefined) return refuse('text.columns-missing', 'file', { file });
    if (text.trim() === '' || reply.trim() === '') continue;
    const tidy = (written: string): string => withoutGiveaways(written, author, (what) => (removed[what] += 1));
    messages.push({ title: tidy(cell('title') ?? ''), text: tidy(text), reply: tidy(reply), author });
  }
  return messages.length > 1 ? ok({ messages, removed }) : refuse('text.file-empty', 'file', { file });
};

/** Seed of order and folds, so that a figure can be repeated. */
const ANSWER_SEED = 20_261_123;

export interface AnswerFileEvaluation extends AnswerEvaluation {
  readonly removed: AnsweredFile['removed'];
  readonly negatives: { readonly shuffled: string; readonly hard: string };
  readonly method: string;
  readonly seed: number;
}

/** How well right answers are told from wrong ones, on pairs that the judge has not seen. */
export const evaluateAnswerFile = async (
  file: string,
): Promise<Result<AnswerFileEvaluation, 'text.columns-missing' | 'text.file-empty'>> => {
  const read = await readAnswered(file);
  if (!read.ok) return read;
  const { messages, removed } = read.value;
  return ok({
    ...evaluateAnswers(readMessages(messages), ANSWER_SEED),
    removed,
    negatives: {
      shuffled: 'each message with the answer of another, drawn by a seeded shuffle',
      hard:
        'each message with the answer of the most similar other (cosine of pairs of characters weighed by rarity); passed over where the ' +
        'same answer was given to both (cosine > 0.7), or the same author asked the same (cosine > 0.55)',
    },
    method:
      'logistic weights from folds without the message and without the answer, near-duplicates in one fold; counts of terms leave out both ' +
      'pairs and their near-duplicates; a right answer is judged by the same weights as the wrong one',
    seed: ANSWER_SEED,
  });
};

/** The model of all pairs of a file, as the catalog keeps it. */
export const trainAnswerFile = async (
  file: string,
): Promise<Result<WrittenAnswerModel, 'text.columns-missing' | 'text.file-empty'>> => {
  const read = await readAnswered(file);
  return read.ok ? ok(writeAnswerModel(trainAnswers(readMessages(read.value.messages), ANSWER_SEED))) : read;
};
