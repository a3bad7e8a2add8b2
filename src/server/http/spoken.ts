import type { Refusal } from '#domain/shared/result.ts';
import { fill, type Words } from '#i18n/translate.ts';
import { HttpProblem, problemOf } from './problem.ts';

/** A refusal with the room's own words for what is wrong and what to do, where it has some for the code. */
export function spokenProblem(refusal: Refusal, words: Words, lang: 'zh' | 'en'): HttpProblem {
  const problem = problemOf(refusal);
  const label = words[refusal.code];
  return label
    ? new HttpProblem(problem.code, { ...problem.details, detail: fill(label[lang], refusal.params) })
    : problem;
}
