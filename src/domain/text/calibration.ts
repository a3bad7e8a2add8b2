// Scores of a machine that was never wrong, or of too few texts, say nothing about how sure to be.
const FEWEST_TEXTS = 30;
const CAUTIOUS = 2;
const STEEPEST = 12;
const STEPS = 40;

const logLoss = (scores: readonly Float64Array[], classes: readonly number[], scale: number): number =>
  scores.reduce((loss, row, at) => {
    const own = row[classes[at] as number] as number;
    return loss + Math.log(row.reduce((sum, score) => sum + Math.exp((score - own) * scale), 0));
  }, 0);

/**
 * The factor that makes the softmax of held-out scores the likeliest (temperature scaling, Guo et al., ICML 2017). The loss is convex
 * in it, so halving the interval by thirds finds it. `scores[i][class]`, `classes[i]` the true one.
 */
export const temperature = (scores: readonly Float64Array[], classes: readonly number[]): number => {
  if (scores.length < FEWEST_TEXTS) return CAUTIOUS;
  let low = 0.1;
  let high = STEEPEST;
  for (let round = 0; round < STEPS; round += 1) {
    const third = (high - low) / 3;
    if (logLoss(scores, classes, low + third) < logLoss(scores, classes, high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
};
