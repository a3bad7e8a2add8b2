import { isTelling } from './report-words.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { barOf, predict, train, type Example, type Model } from './classifier.ts';
import { crossValidate, evaluate, foldsOf, scoreOutcomes } from './evaluation.ts';
import { learn } from './learning.ts';
import { deserialise, serialise } from './model-file.ts';
import { seeded } from './random.ts';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  道路: ['井盖', '路面', '坑洼', '积水', '路灯', '破损', '人行道', '塌陷'],
  噪声: ['夜间', '施工', '噪声', '广场舞', '扰民', '音响', '轰鸣', '休息'],
  教育: ['学校', '老师', '补课', '招生', '学生', '收费', '幼儿园', '家长'],
};
const COMMON = ['的', '请', '领导', '小区', '附近', '居民', '问题', '处理'];

/** Messages of a topic; each has words of its own as well, so that no two are near-duplicates. */
const invented = (count: number, seed: number): Example[] => {
  const random = seeded(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const name = (): string => String.fromCharCode(...[1, 2, 3].map(() => 0x4e00 + Math.floor(random() * 5000)));
  return Array.from({ length: count }, () => {
    const label = pick(Object.keys(WORDS));
    const words = Array.from({ length: 12 }, () => pick(random() < 0.5 ? (WORDS[label] ?? []) : COMMON));
    return { label, tokens: [...words, ...Array.from({ length: 8 }, name)] };
  });
};

describe('the topic classifier', () => {
  const examples = invented(240, 1);
  let model: Model;
  beforeAll(() => {
    model = train(examples, 7);
  });

  it('proposes the right topic for messages that it has not seen', () => {
    expect(evaluate(model, invented(100, 2)).macroF1).toBeGreaterThan(0.95);
  });

  it('says which words spoke for a topic, and how sure it is', () => {
    const [best, ...others] = predict(model, ['小区', '附近', '的', '井盖', '破损', '，', '路面', '积水']);
    expect(best).toMatchObject({ label: '道路', bar: barOf(best?.confidence ?? 0) });
    expect(best?.reasons.slice(0, 3).every((word) => WORDS['道路']?.includes(word))).toBe(true);
    expect(best?.reasons).not.toContain('的');
    expect(others).toHaveLength(2);
  });

  it('gives three shares of one whole, the likeliest first, for any words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('井盖', '噪声', '学校'), fc.string({ unit: 'grapheme' }))),
        (tokens) => {
          const shares = predict(model, tokens).map(({ confidence }) => confidence);
          expect(shares).toEqual(shares.toSorted((a, b) => b - a));
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('does not pretend to know a message without a word that it knows', () => {
    expect(predict(model, [])[0]?.bar).toBe('low');
  });

  it('learns the same from the same examples and seed', () => {
    expect(serialise(train(examples, 7))).toEqual(serialise(model));
  });

  it('answers nothing where nothing was learned, one thing where one was', () => {
    expect(predict(train([], 1), ['井盖'])).toEqual([]);
    expect(predict(train([{ label: '道路', tokens: ['井盖'] }], 1), ['噪声'])).toMatchObject([
      { label: '道路', confidence: 1 },
    ]);
  });

  it('keeps its answers through a file', () => {
    const read = deserialise(serialise(model));
    expect(read.ok && predict(read.value, ['井盖', '老师'])).toEqual(predict(model, ['井盖', '老师']));
  });

  it('refuses a file that is cut short or of another kind', () => {
    const bytes = serialise(model);
    const refusal = { ok: false, refusal: { code: 'text.model-unreadable' } };
    expect(deserialise(bytes.subarray(0, bytes.length - 1))).toEqual(refusal);
    expect(deserialise(new TextEncoder().encode('label,tokens\n道路,井盖'))).toEqual(refusal);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (noise) => {
        expect(deserialise(noise)).toEqual(refusal);
        expect(deserialise(Uint8Array.from([...bytes.subarray(0, 12), ...noise]))).toEqual(refusal);
      }),
    );
  });
});

describe('the choice of a person', () => {
  const model = train(invented(120, 3), 7);
  const chosen: Example = { label: '噪声', tokens: ['无人机', '表演', '小区'] };

  it('is followed the next time, even with words that were new', () => {
    const before = predict(model, chosen.tokens).find(({ label }) => label === '噪声')?.confidence ?? 0;
    const taught = learn(model, [chosen, chosen, chosen]);
    expect(predict(taught, chosen.tokens)[0]?.label).toBe('噪声');
    expect(predict(taught, chosen.tokens)[0]?.confidence).toBeGreaterThan(before);
  });

  it('may name a topic that the office did not have', () => {
    const taught = learn(
      model,
      Array.from({ length: 5 }, () => ({ label: '低空', tokens: ['无人机', '航拍', '隐私'] })),
    );
    expect(predict(taught, ['无人机', '航拍'])[0]?.label).toBe('低空');
    expect(evaluate(taught, invented(60, 4)).accuracy).toBeGreaterThan(0.9);
  });

  it('leaves the model that others are using as it was', () => {
    const before = serialise(model);
    learn(model, [chosen]);
    expect(serialise(model)).toEqual(before);
  });
});

describe('the figures of an evaluation', () => {
  it('count as by hand', () => {
    const outcomes = [
      ...Array.from({ length: 3 }, () => ({ actual: 'a', predicted: 'a' })),
      { actual: 'a', predicted: 'b' },
      { actual: 'b', predicted: 'b' },
    ];
    const { accuracy, macroF1, confusion } = scoreOutcomes(outcomes);
    expect(accuracy).toBeCloseTo(4 / 5);
    expect(macroF1).toBeCloseTo((6 / 7 + 2 / 3) / 2);
    expect(confusion).toEqual({
      labels: ['a', 'b'],
      rows: [
        [3, 1],
        [0, 1],
      ],
    });
  });

  it('keep a message and its near-double in one fold', () => {
    const originals = invented(60, 5);
    const doubles = originals.map(({ label, tokens }) => ({ label, tokens: [...tokens, '谢谢'] }));
    const folds = foldsOf([...originals, ...doubles], 5, 1);
    expect(folds.slice(60)).toEqual(folds.slice(0, 60));
    expect(new Set(folds).size).toBe(5);
  });

  it('come from every example once', () => {
    const { confusion, macroF1 } = crossValidate(invented(90, 6), 3, 1);
    expect(confusion.rows.flat().reduce((sum, count) => sum + count, 0)).toBe(90);
    expect(macroF1).toBeGreaterThan(0.85);
  });
});

it('takes for a reason what a report is about, not the words that stand in every report', () => {
  const words = ['市民', '来电', '渣土', '楼下', '偷倒', '相关', '部门'];
  expect(words.filter(isTelling)).toEqual(['渣土', '偷倒']);
});
