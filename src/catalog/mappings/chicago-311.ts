import type { Mapping } from '#domain/import/mapping.ts';

const COMPLETED = ['Completed', 'Completed - Dup'];
const DAY = ['yyyy-MM-dd', 'MM/dd/yyyy'];
const EXPOSED_GARBAGE = 'matter:06-010';
const OVERFLOWING = 'matter:06-042';

/**
 * Chicago's 311 requests "Sanitation Code Violation". Days only, read as the office's days. 371 requests stand in the file
 * two to four times with another completion day: each row is kept as a record linked to the first. The file marks
 * duplicates (`- Dup`) without naming the original. What the source did between filing and completion it does not say:
 * these steps carry the day of completion.
 */
export const chicago311: Mapping = {
  name: 'chicago-311',
  title: { zh: '芝加哥 311 环卫案件', en: 'Chicago 311 sanitation requests' },
  source: 'chicago-311',
  offset: '+08:00',
  kind: 'appeal',
  channel: 'hotline',
  fields: {
    sourceNo: { column: 'Service_Request_Number', required: true },
    title: { columns: ['What_is_the_Nature_of_this_Code_Violation', 'Street_Address'], join: ' · ' },
    text: {
      columns: ['Type_of_Service_Request', 'What_is_the_Nature_of_this_Code_Violation', 'Street_Address'],
      join: ' · ',
      required: true,
    },
    reportedAt: { column: 'Creation_Date', required: true, date: DAY },
    completedAt: { column: 'Completion_Date', date: DAY },
    status: { column: 'Status' },
    address: { column: 'Street_Address' },
    lng: { column: 'Longitude', number: true },
    lat: { column: 'Latitude', number: true },
    /** 环境卫生: what every request of this file is about, where its class says no more. */
    topic: { constant: 'construction/02/13' },
    category: {
      column: 'What_is_the_Nature_of_this_Code_Violation',
      map: {
        'Garbage in yard': EXPOSED_GARBAGE,
        'Garbage in alley': EXPOSED_GARBAGE,
        'Dumpster not being emptied': OVERFLOWING,
        'Overflowing carts': OVERFLOWING,
        'Construction Site Cleanliness/Fence': 'matter:08-007',
        'Dog feces in yard': null,
        'Standing water': null,
        'Graffiti Commercial Vehicle': null,
        Other: null,
      },
    },
  },
  attributes: [
    'Status',
    'What_is_the_Nature_of_this_Code_Violation',
    'ZIP_Code',
    'X_Coordinate',
    'Y_Coordinate',
    'Ward',
    'Police_District',
    'Community_Area',
  ],
  flags: {
    completed: { field: 'status', in: COMPLETED },
    duplicate: { field: 'status', in: ['Completed - Dup', 'Open - Dup'] },
  },
  bounds: { west: -87.95, south: 41.6, east: -87.5, north: 42.1 },
  repeats: 'keep',
  steps: [
    { action: 'file', at: 'reportedAt' },
    { action: 'dispatch', at: 'reportedAt', when: { field: 'status', in: COMPLETED } },
    {
      action: 'respond',
      at: 'completedAt',
      when: { field: 'status', in: COMPLETED },
      input: {
        answer: { contacted: '来源未记录', measures: '来源状态: {status}', by: '{completedAt}' },
        publicAnswer: '来源记录为 {status},办结日期 {completedAt}。',
      },
    },
    { action: 'check', at: 'completedAt', when: { field: 'status', in: COMPLETED } },
    { action: 'close', at: 'completedAt', when: { field: 'status', in: COMPLETED } },
  ],
};
