import { readAnswerModel } from '#domain/text/answer-model.ts';
import type { AnswerModel } from '#domain/text/answer-training.ts';
import { answerModel } from './answer-model.ts';

/** Log-odds under which one right answer in twenty lies: `lowestTwentieth` of `huiyin evaluate answers`. */
const THRESHOLD = -0.96;

let read: { readonly model: AnswerModel; readonly threshold: number } | undefined;

/** The checker as it is shipped; read when first asked for. */
export const answerChecker = (): { readonly model: AnswerModel; readonly threshold: number } =>
  (read ??= { model: readAnswerModel(answerModel), threshold: THRESHOLD });
