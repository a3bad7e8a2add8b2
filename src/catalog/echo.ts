import type { WallRule } from '#domain/echo/wall-rule.ts';
import type { RateName } from '#domain/figures/definition.ts';

interface EchoDefaults extends WallRule {
  readonly reasonForFlagged: boolean;
  readonly weights: Readonly<Record<RateName, number>>;
}

/**
 * Samples until the office decides. What is said about officials or cases at law is not for a wall. The weights are those that
 * are told of Beijing's 接诉即办; no public source could be verified. No reason is asked for before a flagged answer: how often
 * the checker is wrong about an office's own answers is seen from its figure first.
 */
export const echoDefaults = {
  kinds: ['city', 'appeal', 'letter'],
  ownFinds: true,
  excludedMajors: [],
  excludedTopics: ['discipline', 'law'],
  reasonForFlagged: false,
  weights: { responded: 10, solved: 45, satisfied: 45 },
} satisfies EchoDefaults;
