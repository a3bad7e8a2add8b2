import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer, type AnswerToCheck, type GivenAnswer } from '#domain/text/answer-check.ts';
import { isSerious } from '#domain/text/answer-faults.ts';
import { withoutGiveaways } from '#domain/text/answer-giveaways.ts';
import { areaUnderCurve } from '#domain/text/logistic.ts';
import { answerChecker } from './answer-checker.ts';

const ASKED: AnswerToCheck = {
  title: '望潮路路灯不亮',
  text: '望潮路中段三盏路灯坏了一个星期，晚上走路看不见，请尽快修好。',
  answer: '',
  elements: null,
  subject: 'lamp',
  place: 'G11',
  places: { asked: ['望潮路'], answered: ['望潮路'], own: ['听涛01网格'] },
};
const RIGHT =
  '您反映的望潮路路灯不亮问题已收到。11月20日工作人员到现场核实，确认三盏路灯线路老化，已于11月21日更换线路和灯具，路灯全部恢复照明。如再有问题，请拨打办公室电话，我们继续跟踪。';
const check = (changes: Partial<AnswerToCheck>, given: readonly GivenAnswer[] = []) =>
  checkAnswer({ ...ASKED, ...changes }, given, answerChecker());
const faults = (changes: Partial<AnswerToCheck>, given?: readonly GivenAnswer[]) =>
  check(changes, given).findings.map(({ fault }) => fault);

describe('an answer that answers', () => {
  it('is let through without a word', () => {
    expect(check({ answer: RIGHT })).toMatchObject({ flagged: false, findings: [] });
  });

  it('need not say again what the four elements of the form say', () => {
    const elements = { contacted: '反映人，电话', measures: '更换灯具', by: '11月22日前' };
    const said = faults({ answer: '您反映的望潮路路灯不亮，正在采购同型号灯具，我们会跟进。', elements });
    expect(said.filter(isSerious)).toEqual([]);
  });
});

describe('an answer that it is not for this office', () => {
  it('needs no date', () => {
    const answer = '您反映的望潮路路灯属于市政范围，不属于本街道职责范围，请您联系市路灯管理所，电话见市政府网站。';
    expect(faults({ answer }).filter(isSerious)).toEqual([]);
  });
});

describe('an answer that does not answer', () => {
  it('only says that the message came', () => {
    expect(faults({ answer: '您好，您的留言已收悉，已转有关部门处理。' })).toContain('onlyReceived');
  });

  it('does not say what is done, or by when', () => {
    const said = faults({ answer: '您好，望潮路的路灯我们也看到了，情况确实如此，这里的居民都很关心这一件事。' });
    expect(said).toEqual(expect.arrayContaining(['noMeasures', 'noDeadline']));
  });

  it('is about something else', () => {
    const answer =
      '您好，关于小学入学报名，请家长带户口本和房产证于8月10日到教育局窗口办理，学校会按照学区政策统筹安排学位，感谢您的理解。';
    expect(faults({ answer, places: { asked: [], answered: [], own: [] } })).toContain('offTopic');
  });

  it('names another place, and the place of the message is told', () => {
    const { flagged, findings } = check({
      answer: RIGHT.replaceAll('望潮路', '云栖路'),
      places: { asked: ['望潮路'], answered: ['云栖路'], own: [] },
    });
    expect(flagged).toBe(true);
    expect(findings).toEqual(
      expect.arrayContaining([
        { fault: 'otherPlace', about: '云栖路' },
        { fault: 'placeMissing', about: '望潮路' },
      ]),
    );
  });

  it('was given word for word to a matter of another place; a template for the same thing here is no copy', () => {
    const given = { no: 'CT-2026-11-0001', answer: RIGHT, subject: 'lamp', place: 'G12' };
    expect(check({ answer: RIGHT }, [given]).findings).toContainEqual({ fault: 'copied', about: given.no });
    expect(faults({ answer: RIGHT }, [{ ...given, place: 'G11' }])).not.toContain('copied');
  });
});

describe('the checker', () => {
  it('judges any text, and flags exactly what it has a serious reason for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (answer) => {
        const { flagged, findings, score } = check({ answer });
        expect(flagged).toBe(findings.some(({ fault }) => isSerious(fault)));
        expect(score === null || Number.isFinite(score)).toBe(true);
      }),
    );
  });

  it('is measured without what gives a pair away', () => {
    const removed: string[] = [];
    const tidy = withoutGiveaways('网友“UU00812”：您好，工单12345678已办。2019年6月24日', 'UU00812', (what) =>
      removed.push(what),
    );
    expect(tidy).not.toMatch(/UU|12345678|2019/u);
    expect(removed.sort()).toEqual(['closingDates', 'referenceNumbers', 'userNumbers']);
  });

  it('counts a right answer above a wrong one as one, a tie as half', () => {
    expect(areaUnderCurve([2, 3], [0, 1])).toBe(1);
    expect(areaUnderCurve([1], [1])).toBe(0.5);
    expect(areaUnderCurve([0], [1])).toBe(0);
  });
});
