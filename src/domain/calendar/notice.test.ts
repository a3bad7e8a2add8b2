import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidays } from '#catalog/holidays.ts';
import { dayFrom, numberOf } from './day.ts';
import { readNotice } from './notice.ts';

const closing = `节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，遇有重大突发事件，要按规定及时报告并妥善处置。
国务院办公厅
`;
/** As published: 国办发明电〔2023〕7号, 国办发明电〔2024〕12号 and the notice for 2026. */
const published: Readonly<Record<number, string>> = {
  2024: `国务院办公厅关于2024年
部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2024年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
${closing}2023年10月25日`,
  2025: `国务院办公厅关于2025年部分节假日安排的通知
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
${closing}2024年11月12日`,
  2026: `国务院办公厅关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
${closing}2025年11月4日`,
};

const kindsOf = (days: readonly { day: string; kind: string }[]) => days.map(({ day, kind }) => `${day} ${kind}`);
const shipped = (year: number) =>
  kindsOf(Object.entries(holidays).map(([day, { kind }]) => ({ day, kind })))
    .filter((line) => line.startsWith(String(year)))
    .toSorted();

describe('the notice of holidays', () => {
  it.each([2024, 2025, 2026])('of %i gives the very days off and made up that were lived by', (year) => {
    const read = readNotice(published[year] ?? '', 1999);
    expect(read).toMatchObject({ ok: true, value: { year } });
    if (read.ok) expect(kindsOf(read.value.days)).toEqual(shipped(year));
  });

  it('reads the same when line breaks were lost on the way and blanks came in', () => {
    const text = published[2026] ?? '';
    const pasted = text.replaceAll('\n', ' ').replaceAll(/(\d+)/g, ' $1 ');
    expect(readNotice(pasted, 1999)).toEqual(readNotice(text, 1999));
  });

  it('names each day by its holiday, two that fall together by both', () => {
    const read = readNotice(published[2025] ?? '', 1999);
    const named = read.ok ? read.value.days.find(({ day }) => day === '2025-10-06') : null;
    expect(named).toEqual({ day: '2025-10-06', kind: 'holiday', name: '国庆节、中秋节' });
  });

  it('keeps December days of New Year in their own year', () => {
    const text = '一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。';
    const read = readNotice(text, 2019);
    expect(read.ok && kindsOf(read.value.days)).toEqual([
      '2018-12-29 makeup',
      '2018-12-30 holiday',
      '2018-12-31 holiday',
      '2019-01-01 holiday',
    ]);
  });

  it.each([
    ['a weekday that is not that day’s', '1月1日至3日放假，共3天。1月4日（星期日）上班', 'notice_weekday', '1月4日'],
    ['a number of days that is not theirs', '1月1日至3日放假，共4天', 'notice_count', '共4天'],
    ['a date that does not exist', '2月27日至30日放假', 'notice_no_such_day', '2月27日'],
    ['a stretch that runs backwards', '5月5日至1日放假', 'notice_range', '5月5日'],
    ['a stretch of half a year', '1月1日至6月30日放假', 'notice_range', '6月30日'],
    ['a day that is off and worked', '1月1日至3日放假。1月2日上班', 'notice_day_twice', '1月2日上班'],
    ['a date without off or worked', '1月1日至3日轮休', 'notice_unread', '轮休'],
    ['dates written another way', '1月1日放假，1/4上班', 'notice_unread', '1/4'],
  ])('is refused for %s, with the sentence', (_what, body, code, sentence) => {
    const read = readNotice(`一、元旦：${body}。`, 2027);
    expect(read.ok ? null : read.refusal).toMatchObject({ code, field: 'text' });
    expect(!read.ok && read.refusal.params?.['sentence']).toContain(sentence);
  });

  it('is refused where no holiday is found in it', () => {
    expect(readNotice('各单位：周五下午开会。', 2027)).toMatchObject({ ok: false, refusal: { code: 'notice_empty' } });
  });

  it('never marks a day both free and working, and takes exactly the days named', () => {
    const first = numberOf('2027-01-01');
    const stretch = fc.record({
      from: fc.integer({ min: 0, max: 355 }),
      length: fc.integer({ min: 1, max: 9 }),
      kind: fc.constantFrom('holiday' as const, 'makeup' as const),
    });
    const write = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 7 }), (stretches) => {
        const items = stretches.map(({ from, length, kind }, index) => {
          const [begin, end] = [dayFrom(first + from), dayFrom(first + from + length - 1)];
          const span = length === 1 ? write(begin) : `${write(begin)}至${write(end)}`;
          return `${'一二三四五六七'[index]}、节日：${span}${kind === 'holiday' ? '放假' : '上班'}。`;
        });
        const named = stretches.flatMap(({ from, length, kind }) =>
          Array.from({ length }, (_, index) => ({ day: dayFrom(first + from + index), kind })),
        );
        const read = readNotice(items.join('\n'), 2027);
        const twice = new Set(named.map(({ day }) => day)).size < named.length;
        expect(read.ok).toBe(!twice);
        if (!read.ok) return;
        expect(new Set(read.value.days.map(({ day }) => day)).size).toBe(read.value.days.length);
        expect(kindsOf(read.value.days)).toEqual(kindsOf(named).toSorted());
      }),
    );
  });
});
