import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { crossValidate } from '#domain/text/evaluation.ts';
import { createSegmenter } from '#server/text/segmenter.ts';
import { EVALUATION_SEED, evaluateTopics, readLabelled } from '#server/text/labelled-file.ts';

type Report = (measure: { name: string; value: number; unit: string; aim?: string }) => void;

const data = process.env['HUIYIN_DATA'] ?? join(import.meta.dirname, '../../shared/data');
const SEGMENTED = join(data, 'matters/citizen-messages-labelled-segmented.csv');
const RAW = join(data, 'matters/citizen-messages-labelled-raw.csv');

const FOLDS = 5;

/** Quality and pace of the topic classifier on labelled citizens' messages, one configuration for all figures. */
export async function classify(report: Report): Promise<void> {
  if (!existsSync(SEGMENTED) || !existsSync(RAW)) {
    console.error(`classify: skipped, no labelled messages under ${data} (set HUIYIN_DATA)`);
    return;
  }
  const tested = await evaluateTopics(SEGMENTED, RAW);
  const known = await readLabelled(SEGMENTED, createSegmenter());
  if (!tested.ok || !known.ok) throw new Error('the labelled files lack their columns');
  const { macroF1 } = crossValidate(known.value, FOLDS, EVALUATION_SEED);
  report({ name: 'classify.cvMacroF1', value: macroF1, unit: 'F1', aim: '>= 0.91' });
  report({ name: 'classify.rawMacroF1', value: tested.value.macroF1, unit: 'F1', aim: '>= 0.85' });
  report({ name: 'classify.trainSeconds', value: tested.value.trainSeconds, unit: 's', aim: '< 15' });
  report({
    name: 'classify.predictionsPerSecond',
    value: tested.value.predictionsPerSecond,
    unit: '1/s',
    aim: '>= 5000',
  });
}
