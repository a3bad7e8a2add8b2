const tab = (screen: string) => `nav a[href$="/field/${screen}"]`;

/** The tour of a handler or grid worker on the phone. */
export const fieldTour = () =>
  [
    {
      at: 'tasks',
      target: tab(''),
      title: { zh: '待办：按到期时间排', en: 'Tasks, by what is due' },
      text: {
        zh: '派给您单位、落在您网格的事都在这里，最急的在上面。',
        en: 'What came to your unit or your grid, the most urgent on top.',
      },
    },
    {
      at: 'tasks',
      target: '.due-line',
      title: { zh: '灯和剩下的时间', en: 'The lamp and the time left' },
      text: {
        zh: '● 按时，◐ 用了八成时间，▲ 超时。点开一件，能看到时限一天一天怎么算的。',
        en: '● on time, ◐ four fifths used, ▲ overdue. Open a task to see its limit day by day.',
      },
    },
    {
      at: 'tasks',
      target: '.task',
      title: { zh: '点开就能办', en: 'Open it and handle it' },
      text: {
        zh: '办完拍一张处理后照片，写几句：和谁说过、怎么办的。写完就是给居民的答复。办不了的，点“办不了”。',
        en: 'Take the picture from after and write a few words: whom you spoke to, what was done. That is the resident’s answer. If it is not yours, say so.',
      },
    },
    {
      at: 'report',
      target: tab('report'),
      title: { zh: '上报：拍照，说一句', en: 'Report: a picture and a sentence' },
      text: {
        zh: '位置、类别、网格系统先填好，您看一眼就能发。下面写着您填了几项、用了几秒。',
        en: 'Place, class and grid are filled in; look once and send. Below it says how much you typed and how long it took.',
      },
    },
    {
      at: 'unit',
      target: tab('unit'),
      title: { zh: '单元：我的地方', en: 'Places: mine' },
      text: {
        zh: '自己的社区、网格、楼幢，谁负责，有几件事在办。',
        en: 'Your communities, grids and buildings, who is in charge, how many matters are open.',
      },
    },
    {
      at: 'me',
      target: tab('me'),
      title: { zh: '没有网络也不怕', en: 'No network is no loss' },
      text: {
        zh: '写的都存在手机里，有了信号再发。系统不记您的行踪。这里可以再走一遍，也能看手册。',
        en: 'What you write stays on the phone and is sent later. Your way is not recorded. The tour and the manual are here.',
      },
    },
  ] as const;
