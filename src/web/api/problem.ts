import type { Problem } from '#contract/common.ts';

/** A refusal by the server, or no answer at all (`status` 0, code `offline`). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly field: string | null;
  readonly advice: string | null;
  readonly params: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.field = problem.field ?? null;
    this.advice = problem.advice ?? null;
    this.params = problem.params ?? {};
    this.requestId = problem.requestId ?? null;
  }
}

/** No connection, or a body that is no problem document: still one kind of error for every screen. */
export const offlineProblem = (): ApiProblem =>
  new ApiProblem({ type: 'about:blank', title: 'offline', status: 0, code: 'offline' });

export const isProblem = (error: unknown, code: string): error is ApiProblem =>
  error instanceof ApiProblem && error.code === code;
